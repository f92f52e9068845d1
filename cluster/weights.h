/* How much each feature says about the type of a question, learned from the tickets themselves. */
#ifndef CLUSTER_WEIGHTS_H
#define CLUSTER_WEIGHTS_H
#include "cluster/features.h"

/* From the neighbour graph: a feature matters when neighbours share it more often than chance. With num_t the
 * sum of cosines over edges whose two ends hold t, den_t over edges whose source does, both rescaled by Σ den
 * / Σ df, p = df / n and q = (num + 3 p) / (den + 3): weight = (q ln(q/p) + (1 − q) ln((1 − q)/(1 − p)))^¼,
 * the divergence of Kullback & Leibler, 0 where q < p, floored at 1e-4 before the power. */
void weights_from_graph(const struct features *f, const struct csr *graph, struct workers *w, float *weight);

/* From a labeling into k clusters: p(c|t) = (n_tc + 3 p_c) / (df_t + 3), weight = (KL(p(c|t) ‖ p_c) / ln
 * k)^0.4, floored at 1e-4. */
void weights_from_clusters(const struct features *f, const uint32_t *label, uint32_t k, struct workers *w,
                           float *weight);
#endif
