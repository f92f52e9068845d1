/* What changed since earlier runs, as on the sheet Trend. Only with a history. */
#include <math.h>

#include "reports/page.h"
#include "reports/wording.h"

enum { SPARK_WIDTH = 84, SPARK_HEIGHT = 18, SPARK_MARGIN = 3 };

static void figure_cell(struct page *p, double value, int decimals)
{
    page_raw(p, "<td class=\"n\">");
    if (isfinite(value)) page_figure(p, value, decimals, "");
    page_raw(p, "</td>");
}

static void change_cell(struct page *p, double relative)
{
    page_raw(p, "<td class=\"n\">");
    if (isfinite(relative)) {
        if (llround(relative * 100) > 0) page_raw(p, "+");
        page_figure(p, relative * 100, 0, "%");
    }
    page_raw(p, "</td>");
}

/* A type's tickets a day over the runs, from 0 to its highest; the figures are the drawing's name. */
static void spark_cell(struct page *p, const struct report_trend_type *t)
{
    const uint32_t runs = p->report->trend_run_count;
    double most = 0;
    page_raw(p, "<td><svg class=\"spark\" role=\"img\" ");
    buf_add_format(&p->text, "width=\"%d\" height=\"%d\" aria-label=\"", SPARK_WIDTH, SPARK_HEIGHT);
    for (uint32_t i = 0; i < runs; i++) {
        if (i) page_raw(p, "; ");
        if (isfinite(t->per_day[i]))
            page_figure(p, t->per_day[i], 2, "");
        else
            page_raw(p, "–");
        if (t->per_day[i] > most) most = t->per_day[i];
    }
    page_raw(p, "\">");
    long long from_x = 0, from_y = 0;
    bool begun = false;
    for (uint32_t i = 0; i < runs; i++) {
        if (!isfinite(t->per_day[i])) {
            begun = false;
            continue;
        }
        double along = runs > 1 ? (double)i / (runs - 1) : 0.5, height = most > 0 ? t->per_day[i] / most : 0;
        long long x = SPARK_MARGIN + llround(along * (SPARK_WIDTH - 2 * SPARK_MARGIN));
        long long y = SPARK_HEIGHT - SPARK_MARGIN - llround(height * (SPARK_HEIGHT - 2 * SPARK_MARGIN));
        if (begun)
            buf_add_format(&p->text,
                           "<line class=\"curve\" x1=\"%lld\" y1=\"%lld\" x2=\"%lld\" y2=\"%lld\"/>", from_x,
                           from_y, x, y);
        buf_add_format(&p->text, "<circle class=\"point\" cx=\"%lld\" cy=\"%lld\" r=\"%d\"/>", x, y,
                       i == p->report->trend_now ? 3 : 2);
        from_x = x;
        from_y = y;
        begun = true;
    }
    page_raw(p, "</svg></td>");
}

static void type_row(struct page *p, const struct report_trend_type *t)
{
    const struct report *r = p->report;
    page_raw(p, "<tr><th scope=\"row\">");
    page_words(p, t->label, 0);
    buf_add_format(&p->text, "</th><td class=\"%s\">", t->change == CHANGE_NONE ? "quiet" : "strong");
    page_say(p, TEXT_CHANGE_FIRST + t->change);
    page_raw(p, "</td><td>");
    page_text(p, t->evidence);
    page_raw(p, "</td>");
    page_count_cell(p, t->type >= 0 ? r->types[t->type].volume : 0);
    figure_cell(p, r->trend_now > 0 ? t->per_day[r->trend_now - 1] : (double)NAN, 2);
    figure_cell(p, t->per_day[r->trend_now], 2);
    change_cell(p, t->relative);
    spark_cell(p, t);
    page_raw(p, "</tr>\n");
}

static void table_open(struct page *p, const char *label)
{
    buf_add_format(&p->text,
                   "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"%s\"><table "
                   "class=\"plain\">",
                   label);
}

static void types(struct page *p)
{
    const struct report *r = p->report;
    struct buf now, before, intro;
    buf_init(&now);
    buf_init(&before);
    buf_init(&intro);
    wording_period(&now, r->trend_runs[r->trend_now].from, r->trend_runs[r->trend_now].to, r->language);
    wording_period(&before, r->trend_runs[r->trend_now - 1].from, r->trend_runs[r->trend_now - 1].to,
                   r->language);
    buf_add_format(&intro, page_say_of(p, TEXT_INTRO_TREND), now.ptr, before.ptr);
    if (r->trend_overlaps) buf_add_str(&intro, str_of(page_say_of(p, TEXT_TREND_OVERLAP)));
    table_open(p, "h-trend");
    page_raw(p, "<caption>");
    page_text(p, buf_str(&intro));
    page_raw(p, "</caption>\n<thead><tr>");
    page_head_cell(p, TEXT_TYPE, "");
    page_head_cell(p, TEXT_CHANGE, "");
    page_head_cell(p, TEXT_EVIDENCE, "");
    page_head_cell(p, TEXT_VOLUME_NOW, "n");
    page_head_cell(p, TEXT_DAY_BEFORE, "n");
    page_head_cell(p, TEXT_DAY_NOW, "n");
    page_head_cell(p, TEXT_AGAINST_BEFORE, "n");
    page_head_cell(p, TEXT_PAGE_SPARK, "n");
    page_raw(p, "</tr></thead>\n<tbody>\n");
    for (uint32_t i = 0; i < r->trend_count; i++) {
        type_row(p, &r->trend[i]);
        page_flush(p, false);
    }
    page_raw(p, "</tbody></table></div>\n");
    buf_release(&now);
    buf_release(&before);
    buf_release(&intro);
}

static void runs(struct page *p)
{
    static const enum text_id columns[] = { TEXT_RUN_DAYS,           TEXT_VOLUME,   TEXT_PER_DAY,
                                            TEXT_EFFECT_AUTOMATABLE, TEXT_RUN_FCR,  TEXT_REPEATED,
                                            TEXT_ESCALATED,          TEXT_RUN_CSAT, TEXT_MOOD };
    const struct report *r = p->report;
    struct buf period;
    buf_init(&period);
    page_raw(p, "<h3 id=\"h-runs\">");
    page_say(p, TEXT_TREND_RUNS);
    page_raw(p, "</h3>\n");
    table_open(p, "h-runs");
    page_raw(p, "<thead><tr>");
    page_head_cell(p, TEXT_RUN_PERIOD, "");
    page_head_cell(p, TEXT_RUN_EXPORT, "");
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) page_head_cell(p, columns[i], "n");
    page_raw(p, "</tr></thead>\n<tbody>\n");
    for (uint32_t i = 0; i < r->trend_run_count; i++) {
        const struct report_run *run = &r->trend_runs[i];
        const bool dated = run->days > 0;
        buf_clear(&period);
        wording_period(&period, run->from, run->to, r->language);
        page_raw(p, "<tr><th scope=\"row\">");
        page_text(p, buf_str(&period));
        page_raw(p, "</th><td>");
        page_words(p, run->title, 0);
        page_raw(p, "</td>");
        figure_cell(p, dated ? (double)run->days : (double)NAN, 0);
        page_count_cell(p, run->counted);
        figure_cell(p, dated ? run->counted / (double)run->days : (double)NAN, 2);
        const double shares[] = { run->automatable, run->kpi.fcr, run->kpi.repeat_7d, run->kpi.escalated };
        for (size_t k = 0; k < sizeof shares / sizeof *shares; k++) page_share_cell(p, shares[k]);
        page_raw(p, "<td class=\"n\">");
        page_figure(p, run->kpi.csat, 1, "");
        page_raw(p, "</td><td class=\"n\">");
        page_figure(p, run->kpi.mood, 2, "");
        page_raw(p, "</td></tr>\n");
    }
    page_raw(p, "</tbody></table></div>\n");
    buf_release(&period);
}

void page_trend(struct page *p)
{
    const struct report *r = p->report;
    if (r->trend_run_count == 0) return;
    page_section(p, "trend", TEXT_SHEET_TREND);
    if (r->trend_now > 0) {
        types(p);
    } else {
        page_raw(p, "<p>");
        page_say(p, TEXT_INTRO_TREND_FIRST);
        page_raw(p, "</p>\n");
    }
    runs(p);
    if (r->proposal_count) {
        page_raw(p, "<h3>");
        page_say(p, TEXT_PROPOSALS);
        page_raw(p, "</h3>\n<ul>\n");
        for (uint32_t i = 0; i < r->proposal_count; i++) {
            page_raw(p, "<li>");
            page_text(p, r->proposals[i]);
            page_raw(p, "</li>\n");
        }
        page_raw(p, "</ul>\n");
    }
    page_raw(p, "</section>\n");
}
