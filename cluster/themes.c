#include "cluster/themes.h"

#include <stdlib.h>

#include "miner/base/mem.h"

enum { LEAST_THEMES = 6, MOST_THEMES = 12 };

struct theme_size {
    uint32_t theme, documents;
};

static int by_size(const void *a, const void *b)
{
    const struct theme_size *x = a, *y = b;
    if (x->documents != y->documents) return x->documents > y->documents ? -1 : 1;
    return x->theme < y->theme ? -1 : x->theme > y->theme;
}

/* The largest theme becomes number 0. */
static void number_by_size(uint32_t docs, const uint32_t *label, uint32_t k, uint32_t *theme, uint32_t themes)
{
    struct theme_size *order = mem_zero(themes + 1, sizeof *order);
    uint32_t *place = mem_alloc(themes + 1, sizeof *place);
    for (uint32_t t = 0; t < themes; t++) order[t].theme = t;
    for (uint32_t d = 0; d < docs; d++)
        if (label[d] < k) order[theme[label[d]]].documents++;
    qsort(order, themes, sizeof *order, by_size);
    for (uint32_t t = 0; t < themes; t++) place[order[t].theme] = t;
    for (uint32_t c = 0; c < k; c++) theme[c] = place[theme[c]];
    free(order);
    free(place);
}

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
    number_by_size(x->rows, label, k, theme, *themes);
    return steps;
}
