#include "cluster/recipe.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/choose.h"
#include "cluster/cover.h"
#include "cluster/kmeans.h"
#include "cluster/neighbours.h"
#include "cluster/smooth.h"
#include "cluster/weights.h"
#include "miner/base/mem.h"

enum {
    LARGE = 5000,
    SOURCES = 4000,
    LLOYD = 4,
    PASSES = 6,
    ORDER = 1, /* seed of the order in which rows are weighed, the same for all runs */
    LEAST_TYPES = 2,
    CHOOSING = 20 /* neighbours, at least */
};

/* Small sets have the time for exact neighbours; for large ones this loses nothing that can be measured. */
static const struct neighbours_without nothing = { 0 }, light = { .light = 0.05, .cap = 2000 };

/* Documents in the form that clustering works on, made anew whenever the weights change. */
struct view_of {
    struct csr rows;   /* weighted, length 1 */
    struct csr graph;  /* directed: nearest neighbours */
    struct csr smooth; /* smoothed rows, length 1 */
    struct csr shares; /* smoothed rows, sum 1 */
};

static void view_release(struct view_of *v)
{
    csr_release(&v->rows);
    csr_release(&v->graph);
    csr_release(&v->smooth);
    csr_release(&v->shares);
}

static uint32_t neighbour_count(uint32_t n, double with_reply)
{
    return n > LARGE ? 25 : (uint32_t)lround(30 - 22 * with_reply);
}

static void make_graph(const struct features *f, const float *weight, double with_reply, uint32_t every,
                       struct workers *w, struct view_of *v)
{
    uint32_t n = f->tf.rows;
    features_weigh(f, weight, w, &v->rows);
    neighbours_find(&v->rows, neighbour_count(n, with_reply), n > LARGE ? light : nothing, every, w,
                    &v->graph);
}

static void make_smooth(const struct features *f, unsigned skip, struct workers *w, struct view_of *v)
{
    uint32_t keep = f->tf.rows > LARGE ? 60 : 120;
    if (skip & SKIP_SMOOTHING)
        csr_copy(&v->rows, &v->smooth);
    else
        smooth(&v->rows, &v->graph, 2, keep, w, &v->smooth);
    smooth_to_distributions(&v->smooth, &v->shares);
}

struct refining {
    const struct view_of *v;
    uint32_t k, passes, *label;
    struct stability *parts; /* made beside; NULL = none */
};

/* One thread refines, for every move depends on those before. */
static void refine_beside(void *argument, size_t number, unsigned worker)
{
    (void)worker;
    const struct refining *job = argument;
    if (number == 0)
        bottleneck_refine(&job->v->shares, job->k, job->passes, 0.001, ORDER, NULL, job->label);
    else
        stability_prepare(job->parts, &job->v->smooth, &job->v->shares, number - 1);
}

/* About k small groups of rows, from those that cover the graph best; returns how many. parts: to be made of
 * the same rows; NULL = none. */
static uint32_t over_cluster(const struct view_of *v, unsigned skip, uint32_t k, struct stability *parts,
                             struct workers *w, uint32_t *label)
{
    const struct csr *x = &v->smooth;
    struct csr graph;
    uint32_t *seed = mem_alloc(k, sizeof *seed), *own = mem_alloc(k, sizeof *own);
    neighbours_either(&v->graph, &graph);
    k = cover_rows(&graph, k, seed);
    csr_release(&graph);
    for (uint32_t i = 0; i < k; i++) own[i] = i;
    kmeans_assign(x, seed, k, k, own, w, label);
    const struct kmeans_options options = { .iterations = LLOYD, .tolerance = x->rows > LARGE ? 0.03 : 0 };
    kmeans_refine(x, k, &options, w, label);
    struct refining job = { v, k, skip & SKIP_BOTTLENECK ? 0 : PASSES, label, parts };
    workers_run(w, parts ? 1 + STABILITY_PARTS : 1, refine_beside, &job);
    free(seed);
    free(own);
    return k;
}

/* Replies make a few neighbours enough to smooth by, but so thin a graph falls apart in pieces of about as
 * many documents, the more of them the more documents there are: the number of types is chosen on a denser
 * one. */
static uint32_t choose_cut(const struct view_of *v, double with_reply, const struct tree *tree,
                           struct workers *w)
{
    struct csr wide, graph;
    csr_init(&wide);
    bool thin = neighbour_count(v->rows.rows, with_reply) < CHOOSING;
    if (thin) neighbours_find(&v->rows, CHOOSING, nothing, 1, w, &wide);
    neighbours_symmetric(thin ? &wide : &v->graph, &graph);
    uint32_t cut = choose_steps(&graph, tree->leaves, tree->leaf, tree->merges, tree->count, LEAST_TYPES);
    csr_release(&wide);
    csr_release(&graph);
    return cut;
}

static uint32_t clamp(double x, uint32_t low, uint32_t high)
{
    if (high < low) high = low;
    return x <= low ? low : x >= high ? high : (uint32_t)lround(x);
}

void recipe_run(const struct features *f, double with_reply, const struct recipe_options *o,
                struct workers *w, struct progress *p, struct recipe *out)
{
    uint32_t n = f->tf.rows;
    memset(out, 0, sizeof *out);
    tree_init(&out->tree);
    out->parts.seed = o->seed;
    out->label = mem_zero(n, sizeof *out->label);
    float *weight = mem_alloc(f->tf.cols, sizeof *weight);
    struct view_of v = { 0 };
    features_idf(f, weight);
    progress_stage(p, "neighbours", "rounds", 3);
    /* weights that the next graph replaces need only some thousands of rows' edges */
    uint32_t rounds = o->skip & SKIP_GRAPH_WEIGHTS ? 0
                      : n > LARGE                  ? 2
                                                   : 1,
             every = n > SOURCES ? n / SOURCES : 1;
    make_graph(f, weight, with_reply, every, w, &v);
    progress_add(p, 1);
    for (uint32_t i = 0; i < rounds; i++) {
        weights_from_graph(f, &v.graph, w, weight);
        view_release(&v);
        make_graph(f, weight, with_reply, i + 1 < rounds ? every : 1, w, &v);
        progress_add(p, 1);
    }
    make_smooth(f, o->skip, w, &v);
    if (!(o->skip & SKIP_CLUSTER_WEIGHTS)) {
        progress_stage(p, "groups", "", 0);
        uint32_t k = over_cluster(&v, o->skip, clamp(sqrt(n), 2, n / 2), NULL, w, out->label);
        weights_from_clusters(f, out->label, k, w, weight);
        view_release(&v);
        make_graph(f, weight, with_reply, 1, w, &v);
        make_smooth(f, o->skip, w, &v);
    }
    progress_stage(p, "types", "", 0);
    uint32_t k0 = clamp(2 * sqrt(n), 8, n / 4 < 300 ? n / 4 : 300);
    if (k0 < o->types) k0 = clamp(1.2 * o->types, o->types, n);
    struct tree *tree = &out->tree;
    tree->docs = n;
    tree->leaf = mem_alloc(n, sizeof *tree->leaf);
    tree->leaves = over_cluster(&v, o->skip, k0, &out->parts, w, tree->leaf);
    uint32_t leaves = tree->leaves;
    tree->merges = mem_alloc(leaves ? leaves : 1, sizeof *tree->merges);
    tree->count = bottleneck_tree(&v.shares, leaves, tree->leaf, w, tree->merges);
    if (o->types)
        tree->cut = leaves > o->types ? leaves - o->types : 0;
    else
        tree->cut = choose_cut(&v, with_reply, tree, w);
    if (tree->cut > tree->count) tree->cut = tree->count;
    uint32_t *size = mem_zero(leaves ? leaves : 1, sizeof *size),
             *to = mem_alloc(leaves ? leaves : 1, sizeof *to);
    for (uint32_t d = 0; d < n; d++) size[tree->leaf[d]]++;
    out->k = bottleneck_cut(leaves, tree->merges, tree->cut, size, to);
    for (uint32_t d = 0; d < n; d++) out->label[d] = to[tree->leaf[d]];
    bottleneck_refine(&v.shares, out->k, o->skip & SKIP_REFINEMENT ? 0 : PASSES, 0.001, ORDER, NULL,
                      out->label);
    out->stability = mem_alloc(out->k ? out->k : 1, sizeof *out->stability);
    stability_measure(&out->parts, &v.smooth, &v.shares, out->k, out->label, w, out->stability);
    free(size);
    free(to);
    free(weight);
    out->smooth = v.smooth;
    out->shares = v.shares;
    csr_init(&v.smooth);
    csr_init(&v.shares);
    view_release(&v);
}

/* Agents' replies: share of the documents that have one. */
static double reply_share(const struct corpus *c)
{
    uint32_t replies = 0;
    for (uint32_t d = 0; d < c->docs; d++) {
        size_t n;
        corpus_view(c, d, VIEW_REPLY, &n);
        replies += n > 0;
    }
    return c->docs ? (double)replies / c->docs : 0;
}

void recipe_documents(const struct corpus *c, const struct recipe_options *o, struct workers *w,
                      struct progress *p, struct recipe *out)
{
    struct features f;
    unsigned what = o->skip & SKIP_REPLIES ? FEATURES_QUESTION : FEATURES_ALL;
    if (!(o->skip & SKIP_GRAMS)) what |= FEATURES_GRAMS;
    if (!(o->skip & SKIP_MEANINGS)) what |= FEATURES_MEANINGS;
    if (!(o->skip & (SKIP_MEANINGS | SKIP_CATALOGUE))) what |= FEATURES_ASKED;
    features_build(c, what, w, &f);
    if (!(o->skip & SKIP_STOP_WORDS)) features_weigh_stop(&f);
    recipe_run(&f, o->skip & SKIP_REPLIES ? 0 : reply_share(c), o, w, p, out);
    features_release(&f);
}

void recipe_refine(const struct recipe *r, uint32_t k, const float *stay, uint32_t *label)
{
    bottleneck_refine(&r->shares, k, PASSES, 0.001, ORDER, stay, label);
}

void recipe_stability(const struct recipe *r, uint32_t k, const uint32_t *label, struct workers *w,
                      double *stability)
{
    stability_measure(&r->parts, &r->smooth, &r->shares, k, label, w, stability);
}

void recipe_release(struct recipe *r)
{
    free(r->label);
    free(r->stability);
    tree_release(&r->tree);
    csr_release(&r->smooth);
    csr_release(&r->shares);
    stability_release(&r->parts);
    memset(r, 0, sizeof *r);
}
