/* The help desks whose exports are known: which of their headers is which field. A new system is one more row
 * of the table in systems.c and nothing else. */
#ifndef INGEST_SYSTEMS_H
#define INGEST_SYSTEMS_H
#include "miner/ingest/ticket.h"
#include <stddef.h>

enum {
    /* Of exports with a row per message: the column that says who wrote it, customer or agent. */
    SYSTEM_AUTHOR = FIELD_COUNT,
    /* And the columns that say by yes or no whether the customer could read it; of "generic" alone. */
    SYSTEM_PUBLIC,
    SYSTEM_INTERNAL,
    SYSTEM_LISTS
};

struct system {
    const char *name;
    /* Per field the headers that may feed it, the best first, separated by '|'. A unit in braces after a
     * header says what its durations are in where the header does not: {s} {min} {h}. */
    const char *headers[SYSTEM_LISTS];
};

/* All systems; the last is "generic", whose headers any export may have. */
const struct system *systems_all(size_t *count);
#endif
