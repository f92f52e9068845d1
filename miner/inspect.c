/* inspect: what mine would read, without mining. */
#include <string.h>

#include "miner/base/calendar.h"
#include "miner/base/json_out.h"
#include "miner/base/outfile.h"
#include "miner/base/utf8.h"
#include "miner/commands.h"
#include "miner/pipeline.h"

static const char *const orders[] = { "auto", "dmy", "mdy", "ymd" };

static void add_date(struct buf *b, int64_t time)
{
    struct calendar_date d = calendar_date(calendar_day_of(time));
    buf_add_format(b, "%04d-%02d-%02d", (int)d.year, d.month, d.day);
}

/* What the report will miss because the inputs have no column for a field. */
static const struct {
    enum field field;
    const char *cost;
} costs[] = {
    { FIELD_CREATED, "no period, trend, lead time or repeat contact" },
    { FIELD_REPLY, "types and scores less certain, no draft answers" },
    { FIELD_SOLVED, "no lead time" },
    { FIELD_FIRST_RESPONSE, "no first response time" },
    { FIELD_HANDLE_MINUTES, "no handling time, no hours a year" },
    { FIELD_CUSTOMER, "no repeat contact, no first-contact resolution" },
    { FIELD_CHANNEL, "no figures per channel" },
    { FIELD_CSAT, "no customer satisfaction" },
    { FIELD_REOPENS, "no share of reopened tickets, no first-contact resolution" },
};

static uint32_t fields_of(const struct input *in)
{
    uint32_t fields = 0;
    for (size_t i = 0; i < in->column_count; i++)
        if (in->columns[i].field >= 0) fields |= 1u << in->columns[i].field;
    return fields;
}

/* The file, and which file in it. */
static void add_name(struct buf *b, const struct collection *c, size_t input)
{
    utf8_add_printable(b, c->paths[input]);
    if (c->members[input].len) buf_add_char(b, '/');
    utf8_add_printable(b, c->members[input]);
}

/* A column that feeds a field: its header, the field, how many rows have a value, and why. */
static void print_column(struct buf *b, const struct collection *all, const struct input *in,
                         const struct column *c, size_t width)
{
    struct str header = collect_mask(all, c->header); /* a first row that is no header may be a customer's */
    buf_add_str(b, STR("    "));
    utf8_add_printable(b, header);
    for (size_t n = str_points(header); n < width; n++) buf_add_char(b, ' ');
    buf_add_format(b, " %-15s %3d%% filled  ", c->field >= 0 ? field_name((enum field)c->field) : "(message)",
                   in->rows ? (int)(100 * c->filled / in->rows) : 0);
    if (c->mapping == MAPPED_BY_VALUES) buf_add_str(b, STR("a guess: "));
    utf8_add_printable(b, c->evidence);
    buf_add_char(b, '\n');
}

/* Those that feed a field first, then what is left out. */
static void print_columns(struct buf *b, const struct collection *all, const struct input *in)
{
    bool guessed = false, first = true;
    size_t width = 24;
    for (size_t i = 0; i < in->column_count; i++) {
        size_t points = str_points(collect_mask(all, in->columns[i].header));
        if (in->columns[i].field >= 0 && points > width && points <= 48) width = points;
    }
    buf_add_str(b, STR("  columns\n"));
    for (size_t i = 0; i < in->column_count; i++) {
        const struct column *c = &in->columns[i];
        guessed |= c->field >= 0 && c->mapping == MAPPED_BY_VALUES;
        if (c->field >= 0 || c->evidence.len) print_column(b, all, in, c, width);
    }
    for (size_t i = 0; i < in->column_count; i++) {
        const struct column *c = &in->columns[i];
        if (c->field >= 0 || c->evidence.len) continue;
        buf_add_str(b, first ? STR("  not used   ") : STR(", "));
        utf8_add_printable(b, collect_mask(all, c->header));
        first = false;
    }
    if (!first) buf_add_char(b, '\n');
    if (guessed)
        buf_add_str(
            b, STR("  guessed    put a wrong guess right with --columns field=Header or --text-columns\n"));
}

static void print_input(struct buf *b, const struct collection *all, const struct input *in, size_t number)
{
    add_name(b, all, number);
    buf_add_char(b, '\n');
    buf_add_format(b, "  format     %s, %s", in->format, in->encoding);
    if (in->sheet) {
        buf_add_str(b, STR(", sheet "));
        utf8_add_printable(b, str_of(in->sheet));
    }
    if (in->delimiter == '\t')
        buf_add_str(b, STR(", delimiter tab"));
    else if (in->delimiter)
        buf_add_format(b, ", delimiter %c", in->delimiter);
    bool known = strcmp(in->system, "generic") != 0;
    buf_add_format(b, "\n  system     %s\n",
                   known ? in->system : "none that is known; columns by their names and values");
    buf_add_format(b, "  rows       %llu read, %llu rejected\n", (unsigned long long)in->rows,
                   (unsigned long long)in->rejected);
    if (in->from != TIME_NONE) {
        buf_add_str(b, STR("  period     "));
        add_date(b, in->from);
        buf_add_str(b, STR(" to "));
        add_date(b, in->to);
        buf_add_format(b, " (dates %s%s)\n", orders[in->date_order],
                       in->date_order_certain ? "" : ", assumed");
    }
    print_columns(b, all, in);
    for (size_t i = 0; i < in->note_count; i++) {
        buf_add_str(b, STR("  note       "));
        utf8_add_printable(b, in->notes[i]);
        buf_add_char(b, '\n');
    }
}

/* Of messages, tickets have what no column says: the agent's first is the reply. */
static bool tickets_have(const struct collection *c, enum field field)
{
    for (uint32_t i = 0; i < c->count; i++) {
        const struct ticket *t = &c->tickets[i];
        if ((field == FIELD_REPLY && t->reply_len) || (field == FIELD_SOLVED && t->solved != TIME_NONE) ||
            (field == FIELD_FIRST_RESPONSE && t->first_response != TIME_NONE))
            return true;
    }
    return false;
}

static void print_all(const struct collection *c, FILE *out)
{
    struct buf b;
    buf_init(&b);
    size_t inputs, rejected;
    const struct input *in = ingest_inputs(c->ingest, &inputs);
    const struct rejected *bad = ingest_rejected(c->ingest, &rejected);
    uint32_t fields = 0;
    for (size_t i = 0; i < inputs; i++) {
        print_input(&b, c, &in[i], i);
        fields |= fields_of(&in[i]);
    }
    buf_add_str(&b, STR("languages    "));
    bool first = true;
    for (int l = 0; l < LANGUAGE_COUNT; l++) {
        if (!c->languages[l]) continue;
        buf_add_format(&b, "%s%s %u", first ? "" : ", ", language_code((enum language)l), c->languages[l]);
        first = false;
    }
    buf_add_format(&b, "\nset aside    %u empty, %u automatic, %u duplicate\n", c->states[TICKET_EMPTY],
                   c->states[TICKET_AUTOMATIC], c->states[TICKET_DUPLICATE]);
    for (size_t i = 0; i < sizeof costs / sizeof *costs; i++)
        if (!(fields & 1u << costs[i].field) && !tickets_have(c, costs[i].field))
            buf_add_format(&b, "missing      %s: %s\n", field_name(costs[i].field), costs[i].cost);
    for (size_t i = 0; i < rejected && i < 20; i++) {
        buf_add_str(&b, STR("rejected     "));
        add_name(&b, c, bad[i].input);
        buf_add_format(&b, ", line %llu: ", (unsigned long long)bad[i].first_line);
        utf8_add_printable(&b, str_of(bad[i].reason));
        buf_add_char(&b, '\n');
    }
    if (rejected > 20)
        buf_add_format(&b, "rejected     and %zu more; --json lists them all\n", rejected - 20);
    fwrite(b.ptr, 1, b.len, out);
    buf_release(&b);
}

static void add_text(struct buf *b, const char *key, struct str value)
{
    buf_add_format(b, "\"%s\": ", key);
    json_add_string(b, value);
}

/* Field → header, or a list of headers where several columns feed it. */
static void add_columns(struct buf *b, const struct collection *all, const struct input *in)
{
    bool first = true;
    buf_add_str(b, STR("\"columns\": {"));
    for (int f = 0; f < FIELD_COUNT; f++) {
        size_t count = 0;
        for (size_t i = 0; i < in->column_count; i++) count += in->columns[i].field == f;
        if (!count) continue;
        buf_add_format(b, "%s\"%s\": %s", first ? "" : ", ", field_name((enum field)f), count > 1 ? "[" : "");
        first = false;
        size_t seen = 0;
        for (size_t i = 0; i < in->column_count; i++) {
            if (in->columns[i].field != f) continue;
            if (seen++) buf_add_str(b, STR(", "));
            json_add_string(b, collect_mask(all, in->columns[i].header));
        }
        if (count > 1) buf_add_char(b, ']');
    }
    buf_add_char(b, '}');
}

static void add_input(struct buf *b, const struct collection *c, const struct input *in, uint32_t number)
{
    size_t rejected;
    const struct rejected *bad = ingest_rejected(c->ingest, &rejected);
    buf_add_str(b, STR("    {"));
    add_text(b, "path", c->paths[number]);
    buf_add_str(b, STR(", "));
    if (in->member) {
        add_text(b, "member", c->members[number]);
        buf_add_str(b, STR(", "));
    }
    add_text(b, "format", str_of(in->format));
    buf_add_str(b, STR(", "));
    if (in->sheet) {
        add_text(b, "sheet", str_of(in->sheet));
        buf_add_str(b, STR(", "));
    }
    add_text(b, "encoding", str_of(in->encoding));
    buf_add_str(b, STR(", \"delimiter\": "));
    if (in->delimiter)
        json_add_string(b, (struct str){ &in->delimiter, 1 });
    else
        buf_add_str(b, STR("null"));
    buf_add_str(b, STR(", \"quote\": "));
    if (in->quote)
        json_add_string(b, (struct str){ &in->quote, 1 });
    else
        buf_add_str(b, STR("null"));
    buf_add_str(b, STR(", "));
    add_text(b, "system", str_of(in->system));
    buf_add_format(b, ", \"rows\": %llu, \"rejected\": [", (unsigned long long)in->rows);
    bool first = true;
    for (size_t i = 0; i < rejected; i++) {
        if (bad[i].input != number) continue;
        buf_add_format(b, "%s{\"line\": %llu, ", first ? "" : ", ", (unsigned long long)bad[i].first_line);
        add_text(b, "reason", str_of(bad[i].reason));
        buf_add_char(b, '}');
        first = false;
    }
    buf_add_str(b, STR("], "));
    add_columns(b, c, in);
    buf_add_format(b, ", \"date_order\": \"%s\", \"date_order_certain\": %s, \"period\": ",
                   orders[in->date_order], in->date_order_certain ? "true" : "false");
    if (in->from == TIME_NONE) {
        buf_add_str(b, STR("null"));
    } else {
        buf_add_str(b, STR("{\"from\": \""));
        add_date(b, in->from);
        buf_add_str(b, STR("\", \"to\": \""));
        add_date(b, in->to);
        buf_add_str(b, STR("\"}"));
    }
    uint32_t count[LANGUAGE_COUNT] = { 0 };
    for (uint32_t i = 0; i < c->count; i++)
        if (c->tickets[i].input == number && c->tickets[i].state == TICKET_KEPT)
            count[c->tickets[i].language]++;
    buf_add_str(b, STR(", \"languages\": {"));
    first = true;
    for (int l = 0; l < LANGUAGE_COUNT; l++) {
        if (!count[l]) continue;
        buf_add_format(b, "%s\"%s\": %u", first ? "" : ", ", language_code((enum language)l), count[l]);
        first = false;
    }
    buf_add_str(b, STR("}, \"notes\": ["));
    for (size_t i = 0; i < in->note_count; i++) {
        if (i) buf_add_str(b, STR(", "));
        json_add_string(b, in->notes[i]);
    }
    buf_add_str(b, STR("]}"));
}

static int write_json(const struct collection *c, const char *path, struct err *err)
{
    struct buf b;
    buf_init(&b);
    size_t inputs;
    const struct input *in = ingest_inputs(c->ingest, &inputs);
    buf_add_str(&b, STR("{\n  \"files\": [\n"));
    for (size_t i = 0; i < inputs; i++) {
        if (i) buf_add_str(&b, STR(",\n"));
        add_input(&b, c, &in[i], (uint32_t)i);
    }
    buf_add_str(&b, STR("\n  ]\n}\n"));
    int result = outfile_write(path, buf_str(&b), err);
    buf_release(&b);
    return result;
}

int inspect_command(const struct options *o, struct err *err)
{
    if (o->json && output_not_an_input(o->json, o, err) != 0) return -1;
    struct workers *workers = workers_new(o->threads);
    struct progress *progress = progress_new(stderr, o->quiet, o->verbose);
    struct collection c;
    int result = collect_run(&c, o, NULL, workers, progress, err);
    progress_end(progress);
    if (result == 0) {
        if (o->json) result = write_json(&c, o->json, err);
        if (result == 0 && !o->quiet && !(o->json && strcmp(o->json, "-") == 0)) print_all(&c, stdout);
        collect_release(&c);
    }
    progress_free(progress);
    workers_free(workers);
    return result;
}
