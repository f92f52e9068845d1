#include "reports/page.h"

#include <errno.h>
#include <math.h>

#include "reports/cell_text.h"
#include "reports/plain_text.h"
#include "reports/wording.h"

void page_raw(struct page *p, const char *markup)
{
    buf_add_str(&p->text, str_of(markup));
}

/* Appends at most `most` code points; false when there were more. */
static bool add_escaped(struct buf *b, struct str text, size_t most)
{
    bool space = true; /* none at the beginning */
    size_t used = 0;
    for (size_t at = 0; at < text.len;) {
        uint32_t point = plain_point(cell_point_next(text, &at));
        if (point == 0 || (point == ' ' && space)) continue;
        if (used++ == most) return false;
        space = point == ' ';
        switch (point) {
        case '&':
            buf_add_str(b, STR("&amp;"));
            break;
        case '<':
            buf_add_str(b, STR("&lt;"));
            break;
        case '>':
            buf_add_str(b, STR("&gt;"));
            break;
        case '"':
            buf_add_str(b, STR("&quot;"));
            break;
        case '\'':
            buf_add_str(b, STR("&#39;"));
            break;
        default:
            buf_add_point(b, point);
        }
    }
    return true;
}

void page_text(struct page *p, struct str text)
{
    add_escaped(&p->text, text, SIZE_MAX);
}

void page_words(struct page *p, struct str text, size_t most)
{
    page_raw(p, "<bdi>");
    bool whole = add_escaped(&p->text, text, most ? most : SIZE_MAX);
    page_raw(p, "</bdi>");
    if (!whole) page_say(p, TEXT_CUT);
}

const char *page_say_of(const struct page *p, enum text_id id)
{
    return text_of(p->report->language, id);
}

void page_say(struct page *p, enum text_id id)
{
    const char *text = page_say_of(p, id);
    if (text[0] == ' ') buf_add_char(&p->text, ' ');
    page_text(p, str_of(text));
}

void page_count(struct page *p, uint64_t n)
{
    wording_count(&p->text, n, p->report->language);
}

void page_figure(struct page *p, double value, int decimals, const char *unit)
{
    bool known = isfinite(value);
    if (!known) page_raw(p, "<span class=\"missing\">");
    wording_figure(&p->text, value, decimals, p->report->language);
    page_raw(p, known ? unit : "</span>");
}

void page_share(struct page *p, double share)
{
    page_figure(p, share * 100, 1, "%");
}

void page_section(struct page *p, const char *id, enum text_id heading)
{
    buf_add_format(&p->text, "<section aria-labelledby=\"h-%s\"><h2 id=\"h-%s\">", id, id);
    page_say(p, heading);
    page_raw(p, "</h2>\n");
}

void page_head_cell(struct page *p, enum text_id name, const char *class)
{
    buf_add_format(&p->text, "<th scope=\"col\" class=\"%s\">", class);
    page_say(p, name);
    page_raw(p, "</th>");
}

void page_count_cell(struct page *p, uint64_t n)
{
    page_raw(p, "<td class=\"n\">");
    page_count(p, n);
    page_raw(p, "</td>");
}

void page_share_cell(struct page *p, double share)
{
    page_raw(p, "<td class=\"n\">");
    page_share(p, share);
    page_raw(p, "</td>");
}

void page_flush(struct page *p, bool all)
{
    enum { MUCH = 1 << 16 };
    if (!all && p->text.len < MUCH) return;
    if (p->failure == 0 && fwrite(p->text.ptr, 1, p->text.len, p->out) != p->text.len) p->failure = errno;
    if (all && p->failure == 0 && fflush(p->out) != 0) p->failure = errno;
    buf_clear(&p->text);
}
