#include "miner/ingest/dates.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/unit/ingest_fixture.h"

#define assert_str(got, expected)                                                                            \
    do {                                                                                                     \
        struct str g_ = (got);                                                                               \
        if (!str_eq(g_, str_of(expected))) fail_msg("\"%.*s\" instead of \"%s\"", STR_ARG(g_), (expected));  \
    } while (0)

static struct fixture read_text(const char *text, size_t limit)
{
    struct fixture f = { .files = 0 };
    fixture_add(&f, text, strlen(text));
    fixture_read(&f, &(struct ingest_options){ .text_required = true }, limit);
    if (f.result != 0) fail_msg("%s", f.err.message);
    return f;
}

static const char front[] =
    "Message ID;Conversation ID;Message date;Direction;Status;Subject;Extract;Contact handle;Author\n"
    "m1;c1;2026-01-13 10:00;Inbound;archived;Pakket;Waar blijft het?;jan@example.com;\n"
    "m2;c2;2026-01-13 10:05;Inbound;archived;Ruilen;Kan ik ruilen?;eva@example.com;\n"
    "m3;c1;2026-01-13 10:30;Outbound;archived;Pakket;Het is onderweg;jan@example.com;Piet\n"
    "m4;c1;2026-01-13 11:00;Inbound;archived;Pakket;Dank je wel!;jan@example.com;\n"
    "m5;c2;2026-01-13 09:00;Inbound;archived;Ruilen;Hallo?;eva@example.com;\n"
    "m6;c1;2026-01-13 12:00;Outbound;archived;Pakket;Graag gedaan;jan@example.com;Kim\n";

static void messages_of_a_conversation_are_one_ticket(void **state)
{
    (void)state;
    for (size_t limit = 1; limit < 4; limit++) {
        struct fixture f = read_text(front, limit);
        assert_string_equal(f.inputs[0].system, "Front");
        assert_int_equal(f.count, 2);
        assert_int_equal(f.inputs[0].rows, 6);
        assert_int_equal(f.rejected_count, 0);
        const struct raw_ticket *t = &f.tickets[0];
        assert_str(t->id, "c1");
        assert_str(t->subject, "Pakket");
        assert_str(t->body, "Waar blijft het?\n\nDank je wel!");
        assert_str(t->reply, "Het is onderweg");
        assert_str(t->customer, "jan@example.com");
        assert_str(t->agent, "Piet");
        assert_int_equal(t->messages, 4);
        assert_int_equal(t->created, date_seconds(2026, 1, 13) + 10 * 3600);
        assert_int_equal(t->first_response, date_seconds(2026, 1, 13) + 10 * 3600 + 1800);
        assert_int_equal(t->first_line, 2);
        assert_int_equal(t->last_line, 7);
        t = &f.tickets[1];
        assert_str(t->id, "c2");
        assert_str(t->body, "Hallo?\n\nKan ik ruilen?"); /* by time, not by place */
        assert_str(t->reply, "");
        assert_int_equal(t->created, date_seconds(2026, 1, 13) + 9 * 3600);
        assert_true(t->first_response == TIME_NONE);
        fixture_release(&f);
    }
}

/* Times of the conversation stand on each of its rows: the agent's is no time of a reply. */
static void an_intercom_dump(void **state)
{
    (void)state;
    struct fixture f =
        read_text("conversation_id,conversation_created_at,conversation_closed_at,conversation_state,message_"
                  "id,message_type,"
                  "message_author_id,message_author_type,message_body\n"
                  "9,2026-01-13T10:00:00Z,2026-01-14T10:00:00Z,closed,1,chat,u7,user,Ik kan niet inloggen\n"
                  "9,2026-01-13T10:00:00Z,2026-01-14T10:00:00Z,closed,2,chat,b1,bot,Een moment\n"
                  "9,2026-01-13T10:00:00Z,2026-01-14T10:00:00Z,closed,3,chat,u7,user,Met de app\n",
                  10);
    assert_string_equal(f.inputs[0].system, "Intercom");
    assert_int_equal(f.count, 1);
    assert_str(f.tickets[0].id, "9");
    assert_str(f.tickets[0].body, "Ik kan niet inloggen\n\nMet de app");
    assert_str(f.tickets[0].reply, "Een moment");
    assert_str(f.tickets[0].customer, "u7");
    assert_str(f.tickets[0].status, "closed");
    assert_true(f.tickets[0].first_response == TIME_NONE);
    assert_int_equal(f.tickets[0].solved, date_seconds(2026, 1, 14) + 10 * 3600);
    fixture_release(&f);
}

static void dutch_chats_without_a_known_system(void **state)
{
    (void)state;
    struct fixture f = read_text("ticket_id;afzender;datum;bericht\n"
                                 "A1;klant;2/3/2026;Waar blijft mijn pakket\n"
                                 "A1;medewerker;2/4/2026;Dat zoek ik voor u uit\n"
                                 "A2;klant;2/25/2026;Ik wil graag ruilen\n"
                                 ";klant;2/26/2026;Zonder nummer een\n"
                                 ";klant;2/26/2026;Zonder nummer twee\n",
                                 10);
    assert_int_equal(f.count, 4); /* rows without an id stay by themselves */
    assert_str(f.tickets[0].body, "Waar blijft mijn pakket");
    assert_str(f.tickets[0].reply, "Dat zoek ik voor u uit");
    assert_str(f.tickets[0].customer, ""); /* "klant" is nobody's name */
    assert_int_equal(f.tickets[0].created, date_seconds(2026, 2, 3));
    assert_int_equal(f.tickets[0].first_response, date_seconds(2026, 2, 4));
    assert_int_equal(f.tickets[0].swappable, 0);
    assert_str(f.tickets[2].body, "Zonder nummer een");
    fixture_release(&f);
}

/* The order of dates may be settled by the last row; conversations are put in order after that. */
static void month_first_dates_settled_late(void **state)
{
    (void)state;
    struct buf text;
    buf_init(&text);
    buf_add_str(&text, STR("ticket_id,direction,created,text\n"));
    for (int i = 0; i < 600; i++)
        buf_add_format(&text, "c%d,inbound,%d/%d/2026,bericht van de klant %d\n", i % 2, i % 2 ? 2 : 3,
                       i % 2 ? 3 : 2, i);
    buf_add_str(&text, STR("c1,outbound,2/28/2026,Het antwoord op de vraag\n"));
    struct fixture f = read_text(text.ptr, 10);
    assert_int_equal(f.count, 2);
    assert_int_equal(f.tickets[0].created, date_seconds(2026, 3, 2));
    assert_int_equal(f.tickets[1].created, date_seconds(2026, 2, 3));
    assert_int_equal(f.tickets[1].first_response, date_seconds(2026, 2, 28));
    assert_int_equal(f.tickets[0].swappable | f.tickets[1].swappable, 0);
    fixture_release(&f);
    buf_release(&text);
}

static void rows_stay_tickets_where_nothing_says_otherwise(void **state)
{
    (void)state;
    /* ids that differ: a row is a ticket, whoever wrote it */
    struct fixture f =
        read_text("id;richting;vraag\n1;inkomend;Waar blijft mijn pakket\n2;inkomend;Ik wil ruilen\n", 10);
    assert_int_equal(f.count, 2);
    fixture_release(&f);
    /* ids that repeat, but nothing about writers: rows of two exports that overlap */
    f = read_text(
        "id;van;vraag\n1;jan@example.com;Waar blijft mijn pakket\n1;eva@example.com;Ik wil ruilen\n", 10);
    assert_int_equal(f.count, 2);
    assert_str(f.tickets[1].customer, "eva@example.com");
    fixture_release(&f);
}

/* Internal notes are no answer. */
static void entries_the_customer_cannot_see_are_no_reply(void **state)
{
    (void)state;
    struct fixture f =
        read_text("Incidentnummer;Korte omschrijving;Verzoek;Actie;Datum Aangemeld\n"
                  "I1;Printer;De printer doet het niet meer;\"31-03-2026 12:00 Eva Bos:\nHet is gemaakt.\n"
                  "31-03-2026 11:00 Eva Bos (onzichtbaar voor aanmelder):\nlastige klant\n"
                  "31-03-2026 10:30 Eva Bos:\nWe kijken ernaar.\";31-03-2026 10:17\n",
                  10);
    assert_string_equal(f.inputs[0].system, "TOPdesk");
    assert_str(f.tickets[0].reply,
               "31-03-2026 12:00 Eva Bos:\nHet is gemaakt.\n31-03-2026 10:30 Eva Bos:\nWe kijken ernaar.");
    fixture_release(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages_of_a_conversation_are_one_ticket),
        cmocka_unit_test(an_intercom_dump),
        cmocka_unit_test(dutch_chats_without_a_known_system),
        cmocka_unit_test(month_first_dates_settled_late),
        cmocka_unit_test(rows_stay_tickets_where_nothing_says_otherwise),
        cmocka_unit_test(entries_the_customer_cannot_see_are_no_reply),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
