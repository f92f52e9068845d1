#include "cluster/match.h"

#include <stdlib.h>

#include "cluster/agreement.h"
#include "cluster/model_place.h"
#include "miner/base/mem.h"

#define LEAST_JACCARD 0.25

static bool is_used(uint32_t id, uint32_t k, const uint32_t *ids, const struct model *except)
{
    for (uint32_t t = 0; t < k; t++)
        if (ids[t] == id) return true;
    for (uint32_t t = 0; except && t < except->types; t++)
        if (except->id[t] == id) return true;
    return false;
}

void match_ids(const struct model *m, const struct corpus *c, uint32_t k, const uint32_t *label,
               const struct model *except, struct workers *w, uint32_t *id)
{
    if (k == 0 || m->types == 0) return;
    struct model_place *place = mem_alloc(c->docs, sizeof *place);
    double *both = mem_zero((size_t)k * m->types, sizeof *both), *size = mem_zero(k, sizeof *size),
           *known = mem_zero(m->types, sizeof *known);
    model_place_docs(m, NULL, c, NULL, c->docs, FEATURES_ALL, w, place);
    for (uint32_t d = 0; d < c->docs; d++) {
        if (!place[d].is_one) continue;
        both[(size_t)label[d] * m->types + place[d].type]++;
        size[label[d]]++;
        known[place[d].type]++;
    }
    for (uint32_t t = 0; t < k; t++) {
        for (uint32_t o = 0; o < m->types; o++) {
            double *cell = &both[(size_t)t * m->types + o], all = size[t] + known[o] - *cell;
            *cell = all > 0 ? *cell / all : 0;
            if (*cell < LEAST_JACCARD || id[t] || is_used(m->id[o], k, id, except)) *cell = 0;
        }
    }
    size_t *column = mem_alloc(k, sizeof *column);
    agreement_assign(both, k, m->types, column);
    for (uint32_t t = 0; t < k; t++)
        if (column[t] < m->types && both[(size_t)t * m->types + column[t]] > 0) id[t] = m->id[column[t]];
    free(column);
    free(both);
    free(size);
    free(known);
    free(place);
}
