/* Text → what a cell can hold without breaking the file. */
#ifndef REPORTS_CELL_TEXT_H
#define REPORTS_CELL_TEXT_H
#include "miner/base/str.h"

/* The most that Excel takes in a cell, in UTF-16 units. */
enum { CELL_TEXT_LIMIT = 32767 };

/* Replaces the contents of `out` by `text` made fit for a cell: line ends become LF, control characters are
 * left out, what is no valid character becomes U+FFFD, a literal _xHHHH_ is escaped so that it reads back as
 * typed, and a text over the limit is cut on a character and ends in `mark`. */
void cell_text(struct buf *out, struct str text, const char *mark);

/* Width of the longest line in columns of a fixed font: wide characters count two, combining ones none. */
size_t cell_text_width(struct str text);
/* Columns of one code point: 0, 1 or 2. Rough, for laying out. */
unsigned cell_point_width(uint32_t point);
/* Decodes the code point at *at and moves *at behind it. An invalid byte gives U+FFFD and moves one byte. */
uint32_t cell_point_next(struct str text, size_t *at);
#endif
