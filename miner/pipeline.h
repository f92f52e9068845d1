/* A run, step by step: read → analyse → weigh → group → understand → report. */
#ifndef MINER_PIPELINE_H
#define MINER_PIPELINE_H
#include "cluster/group.h"
#include "miner/catalogue.h"
#include "miner/collect.h"
#include "miner/insight/lexicon.h"
#include "miner/meanings.h"

struct run {
    struct workers *workers;
    struct progress *progress;
    struct lexicon lexicon; /* of mine alone */
    struct collection c;
    struct corpus corpus;
    struct meanings meanings; /* of its terms */
    struct question_catalogue catalogue;
    struct catalogue_keys keys; /* of its terms and meanings */
    struct group group;
    bool grouped;
};

/* Reads and analyses all inputs. On failure the run holds nothing. */
int run_read(struct run *run, const struct options *o, struct err *err);
/* Are at least half of the kept tickets in Dutch? Those of no known language count as such. */
bool run_is_dutch(const struct run *run);
/* Gives the corpus of the collected tickets what its words mean and the known questions, by the tables in
 * `folder` (NULL, or what it does not hold: ours). */
int run_meanings(struct run *run, const char *folder, struct corpus *c, struct err *err);
/* The kept tickets → question types; known: what earlier runs found and people decided, or NULL. */
int run_group(struct run *run, const struct options *o, const struct known *known, struct err *err);
void run_release(struct run *run);
/* Neither an export nor the history is written over, under whatever name: an error if `path` is one of the
 * inputs, the history of --history, or a file that SQLite keeps beside it. */
int output_not_an_input(const char *path, const struct options *o, struct err *err);
/* The main job, whole; outputs appear together or not at all. */
int pipeline_mine(const struct options *o, struct err *err);
#endif
