/* The lines of a text file that a person wrote. */
#ifndef BASE_LINES_H
#define BASE_LINES_H
#include "miner/base/err.h"
#include "miner/base/str.h"

/* One line without its end, valid during the call; numbered from 1. Not 0 = stop, with `err` set. */
typedef int lines_take(void *argument, struct str line, size_t number, struct err *err);
/* All lines of a file in turn; a byte order mark is no part of the first. `what`: names the file in messages
 * ("word list"). Lines that are not UTF-8, or hold a control character besides tabs, are an error. */
int lines_read(const char *path, const char *what, lines_take *take, void *argument, struct err *err);
/* The fields of a line, trimmed, with tabs between; the first `most` go into `field`. Returns how many there
 * are, at least one. */
size_t lines_fields(struct str line, struct str *field, size_t most);
#endif
