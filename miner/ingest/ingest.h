/* Export files → tickets, in batches, in input order.
 *
 * Every row of an input becomes exactly one of: part of a ticket, or a rejected row. Rows read + rows
 * rejected = rows in the file (a header, a `sep=` line and blank lines are not rows). Constant memory while
 * reading, apart from formats that must be grouped. One `struct ingest` is used by one thread at a time;
 * batches are independent of each other.
 */
#ifndef INGEST_INGEST_H
#define INGEST_INGEST_H
#include "miner/base/arena.h"
#include "miner/base/err.h"
#include "miner/ingest/ticket.h"

enum date_order { DATE_ORDER_AUTO, DATE_ORDER_DMY, DATE_ORDER_MDY, DATE_ORDER_YMD };

struct ingest_options {
    const char *encoding;  /* NULL = find out */
    const char *delimiter; /* one character, "tab" or "\t"; NULL = find out */
    const char *sheet;     /* NULL = find out */
    const char
        *text_columns; /* "Subject,Body": use exactly these as text, subject first; one column is the body */
    const char *columns;     /* "field=Header,...": overrides the mapping of these fields */
    const char *gold_column; /* mapped to FIELD_GOLD and to nothing else */
    enum date_order date_order;
    bool text_required; /* a file without any text column is an error (mine), or is not (inspect) */
    bool piece;    /* each input is one of many pieces (assign): it may hold no ticket, and of JSON not every
                      column that an option names */
    bool unhashed; /* nobody asks for the inputs' sha256, which stay empty */
    /* How messages show a header: a first row that is no header may be a customer's. The result is valid
     * until the next call. NULL = as it is. */
    struct str (*shown)(void *masker, struct str header);
    void *masker;
};

/* How a column came to feed a field. */
enum mapping { MAPPED_NOT, MAPPED_BY_OPTION, MAPPED_BY_SYSTEM, MAPPED_BY_NAME, MAPPED_BY_VALUES };

struct column {
    struct str header;
    int field; /* enum field, or -1 */
    enum mapping mapping;
    struct str evidence; /* a short English clause for people: "header of Freshdesk", "87% are dates" */
    uint64_t filled;     /* rows with a value */
};

/* A row that could not be read. The excerpt is RAW text: mask it before it is written or shown. */
struct rejected {
    uint32_t input;
    uint64_t first_line, last_line;
    const char *reason; /* English, static or in the ingest's arena */
    struct str excerpt; /* at most 200 bytes */
};

/* What is known of one input file; complete after ingest_next returned 0. */
struct input {
    const char *path;     /* as given; "-" is standard input */
    const char *member;   /* of an archive: each file in it is an input of its own; else NULL */
    const char *format;   /* "csv", "xlsx", "json", "ndjson" */
    const char *sheet;    /* of a workbook; else NULL */
    const char *encoding; /* "utf-8", "utf-16le", "utf-16be", "windows-1252" */
    char delimiter;       /* 0 = one column, or not CSV */
    char quote;
    const char *system; /* "Freshdesk", "Zendesk", ..., "generic" */
    char sha256[65];    /* of the file as given, hex */
    uint64_t bytes;     /* unpacked */
    const char *damage; /* "is cut off", "is damaged": only what came before that was read; else NULL */
    uint64_t rows, rejected;
    uint64_t encoding_repairs; /* bytes that were no valid text and were replaced by U+FFFD */
    struct column *columns;
    size_t column_count;
    enum date_order date_order; /* found, per file; DATE_ORDER_YMD where dates leave no choice */
    bool date_order_certain;    /* false: no value over 12 settled it, day first was assumed */
    uint8_t swap;               /* bits as in raw_ticket.swappable: columns that turned out month first */
    int64_t from, to;           /* created, TIME_NONE when unknown */
    bool solved_by_day;         /* created has a time of day, solved has none */
    uint32_t left_out;          /* files of the archive that could not be used; a note tells each */
    struct str *notes;          /* things a reader should know, one English line each */
    size_t note_count;
};

struct batch {
    struct raw_ticket *tickets;
    size_t count, capacity;
    struct arena arena; /* holds their text */
};

void batch_init(struct batch *b);
void batch_release(struct batch *b);

struct ingest;
/* Opens nothing yet but checks the options. Paths are borrowed. */
struct ingest *ingest_new(const char *const *paths, size_t count, const struct ingest_options *options,
                          struct err *err);
void ingest_free(struct ingest *in);
/* Fills `b` (cleared first) with the next up to `limit` tickets. 1: some, 0: all inputs are read, -1:
 * failure. A batch never mixes two inputs. */
int ingest_next(struct ingest *in, struct batch *b, size_t limit, struct err *err);
const struct input *ingest_inputs(const struct ingest *in, size_t *count);
const struct rejected *ingest_rejected(const struct ingest *in, size_t *count);
/* Bytes consumed so far over all inputs, and their total (0 when unknown): for progress. */
void ingest_position(const struct ingest *in, uint64_t *done, uint64_t *total);
/* `time` with day and month exchanged: what a swappable value means when its column is month first. */
int64_t ingest_swap_day_month(int64_t time);
#endif
