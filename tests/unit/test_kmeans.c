#include "cluster/kmeans.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/simd.h"
#include "cluster/sketch.h"
#include "miner/base/rng.h"

enum { ROWS = 3000, COLS = 400, PER_ROW = 9 };

/* Rows of random features, a few more often than others, of length 1. */
static void make_rows(struct csr *x, uint64_t seed)
{
    struct rng rng;
    rng_seed(&rng, seed, 7);
    csr_alloc(x, ROWS, COLS, ROWS * PER_ROW);
    uint64_t at = 0;
    for (uint32_t r = 0; r < ROWS; r++) {
        uint32_t topic = (uint32_t)rng_below(&rng, 40), col = 0;
        for (uint32_t i = 0; i < PER_ROW; i++) {
            col += 1 + (uint32_t)rng_below(&rng, i % 3 == 0 ? 1 + topic % 10 : 1 + topic);
            if (col >= COLS) break;
            x->col[at] = col;
            x->val[at++] = 0.1f + (float)rng_unit(&rng);
        }
        x->ptr[r + 1] = at;
    }
    csr_normalize(x);
}

/* The largest cosine of row r to any centroid, and that to its own, by a plain look at all. */
static void look_at_all(const struct csr *x, const double *sum, const double *length, uint32_t k, uint32_t r,
                        uint32_t label, double *first, double *own)
{
    *first = -1;
    for (uint32_t c = 0; c < k; c++) {
        double s = 0;
        for (uint64_t e = x->ptr[r]; e < x->ptr[r + 1]; e++)
            s += (double)x->val[e] * sum[(size_t)c * COLS + x->col[e]];
        s = length[c] > 0 ? s / length[c] : 0;
        if (c == label) *own = s;
        if (s > *first) *first = s;
    }
}

/* Bounds that spare looks must never hide a nearer centroid: once nothing moves, every row is at its nearest.
 */
static void ends_where_every_row_is_at_its_nearest(void **state)
{
    (void)state;
    static const uint32_t ks[] = { 2, 8, 9, 30, 70 };
    for (size_t i = 0; i < sizeof ks / sizeof *ks; i++) {
        struct csr x;
        make_rows(&x, i);
        struct workers *w = workers_new(2);
        uint32_t k = ks[i], *label = malloc(ROWS * sizeof *label), *alone = malloc(ROWS * sizeof *alone);
        const struct kmeans_options options = { .seed = 5, .iterations = 300, .restarts = 1 };
        kmeans_run(&x, &k, &options, w, label);
        uint32_t again = ks[i];
        kmeans_run(&x, &again, &options, NULL, alone);
        assert_int_equal(again, k);
        assert_memory_equal(label, alone, ROWS * sizeof *label);
        double *sum = calloc((size_t)k * COLS, sizeof *sum), *length = calloc(k, sizeof *length);
        for (uint32_t r = 0; r < ROWS; r++)
            for (uint64_t e = x.ptr[r]; e < x.ptr[r + 1]; e++)
                sum[(size_t)label[r] * COLS + x.col[e]] += (double)x.val[e];
        for (uint32_t c = 0; c < k; c++) {
            for (uint32_t t = 0; t < COLS; t++)
                length[c] += sum[(size_t)c * COLS + t] * sum[(size_t)c * COLS + t];
            length[c] = sqrt(length[c]);
        }
        for (uint32_t r = 0; r < ROWS; r++) {
            double first, own = 0;
            look_at_all(&x, sum, length, k, r, label[r], &first, &own);
            assert_true(own > first - 1e-5);
        }
        free(sum);
        free(length);
        free(label);
        free(alone);
        csr_release(&x);
        workers_free(w);
    }
}

static void scores_of_groups_are_those_of_the_row(void **state)
{
    (void)state;
    enum { WIDTH = 88, N = 13 };
    float *table = simd_alloc(COLS * WIDTH), val[N], all[WIDTH], some[WIDTH] = { 0 };
    uint32_t col[N];
    struct rng rng;
    rng_seed(&rng, 3, 4);
    for (size_t i = 0; i < COLS * WIDTH; i++) table[i] = (float)rng_unit(&rng);
    for (size_t i = 0; i < N; i++) {
        col[i] = (uint32_t)rng_below(&rng, COLS);
        val[i] = (float)rng_unit(&rng);
    }
    simd_row_scores(col, val, N, table, WIDTH, all);
    for (size_t j = 0; j < WIDTH; j++) {
        float sum = 0;
        for (size_t i = 0; i < N; i++) sum += val[i] * table[col[i] * WIDTH + j];
        assert_true(sum == all[j]);
    }
    for (uint32_t groups = 1; groups <= WIDTH / SIMD_WIDTH; groups++) {
        uint32_t at[WIDTH / SIMD_WIDTH];
        for (uint32_t g = 0; g < groups; g++) at[g] = (WIDTH / SIMD_WIDTH - 1 - g) * SIMD_WIDTH;
        memset(some, 0, sizeof some);
        simd_group_scores(col, val, N, table, WIDTH, at, groups, some);
        for (uint32_t j = 0; j < WIDTH; j++) assert_true(some[j] == (j >= at[groups - 1] ? all[j] : 0));
    }
    free(table);
}

static void scores_that_are_large_are_told(void **state)
{
    (void)state;
    enum { WIDTH = 24 };
    float score[WIDTH];
    uint16_t weight[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
        score[i] = (float)(i * 7 % WIDTH); /* 0 … WIDTH - 1, each once */
        weight[i] = (uint16_t)(65535 - i);
    }
    for (int i = 0; i < WIDTH; i++) assert_int_equal(simd_count_above(score, WIDTH, (float)i), WIDTH - 1 - i);
    assert_true(simd_max(score, WIDTH) == WIDTH - 1);
    assert_true(simd_max(score, SIMD_WIDTH) == 21);
    simd_add_scaled(score, weight, 0.5f, WIDTH);
    for (int i = 0; i < WIDTH; i++)
        assert_true(score[i] == (float)(i * 7 % WIDTH) + 0.5f * (float)(65535 - i));
}

static void turned_bounds_are_of_the_angle_less_the_turn(void **state)
{
    (void)state;
    for (double angle = 0.05; angle < 1.5; angle += 0.1)
        for (double turn = 0; turn < 1.5; turn += 0.1) {
            float most = (float)cos(angle), c = (float)cos(turn), s = (float)sin(turn);
            simd_turn_bounds(&most, &c, &s, 1);
            assert_true(fabs((double)most - (turn < angle ? cos(angle - turn) : 1)) < 1e-5);
        }
}

/* What was added is always there, and most else is not. */
static void sketches_know_what_was_added(void **state)
{
    (void)state;
    struct sketch s;
    uint64_t first;
    char text[16];
    uint32_t wrong = 0;
    sketch_init(&s, 1000);
    for (int i = 0; i < 1000; i++) {
        snprintf(text, sizeof text, "in%d", i);
        sketch_add(&s, sketch_hash(str_of(text), &first));
    }
    for (int i = 0; i < 10000; i++) {
        snprintf(text, sizeof text, "in%d", i);
        bool has = sketch_has(&s, sketch_hash(str_of(text), &first));
        if (i < 1000) assert_true(has);
        wrong += i >= 1000 && has;
    }
    assert_true(wrong < 9000 / 10);
    /* a hash without its first byte is that of the rest */
    uint64_t whole = sketch_hash(STR("pakket"), &first), rest = whole - 'p' * first;
    assert_true(rest == sketch_hash(STR("akket"), &first));
    sketch_release(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ends_where_every_row_is_at_its_nearest),
        cmocka_unit_test(scores_of_groups_are_those_of_the_row),
        cmocka_unit_test(scores_that_are_large_are_told),
        cmocka_unit_test(turned_bounds_are_of_the_angle_less_the_turn),
        cmocka_unit_test(sketches_know_what_was_added),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
