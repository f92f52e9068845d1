#include "cluster/kmeans.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/simd.h"
#include "miner/base/mem.h"
#include "miner/base/rng.h"

enum { BLOCK_ROWS = 512, CANDIDATES = 4, TERM_RANGES = 16, REBUILD = 12 };
#define NOT_YET UINT32_MAX

/* Centroids as unnormalised sums, feature-major: sum[feature * width + cluster], so that a row of the matrix reads
 * one short run per nonzero; cosines are scaled by 1 / norm[cluster]. */
struct centroids {
    uint32_t k, width, cols; /* width: k rounded up for vectors */
    float *sum, *inverse;
};

static void centroids_init(struct centroids *c, uint32_t cols, uint32_t k)
{
    c->k = k;
    c->cols = cols;
    c->width = (k + SIMD_WIDTH - 1) / SIMD_WIDTH * SIMD_WIDTH;
    c->sum = simd_alloc((size_t)cols * c->width);
    c->inverse = simd_alloc(c->width);
}

static void centroids_release(struct centroids *c)
{
    free(c->sum);
    free(c->inverse);
}

struct update_job {
    const struct csr *x;
    struct centroids *c;
    const uint32_t *before, *after; /* before NULL: build from nothing */
    const uint32_t *moved;          /* rows to look at; NULL = all */
    uint32_t count;
    uint32_t bounds[TERM_RANGES + 1];
    double *squares; /* TERM_RANGES × width */
};

/* One range of features, all rows in order: every cell is summed in row order whatever the threads. */
static void update_range(void *argument, size_t number, unsigned worker)
{
    (void)worker;
    struct update_job *job = argument;
    const struct csr *x = job->x;
    struct centroids *c = job->c;
    uint32_t low = job->bounds[number], high = job->bounds[number + 1];
    if (!job->before && high > low)
        memset(c->sum + (size_t)low * c->width, 0, (size_t)(high - low) * c->width * sizeof *c->sum);
    for (uint32_t i = 0; i < job->count; i++) {
        uint32_t r = job->moved ? job->moved[i] : i;
        uint64_t from = x->ptr[r], to = x->ptr[r + 1];
        while (from < to && low > 0) { /* first entry of the range */
            uint64_t middle = from + (to - from) / 2;
            if (x->col[middle] < low)
                from = middle + 1;
            else
                to = middle;
        }
        uint32_t a = job->before ? job->before[r] : NOT_YET, b = job->after[r];
        for (uint64_t e = from; e < x->ptr[r + 1] && x->col[e] < high; e++) {
            float *cell = c->sum + (size_t)x->col[e] * c->width;
            if (a != NOT_YET) cell[a] -= x->val[e];
            if (b != NOT_YET) cell[b] += x->val[e];
        }
    }
    double *square = job->squares + number * c->width;
    memset(square, 0, c->width * sizeof *square);
    for (uint32_t t = low; t < high; t++) simd_add_squares(square, c->sum + (size_t)t * c->width, c->width);
}

static void update(struct update_job *job, struct workers *w)
{
    struct centroids *c = job->c;
    /* features are numbered by descending frequency: ranges of equal work grow geometrically */
    for (uint32_t i = 0; i <= TERM_RANGES; i++) {
        double part = (double)i / TERM_RANGES;
        job->bounds[i] = (uint32_t)(c->cols * part * part * part);
    }
    job->bounds[TERM_RANGES] = c->cols;
    workers_run(w, TERM_RANGES, update_range, job);
    for (uint32_t j = 0; j < c->width; j++) {
        double sum = 0;
        for (uint32_t i = 0; i < TERM_RANGES; i++) sum += job->squares[(size_t)i * c->width + j];
        c->inverse[j] = sum > 1e-12 ? (float)(1 / sqrt(sum)) : 0;
    }
}

struct assign_job {
    const struct csr *x;
    const struct centroids *c;
    float **scores; /* per worker */
    uint32_t *label;
    float *similarity;
};

static void assign_block(void *argument, size_t number, unsigned worker)
{
    struct assign_job *job = argument;
    const struct csr *x = job->x;
    const struct centroids *c = job->c;
    if (!job->scores[worker]) job->scores[worker] = simd_alloc(c->width);
    float *score = job->scores[worker];
    uint32_t from = (uint32_t)number * BLOCK_ROWS, to = from + BLOCK_ROWS < x->rows ? from + BLOCK_ROWS : x->rows;
    for (uint32_t r = from; r < to; r++) {
        simd_row_scores(x->col + x->ptr[r], x->val + x->ptr[r], (size_t)(x->ptr[r + 1] - x->ptr[r]), c->sum, c->width,
                        score);
        uint32_t best = 0;
        float best_score = -1;
        for (uint32_t j = 0; j < c->k; j++) {
            float s = score[j] * c->inverse[j];
            if (s > best_score) {
                best_score = s;
                best = j;
            }
        }
        job->label[r] = best;
        job->similarity[r] = best_score;
    }
}

static double lloyd(const struct csr *x, uint32_t k, const struct kmeans_options *o, struct workers *w, uint32_t *label,
                    float *similarity)
{
    struct centroids c;
    centroids_init(&c, x->cols, k);
    unsigned threads = workers_count(w);
    uint32_t *next = mem_alloc(x->rows, sizeof *next), *moved = mem_alloc(x->rows, sizeof *moved);
    float *sim = mem_alloc(x->rows, sizeof *sim);
    struct update_job job = { .x = x, .c = &c };
    job.squares = mem_alloc((size_t)TERM_RANGES * c.width, sizeof *job.squares);
    struct assign_job assign = { x, &c, mem_zero(threads, sizeof(float *)), next, sim };
    size_t blocks = ((size_t)x->rows + BLOCK_ROWS - 1) / BLOCK_ROWS;
    job.after = label;
    job.count = x->rows;
    update(&job, w);
    double objective = 0;
    for (uint32_t i = 0; i < o->iterations; i++) {
        workers_run(w, blocks, assign_block, &assign);
        uint32_t n = 0;
        objective = 0;
        for (uint32_t r = 0; r < x->rows; r++) {
            objective += (double)sim[r];
            if (next[r] != label[r]) moved[n++] = r;
        }
        if (n <= o->tolerance * x->rows) break;
        /* small changes are added and taken off; now and then everything anew, so that roundings do not pile up */
        bool anew = (i + 1) % REBUILD == 0 || n > x->rows / 3;
        job.before = anew ? NULL : label;
        job.after = next;
        job.moved = anew ? NULL : moved;
        job.count = anew ? x->rows : n;
        update(&job, w);
        for (uint32_t m = 0; m < n; m++) label[moved[m]] = next[moved[m]];
    }
    if (similarity) memcpy(similarity, sim, x->rows * sizeof *sim);
    for (unsigned i = 0; i < threads; i++) free(assign.scores[i]);
    free(assign.scores);
    free(job.squares);
    free(next);
    free(moved);
    free(sim);
    centroids_release(&c);
    return objective;
}

double kmeans_refine(const struct csr *x, uint32_t k, const struct kmeans_options *o, struct workers *w,
                     uint32_t *label, float *similarity)
{
    return x->rows ? lloyd(x, k, o, w, label, similarity) : 0;
}

struct seed_job {
    const struct csr *x, *index;
    const float *nearest;              /* per row: largest cosine to a seed so far */
    uint32_t candidate[CANDIDATES];
    float *cosine[CANDIDATES];         /* per row */
    double potential[CANDIDATES];
};

static void try_candidate(void *argument, size_t number, unsigned worker)
{
    (void)worker;
    struct seed_job *job = argument;
    float *cosine = job->cosine[number];
    uint32_t row = job->candidate[number];
    memset(cosine, 0, job->x->rows * sizeof *cosine);
    for (uint64_t e = job->x->ptr[row]; e < job->x->ptr[row + 1]; e++) {
        float v = job->x->val[e];
        for (uint64_t p = job->index->ptr[job->x->col[e]]; p < job->index->ptr[job->x->col[e] + 1]; p++)
            cosine[job->index->col[p]] += v * job->index->val[p];
    }
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

/* Labels of the rows by the nearest of up to k seeds; returns the number of seeds. */
static uint32_t seed(const struct csr *x, const struct csr *index, uint32_t k, struct rng *rng, struct workers *w,
                     uint32_t *label)
{
    float *nearest = mem_zero(x->rows, sizeof *nearest);
    struct seed_job job = { .x = x, .index = index, .nearest = nearest };
    for (int i = 0; i < CANDIDATES; i++) job.cosine[i] = mem_alloc(x->rows, sizeof(float));
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

/* `count` distinct numbers below n, ascending (Knuth's algorithm S). */
static uint32_t *sample_rows(uint32_t n, uint32_t count, struct rng *rng)
{
    uint32_t *rows = mem_alloc(count, sizeof *rows), taken = 0;
    for (uint32_t r = 0; taken < count; r++)
        if (rng_below(rng, n - r) < count - taken) rows[taken++] = r;
    return rows;
}

/* Labels of all rows of x by centroids that labels of a sample of them give. */
static void label_all(const struct csr *x, const struct csr *sample, uint32_t k, struct workers *w,
                      const uint32_t *sample_label, uint32_t *label)
{
    struct centroids c;
    centroids_init(&c, x->cols, k);
    struct update_job job = { .x = sample, .c = &c, .after = sample_label, .count = sample->rows };
    job.squares = mem_alloc((size_t)TERM_RANGES * c.width, sizeof *job.squares);
    update(&job, w);
    unsigned threads = workers_count(w);
    float *similarity = mem_alloc(x->rows, sizeof *similarity);
    struct assign_job assign = { x, &c, mem_zero(threads, sizeof(float *)), label, similarity };
    workers_run(w, ((size_t)x->rows + BLOCK_ROWS - 1) / BLOCK_ROWS, assign_block, &assign);
    for (unsigned i = 0; i < threads; i++) free(assign.scores[i]);
    free(assign.scores);
    free(similarity);
    free(job.squares);
    centroids_release(&c);
}

double kmeans_run(const struct csr *x, uint32_t *k, const struct kmeans_options *o, struct workers *w, uint32_t *label,
                  float *similarity)
{
    if (x->rows == 0 || *k == 0) {
        *k = 0;
        return 0;
    }
    struct rng rng;
    rng_seed(&rng, o->seed, o->stream);
    bool sampled = o->sample && o->sample < x->rows;
    struct csr part = { 0 };
    if (sampled) {
        uint32_t *rows = sample_rows(x->rows, o->sample, &rng);
        csr_pick(x, rows, o->sample, &part);
        free(rows);
    }
    const struct csr *s = sampled ? &part : x;
    struct csr index;
    csr_transpose(s, &index);
    uint32_t *trial = mem_alloc(s->rows, sizeof *trial), *best = mem_alloc(s->rows, sizeof *best), best_k = 0;
    double best_objective = -1;
    struct kmeans_options quick = *o;
    for (uint32_t i = 0; i < (o->restarts ? o->restarts : 1); i++) {
        uint32_t count = seed(s, &index, *k, &rng, w, trial);
        if (o->restarts > 1 || sampled) {
            quick.iterations = o->iterations < 8 ? o->iterations : 8;
            double objective = lloyd(s, count, &quick, w, trial, NULL);
            if (objective <= best_objective) continue;
            best_objective = objective;
        }
        memcpy(best, trial, s->rows * sizeof *best);
        best_k = count;
    }
    *k = best_k;
    if (sampled)
        label_all(x, s, *k, w, best, label);
    else
        memcpy(label, best, x->rows * sizeof *label);
    csr_release(&index);
    csr_release(&part);
    free(trial);
    free(best);
    return lloyd(x, *k, o, w, label, similarity);
}

void kmeans_assign(const struct csr *x, const uint32_t *part, uint32_t count, uint32_t k, const uint32_t *part_label,
                   struct workers *w, uint32_t *label)
{
    struct csr rows;
    csr_pick(x, part, count, &rows);
    label_all(x, &rows, k, w, part_label, label);
    csr_release(&rows);
}

uint32_t *kmeans_sample(uint32_t n, uint32_t count, uint64_t seed, uint64_t stream)
{
    struct rng rng;
    rng_seed(&rng, seed, stream);
    return sample_rows(n, count, &rng);
}
