#include "miner/ingest/dates.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

/* Seconds of a wall clock, by the C library instead of by our own calendar. */
static int64_t at(int year, int month, int day, int hour, int minute, int second)
{
    struct tm tm = { .tm_year = year - 1900,
                     .tm_mon = month - 1,
                     .tm_mday = day,
                     .tm_hour = hour,
                     .tm_min = minute,
                     .tm_sec = second };
    return (int64_t)timegm(&tm);
}

static struct date read_date(const char *text, enum date_order order)
{
    struct date d;
    if (!date_parse(str_of(text), order, &d)) fail_msg("\"%s\" is a date, but was not read", text);
    return d;
}

static void reads_as(const char *text, int64_t expected)
{
    struct date d = read_date(text, DATE_ORDER_AUTO);
    if (d.time != expected)
        fail_msg("\"%s\": %lld instead of %lld", text, (long long)d.time, (long long)expected);
    if (d.swappable) fail_msg("\"%s\" leaves no choice between day and month", text);
}

static void no_date(const char *text)
{
    struct date d;
    if (date_parse(str_of(text), DATE_ORDER_AUTO, &d)) fail_msg("\"%s\" was read as a date", text);
}

static void calendar_agrees_with_the_c_library(void **state)
{
    (void)state;
    for (int year = 1900; year < 2200; year++)
        for (int month = 1; month <= 12; month++) {
            assert_int_equal(date_seconds(year, month, 1), at(year, month, 1, 0, 0, 0));
            assert_int_equal(date_seconds(year, month, 28), at(year, month, 28, 0, 0, 0));
        }
}

static void zone_is(const char *text, int minutes)
{
    assert_int_equal(read_date(text, DATE_ORDER_AUTO).zone, minutes);
}

static void zones_are_known(void **state)
{
    (void)state;
    zone_is("2026-03-31T10:17:05Z", 0);
    zone_is("2026-03-31T10:17:05.123+02:00", 120);
    zone_is("2026-03-31 10:17:05 -0530", -330);
    zone_is("2026-03-31T10:17+02", 120);
    zone_is("31 Mar 2026 10:17 CEST", 120);
    zone_is("31/03/2026 10:17 am EST", -300);
    zone_is("1774952225", 0); /* seconds since 1970 count from Greenwich */
    zone_is("2026-03-31T10:17:05", DATE_NO_ZONE);
    zone_is("2026-03-31", DATE_NO_ZONE);
    zone_is("45982,5", DATE_NO_ZONE);
    zone_is("2026-03-31T10:17:05+99:00", DATE_NO_ZONE);
    struct date z = read_date("2026-10-25T03:30:00+01:00", DATE_ORDER_AUTO), none = z;
    none.zone = DATE_NO_ZONE;
    assert_int_equal(date_in_zone(&z, 120), at(2026, 10, 25, 4, 30, 0));
    assert_int_equal(date_in_zone(&z, 60), z.time);
    assert_int_equal(date_in_zone(&z, DATE_NO_ZONE), z.time);
    assert_int_equal(date_in_zone(&none, 120), z.time);
}

static void iso_dates_keep_the_wall_clock_of_any_zone(void **state)
{
    (void)state;
    reads_as("2026-03-31", at(2026, 3, 31, 0, 0, 0));
    reads_as("2009-09-01 19:02", at(2009, 9, 1, 19, 2, 0));
    reads_as("2026-03-31T10:17:05", at(2026, 3, 31, 10, 17, 5));
    reads_as("2026-03-31T10:17:05Z", at(2026, 3, 31, 10, 17, 5));
    reads_as("2026-03-31T10:17:05.123Z", at(2026, 3, 31, 10, 17, 5));
    reads_as("2026-03-31T10:17:05.123456+02:00", at(2026, 3, 31, 10, 17, 5));
    reads_as("2026-03-31 10:17:05 -0500", at(2026, 3, 31, 10, 17, 5));
    reads_as("2026-03-31T10:17:05+02", at(2026, 3, 31, 10, 17, 5));
    reads_as("  2026-03-31 10:17 ", at(2026, 3, 31, 10, 17, 0));
    reads_as("2026/03/31 10:17", at(2026, 3, 31, 10, 17, 0));
    reads_as("2026-02-28", at(2026, 2, 28, 0, 0, 0));
    reads_as("2024-02-29", at(2024, 2, 29, 0, 0, 0));
    assert_int_equal(read_date("2026-03-31", DATE_ORDER_AUTO).order, DATE_ORDER_YMD);
}

static void dutch_office_dates(void **state)
{
    (void)state;
    reads_as("31-3-2026 9:05", at(2026, 3, 31, 9, 5, 0));
    reads_as("31-03-2026 23:59:59", at(2026, 3, 31, 23, 59, 59));
    reads_as("31/03/2026", at(2026, 3, 31, 0, 0, 0));
    reads_as("31.03.2026 09:05", at(2026, 3, 31, 9, 5, 0));
    reads_as("31-03-26 09:05", at(2026, 3, 31, 9, 5, 0));
    reads_as("31-12-69", at(2069, 12, 31, 0, 0, 0));
    reads_as("31-12-70", at(1970, 12, 31, 0, 0, 0));
    reads_as("5-5-2026", at(2026, 5, 5, 0, 0, 0)); /* the same in both orders */
    reads_as("31-03-2026 om 9.05 uur", at(2026, 3, 31, 9, 5, 0));
    reads_as("31 maart 2026 09:05", at(2026, 3, 31, 9, 5, 0));
}

static void months_by_name(void **state)
{
    (void)state;
    static const char *const dutch[12] = { "jan", "feb", "mrt", "apr", "mei", "jun",
                                           "jul", "aug", "sep", "okt", "nov", "dec" };
    static const char *const full[12] = { "januari",   "februari", "maart",    "april",
                                          "mei",       "juni",     "juli",     "augustus",
                                          "september", "oktober",  "november", "december" };
    for (int m = 0; m < 12; m++) {
        char text[40];
        snprintf(text, sizeof text, "7 %s 2026 14:30", dutch[m]);
        reads_as(text, at(2026, m + 1, 7, 14, 30, 0));
        snprintf(text, sizeof text, "7 %s. 2026", dutch[m]);
        reads_as(text, at(2026, m + 1, 7, 0, 0, 0));
        snprintf(text, sizeof text, "07-%s-2026", full[m]);
        reads_as(text, at(2026, m + 1, 7, 0, 0, 0));
    }
    reads_as("7 sept. 2026", at(2026, 9, 7, 0, 0, 0));
    reads_as("dinsdag 31 Maart 2026", at(2026, 3, 31, 0, 0, 0));
    reads_as("25/Feb/26 10:17 PM", at(2026, 2, 25, 22, 17, 0)); /* Jira */
    reads_as("03 Mar 2026 09:05 AM", at(2026, 3, 3, 9, 5, 0));  /* Zoho */
    reads_as("Mar 3, 2026", at(2026, 3, 3, 0, 0, 0));
    reads_as("3 août 2026", at(2026, 8, 3, 0, 0, 0));
    reads_as("3 DÉC 2026", at(2026, 12, 3, 0, 0, 0));
    reads_as("3. März 2026", at(2026, 3, 3, 0, 0, 0));
}

static void twelve_hour_clock(void **state)
{
    (void)state;
    reads_as("3/31/2026 12:05 AM", at(2026, 3, 31, 0, 5, 0));
    reads_as("3/31/2026 12:05 PM", at(2026, 3, 31, 12, 5, 0));
    reads_as("3/31/2026 1:05:09 pm", at(2026, 3, 31, 13, 5, 9));
    reads_as("3/31/2026 1:05 p.m.", at(2026, 3, 31, 13, 5, 0));
}

static void spreadsheet_serials_and_unix_times(void **state)
{
    (void)state;
    reads_as("46112", at(2026, 3, 31, 0, 0, 0));
    reads_as("46112,5", at(2026, 3, 31, 12, 0, 0));
    reads_as("46112.75", at(2026, 3, 31, 18, 0, 0));
    reads_as("1774951025", at(2026, 3, 31, 9, 57, 5));
    reads_as("1774951025123", at(2026, 3, 31, 9, 57, 5));
    reads_as("20260331", at(2026, 3, 31, 0, 0, 0));
    reads_as("20260331101705", at(2026, 3, 31, 10, 17, 5));
    reads_as("20260331T101705", at(2026, 3, 31, 10, 17, 5));
    assert_true(read_date("46112", DATE_ORDER_AUTO).bare);
    assert_false(read_date("31-03-2026", DATE_ORDER_AUTO).bare);
}

static void day_or_month_first_is_left_open_only_where_it_is(void **state)
{
    (void)state;
    struct date d = read_date("03/04/2026 10:00", DATE_ORDER_AUTO);
    assert_true(d.swappable);
    assert_int_equal(d.order, DATE_ORDER_AUTO);
    assert_int_equal(d.time, at(2026, 4, 3, 10, 0, 0)); /* day first */
    assert_int_equal(ingest_swap_day_month(d.time), at(2026, 3, 4, 10, 0, 0));
    d = read_date("03/04/2026 10:00", DATE_ORDER_MDY);
    assert_false(d.swappable);
    assert_int_equal(d.time, at(2026, 3, 4, 10, 0, 0));
    d = read_date("03/04/2026", DATE_ORDER_DMY);
    assert_false(d.swappable);
    assert_int_equal(d.time, at(2026, 4, 3, 0, 0, 0));
    assert_int_equal(read_date("13/04/2026", DATE_ORDER_AUTO).order, DATE_ORDER_DMY);
    assert_int_equal(read_date("04/13/2026", DATE_ORDER_AUTO).order, DATE_ORDER_MDY);
    assert_int_equal(read_date("4/13/2026", DATE_ORDER_DMY).time,
                     at(2026, 4, 13, 0, 0, 0)); /* the value wins */
    assert_int_equal(read_date("5-5-2026", DATE_ORDER_AUTO).order, DATE_ORDER_AUTO);
    assert_int_equal(read_date("26-03-31", DATE_ORDER_YMD).time, at(2026, 3, 31, 0, 0, 0));
}

static void swapping_is_its_own_inverse(void **state)
{
    (void)state;
    for (int month = 1; month <= 12; month++)
        for (int day = 1; day <= 12; day++) {
            int64_t time = at(1969, month, day, 23, 59, 58); /* before 1970 too */
            assert_int_equal(ingest_swap_day_month(time), at(1969, day, month, 23, 59, 58));
            assert_int_equal(ingest_swap_day_month(ingest_swap_day_month(time)), time);
        }
    assert_int_equal(ingest_swap_day_month(at(2026, 3, 31, 1, 2, 3)), at(2026, 3, 31, 1, 2, 3));
}

/* Another day would have another month when day and month are exchanged. */
static void the_last_moment_of_a_day_belongs_to_it(void **state)
{
    (void)state;
    reads_as("2026-03-31 24:00", at(2026, 3, 31, 23, 59, 59));
    reads_as("31-12-2026 23:59:60", at(2026, 12, 31, 23, 59, 59));
    assert_int_equal(read_date("12-01-2026 24:00", DATE_ORDER_AUTO).time, at(2026, 1, 12, 23, 59, 59));
    no_date("31-12-2026 24:01");
}

static void what_is_no_date(void **state)
{
    (void)state;
    static const char *const texts[] = { "",
                                         "-",
                                         "gisteren",
                                         "2026",
                                         "12345678901234567890",
                                         "31-02-2026",
                                         "29-02-2026",
                                         "2026-13-01",
                                         "2026-00-10",
                                         "32-01-2026",
                                         "13-13-2026",
                                         "1-2-3-4",
                                         "10:17",
                                         "Within SLA",
                                         "06-12345678",
                                         "1.234,56",
                                         "2026-03-31 25:00",
                                         "2026-03-31 10:61",
                                         "order 2026-03-31 vertraagd",
                                         "A2603 1234",
                                         "7 mei mei 2026" };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) no_date(texts[i]);
    struct date d;
    assert_false(date_parse((struct str){ NULL, 0 }, DATE_ORDER_AUTO, &d));
}

static void number_is(const char *text, double expected)
{
    double x = NAN;
    if (!number_parse(str_of(text), &x)) fail_msg("\"%s\" is a number, but was not read", text);
    if (!(fabs(x - expected) <= 1e-9 * fabs(expected) + 1e-12))
        fail_msg("\"%s\": %.15g instead of %.15g", text, x, expected);
}

static void numbers_of_both_conventions(void **state)
{
    (void)state;
    number_is("12", 12);
    number_is("0,5", 0.5);
    number_is("0.5", 0.5);
    number_is("1.234,56", 1234.56);
    number_is("1,234.56", 1234.56);
    number_is("1.234.567", 1234567);
    number_is("1,234,567", 1234567);
    number_is("1 234,5", 1234.5);
    number_is("1\xC2\xA0"
              "234,5",
              1234.5);
    number_is("1\xE2\x80\xAF"
              "234,5",
              1234.5);
    number_is("-3,25", -3.25);
    number_is(" 7 ", 7);
    static const char *const texts[] = {
        "", "-", ",", "1,2,3.4.5", "12a", "1e5", "0x10", "nan", "inf", "1-2"
    };
    double x;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (number_parse(str_of(texts[i]), &x)) fail_msg("\"%s\" was read as %g", texts[i], x);
}

static void duration_is(const char *text, double unit, double expected, bool named)
{
    double minutes = NAN;
    bool has_unit = !named;
    if (!duration_parse(str_of(text), unit, &minutes, &has_unit))
        fail_msg("\"%s\" is a duration, but was not read", text);
    if (!(fabs(minutes - expected) < 1e-9))
        fail_msg("\"%s\": %g instead of %g minutes", text, minutes, expected);
    if (has_unit != named) fail_msg("\"%s\": names its unit: %d", text, has_unit);
}

static void durations_in_minutes(void **state)
{
    (void)state;
    duration_is("12", 1, 12, false);
    duration_is("0,5", 60, 30, false);
    duration_is("90", 1.0 / 60, 1.5, false);
    duration_is("00:04:48", 60, 4.8, true);
    duration_is("1:30", 1, 90, true);
    duration_is("112:30:00", 60, 6750, true); /* over 24 hours */
    duration_is("2 u 15 min", 1, 135, true);
    duration_is("2 uur en 15 minuten", 1, 135, true);
    duration_is("1d 3h", 1, 27 * 60, true);
    duration_is("1 day, 2:15:00", 1, 26 * 60 + 15, true);
    duration_is("PT2H15M", 1, 135, true);
    duration_is("45s", 1, 0.75, true);
    duration_is("1,5 uur", 1, 90, true);
    static const char *const texts[] = {
        "", "-5", "12:60", "1:2:3:4", "twee uur", "5 appels", "uur", "1::2"
    };
    double minutes;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (duration_parse(str_of(texts[i]), 1, &minutes, NULL))
            fail_msg("\"%s\" was read as %g minutes", texts[i], minutes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(calendar_agrees_with_the_c_library),
        cmocka_unit_test(iso_dates_keep_the_wall_clock_of_any_zone),
        cmocka_unit_test(zones_are_known),
        cmocka_unit_test(dutch_office_dates),
        cmocka_unit_test(months_by_name),
        cmocka_unit_test(twelve_hour_clock),
        cmocka_unit_test(spreadsheet_serials_and_unix_times),
        cmocka_unit_test(day_or_month_first_is_left_open_only_where_it_is),
        cmocka_unit_test(swapping_is_its_own_inverse),
        cmocka_unit_test(the_last_moment_of_a_day_belongs_to_it),
        cmocka_unit_test(what_is_no_date),
        cmocka_unit_test(numbers_of_both_conventions),
        cmocka_unit_test(durations_in_minutes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
