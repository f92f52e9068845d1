#include "miner/ingest/xlsx_reader.h"
#include "miner/base/mem.h"
#include "miner/ingest/columns.h"
#include "miner/ingest/xlsx.h"
#include <stdlib.h>
#include <string.h>

/* The name under which the program's own workbooks keep the key of their run: REPORT_RUN_NAME in
 * reports/reports.h. */
#define OWN_WORKBOOK "ticketminer_run"

enum { SAMPLE = 60, EXCERPT_MAX = 200 };

struct xlsx_reader {
    struct reader base;
    struct xlsx *book;
    struct str *cells;
    size_t capacity;
    struct buf excerpt;
    struct arena arena; /* of the note and the sheet's name */
    const char *note;   /* which of several sheets was read, or NULL */
};

/* ---- records ---- */

/* Puts the cells where their columns are. Returns how many there are, empty ones included. */
static size_t place_cells(const struct xlsx_row *row, struct str **cells, size_t *capacity)
{
    size_t width = 0;
    for (size_t i = 0; i < row->count; i++)
        if (row->cells[i].text.len && row->cells[i].column >= width) width = row->cells[i].column + 1;
    MEM_RESERVE(*cells, *capacity, width + 1);
    memset(*cells, 0, width * sizeof **cells);
    for (size_t i = 0; i < row->count; i++)
        if (row->cells[i].text.len && row->cells[i].kind != XLSX_ERROR)
            (*cells)[row->cells[i].column] = row->cells[i].text;
    return width;
}

static void write_excerpt(struct buf *out, const struct str *cells, size_t n)
{
    buf_clear(out);
    for (size_t i = 0; i < n && out->len < EXCERPT_MAX; i++) {
        if (i) buf_add_char(out, '\t');
        buf_add_str(out, str_clip(cells[i], EXCERPT_MAX - out->len));
    }
}

static enum read_result xlsx_reader_next(struct reader *base, struct record *out, struct err *err)
{
    struct xlsx_reader *r = (struct xlsx_reader *)base;
    struct xlsx_row row;
    int more = xlsx_next(r->book, &row, err);
    if (more <= 0) return more < 0 ? READ_FAILED : READ_END;
    size_t width = place_cells(&row, &r->cells, &r->capacity);
    write_excerpt(&r->excerpt, r->cells, width);
    *out = (struct record){ .cells = r->cells,
                            .count = width,
                            .first_line = row.number,
                            .last_line = row.number,
                            .excerpt = buf_str(&r->excerpt),
                            .reason = row.reason };
    return row.reason ? READ_REJECTED : READ_ROW;
}

static const char *xlsx_reader_note(const struct reader *base, size_t i)
{
    return i == 0 ? ((const struct xlsx_reader *)base)->note : NULL;
}

static void xlsx_reader_free(struct reader *base)
{
    struct xlsx_reader *r = (struct xlsx_reader *)base;
    xlsx_close(r->book);
    free(r->cells);
    buf_release(&r->excerpt);
    arena_release(&r->arena);
    free(r);
}

static const struct reader_ops xlsx_ops = { "xlsx", xlsx_reader_next, xlsx_reader_free, xlsx_reader_note };

/* ---- which sheet ---- */

/* The beginning of a sheet. */
struct sample {
    struct row rows[SAMPLE];
    size_t count;
    size_t usual; /* width of most rows */
};

static int read_sample(struct xlsx_reader *r, size_t sheet, struct arena *a, struct sample *s,
                       struct err *err)
{
    struct xlsx_row row;
    int more;
    *s = (struct sample){ .count = 0 };
    if (xlsx_start(r->book, sheet, err)) return -1;
    while (s->count < SAMPLE && (more = xlsx_next(r->book, &row, err)) != 0) {
        if (more < 0) return -1;
        if (row.reason) continue;
        size_t width = place_cells(&row, &r->cells, &r->capacity);
        struct str *kept = arena_zero(a, width + 1, sizeof *kept);
        for (size_t i = 0; i < width; i++) kept[i] = arena_str(a, r->cells[i]);
        s->rows[s->count++] = (struct row){ kept, width };
    }
    size_t most = 0;
    for (size_t i = 0; i < s->count; i++) {
        size_t same = 0;
        for (size_t k = 0; k < s->count; k++) same += s->rows[k].count == s->rows[i].count;
        if (same > most || (same == most && s->rows[i].count > s->usual)) {
            most = same;
            s->usual = s->rows[i].count;
        }
    }
    return 0;
}

/* How much a sheet is like one of tickets: text counts most, then the fields that it feeds, then its rows. */
static uint64_t fitness(const struct sample *s, const struct ingest_options *options,
                        const struct header_index *known, struct arena *a)
{
    struct columns c = { 0 };
    struct err none = ERR_INIT;
    if (s->count == 0) return 0;
    size_t at = sniff_header(a, known, s->rows, s->count, s->usual);
    const struct row *header = at == SIZE_MAX ? NULL : &s->rows[at];
    size_t first = header ? at + 1 : 0;
    if (columns_map(&c, a, known, header, s->rows + first, s->count - first,
                    header ? header->count : s->usual, NULL, options, "", &none)) {
        err_release(&none); /* it lacks a column that an option names */
        return 1;
    }
    uint64_t fields = 0;
    for (int f = 0; f < FIELD_COUNT; f++) fields += c.feed_count[f] > 0;
    bool text = c.feed_count[FIELD_SUBJECT] || c.feed_count[FIELD_BODY];
    return 2 + (text ? 1000000u : 0u) + fields * 1000 + (s->count - first);
}

/* SIZE_MAX when none has a row; hidden ones only where no other has. */
static int choose_sheet(struct xlsx_reader *r, const struct ingest_options *options,
                        const struct header_index *known, size_t *chosen, struct err *err)
{
    size_t count;
    const struct xlsx_sheet *sheets = xlsx_sheets(r->book, &count);
    uint64_t best = 0;
    int failed = 0;
    struct arena scratch;
    arena_init(&scratch);
    *chosen = SIZE_MAX;
    for (int hidden = 0; hidden < 2 && best == 0 && !failed; hidden++)
        for (size_t i = 0; i < count && !failed; i++) {
            struct sample s;
            if (!sheets[i].has_cells || sheets[i].hidden != hidden) continue;
            arena_clear(&scratch);
            failed = read_sample(r, i, &scratch, &s, err);
            uint64_t fit = failed ? 0 : fitness(&s, options, known, &scratch);
            if (fit <= best) continue;
            best = fit;
            *chosen = i;
            r->base.expected = s.usual;
        }
    arena_release(&scratch);
    return failed;
}

/* The names of all sheets but one, with commas. */
static const char *list_sheets(struct xlsx_reader *r, size_t but)
{
    size_t count;
    const struct xlsx_sheet *sheets = xlsx_sheets(r->book, &count);
    struct buf b;
    buf_init(&b);
    for (size_t i = 0; i < count && b.len < 1000; i++) {
        if (i == but) continue;
        if (b.len) buf_add_str(&b, STR(", "));
        buf_add_str(&b, sheets[i].name);
        if (sheets[i].hidden) buf_add_str(&b, STR(" (hidden)"));
    }
    const char *list = arena_cstring(&r->arena, buf_str(&b));
    buf_release(&b);
    return list;
}

static int take_named(struct xlsx_reader *r, const char *name, const char *path, size_t *chosen,
                      struct err *err)
{
    size_t count;
    const struct xlsx_sheet *sheets = xlsx_sheets(r->book, &count);
    *chosen = xlsx_find_sheet(r->book, str_of(name));
    if (*chosen == SIZE_MAX)
        return err_set(err, STATUS_DATA, "%s: no sheet \"%s\", which --sheet asks for; its sheets are: %s",
                       path, name, list_sheets(r, SIZE_MAX));
    if (!sheets[*chosen].has_cells)
        return err_set(err, STATUS_DATA, "%s: sheet \"%s\" is a chart or has no cells; its sheets are: %s",
                       path, name, list_sheets(r, SIZE_MAX));
    struct arena scratch;
    struct sample s;
    arena_init(&scratch);
    int failed = read_sample(r, *chosen, &scratch, &s, err);
    r->base.expected = s.usual;
    arena_release(&scratch);
    return failed;
}

static int open_sheet(struct xlsx_reader *r, const char *path, const struct ingest_options *options,
                      const struct header_index *known, struct err *err)
{
    size_t chosen, count;
    const struct xlsx_sheet *sheets = xlsx_sheets(r->book, &count);
    if (options->sheet ? take_named(r, options->sheet, path, &chosen, err)
                       : choose_sheet(r, options, known, &chosen, err))
        return -1;
    if (chosen == SIZE_MAX)
        return err_set(err, STATUS_DATA, "%s: is a workbook without rows; export the tickets again", path);
    r->base.sheet = arena_cstring(&r->arena, sheets[chosen].name);
    if (count > 1)
        r->note = arena_format(&r->arena, "sheet \"%s\" was read%s; the others are: %s", r->base.sheet,
                               options->sheet ? "" : ", the one most like tickets (--sheet takes another)",
                               list_sheets(r, chosen));
    return xlsx_start(r->book, chosen, err);
}

struct reader *xlsx_reader_new(struct zip *workbook, const char *path, const struct ingest_options *options,
                               const struct header_index *known, struct err *err)
{
    struct xlsx *book = xlsx_open(workbook, path, err);
    if (!book) return NULL;
    if (!options->sheet && xlsx_constant_text(book, STR(OWN_WORKBOOK)).len) {
        xlsx_close(book);
        err_set(err, STATUS_DATA,
                "%s: is a workbook that mine wrote, not an export; name it with --output, or read one of its "
                "sheets with --sheet",
                path);
        return NULL;
    }
    struct xlsx_reader *r = mem_zero(1, sizeof *r);
    r->base = (struct reader){ .ops = &xlsx_ops, .keyed = true };
    r->book = book;
    buf_init(&r->excerpt);
    arena_init(&r->arena);
    if (open_sheet(r, path, options, known, err) == 0) return &r->base;
    xlsx_reader_free(&r->base);
    return NULL;
}
