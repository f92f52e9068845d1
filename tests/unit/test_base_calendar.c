/* The calendar and the repair of text, at their edges. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "miner/base/calendar.h"
#include "miner/base/utf8.h"

static void known_days(void **state)
{
    (void)state;
    assert_int_equal(calendar_days(1970, 1, 1), 0);
    assert_int_equal(calendar_days(2000, 2, 29), 11016);
    assert_int_equal(calendar_days(1969, 12, 31), -1);
    assert_int_equal(calendar_day_of(-1), -1);
    assert_int_equal(calendar_day_of(86399), 0);
}

static void dates_and_days_are_inverse(void **state)
{
    (void)state;
    for (int64_t day = calendar_days(1599, 12, 1); day < calendar_days(2401, 2, 1); day++) {
        struct calendar_date d = calendar_date(day);
        if (calendar_days(d.year, d.month, d.day) != day) fail_msg("day %lld", (long long)day);
    }
}

static void each_bad_byte_becomes_one_mark(void **state)
{
    (void)state;
    struct buf b;
    buf_init(&b);
    utf8_repair(STR("caf\xE9 \xE2\x82\xAC \xED\xA0\x80"), &b);
    assert_true(
        str_eq(buf_str(&b), STR("caf\xEF\xBF\xBD \xE2\x82\xAC \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD")));
    buf_release(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_days),
        cmocka_unit_test(dates_and_days_are_inverse),
        cmocka_unit_test(each_bad_byte_becomes_one_mark),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
