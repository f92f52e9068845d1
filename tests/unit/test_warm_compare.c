/* Known types beside those that the recipe found: split, fallen apart, and what is proposed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cluster/recipe.h"
#include "cluster/warm_parts.h"
#include "tests/unit/warm_fixture.h"

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
    assert_true(e->id == f->id[1] && e->docs >= 30 && e->other_docs >= 30 && e->stability >= 0.75);
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
    assert_true(e->id == f->id[1] && g.id[e->type] == f->id[1] && g.id[e->other] == 0);
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
    uint32_t put = 0;
    while (topic[1][put] != 1) put++;
    seed[put] = f->id[1];
    known.seed = seed;
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_type_is_split, begin, end),
        cmocka_unit_test_setup_teardown(a_type_falls_apart, begin, end),
        cmocka_unit_test_setup_teardown(what_lies_over_types_is_one, begin, end),
        cmocka_unit_test_setup_teardown(what_falls_apart_is_counted_in_all, begin, end),
        cmocka_unit_test_setup_teardown(a_merge_is_proposed, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
