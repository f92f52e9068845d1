/* The command line: one table of options, used by every command that knows them, by the settings file (same
 * long names) and by the help texts. */
#ifndef MINER_OPTIONS_H
#define MINER_OPTIONS_H
#include <stdio.h>

#include "miner/base/err.h"
#include "miner/ingest/ingest.h"
#include "reports/report.h"
#include "tokenize/analyzer.h"

enum command {
    COMMAND_NONE,
    COMMAND_MINE,
    COMMAND_INSPECT,
    COMMAND_EVALUATE,
    COMMAND_REVIEW,
    COMMAND_ASSIGN,
    COMMAND_HISTORY,
    COMMAND_TERMS,
    COMMAND_COUNT
};

struct options {
    enum command command;
    bool help, version;
    const char **files; /* not NULL; borrowed from argv */
    size_t file_count;
    struct ingest_options ingest;
    struct analyzer_options analyzer;
    const char *output, *json, *assignments, *html, *training;
    const char *history;  /* the file that remembers runs; NULL = none */
    const char *forget;   /* id of a customer whose traces go; NULL */
    int64_t purge_before; /* runs that end before this moment go; TIME_NONE */
    bool alerts;          /* an alert is told by the exit status */
    bool json_lines;      /* terms --json, assign --json */
    bool no_header;       /* assign: CSV without its first line */
    uint32_t types;       /* 0 = auto */
    bool quick;
    enum report_language report_language;
    int64_t since, until;    /* first second of the first day, first second after the last; TIME_NONE */
    const char *second_line; /* patterns of groups; NULL = the usual ones */
    const char *lexicon;     /* folder; NULL = the compiled-in lists */
    const char *since_text, *until_text, *language_text, *tickets_sheet;
    uint64_t seed;
    uint32_t threads; /* 0 = all */
    bool quiet, verbose;
    char **owned; /* values that came from a settings file */
    size_t owned_count, owned_capacity;
};

/* Fills `o` from the arguments; 0, or −1 with a usage error. */
int options_parse(struct options *o, int argc, char **argv, struct err *err);
void options_release(struct options *o);
/* The first screen, and the help of one command. */
void options_help(enum command c, FILE *out);
const char *command_name(enum command c);
#endif
