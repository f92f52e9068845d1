/* How often types and advice were right, by the verdicts that people gave on Steekproef. */
#ifndef INSIGHT_PRECISION_H
#define INSIGHT_PRECISION_H
#include "miner/base/arena.h"
#include "reports/report.h"

/* Of one ticket, by one reviewer. */
struct precision_verdict {
    struct str ticket; /* what tells tickets apart */
    int reviewer;
    int type_right, advice_right; /* 1 yes, 0 no, below 0 neither */
    struct str channel, language; /* empty = unknown */
};

/* In total for types and for advice, then for types per channel and per language, each largest first and then
 * by name. A ticket counts once, by the first reviewer who said yes or no. Intervals of 95% (Wilson 1927).
 * Array in `arena`. */
const struct report_precision *precision_find(const struct precision_verdict *verdicts, uint32_t count,
                                              struct arena *arena, uint32_t *found);
#endif
