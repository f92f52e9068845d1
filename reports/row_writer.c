#include "reports/row_writer.h"

#include <math.h>

#include "reports/cell_text.h"
#include "reports/cell_xml.h"

void row_init(struct row_writer *w, const struct book *book)
{
    *w = (struct row_writer){ .book = book };
    buf_init(&w->xml);
    buf_init(&w->text);
    buf_init(&w->row);
}

void row_release(struct row_writer *w)
{
    buf_release(&w->xml);
    buf_release(&w->text);
    buf_release(&w->row);
}

void row_clear(struct row_writer *w)
{
    buf_clear(&w->xml);
}

void row_swap(struct row_writer *w, struct buf *xml)
{
    struct buf before = w->xml;
    w->xml = *xml;
    *xml = before;
}

void row_begin(struct row_writer *w, uint32_t row, double points)
{
    buf_clear(&w->row);
    buf_add_whole(&w->row, (uint64_t)row + 1);
    w->column = 0;
    row_xml_begin(&w->xml, row, points, true);
}

void row_end(struct row_writer *w)
{
    row_xml_end(&w->xml);
}

/* Begins the next cell. */
static void begin_cell(struct row_writer *w, enum style style)
{
    cell_xml_begin(&w->xml, w->column++, buf_str(&w->row), w->book->xf[style]);
}

static void widen(struct row_writer *w, double width)
{
    if (width > w->widths[w->column]) w->widths[w->column] = width;
}

/* Line ends and what stands around them become one space. */
static void in_one_line(struct buf *b)
{
    if (!b->len) return;
    size_t to = 0;
    bool broken = false;
    for (size_t i = 0; i < b->len; i++) {
        char c = b->ptr[i];
        if (c == '\n') {
            while (to > 0 && b->ptr[to - 1] == ' ') to--;
            broken = to > 0;
        } else if (!broken || c != ' ') {
            if (broken) b->ptr[to++] = ' ';
            broken = false;
            b->ptr[to++] = c;
        }
    }
    b->len = to;
    b->ptr[to] = '\0';
}

/* What w->text holds, as the next cell. */
static void put_text(struct row_writer *w, enum style style)
{
    struct str fit = buf_str(&w->text);
    if (fit.len == 0) {
        row_blank(w, style);
        return;
    }
    if (sheet_width_of(fit.len) > w->widths[w->column]) /* no text is wider than its bytes are many */
        widen(w, sheet_text_width(fit));
    begin_cell(w, style);
    cell_xml_text(&w->xml, fit);
}

void row_line(struct row_writer *w, struct str text, enum style style)
{
    cell_text(&w->text, text, text_of(w->book->report->language, TEXT_CUT));
    in_one_line(&w->text);
    put_text(w, style);
}

void row_text(struct row_writer *w, struct str text, enum style style)
{
    cell_text(&w->text, text, text_of(w->book->report->language, TEXT_CUT));
    put_text(w, style);
}

static void add_value(struct row_writer *w, double value, enum style style)
{
    begin_cell(w, style);
    cell_xml_number(&w->xml, style_value(style, value));
}

void row_number(struct row_writer *w, double value, enum style style)
{
    widen(w, sheet_number_width(value));
    add_value(w, value, style);
}

void row_number_or_empty(struct row_writer *w, double value, enum style style)
{
    if (isfinite(value))
        row_number(w, value, style);
    else
        row_blank(w, style);
}

void row_date(struct row_writer *w, int64_t seconds)
{
    double days = sheet_days(seconds);
    if (isnan(days)) {
        row_text(w, str_of(text_of(w->book->report->language, TEXT_UNKNOWN)), STYLE_QUIET);
        return;
    }
    widen(w, SHEET_DATE_WIDTH);
    add_value(w, days, STYLE_DATE);
}

void row_blank(struct row_writer *w, enum style style)
{
    begin_cell(w, style);
    cell_xml_blank(&w->xml);
}
