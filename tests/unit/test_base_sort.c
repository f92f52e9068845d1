#include "miner/base/sort.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "miner/base/rng.h"

struct item {
    uint32_t key, number;
    char more[12];
};

static int by_key(const void *a, const void *b)
{
    const struct item *x = a, *y = b;
    if (x->key != y->key) return x->key < y->key ? -1 : 1;
    return x->number < y->number ? -1 : x->number > y->number;
}

static void sorts_as_qsort_does(void **state)
{
    (void)state;
    static const size_t counts[] = { 0, 1, 2, 4095, 8192, 8193, 20001, 70000 };
    static const unsigned threads[] = { 1, 2, 3, 5, 8 };
    for (size_t t = 0; t < sizeof threads / sizeof *threads; t++) {
        struct workers *w = workers_new(threads[t]);
        for (size_t c = 0; c < sizeof counts / sizeof *counts; c++) {
            for (uint32_t range = 1; range < 100000000; range *= 1000) { /* all keys equal, some, few */
                size_t n = counts[c];
                struct item *a = mem_zero(n, sizeof *a), *b = mem_zero(n, sizeof *b);
                struct rng rng;
                rng_seed(&rng, range, n);
                for (size_t i = 0; i < n; i++)
                    a[i] = (struct item){ (uint32_t)rng_below(&rng, range), (uint32_t)i, "x" };
                if (n) memcpy(b, a, n * sizeof *a);
                sort_array(a, n, sizeof *a, by_key, w);
                if (n) qsort(b, n, sizeof *b, by_key);
                assert_int_equal(n ? memcmp(a, b, n * sizeof *a) : 0, 0);
                free(a);
                free(b);
            }
        }
        workers_free(w);
    }
}

static int by_item(const void *a, const void *b)
{
    const struct sort_item *x = a, *y = b;
    if (x->key != y->key) return x->key < y->key ? -1 : 1;
    return x->value < y->value ? -1 : x->value > y->value;
}

static void sorts_numbers(void **state)
{
    (void)state;
    static const size_t counts[] = { 0, 1, 2, 3, 300, 5000 };
    for (size_t c = 0; c < sizeof counts / sizeof *counts; c++)
        for (unsigned shift = 0; shift < 64; shift += 7) { /* all bits count, fewer, one */
            size_t n = counts[c];
            struct sort_item *a = mem_zero(n + 1, sizeof *a), *b = mem_zero(n + 1, sizeof *b);
            struct rng rng;
            rng_seed(&rng, shift, n);
            for (size_t i = 0; i < n; i++)
                a[i] = b[i] = (struct sort_item){ rng_next(&rng) >> shift, (uint32_t)i };
            sort_items(a, n);
            qsort(b, n, sizeof *b, by_item);
            for (size_t i = 0; i < n; i++) assert_int_equal(by_item(&a[i], &b[i]), 0);
            free(a);
            free(b);
        }
}

static void sorts_alone(void **state)
{
    (void)state;
    struct item a[3] = { { 3, 0, "" }, { 1, 1, "" }, { 2, 2, "" } };
    sort_array(a, 3, sizeof *a, by_key, NULL);
    assert_int_equal(a[0].key, 1);
    assert_int_equal(a[2].key, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(sorts_as_qsort_does),
                                        cmocka_unit_test(sorts_numbers), cmocka_unit_test(sorts_alone) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
