/* A model goes on from the one before it: what this run did not show is not forgotten at once. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/model_part.h"
#include "miner/base/mem.h"

/* The earlier model counts for half of what it rests on, so for a quarter of it after the next run, and so
 * on. */
#define KEPT 0.5f

/* The features of both models: stems, then 4-grams, then questions, each bytewise ascending. */
struct joined {
    uint32_t count, stems, asked;
    uint32_t *own, *old;       /* per joined feature: number in either, UINT32_MAX = not in it */
    uint32_t *own_to, *old_to; /* and the other way round */
};

static void join_block(struct joined *j, const struct model *m, uint32_t from, uint32_t to,
                       const struct model *before, uint32_t old_from, uint32_t old_to)
{
    while (from < to || old_from < old_to) {
        int order = from == to ? 1 : old_from == old_to ? -1 : str_cmp(m->text[from], before->text[old_from]);
        /* words that so few tickets used so long ago are forgotten */
        if (order > 0 && (float)before->df[old_from] * KEPT < 1) {
            j->old_to[old_from++] = UINT32_MAX;
            continue;
        }
        j->own[j->count] = order <= 0 ? from : UINT32_MAX;
        j->old[j->count] = order >= 0 ? old_from : UINT32_MAX;
        if (order <= 0) j->own_to[from++] = j->count;
        if (order >= 0) j->old_to[old_from++] = j->count;
        j->count++;
    }
}

static void join(struct joined *j, const struct model *m, const struct model *before)
{
    size_t most = (size_t)m->features + before->features + 1;
    *j = (struct joined){ 0,
                          0,
                          0,
                          mem_alloc(most, sizeof *j->own),
                          mem_alloc(most, sizeof *j->old),
                          mem_alloc((size_t)m->features + 1, sizeof *j->own_to),
                          mem_alloc((size_t)before->features + 1, sizeof *j->old_to) };
    join_block(j, m, 0, m->stems, before, 0, before->stems);
    j->stems = j->count;
    join_block(j, m, m->stems, m->asked, before, before->stems, before->asked);
    j->asked = j->count;
    join_block(j, m, m->asked, m->features, before, before->asked, before->features);
}

static void extend_features(struct model *m, const struct model *before, const struct joined *j)
{
    struct str *text = mem_alloc(j->count, sizeof *text);
    float *weight = mem_alloc(j->count, sizeof *weight);
    uint32_t *df = mem_alloc(j->count, sizeof *df);
    for (uint32_t f = 0; f < j->count; f++) {
        uint32_t own = j->own[f], old = j->old[f];
        float a = own == UINT32_MAX ? 0 : (float)m->df[own],
              b = old == UINT32_MAX ? 0 : KEPT * (float)before->df[old];
        text[f] = own == UINT32_MAX ? arena_str(&m->arena, before->text[old]) : m->text[own];
        weight[f] = ((a > 0 ? a * m->weight[own] : 0) + (b > 0 ? b * before->weight[old] : 0)) / (a + b);
        df[f] = (uint32_t)lroundf(a + b);
    }
    free(m->text);
    free(m->weight);
    free(m->df);
    m->text = text;
    m->weight = weight;
    m->df = df;
    m->features = j->count;
    m->stems = j->stems;
    m->asked = j->asked;
    if (m->among <= 0) m->among = before->among;
    m->docs += (uint32_t)lroundf(KEPT * (float)before->docs);
}

static uint32_t type_of(const struct model *m, uint32_t id)
{
    for (uint32_t t = 0; t < m->types; t++)
        if (m->id[t] == id) return t;
    return UINT32_MAX;
}

/* Adds scale × a row, its columns renumbered, to a dense one. */
static void add(const struct csr *m, uint32_t row, const uint32_t *to, float scale, float *dense)
{
    for (uint64_t e = m->ptr[row]; e < m->ptr[row + 1]; e++)
        if (to[m->col[e]] != UINT32_MAX) dense[to[m->col[e]]] += scale * m->val[e];
}

static void extend_centroids(struct model *m, const struct model *before, const struct joined *j)
{
    float *dense = mem_zero(j->count, sizeof *dense);
    struct csr out;
    size_t capacity = 0;
    csr_alloc(&out, m->types, j->count, 0);
    for (uint32_t t = 0; t < m->types; t++) {
        uint32_t old = type_of(before, m->id[t]);
        add(&m->centroids, t, j->own_to, (float)(m->size[t] ? m->size[t] : 1), dense);
        if (old != UINT32_MAX)
            add(&before->centroids, old, j->old_to, KEPT * (float)before->size[old], dense);
        model_part_row(&out, &capacity, t, dense, MODEL_CENTROID_FEATURES);
        memset(dense, 0, j->count * sizeof *dense);
    }
    csr_release(&m->centroids);
    m->centroids = out;
    free(dense);
}

/* Prototypes of this run, then those of the earlier one: all seeds, and others as far as there is room. */
static void extend_prototypes(struct model *m, const struct model *before, const struct joined *j)
{
    float *dense = mem_zero(j->count, sizeof *dense);
    uint32_t most = m->prototype_count + before->prototype_count, n = 0;
    struct model_prototype *list = mem_zero(most, sizeof *list);
    struct csr out;
    size_t capacity = 0;
    csr_alloc(&out, most, j->count, 0);
    for (uint32_t t = 0; t < m->types; t++) {
        uint32_t others = 0;
        for (uint32_t p = 0; p < most; p++) {
            bool own = p < m->prototype_count;
            const struct model_prototype *one =
                own ? &m->prototype[p] : &before->prototype[p - m->prototype_count];
            if (own ? one->type != t : before->id[one->type] != m->id[t]) continue;
            if (!own && !one->seed && others >= MODEL_PROTOTYPES) continue;
            others += !one->seed;
            if (own)
                add(&m->prototypes, p, j->own_to, 1, dense);
            else
                add(&before->prototypes, p - m->prototype_count, j->old_to, 1, dense);
            list[n] = (struct model_prototype){ t, one->seed, arena_str(&m->arena, one->customer), one->day };
            model_part_row(&out, &capacity, n++, dense, MODEL_PROTOTYPE_FEATURES);
            memset(dense, 0, j->count * sizeof *dense);
        }
    }
    out.rows = n;
    csr_release(&m->prototypes);
    free(m->prototype);
    m->prototypes = out;
    m->prototype = list;
    m->prototype_count = n;
    free(dense);
}

void model_part_extend(struct model *m, const struct model *before)
{
    struct joined j;
    join(&j, m, before);
    extend_centroids(m, before, &j);
    extend_prototypes(m, before, &j);
    extend_features(m, before, &j);
    free(j.own);
    free(j.old);
    free(j.own_to);
    free(j.old_to);
}
