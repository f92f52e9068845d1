/* What automating the advised types would save a year, and what it would cost under three ways of paying.
 * Every figure follows from the assumptions, which people edit in the workbook; a figure whose assumption is
 * missing is NAN. */
#ifndef INSIGHT_BUSINESS_H
#define INSIGHT_BUSINESS_H
#include "miner/base/arena.h"
#include "reports/report.h"

/* `days` that the export covers, 0 = unknown; `given`: assumptions that people changed, by enum
 * report_assumption, NAN = none. A type counts as people decided, else by its advice. Reads r->types; arrays
 * in `arena`. */
void business_case(const struct report *r, int64_t days, const double given[ASSUME_COUNT],
                   struct arena *arena, struct report_business *out);
#endif
