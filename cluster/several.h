/* Tickets that ask more than one thing. */
#ifndef CLUSTER_SEVERAL_H
#define CLUSTER_SEVERAL_H
#include "cluster/group.h"

/* Whether two types explain a ticket clearly better than one. Words count for a type by the logarithm of
 * their chance in it beside their chance anywhere, as estimated from its other tickets (smoothed with all
 * words: Dirichlet; Zhai & Lafferty 2004). The question is cut between two sentences. A part speaks for
 * another type when that is the nearest of all to it, of another theme than the ticket's own, and either part
 * is more like its own type than the other's: by more than the logarithm of what was tried (cuts × types),
 * and of the odds that something is told at length rather than asked beside.
 *  - With a reply, it must speak for both types as clearly, each in some sentence: who asks two things gets
 * two answers, what is merely told gets none.
 *  - Without one, the question alone must speak three times as clearly.
 * Meant to be right where it flags, and misses many: of tickets joined from two with their replies it flags
 * one in six, and of real ones hardly any that asks one thing. also: per document the other type, or
 * GROUP_REST. */
void several_find(const struct corpus *c, const struct group *g, struct workers *w, uint32_t *also);
#endif
