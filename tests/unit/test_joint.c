/* What more than one column, row or message in a cell says of a ticket. */
#include "miner/ingest/dates.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/unit/ingest_fixture.h"

#include <math.h>

#define assert_str(got, expected)                                                                            \
    do {                                                                                                     \
        struct str g_ = (got);                                                                               \
        if (!str_eq(g_, str_of(expected))) fail_msg("\"%.*s\" instead of \"%s\"", STR_ARG(g_), (expected));  \
    } while (0)

static struct fixture read_text(const char *text)
{
    struct fixture f = { .files = 0 };
    fixture_add(&f, text, strlen(text));
    fixture_read(&f, &(struct ingest_options){ .text_required = true }, 3);
    if (f.result != 0) fail_msg("%s", f.err.message);
    return f;
}

static bool has_note(const struct input *input, const char *words)
{
    for (size_t i = 0; i < input->note_count; i++)
        if (str_find(input->notes[i], str_of(words)) != SIZE_MAX) return true;
    return false;
}

static void a_date_and_its_time_in_two_columns(void **state)
{
    (void)state;
    struct fixture f =
        read_text("Nr;Datum aangemeld;Tijd aangemeld;Datum gesloten;Tijd gesloten;Behandeltijd;Omschrijving\n"
                  "1;13-01-2026;09:05;14-01-2026;16:30:30;00:12;Waar blijft mijn pakket\n"
                  "2;14-01-2026;23:59;;;00:15;Hoe kan ik dit ruilen\n");
    assert_int_equal(f.count, 2);
    assert_int_equal(f.tickets[0].created, date_seconds(2026, 1, 13) + 9 * 3600 + 5 * 60);
    assert_int_equal(f.tickets[0].solved, date_seconds(2026, 1, 14) + 16 * 3600 + 30 * 60 + 30);
    assert_int_equal(f.tickets[1].created, date_seconds(2026, 1, 15) - 60);
    assert_true(f.tickets[1].solved == TIME_NONE);
    assert_true(fabs(f.tickets[0].handle_minutes - 12) < 0.01); /* no time of day */
    fixture_release(&f);
    /* Without a header: right behind it. */
    f = read_text(
        "1;13-01-2026;09:05;Waar blijft mijn pakket nu\n2;14-01-2026;10:00;Hoe kan ik dit ruilen\n");
    assert_int_equal(f.tickets[0].created, date_seconds(2026, 1, 13) + 9 * 3600 + 5 * 60);
    fixture_release(&f);
}

static void a_date_of_solution_without_a_time(void **state)
{
    (void)state;
    static const struct {
        const char *created, *solved;
        bool told;
    } cases[] = { { "13-01-2026 09:05", "14-01-2026", true },
                  { "13-01-2026 09:05", "14-01-2026 10:00", false },
                  { "13-01-2026", "14-01-2026", false } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[200];
        snprintf(text, sizeof text,
                 "Nr;Aangemaakt;Gesloten op;Omschrijving\n1;%s;%s;Waar blijft mijn pakket\n",
                 cases[i].created, cases[i].solved);
        struct fixture f = read_text(text);
        const struct input *input = &f.inputs[0];
        assert_int_equal(has_note(input, "solved has no time of day"), cases[i].told);
        assert_int_equal(input->solved_by_day, cases[i].told);
        fixture_release(&f);
    }
}

static void jira_comments(void **state)
{
    (void)state;
    struct fixture f = read_text(
        "Issue key,Summary,Description,Issue Type,Created,Reporter Id,Status,Comment,Comment,Comment\n"
        "SD-1,Printer,De printer doet het niet,Incident,25/Feb/26 10:17 PM,acc1,Done,"
        "25/Feb/26 10:20 PM;acc1;Nog iets; het is dringend,26/Feb/26 9:00 AM;acc2;Later,"
        "25/Feb/26 11:17 PM;acc3;Er komt; vandaag iemand\n"
        "SD-2,Muis,De muis doet het niet,Incident,25/Feb/26 10:17 PM,acc1,Done,,,\n");
    assert_string_equal(f.inputs[0].system, "Jira Service Management");
    assert_str(f.tickets[0].reply, "Er komt; vandaag iemand");
    assert_int_equal(f.tickets[0].first_response - f.tickets[0].created, 3600);
    assert_str(f.tickets[0].body, "De printer doet het niet");
    assert_str(f.tickets[1].reply, "");
    fixture_release(&f);
}

static void article_trees(void **state)
{
    (void)state;
    struct fixture f =
        read_text("Ticket Number;Created;Queue;State;Priority;CustomerID;ArticleTree;Subject\n"
                  "2026011310000018;2026-01-13 10:00:00;Support;open;3 normal;K1;\"\n"
                  "-->||customer||Jan||2026-01-13 10:00:00||<--------------\nIk kan niet inloggen\n"
                  "-->||agent||Piet||2026-01-13 10:30:00||<--------------\nProbeer een ander wachtwoord\n"
                  "-->||system||OTRS||2026-01-13 10:31:00||<--------------\nVerzonden\n"
                  "-->||customer||Jan||2026-01-13 11:00:00||<--------------\nIk kan niet inloggen\n"
                  "-->||customer||Jan||2026-01-13 11:30:00||<--------------\nHet lukt nu\";Inloggen\n");
    assert_string_equal(f.inputs[0].system, "OTRS/Znuny");
    assert_int_equal(f.count, 1);
    assert_str(f.tickets[0].body, "Ik kan niet inloggen\n\nHet lukt nu");
    assert_str(f.tickets[0].reply, "Probeer een ander wachtwoord");
    assert_int_equal(f.tickets[0].first_response - f.tickets[0].created, 1800);
    fixture_release(&f);
}

static void a_row_per_update(void **state)
{
    (void)state;
    struct fixture f = read_text(
        "number,incident_state,reopen_count,opened_at,resolved_at,caller_id,assignment_group,short_"
        "description\n"
        "INC1,New,0,13/1/2026 10:00,,Caller 1,G1,De printer doet het niet\n"
        "INC1,Active,0,13/1/2026 10:00,,Caller 1,G2,De printer doet het niet\n"
        "INC2,New,0,13/1/2026 11:00,,Caller 2,G1,Wachtwoord kwijt van mijn account\n"
        "INC1,Closed,1,13/1/2026 10:00,14/1/2026 9:00,Caller 1,G2,De printer doet het niet\n"
        "INC2,Closed,0,13/1/2026 11:00,13/1/2026 12:00,Caller 2,,Wachtwoord kwijt van mijn account\n");
    assert_string_equal(f.inputs[0].system, "ServiceNow");
    assert_int_equal(f.count, 2);
    assert_int_equal(f.inputs[0].rows, 5);
    assert_true(has_note(&f.inputs[0], "an update of a ticket: 5 rows make 2 tickets"));
    assert_str(f.tickets[0].status, "Closed");
    assert_str(f.tickets[0].group, "G2");
    assert_int_equal(f.tickets[0].reopens, 1);
    assert_int_equal(f.tickets[0].solved, date_seconds(2026, 1, 14) + 9 * 3600);
    assert_int_equal(f.tickets[0].first_line, 2);
    assert_int_equal(f.tickets[0].last_line, 5);
    assert_str(f.tickets[0].subject, "De printer doet het niet");
    assert_str(f.tickets[1].group, "G1");
    fixture_release(&f);
    /* Tickets that stand in the file twice are no updates: they are counted as duplicates later. */
    f = read_text(
        "id,created,text\n1,2026-01-13,Waar blijft mijn pakket\n1,2026-01-13,Waar blijft mijn pakket\n"
        "2,2026-01-13,Hoe kan ik dit ruilen\n2,2026-01-13,Hoe kan ik dit ruilen\n");
    assert_int_equal(f.count, 4);
    fixture_release(&f);
}

static void notes_among_messages(void **state)
{
    (void)state;
    struct fixture f = read_text("Conversation ID;Date;Direction;Internal;Text\n"
                                 "c1;2026-01-13 10:00;Inbound;no;Waar blijft het?\n"
                                 "c1;2026-01-13 10:05;Outbound;yes;Even DHL bellen\n"
                                 "c1;2026-01-13 10:30;Outbound;no;Het is onderweg\n"
                                 "c1;2026-01-13 12:30;Outbound;no;Is het er al?\n"
                                 "c1;2026-01-13 12:45;Inbound;no;Ja\n");
    assert_int_equal(f.count, 1);
    assert_str(f.tickets[0].reply, "Het is onderweg");
    assert_str(f.tickets[0].body, "Waar blijft het?\n\nJa");
    assert_int_equal(f.tickets[0].messages, 4);
    assert_int_equal(f.tickets[0].first_response - f.tickets[0].created, 1800);
    assert_int_equal(f.tickets[0].solved - f.tickets[0].created, 9000); /* the agent's last message */
    fixture_release(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_date_and_its_time_in_two_columns),
        cmocka_unit_test(a_date_of_solution_without_a_time),
        cmocka_unit_test(jira_comments),
        cmocka_unit_test(article_trees),
        cmocka_unit_test(a_row_per_update),
        cmocka_unit_test(notes_among_messages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
