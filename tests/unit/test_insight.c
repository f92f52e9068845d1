/* Baseline, score and advice on a handful of tickets worked out by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "miner/insight/automation.h"
#include "miner/insight/kpi.h"
#include "miner/insight/signs.h"
#include "tests/unit/said_fixture.h"

enum { DAY = 86400, HOUR = 3600 };
#define START ((int64_t)20454 * DAY) /* 2026-01-01 */

static const struct str names[] = { { NULL, 0 },  { "1", 1 },      { "2e lijn", 7 }, { "5", 1 },
                                    { "Web", 3 }, { "e-mail", 6 }, { "klant-a", 7 }, { "klant-b", 7 } };
enum { CSAT_1 = 1, SECOND_LINE, CSAT_5, WEB, EMAIL, CUSTOMER_A, CUSTOMER_B };

static struct ticket ticket(int64_t created, int64_t solved, uint32_t customer)
{
    return (struct ticket){ .text = "",
                            .created = created,
                            .solved = solved,
                            .first_response = TIME_NONE,
                            .customer = customer,
                            .channel = WEB,
                            .handle_minutes = NAN,
                            .mood = NAN,
                            .reopens = -1,
                            .messages = -1 };
}

/* cmocka compares floats; these figures are doubles. */
static void near_to(double a, double b, double tolerance)
{
    if (!(fabs(a - b) <= tolerance)) fail_msg("%.12g is not %.12g", a, b);
}

static void measure(struct ticket *tickets, uint32_t n, const uint32_t *type, uint32_t types, int64_t end,
                    struct arena *arena, struct kpi_set *out)
{
    const struct facts f = { .tickets = tickets,
                             .count = n,
                             .names = names,
                             .name_count = 8,
                             .type = type,
                             .types = types,
                             .end = end };
    arena_init(arena);
    kpi_measure(&f, arena, out);
}

static void repeats_count_within_seven_days_of_the_solution(void **state)
{
    (void)state;
    struct ticket t[] = {
        ticket(START, START + HOUR, CUSTOMER_A), /* repeated by the next */
        ticket(START + 7 * DAY + HOUR, START + 7 * DAY + 2 * HOUR,
               CUSTOMER_A),                      /* exactly 7 days later; not repeated */
        ticket(START, START + HOUR, CUSTOMER_B), /* other type follows: not repeated */
        ticket(START + 2 * DAY, START + 2 * DAY + HOUR, CUSTOMER_B),
        ticket(START + 39 * DAY, START + 39 * DAY + HOUR,
               CUSTOMER_B), /* within the last 7 days: not judged */
    };
    t[2].reopens = 1;
    const uint32_t type[] = { 0, 0, 0, 1, 0 };
    struct arena arena;
    struct kpi_set k;
    measure(t, 5, type, 2, START + 40 * DAY, &arena, &k);
    assert_int_equal(k.total.repeat_7d_n, 4);
    near_to(k.total.repeat_7d, 0.25, 1e-12);
    assert_int_equal(k.total.fcr_n, 4);
    near_to(k.total.fcr, 0.5, 1e-12); /* one repeated, one reopened */
    near_to(k.types[0].lead_time_mean, 60, 1e-12);
    assert_true(isnan(k.total.aht_mean) && isnan(k.total.csat) && isnan(k.total.first_response_median));
    arena_release(&arena);
}

static void an_end_before_the_start_is_summer_time_or_left_out(void **state)
{
    (void)state;
    struct ticket t[] = { ticket(START + HOUR, START + HOUR / 2, 0), ticket(START + 2 * DAY, START, 0),
                          ticket(START, START + 30 * 60, 0) };
    const uint32_t type[] = { FACTS_NO_TYPE, FACTS_NO_TYPE, FACTS_NO_TYPE };
    struct arena arena;
    struct kpi_set k;
    measure(t, 3, type, 0, START + 9 * DAY, &arena, &k);
    assert_int_equal(k.total.lead_time_n, 2);
    near_to(k.total.lead_time_mean, 15, 1e-12);
    assert_int_equal(k.impossible, 1);
    assert_true(isnan(k.total.repeat_7d));
    arena_release(&arena);
}

static void groups_scales_and_medians(void **state)
{
    (void)state;
    struct ticket t[4];
    for (int i = 0; i < 4; i++) {
        t[i] = ticket(START + i * 20 * DAY, TIME_NONE, 0);
        t[i].handle_minutes = i * i;
    }
    t[0].csat = CSAT_1;
    t[1].csat = CSAT_5;
    t[2].group = SECOND_LINE;
    t[3].channel = EMAIL;
    const uint32_t type[] = { 0, 0, 0, 0 };
    struct arena arena;
    struct kpi_set k;
    measure(t, 4, type, 1, START + 90 * DAY, &arena, &k);
    near_to(k.total.aht_mean, 3.5, 1e-12);
    near_to(k.total.aht_median, 2.5, 1e-12);
    near_to(k.total.csat, 50, 1e-12);
    assert_int_equal(k.total.csat_n, 2);
    near_to(k.total.escalated, 0.25, 1e-12);
    assert_int_equal(k.channel_count, 2);
    assert_int_equal(k.channels[0].n, 3);
    assert_true(str_eq(k.channels[0].name, STR("Web")));
    assert_int_equal(k.month_count, 3);
    assert_true(str_eq(k.months[2].name, STR("2026-03")));
    assert_true(str_eq(k.csat_scale, STR("1–5")));
    arena_release(&arena);
}

static void second_lines_are_known_by_whole_words(void **state)
{
    (void)state;
    static const char *const yes[] = { "Support L2", "Tweedelijns support", "Specialisten" };
    static const char *const no[] = { "L20 hal", "1e lijn", "" };
    for (int i = 0; i < 3; i++) {
        assert_true(kpi_is_second_line(kpi_second_line, str_of(yes[i])));
        assert_false(kpi_is_second_line(kpi_second_line, str_of(no[i])));
    }
    assert_true(kpi_is_second_line(STR("backoffice, experts*,,"), STR("Team BackOffice")));
    assert_true(kpi_is_second_line(STR("backoffice, expert*"), STR("De Experts")));
    assert_false(kpi_is_second_line(STR("backoffice, expert*"), STR("Support L2")));
    assert_false(kpi_is_second_line(STR(" , *"), STR("Support L2")));
}

static struct automation judged(const char *question, const char *reply, double fixed, double escalated)
{
    static char text[512];
    struct ticket t = ticket(START, START, 0);
    strcpy(text, question);
    strcat(text, reply);
    t.text = text;
    t.body_len = (uint32_t)strlen(question);
    t.reply_len = (uint32_t)strlen(reply);
    const uint32_t type = 0;
    said_begin();
    struct signs_reader *reader = signs_reader_new(said_analyzer, NULL);
    signs_read(reader, said_in("nl", "", question, reply), &t);
    signs_reader_free(reader);
    said_end();
    if (strstr(question, "klacht")) t.tones = 1u << TONE_COMPLAINT;
    const struct facts f = {
        .tickets = &t, .count = 1, .names = names, .name_count = 8, .type = &type, .types = 1, .end = START
    };
    const struct report_kpi kpi = { .escalated = escalated, .reopened = NAN, .repeat_7d = NAN };
    const struct automation_input input = {
        .cohesion = 0.5, .reply_share = fixed, .purity = 0.9, .kpi = &kpi
    };
    const struct automation_slot slots[32] = { { "bestelnummer", true, true, 0 } };
    struct arena arena;
    struct automation out;
    arena_init(&arena);
    automation_judge(&f, &input, slots, &automation_defaults, NAN, REPORT_NL, &arena, &out);
    out.why = (struct str){ NULL, 0 };
    arena_release(&arena);
    return out;
}

static void the_first_rule_that_holds_advises(void **state)
{
    (void)state;
    assert_int_equal(judged("Hoe laat zijn jullie open?", "Elke dag van 9 tot 17 uur.", 0.9, 0).advice,
                     ADVICE_AUTOMATE);
    assert_int_equal(judged("Waar blijft het?", "Mag ik uw bestelnummer?", 0.9, 0).advice,
                     ADVICE_AUTOMATE_DATA);
    assert_int_equal(judged("Adres wijzigen", "Ik heb het adres voor u aangepast.", 0.9, 0).advice,
                     ADVICE_AUTOMATE_DATA);
    assert_int_equal(judged("Welke past erbij?", "Dat hangt ervan af.", 0.2, 0).advice, ADVICE_ASSIST);
    assert_int_equal(judged("Dit is een klacht", "Wat naar.", 0.9, 0).advice, ADVICE_HUMAN);
    assert_int_equal(judged("Hoe laat?", "Elke dag.", 0.9, 0.5).advice, ADVICE_HUMAN);
    near_to(judged("Hoe laat?", "Elke dag.", 0.9, 0).expected, 0.7 * 0.9, 1e-12);
}

static void a_missing_signal_leaves_the_mean(void **state)
{
    (void)state;
    struct automation a = judged("Hoe laat?", "", NAN, NAN);
    assert_true(isnan(a.signals[SIGNAL_FIXED_ANSWER]) && isnan(a.signals[SIGNAL_CALM]) &&
                isnan(a.signals[SIGNAL_HANDLING]));
    near_to(a.score, 100, 1e-9); /* repetition, simplicity and data, each 1 */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(repeats_count_within_seven_days_of_the_solution),
        cmocka_unit_test(an_end_before_the_start_is_summer_time_or_left_out),
        cmocka_unit_test(groups_scales_and_medians),
        cmocka_unit_test(second_lines_are_known_by_whole_words),
        cmocka_unit_test(the_first_rule_that_holds_advises),
        cmocka_unit_test(a_missing_signal_leaves_the_mean),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
