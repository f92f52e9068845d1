#include "miner/ingest/csv.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

/* A file as the reader gives it: one line a record, its cells in [ ], rejected ones with !lines:reason. */
static struct buf read_all(const char *bytes, size_t n, char delimiter, uint64_t *mended)
{
    struct source source;
    struct decoder decoder;
    struct err err = ERR_INIT;
    struct buf out;
    buf_init(&out);
    buf_add(&out, "", 0);
    source_open_memory(&source, "test", bytes, n);
    assert_int_equal(decoder_init(&decoder, &source, NULL, &err), 0);
    struct reader *reader = csv_reader_new(&decoder, delimiter, &err);
    assert_non_null(reader);
    assert_string_equal(reader->ops->format, "csv");
    struct record record;
    enum read_result got;
    uint64_t line = 0;
    while ((got = reader_next(reader, &record, &err)) > READ_END) {
        assert_true(record.first_line > line && record.last_line >= record.first_line);
        line = record.last_line;
        assert_true(record.excerpt.len <= CSV_EXCERPT_MAX);
        if (got == READ_REJECTED) {
            assert_non_null(record.reason);
            buf_add_format(&out, "!%llu-%llu:%s\n", (unsigned long long)record.first_line,
                           (unsigned long long)record.last_line, record.reason);
            continue;
        }
        for (size_t i = 0; i < record.count; i++) buf_add_format(&out, "[%.*s]", STR_ARG(record.cells[i]));
        buf_add_char(&out, '\n');
    }
    assert_int_equal(got, READ_END);
    assert_int_equal(reader_next(reader, &record, &err), READ_END);
    assert_null(err.message);
    if (mended) *mended = reader->mended;
    reader_free(reader);
    decoder_release(&decoder);
    source_close(&source);
    return out;
}

static void reads(const char *text, const char *expected)
{
    struct buf got = read_all(text, strlen(text), '\0', NULL);
    assert_string_equal(got.ptr, expected);
    buf_release(&got);
}

static void plain_records(void **state)
{
    (void)state;
    reads("id;vraag\n1;waar\n2;hoe\n", "[id][vraag]\n[1][waar]\n[2][hoe]\n");
    reads("id;vraag\r\n1;waar\r\n2;hoe", "[id][vraag]\n[1][waar]\n[2][hoe]\n");
    reads("id;vraag\r1;waar\r2;hoe\r", "[id][vraag]\n[1][waar]\n[2][hoe]\n");
    reads("sep=;\r\nid;a,b\r\n1;c,d\r\n", "[id][a,b]\n[1][c,d]\n");
    reads("id;vraag;x\n1;;\n;;\n2;b;c\n", "[id][vraag][x]\n[1][][]\n[][][]\n[2][b][c]\n");
    reads("", "");
    reads("\n\n\n", "");
}

static void quoted_fields(void **state)
{
    (void)state;
    reads("a,b\n\"1,5\",\"zei \"\"hoi\"\"\"\n2,\"\"\n", "[a][b]\n[1,5][zei \"hoi\"]\n[2][]\n");
    reads("a,b\n1,\"regel\nregel\"\n2,\"x\r\ny\"\n3,z\n", "[a][b]\n[1][regel\nregel]\n[2][x\r\ny]\n[3][z]\n");
    reads("a,b\n1,\"in \\\"quotes\\\"\"\n2,x\n3,y\n", "[a][b]\n[1][in \"quotes\"]\n[2][x]\n[3][y]\n");
}

static void blank_lines_are_no_records_but_count_as_lines(void **state)
{
    (void)state;
    reads("id;v\n\n1;a\n  \n2;\"x\n3;b\n4;c\n",
          "[id][v]\n[1][a]\n!5-5:a quote is opened and not closed\n[3][b]\n[4][c]\n");
}

static void a_stray_quote_costs_nothing(void **state)
{
    (void)state;
    uint64_t mended;
    static const char text[] = "id;vraag;status\n"
                               "1;een 12\" scherm;open\n"
                               "2;\"hij zei \"nee\" en hing op\";open\n"
                               "3;\"abc\" def;open\n"
                               "4;gewoon;dicht\n";
    struct buf got = read_all(text, sizeof text - 1, '\0', &mended);
    assert_string_equal(got.ptr, "[id][vraag][status]\n"
                                 "[1][een 12\" scherm][open]\n"
                                 "[2][hij zei \"nee\" en hing op][open]\n"
                                 "[3][abc\" def][open]\n"
                                 "[4][gewoon][dicht]\n");
    assert_int_equal(mended, 3);
    buf_release(&got);
}

static void quotes_after_a_backslash(void **state)
{
    (void)state;
    uint64_t mended;
    static const char text[] = "id;vraag;status\n"
                               "1;\"hij zei \\\"nee\\\"; en hing op\";open\n"
                               "2;\"gewoon een vraag\";dicht\n";
    struct buf got = read_all(text, sizeof text - 1, '\0', &mended);
    assert_string_equal(got.ptr, "[id][vraag][status]\n"
                                 "[1][hij zei \"nee\"; en hing op][open]\n"
                                 "[2][gewoon een vraag][dicht]\n");
    buf_release(&got);
}

/* An opened quote swallows records up to the next one; only the line with the quote may be lost. */
static void an_unclosed_quote_costs_one_record(void **state)
{
    (void)state;
    struct buf text, expected;
    buf_init(&text);
    buf_init(&expected);
    buf_add_str(&text, STR("id;vraag;status\n"));
    buf_add_str(&expected, STR("[id][vraag][status]\n"));
    for (int i = 1; i <= 300; i++) {
        if (i % 100 == 50) {
            buf_add_format(&text, "%d;\"nooit gesloten;open\n", i);
            buf_add_format(&expected, "!%d-%d:a quote is opened and not closed\n", i + 1, i + 1);
        } else if (i % 10 == 0) {
            buf_add_format(&text, "%d;\"netjes; gesloten %d\";dicht\n", i, i);
            buf_add_format(&expected, "[%d][netjes; gesloten %d][dicht]\n", i, i);
        } else {
            buf_add_format(&text, "%d;vraag %d;open\n", i, i);
            buf_add_format(&expected, "[%d][vraag %d][open]\n", i, i);
        }
    }
    struct buf got = read_all(text.ptr, text.len, '\0', NULL);
    /* Which words the reason has depends on what the quote ran into; that it is one line does not. */
    struct str rest = buf_str(&got), want = buf_str(&expected);
    while (want.len) {
        size_t a = str_find(rest, STR("\n")), b = str_find(want, STR("\n"));
        assert_true(a != SIZE_MAX);
        struct str line = str_sub(rest, 0, a), right = str_sub(want, 0, b);
        if (right.ptr[0] == '!') {
            line = str_sub(line, 0, str_find(line, STR(":")));
            right = str_sub(right, 0, str_find(right, STR(":")));
        }
        if (!str_eq(line, right)) fail_msg("%.*s instead of %.*s", STR_ARG(line), STR_ARG(right));
        rest = str_sub(rest, a + 1, rest.len);
        want = str_sub(want, b + 1, want.len);
    }
    assert_int_equal(rest.len, 0);
    buf_release(&got);
    buf_release(&text);
    buf_release(&expected);
}

static void a_last_record_that_was_cut_is_rejected(void **state)
{
    (void)state;
    reads("id;vraag;s\n1;\"een\";a\n2;\"twee\";b\n3;\"afgekapt midden in",
          "[id][vraag][s]\n[1][een][a]\n[2][twee][b]\n!4-4:a quote is opened and not closed\n");
}

static void wrapped_records_are_unwrapped(void **state)
{
    (void)state;
    reads("\"id,vraag,status\"\n\"1,\"\"Hoi, ik wacht\"\",open\"\n\"2,\"\"Nee, dank\"\",dicht\"\n",
          "[id][vraag][status]\n[1][Hoi, ik wacht][open]\n[2][Nee, dank][dicht]\n");
}

static void a_delimiter_asked_for_is_taken(void **state)
{
    (void)state;
    struct buf got = read_all("a;b,c\n1;2,3\n", 12, ',', NULL);
    assert_string_equal(got.ptr, "[a;b][c]\n[1;2][3]\n");
    buf_release(&got);
}

/* Lines, delimiters and quotes that fall on the borders of chunks: the same records from one file of any
 * length. */
static void records_cut_by_a_chunk_stay_whole(void **state)
{
    (void)state;
    for (size_t shift = 0; shift < 40; shift++) {
        struct buf text;
        buf_init(&text);
        buf_add_str(&text, STR("id;vraag\r\n"));
        for (size_t i = 0; i < shift; i++) buf_add_char(&text, '7');
        buf_add_str(&text, STR(";x\r\n"));
        size_t records = 2;
        for (; text.len < 70 * 1024 * 5; records++)
            buf_add_format(&text, "%zu;\"een \"\"vraag\"\"; van\r\ntwee regels\"\r\n", records);
        struct buf got = read_all(text.ptr, text.len, '\0', NULL);
        struct str s = buf_str(&got);
        size_t seen = 0;
        for (size_t at; (at = str_find(s, STR("[een \"vraag\"; van\r\ntwee regels]\n"))) != SIZE_MAX; seen++)
            s = str_sub(s, at + 1, s.len);
        assert_int_equal(seen, records - 2);
        assert_true(str_find(buf_str(&got), STR("!")) == SIZE_MAX);
        buf_release(&got);
        buf_release(&text);
    }
}

static void a_giant_field_is_rejected_and_its_neighbours_are_read(void **state)
{
    (void)state;
    struct buf text;
    buf_init(&text);
    buf_add_str(&text, STR("id;vraag\n1;a\n2;\""));
    char *filler = malloc(1024 * 1024);
    memset(filler, 'x', 1024 * 1024);
    for (int i = 0; i < 1024; i++) filler[i * 1024] = '\n';
    for (int i = 0; i < 17; i++) buf_add(&text, filler, 1024 * 1024);
    free(filler);
    buf_add_str(&text, STR("\"\n3;c\n4;d\n"));
    struct buf got = read_all(text.ptr, text.len, '\0', NULL);
    assert_true(str_starts(buf_str(&got), STR("[id][vraag]\n[1][a]\n!3-")));
    assert_true(str_ends(buf_str(&got), STR("a field longer than 16 MiB\n[3][c]\n[4][d]\n")));
    buf_release(&got);
    buf_release(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_records),
        cmocka_unit_test(quoted_fields),
        cmocka_unit_test(blank_lines_are_no_records_but_count_as_lines),
        cmocka_unit_test(a_stray_quote_costs_nothing),
        cmocka_unit_test(quotes_after_a_backslash),
        cmocka_unit_test(an_unclosed_quote_costs_one_record),
        cmocka_unit_test(a_last_record_that_was_cut_is_rejected),
        cmocka_unit_test(wrapped_records_are_unwrapped),
        cmocka_unit_test(a_delimiter_asked_for_is_taken),
        cmocka_unit_test(records_cut_by_a_chunk_stay_whole),
        cmocka_unit_test(a_giant_field_is_rejected_and_its_neighbours_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
