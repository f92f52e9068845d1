#include "cluster/catalogue.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/heaviest.h"
#include "miner/base/mem.h"

enum { BLOCK_ROWS = 128 };

/* A score that is not worth looking for less. */
#define MUCH_LESS 1.0f

/* Of the nearest question's cosine, for the next one to be as good. */
#define NEARLY 0.8f
/* What a question counts for that is of no sector in particular, and of one of which nothing is asked. */
#define GENERAL 0.95f
#define FOREIGN 0.75f

/* What a thread needs. */
struct scores {
    float *score;  /* per question, zero between documents */
    uint64_t *key; /* of those above zero (heaviest.h) */
};

struct nearest_job {
    const struct catalogue *c;
    const struct catalogue_rows *rows;
    struct csr *out;
    struct scores *scores; /* per worker */
    uint32_t *count;       /* per row */
};

void catalogue_keys_release(struct catalogue_keys *k)
{
    free(k->meaning);
    free(k->term);
    memset(k, 0, sizeof *k);
}

/* Adds up what a row has in common with each question; returns the row's length, squared. */
static double score_row(const struct nearest_job *job, uint32_t r, float *score)
{
    const struct catalogue *c = job->c;
    const struct catalogue_rows *x = job->rows;
    double square = 0;
    for (uint64_t e = x->tf->ptr[r]; e < x->tf->ptr[r + 1]; e++) {
        uint32_t col = x->tf->col[e];
        if (col < x->from || col >= x->to) continue;
        float v = x->tf->val[e] * x->weight[col];
        square += (double)v * (double)v;
        uint32_t key = x->key[col - x->from];
        if (key == CATALOGUE_NO_KEY) continue;
        catalogue_score(c->entry, c->ptr[key], c->ptr[key + 1], v, score);
    }
    return square;
}

uint32_t catalogue_take(uint32_t questions, float *score, double square, uint64_t *order,
                        uint32_t question[CATALOGUE_NEAREST], float cosine[CATALOGUE_NEAREST])
{
    size_t width = catalogue_width(questions), n = 0;
    float scale = square > 0 ? (float)(1 / (65535 * sqrt(square))) : 0, least_score = simd_max(score, width);
    uint64_t least = 0;
    uint32_t count = 0;
    do /* of the many that are hardly near, none needs to be compared with another */
        least_score = least_score > MUCH_LESS ? least_score / 2 : 0;
    while (least_score > 0 && simd_count_above(score, width, least_score) < CATALOGUE_NEAREST);
    for (uint32_t q = 0; q < questions; q++) {
        order[n] = q;
        n += score[q] > least_score;
    }
    for (size_t i = 0; i < n; i++) order[i] = heaviest_key(score[order[i]], (uint32_t)order[i]);
    if (n > CATALOGUE_NEAREST) {
        uint64_t *others = order + n; /* the first ones stay by their number */
        memcpy(others, order, n * sizeof *order);
        least = heaviest_cut(others, n, CATALOGUE_NEAREST);
    }
    for (size_t i = 0; i < n; i++) {
        order[count] = order[i];
        count += order[i] >= least;
    }
    for (uint32_t i = 0; i < count; i++) question[i] = ~(uint32_t)order[i];
    for (uint32_t i = 0; i < count; i++) cosine[i] = score[question[i]] * scale;
    memset(score, 0, questions * sizeof *score);
    return count;
}

static void nearest_block(void *argument, size_t number, unsigned worker)
{
    struct nearest_job *job = argument;
    const struct csr *tf = job->rows->tf;
    struct scores *s = &job->scores[worker];
    if (!s->score) {
        s->score = simd_alloc(catalogue_width(job->c->questions));
        s->key = mem_alloc(2 * (size_t)job->c->questions, sizeof *s->key);
    }
    uint32_t from = (uint32_t)number * BLOCK_ROWS,
             to = from + BLOCK_ROWS < tf->rows ? from + BLOCK_ROWS : tf->rows;
    for (uint32_t r = from; r < to; r++) {
        double square = score_row(job, r, s->score);
        uint64_t at = (uint64_t)r * CATALOGUE_NEAREST;
        job->count[r] = catalogue_take(job->c->questions, s->score, square, s->key, job->out->col + at,
                                       job->out->val + at);
    }
}

void catalogue_nearest(const struct catalogue *c, const struct catalogue_rows *rows, struct workers *w,
                       struct csr *out)
{
    uint32_t docs = rows->tf->rows;
    csr_alloc(out, docs, c->questions, (uint64_t)docs * CATALOGUE_NEAREST);
    struct nearest_job job = { .c = c, .rows = rows, .out = out };
    job.scores = mem_zero(workers_count(w), sizeof *job.scores);
    job.count = mem_alloc(docs, sizeof *job.count);
    workers_run(w, ((size_t)docs + BLOCK_ROWS - 1) / BLOCK_ROWS, nearest_block, &job);
    for (uint32_t r = 0; r < docs; r++) { /* rows move up to the ones before */
        uint64_t from = (uint64_t)r * CATALOGUE_NEAREST, at = out->ptr[r];
        memmove(out->col + at, out->col + from, job.count[r] * sizeof *out->col);
        memmove(out->val + at, out->val + from, job.count[r] * sizeof *out->val);
        out->ptr[r + 1] = at + job.count[r];
    }
    for (unsigned i = 0; i < workers_count(w); i++) {
        free(job.scores[i].score);
        free(job.scores[i].key);
    }
    free(job.scores);
    free(job.count);
}

/* What each question counts for by its sector: the more, up to 1, the more documents have their nearest
 * question there. */
static float *weigh_sectors(const struct catalogue *c, const struct csr *near)
{
    float *weight = mem_alloc(c->questions, sizeof *weight);
    uint32_t *asked = mem_zero(c->sectors, sizeof *asked), most = 0;
    for (uint32_t d = 0; d < near->rows; d++) {
        uint64_t first = catalogue_first(near, d);
        if (first < near->ptr[d + 1]) asked[c->sector[near->col[first]]]++;
    }
    for (uint32_t s = 1; s < c->sectors; s++)
        if (asked[s] > most) most = asked[s];
    for (uint32_t q = 0; q < c->questions; q++) {
        float share = most ? (float)asked[c->sector[q]] / (float)most : 0;
        weight[q] = c->sector[q] ? FOREIGN + (1 - FOREIGN) * share : GENERAL;
    }
    free(asked);
    return weight;
}

/* The best question that is not taken and nearly as near as the nearest of all. sum: of the cosines. */
static uint32_t best_free(const float *sum, const float *weight, uint32_t questions, uint32_t size,
                          const bool *taken)
{
    uint32_t best = CATALOGUE_NONE;
    float most = 0;
    for (uint32_t q = 0; q < questions; q++)
        if (sum[q] > most) most = sum[q];
    for (uint32_t q = 0; q < questions && most >= CATALOGUE_LEAST * (float)size; q++) {
        if (taken[q] || sum[q] < NEARLY * most) continue;
        if (best == CATALOGUE_NONE || sum[q] * weight[q] > sum[best] * weight[best]) best = q;
    }
    return best;
}

void catalogue_of_types(const struct catalogue *c, const struct csr *near, uint32_t k, const uint32_t *type,
                        uint32_t *question, double *share)
{
    uint32_t *start = mem_zero((size_t)k + 2, sizeof *start), *doc = mem_alloc(near->rows, sizeof *doc);
    for (uint32_t d = 0; d < near->rows; d++) start[(type[d] < k ? type[d] : k) + 1]++;
    for (uint32_t t = 0; t <= k; t++) start[t + 1] += start[t];
    uint32_t *next = mem_alloc((size_t)k + 1, sizeof *next);
    memcpy(next, start, ((size_t)k + 1) * sizeof *next);
    for (uint32_t d = 0; d < near->rows; d++) doc[next[type[d] < k ? type[d] : k]++] = d;
    float *sum = mem_alloc(c->questions, sizeof *sum), *weight = weigh_sectors(c, near);
    bool *taken = mem_zero(c->questions, sizeof *taken);
    for (uint32_t t = 0; t < k; t++) { /* one by one: there may be as many types as documents */
        memset(sum, 0, c->questions * sizeof *sum);
        for (uint32_t i = start[t]; i < start[t + 1]; i++)
            for (uint64_t e = near->ptr[doc[i]]; e < near->ptr[doc[i] + 1]; e++)
                sum[near->col[e]] += near->val[e];
        question[t] = best_free(sum, weight, c->questions, start[t + 1] - start[t], taken);
        share[t] = 0;
        if (question[t] == CATALOGUE_NONE) continue;
        taken[question[t]] = true;
        uint32_t among = 0;
        for (uint32_t i = start[t]; i < start[t + 1]; i++)
            for (uint64_t e = near->ptr[doc[i]]; e < near->ptr[doc[i] + 1]; e++)
                among += near->col[e] == question[t];
        share[t] = (double)among / (start[t + 1] - start[t]);
    }
    free(start);
    free(doc);
    free(next);
    free(sum);
    free(weight);
    free(taken);
}
