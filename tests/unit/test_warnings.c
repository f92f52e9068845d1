/* Early warnings per customer, and when a person takes over. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "miner/insight/handover.h"
#include "miner/insight/warnings.h"

enum { MOST = 40000, DAY = 86400 };

static struct run {
    struct ticket ticket[MOST];
    uint32_t type[MOST], order[MOST];
    struct str names[5];
    struct facts f;
    struct arena arena;
    struct warnings found;
} run;

static int begin(void **state)
{
    (void)state;
    memset(&run, 0, sizeof run);
    for (int i = 1; i < 5; i++) run.names[i] = STR("x");
    run.f = (struct facts){ .tickets = run.ticket,
                            .names = run.names,
                            .name_count = 5,
                            .type = run.type,
                            .types = 2,
                            .end = 1000 * (int64_t)DAY };
    arena_init(&run.arena);
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_release(&run.arena);
    return 0;
}

static void add(uint32_t customer, int day, double mood, unsigned tones)
{
    uint32_t i = run.f.count++;
    run.ticket[i] = (struct ticket){
        .created = day * (int64_t)DAY, .customer = customer, .mood = mood, .tones = (uint16_t)tones
    };
    run.type[i] = FACTS_NO_TYPE;
    run.order[i] = i;
}

static uint32_t warn(void)
{
    static const struct str labels[] = { { "factuur", 7 }, { "levering", 8 } };
    warnings_find(&run.f, run.order, run.f.count, labels, REPORT_NL, &run.arena, &run.found);
    return run.found.count;
}

static int level(void)
{
    return warn() ? run.found.customers[0].level : 0;
}

#define COMPLAINT (1u << TONE_COMPLAINT)
#define PRESSURE  (1u << TONE_URGENCY)

static void one_word_or_one_angry_ticket_raises_nothing(void **state)
{
    (void)state;
    add(1, 900, -0.9, 0);
    add(2, 900, -0.1, COMPLAINT);
    add(3, 900, 0, PRESSURE);
    add(0, 900, -0.9, COMPLAINT | PRESSURE); /* nobody knows whose */
    assert_int_equal(warn(), 0);
    assert_int_equal(run.found.known, 3);
}

static void one_kind_repeated_is_yellow(void **state)
{
    (void)state;
    add(1, 900, 0, PRESSURE);
    add(1, 960, 0, PRESSURE);
    assert_int_equal(level(), 1);
    assert_int_equal(run.found.customers[0].reaction_hours, 24);
    assert_int_equal(run.found.customers[0].flagged, 2);
    assert_true(str_eq(run.found.customers[0].reasons[0], STR("Tijdsdruk in 2 tickets")));
    assert_true(str_eq(run.found.customers[0].pseudonym, STR("klant 1")));
}

static void the_same_long_after_is_not_repeated(void **state)
{
    (void)state;
    add(1, 100, 0, PRESSURE);
    add(1, 300, 0, PRESSURE);
    add(1, 500, 0, COMPLAINT);
    assert_int_equal(warn(), 0);
}

static void two_kinds_are_orange_and_within_two_weeks_red(void **state)
{
    (void)state;
    add(1, 900, 0, PRESSURE);
    add(1, 930, 0, COMPLAINT);
    assert_int_equal(level(), 2);
    assert_int_equal(run.found.customers[0].reaction_hours, 4);
    add(1, 940, 0, PRESSURE);
    assert_int_equal(level(), 3);
    assert_int_equal(run.found.customers[0].reaction_hours, 1);
    assert_int_equal(run.found.customers[0].ticket, 2);
    assert_true(run.found.customers[0].from == 900 * (int64_t)DAY);
    assert_true(run.found.customers[0].to == 940 * (int64_t)DAY);
    assert_true(str_eq(run.found.customers[0].reasons[0], STR("Escalatie in 1 ticket: klacht")));
}

static void moods_of_two_weeks(void **state)
{
    (void)state;
    add(1, 900, -0.4, 0);
    add(1, 910, -0.35, 0);
    assert_int_equal(level(), 1);
    assert_true(str_eq(run.found.customers[0].reasons[0], STR("Stemming gemiddeld −0,38 over twee weken")) ||
                str_eq(run.found.customers[0].reasons[0], STR("Stemming gemiddeld −0,37 over twee weken")));
    add(2, 900, -0.6, 0);
    add(2, 910, -0.7, 0);
    assert_int_equal(level(), 2);
    add(3, 900, -0.4, 0);
    add(3, 902, -0.4, 0);
    add(3, 905, -0.4, 0);
    assert_int_equal(level(), 3); /* also three negative ones in a week */
    add(4, 900, -0.4, 0);
    add(4, 930, -0.4, 0);
    assert_int_equal(warn(), 3);
}

static void three_of_a_type_in_thirty_days(void **state)
{
    (void)state;
    for (int i = 0; i < 3; i++) add(1, 900 + 10 * i, 0, 0), run.type[i] = 1;
    assert_int_equal(level(), 1);
    assert_true(str_eq(run.found.customers[0].reasons[0], STR("3 tickets over ‘levering’ in 30 dagen")));
    run.ticket[2].created += 20 * DAY;
    assert_int_equal(warn(), 0);
}

static void more_contacts_than_normal(void **state)
{
    (void)state;
    for (int i = 0; i < 6; i++) add(1, 700 + 30 * i, 0, 0);
    for (int i = 0; i < 3; i++) add(1, 985 + 5 * i, 0, 0);
    assert_int_equal(level(), 1);
    assert_true(
        str_eq(run.found.customers[0].reasons[0], STR("3 contacten in 30 dagen, waar 0,7 gewoon was")));
}

static void silence_alone_is_no_warning(void **state)
{
    (void)state;
    for (int i = 0; i < 6; i++) add(1, 700 + 20 * i, 0, i == 4 ? COMPLAINT : 0);
    assert_int_equal(level(), 2);
    assert_true(str_eq(run.found.customers[0].reasons[1], STR("200 dagen stil na geregeld contact")));
    run.ticket[4].tones = 0;
    assert_int_equal(warn(), 0);
}

static void gravest_first_and_numbers_in_canonical_order(void **state)
{
    (void)state;
    add(4, 900, 0, PRESSURE);
    add(4, 960, 0, PRESSURE);
    add(2, 900, 0, PRESSURE | COMPLAINT);
    add(2, 901, 0, PRESSURE | COMPLAINT);
    assert_int_equal(warn(), 2);
    assert_true(str_eq(run.found.customers[0].pseudonym, STR("klant 2")));
    assert_true(str_eq(run.found.customers[1].pseudonym, STR("klant 1")));
    uint32_t other[] = { 3, 1, 2, 0 }; /* the same tickets, had the texts stood the other way */
    memcpy(run.order, other, sizeof other);
    warn();
    assert_true(str_eq(run.found.customers[0].pseudonym, STR("klant 1")));
}

static void without_dates_or_customers_nobody_is_known(void **state)
{
    (void)state;
    add(1, 900, -0.9, COMPLAINT);
    run.ticket[0].created = TIME_NONE;
    add(0, 900, -0.9, COMPLAINT);
    assert_int_equal(warn(), 0);
    assert_int_equal(run.found.known, 0);
}

/* An address shared by all takes linear time: quadratic would not end within the test's time. */
static void one_customer_with_all_tickets(void **state)
{
    (void)state;
    for (int i = 0; i < MOST; i++) add(1, 900, -0.4, PRESSURE);
    assert_int_equal(level(), 3);
    assert_int_equal(run.found.customers[0].tickets, MOST);
}

static void handover_says_what_the_tickets_show(void **state)
{
    (void)state;
    const struct report_slot slot = { STR("order"), STR("bestelnummer"), 0.4 };
    struct report_type t = { .advice = ADVICE_AUTOMATE_DATA,
                             .slots = &slot,
                             .slot_count = 1,
                             .angry = 0.1,
                             .sensitive = 0.01,
                             .acts = NAN,
                             .kpi = { .repeat_7d = NAN, .escalated = 0.25 } };
    struct str text = handover_text(&t, REPORT_NL, &run.arena);
    assert_true(str_eq(
        text,
        STR("Na twee mislukte pogingen, of als de klant om een mens vraagt. Als de klant boos is (nu 10%). "
            "Als een specialist nodig is (nu 25% naar de tweede lijn of urgent). "
            "Als de klant niet kan geven: bestelnummer.")));
    t.advice = ADVICE_HUMAN;
    text = handover_text(&t, REPORT_EN, &run.arena);
    assert_true(str_starts(text, STR("Always: an agent handles this question.")));
    assert_true(str_find(text, STR("two failed")) == SIZE_MAX);
}

int main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, begin, end)
    const struct CMUnitTest tests[] = {
        T(one_word_or_one_angry_ticket_raises_nothing),
        T(one_kind_repeated_is_yellow),
        T(the_same_long_after_is_not_repeated),
        T(two_kinds_are_orange_and_within_two_weeks_red),
        T(moods_of_two_weeks),
        T(three_of_a_type_in_thirty_days),
        T(more_contacts_than_normal),
        T(silence_alone_is_no_warning),
        T(gravest_first_and_numbers_in_canonical_order),
        T(without_dates_or_customers_nobody_is_known),
        T(one_customer_with_all_tickets),
        T(handover_says_what_the_tickets_show),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
