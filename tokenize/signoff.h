/* The name under a message that no greeting announces: "Ingrid Mertens", "Els de Bruyne, Mechelen", "Bep
 * (76)". */
#ifndef TOKENIZE_SIGNOFF_H
#define TOKENIZE_SIGNOFF_H
#include "tokenize/stopwords.h"

/* Bytes [*from, *to) of such a name on one of the last two lines of `message` (with lines before it); false
 * when the lines are no names: a name is one to five capitalised words and particles, not all on a stop list,
 * followed by nothing, by a place behind a comma, or by an age in brackets. At the end of a longer line it
 * takes two of them. When both lines are, the bytes span both. */
bool signoff_find(const struct stopwords *stopwords, struct str message, size_t *from, size_t *to);
#endif
