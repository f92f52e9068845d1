#include "miner/ingest/dates.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/unit/ingest_fixture.h"

#include <math.h>
#include <nettle/sha2.h>
#include <sys/stat.h>

#define assert_str(got, expected)                                                                            \
    do {                                                                                                     \
        struct str g_ = (got);                                                                               \
        if (!str_eq(g_, str_of(expected))) fail_msg("\"%.*s\" instead of \"%s\"", STR_ARG(g_), (expected));  \
    } while (0)

/* A string literal may hold NULs. */
#define BYTES(literal) (literal), sizeof(literal) - 1

static const struct ingest_options mining = { .text_required = true };

static struct fixture read_bytes(const void *bytes, size_t n, const struct ingest_options *options)
{
    struct fixture f = { .files = 0 };
    fixture_add(&f, bytes, n);
    fixture_read(&f, options, 512);
    return f;
}

/* Reads a file that can be used. */
static struct fixture read_text(const char *text)
{
    struct fixture f = read_bytes(text, strlen(text), &mining);
    if (f.result != 0) fail_msg("%s", f.err.message);
    assert_null(f.err.message);
    return f;
}

static bool has_note(const struct input *input, const char *words)
{
    for (size_t i = 0; i < input->note_count; i++)
        if (str_find(input->notes[i], str_of(words)) != SIZE_MAX) return true;
    return false;
}

static int64_t day(int year, int month, int d)
{
    return date_seconds(year, month, d);
}

static void a_freshdesk_export(void **state)
{
    (void)state;
    struct fixture f = read_text(
        "\xEF\xBB\xBFTicket ID;Subject;Description;Status;Priority;Source;Type;Agent;Group;Created "
        "time;Resolved time;"
        "Initial response time;Survey results;Time tracked;Reopens;Contact ID;Agent reply;Tags\r\n"
        "100200;Sleutel;\"Er zit geen sleutel bij;\r\nwat nu?\";Closed;Hoog;Web;Administratie;M01;1e lijn;"
        "2026-01-01 04:46:09;2026-01-01 08:55:43;2026-01-01 07:52:54;Tevreden;00:04:48;2;K417487;Met de "
        "noodcode;"
        "\"kluis, sleutel\"\r\n"
        "100203;;ik krijg die code niet;Open;Laag;Whatsapp;Techniek;;;2026-01-01 09:57:01;;;;;;;;\r\n");
    assert_int_equal(f.count, 2);
    const struct raw_ticket *t = &f.tickets[0];
    assert_str(t->id, "100200");
    assert_str(t->subject, "Sleutel");
    assert_str(t->body, "Er zit geen sleutel bij;\r\nwat nu?");
    assert_str(t->reply, "Met de noodcode");
    assert_str(t->status, "Closed");
    assert_str(t->priority, "Hoog");
    assert_str(t->channel, "Web");
    assert_str(t->category, "Administratie");
    assert_str(t->agent, "M01");
    assert_str(t->group, "1e lijn");
    assert_str(t->csat, "Tevreden");
    assert_str(t->customer, "K417487");
    assert_str(t->tags, "kluis, sleutel");
    assert_int_equal(t->created, day(2026, 1, 1) + 4 * 3600 + 46 * 60 + 9);
    assert_int_equal(t->solved, day(2026, 1, 1) + 8 * 3600 + 55 * 60 + 43);
    assert_int_equal(t->first_response, day(2026, 1, 1) + 7 * 3600 + 52 * 60 + 54);
    assert_true(fabs(t->handle_minutes - 4.8) < 1e-9);
    assert_int_equal(t->reopens, 2);
    assert_int_equal(t->messages, -1);
    assert_int_equal(t->first_line, 2);
    assert_int_equal(t->last_line, 3);
    assert_int_equal(t->swappable, 0);
    t = &f.tickets[1];
    assert_str(t->subject, "");
    assert_str(t->customer, "");
    assert_true(t->solved == TIME_NONE && t->first_response == TIME_NONE);
    assert_true(isnan(t->handle_minutes));
    assert_int_equal(t->reopens, -1);
    assert_int_equal(t->first_line, 4);

    const struct input *in = &f.inputs[0];
    assert_string_equal(in->path, f.paths[0]);
    assert_string_equal(in->format, "csv");
    assert_string_equal(in->encoding, "utf-8");
    assert_string_equal(in->system, "Freshdesk");
    assert_int_equal(in->delimiter, ';');
    assert_int_equal(in->quote, '"');
    assert_int_equal(in->rows, 2);
    assert_int_equal(in->rejected, 0);
    assert_int_equal(in->column_count, 18);
    assert_int_equal(in->columns[1].filled, 1);
    assert_int_equal(in->columns[2].filled, 2);
    assert_int_equal(in->from, day(2026, 1, 1) + 4 * 3600 + 46 * 60 + 9);
    assert_int_equal(in->to, day(2026, 1, 1) + 9 * 3600 + 57 * 60 + 1);
    assert_int_equal(in->date_order, DATE_ORDER_YMD);
    assert_true(in->date_order_certain);
    fixture_release(&f);
}

static void the_hash_is_that_of_the_file(void **state)
{
    (void)state;
    static const char text[] = "id,text\n1,Waar blijft mijn pakket\n";
    struct fixture f = read_text(text);
    struct sha256_ctx ctx;
    uint8_t sum[SHA256_DIGEST_SIZE];
    char hex[65];
    sha256_init(&ctx);
    sha256_update(&ctx, sizeof text - 1, (const uint8_t *)text);
    sha256_digest(&ctx, sizeof sum, sum);
    for (size_t i = 0; i < sizeof sum; i++) snprintf(hex + 2 * i, 3, "%02x", sum[i]);
    assert_string_equal(f.inputs[0].sha256, hex);
    assert_int_equal(f.inputs[0].bytes, sizeof text - 1);
    fixture_release(&f);
}

static void a_table_of_id_text_and_label(void **state)
{
    (void)state;
    struct fixture f =
        read_bytes(BYTES("id\ttext\tlabel\nnl1\tdoe de \"lamp\" uit\tlicht\nnl2\thoe laat is het\ttijd\n"),
                   &(struct ingest_options){ .text_required = true, .gold_column = "label" });
    assert_int_equal(f.result, 0);
    assert_int_equal(f.count, 2);
    assert_str(f.tickets[0].body, "doe de \"lamp\" uit");
    assert_str(f.tickets[0].gold, "licht");
    assert_str(f.tickets[0].category, ""); /* gold feeds nothing else */
    assert_int_equal(f.inputs[0].delimiter, '\t');
    fixture_release(&f);
}

static void text_without_any_header(void **state)
{
    (void)state;
    struct fixture f = read_text("Waar blijft mijn pakket nu?\nHoe kan ik mijn bestelling retourneren?\n");
    assert_int_equal(f.count, 2);
    assert_str(f.tickets[0].body, "Waar blijft mijn pakket nu?");
    assert_int_equal(f.tickets[0].first_line, 1);
    assert_int_equal(f.inputs[0].delimiter, '\0');
    assert_true(has_note(&f.inputs[0], "no header"));
    fixture_release(&f);
    f = read_text("1;5-1-2026;Waar blijft mijn pakket nu toch\n2;6-1-2026;Mijn factuur klopt helaas niet\n");
    assert_int_equal(f.count, 2);
    assert_str(f.tickets[1].body, "Mijn factuur klopt helaas niet");
    assert_str(f.tickets[1].id, "2");
    assert_int_equal(f.tickets[1].created, day(2026, 1, 6));
    fixture_release(&f);
}

static void a_title_above_the_header(void **state)
{
    (void)state;
    struct fixture f =
        read_text("Rapport tickets januari;;\n;;\nid;datum;vraag\n1;13-1-2026;Waar blijft het pakket\n"
                  "2;14-1-2026;Hoe kan ik retourneren\n");
    assert_int_equal(f.count, 2);
    assert_str(f.tickets[0].body, "Waar blijft het pakket");
    assert_true(has_note(&f.inputs[0], "above the header"));
    fixture_release(&f);
}

static void rows_and_rejected_rows_are_all_rows(void **state)
{
    (void)state;
    struct fixture f = read_text("id;vraag;status\n"
                                 "1;Waar blijft mijn pakket;open\n"
                                 "2;te kort\n"
                                 "3;Hoe; kan; dit;open\n"
                                 "4;Mijn factuur klopt niet;\n"
                                 "id;vraag;status\n"
                                 "5;Ik wil ruilen;open\n"
                                 "6;Nog een vraag;open;;;\n"
                                 "Totaal;6;\n");
    assert_int_equal(f.count, 4);
    assert_str(f.tickets[3].id, "6"); /* empty cells too many do no harm */
    assert_int_equal(f.rejected_count, 4);
    assert_int_equal(f.inputs[0].rows, 4);
    assert_int_equal(f.inputs[0].rejected, 4);
    static const struct {
        uint64_t line;
        const char *reason, *excerpt;
    } expected[] = { { 3, "2 fields where the header has 3", "2;te kort" },
                     { 4, "5 fields where the header has 3", "3;Hoe; kan; dit;open" },
                     { 6, "repeats the header", "id;vraag;status" },
                     { 9, "footer", "Totaal;6;" } };
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(f.rejected[i].input, 0);
        assert_int_equal(f.rejected[i].first_line, expected[i].line);
        assert_int_equal(f.rejected[i].last_line, expected[i].line);
        assert_non_null(strstr(f.rejected[i].reason, expected[i].reason));
        assert_str(f.rejected[i].excerpt, expected[i].excerpt);
    }
    fixture_release(&f);
}

static void salesforce_footers_are_no_tickets(void **state)
{
    (void)state;
    struct fixture f =
        read_text("\"Case Number\",\"Date/Time Opened\",\"Date/Time Closed\",\"Subject\",\"Description\"\n"
                  "\"001\",\"13-1-2026 10:00\",\"14-1-2026 10:00\",\"Ruilen\",\"Ik wil ruilen\"\n"
                  "\"002\",\"13-1-2026 10:00\",\"14-1-2026 10:00\",\"Pakket\",\"Waar is het\"\n"
                  "\n\n"
                  "\"Grand Totals (2 records)\"\n"
                  "\"Confidential Information - Do Not Distribute\"\n"
                  "\"Copyright \xC2\xA9 2000-2026 salesforce.com, inc. All rights reserved.\"\n");
    assert_string_equal(f.inputs[0].system, "Salesforce");
    assert_int_equal(f.count, 2);
    assert_int_equal(f.rejected_count, 3);
    for (size_t i = 0; i < 3; i++) assert_non_null(strstr(f.rejected[i].reason, "footer"));
    fixture_release(&f);
}

static void the_order_of_dates_is_decided_per_column(void **state)
{
    (void)state;
    struct fixture f = read_text("id,created,closed,text\n"
                                 "1,3/4/2026,3/5/2026,Waar blijft mijn pakket\n"
                                 "2,3/25/2026,3/26/2026,Hoe kan ik ruilen\n");
    assert_int_equal(f.inputs[0].date_order, DATE_ORDER_MDY);
    assert_true(f.inputs[0].date_order_certain);
    assert_int_equal(f.tickets[0].created, day(2026, 3, 4));
    assert_int_equal(f.tickets[0].solved, day(2026, 3, 5));
    assert_int_equal(f.tickets[0].swappable, 0); /* the sample had settled it */
    fixture_release(&f);
    f = read_text("id;datum;vraag\n1;03-04-2026;Waar blijft mijn pakket\n2;25-04-2026;Hoe kan ik ruilen\n");
    assert_int_equal(f.inputs[0].date_order, DATE_ORDER_DMY);
    assert_true(f.inputs[0].date_order_certain);
    assert_int_equal(f.tickets[0].created, day(2026, 4, 3));
    fixture_release(&f);
    f = read_text("id;datum;vraag\n1;03-04-2026;Waar blijft mijn pakket\n2;05-04-2026;Hoe kan ik ruilen\n");
    assert_int_equal(f.inputs[0].date_order, DATE_ORDER_DMY);
    assert_false(f.inputs[0].date_order_certain);
    assert_int_equal(f.tickets[0].created, day(2026, 4, 3));
    assert_int_equal(f.inputs[0].swap, 0);
    assert_true(has_note(&f.inputs[0], "day first was taken"));
    fixture_release(&f);
    static const char text[] = "id;datum;vraag\n1;03-04-2026;Waar blijft mijn pakket\n";
    f = read_bytes(text, sizeof text - 1, &(struct ingest_options){ .date_order = DATE_ORDER_MDY });
    assert_int_equal(f.tickets[0].created, day(2026, 3, 4));
    assert_int_equal(f.inputs[0].date_order, DATE_ORDER_MDY);
    fixture_release(&f);
}

/* The value that settles the order comes long after the first batches were given. */
static void a_late_proof_swaps_what_was_given_before(void **state)
{
    (void)state;
    struct buf text;
    buf_init(&text);
    buf_add_str(&text, STR("id,created,text\n"));
    for (int i = 0; i < 900; i++)
        buf_add_format(&text, "%d,2/%d/2026,Waar blijft mijn pakket\n", i, i % 12 + 1);
    buf_add_str(&text, STR("900,2/28/2026,Hoe kan ik ruilen\n"));
    struct fixture f = read_bytes(text.ptr, text.len, &mining);
    assert_int_equal(f.result, 0);
    assert_int_equal(f.count, 901);
    assert_int_equal(f.inputs[0].swap & 1, 1);
    assert_int_equal(f.inputs[0].date_order, DATE_ORDER_MDY);
    for (size_t i = 0; i < f.count; i++) {
        int64_t created = f.tickets[i].created;
        if (f.tickets[i].swappable & f.inputs[0].swap & 1) created = ingest_swap_day_month(created);
        assert_int_equal(created, i < 900 ? day(2026, 2, (int)i % 12 + 1) : day(2026, 2, 28));
    }
    assert_int_equal(f.inputs[0].from, day(2026, 2, 1));
    assert_int_equal(f.inputs[0].to, day(2026, 2, 28));
    fixture_release(&f);
    buf_release(&text);
}

static void what_lies_between_times_of_different_zones_is_true(void **state)
{
    (void)state;
    struct fixture f =
        read_text("id,created,solved,first_response,vraag\n"
                  "1,2026-10-25T01:30:00+02:00,2026-10-25T03:30:00+01:00,2026-10-24T23:45:00Z,een\n"
                  "2,2026-01-05T10:00:00Z,2026-01-05T05:30:00-05:00,,twee\n"
                  "3,2026-01-05T10:00:00,2026-01-05T12:00:00+05:00,,drie\n");
    assert_int_equal(f.tickets[0].created, day(2026, 10, 25) + 90 * 60); /* the clock of its creation */
    assert_int_equal(f.tickets[0].solved - f.tickets[0].created, 3 * 3600);
    assert_int_equal(f.tickets[0].first_response - f.tickets[0].created, 15 * 60);
    assert_int_equal(f.tickets[1].solved - f.tickets[1].created, 30 * 60);
    assert_int_equal(f.tickets[2].solved - f.tickets[2].created, 2 * 3600); /* unknown: as they read */
    fixture_release(&f);
}

static void spans_count_from_creation(void **state)
{
    (void)state;
    struct fixture f = read_text("Id,Created at,Subject,Via,Ticket type,First reply time in minutes,"
                                 "Full resolution time in minutes\n"
                                 "1,2026-01-05 10:00,Waar blijft mijn pakket,Web,Question,25,90\n"
                                 "2,2026-01-05 11:00,Hoe kan ik ruilen,Web,Question,-,-\n");
    assert_string_equal(f.inputs[0].system, "Zendesk");
    assert_int_equal(f.tickets[0].first_response, day(2026, 1, 5) + 10 * 3600 + 25 * 60);
    assert_int_equal(f.tickets[0].solved, day(2026, 1, 5) + 10 * 3600 + 90 * 60);
    assert_true(f.tickets[1].first_response == TIME_NONE);
    fixture_release(&f);
}

static void minutes_that_are_seconds(void **state)
{
    (void)state;
    struct buf text;
    buf_init(&text);
    buf_add_str(&text,
                STR("Ticket id,Created datetime,Closed datetime,Subject,First response time (minutes)\n"));
    for (int i = 0; i < 20; i++)
        buf_add_format(&text, "%d,2026-01-05 10:00,2026-01-05 12:00,Waar blijft mijn pakket,%d\n", i,
                       1800 + i);
    struct fixture f = read_bytes(text.ptr, text.len, &mining);
    assert_int_equal(f.tickets[0].first_response, day(2026, 1, 5) + 10 * 3600 + 1800);
    assert_true(has_note(&f.inputs[0], "read as seconds"));
    fixture_release(&f);
    buf_release(&text);
}

static void cells_are_cleaned_of_what_spreadsheets_add(void **state)
{
    (void)state;
    struct fixture f = read_text("id;vraag;status;datum\n"
                                 "1,23E+11;'=SOM(1) werkt niet;#NAAM?;13-1-2026\n"
                                 "1,24E+11;\xC2\xA0Waar is mijn order\xC2\xA0;-;########\n");
    assert_str(f.tickets[0].body, "=SOM(1) werkt niet");
    assert_str(f.tickets[0].status, "");
    assert_str(f.tickets[1].body, "Waar is mijn order");
    assert_str(f.tickets[1].status, "");
    assert_true(f.tickets[1].created == TIME_NONE);
    assert_true(has_note(&f.inputs[0], "1,23E+11"));
    fixture_release(&f);
}

static void texts_cut_by_a_spreadsheet_are_counted(void **state)
{
    (void)state;
    struct buf text;
    buf_init(&text);
    buf_add_str(&text, STR("id;vraag\n1;"));
    for (int i = 0; i < 32767 - 2; i++) buf_add_str(&text, i % 100 ? STR("x") : STR(" "));
    buf_add_str(&text, STR("\xF0\x9F\x98\x80\n2;kort genoeg om heel te zijn\n")); /* two UTF-16 units */
    struct fixture f = read_bytes(text.ptr, text.len, &mining);
    assert_int_equal(f.count, 2);
    assert_true(has_note(&f.inputs[0], "1 texts end at 32,767"));
    fixture_release(&f);
    buf_release(&text);
}

static void encodings_meet_in_one_run(void **state)
{
    (void)state;
    struct fixture f = { .files = 0 };
    fixture_add(&f, BYTES("id;vraag\n1;Caf\xE9 open?\n"));
    fixture_add(&f, BYTES("\xFF\xFEi\0d\0\t\0v\0r\0a\0a\0g\0\n\0"
                          "2\0\t\0E\0\xEB\0n\0?\0\n\0"));
    fixture_read(&f, &mining, 1);
    assert_int_equal(f.result, 0);
    assert_int_equal(f.count, 2);
    assert_str(f.tickets[0].body, "Café open?");
    assert_str(f.tickets[1].body, "Eën?");
    assert_int_equal(f.tickets[0].input, 0);
    assert_int_equal(f.tickets[1].input, 1);
    assert_string_equal(f.inputs[0].encoding, "windows-1252");
    assert_string_equal(f.inputs[1].encoding, "utf-16le");
    assert_int_equal(f.inputs[1].delimiter, '\t');
    uint64_t done, total;
    ingest_position(f.ingest, &done, &total);
    assert_int_equal(done, f.inputs[0].bytes + f.inputs[1].bytes);
    assert_int_equal(total, f.inputs[0].bytes + f.inputs[1].bytes);
    fixture_release(&f);
}

/* Whatever the size of the batches, the tickets are the same. */
static void batches_of_any_size(void **state)
{
    (void)state;
    struct buf text;
    buf_init(&text);
    buf_add_str(&text, STR("id;vraag\n"));
    for (int i = 0; i < 1500; i++) buf_add_format(&text, "%d;vraag nummer %d\n", i, i);
    static const size_t limits[] = { 1, 7, 512, 100000 };
    for (size_t k = 0; k < 4; k++) {
        struct fixture f = { .files = 0 };
        fixture_add(&f, text.ptr, text.len);
        fixture_read(&f, &mining, limits[k]);
        assert_int_equal(f.result, 0);
        assert_int_equal(f.count, 1500);
        for (size_t i = 0; i < f.count; i++) {
            char body[40];
            snprintf(body, sizeof body, "vraag nummer %zu", i);
            assert_str(f.tickets[i].body, body);
            assert_int_equal(f.tickets[i].first_line, i + 2);
        }
        fixture_release(&f);
    }
    buf_release(&text);
}

/* The error of a file that cannot be used: its status, its name, and words of the message. */
static void refuses(const void *bytes, size_t n, const char *words)
{
    struct fixture f = read_bytes(bytes, n, &mining);
    assert_int_equal(f.result, -1);
    assert_int_equal(f.err.status, STATUS_DATA);
    assert_non_null(strstr(f.err.message, f.paths[0]));
    if (!strstr(f.err.message, words)) fail_msg("\"%s\" does not say \"%s\"", f.err.message, words);
    assert_null(strchr(f.err.message, '\n'));
    fixture_release(&f);
}

#define REFUSES(literal, words) refuses(BYTES(literal), words)

static void files_that_cannot_be_used(void **state)
{
    (void)state;
    REFUSES("", "empty");
    REFUSES("\xEF\xBB\xBF", "no text");
    REFUSES("\n\n\n", "");
    REFUSES("id;vraag;status\n", "no rows");
    REFUSES("id;vraag;status\nTotaal;;\n", "none of its 1 rows");
    REFUSES("id;datum;bedrag\n1;5-1-2026;12,50\n2;6-1-2026;3,00\n", "--text-columns");
    REFUSES("PK\x03\x04\x14\0\0\0\x08\0", "zip archive or workbook that is cut off");
    REFUSES("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "PDF");
    REFUSES("\x1F\x8B\x08\0\0\0\0\0\0\x03", "is cut off");
    REFUSES("<!DOCTYPE html>\n<html><body>Log in</body></html>\n", "HTML");
    unsigned char noise[5000];
    uint32_t seed = 7;
    for (size_t i = 0; i < sizeof noise; i++) {
        seed = seed * 1664525 + 1013904223;
        noise[i] = (unsigned char)(seed >> 24);
    }
    refuses(noise, sizeof noise, "binary");
}

/* inspect shows what is there, also when it is no use for mining. */
static void without_text_a_file_can_still_be_inspected(void **state)
{
    (void)state;
    static const char text[] = "id;datum;bedrag\n1;13-1-2026;12,50\n2;14-1-2026;3,00\n";
    static const struct ingest_options inspecting = { .text_required = false };
    struct fixture f = read_bytes(text, sizeof text - 1, &inspecting);
    assert_int_equal(f.result, 0);
    assert_int_equal(f.inputs[0].rows, 2);
    assert_int_equal(f.tickets[0].created, day(2026, 1, 13));
    fixture_release(&f);
    f = read_bytes(BYTES("id;vraag\n"), &inspecting);
    assert_int_equal(f.result, 0);
    assert_int_equal(f.inputs[0].rows, 0);
    assert_int_equal(f.inputs[0].column_count, 2);
    fixture_release(&f);
}

static void fails(const char *path, const struct ingest_options *options, enum status status,
                  const char *words)
{
    struct err err = ERR_INIT;
    struct ingest *in = ingest_new(&path, 1, options, &err);
    if (in) {
        struct batch b;
        batch_init(&b);
        assert_int_equal(ingest_next(in, &b, 10, &err), -1);
        batch_release(&b);
        ingest_free(in);
    }
    assert_int_equal(err.status, status);
    if (!strstr(err.message, words)) fail_msg("\"%s\" does not say \"%s\"", err.message, words);
    err_release(&err);
}

static void files_that_cannot_be_read(void **state)
{
    (void)state;
    fails("/nonexistent/tickets.csv", &mining, STATUS_IO, "/nonexistent/tickets.csv: cannot be opened");
    fails("/", &mining, STATUS_IO, "/: is a folder");
    fails("x", &(struct ingest_options){ .encoding = "utf-9" }, STATUS_USAGE, "utf-9");
    fails("x", &(struct ingest_options){ .delimiter = "komma" }, STATUS_USAGE, "komma");
    fails("x", &(struct ingest_options){ .columns = "zaak=id" }, STATUS_USAGE, "zaak");
    struct fixture f = { .files = 0 };
    fixture_add(&f, BYTES("id,text\n1,a\n"));
    chmod(f.paths[0], 0);
    if (access(f.paths[0], R_OK) != 0) fails(f.paths[0], &mining, STATUS_IO, "cannot be opened");
    fixture_release(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_freshdesk_export),
        cmocka_unit_test(the_hash_is_that_of_the_file),
        cmocka_unit_test(a_table_of_id_text_and_label),
        cmocka_unit_test(text_without_any_header),
        cmocka_unit_test(a_title_above_the_header),
        cmocka_unit_test(rows_and_rejected_rows_are_all_rows),
        cmocka_unit_test(salesforce_footers_are_no_tickets),
        cmocka_unit_test(the_order_of_dates_is_decided_per_column),
        cmocka_unit_test(a_late_proof_swaps_what_was_given_before),
        cmocka_unit_test(what_lies_between_times_of_different_zones_is_true),
        cmocka_unit_test(spans_count_from_creation),
        cmocka_unit_test(minutes_that_are_seconds),
        cmocka_unit_test(cells_are_cleaned_of_what_spreadsheets_add),
        cmocka_unit_test(texts_cut_by_a_spreadsheet_are_counted),
        cmocka_unit_test(encodings_meet_in_one_run),
        cmocka_unit_test(batches_of_any_size),
        cmocka_unit_test(files_that_cannot_be_used),
        cmocka_unit_test(without_text_a_file_can_still_be_inspected),
        cmocka_unit_test(files_that_cannot_be_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
