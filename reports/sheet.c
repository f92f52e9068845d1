#include "reports/sheet.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "reports/cell_text.h"
#include "reports/cell_xml.h"

static const double LINE_POINTS = 13.2; /* height of a line of 10-point text */
/* A character of 10-point text, in units of a column's width: generously. */
static const double CHARACTER_WIDTH = 0.88;
static const double CELL_MARGINS = 2.5; /* of a column's width, lost to indent and borders */
/* A4 on its side without margins, in points; a unit of a column's width, and what a column has beside. */
static const double PAPER_WIDTH = 842, PAPER_HEIGHT = 595, SIDE_MARGIN = 0.4 * 72, END_MARGIN = 0.45 * 72;
static const double UNIT_POINTS = 5.25, COLUMN_POINTS = 3.75;

const char *sheet_say(const struct sheet *s, enum text_id id)
{
    return text_of(s->book->report->language, id);
}

enum report_language sheet_language(const struct sheet *s)
{
    return s->book->report->language;
}

void sheet_check(struct sheet *s, lxw_error error)
{
    if (error == LXW_NO_ERROR || s->book->error != LXW_NO_ERROR) return;
    s->book->error = error;
    s->book->error_sheet = s->name;
}

/* Width of 10-point text: of its letters in Calibri, by kind. */
static double running_width(struct str text)
{
    enum { USUAL, NARROW, WIDE };
    static const double widths[] = { 0.9, 0.52, 1.38 };
    static const unsigned char kinds[128] = {
        [' '] = NARROW, ['f'] = NARROW, ['i'] = NARROW, ['j'] = NARROW, ['l'] = NARROW,  ['r'] = NARROW,
        ['t'] = NARROW, ['I'] = NARROW, ['.'] = NARROW, [','] = NARROW, [':'] = NARROW,  [';'] = NARROW,
        ['|'] = NARROW, ['!'] = NARROW, ['('] = NARROW, [')'] = NARROW, ['\''] = NARROW, ['['] = NARROW,
        [']'] = NARROW, ['-'] = NARROW, ['/'] = NARROW, ['m'] = WIDE,   ['w'] = WIDE,    ['M'] = WIDE,
        ['W'] = WIDE,   ['%'] = WIDE,   ['@'] = WIDE,
    };
    double width = 0;
    for (size_t at = 0; at < text.len;) {
        if (text.ptr[at] >= ' ' && text.ptr[at] <= '~')
            width += widths[kinds[(unsigned char)text.ptr[at++]]];
        else
            width += widths[USUAL] * cell_point_width(cell_point_next(text, &at));
    }
    return width;
}

/* Lines that the text takes in `width`, broken where a spreadsheet breaks them: between words, or within a
 * word that fits no line. At most `limit`. */
static unsigned wrapped_lines(struct str text, double width, unsigned limit)
{
    double room = fmax(width - CELL_MARGINS, 1), used = 0;
    unsigned lines = 1;
    for (size_t at = 0; at < text.len && lines < limit;) {
        if (text.ptr[at] == '\n') {
            lines++;
            used = 0;
            at++;
            continue;
        }
        size_t end = at;
        while (end < text.len && text.ptr[end] != ' ' && text.ptr[end] != '\n') end++;
        double word = running_width(str_sub(text, at, end));
        if (used > 0 && used + word > room) {
            lines++;
            used = 0;
        }
        for (; word > room && lines < limit; word -= room) lines++;
        used += word + running_width(STR(" "));
        at = end + (end < text.len && text.ptr[end] == ' ');
    }
    return lines;
}

static unsigned lines_shown(const struct sheet *s)
{
    return s->lines_shown ? s->lines_shown : SHEET_LINES_SHOWN;
}

double sheet_width_of(size_t characters)
{
    return (double)characters * CHARACTER_WIDTH + 3;
}

double sheet_text_width(struct str text)
{
    return sheet_width_of(cell_text_width(text));
}

/* Notes how much room a text takes. */
static void measure(struct sheet *s, lxw_col_t column, struct str text, enum style style)
{
    assert(column < SHEET_COLUMNS);
    double width = sheet_text_width(text);
    if (column >= s->columns) s->columns = (uint16_t)(column + 1);
    double most = s->most[column] > 0 ? s->most[column] : 60;
    if (width > s->widths[column]) s->widths[column] = width;
    if (!style_wraps(style)) return;
    unsigned lines = wrapped_lines(text, most, lines_shown(s));
    if (lines > s->lines) s->lines = lines;
}

/* Begins a cell of the current row, in place of one that was there. */
static struct buf *begin_cell(struct sheet *s, lxw_col_t column, enum style style)
{
    assert(column < SHEET_COLUMNS);
    if (s->cells.len == 0) {
        buf_clear(&s->row_digits);
        buf_add_whole(&s->row_digits, (uint64_t)s->row + 1);
    }
    buf_add_char(&s->cells, '\0'); /* ends the cell before */
    s->cell[column] = s->cells.len;
    cell_xml_begin(&s->cells, column, buf_str(&s->row_digits), s->book->xf[style]);
    return &s->cells;
}

/* Text as cell_text makes it. */
static void put_text(struct sheet *s, lxw_col_t column, struct str text, enum style style)
{
    struct buf *xml = begin_cell(s, column, style);
    if (text.len)
        cell_xml_text(xml, text);
    else
        cell_xml_blank(xml);
}

void sheet_text(struct sheet *s, lxw_col_t column, struct str text, enum style style)
{
    struct buf *cell = &s->book->cell;
    cell_text(cell, text, sheet_say(s, TEXT_CUT));
    measure(s, column, buf_str(cell), style);
    put_text(s, column, buf_str(cell), style);
}

void sheet_overflow(struct sheet *s, lxw_col_t column, struct str text, enum style style)
{
    cell_text(&s->book->cell, text, sheet_say(s, TEXT_CUT));
    put_text(s, column, buf_str(&s->book->cell), style);
}

void sheet_words(struct sheet *s, lxw_col_t column, enum text_id id, enum style style)
{
    sheet_text(s, column, str_of(sheet_say(s, id)), style);
}

double sheet_number_width(double value)
{
    /* Its digits with separators, decimals and a sign. */
    double digits = fabs(value) < 10 ? 1 : floor(log10(fabs(value))) + 1;
    return digits + floor((digits - 1) / 3) + 4;
}

static void measure_number(struct sheet *s, lxw_col_t column, double value)
{
    assert(column < SHEET_COLUMNS);
    double width = sheet_number_width(value);
    if (column >= s->columns) s->columns = (uint16_t)(column + 1);
    if (width > s->widths[column]) s->widths[column] = width;
}

void sheet_number(struct sheet *s, lxw_col_t column, double value, enum style style)
{
    if (!isfinite(value)) {
        sheet_words(s, column, TEXT_MISSING, STYLE_MISSING);
        return;
    }
    measure_number(s, column, value);
    cell_xml_number(begin_cell(s, column, style), style_value(style, value));
}

void sheet_number_or_empty(struct sheet *s, lxw_col_t column, double value, enum style style)
{
    if (isfinite(value))
        sheet_number(s, column, value, style);
    else
        sheet_blank(s, column, style);
}

double sheet_days(int64_t seconds)
{
    /* Days since 1899-12-30, as spreadsheets count; they know no earlier or later dates than these. */
    static const double epoch = 25569, first = 61, last = 2958465;
    double days = seconds == INT64_MIN ? 0 : (double)seconds / 86400 + epoch;
    return days < first || days > last ? NAN : days;
}

void sheet_date(struct sheet *s, lxw_col_t column, int64_t seconds)
{
    double days = sheet_days(seconds);
    if (isnan(days)) {
        sheet_words(s, column, TEXT_UNKNOWN, STYLE_QUIET);
        return;
    }
    if (s->widths[column] < SHEET_DATE_WIDTH) s->widths[column] = SHEET_DATE_WIDTH;
    cell_xml_number(begin_cell(s, column, STYLE_DATE), days);
}

void sheet_said(struct sheet *s, lxw_col_t column, struct str text)
{
    if (text.len)
        sheet_text(s, column, text, STYLE_INPUT);
    else
        sheet_blank(s, column, STYLE_INPUT);
}

void sheet_blank(struct sheet *s, lxw_col_t column, enum style style)
{
    cell_xml_blank(begin_cell(s, column, style));
}

void sheet_formula(struct sheet *s, lxw_col_t column, const char *formula, double value, enum style style)
{
    bool known = isfinite(value);
    if (known) measure_number(s, column, value);
    cell_xml_formula(begin_cell(s, column, style), str_of(formula), known ? str_of(NULL) : STR(""), value);
}

void sheet_formula_text(struct sheet *s, lxw_col_t column, const char *formula, const char *text,
                        enum style style)
{
    measure(s, column, str_of(text), style);
    cell_xml_formula(begin_cell(s, column, style), str_of(formula), str_of(text), 0);
}

void sheet_reference(struct buf *b, const char *sheet, uint32_t row, lxw_col_t column)
{
    char name[LXW_MAX_COL_NAME_LENGTH];
    lxw_col_to_name(name, column, LXW_TRUE);
    buf_add_format(b, "'%s'!%s$%u", sheet, name, (unsigned)row + 1);
}

void sheet_range(struct buf *b, const char *sheet, uint32_t first, uint32_t last, lxw_col_t column)
{
    char name[LXW_MAX_COL_NAME_LENGTH];
    lxw_col_to_name(name, column, LXW_TRUE);
    sheet_reference(b, sheet, first, column);
    buf_add_format(b, ":%s$%u", name, (unsigned)last + 1);
}

void sheet_define(struct sheet *s, enum text_id name, enum text_id sheet, uint32_t first, uint32_t last,
                  lxw_col_t column)
{
    struct buf *line = &s->book->line;
    buf_clear(line);
    buf_add_char(line, '=');
    if (last > first)
        sheet_range(line, sheet_say(s, sheet), first, last, column);
    else
        sheet_reference(line, sheet_say(s, sheet), first, column);
    sheet_check(s, workbook_define_name(s->book->workbook, sheet_say(s, name), line->ptr));
}

/* The library keeps links and joined cells, and with each of them a cell, which it is not to write. */
static void drop_cells(struct sheet *s)
{
    s->worksheet->optimize_row->data_changed = LXW_FALSE;
}

/* Makes the cell a link; false when there is no link to be made. */
static bool link_to(struct sheet *s, lxw_col_t column, const char *text, enum text_id sheet, uint32_t row,
                    enum text_id tip)
{
    if (row == 0 || s->links >= SHEET_LINK_LIMIT) return false;
    s->links++;
    struct buf *line = &s->book->line;
    buf_clear(line);
    buf_add_format(line, "internal:'%s'!A%u", sheet_say(s, sheet), (unsigned)row + 1);
    sheet_check(
        s, worksheet_write_url_opt(s->worksheet, s->row, column, line->ptr, NULL, text, sheet_say(s, tip)));
    drop_cells(s);
    return true;
}

void sheet_link_text(struct sheet *s, lxw_col_t column, struct str text, enum text_id sheet, uint32_t row,
                     enum text_id tip)
{
    struct buf *cell = &s->book->cell;
    cell_text(cell, text, sheet_say(s, TEXT_CUT));
    measure(s, column, buf_str(cell), STYLE_LINK);
    bool linked = cell->len > 0 && link_to(s, column, cell->ptr, sheet, row, tip);
    put_text(s, column, buf_str(cell), linked ? STYLE_LINK : STYLE_WRAP);
}

void sheet_go(struct sheet *s, lxw_col_t column, enum text_id text, enum text_id sheet, uint32_t row)
{
    if (link_to(s, column, sheet_say(s, text), sheet, row, text))
        put_text(s, column, str_of(sheet_say(s, text)), STYLE_GO);
}

void sheet_link_number(struct sheet *s, lxw_col_t column, double value, enum text_id sheet, uint32_t row,
                       enum text_id tip)
{
    bool linked = link_to(s, column, "0", sheet, row, tip);
    sheet_number(s, column, value, linked ? STYLE_COUNT_LINK : STYLE_COUNT);
}

void sheet_span(struct sheet *s, lxw_col_t first, lxw_col_t last, struct str text, enum style style)
{
    double room = 0;
    for (lxw_col_t c = first; c <= last; c++) room += s->most[c] > 0 ? s->most[c] : 8.43;
    struct buf *cell = &s->book->cell;
    cell_text(cell, text, sheet_say(s, TEXT_CUT));
    unsigned lines = wrapped_lines(buf_str(cell), room, lines_shown(s));
    if (style_wraps(style) && lines > s->lines) s->lines = lines;
    put_text(s, first, buf_str(cell), style);
    if (first == last) return;
    for (lxw_col_t c = (lxw_col_t)(first + 1); c <= last; c++) sheet_blank(s, c, style);
    sheet_check(s, worksheet_merge_range(s->worksheet, s->row, first, s->row, last, "", NULL));
    drop_cells(s);
}

/* What the library tells of a sheet's extent. */
static void extend(lxw_worksheet *w, lxw_row_t row, lxw_col_t column)
{
    if (row < w->dim_rowmin) w->dim_rowmin = row;
    if (row > w->dim_rowmax) w->dim_rowmax = row;
    if (column < w->dim_colmin) w->dim_colmin = column;
    if (column > w->dim_colmax) w->dim_colmax = column;
}

/* Ends the current row; `points` as row_xml_begin has them. */
static void end_row(struct sheet *s, double points)
{
    bool cells = s->cells.len > 0;
    if (cells || points > 0) {
        row_xml_begin(&s->rows, s->row, points, cells);
        for (lxw_col_t c = 0; c < SHEET_COLUMNS && cells; c++) {
            if (!s->cell[c]) continue;
            buf_add_str(&s->rows, str_of(s->cells.ptr + s->cell[c]));
            s->cell[c] = 0;
            extend(s->worksheet, s->row, c);
        }
        if (cells)
            row_xml_end(&s->rows);
        else
            extend(s->worksheet, s->row,
                   s->worksheet->dim_colmin < LXW_COL_MAX ? s->worksheet->dim_colmin : 0);
        buf_clear(&s->cells);
    }
    s->row++;
    s->lines = 0;
}

void sheet_next(struct sheet *s)
{
    if (s->lines > 1)
        sheet_next_height(s, s->lines * LINE_POINTS + 2);
    else {
        s->points += s->row_points > 0 ? s->row_points : 15;
        end_row(s, 0);
    }
}

void sheet_next_height(struct sheet *s, double points)
{
    s->points += points;
    end_row(s, points);
}

double sheet_page_points(const struct sheet *s)
{
    double width = 0;
    for (lxw_col_t c = 0; c < s->columns; c++) width += s->most[c] * UNIT_POINTS + COLUMN_POINTS;
    return (PAPER_HEIGHT - 2 * END_MARGIN) * fmax(1, width / (PAPER_WIDTH - 2 * SIDE_MARGIN));
}

void sheet_row_points(struct sheet *s, double points)
{
    worksheet_set_default_row(s->worksheet, points, LXW_FALSE);
    s->row_points = points;
}

void sheet_bounds(struct sheet *s, lxw_col_t column, double least, double most)
{
    assert(column < SHEET_COLUMNS);
    s->least[column] = least;
    s->most[column] = most;
    if (column >= s->columns) s->columns = (uint16_t)(column + 1);
}

void sheet_headers(struct sheet *s, lxw_col_t first, const enum text_id *ids, uint16_t texts,
                   uint16_t figures)
{
    for (uint16_t i = 0; i < texts + figures; i++)
        sheet_words(s, (lxw_col_t)(first + i), ids[i], i < texts ? STYLE_HEADER : STYLE_HEADER_NUMBER);
    sheet_next(s);
}

/* Page set-up that all sheets share. */
static void set_page(struct sheet *s)
{
    const struct report *r = s->book->report;
    worksheet_set_paper(s->worksheet, 9); /* A4 */
    worksheet_set_landscape(s->worksheet);
    worksheet_set_margins(s->worksheet, SIDE_MARGIN / 72, SIDE_MARGIN / 72, END_MARGIN / 72, END_MARGIN / 72);

    /* In a header and footer & begins a code, and all three parts together may have 255 characters. */
    struct buf *line = &s->book->line;
    buf_clear(line);
    buf_add_str(line, STR("&L&9 ")); /* a space: digits would be taken for more of the font's size */
    cell_text(&s->book->cell, str_clip(r->title, SHEET_TITLE_BYTES), "");
    for (size_t i = 0; i < s->book->cell.len; i++) {
        char c = s->book->cell.ptr[i];
        buf_add_str(line, c == '&' ? STR("&&") : c == '\n' || c == '\t' ? STR(" ") : (struct str){ &c, 1 });
    }
    buf_add_format(line, " – %s&R&9%s", s->name, sheet_say(s, TEXT_FOOTER));
    sheet_check(s, worksheet_set_footer(s->worksheet, line->ptr));
    if (!r->masked) {
        buf_clear(line);
        buf_add_format(line, "&L&9%s", sheet_say(s, TEXT_UNMASKED));
        sheet_check(s, worksheet_set_header(s->worksheet, line->ptr));
    }
}

void sheet_head(struct sheet *s, struct str title, struct str intro, lxw_col_t first, lxw_col_t last)
{
    /* Title and intro must not widen the first column. */
    sheet_overflow(s, first, title, STYLE_TITLE);
    sheet_next_height(s, 28);
    sheet_overflow(s, first, intro, STYLE_SUBTITLE);
    sheet_next_height(s, 16);
    if (!s->book->report->masked) {
        sheet_overflow(s, first, str_of(sheet_say(s, TEXT_UNMASKED)), STYLE_ALARM);
        for (lxw_col_t c = (lxw_col_t)(first + 1); c <= last; c++) sheet_blank(s, c, STYLE_ALARM);
    }
    sheet_next_height(s, s->book->report->masked ? 4 : 18);
    set_page(s);
}

void sheet_table(struct sheet *s, enum text_id title, struct str intro, const struct sheet_column *columns,
                 uint16_t count, uint32_t rows, lxw_col_t frozen)
{
    assert(s->row == 0);
    for (uint16_t i = 0; i < count; i++) sheet_bounds(s, i, columns[i].least, columns[i].most);
    sheet_head(s, str_of(sheet_say(s, title)), intro, 0, (lxw_col_t)(count - 1));
    sheet_columns(s, columns, count, rows, frozen);
    assert(s->row == SHEET_HEADER_ROW + 1);
}

/* What stands over columns that belong together; TEXT_COUNT = nothing. */
static enum text_id group_over(const struct sheet_column *column)
{
    static const struct {
        enum text_id first, last, group;
    } groups[] = {
        { TEXT_SIGNAL_FIRST, TEXT_SIGNAL_LAST, TEXT_GROUP_SIGNALS },
        { TEXT_ANGRY, TEXT_TYPE_PURITY, TEXT_GROUP_TESTS },
        { TEXT_BASE_AHT_MEAN, TEXT_BASE_AHT_N, TEXT_GROUP_AHT },
        { TEXT_BASE_RESPONSE_MEAN, TEXT_BASE_RESPONSE_N, TEXT_GROUP_RESPONSE },
        { TEXT_BASE_LEAD_MEAN, TEXT_BASE_LEAD_N, TEXT_GROUP_LEAD },
        { TEXT_BASE_FCR, TEXT_BASE_ESCALATED_N, TEXT_GROUP_SHARES },
        { TEXT_BASE_CSAT, TEXT_BASE_MOOD_N, TEXT_GROUP_EXPERIENCE },
    };
    if (column->header_style == STYLE_HEADER_REVIEW) return TEXT_GROUP_REVIEW;
    for (size_t i = 0; i < sizeof groups / sizeof groups[0]; i++)
        if (column->header >= groups[i].first && column->header <= groups[i].last) return groups[i].group;
    return TEXT_COUNT;
}

void sheet_columns(struct sheet *s, const struct sheet_column *columns, uint16_t count, uint32_t rows,
                   lxw_col_t frozen)
{
    assert(count <= SHEET_COLUMNS);
    enum text_id group = TEXT_COUNT;
    for (uint16_t i = 0; i < count; i++) {
        enum text_id here = group_over(&columns[i]);
        bool review = columns[i].header_style == STYLE_HEADER_REVIEW;
        if (here != group && here != TEXT_COUNT)
            sheet_overflow(s, i, str_of(sheet_say(s, here)), review ? STYLE_GROUP_REVIEW : STYLE_GROUP);
        group = here;
    }
    sheet_next(s);
    lxw_row_t header = s->row;
    if (rows > 0)
        sheet_check(s, worksheet_autofilter(s->worksheet, s->row, 0, s->row + rows, (lxw_col_t)(count - 1)));
    for (uint16_t i = 0; i < count; i++) sheet_words(s, i, columns[i].header, columns[i].header_style);
    sheet_next_height(s, 32);
    worksheet_freeze_panes(s->worksheet, s->row, frozen);
    sheet_check(s, worksheet_repeat_rows(s->worksheet, header, header));
}

void sheet_end(struct sheet *s)
{
    end_row(s, 0);
    for (lxw_col_t c = 0; c < s->columns; c++) {
        double most = s->most[c] > 0 ? s->most[c] : 60;
        double width = fmin(fmax(s->widths[c], s->least[c]), most);
        sheet_check(s, worksheet_set_column(s->worksheet, c, c, width, NULL));
    }
    worksheet_fit_to_pages(s->worksheet, 1, 0);
}

void sheet_print(struct sheet *s, lxw_col_t column, uint32_t row)
{
    sheet_check(s, worksheet_print_area(s->worksheet, 0, 0, row, column));
}

void sheet_mark_advice(struct sheet *s, lxw_col_t column, uint32_t first, uint32_t last)
{
    if (last < first) return;
    for (int a = 0; a < ADVICE_COUNT; a++) {
        char value[64];
        snprintf(value, sizeof value, "\"%s\"", sheet_say(s, TEXT_ADVICE_FIRST + (unsigned)a));
        lxw_conditional_format rule = { .type = LXW_CONDITIONAL_TYPE_CELL,
                                        .criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO,
                                        .value_string = value,
                                        .format = s->book->formats[STYLE_ADVICE_FIRST + a] };
        sheet_check(s, worksheet_conditional_format_range(s->worksheet, first, column, last, column, &rule));
    }
}

void sheet_bar(struct sheet *s, lxw_col_t column, double value, double most)
{
    /* Half blocks double the steps. */
    struct buf *line = &s->book->line;
    long halves = most > 0 ? lround(fmin(fmax(value / most, 0), 1) * 2 * SHEET_BAR_BLOCKS) : 0;
    if (halves == 0 && value > 0) halves = 1;
    buf_clear(line);
    for (; halves >= 2; halves -= 2) buf_add_str(line, STR("█"));
    if (halves) buf_add_str(line, STR("▌"));
    sheet_text(s, column, buf_str(line), STYLE_BAR);
}

void sheet_choices(struct sheet *s, lxw_col_t column, uint32_t first, uint32_t last, enum text_id name,
                   bool strict)
{
    if (last < first) return;
    char formula[64];
    snprintf(formula, sizeof formula, "=%s", sheet_say(s, name));
    char message[256];
    snprintf(message, sizeof message, "%s", sheet_say(s, strict ? TEXT_CHOOSE : TEXT_CHOOSE_TYPE));
    lxw_data_validation rule = { .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
                                 .value_formula = formula,
                                 .ignore_blank = LXW_VALIDATION_ON,
                                 .show_input = LXW_VALIDATION_ON,
                                 .show_error = LXW_VALIDATION_ON,
                                 .dropdown = LXW_VALIDATION_ON,
                                 .error_type = strict ? LXW_VALIDATION_ERROR_TYPE_STOP
                                                      : LXW_VALIDATION_ERROR_TYPE_WARNING,
                                 .error_message = message };
    sheet_check(s, worksheet_data_validation_range(s->worksheet, first, column, last, column, &rule));
}

void sheet_protect(struct sheet *s)
{
    lxw_protection options = {
        .format_columns = LXW_TRUE, .format_rows = LXW_TRUE, .sort = LXW_TRUE, .autofilter = LXW_TRUE
    };
    worksheet_protect(s->worksheet, NULL, &options);
}

void sheet_release(struct sheet *s)
{
    buf_release(&s->rows);
    buf_release(&s->cells);
    buf_release(&s->row_digits);
}
