/* New tickets into the types of a model.
 *
 * A ticket is as near to a type as (cosine to its centroid + VOTE × Σ cosines to those of the NEAREST
 * prototypes of all types that are the type's) / (1 + VOTE × NEAREST): 0–1. Only the few types with the
 * nearest centroids are looked at, from the third on those alone that are half as near as the first or
 * nearer, and only their prototypes.
 */
#ifndef CLUSTER_MODEL_PLACE_H
#define CLUSTER_MODEL_PLACE_H
#include "cluster/model_words.h"

enum { MODEL_TYPES_ABREAST = 32, MODEL_ABREAST = 4 };

/* A model ready for comparing; shared by threads. The model is borrowed. */
struct model_index {
    const struct model *m;
    struct model_space space;
    /* Centroids by feature, for MODEL_TYPES_ABREAST types at a time. */
    uint32_t
        *row; /* per such set of types and feature: its row in `by_feature`; 0 = none of the set holds it */
    float *by_feature; /* rows × MODEL_TYPES_ABREAST; row 0 is zero */
    /* Prototypes of a type, MODEL_ABREAST at a time: their next values side by side, zeros behind the shorter
     * ones. */
    uint32_t *first_prototype; /* per type, and an end; prototypes are sorted by type */
    uint32_t *first_set;       /* per type, and an end: its first set of MODEL_ABREAST */
    uint64_t *set_from;        /* per set, and an end: its first step in set_col and set_val */
    uint32_t *set_col;         /* steps × MODEL_ABREAST */
    float *set_val;
    const uint32_t
        *same; /* per type: the type that it is now part of, or itself; NULL = all are themselves */
};
/* words: of those who ask; borrowed, NULL = none. */
void model_index_init(struct model_index *x, const struct model *m, const uint32_t *same,
                      const struct catalogue_words *words);
void model_index_release(struct model_index *x);

/* One thread's. */
struct model_placing {
    const struct model_index *x;
    struct model_words words;
    float *cosine;  /* per type, up to a multiple of MODEL_TYPES_ABREAST */
    uint32_t *rows; /* per feature of the ticket at hand that some of a set of types hold */
    float *values;  /* the same: the feature's */
    size_t row_capacity, value_capacity;
    float *dense; /* per feature; all 0 between tickets */
};
void model_placing_init(struct model_placing *p, const struct model_index *x);
void model_placing_release(struct model_placing *p);

#define MODEL_NO_TYPE UINT32_MAX

struct model_place {
    uint32_t type, second; /* the nearest, and the next; index into the model's types, or MODEL_NO_TYPE */
    float near, next;      /* how near they are */
    float confidence;      /* near⁴ / (near⁴ + next⁴), as in group.h */
    bool is_one, is_sure;  /* by the model's thresholds */
};
/* Whether a ticket so near to its type, and by so much nearer than to the next, is one for sure. */
static inline bool model_is_sure(const struct model_threshold *t, float near, float margin)
{
    return near >= t->least && near >= t->near && margin >= t->margin;
}
/* words, counts: as for model_words_count; their numbers are those of p->words. views: which of them count.
 */
void model_place(struct model_placing *p, const uint32_t *const words[VIEW_COUNT],
                 const size_t counts[VIEW_COUNT], unsigned views, struct model_place *out);
/* Documents docs[0 … count) of a corpus (NULL = all), side by side. */
void model_place_docs(const struct model *m, const uint32_t *same, const struct corpus *c,
                      const uint32_t *docs, uint32_t count, unsigned views, struct workers *w,
                      struct model_place *out);
#endif
