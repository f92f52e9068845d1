#include "cluster/catalogue_words.h"

#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"

void catalogue_words_add(struct catalogue_words *w, uint32_t first, uint32_t second, uint32_t key)
{
    if (key == CATALOGUE_NO_KEY) return;
    if (second == CATALOGUE_NO_TERM)
        meanings_add(&w->keys, first, key);
    else
        meanings_add_pair(&w->keys, first, second, key);
}

void catalogue_words_of(const struct corpus *c, struct catalogue_words *out)
{
    memset(out, 0, sizeof *out);
    if (!c->catalogue) return;
    const struct catalogue_keys *known = c->catalogue;
    out->of = known->of;
    out->count = c->term_count;
    out->text = mem_alloc(c->term_count, sizeof *out->text);
    meanings_init(&out->keys, c->term_count);
    for (uint32_t t = 0; t < c->term_count; t++) {
        const struct term_meaning *of = &c->meanings->of[t];
        out->text[t] = c->terms[t].text;
        for (int i = 0; i < MEANINGS_OF_TERM && of->own[i] != NO_MEANING; i++)
            catalogue_words_add(out, t, CATALOGUE_NO_TERM, known->meaning[of->own[i]]);
        if (of->own[0] == NO_MEANING) /* it stands for itself */
            catalogue_words_add(out, t, CATALOGUE_NO_TERM, known->term[t]);
        for (uint32_t p = of->pair; p != NO_MEANING; p = c->meanings->pairs[p].next)
            catalogue_words_add(out, t, c->meanings->pairs[p].second,
                                known->meaning[c->meanings->pairs[p].meaning]);
    }
}

void catalogue_words_release(struct catalogue_words *w)
{
    free(w->text);
    meanings_release(&w->keys);
    memset(w, 0, sizeof *w);
}
