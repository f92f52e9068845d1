#include "reports/csv_row.h"

#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "miner/base/json_out.h"

enum { MUCH = 1 << 16 };

void csv_row_init(struct csv_row *row)
{
    buf_init(&row->text);
    row->begun = false;
}

void csv_row_release(struct csv_row *row)
{
    buf_release(&row->text);
}

static void separate(struct csv_row *row)
{
    if (row->begun) buf_add_char(&row->text, ',');
    row->begun = true;
}

void csv_row_text(struct csv_row *row, struct str field)
{
    separate(row);
    bool guard = field.len > 0 && memchr("=+-@\t\r", field.ptr[0], 6) != NULL;
    bool quote = false;
    for (size_t i = 0; i < field.len && !quote; i++) quote = memchr(",\"\r\n", field.ptr[i], 4) != NULL;
    if (quote) buf_add_char(&row->text, '"');
    if (guard) buf_add_char(&row->text, '\'');
    size_t from = 0;
    for (size_t i = 0; i < field.len; i++) {
        if (field.ptr[i] != '"') continue;
        buf_add_str(&row->text, str_sub(field, from, i + 1)); /* and once more, with what follows */
        from = i;
    }
    buf_add_str(&row->text, str_sub(field, from, field.len));
    if (quote) buf_add_char(&row->text, '"');
}

void csv_row_count(struct csv_row *row, uint64_t n)
{
    separate(row);
    buf_add_format(&row->text, "%" PRIu64, n);
}

void csv_row_number(struct csv_row *row, double value)
{
    separate(row);
    if (isfinite(value)) json_add_number(&row->text, value);
}

void csv_row_end(struct csv_row *row)
{
    buf_add_char(&row->text, '\n');
    row->begun = false;
}

int csv_row_flush(struct csv_row *row, FILE *out, bool all, struct err *err)
{
    if (!all && row->text.len < MUCH) return 0;
    bool written = fwrite(row->text.ptr, 1, row->text.len, out) == row->text.len;
    if (written && all) written = fflush(out) == 0;
    if (!written) return err_set(err, STATUS_IO, "cannot write a CSV file: %s", strerror(errno));
    buf_clear(&row->text);
    return 0;
}
