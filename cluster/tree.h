/* The merge tree of a run, kept so that another number of types can be read off without clustering anew.
 *
 * Nodes below `leaves` are the leaves, the over-clusters; merge i makes node leaves + i of its two parts. The
 * merges stand in the order in which they were done, so that the first `leaves` − k of them leave k clusters.
 *
 * The types are not quite a cut of it: documents were moved between the clusters of the cut (refinement),
 * into known types, or to the rest. So each leaf tells which type most of its documents ended up in.
 */
#ifndef CLUSTER_TREE_H
#define CLUSTER_TREE_H
#include "cluster/bottleneck.h"

struct tree {
    uint32_t docs;        /* documents it is built on: all, or a sample of many */
    uint32_t leaves;      /* each holds a document at least */
    uint32_t *doc;        /* which; NULL = all */
    uint32_t *leaf;       /* per document of those: < leaves */
    struct merge *merges; /* leaves − 1 */
    uint32_t count;
    uint32_t
        cut; /* merges after which the types were taken from it; UINT32_MAX = the types come from elsewhere */
    /* Set by tree_settle, per leaf: */
    uint32_t *size; /* documents */
    uint32_t *type; /* the type that holds most of them (ties: the lower), UINT32_MAX = none holds any */
    uint32_t *held; /* documents that this type holds */
};

void tree_init(struct tree *t);
void tree_release(struct tree *t);
/* Leaves are the k types themselves, each with a document; type: per document < k, or UINT32_MAX. `merges`
 * becomes the tree's. */
void tree_of_types(struct tree *t, uint32_t docs, uint32_t k, const uint32_t *type, struct merge *merges,
                   uint32_t count);
/* What became of the leaves: type per document, sampled or not, < types or UINT32_MAX. */
void tree_settle(struct tree *t, uint32_t types, const uint32_t *type);
#endif
