#include "miner/base/json_out.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <float.h>
#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/rng.h"

static void assert_string_as(struct str text, const char *expected)
{
    struct buf b;
    buf_init(&b);
    json_add_string(&b, text);
    assert_string_equal(b.ptr, expected);
    buf_release(&b);
}

static void assert_number_as(double value, const char *expected)
{
    struct buf b;
    buf_init(&b);
    json_add_number(&b, value);
    assert_string_equal(b.ptr, expected);
    buf_release(&b);
}

static void strings_are_escaped_where_json_asks_for_it(void **state)
{
    (void)state;
    assert_string_as(STR(""), "\"\"");
    assert_string_as(str_of(NULL), "\"\"");
    assert_string_as(STR("retour € 😀"), "\"retour € 😀\"");
    assert_string_as(STR("\"a\\b\""), "\"\\\"a\\\\b\\\"\"");
    assert_string_as(STR("a\nb\tc\rd"), "\"a\\nb\\tc\\rd\"");
    assert_string_as((struct str){ "\0\x1f", 2 }, "\"\\u0000\\u001f\"");
    assert_string_as(STR("</script>"), "\"</script>\"");
}

static void numbers_are_as_short_as_they_can_be(void **state)
{
    (void)state;
    assert_number_as(0, "0");
    assert_number_as(-0.0, "0");
    assert_number_as(42, "42");
    assert_number_as(-1.5, "-1.5");
    assert_number_as(0.1, "0.1");
    assert_number_as(1.0 / 3, "0.3333333333333333");
    assert_number_as(1e15, "1e+15");
    assert_number_as(1e15 - 1, "999999999999999");
    assert_number_as(123456789, "123456789");
    assert_number_as(-7, "-7");
    assert_number_as((double)NAN, "null");
    assert_number_as((double)INFINITY, "null");
    assert_number_as(-(double)INFINITY, "null");
}

static void every_number_reads_back_as_itself(void **state)
{
    (void)state;
    struct rng r;
    rng_seed(&r, 3, 0);
    struct buf b;
    buf_init(&b);
    for (int i = 0; i < 200000; i++) {
        uint64_t bits = rng_next(&r);
        double value;
        memcpy(&value, &bits, sizeof value);
        if (!isfinite(value)) continue;
        buf_clear(&b);
        json_add_number(&b, value);
        assert_true(strtod(b.ptr, NULL) == value);
    }
    static const double edges[] = { DBL_MAX, DBL_MIN, DBL_TRUE_MIN, -DBL_MAX };
    for (size_t i = 0; i < sizeof edges / sizeof *edges; i++) {
        buf_clear(&b);
        json_add_number(&b, edges[i]);
        assert_true(strtod(b.ptr, NULL) == edges[i]);
    }
    buf_release(&b);
}

/* Shares are not printed by printf, but as it prints them. */
static void a_share_has_the_digits_that_printf_gives_it(void **state)
{
    (void)state;
    static const double edges[] = { 0.001, 0.01, 0.1, 0.25, 0.5, 1 };
    struct rng r;
    rng_seed(&r, 4, 0);
    for (int i = 0; i < 300000; i++) {
        double value = rng_unit(&r);
        if (i % 4 == 1) value = (double)(float)value;
        if (i % 4 == 2) value = round(value * 1000) / 1000;
        if (i % 4 == 3) value = nextafter(edges[rng_below(&r, 6)], (double)rng_below(&r, 2));
        char text[32];
        for (int digits = 15; digits <= 17; digits++) {
            snprintf(text, sizeof text, "%.*g", digits, value);
            if (strtod(text, NULL) == value) break;
        }
        assert_number_as(value, text);
    }
}

static void a_decimal_comma_in_the_locale_stays_a_point(void **state)
{
    (void)state;
    if (!setlocale(LC_NUMERIC, "nl_NL.UTF-8") && !setlocale(LC_NUMERIC, "de_DE.UTF-8")) skip();
    assert_number_as(1.5, "1.5");
    assert_number_as(-2.25e-7, "-2.25e-07");
    setlocale(LC_NUMERIC, "C");
}

static void commas_come_by_themselves(void **state)
{
    (void)state;
    static const struct str texts[] = { { "a", 1 }, { "b", 1 } };
    struct json j;
    json_init(&j, NULL);
    json_open(&j, '{');
    json_text(&j, "t", STR("x"));
    json_text_or_null(&j, "n", STR(""));
    json_key(&j, "list");
    json_open(&j, '[');
    json_begin(&j);
    json_open(&j, '{');
    json_close(&j, '}');
    json_begin(&j);
    json_open(&j, '[');
    json_close(&j, ']');
    json_close(&j, ']');
    json_count(&j, "c", UINT64_MAX);
    json_number(&j, "f", NAN);
    json_day(&j, "d", 86399);
    json_day(&j, "u", INT64_MIN);
    json_texts(&j, "s", texts, 2);
    json_close(&j, '}');
    assert_int_equal(json_finish(&j), 0);
    assert_string_equal(j.text.ptr,
                        "{\"t\":\"x\",\"n\":null,\"list\":[{},[]],\"c\":18446744073709551615,\"f\":null,"
                        "\"d\":\"1970-01-01\",\"u\":null,\"s\":[\"a\",\"b\"]}\n");
    buf_release(&j.text);
    FILE *full = fopen("/dev/full", "w");
    if (!full) skip();
    json_init(&j, full);
    json_open(&j, '[');
    for (int i = 0; i < 100000; i++) json_begin(&j);
    json_close(&j, ']');
    assert_int_equal(json_finish(&j), ENOSPC);
    fclose(full);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(strings_are_escaped_where_json_asks_for_it),
        cmocka_unit_test(numbers_are_as_short_as_they_can_be),
        cmocka_unit_test(every_number_reads_back_as_itself),
        cmocka_unit_test(a_share_has_the_digits_that_printf_gives_it),
        cmocka_unit_test(a_decimal_comma_in_the_locale_stays_a_point),
        cmocka_unit_test(commas_come_by_themselves),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
