#include "miner/insight/trend.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "miner/base/calendar.h"

static int64_t day(int year, int month, int number)
{
    return calendar_days(year, month, number) * 86400;
}

static struct fixture {
    struct arena arena;
    struct report r;
    struct report_kpi total;
    struct report_type types[6];
    struct report_run runs[3];
    struct report_run_type past[16];
    struct trend_past before;
    struct group g;
    struct group_event events[4];
    double earlier[6], expected[6];
} f;

static void past_type(uint32_t run, uint32_t id, const char *name, uint32_t volume)
{
    f.past[f.before.type_count++] =
        (struct report_run_type){ .run = run, .id = id, .name = str_of(name), .volume = volume };
}

/* Two earlier runs of 100 days; this one has 50. */
static int begin(void **state)
{
    (void)state;
    memset(&f, 0, sizeof f);
    arena_init(&f.arena);
    f.runs[0] = (struct report_run){
        .title = STR("een"), .from = day(2025, 1, 1), .to = day(2025, 4, 10), .days = 100
    };
    f.runs[1] = (struct report_run){
        .title = STR("twee"), .from = day(2025, 5, 1), .to = day(2025, 8, 8), .days = 100
    };
    f.before = (struct trend_past){ .runs = f.runs, .run_count = 2, .types = f.past };
    past_type(0, 1, "factuur", 90);
    past_type(1, 1, "factuur", 100);
    past_type(1, 2, "retour", 100);
    past_type(1, 3, "garantie", 10);
    past_type(1, 4, "weg", 30);
    past_type(1, 5, "op in een ander", 20);
    f.types[0] = (struct report_type){ .id = 1, .label = STR("factuur"), .volume = 100, .share = 0.4 };
    f.types[1] = (struct report_type){ .id = 2, .label = STR("retour"), .volume = 52, .share = 0.3 };
    f.types[2] = (struct report_type){ .id = 3, .label = STR("garantie"), .volume = 7, .share = 0.05 };
    f.types[3] = (struct report_type){ .id = 6, .label = STR("nieuw"), .volume = 20, .share = 0.0521 };
    f.types[4] = (struct report_type){ .id = 7, .label = STR("afgesplitst"), .volume = 25, .share = 0.1 };
    f.events[0] = (struct group_event){ .kind = GROUP_SPLIT, .type = 1, .other = 4, .id = 2 };
    f.events[1] =
        (struct group_event){ .kind = GROUP_MERGED, .type = 1, .other = GROUP_REST, .id = 2, .other_id = 5 };
    f.events[2] = (struct group_event){
        .kind = GROUP_PROPOSE_MERGE, .type = 0, .other = 2, .docs = 9, .other_docs = 5
    };
    f.events[3] =
        (struct group_event){ .kind = GROUP_GONE, .type = GROUP_REST, .id = 4, .docs = 1, .other_docs = 14 };
    f.g =
        (struct group){ .events = f.events, .event_count = 4, .earlier = f.earlier, .expected = f.expected };
    for (int i = 0; i < 6; i++) f.earlier[i] = f.expected[i] = NAN;
    f.earlier[3] = 1.6;
    f.expected[3] = 21.3;
    f.r = (struct report){ .from = day(2025, 9, 1),
                           .to = day(2025, 10, 20),
                           .kpi_total = &f.total,
                           .types = f.types,
                           .type_count = 5 };
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_release(&f.arena);
    return 0;
}

static void is(uint32_t row, uint32_t id, enum report_change change, const char *evidence)
{
    const struct report_trend_type *t = &f.r.trend[row];
    assert_int_equal(t->id, id);
    assert_int_equal(t->change, change);
    if (!str_eq(t->evidence, str_of(evidence))) fail_msg("%.*s", STR_ARG(t->evidence));
}

static void what_became_of_each_type(void **state)
{
    (void)state;
    trend_find(&f.before, &f.g, &f.arena, &f.r);
    assert_int_equal(f.r.trend_run_count, 3);
    assert_int_equal(f.r.trend_now, 2);
    assert_int_equal(f.r.trend_count, 7);
    is(0, 1, CHANGE_GROWN, "1,00 → 2,00 per dag (+100%)");
    is(1, 2, CHANGE_NONE, "1,00 → 1,04 per dag (+4%)");
    is(2, 3, CHANGE_NONE, "0,10 → 0,14 per dag (+40%)"); /* 10 and 7 tickets: chance */
    is(3, 6, CHANGE_NEW,
       "20 tickets, 5,21% van het volume; van de eerdere tickets zouden er 2 bij horen, tegen 21 als het "
       "toen "
       "even groot was");
    is(4, 7, CHANGE_SPLIT, "25 tickets, uit ‘retour’");
    is(5, 4, CHANGE_GONE, "eerder 0,30 per dag; zeker herkend: 14 verwacht, 1 gevonden");
    is(6, 5, CHANGE_MERGED, "opgegaan in ‘retour’");
    assert_true(fabs(f.r.trend[0].per_day[0] - 0.9) < 1e-12);
    assert_true(isnan(f.r.trend[3].per_day[1]));
    assert_int_equal(f.r.proposal_count, 1);
    assert_true(
        str_eq(f.r.proposals[0],
               STR("‘factuur’ (9) en ‘garantie’ (5) zijn in deze tickets één groep; overweeg Samenvoegen.")));
}

/* What nobody decided says how it is known. */
static void what_falls_apart(void **state)
{
    (void)state;
    f.events[0] = (struct group_event){ .kind = GROUP_PARTED,
                                        .type = 1,
                                        .other = 4,
                                        .id = 2,
                                        .docs = 50,
                                        .other_docs = 24,
                                        .stability = 0.8249 };
    trend_find(&f.before, &f.g, &f.arena, &f.r);
    is(4, 7, CHANGE_SPLIT,
       "25 tickets, uit ‘retour’: dat zijn in deze tickets twee groepen, van 50 en 24 (stabiliteit 0,82)");
    f.r.language = REPORT_EN;
    trend_find(&f.before, &f.g, &f.arena, &f.r);
    is(4, 7, CHANGE_SPLIT,
       "25 tickets, out of ‘retour’: in these tickets that is two groups, of 50 and 24 (stability 0.82)");
}

/* Types found anew and only matched: nothing was measured of those that are not there. */
static void nothing_measured_nothing_told(void **state)
{
    (void)state;
    f.r.language = REPORT_EN;
    f.earlier[3] = NAN;
    f.events[3].docs = f.events[3].other_docs = 0;
    trend_find(&f.before, &f.g, &f.arena, &f.r);
    is(3, 6, CHANGE_NEW, "20 tickets, 5.21% of the volume");
    is(5, 4, CHANGE_GONE, "0.30 a day before");
}

/* As few as there were, none is no news. */
static void none_by_chance_is_not_gone(void **state)
{
    (void)state;
    f.events[3] = (struct group_event){ .kind = GROUP_ABSENT, .type = GROUP_REST, .id = 4, .other_docs = 2 };
    trend_find(&f.before, &f.g, &f.arena, &f.r);
    is(5, 4, CHANGE_ABSENT, "eerder 0,30 per dag; dat er nu geen zijn, kan toeval zijn");
    is(6, 5, CHANGE_MERGED, "opgegaan in ‘retour’");
    f.r.language = REPORT_EN;
    trend_find(&f.before, &f.g, &f.arena, &f.r);
    is(5, 4, CHANGE_ABSENT, "0.30 a day before; that there are none now may be chance");
}

static void periods_that_overlap(void **state)
{
    (void)state;
    trend_find(&f.before, &f.g, &f.arena, &f.r);
    assert_false(f.r.trend_overlaps);
    f.runs[1].to = f.r.from; /* one day in common */
    trend_find(&f.before, &f.g, &f.arena, &f.r);
    assert_true(f.r.trend_overlaps);
    f.r.from = f.r.to = INT64_MIN; /* without dates nothing is known */
    f.runs[1].days = 0;
    trend_find(&f.before, &f.g, &f.arena, &f.r);
    assert_false(f.r.trend_overlaps);
}

/* A run of an earlier period than all others has nothing before it; one in between has. */
static void runs_go_by_their_period(void **state)
{
    (void)state;
    f.r.from = day(2024, 1, 1);
    f.r.to = day(2024, 2, 1);
    trend_find(&f.before, &f.g, &f.arena, &f.r);
    assert_int_equal(f.r.trend_now, 0);
    assert_int_equal(f.r.trend_count, 5);
    is(0, 1, CHANGE_NONE, "");
    f.r.from = day(2025, 4, 12);
    f.r.to = day(2025, 4, 30);
    trend_find(&f.before, &f.g, &f.arena, &f.r);
    assert_int_equal(f.r.trend_now, 1);
    is(0, 1, CHANGE_GROWN, "0,90 → 5,26 per dag (+485%)");
}

static void without_dates_nothing_is_compared(void **state)
{
    (void)state;
    f.r.from = f.r.to = INT64_MIN;
    trend_find(&f.before, &f.g, &f.arena, &f.r);
    for (uint32_t i = 0; i < f.r.trend_count; i++) assert_true(isnan(f.r.trend[i].per_day[f.r.trend_now]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_became_of_each_type, begin, end),
        cmocka_unit_test_setup_teardown(what_falls_apart, begin, end),
        cmocka_unit_test_setup_teardown(nothing_measured_nothing_told, begin, end),
        cmocka_unit_test_setup_teardown(none_by_chance_is_not_gone, begin, end),
        cmocka_unit_test_setup_teardown(periods_that_overlap, begin, end),
        cmocka_unit_test_setup_teardown(runs_go_by_their_period, begin, end),
        cmocka_unit_test_setup_teardown(without_dates_nothing_is_compared, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
