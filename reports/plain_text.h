/* Text as it may stand in a line of a page or a text file, whatever a customer typed. */
#ifndef REPORTS_PLAIN_TEXT_H
#define REPORTS_PLAIN_TEXT_H
#include "miner/base/str.h"

/* The code point itself; a space for white space and what some readers take for the end of a line; 0 for what
 * is left out: control characters, bidirectional overrides and isolates, byte order marks; U+FFFD for what is
 * no character. */
uint32_t plain_point(uint32_t point);
/* Appends the text so, on one line, white space as one space and none at the ends. */
void plain_text(struct buf *out, struct str text);
#endif
