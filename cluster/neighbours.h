/* The neighbour graph: each row's most similar rows by cosine, found through an inverted index. */
#ifndef CLUSTER_NEIGHBOURS_H
#define CLUSTER_NEIGHBOURS_H
#include "cluster/csr.h"
#include "miner/base/workers.h"

/* The `m` nearest other rows of each row of x (rows of length 1), fewer where fewer share a feature; values
 * are cosines > 0, ties go to the lower row. A feature held by more than `cap` rows is looked up only in the
 * `cap` rows where it weighs most (0 = no cap), which bounds the cost by nonzeros × cap. Only for every
 * `every`-th row (1 = all): the others have no neighbours. Rows in ascending column order. */
void neighbours_find(const struct csr *x, uint32_t m, uint32_t cap, uint32_t every, struct workers *w,
                     struct csr *out);
/* (G + Gᵀ) / 2 */
void neighbours_symmetric(const struct csr *g, struct csr *out);
#endif
