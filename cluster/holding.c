#include "cluster/holding.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/features.h"
#include "cluster/neighbours.h"
#include "miner/base/mem.h"
#include "miner/base/rng.h"

enum { SAMPLE = 5000, LEAST = 10, NEAREST = 8, DRAWS = 3, BLOCK_DOCS = 128 };
#define RATIO 1.2

static int by_hash(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return x < y ? -1 : x > y;
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

/* What a document says at a place, with the break between it and the rest. */
static struct corpus_range range_at(const struct corpus *c, uint32_t doc, enum holding_place place)
{
    uint64_t view = (uint64_t)doc * VIEW_COUNT + (place == HOLDING_REPLY ? VIEW_REPLY : VIEW_BODY);
    uint64_t from = c->starts[view], to = c->starts[view + 1];
    while (to > from && c->sequence[to - 1] == CORPUS_BREAK) to--;
    while (from < to && c->sequence[from] == CORPUS_BREAK) from++;
    struct corpus_range range = { from, to };
    if (place == HOLDING_OPENING) {
        for (range.to = from; range.to < to && c->sequence[range.to] != CORPUS_BREAK;) range.to++;
        range.to += range.to < to;
    } else if (place == HOLDING_CLOSING) {
        for (range.from = to; range.from > from && c->sequence[range.from - 1] != CORPUS_BREAK;) range.from--;
        range.from -= range.from > from;
    }
    bool all = range.from == from && range.to == to;
    return all && place != HOLDING_REPLY ? (struct corpus_range){ from, from } : range;
}

static uint64_t hash_text(const struct corpus *c, struct corpus_range range, unsigned ignored,
                          uint32_t **terms, size_t *capacity)
{
    size_t n = 0, distinct = 0;
    MEM_RESERVE(*terms, *capacity, (size_t)(range.to - range.from));
    for (uint64_t i = range.from; i < range.to; i++) {
        if (c->sequence[i] == CORPUS_BREAK) continue;
        const struct corpus_word *word = &c->words[c->sequence[i]];
        if (!(word->flags & ignored)) (*terms)[n++] = word->term;
    }
    if (!n) return 0;
    qsort(*terms, n, sizeof **terms, by_number);
    for (size_t i = 0; i < n; i++)
        if (i == 0 || (*terms)[i] != (*terms)[i - 1]) (*terms)[distinct++] = (*terms)[i];
    return hash_bytes(*terms, distinct * sizeof **terms);
}

static unsigned ignored_at(enum holding_place place)
{
    unsigned ignored = CORPUS_PLACEHOLDER | CORPUS_NUMBER;
    return place == HOLDING_REPLY ? ignored | CORPUS_STOP : ignored; /* "beste", "geachte" */
}

/* Hashes of the texts that are looked at, ascending; malloced. */
static uint64_t *find_texts(const struct corpus *c, enum holding_place place, uint32_t every, uint32_t *count)
{
    uint64_t *hash = mem_alloc(c->docs / every + 1, sizeof *hash);
    uint32_t *terms = NULL, rows = 0;
    size_t capacity = 0;
    for (uint32_t d = 0; d < c->docs; d += every)
        hash[rows++] = hash_text(c, range_at(c, d, place), ignored_at(place), &terms, &capacity);
    qsort(hash, rows, sizeof *hash, by_hash);
    *count = 0;
    for (uint32_t from = 0, to; from < rows; from = to) {
        for (to = from; to < rows && hash[to] == hash[from];) to++;
        if (hash[from] && to - from >= LEAST) hash[(*count)++] = hash[from];
    }
    free(terms);
    return hash;
}

struct kin_job {
    const struct corpus *c;
    enum holding_place place;
    const uint64_t *hash;
    uint32_t count, *kin;
    struct hashing {
        uint32_t *terms;
        size_t capacity;
    } * hashing; /* per worker */
};

static void find_kin(void *argument, size_t number, unsigned worker)
{
    struct kin_job *job = argument;
    struct hashing *h = &job->hashing[worker];
    uint32_t from = (uint32_t)number * BLOCK_DOCS;
    for (uint32_t d = from; d < job->c->docs && d - from < BLOCK_DOCS; d++) {
        struct corpus_range range = range_at(job->c, d, job->place);
        uint64_t hash = hash_text(job->c, range, ignored_at(job->place), &h->terms, &h->capacity);
        const uint64_t *at = bsearch(&hash, job->hash, job->count, sizeof hash, by_hash);
        job->kin[d] = at ? (uint32_t)(at - job->hash) : NEIGHBOURS_NO_KIN;
    }
}

/* Per document the number of its text, or NEIGHBOURS_NO_KIN; malloced. */
static uint32_t *find_all_kin(const struct corpus *c, enum holding_place place, const uint64_t *hash,
                              uint32_t count, struct workers *w)
{
    struct kin_job job = { c,
                           place,
                           hash,
                           count,
                           mem_alloc(c->docs, sizeof *job.kin),
                           mem_zero(workers_count(w), sizeof *job.hashing) };
    workers_run(w, ((size_t)c->docs + BLOCK_DOCS - 1) / BLOCK_DOCS, find_kin, &job);
    for (unsigned i = 0; i < workers_count(w); i++) free(job.hashing[i].terms);
    free(job.hashing);
    return job.kin;
}

/* Sums of rows, and which columns they have. */
struct sum {
    double *at; /* per column, zero between uses */
    uint32_t *cols, count;
};

static void add_row(const struct csr *x, uint32_t row, struct sum *sum)
{
    for (uint64_t i = x->ptr[row]; i < x->ptr[row + 1]; i++) {
        double *at = &sum->at[x->col[i]];
        if (*at == 0) sum->cols[sum->count++] = x->col[i]; /* no value is negative */
        *at += (double)x->val[i];
    }
}

/* Adds one sum, scaled to length 1, to another and empties it; false where it was empty. */
static bool add_scaled(struct sum *one, double *all)
{
    double square = 0;
    for (uint32_t i = 0; i < one->count; i++) square += one->at[one->cols[i]] * one->at[one->cols[i]];
    for (uint32_t i = 0; i < one->count; i++) {
        all[one->cols[i]] += one->at[one->cols[i]] / sqrt(square);
        one->at[one->cols[i]] = 0;
    }
    bool any = one->count > 0;
    one->count = 0;
    return any;
}

/* h of the header for each kin; NAN where fewer than two of its rows have neighbours with something beside.
 */
static void measure(const struct csr *questions, const struct csr *beside, const uint32_t *kin,
                    uint32_t count, struct workers *w, double *h)
{
    struct csr graph;
    neighbours_find(questions, NEAREST, (struct neighbours_without){ .kin = kin }, 1, w, &graph);
    struct sum one = { mem_zero(beside->cols, sizeof(double)), mem_alloc(beside->cols, sizeof(uint32_t)), 0 };
    double *all = mem_alloc(beside->cols, sizeof *all);
    for (uint32_t k = 0; k < count; k++) {
        double rows = 0, square = 0;
        for (uint32_t t = 0; t < beside->cols; t++) all[t] = 0;
        for (uint32_t r = 0; r < beside->rows; r++) {
            if (kin[r] != k) continue;
            for (uint64_t e = graph.ptr[r]; e < graph.ptr[r + 1]; e++) add_row(beside, graph.col[e], &one);
            rows += add_scaled(&one, all);
        }
        for (uint32_t t = 0; t < beside->cols; t++) square += all[t] * all[t];
        h[k] = rows > 1 ? (square - rows) / (rows * (rows - 1)) : NAN;
    }
    free(all);
    free(one.at);
    free(one.cols);
    csr_release(&graph);
}

/* Which of `count` texts say nothing; kin: per row of questions the number of its text. */
static void judge(const struct csr *questions, const struct csr *beside, uint32_t *kin, uint32_t count,
                  struct workers *w, bool *holding)
{
    uint32_t n = questions->rows;
    double *mean = mem_alloc(count, sizeof *mean), *drawn = mem_zero(count, sizeof *drawn),
           *draw = mem_alloc(count, sizeof *draw);
    uint32_t *size = mem_zero(count, sizeof *size), replied = 0;
    for (uint32_t r = 0; r < n; r++) {
        if (kin[r] != NEIGHBOURS_NO_KIN) size[kin[r]]++;
        replied += beside->ptr[r + 1] > beside->ptr[r];
    }
    measure(questions, beside, kin, count, w, mean);
    struct rng rng;
    rng_seed(&rng, 1, 1);
    for (int i = 0; i < DRAWS; i++) {
        for (uint32_t left = n; left > 1; left--) {
            uint32_t at = (uint32_t)rng_below(&rng, left), swap = kin[at];
            kin[at] = kin[left - 1];
            kin[left - 1] = swap;
        }
        measure(questions, beside, kin, count, w, draw);
        for (uint32_t k = 0; k < count; k++) drawn[k] += draw[k] / DRAWS;
    }
    for (uint32_t k = 0; k < count; k++) /* hardly another reply is left where most have this one */
        holding[k] = isnan(mean[k]) ? 2 * size[k] > replied : mean[k] < RATIO * drawn[k];
    free(size);
    free(mean);
    free(drawn);
    free(draw);
}

/* The same of a corpus, by an even part of its documents. */
static void judge_sample(const struct corpus *c, enum holding_place place, const uint32_t *kin,
                         uint32_t count, uint32_t every, struct workers *w, bool *holding)
{
    uint32_t rows = 0, *sample = mem_alloc(c->docs, sizeof *sample),
             *kin_of_row = mem_alloc(c->docs, sizeof *kin_of_row);
    for (uint32_t d = 0; d < c->docs; d += every) {
        kin_of_row[rows] = kin[d];
        sample[rows++] = d;
    }
    struct corpus part;
    struct csr questions, beside;
    corpus_pick(c, sample, rows, &part);
    if (place != HOLDING_REPLY) {
        struct corpus_range *range = mem_alloc(rows, sizeof *range);
        size_t ranges = 0;
        for (uint32_t r = 0; r < rows; r++)
            if (kin_of_row[r] != NEIGHBOURS_NO_KIN) range[ranges++] = range_at(&part, r, place);
        corpus_drop(&part, range, ranges, w);
        free(range);
    }
    features_plain(&part, FEATURES_QUESTION, w, &questions);
    features_plain(&part, place == HOLDING_REPLY ? FEATURES_REPLY : FEATURES_ALL, w, &beside);
    judge(&questions, &beside, kin_of_row, count, w, holding);
    csr_release(&questions);
    csr_release(&beside);
    corpus_release(&part);
    free(sample);
    free(kin_of_row);
}

static struct str words_of(const struct corpus *c, struct corpus_range range, struct arena *arena)
{
    struct buf b;
    buf_init(&b);
    for (uint64_t i = range.from; i < range.to; i++) {
        if (c->sequence[i] == CORPUS_BREAK) continue;
        if (b.len) buf_add_str(&b, STR(" "));
        buf_add_str(&b, c->words[c->sequence[i]].surface);
    }
    struct str words = arena_str(arena, buf_str(&b));
    buf_release(&b);
    return words;
}

static int by_docs(const void *a, const void *b)
{
    const struct holding_text *x = a, *y = b;
    if (x->docs != y->docs) return x->docs > y->docs ? -1 : 1;
    return x->doc < y->doc ? -1 : x->doc > y->doc;
}

uint32_t holding_drop(struct corpus *c, enum holding_place place, struct workers *w, struct arena *arena,
                      bool *held, struct holding_text **texts, uint32_t *count)
{
    uint32_t every = c->docs > SAMPLE ? (c->docs + SAMPLE - 1) / SAMPLE : 1, looked_at, found = 0, kept = 0;
    uint64_t *hash = find_texts(c, place, every, &looked_at);
    struct holding_text *text = mem_zero((size_t)looked_at + 1, sizeof *text);
    memset(held, 0, c->docs * sizeof *held);
    if (looked_at) {
        uint32_t *kin = find_all_kin(c, place, hash, looked_at, w);
        bool *holding = mem_zero(looked_at, sizeof *holding);
        struct corpus_range *range = NULL;
        size_t capacity = 0;
        judge_sample(c, place, kin, looked_at, every, w, holding);
        for (uint32_t d = 0; d < c->docs; d++) {
            held[d] = kin[d] != NEIGHBOURS_NO_KIN && holding[kin[d]];
            if (!held[d]) continue;
            struct holding_text *t = &text[kin[d]];
            MEM_RESERVE(range, capacity, (size_t)found + 1);
            range[found] = range_at(c, d, place);
            if (!t->docs++) {
                t->doc = d;
                t->words = words_of(c, range[found], arena);
            }
            found++;
        }
        if (found) corpus_drop(c, range, found, w);
        for (uint32_t k = 0; k < looked_at; k++)
            if (holding[k]) text[kept++] = text[k];
        qsort(text, kept, sizeof *text, by_docs);
        free(range);
        free(holding);
        free(kin);
    }
    *texts = text;
    *count = kept;
    free(hash);
    return found;
}
