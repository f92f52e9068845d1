#include "cluster/model_place.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/simd.h"
#include "miner/base/mem.h"

enum {
    BLOCK_DOCS = 64,
    NEAREST = 8,
    SHORT = 4, /* types whose prototypes are looked at */
    LINE = 16  /* values that memory gives at once */
};

#define VOTE 0.15f
/* The third type and those behind it are looked at only when they are so near, compared with the first. */
#define FAR 0.5f

typedef float abreast __attribute__((vector_size(MODEL_ABREAST * sizeof(float)), aligned(4), may_alias));
typedef float floats __attribute__((vector_size(4 * sizeof(float))));

static uint32_t sets_of_types(const struct model *m)
{
    return (m->types + MODEL_TYPES_ABREAST - 1) / MODEL_TYPES_ABREAST;
}

/* What the values of a row are to be taken times: who asks no questions compares by what is left, as if the
 * model had none. */
static float row_scale(const struct model_index *x, const struct csr *m, uint32_t row)
{
    double square = 0;
    if (x->space.asked.words || x->m->asked == x->m->features) return 1;
    for (uint64_t e = m->ptr[row]; e < m->ptr[row + 1]; e++)
        if (m->col[e] < x->m->asked) square += (double)m->val[e] * (double)m->val[e];
    return square > 0 ? (float)(1 / sqrt(square)) : 0;
}

/* No more rows than the centroids have values: a matrix that were dense throughout could be a hundred times
 * as large. */
static void index_centroids(struct model_index *x)
{
    const struct csr *m = &x->m->centroids;
    uint32_t count = 1;
    x->row = mem_zero((size_t)sets_of_types(x->m) * x->m->features, sizeof *x->row);
    for (int fill = 0; fill < 2; fill++) { /* the rows first have to be counted */
        for (uint32_t t = 0; t < x->m->types; t++) {
            uint32_t *row = x->row + (size_t)(t / MODEL_TYPES_ABREAST) * x->m->features;
            float scale = row_scale(x, m, t);
            for (uint64_t e = m->ptr[t]; e < m->ptr[t + 1]; e++) {
                if (!row[m->col[e]]) row[m->col[e]] = count++;
                if (fill)
                    x->by_feature[(size_t)row[m->col[e]] * MODEL_TYPES_ABREAST + t % MODEL_TYPES_ABREAST] =
                        scale * m->val[e];
            }
        }
        if (!fill) x->by_feature = simd_alloc((size_t)count * MODEL_TYPES_ABREAST);
    }
}

static uint32_t sets_of_prototypes(const struct model_index *x, uint32_t type)
{
    return (x->first_prototype[type + 1] - x->first_prototype[type] + MODEL_ABREAST - 1) / MODEL_ABREAST;
}

static void index_prototypes(struct model_index *x)
{
    const struct model *m = x->m;
    const uint64_t *ptr = m->prototypes.ptr;
    x->first_prototype = mem_zero((size_t)m->types + 1, sizeof *x->first_prototype);
    x->first_set = mem_zero((size_t)m->types + 1, sizeof *x->first_set);
    for (uint32_t p = 0; p < m->prototype_count; p++) x->first_prototype[m->prototype[p].type + 1]++;
    for (uint32_t t = 0; t < m->types; t++) {
        x->first_prototype[t + 1] += x->first_prototype[t];
        x->first_set[t + 1] = x->first_set[t] + sets_of_prototypes(x, t);
    }
    x->set_from = mem_zero((size_t)x->first_set[m->types] + 1, sizeof *x->set_from);
    for (uint32_t p = 0; p < m->prototype_count; p++) {
        uint32_t type = m->prototype[p].type,
                 set = x->first_set[type] + (p - x->first_prototype[type]) / MODEL_ABREAST;
        uint64_t steps = ptr[p + 1] - ptr[p], *end = &x->set_from[set + 1];
        if (x->set_from[set] + steps > *end) *end = x->set_from[set] + steps;
    }
    uint64_t steps = x->set_from[x->first_set[m->types]];
    x->set_col = mem_zero(steps * MODEL_ABREAST, sizeof *x->set_col);
    x->set_val = mem_zero(steps * MODEL_ABREAST, sizeof *x->set_val);
    for (uint32_t p = 0; p < m->prototype_count; p++) {
        uint32_t type = m->prototype[p].type, number = p - x->first_prototype[type];
        uint64_t at =
            x->set_from[x->first_set[type] + number / MODEL_ABREAST] * MODEL_ABREAST + number % MODEL_ABREAST;
        float scale = row_scale(x, &m->prototypes, p);
        for (uint64_t e = ptr[p]; e < ptr[p + 1]; e++, at += MODEL_ABREAST) {
            x->set_col[at] = m->prototypes.col[e];
            x->set_val[at] = scale * m->prototypes.val[e];
        }
    }
}

void model_index_init(struct model_index *x, const struct model *m, const uint32_t *same,
                      const struct catalogue_words *words)
{
    x->m = m;
    x->same = same;
    model_space_init(&x->space, m, words);
    index_centroids(x);
    index_prototypes(x);
}

void model_index_release(struct model_index *x)
{
    model_space_release(&x->space);
    free(x->row);
    free(x->by_feature);
    free(x->first_prototype);
    free(x->first_set);
    free(x->set_from);
    free(x->set_col);
    free(x->set_val);
}

void model_placing_init(struct model_placing *p, const struct model_index *x)
{
    p->x = x;
    model_words_init(&p->words, &x->space);
    p->rows = NULL;
    p->values = NULL;
    p->row_capacity = p->value_capacity = 0;
    p->cosine = simd_alloc((size_t)sets_of_types(x->m) * MODEL_TYPES_ABREAST);
    p->dense = mem_zero(x->m->features, sizeof *p->dense);
}

void model_placing_release(struct model_placing *p)
{
    model_words_release(&p->words);
    free(p->cosine);
    free(p->rows);
    free(p->values);
    free(p->dense);
}

/* Things with the largest values so far, descending; of equal ones the first comes first. */
struct best {
    float value[NEAREST];
    uint32_t type[NEAREST];
    uint32_t n, most;
};

static void insert(struct best *b, float value, uint32_t type)
{
    uint32_t at = b->n < b->most ? b->n++ : b->n - 1;
    for (; at > 0 && value > b->value[at - 1]; at--) {
        b->value[at] = b->value[at - 1];
        b->type[at] = b->type[at - 1];
    }
    b->value[at] = value;
    b->type[at] = type;
}

static inline void keep(struct best *b, float value, uint32_t type)
{
    if (b->n < b->most || value > b->value[b->n - 1]) insert(b, value, type);
}

static int block_of(const struct model *m, uint32_t col)
{
    return (col >= m->stems) + (col >= m->asked);
}

/* The ticket's row in the model's space, and the cosine to each centroid. */
static void compare(struct model_placing *p)
{
    const struct model *m = p->x->m;
    struct model_words *w = &p->words;
    enum { STEMS, GRAMS, QUESTIONS, BLOCKS };
    static const floats one[BLOCKS] = { { 1, 0, 0, 0 }, { 0, 1, 0, 0 }, { 0, 0, 1, 0 } };
    floats lengths = { 0 };
    float length[BLOCKS], share[BLOCKS] = { 1, 1, 0 }, blocks = 0, scale[BLOCKS]; /* lengths squared */
    share[QUESTIONS] = (float)features_asked_share((double)w->nearest, (double)m->among);
    for (uint32_t i = 0; i < w->n; i++) {
        float v = w->tf[i] *= m->weight[w->col[i]];
        lengths += v * v * one[block_of(m, w->col[i])];
    }
    memcpy(length, &lengths, sizeof length);
    for (int b = 0; b < BLOCKS; b++) blocks += length[b] > 0 ? share[b] * share[b] : 0;
    for (int b = 0; b < BLOCKS; b++) scale[b] = length[b] > 0 ? share[b] / sqrtf(length[b] * blocks) : 0;
    for (uint32_t i = 0; i < w->n; i++) {
        w->tf[i] *= scale[block_of(m, w->col[i])];
        p->dense[w->col[i]] = w->tf[i];
    }
    MEM_RESERVE(p->rows, p->row_capacity, w->n);
    MEM_RESERVE(p->values, p->value_capacity, w->n);
    for (uint32_t set = 0; set < sets_of_types(m); set++) {
        const uint32_t *row = p->x->row + (size_t)set * m->features;
        size_t n = 0; /* features that some of the set hold */
        for (uint32_t i = 0; i < w->n; i++) {
            const float *values = p->x->by_feature + (size_t)row[w->col[i]] * MODEL_TYPES_ABREAST;
            for (int at = 0; at < MODEL_TYPES_ABREAST; at += LINE) __builtin_prefetch(values + at);
            p->rows[n] = row[w->col[i]];
            p->values[n] = w->tf[i];
            n += row[w->col[i]] > 0;
        }
        simd_row_scores(p->rows, p->values, n, p->x->by_feature, MODEL_TYPES_ABREAST,
                        p->cosine + set * MODEL_TYPES_ABREAST);
    }
}

/* Cosines to the prototypes of a set. Each sum is in the order of its row. */
static void to_prototypes(const struct model_placing *p, uint32_t set, float cosine[MODEL_ABREAST])
{
    const struct model_index *x = p->x;
    const float *dense = p->dense;
    abreast sum = { 0 };
    for (uint64_t step = x->set_from[set]; step < x->set_from[set + 1]; step++) {
        const uint32_t *col = x->set_col + step * MODEL_ABREAST;
        abreast value = { dense[col[0]], dense[col[1]], dense[col[2]], dense[col[3]] };
        sum += *(const abreast *)(x->set_val + step * MODEL_ABREAST) * value;
    }
    memcpy(cosine, &sum, sizeof sum);
}

static uint32_t same_as(const struct model_index *x, uint32_t type)
{
    return x->same ? x->same[type] : type;
}

void model_place(struct model_placing *p, const uint32_t *const words[VIEW_COUNT],
                 const size_t counts[VIEW_COUNT], unsigned views, struct model_place *out)
{
    const struct model *m = p->x->m;
    *out = (struct model_place){ .type = MODEL_NO_TYPE, .second = MODEL_NO_TYPE };
    model_words_count(&p->words, words, counts, views);
    compare(p);
    struct best types = { .most = SHORT }, nearest = { .most = NEAREST };
    for (uint32_t t = 0; t < m->types; t++) keep(&types, p->cosine[t], t);
    while (types.n > 2 && types.value[types.n - 1] < FAR * types.value[0]) types.n--;
    for (uint32_t i = 0; i < types.n; i++) {
        uint32_t type = types.type[i], left = p->x->first_prototype[type + 1] - p->x->first_prototype[type];
        for (uint32_t set = p->x->first_set[type]; set < p->x->first_set[type + 1]; set++) {
            float cosine[MODEL_ABREAST];
            to_prototypes(p, set, cosine);
            for (uint32_t j = 0; j < MODEL_ABREAST && left > 0; j++, left--) keep(&nearest, cosine[j], type);
        }
    }
    for (uint32_t i = 0; i < p->words.n; i++) p->dense[p->words.col[i]] = 0;
    struct best all = { .most = SHORT };
    for (uint32_t i = 0; i < types.n; i++) {
        float near = types.value[i];
        uint32_t type = same_as(p->x, types.type[i]);
        for (uint32_t k = 0; k < nearest.n; k++)
            if (same_as(p->x, nearest.type[k]) == type) near += VOTE * nearest.value[k];
        keep(&all, near / (1 + VOTE * NEAREST), type);
    }
    if (all.n == 0 || all.value[0] <= 0) return;
    out->type = all.type[0];
    out->near = all.value[0];
    for (uint32_t i = 1; i < all.n && out->second == MODEL_NO_TYPE; i++) {
        if (all.type[i] == out->type) continue;
        out->second = all.type[i];
        out->next = all.value[i];
    }
    double a = pow((double)out->near, 4), b = pow((double)out->next, 4);
    out->confidence = (float)(a / (a + b));
    bool replied = views & FEATURES_REPLY && counts[VIEW_REPLY] > 0;
    float margin = out->near - out->next;
    const struct model_threshold *t = &m->threshold[replied];
    out->is_one = out->near >= t->least;
    out->is_sure = model_is_sure(t, out->near, margin);
}

struct place_job {
    const struct model_index *x;
    const struct corpus *c;
    const uint32_t *docs;
    uint32_t count;
    unsigned views;
    struct model_placing *placing; /* per worker; x NULL = not yet made */
    struct model_place *out;
};

static void place_block(void *argument, size_t number, unsigned worker)
{
    struct place_job *job = argument;
    struct model_placing *p = &job->placing[worker];
    if (!p->x) {
        model_placing_init(p, job->x);
        model_words_of(&p->words, job->c);
    }
    uint32_t from = (uint32_t)number * BLOCK_DOCS, to = from + BLOCK_DOCS;
    for (uint32_t i = from; i < to && i < job->count; i++) {
        const uint32_t *words[VIEW_COUNT];
        size_t counts[VIEW_COUNT];
        for (enum view v = 0; v < VIEW_COUNT; v++)
            words[v] = corpus_view(job->c, job->docs ? job->docs[i] : i, v, &counts[v]);
        model_place(p, words, counts, job->views, &job->out[i]);
    }
}

void model_place_docs(const struct model *m, const uint32_t *same, const struct corpus *c,
                      const uint32_t *docs, uint32_t count, unsigned views, struct workers *w,
                      struct model_place *out)
{
    struct model_index x;
    struct catalogue_words asked;
    catalogue_words_of(c, &asked);
    model_index_init(&x, m, same, &asked);
    struct place_job job = { .x = &x, .c = c, .docs = docs, .count = count, .views = views, .out = out };
    job.placing = mem_zero(workers_count(w), sizeof *job.placing);
    workers_run(w, ((size_t)count + BLOCK_DOCS - 1) / BLOCK_DOCS, place_block, &job);
    for (unsigned i = 0; i < workers_count(w); i++)
        if (job.placing[i].x) model_placing_release(&job.placing[i]);
    free(job.placing);
    model_index_release(&x);
    catalogue_words_release(&asked);
}
