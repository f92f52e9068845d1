/* What is valid UTF-8, and how the rest is mended. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H
#include "miner/base/str.h"

/* Length of the longest prefix that is valid UTF-8 (no surrogates, no overlong forms, at most U+10FFFF). */
size_t utf8_valid_prefix(const char *text, size_t n);
/* Appends `s` with each byte that belongs to no valid character replaced by U+FFFD. */
void utf8_repair(struct str s, struct buf *out);
/* May a terminal be sent this character? Not one that steers it (C0, DEL, C1), ends a line, or turns the
 * direction of what follows (U+202A–202E, U+2066–2069), so that text of others cannot pass for the program's.
 */
bool utf8_is_printable(uint32_t code_point);
/* Appends `s`, on one line, with '?' for each character that is not printable and for each byte that belongs
 * to none. */
void utf8_add_printable(struct buf *out, struct str s);
#endif
