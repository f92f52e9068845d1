/* Which column of a file feeds which field of a ticket, and how that was decided. */
#ifndef INGEST_COLUMNS_H
#define INGEST_COLUMNS_H
#include "miner/ingest/ingest.h"
#include "miner/ingest/sniff.h"

/* A column that feeds a field. */
struct feed {
    size_t column;
    bool is_duration; /* of solved and first_response: a span since creation instead of a time */
    double unit;      /* minutes of a plain number in a column of durations */
    size_t clock;     /* the column with the time of day of a date without one; SIZE_MAX = none */
};

struct columns {
    struct column *columns; /* one per column of the file, in order; in the arena */
    size_t count;
    /* The feeds of each field, the best first. Tags and category take all; any other field the first that has
     * a value; body may have several when --text-columns says so, and any text one for each language. */
    struct feed *feeds[FIELD_COUNT];
    size_t feed_count[FIELD_COUNT];
    const struct profile *profiles; /* one per column, of the sample */
    const char *system;
    /* The column that says who wrote the message that a row is, the first feed of id being that of the
     * conversation: rows of one id are then one ticket. SIZE_MAX where a row is a ticket. */
    size_t author;
    size_t undated; /* where created has no column: one of a known name for it whose values are no dates */
    size_t hidden;  /* of such exports: the column that says whether the customer could read the message */
    enum hidden_when { HIDDEN_WHEN_NO, HIDDEN_WHEN_YES } hidden_when;
    bool solved_by_day; /* created has a time of day, solved has none */
    bool updates; /* a row is a state of a ticket: rows of one id are then one ticket, the last in force */
    bool has_header;
    bool lacks_named; /* a piece of JSON has none of a column that an option names: no ticket in it has a
                         value there */
};

/* Checks --columns, --text-columns as far as that needs no file. -1 with STATUS_USAGE. */
int columns_check_options(const struct ingest_options *o, struct err *err);
/* The headers, as messages show them, until they are long enough. */
void columns_list(const struct columns *c, const struct ingest_options *o, struct buf *out);
/* `header` may be NULL: columns are then named "kolom 1" ... and known by their values. `gives` (may be NULL)
 * is that of the reader. `rows` is a sample of the data. -1 with STATUS_DATA when a column that an option
 * names is not in the file. Everything lives in `a`. */
int columns_map(struct columns *c, struct arena *a, const struct header_index *known,
                const struct row *header, const struct row *rows, size_t n, size_t width, const int *gives,
                const struct ingest_options *o, const char *path, struct err *err);
#endif
