/* The tables of the page beside that of the types: baseline, themes, months, and what was read. */
#include <math.h>

#include "reports/page.h"
#include "reports/reports.h"
#include "reports/wording.h"

/* A figure with its n below; `median` NAN = it has none. */
static void kpi_cell(struct page *p, double value, double median, int decimals, const char *unit, uint32_t n)
{
    page_raw(p, "<td class=\"n\">");
    page_figure(p, value, decimals, unit);
    if (isfinite(value)) {
        if (isfinite(median)) {
            struct buf figure, line;
            buf_init(&figure);
            buf_init(&line);
            wording_figure(&figure, median, decimals, p->report->language);
            buf_add_format(&line, page_say_of(p, TEXT_PAGE_MEDIAN), figure.ptr);
            page_raw(p, "<br><span class=\"quiet\">");
            page_text(p, buf_str(&line));
            page_raw(p, "</span>");
            buf_release(&figure);
            buf_release(&line);
        }
        page_raw(p, "<br><span class=\"quiet\">n = ");
        page_count(p, n);
        page_raw(p, "</span>");
    }
    page_raw(p, "</td>");
}

static void kpi_row(struct page *p, struct str name, const struct report_kpi *k)
{
    page_raw(p, "<tr><th scope=\"row\">");
    page_words(p, name, 0);
    page_raw(p, "</th>");
    page_count_cell(p, k->n);
    kpi_cell(p, k->aht_mean, k->aht_median, 1, "", k->aht_n);
    kpi_cell(p, k->first_response_mean, k->first_response_median, 1, "", k->first_response_n);
    kpi_cell(p, k->lead_time_mean, k->lead_time_median, 1, "", k->lead_time_n);
    kpi_cell(p, k->fcr * 100, NAN, 1, "%", k->fcr_n);
    kpi_cell(p, k->reopened * 100, NAN, 1, "%", k->reopened_n);
    kpi_cell(p, k->repeat_7d * 100, NAN, 1, "%", k->repeat_7d_n);
    kpi_cell(p, k->escalated * 100, NAN, 1, "%", k->escalated_n);
    kpi_cell(p, k->csat, NAN, 1, "", k->csat_n);
    kpi_cell(p, k->mood, NAN, 2, "", k->mood_n);
    page_raw(p, "</tr>\n");
}

static void baseline(struct page *p)
{
    static const enum text_id columns[] = { TEXT_BASE_N,        TEXT_GROUP_AHT,      TEXT_GROUP_RESPONSE,
                                            TEXT_GROUP_LEAD,    TEXT_BASE_FCR,       TEXT_BASE_REOPENED,
                                            TEXT_BASE_REPEATED, TEXT_BASE_ESCALATED, TEXT_BASE_CSAT,
                                            TEXT_BASE_MOOD };
    const struct report *r = p->report;
    if (!r->kpi_total) return;
    page_section(p, "baseline", TEXT_SHEET_BASELINE);
    page_raw(p, "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"h-baseline\"><table "
                "class=\"plain\"><caption>");
    page_say(p, TEXT_PAGE_INTRO_BASELINE);
    page_raw(p, "</caption>\n<thead><tr>");
    page_head_cell(p, TEXT_PART_CHANNEL, "");
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) page_head_cell(p, columns[i], "n");
    page_raw(p, "</tr></thead>\n<tbody>\n");
    kpi_row(p, str_of(page_say_of(p, TEXT_ALL_TICKETS)), r->kpi_total);
    for (uint32_t i = 0; i < r->channel_count; i++) kpi_row(p, r->channels[i].name, &r->channels[i]);
    page_raw(p, "</tbody></table></div></section>\n");
}

static void themes(struct page *p)
{
    const struct report *r = p->report;
    if (r->theme_count == 0) return;
    page_section(p, "themes", TEXT_HEAD_THEMES);
    page_raw(p, "<table class=\"plain\"><thead><tr>");
    page_head_cell(p, TEXT_THEME, "");
    page_head_cell(p, TEXT_TYPES_IN_THEME, "n");
    page_head_cell(p, TEXT_TICKETS, "n");
    page_head_cell(p, TEXT_SHARE, "n");
    page_raw(p, "</tr></thead>\n<tbody>\n");
    for (uint32_t i = 0; i < r->theme_count; i++) {
        page_raw(p, "<tr><th scope=\"row\">");
        page_words(p, r->themes[i].name, 0);
        page_raw(p, "</th>");
        page_count_cell(p, r->themes[i].types);
        page_count_cell(p, r->themes[i].volume);
        page_share_cell(p, r->themes[i].share);
        page_raw(p, "</tr>\n");
    }
    page_raw(p, "</tbody></table></section>\n");
}

static void months(struct page *p)
{
    const struct report *r = p->report;
    if (r->month_count == 0) return;
    struct buf name;
    buf_init(&name);
    page_section(p, "months", TEXT_HEAD_MONTHS);
    page_raw(p, "<table class=\"plain\"><thead><tr>");
    page_head_cell(p, TEXT_MONTH, "");
    page_head_cell(p, TEXT_TICKETS, "n");
    page_raw(p, "</tr></thead>\n<tbody>\n");
    for (uint32_t i = 0; i < r->month_count; i++) {
        buf_clear(&name);
        wording_month(&name, r->months[i].name, r->language);
        page_raw(p, "<tr><th scope=\"row\">");
        page_text(p, buf_str(&name));
        page_raw(p, "</th>");
        page_count_cell(p, r->months[i].n);
        page_raw(p, "</tr>\n");
    }
    page_raw(p, "</tbody></table></section>\n");
    buf_release(&name);
}

static void read_row(struct page *p, const char *name, uint64_t n, bool of_read)
{
    uint64_t read = p->report->rows_read - p->report->rows_joined;
    page_raw(p, "<tr><th scope=\"row\">");
    page_text(p, str_of(name));
    page_raw(p, "</th>");
    page_count_cell(p, n);
    if (of_read && read > 0)
        page_share_cell(p, (double)n / (double)read);
    else
        page_raw(p, "<td></td>");
    page_raw(p, "</tr>\n");
}

/* What became of every row, as on Samenvatting. */
static void reading(struct page *p)
{
    const struct report *r = p->report;
    page_section(p, "read", TEXT_HEAD_READ);
    page_raw(p, "<table class=\"plain\"><thead><tr>");
    page_head_cell(p, TEXT_WHAT, "");
    page_head_cell(p, TEXT_TICKETS, "n");
    page_head_cell(p, TEXT_SHARE_OF_READ, "n");
    page_raw(p, "</tr></thead>\n<tbody>\n");
    read_row(p, page_say_of(p, TEXT_READ_ROWS), r->rows_read - r->rows_joined, true);
    read_row(p, page_say_of(p, TEXT_READ_COUNTED), r->tickets_counted, true);
    read_row(p, page_say_of(p, TEXT_READ_IN_TYPE), r->tickets_counted - r->rest_volume, true);
    for (int i = REASON_REST; i < REASON_COUNT; i++)
        read_row(p, report_reason_name((enum report_reason)i, r->language), r->reasons[i], true);
    if (r->rows_joined) read_row(p, page_say_of(p, TEXT_READ_JOINED), r->rows_joined, false);
    read_row(p, page_say_of(p, TEXT_READ_REJECTED), r->rows_rejected, false);
    page_raw(p, "</tbody></table></section>\n");
}

void page_baseline(struct page *p)
{
    baseline(p);
    page_raw(p, "<div class=\"pair\">\n");
    themes(p);
    months(p);
    reading(p);
    page_raw(p, "</div>\n");
}
