/* What changed since earlier runs: types that are new, grown, shrunk, gone, split off or merged, volumes a
 * day so that a long and a short period compare. Runs go by their period; a run is compared with the one
 * before it.
 *
 * A type has grown or shrunk when its tickets a day differ by at least a fifth and by more than chance: with
 * n₁, n₂ tickets in d₁, d₂ days, |n₂/d₂ − n₁/d₁| ≥ 2 √(n₁/d₁² + n₂/d₂²), two standard errors of Poisson
 * counts.
 */
#ifndef INSIGHT_TREND_H
#define INSIGHT_TREND_H
#include "cluster/group.h"
#include "miner/base/arena.h"
#include "reports/report.h"

/* What earlier runs left: by their period, the types in each largest first. Borrowed. */
struct trend_past {
    const struct report_run *runs; /* without the one that is replaced */
    uint32_t run_count;
    const struct report_run_type *types;
    uint32_t type_count;
};

/* Fills r->trend_runs, trend, proposals from `past` and what the grouping did (`g`); `r` is complete
 * otherwise. Arrays and texts in `arena`. */
void trend_find(const struct trend_past *past, const struct group *g, struct arena *arena, struct report *r);
#endif
