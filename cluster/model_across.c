#include "cluster/model_across.h"

#include <math.h>
#include <stdlib.h>

#include "miner/base/mem.h"

enum { BLOCKS = 3, NOT_THERE = UINT32_MAX };

static int block_of(const struct model *m, uint32_t col)
{
    return (col >= m->stems) + (col >= m->asked);
}

/* Per feature of `of`, that of `m`, or NOT_THERE; both are sorted by text within a block. */
static uint32_t *map_features(const struct model *of, const struct model *m)
{
    const uint32_t ends[BLOCKS + 1] = { 0, m->stems, m->asked, m->features };
    uint32_t *to = mem_alloc(of->features, sizeof *to), at = 0;
    int block = -1;
    for (uint32_t f = 0; f < of->features; f++) {
        if (block != block_of(of, f)) {
            block = block_of(of, f);
            at = ends[block];
        }
        while (at < ends[block + 1] && str_cmp(m->text[at], of->text[f]) < 0) at++;
        to[f] = at < ends[block + 1] && str_eq(m->text[at], of->text[f]) ? at : NOT_THERE;
    }
    return to;
}

/* A prototype's row in the space of `m`, into `dense`, which is all 0 before. */
static void carry(const struct model *of, uint32_t p, const struct model *m, const uint32_t *to, float *dense)
{
    const struct csr *rows = &of->prototypes;
    double was[BLOCKS] = { 0 }, is[BLOCKS] = { 0 }; /* lengths squared */
    for (uint64_t e = rows->ptr[p]; e < rows->ptr[p + 1]; e++) {
        uint32_t f = rows->col[e];
        double value = (double)rows->val[e];
        was[block_of(of, f)] += value * value;
        if (to[f] == NOT_THERE) continue;
        value *= (double)m->weight[to[f]] / (double)of->weight[f];
        is[block_of(of, f)] += value * value;
        dense[to[f]] = (float)value;
    }
    for (uint64_t e = rows->ptr[p]; e < rows->ptr[p + 1]; e++) {
        uint32_t f = rows->col[e];
        int block = block_of(of, f);
        if (to[f] != NOT_THERE) dense[to[f]] *= (float)sqrt(was[block] / is[block]);
    }
}

static uint32_t nearest(const struct model *m, const float *dense)
{
    uint32_t best = 0;
    double most = -1;
    for (uint32_t t = 0; t < m->types; t++) {
        double cosine = 0;
        for (uint64_t e = m->centroids.ptr[t]; e < m->centroids.ptr[t + 1]; e++)
            cosine += (double)m->centroids.val[e] * (double)dense[m->centroids.col[e]];
        if (cosine <= most) continue;
        most = cosine;
        best = t;
    }
    return best;
}

void model_across(const struct model *of, const struct model *m, uint32_t *type)
{
    uint32_t *to = map_features(of, m);
    float *dense = mem_zero((size_t)m->features + 1, sizeof *dense);
    for (uint32_t p = 0; p < of->prototype_count; p++) {
        carry(of, p, m, to, dense);
        type[p] = nearest(m, dense);
        for (uint64_t e = of->prototypes.ptr[p]; e < of->prototypes.ptr[p + 1]; e++)
            if (to[of->prototypes.col[e]] != NOT_THERE) dense[to[of->prototypes.col[e]]] = 0;
    }
    free(to);
    free(dense);
}
