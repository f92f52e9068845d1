#include "cluster/bottleneck.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/simd.h"
#include "miner/base/mem.h"
#include "miner/base/rng.h"

static double g(double u)
{
    return u > 0 ? u * log(u) : 0;
}

/* Masses per feature and cluster, feature-major, and g of each, kept in step. */
struct masses {
    uint32_t k, width;
    float *w, *gw;
    uint32_t *size;
};

static void put(struct masses *m, const struct csr *rows, uint32_t r, uint32_t c, float sign)
{
    for (uint64_t e = rows->ptr[r]; e < rows->ptr[r + 1]; e++) {
        size_t cell = (size_t)rows->col[e] * m->width + c;
        float v = m->w[cell] + sign * rows->val[e];
        if (v < 1e-9f) v = 0; /* what taking out leaves behind by rounding */
        m->w[cell] = v;
        m->gw[cell] = v > 0 ? v * simd_log(v) : 0;
    }
    m->size[c] += sign > 0 ? 1 : UINT32_MAX;
}

double bottleneck_refine(const struct csr *rows, uint32_t k, uint32_t passes, double tolerance, uint64_t seed,
                         uint32_t *label)
{
    struct masses m = { .k = k, .width = (k + SIMD_WIDTH - 1) / SIMD_WIDTH * SIMD_WIDTH };
    m.w = simd_alloc((size_t)rows->cols * m.width);
    m.gw = simd_alloc((size_t)rows->cols * m.width);
    m.size = mem_zero(k, sizeof *m.size);
    float *gain = simd_alloc(m.width), *price = simd_alloc(m.width);
    for (uint32_t r = 0; r < rows->rows; r++) put(&m, rows, r, label[r], 1);
    for (uint32_t c = 0; c < k; c++) price[c] = (float)(g(m.size[c] + 1.0) - g(m.size[c]));
    uint32_t *order = mem_alloc(rows->rows, sizeof *order);
    for (uint32_t r = 0; r < rows->rows; r++) order[r] = r;
    struct rng rng;
    rng_seed(&rng, seed, 0x51B);
    for (uint32_t i = rows->rows; i > 1; i--) {
        uint32_t j = (uint32_t)rng_below(&rng, i), swap = order[j];
        order[j] = order[i - 1];
        order[i - 1] = swap;
    }
    for (uint32_t pass = 0; pass < passes; pass++) {
        uint32_t moved = 0;
        for (uint32_t i = 0; i < rows->rows; i++) {
            uint32_t r = order[i], own = label[r];
            uint64_t from = rows->ptr[r], n = rows->ptr[r + 1] - from;
            if (n == 0 || m.size[own] <= 1) continue;
            put(&m, rows, r, own, -1);
            price[own] = (float)(g(m.size[own] + 1.0) - g(m.size[own]));
            simd_mass_gain(rows->col + from, rows->val + from, (size_t)n, m.w, m.gw, m.width, gain);
            uint32_t best = own;
            float best_gain = gain[own] - price[own];
            for (uint32_t c = 0; c < k; c++) {
                float v = gain[c] - price[c];
                if (v > best_gain + 1e-6f) {
                    best_gain = v;
                    best = c;
                }
            }
            put(&m, rows, r, best, 1);
            price[best] = (float)(g(m.size[best] + 1.0) - g(m.size[best]));
            moved += best != own;
            label[r] = best;
        }
        if (moved <= tolerance * rows->rows) break;
    }
    double information = 0;
    for (uint32_t c = 0; c < k; c++) information -= g(m.size[c]);
    for (size_t i = 0; i < (size_t)rows->cols * m.width; i++) information += (double)m.gw[i];
    free(order);
    free(gain);
    free(price);
    free(m.w);
    free(m.gw);
    free(m.size);
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

static float g_float(float u)
{
    return u > 0 ? u * simd_log(u) : 0;
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
    for (uint32_t r = 0; r < rows->rows; r++) start[label[r] + 1]++;
    for (uint32_t c = 0; c < k; c++) start[c + 1] += start[c];
    uint32_t *next = mem_alloc(k, sizeof *next);
    memcpy(next, start, k * sizeof *next);
    for (uint32_t r = 0; r < rows->rows; r++) member[next[label[r]]++] = r;
    for (uint32_t c = 0; c < k; c++) {
        struct node *n = &nodes[c];
        size_t count = 0;
        for (uint32_t i = start[c]; i < start[c + 1]; i++) {
            for (uint64_t e = rows->ptr[member[i]]; e < rows->ptr[member[i] + 1]; e++) {
                uint32_t col = rows->col[e];
                if (sum[col] == 0) cells[count++].col = col;
                sum[col] += rows->val[e];
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
