/* Dates, numbers and durations as exports write them. No locale, no time zone of the machine: the wall clock
 * as it reads, and the zone that the text names. */
#ifndef INGEST_DATES_H
#define INGEST_DATES_H
#include "miner/base/str.h"
#include "miner/ingest/ingest.h"

enum { DATE_NO_ZONE = INT16_MIN };

struct date {
    int64_t time;          /* seconds since 1970-01-01 of the wall clock */
    bool swappable;        /* day and month could be exchanged: read day first for want of an order */
    enum date_order order; /* what this value proves: DMY or MDY by a number over 12, YMD by its year in
                            * front; AUTO when it proves nothing (a month by name, a serial, 5-5-2026) */
    int16_t zone;          /* minutes east of Greenwich, DATE_NO_ZONE = the text names none */
    bool bare;             /* a number without separators: a spreadsheet serial, Unix time, 20260303 */
};

/* Reads one date with or without a time. `order` AUTO reads an ambiguous value day first and marks it
 * swappable; YMD also reads 26-03-31. False when it is no date; *out is then unset. */
bool date_parse(struct str s, enum date_order order, struct date *out);
/* What a clock in `zone` shows at that moment; the date as it reads where either zone is not known. */
int64_t date_in_zone(const struct date *d, int16_t zone);
/* Seconds since 1970-01-01 of a day. */
int64_t date_seconds(int year, int month, int day);

/* 12 · 0,5 · 1.234,56 · 1,234.56 · 1 234,5. False for anything else. */
bool number_parse(struct str s, double *out);
/* 1 and 0 for yes and no in words, else -1. */
int answer_parse(struct str s);
/* A span of time in minutes: HH:MM, HH:MM:SS (over 24 hours too), "2 u 15 min", "1d 3h", PT2H15M, or a plain
 * number times `unit` minutes. *has_unit (may be NULL) says that the text itself named its unit. */
bool duration_parse(struct str s, double unit, double *minutes, bool *has_unit);
#endif
