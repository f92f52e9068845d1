/* The full recipe's core: documents → types and the tree above them. See group.h for the order of the steps. */
#ifndef CLUSTER_RECIPE_H
#define CLUSTER_RECIPE_H
#include "cluster/bottleneck.h"
#include "cluster/features.h"
#include "miner/base/progress.h"

struct recipe_options {
    uint32_t types; /* 0 = find out */
    uint64_t seed;
    uint32_t skip;  /* bits of enum recipe_step left out, for the ablation */
};

enum recipe_step { STEP_GRAPH_WEIGHTS = 1, STEP_SMOOTH = 2, STEP_BOTTLENECK = 4, STEP_CLUSTER_WEIGHTS = 8, STEP_REFINE = 16 };

struct recipe {
    uint32_t k;
    uint32_t *label;    /* per document < k */
    struct merge *tree; /* above the k types */
    uint32_t tree_count;
    uint32_t coarse;    /* number of merges of `tree` that leads to the themes */
    struct csr graph;   /* symmetric neighbour graph of the documents */
};

/* with_reply: share of documents with a reply, 0–1. */
void recipe_run(const struct features *f, double with_reply, const struct recipe_options *o, struct workers *w,
                struct progress *p, struct recipe *out);
void recipe_release(struct recipe *r);
#endif
