/* Contacts that did not help: the customer comes back with the same type of question within a week. */
#ifndef INSIGHT_REPEATS_H
#define INSIGHT_REPEATS_H
#include "miner/insight/facts.h"

/* `out` per ticket of f: 1 = followed, within 7 days after it was solved (created, when the export has no
 * solved times), by another ticket of the same customer in the same type; 0 = not followed; −1 = not to be
 * judged: not solved, without customer, type or creation time, or solved in the last 7 days of the export. */
void repeats_find(const struct facts *f, signed char *out);
#endif
