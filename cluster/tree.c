#include "cluster/tree.h"

#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"

void tree_init(struct tree *t)
{
    *t = (struct tree){ .cut = UINT32_MAX };
}

void tree_release(struct tree *t)
{
    free(t->doc);
    free(t->leaf);
    free(t->merges);
    free(t->size);
    free(t->type);
    free(t->held);
    tree_init(t);
}

void tree_of_types(struct tree *t, uint32_t docs, uint32_t k, const uint32_t *type, struct merge *merges,
                   uint32_t count)
{
    *t = (struct tree){ .docs = docs, .leaves = k, .merges = merges, .count = count, .cut = 0 };
    t->leaf = mem_alloc(docs ? docs : 1, sizeof *t->leaf);
    memcpy(t->leaf, type, docs * sizeof *t->leaf);
}

void tree_settle(struct tree *t, uint32_t types, const uint32_t *type)
{
    t->size = mem_zero((size_t)t->leaves + 1, sizeof *t->size);
    t->type = mem_alloc((size_t)t->leaves + 1, sizeof *t->type);
    t->held = mem_zero((size_t)t->leaves + 1, sizeof *t->held);
    uint32_t *shared = mem_zero((size_t)t->leaves * types + 1, sizeof *shared);
    for (uint32_t i = 0; i < t->docs; i++) {
        if (t->leaf[i] >= t->leaves) continue;
        uint32_t to = type[t->doc ? t->doc[i] : i];
        t->size[t->leaf[i]]++;
        if (to < types) shared[(size_t)t->leaf[i] * types + to]++;
    }
    for (uint32_t leaf = 0; leaf < t->leaves; leaf++) {
        t->type[leaf] = UINT32_MAX;
        for (uint32_t c = 0; c < types; c++) {
            uint32_t n = shared[(size_t)leaf * types + c];
            if (n <= t->held[leaf]) continue;
            t->held[leaf] = n;
            t->type[leaf] = c;
        }
    }
    free(shared);
}
