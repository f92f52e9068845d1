#include "miner/base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

static void allocations_are_aligned_apart_and_keep_their_bytes(void **state)
{
    (void)state;
    enum { COUNT = 2000 };
    struct arena a;
    arena_init(&a);
    unsigned char *parts[COUNT];
    size_t sizes[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        sizes[i] = i % 100 == 99 ? 100000 + i * 300 : i % 37; /* small ones, none, and larger than a block */
        parts[i] = arena_alloc(&a, sizes[i]);
        assert_non_null(parts[i]);
        assert_int_equal((uintptr_t)parts[i] % _Alignof(max_align_t), 0);
        memset(parts[i], (int)(i % 251), sizes[i]);
    }
    for (size_t i = 0; i < COUNT; i++)
        for (size_t j = 0; j < sizes[i]; j++)
            if (parts[i][j] != i % 251) fail_msg("allocation %zu was overwritten at byte %zu", i, j);
    assert_true(a.bytes > 0);
    arena_release(&a);
    assert_int_equal(a.bytes, 0);
    arena_release(&a); /* twice does no harm */
}

static void zeroed_memory_is_zero_even_after_reuse(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    arena_clear(&a); /* of an empty arena */
    memset(arena_alloc(&a, 5000), 0xFF, 5000);
    arena_clear(&a);
    const unsigned char *p = arena_zero(&a, 500, 10);
    for (size_t i = 0; i < 5000; i++) assert_int_equal(p[i], 0);
    assert_non_null(arena_zero(&a, 0, 8));
    arena_release(&a);
}

static void text_is_copied(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    char original[] = "factuur";
    struct str copy = arena_str(&a, str_of(original));
    char *cstring = arena_cstring(&a, (struct str){ original, 3 });
    char *formatted = arena_format(&a, "%s: %d van %d", original, 3, 10);
    struct str none = arena_str(&a, str_of(NULL));
    original[0] = 'X';
    assert_true(str_eq(copy, STR("factuur")));
    assert_string_equal(cstring, "fac");
    assert_string_equal(formatted, "factuur: 3 van 10");
    assert_int_equal(none.len, 0);
    assert_string_equal(arena_cstring(&a, none), "");
    arena_release(&a);
}

static void clearing_keeps_memory_bounded(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    size_t most = 0;
    for (int round = 0; round < 50; round++) {
        for (int i = 0; i < 1000; i++) arena_alloc(&a, 1000);
        if (round == 0) most = a.bytes;
        assert_true(a.bytes <= most);
        arena_clear(&a);
        assert_true(a.bytes < most);
    }
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(allocations_are_aligned_apart_and_keep_their_bytes),
        cmocka_unit_test(zeroed_memory_is_zero_even_after_reuse),
        cmocka_unit_test(text_is_copied),
        cmocka_unit_test(clearing_keeps_memory_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
