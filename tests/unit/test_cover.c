/* Rows that stand for the others are taken greedily, without chance. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>

#include "cluster/cover.h"
#include "miner/base/mem.h"
#include "miner/base/rng.h"

/* A symmetric graph from a full matrix of n × n values; 0 = no edge. */
static struct csr graph_of(const float *value, uint32_t n)
{
    struct csr g;
    csr_alloc(&g, n, n, (uint64_t)n * n);
    uint64_t at = 0;
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t j = 0; j < n; j++) {
            if (i == j || value[i * n + j] <= 0) continue;
            g.col[at] = j;
            g.val[at++] = value[i * n + j];
        }
        g.ptr[i + 1] = at;
    }
    return g;
}

static void test_each_group_gets_one(void **unused)
{
    (void)unused;
    enum { N = 9 }; /* three groups of three; row 4 is the middle of its own */
    float value[N * N] = { 0 };
    for (uint32_t i = 0; i < N; i++)
        for (uint32_t j = 0; j < N; j++)
            if (i / 3 == j / 3 && i != j) value[i * N + j] = i == 4 || j == 4 ? 0.9F : 0.5F;
    struct csr g = graph_of(value, N);
    uint32_t row[N];
    assert_int_equal(cover_rows(&g, 3, row), 3);
    assert_int_equal(row[0], 4);
    assert_int_equal(row[1], 0); /* ties go to the lower row */
    assert_int_equal(row[2], 6);
    csr_release(&g);
}

static void test_ends_when_all_is_covered(void **unused)
{
    (void)unused;
    const float value[16] = {
        0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    }; /* rows 0 and 1 are the same */
    struct csr g = graph_of(value, 4);
    uint32_t row[4];
    assert_int_equal(cover_rows(&g, 4, row), 3);
    assert_int_equal(row[0], 0);
    assert_int_equal(row[1], 2);
    assert_int_equal(row[2], 3);
    csr_release(&g);
    struct csr none = graph_of(value, 0);
    assert_int_equal(cover_rows(&none, 4, row), 0);
    csr_release(&none);
}

/* The same as weighing every row anew at every step. */
static void test_is_the_greedy_choice(void **unused)
{
    (void)unused;
    enum { N = 60, K = 20 };
    struct rng rng;
    rng_seed(&rng, 7, 0);
    for (int round = 0; round < 20; round++) {
        static float value[N * N];
        for (uint32_t i = 0; i < N; i++)
            for (uint32_t j = 0; j < i; j++)
                value[i * N + j] = value[j * N + i] =
                    rng_below(&rng, 8) ? 0 : (float)rng_below(&rng, 64) / 64;
        struct csr g = graph_of(value, N);
        uint32_t row[K];
        assert_int_equal(cover_rows(&g, K, row), K);
        float covered[N] = { 0 };
        for (uint32_t i = 0; i < K; i++) {
            uint32_t best = 0;
            double most = -1;
            for (uint32_t r = 0; r < N; r++) {
                double gain = 1 - (double)covered[r];
                for (uint32_t j = 0; j < N; j++)
                    if (value[r * N + j] > covered[j]) gain += (double)(value[r * N + j] - covered[j]);
                if (gain > most) {
                    most = gain;
                    best = r;
                }
            }
            assert_int_equal(row[i], best);
            covered[best] = 1;
            for (uint32_t j = 0; j < N; j++)
                if (value[best * N + j] > covered[j]) covered[j] = value[best * N + j];
        }
        csr_release(&g);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_group_gets_one),
        cmocka_unit_test(test_ends_when_all_is_covered),
        cmocka_unit_test(test_is_the_greedy_choice),
    };
    return cmocka_run_group_tests_name("cover", tests, NULL, NULL);
}
