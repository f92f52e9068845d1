#include "cluster/model_place.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"

enum { BLOCK_DOCS = 64, NEAREST = 8, SHORT = 4 /* types whose prototypes are looked at */, ABREAST = 4 };

#define VOTE 0.15f

void model_index_init(struct model_index *x, const struct model *m, const uint32_t *same)
{
    x->m = m;
    x->same = same;
    model_space_init(&x->space, m);
    csr_transpose(&m->centroids, &x->by_feature);
    x->first_prototype = mem_zero((size_t)m->types + 1, sizeof *x->first_prototype);
    for (uint32_t p = 0; p < m->prototype_count; p++) x->first_prototype[m->prototype[p].type + 1]++;
    for (uint32_t t = 0; t < m->types; t++) x->first_prototype[t + 1] += x->first_prototype[t];
}

void model_index_release(struct model_index *x)
{
    model_space_release(&x->space);
    csr_release(&x->by_feature);
    free(x->first_prototype);
}

void model_placing_init(struct model_placing *p, const struct model_index *x)
{
    p->x = x;
    model_words_init(&p->words, &x->space);
    p->cosine = mem_zero(x->m->types, sizeof *p->cosine);
    p->dense = mem_zero(x->m->features, sizeof *p->dense);
}

void model_placing_release(struct model_placing *p)
{
    model_words_release(&p->words);
    free(p->cosine);
    free(p->dense);
}

/* Things with the largest values so far, descending; of equal ones the first comes first. */
struct best {
    float value[NEAREST];
    uint32_t type[NEAREST];
    uint32_t n, most;
};

static void keep(struct best *b, float value, uint32_t type)
{
    if (b->n == b->most && value <= b->value[b->n - 1]) return;
    uint32_t at = b->n < b->most ? b->n++ : b->n - 1;
    for (; at > 0 && value > b->value[at - 1]; at--) {
        b->value[at] = b->value[at - 1];
        b->type[at] = b->type[at - 1];
    }
    b->value[at] = value;
    b->type[at] = type;
}

/* The ticket's row in the model's space, and the cosine to each centroid. */
static void compare(struct model_placing *p)
{
    const struct model *m = p->x->m;
    const struct csr *by_feature = &p->x->by_feature;
    struct model_words *w = &p->words;
    float length[2] = { 0, 0 }, scale[2];
    for (uint32_t i = 0; i < w->n; i++) {
        w->tf[i] *= m->weight[w->col[i]];
        length[w->col[i] >= m->stems] += w->tf[i] * w->tf[i];
    }
    float blocks = (float)((length[0] > 0) + (length[1] > 0));
    for (int b = 0; b < 2; b++) scale[b] = length[b] > 0 ? 1 / sqrtf(length[b] * blocks) : 0;
    memset(p->cosine, 0, m->types * sizeof *p->cosine);
    for (uint32_t i = 0; i < w->n; i++) {
        uint32_t f = w->col[i];
        float v = w->tf[i] * scale[f >= m->stems];
        p->dense[f] = v;
        for (uint64_t e = by_feature->ptr[f]; e < by_feature->ptr[f + 1]; e++)
            p->cosine[by_feature->col[e]] += v * by_feature->val[e];
    }
}

static float to_prototype(const struct model_placing *p, uint32_t number, uint64_t done, float sum)
{
    const struct csr *m = &p->x->m->prototypes;
    for (uint64_t e = m->ptr[number] + done; e < m->ptr[number + 1]; e++)
        sum += m->val[e] * p->dense[m->col[e]];
    return sum;
}

/* Cosines to the prototypes [from, to), at most ABREAST. Each sum is in the order of its row; of four, the
 * processor does not wait for one before it goes on with the next. */
static void to_prototypes(const struct model_placing *p, uint32_t from, uint32_t to, float cosine[ABREAST])
{
    const struct csr *m = &p->x->m->prototypes;
    const float *dense = p->dense;
    float a = 0, b = 0, c = 0, d = 0;
    uint64_t done = 0;
    if (to - from == ABREAST) {
        const uint64_t *ptr = m->ptr + from;
        const uint32_t *col[] = { m->col + ptr[0], m->col + ptr[1], m->col + ptr[2], m->col + ptr[3] };
        const float *val[] = { m->val + ptr[0], m->val + ptr[1], m->val + ptr[2], m->val + ptr[3] };
        uint64_t shortest = UINT64_MAX;
        for (int i = 0; i < ABREAST; i++)
            if (ptr[i + 1] - ptr[i] < shortest) shortest = ptr[i + 1] - ptr[i];
        for (; done < shortest; done++) {
            a += val[0][done] * dense[col[0][done]];
            b += val[1][done] * dense[col[1][done]];
            c += val[2][done] * dense[col[2][done]];
            d += val[3][done] * dense[col[3][done]];
        }
    }
    const float sums[ABREAST] = { a, b, c, d };
    for (uint32_t i = 0; i < to - from; i++) cosine[i] = to_prototype(p, from + i, done, sums[i]);
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
    for (uint32_t i = 0; i < types.n; i++) {
        uint32_t end = p->x->first_prototype[types.type[i] + 1];
        for (uint32_t k = p->x->first_prototype[types.type[i]], to; k < end; k = to) {
            float cosine[ABREAST];
            to = end - k < ABREAST ? end : k + ABREAST;
            to_prototypes(p, k, to, cosine);
            for (uint32_t j = 0; j < to - k; j++) keep(&nearest, cosine[j], types.type[i]);
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
    model_index_init(&x, m, same);
    struct place_job job = { .x = &x, .c = c, .docs = docs, .count = count, .views = views, .out = out };
    job.placing = mem_zero(workers_count(w), sizeof *job.placing);
    workers_run(w, ((size_t)count + BLOCK_DOCS - 1) / BLOCK_DOCS, place_block, &job);
    for (unsigned i = 0; i < workers_count(w); i++)
        if (job.placing[i].x) model_placing_release(&job.placing[i]);
    free(job.placing);
    model_index_release(&x);
}
