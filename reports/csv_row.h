/* Rows of CSV output (RFC 4180, LF): fields are quoted where they need it, and text that a spreadsheet would
 * take for a formula is guarded by an apostrophe: at the start of a field, and within it after what such a
 * program may take for the end of one. */
#ifndef REPORTS_CSV_ROW_H
#define REPORTS_CSV_ROW_H
#include <stdio.h>

#include "miner/base/err.h"
#include "miner/base/str.h"
#include "miner/base/workers.h"

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
/* Hands what was gathered to `out`. 0, or −1 with *err set. */
int csv_row_flush(struct csv_row *row, FILE *out, struct err *err);

/* Rows that all threads make: `add` gives row `number` its fields, whatever others add meanwhile. */
struct csv_rows {
    uint32_t count;
    void (*add)(const void *data, uint32_t number, struct csv_row *row);
    const void *data;
};
/* What `head` gathered, then the rows in their order. 0, or −1 with *err set. */
int csv_rows_write(const struct csv_rows *rows, struct csv_row *head, struct workers *w, FILE *out,
                   struct err *err);
#endif
