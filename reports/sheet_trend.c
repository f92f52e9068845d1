/* Trend: what changed since the run before, and each type's tickets a day over the runs. Only with a history.
 */
#include <math.h>

#include "reports/sheets.h"
#include "reports/wording.h"

enum { ID, NAME, CHANGED, EVIDENCE, VOLUME, BEFORE, NOW, AGAINST, FIRST_RUN, RUNS_SHOWN = 12 };

static void add_period(struct buf *b, const struct sheet *s, const struct report_run *run)
{
    wording_period(b, run->from, run->to, sheet_language(s));
}

/* The runs that have a column: the last RUNS_SHOWN. */
static uint32_t first_shown(const struct report *r)
{
    return r->trend_run_count > RUNS_SHOWN ? r->trend_run_count - RUNS_SHOWN : 0;
}

static void type_row(struct sheet *s, const struct report_trend_type *t)
{
    const struct report *r = s->book->report;
    const struct report_type *type = t->type >= 0 ? &r->types[t->type] : NULL;
    sheet_number(s, ID, t->id, STYLE_ID);
    if (type)
        sheet_link_text(s, NAME, t->label, TEXT_SHEET_TYPES, s->book->layout.type_row[t->type], TEXT_GO_TYPE);
    else
        sheet_text(s, NAME, t->label, STYLE_TEXT);
    sheet_words(s, CHANGED, TEXT_CHANGE_FIRST + t->change,
                t->change == CHANGE_NONE ? STYLE_QUIET : STYLE_TEXT_STRONG);
    sheet_text(s, EVIDENCE, t->evidence, STYLE_WRAP);
    sheet_number_or_empty(s, VOLUME, type ? type->volume : 0, STYLE_COUNT);
    sheet_number_or_empty(s, BEFORE, r->trend_now > 0 ? t->per_day[r->trend_now - 1] : (double)NAN,
                          STYLE_RATIO);
    sheet_number_or_empty(s, NOW, t->per_day[r->trend_now], STYLE_RATIO);
    sheet_number_or_empty(s, AGAINST, t->relative, STYLE_CHANGE);
    for (uint32_t i = first_shown(r); i < r->trend_run_count; i++)
        sheet_number_or_empty(s, (lxw_col_t)(FIRST_RUN + i - first_shown(r)), t->per_day[i], STYLE_RATIO);
    sheet_next(s);
}

static void run_row(struct sheet *s, uint32_t number, const struct report_run *run)
{
    struct buf period;
    buf_init(&period);
    add_period(&period, s, run);
    sheet_number(s, ID, number, STYLE_ID);
    sheet_text(s, NAME, buf_str(&period), STYLE_TEXT);
    sheet_number_or_empty(s, CHANGED, run->days > 0 ? (double)run->days : (double)NAN, STYLE_ID);
    sheet_text(s, EVIDENCE, run->title, STYLE_WRAP);
    sheet_number(s, VOLUME, run->counted, STYLE_COUNT);
    sheet_number_or_empty(s, BEFORE, run->days > 0 ? run->counted / (double)run->days : (double)NAN,
                          STYLE_RATIO);
    sheet_number(s, NOW, run->automatable, STYLE_SHARE);
    sheet_number(s, AGAINST, run->kpi.fcr, STYLE_SHARE);
    sheet_number(s, FIRST_RUN, run->kpi.repeat_7d, STYLE_SHARE);
    sheet_number(s, FIRST_RUN + 1, run->kpi.escalated, STYLE_SHARE);
    sheet_number(s, FIRST_RUN + 2, run->kpi.csat, STYLE_RATIO);
    sheet_number(s, FIRST_RUN + 3, run->kpi.mood, STYLE_RATIO);
    sheet_next(s);
    buf_release(&period);
}

static void runs(struct sheet *s)
{
    const struct report *r = s->book->report;
    static const enum text_id headers[] = {
        TEXT_RUN,      TEXT_RUN_PERIOD, TEXT_RUN_DAYS,           TEXT_RUN_EXPORT,
        TEXT_VOLUME,   TEXT_PER_DAY,    TEXT_EFFECT_AUTOMATABLE, TEXT_RUN_FCR,
        TEXT_REPEATED, TEXT_ESCALATED,  TEXT_RUN_CSAT,           TEXT_MOOD
    };
    sheet_next(s);
    sheet_words(s, 0, TEXT_TREND_RUNS, STYLE_HEADING);
    sheet_next_height(s, 20);
    sheet_headers(s, 0, headers, 4, 8);
    for (uint32_t i = first_shown(r); i < r->trend_run_count; i++)
        run_row(s, i - first_shown(r) + 1, &r->trend_runs[i]);
}

static void proposals(struct sheet *s)
{
    const struct report *r = s->book->report;
    sheet_next(s);
    sheet_words(s, 0, TEXT_PROPOSALS, STYLE_HEADING);
    sheet_next_height(s, 20);
    for (uint32_t i = 0; i < r->proposal_count; i++) {
        sheet_span(s, 0, AGAINST, r->proposals[i], STYLE_WRAP);
        sheet_next(s);
    }
    if (r->proposal_count == 0) {
        sheet_words(s, 0, TEXT_NO_CHANGES, STYLE_QUIET);
        sheet_next(s);
    }
}

void sheet_trend(struct sheet *s)
{
    struct sheet_column columns[FIRST_RUN + RUNS_SHOWN] = {
        { TEXT_ID, STYLE_HEADER_NUMBER, 8, 10 },         { TEXT_TYPE, STYLE_HEADER, 26, 40 },
        { TEXT_CHANGE, STYLE_HEADER, 13, 14 },           { TEXT_EVIDENCE, STYLE_HEADER, 30, 40 },
        { TEXT_VOLUME_NOW, STYLE_HEADER_NUMBER, 9, 12 }, { TEXT_DAY_BEFORE, STYLE_HEADER_NUMBER, 11, 12 },
        { TEXT_DAY_NOW, STYLE_HEADER_NUMBER, 17, 17 },   { TEXT_AGAINST_BEFORE, STYLE_HEADER_NUMBER, 12, 14 },
    };
    const struct report *r = s->book->report;
    uint32_t shown = r->trend_run_count - first_shown(r);
    for (uint32_t i = 0; i < shown; i++)
        columns[FIRST_RUN + i] = (struct sheet_column){ TEXT_DAY_RUN_FIRST + i, STYLE_HEADER_NUMBER, 10, 12 };
    for (uint32_t i = shown; i < 4; i++) sheet_bounds(s, (lxw_col_t)(FIRST_RUN + i), 10, 12);
    struct buf intro, now, before;
    buf_init(&intro);
    buf_init(&now);
    buf_init(&before);
    if (r->trend_now > 0) {
        add_period(&now, s, &r->trend_runs[r->trend_now]);
        add_period(&before, s, &r->trend_runs[r->trend_now - 1]);
        buf_add_format(&intro, sheet_say(s, TEXT_INTRO_TREND), now.ptr, before.ptr);
        if (r->trend_overlaps) buf_add_str(&intro, str_of(sheet_say(s, TEXT_TREND_OVERLAP)));
    } else {
        buf_add_str(&intro, str_of(sheet_say(s, TEXT_INTRO_TREND_FIRST)));
    }
    sheet_table(s, TEXT_SHEET_TREND, buf_str(&intro), columns, (uint16_t)(FIRST_RUN + shown), r->trend_count,
                2);
    for (uint32_t i = 0; i < r->trend_count; i++) type_row(s, &r->trend[i]);
    runs(s);
    proposals(s);
    buf_release(&intro);
    buf_release(&now);
    buf_release(&before);
}
