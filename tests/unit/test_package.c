#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dlfcn.h>
#include <errno.h>
#include <minizip/unzip.h>
#include <minizip/zip.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "reports/package.h"

static unsigned long asked, failing;

/* Stands before libc's, for the library of archives: the failing-th call fails. */
off64_t ftello64(FILE *stream)
{
    off64_t (*next)(FILE *);
    if (++asked == failing) {
        errno = EIO;
        return -1;
    }
    void *found = dlsym(RTLD_NEXT, "ftello64");
    memcpy(&next, &found, sizeof next);
    return next(stream);
}

enum { PARTS = 3 };
#define SHELL "<worksheet><cols/><sheetData></sheetData><tail/></worksheet>"

/* As libxlsxwriter does. */
static void make_parts(void *unused)
{
    static const char *const names[] = { "xl/workbook.xml", "xl/worksheets/sheet1.xml",
                                         "xl/worksheets/sheet2.xml" };
    (void)unused;
    zipFile to = zipOpen(package_path, APPEND_STATUS_CREATE);
    for (int i = 0; i < PARTS; i++) {
        assert_int_equal(zipOpenNewFileInZip4_64(to, names[i], NULL, NULL, 0, NULL, 0, NULL, Z_DEFLATED, 1, 0,
                                                 0, 0, 0, NULL, 0, 0, 0, 0),
                         0);
        const char *whole = i == 0 ? "<workbook/>" : SHELL;
        assert_int_equal(zipWriteInFileInZip(to, whole, (unsigned)strlen(whole)), 0);
        assert_int_equal(zipCloseFileInZip(to), 0);
    }
    assert_int_equal(zipClose(to, NULL), 0);
}

static struct buf bytes_of(const char *path)
{
    struct buf bytes;
    char piece[4096];
    size_t n;
    buf_init(&bytes);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    while ((n = fread(piece, 1, sizeof piece, file)) > 0) buf_add(&bytes, piece, n);
    fclose(file);
    return bytes;
}

/* A folder of its own, and the file in it that is written. */
struct place {
    char folder[32], file[64];
};

static void place_make(struct place *p)
{
    strcpy(p->folder, "/tmp/test_package.XXXXXX");
    assert_non_null(mkdtemp(p->folder));
    snprintf(p->file, sizeof p->file, "%s/to.xlsx", p->folder);
}

static void place_remove(const struct place *p)
{
    unlink(p->file);
    rmdir(p->folder);
}

/* Whichever time the place in a file cannot be told: the archive is the same, or there is an error. */
static void a_lost_place_is_an_error(void **state)
{
    (void)state;
    struct place at;
    place_make(&at);
    struct package_spool spool;
    struct err err = ERR_INIT;
    assert_int_equal(package_spool_open(&spool, 1, at.folder, &err), 0);
    struct package_parts *parts = package_parts_new(NULL);
    package_add(parts, &spool, 0, 0, STR("<row r=\"2\"/>"));
    const struct package_rows rows[] = { { STR(""), NULL }, { STR("<row/>"), &spool } };
    package_gather(parts, rows, 2, make_parts, NULL, NULL);
    asked = failing = 0;
    assert_int_equal(package_write(parts, at.file, "uit.xlsx", at.folder, &err), 0);
    unsigned long times = asked;
    assert_true(times > 4); /* each part's place, and the directory's, at least */
    struct buf whole = bytes_of(at.file);
    unsigned long errors = 0;
    for (unsigned long n = 1; n <= times; n++) {
        asked = 0;
        failing = n;
        int result = package_write(parts, at.file, "uit.xlsx", at.folder, &err);
        failing = 0;
        if (result == 0) {
            struct buf bytes = bytes_of(at.file);
            assert_true(str_eq(buf_str(&bytes), buf_str(&whole)));
            buf_release(&bytes);
        } else {
            errors++;
            assert_int_equal(err.status, STATUS_IO);
            err_release(&err);
            err = (struct err)ERR_INIT;
        }
    }
    assert_true(errors > 0);
    buf_release(&whole);
    package_spool_release(&spool);
    package_parts_free(parts);
    place_remove(&at);
}

static void check_part(unzFile from, const char *name, const char *expected)
{
    char text[1 << 16];
    assert_int_equal(unzLocateFile(from, name, 1), UNZ_OK);
    assert_int_equal(unzOpenCurrentFile(from), UNZ_OK);
    int n = unzReadCurrentFile(from, text, sizeof text - 1);
    assert_in_range(n, 0, sizeof text - 1);
    text[n] = '\0';
    assert_string_equal(text, expected);
    assert_int_equal(unzCloseCurrentFile(from), UNZ_OK); /* its checksum is right */
}

static void sheets_have_their_rows(void **state)
{
    (void)state;
    struct place at;
    place_make(&at);
    struct package_spool spool;
    struct err err = ERR_INIT;
    enum { BLOCKS = 3 };
    assert_int_equal(package_spool_open(&spool, BLOCKS, at.folder, &err), 0);
    struct package_parts *parts = package_parts_new(NULL);
    for (size_t i = BLOCKS; i-- > 0;) /* in any order */
        package_add(parts, &spool, i, 0,
                    str_of((const char *const[]){ "<row r=\"2\"/>", "", "<row r=\"3\"/>" }[i]));
    const struct package_rows rows[] = { { STR("<row/><row r=\"9\"/>"), NULL }, { STR("<row/>"), &spool } };
    package_gather(parts, rows, 2, make_parts, NULL, NULL);
    assert_int_equal(package_write(parts, at.file, "uit.xlsx", at.folder, &err), 0);

    unzFile from = unzOpen64(at.file);
    assert_non_null(from);
    check_part(from, "xl/workbook.xml", "<workbook/>");
    check_part(from, "xl/worksheets/sheet1.xml",
               "<worksheet><cols/><sheetData><row/><row r=\"9\"/></sheetData><tail/></worksheet>");
    check_part(from, "xl/worksheets/sheet2.xml",
               "<worksheet><cols/><sheetData><row/><row r=\"2\"/><row r=\"3\"/></sheetData><tail/>"
               "</worksheet>");
    unzClose(from);
    package_spool_release(&spool);
    package_parts_free(parts);
    place_remove(&at);
}

/* Where nothing is that rows can be put before. */
static void make_cut_sheet(void *unused)
{
    (void)unused;
    zipFile to = zipOpen(package_path, APPEND_STATUS_CREATE);
    assert_int_equal(zipOpenNewFileInZip4_64(to, "xl/worksheets/sheet1.xml", NULL, NULL, 0, NULL, 0, NULL,
                                             Z_DEFLATED, 1, 0, 0, 0, 0, NULL, 0, 0, 0, 0),
                     0);
    assert_int_equal(zipWriteInFileInZip(to, "<worksheet><sheetData>", 22), 0);
    assert_int_equal(zipCloseFileInZip(to), 0);
}

static void a_sheet_that_was_cut_is_an_error(void **state)
{
    (void)state;
    struct place at;
    place_make(&at);
    struct err err = ERR_INIT;
    const struct package_rows rows[] = { { STR("<row/>"), NULL } };
    struct package_parts *parts = package_parts_new(NULL);
    package_gather(parts, rows, 1, make_cut_sheet, NULL, NULL);
    assert_int_equal(package_write(parts, at.file, "uit.xlsx", at.folder, &err), -1);
    assert_int_equal(err.status, STATUS_IO);
    err_release(&err);
    package_parts_free(parts);
    place_remove(&at);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(a_lost_place_is_an_error),
                                        cmocka_unit_test(sheets_have_their_rows),
                                        cmocka_unit_test(a_sheet_that_was_cut_is_an_error) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
