#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "tokenize/pattern.h"

/* Many times: the first uses are interpreted, later ones run compiled code. */
static bool matches(const char *regex, const char *flags, const char *text, size_t from, size_t expected)
{
    struct pattern *p = pattern_new(regex, NULL, flags);
    struct pattern_state *s = pattern_state_new();
    bool found = false;
    for (int use = 0; use < 300; use++) {
        size_t at, to;
        bool now = pattern_match(p, s, str_of(text), from) && pattern_group(s, 0, &at, &to);
        if (use) assert_int_equal(now, found);
        found = now;
        if (found) assert_int_equal(at, expected);
        if (!found) assert_false(pattern_group(s, 0, &at, &to));
    }
    pattern_state_free(s);
    pattern_free(p);
    return found;
}

static void test_anchored(void **state)
{
    (void)state;
    assert_true(matches("order", "a", "een order", 4, 4));
    assert_false(matches("order", "a", "een Order", 4, 4));
    assert_true(matches("order", "ai", "een Order", 4, 4));
    assert_true(matches("(?i:order)", "a", "een ORDER", 4, 4));
    assert_false(matches("order", "a", "een order", 3, 3));
    assert_false(matches("order", "a", "order", 5, 5)); /* at the end of the text */
    assert_false(matches("order", "a", "", 0, 0));
    assert_true(matches("(?:met|de )groet", "ai", "De groet", 0, 0));
    assert_true(matches("\\d{2}", "a", "x42", 1, 1));
    assert_true(matches("(?<=x )y", "a", "x y", 2, 2)); /* what stands before is no first byte */
    assert_true(matches("(?=z)\\p{L}", "a", "z", 0, 0));
    assert_true(matches("x?", "a", "abc", 1, 1)); /* empty */
    assert_true(matches("x?$", "a", "abc", 3, 3));
}

static void test_first_letter_in_other_cases(void **state)
{
    (void)state;
    assert_true(matches("\xC3\xA9t\xC3\xA9", "ai", "\xC3\x89T\xC3\x89", 0, 0));
    assert_true(matches("k", "ai", "\xE2\x84\xAA", 0, 0)); /* the Kelvin sign is a K */
    assert_true(matches("s", "ai", "\xC5\xBF", 0, 0));     /* and the long s an S */
    assert_true(matches("(?i)(?:k|s)t", "a",
                        "\xC5\xBF"
                        "t",
                        0, 0));
}

static void test_search(void **state)
{
    (void)state;
    assert_true(matches("order", "", "mijn order", 0, 5));
    assert_true(matches("^order", "m", "mijn\norder", 0, 5));
    assert_false(matches("order", "", "mijn order", 6, 0));
}

static bool is_no_x(const void *asked, struct str text, size_t at)
{
    ++*(unsigned *)(uintptr_t)asked;
    return text.ptr[at] != 'x';
}

/* Interpreted and compiled, at each place the callback has its say. */
static void test_asking(void **state)
{
    (void)state;
    unsigned asked = 0;
    struct pattern *p = pattern_new("a(?C1)[a-z]+", NULL, "a");
    struct pattern_state *s = pattern_state_new();
    pattern_state_ask(s, is_no_x, &asked);
    for (unsigned use = 0; use < 300; use++) {
        assert_true(pattern_match(p, s, STR("ab"), 0));
        assert_false(pattern_match(p, s, STR("ax"), 0));
        assert_false(pattern_match(p, s, STR("bx"), 0)); /* not reached */
        assert_int_equal(asked, 2 * use + 2);
    }
    pattern_state_free(s);
    pattern_free(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_asking),
        cmocka_unit_test(test_anchored),
        cmocka_unit_test(test_first_letter_in_other_cases),
        cmocka_unit_test(test_search),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
