/* Where a report comes from and how far it can be trusted: inputs, rejected rows, settings, versions, what
 * was masked, and what a reader should know about the data. */
#ifndef MINER_ORIGIN_H
#define MINER_ORIGIN_H
#include "miner/pipeline.h"
#include "reports/report.h"

/* Everything lives in `arena` or is borrowed from `run` and `o`. */
void origin_add(const struct run *run, const struct options *o, struct arena *arena, struct report *r);
/* What to know before trusting a figure; when all others are there. */
void origin_warn(const struct run *run, const struct options *o, struct arena *arena, struct report *r);
/* An argument as text: bytes that are no UTF-8 become U+FFFD, as reports hold valid text only. */
struct str origin_text(struct arena *arena, const char *argument);
#endif
