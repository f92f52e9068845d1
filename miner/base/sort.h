/* Sorting: as qsort does, by all threads; and by numbers. */
#ifndef BASE_SORT_H
#define BASE_SORT_H
#include <stdint.h>

#include "miner/base/workers.h"

/* Sorts `count` elements of `size` bytes. `compare` must be a total order, and no two elements equal in it:
 * then the result is the same for any number of threads. w: NULL = the caller alone. */
void sort_array(void *array, size_t count, size_t size, int (*compare)(const void *, const void *),
                struct workers *w);

struct sort_item {
    uint64_t key;
    uint32_t value;
};
/* Sorts by key, ascending; items of one key stay in their order. */
void sort_items(struct sort_item *items, size_t count);
#endif
