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
