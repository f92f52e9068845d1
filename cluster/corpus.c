#include "cluster/corpus.h"

#include <stdlib.h>
#include <string.h>

#include "cluster/spelling.h"
#include "miner/base/mem.h"

void corpus_init(struct corpus *c)
{
    memset(c, 0, sizeof *c);
    arena_init(&c->arena);
    hashmap_init(&c->word_index);
    hashmap_init(&c->term_index);
    MEM_RESERVE(c->starts, c->start_capacity, 1);
    c->starts[0] = 0;
}

void corpus_release(struct corpus *c)
{
    arena_release(&c->arena);
    hashmap_release(&c->word_index);
    hashmap_release(&c->term_index);
    free(c->words);
    free(c->terms);
    free(c->starts);
    free(c->sequence);
    free(c->joins);
    memset(c, 0, sizeof *c);
}

static uint32_t term_number(struct corpus *c, struct str text, uint8_t flags)
{
    bool fresh;
    struct str *key;
    uint32_t *at = hashmap_at(&c->term_index, text, c->term_count, &fresh, &key);
    if (fresh) {
        *key = arena_str(&c->arena, text);
        MEM_RESERVE(c->terms, c->term_capacity, (size_t)c->term_count + 1);
        c->terms[c->term_count++] = (struct corpus_term){ *key, 0, flags };
    } else {
        c->terms[*at].flags &= flags;
    }
    return *at;
}

uint32_t corpus_word(struct corpus *c, struct str surface, struct str term, uint8_t flags, uint8_t language)
{
    /* the same letters are another word in another language: "die" */
    struct buf key;
    buf_init(&key);
    buf_add_char(&key, (char)language);
    buf_add_str(&key, surface);
    bool fresh;
    struct str *stored;
    uint32_t *at = hashmap_at(&c->word_index, buf_str(&key), c->word_count, &fresh, &stored);
    uint32_t number = *at;
    if (fresh) {
        *stored = arena_str(&c->arena, buf_str(&key));
        struct str own = str_sub(*stored, 1, stored->len);
        MEM_RESERVE(c->words, c->word_capacity, (size_t)c->word_count + 1);
        bool known = (flags & CORPUS_KNOWN) != 0;
        flags &= (uint8_t)~CORPUS_KNOWN;
        uint32_t t = term_number(c, term, flags);
        c->words[c->word_count++] =
            (struct corpus_word){ own, t, 0, flags, language, { CORPUS_NO_PART, CORPUS_NO_PART }, known };
    }
    buf_release(&key);
    return number;
}

void corpus_add(struct corpus *c, const uint32_t *const words[VIEW_COUNT], const size_t counts[VIEW_COUNT],
                const uint32_t *map)
{
    size_t at = (size_t)c->docs * VIEW_COUNT;
    MEM_RESERVE(c->starts, c->start_capacity, at + VIEW_COUNT + 1);
    for (int v = 0; v < VIEW_COUNT; v++) {
        uint64_t end = c->starts[at + (size_t)v];
        MEM_RESERVE(c->sequence, c->sequence_capacity, (size_t)end + counts[v]);
        for (size_t i = 0; i < counts[v]; i++) {
            uint32_t w = words[v][i];
            c->sequence[end++] = w == CORPUS_BREAK ? CORPUS_BREAK : map[w];
        }
        c->starts[at + (size_t)v + 1] = end;
    }
    c->docs++;
}

static int by_word(const void *a, const void *b)
{
    const struct corpus_word *x = *(const struct corpus_word *const *)a,
                             *y = *(const struct corpus_word *const *)b;
    if (x->df != y->df) return x->df > y->df ? -1 : 1;
    int order = str_cmp(x->surface, y->surface);
    return order ? order : (int)x->language - (int)y->language;
}

static int by_term(const void *a, const void *b)
{
    const struct corpus_term *x = *(const struct corpus_term *const *)a,
                             *y = *(const struct corpus_term *const *)b;
    if (x->df != y->df) return x->df > y->df ? -1 : 1;
    return str_cmp(x->text, y->text);
}

static void count_frequencies(struct corpus *c)
{
    for (uint32_t w = 0; w < c->word_count; w++) c->words[w].df = 0;
    for (uint32_t t = 0; t < c->term_count; t++) c->terms[t].df = 0;
    uint32_t *seen_word = mem_zero(c->word_count, sizeof *seen_word); /* last document + 1 */
    uint32_t *seen_term = mem_zero(c->term_count, sizeof *seen_term);
    for (uint32_t d = 0; d < c->docs; d++) {
        uint64_t from = c->starts[(uint64_t)d * VIEW_COUNT], to = c->starts[((uint64_t)d + 1) * VIEW_COUNT];
        for (uint64_t i = from; i < to; i++) {
            uint32_t w = c->sequence[i];
            if (w == CORPUS_BREAK || seen_word[w] == d + 1) continue;
            seen_word[w] = d + 1;
            c->words[w].df++;
            uint32_t t = c->words[w].term;
            if (seen_term[t] == d + 1) continue;
            seen_term[t] = d + 1;
            c->terms[t].df++;
        }
    }
    free(seen_word);
    free(seen_term);
}

static void number_terms(struct corpus *c)
{
    const struct corpus_term **order = mem_alloc(c->term_count, sizeof(struct corpus_term *));
    for (uint32_t t = 0; t < c->term_count; t++) order[t] = &c->terms[t];
    qsort(order, c->term_count, sizeof *order, by_term);
    struct corpus_term *sorted = mem_alloc(c->term_count, sizeof *sorted);
    uint32_t *to = mem_alloc(c->term_count, sizeof *to);
    for (uint32_t t = 0; t < c->term_count; t++) {
        sorted[t] = *order[t];
        to[order[t] - c->terms] = t;
    }
    for (uint32_t w = 0; w < c->word_count; w++) c->words[w].term = to[c->words[w].term];
    free(c->terms);
    c->terms = sorted;
    free(order);
    free(to);
}

static void number_words(struct corpus *c)
{
    const struct corpus_word **order = mem_alloc(c->word_count, sizeof(struct corpus_word *));
    for (uint32_t w = 0; w < c->word_count; w++) order[w] = &c->words[w];
    qsort(order, c->word_count, sizeof *order, by_word);
    struct corpus_word *sorted = mem_alloc(c->word_count, sizeof *sorted);
    uint32_t *to = mem_alloc(c->word_count, sizeof *to);
    for (uint32_t w = 0; w < c->word_count; w++) {
        sorted[w] = *order[w];
        to[order[w] - c->words] = w;
    }
    uint64_t end = c->starts[(uint64_t)c->docs * VIEW_COUNT];
    for (uint64_t i = 0; i < end; i++)
        if (c->sequence[i] != CORPUS_BREAK) c->sequence[i] = to[c->sequence[i]];
    free(c->words);
    c->words = sorted;
    free(order);
    free(to);
}

void corpus_pick(const struct corpus *c, const uint32_t *docs, uint32_t count, struct corpus *out)
{
    corpus_init(out);
    out->word_count = c->word_count;
    out->term_count = c->term_count;
    out->words = mem_alloc(c->word_count, sizeof *out->words);
    out->terms = mem_alloc(c->term_count, sizeof *out->terms);
    memcpy(out->words, c->words, c->word_count * sizeof *out->words);
    memcpy(out->terms, c->terms, c->term_count * sizeof *out->terms);
    uint32_t *same = mem_alloc(c->word_count, sizeof *same);
    for (uint32_t w = 0; w < c->word_count; w++) same[w] = w;
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t *words[VIEW_COUNT];
        size_t counts[VIEW_COUNT];
        for (enum view v = 0; v < VIEW_COUNT; v++) words[v] = corpus_view(c, docs[i], v, &counts[v]);
        corpus_add(out, words, counts, same);
    }
    free(same);
    count_frequencies(out);
}

/* A form or two that the stop list lacks does not make a function word tell something. */
static void mark_stop_terms(struct corpus *c)
{
    uint64_t *listed = mem_zero(c->term_count, sizeof *listed), *all = mem_zero(c->term_count, sizeof *all);
    for (uint32_t w = 0; w < c->word_count; w++) {
        all[c->words[w].term] += c->words[w].df;
        if (c->words[w].flags & CORPUS_STOP) listed[c->words[w].term] += c->words[w].df;
    }
    for (uint32_t t = 0; t < c->term_count; t++) {
        if (2 * listed[t] > all[t])
            c->terms[t].flags |= CORPUS_STOP;
        else
            c->terms[t].flags &= (uint8_t)~CORPUS_STOP;
    }
    free(listed);
    free(all);
}

void corpus_finish(struct corpus *c)
{
    count_frequencies(c);
    number_words(c);
    spelling_join(c);
    if (c->join_count) count_frequencies(c);
    mark_stop_terms(c);
    number_terms(c);
    hashmap_release(&c->word_index);
    hashmap_release(&c->term_index);
}
