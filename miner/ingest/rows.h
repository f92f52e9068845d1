/* Records → tickets, whatever format they come from. One `struct rows` per input file. */
#ifndef INGEST_ROWS_H
#define INGEST_ROWS_H
#include "miner/ingest/columns.h"
#include "miner/ingest/messages.h"
#include "miner/ingest/reader.h"

/* created, solved, first_response: the fields whose dates have an order. */
enum { ROW_TIMES = 3 };

struct time_facts {
    enum date_order order; /* AUTO while the column has not settled it */
    uint64_t dmy, mdy, ymd, swappable, unreadable;
};

struct rows {
    struct columns *columns;
    struct arena *arena;      /* of the run: reasons */
    const struct row *header; /* or NULL */
    struct time_facts times[ROW_TIMES];
    enum date_order forced; /* --date-order */
    bool keyed;             /* as in struct reader */
    double seconds_lie[ROW_TIMES +
                       1]; /* 1/60 where a column of "minutes" holds seconds, else 1; last: handle_minutes */
    bool keeps_trailing;   /* full records with an empty last cell exist: a short record is damaged */
    size_t reason_count;   /* the number of fields that `reason` was written for */
    const char *reason;
    uint64_t scientific_ids; /* ids that a spreadsheet turned into 1,23E+11 */
    uint64_t cut_texts;      /* texts of exactly the length at which a spreadsheet cuts */
    int64_t from[2], to[2];  /* created: day first, and with the swappable ones month first */
};

void rows_init(struct rows *r, struct columns *c, struct arena *arena, const struct row *header,
               const struct row *sample, size_t n, enum date_order forced);
/* Why the record is no ticket (static or in the arena), or NULL when it is one. */
const char *rows_refuse(struct rows *r, const struct record *record);
/* Makes a ticket of a record; its text goes to `text`. Input and lines are set by the caller. */
void rows_ticket(struct rows *r, const struct record *record, struct arena *text, struct raw_ticket *t);
/* Who wrote the message that the record is, by the column that says so. */
enum author rows_author(const struct rows *r, const struct record *record);
/* Is that message a note that the customer could not read? */
bool rows_hidden(const struct rows *r, const struct record *record);
/* Bits as in raw_ticket.swappable: columns that turned out month first. Final after the last record. */
uint8_t rows_swap(const struct rows *r);
/* What only the end of the file shows: date order, period, notes (added through `note`). */
void rows_finish(struct rows *r, struct input *input);
#endif
