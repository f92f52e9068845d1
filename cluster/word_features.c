#include "cluster/word_features.h"

#include <stdlib.h>
#include <string.h>

#include "cluster/grams.h"
#include "miner/base/mem.h"

/* While the lists are made. */
struct listing {
    const struct corpus *c;
    const struct meanings *meanings; /* NULL = without */
    struct word_features *out;
    struct hashmap grams; /* 4-gram → its number */
    struct arena keys;
    struct grams_walk walk;
    uint32_t gram_count;
    size_t used, capacity, listed_capacity;
};

static void add(struct listing *l, uint32_t feature)
{
    MEM_RESERVE(l->out->feature, l->capacity, l->used + 1);
    l->out->feature[l->used++] = feature;
}

static void add_grams(struct listing *l, const struct corpus_word *word)
{
    if (word->flags & (CORPUS_PLACEHOLDER | CORPUS_NUMBER)) return;
    struct str gram, *key;
    grams_begin(&l->walk, word->surface);
    while (grams_next(&l->walk, &gram)) {
        bool fresh;
        uint32_t number = *hashmap_at(&l->grams, gram, l->gram_count, &fresh, &key);
        if (fresh) {
            *key = arena_str(&l->keys, gram);
            MEM_RESERVE(l->out->listed_gram, l->listed_capacity, (size_t)l->gram_count + 1);
            l->out->listed_gram[l->gram_count++] = 1;
        }
        if (!(word->flags & CORPUS_STOP)) l->out->listed_gram[number] = 0;
        add(l, l->out->grams + number);
    }
}

/* What a term means: itself where nothing is known of it, unless it is on a stop list. */
static void add_meanings(struct listing *l, uint32_t term, uint32_t mark)
{
    const uint32_t *own = l->meanings->of[term].own;
    if (own[0] == NO_MEANING && !(l->c->terms[term].flags & CORPUS_STOP))
        add(l, (l->out->meanings + l->meanings->count + term) | mark);
    for (int i = 0; i < MEANINGS_OF_TERM && own[i] != NO_MEANING; i++)
        add(l, (l->out->meanings + own[i]) | mark);
}

static void add_word(struct listing *l, const struct corpus_word *word)
{
    bool opens = l->meanings && l->meanings->of[word->term].pair != NO_MEANING;
    add(l, word->term | (opens ? WORD_FEATURE_OPENS : 0));
    if (l->meanings) add_meanings(l, word->term, 0);
    for (int i = 0; i < 2 && word->parts[i] != CORPUS_NO_PART; i++) {
        add(l, word->parts[i] | WORD_FEATURE_PART);
        if (l->meanings) add_meanings(l, word->parts[i], WORD_FEATURE_PART);
    }
}

void word_features_list(const struct corpus *c, bool with_grams, bool with_meanings, struct word_features *f)
{
    memset(f, 0, sizeof *f);
    struct listing l = { .c = c, .meanings = with_meanings ? c->meanings : NULL, .out = f };
    hashmap_init(&l.grams);
    arena_init(&l.keys);
    buf_init(&l.walk.padded);
    f->meanings = c->term_count;
    f->grams = f->meanings + (l.meanings ? l.meanings->count + c->term_count : 0);
    f->ptr = mem_alloc((size_t)c->word_count + 1, sizeof *f->ptr);
    for (uint32_t w = 0; w < c->word_count; w++) {
        f->ptr[w] = l.used;
        add_word(&l, &c->words[w]);
        if (with_grams) add_grams(&l, &c->words[w]);
    }
    f->ptr[c->word_count] = l.used;
    f->count = f->grams + l.gram_count;
    buf_release(&l.walk.padded);
    hashmap_release(&l.grams);
    arena_release(&l.keys);
}

void word_features_release(struct word_features *f)
{
    free(f->ptr);
    free(f->feature);
    free(f->listed_gram);
    memset(f, 0, sizeof *f);
}
