/* Types put together by hand, and what is advised of them. */
#ifndef AUTOMATION_FIXTURE_H
#define AUTOMATION_FIXTURE_H
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "miner/insight/automation.h"
#include "miner/insight/signs.h"
#include "tests/unit/said_fixture.h"

enum { MOST = 100, TYPES = 4, ORDER = 0, DATE = 1, ADDRESS = 2, LINK = 3, NUMBER = 4, IBAN = 5, CARD = 6 };

static const struct automation_slot slots[32] = {
    [ORDER] = { "bestelnummer", true, true, 1 },  [DATE] = { "datum", false, true, 0 },
    [ADDRESS] = { "adres", true, true, 0 },       [LINK] = { "weblink", false, false, 0 },
    [NUMBER] = { "ander nummer", true, true, 1 }, [IBAN] = { "IBAN", true, true, 0 },
    [CARD] = { "kaartnummer", true, true, 0 },
};

/* A run being put together. */
static struct run {
    struct ticket ticket[MOST];
    char *text[MOST];
    uint32_t type[MOST];
    struct lexicon lexicon;
    struct signs_reader *reader;
    struct facts f;
    struct report_kpi kpi[TYPES];
    struct automation_input input[TYPES];
    struct automation_settings settings;
    double minutes;
    struct automation out[TYPES];
    struct arena arena;
} run;

static const struct str names[] = { { NULL, 0 }, { "L2", 2 } };

static inline int begin(void **state)
{
    (void)state;
    memset(&run, 0, sizeof run);
    run.f = (struct facts){
        .tickets = run.ticket, .names = names, .name_count = 2, .type = run.type, .types = 1, .end = TIME_NONE
    };
    for (int t = 0; t < TYPES; t++) {
        run.kpi[t].escalated = NAN;
        run.input[t] = (struct automation_input){
            .cohesion = 0.5, .reply_share = NAN, .reply_again = NAN, .purity = 1, .kpi = &run.kpi[t]
        };
    }
    run.settings = automation_defaults;
    run.minutes = NAN;
    arena_init(&run.arena);
    struct err err = ERR_INIT;
    if (lexicon_init(&run.lexicon, NULL, &err) != 0) return -1;
    said_begin();
    run.reader = signs_reader_new(said_analyzer, &run.lexicon);
    return 0;
}

static inline int end(void **state)
{
    (void)state;
    for (uint32_t i = 0; i < run.f.count; i++) free(run.text[i]);
    arena_release(&run.arena);
    signs_reader_free(run.reader);
    said_end();
    lexicon_release(&run.lexicon);
    return 0;
}

static inline struct ticket *add(const char *subject, const char *body, const char *reply)
{
    uint32_t i = run.f.count++;
    assert_true(i < MOST);
    size_t s = strlen(subject), b = strlen(body), r = strlen(reply);
    run.text[i] = malloc(s + b + r + 1);
    assert_non_null(run.text[i]);
    snprintf(run.text[i], s + b + r + 1, "%s%s%s", subject, body, reply);
    run.ticket[i] = (struct ticket){ .text = run.text[i],
                                     .subject_len = (uint32_t)s,
                                     .body_len = (uint32_t)b,
                                     .reply_len = (uint32_t)r,
                                     .created = TIME_NONE,
                                     .solved = TIME_NONE,
                                     .first_response = TIME_NONE,
                                     .handle_minutes = NAN,
                                     .reopens = -1 };
    signs_read(run.reader, said_in("nl", subject, body, reply), &run.ticket[i]);
    run.ticket[i].mood = NAN; /* each test gives its own */
    return &run.ticket[i];
}

static inline void add_many(int n, const char *body, const char *reply)
{
    for (int i = 0; i < n; i++) add("", body, reply);
}

static const struct automation *judge(void)
{
    automation_judge(&run.f, run.input, slots, &run.settings, run.minutes, REPORT_NL, &run.arena, run.out);
    return &run.out[0];
}

static inline void is(double a, double b)
{
    if (!(fabs(a - b) <= 1e-9)) fail_msg("%.12g is not %.12g", a, b);
}

static inline void advised(enum report_advice advice, const char *why)
{
    const struct automation *a = judge();
    if (!str_eq(a->why, str_of(why))) fail_msg("%.*s\nis not\n%s", STR_ARG(a->why), why);
    assert_int_equal(a->advice, advice);
    is(a->expected, automation_defaults.resolution[advice]);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
#endif
