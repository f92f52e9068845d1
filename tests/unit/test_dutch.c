/* The Dutch layer on lists of words written before it was tried on them: families.txt, a lemma and its
 * forms on each line, which are to share one stem; and apart.txt, pairs that look alike and are not to. The
 * lists more_… were written later and hold harder words: what is irregular, rare, English or misspelled.
 * SHOW=1 lists what fails. */
#include "tests/unit/tokenize_fixture.h"

#include "tokenize/stem.h"

/* The stem of `word`, in `out`. */
static void stem_of(struct stemmer *s, const char *word, struct buf *out)
{
    buf_clear(out);
    buf_add_str(out, stemmer_stem(s, LANGUAGE_NL, str_of(word)));
}

/* Counts the words of each line, and those whose stem is that of the line's first word. */
static void compare(const char *path, bool show_met, unsigned *met, unsigned *pairs)
{
    struct stemmer *s = stemmer_new();
    struct buf first, other;
    char *line = NULL, *place = NULL;
    size_t capacity = 0;
    FILE *f = fopen(path, "r");
    assert_non_null(f);
    buf_init(&first);
    buf_init(&other);
    *met = *pairs = 0;
    while (getline(&line, &capacity, f) >= 0) {
        const char *lemma = strtok_r(line, " \n", &place);
        if (!lemma) continue;
        stem_of(s, lemma, &first);
        for (const char *word; (word = strtok_r(NULL, " \n", &place)) != NULL;) {
            stem_of(s, word, &other);
            bool same = str_eq(buf_str(&first), buf_str(&other));
            *met += same;
            ++*pairs;
            if (getenv("SHOW") && same == show_met)
                printf("%s %s: %.*s %.*s\n", lemma, word, STR_ARG(buf_str(&first)), STR_ARG(buf_str(&other)));
        }
    }
    free(line);
    buf_release(&first);
    buf_release(&other);
    fclose(f);
    stemmer_free(s);
}

static void test_forms_of_a_word_meet(void **unused)
{
    unsigned met, pairs;
    (void)unused;
    compare("tests/dutch/families.txt", false, &met, &pairs);
    printf("%u of %u forms have the stem of their lemma\n", met, pairs);
    assert_true(pairs > 500);
    assert_true(met * 100 >= pairs * 97);
}

static void test_look_alikes_stay_apart(void **unused)
{
    unsigned met, pairs;
    (void)unused;
    compare("tests/dutch/apart.txt", true, &met, &pairs);
    printf("%u of %u look-alikes fall together\n", met, pairs);
    assert_true(pairs > 200);
    assert_true(met * 40 <= pairs);
}

static void test_harder_forms_meet(void **unused)
{
    unsigned met, pairs;
    (void)unused;
    compare("tests/dutch/more_families.txt", false, &met, &pairs);
    printf("%u of %u harder forms have the stem of their lemma\n", met, pairs);
    assert_true(pairs > 800);
    assert_true(met * 100 >= pairs * 93);
}

static void test_harder_look_alikes_stay_apart(void **unused)
{
    unsigned met, pairs;
    (void)unused;
    compare("tests/dutch/more_apart.txt", true, &met, &pairs);
    printf("%u of %u harder look-alikes fall together\n", met, pairs);
    assert_true(pairs > 300);
    assert_true(met * 30 <= pairs);
}

/* Forms of verbs, infinitives, and what only looks like one. */
static void test_verbs_are_told(void **unused)
{
    static const struct {
        const char *word;
        bool verb, infinitive;
    } words[] = {
        { "aanpassen", true, true },    { "aangepast", true, false },   { "geannuleerd", true, false },
        { "wijzigen", true, true },     { "werkt", true, false },       { "vergeten", true, true },
        { "terugkrijgen", true, true }, { "bestelling", false, false }, { "reparatie", false, false },
        { "werk", false, false },       { "nummer", false, false },     { "verkeerde", false, false },
        { "factuur", false, false },    { "laarzen", false, false },
    };
    struct stemmer *s = stemmer_new();
    (void)unused;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        bool infinitive;
        stemmer_stem(s, LANGUAGE_NL, str_of(words[i].word));
        if (stemmer_knew_verb(s, &infinitive) != words[i].verb || infinitive != words[i].infinitive)
            fail_msg("%s", words[i].word);
    }
    stemmer_free(s);
}

static void test_words_of_any_length(void **unused)
{
    struct stemmer *s = stemmer_new();
    char word[300];
    (void)unused;
    static const char *const ends[] = { "",     "en",   "t",  "dt", "etje",    "ingen",
                                        "eerd", "atie", "'s", "ke", "\xc3\xab" };
    for (size_t n = 0; n < 200; n++)
        for (size_t e = 0; e < sizeof ends / sizeof *ends; e++)
            for (size_t letter = 0; letter < 3; letter++) {
                memset(word, "aze"[letter], n);
                strcpy(word + n, ends[e]);
                struct str copy = exact_copy(word);
                if (copy.len) assert_true(stemmer_stem(s, LANGUAGE_NL, copy).len > 0);
                exact_free(copy);
            }
    stemmer_free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_forms_of_a_word_meet), cmocka_unit_test(test_look_alikes_stay_apart),
        cmocka_unit_test(test_harder_forms_meet),    cmocka_unit_test(test_harder_look_alikes_stay_apart),
        cmocka_unit_test(test_verbs_are_told),       cmocka_unit_test(test_words_of_any_length),
    };
    return cmocka_run_group_tests_name("dutch", tests, NULL, NULL);
}
