/* Misspelt words join the word they stand for, and nothing else does. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "cluster/corpus.h"

/* One document a word, `times` of them. */
static void add(struct corpus *c, const char *word, const char *term, uint8_t flags, uint8_t language,
                unsigned times)
{
    uint32_t id = corpus_word(c, str_of(word), str_of(term), flags, language), map[64];
    for (uint32_t i = 0; i < 64; i++) map[i] = i;
    for (unsigned i = 0; i < times; i++) {
        const uint32_t *const views[VIEW_COUNT] = { &id, &id, &id };
        const size_t counts[VIEW_COUNT] = { 0, 1, 0 };
        corpus_add(c, views, counts, map);
    }
}

static const struct corpus_word *find(const struct corpus *c, const char *word)
{
    for (uint32_t w = 0; w < c->word_count; w++)
        if (str_eq(c->words[w].surface, str_of(word))) return &c->words[w];
    fail_msg("%s is no word", word);
    return NULL;
}

static void counts_as(const struct corpus *c, const char *word, const char *term)
{
    struct str got = c->terms[find(c, word)->term].text;
    if (!str_eq(got, str_of(term))) fail_msg("%s counts as %.*s, not as %s", word, STR_ARG(got), term);
}

static void test_errors_join(void **unused)
{
    struct corpus c;
    (void)unused;
    corpus_init(&c);
    add(&c, "abonement", "abonement", 0, 1, 2);     /* a letter less */
    add(&c, "abonnnement", "abonnnement", 0, 1, 1); /* a letter more */
    add(&c, "abonnemetn", "abonnemetn", 0, 1, 1);   /* neighbours exchanged */
    add(&c, "faktuur", "faktuur", 0, 1, 1);         /* sounds the same */
    add(&c, "verzekiring", "verzekiring", 0, 1, 1); /* another letter */
    add(&c, "abonnement", "abonnement", 0, 1, 30);
    add(&c, "factuur", "factuur", 0, 1, 20);
    add(&c, "verzekering", "verzeker", 0, 1, 40);
    corpus_finish(&c, NULL);
    counts_as(&c, "abonement", "abonnement");
    counts_as(&c, "abonnnement", "abonnement");
    counts_as(&c, "abonnemetn", "abonnement");
    counts_as(&c, "faktuur", "factuur");
    counts_as(&c, "verzekiring", "verzeker");
    assert_int_equal(c.join_count, 5);
    assert_true(
        str_eq(c.words[c.joins[0].word].surface, STR("abonement"))); /* the most frequent error first */
    assert_int_equal(c.words[c.joins[0].word].df, 2);
    assert_int_equal(c.terms[find(&c, "abonnement")->term].df, 34);
    corpus_release(&c);
}

static void test_other_words_stay(void **unused)
{
    struct corpus c;
    (void)unused;
    corpus_init(&c);
    add(&c, "betalen", "betaal", 0, 1, 60);
    add(&c, "bepalen", "bepaal", CORPUS_KNOWN, 1, 1); /* known */
    add(&c, "verlengen", "verleng", 0, 1, 60);
    add(&c, "verlangen", "verlang", 0, 1, 1); /* not alone: */
    add(&c, "verlangde", "verlang", 0, 1, 1);
    add(&c, "factuur", "factuur", 0, 1, 60);
    add(&c, "vactuur", "vactuur", 0, 1, 1);   /* the first letter */
    add(&c, "facturr", "facturr", 0, 2, 1);   /* another language */
    add(&c, "facttuur", "facttuur", 0, 1, 9); /* not rare */
    add(&c, "factuurs", "factuurs", 0, 1, 1); /* an ending */
    add(&c, "kosten", "kost", 0, 1, 60);
    add(&c, "kisten", "kist", 0, 1, 1);   /* short, another letter */
    add(&c, "model2", "model2", 0, 1, 1); /* digits */
    add(&c, "modell", "modell", 0, 1, 60);
    add(&c, "bestalling", "bestalling", 0, 1, 1); /* two could be meant */
    add(&c, "bestelling", "bestel", 0, 1, 30);
    add(&c, "bestilling", "bestil", 0, 1, 30);
    corpus_finish(&c, NULL);
    assert_int_equal(c.join_count, 0);
    assert_false(find(&c, "bepalen")->flags & CORPUS_KNOWN); /* a flag of the moment */
    corpus_release(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_errors_join),
        cmocka_unit_test(test_other_words_stay),
    };
    return cmocka_run_group_tests_name("spelling", tests, NULL, NULL);
}
