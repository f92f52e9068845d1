/* Ways to write one channel ("Chat" and "chat", " E-mail" and "email") are one: the way most tickets write
 * it. */
#include <stdlib.h>

#include "miner/base/hashmap.h"
#include "miner/base/mem.h"
#include "miner/collect_worker.h"
#include "miner/ingest/headers.h"

void collect_fold_channels(struct collection *c)
{
    struct hashmap keys;
    struct arena arena;
    hashmap_init(&keys);
    arena_init(&arena);
    uint32_t *volume = mem_zero(c->name_count, sizeof *volume),
             *shown = mem_alloc(c->name_count, sizeof *shown), /* per key: the name that stands for all */
                 *key_of = mem_zero(c->name_count, sizeof *key_of);
    for (uint32_t i = 0; i < c->count; i++) volume[c->tickets[i].channel]++;
    for (uint32_t n = 1; n < c->name_count; n++) { /* 0 is the empty name */
        if (volume[n] == 0) continue;
        struct str key = header_exact(&arena, c->names[n]);
        if (key.len == 0) key = c->names[n];
        bool fresh;
        struct str *kept;
        uint32_t at = *hashmap_at(&keys, key, (uint32_t)keys.count, &fresh, &kept);
        if (fresh) *kept = key;
        if (fresh || volume[n] > volume[shown[at]]) shown[at] = n; /* of equals the first by bytes */
        key_of[n] = at;
    }
    for (uint32_t i = 0; i < c->count; i++) {
        struct ticket *t = &c->tickets[i];
        if (t->channel) t->channel = shown[key_of[t->channel]];
    }
    free(volume);
    free(shown);
    free(key_of);
    arena_release(&arena);
    hashmap_release(&keys);
}
