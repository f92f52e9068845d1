/* The summary on the terminal, in English like all messages; names of types and advices as in the workbook.
 */
#include <inttypes.h>
#include <math.h>

#include "miner/base/utf8.h"
#include "reports/cell_text.h"
#include "reports/reports.h"
#include "reports/wording.h"

enum { TOP_SHOWN = 10, LABEL_WIDTH = 42, LINE_WIDTH = 96 };

/* The text in exactly `width` columns, cut with an ellipsis where it is longer; what is not
 * printable is left out. */
static void add_padded(struct buf *b, struct str text, unsigned width)
{
    unsigned used = 0;
    bool cut = cell_text_width(text) > width;
    for (size_t at = 0; at < text.len;) {
        uint32_t point = cell_point_next(text, &at);
        unsigned more = cell_point_width(point);
        if (!utf8_is_printable(point)) continue;
        if (used + more > width - (cut ? 1 : 0)) break;
        buf_add_point(b, point);
        used += more;
    }
    if (cut) {
        buf_add_str(b, STR("…"));
        used++;
    }
    while (used++ < width) buf_add_char(b, ' ');
}

static void add_right(struct buf *b, struct str text, unsigned width)
{
    for (size_t used = cell_text_width(text); used < width; used++) buf_add_char(b, ' ');
    buf_add_str(b, text);
}

/* Running text, broken at spaces, further lines indented as the first word of the first line's text. */
static void add_wrapped(struct buf *b, const char *head, struct str text)
{
    size_t indent = cell_text_width(str_of(head)), column = indent;
    buf_add_str(b, str_of(head));
    for (size_t at = 0; at < text.len;) {
        size_t end = at;
        while (end < text.len && text.ptr[end] != ' ' && text.ptr[end] != '\n') end++;
        struct str word = str_sub(text, at, end);
        size_t width = cell_text_width(word);
        if (column > indent && column + 1 + width > LINE_WIDTH) {
            buf_add_char(b, '\n');
            for (size_t i = 0; i < indent; i++) buf_add_char(b, ' ');
            column = indent;
        }
        if (column > indent) {
            buf_add_char(b, ' ');
            column++;
        }
        utf8_add_printable(b, word);
        column += width;
        at = end + 1;
    }
    buf_add_char(b, '\n');
}

static const char *plural(uint64_t n)
{
    return n == 1 ? "" : "s";
}

static void add_read(struct buf *b, const struct report *r)
{
    buf_add_str(b, STR("Read "));
    uint64_t tickets = r->rows_read - r->rows_joined;
    wording_count(b, tickets, REPORT_EN);
    buf_add_format(b, " ticket%s", plural(tickets));
    if (r->rows_joined) {
        buf_add_str(b, STR(" in "));
        wording_count(b, r->rows_read, REPORT_EN);
        buf_add_str(b, STR(" rows"));
    }
    buf_add_format(b, " from %" PRIu32 " file%s", r->input_count, plural(r->input_count));
    if (r->from != INT64_MIN && r->to != INT64_MIN) {
        buf_add_str(b, STR(", "));
        wording_period(b, r->from, r->to, REPORT_EN);
    }
    buf_add_str(b, STR("; "));
    wording_count(b, r->tickets_counted, REPORT_EN);
    buf_add_str(b, r->tickets_counted == 1 ? STR(" counts.\n") : STR(" count.\n"));
}

static void add_left_out(struct buf *b, const struct report *r)
{
    static const struct {
        const char *one, *more;
    } words[REASON_COUNT] = {
        [REASON_AUTOMATIC] = { "automatic reply", "automatic replies" },
        [REASON_EMPTY] = { "empty", "empty" },
        [REASON_DUPLICATE] = { "duplicate", "duplicates" },
        [REASON_LANGUAGE] = { "in another language", "in another language" },
        [REASON_PERIOD] = { "outside the period", "outside the period" },
    };
    struct buf line;
    buf_init(&line);
    for (int i = REASON_AUTOMATIC; i < REASON_COUNT; i++) {
        if (r->reasons[i] == 0) continue;
        if (line.len) buf_add_str(&line, STR(", "));
        wording_count(&line, r->reasons[i], REPORT_EN);
        buf_add_format(&line, " %s", r->reasons[i] == 1 ? words[i].one : words[i].more);
    }
    if (r->rows_rejected > 0) {
        if (line.len) buf_add_str(&line, STR(", "));
        wording_count(&line, r->rows_rejected, REPORT_EN);
        buf_add_format(&line, " rejected row%s", plural(r->rows_rejected));
    }
    if (line.len == 0) buf_add_str(&line, STR("nothing"));
    add_wrapped(b, "Left out: ", buf_str(&line));
    buf_release(&line);
}

static void add_types(struct buf *b, const struct report *r)
{
    struct buf cell;
    buf_init(&cell);
    buf_add_str(b, STR("\n  #  "));
    add_padded(b, STR("Question type"), LABEL_WIDTH);
    buf_add_str(b, STR("  Tickets   Share  Advice\n"));
    for (uint32_t i = 0; i < r->type_count && i < TOP_SHOWN; i++) {
        const struct report_type *t = &r->types[i];
        buf_add_format(b, "%3" PRIu32 "  ", i + 1);
        add_padded(b, t->label, LABEL_WIDTH);
        buf_clear(&cell);
        wording_count(&cell, t->volume, REPORT_EN);
        add_right(b, buf_str(&cell), 9);
        buf_clear(&cell);
        wording_figure(&cell, t->share * 100, 1, REPORT_EN);
        add_right(b, buf_str(&cell), 7);
        buf_add_format(b, "%%  %s\n", report_advice_name(t->advice, r->language));
    }
    if (r->type_count > TOP_SHOWN)
        buf_add_format(b, "     and %" PRIu32 " more type%s\n", r->type_count - TOP_SHOWN,
                       plural(r->type_count - TOP_SHOWN));
    buf_add_char(b, '\n');
    buf_release(&cell);
}

/* Early warnings by level. */
static void add_customers(struct buf *b, const struct report *r)
{
    uint32_t level[4] = { 0 };
    for (uint32_t i = 0; i < r->customer_count; i++) level[r->customers[i].level & 3]++;
    if (r->customers_known == 0) return;
    buf_add_format(b, "Early warnings: %" PRIu32 " red, %" PRIu32 " orange, %" PRIu32 " yellow of ", level[3],
                   level[2], level[1]);
    wording_count(b, r->customers_known, REPORT_EN);
    buf_add_format(b, " customer%s.\n", plural(r->customers_known));
}

static void add_found(struct buf *b, const struct report *r)
{
    buf_add_format(b, "Found %" PRIu32 " question type%s; ", r->type_count, plural(r->type_count));
    wording_count(b, r->rest_volume, REPORT_EN);
    buf_add_format(b, " ticket%s (", plural(r->rest_volume));
    wording_percent(b, r->rest_share, REPORT_EN);
    buf_add_format(b, ") fit%s none.\n", r->rest_volume == 1 ? "s" : "");
    if (r->coverage_count > 0) {
        struct buf line;
        buf_init(&line);
        for (uint32_t i = 0; i < r->coverage_count; i++) {
            buf_add_format(&line, "%s%" PRIu32 " largest ", i ? ", " : "", r->coverage[i].types);
            wording_percent(&line, r->coverage[i].share, REPORT_EN);
        }
        add_wrapped(b, "Coverage: ", buf_str(&line));
        buf_release(&line);
    }
    if (r->type_count > 0 && isfinite(r->automatable)) {
        buf_add_str(b, STR("Automatable: "));
        if (isfinite(r->automatable_low) && isfinite(r->automatable_high)) {
            wording_percent(b, r->automatable_low, REPORT_EN);
            buf_add_str(b, STR(" to "));
            wording_percent(b, r->automatable_high, REPORT_EN);
        } else {
            wording_percent(b, r->automatable, REPORT_EN);
        }
        buf_add_str(b, STR(" of the volume (30–50% is realistic elsewhere).\n"));
    }
    add_customers(b, r);
}

/* What changed since the run before, counted. */
static void add_trend(struct buf *b, const struct report *r)
{
    static const char *const changes[CHANGE_COUNT] = { NULL,     NULL,   "new",       "grown",
                                                       "shrunk", "gone", "split off", "merged" };
    if (r->trend_run_count == 0 || r->trend_now == 0) return;
    struct buf line;
    buf_init(&line);
    for (int c = CHANGE_NEW; c < CHANGE_COUNT; c++) {
        uint32_t n = 0;
        for (uint32_t i = 0; i < r->trend_count; i++) n += r->trend[i].change == (enum report_change)c;
        if (n) buf_add_format(&line, "%s%" PRIu32 " %s", line.len ? ", " : "", n, changes[c]);
    }
    const struct report_run *before = &r->trend_runs[r->trend_now - 1];
    buf_add_str(b, STR("Against "));
    wording_period(b, before->from, before->to, REPORT_EN);
    buf_add_format(b, ": %s.\n", line.len ? line.ptr : "no type changed more than chance");
    buf_release(&line);
}

void report_summary(const struct report *r, const char *workbook, const char *rejected, FILE *out)
{
    struct buf b;
    buf_init(&b);
    if (!r->masked) buf_add_str(&b, STR("NOT MASKED: the output holds personal data (--no-mask).\n"));
    add_read(&b, r);
    add_left_out(&b, r);
    if (r->type_count > 0) add_types(&b, r);
    add_found(&b, r);
    add_trend(&b, r);
    for (uint32_t i = 0; i < r->warning_count; i++) add_wrapped(&b, "! ", r->warnings[i]);
    for (uint32_t i = 0; i < r->alert_count; i++) add_wrapped(&b, "! ", r->alerts[i].text);
    if (workbook) {
        buf_add_str(&b, STR("Workbook: "));
        utf8_add_printable(&b, str_of(workbook));
        buf_add_char(&b, '\n');
    }
    if (rejected) {
        buf_add_str(&b, STR("Rejected rows: "));
        utf8_add_printable(&b, str_of(rejected));
        buf_add_char(&b, '\n');
    }
    fwrite(b.ptr, 1, b.len, out);
    buf_release(&b);
}
