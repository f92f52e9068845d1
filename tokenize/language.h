/* Which language a short text is in, from its function words and its letter patterns. */
#ifndef TOKENIZE_LANGUAGE_H
#define TOKENIZE_LANGUAGE_H
#include "tokenize/stopwords.h"

struct language_score {
    float points[LANGUAGE_COUNT];
    unsigned words;
};

/* Counts one word (lower case, normalised) with the lists it is on (bits as of stopwords_find). */
void language_add(struct language_score *s, struct str word, unsigned lists);
/* LANGUAGE_UNKNOWN when there is too little evidence, or too little between the first two. */
enum language language_decide(const struct language_score *s);
#endif
