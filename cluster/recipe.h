/* The full recipe's core: documents → types. See group.h for the order of the steps. */
#ifndef CLUSTER_RECIPE_H
#define CLUSTER_RECIPE_H
#include "cluster/bottleneck.h"
#include "cluster/features.h"
#include "miner/base/progress.h"

struct recipe_options {
    uint32_t types; /* 0 = find out */
    uint64_t seed;
};

struct recipe {
    uint32_t k;
    uint32_t *label;    /* per document < k */
};

/* with_reply: share of documents with a reply, 0–1. */
void recipe_run(const struct features *f, double with_reply, const struct recipe_options *o, struct workers *w,
                struct progress *p, struct recipe *out);
void recipe_release(struct recipe *r);
#endif
