/* How types take tickets that did not teach them: learned from a run's left-out tickets, and what a later
 * run's tickets are compared with.
 */
#ifndef CLUSTER_MODEL_TRIALS_H
#define CLUSTER_MODEL_TRIALS_H
#include <stdbool.h>

#include "cluster/model_left_out.h"

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

/* What a ticket has to reach, from the n trials, which are sorted for it: `least` where those that are right
 * lead those that are wrong by most, so that one that just reaches it is as likely wrong as right; `near` and
 * `margin` where nine of ten of those that reach them are right. 1 where none are. stability: per type, 0–1
 * (stability.h); NAN = not measured, counts as 1. For `least` it is how far a trial that is right is so: a
 * type that comes back in half of the resamples says of its tickets no more than chance does. */
void model_threshold_learn(struct model_left_out *trials, uint32_t n, const double *stability,
                           struct model_threshold *out);
#endif
