/* How many types: every cut of the merge tree, judged by the neighbour graph.
 *
 * Two criteria that err on opposite sides:
 *   Q = Σ_c [e_cc / T − 2.5 (d_c / T)²], modularity (Newman & Girvan 2004) with resolution 2.5 (Reichardt &
 * Bornholdt 2006): merges types that are small beside the whole (Fortunato & Barthélemy 2007); R = I / H^0.6,
 * I = Σ_ab e_ab/T ln(e_ab T / (d_a d_b)) what a document's type says about its neighbour's, H = −Σ_c d_c/T
 * ln(d_c/T) what there is to know: splits what has an inner structure, too little where types are few. e_ab
 * is the weight between clusters a and b of the symmetric graph, d_c that at the rows of c, T the whole. The
 * number of types is the weighted geometric mean of their choices, 0.6 for Q and 0.4 for R. The choice of one
 * is the geometric mean over all cuts, of weight exp(−(1 − c / c_best) / 0.005): so near the best that the
 * criterion c cannot tell them apart, and a few tickets more or less do not move it far.
 */
#ifndef CLUSTER_CHOOSE_H
#define CLUSTER_CHOOSE_H
#include "cluster/bottleneck.h"
#include "cluster/csr.h"

/* The number of merges (0 … count) after which the clusters are the types. label: leaves (< k) of the rows;
 * at least `least` types stay where there are so many. graph: symmetric, rows × rows. */
uint32_t choose_steps(const struct csr *graph, uint32_t k, const uint32_t *label, const struct merge *tree,
                      uint32_t count, uint32_t least);
#endif
