/* What somebody should look at now; thresholds are r->alert_limits, here with their usual values.
 *
 * kind repeat: over 10% of the solved tickets are followed by another of the same customer and type within a
 * week. growth: a type has over 50% more tickets a day in the last full month than in the full months before
 * it (see months_growth). fcr, escalated, mood: against the tickets of the earlier full months, the last full
 * month is 5 points lower, 5 points higher, 0.1 lower. Figures that rest on fewer than 30 tickets, and types
 * of fewer than 30, raise none.
 *
 * With a history also against the run before: kind new, a new type over 2% of the volume; growth_run, a type
 * with over 50% more tickets a day; fcr_run, escalated_run, mood_run as above between the two runs.
 */
#ifndef INSIGHT_ALERTS_H
#define INSIGHT_ALERTS_H
#include "miner/base/arena.h"
#include "miner/insight/months.h"
#include "reports/report.h"

/* The thresholds that projects use. */
void alerts_limits(double limits[ALERT_LIMIT_COUNT]);

/* From the types, the baseline and the trend of `r`, in the order of the kinds above; types largest first. In
 * `arena`.
 */
const struct report_alert *alerts_find(const struct report *r, const struct period *p, struct arena *arena,
                                       uint32_t *count);
#endif
