#include "cluster/bottleneck.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/simd.h"
#include "miner/base/mem.h"
#include "miner/base/rng.h"

/* Clusters that a row is weighed against exactly: its own, and the best by a linear estimate. The estimates are made
 * anew while more than this share of the rows moved in the pass before. */
enum { SHORT = SIMD_WIDTH };
#define RELIST 0.02

static double g(double u)
{
    return u > 0 ? u * log(u) : 0;
}

static float g_float(float u)
{
    return u > 0 ? u * simd_log(u) : 0;
}

/* What one more row costs a cluster of `size` rows. */
static float price_of(uint32_t size)
{
    return (float)(g(size + 1.0) - g(size));
}

/* Masses per feature and cluster, feature-major, and what a unit of mass gains there. */
struct masses {
    uint32_t k, width;
    float *w;     /* features × width */
    float *worth; /* features × width: [g(w + u) − g(w) − g(u)] / u, u the feature's usual value */
    float *usual; /* per feature: mean of its values */
    uint32_t *size;
};

/* With r = w / u: ln(1 + r) + r ln(1 + 1/r). */
static float worth_of(float w, float usual)
{
    float r = w / usual;
    return r > 0 ? simd_log(1 + r) + r * simd_log(1 + 1 / r) : 0;
}

static void masses_init(struct masses *m, const struct csr *rows, uint32_t k, const uint32_t *label)
{
    m->k = k;
    m->width = (k + SIMD_WIDTH - 1) / SIMD_WIDTH * SIMD_WIDTH;
    m->w = simd_alloc((size_t)rows->cols * m->width);
    m->worth = simd_alloc((size_t)rows->cols * m->width);
    m->usual = mem_zero(rows->cols, sizeof *m->usual);
    m->size = mem_zero(k, sizeof *m->size);
    uint32_t *count = mem_zero(rows->cols, sizeof *count);
    for (uint32_t r = 0; r < rows->rows; r++) {
        m->size[label[r]]++;
        for (uint64_t e = rows->ptr[r]; e < rows->ptr[r + 1]; e++) {
            m->w[(size_t)rows->col[e] * m->width + label[r]] += rows->val[e];
            m->usual[rows->col[e]] += rows->val[e];
            count[rows->col[e]]++;
        }
    }
    for (uint32_t t = 0; t < rows->cols; t++) {
        if (count[t]) m->usual[t] /= (float)count[t];
        for (size_t cell = (size_t)t * m->width; count[t] && cell < ((size_t)t + 1) * m->width; cell++)
            m->worth[cell] = worth_of(m->w[cell], m->usual[t]);
    }
    free(count);
}

static void masses_release(struct masses *m)
{
    free(m->w);
    free(m->worth);
    free(m->usual);
    free(m->size);
}

static void put(struct masses *m, const struct csr *rows, uint32_t r, uint32_t c, float sign)
{
    for (uint64_t e = rows->ptr[r]; e < rows->ptr[r + 1]; e++) {
        size_t cell = (size_t)rows->col[e] * m->width + c;
        float v = m->w[cell] + sign * rows->val[e];
        if (v < 1e-9f) v = 0; /* what taking out leaves behind by rounding */
        m->w[cell] = v;
        m->worth[cell] = worth_of(v, m->usual[rows->col[e]]);
    }
    m->size[c] += sign > 0 ? 1 : UINT32_MAX;
}

/* The own cluster and the SHORT − 1 others with the largest estimates, or all there are; ties go to the lower cluster. */
static void shortlist(const float *worth, const float *price, uint32_t k, uint32_t own, uint32_t *out)
{
    float value[SHORT];
    uint32_t n = 1;
    out[0] = own;
    for (uint32_t c = 0; c < k; c++) {
        float v = worth[c] - price[c];
        if (c == own || (n == SHORT && v <= value[n - 1])) continue;
        uint32_t at = n < SHORT ? n++ : n - 1;
        for (; at > 1 && v > value[at - 1]; at--) {
            value[at] = value[at - 1];
            out[at] = out[at - 1];
        }
        value[at] = v;
        out[at] = c;
    }
    for (; n < SHORT; n++) out[n] = own;
}

double bottleneck_refine(const struct csr *rows, uint32_t k, uint32_t passes, double tolerance, uint64_t seed,
                         const bool *fixed, uint32_t *label)
{
    struct masses m;
    masses_init(&m, rows, k, label);
    float *worth = simd_alloc(m.width), *price = mem_alloc(k, sizeof *price), *held = NULL;
    size_t capacity = 0;
    for (uint32_t c = 0; c < k; c++) price[c] = price_of(m.size[c]);
    uint32_t *order = mem_alloc(rows->rows, sizeof *order);
    uint32_t *listed = mem_alloc((size_t)rows->rows * SHORT, sizeof *listed);
    for (uint32_t r = 0; r < rows->rows; r++) order[r] = r;
    struct rng rng;
    rng_seed(&rng, seed, 0x51B);
    for (uint32_t i = rows->rows; i > 1; i--) {
        uint32_t j = (uint32_t)rng_below(&rng, i), swap = order[j];
        order[j] = order[i - 1];
        order[i - 1] = swap;
    }
    const uint32_t lanes = k < SHORT ? k : SHORT;
    bool relist = true;
    for (uint32_t pass = 0; pass < passes; pass++) {
        uint32_t moved = 0;
        for (uint32_t i = 0; i < rows->rows; i++) {
            uint32_t r = order[i], own = label[r];
            uint64_t from = rows->ptr[r];
            size_t n = (size_t)(rows->ptr[r + 1] - from);
            if (n == 0 || (fixed && fixed[r])) continue;
            const uint32_t *col = rows->col + from;
            const float *val = rows->val + from;
            uint32_t *candidate = listed + (size_t)r * SHORT;
            if (relist) {
                simd_row_scores(col, val, n, m.worth, m.width, worth);
                shortlist(worth, price, k, own, candidate);
            }
            if (m.size[own] <= 1) continue;
            MEM_RESERVE(held, capacity, n * SHORT);
            for (size_t e = 0; e < n; e++) {
                const float *w = m.w + (size_t)col[e] * m.width;
                float *lane = held + e * SHORT;
                for (size_t c = 0; c < SHORT; c++) lane[c] = w[candidate[c]];
                float rest = lane[0] - val[e]; /* the own cluster without the row */
                lane[0] = rest < 1e-9f ? 0 : rest;
            }
            float gain[SHORT];
            simd_mass_gain(val, n, held, gain);
            uint32_t best = 0;
            float best_gain = gain[0] - price_of(m.size[own] - 1);
            for (uint32_t c = 1; c < lanes; c++) {
                float v = gain[c] - price[candidate[c]];
                if (v > best_gain + 1e-6f) {
                    best_gain = v;
                    best = c;
                }
            }
            if (best == 0) continue;
            uint32_t to = candidate[best];
            candidate[best] = own;
            candidate[0] = to;
            put(&m, rows, r, own, -1);
            put(&m, rows, r, to, 1);
            price[own] = price_of(m.size[own]);
            price[to] = price_of(m.size[to]);
            label[r] = to;
            moved++;
        }
        if (moved <= tolerance * rows->rows) break;
        relist = moved > RELIST * rows->rows;
    }
    double information = 0;
    for (uint32_t c = 0; c < k; c++) information -= g(m.size[c]);
    for (size_t i = 0; i < (size_t)rows->cols * m.width; i++) information += (double)g_float(m.w[i]);
    free(order);
    free(listed);
    free(worth);
    free(price);
    free(held);
    masses_release(&m);
    return information;
}

/* A cluster of the tree: its masses as a sparse list. */
struct node {
    uint32_t *col;
    float *w, *gw;
    size_t count;
    uint32_t rows;
    bool alive;
};

static void node_release(struct node *n)
{
    free(n->col);
    free(n->w);
    free(n->gw);
}

static void node_sum(struct node *out, const struct node *a, const struct node *b)
{
    *out = (struct node){ .rows = a->rows + b->rows, .alive = true };
    out->col = mem_alloc(a->count + b->count, sizeof *out->col);
    out->w = mem_alloc(a->count + b->count, sizeof *out->w);
    out->gw = mem_alloc(a->count + b->count, sizeof *out->gw);
    size_t i = 0, j = 0, n = 0;
    while (i < a->count || j < b->count) {
        uint32_t ca = i < a->count ? a->col[i] : UINT32_MAX, cb = j < b->count ? b->col[j] : UINT32_MAX;
        float v = 0;
        if (ca <= cb) v += a->w[i++];
        if (cb <= ca) v += b->w[j++];
        out->col[n] = ca < cb ? ca : cb;
        out->w[n] = v;
        out->gw[n++] = g_float(v);
    }
    out->count = n;
}

/* δ / h^¼ of merging `n` with the cluster that is spread out in w and gw (one place per feature). */
static double cost_of(const struct node *n, const float *w, const float *gw, uint32_t rows)
{
    double h = g((double)n->rows + rows) - g(n->rows) - g(rows), shared = 0;
    for (size_t i = 0; i < n->count; i++) {
        float other = w[n->col[i]];
        if (other > 0) shared += (double)(g_float(n->w[i] + other) - n->gw[i] - gw[n->col[i]]);
    }
    double lost = h - shared;
    return (lost > 0 ? lost : 0) / sqrt(sqrt(h));
}

static void spread(const struct node *n, float *w, float *gw, bool on)
{
    for (size_t i = 0; i < n->count; i++) {
        w[n->col[i]] = on ? n->w[i] : 0;
        gw[n->col[i]] = on ? n->gw[i] : 0;
    }
}

struct cell {
    uint32_t col;
    float w;
};

static int by_col(const void *a, const void *b)
{
    uint32_t x = ((const struct cell *)a)->col, y = ((const struct cell *)b)->col;
    return x < y ? -1 : x > y;
}

static void make_leaves(const struct csr *rows, uint32_t k, const uint32_t *label, struct node *nodes)
{
    float *sum = mem_zero(rows->cols, sizeof *sum);
    struct cell *cells = mem_alloc(rows->cols, sizeof *cells);
    uint32_t *start = mem_zero((size_t)k + 1, sizeof *start), *member = mem_alloc(rows->rows, sizeof *member);
    for (uint32_t r = 0; r < rows->rows; r++)
        if (label[r] < k) start[label[r] + 1]++;
    for (uint32_t c = 0; c < k; c++) start[c + 1] += start[c];
    uint32_t *next = mem_alloc(k, sizeof *next);
    memcpy(next, start, k * sizeof *next);
    for (uint32_t r = 0; r < rows->rows; r++)
        if (label[r] < k) member[next[label[r]]++] = r;
    for (uint32_t c = 0; c < k; c++) {
        struct node *n = &nodes[c];
        size_t count = 0;
        for (uint32_t i = start[c]; i < start[c + 1]; i++) {
            uint64_t from = rows->ptr[member[i]], to = rows->ptr[member[i] + 1];
            double mass = 0;
            for (uint64_t e = from; e < to; e++) mass += (double)rows->val[e];
            for (uint64_t e = from; e < to; e++) {
                uint32_t col = rows->col[e];
                if (sum[col] == 0) cells[count++].col = col;
                sum[col] += (float)((double)rows->val[e] / mass);
            }
        }
        for (size_t i = 0; i < count; i++) {
            cells[i].w = sum[cells[i].col];
            sum[cells[i].col] = 0;
        }
        qsort(cells, count, sizeof *cells, by_col);
        *n = (struct node){ .rows = start[c + 1] - start[c], .alive = start[c + 1] > start[c], .count = count };
        n->col = mem_alloc(count, sizeof *n->col);
        n->w = mem_alloc(count, sizeof *n->w);
        n->gw = mem_alloc(count, sizeof *n->gw);
        for (size_t i = 0; i < count; i++) {
            n->col[i] = cells[i].col;
            n->w[i] = cells[i].w;
            n->gw[i] = g_float(cells[i].w);
        }
    }
    free(sum);
    free(cells);
    free(start);
    free(member);
    free(next);
}

uint32_t bottleneck_tree(const struct csr *rows, uint32_t k, const uint32_t *label, struct merge *tree)
{
    size_t most = 2 * (size_t)k;
    struct node *nodes = mem_zero(most ? most : 1, sizeof *nodes);
    make_leaves(rows, k, label, nodes);
    float *w = mem_zero(rows->cols, sizeof *w), *gw = mem_zero(rows->cols, sizeof *gw);
    /* for each cluster its cheapest partner among those with a higher number */
    double *cost = mem_alloc(most * most, sizeof *cost);
    uint32_t *partner = mem_alloc(most, sizeof *partner);
    uint32_t count = k, steps = 0;
    for (uint32_t a = 0; a < k; a++) {
        if (!nodes[a].alive) continue;
        spread(&nodes[a], w, gw, true);
        partner[a] = UINT32_MAX;
        for (uint32_t b = a + 1; b < k; b++) {
            if (!nodes[b].alive) continue;
            cost[a * most + b] = cost_of(&nodes[b], w, gw, nodes[a].rows);
            if (partner[a] == UINT32_MAX || cost[a * most + b] < cost[a * most + partner[a]]) partner[a] = b;
        }
        spread(&nodes[a], w, gw, false);
    }
    for (;;) {
        uint32_t a = UINT32_MAX;
        double least = DBL_MAX;
        for (uint32_t i = 0; i < count; i++) {
            if (!nodes[i].alive || partner[i] == UINT32_MAX || cost[i * most + partner[i]] >= least) continue;
            least = cost[i * most + partner[i]];
            a = i;
        }
        if (a == UINT32_MAX) break;
        uint32_t b = partner[a], made = count++;
        node_sum(&nodes[made], &nodes[a], &nodes[b]);
        tree[steps++] = (struct merge){ a, b, nodes[made].rows, least };
        nodes[a].alive = nodes[b].alive = false;
        partner[made] = UINT32_MAX;
        spread(&nodes[made], w, gw, true);
        for (uint32_t i = 0; i < made; i++) {
            if (!nodes[i].alive) continue;
            cost[i * most + made] = cost_of(&nodes[i], w, gw, nodes[made].rows);
            if (partner[i] == a || partner[i] == b) { /* its best is gone: look again */
                partner[i] = made;
                for (uint32_t j = i + 1; j < made; j++)
                    if (nodes[j].alive && cost[i * most + j] <= cost[i * most + partner[i]]) partner[i] = j;
            } else if (partner[i] == UINT32_MAX || cost[i * most + made] < cost[i * most + partner[i]]) {
                partner[i] = made;
            }
        }
        spread(&nodes[made], w, gw, false);
    }
    for (uint32_t i = 0; i < count; i++) node_release(&nodes[i]);
    free(nodes);
    free(w);
    free(gw);
    free(cost);
    free(partner);
    return steps;
}

uint32_t bottleneck_cut(uint32_t k, const struct merge *tree, uint32_t steps, const uint32_t *leaf_size, uint32_t *to)
{
    uint32_t *parent = mem_alloc((size_t)k + steps, sizeof *parent), *name = mem_alloc((size_t)k + steps, sizeof *name);
    for (uint32_t i = 0; i < k + steps; i++) {
        parent[i] = i;
        name[i] = UINT32_MAX;
    }
    for (uint32_t i = 0; i < steps; i++) parent[tree[i].a] = parent[tree[i].b] = k + i;
    uint32_t count = 0;
    for (uint32_t leaf = 0; leaf < k; leaf++) {
        to[leaf] = UINT32_MAX;
        if (!leaf_size[leaf]) continue;
        uint32_t root = leaf;
        while (parent[root] != root) root = parent[root];
        if (name[root] == UINT32_MAX) name[root] = count++;
        to[leaf] = name[root];
    }
    free(parent);
    free(name);
    return count;
}
