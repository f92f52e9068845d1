/* Neighbour smoothing: each row takes over what its neighbours say, so that two questions in other words
 * meet. */
#ifndef CLUSTER_SMOOTH_H
#define CLUSTER_SMOOTH_H
#include "cluster/csr.h"
#include "miner/base/workers.h"

/* `rounds` (at least 1) times Z ← L2(largest `keep` entries of ((1 − a) Z + a Ĝ Z)), from Z = x, Ĝ the graph
 * with rows summing to 1; then entries^0.7, L2. a = 0.8 l / (l + 40) per row, l its number of features in x:
 * of a long text most words are beside the question, and its neighbours tell which; a short question is to
 * the point, and would only drift to what is asked next to it. A row without neighbours stays as it is.
 * Features that no row is left with are left out (csr_drop_empty). */
void smooth(const struct csr *x, const struct csr *graph, uint32_t rounds, uint32_t keep, struct workers *w,
            struct csr *out);
/* Rows scaled to sum 1. */
void smooth_to_distributions(const struct csr *z, struct csr *out);
#endif
