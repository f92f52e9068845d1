/* The figures of a type's row that follow from other cells of the row and from Instellingen, as formulas with
 * their present values: score, advice, expected resolution. Whoever edits a weight or a threshold sees them
 * change. */
#ifndef REPORTS_TYPE_FORMULAS_H
#define REPORTS_TYPE_FORMULAS_H
#include "reports/sheet.h"

void type_score_cell(struct sheet *s, lxw_col_t column, const struct report_type *type, bool extra);
void type_advice_cell(struct sheet *s, lxw_col_t column, const struct report_type *type, bool extra);
void type_resolution_cell(struct sheet *s, lxw_col_t column, const struct report_type *type, bool extra);
#endif
