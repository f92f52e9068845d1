#include "cluster/bottleneck.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/simd.h"
#include "miner/base/mem.h"
#include "miner/base/rng.h"

/* Clusters that a row is weighed against exactly: its own, and the best by a linear estimate. The estimates
 * are made anew while more than this share of the rows moved in the pass before. */
enum { SHORT = SIMD_WIDTH };
/* Entries of clusters to weigh, from which on more than one thread is faster. */
enum { WORTH_THREADS = 50000 };
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

/* The own cluster and the SHORT − 1 others with the largest estimates, or all there are; ties go to the lower
 * cluster. */
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
                         const float *stay, uint32_t *label)
{
    struct masses m;
    masses_init(&m, rows, k, label);
    float *worth = simd_alloc(m.width), *price = mem_alloc(k, sizeof *price), *held = NULL;
    size_t capacity = 0;
    for (uint32_t c = 0; c < k; c++) price[c] = price_of(m.size[c]);
    uint32_t *order = mem_alloc(rows->rows, sizeof *order);
    uint32_t *listed = mem_alloc((size_t)rows->rows * SHORT, sizeof *listed);
    uint32_t *home = stay ? mem_alloc(rows->rows, sizeof *home) : NULL;
    if (home) memcpy(home, label, rows->rows * sizeof *home);
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
            if (n == 0 || (stay && isinf(stay[r]))) continue;
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
            for (uint32_t c = 0; c < lanes && home; c++)
                if (candidate[c] == home[r]) gain[c] += stay[r];
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
    free(home);
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
    *n = (struct node){ 0 };
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

/* A cluster spread out: one place per feature. */
struct place {
    float w, gw;
};

/* δ / h^¼ of merging `n` with a cluster of `rows` that is spread out. */
static double cost_of(const struct node *n, const struct place *spread, uint32_t rows)
{
    enum { ABREAST = 128 }; /* features of both that are looked at together */
    float w[ABREAST], gw[ABREAST], own[ABREAST], other[ABREAST];
    double h = g((double)n->rows + rows) - g(n->rows) - g(rows), shared = 0;
    for (size_t i = 0; i < n->count;) {
        size_t both = 0;
        for (; i < n->count && both < ABREAST; i++) {
            struct place p = spread[n->col[i]];
            w[both] = n->w[i] + p.w;
            own[both] = n->gw[i];
            other[both] = p.gw;
            both += p.w > 0; /* no branch: half of them would be mispredicted */
        }
        simd_x_log_x(w, both, gw);
        for (size_t j = 0; j < both; j++) shared += (double)(gw[j] - own[j] - other[j]);
    }
    double lost = h - shared;
    return (lost > 0 ? lost : 0) / sqrt(sqrt(h));
}

static void spread_node(const struct node *n, struct place *spread, bool on)
{
    for (size_t i = 0; i < n->count; i++)
        spread[n->col[i]] = on ? (struct place){ n->w[i], n->gw[i] } : (struct place){ 0, 0 };
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

struct tree_job {
    const struct csr *rows;
    struct node *nodes;
    size_t most; /* nodes, merges included */
    uint32_t leaves;
    uint32_t *start, *member; /* rows by leaf */
    struct place **spread;    /* per worker, all zero between jobs */
    struct cell **cells;      /* per worker */
    double *cost;             /* of each pair, the lower number first */
    uint32_t made;            /* the cluster that the others are weighed against, spread out in spread[0] */
};

static void list_members(struct tree_job *job, uint32_t k, const uint32_t *label)
{
    uint32_t rows = job->rows->rows;
    job->start = mem_zero((size_t)k + 2, sizeof *job->start);
    job->member = mem_alloc(rows, sizeof *job->member);
    for (uint32_t r = 0; r < rows; r++)
        if (label[r] < k) job->start[label[r] + 2]++;
    for (uint32_t c = 0; c < k; c++) job->start[c + 2] += job->start[c + 1];
    for (uint32_t r = 0; r < rows; r++) /* start[c + 1] moves to where leaf c ends */
        if (label[r] < k) job->member[job->start[label[r] + 1]++] = r;
}

static struct place *spread_of(struct tree_job *job, unsigned worker)
{
    if (!job->spread[worker]) job->spread[worker] = mem_zero(job->rows->cols, sizeof **job->spread);
    return job->spread[worker];
}

static void make_leaf(void *argument, size_t leaf, unsigned worker)
{
    struct tree_job *job = argument;
    const struct csr *rows = job->rows;
    struct place *sum = spread_of(job, worker);
    if (!job->cells[worker]) job->cells[worker] = mem_alloc(rows->cols, sizeof **job->cells);
    struct cell *cells = job->cells[worker];
    uint32_t first = job->start[leaf], end = job->start[leaf + 1];
    size_t count = 0;
    for (uint32_t i = first; i < end; i++) {
        uint64_t from = rows->ptr[job->member[i]], to = rows->ptr[job->member[i] + 1];
        double mass = 0;
        for (uint64_t e = from; e < to; e++) mass += (double)rows->val[e];
        for (uint64_t e = from; e < to; e++) {
            uint32_t col = rows->col[e];
            if (sum[col].w == 0) cells[count++].col = col;
            sum[col].w += (float)((double)rows->val[e] / mass);
        }
    }
    for (size_t i = 0; i < count; i++) {
        cells[i].w = sum[cells[i].col].w;
        sum[cells[i].col].w = 0;
    }
    qsort(cells, count, sizeof *cells, by_col);
    struct node *n = &job->nodes[leaf];
    *n = (struct node){ .rows = end - first, .alive = end > first, .count = count };
    n->col = mem_alloc(count, sizeof *n->col);
    n->w = mem_alloc(count, sizeof *n->w);
    n->gw = mem_alloc(count, sizeof *n->gw);
    for (size_t i = 0; i < count; i++) {
        n->col[i] = cells[i].col;
        n->w[i] = cells[i].w;
        n->gw[i] = g_float(cells[i].w);
    }
}

/* A leaf against those with a higher number. */
static void weigh_leaf(void *argument, size_t leaf, unsigned worker)
{
    struct tree_job *job = argument;
    const struct node *own = &job->nodes[leaf];
    struct place *spread = spread_of(job, worker);
    if (!own->alive) return;
    spread_node(own, spread, true);
    for (size_t b = leaf + 1; b < job->leaves; b++)
        if (job->nodes[b].alive) job->cost[leaf * job->most + b] = cost_of(&job->nodes[b], spread, own->rows);
    spread_node(own, spread, false);
}

/* A cluster against the one just made. */
static void weigh_made(void *argument, size_t number, unsigned worker)
{
    (void)worker;
    struct tree_job *job = argument;
    const struct node *n = &job->nodes[number];
    if (n->alive)
        job->cost[number * job->most + job->made] = cost_of(n, job->spread[0], job->nodes[job->made].rows);
}

uint32_t bottleneck_tree(const struct csr *rows, uint32_t k, const uint32_t *label, struct workers *workers,
                         struct merge *tree)
{
    unsigned threads = workers_count(workers);
    struct tree_job job = { .rows = rows, .most = 2 * (size_t)k, .leaves = k };
    struct node *nodes = job.nodes = mem_zero(job.most ? job.most : 1, sizeof *nodes);
    job.spread = mem_zero(threads, sizeof *job.spread);
    job.cells = mem_zero(threads, sizeof *job.cells);
    list_members(&job, k, label);
    workers_run(workers, k, make_leaf, &job);
    size_t most = job.most;
    double *cost = job.cost = mem_alloc(most * most, sizeof *cost);
    workers_run(workers, k, weigh_leaf, &job);
    /* for each cluster its cheapest partner among those with a higher number */
    uint32_t *partner = mem_alloc(most, sizeof *partner);
    uint32_t count = k, steps = 0;
    for (uint32_t a = 0; a < k; a++) {
        partner[a] = UINT32_MAX;
        for (uint32_t b = a + 1; b < k && nodes[a].alive; b++)
            if (nodes[b].alive &&
                (partner[a] == UINT32_MAX || cost[a * most + b] < cost[a * most + partner[a]]))
                partner[a] = b;
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
        node_release(&nodes[a]);
        node_release(&nodes[b]);
        partner[made] = UINT32_MAX;
        spread_node(&nodes[made], spread_of(&job, 0), true);
        job.made = made;
        size_t work = 0;
        for (uint32_t i = 0; i < made; i++) work += nodes[i].alive ? nodes[i].count : 0;
        workers_run(work < WORTH_THREADS ? NULL : workers, made, weigh_made, &job);
        for (uint32_t i = 0; i < made; i++) {
            if (!nodes[i].alive) continue;
            if (partner[i] == a || partner[i] == b) { /* its best is gone: look again */
                partner[i] = made;
                for (uint32_t j = i + 1; j < made; j++)
                    if (nodes[j].alive && cost[i * most + j] <= cost[i * most + partner[i]]) partner[i] = j;
            } else if (partner[i] == UINT32_MAX || cost[i * most + made] < cost[i * most + partner[i]]) {
                partner[i] = made;
            }
        }
        spread_node(&nodes[made], job.spread[0], false);
    }
    for (uint32_t i = 0; i < count; i++) node_release(&nodes[i]);
    for (unsigned i = 0; i < threads; i++) {
        free(job.spread[i]);
        free(job.cells[i]);
    }
    free(job.spread);
    free(job.cells);
    free(job.start);
    free(job.member);
    free(nodes);
    free(cost);
    free(partner);
    return steps;
}

uint32_t bottleneck_cut(uint32_t k, const struct merge *tree, uint32_t steps, const uint32_t *leaf_size,
                        uint32_t *to)
{
    uint32_t *parent = mem_alloc((size_t)k + steps, sizeof *parent),
             *name = mem_alloc((size_t)k + steps, sizeof *name);
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
