/* How types take tickets that did not teach them (struct model_trials): learned from a run's left-out
 * tickets, and what a later run's tickets are compared with.
 */
#ifndef CLUSTER_MODEL_TRIALS_H
#define CLUSTER_MODEL_TRIALS_H
#include <stdbool.h>

#include "cluster/model.h"

/* A ticket that was placed (model_place.h). */
struct model_trial {
    uint32_t type;   /* its own, or MODEL_NO_TYPE */
    uint32_t placed; /* the nearest, or MODEL_NO_TYPE */
    bool sure;
};

/* Fills out[0 … types)[replied]. Shares of a type with few tickets lean on those of all types: each has as
 * many more as MODEL_TRIALS_FEW that go as all do. */
enum { MODEL_TRIALS_FEW = 4 };
void model_trials_learn(const struct model_trial *list, uint32_t n, uint32_t types, int replied,
                        struct model_trials (*out)[2]);
#endif
