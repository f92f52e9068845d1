/* Tickets that ask more than one thing. */
#ifndef CLUSTER_SEVERAL_H
#define CLUSTER_SEVERAL_H
#include "cluster/group.h"

/* A sentence of a question leans to a type when its cosine to the type's centroid is at least half of the
 * median ticket's cosine to its own, and clearly higher than to any other type. A ticket asks something else
 * too when one of its sentences leans to its type and another to another, and the sentences that are nearest to
 * either hold at least a quarter of its words: in a long story some sentence always sounds like another type. also:
 * per document the other type to which a sentence leans most, or GROUP_REST. Sentences with fewer than two words of
 * content lean nowhere.
 */
void several_find(const struct corpus *c, const struct group *g, struct workers *w, uint32_t *also);
#endif
