/* A tolerant splitter of one delimited record: for measuring candidate dialects, and for reading records that
 * are not well-formed. It never fails; it says how well the text fitted. Well-formed records go through
 * libcsv.
 */
#ifndef INGEST_SPLIT_H
#define INGEST_SPLIT_H
#include "miner/base/str.h"

enum quote_rule {
    QUOTE_CLOSES, /* a lone quote ends the quoted part; what follows up to the delimiter still belongs to the
                     field */
    QUOTE_INNER,  /* a quote ends the field only before a delimiter or a line end; others are text; "" is one
                   */
    QUOTE_LITERAL /* as QUOTE_INNER, and "" before a delimiter or a line end is a text quote and the end */
};

struct split_rules {
    char delimiter, quote; /* 0 = none */
    enum quote_rule rule;
    bool backslash; /* \" is a quote inside a quoted field */
};

struct split_field {
    size_t from, to; /* bytes, without the enclosing quotes */
    bool quoted;     /* began with a quote */
    bool sound;      /* and ended with one right before the delimiter or line end; true when not quoted */
};

struct split {
    struct split_field *fields; /* malloced, reused from record to record */
    size_t count, capacity;
    size_t end;     /* where the next record starts: after the line end */
    size_t unsound; /* fields that were quoted but not soundly so */
    bool closed;    /* false: the text ended inside quotes */
};

void split_release(struct split *s);
/* Splits the record that starts at byte `at` (< text.len). Stops early, with closed = false, at more than
 * `most` fields (0 = no limit). */
void split_record(struct split *s, struct str text, size_t at, const struct split_rules *rules, size_t most);
/* Appends the value of a field to `out`: quotes undoubled, \" unescaped. */
void split_value(struct str text, const struct split_field *f, const struct split_rules *rules,
                 struct buf *out);
#endif
