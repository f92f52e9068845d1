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
    float near;      /* how near, 0–1 */
    bool sure;
};

/* Fills out[0 … types)[replied]. Shares of a type with few tickets lean on those of all types: each has as
 * many more as MODEL_TRIALS_FEW that go as all do. */
enum { MODEL_TRIALS_FEW = 4 };
void model_trials_learn(const struct model_trial *list, uint32_t n, uint32_t types, int replied,
                        struct model_trials (*out)[2]);
/* Share of the tickets of `type` that are farther from it than `near`, those as far counting half; leaning on
 * `all`, that share over all types (model_trials_all), as above. 0–1: the rank of a ticket among those that
 * are of the type, evenly over 0 … 1 for one of them. */
double model_trials_rank(const struct model_trials *t, double all, float near);
/* The same among the tickets of all types; ½ where there are none. */
double model_trials_all(struct model_trials (*trials)[2], uint32_t types, int replied, float near);
#endif
