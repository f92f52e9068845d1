/* The languages of tickets in words, most frequent first. */
#ifndef MINER_LANGUAGES_H
#define MINER_LANGUAGES_H
#include "miner/base/arena.h"
#include "reports/report.h"
#include "tokenize/analyzer.h"

/* "nl 96%, en 4%" of counts by enum language. */
struct str languages_line(const uint32_t count[LANGUAGE_COUNT], enum report_language language,
                          struct arena *arena);
/* A pair for each that occurs: "nl", "93,5% (n = 1.189)". */
struct report_pair *languages_list(const uint32_t count[LANGUAGE_COUNT], enum report_language language,
                                   struct arena *arena, uint32_t *listed);
#endif
