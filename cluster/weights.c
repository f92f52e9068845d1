#include "cluster/weights.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"

enum { RANGES = 32 };

#define PRIOR 3.0

struct graph_job {
    const struct csr *tf, *graph;
    uint32_t bounds[RANGES + 1]; /* rows of equal work */
    double *num[RANGES], *den[RANGES];
};

static void sum_edges(void *argument, size_t number, unsigned worker)
{
    (void)worker;
    struct graph_job *job = argument;
    const struct csr *tf = job->tf, *graph = job->graph;
    double *num = job->num[number] = mem_zero(tf->cols, sizeof(double));
    double *den = job->den[number] = mem_zero(tf->cols, sizeof(double));
    for (uint32_t r = job->bounds[number]; r < job->bounds[number + 1]; r++) {
        double all = 0;
        for (uint64_t e = graph->ptr[r]; e < graph->ptr[r + 1]; e++) {
            uint32_t other = graph->col[e];
            double v = (double)graph->val[e];
            all += v;
            uint64_t a = tf->ptr[r], b = tf->ptr[other];
            while (a < tf->ptr[r + 1] && b < tf->ptr[other + 1]) {
                uint32_t ca = tf->col[a], cb = tf->col[b];
                if (ca == cb) num[ca] += v;
                a += ca <= cb;
                b += cb <= ca;
            }
        }
        for (uint64_t e = tf->ptr[r]; e < tf->ptr[r + 1]; e++) den[tf->col[e]] += all;
    }
}

static double divergence(double q, double p)
{
    if (q <= p || p <= 0) return 0;
    double d = q * log(q / p);
    if (q < 1) d += (1 - q) * log((1 - q) / (1 - p));
    return d;
}

void weights_from_graph(const struct features *f, const struct csr *graph, struct workers *w, float *weight)
{
    struct graph_job job = { .tf = &f->tf, .graph = graph };
    uint32_t n = f->tf.rows, cols = f->tf.cols;
    /* the number of parts is fixed, so that sums do not depend on threads */
    uint32_t parts = n < 4096 ? 4 : RANGES;
    for (uint32_t i = 0; i <= parts; i++) job.bounds[i] = (uint32_t)((uint64_t)n * i / parts);
    workers_run(w, parts, sum_edges, &job);
    double total_den = 0, total_df = 0;
    for (uint32_t t = 0; t < cols; t++) {
        for (uint32_t i = 1; i < parts; i++) {
            job.num[0][t] += job.num[i][t];
            job.den[0][t] += job.den[i][t];
        }
        total_den += job.den[0][t];
        total_df += f->df[t];
    }
    double scale = total_den > 0 ? total_df / total_den : 0;
    for (uint32_t t = 0; t < cols; t++) {
        double p = (double)f->df[t] / n;
        double q = (job.num[0][t] * scale + 3 * p) / (job.den[0][t] * scale + 3);
        double d = divergence(q < 1 ? q : 1, p);
        weight[t] = (float)sqrt(sqrt(d > 1e-4 ? d : 1e-4));
    }
    for (uint32_t i = 0; i < parts; i++) {
        free(job.num[i]);
        free(job.den[i]);
    }
}

struct cluster_job {
    const struct features *f;
    const struct csr *index; /* features × documents */
    const uint32_t *label;
    uint32_t k;
    const double *prior; /* per cluster: its share of the documents */
    float *weight;
};

static void weigh_range(void *argument, size_t number, unsigned worker)
{
    (void)worker;
    struct cluster_job *job = argument;
    uint32_t cols = job->f->tf.cols, k = job->k;
    uint32_t from = (uint32_t)((uint64_t)cols * number / RANGES),
             to = (uint32_t)((uint64_t)cols * (number + 1) / RANGES);
    double *count = mem_alloc(k, sizeof *count), most = log(k > 1 ? k : 2);
    for (uint32_t t = from; t < to; t++) {
        memset(count, 0, k * sizeof *count);
        double df = job->f->df[t], sum = 0;
        for (uint64_t e = job->index->ptr[t]; e < job->index->ptr[t + 1]; e++)
            count[job->label[job->index->col[e]]]++;
        for (uint32_t c = 0; c < k; c++) {
            double p = (count[c] + PRIOR * job->prior[c]) / (df + PRIOR);
            if (p > 0) sum += p * log(p / job->prior[c]);
        }
        job->weight[t] = (float)pow(sum / most > 1e-4 ? sum / most : 1e-4, 0.4);
    }
    free(count);
}

void weights_from_clusters(const struct features *f, const uint32_t *label, uint32_t k, struct workers *w,
                           float *weight)
{
    struct csr index;
    csr_transpose(&f->tf, &index);
    double *prior = mem_zero(k, sizeof *prior);
    for (uint32_t r = 0; r < f->tf.rows; r++) prior[label[r]] += 1.0 / f->tf.rows;
    struct cluster_job job = { f, &index, label, k, prior, weight };
    workers_run(w, RANGES, weigh_range, &job);
    free(prior);
    csr_release(&index);
}
