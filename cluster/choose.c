#include "cluster/choose.h"

#include <stdlib.h>

#include "miner/base/mem.h"

void choose_qualities(const struct csr *graph, uint32_t k, const uint32_t *label, const struct merge *tree,
                      uint32_t count, double resolution, double *quality)
{
    size_t most = (size_t)k + count;
    double *between = mem_zero(most * most, sizeof *between), *degree = mem_zero(most, sizeof *degree), total = 0;
    for (uint32_t r = 0; r < graph->rows; r++) {
        for (uint64_t e = graph->ptr[r]; e < graph->ptr[r + 1]; e++) {
            double v = (double)graph->val[e];
            between[label[r] * most + label[graph->col[e]]] += v;
            degree[label[r]] += v;
            total += v;
        }
    }
    double inside = 0, squares = 0;
    for (uint32_t c = 0; c < k; c++) {
        inside += between[c * most + c];
        squares += degree[c] * degree[c];
    }
    if (total <= 0) total = 1;
    quality[0] = inside / total - resolution * squares / (total * total);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t a = tree[i].a, b = tree[i].b;
        size_t made = (size_t)k + i;
        inside += between[a * most + b] + between[b * most + a];
        squares += 2 * degree[a] * degree[b];
        degree[made] = degree[a] + degree[b];
        for (size_t c = 0; c < made; c++) {
            between[made * most + c] = between[a * most + c] + between[b * most + c];
            between[c * most + made] = between[c * most + a] + between[c * most + b];
        }
        between[made * most + made] = between[made * most + a] + between[made * most + b];
        quality[i + 1] = inside / total - resolution * squares / (total * total);
    }
    free(between);
    free(degree);
}

uint32_t choose_steps(const double *quality, uint32_t count, uint32_t leaves, uint32_t least)
{
    uint32_t best = 0;
    for (uint32_t i = 0; i <= count && leaves - i >= (least < leaves ? least : leaves); i++)
        if (quality[i] >= quality[best]) best = i;
    return best;
}
