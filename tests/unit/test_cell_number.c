#include "reports/cell_number.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "miner/base/rng.h"

static void check(struct buf *out, double value)
{
    char expected[64];
    snprintf(expected, sizeof expected, "%.16G", value);
    buf_clear(out);
    cell_number(out, value);
    if (out->len != strlen(expected) || memcmp(out->ptr, expected, out->len) != 0)
        fail_msg("%.*s instead of %s", (int)out->len, out->ptr, expected);
}

static void writes_what_printf_does(void **state)
{
    (void)state;
    static const double special[] = { 0,
                                      -0.0,
                                      1,
                                      -1,
                                      0.5,
                                      -0.5,
                                      1e-4,
                                      9.9999e-5,
                                      0.0001,
                                      1e15,
                                      1e16,
                                      -1e15,
                                      1e300,
                                      1e-300,
                                      5e-324,
                                      0.1,
                                      0.7,
                                      45606.69444444445,
                                      2.5,
                                      999999999999999.5,
                                      99999999999999.95,
                                      0.99999999999999994,
                                      0.00099999999999999999,
                                      123456789012345.625,
                                      9.9999999999999995,
                                      4503599627370496.5 };
    struct buf out;
    struct rng rng;
    buf_init(&out);
    rng_seed(&rng, 1, 2);
    for (size_t i = 0; i < sizeof special / sizeof *special; i++) check(&out, special[i]);
    for (int i = 0; i < 300000; i++) {
        double unit = rng_unit(&rng);
        check(&out, unit);                                  /* a confidence */
        check(&out, (double)(float)unit - 0.5);             /* a mood */
        check(&out, floor(unit * 30000000) / 1440 + 36526); /* a date */
        check(&out, floor(unit * 1000000) / 1000);
        check(&out, ldexp(unit, (int)rng_below(&rng, 80) - 25)); /* any size */
        check(&out, (floor(unit * 4096) + 0.5) / 64);            /* halves, which go to even */
    }
    buf_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(writes_what_printf_does) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
