#include "cluster/meanings.h"

#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"

void meanings_init(struct meanings *m, uint32_t terms)
{
    memset(m, 0, sizeof *m);
    m->of = mem_alloc(terms, sizeof *m->of);
    for (uint32_t t = 0; t < terms; t++)
        m->of[t] = (struct term_meaning){ { NO_MEANING, NO_MEANING }, NO_MEANING };
}

void meanings_release(struct meanings *m)
{
    free(m->of);
    free(m->pairs);
    memset(m, 0, sizeof *m);
}

void meanings_add(struct meanings *m, uint32_t term, uint32_t meaning)
{
    if (meaning >= m->count) m->count = meaning + 1;
    uint32_t *own = m->of[term].own;
    for (int i = 0; i < MEANINGS_OF_TERM && own[i] != meaning; i++) {
        if (own[i] != NO_MEANING) continue;
        own[i] = meaning;
        return;
    }
}

void meanings_add_pair(struct meanings *m, uint32_t first, uint32_t second, uint32_t meaning)
{
    if (meaning >= m->count) m->count = meaning + 1;
    MEM_RESERVE(m->pairs, m->pair_capacity, (size_t)m->pair_count + 1);
    m->pairs[m->pair_count] = (struct meaning_pair){ second, meaning, m->of[first].pair };
    m->of[first].pair = m->pair_count++;
}
