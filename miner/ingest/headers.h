/* Header texts compared as people read them. */
#ifndef INGEST_HEADERS_H
#define INGEST_HEADERS_H
#include "miner/base/arena.h"
#include "miner/ingest/systems.h"

/* The form in which headers are compared, in `a`: no byte order mark, NFKC, casefolded, a dot between words
 * and runs of white space, NBSP and underscores one space, trimmed, without quotes around it and a colon or
 * full stop behind it. */
struct str header_key(struct arena *a, struct str header);
/* The same without spaces and hyphens: "created_at", "Created At" and "createdAt" are one header. */
struct str header_exact(struct arena *a, struct str header);
/* The headers of one field of one system, cut apart. `at` starts at 0. False when there are no more.
 * `*unit` is the minutes of a unit in braces, or 0. */
bool header_next(const char *headers, size_t *at, struct str *header, double *unit);
/* All headers of all systems, sorted by key. */
struct known_header {
    struct str key, spelling;
    uint16_t system, place; /* in systems_all; in the field's list, 0 = the best */
    uint8_t field;
    double unit;
};
struct header_index {
    struct known_header *headers;
    size_t count;
};
/* Lives in `a`. */
struct header_index header_index_new(struct arena *a);
/* The first of the known headers with that key, as header_exact gives it, and their number. */
const struct known_header *header_index_find(const struct header_index *index, struct str key, size_t *count);
/* Does `key` contain `words` as whole words? ("datum van aanmaak" has "datum", "behandelaarsgroep" not
 * "behandelaar") */
bool header_contains(struct str key, struct str words);
/* Minutes of the unit a header names ("(in hrs)", "InMin", "minuten"), or 0. */
double header_unit(struct str key);
#endif
