/* Any bytes as a gzip stream; or, with an odd first byte, the rest packed, cut off, or changed in one byte:
 * reading ends, what is whole comes out as it was, and what is cut off gives its beginning and says so. */
#include "miner/base/mem.h"
#include "miner/base/str.h"
#include "miner/ingest/gzip.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { WITH_GZIP_HEADER = 15 + 16 };

static void demand(bool holds)
{
    if (!holds) __builtin_trap();
}

static void pack(struct buf *out, const uint8_t *data, size_t size)
{
    z_stream z = { 0 };
    unsigned char chunk[4096];
    demand(deflateInit2(&z, 6, Z_DEFLATED, WITH_GZIP_HEADER, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    z.next_in = (Bytef *)(uintptr_t)data; /* only read */
    z.avail_in = (uInt)size;
    int result;
    do {
        z.next_out = chunk;
        z.avail_out = sizeof chunk;
        result = deflate(&z, Z_FINISH);
        buf_add(out, chunk, sizeof chunk - z.avail_out);
    } while (result == Z_OK);
    demand(result == Z_STREAM_END);
    deflateEnd(&z);
}

/* 0, or −1 when it was refused. */
static int unpack(struct str packed, struct buf *out, const char **damage)
{
    struct source in, s;
    struct err err = ERR_INIT;
    char chunk[777];
    size_t got = 1;
    int failed = 0;
    source_open_memory(&in, "fuzz", packed.ptr, packed.len);
    source_open_gzip(&s, &in);
    while (got && !failed) {
        failed = source_read(&s, chunk, sizeof chunk, &got, &err);
        if (!failed) buf_add(out, chunk, got);
        demand(out->len <= SOURCE_FREE + (size_t)SOURCE_RATIO_MAX * packed.len + sizeof chunk);
    }
    demand(failed ? err.message != NULL : s.ended && !err.message);
    *damage = s.damage;
    source_close(&s);
    source_close(&in);
    err_release(&err);
    return failed;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct buf packed, out;
    const char *damage;
    if (size < 4) return 0;
    uint8_t how = data[0], place = data[1], value = data[2];
    data += 3;
    size -= 3;
    buf_init(&packed);
    buf_init(&out);
    if (how % 2 == 0) {
        buf_add(&packed, data, size);
        unpack(buf_str(&packed), &out, &damage);
    } else {
        pack(&packed, data, size);
        size_t whole = packed.len, at = place % whole;
        if (how & 2) packed.len = at;
        if (how & 4 && at < packed.len) packed.ptr[at] = (char)(packed.ptr[at] ^ (char)value);
        int failed = unpack(buf_str(&packed), &out, &damage);
        bool changed = how & 4 && value;
        if (!changed) {
            demand(failed == 0 && out.len <= size && (out.len == 0 || memcmp(out.ptr, data, out.len) == 0));
            demand(packed.len == whole ? !damage && out.len == size : packed.len == 0 || damage != NULL);
        }
    }
    buf_release(&packed);
    buf_release(&out);
    return 0;
}
