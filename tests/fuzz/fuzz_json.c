/* Any bytes as JSON: records of as many cells as there are columns, valid UTF-8, lines that run on, a reason
 * for what is rejected, and every byte read. */
#include "miner/ingest/json_in.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool holds)
{
    if (!holds) __builtin_trap();
}

static bool is_valid(struct str s)
{
    return s.len == 0 || (utf8_valid_prefix(s.ptr, s.len) == s.len && !memchr(s.ptr, '\0', s.len));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct arena tables; /* the same for all inputs */
    static struct header_index known;
    if (known.count == 0) {
        arena_init(&tables);
        known = header_index_new(&tables);
    }
    struct err err = ERR_INIT;
    struct source source;
    struct decoder decoder;
    source_open_memory(&source, "fuzz", data, size);
    demand(decoder_init(&decoder, &source, NULL, &err) == 0);
    struct reader *reader = json_reader_new(&decoder, &known, &err);
    demand(reader && reader->header_count > 0);
    for (size_t i = 0; i < reader->header_count; i++) demand(is_valid(reader->header[i]));
    struct record record;
    enum read_result got;
    uint64_t records = 0, line = 1;
    while ((got = reader_next(reader, &record, &err)) > READ_END) {
        demand(record.first_line >= line && record.last_line >= record.first_line);
        line = record.first_line;
        demand(is_valid(record.excerpt) && record.excerpt.len <= 200);
        demand(++records <= size);
        if (got == READ_REJECTED) {
            demand(record.reason && record.excerpt.len > 0);
            continue;
        }
        demand(record.count == reader->header_count);
        for (size_t i = 0; i < record.count; i++) demand(is_valid(record.cells[i]));
    }
    demand(got == READ_END && !err.message && source.bytes == size);
    for (size_t i = 0; reader_note(reader, i); i++) demand(i < 8);
    reader_free(reader);
    decoder_release(&decoder);
    source_close(&source);
    return 0;
}
