/* Spherical k-means (Dhillon & Modha 2001): groups of rows with the largest sum of cosines to their
 * centroids.
 *
 * Rows have length 1 and values > 0. Seeding is greedy k-means++ (Arthur & Vassilvitskii 2007; Celebi et al.
 * 2013) on a sample: the best of several candidates, drawn by 1 − cosine to the nearest centroid so far. Ties
 * go to the lower cluster; sums run in a fixed order: the same result for any number of threads.
 */
#ifndef CLUSTER_KMEANS_H
#define CLUSTER_KMEANS_H
#include "cluster/csr.h"
#include "miner/base/workers.h"

struct kmeans_options {
    uint64_t seed, stream;
    uint32_t iterations; /* at most */
    uint32_t restarts;   /* seedings tried on the sample; the best by objective goes on */
    uint32_t sample;     /* rows used for seeding and restarts; 0 = all */
    double tolerance;    /* stop when at most this share of the rows moved */
};

/* labels: per row a cluster < *k (k is lowered when there are fewer distinct rows). Returns the objective,
 * the sum of all rows' cosines to their centroids. */
double kmeans_run(const struct csr *x, uint32_t *k, const struct kmeans_options *options, struct workers *w,
                  uint32_t *label);
/* The same from given labels (every one < k) instead of a seeding; clusters that run empty stay empty. */
double kmeans_refine(const struct csr *x, uint32_t k, const struct kmeans_options *options, struct workers *w,
                     uint32_t *label);
/* Labels of all rows of x by the nearest centroid of a labelled part of them: rows part[0 … count), labels <
 * k. */
void kmeans_assign(const struct csr *x, const uint32_t *part, uint32_t count, uint32_t k,
                   const uint32_t *part_label, struct workers *w, uint32_t *label);
/* `count` distinct row numbers below n, ascending; malloced. */
uint32_t *kmeans_sample(uint32_t n, uint32_t count, uint64_t seed, uint64_t stream);
#endif
