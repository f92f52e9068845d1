/* Signalen: customers whose tickets together ask for attention, gravest first. */
#include <stdlib.h>

#include "miner/base/mem.h"
#include "reports/sheets.h"

enum { CUSTOMER, LEVEL, REASONS, TICKETS, FLAGGED, MOOD, FIRST, LAST, REACTION, TICKET, OWNER, REMARK };

/* Row of each ticket on the sheet Tickets, 0 = not there; NULL without that sheet. Free it. */
static uint32_t *ticket_rows(const struct book *b)
{
    const struct layout *l = &b->layout;
    if (!l->has_tickets) return NULL;
    uint32_t *row = mem_zero(b->report->ticket_count, sizeof *row);
    for (uint32_t i = 0; i < l->ticket_count; i++) row[l->tickets[i]] = SHEET_HEADER_ROW + 1 + i;
    return row;
}

static void customer(struct sheet *s, const struct report_customer *c, const uint32_t *rows)
{
    struct buf reasons;
    buf_init(&reasons);
    for (uint32_t i = 0; i < c->reason_count; i++) {
        if (i) buf_add_char(&reasons, '\n');
        buf_add_str(&reasons, c->reasons[i]);
    }
    sheet_text(s, CUSTOMER, c->pseudonym, STYLE_TEXT);
    sheet_words(s, LEVEL, TEXT_LEVEL_FIRST + (unsigned)c->level - 1,
                STYLE_LEVEL_FIRST + (unsigned)c->level - 1);
    sheet_text(s, REASONS, buf_str(&reasons), STYLE_WRAP);
    sheet_number(s, TICKETS, c->tickets, STYLE_COUNT);
    sheet_number(s, FLAGGED, c->flagged, STYLE_COUNT);
    sheet_number(s, MOOD, c->mood, STYLE_RATIO);
    sheet_date(s, FIRST, c->from);
    sheet_date(s, LAST, c->to);
    sheet_number(s, REACTION, c->reaction_hours, STYLE_COUNT);
    sheet_link_text(s, TICKET, s->book->report->tickets[c->ticket].id, TEXT_SHEET_TICKETS,
                    rows ? rows[c->ticket] : 0, TEXT_GO_TICKET);
    sheet_blank(s, OWNER, STYLE_INPUT);
    sheet_blank(s, REMARK, STYLE_INPUT);
    sheet_next(s);
    buf_release(&reasons);
}

void sheet_signals(struct sheet *s)
{
    static const struct sheet_column columns[] = {
        { TEXT_CUSTOMER, STYLE_HEADER, 12, 16 },
        { TEXT_LEVEL, STYLE_HEADER, 10, 12 },
        { TEXT_REASONS, STYLE_HEADER, 56, 56 },
        { TEXT_TICKETS, STYLE_HEADER_NUMBER, 9, 10 },
        { TEXT_FLAGGED, STYLE_HEADER_NUMBER, 11, 11 },
        { TEXT_MOOD, STYLE_HEADER_NUMBER, 10, 10 },
        { TEXT_FIRST_SIGNAL, STYLE_HEADER, SHEET_DATE_WIDTH, SHEET_DATE_WIDTH },
        { TEXT_LAST_SIGNAL, STYLE_HEADER, SHEET_DATE_WIDTH, SHEET_DATE_WIDTH },
        { TEXT_REACTION, STYLE_HEADER_NUMBER, 13, 13 },
        { TEXT_LAST_TICKET, STYLE_HEADER, 14, 18 },
        { TEXT_OWNER, STYLE_HEADER_REVIEW, 14, 14 },
        { TEXT_REMARK, STYLE_HEADER_REVIEW, 24, 24 },
    };
    enum { COUNT = sizeof columns / sizeof columns[0] };
    const struct report *r = s->book->report;
    enum text_id intro = r->customers_known == 0 ? TEXT_INTRO_SIGNALS_MISSING
                         : r->customer_count     ? TEXT_INTRO_SIGNALS
                                                 : TEXT_INTRO_SIGNALS_NONE;
    sheet_table(s, TEXT_SHEET_SIGNALS, str_of(sheet_say(s, intro)), columns, COUNT, r->customer_count, 1);
    uint32_t *rows = ticket_rows(s->book);
    for (uint32_t i = 0; i < r->customer_count; i++) customer(s, &r->customers[i], rows);
    free(rows);
    sheet_next(s);
    sheet_span(s, CUSTOMER, LAST, str_of(sheet_say(s, TEXT_SIGNALS_HOW)), STYLE_PROSE);
    sheet_next(s);
}
