/* Text that nobody wrote for this ticket: disclaimers, footers, the fixed text of a form, an agent's standard
 * closing. It is known by recurring, as whole lines at the edge of texts that otherwise differ.
 *
 * Lines are compared without regard to case, digits and white space, in masked text. They are counted in a
 * sketch that all threads share, of limited size (a count-min sketch, Cormode & Muthukrishnan 2005, two
 * rows): sums do not depend on order. A collision can only raise a count, and both rows must agree. */
#ifndef MINER_BOILERPLATE_H
#define MINER_BOILERPLATE_H
#include "miner/base/str.h"

/* A line that may turn out to be boilerplate. All that is asked of it later, so that few texts are read
 * twice.
 */
struct boilerplate_line {
    uint64_t key;
    uint32_t rest;  /* a hash of the other lines that say something */
    uint8_t number; /* among the lines of its text that are not blank */
    uint8_t around; /* another hash of the rest, < 64 */
    bool alone;     /* nothing else in the text says something */
    bool again;     /* an earlier line of the text is the same */
};
/* The lines of one text; returns how many. */
enum { BOILERPLATE_LINES = 14 };
size_t boilerplate_read(struct str text, struct boilerplate_line lines[BOILERPLATE_LINES]);

struct boilerplate;
/* texts: how many will be counted, about. */
struct boilerplate *boilerplate_new(size_t texts);
void boilerplate_free(struct boilerplate *b);
/* Counts the lines of one text. Thread-safe. */
void boilerplate_count(struct boilerplate *b, const struct boilerplate_line *lines, size_t count);
/* Does one of a text's lines recur in at least `least` of the counted texts? If not, and its sender has no
 * line of his own in it, boilerplate_cut leaves nothing out and the text need not be read again. After all
 * counting. */
bool boilerplate_recurs(const struct boilerplate *b, const struct boilerplate_line *lines, size_t count,
                        uint32_t least);
/* Among the `n` texts of one sender, the lines that stand in at least half of them and in
 * BOILERPLATE_SENDER_LEAST or more: his signature. `own[i]` gets a bit per line of text i (as boilerplate_cut
 * counts lines). What is asked of a line that recurs in all texts is asked here too. */
enum { BOILERPLATE_SENDER_LEAST = 5 };
struct boilerplate_text {
    const struct boilerplate_line *lines;
    size_t count;
};
void boilerplate_of_sender(const struct boilerplate_text *texts, uint32_t n, uint64_t *own);
/* Appends `text` without the lines that recur in at least `least` of the counted texts, and without the lines
 * in `own`, and returns how many were left out; 0 (and nothing appended) when none is, or when too little
 * would be left. A line stays when it is a question, when it is short, when it often is all there is in a
 * text, or when the texts around it are the same. After all counting. */
uint32_t boilerplate_cut(const struct boilerplate *b, struct str text, uint32_t least, uint64_t own,
                         struct buf *out);
#endif
