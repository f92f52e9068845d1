/* What the parts of reading a reviewed workbook share. */
#ifndef MINER_REVIEW_PARTS_H
#define MINER_REVIEW_PARTS_H
#include "miner/review_read.h"
#include "miner/sheet_table.h"

#define REVIEW_NO_TYPE UINT32_MAX

struct review_reading {
    struct xlsx *book;
    const struct history_shown *shown;
    struct str key;
    struct arena *arena;
    struct review_edits *out;
    struct err *err;
    bool *is_read; /* per sheet: something of it was */

    struct history_decision *decisions; /* per type shown; fields 0 = nothing changed */
    struct history_seed *seeds;
    struct history_setting *settings;
    struct history_verdict *verdicts;
    struct review_problem *problems;
    struct review_replaced *replaced;
    size_t seed_count, setting_count, verdict_count, problem_count, replaced_count;
    size_t seed_capacity, setting_capacity, verdict_capacity, problem_capacity, replaced_capacity;
};

/* Notes that a cell that was taken replaces `word`, which reads `earlier` there. */
void review_replaces(struct review_reading *r, struct str sheet, uint32_t column, uint64_t row,
                     struct str value, const struct history_word *word, struct str earlier);
/* What is in force of a thing (history_word.what: "decision", "12"); NULL = nothing was ever said. */
const struct history_word *review_word(const struct review_reading *r, const char *kind, struct str of);

/* Notes a cell that cannot be taken. `reason` is a printf format. */
void review_refuse(struct review_reading *r, struct str sheet, uint32_t column, uint64_t row,
                   struct str value, const char *reason, ...) __attribute__((format(printf, 6, 7)));
/* Of a table that was just opened: notes columns that people called otherwise, which are headers that are
 * none of the program's when one of its own, from headers[own] on, is missing. */
void review_check_head(struct review_reading *r, const struct sheet_table *t, size_t own);
/* The next row; what cannot be read of the sheet is noted. As sheet_table_next. */
int review_next(struct review_reading *r, struct sheet_table *t, struct xlsx_row *row);
/* The text of the cell below headers[number]. False: it is a formula's that failed or that no program
 * calculated, which is noted. */
bool review_text(struct review_reading *r, const struct sheet_table *t, const struct xlsx_row *row,
                 size_t number, struct str *text);
/* The type that a cell names: by its name, its new one in this workbook, or its id. Its id, 0 for Overig,
 * REVIEW_NO_TYPE. */
uint32_t review_type_named(const struct review_reading *r, struct str name);
/* Index into shown->types, or REVIEW_NO_TYPE. */
uint32_t review_type_of_id(const struct review_reading *r, uint32_t id);
/* The name under which the workbook shows a type; empty where it does not. */
struct str review_name_of(const struct review_reading *r, uint32_t id);
/* A whole number from 0 on, as a program may write it ("12", "12.0"). */
bool review_whole(struct str text, uint32_t *out);
/* Does the text say yes (1), no (0), doubt (−1)? −3 otherwise. Dutch or English. */
int review_verdict(struct str text);

/* Top 20 and Vraagtypen. */
int review_types(struct review_reading *r);
/* Tickets, Steekproef. */
int review_tickets(struct review_reading *r);
/* Instellingen, Businesscase. */
int review_settings(struct review_reading *r);
/* What people filled in and no history keeps, and sheets of ours of which nothing could be read. Last. */
int review_left(struct review_reading *r);
#endif
