/* One line on a terminal that says how far long work is: stage, count, rate, time left; after half a second,
 * at most ten times a second, wiped when the stage ends. Thread-safe. All calls accept NULL (= silent).
 */
#ifndef BASE_PROGRESS_H
#define BASE_PROGRESS_H
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

struct progress;

/* NULL when `stream` is not a terminal and `verbose` is not set. With `verbose` each stage's seconds are
 * printed, by the clock and of all processors, and the most memory that the process has had. */
struct progress *progress_new(FILE *stream, bool quiet, bool verbose);
void progress_free(struct progress *p);
/* Begins a stage (ends the one before). `total` 0: not known. `unit` such as "rows". */
void progress_stage(struct progress *p, const char *name, const char *unit, uint64_t total);
void progress_add(struct progress *p, uint64_t done);
void progress_end(struct progress *p);
/* Ends the last stage; with `verbose`, tells of all stages together what a stage is told of, and the memory
 * per unit. */
void progress_total(struct progress *p, uint64_t count, const char *unit);
#endif
