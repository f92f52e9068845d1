#include "cluster/model_place.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"

enum { NEAREST = 8, SHORT = 6 /* types whose prototypes are looked at */ };

#define VOTE 0.15f

void model_index_init(struct model_index *x, const struct model *m)
{
    x->m = m;
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

static float to_prototype(const struct model_placing *p, uint32_t number)
{
    const struct csr *m = &p->x->m->prototypes;
    float sum = 0;
    for (uint64_t e = m->ptr[number]; e < m->ptr[number + 1]; e++) sum += m->val[e] * p->dense[m->col[e]];
    return sum;
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
    for (uint32_t i = 0; i < types.n; i++)
        for (uint32_t k = p->x->first_prototype[types.type[i]]; k < p->x->first_prototype[types.type[i] + 1];
             k++)
            keep(&nearest, to_prototype(p, k), types.type[i]);
    for (uint32_t i = 0; i < p->words.n; i++) p->dense[p->words.col[i]] = 0;
    struct best two = { .most = 2 };
    for (uint32_t i = 0; i < types.n; i++) {
        float near = types.value[i];
        for (uint32_t k = 0; k < nearest.n; k++)
            if (nearest.type[k] == types.type[i]) near += VOTE * nearest.value[k];
        keep(&two, near / (1 + VOTE * NEAREST), types.type[i]);
    }
    if (two.n == 0 || two.value[0] <= 0) return;
    out->type = two.type[0];
    out->near = two.value[0];
    if (two.n > 1) {
        out->second = two.type[1];
        out->next = two.value[1];
    }
    double a = pow((double)out->near, 4), b = pow((double)out->next, 4);
    out->confidence = (float)(a / (a + b));
    bool replied = views & FEATURES_REPLY && counts[VIEW_REPLY] > 0;
    float margin = out->near - out->next;
    const struct model_threshold *t = &m->threshold[replied];
    out->is_one = out->near >= t->least;
    out->is_sure = out->is_one && out->near >= t->near && margin >= t->margin;
}
