/* What the insight modules look at: the tickets of a run with the type each was put into. Borrowed. */
#ifndef INSIGHT_FACTS_H
#define INSIGHT_FACTS_H
#include "miner/base/arena.h"
#include "miner/ingest/ticket.h"

#define FACTS_NO_TYPE UINT32_MAX

struct facts {
    const struct ticket *tickets; /* in input order; only state TICKET_KEPT counts */
    uint32_t count;
    const struct str *names; /* texts behind ticket.channel, .customer …; names[0] is empty: not given */
    uint32_t name_count;     /* names are sorted bytewise: comparing numbers compares texts */
    const uint32_t *type;    /* per ticket < types, or FACTS_NO_TYPE */
    uint32_t types;
    const float *confidence; /* per ticket 0–1 */
    struct str second_line;  /* patterns, see kpi_is_second_line; empty = kpi_second_line */
    const struct str
        *pseudonyms; /* per name of a customer, under which results show it; NULL = by running numbers */
    int64_t end;     /* latest time in the export (created, solved), TIME_NONE = unknown */
};
#endif
