/* Rows of CSV output (RFC 4180, LF): fields are quoted where they need it, and text that a spreadsheet would
 * take for a formula is guarded by an apostrophe: at the start of a field, and within it after what such a
 * program may take for the end of one. */
#ifndef REPORTS_CSV_ROW_H
#define REPORTS_CSV_ROW_H
#include <stdio.h>

#include "miner/base/err.h"
#include "miner/base/str.h"

struct csv_row {
    struct buf text; /* whole rows, until written */
    bool begun;      /* the row has a field already */
};

void csv_row_init(struct csv_row *row);
void csv_row_release(struct csv_row *row);
void csv_row_text(struct csv_row *row, struct str field);
void csv_row_count(struct csv_row *row, uint64_t n);
/* NAN gives an empty field. */
void csv_row_number(struct csv_row *row, double value);
void csv_row_end(struct csv_row *row);
/* Hands what was gathered to `out` when it is much, or with `all`. 0, or −1 with *err set. */
int csv_row_flush(struct csv_row *row, FILE *out, bool all, struct err *err);
#endif
