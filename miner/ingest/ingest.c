#include "miner/ingest/ingest.h"
#include "miner/base/mem.h"
#include "miner/ingest/container.h"
#include "miner/ingest/content.h"
#include "miner/ingest/csv.h"
#include "miner/ingest/json_in.h"
#include "miner/ingest/rows.h"
#include "miner/ingest/xlsx_reader.h"
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { SAMPLE_RECORDS = 500, SAMPLE_BYTES = 2 * 1024 * 1024 };

/* A record that was read ahead, to find the header and the columns; its text is in ingest.ahead. */
struct ahead {
    enum read_result kind;
    struct record record;
};

struct ingest {
    struct ingest_options options;
    char delimiter;
    struct input *inputs;
    size_t input_count, current;
    uint64_t done, total; /* bytes: of finished inputs, of all */
    struct rejected *rejected;
    size_t rejected_count, rejected_capacity;
    struct arena arena; /* facts, reasons, excerpts */
    struct arena scratch;
    struct header_index known;

    /* The input that is being read. */
    struct container container;
    bool contained; /* the container is open */
    bool open;      /* a stream of it is */
    struct decoder decoder;
    size_t streams;       /* of the container, that could be used */
    struct str *left_out; /* what is to be said of the others, at the next stream that can be used */
    size_t left_out_count, left_out_capacity;
    struct reader *reader;
    struct columns columns;
    struct rows rows;
    struct arena ahead_arena;
    struct ahead *ahead;
    size_t ahead_count, ahead_capacity, ahead_next;
    struct row header;
    struct messages *messages; /* of an export with a row per message, once all are read */
};

void batch_init(struct batch *b)
{
    *b = (struct batch){ 0 };
    arena_init(&b->arena);
}

void batch_release(struct batch *b)
{
    free(b->tickets);
    arena_release(&b->arena);
    *b = (struct batch){ 0 };
}

static struct input new_input(const char *path)
{
    return (struct input){ .path = path,
                           .format = "csv",
                           .system = "generic",
                           .encoding = "utf-8",
                           .quote = '"',
                           .from = TIME_NONE,
                           .to = TIME_NONE };
}

struct ingest *ingest_new(const char *const *paths, size_t count, const struct ingest_options *options,
                          struct err *err)
{
    static const struct ingest_options none = { 0 };
    struct ingest *in = mem_zero(1, sizeof *in);
    in->options = options ? *options : none;
    arena_init(&in->arena);
    arena_init(&in->scratch);
    arena_init(&in->ahead_arena);
    in->input_count = count;
    in->inputs = mem_zero(count, sizeof *in->inputs);
    bool sized = true;
    for (size_t i = 0; i < count; i++) {
        struct stat st;
        in->inputs[i] = new_input(paths[i]);
        if (strcmp(paths[i], "-") != 0 && stat(paths[i], &st) == 0 && S_ISREG(st.st_mode))
            in->total += (uint64_t)st.st_size;
        else
            sized = false;
    }
    if (!sized) in->total = 0;
    struct source nothing;
    struct decoder trial = { 0 };
    source_open_memory(&nothing, "", "", 0);
    int failed = decoder_init(&trial, &nothing, in->options.encoding, err) ||
                 (in->options.delimiter && dialect_delimiter(in->options.delimiter, &in->delimiter, err)) ||
                 columns_check_options(&in->options, err);
    decoder_release(&trial);
    if (failed) {
        ingest_free(in);
        return NULL;
    }
    in->known = header_index_new(&in->arena);
    return in;
}

static void close_input(struct ingest *in)
{
    reader_free(in->reader);
    in->reader = NULL;
    messages_free(in->messages);
    in->messages = NULL;
    decoder_release(&in->decoder);
    in->open = false;
    in->ahead_count = in->ahead_next = 0;
    arena_clear(&in->ahead_arena);
}

void ingest_free(struct ingest *in)
{
    if (!in) return;
    close_input(in);
    container_close(&in->container);
    free(in->left_out);
    free(in->ahead);
    free(in->inputs);
    free(in->rejected);
    arena_release(&in->arena);
    arena_release(&in->scratch);
    arena_release(&in->ahead_arena);
    free(in);
}

static void note(struct ingest *in, const char *text)
{
    struct input *input = &in->inputs[in->current];
    struct str *grown = arena_alloc(&in->arena, (input->note_count + 1) * sizeof *grown);
    if (input->note_count) memcpy(grown, input->notes, input->note_count * sizeof *grown);
    grown[input->note_count++] = str_of(text);
    input->notes = grown;
}

static void flush_left_out(struct ingest *in)
{
    for (size_t i = 0; i < in->left_out_count; i++) note(in, in->left_out[i].ptr);
    in->inputs[in->current].left_out += (uint32_t)in->left_out_count;
    in->left_out_count = 0;
}

static void reject(struct ingest *in, const struct record *record, const char *reason)
{
    struct input *input = &in->inputs[in->current];
    input->rejected++;
    /* A reader's words go with it; most rejected rows have the reason of the one before. */
    const char *last = in->rejected_count ? in->rejected[in->rejected_count - 1].reason : NULL;
    reason = last && strcmp(last, reason) == 0 ? last : arena_cstring(&in->arena, str_of(reason));
    MEM_RESERVE(in->rejected, in->rejected_capacity, in->rejected_count + 1);
    in->rejected[in->rejected_count++] =
        (struct rejected){ .input = (uint32_t)in->current,
                           .first_line = record->first_line,
                           .last_line = record->last_line,
                           .reason = reason,
                           .excerpt = arena_str(&in->arena, record->excerpt) };
}

/* ---- opening ---- */

/* Is it text at all? */
static int check_text(struct ingest *in, struct err *err)
{
    const struct source *s = in->container.stream;
    int more = decoder_more(&in->decoder, err);
    if (more < 0) return -1;
    const char *what = NULL, *hint = "export the tickets again";
    if (more == 0 && !s->damage && in->options.piece) return 0;
    if (more == 0) {
        what = s->damage ? s->damage : s->bytes ? "holds no text" : "is empty";
    } else if (content_is_noise(&in->decoder)) {
        what = "is binary data, not text";
        hint = in->options.encoding ? "check --encoding" : "export or save the tickets as CSV";
    }
    return what ? err_set(err, STATUS_DATA, "%s: %s; %s", s->path, what, hint) : 0;
}

static struct record keep_record(struct arena *a, const struct record *r)
{
    struct record kept = *r;
    struct str *cells = arena_alloc(a, (r->count ? r->count : 1) * sizeof *cells);
    for (size_t i = 0; i < r->count; i++) cells[i] = arena_str(a, r->cells[i]);
    kept.cells = cells;
    kept.excerpt = arena_str(a, r->excerpt);
    return kept;
}

static int read_ahead(struct ingest *in, struct err *err)
{
    while (in->ahead_count < SAMPLE_RECORDS && in->ahead_arena.bytes < SAMPLE_BYTES) {
        struct record record;
        enum read_result kind = reader_next(in->reader, &record, err);
        if (kind == READ_FAILED) return -1;
        if (kind == READ_END) break;
        MEM_RESERVE(in->ahead, in->ahead_capacity, in->ahead_count + 1);
        in->ahead[in->ahead_count++] = (struct ahead){ kind, keep_record(&in->ahead_arena, &record) };
    }
    return 0;
}

/* More than half of the records have more filled cells than the header names: the header is short. */
static size_t table_width(const struct row *rows, size_t n, size_t named)
{
    size_t wider = 0, width = named;
    for (size_t i = 0; i < n; i++) {
        size_t filled = rows[i].count;
        while (filled > named && str_trim(rows[i].cells[filled - 1]).len == 0) filled--;
        if (filled <= named) continue;
        wider++;
        if (filled > width) width = filled;
    }
    return wider * 2 > n ? width : named;
}

/* Whether an input without a single ticket is an error. */
static bool rows_required(const struct ingest *in)
{
    return in->options.text_required && !in->options.piece;
}

/* Finds the header among the records read ahead and decides the columns. */
static int find_columns(struct ingest *in, struct err *err)
{
    struct arena *a = &in->ahead_arena;
    struct row *rows = arena_alloc(a, (in->ahead_count + 1) * sizeof *rows);
    size_t *place = arena_alloc(a, (in->ahead_count + 1) * sizeof *place);
    size_t n = 0;
    for (size_t i = 0; i < in->ahead_count; i++)
        if (in->ahead[i].kind == READ_ROW) {
            rows[n] = (struct row){ in->ahead[i].record.cells, in->ahead[i].record.count };
            place[n++] = i;
        }
    const char *path = in->container.stream->path;
    if (n == 0 && rows_required(in))
        return err_set(err, STATUS_DATA, "%s: no row can be read%s%s; %s", path,
                       in->ahead_count ? "; the first: " : "",
                       in->ahead_count ? in->ahead[0].record.reason : "",
                       in->reader->keyed ? "export the tickets again" : "check --encoding and --delimiter");
    size_t usual = in->reader->expected;
    const struct row *header = NULL;
    struct row named_by_reader = { in->reader->header, in->reader->header_count };
    size_t at = SIZE_MAX;
    if (in->reader->header)
        header = &named_by_reader;
    else
        at = sniff_header(&in->scratch, &in->known, rows, n, usual);
    arena_clear(&in->scratch);
    if (header) {
        at = 0;
    } else if (at != SIZE_MAX && n) {
        header = &rows[at];
        in->ahead_next = place[at] + 1; /* what stands above the header is a title */
        if (at > 0)
            note(in,
                 arena_format(&in->arena, "%zu line%s above the header left out", at, at == 1 ? "" : "s"));
    } else {
        note(in, "no header was found: columns are known by their values alone");
    }
    size_t first = header && header != &named_by_reader ? at + 1 : 0;
    size_t named = header ? header->count : usual;
    while (header && named > 1 && str_trim(header->cells[named - 1]).len == 0 && named > usual) named--;
    size_t width = table_width(rows + first, n - first, named);
    if (header) { /* outlives the records read ahead */
        struct record kept =
            keep_record(&in->arena, &(struct record){ .cells = header->cells, .count = named });
        in->header = (struct row){ kept.cells, kept.count };
        header = &in->header;
    }
    if (first == n && rows_required(in) && header)
        return err_set(err, STATUS_DATA,
                       "%s: has a header but no rows; export again over a period with tickets", path);
    struct ingest_options options = in->options;
    if (in->ahead_count == 0) options.columns = options.text_columns = NULL; /* a piece that holds nothing */
    if (columns_map(&in->columns, &in->arena, &in->known, header, rows + first, n - first, width,
                    in->reader->gives, &options, path, err))
        return -1;
    if (in->columns.undated != SIZE_MAX)
        note(in, arena_format(&in->arena,
                              "\"%.*s\" is named as the date of creation, but its values are no dates",
                              STR_ARG(str_clip(in->columns.columns[in->columns.undated].header, 60))));
    rows_init(&in->rows, &in->columns, &in->arena, header, rows + first, n - first, in->options.date_order);
    in->rows.keyed = in->reader->keyed;
    in->reader->expected = in->columns.count;
    return 0;
}

static int require_text(struct ingest *in, struct err *err)
{
    const struct columns *c = &in->columns;
    if (!in->options.text_required || c->feed_count[FIELD_SUBJECT] || c->feed_count[FIELD_BODY]) return 0;
    if (in->options.piece && (in->ahead_count == 0 || c->lacks_named)) return 0;
    struct buf names;
    buf_init(&names);
    columns_list(c, &in->options, &names);
    err_set(err, STATUS_DATA,
            "%s: no column holds the text of tickets; name it with --text-columns; the columns are: %.*s",
            in->container.stream->path, STR_ARG(buf_str(&names)));
    buf_release(&names);
    return -1;
}

/* The reader of the format that the stream holds. */
static struct reader *open_reader(struct ingest *in, struct err *err)
{
    struct container *c = &in->container;
    if (c->workbook) return xlsx_reader_new(c->workbook, c->stream->path, &in->options, &in->known, err);
    if (content_check(c->stream, err) || decoder_init(&in->decoder, c->stream, in->options.encoding, err) ||
        check_text(in, err))
        return NULL;
    if (!in->delimiter && json_is(&in->decoder)) return json_reader_new(&in->decoder, &in->known, err);
    return csv_reader_new(&in->decoder, in->delimiter, err);
}

/* Text in which no column is known by its name, beside files that are tables by theirs, as a README: no
 * tickets. Alone it may be a list of questions. */
static int refuse_prose(const struct ingest *in, struct err *err)
{
    const struct container *c = &in->container;
    if (!c->archive || !container_has_better(c)) return 0;
    for (size_t i = 0; i < in->columns.count; i++) {
        enum mapping m = in->columns.columns[i].mapping;
        if (m != MAPPED_NOT && m != MAPPED_BY_VALUES) return 0;
    }
    return err_set(err, STATUS_DATA,
                   "%s: is text without a column that is known, beside files that are tables",
                   c->stream->path);
}

static int open_stream(struct ingest *in, struct err *err)
{
    struct input *input = &in->inputs[in->current];
    in->open = true;
    in->reader = open_reader(in, err);
    if (!in->reader) return -1;
    input->format = in->reader->ops->format;
    input->delimiter = in->reader->delimiter;
    input->quote = in->reader->quote;
    if (in->reader->sheet) input->sheet = arena_cstring(&in->arena, str_of(in->reader->sheet));
    if (read_ahead(in, err) || find_columns(in, err) || refuse_prose(in, err)) return -1;
    input->columns = in->columns.columns;
    input->column_count = in->columns.count;
    input->system = in->columns.system;
    return require_text(in, err);
}

/* A member of an archive that cannot be used does no harm to the others, and it is said. */
static int leave_out(struct ingest *in, struct err *err)
{
    const struct container *c = &in->container;
    if (!c->archive || err->status != STATUS_DATA || c->inner.is_bomb || c->within.is_bomb) return -1;
    MEM_RESERVE(in->left_out, in->left_out_capacity, in->left_out_count + 1);
    in->left_out[in->left_out_count++] =
        str_of(arena_format(&in->arena, "left out: %s", err->message ? err->message : c->member));
    err_release(err);
    close_input(in);
    in->inputs[in->current] = new_input(in->inputs[in->current].path);
    return 0;
}

/* The archive has a further member: it is an input of its own, after the current one. */
static void add_input(struct ingest *in)
{
    struct input *all = mem_alloc(in->input_count + 1, sizeof *all);
    memcpy(all, in->inputs, (in->current + 1) * sizeof *all);
    all[in->current + 1] = new_input(in->inputs[in->current].path);
    memcpy(all + in->current + 2, in->inputs + in->current + 1,
           (in->input_count - in->current - 1) * sizeof *all);
    free(in->inputs);
    in->inputs = all;
    in->input_count++;
    in->current++;
}

/* It turned out to be none. */
static void drop_input(struct ingest *in)
{
    memmove(in->inputs + in->current, in->inputs + in->current + 1,
            (in->input_count - in->current - 1) * sizeof *in->inputs);
    in->input_count--;
    in->current--;
}

/* All streams of the input are read. */
static int finish_container(struct ingest *in, struct err *err)
{
    char sha256[65];
    struct container *c = &in->container;
    size_t first = in->current + 1 - (in->streams ? in->streams : 1);
    if (in->streams == 0)
        return err_set(err, STATUS_DATA, "%s: no file in the archive can be used%s%.*s", c->file.path,
                       in->left_out_count ? "; " : "",
                       STR_ARG(in->left_out_count ? in->left_out[0] : STR("")));
    flush_left_out(in);
    if (source_hash(&c->file, sha256, err)) return -1;
    for (size_t i = first; i <= in->current; i++) memcpy(in->inputs[i].sha256, sha256, sizeof sha256);
    in->done += c->file.bytes;
    container_close(c);
    in->contained = false;
    in->streams = 0;
    in->current++;
    return 0;
}

/* Opens what is to be read next. 1, 0 when all inputs are read, -1. */
static int open_next(struct ingest *in, struct err *err)
{
    while (in->current < in->input_count) {
        struct container *c = &in->container;
        if (!in->contained && container_open(c, in->inputs[in->current].path, !in->options.unhashed, err))
            return -1;
        in->contained = true;
        int more = container_next(c, err);
        if (more == 0) {
            if (finish_container(in, err)) return -1;
            continue;
        }
        bool another = in->streams > 0;
        if (another) add_input(in);
        if (more < 0 || open_stream(in, err)) {
            if (leave_out(in, err)) return -1;
            if (another) drop_input(in);
            continue;
        }
        in->streams++;
        struct input *input = &in->inputs[in->current];
        if (c->member) input->member = arena_cstring(&in->arena, str_of(c->member));
        flush_left_out(in);
        return 1;
    }
    return 0;
}

static int finish_stream(struct ingest *in, struct err *err)
{
    struct input *input = &in->inputs[in->current];
    const struct source *s = in->container.stream;
    input->encoding = decoder_encoding(&in->decoder);
    input->encoding_repairs = in->decoder.repairs;
    input->bytes = s->bytes;
    input->damage = s->damage;
    rows_finish(&in->rows, input);
    const char *text;
    for (size_t i = 0; (text = reader_note(in->reader, i)) != NULL; i++)
        note(in, arena_format(&in->arena, "%s", text));
    if (in->reader->mended)
        note(in,
             arena_format(&in->arena, "%llu rows had quotes that do not pair and could be read all the same",
                          (unsigned long long)in->reader->mended));
    if (in->decoder.utf8_lines && in->decoder.cp1252_lines)
        note(in, arena_format(&in->arena, "the file mixes encodings: %llu lines were read as windows-1252",
                              (unsigned long long)in->decoder.cp1252_lines));
    if (in->decoder.nuls)
        note(in, arena_format(&in->arena, "%llu NUL characters were left out",
                              (unsigned long long)in->decoder.nuls));
    if (s->damage)
        note(in, arena_format(&in->arena,
                              "%s %s: only the rows before that could be read; copy or export it again",
                              s->path, s->damage));
    int failed = 0;
    if (input->rows == 0 && rows_required(in) && !in->container.archive)
        failed = err_set(
            err, STATUS_DATA, "%s: none of its %llu rows can be used; the first rejected one, line %llu, %s",
            s->path, (unsigned long long)input->rejected,
            (unsigned long long)(input->rejected
                                     ? in->rejected[in->rejected_count - input->rejected].first_line
                                     : 0),
            input->rejected ? in->rejected[in->rejected_count - input->rejected].reason : "is missing");
    close_input(in);
    return failed;
}

/* ---- reading ---- */

static enum read_result next_record(struct ingest *in, struct record *record, struct err *err)
{
    if (in->ahead_next < in->ahead_count) {
        struct ahead *a = &in->ahead[in->ahead_next++];
        *record = a->record;
        return a->kind;
    }
    return reader_next(in->reader, record, err);
}

/* The next row that can be used, its text in `text`. 1, 0 at the end of the input, -1. */
static int next_row(struct ingest *in, struct arena *text, struct raw_ticket *t, enum author *author,
                    bool *hidden, struct err *err)
{
    for (;;) {
        struct record record;
        enum read_result kind = next_record(in, &record, err);
        if (kind == READ_FAILED) return -1;
        if (kind == READ_END) return 0;
        const char *reason = kind == READ_REJECTED ? record.reason : rows_refuse(&in->rows, &record);
        if (reason) {
            reject(in, &record, reason);
            continue;
        }
        rows_ticket(&in->rows, &record, text, t);
        t->input = (uint32_t)in->current;
        t->first_line = record.first_line;
        t->last_line = record.last_line;
        if (author) *author = rows_author(&in->rows, &record);
        if (hidden) *hidden = rows_hidden(&in->rows, &record);
        in->inputs[in->current].rows++;
        return 1;
    }
}

/* All rows of an export with a row per message or per update. */
static int read_messages(struct ingest *in, struct err *err)
{
    struct raw_ticket row;
    enum author author;
    bool hidden, updates = in->columns.updates;
    int more;
    in->messages = messages_new(updates);
    while ((more = next_row(in, messages_arena(in->messages), &row, &author, &hidden, err)) > 0)
        messages_add(in->messages, &row, author, hidden);
    if (more < 0) return -1;
    size_t tickets = messages_group(in->messages, rows_swap(&in->rows));
    note(in, arena_format(&in->arena, "a row is %s: %llu rows make %zu tickets",
                          updates ? "an update of a ticket" : "a message",
                          (unsigned long long)in->inputs[in->current].rows, tickets));
    if (messages_lack_solved(in->messages))
        note(in, "no row says when a conversation was closed: the agent's last message counts as solved");
    return 0;
}

/* 1: the batch is full, 0: the input has ended, -1. */
static int read_batch(struct ingest *in, struct batch *b, size_t limit, struct err *err)
{
    bool grouped = in->columns.author != SIZE_MAX || in->columns.updates;
    if (grouped && !in->messages && read_messages(in, err)) return -1;
    while (b->count < limit) {
        MEM_RESERVE(b->tickets, b->capacity, b->count + 1);
        struct raw_ticket *t = &b->tickets[b->count];
        int more =
            grouped ? messages_next(in->messages, &b->arena, t) : next_row(in, &b->arena, t, NULL, NULL, err);
        if (more <= 0) return more;
        b->count++;
    }
    return 1;
}

int ingest_next(struct ingest *in, struct batch *b, size_t limit, struct err *err)
{
    b->count = 0;
    arena_clear(&b->arena);
    for (;;) {
        int more = in->open ? 1 : open_next(in, err);
        if (more <= 0) return more;
        more = read_batch(in, b, limit, err);
        if (more < 0) return -1;
        if (more == 0 && finish_stream(in, err)) return -1;
        if (b->count) return 1;
    }
}

const struct input *ingest_inputs(const struct ingest *in, size_t *count)
{
    *count = in->input_count;
    return in->inputs;
}

const struct rejected *ingest_rejected(const struct ingest *in, size_t *count)
{
    *count = in->rejected_count;
    return in->rejected;
}

void ingest_position(const struct ingest *in, uint64_t *done, uint64_t *total)
{
    *done = in->done + (in->contained ? container_position(&in->container) : 0);
    *total = in->total;
}
