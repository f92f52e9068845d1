/* Any bytes as a workbook. With 'Z' in front: the bytes as a zip archive. Else they are the parts of a
 * workbook, cut at "\n--\n": sheet, shared strings, styles, workbook, relations, put into an archive whose
 * check sums are right, so that they reach the readers of XML. The rows have rising numbers and valid text.
 * Decisions that people made are read from it as well: of types and settings that were shown, in range.
 */
#include "miner/base/utf8.h"
#include "miner/ingest/xlsx.h"
#include "miner/ingest/xlsx_reader.h"
#include "miner/review_read.h"
#include "reports/setting.h"

#include <math.h>
#include <string.h>
#include <zlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool holds)
{
    if (!holds) __builtin_trap();
}

/* ---- an archive of stored members ---- */

static void add_number(struct buf *b, uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; i++) buf_add_char(b, (char)(value >> 8 * i & 0xFF));
}

static void add_sizes(struct buf *b, struct str name, struct str bytes)
{
    add_number(b, 0, 8); /* flags, method, time */
    add_number(b, (uint32_t)crc32(0, (const Bytef *)bytes.ptr, (uInt)bytes.len), 4);
    add_number(b, (uint32_t)bytes.len, 4);
    add_number(b, (uint32_t)bytes.len, 4);
    add_number(b, (uint32_t)name.len, 2);
    add_number(b, 0, 2);
}

static void add_member(struct buf *out, struct buf *directory, const char *name, struct str bytes)
{
    struct str n = str_of(name);
    uint32_t offset = (uint32_t)out->len;
    buf_add_str(out, STR("PK\3\4\x14\0"));
    add_sizes(out, n, bytes);
    buf_add_str(out, n);
    buf_add_str(out, bytes);
    buf_add_str(directory, STR("PK\1\2\x14\0\x14\0"));
    add_sizes(directory, n, bytes);
    add_number(directory, 0, 4);
    add_number(directory, 0, 4);
    add_number(directory, 0, 2);
    add_number(directory, offset, 4);
    buf_add_str(directory, n);
}

static void pack(struct buf *out, struct str data)
{
    static const char *const names[] = { "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
                                         "xl/workbook.xml", "xl/_rels/workbook.xml.rels" };
    static const char usual[] = "<workbook><sheets><sheet name=\"Een\" id=\"a\"/></sheets></workbook>";
    struct buf directory;
    uint32_t count = 0;
    bool has_workbook = false;
    buf_init(&directory);
    for (size_t i = 0; i < 5 && data.ptr; i++) {
        size_t cut = str_find(data, STR("\n--\n"));
        add_member(out, &directory, names[i], str_sub(data, 0, cut));
        has_workbook |= i == 3;
        count++;
        data = cut == SIZE_MAX ? (struct str){ NULL, 0 } : str_sub(data, cut + 4, data.len);
    }
    if (!has_workbook) {
        add_member(out, &directory, names[3], str_of(usual));
        count++;
    }
    uint32_t offset = (uint32_t)out->len, length = (uint32_t)directory.len;
    buf_add_str(out, buf_str(&directory));
    buf_add_str(out, STR("PK\5\6\0\0\0\0"));
    add_number(out, count, 2);
    add_number(out, count, 2);
    add_number(out, length, 4);
    add_number(out, offset, 4);
    add_number(out, 0, 2);
    buf_release(&directory);
}

/* ---- what holds ---- */

static bool is_valid(struct str s)
{
    return s.len == 0 || (utf8_valid_prefix(s.ptr, s.len) == s.len && !memchr(s.ptr, '\0', s.len));
}

static void read_sheets(struct zip *z, struct err *err)
{
    struct xlsx *book = xlsx_open(z, "fuzz", err);
    size_t count;
    if (!book) return;
    const struct xlsx_sheet *sheets = xlsx_sheets(book, &count);
    for (size_t i = 0; i < count && i < 4; i++) {
        struct xlsx_row row;
        uint64_t last = 0;
        demand(is_valid(sheets[i].name));
        if (xlsx_start(book, i, err)) break;
        while (xlsx_next(book, &row, err) > 0) {
            demand(row.number > last && (row.count || row.reason));
            last = row.number;
            for (size_t k = 0; k < row.count; k++)
                demand(row.cells[k].column < XLSX_COLUMNS_MAX &&
                       (row.cells[k].text.len || row.cells[k].formula) && is_valid(row.cells[k].text));
        }
    }
    xlsx_close(book);
}

static void read_tickets(struct zip *z, struct err *err)
{
    static const struct ingest_options none = { 0 };
    static struct arena tables; /* the same for all inputs */
    static struct header_index known;
    if (known.count == 0) {
        arena_init(&tables);
        known = header_index_new(&tables);
    }
    struct reader *reader = xlsx_reader_new(z, "fuzz", &none, &known, err);
    if (!reader) return;
    struct record record;
    enum read_result got;
    while ((got = reader_next(reader, &record, err)) > READ_END) {
        demand((got == READ_REJECTED) == (record.reason != NULL));
        demand(record.excerpt.len <= 200 && is_valid(record.excerpt));
        for (size_t i = 0; i < record.count; i++) demand(is_valid(record.cells[i]));
    }
    reader_free(reader);
}

static bool is_shown_type(const struct history_shown *shown, uint32_t id)
{
    bool found = false;
    for (uint32_t t = 0; t < shown->type_count; t++) found |= shown->types[t].id == id;
    return found;
}

static void check_edits(const struct history_shown *shown, const struct review_edits *edits)
{
    const struct history_said *said = &edits->said;
    for (uint32_t i = 0; i < said->decision_count; i++) {
        const struct history_decision *d = &said->decisions[i];
        demand(d->fields && is_shown_type(shown, d->type) && is_valid(d->name) && is_valid(d->owner) &&
               is_valid(d->remark));
        if (d->fields & HISTORY_MERGE) demand(!d->merge_into || is_shown_type(shown, d->merge_into));
    }
    for (uint32_t i = 0; i < said->seed_count; i++)
        demand(said->seeds[i].type == 0 || is_shown_type(shown, said->seeds[i].type));
    for (uint32_t i = 0; i < said->setting_count; i++)
        demand(isnan(said->settings[i].value) ||
               (said->settings[i].value >= 0 && said->settings[i].value <= 1e12));
    for (uint32_t i = 0; i < edits->problem_count; i++)
        demand(edits->problems[i].cell.len && edits->problems[i].reason.len &&
               is_valid(edits->problems[i].value));
}

static void read_review(struct zip *z, struct err *err)
{
    static const struct history_type types[] = {
        { 1, { "factuur opvragen", 16 }, 90, { .type = 1 } },
        { 2, { "pakket kwijt", 12 }, 60, { .type = 2, .decision = 1, .owner = { "team web", 8 } } },
        { 5, { "levertijd", 9 }, 30, { .type = 5, .merge_into = 1, .split = true } },
    };
    static const struct history_setting settings[] = { { { "limit.angry", 11 }, 0.3 },
                                                       { { "assume.hour_cost", 16 }, 30 },
                                                       { { "assume.agents", 13 }, NAN } };
    static const struct history_shown shown = { .types = types,
                                                .type_count = 3,
                                                .settings = settings,
                                                .setting_count = 3,
                                                .named = types,
                                                .named_count = 3 };
    struct review_edits edits;
    struct arena arena;
    struct xlsx *book = xlsx_open(z, "fuzz", err);
    if (!book) return;
    struct str key;
    arena_init(&arena);
    if (review_run_key(book, &arena, &key, err) == 0) demand(is_valid(key));
    if (review_read(book, &shown, STR("key"), &arena, &edits, err) == 0) check_edits(&shown, &edits);
    arena_release(&arena);
    xlsx_close(book);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct buf packed;
    struct source source;
    struct err err = ERR_INIT;
    if (size == 0) return 0;
    buf_init(&packed);
    struct str all = { (const char *)data, size };
    if (data[0] == 'Z')
        buf_add_str(&packed, str_sub(all, 1, size));
    else
        pack(&packed, all);
    source_open_memory(&source, "fuzz", packed.ptr, packed.len);
    struct zip *z = zip_open(&source, &err);
    if (z) {
        read_sheets(z, &err);
        err_release(&err);
        err = (struct err)ERR_INIT;
        read_tickets(z, &err);
        err_release(&err);
        err = (struct err)ERR_INIT;
        read_review(z, &err);
    }
    zip_close(z);
    source_close(&source);
    err_release(&err);
    buf_release(&packed);
    return 0;
}
