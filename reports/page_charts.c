/* The charts of the page, as SVG in the page itself. Lengths along the horizontal axis are per cents of the
 * width, so that text keeps its size on every screen; colours come from the style by class. What is drawn
 * also stands in tables.
 */
#include <math.h>

#include "reports/brief.h"
#include "reports/page.h"
#include "reports/wording.h"

enum { BAR_ROW = 30, LABEL_SHOWN = 60, HEIGHT = 200, BARS_HEIGHT = 150, LABELS_SHOWN = 8 };

static uint32_t shown_types(const struct report *r)
{
    return r->type_count < BRIEF_TOP ? r->type_count : BRIEF_TOP;
}

static void figure_open(struct page *p, const char *class, const char *title)
{
    buf_add_format(&p->text, "<figure class=\"%s\"><figcaption>", class);
    page_text(p, str_of(title));
    page_raw(p, "</figcaption>\n");
}

static void svg_open(struct page *p, unsigned height, const char *description)
{
    buf_add_format(&p->text, "<svg role=\"img\" width=\"100%%\" height=\"%u\" aria-label=\"", height);
    page_text(p, str_of(description));
    page_raw(p, "\">\n");
}

static void top_chart(struct page *p)
{
    const struct report *r = p->report;
    uint32_t shown = shown_types(r);
    struct buf n, title;
    buf_init(&n);
    buf_init(&title);
    wording_count(&n, shown, r->language);
    buf_add_format(&title, page_say_of(p, TEXT_CHART_TOP), n.ptr);
    figure_open(p, "tall", title.ptr);
    page_raw(p, "<ul class=\"legend\">");
    for (int a = 0; a < ADVICE_COUNT; a++) {
        buf_add_format(
            &p->text,
            "<li><svg width=\"12\" height=\"12\" aria-hidden=\"true\"><rect class=\"a%d\" width=\"12\" "
            "height=\"12\"/></svg> ",
            a);
        page_say(p, TEXT_ADVICE_FIRST + (unsigned)a);
        page_raw(p, "</li>");
    }
    page_raw(p, "</ul>\n");
    svg_open(p, shown * BAR_ROW, title.ptr);
    double most = shown > 0 ? (double)r->types[0].volume : 1;
    for (uint32_t i = 0; i < shown; i++) {
        const struct report_type *t = &r->types[i];
        unsigned top = i * BAR_ROW;
        buf_add_format(&p->text, "<text x=\"0\" y=\"%u\">", top + 13);
        struct str label = t->label;
        size_t at = 0;
        for (unsigned points = 0; at < label.len && points < LABEL_SHOWN; points++) do
                at++;
            while (at < label.len && ((unsigned char)label.ptr[at] & 0xC0) == 0x80);
        page_text(p, str_sub(label, 0, at));
        page_raw(p, at < label.len ? "…</text>" : "</text>");
        buf_add_format(&p->text, "<text x=\"100%%\" y=\"%u\" text-anchor=\"end\">", top + 13);
        page_count(p, t->volume);
        buf_add_format(&p->text,
                       "</text><rect class=\"a%d\" x=\"0\" y=\"%u\" width=\"%lld.%lld%%\" height=\"9\"/>\n",
                       (int)t->advice, top + 17, llround(t->volume / most * 1000) / 10,
                       llround(t->volume / most * 1000) % 10);
    }
    page_raw(p, "</svg></figure>\n");
    buf_release(&n);
    buf_release(&title);
}

/* Place along the axis of the i-th of `count`, in tenths of a per cent. */
static unsigned along(uint32_t i, uint32_t count)
{
    return (unsigned)((2000u * i + 1000u) / (2u * count));
}

static void coverage_chart(struct page *p)
{
    const struct report *r = p->report;
    uint32_t shown = shown_types(r);
    const char *title = page_say_of(p, TEXT_CHART_COVERAGE);
    figure_open(p, "axis", title);
    svg_open(p, HEIGHT + 20, title);
    for (int quarter = 0; quarter <= 4; quarter++) {
        int y = HEIGHT - quarter * HEIGHT / 4;
        buf_add_format(&p->text, "<line class=\"grid\" x1=\"0\" x2=\"100%%\" y1=\"%d\" y2=\"%d\"/>", y, y);
        buf_add_format(&p->text, "<text x=\"-8\" y=\"%d\" text-anchor=\"end\">%d%%</text>\n", y + 4,
                       quarter * 25);
    }
    for (int pass = 0; pass < 2; pass++) /* the points over the line */
        for (uint32_t i = 0; i < shown; i++) {
            unsigned x = along(i, shown);
            long long y = HEIGHT - llround(r->types[i].cumulative_share * HEIGHT);
            if (pass == 0 && i > 0) {
                unsigned from = along(i - 1, shown);
                buf_add_format(
                    &p->text,
                    "<line class=\"curve\" x1=\"%u.%u%%\" y1=\"%lld\" x2=\"%u.%u%%\" y2=\"%lld\"/>\n",
                    from / 10, from % 10, HEIGHT - llround(r->types[i - 1].cumulative_share * HEIGHT), x / 10,
                    x % 10, y);
            } else if (pass == 1) {
                buf_add_format(&p->text,
                               "<circle class=\"point\" cx=\"%u.%u%%\" cy=\"%lld\" r=\"4\"><title>%u: ",
                               x / 10, x % 10, y, i + 1);
                page_share(p, r->types[i].cumulative_share);
                page_raw(p, "</title></circle>\n");
                if (i == 0 || (i + 1) % 5 == 0)
                    buf_add_format(&p->text,
                                   "<text x=\"%u.%u%%\" y=\"%d\" text-anchor=\"middle\">%u</text>\n", x / 10,
                                   x % 10, HEIGHT + 17, i + 1);
            }
        }
    page_raw(p, "</svg><p class=\"quiet\">");
    page_say(p, TEXT_CHART_COVERAGE_AXIS);
    page_raw(p, "</p></figure>\n");
}

static void month_chart(struct page *p)
{
    const struct report *r = p->report;
    const char *title = page_say_of(p, TEXT_CHART_MONTHS);
    uint32_t most = 1, step = (r->month_count + LABELS_SHOWN - 1) / LABELS_SHOWN;
    for (uint32_t i = 0; i < r->month_count; i++)
        if (r->months[i].n > most) most = r->months[i].n;
    figure_open(p, "months", title);
    svg_open(p, BARS_HEIGHT + 56, title);
    struct buf name;
    buf_init(&name);
    for (uint32_t i = 0; i < r->month_count; i++) {
        const struct report_kpi *month = &r->months[i];
        unsigned x = along(i, r->month_count), width = 700 / r->month_count, left = x - width / 2;
        unsigned height = (unsigned)llround((double)month->n / most * BARS_HEIGHT),
                 top = BARS_HEIGHT + 18 - height;
        buf_clear(&name);
        wording_month(&name, month->name, r->language);
        buf_add_format(&p->text,
                       "<rect class=\"bar\" x=\"%u.%u%%\" y=\"%u\" width=\"%u.%u%%\" height=\"%u\"><title>",
                       left / 10, left % 10, top, width / 10, width % 10, height);
        page_text(p, buf_str(&name));
        page_raw(p, ": ");
        page_count(p, month->n);
        page_raw(p, "</title></rect>\n");
        if (i % step != 0) continue;
        buf_add_format(&p->text, "<text x=\"%u.%u%%\" y=\"%u\" text-anchor=\"middle\">", x / 10, x % 10,
                       top - 5);
        page_count(p, month->n);
        /* month above year, so that they fit side by side */
        size_t space = str_find(buf_str(&name), STR(" "));
        if (space > name.len) space = name.len;
        buf_add_format(&p->text, "</text><text x=\"%u.%u%%\" y=\"%d\" text-anchor=\"middle\">", x / 10,
                       x % 10, BARS_HEIGHT + 34);
        page_text(p, str_sub(buf_str(&name), 0, space));
        buf_add_format(&p->text, "</text><text x=\"%u.%u%%\" y=\"%d\" text-anchor=\"middle\">", x / 10,
                       x % 10, BARS_HEIGHT + 50);
        page_text(p, str_sub(buf_str(&name), space, name.len));
        page_raw(p, "</text>\n");
    }
    buf_release(&name);
    page_raw(p, "</svg></figure>\n");
}

void page_charts(struct page *p)
{
    const struct report *r = p->report;
    if (r->type_count == 0 && r->month_count == 0) return;
    page_raw(p, "<section aria-labelledby=\"h-charts\"><h2 id=\"h-charts\">");
    page_say(p, TEXT_HEAD_CHARTS);
    page_raw(p, "</h2>\n<div class=\"charts\">\n");
    if (r->type_count > 0) {
        top_chart(p);
        coverage_chart(p);
    }
    if (r->month_count > 0) month_chart(p);
    page_raw(p, "</div></section>\n");
}
