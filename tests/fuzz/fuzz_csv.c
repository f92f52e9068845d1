/* Any bytes as an export: every row becomes a ticket or a rejected row with a reason, text is valid UTF-8,
 * lines run on, and the readers of encodings, dialects and columns stay within memory. The first byte chooses
 * options. */
#include "miner/ingest/csv.h"
#include "miner/ingest/encoding.h"

#include <stdint.h>
#include <stdlib.h>

static const char *const encodings[] = {
    NULL, "utf-8", "windows-1252", "utf-16le", "utf-16be", "iso-8859-15"
};
static const char choices[] = { 0, ',', ';', '\t', '|' };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0) return 0;
    const char *encoding = encodings[data[0] % 6];
    char delimiter = choices[data[0] / 6 % 5];
    struct err err = ERR_INIT;
    struct source source;
    struct decoder decoder;
    source_open_memory(&source, "fuzz", data + 1, size - 1);
    if (decoder_init(&decoder, &source, encoding, &err)) abort();
    struct reader *reader = csv_reader_new(&decoder, delimiter, &err);
    if (!reader) { /* not the UTF-16 that was asked for */
        if (data[0] % 6 != 3 && data[0] % 6 != 4) abort();
        if (err.status != STATUS_DATA) abort();
        decoder_release(&decoder);
        source_close(&source);
        err_release(&err);
        return 0;
    }
    if (reader->expected == 0) abort();
    struct record record;
    enum read_result kind;
    uint64_t line = 0, rows = 0;
    while ((kind = reader_next(reader, &record, &err)) != READ_END) {
        if (kind == READ_FAILED) abort();
        if (record.first_line <= line || record.last_line < record.first_line) abort();
        line = record.last_line;
        if (record.excerpt.len > CSV_EXCERPT_MAX) abort();
        if (kind == READ_REJECTED) {
            if (!record.reason || !*record.reason) abort();
            continue;
        }
        if (record.count == 0) abort();
        for (size_t i = 0; i < record.count; i++)
            if (record.cells[i].len &&
                utf8_valid_prefix(record.cells[i].ptr, record.cells[i].len) != record.cells[i].len)
                abort();
        if (++rows > size) abort();
    }
    if (decoder.source->bytes != size - 1) abort();
    reader_free(reader);
    decoder_release(&decoder);
    source_close(&source);
    err_release(&err);
    return 0;
}
