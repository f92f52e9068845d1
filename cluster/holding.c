#include "cluster/holding.h"

#include <math.h>
#include <stdlib.h>

#include "cluster/features.h"
#include "cluster/neighbours.h"
#include "miner/base/mem.h"
#include "miner/base/rng.h"

enum { SAMPLE = 5000, LEAST = 10, NEAREST = 8, DRAWS = 3 };
#define RATIO 1.2

/* A document by what its reply says; 0 = nothing. */
struct said {
    uint64_t hash;
    uint32_t doc;
};

static int by_hash(const void *a, const void *b)
{
    const struct said *x = a, *y = b;
    if (x->hash != y->hash) return x->hash < y->hash ? -1 : 1;
    return x->doc < y->doc ? -1 : x->doc > y->doc;
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

static uint64_t hash_reply(const struct corpus *c, uint32_t doc, uint32_t **terms, size_t *capacity)
{
    size_t length, n = 0, distinct = 0;
    const uint32_t *words = corpus_view(c, doc, VIEW_REPLY, &length);
    MEM_RESERVE(*terms, *capacity, length);
    for (size_t i = 0; i < length; i++) {
        if (words[i] == CORPUS_BREAK) continue;
        const struct corpus_word *word = &c->words[words[i]];
        if (word->flags & (CORPUS_STOP | CORPUS_PLACEHOLDER | CORPUS_NUMBER)) continue;
        (*terms)[n++] = word->term;
    }
    if (!n) return 0;
    qsort(*terms, n, sizeof **terms, by_number);
    for (size_t i = 0; i < n; i++)
        if (i == 0 || (*terms)[i] != (*terms)[i - 1]) (*terms)[distinct++] = (*terms)[i];
    return hash_bytes(*terms, distinct * sizeof **terms);
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

/* h of the header for each kin; NAN where fewer than two of its rows have neighbours with a reply. */
static void measure(const struct csr *questions, const struct csr *replies, const uint32_t *kin,
                    uint32_t count, struct workers *w, double *h)
{
    struct csr graph;
    neighbours_find(questions, NEAREST, (struct neighbours_without){ .kin = kin }, 1, w, &graph);
    struct sum one = { mem_zero(replies->cols, sizeof(double)), mem_alloc(replies->cols, sizeof(uint32_t)),
                       0 };
    double *all = mem_alloc(replies->cols, sizeof *all);
    for (uint32_t k = 0; k < count; k++) {
        double rows = 0, square = 0;
        for (uint32_t t = 0; t < replies->cols; t++) all[t] = 0;
        for (uint32_t r = 0; r < replies->rows; r++) {
            if (kin[r] != k) continue;
            for (uint64_t e = graph.ptr[r]; e < graph.ptr[r + 1]; e++) add_row(replies, graph.col[e], &one);
            rows += add_scaled(&one, all);
        }
        for (uint32_t t = 0; t < replies->cols; t++) square += all[t] * all[t];
        h[k] = rows > 1 ? (square - rows) / (rows * (rows - 1)) : NAN;
    }
    free(all);
    free(one.at);
    free(one.cols);
    csr_release(&graph);
}

/* Which of `count` replies hold nothing; kin: per row of questions the number of its reply. */
static void judge(const struct csr *questions, const struct csr *replies, uint32_t *kin, uint32_t count,
                  struct workers *w, bool *holds)
{
    uint32_t n = questions->rows;
    double *mean = mem_alloc(count, sizeof *mean), *drawn = mem_zero(count, sizeof *drawn),
           *draw = mem_alloc(count, sizeof *draw);
    uint32_t *size = mem_zero(count, sizeof *size), replied = 0;
    for (uint32_t r = 0; r < n; r++) {
        if (kin[r] != NEIGHBOURS_NO_KIN) size[kin[r]]++;
        replied += replies->ptr[r + 1] > replies->ptr[r];
    }
    measure(questions, replies, kin, count, w, mean);
    struct rng rng;
    rng_seed(&rng, 1, 1);
    for (int i = 0; i < DRAWS; i++) {
        for (uint32_t left = n; left > 1; left--) {
            uint32_t at = (uint32_t)rng_below(&rng, left), swap = kin[at];
            kin[at] = kin[left - 1];
            kin[left - 1] = swap;
        }
        measure(questions, replies, kin, count, w, draw);
        for (uint32_t k = 0; k < count; k++) drawn[k] += draw[k] / DRAWS;
    }
    for (uint32_t k = 0; k < count; k++) /* hardly another reply is left where most have this one */
        holds[k] = isnan(mean[k]) ? 2 * size[k] > replied : mean[k] < RATIO * drawn[k];
    free(size);
    free(mean);
    free(drawn);
    free(draw);
}

uint32_t holding_find(const struct corpus *c, struct workers *w, bool *holding)
{
    uint32_t every = (c->docs + SAMPLE - 1) / SAMPLE, rows = 0, count = 0, found = 0;
    struct said *said = mem_alloc(c->docs, sizeof *said);
    uint32_t *kin = mem_alloc(c->docs, sizeof *kin), *sample = mem_alloc(c->docs, sizeof *sample),
             *terms = NULL;
    size_t capacity = 0;
    for (uint32_t d = 0; d < c->docs; d++) {
        said[d] = (struct said){ hash_reply(c, d, &terms, &capacity), d };
        holding[d] = false;
        kin[d] = NEIGHBOURS_NO_KIN;
        if (d % every == 0) sample[rows++] = d;
    }
    qsort(said, c->docs, sizeof *said, by_hash);
    for (uint32_t from = 0, to; from < c->docs; from = to) {
        uint32_t sampled = 0;
        for (to = from; to < c->docs && said[to].hash == said[from].hash; to++)
            sampled += said[to].doc % every == 0;
        if (!said[from].hash || sampled < LEAST) continue;
        for (uint32_t i = from; i < to; i++) kin[said[i].doc] = count;
        count++;
    }
    if (count) {
        uint32_t *kin_of_row = mem_alloc(rows, sizeof *kin_of_row);
        bool *holds = mem_alloc(count, sizeof *holds);
        struct corpus part;
        struct csr questions, replies;
        corpus_pick(c, sample, rows, &part);
        features_plain(&part, FEATURES_QUESTION, w, &questions);
        features_plain(&part, FEATURES_REPLY, w, &replies);
        for (uint32_t r = 0; r < rows; r++) kin_of_row[r] = kin[sample[r]];
        judge(&questions, &replies, kin_of_row, count, w, holds);
        for (uint32_t d = 0; d < c->docs; d++) {
            holding[d] = kin[d] != NEIGHBOURS_NO_KIN && holds[kin[d]];
            found += holding[d];
        }
        csr_release(&questions);
        csr_release(&replies);
        corpus_release(&part);
        free(holds);
        free(kin_of_row);
    }
    free(terms);
    free(sample);
    free(kin);
    free(said);
    return found;
}
