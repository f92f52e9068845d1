/* Compounds are split into words of the corpus, and count as their parts too. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

#include "cluster/compounds.h"
#include "cluster/features.h"

enum { DUTCH = 1, ENGLISH = 2 };

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

static void make_corpus(struct corpus *c)
{
    corpus_init(c);
    add(c, "retourlabel", "retourlabel", 0, DUTCH, 2);
    add(c, "betalingsregeling", "betalingsregel", 0, DUTCH, 1);
    add(c, "bezorgmoment", "bezorgmoment", 0, DUTCH, 1);
    add(c, "boekenkast", "boekenkast", 0, DUTCH, 1);
    add(c, "wachtwoord", "wachtwoord", 0, DUTCH, 30);
    add(c, "overkast", "overkast", 0, DUTCH, 1);
    add(c, "retourkast", "retourkast", 0, ENGLISH, 1);
    add(c, "retour", "retour", 0, DUTCH, 10);
    add(c, "label", "label", 0, DUTCH, 5);
    add(c, "betaling", "betaal", 0, DUTCH, 10);
    add(c, "regelingen", "regel", 0, DUTCH, 4);
    add(c, "regeling", "regel", 0, DUTCH, 4);
    add(c, "bezorgen", "bezorg", 0, DUTCH, 8);
    add(c, "moment", "moment", 0, DUTCH, 4);
    add(c, "boek", "boek", 0, DUTCH, 4);
    add(c, "kast", "kast", 0, DUTCH, 4);
    add(c, "wacht", "wacht", 0, DUTCH, 40);
    add(c, "woord", "woord", 0, DUTCH, 3);
    add(c, "over", "over", CORPUS_STOP, DUTCH, 40);
    corpus_finish(c, NULL);
    compounds_split(c, 1u << DUTCH, NULL);
}

static void splits_into(const struct corpus *c, const char *word, const char *first, const char *second)
{
    for (uint32_t w = 0; w < c->word_count; w++) {
        const struct corpus_word *x = &c->words[w];
        if (!str_eq(x->surface, str_of(word))) continue;
        if (!first) {
            if (x->parts[0] != CORPUS_NO_PART) fail_msg("%s is split", word);
            return;
        }
        if (x->parts[0] == CORPUS_NO_PART) fail_msg("%s is not split", word);
        assert_true(str_eq(c->terms[x->parts[0]].text, str_of(first)));
        assert_true(str_eq(c->terms[x->parts[1]].text, str_of(second)));
        return;
    }
    fail_msg("%s is no word", word);
}

static void test_parts(void **unused)
{
    struct corpus c;
    (void)unused;
    make_corpus(&c);
    splits_into(&c, "retourlabel", "retour", "label");
    splits_into(&c, "betalingsregeling", "betaal", "regel"); /* linking s, terms of other forms */
    splits_into(&c, "bezorgmoment", "bezorg", "moment");     /* a stem in front */
    splits_into(&c, "boekenkast", "boek", "kast");           /* linking en */
    splits_into(&c, "wachtwoord", NULL, NULL);               /* more frequent than its parts */
    splits_into(&c, "overkast", NULL, NULL);                 /* a function word is no part */
    splits_into(&c, "retourkast", NULL, NULL);               /* in a language without compounds */
    splits_into(&c, "regelingen", NULL, NULL);
    corpus_release(&c);
}

static void test_both_whole_and_parts_count(void **unused)
{
    struct corpus c;
    struct features f;
    struct workers *w = workers_new(1);
    (void)unused;
    make_corpus(&c);
    features_build(&c, FEATURES_ALL, w, &f);
    /* documents are in the order in which they were added: the first holds "retourlabel" alone */
    assert_int_equal(f.tf.ptr[1] - f.tf.ptr[0], 3);
    unsigned whole = 0, half = 0;
    for (uint64_t e = f.tf.ptr[0]; e < f.tf.ptr[1]; e++) {
        whole += fabsf(f.tf.val[e] - 1) < 1e-6F; /* log2(1 + 1) */
        half += fabsf(f.tf.val[e] - log2f(1.5F)) < 1e-6F;
    }
    assert_int_equal(whole, 1);
    assert_int_equal(half, 2);
    features_release(&f);
    corpus_release(&c);
    workers_free(w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_parts),
        cmocka_unit_test(test_both_whole_and_parts_count),
    };
    return cmocka_run_group_tests_name("compounds", tests, NULL, NULL);
}
