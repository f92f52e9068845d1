/* Where rows of the workbook will stand, reckoned before the first sheet is written. */
#ifndef REPORTS_LAYOUT_H
#define REPORTS_LAYOUT_H
#include "reports/sheet.h"

void layout_make(struct layout *l, const struct report *r);
void layout_release(struct layout *l);
#endif
