#include "cluster/consensus.h"

#include <stdlib.h>

#include "miner/base/mem.h"

struct place {
    uint64_t key; /* the cell so far, and the label in the next labeling */
    uint32_t row;
};

static int by_key(const void *a, const void *b)
{
    const struct place *x = a, *y = b;
    if (x->key != y->key) return x->key < y->key ? -1 : 1;
    return x->row < y->row ? -1 : x->row > y->row;
}

struct sized {
    uint32_t cell, size, first;
};

static int by_size(const void *a, const void *b)
{
    const struct sized *x = a, *y = b;
    if (x->size != y->size) return x->size > y->size ? -1 : 1;
    return x->first < y->first ? -1 : x->first > y->first;
}

uint32_t consensus_cells(uint32_t n, const uint32_t *const *label, uint32_t count, uint32_t most,
                         uint32_t *cell)
{
    if (!n) return 0;
    struct place *places = mem_alloc(n, sizeof *places);
    uint32_t cells = 1;
    for (uint32_t r = 0; r < n; r++) cell[r] = 0;
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t r = 0; r < n; r++)
            places[r] = (struct place){ (uint64_t)cell[r] << 32 | label[i][r], r };
        qsort(places, n, sizeof *places, by_key);
        cells = 0;
        for (uint32_t p = 0; p < n; p++) {
            cells += p == 0 || places[p].key != places[p - 1].key;
            cell[places[p].row] = cells - 1;
        }
    }
    free(places);
    struct sized *sizes = mem_alloc(cells, sizeof *sizes);
    for (uint32_t c = 0; c < cells; c++) sizes[c] = (struct sized){ c, 0, UINT32_MAX };
    for (uint32_t r = 0; r < n; r++) {
        if (!sizes[cell[r]].size++) sizes[cell[r]].first = r;
    }
    qsort(sizes, cells, sizeof *sizes, by_size);
    uint32_t *to = mem_alloc(cells, sizeof *to);
    for (uint32_t i = 0; i < cells; i++) to[sizes[i].cell] = i < most ? i : UINT32_MAX;
    for (uint32_t r = 0; r < n; r++) cell[r] = to[cell[r]];
    free(sizes);
    free(to);
    return cells < most ? cells : most;
}
