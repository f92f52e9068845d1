/* The period of an export, its months, and how types grow over them. */
#ifndef INSIGHT_MONTHS_H
#define INSIGHT_MONTHS_H
#include "miner/insight/facts.h"

/* First and last creation time of the tickets that count; both TIME_NONE when none is known. */
struct period {
    int64_t from, to;
};

struct period period_of(const struct facts *f);
/* Days of the calendar that it touches; 0 = unknown. */
int64_t period_days(const struct period *p);
/* Year × 12 + month − 1 of a time. */
uint32_t month_of(int64_t time);
/* The export covers the month from its first to its last day, give or take one. */
bool month_is_full(uint32_t month, const struct period *p);
/* Per type: tickets a day in the last full month over the mean of that figure in the earlier full months,
 * − 1. NAN with fewer than two full months, or for a type that the earlier ones lack. A full month is one
 * that the export covers from its first to its last day, give or take one. A month without any ticket is a
 * gap between exports, or lies behind a stray date far from the others: it does not count. */
void months_growth(const struct facts *f, const struct period *p, double *growth);
#endif
