#include "cluster/choose.h"

#include <math.h>
#include <stdlib.h>

#include "miner/base/mem.h"

#define RESOLUTION       2.5
#define ENTROPY_POWER    0.6
#define MODULARITY_SHARE 0.6
#define TELLING          0.005 /* of the best: differences below this tell cuts hardly apart */

static double g(double u)
{
    return u > 0 ? u * log(u) : 0;
}

/* Weights between the clusters of a cut, and the sums that both criteria are made of. */
struct cut {
    size_t most;     /* places: leaves and merges */
    double *between; /* most × most */
    double *degree;
    double total;
    double inside, squares, g_between, g_degree; /* Σ e_cc, Σ d², Σ g(e), Σ g(d) */
};

static void cut_leaves(struct cut *c, const struct csr *graph, uint32_t k, const uint32_t *label)
{
    for (uint32_t r = 0; r < graph->rows; r++) {
        for (uint64_t e = graph->ptr[r]; e < graph->ptr[r + 1]; e++) {
            double v = (double)graph->val[e];
            c->between[label[r] * c->most + label[graph->col[e]]] += v;
            c->degree[label[r]] += v;
            c->total += v;
        }
    }
    for (uint32_t a = 0; a < k; a++) {
        c->inside += c->between[a * c->most + a];
        c->squares += c->degree[a] * c->degree[a];
        c->g_degree += g(c->degree[a]);
        for (uint32_t b = 0; b < k; b++) c->g_between += g(c->between[a * c->most + b]);
    }
}

/* Clusters a and b become `made`; those merged before hold zeros. */
static void cut_merge(struct cut *c, size_t a, size_t b, size_t made)
{
    size_t n = c->most;
    double *row_a = c->between + a * n, *row_b = c->between + b * n, *row = c->between + made * n;
    double within = row_a[a] + row_b[b] + row_a[b] + row_b[a];
    c->inside += row_a[b] + row_b[a];
    c->g_between += g(within) - g(row_a[a]) - g(row_b[b]) - g(row_a[b]) - g(row_b[a]);
    for (size_t o = 0; o < made; o++) {
        if (o == a || o == b) continue;
        double *other = c->between + o * n;
        row[o] = row_a[o] + row_b[o];
        other[made] = other[a] + other[b];
        c->g_between += g(row[o]) - g(row_a[o]) - g(row_b[o]) + g(other[made]) - g(other[a]) - g(other[b]);
        other[a] = other[b] = 0;
    }
    for (size_t o = 0; o < made; o++) row_a[o] = row_b[o] = 0;
    row[made] = within;
    c->degree[made] = c->degree[a] + c->degree[b];
    c->squares += 2 * c->degree[a] * c->degree[b];
    c->g_degree += g(c->degree[made]) - g(c->degree[a]) - g(c->degree[b]);
}

/* The logarithm of the number of clusters, over all cuts by how near they come to the best: near its top a
 * criterion is so flat that a few tickets more or less move the best cut by a fifth. */
static double mean_log_types(const double *criterion, uint32_t cuts, uint32_t k)
{
    double best = -INFINITY, weights = 0, sum = 0;
    for (uint32_t i = 0; i < cuts; i++) best = fmax(best, criterion[i]);
    for (uint32_t i = 0; i < cuts; i++) {
        double weight = exp((criterion[i] - best) / (TELLING * fmax(fabs(best), 1e-12)));
        weights += weight;
        sum += weight * log(k - i);
    }
    return sum / weights;
}

uint32_t choose_steps(const struct csr *graph, uint32_t k, const uint32_t *label, const struct merge *tree,
                      uint32_t count, uint32_t least)
{
    struct cut c = { .most = (size_t)k + count };
    c.between = mem_zero(c.most * c.most, sizeof *c.between);
    c.degree = mem_zero(c.most, sizeof *c.degree);
    cut_leaves(&c, graph, k, label);
    if (least > k) least = k;
    double *modularity = mem_alloc((size_t)count + 1, sizeof *modularity);
    double *ratio = mem_alloc((size_t)count + 1, sizeof *ratio);
    uint32_t cuts = 0;
    for (; cuts <= count && k - cuts >= least && c.total > 0; cuts++) {
        double t = c.total, entropy = log(t) - c.g_degree / t;
        double information = (c.g_between - 2 * c.g_degree) / t + log(t);
        modularity[cuts] = c.inside / t - RESOLUTION * c.squares / (t * t);
        ratio[cuts] = entropy > 1e-9 ? information / pow(entropy, ENTROPY_POWER) : 0;
        if (cuts < count) cut_merge(&c, tree[cuts].a, tree[cuts].b, (size_t)k + cuts);
    }
    uint32_t chosen = k;
    if (cuts) {
        double types = exp(MODULARITY_SHARE * mean_log_types(modularity, cuts, k) +
                           (1 - MODULARITY_SHARE) * mean_log_types(ratio, cuts, k));
        chosen = (uint32_t)lround(types);
    }
    free(c.between);
    free(c.degree);
    free(modularity);
    free(ratio);
    return chosen >= k ? 0 : k - chosen;
}
