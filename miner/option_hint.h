/* Options as they are mistyped: what is wrong, and what may have been meant. */
#ifndef MINER_OPTION_HINT_H
#define MINER_OPTION_HINT_H
#include <getopt.h>
#include <stdbool.h>

#include "miner/base/err.h"

/* -o FILE, -h, -q, -v, -V. */
#define OPTION_LETTERS "ohqvV"

/* For what getopt_long answers with '?': the argument, and its optopt (a letter; 0 = no such name; else a
 * name that takes no value was given one). `table` ends in an empty row. Returns -1. */
int option_unknown(const char *argument, int letter, const struct option *table, const char *command,
                   struct err *err);
/* A value left out makes the option behind it the value: mine --json -o x.xlsx. Is `text` an option of the
 * table? */
bool option_is_known(const char *text, const struct option *table);
#endif
