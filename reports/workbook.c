/* The workbook: its list of sheets, and the care that the library needs.
 *
 * libxlsxwriter does not look whether its temporary files can be written and read: spool.c keeps them in
 * memory. So is its archive: package.c checks it, puts the rows into its sheets (sheet.h, row_writer.h), and
 * writes the workbook's file. Sheets are written by all threads, for the library keeps what belongs to a
 * sheet with the sheet, and so are the rows of Tickets, block by block. What belongs to the whole workbook is
 * made in one order: styles beforehand, charts and names by one thread.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "miner/base/mem.h"
#include "reports/cell_text.h"
#include "reports/layout.h"
#include "reports/package.h"
#include "reports/reports.h"
#include "reports/sheets.h"
#include "reports/spool.h"

#ifdef __SANITIZE_ADDRESS__
/* worksheet_data_validation_range of libxlsxwriter 1.1.4 copies the formula of a list twice and loses one
 * copy. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_options(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:lxw_strdup";
}
const char *__lsan_default_options(void)
{
    return "print_suppressions=0";
}
#endif

static const struct {
    enum text_id name;
    void (*write)(struct sheet *s);
    lxw_color_t tab;
    bool shares; /* adds to the workbook as a whole: charts, names */
} sheets[] = {
    { TEXT_SHEET_SUMMARY, sheet_summary, COLOR_NAVY, true },
    { TEXT_SHEET_TOP, sheet_top, COLOR_NAVY, false },
    { TEXT_SHEET_TYPES, sheet_types, COLOR_ACCENT, false },
    { TEXT_SHEET_THEMES, sheet_themes, COLOR_ACCENT, false },
    { TEXT_SHEET_PHRASINGS, sheet_phrasings, COLOR_ACCENT, false },
    { TEXT_SHEET_KNOWLEDGE, sheet_knowledge, COLOR_ACCENT, false },
    { TEXT_SHEET_BASELINE, sheet_baseline, COLOR_NAVY, false },
    { TEXT_SHEET_SIGNALS, sheet_signals, COLOR_ALARM, false },
    { TEXT_SHEET_TREND, sheet_trend, COLOR_ALARM, false },
    { TEXT_SHEET_BUSINESS, sheet_business, COLOR_REVIEW_HEAD, true },
    { TEXT_SHEET_TICKETS, sheet_tickets, COLOR_ACCENT, false },
    { TEXT_SHEET_SAMPLE, sheet_sample, COLOR_REVIEW_HEAD, false },
    { TEXT_SHEET_SETTINGS, sheet_settings, COLOR_REVIEW_HEAD, true },
    { TEXT_SHEET_ACCOUNT, sheet_account, COLOR_QUIET, false },
};
enum { SHEET_COUNT = sizeof sheets / sizeof sheets[0], SPARE_BYTES = 1 << 20 };

/* The creation date: a fixed one when the report has none, because the library puts the clock's in place of
 * 0. */
static time_t creation(const struct report *r)
{
    static const int64_t year_1980 = 315532800, year_9999 = 253402300799;
    return r->written <= 0 || r->written > year_9999 ? (time_t)year_1980 : (time_t)r->written;
}

static void set_properties(struct book *b)
{
    cell_text(&b->cell, str_clip(b->report->title, SHEET_TITLE_BYTES), "");
    buf_clear(&b->line);
    buf_add_format(&b->line, "%s%s", text_of(b->report->language, TEXT_TITLE), b->cell.ptr);
    char maker[] = "ticketminer";
    lxw_doc_properties properties = { .title = b->line.ptr, .author = maker, .created = creation(b->report) };
    lxw_error failed = workbook_set_properties(b->workbook, &properties);
    if (failed == LXW_NO_ERROR && b->report->workbook_key.len) {
        buf_clear(&b->line); /* a constant by name: programs keep it whatever people do to the sheets */
        buf_add_format(&b->line, "=\"%.*s\"", STR_ARG(b->report->workbook_key));
        failed = workbook_define_name(b->workbook, REPORT_RUN_NAME, b->line.ptr);
    }
    if (b->error == LXW_NO_ERROR) b->error = failed;
}

/* A run of the writer. The sheets that add to the workbook as a whole are one job, each other sheet is one,
 * and each block of ticket rows. */
struct writing {
    struct book *book;
    struct book *books; /* per worker: the same book, with an error and scratch of its own */
    struct sheet sheets[SHEET_COUNT];
    struct sheet *list[SHEET_COUNT]; /* in the order of the tabs */
    struct package_rows list_rows[SHEET_COUNT];
    size_t count;
    struct sheet *tickets; /* NULL: without */
    struct package_spool spool;
    struct package_parts *parts;
    struct row_writer *rows; /* per worker */
    unsigned workers;
    bool by_library; /* the library writes the file */
};
/* Rows of a block: few enough that a thousand tickets keep two threads busy. */
enum { BLOCK_ROWS = 256 };

/* The sheets in the order of their tabs, before any is filled. */
static void add_sheets(struct writing *w)
{
    struct book *b = w->book;
    for (size_t i = 0; i < SHEET_COUNT; i++) {
        struct sheet *s = &w->sheets[i];
        if (sheets[i].write == sheet_tickets && !b->layout.has_tickets) continue;
        if (sheets[i].write == sheet_themes && b->report->theme_count == 0) continue;
        if (sheets[i].write == sheet_trend && b->report->trend_run_count == 0) continue;
        s->book = b;
        s->name = text_of(b->report->language, sheets[i].name);
        s->worksheet = workbook_add_worksheet(b->workbook, s->name);
        if (!s->worksheet) {
            b->error = LXW_ERROR_CREATING_TMPFILE;
            b->error_sheet = s->name;
            return;
        }
        worksheet_set_tab_color(s->worksheet, sheets[i].tab);
        if (sheets[i].write == sheet_tickets) w->tickets = s;
        w->list[w->count++] = s;
    }
    for (int i = 0; i < STYLE_COUNT_OF; i++) { /* numbers those not seen before */
        if (i < STYLE_ADVICE_FIRST)
            b->xf[i] = (uint32_t)lxw_format_get_xf_index(b->formats[i]);
        else
            lxw_format_get_dxf_index(b->formats[i]);
    }
}

/* `worker` has book b. */
static void write_sheet(struct writing *w, size_t number, struct book *b, unsigned worker)
{
    struct sheet *s = &w->sheets[number];
    if (!s->worksheet || b->error != LXW_NO_ERROR) return;
    s->book = b;
    sheets[number].write(s);
    if (s != w->tickets) {
        sheet_end(s);
    } else if (w->by_library) {
        row_swap(&w->rows[worker], &s->rows);
        sheet_tickets_rows(&w->rows[worker], 0, b->layout.ticket_count);
        row_swap(&w->rows[worker], &s->rows);
    }
}

static void write_job(void *argument, size_t number, unsigned worker)
{
    struct writing *w = argument;
    struct book *b = &w->books[worker];
    if (number == 0) {
        for (size_t i = 0; i < SHEET_COUNT; i++)
            if (sheets[i].shares) write_sheet(w, i, b, worker);
        return;
    }
    if (number <= SHEET_COUNT) {
        if (!sheets[number - 1].shares) write_sheet(w, number - 1, b, worker);
        return;
    }
    number -= SHEET_COUNT + 1;
    uint32_t first = (uint32_t)number * BLOCK_ROWS, all = b->layout.ticket_count;
    struct row_writer *rows = &w->rows[worker];
    row_clear(rows);
    sheet_tickets_rows(rows, first, all - first < BLOCK_ROWS ? all : first + BLOCK_ROWS);
    package_add(w->parts, &w->spool, number, worker, buf_str(&rows->xml));
}

static void books_make(struct writing *w)
{
    w->books = mem_alloc(w->workers, sizeof *w->books);
    w->rows = mem_alloc(w->workers, sizeof *w->rows);
    for (unsigned i = 0; i < w->workers; i++) {
        w->books[i] = *w->book;
        buf_init(&w->books[i].cell);
        buf_init(&w->books[i].line);
        row_init(&w->rows[i], &w->books[i]);
    }
}

static void books_release(struct writing *w)
{
    for (unsigned i = 0; i < w->workers; i++) {
        buf_release(&w->books[i].cell);
        buf_release(&w->books[i].line);
        row_release(&w->rows[i]);
    }
    free(w->books);
    free(w->rows);
}

static void collect_errors(struct writing *w)
{
    for (unsigned i = 0; i < w->workers && w->book->error == LXW_NO_ERROR; i++) {
        w->book->error = w->books[i].error;
        w->book->error_sheet = w->books[i].error_sheet;
    }
}

/* What the library has to know of the rows that it did not write: their widths, and how many there are. */
static void end_tickets(struct writing *w)
{
    struct sheet *s = w->tickets;
    s->book = w->book;
    for (unsigned i = 0; i < w->workers; i++)
        for (unsigned c = 0; c < SHEET_COLUMNS; c++)
            if (w->rows[i].widths[c] > s->widths[c]) s->widths[c] = w->rows[i].widths[c];
    sheet_end(s);
    s->worksheet->dim_rowmax = SHEET_HEADER_ROW + w->book->layout.ticket_count;
}

static int library_failed(const struct book *b, const char *shown, struct err *err)
{
    return err_set(err, STATUS_IO, "%s: cannot write the workbook: %s%s%s", shown, lxw_strerror(b->error),
                   b->error_sheet ? ", in sheet " : "", b->error_sheet ? b->error_sheet : "");
}

static void close_book(void *argument)
{
    struct book *b = argument;
    b->error = workbook_close(b->workbook); /* frees it, whatever happens */
    b->workbook = NULL;
}

/* Rows go where the library keeps its own; it finds them there. */
static void give_rows(struct writing *w)
{
    for (size_t i = 0; i < w->count; i++) {
        struct str xml = buf_str(&w->list[i]->rows);
        if (fwrite(xml.ptr, 1, xml.len, w->list[i]->worksheet->optimize_tmpfile) != xml.len)
            w->book->error = LXW_ERROR_CREATING_TMPFILE;
    }
}

/* The library makes the parts, without rows; these are packed with them. */
static void pack(struct writing *w, struct workers *workers)
{
    for (size_t i = 0; i < w->count; i++)
        w->list_rows[i] =
            (struct package_rows){ buf_str(&w->list[i]->rows), w->list[i] == w->tickets ? &w->spool : NULL };
    package_gather(w->parts, w->list_rows, w->count, close_book, w->book, workers);
}

/* The book is filled, then packed. */
static int fill_and_pack(struct writing *w, struct workers *workers, struct spool *spool, const char *path,
                         const char *shown, struct err *err)
{
    struct book *b = w->book;
    add_sheets(w);
    size_t blocks = w->tickets && !w->by_library ? (b->layout.ticket_count + BLOCK_ROWS - 1) / BLOCK_ROWS : 0;
    if (blocks && package_spool_open(&w->spool, blocks, spool->folder, err) != 0) return -1;
    w->workers = workers_count(workers);
    books_make(w);
    if (b->error == LXW_NO_ERROR) workers_run(workers, 1 + SHEET_COUNT + blocks, write_job, w);
    collect_errors(w);
    if (b->error == LXW_NO_ERROR && w->tickets) end_tickets(w);
    if (b->error == LXW_NO_ERROR && w->by_library) give_rows(w);
    if (b->error == LXW_NO_ERROR && w->by_library)
        close_book(b);
    else if (b->error == LXW_NO_ERROR)
        pack(w, workers);
    if (b->error != LXW_NO_ERROR) return library_failed(b, shown, err);
    return w->by_library ? 0 : package_write(w->parts, path, shown, spool->folder, err);
}

/* *came: the library came to package.c; if not, it has to write the file by itself. */
static int write_book(const struct report *r, struct workers *workers, const char *path, const char *shown,
                      bool by_library, bool *came, struct err *err)
{
    struct spool spool;
    spool_init(&spool);
    int result = -1;
    struct book b = { .report = r, .error = LXW_NO_ERROR };
    struct writing *w = mem_zero(1, sizeof *w);
    *w = (struct writing){
        .book = &b, .spool.fd = -1, .parts = package_parts_new(workers), .by_library = by_library
    };
    buf_init(&b.cell);
    buf_init(&b.line);
    layout_make(&b.layout, r);
    FILE *said = stderr, *nowhere = fopencookie(NULL, "w", (cookie_io_functions_t){ 0 });
    if (nowhere)
        stderr = nowhere; /* the library tells there of failures; the caller tells them once, and better */
    lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = spool.lxw_folder };
    b.workbook = workbook_new_opt(by_library ? path : package_path, &options);
    if (b.workbook && styles_make(b.workbook, b.formats)) {
        set_properties(&b);
        result = fill_and_pack(w, workers, &spool, path, shown, err);
    } else {
        b.error = LXW_ERROR_MEMORY_MALLOC_FAILED;
        library_failed(&b, shown, err);
    }
    if (b.workbook) lxw_workbook_free(b.workbook);
    spool_release(&spool);
    stderr = said;
    if (nowhere) fclose(nowhere);
    *came = package_parts_came(w->parts) || b.error != LXW_ERROR_CREATING_XLSX_FILE;
    for (size_t i = 0; i < SHEET_COUNT; i++) sheet_release(&w->sheets[i]);
    package_spool_release(&w->spool);
    package_parts_free(w->parts);
    layout_release(&b.layout);
    buf_release(&b.cell);
    buf_release(&b.line);
    books_release(w);
    free(w);
    return result;
}

int report_workbook(const struct report *r, struct workers *workers, const char *path, const char *shown,
                    struct err *err)
{
    bool came;
    struct err first = ERR_INIT;
    int result = write_book(r, workers, path, shown, false, &came, &first);
    if (result != 0 && !came)
        result = write_book(r, workers, path, shown, true, &came, err);
    else if (result != 0)
        err_set(err, first.status, "%s", first.message);
    err_release(&first);
    return result;
}
