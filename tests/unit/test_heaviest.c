/* The cut between the heaviest and the others, against sorting. */
#include "cluster/heaviest.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdlib.h>

#include "miner/base/rng.h"

static int descending(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return x > y ? -1 : x < y;
}

static void keys_sort_as_weights_do(void **state)
{
    (void)state;
    static const float weights[] = { -INFINITY, -2.5f, -1e-30f, 0, 1e-30f, 0.25f, 0.5f, 3, INFINITY };
    enum { COUNT = sizeof weights / sizeof *weights };
    for (size_t i = 0; i + 1 < COUNT; i++)
        assert_true(heaviest_key(weights[i], 0) < heaviest_key(weights[i + 1], UINT32_MAX));
    assert_true(heaviest_key(0.5f, 7) > heaviest_key(0.5f, 8));
}

static void cut_is_what_sorting_gives(void **state)
{
    (void)state;
    enum { MOST = 300 };
    struct rng r;
    rng_seed(&r, 3, 0);
    for (size_t n = 1; n <= MOST; n += n < 20 ? 1 : 23) {
        uint64_t keys[MOST], sorted[MOST], work[MOST];
        for (int order = 0; order < 3; order++) { /* any, descending, ascending; many ties */
            for (uint32_t i = 0; i < n; i++) keys[i] = heaviest_key((float)rng_below(&r, 8) / 4, i);
            memcpy(sorted, keys, sizeof keys);
            qsort(sorted, n, sizeof *sorted, descending);
            if (order == 1) memcpy(keys, sorted, sizeof keys);
            for (size_t i = 0; order == 2 && i < n; i++) keys[i] = sorted[n - 1 - i];
            for (size_t keep = 1; keep <= n; keep++) {
                memcpy(work, keys, sizeof keys);
                assert_int_equal(heaviest_cut(work, n, keep), sorted[keep - 1]);
                qsort(work, n, sizeof *work, descending);
                assert_memory_equal(work, sorted, n * sizeof *work);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_sort_as_weights_do),
        cmocka_unit_test(cut_is_what_sorting_gives),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
