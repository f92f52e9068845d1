#include "cluster/model_trials.h"

#include <math.h>
#include <stdlib.h>

#include "cluster/model_place.h"
#include "miner/base/mem.h"

/* So many that are one for sure are right. */
#define SURE 0.9

/* As the file keeps it. */
static float in_steps(double value)
{
    double most = value < 0 ? 0 : value > 1 ? 1 : value;
    return (float)lround(most * MODEL_VALUE_STEPS) / MODEL_VALUE_STEPS;
}

void model_trials_learn(const struct model_trial *list, uint32_t n, uint32_t types, int replied,
                        struct model_trials (*out)[2])
{
    uint32_t *own = mem_zero((size_t)types + 1, sizeof *own),
             *held = mem_zero((size_t)types + 1, sizeof *held),
             *drawn = mem_zero((size_t)types + 1, sizeof *drawn), typed = 0, right = 0;
    for (uint32_t i = 0; i < n; i++) {
        const struct model_trial *t = &list[i];
        bool has = t->type != MODEL_NO_TYPE, is_right = t->sure && t->placed == t->type;
        if (has) own[t->type]++;
        if (t->sure && t->placed != MODEL_NO_TYPE) (is_right ? held : drawn)[t->placed]++;
        typed += has;
        right += has && is_right;
    }
    double usual = typed ? (double)right / typed : 0;
    for (uint32_t k = 0; k < types; k++) {
        struct model_trials *o = &out[k][replied];
        o->held = in_steps((held[k] + MODEL_TRIALS_FEW * usual) / (own[k] + MODEL_TRIALS_FEW));
        o->drawn = in_steps((drawn[k] + 0.5) / (n + 1.0)); /* none in n is not never */
    }
    free(own);
    free(held);
    free(drawn);
}

static int by_near(const void *a, const void *b)
{
    const struct model_left_out *x = a, *y = b;
    if (x->near != y->near) return x->near > y->near ? -1 : 1;
    return x->doc < y->doc ? -1 : x->doc > y->doc;
}

static int by_margin(const void *a, const void *b)
{
    const struct model_left_out *x = a, *y = b;
    if (x->margin != y->margin) return x->margin > y->margin ? -1 : 1;
    return x->doc < y->doc ? -1 : x->doc > y->doc;
}

static bool is_right(const struct model_left_out *trial)
{
    return trial->type != MODEL_NO_TYPE && trial->placed == trial->type;
}

/* How many of the trials, from the first on, are right in SURE of the cases. */
static uint32_t right_ones(const struct model_left_out *trials, uint32_t n)
{
    uint32_t right = 0, count = 0;
    for (uint32_t i = 0; i < n; i++) {
        right += is_right(&trials[i]);
        if (right >= SURE * (i + 1)) count = i + 1;
    }
    return count;
}

/* How much likelier one is right than wrong, −1 to 1: one that is where the run put it is of that type as
 * surely as the type comes back. */
static double lead_of(const struct model_left_out *trial, const double *stability)
{
    if (!is_right(trial)) return -1;
    double comes_back = stability[trial->type];
    return isnan(comes_back) ? 1 : 2 * comes_back - 1;
}

/* How many of them, from the first on, until one more is as likely wrong as right: where those that are right
 * lead the others by most. */
static uint32_t likely_ones(const struct model_left_out *trials, uint32_t n, const double *stability)
{
    double lead = 0, most = 0;
    uint32_t count = 0;
    for (uint32_t i = 0; i < n; i++) {
        lead += lead_of(&trials[i], stability);
        if (lead <= most) continue;
        most = lead;
        count = i + 1;
    }
    return count;
}

void model_threshold_learn(struct model_left_out *trials, uint32_t n, const double *stability,
                           struct model_threshold *t)
{
    qsort(trials, n, sizeof *trials, by_near);
    uint32_t likely = likely_ones(trials, n, stability), sure = right_ones(trials, n);
    t->least = likely ? trials[likely - 1].near : 1;
    t->near = sure ? trials[sure - 1].near : 1;
    qsort(trials, n, sizeof *trials, by_margin);
    sure = right_ones(trials, n);
    t->margin = sure && trials[sure - 1].margin > 0 ? trials[sure - 1].margin : sure ? 0 : 1;
}
