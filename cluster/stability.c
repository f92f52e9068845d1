#include "cluster/stability.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/bottleneck.h"
#include "cluster/kmeans.h"
#include "miner/base/mem.h"

enum { MOST_ROWS = 4000, STREAM = 300, LLOYD = 2, PASSES = 3, LEAST_ROWS = 2 };

#define SHARE 0.85

static uint32_t leaves_wanted(uint32_t rows, uint32_t k)
{
    uint32_t leaves = (uint32_t)lround(2 * sqrt(rows));
    if (leaves > 300) leaves = 300;
    if (leaves < k + k / 5) leaves = k + k / 5;
    return leaves < rows ? leaves : rows;
}

static void cluster_part(const struct csr *smooth, const struct csr *shares, uint64_t seed, size_t number,
                         uint32_t k, struct stability_part *p)
{
    uint32_t n = smooth->rows, m = (uint32_t)(SHARE * n);
    if (m > MOST_ROWS) m = MOST_ROWS;
    uint64_t stream = STREAM + STABILITY_PARTS + number;
    struct workers *alone = workers_new(1);
    struct csr part;
    p->count = m;
    p->rows = kmeans_sample(n, m, seed, STREAM + number);
    p->leaf = mem_alloc(m, sizeof *p->leaf);
    p->wanted = p->leaves = leaves_wanted(m, k);
    const struct kmeans_options options = {
        .seed = seed, .stream = stream, .iterations = LLOYD, .restarts = 1
    };
    csr_pick(smooth, p->rows, m, &part);
    kmeans_run(&part, &p->leaves, &options, alone, p->leaf);
    csr_release(&part);
    csr_pick(shares, p->rows, m, &part);
    bottleneck_refine(&part, p->leaves, PASSES, 0.01, seed + stream, NULL, p->leaf);
    csr_release(&part);
    workers_free(alone);
}

static void release_part(struct stability_part *p)
{
    free(p->rows);
    free(p->leaf);
    *p = (struct stability_part){ .leaf = NULL };
}

void stability_prepare(struct stability *s, const struct csr *smooth, const struct csr *shares, size_t number)
{
    cluster_part(smooth, shares, s->seed, number, 0, &s->part[number]);
}

void stability_release(struct stability *s)
{
    for (int i = 0; i < STABILITY_PARTS; i++) release_part(&s->part[i]);
}

struct part_job {
    const struct stability *s;
    const struct csr *smooth, *shares;
    uint32_t k;
    const uint32_t *label;
    double *jaccard[STABILITY_PARTS]; /* per type; NAN = too few rows in the part */
};

/* Labels of the part's rows in at most k clusters, merged from its leaves; returns their number. */
static uint32_t merge_leaves(const struct part_job *job, const struct stability_part *p, uint32_t *label)
{
    struct csr shares;
    csr_pick(job->shares, p->rows, p->count, &shares);
    uint32_t leaves = p->leaves;
    struct merge *tree = mem_alloc(leaves ? leaves : 1, sizeof *tree);
    uint32_t steps = bottleneck_tree(&shares, leaves, p->leaf, NULL, tree),
             cut = leaves > job->k ? leaves - job->k : 0;
    uint32_t *size = mem_zero(leaves ? leaves : 1, sizeof *size),
             *to = mem_alloc(leaves ? leaves : 1, sizeof *to);
    for (uint32_t r = 0; r < p->count; r++) size[p->leaf[r]]++;
    uint32_t count = bottleneck_cut(leaves, tree, cut < steps ? cut : steps, size, to);
    for (uint32_t r = 0; r < p->count; r++) label[r] = to[p->leaf[r]];
    bottleneck_refine(&shares, count, PASSES, 0.01, job->s->seed, NULL, label);
    csr_release(&shares);
    free(tree);
    free(size);
    free(to);
    return count;
}

static void measure_part(void *argument, size_t number, unsigned worker)
{
    (void)worker;
    struct part_job *job = argument;
    const struct stability_part *p = &job->s->part[number];
    struct stability_part anew = { .leaf = NULL };
    uint32_t k = job->k;
    if (!p->leaf || p->wanted != leaves_wanted(p->count, k)) {
        cluster_part(job->smooth, job->shares, job->s->seed, number, k, &anew);
        p = &anew;
    }
    uint32_t *found = mem_alloc(p->count, sizeof *found), count = merge_leaves(job, p, found);
    uint32_t *both = mem_zero((size_t)k * count, sizeof *both), *size = mem_zero(k, sizeof *size),
             *found_size = mem_zero(count, sizeof *found_size);
    for (uint32_t i = 0; i < p->count; i++) {
        uint32_t type = job->label[p->rows[i]];
        both[(size_t)type * count + found[i]]++;
        size[type]++;
        found_size[found[i]]++;
    }
    for (uint32_t c = 0; c < k; c++) {
        double best = 0;
        for (uint32_t f = 0; f < count; f++) {
            double shared = both[(size_t)c * count + f],
                   jaccard = shared / (size[c] + found_size[f] - shared);
            if (shared > 0 && jaccard > best) best = jaccard;
        }
        job->jaccard[number][c] = size[c] < LEAST_ROWS ? NAN : best;
    }
    release_part(&anew);
    free(found);
    free(both);
    free(size);
    free(found_size);
}

void stability_measure(const struct stability *s, const struct csr *smooth, const struct csr *shares,
                       uint32_t k, const uint32_t *label, struct workers *w, double *stability)
{
    struct part_job job = { .s = s, .smooth = smooth, .shares = shares, .k = k, .label = label };
    for (int i = 0; i < STABILITY_PARTS; i++) job.jaccard[i] = mem_alloc(k, sizeof(double));
    workers_run(w, STABILITY_PARTS, measure_part, &job);
    for (uint32_t c = 0; c < k; c++) {
        double sum = 0;
        int parts = 0;
        for (int i = 0; i < STABILITY_PARTS; i++) {
            if (isnan(job.jaccard[i][c])) continue;
            sum += job.jaccard[i][c];
            parts++;
        }
        stability[c] = parts ? sum / parts : NAN;
    }
    for (int i = 0; i < STABILITY_PARTS; i++) free(job.jaccard[i]);
}
