/* The neighbour graph: each row's most similar rows by cosine, found through an inverted index. */
#ifndef CLUSTER_NEIGHBOURS_H
#define CLUSTER_NEIGHBOURS_H
#include "cluster/csr.h"
#include "miner/base/workers.h"

/* What a search does without, to be fast; { 0 } = nothing. */
struct neighbours_without {
    double light; /* < 1; of each row the smallest entries, as many as hold this share of its squared length:
                     they are mostly those of features that all rows have, and nearly all of the cost */
    uint32_t cap; /* 0 = none: a feature that more rows hold is looked up only in the `cap` rows where it
                     weighs most, which bounds the cost by nonzeros × cap */
    const uint32_t *kin; /* per row; NULL = none. Rows of one number are no neighbours of each other; those of
                            NEIGHBOURS_NO_KIN may be others' and get none themselves */
};
#define NEIGHBOURS_NO_KIN UINT32_MAX

/* The `m` nearest other rows of each row of x (rows of length 1), fewer where fewer share a feature; values
 * are cosines > 0 (less what is done without), ties go to the lower row. Only for every `every`-th row (1 =
 * all): the others have no neighbours. Rows in ascending column order. */
void neighbours_find(const struct csr *x, uint32_t m, struct neighbours_without without, uint32_t every,
                     struct workers *w, struct csr *out);
/* (G + Gᵀ) / 2 */
void neighbours_symmetric(const struct csr *g, struct csr *out);
/* max(G, Gᵀ): how alike two rows are of which either is among the other's nearest. */
void neighbours_either(const struct csr *g, struct csr *out);
#endif
