/* Businesscase: assumptions to be edited, what follows from them in total and over the months, and a row per
 * type. Every figure is a formula with its present value from report.business; one that lacks an assumption
 * says so. */
#include <assert.h>
#include <math.h>

#include "reports/sheets.h"

enum {
    ID,
    NAME,
    VALUE,        /* of an assumption; the first model */
    UNIT = 3,     /* … over two columns */
    SOURCE = 5,   /* … over four */
    DATE = 9,     /* the last column */
    INCLUDED = 2, /* of a type; the columns after it in their order */
    YEARLY,
    RESOLUTION,
    RESOLVED,
    AHT,
    HOURS,
    SAVED,
    SAVING,
    MONTHS = 24 /* of the table of results */
};

/* Rows, from 0. The parts have a fixed height except the last, so that formulas can point ahead. */
enum {
    ASSUME_ROW = SHEET_HEADER_ROW + 1,
    OUT_HEADER = ASSUME_ROW + ASSUME_COUNT + 2,
    OUT_RESOLVED = OUT_HEADER + 1,
    OUT_HOURS,
    OUT_SAVING,
    OUT_SERVICE,
    OUT_UPKEEP,
    OUT_NET,
    OUT_ONCE,
    OUT_MONTH,
    MONTH_HEADER = OUT_MONTH + 3,
    MONTH_ROW,
    TYPE_HEADER = MONTH_ROW + MONTHS + 1 + 3, /* a gap, the heading, a line on what counts */
    TYPE_ROW
};

static const char *assumption(char name[16], enum report_assumption a)
{
    snprintf(name, 16, "$C$%d", ASSUME_ROW + (int)a + 1);
    return name;
}

/* A formula with its value; text instead of a number that cannot be computed. */
static void outcome(struct sheet *s, lxw_col_t column, const char *formula, double value,
                    enum text_id missing, enum style style)
{
    if (isfinite(value))
        sheet_formula(s, column, formula, value, style);
    else
        sheet_formula_text(s, column, formula, sheet_say(s, missing), style);
}

static void assumption_row(struct sheet *s, enum report_assumption a)
{
    static const char *const dates[ASSUME_COUNT] = {
        [ASSUME_AHT] = "2026-11",          [ASSUME_HOUR_COST] = "2025-10",
        [ASSUME_HOURS] = "2026-11",        [ASSUME_PRICE_RESOLUTION] = "2026-06",
        [ASSUME_PRICE_AGENT] = "2026-11",  [ASSUME_TOKENS] = "2026-11",
        [ASSUME_PRICE_TOKENS] = "2026-11", [ASSUME_SETUP] = "2026-11",
        [ASSUME_BUILD] = "2026-11",        [ASSUME_UPKEEP] = "2026-11",
    };
    const struct report *r = s->book->report;
    double value = r->business.assumptions[a];
    enum text_id source = TEXT_ASSUME_SOURCE_FIRST + a;
    if (a == ASSUME_DAYS && !isfinite(value)) source = TEXT_DAYS_MISSING;
    sheet_number(s, ID, a + 1, STYLE_ID);
    sheet_words(s, NAME, TEXT_ASSUME_FIRST + a, STYLE_TEXT);
    if (a == ASSUME_AGENTS) {
        char formula[160], hours[16];
        unsigned last = TYPE_ROW + (r->type_count ? r->type_count : 1);
        snprintf(formula, sizeof formula,
                 "=IF(COUNT($H$%u:$H$%u)*N(%s)=0,\"%s\",ROUNDUP(SUM($H$%u:$H$%u)/%s,0))", TYPE_ROW + 1u, last,
                 assumption(hours, ASSUME_HOURS), sheet_say(s, TEXT_FILL_IN), TYPE_ROW + 1u, last, hours);
        outcome(s, VALUE, formula, value, TEXT_FILL_IN, STYLE_INPUT_MONEY);
    } else {
        sheet_number_or_empty(s, VALUE, value, STYLE_INPUT_MONEY);
    }
    sheet_span(s, UNIT, UNIT + 1, str_of(sheet_say(s, TEXT_ASSUME_UNIT_FIRST + a)), STYLE_TEXT);
    sheet_span(s, SOURCE, DATE - 1, str_of(sheet_say(s, source)), STYLE_WRAP);
    sheet_text(s, DATE, str_of(dates[a] ? dates[a] : ""), STYLE_TEXT);
    sheet_next(s);
}

static void assumptions(struct sheet *s)
{
    sheet_words(s, ID, TEXT_NUMBER, STYLE_HEADER_NUMBER);
    sheet_words(s, NAME, TEXT_ASSUMPTION, STYLE_HEADER);
    sheet_words(s, VALUE, TEXT_VALUE, STYLE_HEADER_NUMBER);
    sheet_span(s, UNIT, UNIT + 1, str_of(sheet_say(s, TEXT_UNIT)), STYLE_HEADER);
    sheet_span(s, SOURCE, DATE - 1, str_of(sheet_say(s, TEXT_SOURCE)), STYLE_HEADER);
    sheet_words(s, DATE, TEXT_SOURCE_DATE, STYLE_HEADER);
    sheet_next(s);
    for (int a = 0; a < ASSUME_COUNT; a++) assumption_row(s, (enum report_assumption)a);
}

/* The sum of a column of the types; what is missing when none of them has a figure. */
static void total_formula(struct buf *b, const struct sheet *s, char column)
{
    unsigned count = s->book->report->type_count;
    unsigned first = TYPE_ROW + 1, last = TYPE_ROW + (count ? count : 1);
    buf_clear(b);
    buf_add_format(b, "=IF(COUNT($%c$%u:$%c$%u)=0,\"%s\",SUM($%c$%u:$%c$%u))", column, first, column, last,
                   sheet_say(s, TEXT_FILL_IN), column, first, column, last);
}

/* `expression` when all of the cells named (two or three, separated by commas) are numbers. */
static void guarded(struct buf *b, const struct sheet *s, int cells, const char *named,
                    const char *expression)
{
    buf_clear(b);
    buf_add_format(b, "=IF(COUNT(%s)<%d,\"%s\",%s)", named, cells, sheet_say(s, TEXT_FILL_IN), expression);
}

static void total_row(struct sheet *s, enum text_id name, char column, double value, enum style style)
{
    struct buf formula;
    buf_init(&formula);
    total_formula(&formula, s, column);
    if (s->book->report->type_count == 0) value = NAN;
    sheet_words(s, NAME, name, STYLE_TEXT);
    for (lxw_col_t m = 0; m < MODEL_COUNT; m++)
        outcome(s, (lxw_col_t)(VALUE + m), formula.ptr, value, TEXT_FILL_IN, style);
    sheet_next(s);
    buf_release(&formula);
}

static void service_row(struct sheet *s)
{
    const struct report *r = s->book->report;
    char cells[128], expression[160], a[16], b[16];
    unsigned last = TYPE_ROW + (r->type_count ? r->type_count : 1);
    struct buf formula;
    buf_init(&formula);
    sheet_words(s, NAME, TEXT_OUT_SERVICE, STYLE_TEXT);

    snprintf(cells, sizeof cells, "C%d,%s", OUT_RESOLVED + 1, assumption(a, ASSUME_PRICE_RESOLUTION));
    snprintf(expression, sizeof expression, "C%d*%s", OUT_RESOLVED + 1, a);
    guarded(&formula, s, 2, cells, expression);
    outcome(s, VALUE + MODEL_RESOLUTION, formula.ptr, r->business.service[MODEL_RESOLUTION], TEXT_FILL_IN,
            STYLE_MONEY);

    snprintf(cells, sizeof cells, "%s,%s", assumption(a, ASSUME_AGENTS), assumption(b, ASSUME_PRICE_AGENT));
    snprintf(expression, sizeof expression, "%s*%s*12", a, b);
    guarded(&formula, s, 2, cells, expression);
    outcome(s, VALUE + MODEL_AGENT, formula.ptr, r->business.service[MODEL_AGENT], TEXT_FILL_IN, STYLE_MONEY);

    snprintf(cells, sizeof cells, "E%d,%s,%s", OUT_RESOLVED + 1, assumption(a, ASSUME_TOKENS),
             assumption(b, ASSUME_PRICE_TOKENS));
    snprintf(expression, sizeof expression, "SUMIF($C$%u:$C$%u,\"%s\",$D$%u:$D$%u)*%s*%s", TYPE_ROW + 1u,
             last, sheet_say(s, TEXT_YES), TYPE_ROW + 1u, last, a, b);
    guarded(&formula, s, 3, cells, expression);
    outcome(s, VALUE + MODEL_TOKENS, formula.ptr, r->business.service[MODEL_TOKENS], TEXT_FILL_IN,
            STYLE_MONEY);
    sheet_next(s);
    buf_release(&formula);
}

/* Upkeep, net, one-off cost, and the month in which a model has paid itself back. */
static void balance(struct sheet *s)
{
    const struct report_business *c = &s->book->report->business;
    char cells[64], expression[96], a[16], b[16];
    struct buf formula;
    buf_init(&formula);
    for (int part = OUT_UPKEEP; part <= OUT_MONTH; part++) {
        static const enum text_id names[] = { TEXT_OUT_UPKEEP, TEXT_OUT_NET, TEXT_OUT_ONCE, TEXT_OUT_MONTH };
        bool strong = part == OUT_NET || part == OUT_MONTH;
        sheet_words(s, NAME, names[part - OUT_UPKEEP], strong ? STYLE_TEXT_STRONG : STYLE_TEXT);
        for (int m = 0; m < MODEL_COUNT; m++) {
            char column = (char)('C' + m);
            double value = c->upkeep;
            enum text_id missing = TEXT_FILL_IN;
            if (part == OUT_UPKEEP) {
                snprintf(cells, sizeof cells, "%s,%s", assumption(a, ASSUME_UPKEEP),
                         assumption(b, ASSUME_HOUR_COST));
                snprintf(expression, sizeof expression, "%s*12*%s", a, b);
                guarded(&formula, s, 2, cells, expression);
            } else if (part == OUT_NET) {
                value = c->net[m];
                snprintf(cells, sizeof cells, "%c%d:%c%d", column, OUT_SAVING + 1, column, OUT_UPKEEP + 1);
                snprintf(expression, sizeof expression, "%c%d-%c%d-%c%d", column, OUT_SAVING + 1, column,
                         OUT_SERVICE + 1, column, OUT_UPKEEP + 1);
                guarded(&formula, s, 3, cells, expression);
            } else if (part == OUT_ONCE) {
                value = c->once[m];
                assumption(a, m == MODEL_TOKENS ? ASSUME_BUILD : ASSUME_SETUP);
                guarded(&formula, s, 1, a, a);
            } else {
                value = c->month[m];
                if (isfinite(c->net[m]) && isfinite(c->once[m])) missing = TEXT_NEVER;
                snprintf(cells, sizeof cells, "%c%d:%c%d", column, OUT_NET + 1, column, OUT_ONCE + 1);
                snprintf(expression, sizeof expression, "IF(%c%d>0,ROUNDUP(%c%d/(%c%d/12),0),\"%s\")", column,
                         OUT_NET + 1, column, OUT_ONCE + 1, column, OUT_NET + 1, sheet_say(s, TEXT_NEVER));
                guarded(&formula, s, 2, cells, expression);
            }
            outcome(s, (lxw_col_t)(VALUE + m), formula.ptr, value, missing,
                    strong ? STYLE_MONEY_STRONG : STYLE_MONEY);
        }
        sheet_next(s);
    }
    buf_release(&formula);
}

static void heading(struct sheet *s, enum text_id id)
{
    sheet_overflow(s, NAME, str_of(sheet_say(s, id)), STYLE_HEADING);
    sheet_next_height(s, 20);
}

static void model_headers(struct sheet *s, enum text_id first)
{
    sheet_words(s, NAME, first, STYLE_HEADER);
    for (unsigned m = 0; m < MODEL_COUNT; m++)
        sheet_words(s, (lxw_col_t)(VALUE + m), TEXT_MODEL_FIRST + m, STYLE_HEADER_NUMBER);
    sheet_next_height(s, 30);
}

static void outcomes(struct sheet *s)
{
    const struct report_business *c = &s->book->report->business;
    sheet_next_height(s, 9);
    heading(s, TEXT_HEAD_OUTCOME);
    model_headers(s, TEXT_OUTCOME);
    total_row(s, TEXT_OUT_RESOLVED, 'F', c->resolved, STYLE_COUNT);
    total_row(s, TEXT_OUT_HOURS, 'I', c->saved, STYLE_COUNT);
    total_row(s, TEXT_OUT_SAVING, 'J', c->saving, STYLE_MONEY);
    service_row(s);
    balance(s);
}

/* The results added up, and their chart beside them. */
static void monthly(struct sheet *s)
{
    const struct report_business *c = &s->book->report->business;
    sheet_next_height(s, 9);
    heading(s, TEXT_HEAD_MONTHLY);
    model_headers(s, TEXT_MONTHLY);
    struct buf formula;
    buf_init(&formula);
    for (int month = 0; month <= MONTHS; month++) {
        sheet_number(s, NAME, month, STYLE_ID);
        for (int m = 0; m < MODEL_COUNT; m++) {
            char cells[64], expression[64], column = (char)('C' + m);
            snprintf(cells, sizeof cells, "%c$%d:%c$%d", column, OUT_NET + 1, column, OUT_ONCE + 1);
            snprintf(expression, sizeof expression, "%c$%d/12*$B%u-%c$%d", column, OUT_NET + 1,
                     (unsigned)s->row + 1, column, OUT_ONCE + 1);
            guarded(&formula, s, 2, cells, expression);
            outcome(s, (lxw_col_t)(VALUE + m), formula.ptr, c->net[m] / 12 * month - c->once[m], TEXT_FILL_IN,
                    STYLE_MONEY);
        }
        sheet_next(s);
    }
    buf_release(&formula);
}

static void monthly_chart(struct sheet *s)
{
    static const lxw_color_t colors[MODEL_COUNT] = { COLOR_ACCENT, COLOR_GOLD, COLOR_NAVY };
    static char font_name[] = "Calibri";
    lxw_chart *chart = workbook_add_chart(s->book->workbook, LXW_CHART_LINE);
    if (!chart) {
        sheet_check(s, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    struct buf names, values;
    buf_init(&names);
    buf_init(&values);
    lxw_chart_font small = { .name = font_name, .size = 9, .color = COLOR_INK };
    lxw_chart_font title = { .name = font_name, .size = 11, .bold = LXW_TRUE, .color = COLOR_NAVY };
    lxw_chart_line rule = { .color = COLOR_RULE, .width = 0.75 }, none = { .none = LXW_TRUE };
    buf_add_char(&names, '=');
    sheet_range(&names, s->name, MONTH_ROW, MONTH_ROW + MONTHS, NAME);
    for (int m = 0; m < MODEL_COUNT; m++) {
        buf_clear(&values);
        buf_add_char(&values, '=');
        sheet_range(&values, s->name, MONTH_ROW, MONTH_ROW + MONTHS, (lxw_col_t)(VALUE + m));
        lxw_chart_series *series = chart_add_series(chart, names.ptr, values.ptr);
        if (!series) {
            sheet_check(s, LXW_ERROR_MEMORY_MALLOC_FAILED);
            break;
        }
        lxw_chart_line line = { .color = colors[m], .width = 2.25 };
        chart_series_set_line(series, &line);
        chart_series_set_name(series, sheet_say(s, TEXT_MODEL_FIRST + (unsigned)m));
    }
    chart_title_set_name(chart, sheet_say(s, TEXT_HEAD_MONTHLY));
    chart_title_set_name_font(chart, &title);
    chart_axis_set_num_font(chart->x_axis, &small);
    chart_axis_set_num_font(chart->y_axis, &small);
    chart_axis_set_num_format(chart->y_axis, "#,##0");
    chart_axis_set_interval_unit(chart->x_axis, 3);
    chart_axis_set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
    chart_axis_set_line(chart->x_axis, &rule);
    chart_axis_set_line(chart->y_axis, &none);
    chart_axis_major_gridlines_set_line(chart->y_axis, &rule);
    chart_chartarea_set_line(chart, &none);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    chart_legend_set_font(chart, &small);
    char described[128];
    snprintf(described, sizeof described, "%s", sheet_say(s, TEXT_HEAD_MONTHLY));
    lxw_chart_options options = { .x_scale = 1.15,
                                  .y_scale = 1.6,
                                  .x_offset = 12,
                                  .object_position = LXW_OBJECT_MOVE_DONT_SIZE,
                                  .description = described };
    sheet_check(s,
                worksheet_insert_chart_opt(s->worksheet, MONTH_HEADER, VALUE + MODEL_COUNT, chart, &options));
    buf_release(&names);
    buf_release(&values);
}

static const struct sheet_column type_columns[] = {
    { TEXT_ID, STYLE_HEADER_NUMBER, 6, 6 },           { TEXT_TYPE, STYLE_HEADER, 42, 42 },
    { TEXT_CASE_INCLUDED, STYLE_HEADER, 15, 15 },     { TEXT_CASE_YEARLY, STYLE_HEADER_NUMBER, 15, 15 },
    { TEXT_RESOLUTION, STYLE_HEADER_NUMBER, 15, 15 }, { TEXT_CASE_RESOLVED, STYLE_HEADER_NUMBER, 15, 15 },
    { TEXT_CASE_AHT, STYLE_HEADER_NUMBER, 15, 15 },   { TEXT_CASE_HOURS, STYLE_HEADER_NUMBER, 15, 15 },
    { TEXT_CASE_SAVED, STYLE_HEADER_NUMBER, 15, 15 }, { TEXT_CASE_SAVING, STYLE_HEADER_NUMBER, 15, 15 },
};
enum { COLUMN_COUNT = sizeof type_columns / sizeof type_columns[0] };

/* `column` of Vraagtypen, at the row of this row's type. */
static void add_lookup(struct buf *b, const struct sheet *s, enum text_id column)
{
    buf_add_format(b, "INDEX(%s,MATCH($A%u,%s,0))", sheet_say(s, column), (unsigned)s->row + 1,
                   sheet_say(s, TEXT_TYPES_ID));
}

/* What people decided, else the advice. */
static void included_cell(struct sheet *s, bool included)
{
    struct buf f;
    buf_init(&f);
    buf_add_str(&f, STR("=IF(IF("));
    add_lookup(&f, s, TEXT_TYPES_DECISION);
    buf_add_str(&f, STR("<>\"\",OR("));
    for (unsigned d = 0; d < 2; d++) { /* automatiseren, met gegevens */
        if (d) buf_add_char(&f, ',');
        add_lookup(&f, s, TEXT_TYPES_DECISION);
        buf_add_format(&f, "=\"%s\"", sheet_say(s, TEXT_DECISION_FIRST + d));
    }
    buf_add_str(&f, STR("),OR("));
    for (unsigned a = ADVICE_AUTOMATE; a <= ADVICE_AUTOMATE_DATA; a++) {
        if (a) buf_add_char(&f, ',');
        add_lookup(&f, s, TEXT_TYPES_ADVICE);
        buf_add_format(&f, "=\"%s\"", sheet_say(s, TEXT_ADVICE_FIRST + a));
    }
    buf_add_format(&f, ")),\"%s\",\"%s\")", sheet_say(s, TEXT_YES), sheet_say(s, TEXT_NO));
    sheet_formula_text(s, INCLUDED, f.ptr, sheet_say(s, included ? TEXT_YES : TEXT_NO), STYLE_MARK);
    buf_release(&f);
}

static void type_row(struct sheet *s, uint32_t index)
{
    const struct report_type *type = &s->book->report->types[index];
    const struct report_business_type *t = &s->book->report->business.types[index];
    unsigned row = (unsigned)s->row + 1;
    char cells[64], expression[64], name[16];
    struct buf f;
    buf_init(&f);
    sheet_number(s, ID, type->id, STYLE_ID);
    sheet_link_text(s, NAME, type->label, TEXT_SHEET_TYPES, s->book->layout.type_row[index], TEXT_GO_TYPE);
    included_cell(s, t->included);

    buf_add_format(&f, "=IF(N(%s)=0,\"%s\",", assumption(name, ASSUME_DAYS), sheet_say(s, TEXT_FILL_IN));
    add_lookup(&f, s, TEXT_TYPES_VOLUME);
    buf_add_format(&f, "*365.25/%s)", name);
    outcome(s, YEARLY, f.ptr, t->yearly, TEXT_FILL_IN, STYLE_COUNT);

    buf_clear(&f);
    buf_add_char(&f, '=');
    add_lookup(&f, s, TEXT_TYPES_RESOLUTION);
    sheet_formula(s, RESOLUTION, f.ptr, type->expected_resolution, STYLE_SHARE);

    snprintf(cells, sizeof cells, "D%u:E%u", row, row);
    snprintf(expression, sizeof expression, "D%u*E%u*(C%u=\"%s\")", row, row, row, sheet_say(s, TEXT_YES));
    guarded(&f, s, 2, cells, expression);
    outcome(s, RESOLVED, f.ptr, t->resolved, TEXT_FILL_IN, STYLE_COUNT);

    if (t->assumed) {
        guarded(&f, s, 1, assumption(name, ASSUME_AHT), name);
        outcome(s, AHT, f.ptr, t->aht, TEXT_FILL_IN, STYLE_MINUTES_ASSUMED);
    } else {
        sheet_number(s, AHT, t->aht, STYLE_MINUTES);
    }
    snprintf(cells, sizeof cells, "D%u,G%u", row, row);
    snprintf(expression, sizeof expression, "D%u*G%u/60", row, row);
    guarded(&f, s, 2, cells, expression);
    outcome(s, HOURS, f.ptr, t->hours, TEXT_FILL_IN, STYLE_COUNT);
    snprintf(cells, sizeof cells, "F%u,G%u", row, row);
    snprintf(expression, sizeof expression, "F%u*G%u/60", row, row);
    guarded(&f, s, 2, cells, expression);
    outcome(s, SAVED, f.ptr, t->saved, TEXT_FILL_IN, STYLE_COUNT);
    snprintf(cells, sizeof cells, "I%u,%s", row, assumption(name, ASSUME_HOUR_COST));
    snprintf(expression, sizeof expression, "I%u*%s", row, name);
    guarded(&f, s, 2, cells, expression);
    outcome(s, SAVING, f.ptr, t->saving, TEXT_FILL_IN, STYLE_MONEY);
    sheet_next(s);
    buf_release(&f);
}

void sheet_business(struct sheet *s)
{
    const struct report *r = s->book->report;
    for (uint16_t i = 0; i < COLUMN_COUNT; i++)
        sheet_bounds(s, i, type_columns[i].least, type_columns[i].most);
    sheet_head(s, str_of(sheet_say(s, TEXT_SHEET_BUSINESS)), str_of(sheet_say(s, TEXT_INTRO_BUSINESS)), 0,
               DATE);
    sheet_next_height(s, 4);
    assumptions(s);
    outcomes(s);
    monthly(s);
    monthly_chart(s);
    sheet_next_height(s, 9);
    heading(s, TEXT_HEAD_CASE_TYPES);
    sheet_span(s, NAME, DATE, str_of(sheet_say(s, TEXT_CASE_HOW)), STYLE_PROSE);
    sheet_next_height(s, 28);
    for (uint16_t i = 0; i < COLUMN_COUNT; i++)
        sheet_words(s, i, type_columns[i].header, type_columns[i].header_style);
    if (r->type_count > 0)
        sheet_check(s,
                    worksheet_autofilter(s->worksheet, s->row, 0, s->row + r->type_count, COLUMN_COUNT - 1));
    sheet_next_height(s, 30);
    assert(s->row == TYPE_ROW);
    for (uint32_t i = 0; i < r->type_count; i++) type_row(s, i);
    lxw_row_t breaks[] = { MONTH_HEADER - 2, TYPE_HEADER - 2, 0 };
    sheet_check(s, worksheet_set_h_pagebreaks(s->worksheet, breaks));
    worksheet_gridlines(s->worksheet, LXW_HIDE_ALL_GRIDLINES);
}
