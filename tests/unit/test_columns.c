#include "miner/ingest/columns.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

enum { CELLS_MAX = 32, ROWS_MAX = 16 };

/* Columns of a small table whose cells are separated by '|' and whose lines by a line break. */
struct table {
    struct arena arena;
    struct header_index known;
    struct row rows[ROWS_MAX];
    size_t count;
    struct columns columns;
};

static void cut(struct table *t, const char *text)
{
    struct str rest = str_of(text);
    while (rest.len) {
        size_t end = str_find(rest, STR("\n"));
        struct str line = str_sub(rest, 0, end);
        rest = end == SIZE_MAX ? STR("") : str_sub(rest, end + 1, rest.len);
        struct str *cells = arena_zero(&t->arena, CELLS_MAX, sizeof *cells);
        size_t n = 0;
        for (bool more = true; more;) {
            size_t bar = str_find(line, STR("|"));
            more = bar != SIZE_MAX;
            assert_true(n < CELLS_MAX && t->count < ROWS_MAX);
            cells[n++] = str_sub(line, 0, bar);
            line = more ? str_sub(line, bar + 1, line.len) : STR("");
        }
        t->rows[t->count++] = (struct row){ cells, n };
    }
}

static int map(struct table *t, const char *text, const struct ingest_options *options, struct err *err)
{
    static const struct ingest_options none = { 0 };
    *t = (struct table){ .count = 0 };
    arena_init(&t->arena);
    t->known = header_index_new(&t->arena);
    cut(t, text);
    return columns_map(&t->columns, &t->arena, &t->known, &t->rows[0], t->rows + 1, t->count - 1,
                       t->rows[0].count, NULL, options ? options : &none, "test.csv", err);
}

/* "field=Header field=Header" as the table was mapped, in the order of the fields. */
static char *mapping(struct table *t)
{
    struct buf b;
    buf_init(&b);
    for (int f = 0; f < FIELD_COUNT; f++)
        for (size_t i = 0; i < t->columns.feed_count[f]; i++)
            buf_add_format(&b, "%s%s=%.*s", b.len ? "; " : "", field_name((enum field)f),
                           STR_ARG(t->columns.columns[t->columns.feeds[f][i].column].header));
    char *text = arena_cstring(&t->arena, buf_str(&b));
    buf_release(&b);
    return text;
}

static void maps_with(const char *text, const struct ingest_options *options, const char *system,
                      const char *expected)
{
    struct table t;
    struct err err = ERR_INIT;
    if (map(&t, text, options, &err)) fail_msg("%s", err.message);
    assert_string_equal(t.columns.system, system);
    assert_string_equal(mapping(&t), expected);
    arena_release(&t.arena);
}

static void maps(const char *text, const char *system, const char *expected)
{
    maps_with(text, NULL, system, expected);
}

static void zendesk(void **state)
{
    (void)state;
    maps("Summation column|Id|Requester|Requester id|Requester "
         "email|Submitter|Assignee|Group|Subject|Tags|Status|"
         "Priority|Via|Ticket type|Created at|Updated at|Solved at|Satisfaction Score|Reopens|"
         "First reply time in minutes|Full resolution time in minutes\n"
         "1|35436|Jan|4471|j@example.com|Jan|Piet|Support|Waar blijft mijn pakket|retour dhl|Closed|"
         "Normal|Web|Question|2009-09-01 19:02|2009-09-02 10:00|2009-09-02 09:00|Good|0|"
         "25|838\n",
         "Zendesk",
         "id=Id; created=Created at; solved=Solved at; solved=Full resolution time in minutes; "
         "first_response=First reply time in minutes; subject=Subject; channel=Via; status=Status; "
         "priority=Priority; tags=Tags; category=Ticket type; customer=Requester id; customer=Requester "
         "email; "
         "customer=Requester; agent=Assignee; group=Group; csat=Satisfaction Score; reopens=Reopens");
}

static void freshdesk(void **state)
{
    (void)state;
    maps(
        "Ticket ID|Subject|Status|Priority|Source|Type|Agent|Group|Created time|Due by Time|Resolved "
        "time|Closed time|"
        "Initial response time|First response time (in hrs)|Resolution time (in hrs)|Time tracked|Tags|"
        "Survey results|Agent interactions|Full name|Email|Contact ID\n"
        "71|Levering te laat|Closed|Low|Email|Vraag|Eva|1e lijn|2026-01-05 10:00:00|2026-01-07 10:00:00|"
        "2026-01-05 12:00:00|2026-01-05 12:30:00|2026-01-05 10:20:00|00:20:00|02:00:00|00:04:48|x|Tevreden|2|"
        "Jan Bos|j@example.com|991\n",
        "Freshdesk",
        "id=Ticket ID; created=Created time; solved=Resolved time; solved=Closed time; "
        "solved=Resolution time (in hrs); first_response=Initial response time; "
        "first_response=First response time (in hrs); subject=Subject; channel=Source; status=Status; "
        "priority=Priority; tags=Tags; category=Type; customer=Contact ID; customer=Email; customer=Full "
        "name; "
        "agent=Agent; group=Group; csat=Survey results; handle_minutes=Time tracked; messages=Agent "
        "interactions");
}

/* A "Resolution status" holds labels and no answer, however like one its name is. */
static void labels_are_no_answers(void **state)
{
    (void)state;
    maps("Ticket ID|Subject|Created time|Resolution status|First response status\n"
         "71|Levering te laat|2026-01-05 10:00:00|Within SLA|SLA Violated\n"
         "72|Waar is hij|2026-01-06 10:00:00|SLA Violated|Within SLA\n",
         "Freshdesk", "id=Ticket ID; created=Created time; subject=Subject");
    maps("Ticket ID|Subject|Created time|Resolution of the agent\n"
         "71|Levering te laat|2026-01-05 10:00:00|Uw pakket komt morgen\n",
         "Freshdesk", "id=Ticket ID; created=Created time; subject=Subject; reply=Resolution of the agent");
}

static void topdesk(void **state)
{
    (void)state;
    maps("Incidentnummer|Korte omschrijving (Details)|Verzoek|Actie|Soort "
         "binnenkomst|Status|Prioriteit|Categorie|"
         "Subcategorie|Naam aanmelder|Behandelaarsgroep|Behandelaar|Datum Aangemeld|Datum Afgemeld|Bestede "
         "tijd\n"
         "I2603 0012|Printer kapot|De printer op kamer 3 doet het niet meer|Herstart "
         "gedaan|E-mail|Gesloten|P3|"
         "Hardware|Printer|J. Bos|Servicedesk|Eva|31-03-2026 10:17|31-03-2026 12:00|00:15\n",
         "TOPdesk",
         "id=Incidentnummer; created=Datum Aangemeld; solved=Datum Afgemeld; subject=Korte omschrijving "
         "(Details); "
         "body=Verzoek; reply=Actie; channel=Soort binnenkomst; status=Status; priority=Prioriteit; "
         "category=Categorie; category=Subcategorie; customer=Naam aanmelder; agent=Behandelaar; "
         "group=Behandelaarsgroep; handle_minutes=Bestede tijd");
}

/* "Behandelaar" must not take the column of the group when the agent's is missing. */
static void exact_names_beat_parts(void **state)
{
    (void)state;
    maps("Meldingnummer|Korte omschrijving|Verzoek|Behandelaarsgroep|Aanmelddatum\n"
         "M2603 001|Printer kapot|De printer doet het niet|Servicedesk|31-03-2026 10:17\n",
         "TOPdesk",
         "id=Meldingnummer; created=Aanmelddatum; subject=Korte omschrijving; body=Verzoek; "
         "group=Behandelaarsgroep");
}

static void other_systems_are_recognised(void **state)
{
    (void)state;
    static const struct {
        const char *table, *system, *mapping;
    } cases[] = {
        { "Onderwerp|Tekst|Van: (naam)|Van: (adres)|Van: (type)|Aan: (naam)|Urgentie|Categorieën|Ontvangen\n"
          "Lekkage|Er lekt water uit de kraan|Jan Bos|j@example.com|SMTP|Balie|Normaal||5-1-2026 10:00\n",
          "Outlook",
          "created=Ontvangen; subject=Onderwerp; body=Tekst; priority=Urgentie; category=Categorieën; "
          "customer=Van: (adres); customer=Van: (naam)" },
        { "Ticket-ID|Ticketnaam|Ticketbeschrijving|Ticketstatus|Aanmaakdatum|Time to first agent email reply "
          "(HH:mm:ss)\n"
          "1|Huur|Ik kan de huur niet betalen|Gesloten|05-01-2026 10:00|01:20:00\n",
          "HubSpot",
          "id=Ticket-ID; created=Aanmaakdatum; first_response=Time to first agent email reply (HH:mm:ss); "
          "subject=Ticketnaam; body=Ticketbeschrijving; status=Ticketstatus" },
        { "Ticket ID|Ticket created - Date|Ticket solved - Date|Ticket subject|Ticket channel|Ticket "
          "status|Tickets\n"
          "1|2026-01-05|2026-01-06|Waar blijft mijn pakket|Web|Closed|1\n",
          "Zendesk Explore",
          "id=Ticket ID; created=Ticket created - Date; solved=Ticket solved - Date; subject=Ticket subject; "
          "channel=Ticket channel; status=Ticket status" },
        { "Issue key|Issue id|Summary|Description|Issue Type|Status|Priority|Created|Resolved|Reporter "
          "Id|Assignee|"
          "Custom field (Request Type)\n"
          "SD-1|10001|Geen toegang tot VPN|Ik kan sinds gisteren niet inloggen op de VPN|Service "
          "Request|Done|High|"
          "25/Feb/26 10:17 PM|26/Feb/26 9:00 AM|qm:1|Eva|Account\n",
          "Jira Service Management",
          "id=Issue key; id=Issue id; created=Created; solved=Resolved; subject=Summary; body=Description; "
          "status=Status; priority=Priority; category=Custom field (Request Type); category=Issue Type; "
          "customer=Reporter Id; agent=Assignee" },
        { "number|opened_at|resolved_at|short_description|description|contact_type|incident_state|priority|"
          "category|"
          "caller_id|assigned_to|assignment_group|reopen_count\n"
          "INC0000045|29/2/2016 01:16|29/2/2016 11:29|Geen mail|Ik krijg geen mail meer binnen|Phone|Closed|"
          "3 - Moderate|Category 55|Caller 2403|Resolver 89|Group 56|0\n",
          "ServiceNow",
          "id=number; created=opened_at; solved=resolved_at; subject=short_description; body=description; "
          "channel=contact_type; status=incident_state; priority=priority; category=category; "
          "customer=caller_id; "
          "agent=assigned_to; group=assignment_group; reopens=reopen_count" },
        { "#|Title|State|Priority|Group|Owner|Customer|Create Channel|Created At|Closed At|First Response "
          "At|Tags|"
          "Article Count\n"
          "31001|Factuur klopt niet|closed|2 normal|Users|Eva|Jan|email|2026-01-05 10:00|2026-01-06 10:00|"
          "2026-01-05 11:00|factuur|3\n",
          "Zammad",
          "id=#; created=Created At; solved=Closed At; first_response=First Response At; subject=Title; "
          "channel=Create Channel; status=State; priority=Priority; tags=Tags; customer=Customer; "
          "agent=Owner; "
          "group=Group; messages=Article Count" },
        { "Ticket Number|Date Created|Subject|From|From Email|Priority|Department|Help Topic|Source|Current "
          "Status|"
          "Closed Date|Agent Assigned|Reopen Count|Thread Count\n"
          "100231|5-1-2026 10:00|Ruilen van maat|Jan|j@example.com|Normal|Support|Retour|Email|Closed|"
          "6-1-2026 10:00|Eva|0|3\n",
          "osTicket",
          "id=Ticket Number; created=Date Created; solved=Closed Date; subject=Subject; channel=Source; "
          "status=Current Status; priority=Priority; category=Help Topic; customer=From Email; "
          "customer=From; "
          "agent=Agent Assigned; group=Department; reopens=Reopen Count; messages=Thread Count" },
        { "Ticketnummer|Leeftijd|Aangemaakt|Gesloten|Onderwerp|Status|Prioriteit|Wachtrij|Klantcode|Eigenaar|"
          "FirstResponseInMin\n"
          "2026010510000017|1 d|05-01-2026 10:00:00|06-01-2026 10:00:00|Ruilen van maat|gesloten|3 "
          "normaal|Support|"
          "K1|eva|12\n",
          "OTRS/Znuny",
          "id=Ticketnummer; created=Aangemaakt; solved=Gesloten; first_response=FirstResponseInMin; "
          "subject=Onderwerp; status=Status; priority=Prioriteit; customer=Klantcode; agent=Eigenaar; "
          "group=Wachtrij" },
        { "Ticket ID|Ticket name|Ticket description|Create date|Close date|Source|Ticket "
          "status|Priority|Category|"
          "Ticket owner\n"
          "55|Maat ruilen|Ik wil graag een andere maat|2026-01-05 10:00|2026-01-06 "
          "10:00|EMAIL|Closed|LOW|Retour|Eva\n",
          "HubSpot",
          "id=Ticket ID; created=Create date; solved=Close date; subject=Ticket name; body=Ticket "
          "description; "
          "channel=Source; status=Ticket status; priority=Priority; category=Category; agent=Ticket owner" },
        { "Ticket Id|Subject|Ticket Description|Channel|Status (Ticket)|Priority (Ticket)|Category (Ticket)|"
          "Created Time (Ticket)|Ticket Closed Time|Contact name|Ticket Owner|Happiness Rating|Number of "
          "Reopen\n"
          "9|Ruilen|Ik wil graag een andere maat|Email|Closed|High|Retour|05 Jan 2026 10:00 AM|06 Jan 2026 "
          "10:00 AM|"
          "Jan|Eva|Good|0\n",
          "Zoho Desk",
          "id=Ticket Id; created=Created Time (Ticket); solved=Ticket Closed Time; subject=Subject; "
          "body=Ticket Description; channel=Channel; status=Status (Ticket); priority=Priority (Ticket); "
          "category=Category (Ticket); customer=Contact name; agent=Ticket Owner; csat=Happiness Rating; "
          "reopens=Number of Reopen" },
        { "Case Number|Subject|Description|Status|Priority|Case Origin|Case Reason|Date/Time "
          "Opened|Date/Time Closed|"
          "Contact Name|Case Owner\n"
          "00001026|Ruilen|Ik wil graag een andere maat|Closed|Medium|Web|Retour|5-1-2026 10:00|6-1-2026 "
          "10:00|Jan|"
          "Eva\n",
          "Salesforce",
          "id=Case Number; created=Date/Time Opened; solved=Date/Time Closed; subject=Subject; "
          "body=Description; "
          "channel=Case Origin; status=Status; priority=Priority; category=Case Reason; customer=Contact "
          "Name; "
          "agent=Case Owner" },
        { "(Do Not Modify) Case|(Do Not Modify) Row Checksum|(Do Not Modify) Modified On|Case Title|Case "
          "Number|"
          "Priority|Origin|Customer|Owner|Status Reason|Created On|Description\n"
          "6f0c1|abc=|5-1-2026 10:00|Ruilen van maat|CAS-01|Normal|Web|Jan|Eva|Solved|5-1-2026 10:00|"
          "Ik wil graag een andere maat\n",
          "Dynamics 365",
          "id=Case Number; id=(Do Not Modify) Case; created=Created On; subject=Case Title; "
          "body=Description; "
          "channel=Origin; status=Status Reason; priority=Priority; customer=Customer; agent=Owner" },
        { "Ticket id|Created datetime|Closed datetime|Subject|email body|Channel|Status|Tags|"
          "Ticket field: Contact Reason|Customer email|Assignee name|First response time (minutes)|"
          "Satisfaction score|Messages count\n"
          "77|2026-01-05 10:00|2026-01-06 10:00|Ruilen|Ik wil graag een andere maat|email|closed|ruil|"
          "Retour::Maat::Groter|j@example.com|Eva|12|5|3\n",
          "Gorgias",
          "id=Ticket id; created=Created datetime; solved=Closed datetime; "
          "first_response=First response time (minutes); subject=Subject; body=email body; channel=Channel; "
          "status=Status; tags=Tags; category=Ticket field: Contact Reason; customer=Customer email; "
          "agent=Assignee name; csat=Satisfaction score; messages=Messages count" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        maps(cases[i].table, cases[i].system, cases[i].mapping);
}

static void generic_names_in_dutch_and_english(void **state)
{
    (void)state;
    maps(
        "nummer|datum|onderwerp|omschrijving|kanaal|status|prioriteit|categorie|klant|medewerker|afdeling|"
        "tevredenheid|heropend|behandeltijd|antwoord|opgelost\n"
        "1|5-1-2026|Ruilen|Ik wil graag een andere maat|mail|open|laag|Retour|K1|Eva|Support|4|0|5|"
        "Dat kan via het formulier|6-1-2026\n",
        "generic",
        "id=nummer; created=datum; solved=opgelost; subject=onderwerp; body=omschrijving; reply=antwoord; "
        "channel=kanaal; status=status; priority=prioriteit; category=categorie; customer=klant; "
        "agent=medewerker; group=afdeling; csat=tevredenheid; reopens=heropend; handle_minutes=behandeltijd");
    maps("ticket_id|created|title|message|channel|labels\n1|2026-01-05|Exchange|I want another size "
         "please|mail|a\n",
         "generic",
         "id=ticket_id; created=created; subject=title; body=message; channel=channel; category=labels");
    maps("\xC3\xAF\xC2\xBB\xC2\xBFID|  Klantvraag\xC2\xA0 |\"LABEL\"\n1|Waar blijft mijn pakket|levering\n",
         "generic", "id=\xC3\xAF\xC2\xBB\xC2\xBFID; body=Klantvraag; category=\"LABEL\"");
}

static void a_header_that_contains_a_name_is_better_than_none(void **state)
{
    (void)state;
    maps("Zaak|Vraag van de klant|Datum van binnenkomst|Ons antwoord\n"
         "A1|Waar blijft mijn pakket nu toch|5-1-2026|Het is onderweg naar u\n",
         "generic", "id=Zaak; created=Datum van binnenkomst; body=Vraag van de klant; reply=Ons antwoord");
}

static void reopened_may_be_yes_or_no(void **state)
{
    (void)state;
    maps("nummer|vraag|heropend\n1|Waar blijft mijn pakket|ja\n2|Hoe kan ik ruilen|nee\n", "generic",
         "id=nummer; body=vraag; reopens=heropend");
    maps("nummer|vraag|heropend\n1|Waar blijft mijn pakket|Eva\n2|Hoe kan ik ruilen|Jan\n", "generic",
         "id=nummer; body=vraag");
}

static void names_whose_values_do_not_fit_are_passed_over(void **state)
{
    (void)state;
    /* "date" holds no dates, "text" only numbers */
    maps("id|date|text|note\n1|maandag vroeg|17|Waar blijft mijn pakket dan toch\n"
         "2|dinsdag|18|Mijn factuur klopt helaas niet\n",
         "generic", "id=id; body=note");
    /* "Ticket" is what the customer wrote */
    maps("Ticket|Thema\nWaar blijft mijn pakket dan toch|levering\nMijn factuur klopt helaas niet|betaling\n",
         "generic", "body=Ticket; category=Thema");
}

static void values_alone_tell_columns_without_known_names(void **state)
{
    (void)state;
    struct table t;
    struct err err = ERR_INIT;
    static const char text[] = "aa|bb|cc|dd\n"
                               "X-1|5-1-2026 10:00|j@example.com|Waar blijft mijn pakket dan toch\n"
                               "X-2|6-1-2026 11:00|k@example.com|Mijn factuur klopt helaas niet meer\n"
                               "X-3|7-1-2026 12:00|l@example.com|Ik wil graag een andere maat\n";
    assert_int_equal(map(&t, text, NULL, &err), 0);
    assert_string_equal(mapping(&t), "id=aa; created=bb; body=dd; customer=cc");
    for (size_t i = 0; i < t.columns.count; i++) {
        assert_int_equal(t.columns.columns[i].mapping, MAPPED_BY_VALUES);
        assert_true(t.columns.columns[i].evidence.len > 0);
    }
    assert_true(str_eq(t.columns.columns[1].evidence, STR("100% are dates")));
    arena_release(&t.arena);
}

static void options_override_what_would_be_found(void **state)
{
    (void)state;
    static const char table[] = "id|Vraag, van klant|omschrijving|label|datum|extra\n"
                                "1|Waar blijft mijn pakket|Nog niet ontvangen helaas|levering|5-1-2026|x\n";
    maps_with(table, &(struct ingest_options){ .text_columns = "Vraag, van klant, omschrijving" }, "generic",
              "id=id; created=datum; subject=Vraag, van klant; body=omschrijving; category=label");
    maps_with(table, &(struct ingest_options){ .text_columns = "omschrijving" }, "generic",
              "id=id; created=datum; body=omschrijving; category=label");
    maps_with(table, &(struct ingest_options){ .columns = "category=extra,body=Vraag, van klant,id=-" },
              "generic", "created=datum; body=Vraag, van klant; category=extra");
    maps_with(table, &(struct ingest_options){ .gold_column = "label" }, "generic",
              "id=id; created=datum; body=omschrijving; gold=label");
    /* the gold column feeds nothing else, even when it is asked for */
    maps_with(table,
              &(struct ingest_options){ .gold_column = "LABEL", .columns = "category=label,tags=label" },
              "generic", "id=id; created=datum; body=omschrijving; gold=label");
}

static void options_that_name_no_column(void **state)
{
    (void)state;
    static const char table[] = "id|vraag\n1|Waar blijft mijn pakket\n";
    static const struct ingest_options wrong[] = { { .text_columns = "tekst" },
                                                   { .columns = "created=Datum" },
                                                   { .gold_column = "klasse" } };
    static const char *const names[] = { "tekst", "Datum", "klasse" };
    for (size_t i = 0; i < 3; i++) {
        struct table t;
        struct err err = ERR_INIT;
        assert_int_equal(map(&t, table, &wrong[i], &err), -1);
        assert_int_equal(err.status, STATUS_DATA);
        assert_non_null(strstr(err.message, "test.csv"));
        assert_non_null(strstr(err.message, names[i]));
        assert_non_null(strstr(err.message, "id, vraag")); /* what there is */
        err_release(&err);
        arena_release(&t.arena);
    }
    static const struct ingest_options usage[] = {
        { .columns = "zaak=id" }, { .columns = "id" }, { .columns = "id=" }, { .text_columns = " " }
    };
    for (size_t i = 0; i < 4; i++) {
        struct err err = ERR_INIT;
        assert_int_equal(columns_check_options(&usage[i], &err), -1);
        assert_int_equal(err.status, STATUS_USAGE);
        err_release(&err);
    }
}

static void durations_know_their_unit(void **state)
{
    (void)state;
    struct table t;
    struct err err = ERR_INIT;
    assert_int_equal(
        map(&t,
            "Ticket ID|Created time|Closed time|First response time (in hrs)|Time tracked|Agent\n"
            "1|2026-01-05 10:00:00|2026-01-06 10:00:00|0.5|1.5|Eva\n",
            NULL, &err),
        0);
    assert_string_equal(t.columns.system, "Freshdesk");
    const struct feed *f = t.columns.feeds[FIELD_FIRST_RESPONSE];
    assert_true(f->is_duration && f->unit == 60);
    assert_false(t.columns.feeds[FIELD_SOLVED]->is_duration);
    assert_true(t.columns.feeds[FIELD_HANDLE_MINUTES]->unit == 60);
    arena_release(&t.arena);
    assert_int_equal(map(&t,
                         "id|created_at|source.body|statistics.last_close_at|statistics.count_reopens|"
                         "statistics.handling_time\n"
                         "1|1767607200|<p>De kraan lekt in de keuken</p>|1767693600|0|760\n",
                         NULL, &err),
                     0);
    assert_string_equal(t.columns.system, "Intercom");
    assert_true(t.columns.feeds[FIELD_HANDLE_MINUTES]->unit == 1.0 / 60);
    arena_release(&t.arena);
    assert_true(header_unit(STR("first reply time in minutes")) == 1);
    assert_true(header_unit(STR("firstresponseinmin")) == 1);
    assert_true(header_unit(STR("looptijd (uren)")) == 60);
    assert_true(header_unit(STR("behandeltijd sec")) == 1.0 / 60);
    assert_true(header_unit(STR("admin")) == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(zendesk),
        cmocka_unit_test(freshdesk),
        cmocka_unit_test(labels_are_no_answers),
        cmocka_unit_test(topdesk),
        cmocka_unit_test(exact_names_beat_parts),
        cmocka_unit_test(other_systems_are_recognised),
        cmocka_unit_test(generic_names_in_dutch_and_english),
        cmocka_unit_test(a_header_that_contains_a_name_is_better_than_none),
        cmocka_unit_test(reopened_may_be_yes_or_no),
        cmocka_unit_test(names_whose_values_do_not_fit_are_passed_over),
        cmocka_unit_test(values_alone_tell_columns_without_known_names),
        cmocka_unit_test(options_override_what_would_be_found),
        cmocka_unit_test(options_that_name_no_column),
        cmocka_unit_test(durations_know_their_unit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
