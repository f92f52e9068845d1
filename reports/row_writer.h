/* Rows of a long sheet, as the XML that the workbook holds.
 *
 * A sheet with a row per ticket has a million cells, and they are most of the workbook's bytes. So its rows
 * are written in blocks that the threads share, each block compressed on its own; package.h puts them into
 * the finished workbook. Cells of a row go from left to right, column after column.
 */
#ifndef REPORTS_ROW_WRITER_H
#define REPORTS_ROW_WRITER_H
#include "reports/sheet.h"

/* The blocks of rows that one thread writes, one after the other. */
struct row_writer {
    const struct book *book;
    struct buf xml, text;
    struct buf row; /* its number as cells name it, from 1 */
    lxw_col_t column;
    double widths[SHEET_COLUMNS]; /* widest content so far, as in struct sheet */
};

void row_init(struct row_writer *w, const struct book *book);
void row_release(struct row_writer *w);
/* Begins a block: the rows are gone, their widths stay. */
void row_clear(struct row_writer *w);
/* Goes on behind the rows in *xml, which becomes what was written before. */
void row_swap(struct row_writer *w, struct buf *xml);
/* Begins row `row` (from 0), `points` high. */
void row_begin(struct row_writer *w, uint32_t row, double points);
void row_end(struct row_writer *w);
/* The next cell of the row. The style must be in book->xf. */
void row_text(struct row_writer *w, struct str text, enum style style);
/* The same with line ends as spaces: the start of a text whose row is one line high. */
void row_line(struct row_writer *w, struct str text, enum style style);
void row_number(struct row_writer *w, double value, enum style style);
/* NAN: an empty cell. */
void row_number_or_empty(struct row_writer *w, double value, enum style style);
/* Seconds since 1970; out of a spreadsheet's range: "onbekend". */
void row_date(struct row_writer *w, int64_t seconds);
void row_blank(struct row_writer *w, enum style style);
#endif
