#include "cluster/kmeans.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/kmeans_seed.h"
#include "cluster/simd.h"
#include "miner/base/mem.h"
#include "miner/base/rng.h"

enum { BLOCK_ROWS = 128, TERM_RANGES = 16, REBUILD = 12 };
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
    /* Clusters by SIMD_WIDTH, so that a look can be at some of them: per group */
    uint32_t groups, stride;        /* stride: rounded up for vectors */
    float *group_cos, *group_sin;   /* the largest turn */
    uint32_t *turned;               /* whose it is */
    float *second_cos, *second_sin; /* the largest turn of the others */
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
    c->groups = c->width / SIMD_WIDTH;
    c->stride = (c->groups + SIMD_WIDTH - 1) / SIMD_WIDTH * SIMD_WIDTH;
    c->group_cos = simd_alloc(c->stride);
    c->group_sin = simd_alloc(c->stride);
    c->second_cos = simd_alloc(c->stride);
    c->second_sin = simd_alloc(c->stride);
    c->turned = mem_zero(c->stride, sizeof *c->turned);
    c->square = mem_zero(c->width, sizeof *c->square);
}

static void centroids_release(struct centroids *c)
{
    free(c->sum);
    free(c->inverse);
    free(c->turn_cos);
    free(c->turn_sin);
    free(c->group_cos);
    free(c->group_sin);
    free(c->second_cos);
    free(c->second_sin);
    free(c->turned);
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
    float **old;            /* per worker: the sums of a range before, of features that are touched */
    bool **touched;         /* per worker */
    size_t old_size;
};

/* One range of features, all rows in order: every cell is summed in row order whatever the threads. */
static void update_range(void *argument, size_t number, unsigned worker)
{
    struct update_job *job = argument;
    const struct csr *x = job->x;
    struct centroids *c = job->c;
    uint32_t low = job->bounds[number], high = job->bounds[number + 1];
    if (!job->old[worker]) {
        job->old[worker] = simd_alloc(job->old_size);
        job->touched[worker] = mem_alloc(job->old_size / c->width + 1, sizeof **job->touched);
    }
    float *old = job->old[worker];
    bool *touched = job->touched[worker];
    memset(touched, !job->before, high - low);
    if (!job->before && high > low) {
        memcpy(old, c->sum + (size_t)low * c->width, (size_t)(high - low) * c->width * sizeof *old);
        memset(c->sum + (size_t)low * c->width, 0, (size_t)(high - low) * c->width * sizeof *c->sum);
    }
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
            if (!touched[x->col[e] - low]) {
                touched[x->col[e] - low] = true;
                memcpy(old + (size_t)(x->col[e] - low) * c->width, cell, c->width * sizeof *old);
            }
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
        simd_add_products(dot, row, touched[t - low] ? old + (size_t)(t - low) * c->width : row, c->width);
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
    for (uint32_t g = 0; g < c->stride; g++) {
        c->group_cos[g] = c->second_cos[g] = 1;
        c->group_sin[g] = c->second_sin[g] = 0;
        c->turned[g] = NOT_YET;
    }
    for (uint32_t j = 0; j < c->k; j++) {
        double square = sum_of(job->squares, c->width, j), dot = sum_of(job->dots, c->width, j);
        double lengths = sqrt(square * c->square[j]);
        /* one that has run empty is near to nothing; one that was empty may be anywhere */
        double cosine = square <= 1e-12 ? 1 : lengths > 1e-12 ? fmin(fmax(dot / lengths, 0), 1) : 0;
        c->square[j] = square;
        c->inverse[j] = square > 1e-12 ? (float)(1 / sqrt(square)) : 0;
        c->turn_cos[j] = (float)cosine;
        c->turn_sin[j] = (float)sqrt(1 - cosine * cosine);
        uint32_t g = j / SIMD_WIDTH;
        if (c->turn_sin[j] > c->group_sin[g]) {
            c->second_sin[g] = c->group_sin[g];
            c->second_cos[g] = c->group_cos[g];
            c->group_sin[g] = c->turn_sin[j];
            c->group_cos[g] = c->turn_cos[j];
            c->turned[g] = j;
        } else if (c->turn_sin[j] > c->second_sin[g]) {
            c->second_sin[g] = c->turn_sin[j];
            c->second_cos[g] = c->turn_cos[j];
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
    job->touched = mem_zero(workers_count(w), sizeof *job->touched);
}

static void update_release(struct update_job *job, struct workers *w)
{
    for (unsigned i = 0; i < workers_count(w); i++) {
        free(job->old[i]);
        free(job->touched[i]);
    }
    free(job->old);
    free(job->touched);
    free(job->squares);
    free(job->dots);
}

/* The nearest centroid of each row. For a row looked at before, the triangle inequality over angles tells how
 * near its centroid still is at least, and any of a group of others at most (Hamerly 2010; Ding et al. 2015;
 * Schubert, Lang & Feher 2021 for cosines): only groups where these meet need a look. */
struct assign_job {
    const struct csr *x;
    const struct centroids *c;
    struct assign_scratch {
        float *score;
        uint32_t *at;    /* lanes of groups to look at */
    } * scratch;         /* per worker */
    const uint32_t *own; /* label before; NULL: no bounds yet */
    uint32_t *label;     /* the nearest now */
    float *least;        /* bounds: cosine to the own centroid */
    float *most;         /* rows × stride: to any other of each group */
};

static float sine(float cosine)
{
    return cosine < 1 ? sqrtf(1 - cosine * cosine) : 0;
}

/* Moves the bounds of row r along with the centroids. */
static void turn_bounds(const struct assign_job *job, uint32_t r)
{
    const struct centroids *c = job->c;
    uint32_t own = job->own[r], home = own / SIMD_WIDTH;
    float *most = job->most + (size_t)r * c->stride, others = most[home];
    job->least[r] = job->least[r] * c->turn_cos[own] - sine(job->least[r]) * c->turn_sin[own];
    simd_turn_bounds(most, c->group_cos, c->group_sin, c->stride);
    if (c->turned[home] == own) {
        most[home] = others;
        simd_turn_bounds(&most[home], &c->second_cos[home], &c->second_sin[home], 1);
    }
}

/* The groups besides `home` in which a centroid may be nearer than `least`. */
static size_t groups_near(const struct centroids *c, const float *most, float least, uint32_t home,
                          uint32_t *at)
{
    size_t n = 0;
    for (uint32_t g = 0; g < c->groups; g++)
        if (g != home && most[g] + ROUNDING >= least) at[n++] = g * SIMD_WIDTH;
    return n;
}

/* The nearest of the groups looked at, with their bounds. */
static void take_nearest(struct assign_job *job, uint32_t r, const float *score, const uint32_t *at,
                         size_t groups)
{
    const struct centroids *c = job->c;
    float *most = job->most + (size_t)r * c->stride, first = -1;
    uint32_t best = 0;
    for (size_t i = 0; i < groups; i++) {
        float group_first = -1, group_second = -1;
        uint32_t group_best = 0;
        for (uint32_t j = at[i]; j < at[i] + SIMD_WIDTH && j < c->k; j++) {
            float s = score[j] * c->inverse[j], less = s < group_first ? s : group_first;
            group_second =
                less > group_second ? less : group_second; /* no branch: it could not be foreseen */
            group_best = s > group_first ? j : group_best;
            group_first = s > group_first ? s : group_first;
        }
        most[at[i] / SIMD_WIDTH] = group_first + ROUNDING;
        if (group_first < first || (group_first == first && group_best > best))
            continue; /* ties: the lower */
        if (first > most[best / SIMD_WIDTH] - ROUNDING) most[best / SIMD_WIDTH] = first + ROUNDING;
        first = group_first;
        best = group_best;
        most[best / SIMD_WIDTH] = group_second + ROUNDING;
    }
    job->label[r] = best;
    job->least[r] = first - ROUNDING;
}

static void assign_block(void *argument, size_t number, unsigned worker)
{
    struct assign_job *job = argument;
    const struct csr *x = job->x;
    const struct centroids *c = job->c;
    struct assign_scratch *s = &job->scratch[worker];
    if (!s->score) {
        s->score = simd_alloc(c->width);
        s->at = mem_alloc(c->groups, sizeof *s->at);
    }
    uint32_t from = (uint32_t)number * BLOCK_ROWS,
             to = from + BLOCK_ROWS < x->rows ? from + BLOCK_ROWS : x->rows;
    for (uint32_t r = from; r < to; r++) {
        const uint32_t *col = x->col + x->ptr[r];
        const float *val = x->val + x->ptr[r], *most = job->most + (size_t)r * c->stride;
        size_t n = (size_t)(x->ptr[r + 1] - x->ptr[r]), groups = 0;
        if (!job->own) {
            for (; groups < c->groups; groups++) s->at[groups] = (uint32_t)groups * SIMD_WIDTH;
            simd_group_scores(col, val, n, c->sum, c->width, s->at, groups, s->score);
            take_nearest(job, r, s->score, s->at, groups);
            continue;
        }
        uint32_t own = job->own[r], home = own / SIMD_WIDTH;
        turn_bounds(job, r);
        bool near_home = most[home] + ROUNDING >= job->least[r];
        job->label[r] = own;
        if (!near_home && !groups_near(c, most, job->least[r], home, s->at)) continue;
        s->at[0] = home * SIMD_WIDTH; /* first how near the own centroid is */
        simd_group_scores(col, val, n, c->sum, c->width, s->at, 1, s->score);
        groups = 1 + groups_near(c, most, s->score[own] * c->inverse[own] - ROUNDING, home, s->at + 1);
        simd_group_scores(col, val, n, c->sum, c->width, s->at + 1, groups - 1, s->score);
        take_nearest(job, r, s->score, s->at, groups);
    }
}

static void assign_init(struct assign_job *job, const struct csr *x, const struct centroids *c,
                        struct workers *w, uint32_t *label)
{
    *job = (struct assign_job){ .x = x, .c = c, .label = label };
    job->scratch = mem_zero(workers_count(w), sizeof *job->scratch);
    job->least = mem_alloc(x->rows, sizeof *job->least);
    job->most = mem_zero((size_t)x->rows * c->stride, sizeof *job->most);
}

static void assign(struct assign_job *job, struct workers *w)
{
    workers_run(w, ((size_t)job->x->rows + BLOCK_ROWS - 1) / BLOCK_ROWS, assign_block, job);
}

static void assign_release(struct assign_job *job, struct workers *w)
{
    for (unsigned i = 0; i < workers_count(w); i++) {
        free(job->scratch[i].score);
        free(job->scratch[i].at);
    }
    free(job->scratch);
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
    struct kmeans_columns columns;
    kmeans_columns_init(&columns, s);
    uint32_t *trial = mem_alloc(s->rows, sizeof *trial), *best = mem_alloc(s->rows, sizeof *best), best_k = 0;
    double best_objective = -1;
    struct kmeans_options quick = *o;
    for (uint32_t i = 0; i < (o->restarts ? o->restarts : 1); i++) {
        uint32_t count = kmeans_seed(s, &columns, *k, &rng, w, trial);
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
    kmeans_columns_release(&columns);
    if (sampled)
        label_all(x, s, *k, w, best, label);
    else
        memcpy(label, best, x->rows * sizeof *label);
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
