/* --json: all results for other programs. Names of keys and their order are fixed. */
#include <errno.h>
#include <inttypes.h>
#include <string.h>

#include "miner/base/json_out.h"
#include "reports/reports.h"
#include "reports/wording.h"

/* Commas come by themselves: `fresh` is true right after an opening bracket. */
struct json {
    struct buf text;
    FILE *out;
    bool fresh, failed;
    int number; /* errno of the failure */
};

static void flush(struct json *j)
{
    if (!j->failed && fwrite(j->text.ptr, 1, j->text.len, j->out) != j->text.len) {
        j->failed = true;
        j->number = errno;
    }
    buf_clear(&j->text);
}

static void begin(struct json *j)
{
    enum { MUCH = 1 << 16 };
    if (j->text.len > MUCH) flush(j);
    if (!j->fresh) buf_add_char(&j->text, ',');
    j->fresh = false;
}

static void key_of(struct json *j, struct str key)
{
    begin(j);
    json_add_string(&j->text, key);
    buf_add_char(&j->text, ':');
}

static void key(struct json *j, const char *name)
{
    key_of(j, str_of(name));
}

static void open_with(struct json *j, char bracket)
{
    buf_add_char(&j->text, bracket);
    j->fresh = true;
}

static void close_with(struct json *j, char bracket)
{
    buf_add_char(&j->text, bracket);
    j->fresh = false;
}

static void put_text(struct json *j, const char *name, struct str value)
{
    key(j, name);
    json_add_string(&j->text, value);
}

/* null for an empty text */
static void put_text_or_null(struct json *j, const char *name, struct str value)
{
    if (value.len > 0) {
        put_text(j, name, value);
        return;
    }
    key(j, name);
    buf_add_str(&j->text, STR("null"));
}

static void put_number(struct json *j, const char *name, double value)
{
    key(j, name);
    json_add_number(&j->text, value);
}

static void put_count(struct json *j, const char *name, uint64_t value)
{
    key(j, name);
    buf_add_format(&j->text, "%" PRIu64, value);
}

static void put_count_or_null(struct json *j, const char *name, uint64_t value, bool known)
{
    if (known) {
        put_count(j, name, value);
        return;
    }
    key(j, name);
    buf_add_str(&j->text, STR("null"));
}

static void put_day(struct json *j, const char *name, int64_t seconds)
{
    key(j, name);
    if (seconds == INT64_MIN) {
        buf_add_str(&j->text, STR("null"));
        return;
    }
    struct calendar_date d = calendar_date(calendar_day_of(seconds));
    buf_add_format(&j->text, "\"%04" PRId64 "-%02d-%02d\"", d.year, d.month, d.day);
}

static void put_texts(struct json *j, const char *name, const struct str *list, uint32_t count)
{
    key(j, name);
    open_with(j, '[');
    for (uint32_t i = 0; i < count; i++) {
        begin(j);
        json_add_string(&j->text, list[i]);
    }
    close_with(j, ']');
}

static void put_pairs(struct json *j, const char *name, const struct report_pair *list, uint32_t count)
{
    key(j, name);
    open_with(j, '{');
    for (uint32_t i = 0; i < count; i++) {
        key_of(j, list[i].name);
        json_add_string(&j->text, list[i].value);
    }
    close_with(j, '}');
}

static void kpi_members(struct json *j, const struct report_kpi *k)
{
    open_with(j, '{');
    put_count(j, "n", k->n);
    put_number(j, "aht_mean", k->aht_mean);
    put_number(j, "aht_median", k->aht_median);
    put_number(j, "first_response_mean", k->first_response_mean);
    put_number(j, "first_response_median", k->first_response_median);
    put_number(j, "lead_time_mean", k->lead_time_mean);
    put_number(j, "lead_time_median", k->lead_time_median);
    put_number(j, "fcr", k->fcr);
    put_number(j, "reopened", k->reopened);
    put_number(j, "repeat_7d", k->repeat_7d);
    put_number(j, "escalated", k->escalated);
    put_number(j, "csat", k->csat);
    put_number(j, "mood", k->mood);
    close_with(j, '}');
}

static void kpis_by_name(struct json *j, const char *name, const struct report_kpi *list, uint32_t count)
{
    key(j, name);
    open_with(j, '{');
    for (uint32_t i = 0; i < count; i++) {
        key_of(j, list[i].name);
        kpi_members(j, &list[i]);
    }
    close_with(j, '}');
}

static void signals(struct json *j, const double values[SIGNAL_COUNT])
{
    static const char *const names[SIGNAL_COUNT] = {
        [SIGNAL_REPETITION] = "repetition",
        [SIGNAL_SIMPLICITY] = "simplicity",
        [SIGNAL_FIXED_ANSWER] = "fixed_answer",
        [SIGNAL_DATA] = "data",
        [SIGNAL_CALM] = "calm",
        [SIGNAL_HANDLING] = "handling",
    };
    key(j, "signals");
    open_with(j, '{');
    for (int i = 0; i < SIGNAL_COUNT; i++) put_number(j, names[i], values[i]);
    close_with(j, '}');
}

static void type_members(struct json *j, const struct report *r, const struct report_type *t)
{
    open_with(j, '{');
    put_count(j, "id", t->id);
    put_text(j, "label", t->label);
    put_text_or_null(j, "theme", t->theme >= 0 ? r->themes[t->theme].name : STR(""));
    put_texts(j, "terms", t->terms, t->term_count);
    put_count(j, "volume", t->volume);
    put_number(j, "share", t->share);
    put_number(j, "cumulative_share", t->cumulative_share);
    put_text(j, "advice", str_of(report_advice_name(t->advice, REPORT_NL)));
    put_number(j, "score", t->score);
    put_number(j, "expected_resolution", t->expected_resolution);
    signals(j, t->signals);
    key(j, "slots");
    open_with(j, '{');
    for (uint32_t i = 0; i < t->slot_count; i++) {
        key_of(j, t->slots[i].kind);
        json_add_number(&j->text, t->slots[i].share);
    }
    close_with(j, '}');
    put_number(j, "stability", t->stability);
    key(j, "examples");
    open_with(j, '[');
    for (uint32_t i = 0; t->verbatim && i < t->phrasing_count; i++) {
        begin(j);
        json_add_string(&j->text, t->phrasings[i].text);
    }
    close_with(j, ']');
    put_text_or_null(j, "reply", t->verbatim ? t->reply : STR(""));
    key(j, "kpi");
    kpi_members(j, &t->kpi);
    close_with(j, '}');
}

static void all_types(struct json *j, const struct report *r)
{
    key(j, "types");
    open_with(j, '[');
    for (uint32_t i = 0; i < r->type_count; i++) {
        begin(j);
        type_members(j, r, &r->types[i]);
    }
    close_with(j, ']');
    key(j, "themes");
    open_with(j, '[');
    for (uint32_t i = 0; i < r->theme_count; i++) {
        begin(j);
        open_with(j, '{');
        put_text(j, "name", r->themes[i].name);
        put_count(j, "types", r->themes[i].types);
        put_count(j, "volume", r->themes[i].volume);
        put_number(j, "share", r->themes[i].share);
        close_with(j, '}');
    }
    close_with(j, ']');
    key(j, "tree");
    open_with(j, '[');
    for (uint32_t i = 0; i < r->tree_count; i++) {
        begin(j);
        open_with(j, '{');
        put_count(j, "node", (uint64_t)r->leaf_count + i + 1);
        put_count(j, "a", r->tree[i].a);
        put_count(j, "b", r->tree[i].b);
        put_count(j, "size", r->tree[i].size);
        put_number(j, "cost", r->tree[i].cost);
        close_with(j, '}');
    }
    close_with(j, ']');
    key(j, "leaves");
    open_with(j, '[');
    for (uint32_t i = 0; i < r->leaf_count; i++) {
        const struct report_leaf *leaf = &r->leaves[i];
        begin(j);
        open_with(j, '{');
        put_count(j, "node", (uint64_t)i + 1);
        put_count(j, "size", leaf->size);
        put_count_or_null(j, "type", leaf->type, leaf->type > 0);
        put_count(j, "in_type", leaf->held);
        close_with(j, '}');
    }
    close_with(j, ']');
    put_count_or_null(j, "cut", r->cut, r->cut != UINT32_MAX);
}

static void totals(struct json *j, const struct report *r)
{
    key(j, "other");
    open_with(j, '{');
    for (int i = REASON_REST; i < REASON_COUNT; i++)
        put_count(j, report_reason_name((enum report_reason)i, REPORT_NL), r->reasons[i]);
    close_with(j, '}');
    key(j, "automatable");
    open_with(j, '{');
    put_number(j, "expected", r->automatable);
    put_number(j, "low", r->automatable_low);
    put_number(j, "high", r->automatable_high);
    close_with(j, '}');
    key(j, "kpi");
    open_with(j, '{');
    key(j, "total");
    if (r->kpi_total)
        kpi_members(j, r->kpi_total);
    else
        buf_add_str(&j->text, STR("null"));
    kpis_by_name(j, "channels", r->channels, r->channel_count);
    kpis_by_name(j, "months", r->months, r->month_count);
    close_with(j, '}');
}

static void people(struct json *j, const struct report *r)
{
    static const char *const levels[] = { "", "Geel", "Oranje", "Rood" };
    key(j, "customers_warned");
    open_with(j, '[');
    for (uint32_t i = 0; i < r->customer_count; i++) {
        int level = r->customers[i].level;
        begin(j);
        open_with(j, '{');
        put_text(j, "pseudonym", r->customers[i].pseudonym);
        put_text(j, "level", str_of(levels[level >= 1 && level <= 3 ? level : 0]));
        put_texts(j, "reasons", r->customers[i].reasons, r->customers[i].reason_count);
        put_count(j, "tickets", r->customers[i].tickets);
        close_with(j, '}');
    }
    close_with(j, ']');
    key(j, "quality");
    open_with(j, '{');
    put_number(j, "silhouette", r->silhouette);
    put_number(j, "stability", r->stability);
    put_number(j, "purity", r->purity);
    close_with(j, '}');
    put_texts(j, "warnings", r->warnings, r->warning_count);
    key(j, "alerts");
    open_with(j, '[');
    for (uint32_t i = 0; i < r->alert_count; i++) {
        begin(j);
        open_with(j, '{');
        put_text(j, "kind", r->alerts[i].kind);
        put_text(j, "text", r->alerts[i].text);
        close_with(j, '}');
    }
    close_with(j, ']');
}

/* With a history: the runs by their period, and what became of each type. */
static void trend(struct json *j, const struct report *r)
{
    static const char *const changes[CHANGE_COUNT] = { "same", "new", "grown", "shrunk", "gone", "split", "merged" };
    key(j, "trend");
    open_with(j, '{');
    put_count(j, "run", r->trend_now + 1);
    key(j, "runs");
    open_with(j, '[');
    for (uint32_t i = 0; i < r->trend_run_count; i++) {
        const struct report_run *run = &r->trend_runs[i];
        begin(j);
        open_with(j, '{');
        put_text(j, "title", run->title);
        put_day(j, "from", run->from);
        put_day(j, "to", run->to);
        put_count(j, "days", (uint64_t)run->days);
        put_count(j, "counted", run->counted);
        put_number(j, "automatable", run->automatable);
        put_number(j, "fcr", run->kpi.fcr);
        put_number(j, "repeat_7d", run->kpi.repeat_7d);
        put_number(j, "escalated", run->kpi.escalated);
        put_number(j, "csat", run->kpi.csat);
        put_number(j, "mood", run->kpi.mood);
        close_with(j, '}');
    }
    close_with(j, ']');
    key(j, "types");
    open_with(j, '[');
    for (uint32_t i = 0; i < r->trend_count; i++) {
        const struct report_trend_type *t = &r->trend[i];
        begin(j);
        open_with(j, '{');
        put_count(j, "id", t->id);
        put_text(j, "label", t->label);
        put_text(j, "change", str_of(changes[t->change]));
        put_text_or_null(j, "evidence", t->evidence);
        put_number(j, "relative", t->relative);
        key(j, "per_day");
        open_with(j, '[');
        for (uint32_t k = 0; k < r->trend_run_count; k++) {
            begin(j);
            json_add_number(&j->text, t->per_day[k]);
        }
        close_with(j, ']');
        close_with(j, '}');
    }
    close_with(j, ']');
    put_texts(j, "proposals", r->proposals, r->proposal_count);
    close_with(j, '}');
}

static void origin(struct json *j, const struct report *r)
{
    key(j, "inputs");
    open_with(j, '[');
    for (uint32_t i = 0; i < r->input_count; i++) {
        const struct report_input *in = &r->inputs[i];
        begin(j);
        open_with(j, '{');
        put_text(j, "path", in->path);
        if (in->member.len) put_text(j, "member", in->member);
        put_text(j, "sha256", in->sha256);
        put_text(j, "encoding", in->encoding);
        put_text_or_null(j, "delimiter", in->delimiter);
        put_text(j, "system", in->system);
        put_count(j, "rows", in->rows);
        put_count(j, "rejected", in->rejected);
        close_with(j, '}');
    }
    close_with(j, ']');
    put_pairs(j, "settings", r->settings, r->setting_count);
    put_pairs(j, "versions", r->versions, r->version_count);
}

int report_json(const struct report *r, FILE *out, struct err *err)
{
    struct json j = { .out = out };
    buf_init(&j.text);
    open_with(&j, '{');
    put_count(&j, "schema", 1);
    put_count(&j, "tickets", r->rows_read);
    put_count(&j, "rejected", r->rows_rejected);
    key(&j, "period");
    open_with(&j, '{');
    put_day(&j, "from", r->from);
    put_day(&j, "to", r->to);
    close_with(&j, '}');
    all_types(&j, r);
    totals(&j, r);
    people(&j, r);
    if (r->trend_run_count) trend(&j, r);
    origin(&j, r);
    close_with(&j, '}');
    buf_add_char(&j.text, '\n');
    flush(&j);
    if (!j.failed && fflush(out) != 0) {
        j.failed = true;
        j.number = errno;
    }
    buf_release(&j.text);
    return j.failed ? err_set(err, STATUS_IO, "cannot write the JSON file: %s", strerror(j.number)) : 0;
}
