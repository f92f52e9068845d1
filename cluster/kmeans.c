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
/* Cosines are float sums of some dozen products: bounds are compared with this much room. */
#define ROUNDING 1e-4f

/* Centroids as unnormalised sums, feature-major: sum[feature * width + cluster], so that a row of the matrix
 * reads one short run per nonzero; cosines are scaled by 1 / norm[cluster]. */
struct centroids {
    uint32_t k, width, cols; /* width: k rounded up for vectors */
    float *sum, *inverse;
    double *square;             /* squared length of each sum */
    float *turn_cos, *turn_sin; /* of the angle that each centroid turned by in the last update */
    float most_sin, second_sin; /* the largest turn, and the largest of the others */
    uint32_t most;              /* whose the largest is */
};

static void centroids_init(struct centroids *c, uint32_t cols, uint32_t k)
{
    c->k = k;
    c->cols = cols;
    c->width = (k + SIMD_WIDTH - 1) / SIMD_WIDTH * SIMD_WIDTH;
    c->sum = simd_alloc((size_t)cols * c->width);
    c->inverse = simd_alloc(c->width);
    c->turn_cos = simd_alloc(c->width);
    c->turn_sin = simd_alloc(c->width);
    c->square = mem_zero(c->width, sizeof *c->square);
}

static void centroids_release(struct centroids *c)
{
    free(c->sum);
    free(c->inverse);
    free(c->turn_cos);
    free(c->turn_sin);
    free(c->square);
}

struct update_job {
    const struct csr *x;
    struct centroids *c;
    const uint32_t *before, *after; /* before NULL: build from nothing */
    const uint32_t *moved;          /* rows to look at; NULL = all */
    uint32_t count;
    uint32_t bounds[TERM_RANGES + 1];
    double *squares, *dots; /* TERM_RANGES × width: of the new sums, and of these with the old */
    float **old;            /* per worker: the sums of a range before */
    size_t old_size;
};

/* One range of features, all rows in order: every cell is summed in row order whatever the threads. */
static void update_range(void *argument, size_t number, unsigned worker)
{
    struct update_job *job = argument;
    const struct csr *x = job->x;
    struct centroids *c = job->c;
    uint32_t low = job->bounds[number], high = job->bounds[number + 1];
    if (!job->old[worker]) job->old[worker] = simd_alloc(job->old_size);
    float *old = job->old[worker];
    memcpy(old, c->sum + (size_t)low * c->width, (size_t)(high - low) * c->width * sizeof *old);
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
    double *square = job->squares + number * c->width, *dot = job->dots + number * c->width;
    memset(square, 0, c->width * sizeof *square);
    memset(dot, 0, c->width * sizeof *dot);
    for (uint32_t t = low; t < high; t++) {
        const float *row = c->sum + (size_t)t * c->width;
        simd_add_products(square, row, row, c->width);
        simd_add_products(dot, row, old + (size_t)(t - low) * c->width, c->width);
    }
}

static double sum_of(const double *ranges, uint32_t width, uint32_t cluster)
{
    double sum = 0;
    for (uint32_t i = 0; i < TERM_RANGES; i++) sum += ranges[(size_t)i * width + cluster];
    return sum;
}

/* Lengths and turns of the centroids after their sums changed. */
static void measure_turns(struct update_job *job)
{
    struct centroids *c = job->c;
    c->most_sin = c->second_sin = 0;
    c->most = 0;
    for (uint32_t j = 0; j < c->k; j++) {
        double square = sum_of(job->squares, c->width, j), dot = sum_of(job->dots, c->width, j);
        double lengths = sqrt(square * c->square[j]);
        /* one that has run empty is near to nothing; one that was empty may be anywhere */
        double cosine = square <= 1e-12 ? 1 : lengths > 1e-12 ? fmin(fmax(dot / lengths, 0), 1) : 0;
        c->square[j] = square;
        c->inverse[j] = square > 1e-12 ? (float)(1 / sqrt(square)) : 0;
        c->turn_cos[j] = (float)cosine;
        c->turn_sin[j] = (float)sqrt(1 - cosine * cosine);
        if (c->turn_sin[j] > c->most_sin) {
            c->second_sin = c->most_sin;
            c->most_sin = c->turn_sin[j];
            c->most = j;
        } else if (c->turn_sin[j] > c->second_sin) {
            c->second_sin = c->turn_sin[j];
        }
    }
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
    for (uint32_t i = 0; i < TERM_RANGES; i++) {
        size_t size = (size_t)(job->bounds[i + 1] - job->bounds[i]) * c->width;
        if (size > job->old_size) job->old_size = size; /* the same at every call */
    }
    workers_run(w, TERM_RANGES, update_range, job);
    measure_turns(job);
}

static void update_init(struct update_job *job, const struct csr *x, struct centroids *c, struct workers *w)
{
    *job = (struct update_job){ .x = x, .c = c };
    job->squares = mem_alloc((size_t)TERM_RANGES * c->width, sizeof *job->squares);
    job->dots = mem_alloc((size_t)TERM_RANGES * c->width, sizeof *job->dots);
    job->old = mem_zero(workers_count(w), sizeof *job->old);
}

static void update_release(struct update_job *job, struct workers *w)
{
    for (unsigned i = 0; i < workers_count(w); i++) free(job->old[i]);
    free(job->old);
    free(job->squares);
    free(job->dots);
}

/* The nearest centroid of each row. For a row looked at before, the triangle inequality over angles tells how
 * near its centroid still is at least, and any other at most (Hamerly 2010; Schubert, Lang & Feher 2021 for
 * cosines): where these do not meet, the row stays without a look. */
struct assign_job {
    const struct csr *x;
    const struct centroids *c;
    float **scores;      /* per worker */
    const uint32_t *own; /* label before; NULL: no bounds yet */
    uint32_t *label;     /* the nearest now */
    float *least, *most; /* bounds: cosine to the own centroid, and to any other */
};

static float sine(float cosine)
{
    return cosine < 1 ? sqrtf(1 - cosine * cosine) : 0;
}

/* Moves the bounds of row r along with the centroids; true when its label cannot have changed. */
static bool stays(const struct assign_job *job, uint32_t r)
{
    const struct centroids *c = job->c;
    uint32_t own = job->own[r];
    float least = job->least[r], most = job->most[r];
    least = least * c->turn_cos[own] - sine(least) * c->turn_sin[own];
    float turn = own == c->most ? c->second_sin : c->most_sin, still = sine(turn);
    most = most < still ? most * still + sine(most) * turn : 1;
    job->least[r] = least;
    job->most[r] = most;
    return least > most + ROUNDING;
}

static void assign_block(void *argument, size_t number, unsigned worker)
{
    struct assign_job *job = argument;
    const struct csr *x = job->x;
    const struct centroids *c = job->c;
    if (!job->scores[worker]) job->scores[worker] = simd_alloc(c->width);
    float *score = job->scores[worker];
    uint32_t from = (uint32_t)number * BLOCK_ROWS,
             to = from + BLOCK_ROWS < x->rows ? from + BLOCK_ROWS : x->rows;
    for (uint32_t r = from; r < to; r++) {
        if (job->own && stays(job, r)) {
            job->label[r] = job->own[r];
            continue;
        }
        simd_row_scores(x->col + x->ptr[r], x->val + x->ptr[r], (size_t)(x->ptr[r + 1] - x->ptr[r]), c->sum,
                        c->width, score);
        uint32_t best = 0;
        float first = -1, second = 0;
        for (uint32_t j = 0; j < c->k; j++) {
            float s = score[j] * c->inverse[j];
            if (s > first) {
                if (first > second) second = first;
                first = s;
                best = j;
            } else if (s > second) {
                second = s;
            }
        }
        job->label[r] = best;
        job->least[r] = first - ROUNDING;
        job->most[r] = second + ROUNDING;
    }
}

static void assign_init(struct assign_job *job, const struct csr *x, const struct centroids *c,
                        struct workers *w, uint32_t *label)
{
    *job = (struct assign_job){ .x = x, .c = c, .label = label };
    job->scores = mem_zero(workers_count(w), sizeof *job->scores);
    job->least = mem_alloc(x->rows, sizeof *job->least);
    job->most = mem_alloc(x->rows, sizeof *job->most);
}

static void assign(struct assign_job *job, struct workers *w)
{
    workers_run(w, ((size_t)job->x->rows + BLOCK_ROWS - 1) / BLOCK_ROWS, assign_block, job);
}

static void assign_release(struct assign_job *job, struct workers *w)
{
    for (unsigned i = 0; i < workers_count(w); i++) free(job->scores[i]);
    free(job->scores);
    free(job->least);
    free(job->most);
}

/* The sum of all rows' cosines to the centroids of their own sums is the sum of the sums' lengths. */
static double objective_of(const struct centroids *c)
{
    double sum = 0;
    for (uint32_t j = 0; j < c->k; j++) sum += sqrt(c->square[j]);
    return sum;
}

static double lloyd(const struct csr *x, uint32_t k, const struct kmeans_options *o, struct workers *w,
                    uint32_t *label)
{
    struct centroids c;
    centroids_init(&c, x->cols, k);
    uint32_t *next = mem_alloc(x->rows, sizeof *next), *moved = mem_alloc(x->rows, sizeof *moved);
    struct update_job job;
    update_init(&job, x, &c, w);
    struct assign_job rows;
    assign_init(&rows, x, &c, w, next);
    job.after = label;
    job.count = x->rows;
    update(&job, w);
    for (uint32_t i = 0; i < o->iterations; i++) {
        assign(&rows, w);
        rows.own = label;
        uint32_t n = 0;
        for (uint32_t r = 0; r < x->rows; r++)
            if (next[r] != label[r]) moved[n++] = r;
        if (n <= o->tolerance * x->rows) break;
        /* small changes are added and taken off; now and then everything anew, so that roundings do not pile
         * up */
        bool anew = (i + 1) % REBUILD == 0 || n > x->rows / 3;
        job.before = anew ? NULL : label;
        job.after = next;
        job.moved = anew ? NULL : moved;
        job.count = anew ? x->rows : n;
        update(&job, w);
        for (uint32_t m = 0; m < n; m++) label[moved[m]] = next[moved[m]];
    }
    double objective = objective_of(&c);
    assign_release(&rows, w);
    update_release(&job, w);
    free(next);
    free(moved);
    centroids_release(&c);
    return objective;
}

double kmeans_refine(const struct csr *x, uint32_t k, const struct kmeans_options *o, struct workers *w,
                     uint32_t *label)
{
    return x->rows ? lloyd(x, k, o, w, label) : 0;
}

struct seed_job {
    const struct csr *x, *index;
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
static uint32_t seed(const struct csr *x, const struct csr *index, uint32_t k, struct rng *rng,
                     struct workers *w, uint32_t *label)
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
    struct update_job job;
    update_init(&job, sample, &c, w);
    job.after = sample_label;
    job.count = sample->rows;
    update(&job, w);
    struct assign_job rows;
    assign_init(&rows, x, &c, w, label);
    assign(&rows, w);
    assign_release(&rows, w);
    update_release(&job, w);
    centroids_release(&c);
}

double kmeans_run(const struct csr *x, uint32_t *k, const struct kmeans_options *o, struct workers *w,
                  uint32_t *label)
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
            double objective = lloyd(s, count, &quick, w, trial);
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
    return lloyd(x, *k, o, w, label);
}

void kmeans_assign(const struct csr *x, const uint32_t *part, uint32_t count, uint32_t k,
                   const uint32_t *part_label, struct workers *w, uint32_t *label)
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
