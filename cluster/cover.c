#include "cluster/cover.h"

#include <stdbool.h>
#include <stdlib.h>

#include "miner/base/mem.h"

/* What a row would have added when it was last weighed: a bound on what it adds now. */
struct offer {
    double gain;
    uint32_t row;
};

static bool comes_before(struct offer a, struct offer b)
{
    return a.gain != b.gain ? a.gain > b.gain : a.row < b.row;
}

static double gain_of(const struct csr *graph, const float *covered, uint32_t row)
{
    double gain = 1 - (double)covered[row];
    for (uint64_t e = graph->ptr[row]; e < graph->ptr[row + 1]; e++) {
        float more = graph->val[e] - covered[graph->col[e]];
        gain += more > 0 ? (double)more : 0;
    }
    return gain;
}

/* Restores a heap whose entry at `at` may come too early. */
static void sift_down(struct offer *heap, uint32_t count, uint32_t at)
{
    struct offer x = heap[at];
    for (;;) {
        uint32_t child = 2 * at + 1;
        if (child >= count) break;
        if (child + 1 < count && comes_before(heap[child + 1], heap[child])) child++;
        if (!comes_before(heap[child], x)) break;
        heap[at] = heap[child];
        at = child;
    }
    heap[at] = x;
}

uint32_t cover_rows(const struct csr *graph, uint32_t k, uint32_t *row)
{
    uint32_t n = graph->rows, count = 0;
    float *covered = mem_zero(n, sizeof *covered);
    struct offer *heap = mem_alloc(n, sizeof *heap);
    for (uint32_t r = 0; r < n; r++) heap[r] = (struct offer){ gain_of(graph, covered, r), r };
    for (uint32_t at = n / 2; at-- > 0;) sift_down(heap, n, at);
    while (count < k && n > 0) {
        uint32_t best = heap[0].row;
        double gain = gain_of(graph, covered, best);
        if (gain < heap[0].gain) { /* others may add more by now */
            heap[0].gain = gain;
            sift_down(heap, n, 0);
            continue;
        }
        if (gain <= 0) break;
        row[count++] = best;
        covered[best] = 1;
        for (uint64_t e = graph->ptr[best]; e < graph->ptr[best + 1]; e++)
            if (graph->val[e] > covered[graph->col[e]]) covered[graph->col[e]] = graph->val[e];
    }
    free(covered);
    free(heap);
    return count;
}
