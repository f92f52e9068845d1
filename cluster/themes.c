#include "cluster/themes.h"

#include <stdlib.h>

#include "cluster/smooth.h"
#include "miner/base/mem.h"

enum { LEAST_THEMES = 6, MOST_THEMES = 12 };

uint32_t themes_find(const struct csr *x, uint32_t k, const uint32_t *label, struct merge *tree, uint32_t *theme,
                     uint32_t *themes)
{
    uint32_t *rows = mem_alloc(x->rows, sizeof *rows), *own = mem_alloc(x->rows, sizeof *own), n = 0;
    for (uint32_t d = 0; d < x->rows; d++) {
        if (label[d] == UINT32_MAX) continue;
        own[n] = label[d];
        rows[n++] = d;
    }
    struct csr members, shares;
    csr_pick(x, rows, n, &members);
    smooth_to_distributions(&members, &shares);
    uint32_t steps = bottleneck_tree(&shares, k, own, tree), cut = 0;
    for (uint32_t t = MOST_THEMES; t >= LEAST_THEMES; t--) {
        if (k <= t || steps < k - 1) continue;
        uint32_t candidate = k - t; /* merges done; the next one would be tree[candidate] */
        if (cut == 0 || tree[candidate].cost - tree[candidate - 1].cost > tree[cut].cost - tree[cut - 1].cost)
            cut = candidate;
    }
    uint32_t *size = mem_alloc(k ? k : 1, sizeof *size);
    for (uint32_t c = 0; c < k; c++) size[c] = 1;
    *themes = bottleneck_cut(k, tree, cut, size, theme);
    free(size);
    csr_release(&members);
    csr_release(&shares);
    free(rows);
    free(own);
    return steps;
}
