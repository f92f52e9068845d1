/* Chances of counts, against values worked out by hand and by sums of their own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

#include "cluster/chance.h"

static void is(double value, double expected)
{
    if (fabs(value - expected) > 1e-9) fail_msg("%.12f, not %.12f", value, expected);
}

static void binomial(void **state)
{
    (void)state;
    is(chance_at_most(0, 3, 0.5), 0.125);
    is(chance_at_most(1, 3, 0.5), 0.5);
    is(chance_at_most(2, 3, 0.5), 0.875);
    is(chance_at_most(3, 3, 0.5), 1);
    is(chance_at_most(0, 5, 0.2), 0.32768);
    is(chance_at_most(0, 0, 0.2), 1);
    is(chance_at_most(2, 9, 0), 1);
    is(chance_at_most(2, 9, 1), 0);
    is(chance_at_most(50000, 100001, 0.5), 0.5); /* whose first term is too small for a number */
}

static void poisson(void **state)
{
    (void)state;
    is(chance_at_least(0, 2), 1);
    is(chance_at_least(1, 2), 1 - exp(-2));
    is(chance_at_least(3, 2), 1 - 5 * exp(-2));
    is(chance_at_least(1, 0), 0);
    assert_true(fabs(chance_at_least(10000, 10000) - 0.5) < 0.01);
    assert_true(chance_at_least(20000, 10000) < 1e-9 && chance_at_least(5000, 10000) > 1 - 1e-9);
}

static void means_of_ranks(void **state)
{
    (void)state;
    is(chance_of_mean(0.5, 7), 0.5);
    is(chance_of_mean(0.5 - 1.959963984540054 / sqrt(12 * 20), 20), 0.025);
    is(chance_of_mean(0.5 + 1.959963984540054 / sqrt(12 * 20), 20), 0.975);
    assert_true(chance_of_mean(0.1, 3) > CHANCE_RARE / 50 && chance_of_mean(0.1, 12) < CHANCE_RARE / 50);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(binomial),
        cmocka_unit_test(poisson),
        cmocka_unit_test(means_of_ranks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
