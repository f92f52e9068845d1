#include "miner/ingest/container.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/unit/ingest_fixture.h"
#include "tests/unit/zip_fixture.h"

#define CSV "id;vraag\n1;Waar blijft mijn pakket?\n2;Hoe kan ik iets ruilen?\n3;Wat kost verzenden?\n"

static const struct ingest_options mining = { .text_required = true };

/* ---- packing ---- */

static void add_gzip(struct buf *out, const void *bytes, size_t n)
{
    z_stream z = { 0 };
    assert_int_equal(deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
    unsigned long bound = deflateBound(&z, n) + 32;
    unsigned char *packed = mem_alloc(bound, 1), *plain = mem_alloc(n ? n : 1, 1);
    memcpy(plain, bytes, n);
    z.next_in = plain;
    z.avail_in = (uInt)n;
    z.next_out = packed;
    z.avail_out = (uInt)bound;
    assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
    buf_add(out, packed, z.total_out);
    deflateEnd(&z);
    free(packed);
    free(plain);
}

static struct fixture read_packed(struct buf *packed)
{
    struct fixture f = { .files = 0 };
    fixture_add(&f, packed->ptr, packed->len);
    fixture_read(&f, &mining, 512);
    buf_release(packed);
    return f;
}

static bool has_note(const struct input *input, const char *words)
{
    for (size_t i = 0; i < input->note_count; i++)
        if (str_find(input->notes[i], str_of(words)) != SIZE_MAX) return true;
    return false;
}

static void expect_three(struct fixture *f)
{
    if (f->result != 0) fail_msg("%s", f->err.message);
    assert_int_equal(f->count, 3);
    assert_int_equal(f->tickets[2].body.len, strlen("Wat kost verzenden?"));
    assert_int_equal(f->rejected_count, 0);
    fixture_release(f);
}

static void expect_error(struct fixture *f, const char *words)
{
    assert_int_equal(f->result, -1);
    assert_int_equal(f->err.status, STATUS_DATA);
    assert_non_null(strstr(f->err.message, f->paths[0]));
    if (!strstr(f->err.message, words)) fail_msg("\"%s\" does not say \"%s\"", f->err.message, words);
    assert_null(strchr(f->err.message, '\n'));
    fixture_release(f);
}

/* ---- gzip ---- */

static void gzip_holds_an_export(void **state)
{
    (void)state;
    struct buf b = { 0 };
    add_gzip(&b, CSV, sizeof CSV - 1);
    struct fixture f = read_packed(&b);
    uint64_t done, total;
    ingest_position(f.ingest, &done, &total);
    assert_int_equal(done, total);
    assert_int_equal(f.inputs[0].bytes, sizeof CSV - 1);
    assert_null(f.inputs[0].member);
    expect_three(&f);
}

static void gzip_streams_one_after_the_other_are_one(void **state)
{
    (void)state;
    struct buf b = { 0 };
    add_gzip(&b, CSV, 20); /* cut within a row */
    add_gzip(&b, "", 0);
    add_gzip(&b, &CSV[20], sizeof CSV - 21);
    buf_add(&b, "\0\0\0\0", 4); /* padding of a tape or block device */
    struct fixture f = read_packed(&b);
    assert_false(has_note(&f.inputs[0], "cut off"));
    expect_three(&f);
}

/* Wherever it is cut, what is read is the beginning of the whole, and the row at the cut is no ticket. */
static void gzip_that_is_cut_off(void **state)
{
    (void)state;
    struct buf text = { 0 }, whole = { 0 };
    buf_add_str(&text, STR("id;vraag\n"));
    for (int i = 0; i < 3000; i++)
        buf_add_format(&text, "%d;vraag %d over de levering van mijn pakket\n", i, i * 7919);
    add_gzip(&whole, text.ptr, text.len);
    size_t most = 0;
    for (size_t cut = 200; cut < whole.len; cut += whole.len / 23) {
        struct buf b = { 0 };
        buf_add(&b, whole.ptr, cut);
        struct fixture f = read_packed(&b);
        if (f.result == 0) {
            assert_true(has_note(&f.inputs[0], "is cut off"));
            assert_true(f.count < 3000 && f.rejected_count <= 1);
            if (f.rejected_count) assert_non_null(strstr(f.rejected[0].reason, "cut off within this row"));
            for (size_t i = 0; i < f.count; i++) {
                char body[80];
                snprintf(body, sizeof body, "vraag %zu over de levering van mijn pakket", i * 7919);
                assert_int_equal(f.tickets[i].body.len, strlen(body));
                assert_memory_equal(f.tickets[i].body.ptr, body, strlen(body));
            }
            if (f.count > most) most = f.count;
            fixture_release(&f);
        } else {
            expect_error(&f, "cut off");
        }
    }
    assert_true(most > 2000);
    buf_release(&text);
    buf_release(&whole);
}

static void gzip_that_is_damaged(void **state)
{
    (void)state;
    struct buf b = { 0 };
    add_gzip(&b, CSV, sizeof CSV - 1);
    b.ptr[b.len - 6] ^= 1; /* the check sum */
    struct fixture f = read_packed(&b);
    assert_int_equal(f.result, 0);
    assert_true(has_note(&f.inputs[0], "is damaged"));
    fixture_release(&f);
}

/* ---- zip ---- */

#define FILE_OF(name, literal)                                                                               \
    {                                                                                                        \
        name,                                                                                                \
        {                                                                                                    \
            literal, sizeof(literal) - 1                                                                     \
        }                                                                                                    \
    }

static void zip_holds_an_export(void **state)
{
    (void)state;
    struct buf b = { 0 };
    add_zip(&b, (const struct file[]){ FILE_OF("export/", ""), FILE_OF("export/q1.csv", CSV) }, 2, NULL);
    struct fixture f = read_packed(&b);
    assert_string_equal(f.inputs[0].member, "export/q1.csv");
    expect_three(&f);
}

static void each_file_of_an_archive_is_an_input(void **state)
{
    (void)state;
    struct buf b = { 0 }, gz = { 0 };
    add_gzip(&gz, "id\tvraag\n9\tIs dit gezipt?\n", 26);
    add_zip(&b,
            (const struct file[]){ FILE_OF("__MACOSX/._q1.csv", "\0\5\x16\7"),
                                   FILE_OF("q1.csv", CSV),
                                   FILE_OF("handleiding.pdf", "%PDF-1.7\n"),
                                   FILE_OF("klanten.csv", "nummer;bedrag\n1;3,50\n2;4,50\n"),
                                   FILE_OF("leeg.csv", ""),
                                   FILE_OF("q2.csv", "id,body\n8,\"Nog een vraag, graag\"\n"),
                                   { "q3.txt.gz", buf_str(&gz) } },
            7, NULL);
    buf_release(&gz);
    struct fixture f = { .files = 0 };
    fixture_add(&f, b.ptr, b.len);
    fixture_add(&f, CSV, sizeof CSV - 1); /* goes on after the archive */
    buf_release(&b);
    f.input_count = 4;
    fixture_read(&f, &mining, 2);
    assert_int_equal(f.result, 0);
    assert_int_equal(f.count, 8);
    const char *const members[] = { "q1.csv", "q2.csv", "q3.txt.gz", NULL };
    const char delimiters[] = { ';', ',', '\t', ';' };
    for (size_t i = 0; i < 4; i++) {
        if (members[i])
            assert_string_equal(f.inputs[i].member, members[i]);
        else
            assert_null(f.inputs[i].member);
        assert_string_equal(f.inputs[i].path, f.paths[i / 3]);
        assert_int_equal(f.inputs[i].delimiter, delimiters[i]);
        assert_string_equal(f.inputs[i].sha256, f.inputs[i / 3 * 3].sha256);
    }
    assert_int_equal(f.tickets[3].input, 1);
    assert_int_equal(f.tickets[4].input, 2);
    assert_int_equal(f.tickets[5].input, 3);
    assert_true(has_note(&f.inputs[1], "handleiding.pdf: is a PDF"));
    assert_true(has_note(&f.inputs[1], "klanten.csv: no column holds the text"));
    uint64_t done, total;
    ingest_position(f.ingest, &done, &total);
    assert_int_equal(done, total);
    fixture_release(&f);
}

static void archives_that_cannot_be_used(void **state)
{
    (void)state;
    struct buf inner = { 0 }, b = { 0 };
    add_zip(&inner, (const struct file[]){ FILE_OF("q1.csv", CSV) }, 1, NULL);
    add_zip(&b, (const struct file[]){ { "q1.zip", buf_str(&inner) } }, 1, NULL);
    struct fixture f = read_packed(&b);
    expect_error(&f, "q1.zip: is a zip archive within a zip archive");
    buf_release(&inner);
    add_zip(&b, (const struct file[]){ FILE_OF("q1.csv", CSV) }, 1, "geheim");
    f = read_packed(&b);
    expect_error(&f, "password");
    add_zip(&b, (const struct file[]){ FILE_OF("q1.csv", CSV) }, 1, NULL);
    b.len -= 30;
    f = read_packed(&b);
    expect_error(&f, "cut off");
    add_zip(&b, (const struct file[]){ FILE_OF(".DS_Store", "x") }, 1, NULL);
    f = read_packed(&b);
    expect_error(&f, "no file in the archive");
    add_zip(&b, (const struct file[]){ FILE_OF("mimetype", "x"), FILE_OF("META-INF/manifest.xml", "<x/>") },
            2, NULL);
    f = read_packed(&b);
    expect_error(&f, "OpenDocument");
    add_zip(&b, (const struct file[]){ FILE_OF("word/document.xml", "<x/>") }, 1, NULL);
    f = read_packed(&b);
    expect_error(&f, "Word");
}

/* ---- bombs ---- */

static void what_grows_past_all_bounds_is_refused(void **state)
{
    (void)state;
    struct buf text = { 0 }, b = { 0 };
    buf_add_str(&text, STR("id;vraag\n"));
    for (int i = 0; text.len < (size_t)SOURCE_FREE + 1000000; i++)
        buf_add_str(&text, i % 1000 ? STR("Waar blijft mijn pakket toch? ") : STR("\n1;"));
    add_gzip(&b, text.ptr, text.len);
    struct fixture f = read_packed(&b);
    expect_error(&f, "zip bomb");
    add_zip(&b, (const struct file[]){ { "q1.csv", buf_str(&text) } }, 1, NULL);
    f = read_packed(&b);
    expect_error(&f, "zip bomb");
    buf_release(&text);
}

/* ---- other kinds ---- */

static void office_files_are_told_apart(void **state)
{
    (void)state;
    static const struct {
        const char *stream;
        size_t n;
        const char *words;
    } kinds[] = {
        { "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32, "with a password" },
        { "W\0o\0r\0k\0b\0o\0o\0k\0", 16, "old Excel workbook (.xls)" },
        { "_\0_\0", 4, "old Office file" },
    };
    for (size_t i = 0; i < 3; i++) {
        struct buf b = { 0 };
        buf_add(&b, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
        for (int k = 0; k < 262120; k++) buf_add_char(&b, '\0'); /* the name lies over the end of a chunk */
        buf_add(&b, kinds[i].stream, kinds[i].n);
        for (int k = 0; k < 5000; k++) buf_add_char(&b, '\0');
        struct fixture f = read_packed(&b);
        expect_error(&f, kinds[i].words);
    }
}

static void a_source_in_memory_can_be_a_file(void **state)
{
    (void)state;
    struct source s;
    struct err err = ERR_INIT;
    int fd;
    uint64_t size;
    char back[sizeof CSV];
    source_open_memory(&s, "test", CSV, sizeof CSV - 1);
    assert_int_equal(source_peek(&s, &err), 0);
    assert_int_equal(s.head_count, sizeof CSV - 1);
    assert_int_equal(s.bytes, 0);
    assert_int_equal(source_as_file(&s, &fd, &size, &err), 0);
    assert_int_equal(size, sizeof CSV - 1);
    assert_int_equal(pread(fd, back, sizeof back, 0), sizeof CSV - 1);
    assert_memory_equal(back, CSV, sizeof CSV - 1);
    close(fd);
    source_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gzip_holds_an_export),
        cmocka_unit_test(gzip_streams_one_after_the_other_are_one),
        cmocka_unit_test(gzip_that_is_cut_off),
        cmocka_unit_test(gzip_that_is_damaged),
        cmocka_unit_test(zip_holds_an_export),
        cmocka_unit_test(each_file_of_an_archive_is_an_input),
        cmocka_unit_test(archives_that_cannot_be_used),
        cmocka_unit_test(what_grows_past_all_bounds_is_refused),
        cmocka_unit_test(office_files_are_told_apart),
        cmocka_unit_test(a_source_in_memory_can_be_a_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
