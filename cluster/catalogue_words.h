/* The words that a catalogue of known questions (catalogue.h) is asked with, where tickets are looked at one
 * by one: what each word, and each two near each other, is in the catalogue.
 */
#ifndef CLUSTER_CATALOGUE_WORDS_H
#define CLUSTER_CATALOGUE_WORDS_H
#include "cluster/corpus.h"

struct catalogue_words {
    const struct catalogue *of; /* borrowed; NULL = no question is known */
    uint32_t count;             /* terms, numbered 0 … count − 1 */
    struct str *text;           /* per term; borrowed */
    struct meanings keys;       /* of the terms: keys of the catalogue in place of meanings */
};
#define CATALOGUE_NO_TERM UINT32_MAX

/* Those of a corpus, by its numbers of terms; none where it knows no questions. */
void catalogue_words_of(const struct corpus *c, struct catalogue_words *out);
void catalogue_words_release(struct catalogue_words *w);
/* A word or two of the catalogue's key, if there is one. second: CATALOGUE_NO_TERM = a word alone. */
void catalogue_words_add(struct catalogue_words *w, uint32_t first, uint32_t second, uint32_t key);
#endif
