/* The rows that could not be read, for whoever mends the export. */
#include "reports/csv_row.h"
#include "reports/reports.h"

int report_rejected(const struct report *r, FILE *out, struct err *err)
{
    struct csv_row row;
    csv_row_init(&row);
    buf_add_str(&row.text, STR("file,first_line,last_line,reason,excerpt\n"));
    int result = 0;
    for (uint32_t i = 0; i < r->rejected_count && result == 0; i++) {
        const struct report_rejected *rejected = &r->rejected[i];
        csv_row_text(&row, rejected->path);
        csv_row_count(&row, rejected->first_line);
        csv_row_count(&row, rejected->last_line);
        csv_row_text(&row, rejected->reason);
        csv_row_text(&row, rejected->excerpt);
        csv_row_end(&row);
        result = csv_row_flush(&row, out, false, err);
    }
    if (result == 0) result = csv_row_flush(&row, out, true, err);
    csv_row_release(&row);
    return result;
}
