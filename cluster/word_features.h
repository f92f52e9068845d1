/* The features of each word of a corpus, by provisional numbers: terms, then meanings (and behind them the
 * terms once more, for words that mean nothing but themselves), then 4-grams. */
#ifndef CLUSTER_WORD_FEATURES_H
#define CLUSTER_WORD_FEATURES_H
#include "cluster/corpus.h"

/* Marks of a feature in a list. */
#define WORD_FEATURE_PART (UINT32_C(1) << 31) /* of a part of a compound, not of the whole word */
#define WORD_FEATURE_OPENS                                                                                   \
    (UINT32_C(1) << 30) /* of a term that means something together with a later one                          \
                         */
#define WORD_FEATURE(f) ((f) & ~(WORD_FEATURE_PART | WORD_FEATURE_OPENS))

struct word_features {
    uint32_t meanings, grams, count; /* where the blocks begin, and the last one ends */
    uint64_t *ptr;                   /* per word, and the end */
    uint32_t *feature;               /* of word w: ptr[w] … ptr[w + 1], its term first */
    uint8_t *listed_gram;            /* per 4-gram: 1 where every word that holds it is on a stop list */
};

/* Without 4-grams or meanings, or when the corpus has none, the block is empty. */
void word_features_list(const struct corpus *c, bool with_grams, bool with_meanings, struct word_features *f);
void word_features_release(struct word_features *f);
#endif
