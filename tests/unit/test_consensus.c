/* Cells of labelings: what every labeling keeps together, and nothing else. */
#include "cluster/consensus.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
/* after those that it needs */
#include <cmocka.h>

#define NONE UINT32_MAX

static void cells_are_what_every_labeling_keeps_together(void **state)
{
    (void)state;
    const uint32_t first[] = { 0, 0, 0, 0, 1, 1, 1, 1, 1 }, second[] = { 7, 7, 3, 7, 3, 3, 3, 3, 0 };
    const uint32_t *labels[] = { first, second };
    uint32_t cell[9];
    assert_int_equal(consensus_cells(9, labels, 2, 9, cell), 4);
    const uint32_t expected[] = { 1, 1, 2, 1, 0, 0, 0, 0, 3 }; /* by size, then by the first row */
    for (int i = 0; i < 9; i++) assert_int_equal(cell[i], expected[i]);
}

static void only_the_largest_are_kept(void **state)
{
    (void)state;
    const uint32_t label[] = { 2, 5, 5, 2, 5, 0 };
    const uint32_t *labels[] = { label };
    uint32_t cell[6];
    assert_int_equal(consensus_cells(6, labels, 1, 2, cell), 2);
    const uint32_t expected[] = { 1, 0, 0, 1, 0, NONE };
    for (int i = 0; i < 6; i++) assert_int_equal(cell[i], expected[i]);
}

static void names_and_order_of_labelings_do_not_matter(void **state)
{
    (void)state;
    const uint32_t a[] = { 0, 1, 1, 2, 2, 2, 0, 1 }, b[] = { 4, 4, 4, 9, 9, 4, 4, 9 },
                   c[] = { 6, 0, 0, 1, 1, 1, 6, 0 }; /* a under other names */
    const uint32_t *ab[] = { a, b }, *bc[] = { b, c }, *same[] = { a, c };
    uint32_t x[8], y[8];
    assert_int_equal(consensus_cells(8, ab, 2, 8, x), consensus_cells(8, bc, 2, 8, y));
    for (int i = 0; i < 8; i++) assert_int_equal(x[i], y[i]);
    assert_int_equal(consensus_cells(8, same, 2, 8, x), 3);
    assert_int_equal(consensus_cells(0, ab, 2, 8, x), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_are_what_every_labeling_keeps_together),
        cmocka_unit_test(only_the_largest_are_kept),
        cmocka_unit_test(names_and_order_of_labelings_do_not_matter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
