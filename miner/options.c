#include "miner/options.h"

#include <errno.h>
#include <getopt.h>
#include <ini.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "miner/base/calendar.h"
#include "miner/base/mem.h"
#include "miner/option_hint.h"

enum {
    MINE = 1 << COMMAND_MINE,
    INSPECT = 1 << COMMAND_INSPECT,
    EVALUATE = 1 << COMMAND_EVALUATE,
    TERMS = 1 << COMMAND_TERMS,
    REVIEW = 1 << COMMAND_REVIEW,
    ASSIGN = 1 << COMMAND_ASSIGN,
    HISTORY = 1 << COMMAND_HISTORY,
    REPORTS = MINE | INSPECT | EVALUATE,
    READS = REPORTS | ASSIGN,
    ALL = READS | TERMS,
    EVERY = ALL | REVIEW | HISTORY
};

enum option_id {
    OPT_OUTPUT = 1,
    OPT_JSON,
    OPT_ASSIGNMENTS,
    OPT_HTML,
    OPT_TRAINING,
    OPT_NO_HEADER,
    OPT_HISTORY,
    OPT_PURGE_BEFORE,
    OPT_FORGET,
    OPT_ALERTS,
    OPT_TYPES,
    OPT_EFFORT,
    OPT_TEXT_COLUMNS,
    OPT_COLUMNS,
    OPT_ENCODING,
    OPT_DELIMITER,
    OPT_SHEET,
    OPT_DATE_ORDER,
    OPT_LANGUAGE,
    OPT_REPORT_LANGUAGE,
    OPT_SINCE,
    OPT_UNTIL,
    OPT_NO_MASK,
    OPT_LEXICON,
    OPT_SECOND_LINE,
    OPT_TICKETS_SHEET,
    OPT_GOLD,
    OPT_SEED,
    OPT_THREADS,
    OPT_CONFIG,
    OPT_QUIET,
    OPT_VERBOSE,
    OPT_HELP,
    OPT_VERSION
};

struct option_row {
    enum option_id id;
    const char *name, *value; /* value: shown in the help; NULL = takes none */
    unsigned commands;
    const char *help;
};

static const struct option_row rows[] = {
    { OPT_OUTPUT, "output", "FILE.xlsx", MINE,
      "the workbook (default: <first input>-vraagtypen.xlsx here); also -o" },
    { OPT_JSON, "json", "FILE", REPORTS | HISTORY, "all results as JSON (- is standard output)" },
    { OPT_OUTPUT, "output", "FILE", ASSIGN, "where the lines go (default: standard output); also -o" },
    { OPT_JSON, "json", NULL, TERMS | ASSIGN, "one JSON object a line instead of columns" },
    { OPT_NO_HEADER, "no-header", NULL, ASSIGN, "of a piece of many: no line of names; may be empty" },
    { OPT_ASSIGNMENTS, "assignments", "FILE.csv", MINE, "one row per ticket: its type and confidence" },
    { OPT_HTML, "html", "FILE.html", MINE, "the findings as one page for a browser" },
    { OPT_TRAINING, "training", "DIR", MINE, "phrasings for the bot builder: nlu.yml, phrasings.csv" },
    { OPT_HISTORY, "history", "DB", MINE | REVIEW | ASSIGN, "the file that remembers runs and decisions" },
    { OPT_PURGE_BEFORE, "purge-before", "DATE", HISTORY, "remove runs whose period ends before YYYY-MM-DD" },
    { OPT_FORGET, "forget", "CUSTOMER-ID", HISTORY, "remove all that comes from this customer" },
    { OPT_ALERTS, "alerts", NULL, MINE, "exit status 4 when an alert fires" },
    { OPT_GOLD, "gold", "COLUMN", EVALUATE, "column with the categories to compare with (required)" },
    { OPT_TYPES, "types", "N|auto", MINE | EVALUATE, "how many question types (default auto)" },
    { OPT_EFFORT, "effort", "quick|full", MINE | EVALUATE,
      "quick: a first look at very many rows (default full)" },
    { OPT_TEXT_COLUMNS, "text-columns", "A,B", READS, "use exactly these columns as text, subject first" },
    { OPT_COLUMNS, "columns", "field=Header,...", READS, "override which column feeds a field" },
    { OPT_ENCODING, "encoding", "NAME", READS,
      "utf-8, utf-16le, utf-16be, windows-1252 (default: found out)" },
    { OPT_DELIMITER, "delimiter", "C", READS, "one character, or tab (default: found out)" },
    { OPT_SHEET, "sheet", "NAME", READS, "which sheet of a workbook (default: found out)" },
    { OPT_DATE_ORDER, "date-order", "dmy|mdy|ymd", READS,
      "how to read 3-4-2026 (default: found out per column)" },
    { OPT_LANGUAGE, "language", "CODE", ALL, "language of the tickets: auto, nl, en, de, fr (default auto)" },
    { OPT_REPORT_LANGUAGE, "report-language", "nl|en", MINE, "language of the workbook (default nl)" },
    { OPT_SINCE, "since", "DATE", MINE | EVALUATE, "only tickets created on or after YYYY-MM-DD" },
    { OPT_UNTIL, "until", "DATE", MINE | EVALUATE, "only tickets created on or before YYYY-MM-DD" },
    { OPT_NO_MASK, "no-mask", NULL, ALL, "keep personal data readable (said on every sheet)" },
    { OPT_LEXICON, "lexicon", "DIR", ALL, "word lists (nl.tsv, meanings.tsv ...) in place of ours" },
    { OPT_SECOND_LINE, "second-line", "A,B*", MINE,
      "names of groups that are a second line (* = any ending)" },
    { OPT_TICKETS_SHEET, "tickets-sheet", "all|sample|none", MINE,
      "what the sheet Tickets holds (default all)" },
    { OPT_SEED, "seed", "N", MINE | EVALUATE, "another seed for the random choices (default 1)" },
    { OPT_THREADS, "threads", "N", ALL, "how many threads (default: all cores)" },
    { OPT_CONFIG, "config", "FILE", EVERY, "settings file: lines of name = value, with these names" },
    { OPT_QUIET, "quiet", NULL, EVERY, "no progress, no summary; errors are always shown" },
    { OPT_VERBOSE, "verbose", NULL, ALL, "time and memory per stage; terms: all words, their origin" },
    { OPT_HELP, "help", NULL, EVERY, "this text" },
};
enum { ROW_COUNT = sizeof rows / sizeof *rows };

static const struct {
    const char *name, *files, *does;
} commands[COMMAND_COUNT] = {
    [COMMAND_NONE] = { "", "", "" },
    [COMMAND_MINE] = { "mine", "FILE...", "exports in, ranked question types out" },
    [COMMAND_INSPECT] = { "inspect", "FILE...", "what mine would read, and how" },
    [COMMAND_EVALUATE] = { "evaluate", "FILE... --gold COLUMN", "agreement with a column" },
    [COMMAND_REVIEW] = { "review", "WORKBOOK.xlsx", "takes in what people decided in a workbook" },
    [COMMAND_ASSIGN] = { "assign", "FILE...", "new tickets into known types, one line each" },
    [COMMAND_HISTORY] = { "history", "DB", "runs, types over the runs, decisions" },
    [COMMAND_TERMS] = { "terms", "[FILE]", "what the analyser makes of text" },
};

const char *command_name(enum command c)
{
    return commands[c].name;
}

static void print_options(unsigned mask, FILE *out)
{
    for (size_t i = 0; i < ROW_COUNT; i++) {
        if (!(rows[i].commands & mask)) continue;
        char left[64];
        snprintf(left, sizeof left, "--%s%s%s", rows[i].name, rows[i].value ? " " : "",
                 rows[i].value ? rows[i].value : "");
        fprintf(out, "  %-27s %s\n", left, rows[i].help);
    }
}

void options_help(enum command c, FILE *out)
{
    if (c != COMMAND_NONE) {
        fprintf(out, "Usage: ticketminer %s [OPTIONS] %s\n%s\n\n", commands[c].name, commands[c].files,
                commands[c].does);
        print_options(1u << c, out);
        return;
    }
    fputs("ticketminer: which customer questions can be automated?\n\n"
          "Usage: ticketminer COMMAND [OPTIONS] FILE...\n\n",
          out);
    for (int i = COMMAND_NONE + 1; i < COMMAND_COUNT; i++)
        fprintf(out, "  %-9s %-22s %s\n", commands[i].name, commands[i].files, commands[i].does);
    fputs("\nStart here:\n"
          "  ticketminer mine export.csv          writes export-vraagtypen.xlsx\n"
          "  ticketminer inspect export.csv       if something looks off\n"
          "\nticketminer COMMAND --help lists the options, ticketminer --version versions.\n"
          "Personal data is masked in all that is written; nothing leaves this machine.\n"
          "Exit status: 0 done, 1 data cannot be used, 2 usage, 3 input or output failed,\n"
          "4 an alert (mine --alerts).\n",
          out);
}

static int parse_number(const char *name, const char *text, uint64_t least, uint64_t most, uint64_t *out,
                        struct err *err)
{
    uint64_t n = 0;
    const char *p = text;
    for (; *p >= '0' && *p <= '9'; p++) {
        if (n > (UINT64_MAX - 9) / 10) break;
        n = n * 10 + (uint64_t)(*p - '0');
    }
    if (p == text || *p || n < least || n > most)
        return err_set(err, STATUS_USAGE, "--%s %s: expected a whole number from %llu to %llu", name, text,
                       (unsigned long long)least, (unsigned long long)most);
    *out = n;
    return 0;
}

static int parse_date(const char *name, const char *text, int64_t *out, struct err *err)
{
    static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    int part[3] = { 0, 0, 0 };
    const char *p = text;
    for (int i = 0; i < 3; i++) {
        int digits = i == 0 ? 4 : 2;
        for (; digits > 0 && *p >= '0' && *p <= '9'; digits--) part[i] = part[i] * 10 + (*p++ - '0');
        if (digits > 0 || (i < 2 && *p++ != '-')) goto bad;
    }
    if (*p || part[0] < 1900 || part[1] < 1 || part[1] > 12 || part[2] < 1) goto bad;
    int leap = part[1] == 2 && part[0] % 4 == 0 && (part[0] % 100 != 0 || part[0] % 400 == 0);
    if (part[2] > lengths[part[1] - 1] + leap) goto bad;
    *out = calendar_days(part[0], part[1], part[2]) * 86400;
    return 0;
bad:
    return err_set(err, STATUS_USAGE, "--%s %s: expected a date as YYYY-MM-DD, such as 2026-03-31", name,
                   text);
}

/* Index of `text` in a |-separated list, or −1 with an error. */
static int parse_choice(const char *name, const char *text, const char *const *choices, struct err *err)
{
    struct buf list;
    buf_init(&list);
    for (int i = 0; choices[i]; i++) {
        if (strcmp(text, choices[i]) == 0) {
            buf_release(&list);
            return i;
        }
        buf_add_format(&list, "%s%s", i ? ", " : "", choices[i]);
    }
    err_set(err, STATUS_USAGE, "--%s %s: expected one of %s", name, text, list.ptr);
    buf_release(&list);
    return -1;
}

static int read_settings(struct options *o, const char *path, struct err *err);

static int apply(struct options *o, const struct option_row *row, const char *value, struct err *err)
{
    static const char *const efforts[] = { "full", "quick", NULL }, *const tongues[] = { "nl", "en", NULL },
                             *const orders[] = { "auto", "dmy", "mdy", "ymd", NULL },
                             *const sheets[] = { "all", "sample", "none", NULL },
                             *const languages[] = { "auto", "nl", "en", "de", "fr", NULL };
    uint64_t number = 0;
    int choice = 0;
    switch (row->id) {
    case OPT_OUTPUT:
        o->output = value;
        break;
    case OPT_JSON:
        o->json = value;
        o->json_lines = true;
        break;
    case OPT_ASSIGNMENTS:
        o->assignments = value;
        break;
    case OPT_HTML:
        o->html = value;
        break;
    case OPT_TRAINING:
        o->training = value;
        break;
    case OPT_NO_HEADER:
        o->no_header = true;
        break;
    case OPT_HISTORY:
        o->history = value;
        break;
    case OPT_PURGE_BEFORE:
        return parse_date(row->name, value, &o->purge_before, err);
    case OPT_FORGET:
        o->forget = value;
        break;
    case OPT_ALERTS:
        o->alerts = true;
        break;
    case OPT_GOLD:
        o->ingest.gold_column = value;
        break;
    case OPT_TYPES:
        if (strcmp(value, "auto") == 0) {
            o->types = 0;
            break;
        }
        if (parse_number(row->name, value, 1, 10000, &number, err) != 0) return -1;
        o->types = (uint32_t)number;
        break;
    case OPT_EFFORT:
        if ((choice = parse_choice(row->name, value, efforts, err)) < 0) return -1;
        o->quick = choice == 1;
        break;
    case OPT_TEXT_COLUMNS:
        o->ingest.text_columns = value;
        break;
    case OPT_COLUMNS:
        o->ingest.columns = value;
        break;
    case OPT_ENCODING:
        o->ingest.encoding = value;
        break;
    case OPT_DELIMITER:
        o->ingest.delimiter = value;
        break;
    case OPT_SHEET:
        o->ingest.sheet = value;
        break;
    case OPT_DATE_ORDER:
        if ((choice = parse_choice(row->name, value, orders, err)) < 0) return -1;
        o->ingest.date_order = (enum date_order)choice;
        break;
    case OPT_LANGUAGE:
        if ((choice = parse_choice(row->name, value, languages, err)) < 0) return -1;
        o->analyzer.language = choice ? language_of_code(str_of(value)) : LANGUAGE_UNKNOWN;
        o->language_text = value;
        break;
    case OPT_REPORT_LANGUAGE:
        if ((choice = parse_choice(row->name, value, tongues, err)) < 0) return -1;
        o->report_language = choice ? REPORT_EN : REPORT_NL;
        break;
    case OPT_SINCE:
        o->since_text = value;
        return parse_date(row->name, value, &o->since, err);
    case OPT_UNTIL:
        o->until_text = value;
        if (parse_date(row->name, value, &o->until, err) != 0) return -1;
        o->until += 86400;
        break;
    case OPT_NO_MASK:
        o->analyzer.mask = false;
        break;
    case OPT_LEXICON:
        o->lexicon = value;
        break;
    case OPT_SECOND_LINE:
        o->second_line = value;
        break;
    case OPT_TICKETS_SHEET:
        if (parse_choice(row->name, value, sheets, err) < 0) return -1;
        o->tickets_sheet = value;
        break;
    case OPT_SEED:
        return parse_number(row->name, value, 0, UINT64_MAX / 2, &o->seed, err);
    case OPT_THREADS:
        if (parse_number(row->name, value, 1, 256, &number, err) != 0) return -1;
        o->threads = (uint32_t)number;
        break;
    case OPT_CONFIG:
        return read_settings(o, value, err);
    case OPT_QUIET:
        o->quiet = true;
        break;
    case OPT_VERBOSE:
        o->verbose = true;
        break;
    case OPT_HELP:
        o->help = true;
        break;
    case OPT_VERSION:
        o->version = true;
        break;
    }
    return 0;
}

struct settings {
    struct options *o;
    const char *path;
    struct err *err;
};

/* 1, or 0, or −1 with an error: what is neither may be meant either way. */
static int parse_yes(const char *name, const char *text, struct err *err)
{
    static const char *const words[] = { "no", "yes", "false", "true", "off", "on", "0", "1", NULL };
    int choice = parse_choice(name, text, words, err);
    return choice < 0 ? -1 : choice % 2;
}

static bool is_setting(const struct option_row *row, const char *name)
{
    return strcmp(row->name, name) == 0 && row->id != OPT_CONFIG && row->id != OPT_HELP;
}

static int take_setting(void *user, const char *section, const char *name, const char *value)
{
    (void)section;
    struct settings *s = user;
    for (size_t i = 0; i < ROW_COUNT; i++) {
        if (!is_setting(&rows[i], name) || !(rows[i].commands & (1u << s->o->command))) continue;
        if (!rows[i].value) {
            int yes = parse_yes(name, value, s->err);
            return yes == 0 || (yes > 0 && apply(s->o, &rows[i], NULL, s->err) == 0);
        }
        char *own = mem_copy_string(value);
        MEM_RESERVE(s->o->owned, s->o->owned_capacity, s->o->owned_count + 1);
        s->o->owned[s->o->owned_count++] = own;
        return apply(s->o, &rows[i], own, s->err) == 0;
    }
    /* a settings file serves all commands: a name that only another command knows is passed over */
    for (size_t i = 0; i < ROW_COUNT; i++)
        if (is_setting(&rows[i], name)) return 1;
    err_set(s->err, STATUS_USAGE, "%s: unknown setting \"%s\"; names are those of the options without --",
            s->path, name);
    return 0;
}

static int read_settings(struct options *o, const char *path, struct err *err)
{
    FILE *in = fopen(path, "re");
    if (!in) return err_set(err, STATUS_IO, "%s: cannot read the settings: %s", path, strerror(errno));
    /* inih cuts long lines without a word: look before it does */
    char *line = NULL;
    size_t capacity = 0, number = 0;
    ssize_t n;
    int result = 0;
    while (result == 0 && (n = getline(&line, &capacity, in)) >= 0)
        if (number++, n > INI_MAX_LINE - 2)
            result = err_set(err, STATUS_USAGE, "%s: line %zu is longer than %d characters", path, number,
                             INI_MAX_LINE - 2);
    if (result == 0 && ferror(in)) result = err_set(err, STATUS_IO, "%s: cannot read the settings", path);
    free(line);
    rewind(in);
    struct settings s = { o, path, err };
    if (result == 0) {
        int bad = ini_parse_file(in, take_setting, &s);
        if (ferror(in))
            result = err_set(err, STATUS_IO, "%s: cannot read the settings", path);
        else if (bad != 0)
            result = err->message ? err_in(err, path)
                                  : err_set(err, STATUS_USAGE, "%s: line %d is not of the form name = value",
                                            path, bad);
    }
    fclose(in);
    return result;
}

static enum command command_of(const char *name)
{
    for (int i = COMMAND_NONE + 1; i < COMMAND_COUNT; i++)
        if (strcmp(commands[i].name, name) == 0) return (enum command)i;
    return COMMAND_NONE;
}

/* A program for spreadsheets refuses a workbook under the name of another format, or asks whether it is safe.
 */
static int check_output(const struct options *o, struct err *err)
{
    static const char *const others[] = {
        ".xls", ".xlsm", ".xlsb", ".ods", ".csv", ".json", ".html", ".pdf"
    };
    struct str name = str_of(o->output);
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        struct str ending = str_of(others[i]);
        if (name.len > ending.len && str_eq_nocase(str_sub(name, name.len - ending.len, name.len), ending))
            return err_set(err, STATUS_USAGE,
                           "%s: a workbook is written, whose name ends in .xlsx, not in %s", o->output,
                           others[i]);
    }
    /* Of a name without an ending it knows no program at all. Folders and devices are told where outputs are
     * opened. */
    const char *slash = strrchr(o->output, '/'), *last = slash ? slash + 1 : o->output;
    struct stat info;
    if (*last && strcmp(last, "-") != 0 && !strchr(last, '.') &&
        (stat(o->output, &info) != 0 || S_ISREG(info.st_mode)))
        return err_set(err, STATUS_USAGE, "%s: a workbook is written, whose name ends in .xlsx: %s.xlsx",
                       o->output, o->output);
    return 0;
}

int options_parse(struct options *o, int argc, char **argv, struct err *err)
{
    memset(o, 0, sizeof *o);
    o->since = o->until = o->purge_before = TIME_NONE;
    o->seed = 1;
    o->analyzer = (struct analyzer_options){ LANGUAGE_UNKNOWN, true };
    o->tickets_sheet = "all";
    o->language_text = "auto";
    if (argc < 2) {
        o->help = true;
        return 0;
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "help") == 0) {
        o->help = true;
        o->command = argc > 2 ? command_of(argv[2]) : COMMAND_NONE;
        return 0;
    }
    if (strcmp(argv[1], "--version") == 0 || strcmp(argv[1], "-V") == 0) {
        o->version = true;
        return 0;
    }
    o->command = command_of(argv[1]);
    if (o->command == COMMAND_NONE && argv[1][0] == '-' && argv[1][1])
        return err_set(err, STATUS_USAGE,
                       "%s: the command comes first, such as ticketminer mine; ticketminer --help lists them",
                       argv[1]);
    if (o->command == COMMAND_NONE && strpbrk(argv[1], "./"))
        return err_set(err, STATUS_USAGE, "%s: the command comes first: ticketminer mine %s", argv[1],
                       argv[1]);
    if (o->command == COMMAND_NONE)
        return err_set(err, STATUS_USAGE, "%s: no such command; ticketminer --help lists them", argv[1]);

    enum {
        FIRST_LONG = 1000
    }; /* each its own, or getopt would take any of those that an abbreviation fits */
    struct option table[ROW_COUNT + 2];
    const struct option_row *known[ROW_COUNT + 2];
    size_t count = 0;
    static const struct option_row version = { OPT_VERSION, "version", NULL, EVERY, "" };
    for (size_t i = 0; i <= ROW_COUNT; i++) {
        const struct option_row *row = i < ROW_COUNT ? &rows[i] : &version;
        if (!(row->commands & (1u << o->command))) continue;
        known[count] = row;
        table[count] = (struct option){ row->name, row->value ? required_argument : no_argument, NULL,
                                        FIRST_LONG + (int)count };
        count++;
    }
    table[count] = (struct option){ 0 };
    const struct option_row *took = NULL; /* the option whose value is the last argument */
    optind = 2;
    opterr = 0;
    for (;;) {
        int c = getopt_long(argc, argv, ":o:hqvV", table, NULL), option = c == ':' ? optopt : c;
        if (c == -1) break;
        const struct option_row *row = NULL;
        if (option >= FIRST_LONG) row = known[option - FIRST_LONG];
        for (size_t i = 0; i < count && !row; i++)
            if ((option == 'o' && known[i]->id == OPT_OUTPUT) ||
                (option == 'h' && known[i]->id == OPT_HELP) || (option == 'q' && known[i]->id == OPT_QUIET) ||
                (option == 'v' && known[i]->id == OPT_VERBOSE) ||
                (option == 'V' && known[i]->id == OPT_VERSION))
                row = known[i];
        if (c == ':' && row)
            return err_set(err, STATUS_USAGE, "%s: needs a value, %s: %s; ticketminer %s --help",
                           argv[optind - 1], row->value, row->help, argv[1]);
        if (!row) /* a letter that other commands have comes as itself */
            return option_unknown(argv[optind - 1], c == '?' ? optopt : option, table, argv[1], err);
        if (optarg && optarg == argv[optind - 1] && option_is_known(optarg, table))
            return err_set(err, STATUS_USAGE,
                           "--%s: needs a value, and %s is an option; a file of that name is ./%s", row->name,
                           optarg, optarg);
        if (optarg && optarg == argv[argc - 1]) took = row;
        if (apply(o, row, optarg, err) != 0) return -1;
    }
    if (o->help || o->version) return 0;
    o->ingest.text_required = o->command != COMMAND_INSPECT;
    o->ingest.piece = o->no_header;
    o->files = mem_alloc((size_t)(argc - optind), sizeof *o->files);
    for (int i = optind; i < argc; i++) o->files[o->file_count++] = argv[i];
    if (o->file_count == 0 && o->command != COMMAND_TERMS && took)
        return err_set(err, STATUS_USAGE, "%s: no file is named: %s is the value of --%s", argv[1],
                       argv[argc - 1], took->name);
    if (o->file_count == 0 && o->command != COMMAND_TERMS)
        return err_set(err, STATUS_USAGE,
                       o->command == COMMAND_REVIEW ? "%s: name the workbook"
                       : o->command == COMMAND_HISTORY
                           ? "%s: name the history file"
                           : "%s: name at least one export file (- is standard input)",
                       argv[1]);
    if (o->file_count > 1 && o->command == COMMAND_TERMS)
        return err_set(err, STATUS_USAGE, "terms: takes one file at most; got %zu", o->file_count);
    if (o->command == COMMAND_MINE && o->output && check_output(o, err) != 0) return -1;
    if (o->command == COMMAND_EVALUATE && !o->ingest.gold_column)
        return err_set(err, STATUS_USAGE,
                       "evaluate: --gold COLUMN is needed: the column with the categories");
    if (o->command == COMMAND_ASSIGN && !o->history)
        return err_set(err, STATUS_USAGE, "assign: --history DB is needed: the file of mine --history");
    if (o->command == COMMAND_REVIEW && !o->history)
        return err_set(err, STATUS_USAGE,
                       "review: --history DB is needed: the file that the workbook was mined with");
    if ((o->command == COMMAND_REVIEW || o->command == COMMAND_HISTORY) && o->file_count > 1)
        return err_set(err, STATUS_USAGE, "%s: takes one file; got %zu", argv[1], o->file_count);
    if (o->forget && o->purge_before != TIME_NONE)
        return err_set(err, STATUS_USAGE, "history: --forget or --purge-before, one at a time");
    if (o->training && !o->analyzer.mask)
        return err_set(err, STATUS_USAGE, "--training: training data is always masked; leave out --no-mask");
    if (o->since != TIME_NONE && o->until != TIME_NONE && o->since >= o->until)
        return err_set(err, STATUS_USAGE, "--since %s is after --until %s", o->since_text, o->until_text);
    return 0;
}

void options_release(struct options *o)
{
    for (size_t i = 0; i < o->owned_count; i++) free(o->owned[i]);
    free(o->owned);
    free(o->files);
    memset(o, 0, sizeof *o);
}
