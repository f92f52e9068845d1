/* Nulmeting: how support does today, in total and per channel, month and type, with the definitions. */
#include <math.h>

#include "reports/sheets.h"
#include "reports/wording.h"

enum { KPI_COUNT = TEXT_KPI_LAST - TEXT_KPI_FIRST + 1, PART = 0, NAME, FIGURES };

/* Narrow enough that all go on one page: what a group of columns is about stands above it. */
#define FIGURE  STYLE_HEADER_NUMBER
#define MINUTES 11, 12
#define BEHIND  8, 9
static const struct sheet_column columns[] = {
    { TEXT_PART, STYLE_HEADER, 11, 12 },
    { TEXT_NAME, STYLE_HEADER, 26, 30 },
    { TEXT_BASE_N, FIGURE, 9, 10 },
    { TEXT_BASE_AHT_MEAN, FIGURE, MINUTES },
    { TEXT_BASE_AHT_MEDIAN, FIGURE, MINUTES },
    { TEXT_BASE_AHT_N, FIGURE, BEHIND },
    { TEXT_BASE_RESPONSE_MEAN, FIGURE, MINUTES },
    { TEXT_BASE_RESPONSE_MEDIAN, FIGURE, MINUTES },
    { TEXT_BASE_RESPONSE_N, FIGURE, BEHIND },
    { TEXT_BASE_LEAD_MEAN, FIGURE, MINUTES },
    { TEXT_BASE_LEAD_MEDIAN, FIGURE, MINUTES },
    { TEXT_BASE_LEAD_N, FIGURE, BEHIND },
    { TEXT_BASE_FCR, FIGURE, 11, 11 },
    { TEXT_BASE_FCR_N, FIGURE, BEHIND },
    { TEXT_BASE_REOPENED, FIGURE, 11, 11 },
    { TEXT_BASE_REOPENED_N, FIGURE, BEHIND },
    { TEXT_BASE_REPEATED, FIGURE, 11, 11 },
    { TEXT_BASE_REPEATED_N, FIGURE, BEHIND },
    { TEXT_BASE_ESCALATED, FIGURE, 12, 12 },
    { TEXT_BASE_ESCALATED_N, FIGURE, BEHIND },
    { TEXT_BASE_CSAT, FIGURE, 12.5, 12.5 },
    { TEXT_BASE_CSAT_N, FIGURE, BEHIND },
    { TEXT_BASE_MOOD, FIGURE, 9, 9 },
    { TEXT_BASE_MOOD_N, FIGURE, BEHIND },
};
enum {
    COLUMN_COUNT = sizeof columns / sizeof columns[0],
    DEFINITION = FIGURES + 7, /* column where definitions begin, behind the targets */
    LAST = COLUMN_COUNT - 1
};

/* The figures of a group, each with the number of tickets behind it: none where the figure is missing. */
static void figures(struct sheet *s, const struct report_kpi *k)
{
    const struct {
        double value[2]; /* mean and median, or a single figure */
        int values;
        uint32_t n;
        enum style style;
    } parts[] = {
        { { k->aht_mean, k->aht_median }, 2, k->aht_n, STYLE_MINUTES },
        { { k->first_response_mean, k->first_response_median }, 2, k->first_response_n, STYLE_MINUTES },
        { { k->lead_time_mean, k->lead_time_median }, 2, k->lead_time_n, STYLE_MINUTES },
        { { k->fcr }, 1, k->fcr_n, STYLE_SHARE },
        { { k->reopened }, 1, k->reopened_n, STYLE_SHARE },
        { { k->repeat_7d }, 1, k->repeat_7d_n, STYLE_SHARE },
        { { k->escalated }, 1, k->escalated_n, STYLE_SHARE },
        { { k->csat }, 1, k->csat_n, STYLE_SCORE },
        { { k->mood }, 1, k->mood_n, STYLE_RATIO },
    };
    lxw_col_t c = FIGURES;
    sheet_number(s, c++, k->n, STYLE_COUNT);
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        for (int v = 0; v < parts[i].values; v++) sheet_number(s, c++, parts[i].value[v], parts[i].style);
        sheet_number_or_empty(s, c++, isfinite(parts[i].value[0]) ? parts[i].n : (double)NAN,
                              STYLE_COUNT_QUIET);
    }
}

/* A part that the export cannot be divided into. */
static void missing(struct sheet *s, enum text_id part)
{
    sheet_words(s, PART, part, STYLE_TEXT);
    sheet_words(s, NAME, TEXT_MISSING, STYLE_QUIET);
    sheet_next(s);
}

static void rows(struct sheet *s)
{
    const struct report *r = s->book->report;
    struct buf name;
    buf_init(&name);
    if (r->kpi_total) {
        sheet_words(s, PART, TEXT_PART_TOTAL, STYLE_TEXT_STRONG);
        sheet_words(s, NAME, TEXT_ALL_TICKETS, STYLE_TEXT_STRONG);
        figures(s, r->kpi_total);
        sheet_next(s);
    }
    if (r->channel_count == 0) missing(s, TEXT_PART_CHANNEL);
    for (uint32_t i = 0; i < r->channel_count; i++) {
        sheet_words(s, PART, TEXT_PART_CHANNEL, STYLE_TEXT);
        sheet_text(s, NAME, r->channels[i].name, STYLE_WRAP);
        figures(s, &r->channels[i]);
        sheet_next(s);
    }
    if (r->month_count == 0) missing(s, TEXT_PART_MONTH);
    for (uint32_t i = 0; i < r->month_count; i++) {
        buf_clear(&name);
        wording_month(&name, r->months[i].name, r->language);
        sheet_words(s, PART, TEXT_PART_MONTH, STYLE_TEXT);
        sheet_text(s, NAME, buf_str(&name), STYLE_TEXT);
        figures(s, &r->months[i]);
        sheet_next(s);
    }
    for (uint32_t i = 0; i < r->type_count; i++) {
        sheet_words(s, PART, TEXT_PART_TYPE, STYLE_TEXT);
        sheet_link_text(s, NAME, r->types[i].label, TEXT_SHEET_TYPES, s->book->layout.type_row[i],
                        TEXT_GO_TYPE);
        figures(s, &r->types[i].kpi);
        sheet_next(s);
    }
    buf_release(&name);
}

/* What holds for this export is said behind the definition of the figure it is about. */
static void definition(const struct sheet *s, unsigned kpi, struct buf *text)
{
    enum { LEAD_TIME = 2, ESCALATED = 6, CSAT = 7 };
    const struct report *r = s->book->report;
    buf_clear(text);
    buf_add_str(text, str_of(sheet_say(s, TEXT_KPI_HELP_FIRST + kpi)));
    struct buf part;
    buf_init(&part);
    enum text_id more = TEXT_COUNT;
    if (kpi == LEAD_TIME && r->impossible) {
        more = TEXT_KPI_IMPOSSIBLE;
        wording_count(&part, r->impossible, r->language);
    } else if (kpi == ESCALATED && r->second_line.len) {
        more = TEXT_KPI_SECOND_LINE;
        buf_add_str(&part, r->second_line);
    } else if (kpi == CSAT && r->csat_scale.len) {
        more = TEXT_KPI_SCALE;
        buf_add_str(&part, r->csat_scale);
    }
    if (more != TEXT_COUNT) {
        buf_add_char(text, ' ');
        buf_add_format(text, sheet_say(s, more), part.ptr);
    }
    buf_release(&part);
}

static void definitions(struct sheet *s)
{
    struct buf text;
    buf_init(&text);
    sheet_next(s);
    sheet_overflow(s, PART, str_of(sheet_say(s, TEXT_HEAD_DEFINITIONS)), STYLE_HEADING);
    sheet_next_height(s, 20);
    sheet_span(s, PART, NAME, str_of(sheet_say(s, TEXT_KPI)), STYLE_HEADER);
    sheet_span(s, FIGURES, DEFINITION - 1, str_of(sheet_say(s, TEXT_TARGET)), STYLE_HEADER);
    sheet_span(s, DEFINITION, LAST, str_of(sheet_say(s, TEXT_DEFINITION)), STYLE_HEADER);
    sheet_next(s);
    for (unsigned i = 0; i < KPI_COUNT; i++) {
        sheet_span(s, PART, NAME, str_of(sheet_say(s, TEXT_KPI_FIRST + i)), STYLE_TEXT_STRONG);
        sheet_span(s, FIGURES, DEFINITION - 1, str_of(sheet_say(s, TEXT_KPI_TARGET_FIRST + i)), STYLE_WRAP);
        definition(s, i, &text);
        sheet_span(s, DEFINITION, LAST, buf_str(&text), STYLE_WRAP);
        sheet_next(s);
    }
    buf_release(&text);
    sheet_span(s, PART, LAST, str_of(sheet_say(s, TEXT_TARGETS_WHENCE)), STYLE_PROSE);
    sheet_next(s);
}

void sheet_baseline(struct sheet *s)
{
    const struct report *r = s->book->report;
    uint32_t count = (r->kpi_total ? 1 : 0) + (r->channel_count ? r->channel_count : 1) +
                     (r->month_count ? r->month_count : 1) + r->type_count;
    for (uint16_t i = 0; i < COLUMN_COUNT; i++) sheet_bounds(s, i, columns[i].least, columns[i].most);
    sheet_head(s, str_of(sheet_say(s, TEXT_SHEET_BASELINE)), str_of(sheet_say(s, TEXT_INTRO_BASELINE)), 0,
               COLUMN_COUNT - 1);
    sheet_go(s, PART, TEXT_GO_DEFINITIONS, TEXT_SHEET_BASELINE, SHEET_HEADER_ROW + 1 + count + 1);
    sheet_columns(s, columns, COLUMN_COUNT, count, 2);
    rows(s);
    definitions(s);
    sheet_protect(s);
}
