/* The rows that could not be read, for whoever mends the export. */
#include "reports/csv_row.h"
#include "reports/reports.h"

static void add_rejected(const void *data, uint32_t number, struct csv_row *row)
{
    const struct report_rejected *rejected = &((const struct report *)data)->rejected[number];
    csv_row_text(row, rejected->path);
    csv_row_count(row, rejected->first_line);
    csv_row_count(row, rejected->last_line);
    csv_row_text(row, rejected->reason);
    csv_row_text(row, rejected->excerpt);
}

int report_rejected(const struct report *r, struct workers *workers, FILE *out, struct err *err)
{
    struct csv_row row;
    csv_row_init(&row);
    buf_add_str(&row.text, STR("file,first_line,last_line,reason,excerpt\n"));
    const struct csv_rows rows = { r->rejected_count, add_rejected, r };
    int result = csv_rows_write(&rows, &row, workers, out, err);
    csv_row_release(&row);
    return result;
}
