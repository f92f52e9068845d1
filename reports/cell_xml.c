#include "reports/cell_xml.h"

#include <assert.h>

#include "reports/cell_number.h"

static const double USUAL_POINTS = 15; /* a height that need not be told */

void row_xml_begin(struct buf *xml, uint32_t row, double points, bool cells)
{
    buf_add_str(xml, STR("<row r=\""));
    buf_add_whole(xml, (uint64_t)row + 1);
    if (points > 0 && points != USUAL_POINTS) {
        buf_add_str(xml, STR("\" ht=\""));
        cell_number(xml, points);
        buf_add_str(xml, STR("\" customHeight=\"1"));
    }
    buf_add_str(xml, cells ? STR("\">") : STR("\"/>"));
}

void row_xml_end(struct buf *xml)
{
    buf_add_str(xml, STR("</row>"));
}

void cell_xml_begin(struct buf *xml, unsigned column, struct str row, uint32_t xf)
{
    enum { LETTERS = 26 };
    assert(column < LETTERS * (LETTERS + 1) && xf != 0);
    buf_add_str(xml, STR("<c r=\""));
    if (column >= LETTERS) buf_add_char(xml, (char)('A' + column / LETTERS - 1));
    buf_add_char(xml, (char)('A' + column % LETTERS));
    buf_add_str(xml, row);
    buf_add_str(xml, STR("\" s=\""));
    buf_add_whole(xml, xf);
    buf_add_char(xml, '"');
}

static void add_escaped(struct buf *b, struct str text)
{
    size_t from = 0;
    for (size_t i = 0; i < text.len; i++) {
        for (uint64_t bytes; i + 8 <= text.len; i += 8) {
            bytes = str_eight(text.ptr + i);
            if (str_same(bytes, '&') | str_same(bytes, '<') | str_same(bytes, '>')) break;
        }
        if (i == text.len) break;
        char c = text.ptr[i];
        if (c != '&' && c != '<' && c != '>') continue;
        buf_add(b, text.ptr + from, i - from);
        buf_add_str(b, c == '&' ? STR("&amp;") : c == '<' ? STR("&lt;") : STR("&gt;"));
        from = i + 1;
    }
    buf_add(b, text.ptr + from, text.len - from);
}

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

void cell_xml_text(struct buf *xml, struct str text)
{
    bool edged = is_space(text.ptr[0]) || is_space(text.ptr[text.len - 1]);
    buf_add_str(xml, edged ? STR(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                           : STR(" t=\"inlineStr\"><is><t>"));
    add_escaped(xml, text);
    buf_add_str(xml, STR("</t></is></c>"));
}

void cell_xml_number(struct buf *xml, double value)
{
    buf_add_str(xml, STR("><v>"));
    cell_number(xml, value);
    buf_add_str(xml, STR("</v></c>"));
}

void cell_xml_formula(struct buf *xml, struct str formula, struct str text, double value)
{
    if (str_starts(formula, STR("="))) formula = str_sub(formula, 1, formula.len);
    buf_add_str(xml, text.ptr ? STR(" t=\"str\"><f>") : STR("><f>"));
    add_escaped(xml, formula);
    buf_add_str(xml, STR("</f><v>"));
    if (text.ptr)
        add_escaped(xml, text);
    else
        cell_number(xml, value);
    buf_add_str(xml, STR("</v></c>"));
}

void cell_xml_blank(struct buf *xml)
{
    buf_add_str(xml, STR("/>"));
}
