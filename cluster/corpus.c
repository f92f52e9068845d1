#include "cluster/corpus.h"

#include <stdlib.h>
#include <string.h>

#include "cluster/spelling.h"
#include "miner/base/large.h"
#include "miner/base/mem.h"
#include "miner/base/sort.h"

void corpus_init(struct corpus *c)
{
    memset(c, 0, sizeof *c);
    arena_init(&c->arena);
    buf_init(&c->key);
    hashmap_init(&c->word_index);
    hashmap_init(&c->term_index);
    MEM_RESERVE(c->starts, c->start_capacity, 1);
    c->starts[0] = 0;
    LARGE_RESERVE(c->sequence, c->sequence_capacity, 1); /* views of no words point into it, too */
}

void corpus_release(struct corpus *c)
{
    arena_release(&c->arena);
    buf_release(&c->key);
    hashmap_release(&c->word_index);
    hashmap_release(&c->term_index);
    free(c->words);
    free(c->terms);
    free(c->starts);
    large_free(c->sequence);
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

/* The same letters are another word in another language: "die". */
static struct str word_key(struct corpus *c, struct str surface, uint8_t language)
{
    buf_clear(&c->key);
    buf_add_char(&c->key, (char)language);
    buf_add_str(&c->key, surface);
    return buf_str(&c->key);
}

void corpus_expect(struct corpus *c, struct str surface, struct str term, uint8_t language)
{
    struct str key = word_key(c, surface, language);
    hashmap_expect(&c->word_index, hash_bytes(key.ptr, key.len));
    hashmap_expect(&c->term_index, hash_bytes(term.ptr, term.len));
}

uint32_t corpus_word(struct corpus *c, struct str surface, struct str term, uint8_t flags, uint8_t language)
{
    struct str key = word_key(c, surface, language);
    bool fresh;
    struct str *stored;
    uint32_t *at = hashmap_at(&c->word_index, key, c->word_count, &fresh, &stored);
    uint32_t number = *at;
    if (fresh) {
        *stored = arena_str(&c->arena, key);
        struct str own = str_sub(*stored, 1, stored->len);
        MEM_RESERVE(c->words, c->word_capacity, (size_t)c->word_count + 1);
        uint8_t of_word = flags & CORPUS_OF_WORD;
        flags &= (uint8_t)~CORPUS_OF_WORD;
        c->words[c->word_count++] = (struct corpus_word){ .surface = own,
                                                          .term = term_number(c, term, flags),
                                                          .flags = flags,
                                                          .language = language,
                                                          .parts = { CORPUS_NO_PART, CORPUS_NO_PART },
                                                          .known = of_word & CORPUS_KNOWN,
                                                          .verb = of_word & CORPUS_VERB,
                                                          .infinitive = of_word & CORPUS_INFINITIVE };
    }
    return number;
}

static void put_words(uint32_t *to, const uint32_t *words, size_t count, const uint32_t *map)
{
    for (size_t i = 0; i < count; i++) to[i] = words[i] == CORPUS_BREAK ? CORPUS_BREAK : map[words[i]];
}

void corpus_add(struct corpus *c, const uint32_t *const words[VIEW_COUNT], const size_t counts[VIEW_COUNT],
                const uint32_t *map)
{
    size_t at = (size_t)c->docs * VIEW_COUNT;
    MEM_RESERVE(c->starts, c->start_capacity, at + VIEW_COUNT + 1);
    for (int v = 0; v < VIEW_COUNT; v++) {
        uint64_t from = c->starts[at + (size_t)v];
        LARGE_RESERVE(c->sequence, c->sequence_capacity, (size_t)from + counts[v]);
        put_words(c->sequence + from, words[v], counts[v], map);
        c->starts[at + (size_t)v + 1] = from + counts[v];
    }
    c->docs++;
}

enum { BLOCK_DOCS = 1024 };

struct adding {
    struct corpus *c;
    uint32_t before, docs; /* documents that were there, and that come */
    struct corpus_document (*document)(const void *data, uint32_t doc);
    const void *data;
};

static void add_block(void *argument, size_t number, unsigned worker)
{
    (void)worker;
    const struct adding *job = argument;
    uint32_t from = (uint32_t)number * BLOCK_DOCS;
    for (uint32_t d = from; d < job->docs && d - from < BLOCK_DOCS; d++) {
        struct corpus_document doc = job->document(job->data, d);
        const uint64_t *start = job->c->starts + ((size_t)job->before + d) * VIEW_COUNT;
        for (int v = 0; v < VIEW_COUNT; v++)
            put_words(job->c->sequence + start[v], doc.words[v], doc.counts[v], doc.map);
    }
}

void corpus_add_all(struct corpus *c, uint32_t docs,
                    struct corpus_document (*document)(const void *data, uint32_t doc), const void *data,
                    struct workers *w)
{
    struct adding job = { c, c->docs, docs, document, data };
    MEM_RESERVE(c->starts, c->start_capacity, ((size_t)c->docs + docs) * VIEW_COUNT + 1);
    uint64_t *start = c->starts + (size_t)c->docs * VIEW_COUNT;
    for (uint32_t d = 0; d < docs; d++) {
        struct corpus_document doc = document(data, d);
        for (int v = 0; v < VIEW_COUNT; v++, start++) start[1] = start[0] + doc.counts[v];
    }
    LARGE_RESERVE(c->sequence, c->sequence_capacity, *start);
    workers_run(w, ((size_t)docs + BLOCK_DOCS - 1) / BLOCK_DOCS, add_block, &job);
    c->docs += docs;
}

/* A word or a term to be numbered. */
struct ordered {
    struct str text;
    uint32_t df;
    uint8_t language; /* of words */
};

static uint64_t first_bytes(struct str text)
{
    uint64_t bytes = 0;
    for (size_t i = 0; i < 8; i++) bytes = bytes << 8 | (i < text.len ? (unsigned char)text.ptr[i] : 0);
    return bytes;
}

static int by_text(const void *a, const void *b, void *all)
{
    const struct ordered *x = (const struct ordered *)all + ((const struct sort_item *)a)->value,
                         *y = (const struct ordered *)all + ((const struct sort_item *)b)->value;
    int order = str_cmp(x->text, y->text);
    return order ? order : (int)x->language - (int)y->language;
}

/* Which comes when: by document frequency, then text, then language. What decides is nearly always the
 * frequency or the first eight bytes. Malloced; the values tell. */
static struct sort_item *in_order(struct ordered *all, uint32_t count)
{
    struct sort_item *item = mem_alloc(count, sizeof *item);
    for (uint32_t i = 0; i < count; i++) item[i] = (struct sort_item){ first_bytes(all[i].text), i };
    sort_items(item, count);
    for (uint32_t i = 0; i < count; i++) item[i].key = UINT32_MAX - all[item[i].value].df;
    sort_items(item, count);
    for (uint32_t from = 0, to; from < count; from = to) {
        const struct ordered *first = &all[item[from].value];
        uint64_t bytes = first_bytes(first->text);
        for (to = from + 1; to < count; to++) {
            const struct ordered *next = &all[item[to].value];
            if (next->df != first->df || first_bytes(next->text) != bytes) break;
        }
        if (to - from > 1) qsort_r(item + from, to - from, sizeof *item, by_text, all);
    }
    return item;
}

/* Documents that hold a word or a term, counted by blocks of documents. */
struct counting {
    struct corpus *c;
    uint32_t count;       /* words or terms */
    const uint32_t *to;   /* of terms: new word numbers, which the sequences get first; NULL = as they are */
    const uint32_t *term; /* by word; NULL: words are counted */
    struct seen {
        uint32_t last, df; /* the last document + 1 */
    } * *seen;             /* per worker */
};

static void count_block(void *argument, size_t number, unsigned worker)
{
    struct counting *job = argument;
    struct corpus *c = job->c;
    if (!job->seen[worker]) job->seen[worker] = mem_zero(job->count, sizeof **job->seen);
    struct seen *seen = job->seen[worker];
    const uint32_t *new = job->to, *term = job->term;
    uint32_t first = (uint32_t)number * BLOCK_DOCS,
             end = c->docs - first > BLOCK_DOCS ? first + BLOCK_DOCS : c->docs;
    for (uint32_t d = first; d < end; d++) {
        uint64_t from = c->starts[(uint64_t)d * VIEW_COUNT], to = c->starts[((uint64_t)d + 1) * VIEW_COUNT];
        for (uint32_t *at = c->sequence + from, *behind = c->sequence + to; at < behind; at++) {
            uint32_t w = *at;
            if (w == CORPUS_BREAK) continue;
            if (new) *at = w = new[w];
            struct seen *s = &seen[term ? term[w] : w];
            s->df += s->last != d + 1;
            s->last = d + 1;
        }
    }
}

/* Sets df[0 … count). */
static void count_documents(struct corpus *c, uint32_t count, const uint32_t *to, const uint32_t *term,
                            struct workers *w, uint32_t *df)
{
    unsigned threads = workers_count(w);
    struct counting job = { c, count, to, term, mem_zero(threads, sizeof *job.seen) };
    workers_run(w, ((size_t)c->docs + BLOCK_DOCS - 1) / BLOCK_DOCS, count_block, &job);
    memset(df, 0, count * sizeof *df);
    for (unsigned i = 0; i < threads; i++) {
        for (uint32_t t = 0; t < count && job.seen[i]; t++) df[t] += job.seen[i][t].df;
        free(job.seen[i]);
    }
    free(job.seen);
}

static void count_words(struct corpus *c, struct workers *w)
{
    uint32_t *df = mem_alloc(c->word_count, sizeof *df);
    count_documents(c, c->word_count, NULL, NULL, w, df);
    for (uint32_t i = 0; i < c->word_count; i++) c->words[i].df = df[i];
    free(df);
}

/* Gives the sequences their new word numbers too, unless `to` is NULL. */
static void count_terms(struct corpus *c, const uint32_t *to, struct workers *w)
{
    uint32_t *df = mem_alloc(c->term_count, sizeof *df), *term = mem_alloc(c->word_count, sizeof *term);
    for (uint32_t i = 0; i < c->word_count; i++) term[i] = c->words[i].term;
    count_documents(c, c->term_count, to, term, w, df);
    for (uint32_t t = 0; t < c->term_count; t++) c->terms[t].df = df[t];
    free(df);
    free(term);
}

static void number_terms(struct corpus *c)
{
    struct ordered *all = mem_alloc(c->term_count, sizeof *all);
    for (uint32_t t = 0; t < c->term_count; t++)
        all[t] = (struct ordered){ c->terms[t].text, c->terms[t].df, 0 };
    struct sort_item *order = in_order(all, c->term_count);
    free(all);
    struct corpus_term *sorted = mem_alloc(c->term_count, sizeof *sorted);
    uint32_t *to = mem_alloc(c->term_count, sizeof *to);
    for (uint32_t t = 0; t < c->term_count; t++) {
        sorted[t] = c->terms[order[t].value];
        to[order[t].value] = t;
    }
    for (uint32_t i = 0; i < c->word_count; i++) c->words[i].term = to[c->words[i].term];
    free(c->terms);
    c->terms = sorted;
    free(order);
    free(to);
}

/* Numbers the words but not yet their places in the sequences. Returns old number → new, malloced. */
static uint32_t *number_words(struct corpus *c)
{
    struct ordered *all = mem_alloc(c->word_count, sizeof *all);
    for (uint32_t i = 0; i < c->word_count; i++)
        all[i] = (struct ordered){ c->words[i].surface, c->words[i].df, c->words[i].language };
    struct sort_item *order = in_order(all, c->word_count);
    free(all);
    struct corpus_word *sorted = mem_alloc(c->word_count, sizeof *sorted);
    uint32_t *to = mem_alloc(c->word_count, sizeof *to);
    for (uint32_t i = 0; i < c->word_count; i++) {
        sorted[i] = c->words[order[i].value];
        to[order[i].value] = i;
    }
    free(c->words);
    c->words = sorted;
    free(order);
    return to;
}

void corpus_pick(const struct corpus *c, const uint32_t *docs, uint32_t count, struct corpus *out)
{
    corpus_init(out);
    out->word_count = c->word_count;
    out->term_count = c->term_count;
    out->meanings = c->meanings;
    out->catalogue = c->catalogue;
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
    count_words(out, NULL);
    count_terms(out, NULL, NULL);
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

void corpus_finish(struct corpus *c, struct workers *w)
{
    count_words(c, w);
    uint32_t *to = number_words(c);
    spelling_join(c, w);
    count_terms(c, to, w);
    free(to);
    mark_stop_terms(c);
    number_terms(c);
    hashmap_release(&c->word_index);
    hashmap_release(&c->term_index);
    buf_release(&c->key);
}

void corpus_drop(struct corpus *c, const struct corpus_range *range, size_t count, struct workers *w)
{
    uint64_t from = 0, at = 0; /* of what is moved next, before and now */
    const struct corpus_range *next = range, *last = range + count;
    for (uint64_t view = 1; view <= (uint64_t)c->docs * VIEW_COUNT; view++) {
        uint64_t end = c->starts[view];
        while (from < end) {
            bool cut = next < last && next->from < end;
            uint64_t to = cut ? next->from : end;
            memmove(c->sequence + at, c->sequence + from, (size_t)(to - from) * sizeof *c->sequence);
            at += to - from;
            from = cut ? next++->to : end;
        }
        c->starts[view] = at;
    }
    count_words(c, w);
    count_terms(c, NULL, w);
}

bool corpus_next_pair(const struct corpus *c, struct corpus_pairs *p, uint32_t *meaning)
{
    const struct meanings *m = c->meanings;
    for (;;) {
        while (p->pair != NO_MEANING) {
            const struct meaning_pair *pair = &m->pairs[p->pair];
            p->pair = pair->next;
            if (pair->second != c->words[p->words[p->later]].term) continue;
            *meaning = pair->meaning;
            return true;
        }
        p->later++;
        if (p->later >= p->length || p->later > p->at + MEANINGS_APART || p->words[p->later] == CORPUS_BREAK)
            return false;
        p->pair = m->of[c->words[p->words[p->at]].term].pair;
    }
}
