/* What the values of a sample say: what each column holds, and which record is the header. */
#ifndef INGEST_SNIFF_H
#define INGEST_SNIFF_H
#include "miner/ingest/headers.h"

/* A record of the sample; its cells live in an arena. */
struct row {
    const struct str *cells;
    size_t count;
};

/* Of the non-empty values of one column. */
struct profile {
    size_t filled, dates, bare_dates, numbers, durations, mails, codes,
        texts;      /* texts: three words or more */
    size_t answers; /* yes and no in words */
    size_t clocks;  /* times of day: 9:05, 10:17:30 */
    size_t clocked; /* dates with a time of day other than midnight */
    size_t distinct;
    double bytes, words; /* mean per value */
};

/* Profiles of `columns` columns over `n` rows; in `a`. */
struct profile *sniff_columns(struct arena *a, const struct row *rows, size_t n, size_t columns);
/* Is that share of the filled values at least `share`? False when none is filled. */
bool profile_is(size_t count, const struct profile *p, double share);
/* Index of the header among the first records of a file; what stands above it is a title. SIZE_MAX when the
 * first record is data already. `usual` is the number of fields most records have. */
size_t sniff_header(struct arena *scratch, const struct header_index *known, const struct row *rows, size_t n,
                    size_t usual);
#endif
