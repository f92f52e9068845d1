/* How many types: every cut of the merge tree, judged by the neighbour graph.
 *
 * Q = Σ_c [w_in(c) / T − γ (d_c / T)²], w_in the weight inside cluster c, d_c the weight at its rows, T the whole:
 * modularity (Newman & Girvan 2004) with resolution γ (Reichardt & Bornholdt 2006).
 */
#ifndef CLUSTER_CHOOSE_H
#define CLUSTER_CHOOSE_H
#include "cluster/bottleneck.h"
#include "cluster/csr.h"

#define CHOOSE_RESOLUTION 3.0

/* Quality of the cut after `steps` merges, for steps = 0 … count (count + 1 values). label: leaves of the rows. */
void choose_qualities(const struct csr *graph, uint32_t k, const uint32_t *label, const struct merge *tree,
                      uint32_t count, double resolution, double *quality);
/* Number of merges with the largest quality; ties go to fewer types. At least `least` types stay where there are so
 * many. */
uint32_t choose_steps(const double *quality, uint32_t count, uint32_t leaves, uint32_t least);
#endif
