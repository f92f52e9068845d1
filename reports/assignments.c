/* --assignments: which type each ticket got. */
#include "reports/csv_row.h"
#include "reports/reports.h"

int report_assignments(const struct report *r, FILE *out, struct err *err)
{
    struct csv_row row;
    csv_row_init(&row);
    buf_add_str(&row.text, STR("ticket_id,type_id,type,confidence\n"));
    int result = 0;
    for (uint32_t i = 0; i < r->ticket_count && result == 0; i++) {
        const struct report_ticket *t = &r->tickets[i];
        csv_row_text(&row, t->id);
        csv_row_count(&row, t->type >= 0 ? r->types[t->type].id : 0);
        /* Other programs read this file: the reason is a fixed, Dutch word in any language of the report. */
        bool copy =
            t->reason == REASON_DUPLICATE; /* has the id of its first copy's type, and says what it is */
        csv_row_text(&row, t->type >= 0 && !copy ? r->types[t->type].label
                                                 : str_of(report_reason_name(t->reason, REPORT_NL)));
        csv_row_number(&row, t->confidence);
        csv_row_end(&row);
        result = csv_row_flush(&row, out, false, err);
    }
    if (result == 0) result = csv_row_flush(&row, out, true, err);
    csv_row_release(&row);
    return result;
}
