#include "miner/history/history.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "miner/base/calendar.h"
#include "miner/history/schema.h"
#include "tests/unit/history_fixture.h"

static int64_t day(int year, int month, int number)
{
    return calendar_days(year, month, number) * 86400;
}

/* Records a run of that key and month with the types 1 … count; returns the start it began with through
 * *again. */
static void record(const char *key, int month, uint32_t first_id, uint32_t count, bool *again)
{
    struct history *h = history_open(path, HISTORY_CREATE, &err);
    assert_non_null(h);
    struct history_start start;
    assert_int_equal(history_begin(h, str_of(key), day(2026, month, 1), &start, &err), 0);
    *again = start.again;
    struct report_type types[8];
    struct report_kpi kpi = { .n = 10, .fcr = NAN };
    memset(types, 0, sizeof types);
    for (uint32_t i = 0; i < count; i++)
        types[i] = (struct report_type){
            .id = first_id + i, .label = STR("een type"), .theme = -1, .volume = 10 - i, .score = NAN
        };
    const struct report r = { .run_key = str_of(key),
                              .title = str_of(key),
                              .edition = count == 3 ? STR("a") : STR("b"),
                              .masked = true,
                              .from = day(2026, month, 1),
                              .to = day(2026, month, 28),
                              .kpi_total = &kpi,
                              .types = types,
                              .type_count = count };
    const struct history_setting shown[] = { { STR("weight.calm"), 1 } };
    const struct history_recording recording = { .report = &r, .settings = shown, .setting_count = 1 };
    assert_int_equal(history_record(h, &recording, &err), 0);
    history_close(h);
}

static void a_file_is_private_and_goes_when_nothing_was_recorded(void **state)
{
    (void)state;
    struct history *h = history_open(path, HISTORY_CREATE, &err);
    assert_non_null(h);
    assert_int_equal(history_key(h).len, 32);
    struct stat info;
    assert_int_equal(stat(path, &info), 0);
    assert_int_equal(info.st_mode & 0777, 0600);
    history_close(h);
    assert_int_not_equal(access(path, F_OK), 0);
    assert_null(history_open(path, HISTORY_READ, &err));
    assert_int_equal(err.status, STATUS_IO);
}

static void the_same_inputs_replace_their_run_and_ids_are_never_reused(void **state)
{
    (void)state;
    bool again;
    record("q1", 1, 1, 3, &again);
    assert_false(again);
    record("q2", 4, 2, 5, &again);
    assert_false(again);
    record("q1", 1, 1, 2, &again);
    assert_true(again);
    struct history *h = history_open(path, HISTORY_READ, &err);
    struct history_list list;
    assert_int_equal(history_list(h, &list, &err), 0);
    assert_int_equal(list.run_count, 2);
    assert_int_equal(list.type_count, 7);
    assert_true(str_eq(list.runs[0].title, STR("q1")));
    assert_int_equal(list.runs[0].days, 28);
    struct history_shown shown;
    assert_int_equal(history_run(h, STR("q1"), &shown, &err), 1);
    assert_int_equal(shown.type_count, 2); /* of a workbook that does not say: the newest */
    assert_int_equal(history_run(h, STR("q1.b"), &shown, &err), 1);
    assert_int_equal(shown.type_count, 2);
    assert_int_equal(history_run(h, STR("q1.a"), &shown, &err), 1);
    assert_int_equal(shown.type_count, 3); /* as the workbook showed it that was made first */
    assert_int_equal(shown.setting_count, 1);
    assert_int_equal(shown.named_count, 6);
    assert_int_equal(history_run(h, STR("q9"), &shown, &err), 0);
    history_close(h);
    h = history_open(path, HISTORY_WRITE, &err);
    struct history_start start;
    assert_int_equal(history_begin(h, STR("q3"), day(2026, 7, 1), &start, &err), 0);
    assert_int_equal(start.next_type, 7); /* 2 … 6 were there */
    history_close(h);
}

static void say(const struct history_decision *d, uint32_t count, const struct history_setting *settings,
                uint32_t setting_count)
{
    struct history *h = history_open(path, HISTORY_WRITE, &err);
    const struct history_review review = { .said = { .decisions = d,
                                                     .decision_count = count,
                                                     .settings = settings,
                                                     .setting_count = setting_count },
                                           .workbook = STR("q1.xlsx") };
    assert_int_equal(history_review(h, &review, &err), 0);
    history_close(h);
}

static void the_newest_word_of_each_field_counts(void **state)
{
    (void)state;
    bool again;
    record("q1", 1, 1, 3, &again);
    const struct history_decision first[] = {
        { .type = 1, .fields = HISTORY_NAME | HISTORY_DECISION, .name = STR("facturen"), .decision = 2 },
        { .type = 2, .fields = HISTORY_SPLIT | HISTORY_OWNER, .split = true, .owner = STR("team") },
    };
    const struct history_setting high = { STR("limit.angry"), 0.5 }, emptied = { STR("limit.angry"), NAN };
    say(first, 2, &high, 1);
    const struct history_decision second[] = {
        { .type = 1, .fields = HISTORY_DECISION, .decision = 4 },
        { .type = 2, .fields = HISTORY_OWNER }, /* taken back */
    };
    say(second, 2, &emptied, 1);
    struct history *h = history_open(path, HISTORY_WRITE, &err);
    struct history_start start;
    assert_int_equal(history_begin(h, STR("q2"), day(2026, 4, 1), &start, &err), 0);
    const struct history_said *said = &start.said;
    assert_int_equal(said->decision_count, 2);
    assert_true(str_eq(said->decisions[0].name, STR("facturen")));
    assert_int_equal(said->decisions[0].decision, 4);
    assert_true(said->decisions[1].split);
    assert_int_equal(said->decisions[1].owner.len, 0);
    assert_int_equal(said->setting_count, 1);
    assert_true(isnan(said->settings[0].value));
    history_close(h);
    /* a split is done once, by the run that does it, and again when that run is mined again */
    record("q2", 4, 1, 3, &again);
    h = history_open(path, HISTORY_WRITE, &err);
    assert_int_equal(history_begin(h, STR("q3"), day(2026, 7, 1), &start, &err), 0);
    assert_false(start.said.decisions[1].split);
    assert_int_equal(history_begin(h, STR("q2"), day(2026, 4, 1), &start, &err), 0);
    assert_true(start.said.decisions[1].split);
    history_close(h);
}

/* A file of an earlier version gets the tables of this one; a newer one is not touched. */
static void versions(void **state)
{
    (void)state;
    static const char *const one[] = { "CREATE TABLE a (x)", NULL }, *const two[] = {
        "ALTER TABLE a ADD COLUMN y", "CREATE TABLE b (z)", NULL
    };
    static const char *const *const steps[] = { one, two };
    struct history h = { .path = path };
    assert_int_equal(sqlite3_open(path, &h.db), SQLITE_OK);
    assert_int_equal(schema_update(&h, steps, 1, &err), 0);
    int64_t version, tables;
    assert_int_equal(sql_number(&h, "PRAGMA user_version", 0, &version, &err), 0);
    assert_int_equal(version, 1);
    assert_int_equal(schema_check(&h, 2, &err), -1); /* older than what is wanted */
    err_release(&err);
    assert_int_equal(schema_update(&h, steps, 2, &err), 0);
    assert_int_equal(schema_check(&h, 2, &err), 0);
    assert_int_equal(sql_number(&h, "SELECT count(*) FROM b WHERE EXISTS (SELECT y FROM a) IS NOT NULL", -1,
                                &tables, &err),
                     0);
    assert_int_equal(tables, 0);
    assert_int_equal(schema_update(&h, steps, 1, &err), -1);
    assert_int_equal(err.status, STATUS_DATA);
    sqlite3_close(h.db);
}

/* What a workbook of version 1 showed is known; which tickets it showed is not. */
static void a_file_of_version_1(void **state)
{
    (void)state;
    struct history h = { .path = path };
    assert_int_equal(sqlite3_open(path, &h.db), SQLITE_OK);
    assert_int_equal(schema_update(&h, history_steps, 1, &err), 0);
    assert_int_equal(
        sqlite3_exec(
            h.db,
            "INSERT INTO file VALUES (1, zeroblob(32), 4);"
            "INSERT INTO runs (run, run_key, title, recorded_at, days, tickets, rejected, counted, rest,"
            " automatic, empty, duplicates, other_language, outside_period, masked, language)"
            " VALUES (1, 'q1', 'q1', '', 0, 9, 0, 9, 0, 0, 0, 0, 0, 0, 1, 'nl');"
            "INSERT INTO run_types (run, type, name, found_name, volume, advice, shown_decision, "
            "shown_owner)"
            " VALUES (1, 3, 'levertijd', 'levertijd', 9, 'human', 4, 'anna');"
            "INSERT INTO shown_settings VALUES (1, 'weight.calm', 2);"
            "INSERT INTO run_tickets VALUES (1, '00ff', 'ff00')",
            NULL, NULL, NULL),
        SQLITE_OK);
    sqlite3_close(h.db);
    assert_null(history_open(path, HISTORY_READ, &err)); /* who only reads does not bring it up to date */
    err_release(&err);
    struct history *file = history_open(path, HISTORY_WRITE, &err);
    assert_non_null(file);
    struct history_shown shown;
    assert_int_equal(history_run(file, STR("q1"), &shown, &err), 1);
    assert_true(shown.newest);
    assert_int_equal(shown.type_count, 1);
    assert_int_equal(shown.types[0].said.decision, 4);
    assert_true(str_eq(shown.types[0].said.owner, STR("anna")));
    assert_int_equal(shown.types[0].said.article_status, 0);
    assert_int_equal(shown.setting_count, 1);
    assert_true(shown.settings[0].value == 2);
    assert_int_equal(shown.ticket_count, 0);
    history_close(file);
}

static void purged_and_forgotten(void **state)
{
    (void)state;
    bool again;
    uint32_t removed;
    record("q1", 1, 1, 3, &again);
    record("q2", 4, 2, 3, &again);
    struct history *h = history_open(path, HISTORY_WRITE, &err);
    assert_int_equal(history_purge(h, day(2026, 1, 28), &removed, &err), 0);
    assert_int_equal(removed, 0); /* it ends that day, not before it */
    history_close(h);
    h = history_open(path, HISTORY_WRITE, &err);
    assert_int_equal(history_purge(h, day(2026, 1, 29), &removed, &err), 0);
    assert_int_equal(removed, 1);
    history_close(h);
    h = history_open(path, HISTORY_WRITE, &err);
    assert_int_equal(history_forget(h, STR("0123456789abcdef"), &removed, &err), 0);
    assert_int_equal(removed, 0);
    history_close(h);
    record("q1", 1, 9, 1, &again);
    assert_false(again);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_file_is_private_and_goes_when_nothing_was_recorded, begin, end),
        cmocka_unit_test_setup_teardown(the_same_inputs_replace_their_run_and_ids_are_never_reused, begin,
                                        end),
        cmocka_unit_test_setup_teardown(the_newest_word_of_each_field_counts, begin, end),
        cmocka_unit_test_setup_teardown(versions, begin, end),
        cmocka_unit_test_setup_teardown(a_file_of_version_1, begin, end),
        cmocka_unit_test_setup_teardown(purged_and_forgotten, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
