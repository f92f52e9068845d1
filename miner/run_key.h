/* By what a history knows that the same tickets are mined again. */
#ifndef MINER_RUN_KEY_H
#define MINER_RUN_KEY_H
#include "miner/pipeline.h"

/* Hex of the SHA-256 over the SHA-256 of each input, ascending, and the period asked for: the same for any
 * order of the files, whatever their names. */
struct str run_key(const struct run *run, const struct options *o, struct arena *arena);
#endif
