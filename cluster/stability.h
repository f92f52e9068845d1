/* How far each type comes back when part of the documents is left out (Hennig 2007).
 *
 * Random parts of 85% of the rows (at most 4,000) are clustered anew, from a seeding of their own, through
 * over-clusters, merge tree and refinement to the same number of clusters. A type's stability is the mean
 * over the parts of the largest Jaccard index, |A ∩ B| / |A ∪ B|, of its rows in the part with any new
 * cluster. The weights and the smoothing of the rows are those of all documents: what a change in those would
 * do is not in the figure.
 */
#ifndef CLUSTER_STABILITY_H
#define CLUSTER_STABILITY_H
#include "cluster/csr.h"
#include "miner/base/workers.h"

enum { STABILITY_PARTS = 3 };

/* The parts in fine clusters, of which clusters as many as the types are made. These hardly depend on the
 * types, so that they can be had before. */
struct stability {
    uint64_t seed;
    struct stability_part {
        uint32_t count, *rows;          /* those of the part */
        uint32_t wanted, leaves, *leaf; /* clusters asked for, and found; of each row. 0, 0, NULL = not yet */
    } part[STABILITY_PARTS];
};

/* Part `number`, < STABILITY_PARTS; `s` is all 0 but for the seed. Parts may be made by several threads.
 * smooth, shares: rows of length 1 and the same with sum 1. */
void stability_prepare(struct stability *s, const struct csr *smooth, const struct csr *shares,
                       size_t number);
void stability_release(struct stability *s);
/* label: per row < k. stability: k values, 0–1; NAN for types with fewer than two rows in every part. `s`: of
 * the same rows; what is not prepared in it, or for fewer types, is made anew. */
void stability_measure(const struct stability *s, const struct csr *smooth, const struct csr *shares,
                       uint32_t k, const uint32_t *label, struct workers *w, double *stability);
#endif
