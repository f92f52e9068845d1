/* Tickets: every ticket with its type, grouped by type, so that a link to the first shows all. */
#include "reports/reports.h"
#include "reports/sheets.h"
#include "reports/wording.h"

/* A second type, a language other than most, the reason why it is left out. */
static void flags_cell(struct sheet *s, lxw_col_t column, const struct report_ticket *t)
{
    const struct report *r = s->book->report;
    struct buf flags;
    buf_init(&flags);
    if (t->reason != REASON_NONE) buf_add_str(&flags, str_of(report_reason_name(t->reason, r->language)));
    if (t->also >= 0) {
        if (flags.len) buf_add_str(&flags, STR("; "));
        buf_add_str(&flags, str_of(sheet_say(s, TEXT_FLAG_ALSO)));
        buf_add_str(&flags, r->types[t->also].label);
    }
    sheet_text(s, column, buf_str(&flags), STYLE_TEXT);
    buf_release(&flags);
}

static void type_cells(struct sheet *s, const struct report_ticket *t)
{
    const struct report *r = s->book->report;
    if (t->type >= 0) {
        sheet_number(s, 3, r->types[t->type].id, STYLE_ID);
        sheet_text(s, 4, r->types[t->type].label, STYLE_TEXT);
    } else {
        sheet_number(s, 3, 0, STYLE_ID);
        if (t->reason == REASON_REST)
            sheet_words(s, 4, TEXT_REST, STYLE_TEXT);
        else
            sheet_text(s, 4, str_of(report_reason_name(t->reason, r->language)), STYLE_TEXT);
    }
}

/* What the line below the title says: all tickets, or how many of them. */
static void intro(const struct sheet *s, struct buf *line)
{
    const struct layout *places = &s->book->layout;
    if (!places->tickets_cut) {
        buf_add_str(line, str_of(sheet_say(s, TEXT_INTRO_TICKETS)));
        return;
    }
    struct buf shown, all;
    buf_init(&shown);
    buf_init(&all);
    wording_count(&shown, places->ticket_count, sheet_language(s));
    wording_count(&all, s->book->report->ticket_count, sheet_language(s));
    buf_add_format(line, sheet_say(s, TEXT_INTRO_TICKETS_CUT), shown.ptr, all.ptr);
    buf_release(&shown);
    buf_release(&all);
}

void sheet_tickets(struct sheet *s)
{
    static const struct sheet_column columns[] = {
        { TEXT_TICKET_ID, STYLE_HEADER, 12, 24 }, { TEXT_DATE, STYLE_HEADER, 12, 17 },
        { TEXT_CHANNEL, STYLE_HEADER, 10, 18 },   { TEXT_ID, STYLE_HEADER_NUMBER, 6, 10 },
        { TEXT_TYPE, STYLE_HEADER, 20, 32 },      { TEXT_CONFIDENCE, STYLE_HEADER_NUMBER, 11, 12 },
        { TEXT_WORDS, STYLE_HEADER, 20, 30 },     { TEXT_SUBJECT, STYLE_HEADER, 20, 32 },
        { TEXT_BODY, STYLE_HEADER, 40, 60 },      { TEXT_MOOD, STYLE_HEADER_NUMBER, 11, 12 },
        { TEXT_FLAGS, STYLE_HEADER, 14, 32 },     { TEXT_BELONGS_TO, STYLE_HEADER_REVIEW, 24, 30 },
    };
    enum { COUNT = sizeof columns / sizeof columns[0] };
    static const double ROW_POINTS = 13.5;
    const struct report *r = s->book->report;
    const struct layout *places = &s->book->layout;
    struct buf line;
    buf_init(&line);
    intro(s, &line);
    sheet_table(s, TEXT_SHEET_TICKETS, buf_str(&line), columns, COUNT, places->ticket_count, 1);
    for (uint32_t i = 0; i < places->ticket_count; i++) {
        const struct report_ticket *t = &r->tickets[places->tickets[i]];
        sheet_text(s, 0, t->id, STYLE_TEXT);
        sheet_date(s, 1, t->created);
        sheet_text(s, 2, t->channel, STYLE_TEXT);
        type_cells(s, t);
        sheet_number_or_empty(s, 5, t->confidence, STYLE_RATIO);
        sheet_text(s, 6, t->words, STYLE_TEXT);
        sheet_text(s, 7, t->subject, STYLE_WRAP);
        sheet_text(s, 8, t->body, STYLE_WRAP);
        sheet_number_or_empty(s, 9, t->mood, STYLE_RATIO);
        flags_cell(s, 10, t);
        sheet_blank(s, 11, STYLE_INPUT);
        sheet_next_height(s, ROW_POINTS); /* one line of the text; the whole of it is in the cell */
    }
    if (places->ticket_count > 0)
        sheet_choices(s, 11, SHEET_HEADER_ROW + 1, SHEET_HEADER_ROW + places->ticket_count, TEXT_CHOICES_TYPE,
                      false);
    buf_release(&line);
}
