/* The tables with a row per question type: which columns there are and what stands in them. */
#ifndef REPORTS_TYPE_TABLE_H
#define REPORTS_TYPE_TABLE_H
#include "reports/sheet.h"

/* Columns are named by their header. `extra`: also those of Vraagtypen (cohesion, stability, terms,
 * languages). */
void type_table_head(struct sheet *s, enum text_id title, struct str intro, uint32_t rows, bool extra);
/* One row; `rank` from 1. The cumulative share is `cumulative`: over the rows of this sheet. */
void type_table_row(struct sheet *s, const struct report_type *type, uint32_t rank, double cumulative,
                    bool extra);
/* Conditional formats, drop-downs; `rows` were written, from SHEET_HEADER_ROW + 1 on. */
void type_table_finish(struct sheet *s, uint32_t rows, bool extra);
/* Column of a header on the sheet, from 0. */
lxw_col_t type_table_column(enum text_id header, bool extra);
#endif
