/* What is valid UTF-8, and how the rest is mended. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H
#include "miner/base/str.h"

/* Length of the longest prefix that is valid UTF-8 (no surrogates, no overlong forms, at most U+10FFFF). */
size_t utf8_valid_prefix(const char *text, size_t n);
/* Appends `s` with each byte that belongs to no valid character replaced by U+FFFD. */
void utf8_repair(struct str s, struct buf *out);
#endif
