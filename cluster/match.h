/* Types found anew → the ids of types that hold the same documents. */
#ifndef CLUSTER_MATCH_H
#define CLUSTER_MATCH_H
#include "cluster/corpus.h"
#include "cluster/model.h"
#include "miner/base/workers.h"

/* id: per type < k, in and out; those that are 0 are looked for. Each document is placed into the types of
 * `m` (model_place.h); pairs with the largest sum of Jaccard indices are matched (Kuhn 1955), none below a
 * quarter. Ids that are in use, or that `except` (NULL = none) has too, are not given. label: per document <
 * k. */
void match_ids(const struct model *m, const struct corpus *c, uint32_t k, const uint32_t *label,
               const struct model *except, struct workers *w, uint32_t *id);
#endif
