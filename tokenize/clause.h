/* Where clauses begin and end: words that tell where the two halves of a separated Dutch verb stand ("wij
 * zeggen het op per mei"), and marks. */
#ifndef TOKENIZE_CLAUSE_H
#define TOKENIZE_CLAUSE_H
#include "miner/base/str.h"

/* A pronoun that makes a form in -en a finite verb: wij, jullie. */
bool clause_plural_subject(struct str word);
/* After a particle that ends its clause comes the end of the sentence, or one of these: what opens another
 * clause, and the prepositions of what is said behind it (ik log in op de site, ik neem contact op met
 * jullie). */
bool clause_opens(struct str word);
/* Of the eight bytes at `text` the high bit of each that may be a mark with a space behind it, where a clause
 * ends: of those that are, and of few others. Reads nine bytes. */
static inline uint64_t clause_ends(const char *text)
{
    return str_below(str_eight(text), 'A') & str_same(str_eight(text + 1), ' ');
}
#endif
