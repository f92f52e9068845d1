/* The neighbour graph against a search through all pairs. */
#include "cluster/neighbours.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "miner/base/rng.h"

enum { ROWS = 700, COLS = 60, EACH = 6 };

/* Rows of length 1; some twice, so that there are ties; some empty. Every row has feature 0. */
static void make_rows(struct csr *x)
{
    struct rng r;
    rng_seed(&r, 5, 0);
    csr_alloc(x, ROWS, COLS, (uint64_t)ROWS * EACH);
    uint64_t at = 0;
    for (uint32_t row = 0; row < ROWS; row++) {
        uint64_t from = at;
        if (row % 50 == 49) {
            /* empty */
        } else if (row % 7 == 6) {
            for (uint64_t e = x->ptr[row - 1]; e < x->ptr[row]; e++, at++)
                x->col[at] = x->col[e], x->val[at] = x->val[e];
        } else {
            double square = 0;
            for (uint32_t i = 0; i < EACH; i++) {
                x->col[at] = i == 0 ? 0 : (i - 1) * 10 + 1 + (uint32_t)rng_below(&r, 10);
                x->val[at] = 0.1f + (float)rng_below(&r, 64) / 16;
                square += (double)x->val[at] * (double)x->val[at];
                at++;
            }
            for (uint64_t e = from; e < at; e++) x->val[e] = (float)(x->val[e] / sqrt(square));
        }
        x->ptr[row + 1] = at;
    }
}

/* Is (row, value) among the `cap` rows in which feature `col` weighs most? Ties go to the lower row. */
static bool is_listed(const struct csr *x, uint32_t col, uint32_t row, float value, uint32_t cap)
{
    uint32_t before = 0;
    if (cap == 0) return true;
    for (uint32_t r = 0; r < x->rows; r++)
        for (uint64_t e = x->ptr[r]; e < x->ptr[r + 1]; e++)
            if (x->col[e] == col) before += x->val[e] > value || (x->val[e] == value && r < row);
    return before < cap;
}

/* Cosines of row r with all others, summed in the order of the row's features; 0 where the lists do not show
 * it. */
static void all_cosines(const struct csr *x, const bool *listed, uint32_t r, float *cosine)
{
    memset(cosine, 0, ROWS * sizeof *cosine);
    for (uint64_t e = x->ptr[r]; e < x->ptr[r + 1]; e++)
        for (uint32_t other = 0; other < ROWS; other++)
            for (uint64_t o = x->ptr[other]; o < x->ptr[other + 1]; o++)
                if (x->col[o] == x->col[e] && listed[o]) cosine[other] += x->val[e] * x->val[o];
    cosine[r] = 0;
}

/* Is entry e of row r among the smallest, which up to it and with those as small hold at most the share? */
static bool is_light(const struct csr *x, uint32_t r, uint64_t e, double share)
{
    double square = 0, to_here = 0;
    for (uint64_t o = x->ptr[r]; o < x->ptr[r + 1]; o++) {
        square += (double)x->val[o] * (double)x->val[o];
        if (x->val[o] <= x->val[e]) to_here += (double)x->val[o] * (double)x->val[o];
    }
    return to_here <= share * square;
}

static void without_light(const struct csr *x, double share, struct csr *out)
{
    csr_alloc(out, x->rows, x->cols, csr_nonzeros(x));
    uint64_t at = 0;
    for (uint32_t r = 0; r < x->rows; r++) {
        for (uint64_t e = x->ptr[r]; e < x->ptr[r + 1]; e++) {
            if (is_light(x, r, e, share)) continue;
            out->col[at] = x->col[e];
            out->val[at++] = x->val[e];
        }
        out->ptr[r + 1] = at;
    }
}

static void assert_nearest(const struct csr *x, const struct csr *graph, uint32_t m, uint32_t cap,
                           uint32_t every)
{
    bool *listed = mem_alloc(csr_nonzeros(x), sizeof *listed);
    float cosine[ROWS];
    for (uint32_t r = 0; r < ROWS; r++)
        for (uint64_t e = x->ptr[r]; e < x->ptr[r + 1]; e++)
            listed[e] = is_listed(x, x->col[e], r, x->val[e], cap);
    for (uint32_t r = 0; r < ROWS; r++) {
        uint32_t shares = 0, found = (uint32_t)(graph->ptr[r + 1] - graph->ptr[r]);
        if (r % every) {
            assert_int_equal(found, 0);
            continue;
        }
        all_cosines(x, listed, r, cosine);
        for (uint32_t o = 0; o < ROWS; o++) shares += cosine[o] > 0;
        assert_int_equal(found, shares < m ? shares : m);
        for (uint64_t e = graph->ptr[r]; e < graph->ptr[r + 1]; e++) {
            uint32_t better = 0, other = graph->col[e];
            assert_true(e == graph->ptr[r] || graph->col[e - 1] < other);
            assert_float_equal(graph->val[e], cosine[other], 1e-5);
            for (uint32_t o = 0; o < ROWS;
                 o++) /* clearly better, or as good and lower: what rounding cannot turn */
                better += cosine[o] > cosine[other] + 1e-5f;
            assert_true(better < m);
        }
    }
    free(listed);
}

static void the_nearest_are_found(void **state)
{
    (void)state;
    static const struct {
        uint32_t m;
        struct neighbours_without without;
        uint32_t every;
    } cases[] = { { 1, { 0, 0, NULL }, 1 },     { 10, { 0, 0, NULL }, 1 },   { 10, { 0, 0, NULL }, 4 },
                  { ROWS, { 0, 0, NULL }, 50 }, { 10, { 0, 100, NULL }, 1 }, { 5, { 0, 1, NULL }, 1 },
                  { 10, { 0.05, 0, NULL }, 1 }, { 10, { 0.3, 50, NULL }, 3 } };
    struct csr x;
    make_rows(&x);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct csr one, three, heavy;
        struct workers *w = workers_new(1), *more = workers_new(3);
        neighbours_find(&x, cases[i].m, cases[i].without, cases[i].every, w, &one);
        neighbours_find(&x, cases[i].m, cases[i].without, cases[i].every, more, &three);
        without_light(&x, cases[i].without.light, &heavy);
        assert_nearest(&heavy, &one, cases[i].m, cases[i].without.cap, cases[i].every);
        csr_release(&heavy);
        /* the same bits for any number of threads */
        assert_int_equal(csr_nonzeros(&one), csr_nonzeros(&three));
        assert_memory_equal(one.ptr, three.ptr, (ROWS + 1) * sizeof *one.ptr);
        assert_memory_equal(one.col, three.col, csr_nonzeros(&one) * sizeof *one.col);
        assert_memory_equal(one.val, three.val, csr_nonzeros(&one) * sizeof *one.val);
        csr_release(&one);
        csr_release(&three);
        workers_free(w);
        workers_free(more);
    }
    csr_release(&x);
}

static void of_equals_the_lower_row_is_taken(void **state)
{
    (void)state;
    struct csr x, graph;
    struct workers *w = workers_new(1);
    csr_alloc(&x, 40, 1, 40);
    for (uint32_t r = 0; r < 40; r++) {
        x.col[r] = 0;
        x.val[r] = 1;
        x.ptr[r + 1] = r + 1;
    }
    neighbours_find(&x, 3, (struct neighbours_without){ 0 }, 1, w, &graph);
    for (uint32_t r = 0; r < 40; r++)
        for (uint32_t i = 0; i < 3; i++) assert_int_equal(graph.col[3 * r + i], i < r ? i : i + 1);
    csr_release(&graph);
    neighbours_find(&x, 3, (struct neighbours_without){ .cap = 2 }, 1, w,
                    &graph); /* the list holds rows 0 and 1 alone */
    assert_int_equal(graph.ptr[1], 1);
    assert_int_equal(graph.col[0], 1);
    for (uint32_t r = 2; r < 40; r++) assert_int_equal(graph.ptr[r + 1] - graph.ptr[r], 2);
    csr_release(&graph);
    csr_release(&x);
    workers_free(w);
}

static void kin_are_left_out(void **state)
{
    (void)state;
    enum { M = 10 };
    struct csr x, all, graph;
    struct workers *w = workers_new(2);
    uint32_t kin[ROWS];
    make_rows(&x);
    for (uint32_t r = 0; r < ROWS; r++) kin[r] = r % 5 ? r % 5 : NEIGHBOURS_NO_KIN;
    neighbours_find(&x, ROWS, (struct neighbours_without){ 0 }, 1, w, &all);
    neighbours_find(&x, M, (struct neighbours_without){ .kin = kin }, 1, w, &graph);
    for (uint32_t r = 0; r < ROWS; r++) {
        uint32_t others = 0, nearer = 0;
        float least = 2;
        for (uint64_t e = graph.ptr[r]; e < graph.ptr[r + 1]; e++) {
            assert_true(kin[graph.col[e]] != kin[r]);
            if (graph.val[e] < least) least = graph.val[e];
        }
        for (uint64_t e = all.ptr[r]; e < all.ptr[r + 1]; e++) {
            bool other = kin[r] != NEIGHBOURS_NO_KIN && kin[all.col[e]] != kin[r];
            others += other;
            nearer += other && all.val[e] > least;
        }
        assert_int_equal(graph.ptr[r + 1] - graph.ptr[r], others < M ? others : M);
        assert_true(nearer < M);
    }
    csr_release(&all);
    csr_release(&graph);
    csr_release(&x);
    workers_free(w);
}

static void both_directions_count_half(void **state)
{
    (void)state;
    struct csr x, graph, both;
    struct workers *w = workers_new(2);
    make_rows(&x);
    neighbours_find(&x, 4, (struct neighbours_without){ 0 }, 1, w, &graph);
    neighbours_symmetric(&graph, &both);
    float there[ROWS], back[ROWS], sum[ROWS];
    for (uint32_t r = 0; r < ROWS; r += 13) {
        memset(there, 0, sizeof there);
        memset(back, 0, sizeof back);
        memset(sum, 0, sizeof sum);
        for (uint64_t e = graph.ptr[r]; e < graph.ptr[r + 1]; e++) there[graph.col[e]] = graph.val[e];
        for (uint32_t o = 0; o < ROWS; o++)
            for (uint64_t e = graph.ptr[o]; e < graph.ptr[o + 1]; e++)
                if (graph.col[e] == r) back[o] = graph.val[e];
        for (uint64_t e = both.ptr[r]; e < both.ptr[r + 1]; e++) sum[both.col[e]] = both.val[e];
        for (uint32_t o = 0; o < ROWS; o++) assert_float_equal(sum[o], (there[o] + back[o]) / 2, 1e-6);
    }
    csr_release(&both);
    csr_release(&graph);
    csr_release(&x);
    workers_free(w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_nearest_are_found),
        cmocka_unit_test(of_equals_the_lower_row_is_taken),
        cmocka_unit_test(kin_are_left_out),
        cmocka_unit_test(both_directions_count_half),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
