/* A reviewed workbook → what people changed in it, and every cell that cannot be taken. */
#ifndef MINER_REVIEW_READ_H
#define MINER_REVIEW_READ_H
#include "miner/base/arena.h"
#include "miner/history/history.h"
#include "miner/ingest/xlsx.h"

struct review_problem {
    struct str sheet, cell; /* "Vraagtypen", "AN7" */
    struct str value;       /* as it stands there; empty = nothing does */
    struct str reason;      /* what is wrong, and what would be right */
};

/* A cell that was taken, and that says something else than is in force, which its workbook did not show. */
struct review_replaced {
    struct str sheet, cell, value;
    struct str earlier, workbook; /* what was said before, empty = taken back, and in which workbook */
};

struct review_edits {
    struct history_said said; /* valid changes only; a decision's `fields` are those that were changed */
    uint32_t taken;           /* cells behind them */
    uint32_t sheets;          /* with review cells, found in the workbook */
    const struct review_problem *problems;
    uint32_t problem_count;
    const struct review_replaced *replaced;
    uint32_t replaced_count;
};

/* The key of the run that a workbook shows: by the name that it defines, or, as not every program keeps
 * those, as Verantwoording says it. Empty where neither is there. Lives in `arena`, or as long as the
 * workbook. */
int review_run_key(struct xlsx *book, struct arena *arena, struct str *key, struct err *err);

/* Compares the workbook with what it showed when it was made. `key`: of the tickets' digests. All results
 * live in `arena`. −1 only where the workbook cannot be read. */
int review_read(struct xlsx *book, const struct history_shown *shown, struct str key, struct arena *arena,
                struct review_edits *out, struct err *err);
#endif
