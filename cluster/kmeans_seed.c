#include "cluster/kmeans_seed.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/simd.h"
#include "miner/base/mem.h"

enum { CANDIDATES = 4, WRITTEN_SHARE = 8, WRITTEN_MOST = 1 << 18 };

void kmeans_columns_init(struct kmeans_columns *c, const struct csr *x)
{
    uint64_t *at = mem_zero(x->cols, sizeof *at), others = 0;
    for (uint64_t e = 0; e < csr_nonzeros(x); e++) at[x->col[e]]++;
    c->stride = (x->rows + SIMD_WIDTH - 1) / SIMD_WIDTH * SIMD_WIDTH;
    c->place = mem_alloc(x->cols, sizeof *c->place);
    uint32_t count = 0, most = WRITTEN_MOST / c->stride;
    for (uint32_t t = 0; t < x->cols; t++) {
        bool many = count < most && at[t] && at[t] * WRITTEN_SHARE >= x->rows;
        c->place[t] = many ? count++ : KMEANS_NOT_WRITTEN;
        others += many ? 0 : at[t];
    }
    csr_alloc(&c->index, x->cols, x->rows, others);
    c->index.ptr[0] = 0;
    for (uint32_t t = 0; t < x->cols; t++) {
        c->index.ptr[t + 1] = c->index.ptr[t] + (c->place[t] == KMEANS_NOT_WRITTEN ? at[t] : 0);
        at[t] = c->index.ptr[t];
    }
    c->written = simd_alloc((size_t)count * c->stride);
    for (uint32_t r = 0; r < x->rows; r++)
        for (uint64_t e = x->ptr[r]; e < x->ptr[r + 1]; e++) {
            uint32_t t = x->col[e];
            if (c->place[t] != KMEANS_NOT_WRITTEN) {
                c->written[(size_t)c->place[t] * c->stride + r] = x->val[e];
                continue;
            }
            c->index.col[at[t]] = r;
            c->index.val[at[t]++] = x->val[e];
        }
    free(at);
}

void kmeans_columns_release(struct kmeans_columns *c)
{
    csr_release(&c->index);
    free(c->written);
    free(c->place);
}

/* The products of row `row` of x with each row. */
static void products_of(const struct kmeans_columns *c, const struct csr *x, uint32_t row, float *product)
{
    memset(product, 0, c->stride * sizeof *product);
    for (uint64_t e = x->ptr[row]; e < x->ptr[row + 1]; e++) {
        uint32_t t = x->col[e];
        float v = x->val[e];
        if (c->place[t] != KMEANS_NOT_WRITTEN) {
            simd_add_multiple(product, c->written + (size_t)c->place[t] * c->stride, v, c->stride);
            continue;
        }
        for (uint64_t p = c->index.ptr[t]; p < c->index.ptr[t + 1]; p++)
            product[c->index.col[p]] += v * c->index.val[p];
    }
}

struct seed_job {
    const struct csr *x;
    const struct kmeans_columns *columns;
    const float *nearest; /* per row: largest cosine to a seed so far */
    uint32_t candidate[CANDIDATES];
    float *cosine[CANDIDATES]; /* per row */
    double potential[CANDIDATES];
};

static void try_candidate(void *argument, size_t number, unsigned worker)
{
    (void)worker;
    struct seed_job *job = argument;
    float *cosine = job->cosine[number];
    products_of(job->columns, job->x, job->candidate[number], cosine);
    double sum = 0;
    for (uint32_t r = 0; r < job->x->rows; r++) {
        float best = cosine[r] > job->nearest[r] ? cosine[r] : job->nearest[r];
        sum += best < 1 ? (double)(1 - best) : 0;
    }
    job->potential[number] = sum;
}

/* A row drawn with probability proportional to its distance. */
static uint32_t draw(const struct csr *x, const float *nearest, double potential, struct rng *rng)
{
    double at = rng_unit(rng) * potential;
    uint32_t last = 0;
    for (uint32_t r = 0; r < x->rows; r++) {
        double d = nearest[r] < 1 ? (double)(1 - nearest[r]) : 0;
        if (d <= 0) continue;
        last = r;
        at -= d;
        if (at < 0) break;
    }
    return last;
}

uint32_t kmeans_seed(const struct csr *x, const struct kmeans_columns *columns, uint32_t k, struct rng *rng,
                     struct workers *w, uint32_t *label)
{
    float *nearest = mem_zero(x->rows, sizeof *nearest);
    struct seed_job job = { .x = x, .columns = columns, .nearest = nearest };
    for (int i = 0; i < CANDIDATES; i++) job.cosine[i] = simd_alloc(columns->stride);
    double potential = x->rows;
    uint32_t count = 0;
    memset(label, 0, x->rows * sizeof *label);
    while (count < k && potential > 1e-6) {
        for (int i = 0; i < CANDIDATES; i++) job.candidate[i] = draw(x, nearest, potential, rng);
        workers_run(w, CANDIDATES, try_candidate, &job);
        int best = 0;
        for (int i = 1; i < CANDIDATES; i++)
            if (job.potential[i] < job.potential[best]) best = i;
        for (uint32_t r = 0; r < x->rows; r++) {
            if (job.cosine[best][r] <= nearest[r]) continue;
            nearest[r] = job.cosine[best][r];
            label[r] = count;
        }
        nearest[job.candidate[best]] = 1; /* never drawn again, whatever rounding says */
        label[job.candidate[best]] = count;
        potential = job.potential[best];
        count++;
    }
    for (int i = 0; i < CANDIDATES; i++) free(job.cosine[i]);
    free(nearest);
    return count;
}
