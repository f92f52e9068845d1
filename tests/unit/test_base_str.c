#include "miner/base/str.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#define assert_str(got, expected)                                                                            \
    do {                                                                                                     \
        struct str g_ = (got), e_ = STR(expected);                                                           \
        assert_int_equal(g_.len, e_.len);                                                                    \
        if (e_.len) assert_memory_equal(g_.ptr, e_.ptr, e_.len);                                             \
    } while (0)

static void views_compare_by_content(void **state)
{
    (void)state;
    struct str none = str_of(NULL);
    assert_int_equal(none.len, 0);
    assert_true(str_eq(none, STR("")));
    assert_true(str_eq(str_of("retour"), STR("retour")));
    assert_false(str_eq(STR("retour"), STR("retours")));
    assert_true(str_eq((struct str){ "a\0b", 3 }, (struct str){ "a\0b", 3 }));
    assert_false(str_eq((struct str){ "a\0b", 3 }, (struct str){ "a\0c", 3 }));
    assert_true(str_eq_nocase(STR("Ticket ID"), STR("ticket id")));
    assert_false(str_eq_nocase(STR("É"), STR("é")));     /* ASCII letters only */
    assert_false(str_eq_nocase(STR("[a]"), STR("{a}"))); /* neighbours of the letters are no letters */
}

static void order_is_bytewise_with_prefixes_first(void **state)
{
    (void)state;
    assert_true(str_cmp(STR("fac"), STR("factuur")) < 0);
    assert_true(str_cmp(STR("factuur"), STR("fac")) > 0);
    assert_int_equal(str_cmp(STR("factuur"), STR("factuur")), 0);
    assert_true(str_cmp(STR(""), STR("a")) < 0);
    assert_true(str_cmp(STR("Z"), STR("a")) < 0);
    assert_true(str_cmp(STR("z"), STR("é")) < 0); /* bytes count as unsigned */
    assert_int_equal(str_cmp(str_of(NULL), STR("")), 0);
}

static void parts_are_clipped_to_the_text(void **state)
{
    (void)state;
    struct str s = STR("bestelling");
    assert_str(str_sub(s, 0, 4), "best");
    assert_str(str_sub(s, 8, 100), "ng");
    assert_str(str_sub(s, 5, 2), "");
    assert_str(str_sub(s, 100, 200), "");
    assert_str(str_sub(str_of(NULL), 0, 4), "");
    assert_true(str_starts(s, STR("best")) && !str_starts(s, STR("bes ")) && !str_starts(STR("b"), s));
    assert_true(str_ends(s, STR("ling")) && !str_ends(s, STR("lin")) && !str_ends(STR("g"), s));
    assert_true(str_starts(s, STR("")) && str_ends(s, STR("")));
    assert_int_equal(str_find(s, STR("el")), 4);
    assert_int_equal(str_find(s, STR("")), 0);
    assert_true(str_find(s, STR("elk")) == SIZE_MAX);
    assert_true(str_find(STR("a"), s) == SIZE_MAX);
}

static void trim_takes_white_space_and_nbsp(void **state)
{
    (void)state;
    assert_str(str_trim(STR(" \t\r\n\v\f a b\xC2\xA0 \xC2\xA0\n")), "a b");
    assert_str(str_trim(STR("\xC2\xA0\xC2\xA0")), "");
    assert_str(str_trim(STR("")), "");
    assert_str(str_trim(STR("à")), "à"); /* C3 A0: ends in a byte of NBSP, is none */
}

static void clip_never_cuts_a_character(void **state)
{
    (void)state;
    struct str s = STR("a€b😀"); /* 1 + 3 + 1 + 4 bytes */
    static const size_t kept[] = { 0, 1, 1, 1, 4, 5, 5, 5, 5, 9, 9 };
    for (size_t max = 0; max < sizeof kept / sizeof kept[0]; max++)
        assert_int_equal(str_clip(s, max).len, kept[max]);
    assert_int_equal(str_points(s), 4);
    assert_int_equal(str_points(str_of(NULL)), 0);
}

static void whole_numbers_are_written_in_digits(void **state)
{
    (void)state;
    struct buf b;
    buf_init(&b);
    buf_add_whole(&b, 0);
    buf_add_char(&b, ' ');
    buf_add_whole(&b, 1002003);
    buf_add_char(&b, ' ');
    buf_add_whole(&b, UINT64_MAX);
    assert_string_equal(b.ptr, "0 1002003 18446744073709551615");
    buf_release(&b);
}

static void buffers_grow_and_stay_terminated(void **state)
{
    (void)state;
    struct buf b;
    buf_init(&b);
    assert_int_equal(buf_str(&b).len, 0);
    for (int i = 0; i < 1000; i++) buf_add_format(&b, "%d,", i);
    assert_int_equal(b.len, strlen(b.ptr));
    assert_int_equal(b.len, 10 * 2 + 90 * 3 + 900 * 4);
    assert_true(str_ends(buf_str(&b), STR(",998,999,")));
    buf_clear(&b);
    assert_int_equal(b.len, 0);
    assert_string_equal(b.ptr, "");
    buf_add(&b, "a\0b", 3);
    buf_add_str(&b, str_of(NULL));
    buf_add_char(&b, 'c');
    buf_add_format(&b, "%s", "");
    assert_int_equal(b.len, 4);
    assert_memory_equal(b.ptr, "a\0bc", 5);
    buf_release(&b);
    assert_null(b.ptr);
    buf_release(&b); /* twice does no harm */
}

static void code_points_become_utf8(void **state)
{
    (void)state;
    static const struct {
        uint32_t point;
        const char *utf8;
    } cases[] = {
        { 'A', "A" },
        { 0x7F, "\x7F" },
        { 0x80, "\xC2\x80" },
        { 0x7FF, "\xDF\xBF" },
        { 0x800, "\xE0\xA0\x80" },
        { 0x20AC, "€" },
        { 0xFFFD, "\uFFFD" },
        { 0x10000, "\xF0\x90\x80\x80" },
        { 0x1F600, "😀" },
        { 0x10FFFF, "\xF4\x8F\xBF\xBF" },
        { 0xD800, "\uFFFD" },
        { 0xDFFF, "\uFFFD" },
        { 0x110000, "\uFFFD" },
        { UINT32_MAX, "\uFFFD" },
    };
    struct buf b;
    buf_init(&b);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        buf_clear(&b);
        buf_add_point(&b, cases[i].point);
        assert_string_equal(b.ptr, cases[i].utf8);
    }
    buf_add_point(&b, 0);
    assert_int_equal(b.ptr[b.len - 1], 0);
    buf_release(&b);
}

/* Every byte at every place of texts up to three times eight bytes long. */
static void runs_of_letters_end_at_the_first_other(void **unused)
{
    (void)unused;
    char text[24];
    for (size_t len = 0; len <= sizeof text; len++)
        for (size_t at = 0; at < len; at++)
            for (unsigned c = 0; c < 256; c++) {
                memset(text, 'q', sizeof text);
                text[at] = (char)c;
                bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
                assert_int_equal(str_letters((struct str){ text, len }, 0), letter ? len : at);
                assert_int_equal(str_letters((struct str){ text, len }, at), letter ? len - at : 0);
            }
    assert_int_equal(str_letters((struct str){ NULL, 0 }, 0), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(views_compare_by_content),
        cmocka_unit_test(order_is_bytewise_with_prefixes_first),
        cmocka_unit_test(parts_are_clipped_to_the_text),
        cmocka_unit_test(trim_takes_white_space_and_nbsp),
        cmocka_unit_test(clip_never_cuts_a_character),
        cmocka_unit_test(whole_numbers_are_written_in_digits),
        cmocka_unit_test(buffers_grow_and_stay_terminated),
        cmocka_unit_test(code_points_become_utf8),
        cmocka_unit_test(runs_of_letters_end_at_the_first_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
