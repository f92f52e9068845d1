/* The baseline on tickets whose figures are worked out by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "miner/insight/csat.h"
#include "miner/insight/kpi.h"
#include "miner/insight/months.h"

enum { MINUTE = 60, HOUR = 3600, DAY = 86400, MOST = 64 };
#define JANUARY ((int64_t)20454 * DAY) /* 2026-01-01 */

/* A run being put together: names get numbers as they come. */
struct run {
    struct ticket ticket[MOST];
    uint32_t type[MOST];
    struct str names[MOST];
    struct facts f;
    struct arena arena;
    struct kpi_set k;
};

static struct run run;

static int begin(void **state)
{
    (void)state;
    memset(&run, 0, sizeof run);
    run.f = (struct facts){
        .tickets = run.ticket, .names = run.names, .name_count = 1, .type = run.type, .types = 1
    };
    run.f.end = JANUARY + 400 * DAY;
    arena_init(&run.arena);
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_release(&run.arena);
    return 0;
}

static uint32_t name(const char *text)
{
    struct str s = str_of(text);
    for (uint32_t n = 1; n < run.f.name_count; n++)
        if (str_eq(run.names[n], s)) return n;
    assert_true(run.f.name_count < MOST);
    run.names[run.f.name_count] = s;
    return run.f.name_count++;
}

/* A ticket of type 0 of which the export says nothing but when it was made and solved. */
static struct ticket *add(int64_t created, int64_t solved)
{
    assert_true(run.f.count < MOST);
    struct ticket *t = &run.ticket[run.f.count++];
    *t = (struct ticket){ .text = "",
                          .created = created,
                          .solved = solved,
                          .first_response = TIME_NONE,
                          .handle_minutes = NAN,
                          .mood = NAN,
                          .reopens = -1,
                          .messages = -1 };
    return t;
}

static const struct kpi_set *measured(void)
{
    kpi_measure(&run.f, &run.arena, &run.k);
    return &run.k;
}

static void is(double a, double b)
{
    if (!(fabs(a - b) <= 1e-9)) fail_msg("%.12g is not %.12g", a, b);
}

static void what_the_export_lacks_is_not_a_number(void **state)
{
    (void)state;
    add(TIME_NONE, TIME_NONE);
    const struct report_kpi *k = &measured()->total;
    assert_int_equal(k->n, 1);
    const double figures[] = { k->aht_mean,
                               k->aht_median,
                               k->first_response_mean,
                               k->first_response_median,
                               k->lead_time_mean,
                               k->fcr,
                               k->lead_time_median,
                               k->reopened,
                               k->repeat_7d,
                               k->escalated,
                               k->csat,
                               k->mood,
                               run.k.types[0].fcr,
                               run.k.growth[0],
                               run.k.hours_a_year[0] };
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++) assert_true(isnan(figures[i]));
    assert_int_equal(k->aht_n + k->first_response_n + k->lead_time_n + k->fcr_n + k->csat_n + k->mood_n, 0);
    assert_int_equal(run.k.channel_count, 0);
    assert_int_equal(run.k.month_count, 0);
    assert_int_equal(run.k.csat_scale.len, 0);
}

static void no_tickets_and_no_types(void **state)
{
    (void)state;
    run.f.types = 0;
    run.f.end = TIME_NONE;
    assert_int_equal(measured()->total.n, 0);
    assert_true(isnan(run.k.total.lead_time_mean) && isnan(run.k.total.escalated));
}

static void durations_are_minutes_with_exact_medians(void **state)
{
    (void)state;
    const int lead[] = { 90, 10, 40, 20 };
    for (int i = 0; i < 4; i++) {
        struct ticket *t = add(JANUARY + i * DAY, JANUARY + i * DAY + lead[i] * MINUTE);
        if (i < 3) t->first_response = t->created + (i + 1) * 30;
        if (i == 1) t->handle_minutes = 7.5;
    }
    const struct report_kpi *k = &measured()->total;
    is(k->lead_time_mean, 40);
    is(k->lead_time_median, 30); /* between 20 and 40 */
    assert_int_equal(k->lead_time_n, 4);
    is(k->first_response_mean, 1);
    is(k->first_response_median, 1);
    assert_int_equal(k->first_response_n, 3);
    is(k->aht_mean, 7.5);
    is(k->aht_median, 7.5);
    assert_int_equal(k->aht_n, 1);
}

static void an_hour_back_is_summer_time_and_more_is_left_out(void **state)
{
    (void)state;
    add(JANUARY + 10 * DAY, JANUARY + 10 * DAY - HOUR);     /* 0 */
    add(JANUARY + 10 * DAY, JANUARY + 10 * DAY - HOUR - 1); /* left out */
    struct ticket *t = add(JANUARY + 10 * DAY, JANUARY + 10 * DAY + 4 * MINUTE);
    t->first_response = JANUARY; /* left out */
    measured();
    assert_int_equal(run.k.total.lead_time_n, 2);
    is(run.k.total.lead_time_mean, 2);
    assert_int_equal(run.k.total.first_response_n, 0);
    assert_true(isnan(run.k.total.first_response_mean));
    assert_int_equal(run.k.impossible, 2);
}

static void only_kept_tickets_count(void **state)
{
    (void)state;
    uint32_t web = name("Web");
    const uint8_t states[] = { TICKET_KEPT, TICKET_EMPTY, TICKET_AUTOMATIC, TICKET_DUPLICATE,
                               TICKET_OUTSIDE_PERIOD };
    for (int i = 0; i < 5; i++) {
        struct ticket *t = add(JANUARY, JANUARY + HOUR);
        t->state = states[i];
        t->channel = web;
        t->customer = web;
        t->reopens = i > 0;
        t->handle_minutes = i ? 100 : 1;
    }
    measured();
    assert_int_equal(run.k.total.n, 1);
    is(run.k.total.aht_mean, 1);
    is(run.k.total.reopened, 0);
    is(run.k.total.repeat_7d, 0);
    assert_int_equal(run.k.channels[0].n, 1);
    assert_int_equal(run.k.types[0].n, 1);
}

static void repeats_follow_the_solution_within_a_week(void **state)
{
    (void)state;
    uint32_t a = name("klant a"), b = name("klant b"), other;
    add(JANUARY, JANUARY + 5 * DAY)->customer = a;             /* followed on day 12, exactly 7 days later */
    add(JANUARY + 12 * DAY, JANUARY + 13 * DAY)->customer = a; /* followed a second too late */
    add(JANUARY + 20 * DAY + 1, JANUARY + 21 * DAY)->customer = a; /* followed in another type */
    other = run.f.count;
    add(JANUARY + 22 * DAY, JANUARY + 22 * DAY)->customer = a;
    add(JANUARY + 22 * DAY, JANUARY + 30 * DAY)->customer = b; /* the next came before the solution */
    add(JANUARY + 23 * DAY, JANUARY + 23 * DAY)->customer = b; /* not followed */
    add(JANUARY + 24 * DAY, JANUARY + 24 * DAY);               /* no customer: not judged */
    add(JANUARY + 24 * DAY, TIME_NONE)->customer = b;          /* not solved: not judged, but follows */
    run.type[other] = 1;
    run.f.types = 2;
    measured();
    /* judged: a's four and b's first two; repeated: a's first, and b's second by the unsolved one */
    assert_int_equal(run.k.total.repeat_7d_n, 6);
    is(run.k.total.repeat_7d, 2.0 / 6);
    assert_true(isnan(run.k.total.fcr)); /* nothing tells what was reopened … */
    run.ticket[0].reopens = 0;           /* … then an empty cell means that it was not */
    is(measured()->total.fcr, 4.0 / 6);
    assert_int_equal(run.k.types[1].repeat_7d_n, 1);
    is(run.k.types[1].repeat_7d, 0);
}

static void a_solved_ticket_may_be_followed_whenever_it_was_created(void **state)
{
    (void)state;
    uint32_t a = name("a");
    run.f.end = JANUARY + 30 * DAY;
    add(TIME_NONE, JANUARY + 5 * DAY)->customer = a;
    add(JANUARY + 6 * DAY, TIME_NONE)->customer = a;
    add(TIME_NONE, JANUARY + 20 * DAY)->customer = a;
    measured();
    assert_int_equal(run.k.total.repeat_7d_n, 2);
    is(run.k.total.repeat_7d, 0.5);
}

static void the_last_week_leaves_the_denominator(void **state)
{
    (void)state;
    uint32_t a = name("a"), b = name("b");
    run.f.end = JANUARY + 30 * DAY;
    add(JANUARY + 22 * DAY, JANUARY + 23 * DAY)->customer = a; /* exactly 7 days before the end: judged */
    add(JANUARY + 22 * DAY, JANUARY + 23 * DAY + 1)->customer = b;
    run.ticket[0].reopens = 0;
    assert_int_equal(measured()->total.repeat_7d_n, 1);
    assert_int_equal(run.k.total.fcr_n, 1);
    run.f.end = TIME_NONE;
    assert_true(isnan(measured()->total.repeat_7d));
}

static void without_solved_times_repeats_follow_the_creation(void **state)
{
    (void)state;
    uint32_t a = name("a");
    add(JANUARY, TIME_NONE)->customer = a;
    add(JANUARY + 7 * DAY, TIME_NONE)->customer = a;
    is(measured()->total.repeat_7d, 0.5);
    run.type[1] = FACTS_NO_TYPE;
    is(measured()->total.repeat_7d, 0);
    assert_int_equal(run.k.total.repeat_7d_n, 1);
}

static void of_two_tickets_at_one_time_one_is_repeated_whatever_their_order(void **state)
{
    (void)state;
    uint32_t a = name("a"), web = name("web"), mail = name("mail");
    for (int order = 0; order < 2; order++) {
        run.f.count = 0;
        for (int i = 0; i < 2; i++) {
            bool first = i == order;
            struct ticket *t = add(JANUARY, TIME_NONE);
            t->customer = a;
            t->text = first ? "1" : "2";
            t->id_len = 1;
            t->channel = first ? web : mail;
        }
        measured();
        is(run.k.total.repeat_7d, 0.5);
        assert_true(str_eq(run.k.channels[1].name, STR("web"))); /* as large, so by name */
        is(run.k.channels[1].repeat_7d, 1);
    }
}

static void once_means_neither_reopened_nor_repeated(void **state)
{
    (void)state;
    uint32_t a = name("a");
    for (int i = 0; i < 4; i++) add(JANUARY + i * 30 * DAY, JANUARY + i * 30 * DAY + 1)->customer = a;
    add(JANUARY + 3 * DAY, JANUARY + 3 * DAY + 1)->customer = a; /* repeats the first */
    run.ticket[1].reopens = 2;
    run.ticket[2].reopens = 0;
    measured();
    is(run.k.total.fcr, 3.0 / 5);
    assert_int_equal(run.k.total.reopened_n, 2);
    is(run.k.total.reopened, 0.5);
    double troubled[1];
    kpi_troubled(&run.f, troubled);
    is(troubled[0], 2.0 / 5);
}

static void trouble_is_counted_once_a_ticket(void **state)
{
    (void)state;
    double troubled[1];
    for (int i = 0; i < 4; i++) add(JANUARY, TIME_NONE);
    kpi_troubled(&run.f, troubled);
    assert_true(isnan(troubled[0]));
    run.ticket[0].reopens = 1;
    run.ticket[0].group = name("Support L2");
    run.ticket[1].group = name("1e lijn");
    kpi_troubled(&run.f, troubled);
    is(troubled[0], 0.25); /* the first, once; the group column exists, so the others are known not to be */
}

static void escalated_by_group_priority_or_tag(void **state)
{
    (void)state;
    struct ticket *t[6];
    for (int i = 0; i < 6; i++) t[i] = add(JANUARY, TIME_NONE);
    t[0]->group = name("2e lijn");
    t[1]->priority = name("Urgent");
    t[2]->tags = name("retour,escalated_to_legal");
    t[3]->tags = name("de-escalation not_escalated"); /* no tag begins so */
    t[4]->group = name("Urgent");                     /* a group of that name is no priority */
    t[5]->priority = name("Niet dringend");
    is(measured()->total.escalated, 3.0 / 6);
    assert_int_equal(run.k.total.escalated_n, 6);
}

static void second_lines_are_known_by_whole_words(void **state)
{
    (void)state;
    const char *const yes[] = {
        "2e lijn", "2e-lijns support",  "Tweedelijns", "tweede lijn",       "Second-line support", "L2",
        "(L2)",    "Team Specialisten", "2nd Line",    "Servicedesk lijn 2"
    };
    const char *const no[] = { "",    "1e lijn", "Tweedehands", "Secondhand",
                               "XL2", "L20",     "42e lijn",    "Retouren" };
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
        if (!kpi_is_second_line(kpi_second_line, str_of(yes[i]))) fail_msg("%s is a second line", yes[i]);
    for (size_t i = 0; i < sizeof no / sizeof *no; i++)
        if (kpi_is_second_line(kpi_second_line, str_of(no[i]))) fail_msg("%s is no second line", no[i]);
}

static void channels_by_volume_then_name_and_months_in_order(void **state)
{
    (void)state;
    uint32_t channel[] = { name("mail"), name("chat"), name("app") };
    const int uses[] = { 1, 2, 1 };
    for (int c = 0; c < 3; c++)
        for (int i = 0; i < uses[c]; i++)
            add(JANUARY + (59 - 30 * c) * DAY - 1, TIME_NONE)->channel = channel[c];
    add(TIME_NONE, TIME_NONE);
    add(-1, TIME_NONE); /* the last second of 1969 */
    measured();
    assert_int_equal(run.k.channel_count, 3);
    assert_true(str_eq(run.k.channels[0].name, STR("chat")) && run.k.channels[0].n == 2);
    assert_true(str_eq(run.k.channels[1].name, STR("app")));
    assert_true(str_eq(run.k.channels[2].name, STR("mail")));
    const struct {
        struct str name;
        uint32_t n;
    } months[] = {
        { STR("1969-12"), 1 }, { STR("2025-12"), 1 }, { STR("2026-01"), 2 }, { STR("2026-02"), 1 }
    };
    assert_int_equal(run.k.month_count, 4);
    for (int i = 0; i < 4; i++) {
        assert_true(str_eq(run.k.months[i].name, months[i].name));
        assert_int_equal(run.k.months[i].n, months[i].n);
    }
}

static void mood_is_a_mean_of_what_was_judged(void **state)
{
    (void)state;
    for (int i = 0; i < 3; i++) add(JANUARY, TIME_NONE);
    run.ticket[0].mood = -1;
    run.ticket[1].mood = NAN;
    run.ticket[2].mood = 0.5;
    is(measured()->total.mood, -0.25);
    assert_int_equal(run.k.total.mood_n, 2);
}

/* Growth of type 0 with so many tickets in each month of 2026; the period's ends are set by two of type 1. */
static double growth(const int *tickets, int months, int64_t from, int64_t to)
{
    run.f.count = 0;
    run.f.types = 2;
    int64_t start = JANUARY + DAY;
    for (int m = 0; m < months; start += 30 * DAY, m++)
        for (int i = 0; i < tickets[m]; i++) add(start + 5 * DAY, TIME_NONE);
    run.type[run.f.count] = run.type[run.f.count + 1] = 1;
    add(from, TIME_NONE);
    add(to, TIME_NONE);
    double g = measured()->growth[0];
    memset(run.type, 0, sizeof run.type);
    return g;
}

static void growth_compares_days_of_full_months(void **state)
{
    (void)state;
    enum { MARCH = 59, MAY = 120 }; /* their first days, from 1 January */
    const int tickets[] = { 4, 7, 9, 12 };
    /* all four full: 12 / 30 against the mean of 4 / 31, 7 / 28 and 9 / 31 */
    is(growth(tickets, 4, JANUARY, JANUARY + MAY * DAY - 1),
       12.0 / 30 / ((4.0 / 31 + 7.0 / 28 + 9.0 / 31) / 3) - 1);
    /* up to a day may lack at either end */
    is(growth(tickets, 2, JANUARY + DAY, JANUARY + (MARCH - 2) * DAY), 7.0 / 28 / (4.0 / 31) - 1);
    /* January and April are not full */
    is(growth(tickets, 4, JANUARY + 2 * DAY, JANUARY + 100 * DAY), 9.0 / 31 / (7.0 / 28) - 1);
    assert_true(isnan(growth(tickets, 2, JANUARY + 2 * DAY, JANUARY + MARCH * DAY)));
    const int fresh[] = { 0, 3 };
    assert_true(isnan(growth(fresh, 2, JANUARY, JANUARY + MARCH * DAY - 1)));
    const int gone[] = { 3, 0 };
    is(growth(gone, 2, JANUARY, JANUARY + MARCH * DAY - 1), -1);
}

static void a_stray_date_does_not_make_months(void **state)
{
    (void)state;
    const int tickets[] = { 4, 7 };
    enum { MARCH = 59 };
    /* 2019-06-10: its own month is not full, those up to January are empty */
    is(growth(tickets, 2, JANUARY - 2397 * DAY, JANUARY + MARCH * DAY - 1), 7.0 / 28 / (4.0 / 31) - 1);
}

static void hours_a_year_scale_the_period(void **state)
{
    (void)state;
    add(JANUARY + 100, TIME_NONE)->handle_minutes = 30;
    add(JANUARY + 72 * DAY + 5, TIME_NONE)->handle_minutes = 60;
    add(JANUARY + 10 * DAY, TIME_NONE); /* counts with the mean of the others */
    is(measured()->hours_a_year[0], 3 * 0.75 / 73 * 365.25);
}

static void scores(const char *const *answer, const double *expected, int n, const char *scale)
{
    begin(NULL);
    for (int i = 0; i < n; i++) add(JANUARY, TIME_NONE)->csat = name(answer[i]);
    struct str found;
    const double *score = csat_scores(&run.f, &run.arena, &found);
    for (int i = 0; i < n; i++) {
        double s = score[run.ticket[i].csat];
        if (isnan(expected[i]) ? !isnan(s) : !(fabs(s - expected[i]) < 1e-9))
            fail_msg("%s gives %g, not %g", answer[i], s, expected[i]);
    }
    if (!str_eq(found, str_of(scale))) fail_msg("scale %.*s, not %s", STR_ARG(found), scale);
    end(NULL);
}

#define SCORES(scale, ...)                                                                                   \
    do {                                                                                                     \
        const struct {                                                                                       \
            const char *answer;                                                                              \
            double score;                                                                                    \
        } pair[] = { __VA_ARGS__ };                                                                          \
        enum { COUNT = sizeof pair / sizeof *pair };                                                         \
        const char *answer[COUNT];                                                                           \
        double score[COUNT];                                                                                 \
        for (int i = 0; i < COUNT; i++) answer[i] = pair[i].answer, score[i] = pair[i].score;                \
        scores(answer, score, COUNT, scale);                                                                 \
    } while (0)

static void satisfaction_in_numbers(void **state)
{
    (void)state;
    SCORES("1–5", { "1", 0 }, { "3", 50 }, { "5", 100 }, { "4,5", 87.5 }, { "0", NAN }, { "n.v.t.", NAN });
    SCORES("1–5", { "5 - Zeer tevreden", 100 }, { "2: slecht", 25 }, { "★★★★☆", 75 }, { "12-03-2026", NAN });
    SCORES("1–10", { "1", 0 }, { "10", 100 }, { "5.5", 50 });
    SCORES("0–10", { "0", 0 }, { "8", 80 });
    SCORES("0–100", { "55", 55 }, { "100", 100 }, { "-5", NAN }, { "123", NAN });
    SCORES("0/1", { "0", 0 }, { "1", 100 });
    SCORES("4/5, 80%", { "4/5", 75 }, { "80%", 80 }, { "9 van de 10", 800.0 / 9 }, { "3/7", NAN },
           { "6/5", NAN });
    SCORES("", { "0", NAN }, { "onbekend", NAN }, { "99999999999999999999", NAN });
}

static void satisfaction_in_words(void **state)
{
    (void)state;
    SCORES("good/bad", { "Good", 100 }, { "Bad", 0 }, { "Offered", NAN }, { "good with comment", 100 });
    SCORES("good/bad", { "Goed", 100 }, { "neutraal", 50 }, { "slecht", 0 });
    SCORES("good/bad, 2 steps", { "Zeer tevreden", 100 }, { "Tevreden", 75 }, { "Neutraal", 50 },
           { "ontevreden", 25 }, { "zeer ontevreden", 0 });
    SCORES("good/bad, 3 steps", { "Extremely Happy", 100 }, { "Very Happy", 250.0 / 3 },
           { "Happy", 200.0 / 3 }, { "Neutral", 50 }, { "Extremely Unhappy", 0 });
    SCORES("good/bad", { "👍", 100 }, { "👎", 0 }, { "☹️", 0 }, { "🙂", 100 });
    SCORES("1–5; good/bad", { "4", 75 }, { "2", 25 }, { "good", 100 });
}

static void one_slip_does_not_change_the_scale(void **state)
{
    (void)state;
    uint32_t four = name("4"), slip = name("55");
    for (int i = 0; i < MOST; i++) add(JANUARY, TIME_NONE)->csat = four;
    struct ticket *many = mem_alloc(200, sizeof *many);
    for (int i = 0; i < 200; i++) many[i] = run.ticket[0];
    many[77].csat = slip;
    run.f.tickets = many;
    run.f.count = 200;
    struct str scale;
    const double *score = csat_scores(&run.f, &run.arena, &scale);
    is(score[four], 75);
    assert_true(isnan(score[slip]));
    free(many);
}

static void rows_in_another_order_give_the_same_bits(void **state)
{
    (void)state;
    enum { N = 60 };
    uint32_t a[] = { name("a"), name("b"), name("c") };
    for (int i = 0; i < N; i++) {
        struct ticket *t = add(JANUARY + (i * 7919 % 83) * 5 * HOUR, TIME_NONE);
        t->solved = t->created + (i * 104729 % 997) * 61;
        t->handle_minutes = (double)(i * 31 % 57) / 7;
        t->customer = a[i % 3];
        t->channel = a[i % 2];
        t->mood = sin(i);
    }
    struct kpi_set forward = *measured();
    for (int i = 0; i < N / 2; i++) {
        struct ticket t = run.ticket[i];
        run.ticket[i] = run.ticket[N - 1 - i];
        run.ticket[N - 1 - i] = t;
    }
    measured();
    assert_memory_equal(&forward.total.aht_mean, &run.k.total.aht_mean, sizeof(double));
    assert_memory_equal(&forward.total.mood, &run.k.total.mood, sizeof(double));
    assert_memory_equal(&forward.channels[1].lead_time_mean, &run.k.channels[1].lead_time_mean,
                        sizeof(double));
    is(forward.total.repeat_7d, run.k.total.repeat_7d);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_the_export_lacks_is_not_a_number),
        TEST(no_tickets_and_no_types),
        TEST(durations_are_minutes_with_exact_medians),
        TEST(an_hour_back_is_summer_time_and_more_is_left_out),
        TEST(only_kept_tickets_count),
        TEST(repeats_follow_the_solution_within_a_week),
        TEST(a_solved_ticket_may_be_followed_whenever_it_was_created),
        TEST(the_last_week_leaves_the_denominator),
        TEST(without_solved_times_repeats_follow_the_creation),
        TEST(of_two_tickets_at_one_time_one_is_repeated_whatever_their_order),
        TEST(once_means_neither_reopened_nor_repeated),
        TEST(trouble_is_counted_once_a_ticket),
        TEST(escalated_by_group_priority_or_tag),
        TEST(second_lines_are_known_by_whole_words),
        TEST(channels_by_volume_then_name_and_months_in_order),
        TEST(mood_is_a_mean_of_what_was_judged),
        TEST(growth_compares_days_of_full_months),
        TEST(a_stray_date_does_not_make_months),
        TEST(hours_a_year_scale_the_period),
        TEST(satisfaction_in_numbers),
        TEST(satisfaction_in_words),
        TEST(one_slip_does_not_change_the_scale),
        TEST(rows_in_another_order_give_the_same_bits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
