/* The subcommands. Each returns 0 or −1 with *err set; results go to files and standard output. */
#ifndef MINER_COMMANDS_H
#define MINER_COMMANDS_H
#include "miner/options.h"

int mine_command(const struct options *o, struct err *err);
int inspect_command(const struct options *o, struct err *err);
int evaluate_command(const struct options *o, struct err *err);
int review_command(const struct options *o, struct err *err);
int assign_command(const struct options *o, struct err *err);
int history_command(const struct options *o, struct err *err);
int terms_command(const struct options *o, struct err *err);
#endif
