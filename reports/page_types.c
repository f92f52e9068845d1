/* The table of types on the page: a group of two rows a type, the figures and, below them, what opens. */
#include <inttypes.h>
#include <math.h>

#include "miner/base/json_out.h"
#include "reports/page.h"
#include "reports/wording.h"

enum { WORDS_SHOWN = 1000, COLUMNS = 9 };

/* Begins a cell of a figure; `value` is what its column sorts by, after all others when it is NAN. */
static void number_cell(struct page *p, const char *class, double value)
{
    buf_add_format(&p->text, "<td class=\"%s\" data-v=\"", class);
    if (isfinite(value)) json_add_number(&p->text, value);
    page_raw(p, "\">");
}

static void bar(struct page *p, double share, double most)
{
    long long tenths = most > 0 ? llround(share / most * 1000) : 0;
    buf_add_format(&p->text,
                   "<svg class=\"data\" height=\"4\" aria-hidden=\"true\"><rect "
                   "class=\"bar\" width=\"%lld.%lld%%\" "
                   "height=\"4\"/></svg>",
                   tenths / 10, tenths % 10);
}

static void figures_row(struct page *p, const struct report_type *t, uint32_t rank, double most)
{
    const struct report *r = p->report;
    page_raw(p, "<tr class=\"type\">");
    number_cell(p, "n wide", rank);
    buf_add_format(&p->text, "%" PRIu32 "</td><th scope=\"row\">", rank);
    page_words(p, t->label, WORDS_SHOWN);
    page_raw(p, "</th><td class=\"theme wide\">");
    if (t->theme >= 0) page_words(p, r->themes[t->theme].name, WORDS_SHOWN);
    page_raw(p, "</td>");
    number_cell(p, "n", t->volume);
    page_count(p, t->volume);
    page_raw(p, "</td>");
    number_cell(p, "n wide", t->share);
    page_share(p, t->share);
    bar(p, t->share, most);
    page_raw(p, "</td>");
    number_cell(p, "n wide", t->cumulative_share);
    page_share(p, t->cumulative_share);
    bar(p, t->cumulative_share, 1);
    page_raw(p, "</td>");
    number_cell(p, "n wide", t->growth);
    if (t->growth > 0 && llround(t->growth * 100) > 0) page_raw(p, "+");
    page_figure(p, t->growth * 100, 0, "%");
    page_raw(p, "</td>");
    number_cell(p, "advice", t->advice);
    buf_add_format(&p->text, "<span class=\"chip c%d\">", (int)t->advice);
    page_say(p, TEXT_ADVICE_FIRST + t->advice);
    page_raw(p, "</span></td>");
    number_cell(p, "n wide", t->score);
    page_figure(p, t->score, 1, "");
    page_raw(p, "</td></tr>\n");
}

static void phrasings(struct page *p, const struct report_type *t)
{
    page_raw(p, "<div class=\"said\"><h4>");
    page_say(p, TEXT_PAGE_PHRASINGS);
    page_raw(p, "</h4>");
    if (!t->verbatim) {
        page_raw(p, "<p class=\"quiet\">");
        page_say(p, TEXT_NO_VERBATIM);
        page_raw(p, "</p>");
    } else if (t->phrasing_count > 0) {
        page_raw(p, "<ol>");
        for (uint32_t i = 0; i < t->phrasing_count; i++) {
            page_raw(p, "<li>");
            page_words(p, t->phrasings[i].text, WORDS_SHOWN);
            struct str channel = p->report->tickets[t->phrasings[i].ticket].channel;
            if (channel.len > 0) {
                page_raw(p, " <span class=\"quiet\">");
                page_words(p, channel, WORDS_SHOWN);
                page_raw(p, "</span>");
            }
            page_raw(p, "</li>\n");
        }
        page_raw(p, "</ol>");
    }
    page_raw(p, "</div>\n");
}

static void reply(struct page *p, const struct report_type *t)
{
    const struct report *r = p->report;
    page_raw(p, "<div class=\"reply\"><h4>");
    page_say(p, TEXT_PAGE_REPLY);
    page_raw(p, "</h4>");
    if (!t->verbatim || t->reply.len == 0) {
        page_raw(p, "<p class=\"quiet\">");
        page_say(p, t->verbatim ? TEXT_PAGE_REPLY_NONE : TEXT_NO_VERBATIM);
        page_raw(p, "</p>");
    } else {
        page_raw(p, "<blockquote>");
        page_words(p, t->reply, WORDS_SHOWN);
        page_raw(p, "</blockquote>");
    }
    if (t->verbatim && t->reply.len > 0 && t->reply_n > 0 && isfinite(t->reply_share)) {
        struct buf share, n, line;
        buf_init(&share);
        buf_init(&n);
        buf_init(&line);
        wording_percent(&share, t->reply_share, r->language);
        wording_count(&n, t->reply_n, r->language);
        buf_add_format(&line, page_say_of(p, TEXT_PAGE_REPLY_SHARE), share.ptr, n.ptr);
        page_raw(p, "<p class=\"quiet\">");
        page_text(p, buf_str(&line));
        page_raw(p, "</p>");
        buf_release(&share);
        buf_release(&n);
        buf_release(&line);
    }
    if (t->handover.len > 0) {
        page_raw(p, "<h4>");
        page_say(p, TEXT_PAGE_HANDOVER);
        page_raw(p, "</h4><p>");
        page_words(p, t->handover, WORDS_SHOWN);
        page_raw(p, "</p>");
    }
    page_raw(p, "</div>\n");
}

static void term_open(struct page *p, enum text_id term)
{
    page_raw(p, "<div><dt>");
    page_say(p, term);
    page_raw(p, "</dt><dd>");
}

static void term_close(struct page *p)
{
    page_raw(p, "</dd></div>\n");
}

static void n_of(struct page *p, double value, uint32_t n)
{
    if (!isfinite(value)) return;
    page_raw(p, " <span class=\"quiet\">n = ");
    page_count(p, n);
    page_raw(p, "</span>");
}

static void term_figure(struct page *p, enum text_id term, double value, int decimals, const char *unit)
{
    term_open(p, term);
    page_figure(p, value, decimals, unit);
    term_close(p);
}

static void figures(struct page *p, const struct report_type *t)
{
    page_raw(p, "<dl>\n");
    term_open(p, TEXT_SLOTS);
    for (uint32_t i = 0; i < t->slot_count; i++) {
        if (i) page_raw(p, ", ");
        page_text(p, t->slots[i].name);
        page_raw(p, " ");
        wording_percent(&p->text, t->slots[i].share, p->report->language);
    }
    if (t->slot_count == 0) page_say(p, TEXT_PAGE_SLOTS_NONE);
    term_close(p);
    term_open(p, TEXT_TERMS);
    for (uint32_t i = 0; i < t->term_count; i++) {
        if (i) page_raw(p, ", ");
        page_words(p, t->terms[i], WORDS_SHOWN);
    }
    term_close(p);
    term_open(p, TEXT_LANGUAGES);
    page_text(p, t->languages);
    term_close(p);
    term_figure(p, TEXT_RESOLUTION, t->expected_resolution * 100, 1, "%");
    term_figure(p, TEXT_HOURS, t->hours_a_year, 0, "");
    term_open(p, TEXT_AHT);
    page_figure(p, t->kpi.aht_mean, 1, "");
    n_of(p, t->kpi.aht_mean, t->kpi.aht_n);
    term_close(p);
    term_open(p, TEXT_MOOD);
    page_figure(p, t->kpi.mood, 2, "");
    n_of(p, t->kpi.mood, t->kpi.mood_n);
    term_close(p);
    term_open(p, TEXT_ESCALATED);
    page_share(p, t->kpi.escalated);
    n_of(p, t->kpi.escalated, t->kpi.escalated_n);
    term_close(p);
    term_open(p, TEXT_REPEATED);
    page_share(p, t->kpi.repeat_7d);
    n_of(p, t->kpi.repeat_7d, t->kpi.repeat_7d_n);
    term_close(p);
    term_open(p, TEXT_BASE_FCR);
    page_share(p, t->kpi.fcr);
    n_of(p, t->kpi.fcr, t->kpi.fcr_n);
    term_close(p);
    term_figure(p, TEXT_TYPE_PURITY, t->purity * 100, 1, "%");
    term_figure(p, TEXT_COHESION, t->cohesion, 2, "");
    if (isfinite(t->stability)) term_figure(p, TEXT_STABILITY, t->stability, 2, "");
    page_raw(p, "</dl>\n<h4>");
    page_say(p, TEXT_PAGE_SIGNALS);
    page_raw(p, "</h4><dl>\n");
    for (unsigned i = 0; i < SIGNAL_COUNT; i++) term_figure(p, TEXT_SIGNAL_FIRST + i, t->signals[i], 2, "");
    page_raw(p, "</dl>\n");
}

static void more_row(struct page *p, const struct report_type *t)
{
    buf_add_format(&p->text,
                   "<tr class=\"more\"><td class=\"wide\"></td><td colspan=\"%d\"><p class=\"why\">",
                   COLUMNS - 1);
    page_words(p, t->why, WORDS_SHOWN);
    page_raw(p, "</p><details><summary>");
    page_say(p, TEXT_PAGE_MORE);
    page_raw(p, "<span class=\"unseen\">: ");
    page_words(p, t->label, WORDS_SHOWN);
    page_raw(p, "</span></summary><div class=\"inside\">\n");
    phrasings(p, t);
    reply(p, t);
    page_raw(p, "<div class=\"figures\">");
    figures(p, t);
    page_raw(p, "</div></div></details></td></tr>");
}

static void column(struct page *p, enum text_id name, const char *class, const char *sort)
{
    buf_add_format(&p->text, "<th scope=\"col\" class=\"%s\" data-sort=\"%s\">", class, sort);
    page_say(p, name);
    page_raw(p, "</th>");
}

/* Shown by the script: without it they would do nothing. */
static void controls(struct page *p)
{
    page_raw(p, "<div id=\"find\" role=\"search\" hidden><label for=\"words\">");
    page_say(p, TEXT_PAGE_SEARCH);
    page_raw(p, "</label> <input id=\"words\" type=\"search\" autocomplete=\"off\"> <label for=\"advice\">");
    page_say(p, TEXT_ADVICE);
    page_raw(p, "</label> <select id=\"advice\"><option value=\"\">");
    page_say(p, TEXT_PAGE_ALL_ADVICES);
    page_raw(p, "</option>");
    for (unsigned a = 0; a < ADVICE_COUNT; a++) {
        buf_add_format(&p->text, "<option value=\"%u\">", a);
        page_say(p, TEXT_ADVICE_FIRST + a);
        page_raw(p, "</option>");
    }
    page_raw(p, "</select> <output id=\"shown\" for=\"words advice\" data-shown=\"");
    page_say(p, TEXT_PAGE_SHOWN);
    page_raw(p, "\"></output></div>\n");
}

void page_types(struct page *p)
{
    const struct report *r = p->report;
    page_raw(p, "<section aria-labelledby=\"types-head\"><h2 id=\"types-head\" tabindex=\"-1\">");
    page_say(p, TEXT_SHEET_TYPES);
    page_raw(p, "</h2>\n");
    if (r->type_count == 0) {
        page_raw(p, "<p>0 ");
        page_say(p, TEXT_TILE_TYPES);
        page_raw(p, "</p></section>\n");
        return;
    }
    controls(p);
    page_raw(p, "<table id=\"types\"><caption>");
    page_say(p, TEXT_PAGE_INTRO_TYPES);
    page_raw(p, "</caption>\n<thead><tr>");
    column(p, TEXT_RANK, "n wide", "up");
    column(p, TEXT_TYPE, "name", "text");
    column(p, TEXT_THEME, "wide", "text");
    column(p, TEXT_VOLUME, "n", "down");
    column(p, TEXT_SHARE, "n wide", "down");
    column(p, TEXT_CUMULATIVE, "n wide", "up");
    column(p, TEXT_TREND, "n wide", "down");
    column(p, TEXT_ADVICE, "advice", "up");
    column(p, TEXT_SCORE, "n wide", "down");
    page_raw(p, "</tr></thead>\n");
    double most = 0;
    for (uint32_t i = 0; i < r->type_count; i++) most = fmax(most, r->types[i].share);
    for (uint32_t i = 0; i < r->type_count; i++) {
        const struct report_type *t = &r->types[i];
        buf_add_format(&p->text, "<tbody id=\"type-%" PRIu32 "\" data-advice=\"%d\">\n", t->id,
                       (int)t->advice);
        figures_row(p, t, i + 1, most);
        more_row(p, t);
        page_raw(p, "</tbody>\n");
        page_flush(p, false);
    }
    page_raw(p, "</table>\n<p class=\"quiet\">");
    page_say(p, TEXT_REST);
    page_raw(p, ": ");
    page_count(p, r->rest_volume);
    page_raw(p, " (");
    page_share(p, r->rest_share);
    page_raw(p, ")</p></section>\n");
}
