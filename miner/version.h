/* What this build rests on. */
#ifndef MINER_VERSION_H
#define MINER_VERSION_H
#include "miner/base/arena.h"
#include "reports/report.h"

/* "ticketminer", "libxlsxwriter", … with their versions; in `arena`. */
struct report_pair *version_list(struct arena *arena, uint32_t *count);
#endif
