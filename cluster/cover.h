/* Rows that stand for the others: seeds of a clustering that depend on no chance.
 *
 * A row covers its neighbours as well as they are alike, and itself wholly. Row after row is taken that adds
 * most to Σ_r max over the rows taken of how well they cover r: the greedy maximum of a facility location
 * (Nemhauser, Wolsey & Fisher 1978), and the BUILD phase of PAM (Kaufman & Rousseeuw 1990) on a graph. What a
 * row adds only falls as others are taken, so that few have to be weighed anew (Minoux 1978).
 */
#ifndef CLUSTER_COVER_H
#define CLUSTER_COVER_H
#include "cluster/csr.h"

/* At most k rows of a symmetric graph with values 0–1 (rows in ascending column order), in the order in which
 * they were taken; ties go to the lower row. Returns how many: fewer than k when these cover every row
 * wholly. The time grows with the edges. */
uint32_t cover_rows(const struct csr *graph, uint32_t k, uint32_t *row);
#endif
