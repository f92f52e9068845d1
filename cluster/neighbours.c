#include "cluster/neighbours.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/heaviest.h"
#include "cluster/simd.h"
#include "miner/base/mem.h"

enum { BLOCK_ROWS = 64 };

struct scored {
    float value;
    uint32_t row;
};

static int better(const void *a, const void *b)
{
    const struct scored *x = a, *y = b;
    if (x->value != y->value) return x->value > y->value ? -1 : 1;
    return x->row < y->row ? -1 : x->row > y->row;
}

static int by_row(const void *a, const void *b)
{
    uint32_t x = ((const struct scored *)a)->row, y = ((const struct scored *)b)->row;
    return x < y ? -1 : x > y;
}

/* The inverted index, lists over `cap` cut to their heaviest rows. */
static void index_rows(const struct csr *x, uint32_t cap, struct csr *index)
{
    csr_transpose(x, index);
    if (!cap) return;
    uint64_t *keys = mem_alloc(x->rows, sizeof *keys), kept = 0, from = 0;
    for (uint32_t t = 0; t < index->rows; t++) {
        uint64_t to = index->ptr[t + 1], cut = 0;
        size_t n = (size_t)(to - from);
        for (size_t i = 0; n > cap && i < n; i++)
            keys[i] = heaviest_key(index->val[from + i], index->col[from + i]);
        if (n > cap) cut = heaviest_cut(keys, n, cap);
        for (; from < to; from++) {
            index->col[kept] = index->col[from];
            index->val[kept] = index->val[from];
            kept += n <= cap || heaviest_key(index->val[from], index->col[from]) >= cut;
        }
        index->ptr[t + 1] = kept;
    }
    free(keys);
}

struct find_job {
    const struct csr *x, *index;
    uint32_t m, every;
    const uint32_t *kin;  /* NULL = none */
    struct csr *out;      /* rows of exactly m places while being filled */
    uint32_t *found;      /* per row */
    float **sum;          /* per worker, one per row of x */
    struct scored **heap; /* per worker, m + 1 */
};

/* Restores a heap whose worst entry is on top after its top was replaced. */
static void sift_down(struct scored *heap, uint32_t n)
{
    uint32_t i = 0;
    for (;;) {
        uint32_t child = 2 * i + 1;
        if (child >= n) return;
        if (child + 1 < n && better(&heap[child], &heap[child + 1]) < 0) child++;
        if (better(&heap[i], &heap[child]) > 0) return;
        struct scored swap = heap[i];
        heap[i] = heap[child];
        heap[child] = swap;
        i = child;
    }
}

static void sift_up(struct scored *heap, uint32_t i)
{
    while (i > 0) {
        uint32_t parent = (i - 1) / 2;
        if (better(&heap[parent], &heap[i]) > 0) return;
        struct scored swap = heap[i];
        heap[i] = heap[parent];
        heap[parent] = swap;
        i = parent;
    }
}

/* The m rows with the largest sums other than row r itself, as a heap; sums are zeroed. */
static uint32_t take_best(float *sum, uint32_t rows, uint32_t r, uint32_t m, struct scored *heap)
{
    uint32_t kept = 0;
    float least = 0; /* of the m best so far */
    sum[r] = 0;
    for (uint32_t from = 0; from < rows; from += SIMD_WIDTH) { /* most runs hold nothing to look at */
        if (simd_max(sum + from, SIMD_WIDTH) <= least) continue;
        for (uint32_t i = from; i < from + SIMD_WIDTH && i < rows; i++) {
            if (sum[i] <= least) continue; /* a tie goes to the lower row */
            struct scored s = { sum[i], i };
            if (kept < m) {
                heap[kept] = s;
                sift_up(heap, kept++);
            } else {
                heap[0] = s;
                sift_down(heap, kept);
            }
            if (kept == m) least = heap[0].value;
        }
    }
    memset(sum, 0, rows * sizeof *sum);
    return kept;
}

/* Adds the products of row r with all others. */
static void add_products(const struct csr *x, uint32_t r, const struct csr *index, float *restrict sum)
{
    for (uint64_t e = x->ptr[r]; e < x->ptr[r + 1]; e++) {
        uint64_t from = index->ptr[x->col[e]];
        size_t n = (size_t)(index->ptr[x->col[e] + 1] - from), i = 0;
        const uint32_t *row = index->col + from;
        const float *restrict val = index->val + from;
        float v = x->val[e];
        for (; n - i >= 4; i += 4) {
            sum[row[i]] += v * val[i];
            sum[row[i + 1]] += v * val[i + 1];
            sum[row[i + 2]] += v * val[i + 2];
            sum[row[i + 3]] += v * val[i + 3];
        }
        for (; i < n; i++) sum[row[i]] += v * val[i];
    }
}

static void leave_out_kin(const uint32_t *kin, uint32_t rows, uint32_t r, float *sum)
{
    for (uint32_t i = 0; i < rows; i++)
        if (kin[i] == kin[r]) sum[i] = 0;
}

static void find_block(void *argument, size_t number, unsigned worker)
{
    struct find_job *job = argument;
    const struct csr *x = job->x, *index = job->index;
    if (!job->sum[worker]) {
        job->sum[worker] = simd_alloc((size_t)x->rows + SIMD_WIDTH);
        job->heap[worker] = mem_alloc((size_t)job->m + 1, sizeof(struct scored));
    }
    float *sum = job->sum[worker];
    struct scored *heap = job->heap[worker];
    uint32_t from = (uint32_t)number * BLOCK_ROWS,
             to = from + BLOCK_ROWS < x->rows ? from + BLOCK_ROWS : x->rows;
    for (uint32_t r = from; r < to; r++) {
        if (r % job->every || (job->kin && job->kin[r] == NEIGHBOURS_NO_KIN)) continue;
        add_products(x, r, index, sum);
        if (job->kin) leave_out_kin(job->kin, x->rows, r, sum);
        uint32_t kept = take_best(sum, x->rows, r, job->m, heap);
        qsort(heap, kept, sizeof *heap, by_row);
        uint64_t at = (uint64_t)r * job->m;
        for (uint32_t i = 0; i < kept; i++) {
            job->out->col[at + i] = heap[i].row;
            job->out->val[at + i] = heap[i].value;
        }
        job->found[r] = kept;
    }
}

/* The values from `from` on that are below `limit`, or equal to it too, go before the others; returns where
 * those begin. */
static size_t part_below(float *values, size_t from, size_t n, float limit, bool equal)
{
    for (size_t i = from; i < n; i++) { /* no branch to predict */
        float value = values[i];
        values[i] = values[from];
        values[from] = value;
        from += equal ? value <= limit : value < limit;
    }
    return from;
}

static double squares(const float *values, size_t from, size_t to)
{
    double sum = 0;
    for (size_t i = from; i < to; i++) sum += (double)values[i] * (double)values[i];
    return sum;
}

/* The smallest value that, with all that are no greater, holds more than `mass` of the squares: quickselect
 * by mass. The values are left in another order. 0 where all together hold no more. */
static float first_above(float *values, size_t n, double mass)
{
    while (n > 0) {
        float pivot = values[n / 2];
        size_t equal = part_below(values, 0, n, pivot, false);
        double below = squares(values, 0, equal);
        if (below > mass) {
            n = equal;
            continue;
        }
        size_t above = part_below(values, equal, n, pivot, true);
        mass -= below + squares(values, equal, above);
        if (mass < 0) return pivot;
        values += above;
        n -= above;
    }
    return 0;
}

struct light_job {
    const struct csr *x;
    double share;
    float **values; /* per worker */
    float *least;   /* per row: of what is kept */
};

static void weigh_block(void *argument, size_t number, unsigned worker)
{
    struct light_job *job = argument;
    const struct csr *x = job->x;
    if (!job->values[worker]) job->values[worker] = mem_alloc(x->cols, sizeof(float));
    uint32_t from = (uint32_t)number * BLOCK_ROWS;
    for (uint32_t r = from; r < x->rows && r - from < BLOCK_ROWS; r++) {
        size_t n = (size_t)(x->ptr[r + 1] - x->ptr[r]);
        const float *val = x->val + x->ptr[r];
        if (n) memcpy(job->values[worker], val, n * sizeof *val);
        job->least[r] = first_above(job->values[worker], n, job->share * squares(val, 0, n));
    }
}

/* Rows without their smallest entries, which together hold at most the share `light` of the squared length.
 */
static void leave_out_light(const struct csr *x, double light, struct workers *w, struct csr *out)
{
    unsigned threads = workers_count(w);
    struct light_job job = { .x = x, .share = light };
    job.values = mem_zero(threads, sizeof *job.values);
    job.least = mem_alloc(x->rows, sizeof *job.least);
    workers_run(w, ((size_t)x->rows + BLOCK_ROWS - 1) / BLOCK_ROWS, weigh_block, &job);
    csr_alloc(out, x->rows, x->cols, csr_nonzeros(x));
    uint64_t kept = 0;
    for (uint32_t r = 0; r < x->rows; r++) {
        for (uint64_t e = x->ptr[r]; e < x->ptr[r + 1]; e++) {
            out->col[kept] = x->col[e];
            out->val[kept] = x->val[e];
            kept += x->val[e] >= job.least[r];
        }
        out->ptr[r + 1] = kept;
    }
    for (unsigned i = 0; i < threads; i++) free(job.values[i]);
    free(job.values);
    free(job.least);
}

void neighbours_find(const struct csr *rows, uint32_t m, struct neighbours_without without, uint32_t every,
                     struct workers *w, struct csr *out)
{
    struct csr heavy, index;
    csr_init(&heavy);
    if (without.light > 0) leave_out_light(rows, without.light, w, &heavy);
    const struct csr *x = without.light > 0 ? &heavy : rows;
    index_rows(x, without.cap, &index);
    if (m < 1) m = 1;
    csr_alloc(out, x->rows, x->rows, (uint64_t)x->rows * m);
    unsigned threads = workers_count(w);
    struct find_job job = { .x = x, .index = &index, .m = m, .every = every, .kin = without.kin, .out = out };
    job.found = mem_zero(x->rows, sizeof *job.found);
    job.sum = mem_zero(threads, sizeof *job.sum);
    job.heap = mem_zero(threads, sizeof *job.heap);
    workers_run(w, ((size_t)x->rows + BLOCK_ROWS - 1) / BLOCK_ROWS, find_block, &job);
    uint64_t kept = 0;
    for (uint32_t r = 0; r < x->rows; r++) {
        memmove(out->col + kept, out->col + (uint64_t)r * m, job.found[r] * sizeof *out->col);
        memmove(out->val + kept, out->val + (uint64_t)r * m, job.found[r] * sizeof *out->val);
        kept += job.found[r];
        out->ptr[r + 1] = kept;
    }
    for (unsigned i = 0; i < threads; i++) {
        free(job.sum[i]);
        free(job.heap[i]);
    }
    free(job.sum);
    free(job.heap);
    free(job.found);
    csr_release(&index);
    csr_release(&heavy);
}

/* Both directions of each edge, each of the mean of their values, or of the larger. */
static void both_ways(const struct csr *g, bool mean, struct csr *out)
{
    struct csr t;
    csr_transpose(g, &t);
    csr_alloc(out, g->rows, g->cols, 2 * csr_nonzeros(g));
    uint64_t at = 0;
    for (uint32_t r = 0; r < g->rows; r++) {
        uint64_t a = g->ptr[r], b = t.ptr[r];
        while (a < g->ptr[r + 1] || b < t.ptr[r + 1]) {
            uint32_t ca = a < g->ptr[r + 1] ? g->col[a] : UINT32_MAX,
                     cb = b < t.ptr[r + 1] ? t.col[b] : UINT32_MAX;
            float x = ca <= cb ? g->val[a++] : 0, y = cb <= ca ? t.val[b++] : 0;
            out->col[at] = ca < cb ? ca : cb;
            out->val[at++] = mean ? (x + y) / 2 : x > y ? x : y;
        }
        out->ptr[r + 1] = at;
    }
    csr_release(&t);
}

void neighbours_symmetric(const struct csr *g, struct csr *out)
{
    both_ways(g, true, out);
}

void neighbours_either(const struct csr *g, struct csr *out)
{
    both_ways(g, false, out);
}
