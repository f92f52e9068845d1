#include "cluster/group.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/choose.h"
#include "cluster/kmeans.h"
#include "cluster/neighbours.h"
#include "cluster/recipe.h"
#include "cluster/simd.h"
#include "cluster/themes.h"
#include "cluster/warm.h"
#include "miner/base/mem.h"

enum { BLOCK_ROWS = 128, QUICK_SAMPLE = 4000, SEED_SAMPLE = 20000, FULL_SAMPLE = 16000, LEAST_SIZE = 3 };

/* Documents against centroids: the own type (the document itself left out), and the next best. */
struct judge_job {
    const struct csr *x;
    const float *sum;  /* feature-major sums of the types' rows */
    const float *norm; /* per type */
    uint32_t k, width;
    const uint32_t *label;
    float **score; /* per worker */
    float *own, *next;
    uint32_t *second;
};

static void judge_block(void *argument, size_t number, unsigned worker)
{
    struct judge_job *job = argument;
    const struct csr *x = job->x;
    if (!job->score[worker]) job->score[worker] = simd_alloc(job->width);
    float *score = job->score[worker];
    uint32_t from = (uint32_t)number * BLOCK_ROWS,
             to = from + BLOCK_ROWS < x->rows ? from + BLOCK_ROWS : x->rows;
    for (uint32_t r = from; r < to; r++) {
        simd_row_scores(x->col + x->ptr[r], x->val + x->ptr[r], (size_t)(x->ptr[r + 1] - x->ptr[r]), job->sum,
                        job->width, score);
        uint32_t own = job->label[r], second = GROUP_REST;
        float best = -1;
        for (uint32_t c = 0; c < job->k; c++) {
            if (c == own || job->norm[c] <= 0) continue;
            float cosine = score[c] / job->norm[c];
            if (cosine <= best) continue;
            best = cosine;
            second = c;
        }
        /* without the row itself: dot − 1, and a norm² less 2·dot − 1 */
        bool empty = x->ptr[r] == x->ptr[r + 1];
        float dot = score[own] - 1, square = job->norm[own] * job->norm[own] - 2 * score[own] + 1;
        job->own[r] = empty || dot <= 0 || square <= 1e-6f ? 0 : dot / sqrtf(square);
        job->next[r] = best > 0 ? best : 0;
        job->second[r] = second;
    }
}

static void judge(const struct csr *x, uint32_t k, const uint32_t *label, struct workers *w, float *own,
                  float *next, uint32_t *second)
{
    struct judge_job job = { .x = x, .k = k, .label = label, .own = own, .next = next, .second = second };
    job.width = (k + SIMD_WIDTH - 1) / SIMD_WIDTH * SIMD_WIDTH;
    float *sum = simd_alloc((size_t)x->cols * job.width), *norm = simd_alloc(job.width);
    double *square = mem_zero(job.width, sizeof *square);
    for (uint32_t r = 0; r < x->rows; r++)
        for (uint64_t e = x->ptr[r]; e < x->ptr[r + 1]; e++)
            sum[(size_t)x->col[e] * job.width + label[r]] += x->val[e];
    for (uint32_t t = 0; t < x->cols; t++)
        simd_add_products(square, sum + (size_t)t * job.width, sum + (size_t)t * job.width, job.width);
    for (uint32_t c = 0; c < k; c++) norm[c] = (float)sqrt(square[c]);
    job.sum = sum;
    job.norm = norm;
    job.score = mem_zero(workers_count(w), sizeof *job.score);
    workers_run(w, ((size_t)x->rows + BLOCK_ROWS - 1) / BLOCK_ROWS, judge_block, &job);
    for (unsigned i = 0; i < workers_count(w); i++) free(job.score[i]);
    free(job.score);
    free(sum);
    free(norm);
    free(square);
}

static int by_float(const void *a, const void *b)
{
    float x = *(const float *)a, y = *(const float *)b;
    return x < y ? -1 : x > y;
}

static float median_of(const float *values, uint32_t n)
{
    if (!n) return 0;
    float *sorted = mem_alloc(n, sizeof *sorted);
    memcpy(sorted, values, n * sizeof *sorted);
    qsort(sorted, n, sizeof *sorted, by_float);
    float m = n % 2 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    free(sorted);
    return m;
}

struct sized {
    uint32_t type, size, first;
};

static int by_size(const void *a, const void *b)
{
    const struct sized *x = a, *y = b;
    if (x->size != y->size) return x->size > y->size ? -1 : 1;
    return x->first < y->first ? -1 : x->first > y->first;
}

/* Tickets far from their type (of a cosine below 0.3 of the median one), and types of a handful, go to the
 * rest; types are numbered by size. With a number of types asked for, every type stays, as do known ones, and
 * one with far tickets alone keeps them. */
static void settle(struct group *g, const float *own, const float *next, const uint32_t *second, uint32_t k,
                   const struct group_options *o, const double *stability, const struct warm *s,
                   uint32_t *label)
{
    float low = 0.3f * median_of(own, g->docs);
    struct sized *types = mem_zero(k ? k : 1, sizeof *types);
    bool *far = mem_alloc(g->docs ? g->docs : 1, sizeof *far);
    uint32_t *near = mem_zero(k ? k : 1, sizeof *near);
    for (uint32_t c = 0; c < k; c++) types[c] = (struct sized){ c, 0, UINT32_MAX };
    for (uint32_t d = 0; d < g->docs; d++) {
        far[d] = !(o->skip & SKIP_REST) && (own[d] <= 0 || own[d] < low);
        if (s) far[d] = warm_is_put(s, d) ? s->known->seed[d] == KNOWN_NO_TYPE : far[d];
        near[label[d]] += !far[d];
    }
    for (uint32_t d = 0; d < g->docs; d++) {
        bool stays = o->types || (s && label[d] < s->k && s->id[label[d]] && !warm_is_put(s, d));
        if (stays && !near[label[d]]) far[d] = false;
        if (far[d]) continue;
        struct sized *t = &types[label[d]];
        t->size++;
        if (t->first == UINT32_MAX) t->first = d;
    }
    qsort(types, k, sizeof *types, by_size);
    uint32_t *to = mem_alloc(k ? k : 1, sizeof *to), least = o->types ? 1 : LEAST_SIZE;
    g->stability = mem_alloc((size_t)k + 1, sizeof *g->stability);
    g->id = mem_zero((size_t)k + 1, sizeof *g->id);
    g->earlier = mem_alloc((size_t)k + 1, sizeof *g->earlier);
    g->expected = mem_alloc((size_t)k + 1, sizeof *g->expected);
    g->k = 0;
    for (uint32_t i = 0; i < k; i++) {
        to[types[i].type] = GROUP_REST;
        if (types[i].size < (s && !o->types ? s->least[types[i].type] : least)) continue;
        g->stability[g->k] = stability[types[i].type];
        if (s) g->id[g->k] = s->id[types[i].type];
        g->earlier[g->k] = s ? s->seen[types[i].type].earlier : NAN;
        g->expected[g->k] = s ? s->seen[types[i].type].expected : NAN;
        to[types[i].type] = g->k++;
    }
    for (uint32_t d = 0; d < g->docs; d++) {
        g->type[d] = far[d] ? GROUP_REST : to[label[d]];
        g->second[d] = second[d] == GROUP_REST ? GROUP_REST : to[second[d]];
        g->cosine[d] = own[d];
        double a = pow((double)own[d], 4), b = pow((double)next[d], 4);
        g->confidence[d] = g->type[d] == GROUP_REST || a + b <= 0 ? 0 : (float)(a / (a + b));
        label[d] = to[label[d]];
    }
    if (s) warm_tell(s, to, g);
    free(types);
    free(far);
    free(near);
    free(to);
}

static void measure_types(struct group *g, const float *next)
{
    g->size = mem_zero(g->k + 1, sizeof *g->size);
    g->cohesion = mem_zero(g->k + 1, sizeof *g->cohesion);
    g->purity = mem_zero(g->k + 1, sizeof *g->purity);
    double silhouette = 0, stable = 0;
    uint32_t grouped = 0, measured = 0;
    for (uint32_t d = 0; d < g->docs; d++) {
        uint32_t c = g->type[d];
        if (c == GROUP_REST) continue;
        g->size[c]++;
        g->cohesion[c] += (double)g->cosine[d];
        g->purity[c] += g->confidence[d] >= 0.5f;
        double own = (double)g->cosine[d], other = (double)next[d], apart = 1 - (own < other ? own : other);
        silhouette += apart > 0 ? (own - other) / apart : 0;
        grouped++;
        if (isnan(g->stability[c])) continue;
        stable += g->stability[c];
        measured++;
    }
    for (uint32_t c = 0; c < g->k; c++) {
        g->cohesion[c] /= g->size[c];
        g->purity[c] /= g->size[c];
    }
    g->silhouette = grouped ? silhouette / grouped : NAN;
    g->mean_stability = measured ? stable / measured : NAN;
}

/* Leaves of a tree cut to k clusters by their own shares of features: a sample is clustered finely, merged,
 * and the best cut's types become the seeds for all rows. */
static uint32_t quick_types(const struct csr *x, const struct group_options *o, struct workers *w,
                            uint32_t *label)
{
    uint32_t n = x->rows, k = o->types;
    struct kmeans_options options = { .seed = o->seed,
                                      .stream = 1,
                                      .iterations = 30,
                                      .restarts = 3,
                                      .sample = n < SEED_SAMPLE ? n : SEED_SAMPLE,
                                      .tolerance = 0.001 };
    if (k) {
        if (k > n) k = n;
        kmeans_run(x, &k, &options, w, label);
        return k;
    }
    uint32_t m = n < QUICK_SAMPLE ? n : QUICK_SAMPLE, *rows = kmeans_sample(n, m, o->seed, 2);
    struct csr part, graph, symmetric;
    csr_pick(x, rows, m, &part);
    free(rows);
    neighbours_find(&part, 15, (struct neighbours_without){ 0 }, 1, w, &graph);
    neighbours_symmetric(&graph, &symmetric);
    uint32_t leaves = (uint32_t)lround(2 * sqrt(m)), *leaf = mem_alloc(m, sizeof *leaf);
    if (leaves > m) leaves = m;
    options.sample = 0;
    kmeans_run(&part, &leaves, &options, w, leaf);
    struct merge *tree = mem_alloc(leaves, sizeof *tree);
    uint32_t steps = bottleneck_tree(&part, leaves, leaf, w, tree);
    k = leaves - choose_steps(&symmetric, leaves, leaf, tree, steps, 2);
    free(tree);
    free(leaf);
    csr_release(&part);
    csr_release(&graph);
    csr_release(&symmetric);
    options.sample = n < SEED_SAMPLE ? n : SEED_SAMPLE;
    options.stream = 3;
    kmeans_run(x, &k, &options, w, label);
    return k;
}

/* Documents on which the recipe is done: as many as it can take in reasonable time; NULL = all. */
static uint32_t *recipe_part(const struct corpus *c, const struct group_options *o, struct corpus *part)
{
    if (c->docs <= FULL_SAMPLE) return NULL;
    uint32_t *docs = kmeans_sample(c->docs, FULL_SAMPLE, o->seed, 4);
    corpus_pick(c, docs, FULL_SAMPLE, part);
    return docs;
}

/* The recipe's tree, of the documents `docs` (NULL = all); takes both over. */
static void keep_tree(struct recipe *r, uint32_t *docs, struct tree *out)
{
    *out = r->tree;
    out->doc = docs;
    tree_init(&r->tree);
}

/* The recipe on those, the others by the nearest centroid. */
static uint32_t full_types(const struct csr *x, const struct corpus *c, const struct group_options *o,
                           struct workers *w, struct progress *p, uint32_t *label, double *stability,
                           struct tree *tree)
{
    const struct recipe_options options = { .types = o->types, .seed = o->seed, .skip = o->skip };
    struct corpus part;
    struct recipe r;
    uint32_t *docs = recipe_part(c, o, &part);
    recipe_documents(docs ? &part : c, &options, w, p, &r);
    memcpy(stability, r.stability, r.k * sizeof *stability);
    if (docs) {
        kmeans_assign(x, docs, FULL_SAMPLE, r.k, r.label, w, label);
        for (uint32_t i = 0; i < FULL_SAMPLE; i++) label[docs[i]] = r.label[i];
        corpus_release(&part);
    } else {
        memcpy(label, r.label, c->docs * sizeof *label);
    }
    uint32_t k = r.k;
    keep_tree(&r, docs, tree);
    recipe_release(&r);
    return k;
}

/* Types found without looking at known ones. */
static uint32_t fresh_types(const struct csr *x, const struct corpus *c, const struct group_options *o,
                            struct workers *w, struct progress *p, uint32_t *label, double *stability,
                            struct tree *tree)
{
    if (csr_nonzeros(x) == 0) { /* without a word in common, one division is as good as another */
        for (uint32_t d = 0; d < c->docs; d++) label[d] = d % o->types;
        return o->types;
    }
    if (!o->quick) return full_types(x, c, o, w, p, label, stability, tree);
    progress_stage(p, "types", "tickets", c->docs);
    return quick_types(x, o, w, label);
}

/* Known types, and new ones beside them. */
static void warm_types(const struct csr *x, const struct group_options *o, struct progress *p, struct warm *s,
                       struct tree *tree)
{
    const struct corpus *c = s->c;
    const struct recipe_options options = { .seed = o->seed, .skip = o->skip };
    struct corpus part;
    struct recipe r;
    progress_stage(p, "placing", "tickets", c->docs);
    warm_place(s);
    warm_decide(s, o->seed);
    uint32_t *docs = recipe_part(c, o, &part), count = docs ? FULL_SAMPLE : c->docs;
    recipe_documents(docs ? &part : c, &options, s->workers, p, &r);
    warm_found(s, docs ? &part : c, &r, docs, count);
    if (docs) {
        uint32_t *nearest = mem_alloc(c->docs, sizeof *nearest), *own = mem_alloc(count, sizeof *own);
        for (uint32_t i = 0; i < count; i++) own[i] = s->label[docs[i]];
        kmeans_assign(x, docs, count, s->k, own, s->workers, nearest);
        for (uint32_t i = 0; i < count; i++) nearest[docs[i]] = own[i];
        uint32_t *from = warm_parted_from(s);
        for (uint32_t d = 0; d < c->docs; d++)
            if (!s->fixed[d] && (!s->sure[d] || from[nearest[d]] == s->label[d])) s->label[d] = nearest[d];
        free(from);
        free(nearest);
        free(own);
        corpus_release(&part);
    }
    keep_tree(&r, docs, tree);
    tree->cut = UINT32_MAX;
    recipe_release(&r);
}

/* All of what is known. Returns whether its types were found anew. */
static bool known_types(const struct csr *x, const struct group_options *o, struct progress *p,
                        struct warm *s, struct tree *tree)
{
    bool known = o->known->start && o->known->start->types, anew = known && (o->quick || o->types);
    if (known && !anew) {
        warm_types(x, o, p, s, tree);
    } else {
        uint32_t *label = mem_alloc(s->c->docs, sizeof *label);
        double *stability = mem_alloc(s->c->docs, sizeof *stability);
        for (uint32_t d = 0; d < s->c->docs; d++) stability[d] = NAN;
        uint32_t k = fresh_types(x, s->c, o, s->workers, p, label, stability, tree);
        warm_take(s, k, label, stability);
        free(label);
        free(stability);
    }
    warm_recall(s);
    warm_decide(s, o->seed);
    return anew;
}

void group_run(const struct corpus *c, const struct group_options *o, struct workers *w, struct progress *p,
               struct group *g)
{
    memset(g, 0, sizeof *g);
    g->docs = c->docs;
    g->silhouette = g->mean_stability = NAN;
    tree_init(&g->tree);
    g->type = mem_alloc(c->docs, sizeof *g->type);
    g->second = mem_alloc(c->docs, sizeof *g->second);
    g->confidence = mem_alloc(c->docs, sizeof *g->confidence);
    g->cosine = mem_alloc(c->docs, sizeof *g->cosine);
    progress_stage(p, "weighing", "tickets", c->docs);
    /* with what the words mean and the known questions: by these, documents are compared with types */
    struct csr meant = { 0 }, near = { 0 };
    bool means = c->meanings && !(o->skip & SKIP_MEANINGS);
    if (means)
        features_meant(c, FEATURES_ALL, w, &meant, &g->rows, &near);
    else
        features_plain(c, FEATURES_ALL, w, &g->rows);
    const struct csr *x = means ? &meant : &g->rows;
    uint32_t *label = mem_zero(c->docs, sizeof *label), k = 0;
    double *stability =
        mem_alloc(c->docs ? c->docs : 1, sizeof *stability); /* per type, no more than documents */
    for (uint32_t i = 0; i < c->docs; i++) stability[i] = NAN;
    struct warm warm;
    if (o->known) warm_init(&warm, c, o->known, w);
    bool common = csr_nonzeros(&g->rows) > 0; /* some words */
    if (c->docs > 0 && (common || o->types)) {
        if (o->known) {
            g->anew = known_types(common ? x : &g->rows, o, p, &warm, &g->tree);
            memcpy(label, warm.label, c->docs * sizeof *label);
            k = warm.k;
        } else {
            k = fresh_types(common ? x : &g->rows, c, o, w, p, label, stability, &g->tree);
        }
    }
    float *own = mem_zero(c->docs, sizeof *own), *next = mem_zero(c->docs, sizeof *next);
    uint32_t *second = mem_alloc(c->docs, sizeof *second);
    for (uint32_t d = 0; d < c->docs; d++) second[d] = GROUP_REST;
    if (k) judge(x, k, label, w, own, next, second);
    csr_release(&meant);
    settle(g, own, next, second, k, o, o->known ? warm.stability : stability, o->known ? &warm : NULL, label);
    if (o->known) warm_release(&warm);
    measure_types(g, next);
    g->question = mem_alloc((size_t)g->k + 1, sizeof *g->question);
    g->question_share = mem_zero((size_t)g->k + 1, sizeof *g->question_share);
    if (near.rows)
        catalogue_of_types(c->catalogue->of, &near, g->k, g->type, g->question, g->question_share);
    else
        for (uint32_t t = 0; t < g->k; t++) g->question[t] = CATALOGUE_NONE;
    csr_release(&near);
    g->theme = mem_zero(g->k + 1, sizeof *g->theme);
    struct merge *merges = mem_zero(g->k + 1, sizeof *merges);
    uint32_t count = g->k ? themes_find(&g->rows, g->k, g->type, w, merges, g->theme, &g->themes) : 0;
    if (g->tree.leaves)
        free(merges);
    else
        tree_of_types(&g->tree, g->docs, g->k, g->type, merges, count);
    tree_settle(&g->tree, g->k, g->type);
    free(own);
    free(next);
    free(second);
    free(label);
    free(stability);
}

void group_release(struct group *g)
{
    free(g->type);
    free(g->second);
    free(g->confidence);
    free(g->cosine);
    free(g->id);
    free(g->earlier);
    free(g->expected);
    free(g->size);
    free(g->cohesion);
    free(g->purity);
    free(g->stability);
    free(g->events);
    free(g->theme);
    free(g->question);
    free(g->question_share);
    tree_release(&g->tree);
    csr_release(&g->rows);
    memset(g, 0, sizeof *g);
}
