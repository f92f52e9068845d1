/* A model from documents whose types are known: weights, centroids, prototypes. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/model_part.h"
#include "cluster/weights.h"
#include "miner/base/mem.h"

enum { CANDIDATES = 600 /* documents of a type from which prototypes are chosen */ };

/* As many as this does a ticket count that a person put in a type. */
#define SEED_WEIGHT 5

/* Adds the rows of each type, type-major. */
static void add_rows(const struct model_part *l, const struct csr *rows, float *sum)
{
    for (uint32_t i = 0; i < l->docs; i++)
        for (uint64_t e = rows->ptr[i]; e < rows->ptr[i + 1]; e++)
            sum[(size_t)l->doc[i].type * rows->cols + rows->col[e]] +=
                (l->doc[i].seed ? SEED_WEIGHT : 1) * rows->val[e];
}

struct entry {
    uint32_t col;
    float val;
};

static int by_col(const void *a, const void *b)
{
    uint32_t x = ((const struct entry *)a)->col, y = ((const struct entry *)b)->col;
    return x < y ? -1 : x > y;
}

static int by_value(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;
    if (x->val != y->val) return x->val > y->val ? -1 : 1;
    return by_col(a, b);
}

void model_part_row(struct csr *m, size_t *capacity, uint32_t row, const float *dense, uint32_t most)
{
    struct entry *entries = mem_alloc(m->cols, sizeof *entries);
    uint32_t n = 0;
    for (uint32_t f = 0; f < m->cols; f++)
        if (dense[f] > 0) entries[n++] = (struct entry){ f, dense[f] };
    qsort(entries, n, sizeof *entries, by_value);
    if (n > most) n = most;
    double square = 0;
    for (uint32_t i = 0; i < n; i++) square += (double)entries[i].val * (double)entries[i].val;
    qsort(entries, n, sizeof *entries, by_col);
    uint64_t at = m->ptr[row];
    size_t same = *capacity;
    MEM_RESERVE(m->col, same, at + n);
    MEM_RESERVE(m->val, *capacity, at + n);
    for (uint32_t i = 0; i < n; i++) {
        long steps = lround((double)entries[i].val / sqrt(square) * MODEL_VALUE_STEPS);
        if (steps < 1) continue;
        m->col[at] = entries[i].col;
        m->val[at++] = (float)steps / MODEL_VALUE_STEPS;
    }
    m->ptr[row + 1] = at;
    free(entries);
}

/* The direction of a type's documents: each counts once as it is and once as it would be without a reply, for
 * new tickets have none. */
static void learn_centroids(const struct model_part *l, const struct csr *rows, const struct csr *questions)
{
    struct model *m = l->m;
    float *sum = mem_zero((size_t)m->types * m->features + 1, sizeof *sum);
    add_rows(l, rows, sum);
    if (questions) add_rows(l, questions, sum);
    size_t capacity = 0;
    csr_alloc(&m->centroids, m->types, m->features, 0);
    for (uint32_t t = 0; t < m->types; t++)
        model_part_row(&m->centroids, &capacity, t, sum + (size_t)t * m->features, MODEL_CENTROID_FEATURES);
    free(sum);
}

static float dot(const struct csr *m, uint32_t row, const float *dense)
{
    float sum = 0;
    for (uint64_t e = m->ptr[row]; e < m->ptr[row + 1]; e++) sum += m->val[e] * dense[m->col[e]];
    return sum;
}

static void spread(const struct csr *m, uint32_t row, float *dense)
{
    for (uint64_t e = m->ptr[row]; e < m->ptr[row + 1]; e++) dense[m->col[e]] = m->val[e];
}

static void clear(const struct csr *m, uint32_t row, float *dense)
{
    for (uint64_t e = m->ptr[row]; e < m->ptr[row + 1]; e++) dense[m->col[e]] = 0;
}

/* A type's documents that may become prototypes. */
struct candidate {
    uint32_t row;
    bool seed;
    float near;  /* cosine to the centroid */
    float taken; /* largest cosine to a prototype so far; 1 = is one */
};

struct prototypes_job {
    const struct model_part *l;
    const struct csr *rows;
    uint32_t *begin; /* per type, and an end: where its candidates are */
    struct candidate *candidates;
    uint32_t *chosen, *count; /* per type: MODEL_PROTOTYPES places each in front of seeds; how many */
    float **dense;            /* per worker */
};

/* Documents that stand for their type: near its centroid, and unlike each other. Seeds all are. */
static void choose_prototypes(void *argument, size_t number, unsigned worker)
{
    struct prototypes_job *job = argument;
    struct candidate *from = job->candidates + job->begin[number];
    uint32_t n = job->begin[number + 1] - job->begin[number];
    uint32_t *chosen = job->chosen + job->begin[number];
    if (!job->dense[worker]) job->dense[worker] = mem_zero(job->l->m->features, sizeof(float));
    float *dense = job->dense[worker];
    const struct csr *centroids = &job->l->m->centroids;
    spread(centroids, (uint32_t)number, dense);
    for (uint32_t i = 0; i < n; i++) from[i].near = dot(job->rows, from[i].row, dense);
    clear(centroids, (uint32_t)number, dense);
    uint32_t seeds = 0, *count = &job->count[number];
    for (uint32_t i = 0; i < n; i++) seeds += from[i].seed;
    while (*count < seeds + MODEL_PROTOTYPES) {
        uint32_t best = UINT32_MAX;
        float most = 0;
        for (uint32_t i = 0; i < n; i++) {
            float value = from[i].seed ? 2 : from[i].near * (1 - from[i].taken);
            if (from[i].taken >= 1 || value <= most) continue;
            most = value;
            best = i;
        }
        if (best == UINT32_MAX) break;
        chosen[(*count)++] = from[best].row;
        spread(job->rows, from[best].row, dense);
        for (uint32_t i = 0; i < n; i++) {
            float c = dot(job->rows, from[i].row, dense);
            if (c > from[i].taken) from[i].taken = c;
        }
        clear(job->rows, from[best].row, dense);
        from[best].taken = 1;
    }
}

static void learn_prototypes(const struct model_part *l, const struct csr *rows)
{
    struct model *m = l->m;
    uint32_t *size = mem_zero((size_t)m->types + 1, sizeof *size),
             *seen = mem_zero((size_t)m->types + 1, sizeof *seen), n = 0;
    struct prototypes_job job = { .l = l, .rows = rows };
    job.begin = mem_zero((size_t)m->types + 1, sizeof *job.begin);
    job.candidates = mem_alloc(l->docs, sizeof *job.candidates);
    job.chosen = mem_alloc(l->docs, sizeof *job.chosen);
    job.count = mem_zero(m->types, sizeof *job.count);
    job.dense = mem_zero(workers_count(l->workers), sizeof *job.dense);
    for (uint32_t i = 0; i < l->docs; i++) size[l->doc[i].type]++;
    for (uint32_t t = 0; t < m->types; t++) { /* documents are few enough to be passed over once a type */
        job.begin[t] = n;
        for (uint32_t i = 0; i < l->docs; i++) {
            if (l->doc[i].type != t) continue;
            uint64_t place = seen[t]++, most = size[t] < CANDIDATES ? size[t] : CANDIDATES;
            bool even = (place + 1) * most / size[t] > place * most / size[t];
            if (even || l->doc[i].seed) job.candidates[n++] = (struct candidate){ i, l->doc[i].seed, 0, 0 };
        }
    }
    job.begin[m->types] = n;
    workers_run(l->workers, m->types, choose_prototypes, &job);
    float *dense = mem_zero(m->features, sizeof *dense);
    size_t capacity = 0, room = 0;
    for (uint32_t t = 0; t < m->types; t++) room += job.count[t];
    csr_alloc(&m->prototypes, (uint32_t)room, m->features, 0);
    m->prototype = mem_zero(room, sizeof *m->prototype);
    for (uint32_t t = 0; t < m->types; t++) {
        for (uint32_t i = 0; i < job.count[t]; i++) {
            uint32_t row = job.chosen[job.begin[t] + i];
            struct model_prototype *p = &m->prototype[m->prototype_count];
            spread(rows, row, dense);
            model_part_row(&m->prototypes, &capacity, m->prototype_count++, dense, MODEL_PROTOTYPE_FEATURES);
            clear(rows, row, dense);
            uint32_t customer = l->in->customer ? l->in->customer[l->doc[row].doc] : 0;
            p->type = t;
            p->seed = l->doc[row].seed;
            p->day = l->in->day ? l->in->day[l->doc[row].doc] : 0;
            if (customer) p->customer = arena_str(&m->arena, l->in->pseudonym[customer]);
        }
    }
    for (unsigned i = 0; i < workers_count(l->workers); i++) free(job.dense[i]);
    free(job.dense);
    free(job.begin);
    free(job.candidates);
    free(job.chosen);
    free(job.count);
    free(dense);
    free(size);
    free(seen);
}

void model_part_learn(const struct model_source *in, const struct model_doc *doc, uint32_t docs,
                      struct workers *w, struct model *m)
{
    struct model_part l = { .in = in, .m = m, .workers = w, .doc = doc, .docs = docs };
    bool replies = false;
    uint32_t *type = mem_alloc(docs, sizeof *type);
    for (uint32_t i = 0; i < docs; i++) {
        size_t n;
        corpus_view(in->corpus, doc[i].doc, VIEW_REPLY, &n);
        replies |= n > 0;
        type[i] = doc[i].type;
    }
    catalogue_words_of(in->corpus, &l.words);
    model_part_vocabulary(&l);
    struct features f = { .terms = m->stems, .grams = m->stems, .asked = m->asked, .df = m->df };
    f.nearest = mem_alloc(docs, sizeof *f.nearest);
    struct csr rows, questions = { 0 };
    model_part_count(&l, FEATURES_ALL, &f.tf, f.nearest);
    if (m->asked < m->features) f.among = (double)(m->among = (float)features_among(&f, w));
    weights_from_clusters(&f, type, m->types, w, m->weight);
    for (uint32_t i = 0; i < m->features; i++)
        if (l.stop[i]) m->weight[i] *= FEATURES_STOP_PLAIN;
    features_weigh(&f, m->weight, w, &rows);
    csr_release(&f.tf);
    if (replies) {
        model_part_count(&l, FEATURES_QUESTION, &f.tf, f.nearest);
        features_weigh(&f, m->weight, w, &questions);
        csr_release(&f.tf);
    }
    learn_centroids(&l, &rows, replies ? &questions : NULL);
    learn_prototypes(&l, &rows);
    csr_release(&rows);
    csr_release(&questions);
    free(type);
    free(f.nearest);
    free(l.stop);
    catalogue_words_release(&l.words);
}
