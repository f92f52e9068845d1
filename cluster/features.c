#include "cluster/features.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/neighbours.h"
#include "cluster/word_features.h"
#include "miner/base/mem.h"

enum { BLOCK_ROWS = 128, MIN_TERM_DF = 2, MIN_GRAM_DF = 3, MIN_ASKED_DF = 2 };
/* By which `among` is estimated: documents, and neighbours of each. */
enum { AMONG_DOCS = 500, AMONG_NEAREST = 5 };

/* Listed words count in full in a document of so many terms, for less in longer ones, down to a least. */
#define STOP_TERMS 7.0f
#define STOP_LEAST 0.2f
/* Of the known questions beside the other blocks: at most, and of the documents' own nearness the part that
 * the nearest question's is measured by. */
#define ASKED_MOST 1.5
#define ASKED_PART 0.4
/* Each part of a compound: both together weigh as much as the whole. */
#define PART_WEIGHT 0.5f

static const float view_weight[VIEW_COUNT] = { 2, 1, 1 };

struct entry {
    uint32_t col;
    float val;
};

/* What a thread needs to make rows. */
struct row_maker {
    struct feature_seen {
        uint32_t last, df; /* last: the last document + 1 */
    } * seen;              /* per provisional feature */
    float *count;          /* the same, zero between documents */
    uint32_t *touched;
    struct entry *row, *spare;
    size_t touched_capacity, row_capacity, spare_capacity;
};

struct count_job {
    const struct corpus *c;
    struct word_features words;
    struct features *f;
    unsigned views;
    uint32_t *df;             /* documents per provisional feature */
    const uint32_t *to;       /* provisional feature → its number; UINT32_MAX = it goes */
    struct row_maker *makers; /* per worker */
    uint32_t *length;         /* per row: entries left */
};

static uint32_t see(struct feature_seen *seen, uint32_t feature, uint32_t d)
{
    if (seen[feature].last == d + 1) return 0;
    seen[feature].last = d + 1;
    seen[feature].df++;
    return 1;
}

/* How many features each document has, and how many documents each feature. */
static void count_block(void *argument, size_t number, unsigned worker)
{
    struct count_job *job = argument;
    const struct corpus *c = job->c;
    const struct word_features *of = &job->words;
    struct row_maker *m = &job->makers[worker];
    if (!m->seen) m->seen = mem_zero(of->count, sizeof *m->seen);
    uint32_t from = (uint32_t)number * BLOCK_ROWS,
             to = from + BLOCK_ROWS < c->docs ? from + BLOCK_ROWS : c->docs;
    for (uint32_t d = from; d < to; d++) {
        uint32_t n = 0;
        for (enum view v = 0; v < VIEW_COUNT; v++) {
            if (!(job->views & (1u << v))) continue;
            size_t length;
            const uint32_t *words = corpus_view(c, d, v, &length);
            for (size_t i = 0; i < length; i++) {
                if (words[i] == CORPUS_BREAK) continue;
                uint64_t at = of->ptr[words[i]], end = of->ptr[words[i] + 1];
                bool opens = of->feature[at] & WORD_FEATURE_OPENS;
                for (; at < end; at++) n += see(m->seen, WORD_FEATURE(of->feature[at]), d);
                struct corpus_pairs pairs = { words, length, i, i, NO_MEANING };
                uint32_t meaning;
                while (opens && corpus_next_pair(c, &pairs, &meaning))
                    n += see(m->seen, of->meanings + meaning, d);
            }
        }
        job->length[d] = n;
    }
}

struct ranked {
    uint32_t feature, df;
};

static int by_df(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    if (x->df != y->df) return x->df > y->df ? -1 : 1;
    return x->feature < y->feature ? -1 : x->feature > y->feature;
}

/* New numbers from `next` on for the provisional features from … end that at least `least` documents hold,
 * by descending df; the others go. Returns the number behind them. */
static uint32_t number_block(const struct count_job *job, uint32_t from, uint32_t end, uint32_t least,
                             uint32_t next, uint32_t *to)
{
    struct ranked *kept = mem_alloc(end - from, sizeof *kept);
    uint32_t count = 0;
    for (uint32_t t = from; t < end; t++) {
        to[t] = UINT32_MAX;
        if (job->df[t] >= least) kept[count++] = (struct ranked){ t, job->df[t] };
    }
    qsort(kept, count, sizeof *kept, by_df);
    for (uint32_t i = 0; i < count; i++) to[kept[i].feature] = next + i;
    free(kept);
    return next + count;
}

/* New numbers for all: terms keep their order (already by descending df). */
static uint32_t *number_features(struct count_job *job)
{
    const struct word_features *of = &job->words;
    struct features *f = job->f;
    uint32_t *to = mem_alloc(of->count, sizeof *to);
    uint32_t least = job->views & FEATURES_RARE ? 1 : MIN_TERM_DF;
    f->terms = 0;
    for (uint32_t t = 0; t < of->meanings; t++) to[t] = job->df[t] >= least ? f->terms++ : UINT32_MAX;
    f->grams = number_block(job, of->meanings, of->grams, least, f->terms, to);
    f->asked = f->tf.cols = number_block(job, of->grams, of->count, MIN_GRAM_DF, f->grams, to);
    f->df = mem_alloc(f->tf.cols, sizeof *f->df);
    f->stop = mem_zero(f->tf.cols, sizeof *f->stop);
    f->means = mem_alloc(f->grams - f->terms, sizeof *f->means);
    for (uint32_t t = 0; t < of->count; t++) {
        if (to[t] == UINT32_MAX) continue;
        f->df[to[t]] = job->df[t];
        if (t < of->meanings) f->stop[to[t]] = (job->c->terms[t].flags & CORPUS_STOP) != 0;
        if (t >= of->meanings && t < of->grams) f->means[to[t] - f->terms] = t - of->meanings;
        if (t >= of->grams) f->stop[to[t]] = of->listed_gram[t - of->grams];
    }
    return to;
}

/* A row's entries by feature. A row of words has some dozen entries, one of 4-grams some hundred: short ones
 * by insertion, long ones by a radix sort, two bytes at a time so that the result is in `row`. `spare` holds
 * n entries. */
static void sort_entries(struct entry *row, struct entry *spare, size_t n)
{
    enum { SHORT = 40, BITS = 8, BUCKETS = 1 << BITS };
    if (n <= SHORT) {
        for (size_t i = 1; i < n; i++) {
            struct entry x = row[i];
            size_t at = i;
            for (; at > 0 && row[at - 1].col > x.col; at--) row[at] = row[at - 1];
            row[at] = x;
        }
        return;
    }
    uint32_t high = 0;
    for (size_t i = 0; i < n; i++) high |= row[i].col;
    for (unsigned shift = 0; shift < 32 && (high >> shift || shift % (2 * BITS)); shift += BITS) {
        uint32_t start[BUCKETS + 1] = { 0 };
        for (size_t i = 0; i < n; i++) start[(row[i].col >> shift & (BUCKETS - 1)) + 1]++;
        for (uint32_t b = 0; b < BUCKETS; b++) start[b + 1] += start[b];
        for (size_t i = 0; i < n; i++) spare[start[row[i].col >> shift & (BUCKETS - 1)]++] = row[i];
        struct entry *sorted = spare;
        spare = row;
        row = sorted;
    }
}

static void add_to(struct row_maker *m, uint32_t feature, float weight, size_t *n)
{
    if (m->count[feature] == 0) m->touched[(*n)++] = feature;
    m->count[feature] += weight;
}

/* Makes the rows of a block of documents where they have room; entries that go leave some over. */
static void fill_block(void *argument, size_t number, unsigned worker)
{
    struct count_job *job = argument;
    const struct corpus *c = job->c;
    struct row_maker *m = &job->makers[worker];
    const struct word_features *of = &job->words;
    struct csr *tf = &job->f->tf;
    if (!m->count) m->count = mem_zero(of->count, sizeof *m->count);
    uint32_t from = (uint32_t)number * BLOCK_ROWS,
             to = from + BLOCK_ROWS < c->docs ? from + BLOCK_ROWS : c->docs;
    for (uint32_t d = from; d < to; d++) {
        size_t n = 0, kept = 0;
        MEM_RESERVE(m->touched, m->touched_capacity, job->length[d]);
        MEM_RESERVE(m->row, m->row_capacity, job->length[d]);
        MEM_RESERVE(m->spare, m->spare_capacity, job->length[d]);
        for (enum view v = 0; v < VIEW_COUNT; v++) {
            if (!(job->views & (1u << v))) continue;
            size_t length;
            const uint32_t *words = corpus_view(c, d, v, &length);
            for (size_t i = 0; i < length; i++) {
                if (words[i] == CORPUS_BREAK) continue;
                uint64_t at = of->ptr[words[i]], end = of->ptr[words[i] + 1];
                bool opens = of->feature[at] & WORD_FEATURE_OPENS;
                for (; at < end; at++) {
                    uint32_t x = of->feature[at];
                    add_to(m, WORD_FEATURE(x),
                           x & WORD_FEATURE_PART ? PART_WEIGHT * view_weight[v] : view_weight[v], &n);
                }
                struct corpus_pairs pairs = { words, length, i, i, NO_MEANING };
                uint32_t meaning;
                while (opens && corpus_next_pair(c, &pairs, &meaning))
                    add_to(m, of->meanings + meaning, view_weight[v], &n);
            }
        }
        for (size_t i = 0; i < n; i++) {
            uint32_t t = m->touched[i];
            if (job->to[t] != UINT32_MAX)
                m->row[kept++] = (struct entry){ job->to[t], log2f(1 + m->count[t]) };
            m->count[t] = 0;
        }
        sort_entries(m->row, m->spare, kept);
        uint64_t at = tf->ptr[d];
        for (size_t i = 0; i < kept; i++) {
            tf->col[at + i] = m->row[i].col;
            tf->val[at + i] = m->row[i].val;
        }
        job->length[d] = (uint32_t)kept;
    }
}

/* Into weights of the columns below `cols`. */
static void idf(const struct features *f, uint32_t cols, float *weight)
{
    double n = f->tf.rows;
    for (uint32_t t = 0; t < cols; t++) weight[t] = (float)log((n + 1) / (f->df[t] + 0.5));
}

void features_idf(const struct features *f, float *weight)
{
    idf(f, f->tf.cols, weight);
}

/* The catalogue's key of each column that is a meaning. */
static uint32_t *keys_of_meanings(const struct corpus *c, const struct features *f)
{
    uint32_t n = f->grams - f->terms, meanings = c->meanings->count, *key = mem_alloc(n, sizeof *key);
    for (uint32_t i = 0; i < n; i++)
        key[i] = f->means[i] < meanings ? c->catalogue->meaning[f->means[i]]
                                        : c->catalogue->term[f->means[i] - meanings];
    return key;
}

/* Puts the columns of `near` behind those of tf. */
static void join_columns(struct features *f, const struct csr *near, const uint32_t *to)
{
    const struct csr *tf = &f->tf;
    struct csr out;
    uint64_t at = 0;
    csr_alloc(&out, tf->rows, tf->cols, csr_nonzeros(tf) + csr_nonzeros(near));
    for (uint32_t d = 0; d < tf->rows; d++) {
        uint64_t from = tf->ptr[d], n = tf->ptr[d + 1] - from;
        if (n) memcpy(out.col + at, tf->col + from, n * sizeof *out.col);
        if (n) memcpy(out.val + at, tf->val + from, n * sizeof *out.val);
        at += n;
        for (uint64_t e = near->ptr[d]; e < near->ptr[d + 1]; e++) {
            if (to[near->col[e]] == UINT32_MAX) continue;
            out.col[at] = to[near->col[e]];
            out.val[at++] = near->val[e] * near->val[e] * near->val[e];
        }
        out.ptr[d + 1] = at;
    }
    csr_release(&f->tf);
    f->tf = out;
}

double features_among(const struct features *f, struct workers *w)
{
    uint32_t docs = f->tf.rows, every = docs > AMONG_DOCS ? docs / AMONG_DOCS : 1;
    float *weight = mem_alloc(f->tf.cols, sizeof *weight);
    struct csr rows, graph;
    idf(f, f->tf.cols, weight);
    features_weigh(f, weight, w, &rows);
    neighbours_find(&rows, AMONG_NEAREST, (struct neighbours_without){ .light = 0.05, .cap = 2000 }, every, w,
                    &graph);
    double sum = 0;
    uint64_t edges = csr_nonzeros(&graph);
    for (uint64_t e = 0; e < edges; e++) sum += (double)graph.val[e];
    csr_release(&rows);
    csr_release(&graph);
    free(weight);
    return edges ? sum / (double)edges : 0;
}

/* The block of known questions. */
static void add_asked(const struct corpus *c, struct workers *w, struct features *f)
{
    const struct catalogue *known = c->catalogue->of;
    float *weight = mem_alloc(f->grams, sizeof *weight);
    idf(f, f->grams, weight);
    for (uint32_t t = 0; t < f->grams; t++)
        if (f->stop[t]) weight[t] *= FEATURES_STOP_PLAIN;
    uint32_t *key = keys_of_meanings(c, f);
    const struct catalogue_rows rows = { &f->tf, f->terms, f->grams, weight, key };
    catalogue_nearest(known, &rows, w, &f->near);
    f->nearest = mem_alloc(f->tf.rows, sizeof *f->nearest);
    for (uint32_t d = 0; d < f->tf.rows; d++) {
        uint64_t first = catalogue_first(&f->near, d);
        f->nearest[d] = first < f->near.ptr[d + 1] ? f->near.val[first] : 0;
    }
    f->among = features_among(f, w);
    free(weight);
    free(key);
    uint32_t *df = mem_zero(known->questions, sizeof *df),
             *number = mem_alloc(known->questions, sizeof *number);
    for (uint64_t e = 0; e < csr_nonzeros(&f->near); e++) df[f->near.col[e]]++;
    for (uint32_t q = 0; q < known->questions; q++)
        number[q] = df[q] >= MIN_ASKED_DF ? f->tf.cols++ : UINT32_MAX;
    f->df = mem_resize(f->df, f->tf.cols, sizeof *f->df);
    f->stop = mem_resize(f->stop, f->tf.cols, sizeof *f->stop);
    for (uint32_t q = 0; q < known->questions; q++) {
        if (number[q] == UINT32_MAX) continue;
        f->df[number[q]] = df[q];
        f->stop[number[q]] = 0;
    }
    join_columns(f, &f->near, number);
    free(df);
    free(number);
}

static uint32_t *make_room(struct count_job *job, struct workers *w)
{
    const struct corpus *c = job->c;
    struct csr *tf = &job->f->tf;
    job->length = mem_alloc(c->docs, sizeof *job->length);
    job->df = mem_zero(job->words.count, sizeof *job->df);
    workers_run(w, ((size_t)c->docs + BLOCK_ROWS - 1) / BLOCK_ROWS, count_block, job);
    for (unsigned i = 0; i < workers_count(w); i++) {
        for (uint32_t t = 0; t < job->words.count && job->makers[i].seen; t++)
            job->df[t] += job->makers[i].seen[t].df;
        free(job->makers[i].seen);
    }
    uint32_t *to = number_features(job);
    uint64_t room = 0;
    for (uint32_t d = 0; d < c->docs; d++) room += job->length[d];
    csr_alloc(tf, c->docs, tf->cols, room);
    for (uint32_t d = 0; d < c->docs; d++) tf->ptr[d + 1] = tf->ptr[d] + job->length[d];
    return to;
}

void features_build(const struct corpus *c, unsigned what, struct workers *w, struct features *f)
{
    memset(f, 0, sizeof *f);
    struct count_job job = { .c = c, .f = f, .views = what };
    word_features_list(c, what & FEATURES_GRAMS, what & FEATURES_MEANINGS, &job.words);
    job.makers = mem_zero(workers_count(w), sizeof *job.makers);
    uint32_t *to = make_room(&job, w);
    job.to = to;
    workers_run(w, ((size_t)c->docs + BLOCK_ROWS - 1) / BLOCK_ROWS, fill_block, &job);
    uint64_t end = 0;
    for (uint32_t d = 0; d < c->docs; d++) { /* rows move up to the ones before */
        uint64_t from = f->tf.ptr[d];
        uint32_t n = job.length[d];
        if (from != end) {
            memmove(f->tf.col + end, f->tf.col + from, n * sizeof *f->tf.col);
            memmove(f->tf.val + end, f->tf.val + from, n * sizeof *f->tf.val);
        }
        f->tf.ptr[d] = end;
        end += n;
    }
    f->tf.ptr[c->docs] = end;
    for (unsigned i = 0; i < workers_count(w); i++) {
        free(job.makers[i].count);
        free(job.makers[i].touched);
        free(job.makers[i].row);
        free(job.makers[i].spare);
    }
    free(job.makers);
    free(job.length);
    free(job.df);
    if (what & FEATURES_ASKED && c->catalogue) add_asked(c, w, f);
    free(to);
    word_features_release(&job.words);
}

void features_release(struct features *f)
{
    csr_release(&f->tf);
    free(f->df);
    free(f->stop);
    free(f->means);
    csr_release(&f->near);
    free(f->nearest);
    memset(f, 0, sizeof *f);
}

void features_weigh_stop(struct features *f)
{
    const struct csr *tf = &f->tf;
    for (uint32_t r = 0; r < tf->rows; r++) {
        uint32_t terms = 0;
        while (tf->ptr[r] + terms < tf->ptr[r + 1] && tf->col[tf->ptr[r] + terms] < f->terms) terms++;
        float factor = STOP_TERMS / (float)(terms ? terms : 1);
        factor = factor > 1 ? 1 : factor < STOP_LEAST ? STOP_LEAST : factor;
        for (uint64_t e = tf->ptr[r]; e < tf->ptr[r + 1]; e++)
            if (f->stop[tf->col[e]]) tf->val[e] *= factor;
    }
}

enum { BLOCKS = 4 };

static int block_of(const struct features *f, uint32_t col)
{
    return (col >= f->terms) + (col >= f->grams) + (col >= f->asked);
}

double features_asked_share(double nearest, double among)
{
    double share = nearest > 0 ? nearest / (ASKED_PART * among) : 0;
    return share < ASKED_MOST ? share : ASKED_MOST; /* where nothing is near, among is 0 */
}

struct weigh_job {
    const struct features *f;
    const float *weight;
    struct csr *out;
    bool gaps; /* some entries weigh nothing, and go */
};

static void weigh_block(void *argument, size_t number, unsigned worker)
{
    (void)worker;
    struct weigh_job *job = argument;
    const struct csr *tf = &job->f->tf;
    bool gaps = false;
    uint32_t from = (uint32_t)number * BLOCK_ROWS,
             to = from + BLOCK_ROWS < tf->rows ? from + BLOCK_ROWS : tf->rows;
    for (uint32_t r = from; r < to; r++) {
        double length[BLOCKS] = { 0 }, blocks = 0;
        for (uint64_t e = tf->ptr[r]; e < tf->ptr[r + 1]; e++) {
            float v = tf->val[e] * job->weight[tf->col[e]];
            job->out->val[e] = v;
            length[block_of(job->f, tf->col[e])] += (double)v * (double)v;
        }
        double share[BLOCKS] = {
            1, 1, 1, job->f->nearest ? features_asked_share((double)job->f->nearest[r], job->f->among) : 0
        };
        for (int b = 0; b < BLOCKS; b++) blocks += length[b] > 0 ? share[b] * share[b] : 0;
        float scale[BLOCKS];
        for (int b = 0; b < BLOCKS; b++)
            scale[b] = length[b] > 0 ? (float)(share[b] / sqrt(length[b] * blocks)) : 0;
        for (uint64_t e = tf->ptr[r]; e < tf->ptr[r + 1]; e++) {
            job->out->val[e] *= scale[block_of(job->f, tf->col[e])];
            gaps |= job->out->val[e] <= 0;
        }
    }
    if (gaps) __atomic_store_n(&job->gaps, true, __ATOMIC_RELAXED);
}

/* `out` has room for all entries, and may be f->tf itself. */
static void weigh(const struct features *f, const float *weight, struct workers *w, struct csr *out)
{
    const struct csr *tf = &f->tf;
    struct weigh_job job = { f, weight, out, false };
    workers_run(w, ((size_t)tf->rows + BLOCK_ROWS - 1) / BLOCK_ROWS, weigh_block, &job);
    if (!job.gaps) {
        if (out->col == tf->col) return;
        uint64_t nonzeros = csr_nonzeros(tf);
        if (nonzeros) memcpy(out->col, tf->col, nonzeros * sizeof *out->col);
        memcpy(out->ptr, tf->ptr, ((size_t)tf->rows + 1) * sizeof *out->ptr);
        return;
    }
    uint64_t kept = 0, at = 0;
    for (uint32_t r = 0; r < tf->rows; r++) {
        uint64_t end = tf->ptr[r + 1];
        for (; at < end; at++) {
            if (out->val[at] <= 0) continue;
            out->col[kept] = tf->col[at];
            out->val[kept++] = out->val[at];
        }
        out->ptr[r + 1] = kept;
    }
}

void features_weigh(const struct features *f, const float *weight, struct workers *w, struct csr *out)
{
    csr_alloc(out, f->tf.rows, f->tf.cols, csr_nonzeros(&f->tf));
    weigh(f, weight, w, out);
}

/* Returns the number of terms. near: NULL = not asked for. */
static uint32_t plain(const struct corpus *c, unsigned what, struct workers *w, struct csr *out,
                      struct csr *near)
{
    struct features f;
    features_build(c, what, w, &f);
    uint64_t nonzeros = csr_nonzeros(&f.tf);
    for (uint64_t e = 0; e < nonzeros; e++)
        if (f.stop[f.tf.col[e]]) f.tf.val[e] *= FEATURES_STOP_PLAIN;
    float *weight = mem_alloc(f.tf.cols, sizeof *weight);
    features_idf(&f, weight);
    *out = f.tf; /* in place */
    weigh(&f, weight, w, out);
    csr_init(&f.tf);
    if (near) {
        *near = f.near;
        csr_init(&f.near);
    }
    free(weight);
    uint32_t terms = f.terms;
    features_release(&f);
    return terms;
}

void features_plain(const struct corpus *c, unsigned what, struct workers *w, struct csr *out)
{
    plain(c, what, w, out, NULL);
}

void features_meant(const struct corpus *c, unsigned views, struct workers *w, struct csr *meant,
                    struct csr *terms, struct csr *near)
{
    uint32_t cols = plain(c, views | FEATURES_MEANINGS | FEATURES_ASKED, w, meant, near);
    uint64_t room = 0, at = 0;
    for (uint64_t e = 0; e < csr_nonzeros(meant); e++) room += meant->col[e] < cols;
    csr_alloc(terms, meant->rows, cols, room);
    for (uint32_t r = 0; r < meant->rows; r++) {
        uint64_t from = at;
        double length = 0;
        for (uint64_t e = meant->ptr[r]; e < meant->ptr[r + 1] && meant->col[e] < cols; e++) {
            terms->col[at] = meant->col[e];
            terms->val[at++] = meant->val[e];
            length += (double)meant->val[e] * (double)meant->val[e];
        }
        for (uint64_t e = from; e < at; e++) terms->val[e] = (float)((double)terms->val[e] / sqrt(length));
        terms->ptr[r + 1] = at;
    }
}
