/* What a run shows by itself that somebody should look at now; alerts against earlier runs need a history.
 *
 * kind repeat: over 10% of the solved tickets are followed by another of the same customer and type within a
 * week. growth: a type has over 50% more tickets a day in the last full month than in the full months before
 * it (see months_growth). fcr, escalated, mood: against the tickets of the earlier full months, the last full
 * month is 5 points lower, 5 points higher, 0.1 lower. Figures that rest on fewer than 30 tickets, and types
 * of fewer than 30, raise none.
 */
#ifndef INSIGHT_ALERTS_H
#define INSIGHT_ALERTS_H
#include "miner/base/arena.h"
#include "miner/insight/months.h"
#include "reports/report.h"

/* From the types and the baseline of `r`, in the order of the kinds above; types largest first. In `arena`.
 */
const struct report_alert *alerts_find(const struct report *r, const struct period *p, struct arena *arena,
                                       uint32_t *count);
#endif
