/* Writers of a `struct report`. Each writes to an outfile that its caller opened, finishes and commits, so
 * that a run's outputs appear together or not at all. 0, or −1 with *err set (STATUS_IO). Bytes depend on the
 * report alone. */
#ifndef REPORTS_REPORTS_H
#define REPORTS_REPORTS_H
#include "miner/base/outfile.h"
#include "miner/base/workers.h"
#include "reports/report.h"

/* The workbook defines this name as report.workbook_key, by which it is known once people have reviewed it.
 */
#define REPORT_RUN_NAME "ticketminer_run"

/* `path` is outfile.temporary of an outfile_reserve: libxlsxwriter writes by name. `shown` names the file in
 * messages. */
int report_workbook(const struct report *r, struct workers *workers, const char *path, const char *shown,
                    struct err *err);
int report_json(const struct report *r, FILE *out, struct err *err);
/* One page that needs nothing beside it: no network, no scripts or fonts from elsewhere. */
int report_html(const struct report *r, FILE *out, struct err *err);
/* Phrasings of the types advised for automation: Rasa NLU training data (YAML), with placeholders as
 * entities; and a CSV file intent,phrasing. The names of intents are the same in both. */
int report_training_nlu(const struct report *r, FILE *out, struct err *err);
int report_training_csv(const struct report *r, FILE *out, struct err *err);
/* Header ticket_id,type_id,type,confidence; RFC 4180, LF; one row per ticket read, in input order. Guarded
 * against formula injection. */
int report_assignments(const struct report *r, struct workers *workers, FILE *out, struct err *err);
/* Which tickets the sheet Tickets holds, as indexes into tickets in the order of its rows; to be freed. */
uint32_t *report_sheet_tickets(const struct report *r, uint32_t *count);
/* Every ticket with the columns of the sheet Tickets, in input order, guarded as the assignments. */
int report_tickets(const struct report *r, struct workers *workers, FILE *out, struct err *err);
/* file,first_line,last_line,reason,excerpt */
int report_rejected(const struct report *r, struct workers *workers, FILE *out, struct err *err);
/* The summary on the terminal: top 10 types with volume, share, advice; what was left out; where the workbook
 * and the list of rejected rows (NULL = none) are. */
void report_summary(const struct report *r, const char *workbook, const char *rejected, FILE *out);
/* The Dutch or English name of an advice. */
const char *report_advice_name(enum report_advice a, enum report_language language);
const char *report_reason_name(enum report_reason reason, enum report_language language);
#endif
