/* What a run teaches, and where new tickets go by it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/model_learn.h"
#include "cluster/model_place.h"
#include "miner/base/mem.h"
#include "tests/unit/topics_fixture.h"

enum { TOPICS = 4, WORDS = TOPIC_WORDS, DOCS = 240, TEXT = TOPIC_TEXT };

static uint32_t word(struct corpus *c, const char *text)
{
    struct str w = str_of(text);
    return corpus_word(c, w, w, 0, 1);
}

/* Each document draws words of its topic; odd ones have a reply of it too. Each names somebody nobody else
 * names, and customer 1 has a word of its own in three documents. */
static void make_corpus(struct corpus *c, struct group *g, uint32_t *customer)
{
    struct rng rng;
    rng_seed(&rng, 7, 0);
    corpus_init(c);
    memset(g, 0, sizeof *g);
    g->docs = DOCS;
    g->k = TOPICS;
    g->type = mem_alloc(DOCS, sizeof *g->type);
    g->size = mem_zero(TOPICS, sizeof *g->size);
    g->stability = mem_alloc(TOPICS, sizeof *g->stability);
    for (uint32_t t = 0; t < TOPICS; t++) g->stability[t] = 1;
    for (uint32_t d = 0; d < DOCS; d++) {
        uint32_t ids[2][TEXT + 2], map[TOPICS * WORDS + DOCS + 2];
        char name[16];
        snprintf(name, sizeof name, "naam%u", d);
        g->type[d] = d % TOPICS;
        g->size[d % TOPICS]++;
        customer[d] = d < 3 ? 1 : d;
        for (uint32_t i = 0; i < 2 * TEXT; i++)
            ids[i / TEXT][i % TEXT] = word(c, topic_words[d % TOPICS][rng_below(&rng, WORDS)]);
        ids[0][TEXT] = word(c, name);
        ids[0][TEXT + 1] = word(c, d < 3 ? "eigenwoord" : "graag");
        for (uint32_t i = 0; i < c->word_count; i++) map[i] = i;
        const uint32_t *const views[VIEW_COUNT] = { ids[0], ids[0], ids[1] };
        const size_t counts[VIEW_COUNT] = { 0, TEXT + 2, d / TOPICS % 2 ? TEXT : 0 };
        corpus_add(c, views, counts, map);
    }
    corpus_finish(c, NULL);
}

static const uint32_t ids[TOPICS] = { 12, 3, 7, 40 }; /* of the topics */

static void learn(const struct corpus *c, const struct group *g, const uint32_t *customer,
                  const uint32_t *seed, const struct model *before, unsigned threads, struct model *m)
{
    struct str pseudonym[DOCS];
    for (uint32_t i = 0; i < DOCS; i++) pseudonym[i] = i ? STR("ab") : STR("");
    struct workers *w = workers_new(threads);
    const struct model_source in = { .corpus = c,
                                     .group = g,
                                     .id = ids,
                                     .customer = customer,
                                     .pseudonym = pseudonym,
                                     .seed = seed,
                                     .before = before };
    model_learn(&in, w, m);
    workers_free(w);
}

static void release(struct corpus *c, struct group *g)
{
    corpus_release(c);
    free(g->type);
    free(g->size);
    free(g->stability);
}

static bool knows(const struct model *m, const char *text)
{
    for (uint32_t f = 0; f < m->stems; f++)
        if (str_eq(m->text[f], str_of(text))) return true;
    return false;
}

static void words_of_few_customers_are_not_kept(void **state)
{
    (void)state;
    struct corpus c;
    struct group g;
    struct model m;
    uint32_t customer[DOCS];
    make_corpus(&c, &g, customer);
    learn(&c, &g, customer, NULL, NULL, 1, &m);
    assert_true(knows(&m, "factuur") && knows(&m, "graag"));
    assert_false(knows(&m, "eigenwoord")); /* three tickets, one customer */
    for (uint32_t f = 0; f < m.stems; f++) assert_false(str_starts(m.text[f], STR("naam")));
    for (uint32_t f = m.stems; f < m.features; f++) assert_int_equal(str_points(m.text[f]), 4);
    model_release(&m);
    customer[1] = DOCS - 1; /* now two; and none named: each ticket a customer */
    learn(&c, &g, customer, NULL, NULL, 1, &m);
    assert_false(knows(&m, "eigenwoord"));
    model_release(&m);
    customer[0] = customer[1] = customer[2] = 0;
    learn(&c, &g, customer, NULL, NULL, 1, &m);
    assert_true(knows(&m, "eigenwoord"));
    model_release(&m);
    release(&c, &g);
}

static void types_are_sorted_by_id(void **state)
{
    (void)state;
    struct corpus c;
    struct group g;
    struct model m;
    uint32_t customer[DOCS], count[TOPICS] = { 0 };
    make_corpus(&c, &g, customer);
    learn(&c, &g, customer, NULL, NULL, 2, &m);
    assert_int_equal(m.types, TOPICS);
    for (uint32_t t = 0; t < TOPICS; t++) {
        assert_true(t == 0 || m.id[t] > m.id[t - 1]);
        assert_int_equal(m.size[t], DOCS / TOPICS);
    }
    for (uint32_t p = 0; p < m.prototype_count; p++) {
        count[m.prototype[p].type]++;
        assert_true(p == 0 || m.prototype[p].type >= m.prototype[p - 1].type);
        assert_false(m.prototype[p].seed);
    }
    for (uint32_t t = 0; t < TOPICS; t++) assert_int_equal(count[t], MODEL_PROTOTYPES);
    model_release(&m);
    release(&c, &g);
}

static void seeds_are_all_prototypes(void **state)
{
    (void)state;
    struct corpus c;
    struct group g;
    struct model m;
    uint32_t customer[DOCS], seed[DOCS] = { 0 }, seeds = 0;
    make_corpus(&c, &g, customer);
    for (uint32_t d = 0; d < 40; d++) seed[4 * d] = ids[0];
    learn(&c, &g, customer, seed, NULL, 1, &m);
    for (uint32_t p = 0; p < m.prototype_count; p++) {
        seeds += m.prototype[p].seed;
        if (m.prototype[p].seed) assert_int_equal(m.id[m.prototype[p].type], ids[0]);
    }
    assert_true(seeds > MODEL_PROTOTYPES); /* as many as there are different ones */
    model_release(&m);
    release(&c, &g);
}

static void the_same_for_any_number_of_threads(void **state)
{
    (void)state;
    struct corpus c;
    struct group g;
    struct model m;
    uint32_t customer[DOCS];
    struct buf bytes[2];
    make_corpus(&c, &g, customer);
    for (int i = 0; i < 2; i++) {
        buf_init(&bytes[i]);
        learn(&c, &g, customer, NULL, NULL, i ? 5 : 1, &m);
        model_write(&m, &bytes[i]);
        model_release(&m);
    }
    assert_true(str_eq(buf_str(&bytes[0]), buf_str(&bytes[1])));
    buf_release(&bytes[0]);
    buf_release(&bytes[1]);
    release(&c, &g);
}

static void place(struct model_placing *p, const char *const text[], size_t n, struct model_place *out)
{
    uint32_t numbers[16];
    for (size_t i = 0; i < n; i++) {
        numbers[i] = (uint32_t)p->words.words;
        model_words_add(&p->words, str_of(text[i]), str_of(text[i]), 0, CATALOGUE_NO_TERM);
    }
    const uint32_t *const views[VIEW_COUNT] = { numbers, numbers, numbers };
    const size_t counts[VIEW_COUNT] = { [VIEW_BODY] = n };
    model_place(p, views, counts, FEATURES_ALL, out);
}

static void new_tickets_find_their_type(void **state)
{
    (void)state;
    struct corpus c;
    struct group g;
    struct model learned, m;
    uint32_t customer[DOCS];
    make_corpus(&c, &g, customer);
    learn(&c, &g, customer, NULL, NULL, 1, &learned);
    struct buf bytes;
    struct err err = ERR_INIT;
    buf_init(&bytes);
    model_write(&learned, &bytes);
    assert_int_equal(model_read(buf_str(&bytes), &m, &err), 0);
    struct model_index x;
    struct model_placing p;
    struct model_place at;
    model_index_init(&x, &m, NULL, NULL);
    model_placing_init(&p, &x);
    for (uint32_t t = 0; t < TOPICS; t++) {
        place(&p, topic_words[t] + 2, 3, &at);
        assert_true(at.type != MODEL_NO_TYPE && m.id[at.type] == ids[t]);
        assert_true(at.is_one && at.is_sure && at.confidence > 0.9f && at.near > at.next &&
                    at.near <= 1.0001f);
    }
    place(&p, (const char *const[]){ "retouren" }, 1, &at); /* a form never seen: by its 4-grams */
    assert_int_equal(m.id[at.type], ids[1]);
    place(&p, (const char *const[]){ "zonnescherm", "vliegtuig" }, 1, &at);
    assert_false(at.is_sure);
    place(&p, (const char *const[]){ "xyzzy" }, 1, &at);
    assert_true(at.type == MODEL_NO_TYPE && !at.is_one && at.confidence <= 0);
    place(&p, NULL, 0, &at);
    assert_true(at.type == MODEL_NO_TYPE && !at.is_one);
    model_words_clear(&p.words);
    place(&p, topic_words[3], 4, &at);
    assert_int_equal(m.id[at.type], ids[3]);
    model_placing_release(&p);
    model_index_release(&x);
    model_release(&m);
    model_release(&learned);
    buf_release(&bytes);
    release(&c, &g);
}

/* What the earlier model knew goes on: words that nobody used this time, seeds, the direction of types. */
static void a_model_goes_on(void **state)
{
    (void)state;
    struct corpus c;
    struct group g;
    struct model before, m, again;
    uint32_t customer[DOCS], seed[DOCS] = { 0 };
    make_corpus(&c, &g, customer);
    customer[1] = customer[2] = customer[0] = 0;
    seed[4] = seed[8] = ids[0];
    learn(&c, &g, customer, seed, NULL, 1, &before);
    assert_true(knows(&before, "eigenwoord"));
    customer[0] = customer[1] = customer[2] = 1;
    learn(&c, &g, customer, NULL, &before, 1, &m);
    assert_true(knows(&m, "eigenwoord") && knows(&m, "factuur"));
    assert_int_equal(m.docs, DOCS + DOCS / 2);
    uint32_t seeds = 0;
    for (uint32_t p = 0; p < m.prototype_count; p++) {
        seeds += m.prototype[p].seed;
        assert_true(p == 0 || m.prototype[p].type >= m.prototype[p - 1].type);
        for (uint64_t e = m.prototypes.ptr[p]; e < m.prototypes.ptr[p + 1]; e++)
            assert_true(m.prototypes.col[e] < m.features);
    }
    assert_int_equal(seeds, 2);
    struct buf bytes;
    struct err err = ERR_INIT;
    buf_init(&bytes);
    model_write(&m, &bytes);
    assert_int_equal(model_read(buf_str(&bytes), &again, &err), 0);
    assert_int_equal(again.features, m.features);
    model_release(&again);
    for (int run = 0; run < 3; run++) { /* forgotten when nobody uses it for some runs */
        learn(&c, &g, customer, NULL, &m, 1, &again);
        model_release(&m);
        m = again;
    }
    assert_false(knows(&m, "eigenwoord"));
    buf_release(&bytes);
    model_release(&m);
    model_release(&before);
    release(&c, &g);
}

static void nothing_teaches_nothing(void **state)
{
    (void)state;
    struct corpus c;
    struct group g = { 0 };
    struct model m;
    corpus_init(&c);
    corpus_finish(&c, NULL);
    const struct model_source in = { .corpus = &c, .group = &g };
    struct workers *w = workers_new(1);
    model_learn(&in, w, &m);
    assert_true(m.types == 0 && m.features == 0);
    model_release(&m);
    workers_free(w);
    corpus_release(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_of_few_customers_are_not_kept),
        cmocka_unit_test(types_are_sorted_by_id),
        cmocka_unit_test(seeds_are_all_prototypes),
        cmocka_unit_test(the_same_for_any_number_of_threads),
        cmocka_unit_test(new_tickets_find_their_type),
        cmocka_unit_test(a_model_goes_on),
        cmocka_unit_test(nothing_teaches_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
