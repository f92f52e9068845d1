/* A run's collection and types → the plain `struct report` that all outputs print. */
#ifndef MINER_ASSEMBLE_H
#define MINER_ASSEMBLE_H
#include "miner/memory.h"
#include "miner/pipeline.h"
#include "reports/report.h"

/* Everything lives in `arena` or is borrowed from `run`, `o` and `memory`. */
void assemble_report(const struct run *run, const struct options *o, const struct memory *memory,
                     struct arena *arena, struct report *r);
#endif
