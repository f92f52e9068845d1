#include "miner/base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void assert_shown(struct str text, const char *expected)
{
    struct buf b;
    buf_init(&b);
    buf_add_str(&b, STR("> "));
    utf8_add_printable(&b, text);
    assert_string_equal(b.ptr + 2, expected);
    buf_release(&b);
}

static void text_of_all_scripts_is_shown_as_it_is(void **state)
{
    (void)state;
    assert_shown(STR(""), "");
    assert_shown(STR("één 订单 שלום 👍🏽 a\u00A0b \u200Eהיי\u200F e\u0301"),
                 "één 订单 שלום 👍🏽 a\u00A0b \u200Eהיי\u200F e\u0301");
}

static void what_steers_a_terminal_is_not(void **state)
{
    (void)state;
    assert_shown(STR("a\x1B[2Jb"), "a?[2Jb");
    assert_shown(STR("\0\a\b\t\n\r\x1F\x7F"), "????????");
    assert_shown(STR("\xC2\x80\xC2\x9B\xC2\x9F\xC2\xA0"),
                 "???\xC2\xA0"); /* C1 ends before the no-break space */
    assert_shown(STR("\u2027\u2028\u2029\u202A\u202E\u202F"), "\u2027????\u202F");
    assert_shown(STR("\u2065\u2066\u2069\u206A"), "\u2065??\u206A");
}

static void broken_bytes_are_replaced_one_by_one(void **state)
{
    (void)state;
    assert_shown(STR("a\x9B"
                     "b\xC3"),
                 "a?b?");
    assert_shown(STR("\xED\xA0\x80\xF4\x90\x80\x80\xC0\xAF"), "?????????");
    assert_shown(STR("\xF0\x9F\x91"), "???");
    assert_shown(STR("\xF4\x8F\xBF\xBF"), "\xF4\x8F\xBF\xBF");
}

static void a_valid_prefix_ends_before_the_first_broken_byte(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t length, valid;
    } cases[] = {
        { "", 0, 0 },
        { "0123456789abcdef0123456789abcdef0123456789\x80", 43, 42 },
        { "\xC1\x81", 2, 0 },
        { "a\xE0\x9F\xBF", 4, 1 },
        { "\xE0\xA0\x80\xEE\x80\x80", 6, 6 },
        { "\xED\x9F\xBF\xED\xA0\x80", 6, 3 },
        { "\xF0\x8F\xBF\xBF", 4, 0 },
        { "\xF0\x90\x80\x80\xF5\x80\x80\x80", 8, 4 },
        { "\xE2\x82", 2, 0 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(utf8_valid_prefix(cases[i].text, cases[i].length), cases[i].valid);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_of_all_scripts_is_shown_as_it_is),
        cmocka_unit_test(what_steers_a_terminal_is_not),
        cmocka_unit_test(broken_bytes_are_replaced_one_by_one),
        cmocka_unit_test(a_valid_prefix_ends_before_the_first_broken_byte),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
