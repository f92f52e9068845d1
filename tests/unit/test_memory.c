/* What a run leaves in the history through miner/memory. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "miner/memory.h"
#include "miner/pseudonym.h"
#include "reports/reports.h"
#include "tests/unit/history_fixture.h"

enum { TICKETS = 300, SHEET = 50, SAMPLE = 5 };

/* Records a run of more tickets than the sheet holds, each of another customer; every so many-th is in its
 * one type, the others in none. */
static void record(struct report *r, struct report_ticket *tickets, uint32_t every)
{
    static const uint32_t sample[SAMPLE] = { 3, 7, 11, 13, 17 };
    static struct report_type type;
    static struct report_kpi total;
    static char id[TICKETS][16], customer[TICKETS][16];
    type = (struct report_type){ .id = 1, .label = STR("een type"), .theme = -1, .score = NAN };
    for (uint32_t i = 0; i < TICKETS; i++) {
        snprintf(id[i], sizeof id[i], "t%u", i);
        snprintf(customer[i], sizeof customer[i], "k%u", i);
        tickets[i] = (struct report_ticket){ .id = str_of(id[i]),
                                             .customer = customer[i],
                                             .type = i % every == 0 ? 0 : -1,
                                             .reason = REASON_REST };
    }
    *r = (struct report){ .run_key = STR("q1"),
                          .title = STR("q1"),
                          .masked = true,
                          .kpi_total = &total,
                          .types = &type,
                          .type_count = 1,
                          .tickets = tickets,
                          .ticket_count = TICKETS,
                          .tickets_sheet = "all",
                          .sheet_limit = SHEET,
                          .sample = sample,
                          .sample_count = SAMPLE };
    const struct options o = { .history = path };
    struct memory m;
    assert_int_equal(memory_open(&m, &o, &err), 0);
    assert_int_equal(history_begin(m.history, r->run_key, 0, &m.start, &err), 0);
    assert_int_equal(memory_record(&m, r, NULL, &err), 0);
    memory_release(&m);
}

/* Puts tickets in the type, as a review of the workbook does. */
static void correct(const struct report *r, const uint32_t *at, uint32_t count)
{
    static char digest[SHEET + SAMPLE][PSEUDONYM_LENGTH + 1];
    struct history_seed seeds[SHEET + SAMPLE];
    struct history *h = history_open(path, HISTORY_WRITE, &err);
    assert_non_null(h);
    for (uint32_t i = 0; i < count; i++) {
        pseudonym_keyed(history_key(h), r->tickets[at[i]].id, digest[i]);
        seeds[i] = (struct history_seed){ str_of(digest[i]), 1 };
    }
    const struct history_review review = { .said = { .seeds = seeds, .seed_count = count } };
    assert_int_equal(history_review(h, &review, &err), 0);
    history_close(h);
}

static void forget(const struct report *r, uint32_t at, uint32_t records)
{
    uint32_t removed;
    struct history *h = history_open(path, HISTORY_WRITE, &err);
    assert_non_null(h);
    assert_int_equal(history_forget(h, str_of(r->tickets[at].customer), &removed, &err), 0);
    assert_int_equal(removed, records);
    history_close(h);
}

/* Every ticket that the workbook shows can be corrected, and every correction can be forgotten: also when the
 * run was done again and its sheet now shows others. */
static void corrections_are_found_of_more_tickets_than_the_sheet_holds(void **state)
{
    (void)state;
    static struct report_ticket tickets[TICKETS];
    struct report r;
    uint32_t shown[SHEET + SAMPLE], count;
    record(&r, tickets, 2);
    uint32_t *on_sheet = report_sheet_tickets(&r, &count);
    assert_int_equal(count, SHEET);
    memcpy(shown, on_sheet, SHEET * sizeof *shown);
    memcpy(shown + SHEET, r.sample, SAMPLE * sizeof *shown);
    free(on_sheet);
    correct(&r, shown, SHEET + SAMPLE);
    forget(&r, shown[0], 2); /* the correction, and whose ticket it was */
    forget(&r, shown[0], 0);
    forget(&r, shown[SHEET + 1], 2);
    record(&r, tickets, 7);
    on_sheet = report_sheet_tickets(&r, &count);
    bool still = false;
    for (uint32_t i = 0; i < count; i++) still |= on_sheet[i] == shown[SHEET - 2];
    free(on_sheet);
    assert_false(still); /* or nothing is tested */
    forget(&r, shown[SHEET - 2], 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(corrections_are_found_of_more_tickets_than_the_sheet_holds, begin,
                                        end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
