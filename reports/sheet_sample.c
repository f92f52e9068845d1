/* Steekproef: tickets drawn at random for two people to check, and what their verdicts say so far. */
#include "reports/reports.h"
#include "reports/sheets.h"
#include "reports/wording.h"

enum { FIRST_VERDICT = 7, VERDICTS = 4, REMARK = FIRST_VERDICT + VERDICTS, LANGUAGE };

static const struct sheet_column columns[] = {
    { TEXT_NUMBER, STYLE_HEADER_NUMBER, 6, 6 },
    { TEXT_TICKET_ID, STYLE_HEADER, 12, 16 },
    { TEXT_CHANNEL, STYLE_HEADER, 10, 12 },
    { TEXT_ID, STYLE_HEADER_NUMBER, 10, 10 },
    { TEXT_TYPE, STYLE_HEADER, 24, 40 },
    { TEXT_ADVICE, STYLE_HEADER, 18, 18 },
    { TEXT_BODY, STYLE_HEADER, 64, 64 },
    { TEXT_SAMPLE_TYPE_1, STYLE_HEADER_REVIEW, 11, 11 },
    { TEXT_SAMPLE_ADVICE_1, STYLE_HEADER_REVIEW, 11, 11 },
    { TEXT_SAMPLE_TYPE_2, STYLE_HEADER_REVIEW, 11, 11 },
    { TEXT_SAMPLE_ADVICE_2, STYLE_HEADER_REVIEW, 11, 11 },
    { TEXT_REMARK, STYLE_HEADER_REVIEW, 18, 18 },
    { TEXT_LANGUAGE, STYLE_HEADER, 10, 10 }, /* by which the verdicts are counted as well */
};
enum { COLUMN_COUNT = sizeof columns / sizeof columns[0] };

/* The verdicts of the column, as a range of this sheet: "$H$15:$H$114". */
static void verdict_range(struct buf *b, uint32_t first, uint32_t last, lxw_col_t column)
{
    char letters[LXW_MAX_COL_NAME_LENGTH];
    lxw_col_to_name(letters, column, LXW_TRUE);
    buf_add_format(b, "%s$%u:%s$%u", letters, (unsigned)first + 1, letters, (unsigned)last + 1);
}

/* An end of the 95% interval of Wilson (1927) for the share in column F, of n in column D. */
static void add_bound(struct buf *b, unsigned row, char sign)
{
    buf_add_format(b,
                   "($F%u+1.96^2/(2*$D%u)%c1.96*SQRT($F%u*(1-$F%u)/$D%u+1.96^2/(4*$D%u^2)))/(1+1.96^2/$D%u)",
                   row, row, sign, row, row, row, row, row);
}

/* A row of what was found: of `judged` tickets `right`, both formulas, and the share with its interval. As
 * delivered, nothing is judged. */
static void found_row(struct sheet *s, enum text_id name, const char *judged, const char *right)
{
    unsigned row = (unsigned)s->row + 1;
    struct buf formula;
    buf_init(&formula);
    sheet_span(s, 0, 2, str_of(sheet_say(s, name)), STYLE_TEXT);
    sheet_formula(s, 3, judged, 0, STYLE_COUNT);
    sheet_formula(s, 4, right, 0, STYLE_COUNT);
    buf_add_format(&formula, "=IF($D%u=0,\"%s\",$E%u/$D%u)", row, sheet_say(s, TEXT_SAMPLE_NOT_YET), row,
                   row);
    sheet_formula_text(s, 5, formula.ptr, sheet_say(s, TEXT_SAMPLE_NOT_YET), STYLE_SHARE);
    buf_clear(&formula);
    buf_add_format(&formula, "=IF($D%u=0,\"\",TEXT(", row);
    add_bound(&formula, row, '-');
    buf_add_str(&formula, STR(",\"0%\")&\" – \"&TEXT("));
    add_bound(&formula, row, '+');
    buf_add_str(&formula, STR(",\"0%\"))"));
    sheet_formula_text(s, 6, formula.ptr, "", STYLE_TEXT);
    sheet_next(s);
    buf_release(&formula);
}

/* What the verdicts say, above the table that holds them in rows [first, last]. */
static void found(struct sheet *s, uint32_t first, uint32_t last)
{
    const char *yes = sheet_say(s, TEXT_YES), *no = sheet_say(s, TEXT_NO);
    struct buf judged, right, one, two;
    buf_init(&judged);
    buf_init(&right);
    buf_init(&one);
    buf_init(&two);
    sheet_span(s, 0, 2, str_of(sheet_say(s, TEXT_SAMPLE_FOUND)), STYLE_HEADER);
    sheet_words(s, 3, TEXT_SAMPLE_JUDGED, STYLE_HEADER_NUMBER);
    sheet_words(s, 4, TEXT_SAMPLE_RIGHT, STYLE_HEADER_NUMBER);
    sheet_words(s, 5, TEXT_SAMPLE_SHARE, STYLE_HEADER_NUMBER);
    sheet_words(s, 6, TEXT_SAMPLE_INTERVAL, STYLE_HEADER);
    sheet_next(s);
    for (lxw_col_t v = 0; v < VERDICTS; v++) {
        buf_clear(&one);
        buf_clear(&judged);
        buf_clear(&right);
        verdict_range(&one, first, last, (lxw_col_t)(FIRST_VERDICT + v));
        buf_add_format(&judged, "=COUNTIF(%s,\"%s\")+COUNTIF(%s,\"%s\")", one.ptr, yes, one.ptr, no);
        buf_add_format(&right, "=COUNTIF(%s,\"%s\")", one.ptr, yes);
        found_row(s, columns[FIRST_VERDICT + v].header, judged.ptr, right.ptr);
    }
    buf_clear(&one);
    buf_clear(&judged);
    buf_clear(&right);
    verdict_range(&one, first, last, FIRST_VERDICT);
    verdict_range(&two, first, last, FIRST_VERDICT + 2);
    buf_add_format(&judged, "=SUMPRODUCT((%s<>\"\")*(%s<>\"\"))", one.ptr, two.ptr);
    buf_add_format(&right, "=SUMPRODUCT((%s<>\"\")*(%s=%s))", one.ptr, one.ptr, two.ptr);
    found_row(s, TEXT_SAMPLE_AGREE, judged.ptr, right.ptr);
    buf_release(&judged);
    buf_release(&right);
    buf_release(&one);
    buf_release(&two);
}

static void ticket_row(struct sheet *s, uint32_t number, uint32_t ticket)
{
    const struct report *r = s->book->report;
    const struct report_ticket *t = &r->tickets[ticket];
    const struct report_type *type = &r->types[t->type];
    sheet_number(s, 0, number, STYLE_ID);
    sheet_text(s, 1, t->id, STYLE_TEXT);
    sheet_text(s, 2, t->channel, STYLE_TEXT);
    sheet_number(s, 3, type->id, STYLE_ID);
    sheet_link_text(s, 4, type->label, TEXT_SHEET_TYPES, s->book->layout.type_row[t->type], TEXT_GO_TYPE);
    sheet_words(s, 5, TEXT_ADVICE_FIRST + type->advice, STYLE_MARK);
    if (type->verbatim) {
        struct buf text;
        buf_init(&text);
        buf_add_str(&text, t->subject);
        if (t->subject.len && t->body.len) buf_add_char(&text, '\n');
        buf_add_str(&text, t->body);
        sheet_text(s, 6, buf_str(&text), STYLE_WRAP);
        buf_release(&text);
    } else {
        sheet_words(s, 6, TEXT_NO_VERBATIM, STYLE_QUIET);
    }
    for (lxw_col_t v = FIRST_VERDICT; v <= REMARK; v++) sheet_blank(s, v, STYLE_INPUT);
    sheet_text(s, LANGUAGE, str_of(t->language), STYLE_TEXT);
    sheet_next(s);
}

void sheet_sample(struct sheet *s)
{
    const struct report *r = s->book->report;
    enum { FOUND_ROWS = 1 + VERDICTS + 1, HEADER = 3 + FOUND_ROWS + 1 };
    uint32_t first = HEADER + 1, last = HEADER + r->sample_count;
    struct buf line, drawn, all;
    buf_init(&line);
    buf_init(&drawn);
    buf_init(&all);
    uint64_t typed = 0;
    for (uint32_t i = 0; i < r->type_count; i++) typed += r->types[i].volume;
    wording_count(&drawn, r->sample_count, r->language);
    wording_count(&all, typed, r->language);
    if (r->sample_count)
        buf_add_format(&line, sheet_say(s, TEXT_INTRO_SAMPLE), drawn.ptr, all.ptr);
    else
        buf_add_str(&line, str_of(sheet_say(s, TEXT_INTRO_SAMPLE_NONE)));
    s->lines_shown = 20; /* who judges a ticket reads all of it */
    for (uint16_t i = 0; i < COLUMN_COUNT; i++) sheet_bounds(s, i, columns[i].least, columns[i].most);
    sheet_head(s, str_of(sheet_say(s, TEXT_SHEET_SAMPLE)), buf_str(&line), 0, COLUMN_COUNT - 1);
    if (r->sample_count) {
        found(s, first, last);
        sheet_columns(s, columns, COLUMN_COUNT, r->sample_count, 1);
        for (uint32_t i = 0; i < r->sample_count; i++) ticket_row(s, i + 1, r->sample[i]);
        sheet_mark_advice(s, 5, first, last);
        for (lxw_col_t v = 0; v < VERDICTS; v++)
            sheet_choices(s, (lxw_col_t)(FIRST_VERDICT + v), first, last, TEXT_CHOICES_VERDICT, true);
    }
    buf_release(&line);
    buf_release(&drawn);
    buf_release(&all);
}
