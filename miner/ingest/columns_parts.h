/* Shared by columns.c and columns_joint.c alone. */
#ifndef INGEST_COLUMNS_PARTS_H
#define INGEST_COLUMNS_PARTS_H
#include "miner/ingest/columns.h"

/* One file's mapping while it is being decided. */
struct mapper {
    struct columns *c;
    struct arena *arena;
    const struct header_index *known;
    struct str *keys;  /* header_key per column */
    struct str *exact; /* header_exact */
    struct profile *profiles;
    bool closed[FIELD_COUNT]; /* decided by an option: no other column may feed it */
    const char *path;
    bool names_itself; /* the format does: a column is there where some row has a value */
    const struct ingest_options *options;
};

static inline bool columns_is_free(const struct mapper *m, size_t column)
{
    return m->c->columns[column].field < 0 && column != m->c->author && column != m->c->hidden;
}

/* Gives dates without a time of day the column that has it. */
void columns_find_clocks(struct mapper *m, bool header);
/* Has the date of the solution no time of day? */
void columns_find_days(struct mapper *m);
/* A column more that feeds the field; `unit` as in struct feed, 0 = not known. */
void columns_feed(struct mapper *m, size_t column, int field, enum mapping how, double unit,
                  const char *evidence);
/* Do the values allow this field? Only asked where a wrong guess would put nonsense into a figure. */
bool columns_values_fit(const struct profile *p, int field);
/* Finds texts that stand in a column for each language: "Vraag (NL)" and "Question (FR)". */
void columns_find_languages(struct mapper *m, const struct row *rows, size_t n);
/* Finds the columns that say who wrote the message that a row is, and whether the customer could read it. */
void columns_find_author(struct mapper *m, const struct row *rows, size_t n);
/* Rows are messages only if some share an id: that of the conversation, which then goes before any other. */
void columns_find_conversation(struct mapper *m);
/* Is a row an update of a ticket? */
void columns_find_updates(struct mapper *m, const struct row *rows, size_t n);
#endif
