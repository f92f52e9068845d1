/* Misspelt words join the word that they stand for.
 *
 * A rare word one edit (a letter more, less or other, or two neighbours exchanged; Damerau 1964) from a far
 * more frequent word of its language counts as that word. Only a word that stands alone is taken for an
 * error: one that shares its term with other words, or that the analyser knows (CORPUS_KNOWN), is a word of
 * its own, however rare. What differs in the first letter or in the ending is left alone, for that is where
 * other words and other forms differ. Frequent words are found by their deletions (Garbe 2012), so the time
 * grows with the number of words.
 */
#ifndef CLUSTER_SPELLING_H
#define CLUSTER_SPELLING_H
#include "cluster/corpus.h"

/* Sets the term of each misspelt word to that of the word it stands for, and lists them in c->joins, most
 * frequent first. Words are numbered for good and their document frequencies known; those of terms are
 * counted afterwards. */
void spelling_join(struct corpus *c, struct workers *w);
#endif
