/* Documents × features: how often each document holds each term, each meaning and each character 4-gram, and
 * how near it is to each known question.
 *
 * Views share one space: c = 2·subject + 1·body + 1·reply, and half of that for the parts of compounds
 * (compounds.h); tf = log2(1 + c). Columns [0, terms) are stems in at least 2 documents; [terms, grams) what
 * words mean (meanings.h), each one that no other word means as itself and listed words not at all, in at
 * least 2; [grams, asked) the 4-grams of "#word#" in at least 3. Each of these blocks is numbered by
 * descending document frequency. [asked, cols) are the known questions (catalogue.h) that are near to at
 * least 2, by their number, with the cosine's third power: the nearest ones say most.
 */
#ifndef CLUSTER_FEATURES_H
#define CLUSTER_FEATURES_H
#include "cluster/corpus.h"
#include "cluster/csr.h"
#include "miner/base/workers.h"

struct features {
    struct csr tf;   /* docs × features, values tf > 0 */
    uint32_t terms;  /* columns below are terms, from here on meanings */
    uint32_t grams;  /* from here on 4-grams */
    uint32_t *means; /* per column from `terms` to `grams`: a meaning, or the number of meanings + a term */
    uint32_t asked;  /* from here on known questions */
    struct csr
        near; /* documents × known questions, the cosines (catalogue.h); no rows = they are not counted */
    float *nearest; /* per document: cosine to the nearest known question; NULL = they are not counted */
    double among;   /* mean cosine of documents to their nearest others, by the other blocks; with `near` */
    uint32_t *df;   /* per feature */
    uint8_t *stop;  /* per feature: 1 where every word behind it is on a stop list */
};

/* What is counted: views (bit 1 << enum view), and blocks besides the terms. */
enum {
    FEATURES_QUESTION = 1 << VIEW_SUBJECT | 1 << VIEW_BODY,
    FEATURES_REPLY = 1 << VIEW_REPLY,
    FEATURES_ALL = FEATURES_QUESTION | FEATURES_REPLY,
    FEATURES_GRAMS = 1 << VIEW_COUNT,
    FEATURES_MEANINGS = FEATURES_GRAMS << 1, /* where the corpus has them */
    FEATURES_ASKED =
        FEATURES_GRAMS << 2,            /* known questions, where it has these too; with FEATURES_MEANINGS */
    FEATURES_RARE = FEATURES_GRAMS << 3 /* terms and meanings of one document alone, too */
};
void features_build(const struct corpus *c, unsigned what, struct workers *w, struct features *f);
void features_release(struct features *f);

/* Rows of tf × weight, each block scaled to length 1 and joined 1:1:1 : w, rows of length 1. w, of the known
 * questions, is min(1.5, cosine to the nearest one / (0.4 `among`)): knowledge from elsewhere counts the more
 * the nearer it is, and the less the more the documents tell of each other.
 * weight: one factor ≥ 0 per feature. Zero weights leave no entry. */
void features_weigh(const struct features *f, const float *weight, struct workers *w, struct csr *out);
/* Mean cosine of some documents to their nearest others, by the other blocks' idf: `among`. */
double features_among(const struct features *f, struct workers *w);
/* w, of a document with that cosine to its nearest known question. */
double features_asked_share(double nearest, double among);
/* Weighs tf of listed words down, not out: × min(1, 7 / terms of the document), at least 0.2. In a request of
 * a few words the function words carry the intent, in a letter they carry none. */
void features_weigh_stop(struct features *f);
/* What they count for alike in all documents: in features_plain, and in a model. */
#define FEATURES_STOP_PLAIN 0.3f
/* Inverse document frequency, ln((n + 1) / (df + 0.5)) (Sparck Jones 1972). */
void features_idf(const struct features *f, float *weight);
/* All of it at once: rows of tf-idf of length 1. */
void features_plain(const struct corpus *c, unsigned what, struct workers *w, struct csr *out);
/* The same with meanings and known questions, and besides these the rows of the terms alone, counted once,
 * and how near the known questions are (features.near). */
void features_meant(const struct corpus *c, unsigned views, struct workers *w, struct csr *meant,
                    struct csr *terms, struct csr *near);
#endif
