/* Any bytes as an export: encoding, dialect, records, columns, tickets. Traps when something that holds for
 * every input does not. */
#include "miner/ingest/csv.h"
#include "miner/ingest/rows.h"
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { SAMPLE = 50 };

struct sample {
    struct arena arena;
    struct row rows[SAMPLE];
    size_t count;
};

static void demand(bool holds)
{
    if (!holds) __builtin_trap();
}

static bool is_valid(struct str s)
{
    return utf8_valid_prefix(s.ptr ? s.ptr : "", s.len) == s.len &&
           (s.len == 0 || !memchr(s.ptr, '\0', s.len));
}

static void keep(struct sample *s, const struct record *record)
{
    struct str *cells = arena_zero(&s->arena, record->count, sizeof *cells);
    for (size_t i = 0; i < record->count; i++) cells[i] = arena_str(&s->arena, record->cells[i]);
    s->rows[s->count++] = (struct row){ cells, record->count };
}

/* Reads all records; returns their number. The lines of a record come after those of the one before. */
static uint64_t read_records(const uint8_t *data, size_t size, struct sample *sample, struct rows *rows)
{
    struct source source;
    struct decoder decoder;
    struct err err = ERR_INIT;
    uint64_t line = 0, records = 0;
    source_open_memory(&source, "fuzz", data, size);
    demand(decoder_init(&decoder, &source, NULL, &err) == 0);
    struct reader *reader = csv_reader_new(&decoder, '\0', &err);
    demand(reader != NULL);
    if (rows) reader->expected = rows->columns->count;
    struct record record;
    enum read_result got;
    while ((got = reader_next(reader, &record, &err)) > READ_END) {
        records++;
        demand(record.first_line > line && record.last_line >= record.first_line);
        line = record.last_line;
        demand(record.excerpt.len <= CSV_EXCERPT_MAX && is_valid(record.excerpt));
        demand(got != READ_REJECTED || record.reason);
        if (got == READ_REJECTED) continue;
        for (size_t i = 0; i < record.count; i++) demand(is_valid(record.cells[i]));
        if (!rows && sample->count < SAMPLE) keep(sample, &record);
        if (!rows || rows_refuse(rows, &record)) continue;
        struct raw_ticket t;
        rows_ticket(rows, &record, &sample->arena, &t);
        demand(is_valid(t.body) && is_valid(t.subject) && is_valid(t.tags));
        demand(!(t.swappable & 1) || t.created != TIME_NONE);
    }
    demand(got == READ_END && source.bytes == size && !err.message);
    reader_free(reader);
    decoder_release(&decoder);
    source_close(&source);
    return records;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct sample sample = { .count = 0 };
    struct columns columns;
    struct rows rows;
    struct err err = ERR_INIT;
    struct input input = { .from = TIME_NONE, .to = TIME_NONE };
    static const struct ingest_options none = { 0 };
    arena_init(&sample.arena);
    read_records(data, size, &sample, NULL);
    if (sample.count > 0) {
        static struct arena tables; /* the same for all inputs */
        static struct header_index known;
        if (known.count == 0) {
            arena_init(&tables);
            known = header_index_new(&tables);
        }
        size_t at = sniff_header(&sample.arena, &known, sample.rows, sample.count, sample.rows[0].count);
        const struct row *header = at == SIZE_MAX ? NULL : &sample.rows[at];
        size_t first = header ? at + 1 : 0, width = header ? header->count : sample.rows[0].count;
        demand(columns_map(&columns, &sample.arena, &known, header, sample.rows + first, sample.count - first,
                           width, NULL, &none, "fuzz", &err) == 0);
        rows_init(&rows, &columns, &sample.arena, header, sample.rows + first, sample.count - first,
                  DATE_ORDER_AUTO);
        read_records(data, size, &sample, &rows);
        rows_finish(&rows, &input);
        demand((input.from == TIME_NONE) == (input.to == TIME_NONE) && input.from <= input.to);
    }
    arena_release(&sample.arena);
    return 0;
}
