/* Agreement figures against values worked out by hand or by definition. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

#include "cluster/agreement.h"

/* cmocka compares floats; these figures are doubles. */
static void near_to(double a, double b, double tolerance)
{
    if (!(fabs(a - b) <= tolerance)) fail_msg("%.12g is not %.12g", a, b);
}

static void equal_labelings_agree_fully(void **state)
{
    (void)state;
    const uint32_t gold[] = { 5, 5, 9, 9, 2 }, found[] = { 0, 0, 1, 1, 7 };
    struct agreement a;
    agreement_of(gold, found, 5, &a);
    near_to(a.nmi, 1, 1e-12);
    near_to(a.ari, 1, 1e-12);
    near_to(a.acc, 1, 1e-12);
    near_to(a.top20_f1, 1, 1e-12);
    assert_int_equal(a.gold_count, 3);
    assert_int_equal(a.found_count, 3);
}

/* Classes aaa bbb, clusters aab | abb: entropies ln 2 each, mutual information ln 2 − H(1/3); of 15 pairs 3
 * are together in both. */
static void a_mixed_labeling_has_the_textbook_figures(void **state)
{
    (void)state;
    const uint32_t gold[] = { 1, 1, 1, 2, 2, 2 }, found[] = { 0, 0, 1, 0, 1, 1 };
    struct agreement a;
    agreement_of(gold, found, 6, &a);
    near_to(a.nmi, 0.0817041659, 1e-9);
    near_to(a.v_measure, a.nmi, 1e-12);
    near_to(a.ari, (2 - 2.4) / (6 - 2.4), 1e-12);
    near_to(a.acc, 4.0 / 6, 1e-12);
    near_to(a.purity, 4.0 / 6, 1e-12);
    near_to(a.top20_f1, 2.0 / 3, 1e-12);
}

static void loners_are_clusters_of_their_own(void **state)
{
    (void)state;
    const uint32_t gold[] = { 1, 1, 1, 1 }, loners[] = { UINT32_MAX, UINT32_MAX, 3, 3 },
                   apart[] = { 0, 1, 3, 3 };
    struct agreement a, b;
    agreement_of(gold, loners, 4, &a);
    agreement_of(gold, apart, 4, &b);
    near_to(a.nmi, b.nmi, 1e-12);
    near_to(a.acc, 0.5, 1e-12);
    assert_int_equal(a.found_count, 1);
    assert_int_equal(b.found_count, 3);
}

/* The greedy choice (largest cell first) gives 5 + 0; the best assignment gives 4 + 4. */
static void the_assignment_is_the_best_one(void **state)
{
    (void)state;
    uint32_t gold[13], found[13], n = 0;
    const uint32_t cells[2][2] = { { 5, 4 }, { 4, 0 } };
    for (uint32_t g = 0; g < 2; g++)
        for (uint32_t c = 0; c < 2; c++)
            for (uint32_t i = 0; i < cells[g][c]; i++) gold[n] = g, found[n++] = c;
    struct agreement a;
    agreement_of(gold, found, n, &a);
    assert_int_equal(n, 13);
    near_to(a.acc, 8.0 / 13, 1e-12);
}

/* Which of two labelings is the known one makes no difference, with fewer clusters than classes either. */
static void figures_are_the_same_the_other_way_round(void **state)
{
    (void)state;
    const uint32_t many[] = { 0, 0, 1, 1, 2, 2, 3, 3, 3 }, few[] = { 7, 7, 7, 8, 8, 8, 8, 8, 7 };
    struct agreement a, b;
    agreement_of(many, few, 9, &a);
    agreement_of(few, many, 9, &b);
    near_to(a.acc, 4.0 / 9, 1e-12); /* 0 with 7, 2 or 3 with 8 */
    near_to(b.acc, a.acc, 1e-12);
    near_to(b.nmi, a.nmi, 1e-12);
    near_to(b.ari, a.ari, 1e-12);
    near_to(agreement_ari(many, few, 9), a.ari, 1e-12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_labelings_agree_fully),
        cmocka_unit_test(a_mixed_labeling_has_the_textbook_figures),
        cmocka_unit_test(loners_are_clusters_of_their_own),
        cmocka_unit_test(the_assignment_is_the_best_one),
        cmocka_unit_test(figures_are_the_same_the_other_way_round),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
