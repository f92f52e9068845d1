#include "cluster/model_trials.h"

#include <math.h>
#include <stdlib.h>

#include "cluster/model_place.h"
#include "miner/base/mem.h"

/* As the file keeps it. */
static float in_steps(double value)
{
    double most = value < 0 ? 0 : value > 1 ? 1 : value;
    return (float)lround(most * MODEL_VALUE_STEPS) / MODEL_VALUE_STEPS;
}

struct nearness {
    uint32_t type;
    float near;
};

static int by_type(const void *a, const void *b)
{
    const struct nearness *x = a, *y = b;
    if (x->type != y->type) return x->type < y->type ? -1 : 1;
    return x->near < y->near ? -1 : x->near > y->near;
}

/* Of the n tickets placed in a type, by how near they are, as many as are kept. */
static void keep_nearnesses(const struct nearness *list, uint32_t n, struct model_trials *out)
{
    uint32_t most = n < MODEL_NEARNESSES ? n : MODEL_NEARNESSES;
    out->count = most;
    for (uint32_t i = 0; i < most; i++) /* the middle of each of as many equal parts */
        out->near[i] = in_steps((double)list[(uint64_t)(2 * i + 1) * n / (2 * most)].near);
}

void model_trials_learn(const struct model_trial *list, uint32_t n, uint32_t types, int replied,
                        struct model_trials (*out)[2])
{
    uint32_t *own = mem_zero((size_t)types + 1, sizeof *own),
             *held = mem_zero((size_t)types + 1, sizeof *held),
             *drawn = mem_zero((size_t)types + 1, sizeof *drawn), typed = 0, right = 0, kept = 0;
    struct nearness *near = mem_alloc(n, sizeof *near);
    for (uint32_t i = 0; i < n; i++) {
        const struct model_trial *t = &list[i];
        bool has = t->type != MODEL_NO_TYPE, is_right = t->sure && t->placed == t->type;
        if (has) own[t->type]++;
        if (has && t->placed != MODEL_NO_TYPE) near[kept++] = (struct nearness){ t->placed, t->near };
        if (t->sure && t->placed != MODEL_NO_TYPE) (is_right ? held : drawn)[t->placed]++;
        typed += has;
        right += has && is_right;
    }
    qsort(near, kept, sizeof *near, by_type);
    double usual = typed ? (double)right / typed : 0;
    for (uint32_t k = 0, from = 0, to = 0; k < types; k++, from = to) {
        struct model_trials *o = &out[k][replied];
        while (to < kept && near[to].type == k) to++;
        keep_nearnesses(near + from, to - from, o);
        o->held = in_steps((held[k] + MODEL_TRIALS_FEW * usual) / (own[k] + MODEL_TRIALS_FEW));
        o->drawn = in_steps((drawn[k] + 0.5) / (n + 1.0)); /* none in n is not never */
    }
    free(own);
    free(held);
    free(drawn);
    free(near);
}

/* How many of those kept are farther, as near ones half. */
static double farther(const struct model_trials *t, float near)
{
    double n = 0;
    for (uint32_t i = 0; i < t->count; i++) n += t->near[i] < near ? 1 : t->near[i] > near ? 0 : 0.5;
    return n;
}

double model_trials_rank(const struct model_trials *t, double all, float near)
{
    return (farther(t, near) + MODEL_TRIALS_FEW * all) / (t->count + MODEL_TRIALS_FEW);
}

double model_trials_all(struct model_trials (*trials)[2], uint32_t types, int replied, float near)
{
    double n = 0, of = 0;
    for (uint32_t k = 0; k < types; k++) {
        n += farther(&trials[k][replied], near);
        of += trials[k][replied].count;
    }
    return of > 0 ? n / of : 0.5;
}
