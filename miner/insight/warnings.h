/* Early warnings: customers whose tickets together show that things go wrong. No single word raises one.
 *
 * Kinds of signal, each at the tickets where it holds:
 *  - escalation: the ticket complains, comes back on what was said before, threatens to leave, with the law
 * or the press
 *  - pressure: it presses for time
 *  - uncertainty: it calls things unclear or contradictory
 *  - mood: the mean mood of the customer's tickets in the two weeks up to it (two or more) is below −0.3
 *  - negative: it is the third or later ticket with a mood below −0.3 in a week
 *  - frequency: the 30 days up to it hold three or more tickets, and over 1.5 times as many as were normal
 * for this customer before (at least 5 tickets, over at least 30 days)
 *  - same type: it is the third or later ticket of its type in 30 days
 *  - silence: after 5 or more tickets nothing more, for over 30 days and over three times the mean time
 * between them
 *
 * Levels: 1 (Geel) one kind, at two tickets within 90 days, or of those that rest on several tickets by
 * nature (mood to same type); 2 (Oranje) two kinds within 90 days, or a mean mood below −0.5 over the two
 * weeks; 3 (Rood) two kinds at two or more tickets within two weeks.
 */
#ifndef INSIGHT_WARNINGS_H
#define INSIGHT_WARNINGS_H
#include "miner/insight/facts.h"
#include "reports/report.h"

struct warnings {
    struct report_customer *customers; /* gravest first, then the latest signal, then by number */
    uint32_t count;
    uint32_t known; /* distinct customers of the tickets that count and have a date */
};

/* `order`: the tickets that count, in canonical order; customers are numbered in the order in which they
 * appear there. `labels`: names of the types. Arrays and texts in `arena`. */
void warnings_find(const struct facts *f, const uint32_t *order, uint32_t kept, const struct str *labels,
                   enum report_language language, struct arena *arena, struct warnings *out);
#endif
