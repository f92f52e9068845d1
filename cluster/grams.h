/* The character 4-grams of a word with a mark before and behind it: "bes" → "#bes", "bes#". */
#ifndef CLUSTER_GRAMS_H
#define CLUSTER_GRAMS_H
#include "miner/base/str.h"

enum { GRAM_POINTS = 4 };

/* One word after another: grams_begin, then grams_next until it says false. */
struct grams_walk {
    struct buf padded;             /* kept from word to word; buf_init first, buf_release last */
    size_t start[GRAM_POINTS + 1]; /* where the last code points begin */
    size_t at, points;
};

void grams_begin(struct grams_walk *g, struct str word);
/* Four code points, valid until the next grams_begin. */
bool grams_next(struct grams_walk *g, struct str *gram);
#endif
