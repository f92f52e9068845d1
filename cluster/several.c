#include "cluster/several.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/simd.h"
#include "miner/base/mem.h"

enum { SENTENCE_BLOCK = 256, LEAST_WORDS = 2 };
static const float clear_margin = 1.5f; /* times the next best type */
enum { PART = 4 /* of a ticket's words: the least that makes a question of its own */ };

struct sentence {
    uint32_t *term;
    float *weight;
    size_t count, term_capacity, weight_capacity;
};

struct several_job {
    const struct corpus *c;
    const struct group *g;
    const float *idf;      /* per column of the rows */
    const float *centroid; /* feature-major, width columns */
    uint32_t width;
    float least;
    float **score;  /* per worker */
    size_t **words; /* per worker: words of content by the type that their sentence is nearest to */
    struct sentence *sentences; /* per worker */
    uint32_t *also;
};

/* The type that the sentence leans to, or GROUP_REST; *nearest, clearly or not, and *cosine to it. */
static uint32_t lean(const struct several_job *job, const struct sentence *s, float *score, uint32_t *nearest,
                     float *cosine)
{
    *nearest = GROUP_REST;
    if (s->count < LEAST_WORDS) return GROUP_REST;
    double square = 0;
    for (size_t i = 0; i < s->count; i++) square += (double)s->weight[i] * (double)s->weight[i];
    simd_row_scores(s->term, s->weight, s->count, job->centroid, job->width, score);
    uint32_t best = 0;
    float next = 0;
    for (uint32_t t = 1; t < job->g->k; t++) {
        if (score[t] > score[best]) {
            next = score[best];
            best = t;
        } else if (score[t] > next) {
            next = score[t];
        }
    }
    *nearest = best;
    *cosine = square > 0 ? score[best] / (float)sqrt(square) : 0;
    return *cosine >= job->least && score[best] >= clear_margin * next ? best : GROUP_REST;
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

/* The words of content from words[0 … n), each term once, in order of their numbers. */
static void read_sentence(const struct several_job *job, const uint32_t *words, size_t n, struct sentence *s)
{
    const struct corpus *c = job->c;
    MEM_RESERVE(s->term, s->term_capacity, n + 1);
    MEM_RESERVE(s->weight, s->weight_capacity, n + 1);
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        if (!c->words[words[i]].flags && c->words[words[i]].term < job->g->rows.cols)
            s->term[count++] = c->words[words[i]].term;
    qsort(s->term, count, sizeof *s->term, by_number);
    s->count = 0;
    for (size_t i = 0; i < count; i++)
        if (i == 0 || s->term[i] != s->term[s->count - 1]) s->term[s->count++] = s->term[i];
    for (size_t i = 0; i < s->count; i++) s->weight[i] = job->idf[s->term[i]];
}

static void several_block(void *argument, size_t number, unsigned worker)
{
    struct several_job *job = argument;
    if (!job->score[worker]) {
        job->score[worker] = simd_alloc(job->width);
        job->words[worker] = mem_zero(job->width, sizeof **job->words);
    }
    size_t *words_of = job->words[worker];
    uint32_t from = (uint32_t)number * SENTENCE_BLOCK, docs = job->g->docs;
    for (uint32_t d = from; d < docs && d < from + SENTENCE_BLOCK; d++) {
        uint32_t own = job->g->type[d], other = GROUP_REST;
        float most = 0;
        bool home = false;
        size_t all = 0;
        memset(words_of, 0, job->width * sizeof *words_of);
        for (enum view v = VIEW_SUBJECT; own != GROUP_REST && v <= VIEW_BODY; v++) {
            size_t length;
            const uint32_t *words = corpus_view(job->c, d, v, &length);
            for (size_t start = 0, end; start < length; start = end + 1) {
                for (end = start; end < length && words[end] != CORPUS_BREAK; end++) {
                }
                read_sentence(job, words + start, end - start, &job->sentences[worker]);
                struct sentence *s = &job->sentences[worker];
                float cosine;
                uint32_t nearest, type = lean(job, s, job->score[worker], &nearest, &cosine);
                all += s->count;
                if (nearest != GROUP_REST) words_of[nearest] += s->count;
                home |= type == own;
                if (type == GROUP_REST || type == own || cosine <= most) continue;
                most = cosine;
                other = type;
            }
        }
        if (home && other != GROUP_REST && words_of[own] * PART >= all && words_of[other] * PART >= all)
            job->also[d] = other;
    }
}

static int by_float(const void *a, const void *b)
{
    float x = *(const float *)a, y = *(const float *)b;
    return x < y ? -1 : x > y;
}

/* Half of the median cosine of tickets to their type. */
static float least_cosine(const struct group *g)
{
    float *cosine = mem_alloc(g->docs + 1, sizeof *cosine), least;
    uint32_t n = 0;
    for (uint32_t d = 0; d < g->docs; d++)
        if (g->type[d] != GROUP_REST) cosine[n++] = g->cosine[d];
    qsort(cosine, n, sizeof *cosine, by_float);
    least = n ? cosine[n / 2] / 2 : 1;
    free(cosine);
    return least;
}

void several_find(const struct corpus *c, const struct group *g, struct workers *w, uint32_t *also)
{
    const struct csr *x = &g->rows;
    for (uint32_t d = 0; d < g->docs; d++) also[d] = GROUP_REST;
    if (g->k < 2 || x->cols == 0) return;
    struct several_job job = { .c = c, .g = g, .least = least_cosine(g), .also = also };
    job.width = (g->k + SIMD_WIDTH - 1) / SIMD_WIDTH * SIMD_WIDTH;
    float *centroid = simd_alloc((size_t)x->cols * job.width), *idf = mem_alloc(x->cols, sizeof *idf);
    double *square = mem_zero(job.width, sizeof *square);
    for (uint32_t d = 0; d < g->docs; d++)
        for (uint64_t e = x->ptr[d]; g->type[d] != GROUP_REST && e < x->ptr[d + 1]; e++)
            centroid[(size_t)x->col[e] * job.width + g->type[d]] += x->val[e];
    for (uint32_t t = 0; t < x->cols; t++) {
        float *row = centroid + (size_t)t * job.width;
        simd_add_products(square, row, row, job.width);
        idf[t] = (float)log((c->docs + 1.0) / (c->terms[t].df + 0.5));
    }
    for (uint32_t t = 0; t < x->cols; t++)
        for (uint32_t k = 0; k < g->k; k++)
            if (square[k] > 0) centroid[(size_t)t * job.width + k] /= (float)sqrt(square[k]);
    job.centroid = centroid;
    job.idf = idf;
    unsigned threads = workers_count(w);
    job.score = mem_zero(threads, sizeof *job.score);
    job.words = mem_zero(threads, sizeof *job.words);
    job.sentences = mem_zero(threads, sizeof *job.sentences);
    workers_run(w, ((size_t)g->docs + SENTENCE_BLOCK - 1) / SENTENCE_BLOCK, several_block, &job);
    for (unsigned i = 0; i < threads; i++) {
        free(job.score[i]);
        free(job.words[i]);
        free(job.sentences[i].term);
        free(job.sentences[i].weight);
    }
    free(job.score);
    free(job.words);
    free(job.sentences);
    free(centroid);
    free(idf);
    free(square);
}
