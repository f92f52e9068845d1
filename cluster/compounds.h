/* Compounds share terms with their parts: "retourlabel" counts as itself and, for less, as "retour" and as
 * "label".
 *
 * Dutch and German write as one word what other languages write as several. A word is split where both parts
 * are words of the corpus itself and their document frequencies have a geometric mean of at least that of the
 * whole (Koehn & Knight 2003): "wachtwoord", itself frequent, stays whole. Between the parts may stand a
 * linking -s-, -e-, -en- or -n-. No word list of the system is consulted: results would then differ from one
 * machine to the next, and a list knows words ("regelsteen") that the corpus gives no reason to share terms
 * with. The time grows with the letters of all words.
 */
#ifndef CLUSTER_COMPOUNDS_H
#define CLUSTER_COMPOUNDS_H
#include "cluster/corpus.h"

/* Sets `parts` of each word of the languages (bit 1 << corpus_word.language) that is a compound. Words and
 * terms are numbered for good and their document frequencies known. */
void compounds_split(struct corpus *c, unsigned languages, struct workers *w);
#endif
