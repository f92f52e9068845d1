#include "cluster/model_left_out.h"

#include <stdlib.h>

#include "cluster/model_place.h"
#include "miner/base/mem.h"

enum {
    FOLDS = 4,           /* parts that are left out in turn */
    TAUGHT_MOST = 12000, /* documents that teach when some are left out */
    TRIED_MOST = 4000    /* documents for that */
};

/* Of many documents one part is enough. */
static uint32_t folds_of(const struct group *g)
{
    return g->docs < FOLDS * TRIED_MOST ? FOLDS : 1;
}

/* The part that each document is in; of each type equally many in each. */
static uint8_t *make_folds(const struct group *g)
{
    uint32_t *seen = mem_zero((size_t)g->k + 1, sizeof *seen);
    uint8_t *fold = mem_alloc(g->docs, sizeof *fold);
    for (uint32_t d = 0; d < g->docs; d++)
        fold[d] = seen[g->type[d] == GROUP_REST ? g->k : g->type[d]]++ % FOLDS;
    free(seen);
    return fold;
}

static uint32_t count_left(const struct group *g, const uint8_t *fold)
{
    uint32_t left = 0, folds = folds_of(g);
    for (uint32_t d = 0; d < g->docs; d++) left += fold[d] < folds;
    return left;
}

uint32_t model_left_out_count(const struct group *g)
{
    uint8_t *fold = make_folds(g);
    uint32_t left = count_left(g, fold);
    free(fold);
    return left < TRIED_MOST ? left : TRIED_MOST;
}

/* Places those of one part by a model of the others. */
static void place_fold(const struct corpus *c, const struct model *m, struct model_left_out *out, uint32_t n,
                       uint32_t fold, unsigned views, struct workers *w)
{
    uint32_t *docs = mem_alloc(n, sizeof *docs), count = 0;
    struct model_place *place = mem_alloc(n, sizeof *place);
    for (uint32_t i = 0; i < n; i++)
        if (out[i].fold == fold) docs[count++] = out[i].doc;
    model_place_docs(m, NULL, c, docs, count, views, w, place);
    count = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (out[i].fold != fold) continue;
        const struct model_place *p = &place[count++];
        out[i].placed = p->type;
        out[i].near = p->near;
        out[i].margin = p->near - p->next;
    }
    free(docs);
    free(place);
}

void model_leave_out(const struct model_source *in, const struct model_doc *docs, uint32_t count,
                     const uint32_t *to, uint32_t types, const unsigned *views, uint32_t view_count,
                     struct workers *w, struct model_left_out **out)
{
    const struct group *g = in->group;
    uint8_t *part_of = make_folds(g);
    uint32_t n = 0, folds = folds_of(g), left = count_left(g, part_of), seen = 0;
    uint32_t most = left < TRIED_MOST ? left : TRIED_MOST;
    for (uint32_t d = 0; d < g->docs; d++) {
        if (part_of[d] >= folds) continue;
        uint64_t place = seen++;
        if ((place + 1) * most / left == place * most / left) continue;
        uint32_t type = g->type[d] == GROUP_REST ? MODEL_NO_TYPE : to[g->type[d]];
        for (uint32_t v = 0; v < view_count; v++)
            out[v][n] = (struct model_left_out){ .doc = d, .type = type, .fold = part_of[d] };
        n++;
    }
    struct model_doc *others = mem_alloc(count, sizeof *others);
    uint32_t taught = count < TAUGHT_MOST ? count : TAUGHT_MOST;
    for (uint32_t fold = 0; fold < folds; fold++) {
        uint32_t k = 0;
        for (uint32_t i = 0; i < count; i++) {
            bool even = (uint64_t)(i + 1) * taught / count > (uint64_t)i * taught / count;
            if (even && part_of[docs[i].doc] != fold) others[k++] = docs[i];
        }
        struct model part;
        model_init(&part);
        part.types = types;
        model_part_learn(in, others, k, w, &part);
        for (uint32_t v = 0; v < view_count; v++) place_fold(in->corpus, &part, out[v], n, fold, views[v], w);
        model_release(&part);
    }
    free(others);
    free(part_of);
}
