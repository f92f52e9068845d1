/* A corpus → question types: the whole recipe, in the order in which it is done.
 *
 * full:  features → tf-idf → neighbour graph → graph weights → smoothing → three over-clusterings (k-means,
 *        then information bottleneck) → cluster weights → graph and smoothing anew → three over-clusterings →
 *        what these agree on → merge tree → number of types from the graph → refinement → stability → rest.
 * quick: features (terms alone) → tf-idf → spherical k-means; the number of types from the merge tree of a
 * sample.
 *
 * The result depends on the corpus, the options and the seed alone, not on threads.
 */
#ifndef CLUSTER_GROUP_H
#define CLUSTER_GROUP_H
#include "cluster/recipe.h"

#define GROUP_REST UINT32_MAX

struct group_options {
    uint32_t types; /* how many, no more than documents: exactly so many come out; 0 = find out */
    bool quick;
    uint64_t seed;
    unsigned skip; /* steps of the full recipe to leave out: enum recipe_step; 0 = none */
};

struct group {
    uint32_t docs, k;
    uint32_t *type;     /* per document: < k, by descending size (ties: first document), or GROUP_REST */
    uint32_t *second;   /* per document: the next best type, or GROUP_REST */
    float *confidence;  /* per document: 0–1, how clearly its type is nearer than the next; 0 for the rest */
    float *cosine;      /* per document: to the centroid of its type, itself left out */
    uint32_t *id;       /* per type: the id under which it was known before, 0 = a new one; NULL = nothing was known */
    uint32_t *size;     /* per type */
    double *cohesion;   /* per type: mean cosine to the centroid */
    double *purity;     /* per type: share of its documents with confidence ≥ ½ */
    double *stability; /* per type: 0–1, how far it comes back in resamples (stability.h); NAN: not measured
                          (quick) */
    uint32_t *theme;    /* per type: < themes */
    uint32_t themes;
    struct merge *tree; /* merges above the types: leaves are the k types; k − 1 steps at most */
    uint32_t tree_count;
    double silhouette; /* mean over documents in types of (cosine − next) / (1 − the lower), next the cosine
                          to the nearest other centroid: the simplified silhouette (Hruschka et al. 2004); NAN
                          = no types */
    double mean_stability; /* over documents in types; NAN = not measured */
    struct csr rows;    /* documents × features: plain tf-idf rows of length 1, terms only */
};

void group_run(const struct corpus *c, const struct group_options *o, struct workers *w, struct progress *p,
               struct group *out);
void group_release(struct group *g);
#endif
