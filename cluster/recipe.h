/* The full recipe's core: documents → types. See group.h for the order of the steps. */
#ifndef CLUSTER_RECIPE_H
#define CLUSTER_RECIPE_H
#include "cluster/bottleneck.h"
#include "cluster/features.h"
#include "cluster/stability.h"
#include "cluster/tree.h"
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
    SKIP_MEANINGS = 1 << 9,        /* words of one meaning counting as one, and known questions with them */
    SKIP_CATALOGUE = 1 << 10,      /* nearness to known questions */
};

struct recipe_options {
    uint32_t types; /* 0 = find out */
    uint64_t seed;
    unsigned skip; /* enum recipe_step, or-ed; 0 = the whole recipe */
};

struct recipe {
    uint32_t k;
    uint32_t *label;   /* per document < k */
    double *stability; /* per type: see stability.h */
    struct tree tree;  /* from its leaves to the top; `cut` gave the types, before they were refined */
    struct csr smooth, shares; /* the rows it worked on at last: of length 1, and the same of sum 1 */
    struct stability parts;    /* of these */
};

/* with_reply: share of documents with a reply, 0–1. */
void recipe_run(const struct features *f, double with_reply, const struct recipe_options *o,
                struct workers *w, struct progress *p, struct recipe *out);
/* The same from the documents themselves. */
void recipe_documents(const struct corpus *c, const struct recipe_options *o, struct workers *w,
                      struct progress *p, struct recipe *out);
/* Other types of the same documents, refined on the same rows: label (< k) in and out; stay: as for
 * bottleneck_refine. */
void recipe_refine(const struct recipe *r, uint32_t k, const float *stay, uint32_t *label);
/* And how stable they are: per type, out. */
void recipe_stability(const struct recipe *r, uint32_t k, const uint32_t *label, struct workers *w,
                      double *stability);
void recipe_release(struct recipe *r);
#endif
