/* The page of a report, written and read back with Python's parser; and figures in words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "reports/reports.h"
#include "reports/wording.h"
#include "tests/unit/report_fixture.h"

typedef int writer(const struct report *r, FILE *out, struct err *err);

static struct buf written(writer *write, const struct report *r)
{
    char *text = NULL;
    size_t size = 0;
    FILE *f = open_memstream(&text, &size);
    assert_non_null(f);
    struct err err = ERR_INIT;
    if (write(r, f, &err)) fail_msg("%s", err.message);
    fclose(f);
    struct buf b;
    buf_init(&b);
    buf_add(&b, text, size);
    free(text);
    return b;
}

static char *save(const struct report *r, writer *write)
{
    char name[] = "/tmp/test_html.XXXXXX";
    int fd = mkstemp(name);
    assert_true(fd >= 0);
    struct buf b = written(write, r);
    assert_int_equal((size_t)pwrite(fd, b.ptr, b.len, 0), b.len);
    close(fd);
    buf_release(&b);
    char *path = strdup(name);
    assert_non_null(path);
    return path;
}

/* check_html.py compares the page with the JSON of the same report. */
static void check(const struct report *r)
{
    char *page = save(r, report_html), *json = save(r, report_json);
    struct buf command;
    buf_init(&command);
    buf_add_format(&command, "python3 tests/reports/check_html.py '%s' '%s' %s", page, json,
                   r->language == REPORT_EN ? "en" : "nl");
    int result = system(command.ptr), status = WIFEXITED(result) ? WEXITSTATUS(result) : 1;
    buf_release(&command);
    unlink(page);
    unlink(json);
    free(page);
    free(json);
    if (status == 127) skip();
    assert_int_equal(status, 0);
}

static bool holds(const struct report *r, const char *text)
{
    struct buf b = written(report_html, r);
    bool found = str_find(buf_str(&b), str_of(text)) != SIZE_MAX;
    buf_release(&b);
    return found;
}

static void page_reads_back_with_the_figures(void **state)
{
    check(*state);
}

static void page_in_english_unmasked(void **state)
{
    struct report r = *(const struct report *)*state;
    r.language = REPORT_EN;
    assert_false(holds(&r, "NOT MASKED"));
    r.masked = false;
    assert_true(holds(&r, "NOT MASKED"));
    check(&r);
}

/* Words that would end an element, start a script or turn the line around. */
static void hostile_text_stays_text(void **state)
{
    struct report r = *(const struct report *)*state;
    struct report_type types[3];
    struct report_theme theme = r.themes[0];
    memcpy(types, r.types, sizeof types);
    static const struct str term = { "</dd><img src=x onerror=alert(1)>", 33 };
    types[0].label = STR("</script><script>alert(1)</script>");
    types[0].terms = &term, types[0].term_count = 1;
    types[1].reply = STR("\" onclick='x' </blockquote>\xE2\x80\xAE"
                         "\x1b[2J\x01 omgekeerd \xEF\xBF\xBE");
    types[2].why = STR("<!-- <![CDATA[ &amp; \xF0\x9F\x93\xA6");
    theme.name = STR("<b>thema</b>");
    types[0].theme = types[1].theme = types[2].theme = 0;
    r.themes = &theme, r.theme_count = 1;
    r.types = types, r.type_count = 3, r.coverage_count = 0;
    r.title = STR("</title><h1>\xD9\x85");
    check(&r);
    assert_true(holds(&r, "&lt;/script&gt;&lt;script&gt;alert(1)"));
    assert_true(holds(&r, "[2J omgekeerd \xEF\xBF\xBD"));
    assert_true(holds(&r, "&lt;!-- &lt;![CDATA[ &amp;amp; \xF0\x9F\x93\xA6"));
}

static void types_of_few_customers_show_no_words(void **state)
{
    struct report r = *(const struct report *)*state;
    struct report_type type = r.types[0];
    struct report_phrasing said = { 0, STR("precies zo gevraagd") };
    type.phrasings = &said, type.phrasing_count = 1;
    type.reply = STR("precies zo geantwoord");
    r.types = &type, r.type_count = 1, r.coverage_count = 0;
    assert_true(holds(&r, "precies zo gevraagd") && holds(&r, "precies zo geantwoord"));
    type.verbatim = false;
    assert_false(holds(&r, "precies zo"));
}

static void page_of_nothing(void **state)
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
                        .tickets_sheet = "all" };
    check(&r);
}

static void a_full_disk_is_an_error(void **state)
{
    FILE *full = fopen("/dev/full", "wb");
    if (!full) skip();
    struct err err = ERR_INIT;
    assert_int_equal(report_html(*state, full, &err), -1);
    assert_int_equal(err.status, STATUS_IO);
    err_release(&err);
    fclose(full);
}

static void figures_read_as_a_spreadsheet_shows_them(void **state)
{
    (void)state;
    static const struct {
        double value;
        int decimals;
        enum report_language language;
        const char *text;
    } cases[] = {
        { 1234567.891, 1, REPORT_NL, "1.234.567,9" },
        { 1234567.891, 2, REPORT_EN, "1,234,567.89" },
        { 0.285 * 100, 1, REPORT_NL, "28,5" },
        { 1.005, 2, REPORT_NL, "1,01" },
        { -0.125, 2, REPORT_NL, "−0,13" },
        { -0.001, 2, REPORT_NL, "0,00" },
        { 0, 0, REPORT_NL, "0" },
        { 99.95, 1, REPORT_EN, "100.0" },
        { NAN, 1, REPORT_NL, "niet in export" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buf b;
        buf_init(&b);
        wording_figure(&b, cases[i].value, cases[i].decimals, cases[i].language);
        assert_string_equal(b.ptr, cases[i].text);
        buf_release(&b);
    }
}

int main(void)
{
    static struct report report;
    static struct arena arena;
    arena_init(&arena);
    fixture_make(&report, &arena);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_prestate(page_reads_back_with_the_figures, &report),
        cmocka_unit_test_prestate(page_in_english_unmasked, &report),
        cmocka_unit_test_prestate(hostile_text_stays_text, &report),
        cmocka_unit_test_prestate(types_of_few_customers_show_no_words, &report),
        cmocka_unit_test(page_of_nothing),
        cmocka_unit_test_prestate(a_full_disk_is_an_error, &report),
        cmocka_unit_test(figures_read_as_a_spreadsheet_shows_them),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_release(&arena);
    return failed;
}
