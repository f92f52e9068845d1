/* Known types in a new run: kept, new, gone, merged, split, corrected. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/model_learn.h"
#include "cluster/recipe.h"
#include "cluster/warm_parts.h"
#include "miner/base/mem.h"
#include "tests/unit/topics_fixture.h"

enum { TOPICS = TOPICS_MOST, EACH = 40, MOST = TOPICS * EACH };

static void make_corpus(struct corpus *c, uint32_t from, uint32_t to, uint64_t seed, uint32_t *topic)
{
    topics_corpus(c, from, to, EACH, seed, topic);
}

/* A first run over the topics 0 … 4, its model with the ids 11, 12 …, and which topic each id is. */
struct first {
    struct corpus c;
    struct group g;
    struct model m;
    uint32_t topic[MOST];
    uint32_t id[TOPICS]; /* of each topic */
};

static void group(const struct corpus *c, const struct known *known, unsigned threads, uint32_t types,
                  struct group *g)
{
    struct workers *w = workers_new(threads);
    const struct group_options o = { .seed = 1, .known = known, .types = types };
    group_run(c, &o, w, NULL, g);
    workers_free(w);
}

static int begin(void **state)
{
    struct first *f = *state = mem_zero(1, sizeof *f);
    make_corpus(&f->c, 0, 5, 7, f->topic);
    group(&f->c, NULL, 1, 0, &f->g);
    assert_int_equal(f->g.k, 5);
    uint32_t ids[5];
    for (uint32_t t = 0; t < 5; t++) ids[t] = 11 + t;
    for (uint32_t d = 0; d < f->c.docs; d++)
        if (f->g.type[d] != GROUP_REST) f->id[f->topic[d]] = ids[f->g.type[d]];
    struct workers *w = workers_new(2);
    const struct model_source in = { .corpus = &f->c, .group = &f->g, .id = ids };
    model_learn(&in, w, &f->m);
    workers_free(w);
    return 0;
}

static int end(void **state)
{
    struct first *f = *state;
    model_release(&f->m);
    group_release(&f->g);
    corpus_release(&f->c);
    free(f);
    return 0;
}

static uint32_t count(const struct group *g, enum group_event_kind kind)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < g->event_count; i++) n += g->events[i].kind == kind;
    return n;
}

static const struct group_event *event(const struct group *g, enum group_event_kind kind)
{
    for (uint32_t i = 0; i < g->event_count; i++)
        if (g->events[i].kind == kind) return &g->events[i];
    return NULL;
}

/* Share of the documents of a topic that are in the type with an id. */
static double share(const struct group *g, const uint32_t *topic, uint32_t of, uint32_t id)
{
    uint32_t n = 0, in = 0;
    for (uint32_t d = 0; d < g->docs; d++) {
        if (topic[d] != of) continue;
        n++;
        in += g->type[d] != GROUP_REST && g->id[g->type[d]] == id;
    }
    return (double)in / n;
}

/* What a run leaves behind that has put its documents into k types; nobody measured how stable those are. */
static void learn_types(const struct first *f, uint32_t *type, uint32_t *size, uint32_t k,
                        const uint32_t *ids, struct model *m)
{
    double *stability = mem_alloc(k, sizeof *stability);
    for (uint32_t t = 0; t < k; t++) stability[t] = (double)NAN;
    struct group g = f->g;
    g.type = type;
    g.size = size;
    g.k = k;
    g.stability = stability;
    struct workers *w = workers_new(1);
    const struct model_source in = { .corpus = &f->c, .group = &g, .id = ids };
    model_learn(&in, w, m);
    workers_free(w);
    free(stability);
}

static void types_keep_their_ids(void **state)
{
    struct first *f = *state;
    struct corpus c;
    struct group g;
    uint32_t topic[MOST];
    make_corpus(&c, 0, 5, 8, topic);
    const struct known known = { .start = &f->m };
    group(&c, &known, 2, 0, &g);
    assert_int_equal(g.k, 5);
    for (uint32_t t = 0; t < 5; t++) assert_true(share(&g, topic, t, f->id[t]) > 0.9);
    assert_int_equal(g.event_count, 0);
    group_release(&g);
    group(&c, &known, 1, 5, &g); /* as many as asked for: not started from, but known again */
    for (uint32_t t = 0; t < 5; t++) assert_true(share(&g, topic, t, f->id[t]) > 0.9);
    group_release(&g);
    corpus_release(&c);
}

static void new_and_gone_types_are_told(void **state)
{
    struct first *f = *state;
    struct corpus c;
    struct group g;
    uint32_t topic[MOST];
    make_corpus(&c, 1, 6, 8, topic);
    const struct known known = { .start = &f->m };
    group(&c, &known, 2, 0, &g);
    assert_int_equal(count(&g, GROUP_NEW), 1);
    const struct group_event *e = event(&g, GROUP_NEW);
    assert_int_equal(g.id[e->type], 0);
    assert_int_equal(e->docs, g.size[e->type]);
    assert_true(share(&g, topic, 5, 0) > 0.9 && e->stability > 0.75);
    assert_true(g.earlier[e->type] < 3 && g.expected[e->type] > 20);
    assert_int_equal(count(&g, GROUP_GONE), 1);
    e = event(&g, GROUP_GONE);
    assert_int_equal(e->id, f->id[0]);
    assert_true(e->docs < 5 && e->other_docs >= 30);
    for (uint32_t t = 1; t < 5; t++) assert_true(share(&g, topic, t, f->id[t]) > 0.9);
    group_release(&g);
    corpus_release(&c);
}

/* A model of the layout before has no trials: this run's own tickets stand for them. */
static void an_older_model_tells_them_too(void **state)
{
    struct first *f = *state;
    struct corpus c;
    struct group g;
    uint32_t topic[MOST];
    free(f->m.trials);
    f->m.trials = NULL;
    make_corpus(&c, 1, 6, 8, topic);
    const struct known known = { .start = &f->m };
    group(&c, &known, 2, 0, &g);
    assert_int_equal(count(&g, GROUP_NEW), 1);
    assert_true(share(&g, topic, 5, 0) > 0.9);
    assert_int_equal(count(&g, GROUP_GONE), 1);
    assert_int_equal(event(&g, GROUP_GONE)->id, f->id[0]);
    group_release(&g);
    corpus_release(&c);
}

/* The first `most[t]` documents of each topic. */
static void pick(const struct corpus *c, const uint32_t *topic, const uint32_t most[TOPICS],
                 struct corpus *out, uint32_t *topic_out)
{
    uint32_t docs[MOST], n = 0, seen[TOPICS] = { 0 };
    for (uint32_t d = 0; d < c->docs; d++) {
        if (seen[topic[d]]++ >= most[topic[d]]) continue;
        topic_out[n] = topic[d];
        docs[n++] = d;
    }
    corpus_pick(c, docs, n, out);
}

/* One of seven tickets is new; of one that had 40 four are left, and those of another are fewer than they
 * were. */
static void small_types_are_told_and_fewer_are_not_gone(void **state)
{
    struct first *f = *state;
    struct corpus all, c;
    struct group g;
    uint32_t topic[2][MOST];
    make_corpus(&all, 0, 6, 8, topic[0]);
    pick(&all, topic[0], (const uint32_t[]){ 4, 15, 40, 40, 40, 7 }, &c, topic[1]);
    const struct known known = { .start = &f->m };
    group(&c, &known, 1, 0, &g);
    assert_int_equal(count(&g, GROUP_GONE), 0); /* more than others bring */
    assert_true(share(&g, topic[1], 0, f->id[0]) > 0.9 && share(&g, topic[1], 1, f->id[1]) > 0.9);
    const struct group_event *e = event(&g, GROUP_NEW);
    assert_non_null(e);
    assert_int_equal(count(&g, GROUP_NEW), 1);
    assert_true(e->docs >= 5 && e->docs <= 9 && g.earlier[e->type] < 2 && g.expected[e->type] > 5);
    assert_true(share(&g, topic[1], 5, 0) > 0.7);
    group_release(&g);
    corpus_release(&c);
    corpus_release(&all);
}

/* Neither what known types tell well though no earlier ticket would be of it, nor what they do not tell when
 * it cannot be said whether there were such tickets; also where no ticket is in a known type for sure. */
static void both_tests_are_passed_by_what_is_new(void **state)
{
    struct first *f = *state;
    struct corpus c;
    struct group g;
    uint32_t topic[MOST];
    for (uint32_t t = 0; t < f->m.types; t++)
        for (int i = 0; i < 2; i++) f->m.trials[t][i].held = 0; /* none expected, so none is gone */
    for (int i = 0; i < 2; i++) f->m.threshold[i].near = 2;     /* nobody is sure */
    const struct known known = { .start = &f->m };
    make_corpus(&c, 1, 6, 8, topic);
    group(&c, &known, 1, 0, &g);
    assert_int_equal(count(&g, GROUP_NEW), 1);
    assert_true(share(&g, topic, 5, 0) > 0.9);
    group_release(&g);
    corpus_release(&c);
    for (uint32_t t = 1; t < f->m.types; t++) f->m.size[t] = 0; /* their tickets stand for none */
    make_corpus(&c, 0, 5, 8, topic);
    group(&c, &known, 1, 0, &g);
    assert_int_equal(count(&g, GROUP_NEW) + count(&g, GROUP_GONE), 0);
    for (uint32_t t = 0; t < 5; t++) assert_true(share(&g, topic, t, f->id[t]) > 0.9);
    group_release(&g);
    corpus_release(&c);
    f->m.prototype_count = f->m.prototypes.rows = 0;
    make_corpus(&c, 1, 6, 8, topic);
    group(&c, &known, 1, 0, &g);
    assert_int_equal(count(&g, GROUP_NEW), 0);
    group_release(&g);
    corpus_release(&c);
}

/* Of a type that is gone as many are there for sure as others bring by chance. */
static void what_chance_brings_is_no_type(void **state)
{
    struct first *f = *state;
    struct corpus c;
    struct group g;
    uint32_t topic[MOST];
    uint32_t gone = 0;
    while (f->m.id[gone] != f->id[0]) gone++;
    for (int i = 0; i < 2; i++) f->m.trials[gone][i].drawn = 0.05f; /* ten of 200 */
    struct corpus all;
    uint32_t in[2][MOST];
    make_corpus(&all, 0, 5, 8, in[0]);
    pick(&all, in[0], (const uint32_t[]){ 6, 40, 40, 40, 40, 0 }, &c, topic);
    const struct known known = { .start = &f->m };
    group(&c, &known, 1, 0, &g);
    assert_int_equal(count(&g, GROUP_GONE), 1);
    const struct group_event *e = event(&g, GROUP_GONE);
    assert_int_equal(e->id, f->id[0]);
    assert_true(e->docs >= 4 && e->docs <= 7 && e->other_docs >= 25 && e->other_docs <= 42);
    group_release(&g);
    corpus_release(&c);
    corpus_release(&all);
}

/* Of 40 tickets all are missing, or of 2: these may be so by chance. */
static void few_that_are_missing_may_be_chance(void **state)
{
    struct first *f = *state;
    struct corpus c;
    struct group g;
    uint32_t topic[MOST], type = 0;
    while (f->m.id[type] != f->id[0]) type++;
    make_corpus(&c, 1, 5, 8, topic);
    const struct known known = { .start = &f->m };
    for (int few = 0; few < 2; few++) {
        if (few) f->m.size[type] = 2;
        group(&c, &known, 1, 0, &g);
        const struct group_event *e = event(&g, few ? GROUP_ABSENT : GROUP_GONE);
        assert_int_equal(g.event_count, 1);
        assert_non_null(e);
        assert_true(e->id == f->id[0] && e->docs == 0 && (few ? e->other_docs == 2 : e->other_docs > 30));
        group_release(&g);
    }
    corpus_release(&c);
}

/* As many are expected as there are sure ones: where no ticket is, none are missed. */
static void nothing_sure_nothing_gone(void **state)
{
    struct first *f = *state;
    struct corpus c;
    struct group g;
    uint32_t topic[MOST];
    make_corpus(&c, 1, 5, 8, topic);
    for (int i = 0; i < 2; i++) f->m.threshold[i].near = 2;
    const struct known known = { .start = &f->m };
    group(&c, &known, 1, 0, &g);
    assert_int_equal(g.k, 4);
    assert_int_equal(count(&g, GROUP_GONE), 0);
    group_release(&g);
    corpus_release(&c);
}

/* That 5 are missing, as rare as 1 in 32, is a change where there are 25 types and chance where there are 35.
 */
static void of_many_types_some_lack_tickets_by_chance(void **state)
{
    struct first *f = *state;
    struct corpus c;
    struct group g;
    uint32_t topic[MOST], *type = mem_alloc(f->c.docs, sizeof *type);
    make_corpus(&c, 1, 5, 8, topic);
    for (uint32_t parts = 5; parts <= 7; parts += 2) {
        uint32_t size[5 * 7] = { 0 }, ids[5 * 7], seen[5] = { 0 };
        for (uint32_t d = 0; d < f->c.docs; d++) {
            uint32_t of = f->g.type[d];
            type[d] = of == GROUP_REST ? GROUP_REST : of * parts + seen[of]++ % parts;
            if (of != GROUP_REST) size[type[d]]++;
        }
        for (uint32_t t = 0; t < 5 * parts; t++) ids[t] = t + 1;
        struct model m;
        learn_types(f, type, size, 5 * parts, ids, &m);
        for (uint32_t t = 0; t < m.types; t++) {
            m.size[t] = 5;
            for (int i = 0; i < 2; i++) m.trials[t][i] = (struct model_trials){ 1, 0.003f };
        }
        /* parts drawn at random are mostly placed wrong */
        for (int i = 0; i < 2; i++) m.threshold[i] = (struct model_threshold){ 0, 0, 0 };
        const struct known known = { .start = &m };
        group(&c, &known, 1, 0, &g);
        uint32_t told = 0; /* of the parts of the topic that these documents have not */
        for (uint32_t i = 0; i < g.event_count; i++) {
            const struct group_event *e = &g.events[i];
            if (e->kind != (parts == 5 ? GROUP_GONE : GROUP_ABSENT)) continue;
            told += 11 + (e->id - 1) / parts == f->id[0] && e->docs == 0;
        }
        assert_true(told >= parts - 1);
        if (parts == 7) assert_int_equal(count(&g, GROUP_GONE), 0);
        group_release(&g);
        model_release(&m);
    }
    corpus_release(&c);
    free(type);
}

static void the_same_for_any_number_of_threads(void **state)
{
    struct first *f = *state;
    struct corpus c;
    struct group g[2];
    uint32_t topic[MOST];
    make_corpus(&c, 1, 6, 8, topic);
    const struct known known = { .start = &f->m };
    for (int i = 0; i < 2; i++) group(&c, &known, i ? 5 : 1, 0, &g[i]);
    assert_int_equal(g[0].k, g[1].k);
    assert_memory_equal(g[0].type, g[1].type, c.docs * sizeof *g[0].type);
    assert_memory_equal(g[0].confidence, g[1].confidence, c.docs * sizeof *g[0].confidence);
    assert_memory_equal(g[0].id, g[1].id, g[0].k * sizeof *g[0].id);
    assert_int_equal(g[0].event_count, g[1].event_count);
    for (int i = 0; i < 2; i++) group_release(&g[i]);
    corpus_release(&c);
}

static void merges_are_done(void **state)
{
    struct first *f = *state;
    struct corpus c;
    struct group g;
    uint32_t topic[MOST];
    make_corpus(&c, 0, 5, 8, topic);
    /* one into the other, that into a third, and a ring that cannot be */
    const uint32_t merges[][2] = { { f->id[0], f->id[1] }, { f->id[1], f->id[2] }, { 77, 78 }, { 78, 77 } };
    struct known known = { .start = &f->m, .merges = merges, .merge_count = 4 };
    group(&c, &known, 1, 0, &g);
    assert_int_equal(g.k, 3);
    for (uint32_t t = 0; t < 3; t++) assert_true(share(&g, topic, t, f->id[2]) > 0.9);
    assert_int_equal(count(&g, GROUP_MERGED), 2);
    assert_int_equal(event(&g, GROUP_MERGED)->id, f->id[2]);
    assert_int_equal(count(&g, GROUP_GONE), 0);
    group_release(&g);
    known.start = NULL; /* the same inputs again */
    known.before = &f->m;
    group(&f->c, &known, 1, 0, &g);
    assert_int_equal(g.k, 3);
    for (uint32_t t = 0; t < 3; t++) assert_true(share(&g, f->topic, t, f->id[2]) > 0.9);
    for (uint32_t t = 3; t < 5; t++) assert_true(share(&g, f->topic, t, f->id[t]) > 0.9);
    group_release(&g);
    corpus_release(&c);
}

/* A model that takes two topics for one type. */
static void learn_joined(const struct first *f, struct model *m)
{
    struct group g;
    uint32_t ids[TOPICS];
    const uint32_t merges[][2] = { { f->id[0], f->id[1] } };
    const struct known known = { .start = &f->m, .merges = merges, .merge_count = 1 };
    group(&f->c, &known, 1, 0, &g);
    for (uint32_t t = 0; t < g.k; t++) ids[t] = g.id[t];
    struct workers *w = workers_new(1);
    const struct model_source in = { .corpus = &f->c, .group = &g, .id = ids };
    model_learn(&in, w, m);
    workers_free(w);
    group_release(&g);
}

static void a_type_is_split(void **state)
{
    struct first *f = *state;
    struct corpus c;
    struct group g;
    struct model m;
    uint32_t topic[MOST];
    learn_joined(f, &m);
    make_corpus(&c, 0, 5, 8, topic);
    struct known known = { .start = &m };
    group(&c, &known, 1, 0, &g);
    const struct group_event *e = event(&g, GROUP_PROPOSE_SPLIT);
    assert_int_equal(g.k, 4); /* of 40 tickets of 200 it is proposed, not done */
    assert_true(e && e->id == f->id[1] && e->docs >= 30 && e->other_docs >= 30 && e->stability >= 0.75);
    group_release(&g);
    known.splits = &f->id[1];
    known.split_count = 1;
    group(&c, &known, 1, 0, &g);
    assert_true(g.k >= 5 && count(&g, GROUP_SPLIT) == g.k - 4 && count(&g, GROUP_NEW) == 0);
    double zero = share(&g, topic, 0, f->id[1]), one = share(&g, topic, 1, f->id[1]);
    assert_true(zero + one > 0.5 && (zero < 0.05 || one < 0.05)); /* of one topic alone */
    group_release(&g);
    corpus_release(&c);
    model_release(&m);
}

/* A few tickets: that is done and said; not where people joined the type with another, or put one of them. */
static void a_type_falls_apart(void **state)
{
    struct first *f = *state;
    struct corpus all, c;
    struct group g;
    struct model m;
    uint32_t topic[2][MOST], seed[MOST] = { 0 }, few = 0;
    learn_joined(f, &m);
    make_corpus(&all, 0, 5, 8, topic[0]);
    pick(&all, topic[0], (const uint32_t[]){ 40, 10, 40, 40, 40, 0 }, &c, topic[1]);
    struct known known = { .start = &m };
    group(&c, &known, 1, 0, &g);
    const struct group_event *e = event(&g, GROUP_PARTED);
    assert_int_equal(g.k, 5);
    assert_int_equal(g.event_count, 1);
    assert_true(e && e->id == f->id[1] && g.id[e->type] == f->id[1] && g.id[e->other] == 0);
    assert_true(e->docs >= 35 && e->other_docs >= 8 && e->other_docs <= 12 && e->stability >= 0.75);
    for (uint32_t d = 0; d < c.docs; d++)
        if (topic[1][d] == 1) few += g.type[d] == e->other;
    assert_true(few >= 8 && share(&g, topic[1], 0, f->id[1]) > 0.9);
    group_release(&g);
    const uint32_t merges[][2] = { { 99, f->id[1] } };
    known.merges = merges;
    known.merge_count = 1;
    group(&c, &known, 1, 0, &g);
    assert_true(g.k == 4 && count(&g, GROUP_PARTED) == 0);
    group_release(&g);
    known.merge_count = 0;
    for (uint32_t d = 0; d < c.docs && !known.seed; d++) {
        if (topic[1][d] != 1) continue;
        seed[d] = f->id[1];
        known.seed = seed;
    }
    group(&c, &known, 1, 0, &g);
    assert_true(g.k == 4 && count(&g, GROUP_PARTED) == 0);
    group_release(&g);
    corpus_release(&c);
    corpus_release(&all);
    model_release(&m);
}

/* What the recipe finds as one lies over four known types, in none of them by half: that goes out of the one
 * that has most of it. */
static void what_lies_over_types_is_one(void **state)
{
    struct first *f = *state;
    struct corpus all, c;
    struct warm s;
    uint32_t topic[2][MOST], of[TOPICS] = { 0 }, seen = 0;
    make_corpus(&all, 0, 5, 8, topic[0]);
    pick(&all, topic[0], (const uint32_t[]){ 40, 10, 40, 40, 40, 0 }, &c, topic[1]);
    const struct known known = { .start = &f->m };
    struct workers *w = workers_new(1);
    struct recipe fresh = { 0 };
    const struct recipe_options options = { .seed = 1 };
    warm_init(&s, &c, &known, w);
    warm_place(&s);
    for (uint32_t t = 0; t < s.k; t++)
        for (uint32_t i = 0; i < 5; i++)
            if (s.id[t] == f->id[i]) of[i] = t;
    for (uint32_t d = 0; d < c.docs; d++) {
        static const uint32_t over[] = { 0, 2, 3, 2, 4 };
        if (topic[1][d] == 1) s.label[d] = s.placed[d] = of[over[seen++ % 5]];
    }
    recipe_documents(&c, &options, w, NULL, &fresh);
    warm_part(&s, &fresh, NULL, c.docs);
    assert_int_equal(s.event_count, 1);
    assert_true(s.events[0].kind == GROUP_PARTED && s.events[0].id == f->id[2]);
    assert_true(s.events[0].docs >= 38 && s.events[0].other_docs == 4);
    recipe_release(&fresh);
    warm_release(&s);
    workers_free(w);
    corpus_release(&c);
    corpus_release(&all);
}

/* Half of the tickets are compared with each other: what is told counts all. */
static void what_falls_apart_is_counted_in_all(void **state)
{
    struct first *f = *state;
    struct corpus all, c, part;
    struct model m;
    struct warm s;
    uint32_t topic[2][MOST], docs[MOST], count = 0, seen[TOPICS] = { 0 };
    learn_joined(f, &m);
    make_corpus(&all, 0, 5, 8, topic[0]);
    pick(&all, topic[0], (const uint32_t[]){ 40, 12, 40, 40, 40, 0 }, &c, topic[1]);
    for (uint32_t d = 0; d < c.docs; d++)
        if (seen[topic[1][d]]++ % 2 == 0) docs[count++] = d;
    corpus_pick(&c, docs, count, &part);
    const struct known known = { .start = &m };
    struct workers *w = workers_new(1);
    struct recipe fresh = { 0 };
    const struct recipe_options options = { .seed = 1 };
    warm_init(&s, &c, &known, w);
    warm_place(&s);
    recipe_documents(&part, &options, w, NULL, &fresh);
    warm_found(&s, &part, &fresh, docs, count);
    assert_int_equal(s.event_count, 1);
    const struct group_event *e = s.events;
    assert_true(e->kind == GROUP_PARTED && e->id == f->id[1]);
    assert_true(e->docs >= 35 && e->docs <= 44 && e->other_docs >= 8 && e->other_docs <= 14);
    recipe_release(&fresh);
    warm_release(&s);
    workers_free(w);
    corpus_release(&part);
    corpus_release(&c);
    corpus_release(&all);
    model_release(&m);
}

/* A model that takes one topic for two types, by one of its words. */
static void a_merge_is_proposed(void **state)
{
    struct first *f = *state;
    struct corpus c;
    struct group g;
    struct model m;
    uint32_t topic[MOST], ids[TOPICS], size[TOPICS] = { 0 }, *type = mem_alloc(f->c.docs, sizeof *type),
                                       of = 0;
    while (11 + of != f->id[0]) of++;
    for (uint32_t t = 0; t < 6; t++) ids[t] = 11 + t;
    for (uint32_t d = 0; d < f->c.docs; d++) {
        size_t words;
        const uint32_t *word = corpus_view(&f->c, d, VIEW_BODY, &words);
        bool has = false;
        for (size_t i = 0; i < words; i++)
            has |= word[i] != CORPUS_BREAK && str_eq(f->c.words[word[i]].surface, str_of("btw"));
        type[d] = f->g.type[d] == of && has ? 5 : f->g.type[d];
        if (type[d] != GROUP_REST) size[type[d]]++;
    }
    assert_true(size[of] >= 10 && size[5] >= 10);
    learn_types(f, type, size, 6, ids, &m);
    make_corpus(&c, 0, 5, 8, topic);
    const struct known known = { .start = &m };
    group(&c, &known, 1, 0, &g);
    const struct group_event *e = event(&g, GROUP_PROPOSE_MERGE);
    assert_int_equal(count(&g, GROUP_PROPOSE_MERGE), 1);
    assert_true((e->id == f->id[0] && e->other_id == 16) || (e->id == 16 && e->other_id == f->id[0]));
    assert_true(e->docs >= 5 && e->other_docs >= 5 && e->docs + e->other_docs >= 35 && e->stability >= 0.75);
    assert_true(g.id[e->type] == e->id && g.id[e->other] == e->other_id); /* proposed, not done */
    assert_int_equal(count(&g, GROUP_NEW) + count(&g, GROUP_GONE) + count(&g, GROUP_PROPOSE_SPLIT), 0);
    group_release(&g);
    corpus_release(&c);
    model_release(&m);
    free(type);
}

/* Tickets that a person put in a type stay there, however unlike it they are. */
static void people_decide_of_tickets(void **state)
{
    struct first *f = *state;
    struct corpus c;
    struct group g;
    uint32_t topic[MOST], seed[MOST] = { 0 };
    make_corpus(&c, 0, 5, 8, topic);
    for (uint32_t d = 0; d < 20; d++) seed[d] = topic[d] == 3 ? f->id[4] : topic[d] == 2 ? KNOWN_NO_TYPE : 0;
    struct known known = { .start = &f->m, .seed = seed };
    for (int again = 0; again < 2; again++) {
        group(again ? &f->c : &c, &known, 1, 0, &g);
        for (uint32_t d = 0; d < 20; d++) {
            if (seed[d] == KNOWN_NO_TYPE) assert_true(g.type[d] == GROUP_REST);
            if (seed[d] == f->id[4]) assert_int_equal(g.id[g.type[d]], f->id[4]);
        }
        group_release(&g);
        known.start = NULL;
        known.before = &f->m;
    }
    corpus_release(&c);
}

static void the_same_inputs_again_keep_ids(void **state)
{
    struct first *f = *state;
    struct group g;
    const struct known known = { .before = &f->m };
    group(&f->c, &known, 1, 0, &g);
    assert_int_equal(g.k, f->g.k);
    assert_memory_equal(g.type, f->g.type, f->c.docs * sizeof *g.type);
    for (uint32_t t = 0; t < g.k; t++) assert_int_equal(g.id[t], 11 + t);
    assert_int_equal(g.event_count, 0);
    group_release(&g);
}

static void few_documents_and_none(void **state)
{
    struct first *f = *state;
    struct corpus c;
    struct group g;
    uint32_t topic[MOST];
    const struct known known = { .start = &f->m, .before = &f->m };
    corpus_init(&c);
    corpus_finish(&c, NULL);
    group(&c, &known, 1, 0, &g);
    assert_int_equal(g.k, 0);
    assert_int_equal(count(&g, GROUP_GONE), 5);
    group_release(&g);
    corpus_release(&c);
    make_corpus(&c, 0, 2, 9, topic);
    struct corpus part;
    for (uint32_t n = 1; n < 9; n++) {
        uint32_t docs[9] = { 0, 2, 4, 6, 8, 10, 12, 14, 16 };
        corpus_pick(&c, docs, n, &part);
        group(&part, &known, 2, 0, &g);
        for (uint32_t t = 0; t < g.k; t++) assert_true(g.size[t] >= 1);
        group_release(&g);
        corpus_release(&part);
    }
    corpus_release(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(types_keep_their_ids, begin, end),
        cmocka_unit_test_setup_teardown(new_and_gone_types_are_told, begin, end),
        cmocka_unit_test_setup_teardown(an_older_model_tells_them_too, begin, end),
        cmocka_unit_test_setup_teardown(small_types_are_told_and_fewer_are_not_gone, begin, end),
        cmocka_unit_test_setup_teardown(both_tests_are_passed_by_what_is_new, begin, end),
        cmocka_unit_test_setup_teardown(what_chance_brings_is_no_type, begin, end),
        cmocka_unit_test_setup_teardown(few_that_are_missing_may_be_chance, begin, end),
        cmocka_unit_test_setup_teardown(nothing_sure_nothing_gone, begin, end),
        cmocka_unit_test_setup_teardown(of_many_types_some_lack_tickets_by_chance, begin, end),
        cmocka_unit_test_setup_teardown(the_same_for_any_number_of_threads, begin, end),
        cmocka_unit_test_setup_teardown(merges_are_done, begin, end),
        cmocka_unit_test_setup_teardown(a_type_is_split, begin, end),
        cmocka_unit_test_setup_teardown(a_type_falls_apart, begin, end),
        cmocka_unit_test_setup_teardown(what_lies_over_types_is_one, begin, end),
        cmocka_unit_test_setup_teardown(what_falls_apart_is_counted_in_all, begin, end),
        cmocka_unit_test_setup_teardown(a_merge_is_proposed, begin, end),
        cmocka_unit_test_setup_teardown(people_decide_of_tickets, begin, end),
        cmocka_unit_test_setup_teardown(the_same_inputs_again_keep_ids, begin, end),
        cmocka_unit_test_setup_teardown(few_documents_and_none, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
