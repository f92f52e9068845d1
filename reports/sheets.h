/* The sheets of the workbook, in one list: a new sheet is a file with one function and a line in workbook.c.
 */
#ifndef REPORTS_SHEETS_H
#define REPORTS_SHEETS_H
#include "reports/row_writer.h"

void sheet_summary(struct sheet *s);
void sheet_top(struct sheet *s);
void sheet_types(struct sheet *s);
void sheet_phrasings(struct sheet *s);
/* Tickets: its head, and what holds for all rows; the rows [first, end) of layout.tickets come from the
 * second. */
void sheet_tickets(struct sheet *s);
void sheet_tickets_rows(struct row_writer *w, uint32_t first, uint32_t end);
void sheet_knowledge(struct sheet *s);
void sheet_baseline(struct sheet *s);
void sheet_signals(struct sheet *s);
void sheet_trend(struct sheet *s);
void sheet_sample(struct sheet *s);
void sheet_themes(struct sheet *s);
void sheet_business(struct sheet *s);
void sheet_settings(struct sheet *s);
void sheet_account(struct sheet *s);

/* Where the charts of Samenvatting stand, and the tables they point at. Rows from 0. */
struct summary_places {
    uint32_t charts_row, chart_rows; /* rows left free */
    uint32_t top_row, top_count;     /* the table of the largest types: its header, the rows below it */
    uint32_t month_row, month_count;
    lxw_col_t month_column; /* names of months, their tickets in the next */
    lxw_row_t breaks[3];    /* rows that begin a page in print, 0 behind the last */
    double page_points;     /* height above the first of them */
    double wider;           /* the columns of figures than they are at the least, in characters */
};
/* Columns of Samenvatting: a margin, names, a column per advice, share, cumulative share. */
enum { SUMMARY_NAME = 1, SUMMARY_ADVICE, SUMMARY_SHARE = SUMMARY_ADVICE + ADVICE_COUNT, SUMMARY_CUMULATIVE };
void summary_charts(struct sheet *s, const struct summary_places *p);
#endif
