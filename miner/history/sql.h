/* SQLite as the history uses it: a connection, and statements whose values are given and taken in order.
 *
 * A statement that fails keeps failing, so that its caller looks once, at the end; the first failure sets
 * *err in words for people.
 */
#ifndef HISTORY_SQL_H
#define HISTORY_SQL_H
#include <sqlite3.h>

#include "miner/history/history.h"

enum { HISTORY_FILES = 3 }; /* the file, and the two that SQLite keeps beside it */

struct history {
    sqlite3 *db;
    char *path;         /* as given, for messages */
    struct arena arena; /* what callers were handed */
    struct str key;
    bool writing;                     /* in the one transaction that it writes */
    bool fresh;                       /* the file was made by this program */
    char *fresh_names[HISTORY_FILES]; /* then; else NULL */
    int slots[HISTORY_FILES];         /* theirs in outfile_note, until something is committed */
    int64_t run;                      /* of history_begin: the run that is replaced; 0 = a new one */
    int64_t start_run;                /* the run that it starts from; 0 = none */
    struct model *model, *before;     /* handed out; NULL */
};

struct sql {
    struct history *h;
    sqlite3_stmt *statement; /* NULL after a failure */
    struct err *err;
    int at; /* next parameter or column */
    bool failed;
};

/* What SQLite last said, as one line; −1. */
int history_failed(const struct history *h, struct err *err);
/* The file does not hold what it should: because it is damaged, or because it cannot be read, which SQLite
 * does not always tell apart. Returns -1. */
int history_damaged(const struct history *h, struct err *err);

/* `text` is one statement, compiled once. Close it, whatever happens. */
struct sql sql_open(struct history *h, const char *text, struct err *err);
void sql_close(struct sql *q);
/* The values of the parameters, one call each, in their order. NAN and INT64_MIN (an unknown time) become
 * NULL. */
void sql_put_text(struct sql *q, struct str text);
void sql_put_text_or_null(struct sql *q, struct str text); /* empty: NULL */
void sql_put_blob(struct sql *q, struct str bytes);        /* no bytes: NULL */
void sql_put_int(struct sql *q, int64_t value);
void sql_put_real(struct sql *q, double value);
void sql_put_day(struct sql *q, int64_t seconds); /* as YYYY-MM-DD */
/* 1: a row to be read, 0: no more, −1. */
int sql_step(struct sql *q);
/* Runs it to its end and makes it ready for the next parameters; 0 or −1. */
int sql_done(struct sql *q);
/* Ready for the next parameters, whatever rows are left. */
void sql_again(struct sql *q);
/* The columns of a row, one call each, in their order. NULL is empty, 0, NAN, INT64_MIN. Text is copied to
 * `arena`. */
struct str sql_get_text(struct sql *q, struct arena *arena);
struct str sql_get_blob(struct sql *q); /* until the next step */
int64_t sql_get_int(struct sql *q);
double sql_get_real(struct sql *q);
int64_t sql_get_day(struct sql *q); /* seconds of its first moment */

/* One or more statements without parameters or rows. */
int sql_run(struct history *h, const char *text, struct err *err);
/* A statement with one parameter and no rows. */
int sql_run_with(struct history *h, const char *text, int64_t value, struct err *err);
/* The one number that a query gives; `otherwise` without a row. */
int sql_number(struct history *h, const char *text, int64_t otherwise, int64_t *out, struct err *err);
#endif
