/* The charts of Samenvatting. They point at the tables below them, so that what is drawn can be read as well.
 */
#include "reports/sheets.h"
#include "reports/wording.h"

enum {
    ROW_PIXELS = 18 /* of a row of the sheet */,
    UNNAMED = 0 /* column A, the margin: never one of names */
};

/* The library takes a name that it does not change as a plain char *. */
static char font_name[] = "Calibri";

/* In bars the names stand along the vertical axis. */
static lxw_chart_axis *names_axis(lxw_chart *chart, uint8_t type)
{
    return type == LXW_CHART_BAR_STACKED ? chart->y_axis : chart->x_axis;
}

static lxw_chart_axis *values_axis(lxw_chart *chart, uint8_t type)
{
    return type == LXW_CHART_BAR_STACKED ? chart->x_axis : chart->y_axis;
}

/* A chart with the title and fonts that all share; `title` is of 10 points, quiet. */
static lxw_chart *chart_of(struct sheet *s, uint8_t type, const char *title)
{
    lxw_chart *chart = workbook_add_chart(s->book->workbook, type);
    if (!chart) {
        sheet_check(s, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return NULL;
    }
    lxw_chart_font title_font = { .name = font_name, .size = 11, .bold = LXW_TRUE, .color = COLOR_NAVY };
    lxw_chart_font axis_font = { .name = font_name, .size = 8, .color = COLOR_INK };
    lxw_chart_line none = { .none = LXW_TRUE };
    lxw_chart_line rule = { .color = COLOR_RULE, .width = 0.75 };
    chart_title_set_name(chart, title);
    chart_title_set_name_font(chart, &title_font);
    chart_axis_set_num_font(names_axis(chart, type), &axis_font);
    chart_axis_set_num_font(values_axis(chart, type), &axis_font);
    chart_axis_set_line(names_axis(chart, type), &rule);
    chart_axis_set_line(values_axis(chart, type), &none);
    chart_axis_set_major_tick_mark(names_axis(chart, type), LXW_CHART_AXIS_TICK_MARK_NONE);
    chart_axis_set_major_tick_mark(values_axis(chart, type), LXW_CHART_AXIS_TICK_MARK_NONE);
    chart_axis_major_gridlines_set_line(values_axis(chart, type), &rule);
    chart_chartarea_set_line(chart, &none);
    return chart;
}

/* A series over the `count` rows below the row `header`, each named by its cell in the column `names`;
 * UNNAMED: numbered. */
static lxw_chart_series *series_of(struct sheet *s, lxw_chart *chart, uint32_t header, uint32_t count,
                                   lxw_col_t values, lxw_col_t names)
{
    struct buf categories, cells;
    buf_init(&categories);
    buf_init(&cells);
    char letters[LXW_MAX_COL_NAME_LENGTH];
    buf_add_char(&categories, '=');
    buf_add_char(&cells, '=');
    sheet_reference(&categories, s->name, header + 1, names);
    sheet_reference(&cells, s->name, header + 1, values);
    lxw_col_to_name(letters, names, LXW_TRUE);
    buf_add_format(&categories, ":%s$%u", letters, (unsigned)(header + 1 + count));
    lxw_col_to_name(letters, values, LXW_TRUE);
    buf_add_format(&cells, ":%s$%u", letters, (unsigned)(header + 1 + count));
    lxw_chart_series *series = chart_add_series(chart, names == UNNAMED ? NULL : categories.ptr, cells.ptr);
    if (!series) sheet_check(s, LXW_ERROR_MEMORY_MALLOC_FAILED);
    buf_release(&categories);
    buf_release(&cells);
    return series;
}

/* Puts the chart over whole cells: `rows` from `row` on, `width` pixels from `column` on. */
static void place(struct sheet *s, lxw_chart *chart, uint32_t row, uint32_t rows, lxw_col_t column,
                  double width, const char *description)
{
    static const double default_width = 480, default_height = 288;
    char said[256];
    snprintf(said, sizeof said, "%.250s", description);
    lxw_chart_options options = { .x_scale = width / default_width,
                                  .y_scale = (double)(rows * ROW_PIXELS - 8) / default_height,
                                  .object_position = LXW_OBJECT_MOVE_DONT_SIZE,
                                  .description = said };
    sheet_check(s, worksheet_insert_chart_opt(s->worksheet, row, column, chart, &options));
}

static void top_chart(struct sheet *s, const struct summary_places *p, double width)
{
    struct buf n, title;
    buf_init(&n);
    buf_init(&title);
    wording_count(&n, p->top_count, sheet_language(s));
    buf_add_format(&title, sheet_say(s, TEXT_CHART_TOP), n.ptr);
    lxw_chart *chart = chart_of(s, LXW_CHART_BAR_STACKED, title.ptr);
    if (chart) {
        for (unsigned a = 0; a < ADVICE_COUNT; a++) {
            lxw_chart_series *series =
                series_of(s, chart, p->top_row, p->top_count, (lxw_col_t)(SUMMARY_ADVICE + a), SUMMARY_NAME);
            if (!series) continue;
            lxw_chart_fill fill = { .color = style_advice_color((enum report_advice)a) };
            chart_series_set_fill(series, &fill);
            chart_series_set_name(series, sheet_say(s, TEXT_ADVICE_FIRST + a));
        }
        lxw_chart_font legend = { .name = font_name, .size = 9, .color = COLOR_INK };
        chart_set_series_gap(chart, 40);
        chart_set_series_overlap(chart, 100);
        lxw_chart_font names = { .name = font_name, .size = 6.5, .color = COLOR_INK }; /* all twenty fit */
        chart_axis_set_num_font(chart->y_axis, &names);
        chart_axis_set_reverse(chart->y_axis); /* the largest on top … */
        chart_axis_set_label_position(chart->x_axis,
                                      LXW_CHART_AXIS_LABEL_POSITION_HIGH); /* … figures below */
        chart_axis_set_interval_unit(chart->y_axis, 1);
        chart_axis_set_num_format(chart->x_axis, "#,##0");
        chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
        chart_legend_set_font(chart, &legend);
        place(s, chart, p->charts_row, p->chart_rows, SUMMARY_NAME, width, title.ptr);
    }
    buf_release(&n);
    buf_release(&title);
}

static void coverage_chart(struct sheet *s, const struct summary_places *p, lxw_col_t column, double width,
                           uint32_t rows)
{
    lxw_chart *chart = chart_of(s, LXW_CHART_LINE, sheet_say(s, TEXT_CHART_COVERAGE));
    if (!chart) return;
    lxw_chart_series *series = series_of(s, chart, p->top_row, p->top_count, SUMMARY_CUMULATIVE, UNNAMED);
    if (!series) return;
    lxw_chart_line line = { .color = COLOR_ACCENT, .width = 2.25 };
    lxw_chart_fill fill = { .color = COLOR_ACCENT };
    chart_series_set_line(series, &line);
    chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
    chart_series_set_marker_size(series, 4);
    chart_series_set_marker_fill(series, &fill);
    chart_series_set_marker_line(series, &line);
    chart_series_set_name(series, sheet_say(s, TEXT_CUMULATIVE));
    chart_axis_set_min(chart->y_axis, 0);
    chart_axis_set_max(chart->y_axis, 1);
    chart_axis_set_num_format(chart->y_axis, "0%");
    chart_axis_set_interval_unit(chart->x_axis, 1);
    lxw_chart_font small = { .name = font_name, .size = 8, .color = COLOR_QUIET };
    chart_axis_set_name(chart->x_axis, sheet_say(s, TEXT_CHART_COVERAGE_AXIS));
    chart_axis_set_name_font(chart->x_axis, &small);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    place(s, chart, p->charts_row, rows, column, width, sheet_say(s, TEXT_CHART_COVERAGE));
}

static void month_chart(struct sheet *s, const struct summary_places *p, lxw_col_t column, double width,
                        uint32_t row, uint32_t rows)
{
    lxw_chart *chart = chart_of(s, LXW_CHART_COLUMN, sheet_say(s, TEXT_CHART_MONTHS));
    if (!chart) return;
    lxw_chart_series *series =
        series_of(s, chart, p->month_row, p->month_count, (lxw_col_t)(p->month_column + 1), p->month_column);
    if (!series) return;
    lxw_chart_fill fill = { .color = COLOR_ACCENT };
    chart_series_set_fill(series, &fill);
    chart_series_set_name(series, sheet_say(s, TEXT_TICKETS));
    chart_set_series_gap(chart, 60);
    chart_axis_set_min(chart->y_axis, 0);
    chart_axis_set_num_format(chart->y_axis, "#,##0");
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    place(s, chart, row, rows, column, width, sheet_say(s, TEXT_CHART_MONTHS));
}

void summary_charts(struct sheet *s, const struct summary_places *p)
{
    if (p->top_count == 0) return;
    enum { CHARACTER_PIXELS = 7 };
    const double left_width = 638 + 2 * CHARACTER_PIXELS * p->wider, /* columns B to D, E to H */
        right_width = 674 + 4 * CHARACTER_PIXELS * p->wider;
    const lxw_col_t right = SUMMARY_NAME + 3;
    top_chart(s, p, left_width);
    uint32_t half = p->month_count > 0 ? p->chart_rows / 2 : p->chart_rows;
    coverage_chart(s, p, right, right_width, half);
    if (p->month_count > 0) month_chart(s, p, right, right_width, p->charts_row + half, p->chart_rows - half);
}
