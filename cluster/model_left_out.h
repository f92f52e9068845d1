/* Documents placed by what others teach: parts of them are left out in turn. */
#ifndef CLUSTER_MODEL_LEFT_OUT_H
#define CLUSTER_MODEL_LEFT_OUT_H
#include "cluster/model_part.h"

/* A document that was left out, and where the others put it. */
struct model_left_out {
    uint32_t doc, type; /* its own type; MODEL_NO_TYPE: in the rest */
    uint32_t fold;
    uint32_t placed; /* the nearest type, or MODEL_NO_TYPE */
    float near, margin;
};

/* How many documents are left out in all; of many documents some, evenly. */
uint32_t model_left_out_count(const struct group *g);
/* Leaves out a fourth of each type at a time, of many documents one fourth alone, and places those documents
 * by a model of the others among docs[0 … count). to: type of in->group → of the model's `types`. out[i]: as
 * many as model_left_out_count says, placed with views[i] (as for features_build). */
void model_leave_out(const struct model_source *in, const struct model_doc *docs, uint32_t count,
                     const uint32_t *to, uint32_t types, const unsigned *views, uint32_t view_count,
                     struct workers *w, struct model_left_out **out);
#endif
