#include "cluster/features.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/grams.h"
#include "miner/base/mem.h"

enum { BLOCK_ROWS = 512, MIN_TERM_DF = 2, MIN_GRAM_DF = 3 };

#define STOP_FACTOR 0.3f
/* Each part of a compound: both together weigh as much as the whole. */
#define PART_WEIGHT 0.5f

static const float view_weight[VIEW_COUNT] = { 2, 1, 1 };

/* The 4-grams of each word, as provisional numbers in order of first appearance. */
struct grams {
    uint64_t *ptr; /* words + 1 */
    uint32_t *gram;
    uint32_t count;
    uint8_t *stop;
};

static void list_grams(const struct corpus *c, struct grams *g)
{
    struct hashmap index;
    struct arena keys;
    hashmap_init(&index);
    arena_init(&keys);
    size_t used = 0, capacity = 0, stop_capacity = 0;
    g->ptr = mem_zero((size_t)c->word_count + 1, sizeof *g->ptr);
    g->gram = NULL;
    g->stop = NULL;
    g->count = 0;
    struct grams_walk walk = { 0 };
    buf_init(&walk.padded);
    for (uint32_t w = 0; w < c->word_count; w++) {
        const struct corpus_word *word = &c->words[w];
        bool has_grams = !(word->flags & (CORPUS_PLACEHOLDER | CORPUS_NUMBER));
        if (has_grams) grams_begin(&walk, word->surface);
        struct str gram, *key;
        while (has_grams && grams_next(&walk, &gram)) {
            bool fresh;
            uint32_t *at = hashmap_at(&index, gram, g->count, &fresh, &key);
            if (fresh) {
                *key = arena_str(&keys, gram);
                MEM_RESERVE(g->stop, stop_capacity, (size_t)g->count + 1);
                g->stop[g->count++] = 1;
            }
            uint32_t number = *at;
            if (!(word->flags & CORPUS_STOP)) g->stop[number] = 0;
            MEM_RESERVE(g->gram, capacity, used + 1);
            g->gram[used++] = number;
        }
        g->ptr[w + 1] = used;
    }
    buf_release(&walk.padded);
    hashmap_release(&index);
    arena_release(&keys);
}

/* Rows as they come out of one block of documents, before features are numbered for good. */
struct block {
    uint32_t *col;
    float *val;
    size_t used, col_capacity, val_capacity;
    uint64_t *ends;
};

struct count_job {
    const struct corpus *c;
    const struct grams *grams;
    struct features *f;
    unsigned views;
    uint32_t provisional; /* features: terms, then grams */
    struct block *blocks;
    float **scratch;    /* per worker: a count per feature */
    uint32_t **touched; /* per worker */
    size_t *touched_capacity;
    uint32_t **df; /* per worker: documents per feature; summed into df[0] */
};

static void count_block(void *argument, size_t number, unsigned worker)
{
    struct count_job *job = argument;
    const struct corpus *c = job->c;
    struct block *b = &job->blocks[number];
    if (!job->scratch[worker]) {
        job->scratch[worker] = mem_zero(job->provisional, sizeof(float));
        if (!job->df[worker]) job->df[worker] = mem_zero(job->provisional, sizeof(uint32_t));
    }
    float *count = job->scratch[worker];
    uint32_t *df = job->df[worker];
    uint32_t from = (uint32_t)number * BLOCK_ROWS;
    uint32_t to = from + BLOCK_ROWS < c->docs ? from + BLOCK_ROWS : c->docs;
    b->ends = mem_alloc(to - from, sizeof *b->ends);
    for (uint32_t d = from; d < to; d++) {
        size_t n = 0;
        for (enum view v = 0; v < VIEW_COUNT; v++) {
            if (!(job->views & (1u << v))) continue;
            size_t length;
            const uint32_t *words = corpus_view(c, d, v, &length);
            for (size_t i = 0; i < length; i++) {
                uint32_t w = words[i];
                if (w == CORPUS_BREAK) continue;
                uint64_t g0 = job->grams ? job->grams->ptr[w] : 0,
                         g1 = job->grams ? job->grams->ptr[w + 1] : 0;
                MEM_RESERVE(job->touched[worker], job->touched_capacity[worker], n + 3 + (size_t)(g1 - g0));
                uint32_t *touched = job->touched[worker];
                uint32_t t = c->words[w].term;
                if (count[t] == 0) touched[n++] = t;
                count[t] += view_weight[v];
                for (int p = 0; p < 2 && c->words[w].parts[p] != CORPUS_NO_PART; p++) {
                    uint32_t part = c->words[w].parts[p];
                    if (count[part] == 0) touched[n++] = part;
                    count[part] += PART_WEIGHT * view_weight[v];
                }
                for (uint64_t g = g0; g < g1; g++) {
                    uint32_t feature = c->term_count + job->grams->gram[g];
                    if (count[feature] == 0) touched[n++] = feature;
                    count[feature] += view_weight[v];
                }
            }
        }
        MEM_RESERVE(b->col, b->col_capacity, b->used + n);
        MEM_RESERVE(b->val, b->val_capacity, b->used + n);
        for (size_t i = 0; i < n; i++) {
            uint32_t t = job->touched[worker][i];
            b->col[b->used] = t;
            b->val[b->used++] = log2f(1 + count[t]);
            count[t] = 0;
            df[t]++;
        }
        b->ends[d - from] = b->used;
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

/* New numbers: terms keep theirs (already by descending df), grams follow by descending df; rare ones go. */
static uint32_t *number_features(struct count_job *job, const struct corpus *c)
{
    struct features *f = job->f;
    uint32_t *to = mem_alloc(job->provisional, sizeof *to);
    struct ranked *grams = mem_alloc(job->provisional, sizeof *grams);
    uint32_t terms = 0, gram_count = 0;
    for (uint32_t t = 0; t < job->provisional; t++) {
        to[t] = UINT32_MAX;
        uint32_t df = job->df[0][t];
        if (t < c->term_count) {
            if (df >= MIN_TERM_DF) to[t] = terms++;
        } else if (df >= MIN_GRAM_DF) {
            grams[gram_count++] = (struct ranked){ t, df };
        }
    }
    qsort(grams, gram_count, sizeof *grams, by_df);
    for (uint32_t i = 0; i < gram_count; i++) to[grams[i].feature] = terms + i;
    free(grams);
    f->terms = terms;
    f->tf.cols = terms + gram_count;
    f->df = mem_alloc(f->tf.cols, sizeof *f->df);
    f->stop = mem_alloc(f->tf.cols, sizeof *f->stop);
    for (uint32_t t = 0; t < job->provisional; t++) {
        if (to[t] == UINT32_MAX) continue;
        f->df[to[t]] = job->df[0][t];
        f->stop[to[t]] =
            t < c->term_count ? (c->terms[t].flags & CORPUS_STOP) != 0 : job->grams->stop[t - c->term_count];
    }
    return to;
}

struct entry {
    uint32_t col;
    float val;
};

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

struct fill_job {
    struct features *f;
    struct block *blocks;
    const uint32_t *to;
};

/* Sorts a block's rows by final number, in place; entries that go are squeezed out. */
static void renumber_block(void *argument, size_t number, unsigned worker)
{
    (void)worker;
    struct fill_job *job = argument;
    struct block *b = &job->blocks[number];
    uint32_t from = (uint32_t)number * BLOCK_ROWS;
    uint32_t rows = job->f->tf.rows - from < BLOCK_ROWS ? job->f->tf.rows - from : BLOCK_ROWS;
    struct entry *row = NULL, *spare = NULL;
    size_t capacity = 0, spare_capacity = 0, out = 0;
    uint64_t at = 0;
    for (uint32_t r = 0; r < rows; r++) {
        size_t n = 0;
        MEM_RESERVE(row, capacity, (size_t)(b->ends[r] - at));
        MEM_RESERVE(spare, spare_capacity, (size_t)(b->ends[r] - at));
        for (; at < b->ends[r]; at++)
            if (job->to[b->col[at]] != UINT32_MAX)
                row[n++] = (struct entry){ job->to[b->col[at]], b->val[at] };
        sort_entries(row, spare, n);
        for (size_t i = 0; i < n; i++, out++) {
            b->col[out] = row[i].col;
            b->val[out] = row[i].val;
        }
        b->ends[r] = out;
    }
    b->used = out;
    free(row);
    free(spare);
}

void features_build(const struct corpus *c, unsigned views, bool with_grams, struct workers *w,
                    struct features *f)
{
    memset(f, 0, sizeof *f);
    struct grams grams = { 0 };
    if (with_grams) list_grams(c, &grams);
    size_t block_count = ((size_t)c->docs + BLOCK_ROWS - 1) / BLOCK_ROWS;
    unsigned threads = workers_count(w);
    struct count_job job = { .c = c, .grams = with_grams ? &grams : NULL, .f = f, .views = views };
    job.provisional = c->term_count + grams.count;
    job.blocks = mem_zero(block_count, sizeof *job.blocks);
    job.scratch = mem_zero(threads, sizeof *job.scratch);
    job.touched = mem_zero(threads, sizeof *job.touched);
    job.touched_capacity = mem_zero(threads, sizeof *job.touched_capacity);
    job.df = mem_zero(threads, sizeof *job.df);
    job.df[0] = mem_zero(job.provisional, sizeof **job.df);
    workers_run(w, block_count, count_block, &job);
    for (unsigned i = 0; i < threads; i++) {
        free(job.scratch[i]);
        free(job.touched[i]);
        if (i == 0 || !job.df[i]) continue;
        for (uint32_t t = 0; t < job.provisional; t++) job.df[0][t] += job.df[i][t];
        free(job.df[i]);
    }
    f->tf.rows = c->docs;
    uint32_t *to = number_features(&job, c);
    struct fill_job fill = { f, job.blocks, to };
    workers_run(w, block_count, renumber_block, &fill);
    uint64_t nonzeros = 0;
    for (size_t i = 0; i < block_count; i++) nonzeros += job.blocks[i].used;
    uint32_t cols = f->tf.cols;
    csr_alloc(&f->tf, c->docs, cols, nonzeros);
    uint64_t at = 0;
    for (size_t i = 0; i < block_count; i++) {
        struct block *b = &job.blocks[i];
        if (b->used) memcpy(f->tf.col + at, b->col, b->used * sizeof *b->col);
        if (b->used) memcpy(f->tf.val + at, b->val, b->used * sizeof *b->val);
        for (uint32_t r = 0; r < BLOCK_ROWS && i * BLOCK_ROWS + r < c->docs; r++)
            f->tf.ptr[i * BLOCK_ROWS + r + 1] = at + b->ends[r];
        at += b->used;
        free(b->col);
        free(b->val);
        free(b->ends);
    }
    free(to);
    free(job.blocks);
    free(job.scratch);
    free(job.touched);
    free(job.touched_capacity);
    free(job.df[0]);
    free(job.df);
    free(grams.ptr);
    free(grams.gram);
    free(grams.stop);
}

void features_release(struct features *f)
{
    csr_release(&f->tf);
    free(f->df);
    free(f->stop);
    memset(f, 0, sizeof *f);
}

void features_weigh_stop(struct features *f)
{
    uint64_t nonzeros = csr_nonzeros(&f->tf);
    for (uint64_t e = 0; e < nonzeros; e++)
        if (f->stop[f->tf.col[e]]) f->tf.val[e] *= STOP_FACTOR;
}

void features_idf(const struct features *f, float *weight)
{
    double n = f->tf.rows;
    for (uint32_t t = 0; t < f->tf.cols; t++) weight[t] = (float)log((n + 1) / (f->df[t] + 0.5));
}

struct weigh_job {
    const struct features *f;
    const float *weight;
    struct csr *out;
};

static void weigh_block(void *argument, size_t number, unsigned worker)
{
    (void)worker;
    const struct weigh_job *job = argument;
    const struct csr *tf = &job->f->tf;
    uint32_t from = (uint32_t)number * BLOCK_ROWS,
             to = from + BLOCK_ROWS < tf->rows ? from + BLOCK_ROWS : tf->rows;
    for (uint32_t r = from; r < to; r++) {
        double length[2] = { 0, 0 };
        for (uint64_t e = tf->ptr[r]; e < tf->ptr[r + 1]; e++) {
            float v = tf->val[e] * job->weight[tf->col[e]];
            job->out->val[e] = v;
            length[tf->col[e] >= job->f->terms] += (double)v * (double)v;
        }
        double blocks = (length[0] > 0) + (length[1] > 0);
        float scale[2];
        for (int b = 0; b < 2; b++) scale[b] = length[b] > 0 ? (float)(1 / sqrt(length[b] * blocks)) : 0;
        for (uint64_t e = tf->ptr[r]; e < tf->ptr[r + 1]; e++)
            job->out->val[e] *= scale[tf->col[e] >= job->f->terms];
    }
}

/* `out` has room for all entries, and may be f->tf itself. */
static void weigh(const struct features *f, const float *weight, struct workers *w, struct csr *out)
{
    const struct csr *tf = &f->tf;
    struct weigh_job job = { f, weight, out };
    workers_run(w, ((size_t)tf->rows + BLOCK_ROWS - 1) / BLOCK_ROWS, weigh_block, &job);
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

void features_plain(const struct corpus *c, unsigned views, struct workers *w, struct csr *out)
{
    struct features f;
    features_build(c, views, false, w, &f);
    features_weigh_stop(&f);
    float *weight = mem_alloc(f.tf.cols, sizeof *weight);
    features_idf(&f, weight);
    *out = f.tf; /* in place */
    weigh(&f, weight, w, out);
    f.tf = (struct csr){ 0 };
    free(weight);
    features_release(&f);
}
