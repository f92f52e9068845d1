/* The tickets that a model keeps, placed into the types of another model: what a later run would have made of
 * earlier tickets.
 */
#ifndef CLUSTER_MODEL_ACROSS_H
#define CLUSTER_MODEL_ACROSS_H
#include "cluster/model.h"

/* type: per prototype of `of`, the type of `m` whose centroid has the largest cosine to it; of equals the
 * first. A feature that both models know, by its text, has the weight that `m` gives it; stems, 4-grams and
 * known questions keep the share of the row that they had. m->types ≥ 1. */
void model_across(const struct model *of, const struct model *m, uint32_t *type);
#endif
