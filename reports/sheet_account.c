/* Verantwoording: for the privacy officer and the next analyst. */
#include <math.h>

#include "reports/reports.h"
#include "reports/sheets.h"
#include "reports/wording.h"

enum {
    WIDE = 8,           /* the last column, I */
    PAIR_LAST = 3,      /* of the tables of names and values */
    REJECTED_SHOWN = 50 /* the rest is in the file of rejected rows */
};

static void heading(struct sheet *s, enum text_id id)
{
    sheet_next(s);
    sheet_overflow(s, 0, str_of(sheet_say(s, id)), STYLE_HEADING);
    sheet_next_height(s, 20);
}

static void prose(struct sheet *s, enum text_id id)
{
    sheet_span(s, 0, WIDE, str_of(sheet_say(s, id)), STYLE_PROSE);
    sheet_next(s);
}

/* Headers of a table whose last column runs on to column `last`. */
static void headers_to(struct sheet *s, const enum text_id *ids, const enum style *styles, uint16_t count,
                       lxw_col_t last)
{
    for (uint16_t i = 0; i + 1 < count; i++) sheet_words(s, i, ids[i], styles[i]);
    sheet_span(s, (lxw_col_t)(count - 1), last, str_of(sheet_say(s, ids[count - 1])), styles[count - 1]);
    sheet_next(s);
}

#define T STYLE_HEADER
#define N STYLE_HEADER_NUMBER

static void inputs(struct sheet *s)
{
    static const enum text_id headers[] = { TEXT_FILE,   TEXT_FORMAT, TEXT_ENCODING, TEXT_DELIMITER,
                                            TEXT_SYSTEM, TEXT_ROWS,   TEXT_REJECTED, TEXT_SHA256 };
    const struct report *r = s->book->report;
    heading(s, TEXT_HEAD_INPUTS);
    struct buf name;
    buf_init(&name);
    headers_to(s, headers, (const enum style[]){ T, T, T, T, T, N, N, T }, 8, WIDE);
    for (uint32_t i = 0; i < r->input_count; i++) {
        const struct report_input *in = &r->inputs[i];
        buf_clear(&name);
        buf_add_str(&name, in->path);
        if (in->member.len) buf_add_format(&name, "/%.*s", STR_ARG(in->member));
        sheet_text(s, 0, buf_str(&name), STYLE_WRAP);
        sheet_text(s, 1, in->format, STYLE_TEXT);
        sheet_text(s, 2, in->encoding, STYLE_TEXT);
        if (str_eq(in->delimiter, STR("\t")))
            sheet_words(s, 3, TEXT_TAB, STYLE_TEXT);
        else
            sheet_text(s, 3, in->delimiter, STYLE_TEXT);
        sheet_text(s, 4, in->system, STYLE_TEXT);
        sheet_number(s, 5, (double)in->rows, STYLE_COUNT);
        sheet_number(s, 6, (double)in->rejected, STYLE_COUNT);
        sheet_span(s, 7, WIDE, in->sha256, STYLE_WRAP);
        sheet_next(s);
    }
    buf_release(&name);
}

static void read_row(struct sheet *s, const char *name, double n, double of, bool strong)
{
    sheet_text(s, 0, str_of(name), strong ? STYLE_TEXT_STRONG : STYLE_WRAP);
    sheet_number(s, 1, n, STYLE_COUNT);
    sheet_number_or_empty(s, 2, of > 0 ? n / of : NAN, STYLE_SHARE);
    sheet_next(s);
}

static void left_out(struct sheet *s)
{
    static const enum text_id headers[] = { TEXT_WHAT, TEXT_TICKETS, TEXT_SHARE_OF_READ };
    const struct report *r = s->book->report;
    double read = (double)(r->rows_read - r->rows_joined);
    heading(s, TEXT_HEAD_READ);
    sheet_headers(s, 0, headers, 1, 2);
    read_row(s, sheet_say(s, TEXT_READ_ROWS), read, read, true);
    read_row(s, sheet_say(s, TEXT_READ_COUNTED), r->tickets_counted, read, false);
    read_row(s, sheet_say(s, TEXT_READ_RECURRING), r->recurring_tickets, read, false);
    if (r->holding_replies)
        read_row(s, sheet_say(s, TEXT_READ_HOLDING_REPLY), r->holding_replies, read, false);
    if (r->holding_sentences)
        read_row(s, sheet_say(s, TEXT_READ_HOLDING_SENTENCE), r->holding_sentences, read, false);
    for (int i = REASON_REST; i < REASON_COUNT; i++)
        read_row(s, report_reason_name((enum report_reason)i, r->language), r->reasons[i], read, false);
    if (r->rows_joined) read_row(s, sheet_say(s, TEXT_READ_JOINED), (double)r->rows_joined, 0, false);
    read_row(s, sheet_say(s, TEXT_READ_REJECTED), (double)r->rows_rejected, 0, false);
}

static void pairs(struct sheet *s, enum text_id head, enum text_id name, enum text_id value,
                  const struct report_pair *list, uint32_t count)
{
    if (count == 0) return;
    heading(s, head);
    headers_to(s, (const enum text_id[]){ name, value }, (const enum style[]){ T, T }, 2, PAIR_LAST);
    for (uint32_t i = 0; i < count; i++) {
        sheet_text(s, 0, list[i].name, STYLE_TEXT);
        sheet_span(s, 1, PAIR_LAST, list[i].value, STYLE_WRAP);
        sheet_next(s);
    }
}

/* Not all of them are listed, so how many there are is said. */
static void spellings(struct sheet *s)
{
    const struct report *r = s->book->report;
    if (r->spelling_count == 0) return;
    pairs(s, TEXT_HEAD_SPELLINGS, TEXT_SPELLING, TEXT_SPELLING_MEANT, r->spellings, r->spelling_count);
    struct buf shown, all, line;
    buf_init(&shown);
    buf_init(&all);
    buf_init(&line);
    wording_count(&shown, r->spelling_count, r->language);
    wording_count(&all, r->spelling_total, r->language);
    buf_add_format(&line, sheet_say(s, TEXT_SPELLINGS_SHOWN), shown.ptr, all.ptr);
    sheet_span(s, 0, WIDE, buf_str(&line), STYLE_PROSE);
    sheet_next(s);
    buf_release(&shown);
    buf_release(&all);
    buf_release(&line);
}

/* By this `review` knows the run that the workbook shows: header and value in the first rows, a constant. */
static void run_key(struct sheet *s)
{
    sheet_words(s, 0, TEXT_RUN_KEY, STYLE_TEXT_STRONG);
    sheet_span(s, 1, PAIR_LAST + 3, s->book->report->workbook_key, STYLE_TEXT);
    sheet_next(s);
}

static struct str precision_name(const struct sheet *s, const struct report_precision *p)
{
    if (p->part == PRECISION_TYPES) return str_of(sheet_say(s, TEXT_PRECISION_TYPES));
    return p->part == PRECISION_ADVICE ? str_of(sheet_say(s, TEXT_PRECISION_ADVICE)) : p->name;
}

/* What people found on Steekproef, over all runs of the history. */
static void precision(struct sheet *s)
{
    static const enum text_id headers[] = { TEXT_WHAT,         TEXT_SAMPLE_JUDGED, TEXT_SAMPLE_RIGHT,
                                            TEXT_SAMPLE_SHARE, TEXT_PRECISION_LOW, TEXT_PRECISION_HIGH };
    const struct report *r = s->book->report;
    if (r->precision_count == 0) return;
    heading(s, TEXT_HEAD_PRECISION);
    prose(s, TEXT_PRECISION_PROSE);
    sheet_headers(s, 0, headers, 1, 5);
    for (uint32_t i = 0; i < r->precision_count; i++) {
        const struct report_precision *p = &r->precision[i];
        sheet_text(s, 0, precision_name(s, p), p->name.len ? STYLE_WRAP : STYLE_TEXT_STRONG);
        sheet_number(s, 1, p->judged, STYLE_COUNT);
        sheet_number(s, 2, p->right, STYLE_COUNT);
        sheet_number(s, 3, p->share, STYLE_SHARE);
        sheet_number(s, 4, p->low, STYLE_SHARE);
        sheet_number(s, 5, p->high, STYLE_SHARE);
        sheet_next(s);
    }
}

static void masking(struct sheet *s)
{
    const struct report *r = s->book->report;
    if (r->masked && r->mask_count_count > 0) {
        pairs(s, TEXT_HEAD_MASKED, TEXT_MASKED_KIND, TEXT_MASKED_COUNT, r->mask_counts, r->mask_count_count);
    } else {
        heading(s, TEXT_HEAD_MASKED);
        prose(s, r->masked ? TEXT_MASKED_NONE : TEXT_MASKED_OFF);
    }
    prose(s, TEXT_FEW_CUSTOMERS);
}

static void measure_row(struct sheet *s, enum text_id name, double value, struct str meaning,
                        enum style style)
{
    sheet_words(s, 0, name, STYLE_TEXT);
    if (isfinite(value))
        sheet_number(s, 1, value, style);
    else
        sheet_words(s, 1, TEXT_NOT_MEASURED, STYLE_MISSING);
    sheet_span(s, 2, WIDE, meaning, STYLE_WRAP);
    sheet_next(s);
}

static void quality(struct sheet *s)
{
    const struct report *r = s->book->report;
    heading(s, TEXT_HEAD_QUALITY);
    headers_to(s, (const enum text_id[]){ TEXT_MEASURE, TEXT_VALUE, TEXT_MEANING },
               (const enum style[]){ T, N, T }, 3, WIDE);
    measure_row(s, TEXT_SILHOUETTE, r->silhouette, str_of(sheet_say(s, TEXT_SILHOUETTE_MEANING)),
                STYLE_RATIO);
    measure_row(s, TEXT_STABILITY, r->stability, str_of(sheet_say(s, TEXT_STABILITY_MEANING)), STYLE_RATIO);
    struct buf n, meaning;
    buf_init(&n);
    buf_init(&meaning);
    wording_count(&n, r->tickets_counted - r->rest_volume, r->language);
    buf_add_format(&meaning, sheet_say(s, TEXT_PURITY_MEANING), n.ptr);
    measure_row(s, TEXT_PURITY, r->purity, buf_str(&meaning), STYLE_SHARE);
    if (r->known_questions) {
        double known = 0;
        for (uint32_t i = 0; i < r->type_count; i++)
            if (r->types[i].known_question) known += r->types[i].share;
        buf_clear(&n);
        buf_clear(&meaning);
        wording_count(&n, r->known_questions, r->language);
        buf_add_format(&meaning, sheet_say(s, TEXT_KNOWN_QUESTIONS_MEANING), n.ptr);
        measure_row(s, TEXT_KNOWN_QUESTIONS, known, buf_str(&meaning), STYLE_SHARE);
    }
    buf_release(&n);
    buf_release(&meaning);
}

static void score(struct sheet *s)
{
    heading(s, TEXT_HEAD_SCORE);
    prose(s, TEXT_SCORE_HOW);
    for (unsigned i = 0; i < SIGNAL_COUNT; i++) {
        sheet_words(s, 0, TEXT_SIGNAL_FIRST + i, STYLE_TEXT_STRONG);
        sheet_span(s, 1, WIDE, str_of(sheet_say(s, TEXT_SIGNAL_HELP_FIRST + i)), STYLE_WRAP);
        sheet_next(s);
    }
    prose(s, TEXT_ADVICE_HOW);
    prose(s, TEXT_RESOLUTION_HOW);
    prose(s, TEXT_COHESION_HOW);
    prose(s, TEXT_MISSING_HOW);
}

static void rejected(struct sheet *s)
{
    static const enum text_id headers[] = { TEXT_FILE, TEXT_FIRST_LINE, TEXT_LAST_LINE, TEXT_REASON };
    const struct report *r = s->book->report;
    if (r->rejected_count == 0) return;
    heading(s, TEXT_HEAD_REJECTED);
    headers_to(s, headers, (const enum style[]){ T, N, N, T }, 4, WIDE);
    uint32_t shown = r->rejected_count < REJECTED_SHOWN ? r->rejected_count : REJECTED_SHOWN;
    for (uint32_t i = 0; i < shown; i++) {
        sheet_text(s, 0, r->rejected[i].path, STYLE_WRAP);
        sheet_number(s, 1, (double)r->rejected[i].first_line, STYLE_ID);
        sheet_number(s, 2, (double)r->rejected[i].last_line, STYLE_ID);
        sheet_span(s, 3, WIDE, r->rejected[i].reason, STYLE_WRAP);
        sheet_next(s);
    }
    if (r->rejected_count == shown) return;
    struct buf more, line;
    buf_init(&more);
    buf_init(&line);
    wording_count(&more, r->rejected_count - shown, r->language);
    buf_add_format(&line, sheet_say(s, TEXT_REJECTED_MORE), more.ptr);
    sheet_span(s, 0, WIDE, buf_str(&line), STYLE_PROSE);
    sheet_next(s);
    buf_release(&more);
    buf_release(&line);
}

void sheet_account(struct sheet *s)
{
    const struct report *r = s->book->report;
    static const double widths[WIDE + 1] = { 40, 14, 16, 15, 14, 12, 13, 34, 34 };
    for (lxw_col_t c = 0; c <= WIDE; c++) sheet_bounds(s, c, widths[c], widths[c]);
    sheet_head(s, str_of(sheet_say(s, TEXT_SHEET_ACCOUNT)), str_of(sheet_say(s, TEXT_INTRO_ACCOUNT)), 0,
               WIDE);
    run_key(s);
    inputs(s);
    left_out(s);
    masking(s);
    pairs(s, TEXT_HEAD_LANGUAGES, TEXT_LANGUAGES, TEXT_SHARE, r->language_shares, r->language_share_count);
    pairs(s, TEXT_HEAD_HOLDING, TEXT_TICKETS, TEXT_HOLDING, r->holding_texts, r->holding_text_count);
    spellings(s);
    quality(s);
    precision(s);
    score(s);
    pairs(s, TEXT_HEAD_SETTINGS, TEXT_SETTING, TEXT_VALUE, r->settings, r->setting_count);
    pairs(s, TEXT_HEAD_VERSIONS, TEXT_COMPONENT, TEXT_VERSION, r->versions, r->version_count);
    rejected(s);
    sheet_protect(s);
}
