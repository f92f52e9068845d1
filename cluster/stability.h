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

/* smooth, shares: rows of length 1 and the same with sum 1. label: per row < k. stability: k values, 0–1; NAN
 * for types with fewer than two rows in every part. */
void stability_measure(const struct csr *smooth, const struct csr *shares, uint32_t k, const uint32_t *label,
                       uint64_t seed, struct workers *w, double *stability);
#endif
