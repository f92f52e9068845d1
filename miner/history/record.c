/* A run, recorded: one row per figure that a later run, a review or a person may want to see again. */
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/calendar.h"
#include "miner/base/mem.h"
#include "miner/history/parts.h"

static const char *const advice_names[ADVICE_COUNT] = {
    [ADVICE_AUTOMATE] = "automate",
    [ADVICE_AUTOMATE_DATA] = "automate_data",
    [ADVICE_ASSIST] = "assist",
    [ADVICE_HUMAN] = "human",
};

enum report_advice history_advice(struct str name)
{
    for (int i = 0; i < ADVICE_COUNT; i++)
        if (str_eq(name, str_of(advice_names[i]))) return (enum report_advice)i;
    return ADVICE_HUMAN;
}

int history_commit(struct history *h, struct err *err)
{
    if (sql_run(h, "COMMIT", err) != 0) return -1;
    h->writing = false;
    history_settle(h);
    return 0;
}

static int64_t days_of(const struct report *r)
{
    return r->from == INT64_MIN ? 0 : calendar_day_of(r->to) - calendar_day_of(r->from) + 1;
}

/* The row of the run: that of the run to be replaced, whose number others refer to, or a new one. */
static int put_run(struct history *h, const struct report *r, const struct model *m, struct err *err)
{
    static const char *const parts[] = {
        "DELETE FROM inputs WHERE run = ?",
        "DELETE FROM manifest WHERE run = ?",
        "DELETE FROM run_types WHERE run = ?",
        "DELETE FROM kpis WHERE run = ?",
        /* whose the tickets are that people spoke of stays known, though the sheet may now show others */
        "DELETE FROM run_tickets WHERE run = ? AND ticket NOT IN (SELECT ticket FROM seeds)"
        " AND ticket NOT IN (SELECT ticket FROM verdicts)",
    };
    int result = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts && h->run && result == 0; i++)
        result = sql_run_with(h, parts[i], h->run, err);
    if (result != 0) return -1;
    struct sql q = sql_open(
        h,
        h->run
            ? "UPDATE runs SET run_key = ?, title = ?, recorded_at = datetime('now'), started_from = ?, "
              "period_from = ?,"
              " period_to = ?, days = ?, tickets = ?, rejected = ?, counted = ?, rest = ?, automatic = ?, "
              "empty = ?,"
              " duplicates = ?, other_language = ?, outside_period = ?, automatable = ?, automatable_low = ?,"
              " automatable_high = ?, silhouette = ?, stability = ?, purity = ?, masked = ?, language = ?, "
              "model = ?"
              " WHERE run = ?"
            : "INSERT INTO runs (run_key, title, recorded_at, started_from, period_from, period_to, days, "
              "tickets,"
              " rejected, counted, rest, automatic, empty, duplicates, other_language, outside_period, "
              "automatable,"
              " automatable_low, automatable_high, silhouette, stability, purity, masked, language, model)"
              " VALUES (?, ?, datetime('now'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
              "?, ?)",
        err);
    struct buf model;
    buf_init(&model);
    if (m) model_write(m, &model);
    sql_put_text(&q, r->run_key);
    sql_put_text(&q, r->title);
    sql_put_int(&q, h->start_run ? h->start_run : INT64_MIN);
    sql_put_day(&q, r->from);
    sql_put_day(&q, r->to);
    sql_put_int(&q, days_of(r));
    sql_put_int(&q, (int64_t)(r->rows_read - r->rows_joined));
    sql_put_int(&q, (int64_t)r->rows_rejected);
    sql_put_int(&q, r->tickets_counted);
    for (int i = REASON_REST; i < REASON_COUNT; i++) sql_put_int(&q, r->reasons[i]);
    sql_put_real(&q, r->automatable);
    sql_put_real(&q, r->automatable_low);
    sql_put_real(&q, r->automatable_high);
    sql_put_real(&q, r->silhouette);
    sql_put_real(&q, r->stability);
    sql_put_real(&q, r->purity);
    sql_put_int(&q, r->masked);
    sql_put_text(&q, r->language == REPORT_NL ? STR("nl") : STR("en"));
    sql_put_blob(&q, buf_str(&model));
    if (h->run) sql_put_int(&q, h->run);
    result = sql_done(&q);
    sql_close(&q);
    buf_release(&model);
    if (result == 0 && h->run == 0) h->run = sqlite3_last_insert_rowid(h->db);
    return result;
}

static int put_inputs(struct history *h, const struct report *r, struct err *err)
{
    struct sql q = sql_open(h, "INSERT INTO inputs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", err);
    int result = 0;
    for (uint32_t i = 0; i < r->input_count && result == 0; i++) {
        const struct report_input *in = &r->inputs[i];
        sql_put_int(&q, h->run);
        sql_put_int(&q, i + 1);
        sql_put_text(&q, in->path);
        sql_put_text_or_null(&q, in->member);
        sql_put_text_or_null(&q, in->format);
        sql_put_text_or_null(&q, in->encoding);
        sql_put_text_or_null(&q, in->system);
        sql_put_text_or_null(&q, in->sha256);
        sql_put_int(&q, (int64_t)in->rows);
        sql_put_int(&q, (int64_t)in->rejected);
        result = sql_done(&q);
    }
    sql_close(&q);
    return result;
}

static int put_pairs(struct history *h, const char *part, const struct report_pair *list, uint32_t count,
                     struct err *err)
{
    struct sql q = sql_open(h, "INSERT OR REPLACE INTO manifest VALUES (?, ?, ?, ?)", err);
    int result = 0;
    for (uint32_t i = 0; i < count && result == 0; i++) {
        sql_put_int(&q, h->run);
        sql_put_text(&q, str_of(part));
        sql_put_text(&q, list[i].name);
        sql_put_text_or_null(&q, list[i].value);
        result = sql_done(&q);
    }
    sql_close(&q);
    return result;
}

static int put_shown_settings(struct history *h, const struct history_recording *recording, struct err *err)
{
    struct sql q = sql_open(h, "INSERT OR REPLACE INTO shown_settings VALUES (?, ?, ?, ?)", err);
    int result = 0;
    for (uint32_t i = 0; i < recording->setting_count && result == 0; i++) {
        sql_put_int(&q, h->run);
        sql_put_text(&q, recording->report->edition);
        sql_put_text(&q, recording->settings[i].name);
        sql_put_real(&q, recording->settings[i].value);
        result = sql_done(&q);
    }
    sql_close(&q);
    return result;
}

static int put_tickets(struct history *h, const struct history_recording *recording, struct err *err)
{
    struct sql q = sql_open(h, "INSERT OR REPLACE INTO run_tickets VALUES (?, ?, ?)", err);
    int result = 0;
    for (uint32_t i = 0; i < recording->ticket_count && result == 0; i++) {
        sql_put_int(&q, h->run);
        sql_put_text(&q, recording->tickets[i].ticket);
        sql_put_text(&q, recording->tickets[i].customer);
        result = sql_done(&q);
    }
    sql_close(&q);
    return result;
}

/* What else a run is known by: version 2 of the tables. */
static int put_edition(struct history *h, const struct report *r, struct err *err)
{
    struct sql q = sql_open(h, "UPDATE runs SET edition = ?, all_tickets = 1 WHERE run = ?", err);
    sql_put_text(&q, r->edition);
    sql_put_int(&q, h->run);
    int result = sql_done(&q);
    sql_close(&q);
    return result;
}

static int put_type(struct sql *q, int64_t run, const struct report *r, const struct report_type *t)
{
    sql_put_int(q, run);
    sql_put_int(q, t->id);
    sql_put_text(q, t->label);
    sql_put_text(q, t->found_label.len ? t->found_label : t->label);
    sql_put_text_or_null(q, t->theme >= 0 ? r->themes[t->theme].name : STR(""));
    sql_put_int(q, t->volume);
    sql_put_real(q, t->share);
    sql_put_text(q, str_of(advice_names[t->advice]));
    sql_put_real(q, t->score);
    sql_put_text_or_null(q, t->why);
    sql_put_real(q, t->expected_resolution);
    for (int i = 0; i < SIGNAL_COUNT; i++) sql_put_real(q, t->signals[i]);
    sql_put_real(q, t->purity);
    sql_put_real(q, t->cohesion);
    sql_put_real(q, t->stability);
    sql_put_real(q, t->growth);
    sql_put_real(q, t->hours_a_year);
    sql_put_int(q, t->customers ? t->customers : INT64_MIN);
    return sql_done(q);
}

/* What the workbook shows of the types that people may change. */
static int put_shown_types(struct history *h, const struct report *r, struct err *err)
{
    struct sql q =
        sql_open(h, "INSERT OR REPLACE INTO shown_types VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", err);
    int result = 0;
    for (uint32_t i = 0; i < r->type_count && result == 0; i++) {
        const struct report_type *t = &r->types[i];
        sql_put_int(&q, h->run);
        sql_put_text(&q, r->edition);
        sql_put_int(&q, t->id);
        sql_put_text(&q, t->label);
        sql_put_int(&q, t->decision);
        sql_put_text_or_null(&q, t->owner);
        sql_put_text_or_null(&q, t->remark);
        sql_put_text_or_null(&q, t->article_owner);
        sql_put_int(&q, t->article_status);
        sql_put_text_or_null(&q, t->article_review);
        result = sql_done(&q);
    }
    sql_close(&q);
    return result;
}

static int put_types(struct history *h, const struct report *r, struct err *err)
{
    struct sql q = sql_open(
        h,
        "INSERT INTO run_types VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " ?, ?)",
        err);
    int result = 0;
    for (uint32_t i = 0; i < r->type_count && result == 0; i++)
        result = put_type(&q, h->run, r, &r->types[i]);
    sql_close(&q);
    return result;
}

static int put_terms(struct history *h, const struct report *r, struct err *err)
{
    struct sql q = sql_open(h, "INSERT INTO terms VALUES (?, ?, ?, ?)", err);
    int result = 0;
    for (uint32_t i = 0; i < r->type_count; i++)
        for (uint32_t k = 0; k < r->types[i].term_count && result == 0; k++) {
            sql_put_int(&q, h->run);
            sql_put_int(&q, r->types[i].id);
            sql_put_int(&q, k + 1);
            sql_put_text(&q, r->types[i].terms[k]);
            result = sql_done(&q);
        }
    sql_close(&q);
    return result;
}

static int put_examples(struct history *h, const struct report *r, struct err *err)
{
    struct sql q = sql_open(h, "INSERT INTO examples VALUES (?, ?, ?, ?, ?)", err);
    int result = 0;
    for (uint32_t i = 0; i < r->type_count && r->masked; i++) /* readable personal data never */
        for (uint32_t k = 0; k < r->types[i].phrasing_count && r->types[i].verbatim && result == 0; k++) {
            const struct report_phrasing *p = &r->types[i].phrasings[k];
            sql_put_int(&q, h->run);
            sql_put_int(&q, r->types[i].id);
            sql_put_int(&q, k + 1);
            sql_put_text_or_null(&q, str_of(r->tickets[p->ticket].customer));
            sql_put_text(&q, p->text);
            result = sql_done(&q);
        }
    sql_close(&q);
    return result;
}

/* Of a ticket that counts, the month; 0 without a date. */
static int64_t month_of(const struct report_ticket *t)
{
    if (t->created == INT64_MIN) return 0;
    struct calendar_date d = calendar_date(calendar_day_of(t->created));
    return d.year * 12 + d.month;
}

struct cell {
    int32_t type;
    int64_t month;
};

static int by_type_then_month(const void *a, const void *b)
{
    const struct cell *x = a, *y = b;
    if (x->type != y->type) return x->type < y->type ? -1 : 1;
    return x->month < y->month ? -1 : x->month > y->month;
}

static int put_volumes(struct history *h, const struct report *r, struct err *err)
{
    struct cell *cells = mem_alloc(r->ticket_count, sizeof *cells);
    size_t count = 0;
    for (uint32_t i = 0; i < r->ticket_count; i++) {
        const struct report_ticket *t = &r->tickets[i];
        if (t->type < 0 || t->reason != REASON_NONE || t->created == INT64_MIN) continue;
        cells[count++] = (struct cell){ t->type, month_of(t) };
    }
    qsort(cells, count, sizeof *cells, by_type_then_month);
    struct sql q = sql_open(h, "INSERT INTO volumes VALUES (?, ?, ?, ?)", err);
    struct buf month;
    buf_init(&month);
    int result = 0;
    for (size_t first = 0, end; first < count && result == 0; first = end) {
        for (end = first + 1; end < count && by_type_then_month(&cells[first], &cells[end]) == 0;) end++;
        buf_clear(&month);
        buf_add_format(&month, "%04lld-%02d", (long long)((cells[first].month - 1) / 12),
                       (int)((cells[first].month - 1) % 12) + 1);
        sql_put_int(&q, h->run);
        sql_put_int(&q, r->types[cells[first].type].id);
        sql_put_text(&q, buf_str(&month));
        sql_put_int(&q, (int64_t)(end - first));
        result = sql_done(&q);
    }
    buf_release(&month);
    sql_close(&q);
    free(cells);
    return result;
}

static int put_kpi(struct sql *q, int64_t run, const char *part, struct str name, const struct report_kpi *k)
{
    const struct {
        double value;
        uint32_t n;
    } shares[] = {
        { k->fcr, k->fcr_n },
        { k->reopened, k->reopened_n },
        { k->repeat_7d, k->repeat_7d_n },
        { k->escalated, k->escalated_n },
        { k->csat, k->csat_n },
        { k->mood, k->mood_n },
    };
    const struct {
        double mean, median;
        uint32_t n;
    } times[] = {
        { k->aht_mean, k->aht_median, k->aht_n },
        { k->first_response_mean, k->first_response_median, k->first_response_n },
        { k->lead_time_mean, k->lead_time_median, k->lead_time_n },
    };
    sql_put_int(q, run);
    sql_put_text(q, str_of(part));
    sql_put_text(q, name);
    sql_put_int(q, k->n);
    for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
        sql_put_real(q, times[i].mean);
        sql_put_real(q, times[i].median);
        sql_put_int(q, times[i].n);
    }
    for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
        sql_put_real(q, shares[i].value);
        sql_put_int(q, shares[i].n);
    }
    return sql_done(q);
}

static int put_kpis(struct history *h, const struct report *r, struct err *err)
{
    struct sql q = sql_open(
        h,
        "INSERT OR REPLACE INTO kpis VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " ?, ?, ?, ?, ?)",
        err);
    char id[16];
    int result = r->kpi_total ? put_kpi(&q, h->run, "total", STR(""), r->kpi_total) : 0;
    for (uint32_t i = 0; i < r->channel_count && result == 0; i++)
        result = put_kpi(&q, h->run, "channel", r->channels[i].name, &r->channels[i]);
    for (uint32_t i = 0; i < r->month_count && result == 0; i++)
        result = put_kpi(&q, h->run, "month", r->months[i].name, &r->months[i]);
    for (uint32_t i = 0; i < r->type_count && result == 0; i++) {
        snprintf(id, sizeof id, "%u", (unsigned)r->types[i].id);
        result = put_kpi(&q, h->run, "type", str_of(id), &r->types[i].kpi);
    }
    sql_close(&q);
    return result;
}

static int put_next_type(struct history *h, const struct report *r, struct err *err)
{
    int64_t next = 1;
    for (uint32_t i = 0; i < r->type_count; i++)
        if (r->types[i].id >= next) next = (int64_t)r->types[i].id + 1;
    return sql_run_with(h, "UPDATE file SET next_type = max(next_type, ?)", next, err);
}

/* What was to be split is split now, and only in this run. */
static int put_splits(struct history *h, struct err *err)
{
    return sql_run_with(h, "UPDATE decisions SET split_in = ? WHERE split = 1 AND split_in IS NULL", h->run,
                        err);
}

int history_record(struct history *h, const struct history_recording *recording, struct err *err)
{
    const struct report *r = recording->report;
    assert(h->writing);
    if (put_run(h, r, recording->model, err) != 0 || put_inputs(h, r, err) != 0 ||
        put_pairs(h, "option", r->settings, r->setting_count, err) != 0 ||
        put_pairs(h, "version", r->versions, r->version_count, err) != 0 ||
        put_shown_settings(h, recording, err) != 0 || put_types(h, r, err) != 0 ||
        put_shown_types(h, r, err) != 0 || put_edition(h, r, err) != 0 || put_terms(h, r, err) != 0 ||
        put_examples(h, r, err) != 0 || put_volumes(h, r, err) != 0 || put_kpis(h, r, err) != 0 ||
        put_tickets(h, recording, err) != 0 || put_next_type(h, r, err) != 0 || put_splits(h, err) != 0)
        return -1;
    return history_commit(h, err);
}
