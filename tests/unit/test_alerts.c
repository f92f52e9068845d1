/* Alerts of a run by itself, on figures around their thresholds. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "miner/base/calendar.h"
#include "miner/insight/alerts.h"

enum { MONTHS = 4 };

static struct run {
    struct report r;
    struct report_kpi total, months[MONTHS];
    struct report_type types[2];
    struct period period;
    struct arena arena;
} run;

static struct report_kpi steady(const char *name)
{
    return (struct report_kpi){ .name = str_of(name),
                                .n = 100,
                                .fcr = 0.8,
                                .fcr_n = 100,
                                .escalated = 0.1,
                                .escalated_n = 100,
                                .mood = -0.1,
                                .mood_n = 100 };
}

/* Three full months and the first days of a fourth, in which nothing happens. */
static int begin(void **state)
{
    static const char *const names[MONTHS] = { "2026-01", "2026-02", "2026-03", "2026-04" };
    (void)state;
    memset(&run, 0, sizeof run);
    for (int m = 0; m < MONTHS; m++) run.months[m] = steady(names[m]);
    run.total = (struct report_kpi){ .repeat_7d = 0.10, .repeat_7d_n = 200 };
    run.types[0] = (struct report_type){ .label = STR("adres wijzigen"), .volume = 50, .growth = 0.5 };
    run.types[1] = (struct report_type){ .label = STR("factuur"), .volume = 40, .growth = NAN };
    run.period = (struct period){ calendar_days(2026, 1, 1) * 86400, calendar_days(2026, 4, 3) * 86400 };
    run.r = (struct report){ .kpi_total = &run.total,
                             .months = run.months,
                             .month_count = MONTHS,
                             .types = run.types,
                             .type_count = 2 };
    alerts_limits(run.r.alert_limits);
    arena_init(&run.arena);
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_release(&run.arena);
    return 0;
}

static void raises(const char *kind, const char *text)
{
    uint32_t count;
    const struct report_alert *found = alerts_find(&run.r, &run.period, &run.arena, &count);
    if (!kind) {
        assert_int_equal(count, 0);
        return;
    }
    assert_int_equal(count, 1);
    if (!str_eq(found->text, str_of(text))) fail_msg("%.*s", STR_ARG(found->text));
    assert_true(str_eq(found->kind, str_of(kind)));
}

static void nothing_at_the_thresholds(void **state)
{
    (void)state;
    raises(NULL, NULL);
}

static void repeats_over_ten_per_cent(void **state)
{
    (void)state;
    run.total.repeat_7d = 0.12;
    raises("repeat", "12% van de klanten komt binnen een week met dezelfde vraag terug.");
    run.total.repeat_7d_n = 29;
    raises(NULL, NULL);
    run.total.repeat_7d = NAN;
    raises(NULL, NULL);
}

static void types_that_grow(void **state)
{
    (void)state;
    run.types[0].growth = 0.75;
    raises("growth", "‘adres wijzigen’ groeide met 75% in de laatste volle maand.");
    run.r.language = REPORT_EN;
    raises("growth", "'adres wijzigen' grew by 75% in the last full month.");
    run.types[0].volume = 29;
    raises(NULL, NULL);
}

static void the_last_full_month_against_those_before(void **state)
{
    (void)state;
    run.months[3].fcr = 0; /* not full */
    raises(NULL, NULL);
    run.months[2].fcr = 0.7;
    raises("fcr", "In één keer opgelost daalde van 80% naar 70% in de laatste volle maand.");
    run.months[2].fcr_n = 20;
    raises(NULL, NULL);
    run.months[2].escalated = 0.2;
    raises("escalated", "Escalatie steeg van 10% naar 20% in de laatste volle maand.");
    run.months[2].escalated = 0.1;
    run.months[2].mood = -0.25;
    raises("mood", "De stemming daalde van −0,10 naar −0,25 in de laatste volle maand.");
    run.months[0].mood = -0.25; /* weighed by their tickets: −0.24 before */
    run.months[0].mood_n = 1000;
    raises(NULL, NULL);
    run.r.month_count = 1;
    raises(NULL, NULL);
    run.r.month_count = 0;
    raises(NULL, NULL);
}

/* With a history: against the run before. */
static void the_run_before(void **state)
{
    (void)state;
    struct report_run runs[2] = { { .days = 90 }, { .days = 90 } };
    const double grew[] = { 0.4, 0.7 }, is_new[] = { NAN, 0.5 };
    struct report_trend_type trend[2] = {
        { .label = STR("adres wijzigen"),
          .type = 0,
          .change = CHANGE_GROWN,
          .per_day = grew,
          .relative = 0.5,
          .evidence = STR("0,40 → 0,70 per dag (+75%)") },
        { .label = STR("factuur"),
          .type = 1,
          .change = CHANGE_NONE,
          .per_day = is_new,
          .relative = NAN,
          .evidence = STR("40 tickets, 2,5% van het volume") },
    };
    run.total = steady("");
    runs[0].kpi = steady("");
    run.r.trend_runs = runs;
    run.r.trend_run_count = 2;
    run.r.trend_now = 1;
    run.r.trend = trend;
    run.r.trend_count = 2;
    raises(NULL, NULL); /* half more is the threshold */
    trend[0].relative = 0.75;
    raises("growth_run", "‘adres wijzigen’ groeide sinds de vorige periode: 0,40 → 0,70 per dag (+75%).");
    trend[0].relative = 0.2;
    trend[1].change = CHANGE_NEW;
    run.types[1].share = 0.02;
    raises(NULL, NULL);
    run.types[1].share = 0.025;
    raises("new", "Nieuw vraagtype ‘factuur’: 40 tickets, 2,5% van het volume.");
    run.r.alert_limits[ALERT_NEW] = 0.03; /* as people set it */
    raises(NULL, NULL);
    run.total.fcr = 0.74;
    raises("fcr_run", "In één keer opgelost daalde van 80% naar 74% sinds de vorige periode.");
    run.total.fcr = 0.8;
    run.total.escalated = 0.17;
    raises("escalated_run", "Escalatie steeg van 10% naar 17% sinds de vorige periode.");
    run.total.escalated_n = 29; /* too few to say */
    raises(NULL, NULL);
    run.total.mood = -0.3;
    raises("mood_run", "De stemming daalde van −0,10 naar −0,30 sinds de vorige periode.");
    run.r.trend_now = 0; /* nothing before it */
    raises(NULL, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(nothing_at_the_thresholds, begin, end),
        cmocka_unit_test_setup_teardown(repeats_over_ten_per_cent, begin, end),
        cmocka_unit_test_setup_teardown(types_that_grow, begin, end),
        cmocka_unit_test_setup_teardown(the_last_full_month_against_those_before, begin, end),
        cmocka_unit_test_setup_teardown(the_run_before, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
