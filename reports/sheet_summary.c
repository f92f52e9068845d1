/* Samenvatting: what was found, on one page for someone in a hurry, and the tables behind its charts. */
#include <math.h>

#include "reports/reports.h"
#include "reports/sheets.h"
#include "reports/wording.h"

enum { TOP_SHOWN = 20, FIRST = SUMMARY_NAME, LAST = SUMMARY_CUMULATIVE };

static const double RARELY_MET = 0.6; /* an automatable share above this deserves distrust */

/* A number or a share as text, for a sentence. The three are released by the caller. */
static struct buf count_text(const struct sheet *s, uint64_t n)
{
    struct buf b;
    buf_init(&b);
    wording_count(&b, n, sheet_language(s));
    return b;
}

static struct buf percent_text(const struct sheet *s, double share)
{
    struct buf b;
    buf_init(&b);
    wording_percent(&b, share, sheet_language(s));
    return b;
}

static void heading_cell(struct sheet *s, lxw_col_t column, const char *text)
{
    sheet_check(s,
                worksheet_write_string(s->worksheet, s->row, column, text, s->book->formats[STYLE_HEADING]));
}

static void heading(struct sheet *s, const char *text)
{
    sheet_next_height(s, 9);
    heading_cell(s, FIRST, text);
    sheet_next_height(s, 20);
}

static uint64_t volume_of_first(const struct report *r, uint32_t types)
{
    uint64_t n = 0;
    for (uint32_t i = 0; i < types && i < r->type_count; i++) n += r->types[i].volume;
    return n;
}

/* The tile of the automatable share: "27–35%", or one figure when there is no range. */
static struct buf automatable_text(const struct sheet *s)
{
    const struct report *r = s->book->report;
    if (!isfinite(r->automatable_low) || !isfinite(r->automatable_high))
        return percent_text(s, r->automatable);
    struct buf range = percent_text(s, r->automatable_low);
    struct buf high = percent_text(s, r->automatable_high);
    if (!str_eq(buf_str(&range), buf_str(&high))) {
        range.len--; /* its % stands at the end of the range */
        buf_add_format(&range, "–%s", high.ptr);
    }
    buf_release(&high);
    return range;
}

struct tile {
    struct buf figure, label, note;
};

static void fill_tiles(const struct sheet *s, struct tile tiles[4])
{
    const struct report *r = s->book->report;
    for (int i = 0; i < 4; i++) {
        buf_init(&tiles[i].label);
        buf_init(&tiles[i].note);
    }
    struct buf read = count_text(s, r->rows_read);
    struct buf out = count_text(s, r->rows_read - r->tickets_counted);
    tiles[0].figure = count_text(s, r->tickets_counted);
    buf_add_format(&tiles[0].label, "%s", sheet_say(s, TEXT_TILE_TICKETS));
    buf_add_format(&tiles[0].note, sheet_say(s, TEXT_TILE_TICKETS_NOTE), read.ptr, out.ptr);

    struct buf themes = count_text(s, r->theme_count);
    struct buf rest = count_text(s, r->rest_volume);
    tiles[1].figure = count_text(s, r->type_count);
    buf_add_format(&tiles[1].label, "%s", sheet_say(s, TEXT_TILE_TYPES));
    if (r->theme_count > 0)
        buf_add_format(&tiles[1].note, sheet_say(s, TEXT_TILE_TYPES_NOTE), themes.ptr, rest.ptr);
    else
        buf_add_format(&tiles[1].note, sheet_say(s, TEXT_TILE_TYPES_NOTE_NO_THEMES), rest.ptr);

    uint32_t types = r->type_count < TOP_SHOWN ? r->type_count : TOP_SHOWN;
    struct buf top = count_text(s, types);
    struct buf volume = count_text(s, volume_of_first(r, types));
    struct buf counted = count_text(s, r->tickets_counted);
    tiles[2].figure = percent_text(s, types ? r->types[types - 1].cumulative_share : 0);
    buf_add_format(&tiles[2].label, sheet_say(s, TEXT_TILE_COVERAGE), top.ptr);
    buf_add_format(&tiles[2].note, sheet_say(s, TEXT_TILE_COVERAGE_NOTE), volume.ptr, counted.ptr);

    tiles[3].figure = automatable_text(s);
    buf_add_format(&tiles[3].label, "%s", sheet_say(s, TEXT_TILE_AUTOMATABLE));
    buf_add_format(&tiles[3].note, "%s", sheet_say(s, TEXT_TILE_AUTOMATABLE_NOTE));
    struct buf *used[] = { &read, &out, &themes, &rest, &top, &volume, &counted };
    for (size_t i = 0; i < sizeof used / sizeof used[0]; i++) buf_release(used[i]);
}

/* Four figures side by side; the first column is as wide as two others. */
static void tiles(struct sheet *s)
{
    static const lxw_col_t first[] = { FIRST, FIRST + 1, FIRST + 3, FIRST + 5 };
    static const lxw_col_t last[] = { FIRST, FIRST + 2, FIRST + 4, LAST };
    struct tile t[4];
    fill_tiles(s, t);
    sheet_next_height(s, 6);
    for (int i = 0; i < 4; i++) sheet_span(s, first[i], last[i], buf_str(&t[i].figure), STYLE_TILE_FIGURE);
    sheet_next_height(s, 36);
    for (int i = 0; i < 4; i++) sheet_span(s, first[i], last[i], buf_str(&t[i].label), STYLE_TILE_LABEL);
    sheet_next_height(s, 16);
    for (int i = 0; i < 4; i++) sheet_span(s, first[i], last[i], buf_str(&t[i].note), STYLE_TILE_NOTE);
    sheet_next_height(s, 18);
    for (int i = 0; i < 4; i++) {
        buf_release(&t[i].figure);
        buf_release(&t[i].label);
        buf_release(&t[i].note);
    }
}

static void sentence(struct sheet *s, struct buf *line, enum style style)
{
    sheet_span(s, FIRST, LAST, buf_str(line), style);
    sheet_next(s);
    buf_clear(line);
}

static void brief(struct sheet *s)
{
    const struct report *r = s->book->report;
    struct buf line;
    buf_init(&line);
    heading(s, sheet_say(s, TEXT_HEAD_BRIEF));
    struct buf counted = count_text(s, r->tickets_counted);
    for (uint32_t i = 0; i < r->coverage_count; i++) {
        struct buf share = percent_text(s, r->coverage[i].share);
        struct buf types = count_text(s, r->coverage[i].types);
        struct buf n = count_text(s, volume_of_first(r, r->coverage[i].types));
        buf_add_format(&line, sheet_say(s, TEXT_COVERAGE), types.ptr, share.ptr, n.ptr, counted.ptr);
        sentence(s, &line, STYLE_PROSE);
        buf_release(&share);
        buf_release(&types);
        buf_release(&n);
    }
    if (isfinite(r->automatable)) {
        bool range = isfinite(r->automatable_low) && isfinite(r->automatable_high);
        struct buf low = percent_text(s, range ? r->automatable_low : r->automatable);
        struct buf high = percent_text(s, range ? r->automatable_high : r->automatable);
        struct buf middle = percent_text(s, r->automatable);
        struct buf n = count_text(s, wording_tickets(r->automatable, r->tickets_counted));
        buf_add_format(&line, sheet_say(s, TEXT_AUTOMATABLE), low.ptr, high.ptr, middle.ptr, n.ptr);
        sentence(s, &line, STYLE_PROSE);
        buf_release(&low);
        buf_release(&high);
        buf_release(&middle);
        buf_release(&n);
        if (r->automatable > RARELY_MET) {
            buf_add_str(&line, str_of(sheet_say(s, TEXT_AUTOMATABLE_HIGH)));
            sentence(s, &line, STYLE_WARNING);
        }
    }
    if (isfinite(r->several_share)) {
        struct buf share = percent_text(s, r->several_share);
        struct buf n = count_text(s, wording_tickets(r->several_share, r->tickets_counted));
        buf_add_format(&line, sheet_say(s, TEXT_SEVERAL), share.ptr, n.ptr);
        sentence(s, &line, STYLE_PROSE);
        buf_release(&share);
        buf_release(&n);
    }
    buf_release(&counted);

    heading(s, sheet_say(s, TEXT_HEAD_WARNINGS));
    for (uint32_t i = 0; i < r->warning_count; i++) {
        sheet_span(s, FIRST, LAST, r->warnings[i], STYLE_WARNING);
        sheet_next(s);
    }
    if (r->warning_count == 0) {
        buf_add_str(&line, str_of(sheet_say(s, TEXT_NO_WARNINGS)));
        sentence(s, &line, STYLE_PROSE);
    }
    buf_release(&line);
}

static void top_table(struct sheet *s, struct summary_places *p)
{
    const struct report *r = s->book->report;
    p->top_count = r->type_count < TOP_SHOWN ? r->type_count : TOP_SHOWN;
    if (p->top_count == 0) return;
    struct buf n = count_text(s, p->top_count), line;
    buf_init(&line);
    buf_add_format(&line, sheet_say(s, TEXT_HEAD_TABLE), n.ptr);
    lxw_row_t breaks[] = { s->row, 0 }; /* the table begins a page */
    sheet_check(s, worksheet_set_h_pagebreaks(s->worksheet, breaks));
    heading(s, line.ptr);
    buf_release(&n);
    buf_release(&line);

    p->top_row = s->row;
    sheet_words(s, SUMMARY_NAME, TEXT_TYPE, STYLE_HEADER);
    for (unsigned a = 0; a < ADVICE_COUNT; a++)
        sheet_words(s, (lxw_col_t)(SUMMARY_ADVICE + a), TEXT_ADVICE_FIRST + a, STYLE_HEADER_NUMBER);
    sheet_words(s, SUMMARY_SHARE, TEXT_SHARE, STYLE_HEADER_NUMBER);
    sheet_words(s, SUMMARY_CUMULATIVE, TEXT_CUMULATIVE, STYLE_HEADER_NUMBER);
    sheet_next_height(s, 30);
    double widest = 0;
    for (uint32_t i = 0; i < p->top_count; i++) {
        const struct report_type *type = &r->types[i];
        sheet_link_text(s, SUMMARY_NAME, type->label, TEXT_SHEET_TYPES, s->book->layout.type_row[i],
                        TEXT_GO_TYPE);
        for (unsigned a = 0; a < ADVICE_COUNT; a++)
            sheet_number_or_empty(s, (lxw_col_t)(SUMMARY_ADVICE + a),
                                  type->advice == a ? (double)type->volume : (double)NAN, STYLE_COUNT);
        sheet_number(s, SUMMARY_SHARE, type->share, STYLE_SHARE);
        sheet_number(s, SUMMARY_CUMULATIVE, type->cumulative_share, STYLE_SHARE);
        widest = fmax(widest, type->share);
        sheet_next(s);
    }
    sheet_bars(s, SUMMARY_SHARE, p->top_row + 1, p->top_row + p->top_count, widest > 0 ? widest : 1);
    sheet_bars(s, SUMMARY_CUMULATIVE, p->top_row + 1, p->top_row + p->top_count, 1);
}

/* The tables of themes and of months side by side, so that all tables fit a page. */
static void themes_and_months(struct sheet *s, struct summary_places *p)
{
    static const enum text_id theme_headers[] = { TEXT_THEME, TEXT_TYPES_IN_THEME, TEXT_TICKETS, TEXT_SHARE };
    const struct report *r = s->book->report;
    if (r->theme_count == 0 && r->month_count == 0) return;
    const lxw_col_t month = r->theme_count > 0 ? SUMMARY_SHARE : FIRST;
    sheet_next_height(s, 9);
    if (r->theme_count > 0) heading_cell(s, FIRST, sheet_say(s, TEXT_HEAD_THEMES));
    if (r->month_count > 0) heading_cell(s, month, sheet_say(s, TEXT_HEAD_MONTHS));
    sheet_next_height(s, 20);

    const uint32_t header = s->row;
    p->month_row = header;
    p->month_count = r->month_count;
    p->month_column = month;
    for (lxw_col_t i = 0; i < 4 && r->theme_count > 0; i++)
        sheet_words(s, (lxw_col_t)(FIRST + i), theme_headers[i], i ? STYLE_HEADER_NUMBER : STYLE_HEADER);
    if (r->month_count > 0) {
        sheet_words(s, month, TEXT_MONTH, STYLE_HEADER);
        sheet_words(s, (lxw_col_t)(month + 1), TEXT_TICKETS, STYLE_HEADER_NUMBER);
    }
    sheet_next(s);

    struct buf name;
    buf_init(&name);
    double widest = 0;
    for (uint32_t i = 0; i < r->theme_count || i < r->month_count; i++) {
        if (i < r->theme_count) {
            sheet_text(s, FIRST, r->themes[i].name, STYLE_TEXT);
            sheet_number(s, FIRST + 1, r->themes[i].types, STYLE_COUNT);
            sheet_number(s, FIRST + 2, r->themes[i].volume, STYLE_COUNT);
            sheet_number(s, FIRST + 3, r->themes[i].share, STYLE_SHARE);
            widest = fmax(widest, r->themes[i].share);
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
    if (r->theme_count > 0)
        sheet_bars(s, FIRST + 3, header + 1, header + r->theme_count, widest > 0 ? widest : 1);
}

static void read_row(struct sheet *s, const char *name, uint64_t n, bool of_read, enum style style)
{
    double read = (double)s->book->report->rows_read;
    sheet_text(s, FIRST, str_of(name), style);
    sheet_number(s, FIRST + 1, (double)n, STYLE_COUNT);
    sheet_number_or_empty(s, FIRST + 2, of_read && read > 0 ? (double)n / read : NAN, STYLE_SHARE);
    sheet_next(s);
}

/* What became of every row: the tickets that count and, below them, those left out with the reason. */
static void reading(struct sheet *s)
{
    static const enum text_id headers[] = { TEXT_WHAT, TEXT_TICKETS, TEXT_SHARE_OF_READ };
    const struct report *r = s->book->report;
    heading(s, sheet_say(s, TEXT_HEAD_READ));
    sheet_headers(s, FIRST, headers, 1, 2);
    read_row(s, sheet_say(s, TEXT_READ_ROWS), r->rows_read, true, STYLE_TEXT_STRONG);
    read_row(s, sheet_say(s, TEXT_READ_COUNTED), r->tickets_counted, true, STYLE_TEXT_STRONG);
    read_row(s, sheet_say(s, TEXT_READ_IN_TYPE), r->tickets_counted - r->rest_volume, true, STYLE_TEXT);
    for (int i = REASON_REST; i < REASON_COUNT; i++)
        read_row(s, report_reason_name((enum report_reason)i, r->language), r->reasons[i], true, STYLE_TEXT);
    read_row(s, sheet_say(s, TEXT_READ_REJECTED), r->rows_rejected, false, STYLE_TEXT);
}

void sheet_summary(struct sheet *s)
{
    const struct report *r = s->book->report;
    struct summary_places places = { 0 };
    sheet_bounds(s, 0, 2, 2);
    sheet_bounds(s, SUMMARY_NAME, 42, 42);
    for (lxw_col_t c = SUMMARY_ADVICE; c <= SUMMARY_CUMULATIVE; c++) sheet_bounds(s, c, 19, 19);

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
        places.charts_row = s->row;
        s->row += SUMMARY_CHART_ROWS;
    }
    top_table(s, &places);
    themes_and_months(s, &places);
    reading(s);
    summary_charts(s, &places);
    worksheet_gridlines(s->worksheet, LXW_HIDE_ALL_GRIDLINES);
    sheet_protect(s);
}
