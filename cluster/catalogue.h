/* Known questions: which of what customer service gets asked anyway a document resembles.
 *
 * What people want, and in which words they say it, is knowledge that is not in the tickets: the caller
 * brings it as a catalogue. A question of it is a vector of what the words mean in which customers ask it and
 * agents answer it, a document the same of its own words; how near they are is the cosine. Describing a text
 * by its nearness to known subjects is Explicit Semantic Analysis (Gabrilovich & Markovitch 2007): two
 * documents without a word in common are alike when both are like the same questions.
 */
#ifndef CLUSTER_CATALOGUE_H
#define CLUSTER_CATALOGUE_H
#include "cluster/csr.h"
#include "cluster/simd.h"
#include "miner/base/workers.h"

enum {
    CATALOGUE_MOST = UINT16_MAX, /* questions */
    CATALOGUE_NEAREST = 20       /* of a document that count, at most */
};
#define CATALOGUE_NO_KEY UINT32_MAX
#define CATALOGUE_NONE   UINT32_MAX
/* A type is a question when its documents have this cosine to it on average. */
#define CATALOGUE_LEAST 0.12f

/* What answering a question usually takes, the more of a person the higher. */
enum catalogue_need {
    CATALOGUE_NEED_UNKNOWN,
    CATALOGUE_NEED_NOTHING, /* one answer serves nearly everybody */
    CATALOGUE_NEED_DATA,    /* a procedure serves, with the customer's own data */
    CATALOGUE_NEED_HELP,    /* somebody has to weigh, with what a program gathers */
    CATALOGUE_NEED_PERSON   /* it has to reach a person at once */
};

/* The questions by key: what a word means, or a term that means nothing but itself. */
struct catalogue {
    uint32_t questions, keys;
    const uint32_t *ptr; /* keys + 1 */
    const struct catalogue_entry {
        uint16_t question;
        uint16_t weight;    /* in 1/65535; the vector of a question has length 1 */
    } * entry;              /* of key k: ptr[k] … ptr[k + 1] */
    const char *text;       /* names, a NUL behind each */
    const uint32_t *name;   /* per question: where in `text` */
    const uint32_t *sector; /* per question: < sectors; 0 = of all sectors */
    const uint8_t *need;    /* per question: enum catalogue_need */
    uint32_t sectors;
    uint8_t language; /* of the names, as of corpus_word */
};

/* The keys of one corpus; CATALOGUE_NO_KEY = in no question. */
struct catalogue_keys {
    const struct catalogue *of; /* borrowed */
    uint32_t *meaning;          /* per meaning (meanings.h) */
    uint32_t *term;             /* per term */
};
void catalogue_keys_release(struct catalogue_keys *k);

/* What a document says, as the catalogue is asked: of a row the columns from … to − 1, each × weight. */
struct catalogue_rows {
    const struct csr *tf;
    uint32_t from, to;
    const float *weight; /* per column */
    const uint32_t *key; /* per column from `from` on */
};
/* out: documents × questions, the cosines above 0, of each document the CATALOGUE_NEAREST highest (ties: the
 * lower question). */
void catalogue_nearest(const struct catalogue *c, const struct catalogue_rows *rows, struct workers *w,
                       struct csr *out);

/* Room for the scores of so many questions, zeros behind them: a multiple of SIMD_WIDTH. */
static inline size_t catalogue_width(uint32_t questions)
{
    return ((size_t)questions + SIMD_WIDTH) / SIMD_WIDTH * SIMD_WIDTH;
}
/* Adds a key, said with weight `v`, to the scores of its questions, entry[from … to). */
static inline void catalogue_score(const struct catalogue_entry *entry, uint32_t from, uint32_t to, float v,
                                   float *score)
{
    for (uint32_t i = from; i < to; i++) score[entry[i].question] += v * (float)entry[i].weight;
}
/* The nearest questions by their scores, which are 0 afterwards, by their number, with their cosines; returns
 * how many. score: catalogue_width values; square: squared length of what was said; order: room for
 * twice as many as there are questions. */
uint32_t catalogue_take(uint32_t questions, float *score, double square, uint64_t *order,
                        uint32_t question[CATALOGUE_NEAREST], float cosine[CATALOGUE_NEAREST]);

/* Where the nearest question of document d stands in it; that of the next document: it has none. */
static inline uint64_t catalogue_first(const struct csr *near, uint32_t d)
{
    uint64_t first = near->ptr[d];
    for (uint64_t e = first; e < near->ptr[d + 1]; e++)
        if (near->val[e] > near->val[first]) first = e;
    return first;
}

/* Which question each type is, or CATALOGUE_NONE where none is as near as CATALOGUE_LEAST. Of those nearly as
 * near as the nearest, questions of all sectors come first, and of sectors that the documents ask much of. A
 * question is of one type, the first; the next one of a type takes its place. near: as of catalogue_nearest;
 * type: per document, not < k = of none. share: per type, of its documents those that have its question among
 * their nearest; 0 = it is none. */
void catalogue_of_types(const struct catalogue *c, const struct csr *near, uint32_t k, const uint32_t *type,
                        uint32_t *question, double *share);
#endif
