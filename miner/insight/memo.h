/* What was found out about distinct words, by their number: a word is looked at once, however often it stands
 * in texts. */
#ifndef INSIGHT_MEMO_H
#define INSIGHT_MEMO_H
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"

struct memo {
    uint32_t *found; /* by number; 0 = not asked yet */
    size_t capacity;
};

static inline void memo_release(struct memo *m)
{
    free(m->found);
}

/* Valid until the next call. */
static inline uint32_t *memo_at(struct memo *m, size_t number)
{
    if (number >= m->capacity) {
        size_t before = m->capacity;
        MEM_RESERVE(m->found, m->capacity, number + 1);
        memset(m->found + before, 0, (m->capacity - before) * sizeof *m->found);
    }
    return &m->found[number];
}
#endif
