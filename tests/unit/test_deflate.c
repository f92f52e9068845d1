#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "miner/base/mem.h"
#include "reports/deflate.h"

static void unpack(const struct buf *packed, struct str expected)
{
    z_stream z = { .next_in = (Bytef *)packed->ptr, .avail_in = (uInt)packed->len };
    char *out = mem_alloc(expected.len + 1, 1);
    assert_int_equal(inflateInit2(&z, -15), Z_OK);
    z.next_out = (Bytef *)out;
    z.avail_out = (uInt)expected.len + 1;
    assert_int_equal(inflate(&z, Z_SYNC_FLUSH), Z_STREAM_END);
    assert_int_equal(z.total_out, expected.len);
    assert_int_equal(z.avail_in, 0);
    assert_memory_equal(out, expected.ptr, expected.len);
    inflateEnd(&z);
    free(out);
}

/* A text of any length comes back, alone and behind another. */
static void test_comes_back(void **state)
{
    (void)state;
    static char text[70000];
    for (size_t i = 0; i < sizeof text; i++) text[i] = "<row r=\"1\">"[i % 11] + (char)(i / 700 % 7);
    const size_t lengths[] = { 0, 1, 3, 4, 15, 16, 17, 31, 32, 33, 100, 32767, 32768, 65536, sizeof text };
    struct deflate *d = mem_zero(1, sizeof *d);
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        struct buf packed;
        buf_init(&packed);
        deflate_add(d, (struct str){ text, lengths[i] }, true, &packed);
        unpack(&packed, (struct str){ text, lengths[i] });
        buf_clear(&packed);
        deflate_add(d, (struct str){ text, lengths[i] }, false, &packed);
        deflate_add(d, (struct str){ text + lengths[i], sizeof text - lengths[i] }, true, &packed);
        unpack(&packed, (struct str){ text, sizeof text });
        buf_release(&packed);
    }
    free(d);
}

/* CRC-32C of four bytes, as the hash of ISA-L. */
static uint32_t hash_of(uint32_t bytes)
{
    for (int i = 0; i < 32; i++) bytes = bytes >> 1 ^ (bytes & 1 ? 0x82f63b78 : 0);
    return bytes & 8191;
}

/* What begins a text, of the same hash as where `d` lies. */
static void begin_as(const struct deflate *d, char begin[4])
{
    uint32_t wanted = hash_of((uint32_t)((uintptr_t)d >> 16)), bytes;
    for (uint32_t i = 0; i < 1 << 18; i++) {
        for (int at = 0; at < 3; at++) begin[at + 1] = (char)('0' + (i >> 6 * at) % 64);
        memcpy(&bytes, begin, sizeof bytes);
        if (hash_of(bytes) == wanted) return;
    }
    fail();
}

/* Where what packs lies does not matter; not for a text that begins as a part of that address, either. */
static void test_place_in_memory(void **state)
{
    (void)state;
    char text[] = "<... and something that comes but once</row>"
                  "<... behind which that comes again</row>";
    const struct str all = { text, sizeof text - 1 };
    const size_t size = (sizeof(struct deflate) >> 16) + 1;
    struct deflate *two = mem_zero(3 * size, 1 << 16), *other = (void *)((char *)two + (size << 16));
    struct buf one, another;
    buf_init(&one);
    buf_init(&another);
    begin_as(two, text);
    memcpy(strrchr(text, '.') - 3, text, 4);
    deflate_add(two, all, true, &one);
    unpack(&one, all);
    deflate_add(other, all, true, &another);
    assert_int_equal(one.len, another.len);
    assert_memory_equal(one.ptr, another.ptr, one.len);
    buf_release(&one);
    buf_release(&another);
    free(two);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_comes_back),
        cmocka_unit_test(test_place_in_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
