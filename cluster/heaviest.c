#include "cluster/heaviest.h"

static void swap(uint64_t *a, uint64_t *b)
{
    uint64_t held = *a;
    *a = *b;
    *b = held;
}

/* The median of the first, the middle and the last key goes to the end. */
static void choose_pivot(uint64_t *keys, size_t n)
{
    uint64_t *first = keys, *middle = keys + n / 2, *last = keys + n - 1;
    if (*first < *middle) swap(first, middle); /* first ≥ middle */
    if (*last >= *first)
        swap(first, last);
    else if (*last < *middle)
        swap(middle, last);
}

/* Quickselect (Hoare 1961). The partition has no branch to predict: half of them would be mispredicted. */
uint64_t heaviest_cut(uint64_t *keys, size_t n, size_t keep)
{
    while (n > 1) {
        choose_pivot(keys, n);
        uint64_t pivot = keys[n - 1];
        size_t greater = 0;
        for (size_t i = 0; i < n - 1; i++) {
            uint64_t key = keys[i];
            keys[i] = keys[greater];
            keys[greater] = key;
            greater += key > pivot;
        }
        if (keep == greater + 1) return pivot;
        if (keep <= greater) {
            n = greater;
        } else {
            keys += greater;
            keep -= greater + 1; /* the pivot, at the end, is left out */
            n -= greater + 1;
        }
    }
    return keys[0];
}
