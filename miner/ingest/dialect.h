/* How a delimited text file is written: its delimiter and its quote, judged from a sample of its beginning.
 *
 * Every pair of delimiter and quote is tried on the whole sample. A good pair gives many records the same
 * number of fields and gives fields that look like values rather than like pieces of a sentence (after the
 * idea of van den Burg, Nazábal & Sutton 2019, with measures of our own).
 */
#ifndef INGEST_DIALECT_H
#define INGEST_DIALECT_H
#include "miner/base/err.h"
#include "miner/base/str.h"

struct dialect {
    char delimiter; /* 0 = one column */
    char quote;     /* 0 = quotes are text */
    size_t skip;    /* bytes of a `sep=` line at the start */
    size_t columns; /* fields that most records have */
    bool wrapped;   /* whole records are quoted again: one quoted field holds a record */
};

/* The delimiter that an option names: one character, "tab" or "\t". -1 with STATUS_USAGE otherwise. */
int dialect_delimiter(const char *option, char *delimiter, struct err *err);
/* `delimiter` is the one asked for, or 0 = find out. `whole`: the sample is the entire file. */
struct dialect dialect_detect(struct str sample, bool whole, char delimiter);
#endif
