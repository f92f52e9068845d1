#include "tests/unit/tokenize_fixture.h"

#include "tokenize/stem.h"

static void stem_is(struct stemmer *s, enum language language, const char *word, const char *expected)
{
    struct str copy = exact_copy(word);
    assert_text_is(stemmer_stem(s, language, copy), expected);
    exact_free(copy);
}

static void test_stems(void **unused)
{
    struct stemmer *s = stemmer_new();
    (void)unused;
    stem_is(s, LANGUAGE_NL, "bestellingen", "bestel");
    stem_is(s, LANGUAGE_NL, "facturen", "factuur");
    stem_is(s, LANGUAGE_NL, "foto's", "foto");
    stem_is(s, LANGUAGE_NL, "e-mail", "email");
    stem_is(s, LANGUAGE_UNKNOWN, "facturen", "factuur");
    stem_is(s, LANGUAGE_EN, "cancelled", "cancel");
    stem_is(s, LANGUAGE_EN, "customer's", "custom");
    stem_is(s, LANGUAGE_DE, "bestellungen", "bestell");
    stem_is(s, LANGUAGE_FR, "l'article", "articl");
    stem_is(s, LANGUAGE_FR, "qu'il", "il");
    stem_is(s, LANGUAGE_FR, "aujourd'hui", "aujourd'hui");
    stemmer_free(s);
}

static void test_no_stem_is_empty(void **unused)
{
    static const char *const words[] = { "a", "'", "-", "en", "heden", "s", "私の", "e", "ing", "'s" };
    struct stemmer *s = stemmer_new();
    (void)unused;
    for (int l = 0; l < LANGUAGE_COUNT; l++)
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            assert_true(stemmer_stem(s, (enum language)l, str_of(words[i])).len > 0);
    stemmer_free(s);
}

static void test_version_is_stable(void **unused)
{
    char first[64];
    (void)unused;
    snprintf(first, sizeof first, "%s", stemmer_version());
    assert_true(strlen(first) > 8);
    assert_string_equal(stemmer_version(), first);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stems),
        cmocka_unit_test(test_no_stem_is_empty),
        cmocka_unit_test(test_version_is_stable),
    };
    return cmocka_run_group_tests_name("stem", tests, NULL, NULL);
}
