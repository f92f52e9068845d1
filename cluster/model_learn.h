/* What a run leaves behind, made from its documents and their types. */
#ifndef CLUSTER_MODEL_LEARN_H
#define CLUSTER_MODEL_LEARN_H
#include "cluster/group.h"
#include "cluster/model.h"

struct model_source {
    const struct corpus *corpus;
    const struct group *group;
    const uint32_t *id; /* per type of the group: its id, ≥ 1, each another */
    const uint32_t
        *customer; /* per document: number of its customer, 0 = none; NULL = the export names none */
    const struct str *pseudonym; /* per number of a customer */
    const uint32_t *seed;        /* as known.seed */
    const struct model
        *before;         /* the model that the run started from: the new one goes on from it; NULL = none */
    const uint32_t *day; /* per document, as in model_prototype; NULL = unknown */
};

/* Vocabulary: what MODEL_LEAST_CUSTOMERS customers use in documents of a type. Weights: how much a feature
 * tells of the type (weights_from_clusters), listed words less. Centroids: the direction of a type's
 * documents, each as it is and once more without its reply. Prototypes: near the centroid and unlike each
 * other (maximal marginal relevance, Carbonell & Goldstein 1998), and all seeds. Thresholds: from the
 * documents themselves, each put into a type by a model of others. Of `before` half of what it rests on goes
 * on: vocabulary, weights and centroids are means; its seeds stay, and its prototypes where there is room.
 * The same for any number of threads. `m` is to be released. */
void model_learn(const struct model_source *in, struct workers *w, struct model *m);
#endif
