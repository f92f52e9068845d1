/* Vraagtypen: every type, largest first, and Overig below them. */
#include "reports/sheets.h"
#include "reports/type_table.h"

void sheet_types(struct sheet *s)
{
    const struct report *r = s->book->report;
    type_table_head(s, TEXT_SHEET_TYPES,
                    str_of(sheet_say(s, r->type_count ? TEXT_INTRO_TYPES : TEXT_INTRO_NO_TYPES)),
                    r->type_count + 1, true);
    double cumulative = 0;
    for (uint32_t i = 0; i < r->type_count; i++) {
        cumulative = r->types[i].cumulative_share;
        type_table_row(s, &r->types[i], i + 1, cumulative, true);
    }
    sheet_number(s, type_table_column(TEXT_ID, true), 0, STYLE_ID);
    sheet_words(s, type_table_column(TEXT_TYPE, true), TEXT_REST, STYLE_TEXT);
    sheet_link_number(s, type_table_column(TEXT_VOLUME, true), r->rest_volume, TEXT_SHEET_TICKETS,
                      s->book->layout.rest_row, TEXT_GO_TICKETS);
    sheet_number(s, type_table_column(TEXT_SHARE, true), r->rest_share, STYLE_SHARE);
    sheet_number(s, type_table_column(TEXT_CUMULATIVE, true), cumulative + r->rest_share, STYLE_SHARE);
    sheet_bar(s, type_table_column(TEXT_CUMULATIVE_BAR, true), cumulative + r->rest_share, 1);
    sheet_next(s);
    type_table_finish(s, r->type_count, true);
}
