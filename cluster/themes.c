#include "cluster/themes.h"

#include <stdlib.h>

#include "miner/base/mem.h"

enum { LEAST_THEMES = 6, MOST_THEMES = 12 };

uint32_t themes_find(const struct csr *x, uint32_t k, const uint32_t *label, struct workers *w,
                     struct merge *tree, uint32_t *theme, uint32_t *themes)
{
    uint32_t steps = bottleneck_tree(x, k, label, w, tree), cut = 0;
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
    return steps;
}
