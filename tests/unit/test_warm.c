/* Known types in a new run: kept, new, gone, merged, corrected. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "tests/unit/warm_fixture.h"

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
    assert_int_equal(count(&g, GROUP_NEW), 1);
    assert_true(e->docs >= 5 && e->docs <= 9 && g.earlier[e->type] < 2 && g.expected[e->type] > 5);
    assert_true(share(&g, topic[1], 5, 0) > 0.7);
    group_release(&g);
    corpus_release(&c);
    corpus_release(&all);
}

/* Also where no ticket is in a known type for sure; not where it cannot be said whether there were such
 * tickets before. */
static void what_is_new_needs_nobody_to_be_sure(void **state)
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
    f->m.prototype_count = f->m.prototypes.rows = 0;
    group(&c, &known, 1, 0, &g);
    assert_int_equal(count(&g, GROUP_NEW), 0);
    group_release(&g);
    corpus_release(&c);
}

/* Of one there were six tickets where there are 40 now, and it holds them; of one that is new there were
 * none. */
static void what_grew_is_not_new(void **state)
{
    (void)state;
    struct corpus all, c;
    struct group g;
    struct model m;
    uint32_t topic[2][MOST], ids[5] = { 11, 12, 13, 14, 15 }, id = 0;
    make_corpus(&all, 0, 5, 7, topic[0]);
    pick(&all, topic[0], (const uint32_t[]){ 40, 6, 40, 40, 40, 0 }, &c, topic[1]);
    group(&c, NULL, 1, 0, &g);
    assert_int_equal(g.k, 5);
    for (uint32_t d = 0; d < c.docs; d++)
        if (topic[1][d] == 1 && g.type[d] != GROUP_REST) id = ids[g.type[d]];
    struct workers *w = workers_new(1);
    const struct model_source in = { .corpus = &c, .group = &g, .id = ids };
    model_learn(&in, w, &m);
    workers_free(w);
    group_release(&g);
    corpus_release(&c);
    corpus_release(&all);
    const struct known known = { .start = &m };
    make_corpus(&c, 0, 6, 8, topic[0]);
    group(&c, &known, 1, 0, &g);
    assert_int_equal(count(&g, GROUP_NEW), 1);
    assert_true(share(&g, topic[0], 1, id) > 0.9 && share(&g, topic[0], 5, 0) > 0.9);
    group_release(&g);
    corpus_release(&c);
    model_release(&m);
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
        cmocka_unit_test_setup_teardown(what_is_new_needs_nobody_to_be_sure, begin, end),
        cmocka_unit_test(what_grew_is_not_new),
        cmocka_unit_test_setup_teardown(what_chance_brings_is_no_type, begin, end),
        cmocka_unit_test_setup_teardown(few_that_are_missing_may_be_chance, begin, end),
        cmocka_unit_test_setup_teardown(nothing_sure_nothing_gone, begin, end),
        cmocka_unit_test_setup_teardown(of_many_types_some_lack_tickets_by_chance, begin, end),
        cmocka_unit_test_setup_teardown(the_same_for_any_number_of_threads, begin, end),
        cmocka_unit_test_setup_teardown(merges_are_done, begin, end),
        cmocka_unit_test_setup_teardown(people_decide_of_tickets, begin, end),
        cmocka_unit_test_setup_teardown(the_same_inputs_again_keep_ids, begin, end),
        cmocka_unit_test_setup_teardown(few_documents_and_none, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
