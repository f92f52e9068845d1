/* A delimited record that is well-formed, as nearly all are, and whole in the text at hand: read as libcsv
 * would in its strict mode, some ten times as fast. Of all others nothing is said, and libcsv reads them.
 */
#ifndef INGEST_PLAIN_H
#define INGEST_PLAIN_H
#include "miner/base/str.h"

struct plain_rules {
    char delimiter, quote; /* 0 = none: there are no NULs in the text */
    unsigned char kind[256];
};
void plain_rules_init(struct plain_rules *rules, char delimiter, char quote);

/* The record that starts at byte `at` (< text.len): where the next one starts, or 0 when it is not plain or
 * has not `count` cells. cells: room for `count`; their bytes are the text's, or stand in `values`, which is
 * written anew. lines: how many the record takes, of which a CR, an LF and a CRLF each end one. */
size_t plain_record(const struct plain_rules *rules, struct str text, size_t at, size_t count,
                    struct str *cells, struct buf *values, uint64_t *lines);
#endif
