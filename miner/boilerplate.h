/* Text that nobody wrote for this ticket: disclaimers, footers, the fixed text of a form, an agent's standard
 * closing. It is known by recurring, as whole lines at the edge of texts that otherwise differ.
 *
 * Lines are compared without regard to case, digits and white space, in masked text. They are counted in a
 * sketch that all threads share, of limited size (a count-min sketch, Cormode & Muthukrishnan 2005, two
 * rows): sums do not depend on order. A collision can only raise a count, and both rows must agree. */
#ifndef MINER_BOILERPLATE_H
#define MINER_BOILERPLATE_H
#include "miner/base/str.h"

struct boilerplate;
/* texts: how many will be counted, about. */
struct boilerplate *boilerplate_new(size_t texts);
void boilerplate_free(struct boilerplate *b);

/* Counts the lines of one text, and puts the keys of those into `keys` that may turn out to be boilerplate;
 * returns how many. Thread-safe. */
enum { BOILERPLATE_KEYS = 14 };
size_t boilerplate_count(struct boilerplate *b, struct str text, uint64_t keys[BOILERPLATE_KEYS]);
/* Does one of a text's lines recur in at least `least` of the counted texts? If not, and its sender has no
 * line of his own in it, boilerplate_cut leaves nothing out and the text need not be read again. After all
 * counting. */
bool boilerplate_recurs(const struct boilerplate *b, const uint64_t *keys, size_t count, uint32_t least);
/* Among the `n` texts of one sender, the lines that stand in at least half of them and in
 * BOILERPLATE_SENDER_LEAST or more: his signature. `own[i]` gets a bit per line of texts[i] (as
 * boilerplate_cut counts lines). What is asked of a line that recurs in all texts is asked here too. */
enum { BOILERPLATE_SENDER_LEAST = 5 };
void boilerplate_of_sender(const struct str *texts, uint32_t n, uint64_t *own);
/* Appends `text` without the lines that recur in at least `least` of the counted texts, and without the lines
 * in `own`, and returns how many were left out; 0 (and nothing appended) when none is, or when too little
 * would be left. A line stays when it is a question, when it is short, when it often is all there is in a
 * text, or when the texts around it are the same. After all counting. */
uint32_t boilerplate_cut(const struct boilerplate *b, struct str text, uint32_t least, uint64_t own,
                         struct buf *out);
#endif
