/* Words that tell where the two halves of a separated Dutch verb stand ("wij zeggen het op per mei"). */
#ifndef TOKENIZE_CLAUSE_H
#define TOKENIZE_CLAUSE_H
#include "miner/base/str.h"

/* A pronoun that makes a form in -en a finite verb: wij, jullie. */
bool clause_plural_subject(struct str word);
/* After a particle that ends its clause comes the end of the sentence, or one of these: what opens another
 * clause, and the prepositions of what is said behind it (ik log in op de site, ik neem contact op met
 * jullie). */
bool clause_opens(struct str word);
#endif
