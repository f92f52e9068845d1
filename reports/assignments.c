/* --assignments: which type each ticket got. */
#include "reports/csv_row.h"
#include "reports/reports.h"

static void add_assignment(const void *data, uint32_t number, struct csv_row *row)
{
    const struct report *r = data;
    const struct report_ticket *t = &r->tickets[number];
    /* Other programs read this file: the reason is a fixed, Dutch word in any language of the report. */
    bool copy = t->reason == REASON_DUPLICATE; /* has the id of its first copy's type, and says what it is */
    csv_row_text(row, t->id);
    csv_row_count(row, t->type >= 0 ? r->types[t->type].id : 0);
    csv_row_text(row, t->type >= 0 && !copy ? r->types[t->type].label
                                            : str_of(report_reason_name(t->reason, REPORT_NL)));
    csv_row_number(row, t->confidence);
}

int report_assignments(const struct report *r, struct workers *workers, FILE *out, struct err *err)
{
    struct csv_row row;
    csv_row_init(&row);
    buf_add_str(&row.text, STR("ticket_id,type_id,type,confidence\n"));
    const struct csv_rows rows = { r->ticket_count, add_assignment, r };
    int result = csv_rows_write(&rows, &row, workers, out, err);
    csv_row_release(&row);
    return result;
}
