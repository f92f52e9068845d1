#include "cluster/smooth.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"

enum { BLOCK_ROWS = 128 };

/* The share that a row takes from its neighbours: at most, and the number of features at which it is half. */
#define MOST_TAKEN  0.8
#define HALF_LENGTH 40.0

struct cell {
    uint32_t col;
    float val;
};

static int heavier(const void *a, const void *b)
{
    const struct cell *x = a, *y = b;
    if (x->val != y->val) return x->val > y->val ? -1 : 1;
    return x->col < y->col ? -1 : x->col > y->col;
}

static int by_col(const void *a, const void *b)
{
    uint32_t x = ((const struct cell *)a)->col, y = ((const struct cell *)b)->col;
    return x < y ? -1 : x > y;
}

/* Moves the `keep` heaviest cells to the front (quickselect; ends in the same set whatever the pivots). */
static void select_heaviest(struct cell *cells, size_t n, size_t keep)
{
    size_t low = 0, high = n;
    while (high - low > 16) {
        struct cell pivot = cells[low + (high - low) / 2];
        size_t i = low, j = high - 1;
        for (;;) {
            while (heavier(&cells[i], &pivot) < 0) i++;
            while (heavier(&pivot, &cells[j]) < 0) j--;
            if (i >= j) break;
            struct cell swap = cells[i];
            cells[i++] = cells[j];
            cells[j--] = swap;
        }
        size_t cut = heavier(&cells[i], &pivot) < 0 ? i + 1 : i;
        if (keep < cut) {
            if (cut == high) break;
            high = cut;
        } else {
            if (cut == low) break;
            low = cut;
        }
    }
    qsort(cells + low, high - low, sizeof *cells, heavier);
}

struct smooth_job {
    const struct csr *x; /* the rows before any smoothing */
    const struct csr *z, *graph;
    uint32_t keep;
    struct csr *out;   /* rows of exactly `keep` places while being filled */
    uint32_t *found;
    float **sum;       /* per worker */
    struct cell **cells;
};

static void smooth_block(void *argument, size_t number, unsigned worker)
{
    struct smooth_job *job = argument;
    const struct csr *z = job->z, *graph = job->graph;
    if (!job->sum[worker]) {
        job->sum[worker] = mem_zero(z->cols, sizeof(float));
        job->cells[worker] = mem_alloc(z->cols, sizeof(struct cell));
    }
    float *sum = job->sum[worker];
    struct cell *cells = job->cells[worker];
    uint32_t from = (uint32_t)number * BLOCK_ROWS, to = from + BLOCK_ROWS < z->rows ? from + BLOCK_ROWS : z->rows;
    for (uint32_t r = from; r < to; r++) {
        size_t n = 0;
        double weight = 0;
        for (uint64_t e = graph->ptr[r]; e < graph->ptr[r + 1]; e++) weight += (double)graph->val[e];
        double features = (double)(job->x->ptr[r + 1] - job->x->ptr[r]);
        double taken = weight > 0 ? MOST_TAKEN * features / (features + HALF_LENGTH) : 0;
        float own = (float)(1 - taken);
        for (uint64_t i = z->ptr[r]; i < z->ptr[r + 1]; i++) {
            if (sum[z->col[i]] == 0) cells[n++].col = z->col[i];
            sum[z->col[i]] += own * z->val[i];
        }
        for (uint64_t e = graph->ptr[r]; weight > 0 && e < graph->ptr[r + 1]; e++) {
            float share = (float)(taken * (double)graph->val[e] / weight);
            uint32_t other = graph->col[e];
            for (uint64_t i = z->ptr[other]; i < z->ptr[other + 1]; i++) {
                float v = share * z->val[i];
                if (v <= 0) continue;
                if (sum[z->col[i]] == 0) cells[n++].col = z->col[i];
                sum[z->col[i]] += v;
            }
        }
        for (size_t i = 0; i < n; i++) {
            cells[i].val = sum[cells[i].col];
            sum[cells[i].col] = 0;
        }
        if (n > job->keep) {
            select_heaviest(cells, n, job->keep);
            n = job->keep;
        }
        qsort(cells, n, sizeof *cells, by_col);
        double length = 0;
        for (size_t i = 0; i < n; i++) length += (double)cells[i].val * (double)cells[i].val;
        float scale = length > 0 ? (float)(1 / sqrt(length)) : 0;
        uint64_t at = (uint64_t)r * job->keep;
        for (size_t i = 0; i < n; i++) {
            job->out->col[at + i] = cells[i].col;
            job->out->val[at + i] = cells[i].val * scale;
        }
        job->found[r] = (uint32_t)n;
    }
}

static void smooth_once(const struct csr *x, const struct csr *z, const struct csr *graph, uint32_t keep,
                        struct workers *w, struct csr *out)
{
    csr_alloc(out, z->rows, z->cols, (uint64_t)z->rows * keep);
    unsigned threads = workers_count(w);
    struct smooth_job job = { .x = x, .z = z, .graph = graph, .keep = keep, .out = out };
    job.found = mem_zero(z->rows, sizeof *job.found);
    job.sum = mem_zero(threads, sizeof *job.sum);
    job.cells = mem_zero(threads, sizeof *job.cells);
    workers_run(w, ((size_t)z->rows + BLOCK_ROWS - 1) / BLOCK_ROWS, smooth_block, &job);
    uint64_t kept = 0;
    for (uint32_t r = 0; r < z->rows; r++) {
        memmove(out->col + kept, out->col + (uint64_t)r * keep, job.found[r] * sizeof *out->col);
        memmove(out->val + kept, out->val + (uint64_t)r * keep, job.found[r] * sizeof *out->val);
        kept += job.found[r];
        out->ptr[r + 1] = kept;
    }
    for (unsigned i = 0; i < threads; i++) {
        free(job.sum[i]);
        free(job.cells[i]);
    }
    free(job.sum);
    free(job.cells);
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
