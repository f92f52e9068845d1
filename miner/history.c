/* history: what the history file tells, and removing from it what must go. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "miner/base/calendar.h"
#include "miner/base/json_out.h"
#include "miner/base/mem.h"
#include "miner/base/outfile.h"
#include "miner/base/utf8.h"
#include "miner/commands.h"
#include "miner/history/history.h"
#include "miner/pipeline.h"
#include "miner/pseudonym.h"
#include "reports/reports.h"
#include "reports/texts.h"

enum { NAME_WIDTH = 34, RUNS_SHOWN = 6 };

static void add_day(struct buf *b, int64_t time)
{
    if (time == INT64_MIN) {
        buf_add_str(b, STR("unknown   "));
        return;
    }
    struct calendar_date d = calendar_date(calendar_day_of(time));
    buf_add_format(b, "%04d-%02d-%02d", (int)d.year, d.month, d.day);
}

/* Text in a column of that many characters; what is longer pushes the rest. */
static void add_cell(struct buf *b, struct str text, size_t width)
{
    utf8_add_printable(b, text);
    for (size_t n = str_points(text); n < width; n++) buf_add_char(b, ' ');
}

static uint32_t types_of(const struct history_list *l, uint32_t run)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < l->type_count; i++) n += l->types[i].run == run;
    return n;
}

static void add_runs(struct buf *b, const struct history_list *l)
{
    buf_add_str(b, STR("  Run  Period                   Tickets  Types  Automatable  Export\n"));
    for (uint32_t r = 0; r < l->run_count; r++) {
        const struct report_run *run = &l->runs[r];
        buf_add_format(b, "  %3u  ", r + 1);
        add_day(b, run->from);
        buf_add_str(b, STR(" – "));
        add_day(b, run->to);
        buf_add_format(b, "  %7u  %5u  ", run->counted, types_of(l, r));
        if (isnan(run->automatable))
            buf_add_str(b, STR("          –  "));
        else
            buf_add_format(b, "%10ld%%  ", lround(100 * run->automatable));
        utf8_add_printable(b, run->title);
        buf_add_char(b, '\n');
    }
}

/* A type over the runs: ids in the order in which the newest run that has them ranks them. */
struct line {
    uint32_t id, run, rank; /* newest run; its place there */
    struct str name;
};

static int newest_first(const void *a, const void *b)
{
    const struct line *x = a, *y = b;
    if (x->run != y->run) return x->run > y->run ? -1 : 1;
    return x->rank < y->rank ? -1 : x->rank > y->rank;
}

static int by_id(const void *a, const void *b)
{
    const struct line *x = a, *y = b;
    if (x->id != y->id) return x->id < y->id ? -1 : 1;
    return newest_first(a, b);
}

static uint32_t list_types(const struct history_list *l, struct line **lines)
{
    struct line *all = mem_alloc((size_t)l->type_count + 1, sizeof *all);
    uint32_t n = 0;
    for (uint32_t i = 0; i < l->type_count; i++)
        all[i] = (struct line){ l->types[i].id, l->types[i].run, i, l->types[i].name };
    qsort(all, l->type_count, sizeof *all, by_id);
    for (uint32_t i = 0; i < l->type_count; i++)
        if (i == 0 || all[i].id != all[i - 1].id) all[n++] = all[i];
    qsort(all, n, sizeof *all, newest_first);
    *lines = all;
    return n;
}

static const struct report_run_type *type_in(const struct history_list *l, uint32_t run, uint32_t id)
{
    for (uint32_t i = 0; i < l->type_count; i++)
        if (l->types[i].run == run && l->types[i].id == id) return &l->types[i];
    return NULL;
}

static const struct history_decision *decision_on(const struct history_list *l, uint32_t id)
{
    for (uint32_t i = 0; i < l->decision_count; i++)
        if (l->decisions[i].type == id) return &l->decisions[i];
    return NULL;
}

static const char *decision_name(const struct history_decision *d)
{
    return d && d->decision ? text_of(REPORT_NL, TEXT_DECISION_FIRST + (unsigned)d->decision - 1) : "";
}

static double per_day(const struct report_run *run, uint32_t volume)
{
    return run->days > 0 ? volume / (double)run->days : NAN;
}

static void add_types(struct buf *b, const struct history_list *l)
{
    struct line *lines;
    uint32_t n = list_types(l, &lines), first = l->run_count > RUNS_SHOWN ? l->run_count - RUNS_SHOWN : 0;
    buf_add_str(b, STR("\n   Id  "));
    add_cell(b, STR("Question type, tickets a day in run"), NAME_WIDTH);
    for (uint32_t r = first; r < l->run_count; r++) buf_add_format(b, "  %6u", r + 1);
    buf_add_str(b, STR("  Decision\n"));
    for (uint32_t i = 0; i < n; i++) {
        buf_add_format(b, " %4u  ", lines[i].id);
        add_cell(b, lines[i].name, NAME_WIDTH + 1);
        for (uint32_t r = first; r < l->run_count; r++) {
            const struct report_run_type *t = type_in(l, r, lines[i].id);
            if (t && l->runs[r].days > 0)
                buf_add_format(b, "  %6.2f", per_day(&l->runs[r], t->volume));
            else
                buf_add_str(b, t ? STR("       ?") : STR("        "));
        }
        const struct history_decision *d = decision_on(l, lines[i].id);
        buf_add_format(b, "  %s", decision_name(d));
        if (d && d->owner.len) {
            buf_add_str(b, STR(" ("));
            utf8_add_printable(b, d->owner);
            buf_add_char(b, ')');
        }
        while (b->len && b->ptr[b->len - 1] == ' ') b->len--;
        buf_add_char(b, '\n');
    }
    free(lines);
}

static void add_json_run(struct json *j, const struct report_run *run)
{
    json_begin(j);
    json_open(j, '{');
    json_text_or_null(j, "title", run->title);
    json_text_or_null(j, "key", run->key);
    json_day(j, "from", run->from);
    json_day(j, "to", run->to);
    json_number(j, "days", (double)run->days);
    json_count(j, "tickets", run->tickets);
    json_count(j, "counted", run->counted);
    json_count(j, "other", run->rest);
    json_number(j, "automatable", run->automatable);
    json_number(j, "fcr", run->kpi.fcr);
    json_number(j, "repeat_7d", run->kpi.repeat_7d);
    json_number(j, "escalated", run->kpi.escalated);
    json_number(j, "csat", run->kpi.csat);
    json_number(j, "mood", run->kpi.mood);
    json_close(j, '}');
}

static void add_json_type(struct json *j, const struct history_list *l, const struct line *line)
{
    const struct history_decision *d = decision_on(l, line->id);
    json_begin(j);
    json_open(j, '{');
    json_count(j, "id", line->id);
    json_text_or_null(j, "label", line->name);
    json_text_or_null(j, "decision", str_of(decision_name(d)));
    json_text_or_null(j, "owner", d ? d->owner : STR(""));
    json_text_or_null(j, "remark", d ? d->remark : STR(""));
    json_key(j, "runs");
    json_open(j, '[');
    for (uint32_t r = 0; r < l->run_count; r++) {
        const struct report_run_type *t = type_in(l, r, line->id);
        if (!t) continue;
        json_begin(j);
        json_open(j, '{');
        json_count(j, "run", r + 1);
        json_count(j, "volume", t->volume);
        json_number(j, "share", t->share);
        json_number(j, "per_day", per_day(&l->runs[r], t->volume));
        json_text_or_null(j, "advice", str_of(report_advice_name(t->advice, REPORT_NL)));
        json_close(j, '}');
    }
    json_close(j, ']');
    json_close(j, '}');
}

static int write_json(const struct history_list *l, const char *path, struct err *err)
{
    struct json j;
    struct line *lines;
    uint32_t n = list_types(l, &lines);
    json_init(&j, NULL);
    json_open(&j, '{');
    json_count(&j, "schema", 1);
    json_key(&j, "runs");
    json_open(&j, '[');
    for (uint32_t r = 0; r < l->run_count; r++) add_json_run(&j, &l->runs[r]);
    json_close(&j, ']');
    json_key(&j, "types");
    json_open(&j, '[');
    for (uint32_t i = 0; i < n; i++) add_json_type(&j, l, &lines[i]);
    json_close(&j, ']');
    json_count(&j, "reviews", l->reviews);
    json_count(&j, "corrected_tickets", l->seeds);
    json_count(&j, "verdicts", l->verdicts);
    json_close(&j, '}');
    json_finish(&j);
    int result = outfile_write(path, buf_str(&j.text), err);
    free(lines);
    buf_release(&j.text);
    return result;
}

static int remove_some(struct history *h, const struct options *o, struct buf *out, struct err *err)
{
    uint32_t removed;
    if (o->forget) {
        /* the digest of the collection, then the history's key: as memory_pseudonym */
        char digest[PSEUDONYM_LENGTH + 1], pseudonym[PSEUDONYM_LENGTH + 1];
        pseudonym_keyed((struct str){ NULL, 0 }, str_of(o->forget), digest);
        pseudonym_keyed(history_key(h), str_of(digest), pseudonym);
        if (history_forget(h, str_of(pseudonym), &removed, err) != 0) return -1;
        buf_add_format(out, "%u record%s of this customer removed\n", removed, removed == 1 ? "" : "s");
        return 0;
    }
    if (history_purge(h, o->purge_before, &removed, err) != 0) return -1;
    buf_add_format(out, "%u run%s removed\n", removed, removed == 1 ? "" : "s");
    return 0;
}

int history_command(const struct options *o, struct err *err)
{
    bool removes = o->forget || o->purge_before != TIME_NONE;
    struct options names = *o; /* the file that is named is the history */
    names.history = o->files[0];
    names.file_count = 0;
    if (o->json && output_not_an_input(o->json, &names, err) != 0) return -1;
    struct history *h = history_open(o->files[0], removes ? HISTORY_WRITE : HISTORY_READ, err);
    if (!h) return -1;
    struct history_list list;
    struct buf out;
    buf_init(&out);
    int result = removes ? remove_some(h, o, &out, err) : 0;
    if (result == 0 && (o->json || !removes)) result = history_list(h, &list, err);
    if (result == 0 && o->json) result = write_json(&list, o->json, err);
    if (result == 0 && !removes && !o->json) {
        buf_add_format(&out, "%u run%s, %u review%s, %u corrected ticket%s, %u verdict%s\n\n", list.run_count,
                       list.run_count == 1 ? "" : "s", list.reviews, list.reviews == 1 ? "" : "s", list.seeds,
                       list.seeds == 1 ? "" : "s", list.verdicts, list.verdicts == 1 ? "" : "s");
        add_runs(&out, &list);
        add_types(&out, &list);
    }
    if (result == 0 && !o->quiet && out.len) fwrite(out.ptr, 1, out.len, stdout);
    buf_release(&out);
    history_close(h);
    return result;
}
