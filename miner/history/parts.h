/* What the parts of the history share. */
#ifndef HISTORY_PARTS_H
#define HISTORY_PARTS_H
#include "miner/history/sql.h"

/* Ends the transaction: all of it is in the file, or none. */
int history_commit(struct history *h, struct err *err);
/* The file stays, whatever happens. */
void history_settle(struct history *h);
/* Moves a malloced list into the history's arena. */
void *history_keep(struct history *h, void *list, size_t bytes);
/* All that people said, as it holds for the run `run` (0 = a new one). */
int history_in_force(struct history *h, int64_t run, struct history_said *said, struct err *err);
/* The advice of that name in the file. */
enum report_advice history_advice(struct str name);
/* start->types, type_count. */
int history_names(struct history *h, struct history_start *start, struct err *err);
#endif
