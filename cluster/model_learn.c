#include "cluster/model_learn.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/model_left_out.h"
#include "cluster/model_place.h"
#include "cluster/model_trials.h"
#include "miner/base/mem.h"

enum {
    LEARN_MOST = 40000, /* documents looked at, about */
    LEARN_LEAST = 400   /* of a type that are looked at in any case */
};

/* Types of the model: those of the group by id. to: type of the group → of the model. */
static uint32_t *number_types(const struct model_source *in, struct model *m)
{
    const struct group *g = in->group;
    uint32_t *to = mem_alloc(g->k, sizeof *to);
    m->types = g->k;
    m->id = mem_alloc(g->k, sizeof *m->id);
    m->size = mem_alloc(g->k, sizeof *m->size);
    m->trials = mem_zero(g->k, sizeof *m->trials);
    for (uint32_t t = 0; t < g->k; t++) {
        uint32_t place = 0;
        for (uint32_t o = 0; o < g->k; o++) place += in->id[o] < in->id[t];
        to[t] = place;
        m->id[place] = in->id[t];
        m->size[place] = g->size[t];
    }
    return to;
}

/* All documents in types, or of large types a part, evenly over the canonical order. */
static struct model_doc *choose_docs(const struct model_source *in, const uint32_t *to, uint32_t *count)
{
    const struct group *g = in->group;
    uint32_t *seen = mem_zero(g->k, sizeof *seen), *most = mem_alloc(g->k, sizeof *most);
    uint64_t typed = 0;
    for (uint32_t t = 0; t < g->k; t++) typed += g->size[t];
    for (uint32_t t = 0; t < g->k; t++) {
        uint64_t part = typed > LEARN_MOST ? (uint64_t)g->size[t] * LEARN_MOST / typed : g->size[t];
        if (part < LEARN_LEAST) part = LEARN_LEAST;
        most[t] = part < g->size[t] ? (uint32_t)part : g->size[t];
    }
    struct model_doc *docs = mem_alloc(g->docs, sizeof *docs);
    *count = 0;
    for (uint32_t d = 0; d < g->docs; d++) {
        uint32_t t = g->type[d];
        if (t == GROUP_REST) continue;
        uint64_t i = seen[t]++;
        bool even = (i + 1) * most[t] / g->size[t] > i * most[t] / g->size[t],
             seed = in->seed && in->seed[d] == in->id[t];
        if (even || seed) docs[(*count)++] = (struct model_doc){ d, to[t], seed };
    }
    free(seen);
    free(most);
    return docs;
}

/* What the types of m did with those, by the thresholds found. */
static void keep_trials(const struct model_left_out *trials, uint32_t n, int replied, struct model *m)
{
    const struct model_threshold *t = &m->threshold[replied];
    struct model_trial *list = mem_alloc(n, sizeof *list);
    for (uint32_t i = 0; i < n; i++)
        list[i] = (struct model_trial){ trials[i].type, trials[i].placed,
                                        model_is_sure(t, trials[i].near, trials[i].margin) };
    model_trials_learn(list, n, m->types, replied, m->trials);
    free(list);
}

/* Parts of the run's own documents are left out in turn, and put into types by what the others teach: as they
 * are, and as if they had no reply. */
static void learn_thresholds(const struct model_source *in, const struct model_doc *docs, uint32_t count,
                             const uint32_t *to, struct workers *w, struct model *m)
{
    const unsigned views[2] = { FEATURES_QUESTION, FEATURES_ALL };
    uint32_t n = model_left_out_count(in->group);
    double *stability = mem_alloc((size_t)m->types + 1, sizeof *stability);
    for (uint32_t t = 0; t < m->types; t++) stability[to[t]] = in->group->stability[t];
    struct model_left_out *trials[2] = { mem_alloc(n, sizeof **trials), mem_alloc(n, sizeof **trials) };
    model_leave_out(in, docs, count, to, m->types, views, 2, w, trials);
    for (int replied = 0; replied < 2; replied++) {
        model_threshold_learn(trials[replied], n, stability, &m->threshold[replied]);
        keep_trials(trials[replied], n, replied, m);
        free(trials[replied]);
    }
    free(stability);
}

void model_learn(const struct model_source *in, struct workers *w, struct model *m)
{
    model_init(m);
    uint32_t count, *to = number_types(in, m);
    struct model_doc *docs = choose_docs(in, to, &count);
    model_part_learn(in, docs, count, w, m);
    learn_thresholds(in, docs, count, to, w, m);
    if (in->before) model_part_extend(m, in->before);
    free(docs);
    free(to);
}
