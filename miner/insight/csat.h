/* What customers answered to "how satisfied are you", in whatever form → 0–100. */
#ifndef INSIGHT_CSAT_H
#define INSIGHT_CSAT_H
#include "miner/insight/facts.h"

/* Per name of f->names its score 0–100, NAN where it is no answer ("Not Offered"). One scale for all numbers, told by
 * the largest. *scale names it, static; empty when no ticket has an answer. In `arena`. */
double *csat_scores(const struct facts *f, struct arena *arena, struct str *scale);
#endif
