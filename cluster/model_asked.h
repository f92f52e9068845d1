/* The known questions that a ticket is near to, as features of a model.
 *
 * Words weigh by their idf among the tickets that the model rests on; a key of the catalogue is held by as
 * many of these as the words are that have it, together. Words that the catalogue has not say nothing here.
 */
#ifndef CLUSTER_MODEL_ASKED_H
#define CLUSTER_MODEL_ASKED_H
#include <stdbool.h>

#include "cluster/catalogue_words.h"
#include "cluster/model.h"

#define MODEL_ASKED_SPARSE UINT32_MAX

/* Shared by threads. */
struct model_asked {
    const struct catalogue_words *words; /* borrowed; NULL = the model, or who asks, knows no questions */
    uint32_t *first_pair;                /* per term, and an end: its pairs, ascending by their second term */
    struct model_pair {
        uint32_t second, key;
    } * pairs;
    bool *is_second; /* per term: some pair ends with it */
    /* the questions that are looked at, with numbers of their own, and of these by key: */
    uint32_t questions;
    struct model_asked_key {
        float weight;
        uint32_t from, to; /* its entries; none where it has a row */
        uint32_t row;      /* its number in `dense`; MODEL_ASKED_SPARSE = it has none */
    } * key;
    struct catalogue_entry *entry;
    uint16_t *dense; /* weights by question, of keys that a good part of the questions have */
    uint32_t
        *feature; /* per question: the model's; where the model has none yet, its number in the catalogue */
};

/* All questions of the catalogue are looked at, or those that the model has. stems: text → feature, of the
 * model. */
void model_asked_init(struct model_asked *a, const struct model *m, const struct hashmap *stems,
                      const struct catalogue_words *words);
void model_asked_release(struct model_asked *a);

/* One thread's. */
struct model_asking {
    const struct model_asked *of;
    struct model_asked_word {
        uint32_t own[MEANINGS_OF_TERM]; /* keys; 0 behind the last */
        uint32_t pair, pair_end;        /* the pairs that begin with it */
        uint64_t seconds; /* a bit for each word that such a pair ends with, and for some others; not the
                             first bit */
        uint32_t term;    /* its number in the catalogue's words */
        uint8_t owns;
        uint8_t as_second; /* its own bit; 0 = no pair ends with it */
        uint8_t listed;    /* a stop word, which counts for less */
    } * words;
    size_t capacity;
    struct model_saying {
        uint32_t key;
        float times;
    } * saying; /* what the view at hand says */
    size_t saying_capacity;
    float *said;   /* per key; all 0 between tickets */
    uint32_t *key; /* those that the ticket at hand has said so far */
    size_t keys, key_capacity;
    float *score;                            /* per question; all 0 between tickets */
    uint64_t *order;                         /* two per question */
    uint32_t n, question[CATALOGUE_NEAREST]; /* the nearest, by their number; once all is said */
    float cosine[CATALOGUE_NEAREST];
};
void model_asking_init(struct model_asking *a, const struct model_asked *of);
void model_asking_release(struct model_asking *a);
/* Word number `word`, numbered from 0. term: its number in the catalogue's words, CATALOGUE_NO_TERM = not
 * there. */
void model_asking_word(struct model_asking *a, size_t word, uint32_t term, unsigned flags);
/* A view of the ticket at hand, each word of it `weight` times. */
void model_asking_view(struct model_asking *a, const uint32_t *words, size_t count, float weight);
/* Once all views are said: the nearest questions. */
void model_asking_end(struct model_asking *a);
#endif
