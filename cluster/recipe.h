/* The full recipe's core: documents → types. See group.h for the order of the steps. */
#ifndef CLUSTER_RECIPE_H
#define CLUSTER_RECIPE_H
#include "cluster/bottleneck.h"
#include "cluster/features.h"
#include "miner/base/progress.h"

/* Steps that can be left out, to measure what each is worth. */
enum recipe_step {
    SKIP_REPLIES = 1 << 0,         /* the agents' replies */
    SKIP_GRAMS = 1 << 1,           /* character 4-grams */
    SKIP_STOP_WORDS = 1 << 2,      /* weighing listed words down */
    SKIP_GRAPH_WEIGHTS = 1 << 3,   /* weights from the neighbour graph */
    SKIP_SMOOTHING = 1 << 4,       /* rows taking over what their neighbours say */
    SKIP_CLUSTER_WEIGHTS = 1 << 5, /* weights from over-clusterings */
    SKIP_BOTTLENECK = 1 << 6,      /* the information bottleneck after k-means in over-clusterings */
    SKIP_REFINEMENT = 1 << 7,      /* the last one, of the types */
    SKIP_REST = 1 << 8,            /* documents far from their type in a rest */
};

/* Types that are there already, to be refined in the space that the recipe makes. */
struct recipe_start {
    uint32_t k;
    uint32_t *label;   /* per document < k, in and out */
    const bool *fixed; /* per document: stays where it is */
    double *stability; /* per type, out: see stability.h */
};

struct recipe_options {
    uint32_t types; /* 0 = find out */
    uint64_t seed;
    unsigned skip; /* enum recipe_step, or-ed; 0 = the whole recipe */
    struct recipe_start *start; /* NULL = none */
};

struct recipe {
    uint32_t k;
    uint32_t *label;   /* per document < k */
    double *stability; /* per type: see stability.h */
};

/* with_reply: share of documents with a reply, 0–1. */
void recipe_run(const struct features *f, double with_reply, const struct recipe_options *o, struct workers *w,
                struct progress *p, struct recipe *out);
void recipe_release(struct recipe *r);
#endif
