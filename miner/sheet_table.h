/* A sheet of one of our workbooks as people left it: sorted, filtered, with columns moved or hidden, saved by
 * another program. Columns are known by their headers, Dutch or English, in one of the first SHEET_TABLE_HEAD
 * rows. */
#ifndef MINER_SHEET_TABLE_H
#define MINER_SHEET_TABLE_H
#include "miner/ingest/xlsx.h"
#include "reports/texts.h"

enum { SHEET_TABLE_HEAD = 15, SHEET_TABLE_COLUMNS = 16 };

struct sheet_table {
    struct xlsx *book;
    struct str sheet;
    const enum text_id *headers;
    size_t count;
    uint32_t column[SHEET_TABLE_COLUMNS]; /* per header, UINT32_MAX = not there */
    struct xlsx_row head;                 /* valid until the next row is read */
    enum report_language language;        /* of the headers */
};

/* Looks for a row in which headers[0 … required) all stand; others of the `count` (at most
 * SHEET_TABLE_COLUMNS) may be missing. 1 found, 0 this sheet is another one, −1. `headers` is borrowed. */
int sheet_table_open(struct sheet_table *t, struct xlsx *book, size_t sheet, const enum text_id *headers,
                     size_t count, size_t required, struct err *err);
/* The rows below the headers are the next that xlsx_next gives. The cell below headers[number], or NULL when
 * it is empty or the column is gone. */
const struct xlsx_cell *sheet_table_cell(const struct sheet_table *t, const struct xlsx_row *row,
                                         size_t number);
static inline bool sheet_table_has(const struct sheet_table *t, size_t number)
{
    return t->column[number] != UINT32_MAX;
}
/* Without white space around it, empty for NULL. */
struct str sheet_table_text(const struct xlsx_cell *cell);
#endif
