#include "cluster/model_words.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"

enum {
    AHEAD = 16,      /* 4-grams that are looked up together */
    WORDS_AHEAD = 4, /* words of a ticket, that memory is asked for */
    TOGETHER = 8     /* features that are copied at once: few words have more */
};

static const uint32_t view_halves[VIEW_COUNT] = { 4, 2, 1 };

void model_space_init(struct model_space *s, const struct model *m, const struct catalogue_words *words)
{
    s->m = m;
    hashmap_init(&s->stems);
    hashmap_init(&s->grams);
    for (uint32_t f = 0; f < m->asked; f++)
        hashmap_at(f < m->stems ? &s->stems : &s->grams, m->text[f], f, NULL, NULL);
    model_asked_init(&s->asked, m, &s->stems, m->asked < m->features ? words : NULL);
}

void model_space_release(struct model_space *s)
{
    hashmap_release(&s->stems);
    hashmap_release(&s->grams);
    model_asked_release(&s->asked);
}

void model_words_init(struct model_words *w, const struct model_space *s)
{
    memset(w, 0, sizeof *w);
    w->space = s;
    buf_init(&w->walk.padded);
    model_asking_init(&w->asking, &s->asked);
    w->count = mem_zero(s->m->asked, sizeof *w->count);
    w->asked = mem_zero(s->m->features - s->m->asked, sizeof *w->asked);
    for (int i = 0; i < LOGS; i++) w->logs[i] = log2f(1 + (float)i / 2);
    model_words_clear(w);
}

void model_words_release(struct model_words *w)
{
    buf_release(&w->walk.padded);
    model_asking_release(&w->asking);
    free(w->ptr);
    free(w->feature);
    free(w->count);
    free(w->asked);
    free(w->col);
    free(w->tf);
    memset(w, 0, sizeof *w);
}

void model_words_clear(struct model_words *w)
{
    MEM_RESERVE(w->ptr, w->ptr_capacity, 2);
    MEM_RESERVE(w->feature, w->feature_capacity, TOGETHER);
    w->ptr[0] = w->ptr[1] = 0;
    w->words = 0;
}

void model_words_add(struct model_words *w, struct str surface, struct str term, unsigned flags,
                     uint32_t number)
{
    uint64_t used = w->ptr[w->words + 1];
    const uint32_t *at = hashmap_find(&w->space->stems, term);
    MEM_RESERVE(w->feature, w->feature_capacity, used + 1 + TOGETHER);
    if (at) w->feature[used++] = *at;
    if (!(flags & (CORPUS_PLACEHOLDER | CORPUS_NUMBER))) {
        struct str gram[AHEAD];
        uint64_t hash[AHEAD];
        grams_begin(&w->walk, surface);
        for (unsigned n = AHEAD; n == AHEAD;) {
            for (n = 0; n < AHEAD && grams_next(&w->walk, &gram[n]); n++) {
                hash[n] = hash_bytes(gram[n].ptr, gram[n].len);
                hashmap_expect(&w->space->grams, hash[n]);
            }
            MEM_RESERVE(w->feature, w->feature_capacity, used + n + TOGETHER);
            for (unsigned i = 0; i < n; i++)
                if ((at = hashmap_find_hash(&w->space->grams, gram[i], hash[i])) != NULL)
                    w->feature[used++] = *at;
        }
    }
    if (w->space->asked.words) model_asking_word(&w->asking, w->words, number, flags);
    MEM_RESERVE(w->ptr, w->ptr_capacity, w->words + 3);
    w->ptr[++w->words + 1] = used;
}

void model_words_of(struct model_words *w, const struct corpus *c)
{
    for (uint32_t i = 0; i < c->word_count; i++)
        model_words_add(w, c->words[i].surface, c->terms[c->words[i].term].text, c->words[i].flags,
                        c->words[i].term);
}

/* The known questions behind the words; those of one name are one feature. */
static void add_questions(struct model_words *w, const uint32_t *const words[VIEW_COUNT],
                          const size_t counts[VIEW_COUNT], unsigned views)
{
    struct model_asking *a = &w->asking;
    for (enum view v = 0; v < VIEW_COUNT; v++)
        if (views & (1u << v)) model_asking_view(a, words[v], counts[v], (float)view_halves[v] / 2);
    model_asking_end(a);
    MEM_RESERVE(w->col, w->col_capacity, (size_t)w->n + CATALOGUE_NEAREST);
    MEM_RESERVE(w->tf, w->tf_capacity, (size_t)w->n + CATALOGUE_NEAREST);
    uint32_t from = w->n;
    for (uint32_t i = 0; i < a->n; i++) {
        float cosine = a->cosine[i];
        uint32_t f = a->of->feature[a->question[i]];
        float *sum = &w->asked[f - w->space->m->asked];
        if (cosine > w->nearest) w->nearest = cosine;
        w->col[w->n] = f;
        w->n += *sum == 0;
        *sum += cosine * cosine * cosine;
    }
    for (uint32_t i = from; i < w->n; i++) {
        float *sum = &w->asked[w->col[i] - w->space->m->asked];
        w->tf[i] = *sum;
        *sum = 0;
    }
}

/* Where in `ptr`: a CORPUS_BREAK, the last number there is, comes first. */
static inline uint32_t place_of(uint32_t word)
{
    return word + 1;
}

/* The features of a view behind the n that there are, as often as it has them; returns how many there are
 * then. Hardly a branch: how many features a word has cannot be predicted. */
static uint32_t gather(struct model_words *w, const uint32_t *words, size_t count, uint32_t n)
{
    const uint64_t *ptr = w->ptr;
    const uint32_t *feature = w->feature;
    for (size_t i = 0; i < count; i++) {
        size_t near = i + WORDS_AHEAD < count ? i + WORDS_AHEAD : i,
               far = near + WORDS_AHEAD < count ? near + WORDS_AHEAD : i;
        __builtin_prefetch(&ptr[place_of(words[far])]);
        __builtin_prefetch(&feature[ptr[place_of(words[near])]]);
        uint64_t from = ptr[place_of(words[i])];
        uint32_t own = (uint32_t)(ptr[place_of(words[i]) + 1] - from);
        MEM_RESERVE(w->col, w->col_capacity, (size_t)n + own + TOGETHER);
        memcpy(w->col + n, feature + from, TOGETHER * sizeof *feature);
        if (own > TOGETHER)
            memcpy(w->col + n + TOGETHER, feature + from + TOGETHER, (own - TOGETHER) * sizeof *feature);
        n += own;
    }
    return n;
}

void model_words_count(struct model_words *w, const uint32_t *const words[VIEW_COUNT],
                       const size_t counts[VIEW_COUNT], unsigned views)
{
    uint32_t *count = w->count, n = 0;
    for (enum view v = 0; v < VIEW_COUNT; v++) {
        if (!(views & (1u << v))) continue;
        uint32_t from = n, to = gather(w, words[v], counts[v], n), *col = w->col;
        for (uint32_t i = from; i < to; i++) {
            uint32_t f = col[i];
            col[n] = f; /* no branch: memory need not have answered before the next is asked for */
            n += count[f] == 0;
            count[f] += view_halves[v];
        }
    }
    w->n = n;
    MEM_RESERVE(w->tf, w->tf_capacity, n);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t halves = count[w->col[i]];
        w->tf[i] = halves < LOGS ? w->logs[halves] : log2f(1 + (float)halves / 2);
        count[w->col[i]] = 0;
    }
    w->nearest = 0;
    if (w->space->asked.words) add_questions(w, words, counts, views);
}
