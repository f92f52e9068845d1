#include "miner/insight/sample.h"

#include <stdlib.h>

#include "miner/base/mem.h"
#include "miner/base/rng.h"

struct drawn {
    uint32_t type, channel, ticket;
    uint64_t key; /* random */
};

static int by_stratum(const void *a, const void *b)
{
    const struct drawn *x = a, *y = b;
    if (x->type != y->type) return x->type < y->type ? -1 : 1;
    if (x->channel != y->channel) return x->channel < y->channel ? -1 : 1;
    if (x->key != y->key) return x->key < y->key ? -1 : 1;
    return x->ticket < y->ticket ? -1 : x->ticket > y->ticket;
}

uint32_t sample_draw(const struct facts *f, const uint32_t *order, uint32_t kept, uint32_t want,
                     uint64_t seed, uint32_t *out)
{
    enum { STREAM = 0x5a3 }; /* of this use of the seed */
    struct rng rng;
    rng_seed(&rng, seed, STREAM);
    struct drawn *all = mem_alloc(kept, sizeof *all);
    uint32_t count = 0;
    for (uint32_t d = 0; d < kept; d++) {
        uint32_t i = order[d];
        if (f->type[i] == FACTS_NO_TYPE) continue;
        all[count++] = (struct drawn){ f->type[i], f->tickets[i].channel, i, rng_next(&rng) };
    }
    qsort(all, count, sizeof *all, by_stratum);
    uint32_t n = want < count ? want : count;
    uint64_t start = n ? rng_below(&rng, count) : 0; /* in steps of count / n, counted in n-ths */
    for (uint32_t i = 0; i < n; i++) out[i] = all[(start + (uint64_t)i * count) / n].ticket;
    free(all);
    return n;
}
