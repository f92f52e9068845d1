/* A ticket's words → its features in the space of a model: how often it holds each stem and each 4-gram,
 * and how near it is to each known question (model_asked.h).
 *
 * Counts of a view are those of features.h, with another weight for the reply: c = 2·subject + 1·body +
 * ½·reply; tf = log2(1 + c), of a question the cosine's third power. Compounds and misspelt words are not
 * looked at: a ticket is compared by itself, and its 4-grams find most of them. Words are looked up once and
 * then known by number.
 */
#ifndef CLUSTER_MODEL_WORDS_H
#define CLUSTER_MODEL_WORDS_H
#include "cluster/features.h"
#include "cluster/grams.h"
#include "cluster/model_asked.h"

/* By text; shared by threads. Texts are the model's. */
struct model_space {
    const struct model *m;
    struct hashmap stems, grams;
    struct model_asked asked;
};
/* words: borrowed; NULL = no questions are asked for. */
void model_space_init(struct model_space *s, const struct model *m, const struct catalogue_words *words);
void model_space_release(struct model_space *s);

enum { LOGS = 64 };

/* One thread's words, and the features of the ticket at hand. */
struct model_words {
    const struct model_space *space;
    struct grams_walk walk;
    struct model_asking asking;
    uint64_t *ptr; /* where the features of a CORPUS_BREAK (none) and of each word begin; words + 2 */
    size_t words, ptr_capacity;
    uint32_t *feature;
    size_t feature_capacity;
    uint32_t *count; /* per stem and 4-gram, in halves; all 0 between tickets */
    float *asked;    /* per question of the model; all 0 between tickets */
    uint32_t n;      /* features of the ticket at hand */
    uint32_t *col;   /* in order of first appearance */
    float *tf;
    float nearest; /* cosine to the nearest known question; 0 = none is */
    size_t col_capacity, tf_capacity;
    float logs[LOGS]; /* log2(1 + ½ i) */
};
void model_words_init(struct model_words *w, const struct model_space *s);
void model_words_release(struct model_words *w);
/* Forgets all words, so that memory does not grow with what one never sees again. */
void model_words_clear(struct model_words *w);
/* The next word, numbered from 0. flags: enum corpus_flag; number: of its term in the catalogue's words,
 * CATALOGUE_NO_TERM = not there. */
void model_words_add(struct model_words *w, struct str surface, struct str term, unsigned flags,
                     uint32_t number);
/* All words of a corpus, by its numbers. */
void model_words_of(struct model_words *w, const struct corpus *c);
/* The features of a ticket: n, col, tf. words: numbers and CORPUS_BREAKs; views: as for features_build. */
void model_words_count(struct model_words *w, const uint32_t *const words[VIEW_COUNT],
                       const size_t counts[VIEW_COUNT], unsigned views);
#endif
