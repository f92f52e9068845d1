/* The information bottleneck against its definition. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/bottleneck.h"
#include "miner/base/mem.h"
#include "miner/base/rng.h"

enum { ROWS = 300, COLS = 60, TOPICS = 20, ENTRIES = 6 };

/* Distributions over features; topic t draws most from columns 3t … 3t + 2. */
static void make_rows(struct csr *x, uint32_t *topic)
{
    struct rng rng;
    rng_seed(&rng, 3, 0);
    csr_alloc(x, ROWS, COLS, ROWS * ENTRIES);
    uint64_t at = 0;
    for (uint32_t r = 0; r < ROWS; r++) {
        float mass[COLS] = { 0 };
        topic[r] = (uint32_t)rng_below(&rng, TOPICS);
        for (int i = 0; i < ENTRIES; i++) {
            uint32_t own = topic[r] * 3 + (uint32_t)rng_below(&rng, 3);
            mass[i < 4 ? own : (uint32_t)rng_below(&rng, COLS)] += 1.0f / ENTRIES;
        }
        for (uint32_t c = 0; c < COLS; c++) {
            if (mass[c] <= 0) continue;
            x->col[at] = c;
            x->val[at++] = mass[c];
        }
        x->ptr[r + 1] = at;
    }
}

static double g(double u)
{
    return u > 0 ? u * log(u) : 0;
}

static double information_of(const struct csr *x, uint32_t k, const uint32_t *label)
{
    double *w = mem_zero((size_t)k * COLS, sizeof *w), *size = mem_zero(k, sizeof *size), sum = 0;
    for (uint32_t r = 0; r < ROWS; r++) {
        size[label[r]]++;
        for (uint64_t e = x->ptr[r]; e < x->ptr[r + 1]; e++)
            w[label[r] * COLS + x->col[e]] += (double)x->val[e];
    }
    for (uint32_t i = 0; i < k * COLS; i++) sum += g(w[i]);
    for (uint32_t c = 0; c < k; c++) sum -= g(size[c]);
    free(w);
    free(size);
    return sum;
}

static void start(uint32_t k, uint32_t *label)
{
    struct rng rng;
    rng_seed(&rng, 5, k);
    for (uint32_t r = 0; r < ROWS; r++) label[r] = r < k ? r : (uint32_t)rng_below(&rng, k);
}

static void refining_adds_information_and_says_how_much(void **state)
{
    (void)state;
    struct csr x;
    uint32_t topic[ROWS], label[ROWS];
    make_rows(&x, topic);
    for (uint32_t k = 1; k <= 40; k += 13) {
        start(k, label);
        double before = information_of(&x, k, label), said = bottleneck_refine(&x, k, 20, 0, 1, NULL, label);
        double after = information_of(&x, k, label);
        assert_true(fabs(said - after) < 1e-3);
        assert_true(k == 1 || after > before + 1);
        for (uint32_t r = 0; r < ROWS; r++) assert_true(label[r] < k);
    }
    csr_release(&x);
}

/* No row can be moved to any cluster, listed or not, with more than a rounding's gain. */
static void the_end_is_a_local_optimum(void **state)
{
    (void)state;
    struct csr x;
    uint32_t topic[ROWS], label[ROWS];
    make_rows(&x, topic);
    uint32_t better = 0;
    start(TOPICS, label);
    double best = bottleneck_refine(&x, TOPICS, 60, 0, 1, NULL, label);
    uint32_t size[TOPICS] = { 0 };
    for (uint32_t r = 0; r < ROWS; r++) size[label[r]]++;
    for (uint32_t r = 0; r < ROWS; r += 7) {
        uint32_t own = label[r];
        if (size[own] == 1) continue;
        for (uint32_t c = 0; c < TOPICS; c++) {
            label[r] = c;
            better += information_of(&x, TOPICS, label) > best + 1e-2;
        }
        label[r] = own;
    }
    assert_int_equal(better, 0);
    csr_release(&x);
}

/* The more a row is to gain by leaving where it begins, the fewer do; fixed ones never. */
static void rows_stay_where_they_begin(void **state)
{
    (void)state;
    struct csr x;
    uint32_t topic[ROWS], begin[ROWS], free_label[ROWS], label[ROWS], moved[4] = { 0 };
    float stay[ROWS];
    make_rows(&x, topic);
    start(TOPICS, begin);
    memcpy(free_label, begin, sizeof begin);
    bottleneck_refine(&x, TOPICS, 20, 0, 1, NULL, free_label);
    for (int i = 0; i < 4; i++) {
        for (uint32_t r = 0; r < ROWS; r++) stay[r] = i == 0 ? 0 : i == 1 ? 0.5f : i == 2 ? 50 : INFINITY;
        memcpy(label, begin, sizeof begin);
        bottleneck_refine(&x, TOPICS, 20, 0, 1, stay, label);
        for (uint32_t r = 0; r < ROWS; r++) moved[i] += label[r] != begin[r];
        if (i == 0) assert_memory_equal(label, free_label, sizeof label);
    }
    assert_true(moved[0] > moved[1] && moved[1] > 0 && moved[2] == 0 && moved[3] == 0);
    for (uint32_t r = 0; r < ROWS; r++) stay[r] = r % 2 ? 0 : INFINITY;
    memcpy(label, begin, sizeof begin);
    bottleneck_refine(&x, TOPICS, 20, 0, 1, stay, label);
    for (uint32_t r = 0; r < ROWS; r += 2) assert_int_equal(label[r], begin[r]);
    assert_memory_not_equal(label, begin, sizeof label);
    csr_release(&x);
}

static void the_tree_joins_all_and_cuts_anywhere(void **state)
{
    (void)state;
    struct csr x;
    uint32_t topic[ROWS], size[TOPICS] = { 0 }, to[TOPICS];
    make_rows(&x, topic);
    for (uint32_t r = 0; r < ROWS; r++) size[topic[r]]++;
    struct merge tree[TOPICS];
    assert_int_equal(bottleneck_tree(&x, TOPICS, topic, NULL, tree), TOPICS - 1);
    assert_int_equal(tree[TOPICS - 2].size, ROWS);
    for (uint32_t steps = 0; steps < TOPICS; steps++)
        assert_int_equal(bottleneck_cut(TOPICS, tree, steps, size, to), TOPICS - steps);
    csr_release(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(refining_adds_information_and_says_how_much),
        cmocka_unit_test(the_end_is_a_local_optimum),
        cmocka_unit_test(rows_stay_where_they_begin),
        cmocka_unit_test(the_tree_joins_all_and_cuts_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
