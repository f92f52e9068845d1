/* Memory past the limit lies in files, and nothing is different for who uses it. */
#include "miner/base/large.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/arena.h"
#include "miner/base/mem.h"

enum { LIMIT = 8 << 20 };

static int limit(void **unused)
{
    (void)unused;
    large_limits(LIMIT, (size_t)4 << 30);
    setenv("TMPDIR", "/var/tmp", 1);
    return 0;
}

static void fill(uint32_t *at, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) at[i] = (uint32_t)(i * 2654435761u);
}

static void check(const uint32_t *at, size_t to)
{
    for (size_t i = 0; i < to; i++) assert_int_equal(at[i], (uint32_t)(i * 2654435761u));
}

static bool has_disk(void)
{
    void *p = large_alloc(2 * LIMIT, 1);
    bool has = large_in_files() > 0;
    large_free(p);
    return has;
}

static void test_grows_from_memory_into_a_file(void **unused)
{
    (void)unused;
    uint32_t *at = NULL;
    size_t capacity = 0;
    for (size_t n = 1; n <= (size_t)16 << 20; n *= 2) {
        LARGE_RESERVE(at, capacity, n);
        fill(at, n / 2, n);
    }
    check(at, (size_t)16 << 20);
    if (has_disk()) assert_true(large_in_files() >= (size_t)64 << 20);
    large_free(at);
    assert_int_equal(large_in_files(), 0);
}

static void test_shrinks_and_stays_small(void **unused)
{
    (void)unused;
    uint32_t *at = large_alloc(4 << 20, sizeof *at);
    fill(at, 0, 4 << 20);
    at = large_resize(at, 4 << 20, 1000, sizeof *at);
    check(at, 1000);
    large_free(at);
    at = large_alloc(0, sizeof *at);
    at = large_resize(at, 0, 10, sizeof *at);
    fill(at, 0, 10);
    large_free(at);
    large_free(NULL);
    assert_int_equal(large_in_files(), 0);
}

static void test_below_the_limit_is_memory(void **unused)
{
    (void)unused;
    void *a = large_alloc(3 << 20, 1), *b = large_alloc(4 << 20, 1);
    assert_int_equal(large_in_files(), 0);
    void *c = large_alloc(2 << 20, 1); /* more than what is left */
    size_t in_files = large_in_files();
    large_free(a);
    void *d = large_alloc(3 << 20, 1); /* there is room again */
    assert_int_equal(large_in_files(), in_files);
    large_free(b);
    large_free(c);
    large_free(d);
    if (has_disk()) assert_int_equal(in_files, 2 << 20);
}

static void test_without_a_disk_it_is_memory(void **unused)
{
    (void)unused;
    const char *places[] = { "/nowhere/at/all", "/proc", "/dev/null", "/dev/shm" };
    for (size_t i = 0; i < 4; i++) {
        setenv("TMPDIR", places[i], 1);
        uint32_t *at = large_alloc(4 << 20, sizeof *at);
        assert_int_equal(large_in_files(), 0);
        fill(at, 0, 4 << 20);
        at = large_resize(at, 4 << 20, 8 << 20, sizeof *at);
        check(at, 4 << 20);
        large_free(at);
    }
    setenv("TMPDIR", "/var/tmp", 1);
}

/* What was given up is there again when it is asked for, also while others read, write and grow. */
static void *use(void *unused)
{
    uint32_t *at = NULL;
    size_t capacity = 0;
    for (size_t n = 1 << 16; n <= (size_t)4 << 20; n *= 2) {
        LARGE_RESERVE(at, capacity, n);
        fill(at, 0, n);
        for (int again = 0; again < 4; again++)
            for (size_t i = 0; i < n; i++)
                if (at[i] != (uint32_t)(i * 2654435761u)) return at;
    }
    large_free(at);
    return unused;
}

static void test_little_stays_in_memory(void **unused)
{
    (void)unused;
    large_limits(LIMIT, 16 << 20); /* all that is in files is given up each time somebody looks */
    void *kept = large_alloc(LIMIT, 1);
    pthread_t thread[4];
    void *result;
    for (int i = 0; i < 4; i++) assert_int_equal(pthread_create(&thread[i], NULL, use, NULL), 0);
    for (int i = 0; i < 4; i++) {
        pthread_join(thread[i], &result);
        assert_null(result);
    }
    large_free(kept);
    large_limits(LIMIT, (size_t)4 << 30);
    assert_int_equal(large_in_files(), 0);
}

static void test_an_arena_of_it(void **unused)
{
    (void)unused;
    struct arena a;
    struct str *texts = mem_alloc(100000, sizeof *texts);
    arena_init_large(&a);
    for (uint32_t i = 0; i < 100000; i++) {
        char text[512];
        int n = snprintf(text, sizeof text, "%0*u", (int)(i % 500) + 1, i);
        texts[i] = arena_str(&a, (struct str){ text, (size_t)n });
    }
    char *whole = arena_text(&a, 20 << 20);
    memset(whole, 'x', 20 << 20);
    if (has_disk()) assert_true(large_in_files() > 0);
    for (uint32_t i = 0; i < 100000; i++) {
        char text[512];
        snprintf(text, sizeof text, "%0*u", (int)(i % 500) + 1, i);
        assert_true(str_eq(texts[i], str_of(text)));
    }
    arena_release(&a);
    assert_int_equal(large_in_files(), 0);
    free(texts);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_grows_from_memory_into_a_file),
        cmocka_unit_test(test_shrinks_and_stays_small),
        cmocka_unit_test(test_below_the_limit_is_memory),
        cmocka_unit_test(test_without_a_disk_it_is_memory),
        cmocka_unit_test(test_little_stays_in_memory),
        cmocka_unit_test(test_an_arena_of_it),
    };
    return cmocka_run_group_tests(tests, limit, NULL);
}
