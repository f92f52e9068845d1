/* Writes every output of a report and reads it back; the workbook with openpyxl, where that is installed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "miner/base/mem.h"
#include "reports/cell_text.h"
#include "reports/reports.h"
#include "reports/style.h"
#include "reports/texts.h"
#include "reports/wording.h"
#include "tests/unit/report_fixture.h"

/* A folder of the test's own. */
static char *folder;

static char *in_folder(const char *name)
{
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = mem_alloc(size, 1);
    snprintf(path, size, "%s/%s", folder, name);
    return path;
}

static struct buf contents(const char *path)
{
    struct buf b;
    buf_init(&b);
    FILE *f = fopen(path, "rb");
    assert_non_null(f);
    char chunk[4096];
    size_t n;
    while ((n = fread(chunk, 1, sizeof chunk, f)) > 0) buf_add(&b, chunk, n);
    fclose(f);
    return b;
}

static void write_workbook(const struct report *r, const char *path)
{
    struct err err = ERR_INIT;
    struct workers *workers = workers_new(2);
    if (report_workbook(r, workers, path, path, &err)) fail_msg("%s", err.message);
    workers_free(workers);
}

typedef int writer(const struct report *r, struct workers *workers, FILE *out, struct err *err);

static int json_alone(const struct report *r, struct workers *workers, FILE *out, struct err *err)
{
    (void)workers;
    return report_json(r, out, err);
}

static struct buf written_by(unsigned threads, writer *write, const struct report *r)
{
    char *path = in_folder("out");
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    struct err err = ERR_INIT;
    struct workers *workers = workers_new(threads);
    if (write(r, workers, f, &err)) fail_msg("%s", err.message);
    workers_free(workers);
    fclose(f);
    struct buf b = contents(path);
    free(path);
    return b;
}

static struct buf written(writer *write, const struct report *r)
{
    return written_by(2, write, r);
}

/* Runs the reader with the Python that has openpyxl; its exit status, 77 when none has. */
static int check_with_python(const char *workbook, const char *json)
{
    static const char *const pythons[] = { "/usr/bin/python3", "python3" };
    int status = 77;
    for (size_t i = 0; i < 2 && status == 77; i++) {
        struct buf command;
        buf_init(&command);
        buf_add_format(&command,
                       "%s tests/reports/check_workbook.py '%s' '%s' && %s tests/reports/check_ooxml.py '%s'",
                       pythons[i], workbook, json, pythons[i], workbook);
        int result = system(command.ptr);
        status = WIFEXITED(result) ? WEXITSTATUS(result) : 1;
        if (status == 127) status = 77;
        buf_release(&command);
    }
    return status;
}

static void check_workbook(const struct report *r)
{
    char *workbook = in_folder("report.xlsx"), *json = in_folder("report.json");
    write_workbook(r, workbook);
    struct buf b = written(json_alone, r);
    FILE *f = fopen(json, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(b.ptr, 1, b.len, f), b.len);
    fclose(f);
    buf_release(&b);
    int status = check_with_python(workbook, json);
    free(workbook);
    free(json);
    if (status == 77) skip();
    assert_int_equal(status, 0);
}

static void workbook_reads_back(void **state)
{
    check_workbook(*state);
}

static void workbook_in_english_unmasked_without_tickets(void **state)
{
    struct report r = *(const struct report *)*state;
    r.language = REPORT_EN;
    r.masked = false;
    r.tickets_sheet = "none";
    check_workbook(&r);
}

static void tickets_sheet_is_cut_evenly(void **state)
{
    struct report r = *(const struct report *)*state;
    r.sheet_limit = 400;
    r.tickets_file = STR("webshop & co-tickets.csv"); /* which the sheet names */
    r.weights[SIGNAL_CALM] = 2;
    r.weights[SIGNAL_DATA] = 1;
    struct report_type *types = mem_alloc(r.type_count, sizeof *types);
    memcpy(types, r.types, r.type_count * sizeof *types);
    for (uint32_t i = 0; i < r.type_count; i++)
        types[i].score = 100 * (2 * types[i].signals[SIGNAL_CALM] + types[i].signals[SIGNAL_DATA]) / 3;
    r.types = types;
    check_workbook(&r);
    free(types);
}

static void workbook_of_nothing(void **state)
{
    (void)state;
    struct report r = { .masked = true,
                        .from = INT64_MIN,
                        .to = INT64_MIN,
                        .written = INT64_MIN,
                        .automatable = NAN,
                        .automatable_low = NAN,
                        .automatable_high = NAN,
                        .several_share = NAN,
                        .silhouette = NAN,
                        .stability = NAN,
                        .purity = NAN,
                        .tickets_sheet = "all",
                        .sheet_limit = 100 };
    check_workbook(&r);
}

/* The title is the name of a file, which may be anything. */
static void any_title_makes_a_workbook(void **state)
{
    static const char *const pieces[] = { "&",     "_x0041_", "\xF0\x9F\x98\x80", "a\n&\t", "\x01",
                                          "x\xFF", "<\">" };
    struct report r = *(const struct report *)*state;
    r.tickets_sheet = "none";
    struct buf title;
    buf_init(&title);
    for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
        buf_clear(&title);
        while (title.len < 255) buf_add_str(&title, str_of(pieces[i]));
        r.title = buf_str(&title);
        r.language = i % 2 ? REPORT_EN : REPORT_NL;
        check_workbook(&r);
    }
    buf_release(&title);
}

static void outputs_are_byte_identical(void **state)
{
    const struct report *r = *state;
    char *first = in_folder("first.xlsx"), *second = in_folder("second.xlsx");
    write_workbook(r, first);
    assert_int_equal(setenv("TZ", "Pacific/Auckland", 1), 0);
    sleep(1); /* a second later, on the other side of the world */
    write_workbook(r, second);
    unsetenv("TZ");
    struct buf a = contents(first), b = contents(second);
    assert_int_equal(a.len, b.len);
    assert_memory_equal(a.ptr, b.ptr, a.len);
    buf_release(&a);
    buf_release(&b);
    a = written(json_alone, r);
    b = written(json_alone, r);
    assert_int_equal(a.len, b.len);
    assert_memory_equal(a.ptr, b.ptr, a.len);
    buf_release(&a);
    buf_release(&b);
    free(first);
    free(second);
}

/* Expects a failed run to leave one message and nothing on standard error. */
static void expect_failure(const struct report *r, const char *path, const char *said)
{
    char *log = in_folder("stderr");
    fflush(stderr);
    int saved = dup(2), to = open(log, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    assert_true(saved >= 0 && to >= 0 && dup2(to, 2) == 2);
    struct err err = ERR_INIT;
    struct workers *workers = workers_new(2);
    int result = report_workbook(r, workers, path, "mine.xlsx", &err);
    workers_free(workers);
    dup2(saved, 2);
    close(saved);
    close(to);
    assert_int_equal(result, -1);
    assert_int_equal(err.status, STATUS_IO);
    assert_non_null(strstr(err.message, said));
    assert_null(strchr(err.message, '\n'));
    struct stat info;
    assert_int_equal(stat(log, &info), 0);
    assert_int_equal(info.st_size, 0);
    err_release(&err);
    free(log);
}

static void failures_are_one_line(void **state)
{
    const struct report *r = *state;
    expect_failure(r, "/dev/full", "mine.xlsx: cannot write the workbook: No space left on device");
    expect_failure(r, "/no/such/folder/x.xlsx",
                   "mine.xlsx: cannot write the workbook: No such file or directory");
    writer *const writers[] = { json_alone, report_assignments, report_rejected };
    for (size_t i = 0; i < 3; i++) {
        FILE *f = fopen("/dev/full", "wb");
        assert_non_null(f);
        struct err err = ERR_INIT;
        assert_int_equal(writers[i](r, NULL, f, &err), -1);
        assert_int_equal(err.status, STATUS_IO);
        assert_non_null(strstr(err.message, "No space left on device"));
        err_release(&err);
        fclose(f);
    }
}

static void csv_is_quoted_and_guarded(void **state)
{
    struct report r = *(const struct report *)*state;
    const struct report_type types[] = { { .id = 7, .label = STR("a, \"b\"") } };
    const struct report_ticket tickets[] = {
        { .id = STR("T-1"), .type = 0, .confidence = 0.1 },
        { .id = STR("=1+1"), .type = -1, .reason = REASON_REST, .confidence = NAN },
        { .id = STR("-5"), .type = 0, .reason = REASON_DUPLICATE, .confidence = -5 },
        { .id = STR("@x\ty"), .type = -1, .reason = REASON_AUTOMATIC, .confidence = 1 },
        { .id = STR("\tz"), .type = -1, .reason = REASON_LANGUAGE, .confidence = 1e-7 },
        { .id = STR("a\nb"), .type = -1, .reason = REASON_PERIOD, .confidence = 0 },
        { .id = STR(""), .type = -1, .reason = REASON_EMPTY, .confidence = 0 },
        { .id = STR("+"), .type = -1, .reason = REASON_DUPLICATE, .confidence = 0 },
    };
    r.language = REPORT_EN; /* which changes nothing here */
    r.types = types;
    r.type_count = 1;
    r.tickets = tickets;
    r.ticket_count = sizeof tickets / sizeof tickets[0];
    struct buf b = written(report_assignments, &r);
    assert_string_equal(b.ptr, "ticket_id,type_id,type,confidence\n"
                               "T-1,7,\"a, \"\"b\"\"\",0.1\n"
                               "'=1+1,0,overig,\n"
                               "'-5,7,dubbel,-5\n"
                               "'@x\ty,0,automatisch antwoord,1\n"
                               "'\tz,0,andere taal,1e-07\n"
                               "\"a\nb\",0,buiten periode,0\n"
                               ",0,leeg,0\n"
                               "'+,0,dubbel,0\n");
    buf_release(&b);
    b = written(report_rejected, &r);
    assert_string_equal(b.ptr,
                        "file,first_line,last_line,reason,excerpt\n"
                        "data/tickets & vragen.csv,12,14,unterminated quote,\"'=1+1,\"\"x\"\"\nnext\"\n"
                        "data/tickets & vragen.csv,90,90,3 fields instead of 9,kort\n");
    buf_release(&b);
}

static void all_tickets_go_to_csv(void **state)
{
    struct report r = *(const struct report *)*state;
    const struct report_type types[] = { { .id = 7, .label = STR("a, b") } };
    const struct report_ticket tickets[] = {
        { .id = STR("=1"),
          .created = 951782400 + 3661,
          .channel = STR("chat"),
          .type = 0,
          .confidence = 0.5,
          .words = "x",
          .subject = STR("s"),
          .body = STR("een\ntwee"),
          .mood = NAN },
        { .id = STR("2"),
          .created = INT64_MIN,
          .type = -1,
          .reason = REASON_EMPTY,
          .confidence = 0,
          .mood = -0.25 },
    };
    r.types = types, r.type_count = 1;
    r.tickets = tickets, r.ticket_count = 2;
    struct buf b = written(report_tickets, &r);
    assert_string_equal(b.ptr,
                        "Ticket-id,Datum,Kanaal,Id,Vraagtype,Zekerheid,Bepalende woorden,Onderwerp,Tekst,"
                        "Stemming,Kenmerken\n"
                        "'=1,2000-02-29 01:01:01,chat,7,\"a, b\",0.5,x,s,\"een\ntwee\",,\n"
                        "2,,,0,,0,,,,-0.25,leeg\n");
    buf_release(&b);
}

/* More rows than the threads make at a time: each once, in their order. */
static void rows_keep_their_order(void **state)
{
    enum { TICKETS = 10001 };
    struct report r = *(const struct report *)*state;
    static struct report_ticket tickets[TICKETS];
    static char id[TICKETS][8];
    struct buf expected;
    buf_init(&expected);
    buf_add_str(&expected, STR("ticket_id,type_id,type,confidence\n"));
    for (unsigned i = 0; i < TICKETS; i++) {
        snprintf(id[i], sizeof id[i], "%u", i * 7919 % TICKETS);
        tickets[i] = (struct report_ticket){ .id = str_of(id[i]), .type = -1, .reason = REASON_EMPTY };
        buf_add_format(&expected, "%s,0,leeg,0\n", id[i]);
    }
    r.tickets = tickets, r.ticket_count = TICKETS;
    for (unsigned threads = 1; threads <= 3; threads++) {
        struct buf b = written_by(threads, report_assignments, &r);
        assert_string_equal(b.ptr, expected.ptr);
        buf_release(&b);
    }
    buf_release(&expected);
}

static void summary_fits_a_terminal(void **state)
{
    struct report r = *(const struct report *)*state;
    struct report_type types[2];
    memcpy(types, r.types, sizeof types);
    types[0].label = STR("één heel lange naam van een vraagtype die nergens in past");
    types[1].label = STR("注文 \x1b[31m");
    r.types = types;
    r.type_count = 2;
    char *path = in_folder("summary");
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    report_summary(&r, "uit.xlsx", "uit-rejected.csv", f);
    fclose(f);
    struct buf b = contents(path);
    assert_non_null(
        strstr(b.ptr, "Read 1,300 tickets from 2 files, 1 January 2026 to 10 June 2026; 1,250 count.\n"));
    assert_non_null(
        strstr(b.ptr, "Left out: 10 automatic replies, 10 empty, 10 duplicates, 10 in another language,"));
    assert_non_null(
        strstr(b.ptr, "\n  1  één heel lange naam van een vraagtype die…      115    9.2%  Automatiseren\n"));
    assert_non_null(strstr(
        b.ptr, "\n  2  注文 [31m                                        78    6.2%  Automatiseren met"));
    assert_non_null(strstr(b.ptr, "\nAutomatable: 28% to 38% of the volume"));
    assert_non_null(strstr(b.ptr, "\nWorkbook: uit.xlsx\nRejected rows: uit-rejected.csv\n"));
    for (size_t at = 0; at < b.len;) {
        size_t end = at;
        while (b.ptr[end] != '\n') end++;
        assert_true(cell_text_width((struct str){ b.ptr + at, end - at }) <= 100);
        at = end + 1;
    }
    buf_release(&b);
    free(path);
}

static void one_is_no_plural(void **state)
{
    struct report r = *(const struct report *)*state;
    r.tickets_counted = r.type_count = r.input_count = 1;
    r.rows_read = r.rows_rejected = 1;
    r.customers_known = r.rest_volume = 1;
    for (int i = 0; i < REASON_COUNT; i++) r.reasons[i] = 1;
    char *path = in_folder("summary");
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    report_summary(&r, NULL, NULL, f);
    fclose(f);
    struct buf b = contents(path);
    assert_non_null(strstr(b.ptr, "Read 1 ticket from 1 file, "));
    assert_non_null(strstr(b.ptr, "; 1 counts.\n"));
    assert_non_null(
        strstr(b.ptr, "Left out: 1 automatic reply, 1 empty, 1 duplicate, 1 in another language,"));
    assert_non_null(strstr(b.ptr, " 1 rejected row\n"));
    assert_non_null(strstr(b.ptr, "Found 1 question type; 1 ticket ("));
    assert_non_null(strstr(b.ptr, "%) fits none.\n"));
    assert_non_null(strstr(b.ptr, " of 1 customer.\n"));
    buf_release(&b);
    free(path);
}

static void no_cell_reads_as_a_signed_zero(void **state)
{
    (void)state;
    static const struct {
        enum style style;
        double value, held;
    } cells[] = {
        { STYLE_CHANGE, -0.004, 0 },          { STYLE_CHANGE, -0.006, -0.006 },
        { STYLE_CHANGE, 0.004, 0 },           { STYLE_RATIO, -0.0049, 0 },
        { STYLE_RATIO, -0.0051, -0.0051 },    { STYLE_COUNT, -0.4, 0 },
        { STYLE_MINUTES, -0.04, 0 },          { STYLE_MINUTES, -0.06, -0.06 },
        { STYLE_SHARE, -0.0004, 0 },          { STYLE_MONEY, -0.4, 0 },
        { STYLE_MONEY, -0.6, -0.6 },          { STYLE_RATIO, -0.0, 0 },
        { STYLE_INPUT_NUMBER, -0.01, -0.01 },
    };
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        double held = style_value(cells[i].style, cells[i].value);
        assert_true(held == cells[i].held && !(held == 0 && signbit(held)));
    }
}

static void expect_cell(struct str in, const char *expected)
{
    struct buf b;
    buf_init(&b);
    cell_text(&b, in, "…");
    assert_string_equal(b.ptr, expected);
    buf_release(&b);
}

static void cells_hold_what_xml_allows(void **state)
{
    (void)state;
    expect_cell(STR(""), "");
    expect_cell((struct str){ NULL, 0 }, "");
    expect_cell(STR("a\0b\x1b\x7f\xC2\x85"), "ab");
    expect_cell(STR("a\r\nb\rc\nd\t"), "a\nb\nc\nd\t");
    expect_cell(STR("_x0041_ _x00e9_ _x004_ _X0041_"), "_x005F_x0041_ _x005F_x00e9_ _x004_ _X0041_");
    expect_cell(STR("\xEF\xBF\xBE\xEF\xBF\xBF"), "\xEF\xBF\xBD\xEF\xBF\xBD");
    expect_cell(STR("\xED\xA0\x80|\xC0\xAF|\xFF|\xE2\x82"),
                "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD|\xEF\xBF\xBD\xEF\xBF\xBD|"
                "\xEF\xBF\xBD|\xEF\xBF\xBD\xEF\xBF\xBD");
    struct buf in, out;
    buf_init(&in);
    buf_init(&out);
    for (int i = 0; i < CELL_TEXT_LIMIT; i++) buf_add_char(&in, 'x');
    cell_text(&out, buf_str(&in), "…");
    assert_int_equal(out.len, CELL_TEXT_LIMIT); /* exactly full: whole */
    buf_add_char(&in, 'y');
    cell_text(&out, buf_str(&in), "…");
    assert_int_equal(str_points(buf_str(&out)), CELL_TEXT_LIMIT);
    assert_true(str_ends(buf_str(&out), STR("x…")));
    buf_clear(&in);
    for (int i = 0; i < CELL_TEXT_LIMIT; i++) buf_add_str(&in, STR("😀")); /* two units each */
    cell_text(&out, buf_str(&in), "…");
    assert_int_equal(str_points(buf_str(&out)), (CELL_TEXT_LIMIT - 1) / 2 + 1);
    assert_true(str_ends(buf_str(&out), STR("😀…")));
    buf_release(&in);
    buf_release(&out);
}

static void texts_are_complete(void **state)
{
    (void)state;
    for (int i = 0; i < TEXT_COUNT; i++) {
        if (!texts_nl[i] == !texts_nl_findings[i] || !texts_en[i] == !texts_en_findings[i])
            fail_msg("text %d is missing, or there twice", i);
        int nl = 0, en = 0; /* both take the same arguments */
        for (const char *p = text_of(REPORT_NL, (enum text_id)i); (p = strstr(p, "%s")); p++) nl++;
        for (const char *p = text_of(REPORT_EN, (enum text_id)i); (p = strstr(p, "%s")); p++) en++;
        assert_int_equal(nl, en);
    }
    for (int i = TEXT_SHEET_SUMMARY; i <= TEXT_SHEET_ACCOUNT; i++) {
        assert_true(strlen(texts_nl[i]) <= 31 && strlen(texts_en[i]) <= 31);
        assert_null(strpbrk(texts_nl[i], "[]:*?/\\'"));
    }
    assert_string_equal(report_advice_name(ADVICE_AUTOMATE_DATA, REPORT_NL), "Automatiseren met gegevens");
    assert_string_equal(report_reason_name(REASON_PERIOD, REPORT_NL), "buiten periode");
    assert_string_equal(report_reason_name(REASON_NONE, REPORT_NL), "");
}

static void expect_wording(struct buf *b, const char *expected)
{
    assert_string_equal(b->ptr, expected);
    buf_clear(b);
}

static void figures_read_as_people_write_them(void **state)
{
    (void)state;
    struct buf b;
    buf_init(&b);
    wording_count(&b, 1234567, REPORT_NL);
    expect_wording(&b, "1.234.567");
    wording_count(&b, 999, REPORT_EN);
    expect_wording(&b, "999");
    wording_percent(&b, 0.0449, REPORT_NL);
    expect_wording(&b, "4,5%");
    wording_percent(&b, 0.09996, REPORT_EN);
    expect_wording(&b, "10%");
    wording_percent(&b, -0.031, REPORT_EN);
    expect_wording(&b, "−3.1%");
    wording_percent(&b, NAN, REPORT_NL);
    expect_wording(&b, "niet in export");
    wording_date(&b, 951782400, REPORT_NL); /* a leap day */
    expect_wording(&b, "29 februari 2000");
    wording_date(&b, -1, REPORT_EN);
    expect_wording(&b, "31 December 1969");
    wording_month(&b, STR("2026-03"), REPORT_NL);
    expect_wording(&b, "mrt 2026");
    wording_month(&b, STR("2026-13"), REPORT_NL);
    expect_wording(&b, "2026-13");
    buf_release(&b);
}

int main(void)
{
    char name[] = "/tmp/test_reports.XXXXXX";
    folder = mkdtemp(name);
    if (!folder) return 1;
    struct arena arena;
    struct report report;
    arena_init(&arena);
    fixture_make(&report, &arena);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_prestate(workbook_reads_back, &report),
        cmocka_unit_test_prestate(workbook_in_english_unmasked_without_tickets, &report),
        cmocka_unit_test_prestate(tickets_sheet_is_cut_evenly, &report),
        cmocka_unit_test(workbook_of_nothing),
        cmocka_unit_test_prestate(any_title_makes_a_workbook, &report),
        cmocka_unit_test_prestate(outputs_are_byte_identical, &report),
        cmocka_unit_test_prestate(failures_are_one_line, &report),
        cmocka_unit_test_prestate(csv_is_quoted_and_guarded, &report),
        cmocka_unit_test_prestate(all_tickets_go_to_csv, &report),
        cmocka_unit_test_prestate(rows_keep_their_order, &report),
        cmocka_unit_test_prestate(summary_fits_a_terminal, &report),
        cmocka_unit_test_prestate(one_is_no_plural, &report),
        cmocka_unit_test(no_cell_reads_as_a_signed_zero),
        cmocka_unit_test(cells_hold_what_xml_allows),
        cmocka_unit_test(texts_are_complete),
        cmocka_unit_test(figures_read_as_people_write_them),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_release(&arena);
    if (!getenv("KEEP")) {
        static const char *const names[] = { "out",         "report.xlsx", "report.json", "first.xlsx",
                                             "second.xlsx", "stderr",      "summary" };
        for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
            char *path = in_folder(names[i]);
            unlink(path);
            free(path);
        }
        rmdir(folder);
    }
    return failed;
}
