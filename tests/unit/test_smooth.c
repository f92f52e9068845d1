/* Smoothing against its formula, reckoned densely. */
#include "cluster/smooth.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/rng.h"

enum { ROWS = 60, COLS = 90, FEATURES = 7, NEIGHBOURS = 4, ROUNDS = 2, KEEP = 12 };

/* Every third column is empty, and the last row has neither features nor neighbours. */
static void make(struct csr *x, struct csr *graph)
{
    struct rng r;
    rng_seed(&r, 11, 0);
    csr_alloc(x, ROWS, COLS, ROWS * FEATURES);
    csr_alloc(graph, ROWS, ROWS, ROWS * NEIGHBOURS);
    for (uint32_t row = 0; row < ROWS; row++) {
        uint64_t at = x->ptr[row], edge = graph->ptr[row];
        for (uint32_t i = 0; i < FEATURES && row + 1 < ROWS; i++, at++) {
            x->col[at] = (i * 4 + (uint32_t)rng_below(&r, 4)) * 3;
            x->val[at] = 0.05f + (float)rng_unit(&r);
        }
        for (uint32_t i = 0; i < NEIGHBOURS && row + 1 < ROWS; i++, edge++) {
            graph->col[edge] = (row / 15 * 15 + i * 3 + (uint32_t)rng_below(&r, 3)) % (ROWS - 1);
            graph->val[edge] = 0.1f + (float)rng_unit(&r);
        }
        x->ptr[row + 1] = at;
        graph->ptr[row + 1] = edge;
    }
    csr_normalize(x);
}

static void scale_to_length(double *row)
{
    double square = 0;
    for (int c = 0; c < COLS; c++) square += row[c] * row[c];
    for (int c = 0; c < COLS && square > 0; c++) row[c] /= sqrt(square);
}

static void keep_largest(double *row)
{
    double kept[COLS];
    for (int c = 0; c < COLS; c++) {
        int larger = 0;
        for (int other = 0; other < COLS; other++)
            larger += row[other] > row[c] || (row[other] >= row[c] && other < c);
        kept[c] = larger < KEEP ? row[c] : 0;
    }
    memcpy(row, kept, sizeof kept);
}

static void smooth_densely(const struct csr *x, const struct csr *graph, double z[ROWS][COLS])
{
    static double next[ROWS][COLS];
    memset(z, 0, sizeof next);
    for (uint32_t r = 0; r < ROWS; r++)
        for (uint64_t e = x->ptr[r]; e < x->ptr[r + 1]; e++) z[r][x->col[e]] = x->val[e];
    for (int round = 0; round < ROUNDS; round++) {
        for (uint32_t r = 0; r < ROWS; r++) {
            double features = (double)(x->ptr[r + 1] - x->ptr[r]), sum = 0;
            for (uint64_t e = graph->ptr[r]; e < graph->ptr[r + 1]; e++) sum += graph->val[e];
            double a = sum > 0 ? 0.8 * features / (features + 40) : 0;
            for (int c = 0; c < COLS; c++) next[r][c] = (1 - a) * z[r][c];
            for (uint64_t e = graph->ptr[r]; e < graph->ptr[r + 1]; e++)
                for (int c = 0; c < COLS; c++) next[r][c] += a * graph->val[e] / sum * z[graph->col[e]][c];
            keep_largest(next[r]);
            scale_to_length(next[r]);
        }
        memcpy(z, next, sizeof next);
    }
    for (uint32_t r = 0; r < ROWS; r++) {
        for (int c = 0; c < COLS; c++) z[r][c] = pow(z[r][c], 0.7);
        scale_to_length(z[r]);
    }
}

static void rows_take_over_what_neighbours_say(void **state)
{
    (void)state;
    static double dense[ROWS][COLS];
    struct csr x, graph, out, alone;
    struct workers *w = workers_new(3);
    make(&x, &graph);
    smooth_densely(&x, &graph, dense);
    smooth(&x, &graph, ROUNDS, KEEP, w, &out);
    smooth(&x, &graph, ROUNDS, KEEP, NULL, &alone);
    assert_int_equal(csr_nonzeros(&out), csr_nonzeros(&alone));
    assert_memory_equal(out.col, alone.col, csr_nonzeros(&out) * sizeof *out.col);
    assert_memory_equal(out.val, alone.val, csr_nonzeros(&out) * sizeof *out.val);

    uint32_t number[COLS], used = 0; /* columns are numbered anew, without the empty ones */
    for (int c = 0; c < COLS; c++) {
        bool held = false;
        for (int r = 0; r < ROWS; r++) held |= dense[r][c] > 0;
        number[c] = held ? used++ : UINT32_MAX;
    }
    assert_int_equal(out.cols, used);
    for (uint32_t r = 0; r < ROWS; r++) {
        uint64_t e = out.ptr[r];
        for (int c = 0; c < COLS; c++) {
            if (dense[r][c] <= 0) continue;
            assert_true(e < out.ptr[r + 1]);
            assert_int_equal(out.col[e], number[c]);
            assert_float_equal(out.val[e++], dense[r][c], 1e-5);
        }
        assert_int_equal(e, out.ptr[r + 1]);
    }
    assert_int_equal(out.ptr[ROWS], out.ptr[ROWS - 1]);
    workers_free(w);
    csr_release(&x);
    csr_release(&graph);
    csr_release(&out);
    csr_release(&alone);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(rows_take_over_what_neighbours_say) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
