/* When a person takes over from a bot, per type: from what the type's own tickets show. */
#ifndef INSIGHT_HANDOVER_H
#define INSIGHT_HANDOVER_H
#include "miner/base/arena.h"
#include "reports/report.h"

/* Sentences in the report's language, in `arena`; `t` with its advice, slots and figures filled in. */
struct str handover_text(const struct report_type *t, enum report_language language, struct arena *arena);
#endif
