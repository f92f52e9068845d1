#include "miner/ingest/xlsx.h"
#include "miner/base/mem.h"
#include "miner/ingest/xlsx_parts.h"
#include "miner/ingest/xml.h"
#include <stdlib.h>
#include <string.h>

static const char too_much[] = "longer than 32 MiB, or a field longer than 16 MiB";

/* Values of the attribute t of a cell. */
enum cell_type { CELL_NUMBER, CELL_SHARED, CELL_TEXT, CELL_INLINE, CELL_BOOL, CELL_ERROR, CELL_ISO_DATE };

struct xlsx {
    struct zip *zip;
    const char *path;
    struct arena arena;
    struct xlsx_book book;
    struct xlsx_texts texts;
    bool has_texts;

    /* The sheet that is read. */
    struct xml *xml;
    bool in_rows, in_row, numbered, complete, ended;
    bool valued; /* the row has a value */
    uint64_t row, row_bytes;
    const char *reason;
    struct buf bytes; /* text of the row's cells that is not shared */
    struct xlsx_cell
        *cells; /* until the row is complete the text of a cell in `bytes` is an offset: ptr NULL */
    size_t *offsets;
    size_t count, capacity, offset_capacity;

    /* The cell that is read. */
    bool in_cell, in_value, in_inline, formula;
    unsigned below; /* how many elements deep in the cell: values are its children */
    enum cell_type type;
    uint32_t column;
    size_t style, from; /* from: of its text in `bytes` */
    struct xlsx_rich rich;
};

/* ---- cells ---- */

static void give_up(struct xlsx *x, const char *reason)
{
    if (!x->reason) x->reason = reason;
}

static void add_cell(struct xlsx *x, enum xlsx_kind kind, struct str text)
{
    x->row_bytes += text.len;
    if (x->row_bytes > XLSX_ROW_MAX || text.len > XLSX_CELL_MAX) {
        give_up(x, too_much);
        return;
    }
    if (x->count == XLSX_COLUMNS_MAX) {
        give_up(x, "more than 16,384 cells");
        return;
    }
    if (x->count == x->capacity) {
        MEM_RESERVE(x->cells, x->capacity, x->count + 1);
        MEM_RESERVE(x->offsets, x->offset_capacity, x->count + 1);
    }
    x->valued |= text.len > 0;
    x->cells[x->count++] = (struct xlsx_cell){ x->column, kind, x->formula, text };
}

/* Adds the cell whose text is shared (or static). */
static void add_shared(struct xlsx *x, enum xlsx_kind kind, struct str text)
{
    if (text.len) add_cell(x, kind, text);
}

/* Adds the cell whose text is in `bytes` from x->from on. */
static void add_own(struct xlsx *x, enum xlsx_kind kind)
{
    size_t before = x->count;
    add_shared(x, kind, (struct str){ NULL, x->bytes.len - x->from });
    if (x->count > before) x->offsets[before] = x->from;
}

static struct str shared_text(struct xlsx *x, struct str digits)
{
    uint64_t n = digits.len ? 0 : UINT64_MAX;
    for (size_t i = 0; i < digits.len && n < UINT32_MAX; i++) {
        if (digits.ptr[i] < '0' || digits.ptr[i] > '9') n = UINT32_MAX;
        n = n * 10 + (uint64_t)(digits.ptr[i] - '0');
    }
    if (n >= x->texts.count) {
        give_up(x, "a cell refers to a text that the workbook does not hold");
        return (struct str){ NULL, 0 };
    }
    uint32_t from = n ? x->texts.ends[n - 1] : 0;
    return str_sub(buf_str(&x->texts.bytes), from, x->texts.ends[n]);
}

static void add_number(struct xlsx *x)
{
    struct str digits = str_trim(str_sub(buf_str(&x->bytes), x->from, x->bytes.len));
    enum number_kind kind = x->style < x->book.format_count ? x->book.formats[x->style] : NUMBER_PLAIN;
    if (digits.len == 0) return;
    char text[64];
    if (digits.len > sizeof text) {
        give_up(x, "a number of more than 64 characters");
        return;
    }
    memcpy(text, digits.ptr, digits.len);
    x->bytes.len = x->from;
    number_text(&x->bytes, (struct str){ text, digits.len }, kind, x->book.epoch_1904);
    add_own(x, kind == NUMBER_PLAIN ? XLSX_NUMBER : XLSX_DATE);
}

static void finish_cell(struct xlsx *x)
{
    struct str value = str_sub(buf_str(&x->bytes), x->from, x->bytes.len);
    if (x->reason) return;
    if (value.len == 0) { /* calculated to an empty text, a formula says that it is one */
        if (x->formula && x->type != CELL_TEXT) add_cell(x, XLSX_TEXT, STR(""));
        return;
    }
    switch (x->type) {
    case CELL_NUMBER:
        add_number(x);
        break;
    case CELL_SHARED:
        value = shared_text(x, str_trim(value));
        x->bytes.len = x->from;
        add_shared(x, XLSX_TEXT, value);
        break;
    case CELL_TEXT:
    case CELL_INLINE:
        xlsx_unescape(&x->bytes, x->from);
        add_own(x, XLSX_TEXT);
        break;
    case CELL_BOOL:
        value = xml_true(x->bytes.ptr + x->from) ? STR("TRUE") : STR("FALSE");
        x->bytes.len = x->from;
        add_shared(x, XLSX_BOOL, value);
        break;
    case CELL_ERROR:
        add_own(x, XLSX_ERROR);
        break;
    case CELL_ISO_DATE:
        add_own(x, XLSX_DATE);
        break;
    }
}

static enum cell_type type_of(const char *t)
{
    static const struct {
        const char *name;
        enum cell_type type;
    } types[] = { { "s", CELL_SHARED },  { "inlineStr", CELL_INLINE }, { "str", CELL_TEXT },
                  { "n", CELL_NUMBER },  { "b", CELL_BOOL },           { "e", CELL_ERROR },
                  { "d", CELL_ISO_DATE } };
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (strcmp(t, types[i].name) == 0) return types[i].type;
    return CELL_NUMBER;
}

/* Takes "B7" apart. False when it is no address. */
static bool read_address(const char *s, uint32_t *column, uint64_t *row)
{
    uint32_t c = 0;
    uint64_t r = 0;
    for (; (*s >= 'A' && *s <= 'Z') || (*s >= 'a' && *s <= 'z'); s++)
        if (c <= XLSX_COLUMNS_MAX) c = c * 26 + (uint32_t)((*s & 0x1F));
    for (; *s >= '0' && *s <= '9'; s++)
        if (r < UINT32_MAX) r = r * 10 + (uint64_t)(*s - '0');
    if (*s || c == 0 || r == 0) return false;
    *column = c - 1;
    *row = r;
    return true;
}

static void start_cell(struct xlsx *x, const char **attributes)
{
    uint64_t row = 0;
    x->in_cell = true;
    x->in_value = x->in_inline = x->formula = false;
    x->below = 0;
    x->type = CELL_NUMBER;
    x->style = 0;
    x->from = x->bytes.len;
    x->column++; /* a cell without address follows the one before; the first is A, as -1 was set */
    for (size_t i = 0; attributes[i]; i += 2) {
        const char *name = attributes[i], *value = attributes[i + 1];
        if (name[0] == '\0' || name[1] != '\0') continue;
        if (name[0] == 'r') {
            if (!read_address(value, &x->column, &row)) give_up(x, "a cell whose address cannot be read");
        } else if (name[0] == 's') {
            x->style = 0;
            for (const char *s = value; *s >= '0' && *s <= '9' && x->style < UINT32_MAX; s++)
                x->style = x->style * 10 + (size_t)(*s - '0');
        } else if (name[0] == 't') {
            x->type = type_of(value);
        }
    }
    if (x->column >= XLSX_COLUMNS_MAX) give_up(x, "a cell beyond column XFD");
    if (row && !x->numbered) { /* the row does not say its number */
        if (row > x->row && row <= UINT32_MAX) x->row = row;
        x->numbered = true;
    }
}

/* ---- rows ---- */

static void start_row(struct xlsx *x, const char **attributes)
{
    const char *r = xml_attribute(attributes, "r");
    uint64_t number = r ? strtoull(r, NULL, 10) : 0;
    x->in_row = true;
    x->numbered = number > x->row && number <= UINT32_MAX;
    x->row = x->numbered ? number : x->row + 1;
    x->column = UINT32_MAX;
    x->count = 0;
    x->row_bytes = 0;
    x->valued = false;
    x->reason = NULL;
    buf_clear(&x->bytes);
}

static void on_start(void *user, const char *name, const char **attributes)
{
    struct xlsx *x = user;
    if (x->in_cell) {
        if (++x->below > 1) {
            if (x->in_inline) xlsx_rich_start(&x->rich, name);
        } else if (name[0] == 'v' && name[1] == '\0') {
            x->in_value = true;
        } else if (name[0] == 'f' && name[1] == '\0') {
            x->formula = true;
        } else if (x->type == CELL_INLINE && strcmp(name, "is") == 0) {
            x->in_inline = true;
            x->rich = (struct xlsx_rich){ 0 };
        }
    } else if (x->in_row) {
        if (name[0] == 'c' && name[1] == '\0') start_cell(x, attributes);
    } else if (x->in_rows) {
        if (strcmp(name, "row") == 0) start_row(x, attributes);
    } else if (strcmp(name, "sheetData") == 0) {
        x->in_rows = true;
    }
}

static void on_end(void *user, const char *name)
{
    struct xlsx *x = user;
    if (x->in_cell) {
        if (x->below == 0) {
            finish_cell(x);
            x->in_cell = false;
        } else if (x->below-- == 1) {
            x->in_value = x->in_inline = false;
        } else if (x->in_inline) {
            xlsx_rich_end(&x->rich, name);
        }
    } else if (x->in_row) {
        if (strcmp(name, "row") != 0) return;
        x->in_row = false;
        if (!x->valued && !x->reason) return;
        x->complete = true;
        xml_pause(x->xml);
    } else if (x->in_rows && strcmp(name, "sheetData") == 0) {
        x->in_rows = false;
    }
}

static void on_text(void *user, const char *s, size_t n)
{
    struct xlsx *x = user;
    if (!x->in_value && !(x->in_inline && x->rich.inside)) return;
    if (x->reason) return;
    if (x->bytes.len - x->from + n > XLSX_CELL_MAX || x->bytes.len + n > XLSX_ROW_MAX) {
        give_up(x, too_much);
        return;
    }
    buf_add(&x->bytes, s, n);
}

static const struct xml_handler sheet_handler = { on_start, on_end, on_text };

/* ---- the workbook ---- */

struct xlsx *xlsx_open(struct zip *z, const char *path, struct err *err)
{
    struct xlsx *x = mem_zero(1, sizeof *x);
    x->zip = z;
    x->path = path;
    arena_init(&x->arena);
    buf_init(&x->bytes);
    x->ended = true;
    if (xlsx_read_book(&x->book, &x->arena, z, path, err) == 0) return x;
    xlsx_close(x);
    return NULL;
}

void xlsx_close(struct xlsx *x)
{
    if (!x) return;
    xml_close(x->xml);
    xlsx_texts_release(&x->texts);
    buf_release(&x->bytes);
    free(x->cells);
    free(x->offsets);
    arena_release(&x->arena);
    free(x);
}

const struct xlsx_sheet *xlsx_sheets(const struct xlsx *x, size_t *count)
{
    *count = x->book.sheet_count;
    return x->book.sheets;
}

size_t xlsx_find_sheet(const struct xlsx *x, struct str name)
{
    for (size_t i = 0; i < x->book.sheet_count; i++)
        if (str_eq(x->book.sheets[i].name, name)) return i;
    for (size_t i = 0; i < x->book.sheet_count; i++)
        if (str_eq_nocase(str_trim(x->book.sheets[i].name), str_trim(name))) return i;
    return SIZE_MAX;
}

struct str xlsx_constant_text(const struct xlsx *x, struct str name)
{
    for (size_t i = 0; i < x->book.constant_count; i++)
        if (str_eq_nocase(x->book.constants[i].name, name)) return x->book.constants[i].text;
    return (struct str){ NULL, 0 };
}

int xlsx_start(struct xlsx *x, size_t sheet, struct err *err)
{
    xml_close(x->xml);
    x->xml = NULL;
    x->ended = true;
    x->in_rows = x->in_row = x->in_cell = x->complete = false;
    x->row = 0;
    if (!x->has_texts && xlsx_read_texts(&x->texts, x->zip, x->book.texts, x->path, err)) {
        xlsx_texts_release(&x->texts); /* they are read again for the next sheet */
        return -1;
    }
    x->has_texts = true;
    if (x->book.members[sheet] == SIZE_MAX) return 0;
    x->xml = xml_open(x->zip, x->book.members[sheet], x->path, &sheet_handler, x, err);
    x->ended = !x->xml;
    return x->xml ? 0 : -1;
}

static void give_row(struct xlsx *x, struct xlsx_row *row)
{
    for (size_t i = 0; i < x->count; i++)
        if (!x->cells[i].text.ptr) x->cells[i].text.ptr = x->bytes.ptr + x->offsets[i];
    *row = (struct xlsx_row){ x->row, x->cells, x->count, x->reason };
}

int xlsx_next(struct xlsx *x, struct xlsx_row *row, struct err *err)
{
    if (x->ended) return 0;
    x->complete = false;
    int more = xml_next(x->xml, err);
    if (more < 0) return -1;
    if (more > 0) {
        give_row(x, row);
        return 1;
    }
    x->ended = true;
    const char *damage = xml_damage(x->xml);
    if (!damage) return 0;
    /* What can be said of the rest: that it is lost, from here on. */
    if (!x->in_row) {
        x->row++;
        x->count = 0;
    }
    x->reason =
        strcmp(damage, "is cut off") == 0 ? "the sheet is cut off here" : "the sheet is damaged from here on";
    give_row(x, row);
    return 1;
}

void xlsx_address(struct buf *out, uint32_t column, uint64_t row)
{
    char letters[8];
    size_t n = 0;
    for (uint64_t c = (uint64_t)column + 1; c > 0; c = (c - 1) / 26)
        letters[n++] = (char)('A' + (c - 1) % 26);
    while (n > 0) buf_add_char(out, letters[--n]);
    buf_add_format(out, "%llu", (unsigned long long)row);
}
