/* What a run takes from the history file and what it leaves there: the bridge between the pipeline and
 * miner/history. Without --history it is empty and every function does nothing. */
#ifndef MINER_MEMORY_H
#define MINER_MEMORY_H
#include "cluster/group.h"
#include "cluster/model.h"
#include "miner/collect.h"
#include "miner/history/history.h"
#include "miner/insight/automation.h"
#include "miner/insight/trend.h"

struct memory {
    struct history *history;    /* NULL = none */
    struct history_start start; /* after memory_begin */
    uint32_t *seed;             /* per document: as known.seed */
    uint32_t (*merges)[2], *splits;
    uint32_t merge_count, split_count;
    struct report_run *runs;
    struct report_run_type *types;
    struct trend_past past; /* after memory_begin: the runs but the one that is replaced */
};

/* Opens the file, or makes it: what cannot be written is told before the work begins. */
int memory_open(struct memory *m, const struct options *o, struct err *err);
/* Reads what earlier runs left and people said. `run_key`: report.run_key; `c`: read, not yet grouped. */
int memory_begin(struct memory *m, struct str run_key, const struct collection *c, struct err *err);
/* Opens the file to read from it alone, as a run of a period after all others would begin. */
int memory_read(struct memory *m, const struct options *o, struct err *err);
/* As the grouping takes it; borrowed. */
struct known memory_known(const struct memory *m);
/* report.edition; empty without a history. In `arena`. */
struct str memory_edition(const struct memory *m, const struct report *r, struct arena *arena);
/* Records the run in one transaction; nothing can be taken back afterwards. `model` may be NULL. */
int memory_record(struct memory *m, const struct report *r, const struct model *model, struct err *err);
void memory_release(struct memory *m);

/* The pseudonym under which results show a customer, from the digest that the collection holds (`c->names`):
 * under the history's key, so that it is the same in every run. Empty without a history. In `arena`, before a
 * 0. */
struct str memory_pseudonym(const struct memory *m, struct str digest, struct arena *arena);
/* Ids for the types of `g`: those that are known keep theirs, others get the next ones, in order. Without a
 * history 1, 2 … */
void memory_ids(const struct memory *m, const struct group *g, uint32_t *id);
/* The name that people gave a type, else the one that it had; empty = neither. */
struct str memory_name(const struct memory *m, uint32_t id);
/* What people decided of it, or NULL. */
const struct history_decision *memory_decision(const struct memory *m, uint32_t id);
/* Weights, thresholds and shares with those that people changed. */
struct automation_settings memory_settings(const struct memory *m);
/* Thresholds of alerts: those that people changed take their value. */
void memory_alert_limits(const struct memory *m, double limits[ALERT_LIMIT_COUNT]);
/* What the verdicts on all samples say. */
const struct report_precision *memory_precision(const struct memory *m, struct arena *arena, uint32_t *count);
/* Assumptions that people changed, by enum report_assumption; NAN = none. */
void memory_assumptions(const struct memory *m, double given[ASSUME_COUNT]);
#endif
