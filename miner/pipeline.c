#include "miner/pipeline.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cluster/model_learn.h"
#include "miner/assemble.h"
#include "miner/base/calendar.h"
#include "miner/base/mem.h"
#include "miner/base/stop.h"
#include "miner/commands.h"
#include "miner/run_key.h"
#include "reports/reports.h"

int run_read(struct run *run, const struct options *o, struct err *err)
{
    memset(run, 0, sizeof *run);
    const bool mood = o->command == COMMAND_MINE;
    run->workers = workers_new(o->threads);
    run->progress = progress_new(stderr, o->quiet, o->verbose);
    if (collect_run(&run->c, o, mood ? &run->lexicon : NULL, run->workers, run->progress, err) == 0) {
        if (run->c.kept > 0) return 0;
        err_set(err, STATUS_DATA,
                run->c.states[TICKET_OUTSIDE_PERIOD]
                    ? "%s: no ticket in this period; check --since and --until"
                    : "%s: no usable ticket in %u rows; ticketminer inspect tells more",
                o->files[0], run->c.count);
    }
    run_release(run);
    return -1;
}

bool run_is_dutch(const struct run *run)
{
    uint32_t dutch = 0;
    for (uint32_t d = 0; d < run->c.kept; d++) {
        enum language of = run->c.tickets[run->c.order[d]].language;
        dutch += of == LANGUAGE_NL || of == LANGUAGE_UNKNOWN;
    }
    return dutch >= run->c.kept - dutch;
}

int run_meanings(struct run *run, const char *folder, struct corpus *c, struct err *err)
{
    struct meaning_table table;
    if (meaning_table_init(&table, folder, run->c.shared, err) != 0) return -1;
    meaning_table_apply(&table, c, &run->meanings);
    c->meanings = &run->meanings;
    int result = catalogue_init(&run->catalogue, folder, &table, run->c.shared, err);
    /* Where most tickets are in another language, those that it does not know would be compared by a few
     * words: that tells less than the tickets themselves. */
    if (result == 0 && run_is_dutch(run)) {
        catalogue_apply(&run->catalogue, &table, c, &run->keys);
        c->catalogue = &run->keys;
    }
    meaning_table_release(&table);
    return result;
}

int run_group(struct run *run, const struct options *o, const struct known *known, struct err *err)
{
    if (o->types > run->c.kept)
        return err_set(err, STATUS_DATA,
                       "%s: %u question types asked for, more than the tickets (%u); lower --types",
                       o->files[0], o->types, run->c.kept);
    const struct group_options options = {
        .types = o->types, .quick = o->quick, .seed = o->seed, .known = known
    };
    collect_corpus(&run->c, run->workers, &run->corpus);
    collect_drop_holding(&run->c, run->workers, &run->corpus);
    if (!o->quick && run_meanings(run, o->lexicon, &run->corpus, err) != 0) {
        corpus_release(&run->corpus);
        return -1;
    }
    group_run(&run->corpus, &options, run->workers, run->progress, &run->group);
    run->grouped = true;
    return 0;
}

void run_release(struct run *run)
{
    progress_free(run->progress);
    if (run->grouped) {
        group_release(&run->group);
        corpus_release(&run->corpus);
    }
    meanings_release(&run->meanings);
    catalogue_keys_release(&run->keys);
    catalogue_release(&run->catalogue);
    collect_release(&run->c);
    lexicon_release(&run->lexicon);
    workers_free(run->workers);
    memset(run, 0, sizeof *run);
}

enum { MANY_TICKETS = 1 << 15 };

/* The files that a run may write, in the order in which they appear. */
enum output {
    OUTPUT_WORKBOOK,
    OUTPUT_REJECTED,
    OUTPUT_TICKETS,
    OUTPUT_JSON,
    OUTPUT_ASSIGNMENTS,
    OUTPUT_HTML,
    OUTPUT_NLU,
    OUTPUT_PHRASINGS,
    OUTPUT_COUNT
};

struct outputs {
    struct outfile file[OUTPUT_COUNT];
    const char *path[OUTPUT_COUNT]; /* NULL: not asked for */
    struct outfolder folder;        /* of the training data */
    struct arena arena;
};

static const char *default_output(const char *input, struct arena *arena)
{
    struct str name = str_of(strcmp(input, "-") == 0 ? "tickets" : input);
    for (size_t i = name.len; i > 0; i--)
        if (name.ptr[i - 1] == '/') {
            name = str_sub(name, i, name.len);
            break;
        }
    for (size_t i = name.len; i > 1; i--)
        if (name.ptr[i - 1] == '.') {
            name = str_sub(name, 0, i - 1);
            break;
        }
    return arena_format(arena, "%.*s-vraagtypen.xlsx", STR_ARG(name));
}

/* Both are there, and one file. `b`: "-" is standard input. */
static bool is_same_file(const char *a, const char *b)
{
    struct stat x, y;
    return stat(a, &x) == 0 && (strcmp(b, "-") == 0 ? fstat(STDIN_FILENO, &y) : stat(b, &y)) == 0 &&
           x.st_dev == y.st_dev && x.st_ino == y.st_ino && S_ISREG(x.st_mode);
}

/* The folder that a file of that name is in, or comes in. */
static bool folder_of(const char *path, struct stat *folder)
{
    const char *slash = strrchr(path, '/');
    char *name = mem_copy_string(slash ? path : ".");
    if (slash) name[slash == path ? 1 : slash - path] = '\0';
    bool found = stat(name, folder) == 0;
    free(name);
    return found;
}

/* One name in one folder, however it is spelt. Outputs take the place of what bears their name, so that links
 * do not matter. */
static bool is_same_place(const char *a, const char *b)
{
    const char *x = strrchr(a, '/'), *y = strrchr(b, '/');
    struct stat in, also;
    return strcmp(a, b) == 0 || (strcmp(x ? x + 1 : a, y ? y + 1 : b) == 0 && folder_of(a, &in) &&
                                 folder_of(b, &also) && in.st_dev == also.st_dev && in.st_ino == also.st_ino);
}

/* The history, or one of the two files that SQLite keeps beside it while it is open. */
static bool is_history(const char *path, const char *history)
{
    static const char *const endings[] = { "", "-wal", "-shm" };
    struct buf name;
    buf_init(&name);
    bool is = false;
    for (size_t i = 0; i < sizeof endings / sizeof *endings && history && !is; i++) {
        buf_clear(&name);
        buf_add_format(&name, "%s%s", history, endings[i]);
        is = strcmp(path, name.ptr) == 0 || is_same_file(path, name.ptr);
    }
    buf_release(&name);
    return is;
}

int output_not_an_input(const char *path, const struct options *o, struct err *err)
{
    if (strcmp(path, "-") == 0) return 0;
    for (size_t i = 0; i < o->file_count; i++)
        if (is_same_file(path, o->files[i]))
            return err_set(err, STATUS_USAGE, "%s: is an input file; name another output", path);
    if (is_history(path, o->history))
        return err_set(err, STATUS_USAGE, "%s: is the history; name another output", path);
    return 0;
}

/* The name of a file beside the workbook: data/x-vraagtypen.xlsx → data/x-rejected.csv. */
static const char *beside_workbook(struct outputs *out, const char *ending)
{
    struct str base = str_of(out->path[OUTPUT_WORKBOOK]);
    if (base.len > 5 && str_eq_nocase(str_sub(base, base.len - 5, base.len), STR(".xlsx")))
        base = str_sub(base, 0, base.len - 5);
    if (str_ends(base, STR("-vraagtypen"))) base = str_sub(base, 0, base.len - 11);
    return arena_format(&out->arena, "%.*s-%s", STR_ARG(base), ending);
}

static int output_apart(const struct outputs *out, enum output which, const struct options *o,
                        struct err *err)
{
    for (int i = 0; i < OUTPUT_COUNT; i++)
        if (i != (int)which && out->path[i] && is_same_place(out->path[i], out->path[which]))
            return err_set(err, STATUS_USAGE, "%s: named for two outputs", out->path[which]);
    return output_not_an_input(out->path[which], o, err);
}

/* Opens all outputs before the work begins: a folder that cannot be written to is told at once. */
static int outputs_open(struct outputs *out, const struct options *o, struct err *err)
{
    memset(out, 0, sizeof *out);
    for (int i = 0; i < OUTPUT_COUNT; i++) out->file[i] = (struct outfile)OUTFILE_INIT;
    out->folder = (struct outfolder)OUTFOLDER_INIT;
    arena_init(&out->arena);
    out->path[OUTPUT_WORKBOOK] = o->output ? o->output : default_output(o->files[0], &out->arena);
    out->path[OUTPUT_JSON] = o->json;
    out->path[OUTPUT_ASSIGNMENTS] = o->assignments;
    out->path[OUTPUT_HTML] = o->html;
    if (o->training) {
        out->path[OUTPUT_NLU] = arena_format(&out->arena, "%s/nlu.yml", o->training);
        out->path[OUTPUT_PHRASINGS] = arena_format(&out->arena, "%s/phrasings.csv", o->training);
        if (outfolder_open(&out->folder, o->training, err) != 0) return -1;
    }
    const char *rejected =
        beside_workbook(out, "rejected.csv"); /* also emptied, if an earlier run left one */
    if (output_not_an_input(rejected, o, err) != 0) return -1;
    for (int i = 0; i < OUTPUT_COUNT; i++) {
        if (!out->path[i]) continue;
        if (output_apart(out, (enum output)i, o, err) != 0) return -1;
        int result = i == OUTPUT_WORKBOOK ? outfile_reserve(&out->file[i], out->path[i], err)
                                          : outfile_open(&out->file[i], out->path[i], err);
        if (result != 0) return -1;
    }
    return 0;
}

/* Again once the history is there, whose file may have been made under another spelling of an output's name.
 */
static int outputs_check(const struct outputs *out, const struct options *o, struct err *err)
{
    for (int i = 0; i < OUTPUT_COUNT; i++)
        if (out->path[i] && output_not_an_input(out->path[i], o, err) != 0) return -1;
    return 0;
}

/* More tickets than the sheet holds: all of them in a file. The workbook names it. */
static int write_tickets(struct outputs *out, const struct options *o, struct report *r,
                         struct workers *workers, struct err *err)
{
    if (strcmp(r->tickets_sheet, "all") != 0 || r->ticket_count <= r->sheet_limit) return 0;
    const char *path = beside_workbook(out, "tickets.csv");
    out->path[OUTPUT_TICKETS] = path;
    if (output_apart(out, OUTPUT_TICKETS, o, err) != 0) return -1;
    const char *slash = strrchr(path, '/');
    r->tickets_file = str_of(slash ? slash + 1 : path);
    struct outfile *file = &out->file[OUTPUT_TICKETS];
    if (outfile_open(file, path, err) == 0 && report_tickets(r, workers, file->stream, err) == 0) return 0;
    return err_in(err, path);
}

/* The list of rejected rows stands beside the workbook; without any, only to replace the list of an earlier
 * run. */
static int write_rejected(struct outputs *out, const struct options *o, const struct report *r,
                          struct workers *workers, struct err *err)
{
    out->path[OUTPUT_REJECTED] = beside_workbook(out, "rejected.csv");
    if (r->rejected_count == 0 && access(out->path[OUTPUT_REJECTED], F_OK) != 0) {
        out->path[OUTPUT_REJECTED] = NULL;
        return 0;
    }
    if (output_apart(out, OUTPUT_REJECTED, o, err) != 0) return -1;
    struct outfile *file = &out->file[OUTPUT_REJECTED];
    if (outfile_open(file, out->path[OUTPUT_REJECTED], err) == 0 &&
        report_rejected(r, workers, file->stream, err) == 0)
        return 0;
    return err_in(err, out->path[OUTPUT_REJECTED]);
}

static const char *shown_name(const char *path)
{
    return strcmp(path, "-") == 0 ? "standard output" : path;
}

static int outputs_write(struct outputs *out, const struct options *o, struct report *r,
                         struct workers *workers, struct err *err)
{
    struct outfile *file = out->file;
    if (write_tickets(out, o, r, workers, err) != 0) return -1;
    if (report_workbook(r, workers, file[OUTPUT_WORKBOOK].temporary, out->path[OUTPUT_WORKBOOK], err) != 0)
        return err_in(err, out->path[OUTPUT_WORKBOOK]);
    if (write_rejected(out, o, r, workers, err) != 0) return -1;
    if (out->path[OUTPUT_JSON] && report_json(r, file[OUTPUT_JSON].stream, err) != 0)
        return err_in(err, shown_name(out->path[OUTPUT_JSON]));
    if (out->path[OUTPUT_ASSIGNMENTS] &&
        report_assignments(r, workers, file[OUTPUT_ASSIGNMENTS].stream, err) != 0)
        return err_in(err, shown_name(out->path[OUTPUT_ASSIGNMENTS]));
    if (out->path[OUTPUT_HTML] && report_html(r, file[OUTPUT_HTML].stream, err) != 0)
        return err_in(err, shown_name(out->path[OUTPUT_HTML]));
    if (out->path[OUTPUT_NLU] && report_training_nlu(r, file[OUTPUT_NLU].stream, err) != 0)
        return err_in(err, out->path[OUTPUT_NLU]);
    if (out->path[OUTPUT_PHRASINGS] && report_training_csv(r, file[OUTPUT_PHRASINGS].stream, err) != 0)
        return err_in(err, out->path[OUTPUT_PHRASINGS]);
    for (int i = 0; i < OUTPUT_COUNT; i++)
        if (out->path[i] && outfile_finish(&file[i], err) != 0) return -1;
    return 0;
}

/* All outputs are complete, and what the run leaves in the history is there: they take their names. */
static int outputs_commit(struct outputs *out, struct err *err)
{
    for (int i = 0; i < OUTPUT_COUNT; i++)
        if (out->path[i] && outfile_commit(&out->file[i], err) != 0) return -1;
    outfolder_commit(&out->folder);
    return 0;
}

static void outputs_release(struct outputs *out)
{
    for (int i = 0; i < OUTPUT_COUNT; i++) outfile_release(&out->file[i]);
    outfolder_release(&out->folder);
    arena_release(&out->arena);
}

static bool writes_to_stdout(const struct options *o)
{
    return (o->json && strcmp(o->json, "-") == 0) || (o->assignments && strcmp(o->assignments, "-") == 0) ||
           (o->html && strcmp(o->html, "-") == 0);
}

/* What the next run starts from, and new tickets are compared with. */
static void learn_model(const struct run *run, const struct memory *memory, const struct report *r,
                        struct model *model)
{
    const struct collection *c = &run->c;
    uint32_t *id = mem_alloc((size_t)run->group.k + 1, sizeof *id),
             *customer = mem_alloc((size_t)c->kept + 1, sizeof *customer),
             *created = mem_alloc((size_t)c->kept + 1, sizeof *created);
    struct str *pseudonym = mem_zero((size_t)c->name_count + 1, sizeof *pseudonym);
    for (uint32_t t = 0; t < run->group.k; t++) id[t] = r->types[t].id;
    bool named = false;
    for (uint32_t d = 0; d < c->kept; d++) {
        int64_t time = c->tickets[c->order[d]].created;
        created[d] = time < 0 ? 0 : (uint32_t)calendar_day_of(time); /* TIME_NONE is below 0 */
        customer[d] = c->tickets[c->order[d]].customer;
        named |= customer[d] != 0;
        pseudonym[customer[d]] = str_of(r->tickets[c->order[d]].customer);
    }
    const struct model_source source = { .corpus = &run->corpus,
                                         .group = &run->group,
                                         .id = id,
                                         .customer = named ? customer : NULL,
                                         .pseudonym = pseudonym,
                                         .day = created,
                                         .seed = memory->seed,
                                         .before = memory->start.model };
    model_learn(&source, run->workers, model);
    free(id);
    free(customer);
    free(created);
    free(pseudonym);
}

/* For schedulers: everything is done and written, and somebody should look. */
static int alert_told(const struct report *r, struct err *err)
{
    return err_set(err, STATUS_ALERT, "%u alert%s, the first: %.*s", r->alert_count,
                   r->alert_count == 1 ? "" : "s", STR_ARG(r->alerts[0].text));
}

/* Both, however often somebody presses Ctrl-C. */
static int record_and_commit(struct memory *memory, struct outputs *outputs, const struct report *r,
                             const struct model *model, struct err *err)
{
    sigset_t before;
    stop_hold(&before);
    int result = memory_record(memory, r, model, err) != 0 || outputs_commit(outputs, err) != 0 ? -1 : 0;
    stop_allow(&before);
    return result;
}

int pipeline_mine(const struct options *o, struct err *err)
{
    struct outputs outputs;
    struct run run = { 0 };
    struct report report;
    struct memory memory = { 0 };
    struct model model;
    struct arena arena;
    arena_init_large(&arena);
    model_init(&model);
    int result = -1;

    if (outputs_open(&outputs, o, err) != 0) goto out; /* first: what cannot be written is told at once */
    if (memory_open(&memory, o, err) != 0 || outputs_check(&outputs, o, err) != 0) goto out;
    if (run_read(&run, o, err) != 0) goto out; /* read, analyse */
    if (memory_begin(&memory, run_key(&run, o, &arena), &run.c, err) != 0) goto out;
    const struct known known = memory_known(&memory);
    if (run_group(&run, o, memory.history ? &known : NULL, err) != 0) goto out; /* weigh, group */
    if (run.c.kept >= MANY_TICKETS) mem_trim(); /* of few, what is given back is soon asked for again */
    progress_stage(run.progress, "understanding", "types", run.group.k);
    assemble_report(&run, o, &memory, &arena, &report); /* understand */
    if (memory.history) learn_model(&run, &memory, &report, &model);
    progress_stage(run.progress, "writing", "files", OUTPUT_COUNT);
    if (outputs_write(&outputs, o, &report, run.workers, err) != 0) goto out; /* report */
    if (record_and_commit(&memory, &outputs, &report, &model, err) != 0) goto out;
    progress_total(run.progress, run.c.count, "ticket");
    if (!o->quiet)
        report_summary(&report, outputs.path[OUTPUT_WORKBOOK],
                       report.rejected_count ? outputs.path[OUTPUT_REJECTED] : NULL,
                       writes_to_stdout(o) ? stderr : stdout);
    result = o->alerts && report.alert_count ? alert_told(&report, err) : 0;
out:
    outputs_release(&outputs);
    model_release(&model);
    memory_release(&memory);
    if (run.workers) run_release(&run);
    arena_release(&arena);
    return result;
}

int mine_command(const struct options *o, struct err *err)
{
    return pipeline_mine(o, err);
}
