/* Text that nobody wrote for this ticket: disclaimers, footers, the fixed text of a form, an agent's standard closing. It is
 * known by recurring, as whole lines at the edge of texts that otherwise differ.
 *
 * Lines are compared without regard to case, digits and white space, in masked text. They are counted in a sketch of fixed
 * size that all threads share (a count-min sketch, Cormode & Muthukrishnan 2005, two rows): sums do not depend on order. A
 * collision can only raise a count, and both rows must agree. */
#ifndef MINER_BOILERPLATE_H
#define MINER_BOILERPLATE_H
#include "miner/base/str.h"

struct boilerplate;
struct boilerplate *boilerplate_new(void);
void boilerplate_free(struct boilerplate *b);

/* Counts the lines of one text; thread-safe. */
void boilerplate_count(struct boilerplate *b, struct str text);
/* Appends `text` without the lines that recur in at least `least` of the counted texts, and returns how many were left out;
 * 0 (and nothing appended) when none is, or when too little would be left. A line stays when it is a question, when it is
 * short, when it often is all there is in a text, or when the texts around it are the same. After all counting. */
uint32_t boilerplate_cut(const struct boilerplate *b, struct str text, uint32_t least, struct buf *out);
#endif
