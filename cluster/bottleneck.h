/* The information bottleneck: groups of rows that keep as much as possible of what rows say about features.
 *
 * Rows are distributions over features (values > 0 summing to 1), each of mass 1. With W_cy the mass of
 * feature y in cluster c, D_c its number of rows and g(u) = u ln u, the information kept is Σ_c [Σ_y g(W_cy)
 * − g(D_c)] up to a constant.
 */
#ifndef CLUSTER_BOTTLENECK_H
#define CLUSTER_BOTTLENECK_H
#include "cluster/csr.h"
#include "miner/base/workers.h"

/* The sequential algorithm (Slonim, Friedman & Tishby 2002): in a seeded random order each row is taken out
 * of its cluster and put where the information grows most, until at most `tolerance` × rows move or `passes`
 * are done. Only the clusters that share most with the row are weighed exactly (those that keep the
 * information linear in the row's values highest). label: in and out, every one < k. A cluster's last row
 * stays. stay: per row, by how much more (≥ 0) the information has to grow for it to be elsewhere than in the
 * cluster where it begins, INFINITY = it stays there; NULL = nothing. Single-threaded. Returns the
 * information kept. */
double bottleneck_refine(const struct csr *rows, uint32_t k, uint32_t passes, double tolerance, uint64_t seed,
                         const float *stay, uint32_t *label);

/* One step of the merge tree: clusters a and b (numbers below k are the leaves; step i makes cluster k + i).
 */
struct merge {
    uint32_t a, b; /* a < b */
    uint32_t size; /* rows of the merged cluster */
    double cost;   /* δ / h^¼ of the step */
};

/* The agglomerative algorithm (Slonim & Tishby 1999): merges the pair with the least δ / h^0.25, δ = h(D_a,
 * D_b) − Σ_y h(W_ay, W_by) the information lost, h(u, v) = g(u + v) − g(u) − g(v). Rows are scaled to sum 1;
 * those with a label of k or more are left out. `tree` has room for k − 1 steps; returns their number (fewer
 * when clusters are empty). */
uint32_t bottleneck_tree(const struct csr *rows, uint32_t k, const uint32_t *label, struct workers *workers,
                         struct merge *tree);
/* labels of the leaves → labels after the first `steps` merges, renumbered 0 … in order of first appearance
 * among the leaves. `to` has k entries; returns the number of clusters. Leaves without rows map to
 * UINT32_MAX. */
uint32_t bottleneck_cut(uint32_t k, const struct merge *tree, uint32_t steps, const uint32_t *leaf_size,
                        uint32_t *to);
#endif
