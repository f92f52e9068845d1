#include "reports/csv_row.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/json_out.h"
#include "miner/base/mem.h"

/* Rows of a block, and blocks per thread that are made before they are written. */
enum { BLOCK_ROWS = 256, BLOCKS = 4 };

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

/* Does a cell that starts here become a formula, in some program? The last four are full-width = + - @. */
static bool starts_formula(struct str text)
{
    static const char *const wide[] = { "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0" };
    bool formula = text.len > 0 && memchr("=+-@", text.ptr[0], 4) != NULL;
    for (size_t i = 0; i < sizeof wide / sizeof wide[0] && !formula; i++)
        formula = str_starts(text, str_of(wide[i]));
    return formula;
}

/* Where lists are separated by semicolons, as in Dutch, a spreadsheet opens this file at these characters and
 * at line breaks, without regard for quotes: what follows one is a cell. */
static bool may_end_cell(char c)
{
    return c == ';' || c == '\t' || c == '\n' || c == '\r';
}

void csv_row_text(struct csv_row *row, struct str field)
{
    separate(row);
    bool quote = false;
    for (const char *sign = ",\"\r\n"; *sign && field.len && !quote; sign++)
        quote = memchr(field.ptr, *sign, field.len) != NULL;
    if (quote) buf_add_char(&row->text, '"');
    if (field.len > 0 && may_end_cell(field.ptr[0])) buf_add_char(&row->text, '\'');
    size_t from = 0;
    for (size_t i = 0; i < field.len; i++) {
        bool guard =
            (i == 0 || may_end_cell(field.ptr[i - 1])) && starts_formula(str_sub(field, i, field.len));
        if (!guard && field.ptr[i] != '"') continue;
        buf_add_str(&row->text, str_sub(field, from, i));
        buf_add_char(&row->text, guard ? '\'' : '"'); /* before what follows */
        from = i;
    }
    buf_add_str(&row->text, str_sub(field, from, field.len));
    if (quote) buf_add_char(&row->text, '"');
}

void csv_row_count(struct csv_row *row, uint64_t n)
{
    separate(row);
    buf_add_whole(&row->text, n);
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

int csv_row_flush(struct csv_row *row, FILE *out, struct err *err)
{
    if (fwrite(row->text.ptr, 1, row->text.len, out) != row->text.len || fflush(out) != 0)
        return err_set(err, STATUS_IO, "cannot write a CSV file: %s", strerror(errno));
    buf_clear(&row->text);
    return 0;
}

struct rows_job {
    const struct csv_rows *rows;
    size_t first;          /* block that is blocks[0] */
    struct csv_row *block; /* blocks at hand */
};

static void add_block(void *argument, size_t number, unsigned worker)
{
    (void)worker;
    const struct rows_job *job = argument;
    size_t from = (job->first + number) * BLOCK_ROWS, to = from + BLOCK_ROWS;
    for (size_t i = from; i < to && i < job->rows->count; i++) {
        job->rows->add(job->rows->data, (uint32_t)i, &job->block[number]);
        csv_row_end(&job->block[number]);
    }
}

int csv_rows_write(const struct csv_rows *rows, struct csv_row *head, struct workers *w, FILE *out,
                   struct err *err)
{
    size_t all = ((size_t)rows->count + BLOCK_ROWS - 1) / BLOCK_ROWS, most = BLOCKS * workers_count(w);
    struct rows_job job = { .rows = rows, .block = mem_zero(most, sizeof *job.block) };
    int result = csv_row_flush(head, out, err);
    for (; job.first < all && result == 0; job.first += most) {
        size_t n = all - job.first < most ? all - job.first : most;
        workers_run(w, n, add_block, &job);
        for (size_t i = 0; i < n && result == 0; i++) result = csv_row_flush(&job.block[i], out, err);
    }
    for (size_t i = 0; i < most; i++) csv_row_release(&job.block[i]);
    free(job.block);
    return result;
}
