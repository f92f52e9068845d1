/* Seeds of k-means (kmeans.h): greedy k-means++, the best of several candidates at a time, each drawn by 1 −
 * cosine to the nearest seed so far.
 */
#ifndef CLUSTER_KMEANS_SEED_H
#define CLUSTER_KMEANS_SEED_H
#include "cluster/csr.h"
#include "miner/base/rng.h"
#include "miner/base/workers.h"

#define KMEANS_NOT_WRITTEN UINT32_MAX

/* A matrix by columns. Those that an eighth of the rows or more have are written out, their zeros too, so
 * that they are added some rows at a time; of texts, they have most of the entries. As many as a processor's
 * cache may keep: the first ones have the most. */
struct kmeans_columns {
    uint32_t stride; /* rows, rounded up for vectors */
    float *written;
    uint32_t *place;  /* per column, in `written`, by strides; KMEANS_NOT_WRITTEN = it is not there */
    struct csr index; /* the transpose, without what is written out */
};
void kmeans_columns_init(struct kmeans_columns *c, const struct csr *x);
void kmeans_columns_release(struct kmeans_columns *c);

/* Labels of the rows of x, whose columns are given, by the nearest of up to k seeds; returns the number of
 * seeds: fewer than k when there are fewer distinct rows. */
uint32_t kmeans_seed(const struct csr *x, const struct kmeans_columns *columns, uint32_t k, struct rng *rng,
                     struct workers *w, uint32_t *label);
#endif
