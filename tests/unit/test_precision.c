#include "miner/insight/precision.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

/* 81 right of 263: Newcombe (1998), table I, gives 0.2553 to 0.3662 for the score method. */
static void the_interval_is_wilsons(void **state)
{
    (void)state;
    static struct precision_verdict v[263];
    static char names[263][12];
    struct arena arena;
    uint32_t n;
    arena_init(&arena);
    for (int i = 0; i < 263; i++) {
        snprintf(names[i], sizeof names[i], "%d", i);
        v[i] = (struct precision_verdict){
            .ticket = str_of(names[i]), .reviewer = 1, .type_right = i < 81, .advice_right = -2
        };
    }
    const struct report_precision *rows = precision_find(v, 263, &arena, &n);
    assert_int_equal(n, 1);
    assert_true(fabs(rows[0].low - 0.2553) < 5e-5);
    assert_true(fabs(rows[0].high - 0.3662) < 5e-5);
    arena_release(&arena);
}

static void a_ticket_counts_once_and_doubts_do_not(void **state)
{
    (void)state;
    const struct precision_verdict v[] = {
        { STR("a"), 2, 0, 1, STR("chat"), STR("nl") },
        { STR("a"), 1, 1, -1, STR("chat"),
          STR("nl") }, /* the first reviewer's word, and the second's where he doubts */
        { STR("b"), 1, -1, -2, STR("chat"), STR("nl") },
        { STR("c"), 1, 0, 0, STR("e-mail"), STR("en") },
        { STR("d"), 2, 1, 1, STR("e-mail"), STR("nl") },
    };
    struct arena arena;
    uint32_t n;
    arena_init(&arena);
    const struct report_precision *rows = precision_find(v, 5, &arena, &n);
    assert_int_equal(n, 6);
    assert_int_equal(rows[0].part, PRECISION_TYPES);
    assert_int_equal(rows[0].judged, 3);
    assert_int_equal(rows[0].right, 2);
    assert_int_equal(rows[1].part, PRECISION_ADVICE);
    assert_int_equal(rows[1].judged, 3);
    assert_int_equal(rows[1].right, 2);
    assert_true(str_eq(rows[2].name, STR("e-mail")));
    assert_int_equal(rows[2].judged, 2);
    assert_true(str_eq(rows[3].name, STR("chat")));
    assert_true(str_eq(rows[4].name, STR("nl")));
    assert_int_equal(rows[4].right, 2);
    assert_true(rows[4].low > 0 && rows[4].low < 1 && rows[4].high > 0.999);
    precision_find(v, 0, &arena, &n);
    assert_int_equal(n, 0);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_interval_is_wilsons),
        cmocka_unit_test(a_ticket_counts_once_and_doubts_do_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
