/* Function words, politeness and circumstance per language: kept in the text, weighed down when types are
 * made; and the evidence by which a language is known. One file of data per language. */
#ifndef TOKENIZE_STOPWORDS_H
#define TOKENIZE_STOPWORDS_H
#include "tokenize/analyzer.h"

/* Words of a language, separated by spaces, normalised (lower case, straight apostrophes). */
extern const char stopwords_nl[], stopwords_en[], stopwords_de[], stopwords_fr[];

struct stopwords;
struct stopwords *stopwords_new(void);
void stopwords_free(struct stopwords *s);
/* Bit 1 << language for each language whose list holds the word. */
unsigned stopwords_find(const struct stopwords *s, struct str word);
#endif
