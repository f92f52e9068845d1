/* Variaties: per type the ways in which customers put the question, a row each. */
#include "reports/sheets.h"

void sheet_phrasings(struct sheet *s)
{
    static const struct sheet_column columns[] = {
        { TEXT_ID, STYLE_HEADER_NUMBER, 6, 10 },    { TEXT_TYPE, STYLE_HEADER, 22, 40 },
        { TEXT_NUMBER, STYLE_HEADER_NUMBER, 5, 8 }, { TEXT_PHRASING, STYLE_HEADER, 90, 90 },
        { TEXT_CHANNEL, STYLE_HEADER, 12, 20 },     { TEXT_TICKET_ID, STYLE_HEADER, 12, 24 },
    };
    enum { COUNT = sizeof columns / sizeof columns[0] };
    const struct report *r = s->book->report;
    uint32_t rows = 0;
    for (uint32_t i = 0; i < r->type_count; i++) {
        uint32_t n = r->types[i].verbatim ? r->types[i].phrasing_count : 1;
        rows += n;
    }
    enum text_id intro = r->type_count ? TEXT_INTRO_PHRASINGS : TEXT_INTRO_NO_TYPES;
    sheet_table(s, TEXT_SHEET_PHRASINGS, str_of(sheet_say(s, intro)), columns, COUNT, rows, 2);
    for (uint32_t i = 0; i < r->type_count; i++) {
        const struct report_type *type = &r->types[i];
        uint32_t n = type->verbatim ? type->phrasing_count : 1;
        for (uint32_t p = 0; p < n; p++) {
            sheet_number(s, 0, type->id, STYLE_ID);
            if (p == 0)
                sheet_link_text(s, 1, type->label, TEXT_SHEET_TYPES, s->book->layout.type_row[i],
                                TEXT_GO_TYPE);
            else
                sheet_text(s, 1, type->label, STYLE_WRAP);
            if (type->verbatim) {
                const struct report_ticket *ticket = &r->tickets[type->phrasings[p].ticket];
                sheet_number(s, 2, p + 1, STYLE_ID);
                sheet_text(s, 3, type->phrasings[p].text, STYLE_WRAP);
                sheet_text(s, 4, ticket->channel, STYLE_TEXT);
                sheet_text(s, 5, ticket->id, STYLE_TEXT);
            } else {
                sheet_words(s, 3, TEXT_NO_VERBATIM, STYLE_QUIET);
            }
            sheet_next(s);
        }
    }
}
