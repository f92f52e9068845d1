/* The misspelt words that count as another word, for the reader who wants to check them. */
#ifndef MINER_SPELLINGS_H
#define MINER_SPELLINGS_H
#include "cluster/corpus.h"
#include "reports/report.h"

/* "retouneren", "retourneren (3)": the number of tickets with the misspelt word; the most frequent ones, at
 * most 200 of the `total`. */
struct report_pair *spellings_list(const struct corpus *c, struct arena *arena, uint32_t *count,
                                   uint32_t *total);
#endif
