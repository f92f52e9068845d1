/* assign: new tickets into known types, one line out a ticket, in the order in which they are read.
 *
 * Streaming: each thread reads a batch, analyses it and places its tickets; batches are written in the order
 * in which they were read. Memory does not grow with the input: an analyser that has seen many words is
 * replaced by a new one. What only all tickets of an export together show (recurring lines, people named in
 * others' tickets, duplicates) is not looked for here.
 */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/model_place.h"
#include "cluster/warm.h"
#include "miner/base/json_out.h"
#include "miner/base/mem.h"
#include "miner/base/outfile.h"
#include "miner/base/utf8.h"
#include "miner/base/workers.h"
#include "miner/catalogue.h"
#include "miner/collect_worker.h"
#include "miner/commands.h"
#include "miner/memory.h"
#include "miner/pipeline.h"
#include "reports/csv_row.h"
#include "reports/reports.h"

enum { WORDS_MOST = 500000 /* that an analyser has seen, before another takes its place */ };

/* The known questions, where the model has some: their catalogue, and the words to ask it with. */
struct asking {
    struct meaning_table table;
    struct question_catalogue catalogue;
    struct catalogue_words words; /* of NULL = no questions are asked for */
};

struct assigning {
    const struct options *o;
    const struct analyzer_shared *shared;
    struct ingest *ingest;
    const struct model_index *index;
    const struct asking *asking;
    const struct str *names; /* per type of the model */
    FILE *out;
    const char *out_name; /* for messages */
    pthread_mutex_t reading, writing;
    pthread_cond_t turn;
    uint64_t batches, written; /* read so far, and written */
    bool failed;
    struct err *err;
};

/* One thread's. */
struct assigner {
    struct analyzer *analyzer;
    struct model_placing placing;
    struct batch batch;
    struct csv_row rows; /* what it has to write; of NDJSON only the text is used */
};

static void start_afresh(struct assigner *me, const struct assigning *all)
{
    analyzer_free(me->analyzer);
    me->analyzer = analyzer_new(all->shared);
    model_words_clear(&me->placing.words);
}

/* Looks up the words that the analyser saw for the first time. */
static void add_new_words(struct assigner *me, const struct asking *asking)
{
    size_t count;
    const struct word *words = analyzer_words(me->analyzer, &count);
    for (size_t i = me->placing.words.words; i < count; i++) {
        const struct word *w = &words[i];
        uint32_t term = CATALOGUE_NO_TERM;
        if (asking->words.of) term = catalogue_term(&asking->catalogue, &asking->table, w->term, w->language);
        model_words_add(&me->placing.words, w->surface, w->term, w->flags, term);
    }
}

static void add_line(struct assigner *me, const struct assigning *all, struct str id, uint32_t type,
                     struct str name, double confidence)
{
    if (!all->o->json_lines) {
        csv_row_text(&me->rows, id);
        csv_row_count(&me->rows, type);
        csv_row_text(&me->rows, name);
        csv_row_number(&me->rows, confidence);
        csv_row_end(&me->rows);
        return;
    }
    struct buf *b = &me->rows.text;
    buf_add_str(b, STR("{\"ticket_id\": "));
    json_add_string(b, id);
    buf_add_format(b, ", \"type_id\": %u, \"type\": ", type);
    json_add_string(b, name);
    buf_add_str(b, STR(", \"confidence\": "));
    json_add_number(b, confidence);
    buf_add_str(b, STR("}\n"));
}

/* Ticket `number` of those that were analysed last. */
static void assign_ticket(struct assigner *me, const struct assigning *all, const struct raw_ticket *raw,
                          size_t number, const struct analysis *a)
{
    analyzer_people_of(me->analyzer, number);
    struct str id = collect_shown_id(me->analyzer, raw->id, &me->batch.arena);
    enum report_reason reason = REASON_REST;
    if (str_trim(raw->subject).len == 0 && str_trim(raw->body).len == 0)
        reason = REASON_EMPTY;
    else if (a->automatic)
        reason = REASON_AUTOMATIC;
    struct model_place place = { .is_one = false };
    if (reason == REASON_REST) model_place(&me->placing, a->words, a->word_count, FEATURES_ALL, &place);
    if (place.is_one)
        add_line(me, all, id, all->index->m->id[place.type], all->names[place.type],
                 (double)place.confidence);
    else
        add_line(me, all, id, 0, str_of(report_reason_name(reason, REPORT_NL)), 0);
}

/* Not before there is something to write below it: what cannot be read leaves no output. */
static bool write_header(const struct assigning *all)
{
    bool wanted = !all->o->json_lines && !all->o->no_header;
    return !wanted || fputs("ticket_id,type_id,type,confidence\n", all->out) != EOF;
}

/* Writes what one batch came to, when all before it is written. */
static void write_in_turn(struct assigner *me, struct assigning *all, uint64_t number)
{
    pthread_mutex_lock(&all->writing);
    while (all->written != number) pthread_cond_wait(&all->turn, &all->writing);
    if (!all->failed && number == 0 && !write_header(all))
        all->failed = err_set(all->err, STATUS_IO, "%s: cannot write the lines", all->out_name) != 0;
    if (!all->failed && csv_row_flush(&me->rows, all->out, all->err) != 0)
        all->failed = err_in(all->err, all->out_name) != 0;
    all->written++;
    pthread_cond_broadcast(&all->turn);
    pthread_mutex_unlock(&all->writing);
    buf_clear(&me->rows.text);
}

static void assign_on(void *argument, size_t job, unsigned thread)
{
    (void)job;
    (void)thread;
    struct assigning *all = argument;
    struct assigner me = { 0 };
    struct analyzer_text *texts = mem_alloc(BATCH_TICKETS, sizeof *texts);
    struct analysis analyses[ANALYZER_MOST];
    model_placing_init(&me.placing, all->index);
    batch_init(&me.batch);
    csv_row_init(&me.rows);
    start_afresh(&me, all);
    for (;;) {
        pthread_mutex_lock(&all->reading);
        pthread_mutex_lock(&all->writing); /* `failed` and `err` are shared with those who write */
        bool stop = all->failed;
        pthread_mutex_unlock(&all->writing);
        struct err err = ERR_INIT;
        int got = stop ? 0 : ingest_next(all->ingest, &me.batch, BATCH_TICKETS, &err);
        uint64_t number = all->batches;
        all->batches += got > 0;
        if (got < 0) { /* before another reads on, which nobody may after a failure */
            pthread_mutex_lock(&all->writing);
            if (!all->failed)
                *all->err = err;
            else
                err_release(&err);
            all->failed = true;
            pthread_mutex_unlock(&all->writing);
        }
        pthread_mutex_unlock(&all->reading);
        if (got <= 0) break;
        for (size_t i = 0; i < me.batch.count; i++) texts[i] = collect_text(&me.batch.tickets[i]);
        for (size_t from = 0, some; from < me.batch.count; from += some) {
            some = analyzer_run_some(me.analyzer, texts + from, me.batch.count - from, analyses);
            add_new_words(&me, all->asking);
            for (size_t i = 0; i < some; i++)
                assign_ticket(&me, all, &me.batch.tickets[from + i], i, &analyses[i]);
        }
        write_in_turn(&me, all, number);
        if (me.placing.words.words > WORDS_MOST) start_afresh(&me, all);
    }
    free(texts);
    analyzer_free(me.analyzer);
    model_placing_release(&me.placing);
    batch_release(&me.batch);
    csv_row_release(&me.rows);
}

/* Rows that are no tickets are told, for nothing else is written of them. */
static void tell_rejected(const struct ingest *ingest)
{
    size_t inputs, count;
    const struct input *in = ingest_inputs(ingest, &inputs);
    const struct rejected *rejected = ingest_rejected(ingest, &count);
    if (count == 0) return;
    struct buf first;
    buf_init(&first);
    utf8_add_printable(&first, str_of(in[rejected->input].path));
    buf_add_format(&first, ": line %llu: ", (unsigned long long)rejected->first_line);
    utf8_add_printable(&first, str_of(rejected->reason));
    fprintf(stderr, "ticketminer: %zu row%s rejected, the first: %s\n", count, count == 1 ? "" : "s",
            first.ptr);
    buf_release(&first);
}

/* What a message shows of a file that is read: one thread at a time reads. */
static struct str shown_in_message(void *masker, struct str text)
{
    return analyzer_mask(masker, text);
}

static int asking_init(struct asking *a, const struct options *o, const struct analyzer_shared *shared,
                       struct err *err)
{
    if (meaning_table_init(&a->table, o->lexicon, shared, err) != 0) return -1;
    if (catalogue_init(&a->catalogue, o->lexicon, &a->table, shared, err) != 0) return -1;
    catalogue_say(&a->catalogue, &a->table, &a->words);
    return 0;
}

static void asking_release(struct asking *a)
{
    catalogue_words_release(&a->words);
    catalogue_release(&a->catalogue);
    meaning_table_release(&a->table);
}

static int assign_all(struct assigning *all, const struct options *o, const struct model *m,
                      const uint32_t *same, struct err *err)
{
    struct analyzer_shared *shared = analyzer_shared_new(&o->analyzer);
    struct workers *w = workers_new(o->threads);
    struct analyzer *for_messages = analyzer_new(shared);
    struct ingest_options options = o->ingest;
    options.shown = shown_in_message;
    options.masker = for_messages;
    options.unhashed = true;
    struct asking asking = { .words.of = NULL };
    struct model_index index = { .m = NULL };
    int result = -1;
    all->shared = shared;
    all->asking = &asking;
    all->index = &index;
    if (m->asked < m->features && asking_init(&asking, o, shared, err) != 0) goto out;
    model_index_init(&index, m, same, &asking.words);
    all->ingest = ingest_new(o->files, o->file_count, &options, err);
    if (!all->ingest) goto out;
    pthread_mutex_init(&all->reading, NULL);
    pthread_mutex_init(&all->writing, NULL);
    pthread_cond_init(&all->turn, NULL);
    workers_run(w, workers_count(w), assign_on, all);
    pthread_mutex_destroy(&all->reading);
    pthread_mutex_destroy(&all->writing);
    pthread_cond_destroy(&all->turn);
    if (all->failed) goto out;
    if (!o->quiet) tell_rejected(all->ingest);
    result = 0;
out:
    ingest_free(all->ingest);
    if (index.m) model_index_release(&index);
    asking_release(&asking);
    all->asking = NULL;
    all->index = NULL;
    workers_free(w);
    analyzer_free(for_messages);
    analyzer_shared_free(shared);
    return result;
}

int assign_command(const struct options *o, struct err *err)
{
    struct memory memory = { 0 };
    struct outfile file = OUTFILE_INIT;
    struct str *names = NULL;
    uint32_t *same = NULL;
    int result = -1;
    const char *path = o->output ? o->output : "-";
    if (memory_read(&memory, o, err) != 0) goto out;
    const struct model *m = memory.start.model;
    if (!m || m->types == 0) {
        err_set(err, STATUS_DATA,
                "%s: no run with question types is recorded; ticketminer mine --history does that",
                o->history);
        goto out;
    }
    const struct known known = memory_known(&memory);
    names = mem_zero(m->types, sizeof *names);
    same = mem_alloc(m->types, sizeof *same);
    known_same(&known, m, same);
    for (uint32_t t = 0; t < m->types; t++) names[t] = memory_name(&memory, m->id[t]);
    if (output_not_an_input(path, o, err) != 0 || outfile_open(&file, path, err) != 0) goto out;
    struct assigning all = { .o = o,
                             .names = names,
                             .out = file.stream,
                             .err = err,
                             .out_name = strcmp(path, "-") == 0 ? "standard output" : path };
    if (assign_all(&all, o, m, same, err) != 0) goto out;
    if (outfile_finish(&file, err) != 0 || outfile_commit(&file, err) != 0) goto out;
    result = 0;
out:
    outfile_release(&file);
    free(names);
    free(same);
    memory_release(&memory);
    return result;
}
