#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "tokenize/email_rules.h"
#include "tokenize/patterns.h"
#include "tokenize/traces.h"

static bool occur(const char *words, const char *text)
{
    struct traces t;
    traces_init(&t, words);
    return traces_occur(&t, str_of(text));
}

static void test_words(void **state)
{
    (void)state;
    assert_true(occur("thi vert", "this"));
    assert_true(occur("thi vert", "een VERTraging"));
    assert_true(occur("thi vert", "ververt"));
    assert_true(occur("aab", "aaab")); /* a beginning inside a beginning */
    assert_true(occur("a", "x a"));
    assert_false(occur("thi vert", "th iver t")); /* letters of two words, and of one apart */
    assert_false(occur("thi vert", "ver th"));
    assert_false(occur("thi vert", "TH\xC4\xB1s v\xC3\xA9rt"));
    assert_false(occur("thi vert", ""));
    assert_false(occur("", "this"));
    /* 64 letters: the last bit counts */
    assert_true(occur("abcdefghijklmnopqrstuvwxyzabcdef abcdefghijklmnopqrstuvwxyzzzzzy",
                      "abcdefghijklmnopqrstuvwxyzzzzzy"));
    assert_false(occur("abcdefghijklmnopqrstuvwxyzabcdef abcdefghijklmnopqrstuvwxyzzzzzy",
                       "abcdefghijklmnopqrstuvwxyzzzzy"));
}

static void test_no_disclaimer_without_traces(void **state)
{
    (void)state;
    static const char *const disclaimers[] = {
        "Deze e-mail is uitsluitend bestemd voor de lezer",
        "Bevat vertrouwelijke of andere informatie",
        "Denk aan het milieu",
        "Please think about the environment",
        "Consider the environment",
        "It is intended only for you",
        "THIS EMAIL AND ANY files",
        "This e-mail is confidential",
        "Dit bericht is vertrouwelijk",
        "Deze mail is voor de geadresseerde: dit bericht, geadresseerde",
        "Ce message est confidentiel",
        "Diese E-Mail ist vertraulich",
    };
    struct traces t;
    struct pattern_state *s = pattern_state_new();
    traces_init(&t, email_disclaimer_traces);
    for (size_t i = 0; i < sizeof disclaimers / sizeof *disclaimers; i++) {
        assert_true(pattern_match(pattern_email_disclaimer, s, str_of(disclaimers[i]), 0));
        assert_true(traces_occur(&t, str_of(disclaimers[i])));
    }
    pattern_state_free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_no_disclaimer_without_traces),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
