#include "cluster/model_asked.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/features.h"
#include "miner/base/mem.h"

enum {
    AHEAD = 8, /* words, that memory is asked for */
    DENSE = 4  /* of the questions, one in so many has a key that is kept as a row */
};

/* Tickets that hold each key: about as many as hold its words, together; of two words, the rarer. */
static void count_tickets(const struct model_asked *a, const struct model *m, const struct hashmap *stems,
                          double *df)
{
    const struct catalogue_words *words = a->words;
    double *own = mem_zero(words->count, sizeof *own);
    for (uint32_t t = 0; t < words->count; t++) {
        const uint32_t *stem = hashmap_find(stems, words->text[t]);
        own[t] = stem ? m->df[*stem] : 0;
    }
    for (uint32_t t = 0; t < words->count; t++) {
        const struct term_meaning *of = &words->keys.of[t];
        for (int i = 0; i < MEANINGS_OF_TERM && of->own[i] != NO_MEANING; i++) df[of->own[i]] += own[t];
        for (uint32_t p = of->pair; p != NO_MEANING; p = words->keys.pairs[p].next) {
            double second = own[words->keys.pairs[p].second];
            df[words->keys.pairs[p].meaning] += second < own[t] ? second : own[t];
        }
    }
    free(own);
}

/* 1 … 63 */
static uint8_t bit_of(uint32_t second)
{
    return (uint8_t)(((uint64_t)(second * 0x9E3779B1u) * 63 >> 32) + 1);
}

static int by_second(const void *a, const void *b)
{
    const struct model_pair *x = a, *y = b;
    if (x->second != y->second) return x->second < y->second ? -1 : 1;
    return x->key < y->key ? -1 : x->key > y->key;
}

static void sort_pairs(struct model_asked *a)
{
    const struct meanings *keys = &a->words->keys;
    uint32_t count = a->words->count, n = 0;
    a->first_pair = mem_alloc((size_t)count + 1, sizeof *a->first_pair);
    a->pairs = mem_alloc(keys->pair_count, sizeof *a->pairs);
    a->is_second = mem_zero(count, sizeof *a->is_second);
    for (uint32_t t = 0; t < count; t++) {
        a->first_pair[t] = n;
        for (uint32_t p = keys->of[t].pair; p != NO_MEANING; p = keys->pairs[p].next) {
            uint32_t second = keys->pairs[p].second;
            a->pairs[n++] = (struct model_pair){ second, keys->pairs[p].meaning };
            a->is_second[second] = true;
        }
        uint32_t first = a->first_pair[t];
        if (n > first + 1) qsort(a->pairs + first, n - first, sizeof *a->pairs, by_second);
    }
    a->first_pair[count] = n;
}

/* The questions that the model has; all, where it has none yet. number: per question of the catalogue, its
 * number of those; UINT32_MAX = it is not looked at. */
static void choose_questions(struct model_asked *a, const struct model *m, uint32_t *number)
{
    const struct catalogue *of = a->words->of;
    struct hashmap names;
    hashmap_init(&names);
    for (uint32_t f = m->asked; f < m->features; f++) hashmap_at(&names, m->text[f], f, NULL, NULL);
    for (uint32_t q = 0; q < of->questions; q++) {
        const uint32_t *f = hashmap_find(&names, str_of(of->text + of->name[q]));
        number[q] = UINT32_MAX;
        if (!f && m->asked < m->features) continue;
        number[q] = a->questions;
        a->feature[a->questions++] = f ? *f : q;
    }
    hashmap_release(&names);
}

/* The entries of each key; as a row where a scattered walk would take longer. */
static void sort_entries(struct model_asked *a, const uint32_t *number)
{
    const struct catalogue *of = a->words->of;
    size_t width = catalogue_width(a->questions), dense = 0, capacity = 0;
    uint32_t n = 0;
    a->entry = mem_alloc(of->ptr[of->keys], sizeof *a->entry);
    for (uint32_t k = 0; k < of->keys; k++) {
        struct model_asked_key *key = &a->key[k];
        key->from = n;
        key->row = MODEL_ASKED_SPARSE;
        for (uint32_t i = of->ptr[k]; i < of->ptr[k + 1]; i++) {
            uint32_t to = number[of->entry[i].question];
            if (to == UINT32_MAX) continue;
            a->entry[n++] = (struct catalogue_entry){ (uint16_t)to, of->entry[i].weight };
        }
        key->to = n;
        if (n - key->from <= a->questions / DENSE) continue;
        MEM_RESERVE(a->dense, capacity, dense + width);
        uint16_t *row = a->dense + dense;
        memset(row, 0, width * sizeof *row);
        for (uint32_t i = key->from; i < n; i++) row[a->entry[i].question] = a->entry[i].weight;
        key->row = (uint32_t)(dense / width);
        dense += width;
        n = key->to = key->from;
    }
}

void model_asked_init(struct model_asked *a, const struct model *m, const struct hashmap *stems,
                      const struct catalogue_words *words)
{
    memset(a, 0, sizeof *a);
    if (!words || !words->of) return;
    const struct catalogue *of = words->of;
    a->words = words;
    a->key = mem_alloc(of->keys, sizeof *a->key);
    a->feature = mem_alloc(of->questions, sizeof *a->feature);
    double *df = mem_zero(of->keys, sizeof *df);
    count_tickets(a, m, stems, df);
    for (uint32_t k = 0; k < of->keys; k++) {
        double held = df[k] < m->docs ? df[k] : m->docs;
        a->key[k].weight = (float)log((m->docs + 1) / (held + 0.5));
    }
    free(df);
    sort_pairs(a);
    uint32_t *number = mem_alloc(of->questions, sizeof *number);
    choose_questions(a, m, number);
    sort_entries(a, number);
    free(number);
}

void model_asked_release(struct model_asked *a)
{
    free(a->key);
    free(a->feature);
    free(a->entry);
    free(a->dense);
    free(a->first_pair);
    free(a->pairs);
    free(a->is_second);
    memset(a, 0, sizeof *a);
}

void model_asking_init(struct model_asking *a, const struct model_asked *of)
{
    memset(a, 0, sizeof *a);
    a->of = of;
    if (!of->words) return;
    a->said = mem_zero(of->words->of->keys, sizeof *a->said);
    a->score = simd_alloc(catalogue_width(of->questions));
    a->order = mem_alloc(2 * (size_t)of->questions, sizeof *a->order);
}

void model_asking_release(struct model_asking *a)
{
    free(a->words);
    free(a->saying);
    free(a->said);
    free(a->key);
    free(a->score);
    free(a->order);
    memset(a, 0, sizeof *a);
}

void model_asking_word(struct model_asking *a, size_t word, uint32_t term, unsigned flags)
{
    const struct model_asked *of = a->of;
    struct model_asked_word w = { .term = term };
    if (term != CATALOGUE_NO_TERM) {
        const uint32_t *own = of->words->keys.of[term].own;
        for (; w.owns < MEANINGS_OF_TERM && own[w.owns] != NO_MEANING; w.owns++) w.own[w.owns] = own[w.owns];
        w.pair = of->first_pair[term];
        w.pair_end = of->first_pair[term + 1];
        for (uint32_t p = w.pair; p < w.pair_end; p++)
            w.seconds |= UINT64_C(1) << bit_of(of->pairs[p].second);
        if (of->is_second[term]) w.as_second = bit_of(term);
    }
    w.listed = (flags & CORPUS_STOP) != 0;
    MEM_RESERVE(a->words, a->capacity, word + 1);
    a->words[word] = w;
}

/* Adds what a pair says to the n things to be said, with room for `more` behind. */
static size_t add_pair(struct model_asking *a, size_t n, const struct model_asked_word *first,
                       uint32_t second, float times, size_t more)
{
    const struct model_pair *pairs = a->of->pairs;
    uint32_t low = first->pair, high = first->pair_end;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (pairs[middle].second < second)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < first->pair_end && pairs[low].second == second; low++) {
        MEM_RESERVE(a->saying, a->saying_capacity, n + 1 + more);
        a->saying[n++] = (struct model_saying){ pairs[low].key, times };
        __builtin_prefetch(&a->said[pairs[low].key]);
    }
    return n;
}

/* What a view says, in its order. Hardly a branch: half of them would be mispredicted. */
static size_t gather(struct model_asking *a, const uint32_t *words, size_t count, float weight)
{
    const float times_of[] = { weight, weight * FEATURES_STOP_PLAIN };
    size_t n = 0;
    MEM_RESERVE(a->saying, a->saying_capacity, (count + 1) * MEANINGS_OF_TERM);
    for (size_t i = 0; i < count; i++) {
        if (i + AHEAD < count && words[i + AHEAD] != CORPUS_BREAK)
            __builtin_prefetch(&a->words[words[i + AHEAD]]);
        if (words[i] == CORPUS_BREAK) continue;
        const struct model_asked_word *w = &a->words[words[i]];
        for (unsigned k = 0; k < MEANINGS_OF_TERM; k++) {
            a->saying[n] = (struct model_saying){ w->own[k], times_of[w->listed] };
            __builtin_prefetch(&a->said[w->own[k]]);
            n += w->owns > k;
        }
        if (!w->seconds) continue;
        unsigned maybe = 0;
        for (unsigned j = 1; j <= MEANINGS_APART && i + j < count && words[i + j] != CORPUS_BREAK; j++)
            maybe |= (unsigned)(w->seconds >> a->words[words[i + j]].as_second & 1) << j;
        for (; maybe; maybe &= maybe - 1) {
            uint32_t second = a->words[words[i + (unsigned)__builtin_ctz(maybe)]].term;
            n = add_pair(a, n, w, second, weight, (count - i) * MEANINGS_OF_TERM);
        }
    }
    return n;
}

void model_asking_view(struct model_asking *a, const uint32_t *words, size_t count, float weight)
{
    size_t n = gather(a, words, count, weight), keys = a->keys;
    MEM_RESERVE(a->key, a->key_capacity, keys + n + 1);
    for (size_t i = 0; i < n; i++) {
        uint32_t key = a->saying[i].key;
        __builtin_prefetch(&a->of->key[key]);
        a->key[keys] = key;
        keys += a->said[key] == 0;
        a->said[key] += a->saying[i].times;
    }
    a->keys = keys;
}

void model_asking_end(struct model_asking *a)
{
    const struct model_asked *of = a->of;
    size_t width = catalogue_width(of->questions);
    double square = 0;
    for (size_t i = 0; i < a->keys; i++) {
        const struct model_asked_key *key = &of->key[a->key[i]];
        if (i + 2 < a->keys) __builtin_prefetch(&of->entry[of->key[a->key[i + 2]].from]);
        float v = log2f(1 + a->said[a->key[i]]) * key->weight;
        a->said[a->key[i]] = 0;
        square += (double)v * (double)v;
        if (key->row != MODEL_ASKED_SPARSE)
            simd_add_scaled(a->score, of->dense + key->row * width, v, width);
        else
            catalogue_score(of->entry, key->from, key->to, v, a->score);
    }
    a->keys = 0;
    a->n = catalogue_take(of->questions, a->score, square, a->order, a->question, a->cosine);
}
