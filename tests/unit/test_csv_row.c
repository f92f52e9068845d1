#include "reports/csv_row.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void expect(struct str field, const char *written)
{
    struct csv_row row;
    csv_row_init(&row);
    csv_row_text(&row, field);
    csv_row_end(&row);
    assert_string_equal(row.text.ptr, written);
    csv_row_release(&row);
}

static void what_starts_a_formula_is_guarded(void **state)
{
    (void)state;
    expect(STR("=1+1"), "'=1+1\n");
    expect(STR("+31 6"), "'+31 6\n");
    expect(STR("-12"), "'-12\n");
    expect(STR("@SUM(A1)"), "'@SUM(A1)\n");
    expect(STR("\t=1"), "'\t'=1\n");
    expect(STR("\r=1"), "\"'\r'=1\"\n");
    expect(STR("\xEF\xBC\x9D"
               "1"),
           "'\xEF\xBC\x9D"
           "1\n");
    expect(STR("=A1,\"x\""), "\"'=A1,\"\"x\"\"\"\n");
}

static void what_ends_a_cell_elsewhere_starts_one(void **state)
{
    (void)state;
    expect(STR("a;=cmd"), "a;'=cmd\n");
    expect(STR("een\n=cmd\r\n@x"), "\"een\n'=cmd\r\n'@x\"\n");
    expect(STR("a\n\"=b\""), "\"a\n\"\"=b\"\"\"\n");
}

static void other_text_stays(void **state)
{
    (void)state;
    expect(STR(""), "\n");
    expect(STR("1-2=3@4+5"), "1-2=3@4+5\n");
    expect(STR("een; twee"), "een; twee\n");
    expect(STR("zegt \"ja\""), "\"zegt \"\"ja\"\"\"\n");
    expect(STR("\""), "\"\"\"\"\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_starts_a_formula_is_guarded),
        cmocka_unit_test(what_ends_a_cell_elsewhere_starts_one),
        cmocka_unit_test(other_text_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
