/* A corpus → question types: the whole recipe, in the order in which it is done.
 *
 * full:  features → tf-idf → neighbour graph → graph weights → smoothing → over-clustering (from the rows
 * that cover the graph best: k-means, then information bottleneck) → cluster weights → graph, smoothing and
 *        over-clustering anew → merge tree → number of types from the graph → refinement → stability → rest.
 * quick: features (terms alone) → tf-idf → spherical k-means; the number of types from the merge tree of a
 * sample.
 *
 * With known types: warm.h.
 *
 * The result depends on the corpus, the options and the seed alone, not on threads; of the full recipe the
 * seed draws the sample where there are too many documents for all, and what stability leaves out.
 */
#ifndef CLUSTER_GROUP_H
#define CLUSTER_GROUP_H
#include "cluster/model.h"
#include "cluster/recipe.h"

#define GROUP_REST UINT32_MAX

struct group_options {
    uint32_t types; /* how many, no more than documents: exactly so many come out; 0 = find out */
    bool quick;
    uint64_t seed;
    unsigned skip; /* steps of the full recipe to leave out: enum recipe_step; 0 = none */
    const struct known
        *known; /* what earlier runs found and people decided; NULL = nothing. Types found by `quick` or asked
                   for by number are not started from known ones: they only get their ids */
};

/* What happened to known types, and what could. */
enum group_event_kind {
    GROUP_NEW,    /* type; docs */
    GROUP_GONE,   /* id; docs: placed in it for sure; other_docs: would be, were its share what it was. Both 0
                     where types were found anew */
    GROUP_ABSENT, /* id; docs, other_docs as of one that is gone: no document is in it, which may be chance */
    GROUP_SPLIT,  /* as decided: type (id) and other, new; docs and other_docs, before the places were refined
                   */
    GROUP_PARTED, /* the same of a type that falls apart, done unasked; stability of the lesser part. Where
                     the recipe looked at a sample, docs are what it stands for, here and in proposals */
    GROUP_MERGED, /* as decided: other_id became part of type (id); docs */
    GROUP_PROPOSE_SPLIT, /* type (id): two types found anew hold docs and other_docs of it; stability of the
                            lesser */
    GROUP_PROPOSE_MERGE  /* type (id) and other (other_id): one type found anew holds docs and other_docs of
                            them */
};
struct group_event {
    enum group_event_kind kind;
    uint32_t type, other;  /* types of the group; GROUP_REST = none */
    uint32_t id, other_id; /* known ids; 0 = none */
    uint32_t docs, other_docs;
    double stability; /* of what was found anew; NAN = not measured */
};

struct group {
    bool anew; /* known types were there, and were not started from (group_options.known) */
    uint32_t docs, k;
    uint32_t *type;    /* per document: < k, by descending size (ties: first document), or GROUP_REST */
    uint32_t *second;  /* per document: the next best type, or GROUP_REST */
    float *confidence; /* per document: 0–1, how clearly its type is nearer than the next; 0 for the rest */
    float *cosine;     /* per document: to the centroid of its type, itself left out */
    uint32_t *size;    /* per type */
    double *cohesion;  /* per type: mean cosine to the centroid */
    double *purity;    /* per type: share of its documents with confidence ≥ ½ */
    double *stability; /* per type: 0–1, how far it comes back in resamples (stability.h); NAN: not measured
                          (quick) */
    uint32_t *id;      /* per type: its known id, 0 = new */
    double *earlier, *expected; /* per type: of one found beside known ones, how many of the earlier tickets
                                   would be of it, and how many were, had it been as large then; NAN = of no
                                   other type, or not measured */
    struct group_event *events; /* by kind, then id and type */
    uint32_t event_count;
    uint32_t *question; /* per type: the known question (catalogue.h) that it is; CATALOGUE_NONE = of none */
    double *question_share; /* per type: share of its documents that have it among their nearest */
    uint32_t *theme;        /* per type: < themes */
    uint32_t themes;
    struct tree tree; /* what the full recipe merged, from its over-clusters up; with quick, what may be
                         merged of the  types */
    double silhouette; /* mean over documents in types of (cosine − next) / (1 − the lower), next the cosine
                          to the nearest other centroid: the simplified silhouette (Hruschka et al. 2004); NAN
                          = no types */
    double mean_stability; /* over documents in types; NAN = not measured */
    struct csr rows;       /* documents × features: plain tf-idf rows of length 1, terms only */
};

void group_run(const struct corpus *c, const struct group_options *o, struct workers *w, struct progress *p,
               struct group *out);
void group_release(struct group *g);
#endif
