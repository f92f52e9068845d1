/* What several labelings agree on: rows with the same label in every one form a cell (the strong patterns of
 * Diday 1971). What one labeling's seeding put together by chance is in no cell, so that the larger ones make
 * better leaves of a merge tree than the clusters of any one labeling.
 */
#ifndef CLUSTER_CONSENSUS_H
#define CLUSTER_CONSENSUS_H
#include <stdint.h>

/* The `most` largest cells of `count` labelings of n rows, numbered by descending size (ties: lowest row).
 * cell: per row its cell, UINT32_MAX where that is not among them. Returns the number of cells, at least the
 * number of labels in use in any labeling, up to `most`. */
uint32_t consensus_cells(uint32_t n, const uint32_t *const *label, uint32_t count, uint32_t most,
                         uint32_t *cell);
#endif
