/* Samenvatting: what was found, on one page for someone in a hurry, and the tables behind its charts. */
#include <math.h>

#include "reports/brief.h"
#include "reports/reports.h"
#include "reports/sheets.h"
#include "reports/wording.h"

enum {
    TOP_SHOWN = 20,
    FIRST = SUMMARY_NAME,
    LAST = SUMMARY_CUMULATIVE,
    CHART_ROWS_LEAST = 20,
    CHART_ROWS_MOST = 30
};
static const double ROW_POINTS = 13.5, GAP_POINTS = 6, HEADING_POINTS = 18, TOP_HEADER_POINTS = 30;
/* Of the columns of figures. Printed one page wide, a page holds the more rows the wider they are: they are
 * as wide as it takes to make one hold all tables, which it does for twenty types and eight themes at the
 * least. */
static const double FIGURE_WIDTH_LEAST = 24, FIGURE_WIDTH_MOST = 36;

static void heading_cell(struct sheet *s, lxw_col_t column, const char *text)
{
    sheet_overflow(s, column, str_of(text), STYLE_HEADING);
}

static void heading(struct sheet *s, const char *text)
{
    sheet_next_height(s, GAP_POINTS);
    heading_cell(s, FIRST, text);
    sheet_next_height(s, HEADING_POINTS);
}

/* Four figures side by side; the first column is as wide as two others. */
static void tiles(struct sheet *s)
{
    static const lxw_col_t first[] = { FIRST, FIRST + 1, FIRST + 3, FIRST + 5 };
    static const lxw_col_t last[] = { FIRST, FIRST + 2, FIRST + 4, LAST };
    struct brief_tile t[BRIEF_TILES];
    brief_tiles(s->book->report, t);
    sheet_next_height(s, 6);
    for (int i = 0; i < BRIEF_TILES; i++)
        sheet_span(s, first[i], last[i], buf_str(&t[i].figure), STYLE_TILE_FIGURE);
    sheet_next_height(s, 36);
    for (int i = 0; i < BRIEF_TILES; i++)
        sheet_span(s, first[i], last[i], buf_str(&t[i].label), STYLE_TILE_LABEL);
    sheet_next_height(s, 16);
    for (int i = 0; i < BRIEF_TILES; i++)
        sheet_span(s, first[i], last[i], buf_str(&t[i].note), STYLE_TILE_NOTE);
    sheet_next_height(s, 18);
    brief_tiles_release(t);
}

static void sentence(void *user, struct str line)
{
    struct sheet *s = user;
    sheet_span(s, FIRST, LAST, line, STYLE_PROSE);
    sheet_next(s);
}

static void warning(struct sheet *s, struct str line)
{
    sheet_span(s, FIRST, LAST, line, STYLE_WARNING);
    sheet_next(s);
}

static void brief(struct sheet *s)
{
    const struct report *r = s->book->report;
    heading(s, sheet_say(s, TEXT_HEAD_BRIEF));
    brief_sentences(r, sentence, s);
    heading(s, sheet_say(s, TEXT_HEAD_WARNINGS));
    for (uint32_t i = 0; i < r->warning_count; i++) warning(s, r->warnings[i]);
    for (uint32_t i = 0; i < r->alert_count; i++) warning(s, r->alerts[i].text);
    if (r->warning_count + r->alert_count == 0) sentence(s, str_of(sheet_say(s, TEXT_NO_WARNINGS)));
}

static void top_table(struct sheet *s, struct summary_places *p)
{
    const struct report *r = s->book->report;
    p->top_count = r->type_count < TOP_SHOWN ? r->type_count : TOP_SHOWN;
    if (p->top_count == 0) return;
    struct buf n, line;
    buf_init(&n);
    buf_init(&line);
    wording_count(&n, p->top_count, r->language);
    buf_add_format(&line, sheet_say(s, TEXT_HEAD_TABLE), n.ptr);
    p->breaks[0] = s->row; /* the table begins a page */
    p->page_points = s->points;
    heading(s, line.ptr);
    buf_release(&n);
    buf_release(&line);

    p->top_row = s->row;
    sheet_words(s, SUMMARY_NAME, TEXT_TYPE, STYLE_HEADER);
    for (unsigned a = 0; a < ADVICE_COUNT; a++)
        sheet_words(s, (lxw_col_t)(SUMMARY_ADVICE + a), TEXT_ADVICE_FIRST + a, STYLE_HEADER_NUMBER);
    sheet_words(s, SUMMARY_SHARE, TEXT_SHARE, STYLE_HEADER_NUMBER);
    sheet_words(s, SUMMARY_CUMULATIVE, TEXT_CUMULATIVE, STYLE_HEADER_NUMBER);
    sheet_next_height(s, TOP_HEADER_POINTS);
    for (uint32_t i = 0; i < p->top_count; i++) {
        const struct report_type *type = &r->types[i];
        sheet_link_text(s, SUMMARY_NAME, type->label, TEXT_SHEET_TYPES, s->book->layout.type_row[i],
                        TEXT_GO_TYPE);
        for (unsigned a = 0; a < ADVICE_COUNT; a++)
            sheet_number_or_empty(s, (lxw_col_t)(SUMMARY_ADVICE + a),
                                  type->advice == a ? (double)type->volume : (double)NAN, STYLE_COUNT);
        sheet_number(s, SUMMARY_SHARE, type->share, STYLE_SHARE);
        sheet_number(s, SUMMARY_CUMULATIVE, type->cumulative_share, STYLE_SHARE);
        sheet_next(s);
    }
}

/* The tables of themes and of months side by side, so that all tables fit a page. */
static void themes_and_months(struct sheet *s, struct summary_places *p)
{
    static const enum text_id theme_headers[] = { TEXT_THEME, TEXT_TYPES_IN_THEME, TEXT_TICKETS, TEXT_SHARE,
                                                  TEXT_SHARE_BAR };
    const struct report *r = s->book->report;
    if (r->theme_count == 0 && r->month_count == 0) return;
    const lxw_col_t month = r->theme_count > 0 ? SUMMARY_SHARE : FIRST;
    sheet_next_height(s, GAP_POINTS);
    if (r->theme_count > 0) heading_cell(s, FIRST, sheet_say(s, TEXT_HEAD_THEMES));
    if (r->month_count > 0) heading_cell(s, month, sheet_say(s, TEXT_HEAD_MONTHS));
    sheet_next_height(s, HEADING_POINTS);

    const uint32_t header = s->row;
    p->month_row = header;
    p->month_count = r->month_count;
    p->month_column = month;
    for (lxw_col_t i = 0; i < 5 && r->theme_count > 0; i++)
        sheet_words(s, (lxw_col_t)(FIRST + i), theme_headers[i], i % 4 ? STYLE_HEADER_NUMBER : STYLE_HEADER);
    if (r->month_count > 0) {
        sheet_words(s, month, TEXT_MONTH, STYLE_HEADER);
        sheet_words(s, (lxw_col_t)(month + 1), TEXT_TICKETS, STYLE_HEADER_NUMBER);
    }
    sheet_next(s);

    struct buf name;
    buf_init(&name);
    double widest = 0;
    for (uint32_t i = 0; i < r->theme_count; i++) widest = fmax(widest, r->themes[i].share);
    for (uint32_t i = 0; i < r->theme_count || i < r->month_count; i++) {
        if (i < r->theme_count) {
            sheet_text(s, FIRST, r->themes[i].name, STYLE_WRAP);
            sheet_number(s, FIRST + 1, r->themes[i].types, STYLE_COUNT);
            sheet_number(s, FIRST + 2, r->themes[i].volume, STYLE_COUNT);
            sheet_number(s, FIRST + 3, r->themes[i].share, STYLE_SHARE);
            sheet_bar(s, FIRST + 4, r->themes[i].share, widest);
        }
        if (i < r->month_count) {
            buf_clear(&name);
            wording_month(&name, r->months[i].name, r->language);
            sheet_text(s, month, buf_str(&name), STYLE_TEXT);
            sheet_number(s, (lxw_col_t)(month + 1), r->months[i].n, STYLE_COUNT);
        }
        sheet_next(s);
    }
    buf_release(&name);
}

static void read_row(struct sheet *s, const char *name, uint64_t n, bool of_read, enum style style)
{
    const struct report *r = s->book->report;
    double read = (double)(r->rows_read - r->rows_joined);
    sheet_text(s, FIRST, str_of(name), style);
    sheet_number(s, FIRST + 1, (double)n, STYLE_COUNT);
    sheet_number_or_empty(s, FIRST + 2, of_read && read > 0 ? (double)n / read : NAN, STYLE_SHARE);
    sheet_next(s);
}

static double reading_points(const struct report *r)
{
    return GAP_POINTS + HEADING_POINTS + (REASON_COUNT + 4 + (r->rows_joined > 0)) * ROW_POINTS;
}

/* Of all tables, the second page. */
static double tables_points(const struct report *r)
{
    uint32_t top = r->type_count < TOP_SHOWN ? r->type_count : TOP_SHOWN;
    uint32_t beside = r->theme_count > r->month_count ? r->theme_count : r->month_count;
    double points = reading_points(r) + GAP_POINTS + HEADING_POINTS + TOP_HEADER_POINTS + top * ROW_POINTS;
    return points + (beside ? GAP_POINTS + HEADING_POINTS + (beside + 1) * ROW_POINTS : 0);
}

/* What became of every row: the tickets that count and, below them, those left out with the reason. */
static void reading(struct sheet *s, struct summary_places *p)
{
    static const enum text_id headers[] = { TEXT_WHAT, TEXT_TICKETS, TEXT_SHARE_OF_READ };
    const struct report *r = s->book->report;
    double height = reading_points(r);
    if (p->breaks[0] && s->points - p->page_points + height > sheet_page_points(s)) p->breaks[1] = s->row;
    heading(s, sheet_say(s, TEXT_HEAD_READ));
    sheet_headers(s, FIRST, headers, 1, 2);
    read_row(s, sheet_say(s, TEXT_READ_ROWS), r->rows_read - r->rows_joined, true, STYLE_TEXT_STRONG);
    read_row(s, sheet_say(s, TEXT_READ_COUNTED), r->tickets_counted, true, STYLE_TEXT_STRONG);
    read_row(s, sheet_say(s, TEXT_READ_IN_TYPE), r->tickets_counted - r->rest_volume, true, STYLE_TEXT);
    for (int i = REASON_REST; i < REASON_COUNT; i++)
        read_row(s, report_reason_name((enum report_reason)i, r->language), r->reasons[i], true, STYLE_TEXT);
    if (r->rows_joined) read_row(s, sheet_say(s, TEXT_READ_JOINED), r->rows_joined, false, STYLE_TEXT);
    read_row(s, sheet_say(s, TEXT_READ_REJECTED), r->rows_rejected, false, STYLE_TEXT);
}

void sheet_summary(struct sheet *s)
{
    const struct report *r = s->book->report;
    struct summary_places places = { 0 };
    sheet_row_points(s, ROW_POINTS);
    sheet_bounds(s, 0, 2, 2);
    sheet_bounds(s, SUMMARY_NAME, 44, 44);
    double width = FIGURE_WIDTH_LEAST;
    do {
        for (lxw_col_t c = SUMMARY_ADVICE; c <= SUMMARY_CUMULATIVE; c++) sheet_bounds(s, c, width, width);
    } while (sheet_page_points(s) < tables_points(r) && ++width <= FIGURE_WIDTH_MOST);
    places.wider = fmin(width, FIGURE_WIDTH_MOST) - FIGURE_WIDTH_LEAST;

    struct buf title, period;
    buf_init(&title);
    buf_init(&period);
    buf_add_str(&title, str_of(sheet_say(s, TEXT_TITLE)));
    buf_add_str(&title, r->title);
    wording_period(&period, r->from, r->to, r->language);
    sheet_head(s, buf_str(&title), buf_str(&period), FIRST, LAST);
    buf_release(&title);
    buf_release(&period);

    tiles(s);
    brief(s);
    if (r->type_count > 0) {
        heading(s, sheet_say(s, TEXT_HEAD_CHARTS));
        /* What is left of the first page; the tables begin the next. */
        double rows = (sheet_page_points(s) - s->points) / ROW_POINTS;
        places.charts_row = s->row;
        places.chart_rows = (uint32_t)fmin(fmax(rows, CHART_ROWS_LEAST), CHART_ROWS_MOST);
        for (uint32_t i = 0; i < places.chart_rows; i++) sheet_next(s);
    }
    top_table(s, &places);
    themes_and_months(s, &places);
    reading(s, &places);
    if (places.breaks[0]) sheet_check(s, worksheet_set_h_pagebreaks(s->worksheet, places.breaks));
    summary_charts(s, &places);
    worksheet_gridlines(s->worksheet, LXW_HIDE_ALL_GRIDLINES);
    sheet_protect(s);
}
