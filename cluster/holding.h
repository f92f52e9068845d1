/* Replies that put the customer off instead of answering: the same words under questions of all kinds ("we
 * pakken dit direct op"). They say nothing about what was asked, and would make a type of their own. */
#ifndef CLUSTER_HOLDING_H
#define CLUSTER_HOLDING_H
#include "cluster/corpus.h"

/* Marks the documents with such a reply (per document, all set) and returns how many there are.
 *
 * Replies are the same if they have the same terms, listed words and placeholders aside. One is looked at if
 * at least 10 documents have it, of at most 5,000 evenly taken ones. Let Y(d) be the sum of the replies to
 * the 8 questions nearest to that of document d among those with another reply, scaled to length 1, and h the
 * mean cosine of Y(d) and Y(e) over all pairs of its documents. An answer goes with one kind of question, so
 * that its h is well above that of as many documents taken at random; of a holding reply it is below 1.2
 * times that (the mean of 3 draws). Where there is hardly another reply, what more than half of the replies
 * are is one. */
uint32_t holding_find(const struct corpus *c, struct workers *w, bool *holding);
#endif
