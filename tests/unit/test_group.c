/* The clustering on small corpora whose types are known. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/agreement.h"
#include "cluster/group.h"
#include "cluster/label.h"
#include "cluster/neighbours.h"
#include "miner/base/mem.h"
#include "tests/unit/topics_fixture.h"
#include "tests/unit/words_fixture.h"

enum { TOPICS = 4, DOCS = 240 };

static void make_corpus(struct corpus *c, uint32_t *topic)
{
    topics_corpus(c, 0, TOPICS, DOCS / TOPICS, 7, topic);
}

static void run(const struct corpus *c, unsigned threads, bool quick, uint32_t types, struct group *g)
{
    struct workers *w = workers_new(threads);
    const struct group_options o = { .types = types, .quick = quick, .seed = 1 };
    group_run(c, &o, w, NULL, g);
    workers_free(w);
}

static void separate_topics_are_found(void **state)
{
    (void)state;
    struct corpus c;
    uint32_t topic[DOCS];
    make_corpus(&c, topic);
    for (int quick = 0; quick < 2; quick++) {
        struct group g;
        run(&c, 1, quick, TOPICS, &g);
        struct agreement a;
        agreement_of(topic, g.type, DOCS, &a);
        assert_true(a.nmi > 0.95);
        assert_int_equal(g.k, TOPICS);
        for (uint32_t t = 1; t < g.k; t++) assert_true(g.size[t] <= g.size[t - 1]);
        group_release(&g);
    }
    corpus_release(&c);
}

static void threads_change_nothing(void **state)
{
    (void)state;
    struct corpus c;
    uint32_t topic[DOCS];
    make_corpus(&c, topic);
    for (int quick = 0; quick < 2; quick++) {
        struct group one, four;
        run(&c, 1, quick, 0, &one);
        run(&c, 4, quick, 0, &four);
        assert_int_equal(one.k, four.k);
        assert_memory_equal(one.type, four.type, sizeof(uint32_t) * DOCS);
        assert_memory_equal(one.confidence, four.confidence, sizeof(float) * DOCS);
        group_release(&one);
        group_release(&four);
    }
    corpus_release(&c);
}

static void the_tree_holds_every_number_of_types(void **state)
{
    (void)state;
    struct corpus c;
    uint32_t topic[DOCS];
    make_corpus(&c, topic);
    struct group g;
    run(&c, 1, false, 6, &g);
    const struct tree *t = &g.tree;
    assert_true(t->leaves > 6 && t->docs == DOCS && !t->doc);
    assert_int_equal(t->count, t->leaves - 1);
    assert_int_equal(t->leaves - t->cut, 6);
    assert_int_equal(t->merges[t->count - 1].size, DOCS);
    uint32_t size = 0, held = 0;
    for (uint32_t i = 0; i < t->count; i++)
        assert_true(t->merges[i].a < t->merges[i].b && t->merges[i].b < t->leaves + i);
    for (uint32_t i = 0; i < t->leaves; i++) {
        assert_true(t->size[i] > 0 && t->held[i] <= t->size[i]);
        size += t->size[i];
        held += t->held[i];
    }
    assert_int_equal(size, DOCS);
    assert_true(held > DOCS / 2);
    group_release(&g);
    run(&c, 1, true, 6, &g); /* of types found without a tree, what may be merged */
    assert_true(t->leaves == 6 && t->count == 5 && t->cut == 0);
    for (uint32_t i = 0; i < 6; i++)
        assert_true(t->type[i] == i && t->size[i] == g.size[i] && t->held[i] == g.size[i]);
    group_release(&g);
    corpus_release(&c);
}

/* What is read off for k types is what is merged when k types are asked for, before documents are moved. */
static void another_number_of_types_can_be_read_off(void **state)
{
    (void)state;
    struct corpus c;
    uint32_t topic[DOCS];
    make_corpus(&c, topic);
    struct workers *w = workers_new(2);
    struct group_options o = { .seed = 1, .skip = SKIP_REFINEMENT | SKIP_REST };
    struct group free_run;
    group_run(&c, &o, w, NULL, &free_run);
    const struct tree *t = &free_run.tree;
    uint32_t *to = mem_alloc(t->leaves, sizeof *to), read_off[DOCS];
    for (uint32_t k = 2; k < t->leaves; k += 3) {
        struct group asked;
        o.types = k;
        group_run(&c, &o, w, NULL, &asked);
        assert_int_equal(bottleneck_cut(t->leaves, t->merges, t->leaves - k, t->size, to), k);
        for (uint32_t d = 0; d < DOCS; d++) read_off[d] = to[t->leaf[d]];
        struct agreement a;
        agreement_of(asked.type, read_off, DOCS, &a);
        assert_true(a.gold_count == k && a.acc == 1);
        group_release(&asked);
    }
    free(to);
    group_release(&free_run);
    workers_free(w);
    corpus_release(&c);
}

/* Clear topics come back in every resample; pieces of a topic do so less. */
static void stability_tells_topics_from_chance(void **state)
{
    (void)state;
    struct corpus c;
    uint32_t topic[DOCS];
    make_corpus(&c, topic);
    struct group g;
    run(&c, 1, false, TOPICS, &g);
    for (uint32_t t = 0; t < g.k; t++) assert_true(g.stability[t] > 0.9 && g.stability[t] <= 1);
    assert_true(g.mean_stability > 0.9 && g.silhouette > 0.1);
    group_release(&g);
    run(&c, 1, false, 24, &g); /* each topic cut in six */
    assert_true(g.mean_stability > 0 && g.mean_stability < 0.8);
    group_release(&g);
    run(&c, 1, true, TOPICS, &g);
    assert_true(isnan(g.mean_stability));
    group_release(&g);
    corpus_release(&c);
}

static void as_many_types_as_asked_for(void **state)
{
    (void)state;
    struct corpus c;
    uint32_t topic[DOCS];
    make_corpus(&c, topic);
    static const uint32_t asked[] = { 1, 2, 7, 60, 150 };
    for (int quick = 0; quick < 2; quick++) {
        for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
            struct group g;
            run(&c, 1, quick, asked[i], &g);
            assert_int_equal(g.k, asked[i]);
            for (uint32_t t = 0; t < g.k; t++) assert_true(g.size[t] > 0);
            group_release(&g);
        }
    }
    corpus_release(&c);
}

static uint32_t numbered(struct corpus *c, struct str word)
{
    return corpus_word(c, word, word, 0, 1);
}

/* A document that shares a word with one topic and nothing with the others fits none. */
static void what_fits_nowhere_is_the_rest(void **state)
{
    (void)state;
    enum { ODD = 6, WORDS = 5 };
    struct corpus c;
    struct rng rng;
    rng_seed(&rng, 5, 0);
    corpus_init(&c);
    for (uint32_t d = 0; d < DOCS + ODD; d++) {
        char text[256];
        size_t at = (size_t)snprintf(text, sizeof text, "%s", topic_words[d % TOPICS][d % TOPIC_WORDS]);
        for (uint32_t i = 1; i < WORDS; i++) {
            uint32_t word = (uint32_t)rng_below(&rng, TOPIC_WORDS);
            if (d < DOCS)
                at += (size_t)snprintf(text + at, sizeof text - at, " %s", topic_words[d % TOPICS][word]);
            else /* each in two of them */
                at += (size_t)snprintf(text + at, sizeof text - at, " odd%c",
                                       (int)('a' + (d * WORDS + i) % 15));
        }
        add_words(&c, text, "", numbered);
    }
    corpus_finish(&c, NULL);
    for (int quick = 0; quick < 2; quick++) {
        struct group g;
        uint32_t lost = 0;
        run(&c, 1, quick, TOPICS, &g);
        for (uint32_t d = 0; d < DOCS; d++) lost += g.type[d] == GROUP_REST;
        for (uint32_t d = DOCS; d < DOCS + ODD; d++) assert_int_equal(g.type[d], GROUP_REST);
        assert_true(lost <= DOCS / 50);
        group_release(&g);
    }
    corpus_release(&c);
}

static void names_are_unique_words_of_the_type(void **state)
{
    (void)state;
    struct corpus c;
    uint32_t topic[DOCS];
    make_corpus(&c, topic);
    struct group g;
    struct arena arena;
    arena_init(&arena);
    struct workers *w = workers_new(2);
    run(&c, 2, false, TOPICS, &g);
    struct str *themes;
    struct type_label *labels = label_types(&c, &g, NULL, LABEL_EXAMPLES, w, &arena, &themes);
    for (uint32_t t = 0; t < g.k; t++) {
        assert_true(labels[t].name.len > 0);
        assert_int_equal(str_find(labels[t].name, STR("graag")), SIZE_MAX);
        for (uint32_t u = 0; u < t; u++) assert_false(str_eq(labels[t].name, labels[u].name));
        assert_true(labels[t].example_count >= 10);
        assert_true(isnan(labels[t].reply_share));
    }
    workers_free(w);
    arena_release(&arena);
    group_release(&g);
    corpus_release(&c);
}

/* Every neighbour list against all cosines worked out one by one. */
static void neighbours_are_the_nearest(void **state)
{
    (void)state;
    struct corpus c;
    uint32_t topic[DOCS];
    make_corpus(&c, topic);
    struct workers *w = workers_new(2);
    struct features f;
    features_build(&c, FEATURES_ALL | FEATURES_GRAMS, w, &f);
    float *weight = mem_alloc(f.tf.cols, sizeof *weight);
    features_idf(&f, weight);
    struct csr x, g;
    features_weigh(&f, weight, w, &x);
    neighbours_find(&x, 5, (struct neighbours_without){ 0 }, 1, w, &g);
    float *row = mem_zero(x.cols, sizeof *row);
    for (uint32_t r = 0; r < x.rows; r += 17) {
        for (uint64_t e = x.ptr[r]; e < x.ptr[r + 1]; e++) row[x.col[e]] = x.val[e];
        float least = 2;
        for (uint64_t e = g.ptr[r]; e < g.ptr[r + 1]; e++) least = g.val[e] < least ? g.val[e] : least;
        uint32_t nearer = 0;
        for (uint32_t o = 0; o < x.rows; o++) {
            float dot = 0;
            for (uint64_t e = x.ptr[o]; e < x.ptr[o + 1]; e++) dot += row[x.col[e]] * x.val[e];
            nearer += o != r && dot > least + 1e-5f;
        }
        assert_int_equal(g.ptr[r + 1] - g.ptr[r], 5);
        assert_true(nearer <= 4);
        for (uint64_t e = x.ptr[r]; e < x.ptr[r + 1]; e++) row[x.col[e]] = 0;
    }
    struct csr part; /* the same lists, for every third row alone */
    neighbours_find(&x, 5, (struct neighbours_without){ 0 }, 3, w, &part);
    for (uint32_t r = 0; r < x.rows; r++) {
        assert_int_equal(part.ptr[r + 1] - part.ptr[r], r % 3 ? 0 : 5);
        if (r % 3 == 0) assert_memory_equal(part.col + part.ptr[r], g.col + g.ptr[r], 5 * sizeof *g.col);
    }
    csr_release(&part);
    free(row);
    free(weight);
    csr_release(&x);
    csr_release(&g);
    features_release(&f);
    workers_free(w);
    corpus_release(&c);
}

static void an_empty_corpus_has_no_types(void **state)
{
    (void)state;
    struct corpus c;
    corpus_init(&c);
    corpus_finish(&c, NULL);
    struct group g;
    run(&c, 2, false, 0, &g);
    assert_int_equal(g.k, 0);
    group_release(&g);
    corpus_release(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(separate_topics_are_found),
        cmocka_unit_test(stability_tells_topics_from_chance),
        cmocka_unit_test(as_many_types_as_asked_for),
        cmocka_unit_test(threads_change_nothing),
        cmocka_unit_test(the_tree_holds_every_number_of_types),
        cmocka_unit_test(another_number_of_types_can_be_read_off),
        cmocka_unit_test(what_fits_nowhere_is_the_rest),
        cmocka_unit_test(names_are_unique_words_of_the_type),
        cmocka_unit_test(neighbours_are_the_nearest),
        cmocka_unit_test(an_empty_corpus_has_no_types),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
