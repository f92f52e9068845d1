/* Tickets: every ticket with its type, grouped by type, so that a link to the first shows all. Its rows are
 * written in blocks (row_writer.h), all else through the library. */
#include "reports/reports.h"
#include "reports/row_writer.h"
#include "reports/sheets.h"
#include "reports/wording.h"

/* A second type, a language other than most, the reason why it is left out. */
static void flags_cell(struct row_writer *w, const struct report_ticket *t)
{
    const struct report *r = w->book->report;
    struct buf flags;
    buf_init(&flags);
    if (t->reason != REASON_NONE) buf_add_str(&flags, str_of(report_reason_name(t->reason, r->language)));
    if (t->also >= 0) {
        if (flags.len) buf_add_str(&flags, STR("; "));
        buf_add_str(&flags, str_of(text_of(r->language, TEXT_FLAG_ALSO)));
        buf_add_str(&flags, r->types[t->also].label);
    }
    row_text(w, buf_str(&flags), STYLE_TEXT);
    buf_release(&flags);
}

static void type_cells(struct row_writer *w, const struct report_ticket *t)
{
    const struct report *r = w->book->report;
    if (t->type >= 0) {
        row_number(w, r->types[t->type].id, STYLE_ID);
        row_text(w, r->types[t->type].label, STYLE_TEXT);
    } else {
        row_number(w, 0, STYLE_ID);
        row_text(w,
                 str_of(t->reason == REASON_REST ? text_of(r->language, TEXT_REST)
                                                 : report_reason_name(t->reason, r->language)),
                 STYLE_TEXT);
    }
}

void sheet_tickets_rows(struct row_writer *w, uint32_t first, uint32_t end)
{
    static const double ROW_POINTS = 13.5; /* one line of the text; the whole of it is in the cell */
    const struct layout *places = &w->book->layout;
    for (uint32_t i = first; i < end; i++) {
        const struct report_ticket *t = &w->book->report->tickets[places->tickets[i]];
        row_begin(w, SHEET_HEADER_ROW + 1 + i, ROW_POINTS);
        row_text(w, t->id, STYLE_TEXT);
        row_date(w, t->created);
        row_text(w, t->channel, STYLE_TEXT);
        type_cells(w, t);
        row_number_or_empty(w, t->confidence, STYLE_RATIO);
        row_text(w, str_of(t->words), STYLE_TEXT);
        row_line(w, t->subject, STYLE_TEXT);
        row_line(w, t->body, STYLE_TEXT);
        row_number_or_empty(w, t->mood, STYLE_RATIO);
        flags_cell(w, t);
        row_blank(w, STYLE_INPUT);
        row_end(w);
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
    struct str file = s->book->report->tickets_file;
    if (file.len) {
        struct buf name;
        buf_init(&name);
        buf_add_str(&name, file);
        buf_add_format(line, sheet_say(s, TEXT_INTRO_TICKETS_FILE), shown.ptr, all.ptr, name.ptr);
        buf_release(&name);
    } else {
        buf_add_format(line, sheet_say(s, TEXT_INTRO_TICKETS_CUT), shown.ptr, all.ptr);
    }
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
    enum { COUNT = sizeof columns / sizeof columns[0], TYPE_COLUMN = 4 };
    const struct layout *places = &s->book->layout;
    struct buf line;
    buf_init(&line);
    intro(s, &line);
    for (uint16_t i = 0; i < COUNT; i++) sheet_bounds(s, i, columns[i].least, columns[i].most);
    sheet_head(s, str_of(sheet_say(s, TEXT_SHEET_TICKETS)), buf_str(&line), 0, COUNT - 1);
    sheet_go(s, TYPE_COLUMN, TEXT_GO_TYPES, TEXT_SHEET_TYPES, SHEET_HEADER_ROW);
    sheet_columns(s, columns, COUNT, places->ticket_count, 1);
    if (places->ticket_count > 0)
        sheet_choices(s, 11, SHEET_HEADER_ROW + 1, SHEET_HEADER_ROW + places->ticket_count, TEXT_CHOICES_TYPE,
                      false);
    buf_release(&line);
}
