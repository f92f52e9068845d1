#include "cluster/smooth.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/heaviest.h"
#include "miner/base/mem.h"

enum { BLOCK_ROWS = 128 };

/* The share that a row takes from its neighbours: at most, and the number of features at which it is half. */
#define MOST_TAKEN  0.8
#define HALF_LENGTH 40.0

/* Sorts what is not many: by insertion. */
static void sort_few(uint32_t *numbers, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        uint32_t number = numbers[i];
        size_t at = i;
        for (; at > 0 && numbers[at - 1] > number; at--) numbers[at] = numbers[at - 1];
        numbers[at] = number;
    }
}

struct smooth_job {
    const struct csr *x; /* the rows before any smoothing */
    const struct csr *z, *graph;
    uint32_t keep;
    struct csr *out; /* rows of exactly `keep` places while being filled */
    uint32_t *found;
    struct smooth_worker *workers;
};

/* What a thread works in; `sum` is zero between rows. */
struct smooth_worker {
    float *sum;     /* per feature */
    uint32_t *held; /* features with a sum */
    uint64_t *keys;
};

static void smooth_worker_init(struct smooth_worker *me, size_t cols)
{
    me->sum = mem_zero(cols, sizeof *me->sum);
    me->held = mem_alloc(cols + 1, sizeof *me->held); /* one more: add_row writes before it looks */
    me->keys = mem_alloc(cols, sizeof *me->keys);
}

/* Adds share × row r of z; returns the number of features held. */
static size_t add_row(struct smooth_worker *me, size_t held, const struct csr *z, uint32_t r, float share)
{
    for (uint64_t i = z->ptr[r]; i < z->ptr[r + 1]; i++) {
        float v = share * z->val[i];
        if (v <= 0) continue;
        float *sum = &me->sum[z->col[i]];
        me->held[held] = z->col[i];
        held += *sum == 0;
        *sum += v;
    }
    return held;
}

/* Leaves the `keep` heaviest of the features held. */
static size_t keep_heaviest(struct smooth_worker *me, size_t held, size_t keep)
{
    if (held <= keep) return held;
    for (size_t i = 0; i < held; i++) me->keys[i] = heaviest_key(me->sum[me->held[i]], me->held[i]);
    uint64_t cut = heaviest_cut(me->keys, held, keep);
    size_t kept = 0;
    for (size_t i = 0; i < held; i++) {
        uint32_t feature = me->held[i];
        if (heaviest_key(me->sum[feature], feature) >= cut)
            me->held[kept++] = feature;
        else
            me->sum[feature] = 0;
    }
    return kept;
}

static void smooth_row(const struct smooth_job *job, uint32_t r, struct smooth_worker *me)
{
    const struct csr *z = job->z, *graph = job->graph;
    double weight = 0;
    for (uint64_t e = graph->ptr[r]; e < graph->ptr[r + 1]; e++) weight += (double)graph->val[e];
    double features = (double)(job->x->ptr[r + 1] - job->x->ptr[r]);
    double taken = weight > 0 ? MOST_TAKEN * features / (features + HALF_LENGTH) : 0;
    size_t n = add_row(me, 0, z, r, (float)(1 - taken));
    for (uint64_t e = graph->ptr[r]; weight > 0 && e < graph->ptr[r + 1]; e++)
        n = add_row(me, n, z, graph->col[e], (float)(taken * (double)graph->val[e] / weight));
    n = keep_heaviest(me, n, job->keep);
    sort_few(me->held, n);
    double length = 0;
    for (size_t i = 0; i < n; i++) length += (double)me->sum[me->held[i]] * (double)me->sum[me->held[i]];
    float scale = length > 0 ? (float)(1 / sqrt(length)) : 0;
    uint64_t at = (uint64_t)r * job->keep;
    for (size_t i = 0; i < n; i++) {
        job->out->col[at + i] = me->held[i];
        job->out->val[at + i] = me->sum[me->held[i]] * scale;
        me->sum[me->held[i]] = 0;
    }
    job->found[r] = (uint32_t)n;
}

static void smooth_block(void *argument, size_t number, unsigned worker)
{
    struct smooth_job *job = argument;
    struct smooth_worker *me = &job->workers[worker];
    if (!me->sum) smooth_worker_init(me, job->z->cols);
    uint32_t from = (uint32_t)number * BLOCK_ROWS;
    for (uint32_t r = from; r < job->z->rows && r - from < BLOCK_ROWS; r++) smooth_row(job, r, me);
}

static void smooth_once(const struct csr *x, const struct csr *z, const struct csr *graph, uint32_t keep,
                        struct workers *w, struct csr *out)
{
    csr_alloc(out, z->rows, z->cols, (uint64_t)z->rows * keep);
    unsigned threads = workers_count(w);
    struct smooth_job job = { .x = x, .z = z, .graph = graph, .keep = keep, .out = out };
    job.found = mem_zero(z->rows, sizeof *job.found);
    job.workers = mem_zero(threads, sizeof *job.workers);
    workers_run(w, ((size_t)z->rows + BLOCK_ROWS - 1) / BLOCK_ROWS, smooth_block, &job);
    uint64_t kept = 0;
    for (uint32_t r = 0; r < z->rows; r++) {
        memmove(out->col + kept, out->col + (uint64_t)r * keep, job.found[r] * sizeof *out->col);
        memmove(out->val + kept, out->val + (uint64_t)r * keep, job.found[r] * sizeof *out->val);
        kept += job.found[r];
        out->ptr[r + 1] = kept;
    }
    for (unsigned i = 0; i < threads; i++) {
        free(job.workers[i].sum);
        free(job.workers[i].held);
        free(job.workers[i].keys);
    }
    free(job.workers);
    free(job.found);
}

void smooth(const struct csr *x, const struct csr *graph, uint32_t rounds, uint32_t keep, struct workers *w,
            struct csr *out)
{
    struct csr z;
    smooth_once(x, x, graph, keep, w, out);
    for (uint32_t i = 1; i < rounds; i++) {
        z = *out;
        smooth_once(x, &z, graph, keep, w, out);
        csr_release(&z);
    }
    uint64_t nonzeros = csr_nonzeros(out);
    for (uint64_t e = 0; e < nonzeros; e++) out->val[e] = powf(out->val[e], 0.7f);
    csr_normalize(out);
    csr_drop_empty(out);
}

void smooth_to_distributions(const struct csr *z, struct csr *out)
{
    uint64_t nonzeros = csr_nonzeros(z);
    csr_alloc(out, z->rows, z->cols, nonzeros);
    memcpy(out->ptr, z->ptr, ((size_t)z->rows + 1) * sizeof *z->ptr);
    memcpy(out->col, z->col, nonzeros * sizeof *z->col);
    for (uint32_t r = 0; r < z->rows; r++) {
        double sum = 0;
        for (uint64_t e = z->ptr[r]; e < z->ptr[r + 1]; e++) sum += (double)z->val[e];
        for (uint64_t e = z->ptr[r]; e < z->ptr[r + 1]; e++) out->val[e] = (float)((double)z->val[e] / sum);
    }
}
