#include "cluster/stability.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/bottleneck.h"
#include "cluster/kmeans.h"
#include "miner/base/mem.h"

enum { PARTS = 3, MOST_ROWS = 4000, STREAM = 300, LLOYD = 2, PASSES = 3, LEAST_ROWS = 2 };

#define SHARE 0.85

struct part_job {
    const struct csr *smooth, *shares;
    uint32_t k;
    const uint32_t *label;
    uint64_t seed;
    double *jaccard[PARTS]; /* per type; NAN = too few rows in the part */
};

/* Labels of the rows in at most k clusters; returns their number. */
static uint32_t cluster_again(const struct csr *smooth, const struct csr *shares, uint32_t k, uint64_t seed,
                              uint64_t stream, uint32_t *label)
{
    struct workers *alone = workers_new(1);
    uint32_t n = smooth->rows, leaves = (uint32_t)lround(2 * sqrt(n));
    if (leaves > 300) leaves = 300;
    if (leaves < k + k / 5) leaves = k + k / 5;
    if (leaves > n) leaves = n;
    const struct kmeans_options options = {
        .seed = seed, .stream = stream, .iterations = LLOYD, .restarts = 1
    };
    kmeans_run(smooth, &leaves, &options, alone, label);
    workers_free(alone);
    bottleneck_refine(shares, leaves, PASSES, 0.01, seed + stream, NULL, label);
    struct merge *tree = mem_alloc(leaves ? leaves : 1, sizeof *tree);
    uint32_t steps = bottleneck_tree(shares, leaves, label, NULL, tree), cut = leaves > k ? leaves - k : 0;
    uint32_t *size = mem_zero(leaves ? leaves : 1, sizeof *size),
             *to = mem_alloc(leaves ? leaves : 1, sizeof *to);
    for (uint32_t r = 0; r < n; r++) size[label[r]]++;
    uint32_t count = bottleneck_cut(leaves, tree, cut < steps ? cut : steps, size, to);
    for (uint32_t r = 0; r < n; r++) label[r] = to[label[r]];
    bottleneck_refine(shares, count, PASSES, 0.01, seed, NULL, label);
    free(tree);
    free(size);
    free(to);
    return count;
}

static void measure_part(void *argument, size_t number, unsigned worker)
{
    (void)worker;
    struct part_job *job = argument;
    uint32_t n = job->smooth->rows, m = (uint32_t)(SHARE * n), k = job->k;
    if (m > MOST_ROWS) m = MOST_ROWS;
    uint32_t *rows = kmeans_sample(n, m, job->seed, STREAM + number), *found = mem_alloc(m, sizeof *found);
    struct csr smooth, shares;
    csr_pick(job->smooth, rows, m, &smooth);
    csr_pick(job->shares, rows, m, &shares);
    uint32_t count = cluster_again(&smooth, &shares, k, job->seed, STREAM + PARTS + number, found);
    uint32_t *both = mem_zero((size_t)k * count, sizeof *both), *size = mem_zero(k, sizeof *size),
             *found_size = mem_zero(count, sizeof *found_size);
    for (uint32_t i = 0; i < m; i++) {
        uint32_t type = job->label[rows[i]];
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
    csr_release(&smooth);
    csr_release(&shares);
    free(rows);
    free(found);
    free(both);
    free(size);
    free(found_size);
}

void stability_measure(const struct csr *smooth, const struct csr *shares, uint32_t k, const uint32_t *label,
                       uint64_t seed, struct workers *w, double *stability)
{
    struct part_job job = { .smooth = smooth, .shares = shares, .k = k, .label = label, .seed = seed };
    for (int i = 0; i < PARTS; i++) job.jaccard[i] = mem_alloc(k, sizeof(double));
    workers_run(w, PARTS, measure_part, &job);
    for (uint32_t c = 0; c < k; c++) {
        double sum = 0;
        int parts = 0;
        for (int i = 0; i < PARTS; i++) {
            if (isnan(job.jaccard[i][c])) continue;
            sum += job.jaccard[i][c];
            parts++;
        }
        stability[c] = parts ? sum / parts : NAN;
    }
    for (int i = 0; i < PARTS; i++) free(job.jaccard[i]);
}
