/* All tickets with their types, beside a workbook whose sheet cannot hold them: the columns of Tickets. */
#include <inttypes.h>

#include "reports/csv_row.h"
#include "reports/reports.h"
#include "reports/texts.h"
#include "reports/wording.h"

/* "2026-03-05 14:30:00", as spreadsheets and databases read it; empty when unknown. */
static void time_field(struct csv_row *row, int64_t seconds)
{
    struct buf b;
    buf_init(&b);
    if (seconds != INT64_MIN) {
        int64_t day = calendar_day_of(seconds);
        struct calendar_date d = calendar_date(day);
        int second = (int)(seconds - day * 86400);
        buf_add_format(&b, "%04" PRId64 "-%02d-%02d %02d:%02d:%02d", d.year, d.month, d.day, second / 3600,
                       second / 60 % 60, second % 60);
    }
    csv_row_text(row, buf_str(&b));
    buf_release(&b);
}

static void add_ticket(const void *data, uint32_t number, struct csv_row *row)
{
    const struct report *r = data;
    const struct report_ticket *t = &r->tickets[number];
    csv_row_text(row, t->id);
    time_field(row, t->created);
    csv_row_text(row, t->channel);
    csv_row_count(row, t->type >= 0 ? r->types[t->type].id : 0);
    csv_row_text(row, t->type >= 0 ? r->types[t->type].label : STR(""));
    csv_row_number(row, t->confidence);
    csv_row_text(row, str_of(t->words));
    csv_row_text(row, t->subject);
    csv_row_text(row, t->body);
    csv_row_number(row, t->mood);
    csv_row_text(row, str_of(report_reason_name(t->reason, r->language)));
}

int report_tickets(const struct report *r, struct workers *workers, FILE *out, struct err *err)
{
    static const enum text_id headers[] = { TEXT_TICKET_ID, TEXT_DATE,       TEXT_CHANNEL, TEXT_ID,
                                            TEXT_TYPE,      TEXT_CONFIDENCE, TEXT_WORDS,   TEXT_SUBJECT,
                                            TEXT_BODY,      TEXT_MOOD,       TEXT_FLAGS };
    struct csv_row row;
    csv_row_init(&row);
    for (size_t i = 0; i < sizeof headers / sizeof headers[0]; i++)
        csv_row_text(&row, str_of(text_of(r->language, headers[i])));
    csv_row_end(&row);
    const struct csv_rows rows = { r->ticket_count, add_ticket, r };
    int result = csv_rows_write(&rows, &row, workers, out, err);
    csv_row_release(&row);
    return result;
}
