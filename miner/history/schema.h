/* The tables of a history file, and how files of earlier versions get them. */
#ifndef HISTORY_SCHEMA_H
#define HISTORY_SCHEMA_H
#include "miner/history/sql.h"

enum { HISTORY_APPLICATION = 0x74696d69 /* "timi": PRAGMA application_id, what `file` tells */ };

/* history_steps[v] takes a file of version v (PRAGMA user_version) to v + 1: statements up to a NULL. Of
 * version 0 is a file without tables. */
extern const char *const *const history_steps[];
extern const int history_version; /* of files that this program writes: their number */

/* Brings a file that is open in a transaction to version `version`; 0 when it was or is there. STATUS_DATA
 * where the file is of another program or of a newer version. */
int schema_update(struct history *h, const char *const *const *steps, int version, struct err *err);
/* Only looks: 0 = as this program writes it. */
int schema_check(struct history *h, int version, struct err *err);
#endif
