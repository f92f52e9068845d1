/* --json: all results for other programs. Names of keys and their order are fixed. */
#include <math.h>
#include <string.h>

#include "miner/base/json_out.h"
#include "reports/reports.h"
#include "reports/wording.h"

static void put_pairs(struct json *j, const char *name, const struct report_pair *list, uint32_t count)
{
    json_key(j, name);
    json_open(j, '{');
    for (uint32_t i = 0; i < count; i++) {
        json_key_of(j, list[i].name);
        json_add_string(&j->text, list[i].value);
    }
    json_close(j, '}');
}

static void kpi_members(struct json *j, const struct report_kpi *k)
{
    json_open(j, '{');
    json_count(j, "n", k->n);
    json_number(j, "aht_mean", k->aht_mean);
    json_number(j, "aht_median", k->aht_median);
    json_number(j, "first_response_mean", k->first_response_mean);
    json_number(j, "first_response_median", k->first_response_median);
    json_number(j, "lead_time_mean", k->lead_time_mean);
    json_number(j, "lead_time_median", k->lead_time_median);
    json_number(j, "fcr", k->fcr);
    json_number(j, "reopened", k->reopened);
    json_number(j, "repeat_7d", k->repeat_7d);
    json_number(j, "escalated", k->escalated);
    json_number(j, "csat", k->csat);
    json_number(j, "mood", k->mood);
    json_close(j, '}');
}

static void kpis_by_name(struct json *j, const char *name, const struct report_kpi *list, uint32_t count)
{
    json_key(j, name);
    json_open(j, '{');
    for (uint32_t i = 0; i < count; i++) {
        json_key_of(j, list[i].name);
        kpi_members(j, &list[i]);
    }
    json_close(j, '}');
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
    json_key(j, "signals");
    json_open(j, '{');
    for (int i = 0; i < SIGNAL_COUNT; i++) json_number(j, names[i], values[i]);
    json_close(j, '}');
}

static void type_members(struct json *j, const struct report *r, const struct report_type *t)
{
    json_open(j, '{');
    json_count(j, "id", t->id);
    json_text(j, "label", t->label);
    json_text_or_null(j, "theme", t->theme >= 0 ? r->themes[t->theme].name : STR(""));
    json_texts(j, "terms", t->terms, t->term_count);
    json_count(j, "volume", t->volume);
    json_number(j, "share", t->share);
    json_number(j, "cumulative_share", t->cumulative_share);
    json_text(j, "advice", str_of(report_advice_name(t->advice, REPORT_NL)));
    json_number(j, "score", t->score);
    json_number(j, "expected_resolution", t->expected_resolution);
    signals(j, t->signals);
    json_key(j, "slots");
    json_open(j, '{');
    for (uint32_t i = 0; i < t->slot_count; i++) {
        json_key_of(j, t->slots[i].kind);
        json_add_number(&j->text, t->slots[i].share);
    }
    json_close(j, '}');
    json_number(j, "stability", t->stability);
    json_text_or_null(j, "known_question", t->known_question ? t->found_label : STR(""));
    json_number(j, "known_share", t->known > 0 ? t->known : NAN);
    json_text_or_null(j, "known_advice", str_of(t->known > 0 ? report_advice_name(t->usual, REPORT_NL) : ""));
    json_key(j, "examples");
    json_open(j, '[');
    for (uint32_t i = 0; t->verbatim && i < t->phrasing_count; i++) {
        json_begin(j);
        json_add_string(&j->text, t->phrasings[i].text);
    }
    json_close(j, ']');
    json_text_or_null(j, "reply", t->verbatim ? t->reply : STR(""));
    json_key(j, "kpi");
    kpi_members(j, &t->kpi);
    json_close(j, '}');
}

static void all_types(struct json *j, const struct report *r)
{
    json_key(j, "types");
    json_open(j, '[');
    for (uint32_t i = 0; i < r->type_count; i++) {
        json_begin(j);
        type_members(j, r, &r->types[i]);
    }
    json_close(j, ']');
    json_key(j, "themes");
    json_open(j, '[');
    for (uint32_t i = 0; i < r->theme_count; i++) {
        json_begin(j);
        json_open(j, '{');
        json_text(j, "name", r->themes[i].name);
        json_count(j, "types", r->themes[i].types);
        json_count(j, "volume", r->themes[i].volume);
        json_number(j, "share", r->themes[i].share);
        json_close(j, '}');
    }
    json_close(j, ']');
    json_key(j, "tree");
    json_open(j, '[');
    for (uint32_t i = 0; i < r->tree_count; i++) {
        json_begin(j);
        json_open(j, '{');
        json_count(j, "node", (uint64_t)r->leaf_count + i + 1);
        json_count(j, "a", r->tree[i].a);
        json_count(j, "b", r->tree[i].b);
        json_count(j, "size", r->tree[i].size);
        json_number(j, "cost", r->tree[i].cost);
        json_close(j, '}');
    }
    json_close(j, ']');
    json_key(j, "leaves");
    json_open(j, '[');
    for (uint32_t i = 0; i < r->leaf_count; i++) {
        const struct report_leaf *leaf = &r->leaves[i];
        json_begin(j);
        json_open(j, '{');
        json_count(j, "node", (uint64_t)i + 1);
        json_count(j, "size", leaf->size);
        json_count_or_null(j, "type", leaf->type, leaf->type > 0);
        json_count(j, "in_type", leaf->held);
        json_close(j, '}');
    }
    json_close(j, ']');
    json_count_or_null(j, "cut", r->cut, r->cut != UINT32_MAX);
}

static void totals(struct json *j, const struct report *r)
{
    json_key(j, "other");
    json_open(j, '{');
    for (int i = REASON_REST; i < REASON_COUNT; i++)
        json_count(j, report_reason_name((enum report_reason)i, REPORT_NL), r->reasons[i]);
    json_close(j, '}');
    json_key(j, "automatable");
    json_open(j, '{');
    json_number(j, "expected", r->automatable);
    json_number(j, "low", r->automatable_low);
    json_number(j, "high", r->automatable_high);
    json_close(j, '}');
    json_key(j, "kpi");
    json_open(j, '{');
    json_key(j, "total");
    if (r->kpi_total)
        kpi_members(j, r->kpi_total);
    else
        buf_add_str(&j->text, STR("null"));
    kpis_by_name(j, "channels", r->channels, r->channel_count);
    kpis_by_name(j, "months", r->months, r->month_count);
    json_close(j, '}');
}

static void people(struct json *j, const struct report *r)
{
    static const char *const levels[] = { "", "Geel", "Oranje", "Rood" };
    json_key(j, "customers_warned");
    json_open(j, '[');
    for (uint32_t i = 0; i < r->customer_count; i++) {
        int level = r->customers[i].level;
        json_begin(j);
        json_open(j, '{');
        json_text(j, "pseudonym", r->customers[i].pseudonym);
        json_text(j, "level", str_of(levels[level >= 1 && level <= 3 ? level : 0]));
        json_texts(j, "reasons", r->customers[i].reasons, r->customers[i].reason_count);
        json_count(j, "tickets", r->customers[i].tickets);
        json_close(j, '}');
    }
    json_close(j, ']');
    json_key(j, "quality");
    json_open(j, '{');
    json_number(j, "silhouette", r->silhouette);
    json_number(j, "stability", r->stability);
    json_number(j, "purity", r->purity);
    json_close(j, '}');
    json_texts(j, "warnings", r->warnings, r->warning_count);
    json_key(j, "alerts");
    json_open(j, '[');
    for (uint32_t i = 0; i < r->alert_count; i++) {
        json_begin(j);
        json_open(j, '{');
        json_text(j, "kind", r->alerts[i].kind);
        json_text(j, "text", r->alerts[i].text);
        json_close(j, '}');
    }
    json_close(j, ']');
}

/* With a history: the runs by their period, and what became of each type. */
static void trend(struct json *j, const struct report *r)
{
    static const char *const changes[CHANGE_COUNT] = { "same",   "absent", "new",   "grown",
                                                       "shrunk", "gone",   "split", "merged" };
    json_key(j, "trend");
    json_open(j, '{');
    json_count(j, "run", r->trend_now + 1);
    json_key(j, "runs");
    json_open(j, '[');
    for (uint32_t i = 0; i < r->trend_run_count; i++) {
        const struct report_run *run = &r->trend_runs[i];
        json_begin(j);
        json_open(j, '{');
        json_text(j, "title", run->title);
        json_day(j, "from", run->from);
        json_day(j, "to", run->to);
        json_count(j, "days", (uint64_t)run->days);
        json_count(j, "counted", run->counted);
        json_number(j, "automatable", run->automatable);
        json_number(j, "fcr", run->kpi.fcr);
        json_number(j, "repeat_7d", run->kpi.repeat_7d);
        json_number(j, "escalated", run->kpi.escalated);
        json_number(j, "csat", run->kpi.csat);
        json_number(j, "mood", run->kpi.mood);
        json_close(j, '}');
    }
    json_close(j, ']');
    json_key(j, "types");
    json_open(j, '[');
    for (uint32_t i = 0; i < r->trend_count; i++) {
        const struct report_trend_type *t = &r->trend[i];
        json_begin(j);
        json_open(j, '{');
        json_count(j, "id", t->id);
        json_text(j, "label", t->label);
        json_text(j, "change", str_of(changes[t->change]));
        json_text_or_null(j, "evidence", t->evidence);
        json_number(j, "relative", t->relative);
        json_key(j, "per_day");
        json_open(j, '[');
        for (uint32_t k = 0; k < r->trend_run_count; k++) {
            json_begin(j);
            json_add_number(&j->text, t->per_day[k]);
        }
        json_close(j, ']');
        json_close(j, '}');
    }
    json_close(j, ']');
    json_texts(j, "proposals", r->proposals, r->proposal_count);
    json_close(j, '}');
}

static void origin(struct json *j, const struct report *r)
{
    json_key(j, "inputs");
    json_open(j, '[');
    for (uint32_t i = 0; i < r->input_count; i++) {
        const struct report_input *in = &r->inputs[i];
        json_begin(j);
        json_open(j, '{');
        json_text(j, "path", in->path);
        if (in->member.len) json_text(j, "member", in->member);
        json_text(j, "sha256", in->sha256);
        json_text(j, "encoding", in->encoding);
        json_text_or_null(j, "delimiter", in->delimiter);
        json_text(j, "system", in->system);
        json_count(j, "rows", in->rows);
        json_count(j, "rejected", in->rejected);
        json_close(j, '}');
    }
    json_close(j, ']');
    put_pairs(j, "settings", r->settings, r->setting_count);
    put_pairs(j, "versions", r->versions, r->version_count);
}

int report_json(const struct report *r, FILE *out, struct err *err)
{
    struct json j;
    json_init(&j, out);
    json_open(&j, '{');
    json_count(&j, "schema", 1);
    json_count(&j, "tickets", r->rows_read);
    json_count(&j, "rejected", r->rows_rejected);
    json_key(&j, "period");
    json_open(&j, '{');
    json_day(&j, "from", r->from);
    json_day(&j, "to", r->to);
    json_close(&j, '}');
    all_types(&j, r);
    totals(&j, r);
    people(&j, r);
    if (r->trend_run_count) trend(&j, r);
    origin(&j, r);
    json_close(&j, '}');
    int number = json_finish(&j);
    return number ? err_set(err, STATUS_IO, "cannot write the JSON file: %s", strerror(number)) : 0;
}
