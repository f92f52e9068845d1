/* A first run over small corpora and what it leaves behind, for runs that start from it. Read in after
 * cmocka.h. */
#ifndef WARM_FIXTURE_H
#define WARM_FIXTURE_H
#include <math.h>
#include <stdlib.h>

#include "cluster/group.h"
#include "cluster/model_learn.h"
#include "miner/base/mem.h"
#include "tests/unit/topics_fixture.h"

enum { TOPICS = TOPICS_MOST, EACH = 40, MOST = TOPICS * EACH };

static inline void make_corpus(struct corpus *c, uint32_t from, uint32_t to, uint64_t seed, uint32_t *topic)
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

static inline void group(const struct corpus *c, const struct known *known, unsigned threads, uint32_t types,
                         struct group *g)
{
    struct workers *w = workers_new(threads);
    const struct group_options o = { .seed = 1, .known = known, .types = types };
    group_run(c, &o, w, NULL, g);
    workers_free(w);
}

static inline int begin(void **state)
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

static inline int end(void **state)
{
    struct first *f = *state;
    model_release(&f->m);
    group_release(&f->g);
    corpus_release(&f->c);
    free(f);
    return 0;
}

static inline uint32_t count(const struct group *g, enum group_event_kind kind)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < g->event_count; i++) n += g->events[i].kind == kind;
    return n;
}

/* The first of a kind; fails where there is none. */
static inline const struct group_event *event(const struct group *g, enum group_event_kind kind)
{
    for (uint32_t i = 0; i < g->event_count; i++)
        if (g->events[i].kind == kind) return &g->events[i];
    fail_msg("no event of kind %d", (int)kind);
    abort(); /* for who does not know that a test ends there */
}

/* Share of the documents of a topic that are in the type with an id. */
static inline double share(const struct group *g, const uint32_t *topic, uint32_t of, uint32_t id)
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
static inline void learn_types(const struct first *f, uint32_t *type, uint32_t *size, uint32_t k,
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

/* The first `most[t]` documents of each topic. */
static inline void pick(const struct corpus *c, const uint32_t *topic, const uint32_t most[TOPICS],
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
#endif
