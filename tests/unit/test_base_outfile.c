#include "miner/base/outfile.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* Each test runs in an empty folder of its own, as its working folder. */
static int enter(void **state)
{
    static char folder[64];
    strcpy(folder, "/tmp/outfile-test-XXXXXX");
    *state = folder;
    return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static int leave(void **state)
{
    DIR *folder = opendir(*state);
    for (struct dirent *e; folder && (e = readdir(folder)) != NULL;)
        if (e->d_name[0] != '.' && unlink(e->d_name) != 0) rmdir(e->d_name);
    closedir(folder);
    return chdir("/") || rmdir(*state);
}

static void put(const char *name, const char *text)
{
    FILE *f = fopen(name, "w");
    assert_non_null(f);
    assert_true(fputs(text, f) >= 0);
    assert_int_equal(fclose(f), 0);
}

static void assert_holds(const char *name, const char *text)
{
    char found[100] = "";
    FILE *f = fopen(name, "r");
    assert_non_null(f);
    size_t n = fread(found, 1, sizeof found - 1, f);
    found[n] = '\0';
    fclose(f);
    assert_string_equal(found, text);
}

static size_t files_here(void)
{
    size_t count = 0;
    DIR *folder = opendir(".");
    for (struct dirent *e; (e = readdir(folder)) != NULL;)
        count += strcmp(e->d_name, ".") && strcmp(e->d_name, "..");
    closedir(folder);
    return count;
}

static void the_file_appears_at_commit(void **state)
{
    (void)state;
    struct err err = ERR_INIT;
    struct outfile f = OUTFILE_INIT;
    assert_int_equal(outfile_open(&f, "uit.csv", &err), 0);
    fputs("nieuw", f.stream);
    assert_int_not_equal(access("uit.csv", F_OK), 0);
    assert_int_equal(outfile_finish(&f, &err), 0);
    assert_int_not_equal(access("uit.csv", F_OK), 0);
    assert_int_equal(outfile_commit(&f, &err), 0);
    outfile_release(&f);
    assert_null(err.message);
    assert_holds("uit.csv", "nieuw");
    assert_int_equal(files_here(), 1);
    struct stat info;
    assert_int_equal(stat("uit.csv", &info), 0);
    assert_int_equal(info.st_mode & 0777, 0600);
}

static void an_old_file_is_replaced_at_commit_only(void **state)
{
    (void)state;
    struct err err = ERR_INIT;
    struct outfile f = OUTFILE_INIT;
    put("uit.csv", "oud");
    assert_int_equal(outfile_open(&f, "./uit.csv", &err), 0);
    fputs("nieuw", f.stream);
    assert_int_equal(outfile_finish(&f, &err), 0);
    assert_holds("uit.csv", "oud");
    outfile_release(&f); /* given up */
    assert_holds("uit.csv", "oud");
    assert_int_equal(files_here(), 1);

    assert_int_equal(outfile_open(&f, "uit.csv", &err), 0);
    fputs("nieuw", f.stream);
    assert_int_equal(outfile_finish(&f, &err) || outfile_commit(&f, &err), 0);
    outfile_release(&f);
    assert_holds("uit.csv", "nieuw");
    assert_int_equal(files_here(), 1);
}

static void a_library_can_write_by_name(void **state)
{
    (void)state;
    struct err err = ERR_INIT;
    struct outfile f = OUTFILE_INIT;
    assert_int_equal(outfile_reserve(&f, "uit.xlsx", &err), 0);
    assert_null(f.stream);
    put(f.temporary, "door een ander");
    assert_int_equal(outfile_finish(&f, &err) || outfile_commit(&f, &err), 0);
    outfile_release(&f);
    assert_holds("uit.xlsx", "door een ander");
    assert_int_equal(files_here(), 1);
}

static void a_workbook_that_its_writer_removed_is_an_error(void **state)
{
    (void)state;
    struct err err = ERR_INIT;
    struct outfile f = OUTFILE_INIT;
    assert_int_equal(outfile_reserve(&f, "uit.xlsx", &err), 0);
    assert_int_equal(unlink(f.temporary), 0);
    assert_int_equal(outfile_finish(&f, &err), -1);
    assert_int_equal(err.status, STATUS_IO);
    outfile_release(&f);
    err_release(&err);
    assert_int_equal(files_here(), 0);
}

/* Opening fails, names the file, and leaves nothing behind. */
static void assert_refused(const char *path)
{
    struct err err = ERR_INIT;
    struct outfile f = OUTFILE_INIT;
    size_t before = files_here();
    assert_int_equal(outfile_open(&f, path, &err), -1);
    assert_int_equal(err.status, STATUS_IO);
    assert_non_null(strstr(err.message, path));
    outfile_release(&f);
    err_release(&err);
    assert_int_equal(files_here(), before);
}

static void bad_places_are_refused(void **state)
{
    (void)state;
    put("bestand", "oud");
    assert_int_equal(mkdir("map", 0700), 0);
    assert_refused("geen/map/uit.csv");
    assert_refused("bestand/uit.csv");
    assert_refused("map");
    assert_refused("/proc/uit.csv");
    assert_holds("bestand", "oud");

    struct err err = ERR_INIT;
    struct outfile f = OUTFILE_INIT;
    assert_int_equal(outfile_reserve(&f, "-", &err), -1);
    assert_int_equal(err.status, STATUS_USAGE);
    outfile_release(&f);
    err_release(&err);
}

static void a_full_disk_is_noticed(void **state)
{
    (void)state;
    if (access("/dev/full", W_OK) != 0) skip();
    struct err err = ERR_INIT;
    struct outfile f = OUTFILE_INIT;
    assert_int_equal(outfile_open(&f, "/dev/full", &err), 0);
    fputs("te veel", f.stream);
    assert_int_equal(outfile_finish(&f, &err), -1);
    assert_int_equal(err.status, STATUS_IO);
    assert_non_null(strstr(err.message, "/dev/full"));
    outfile_release(&f);
    err_release(&err);
}

static void a_handler_removes_what_is_unfinished(void **state)
{
    (void)state;
    struct err err = ERR_INIT;
    struct outfile done = OUTFILE_INIT, one = OUTFILE_INIT, two = OUTFILE_INIT;
    assert_int_equal(outfile_open(&done, "klaar", &err), 0);
    assert_int_equal(outfile_finish(&done, &err) || outfile_commit(&done, &err), 0);
    assert_int_equal(outfile_open(&one, "een", &err) || outfile_reserve(&two, "twee", &err), 0);
    assert_int_equal(files_here(), 3);
    outfile_remove_all();
    assert_int_equal(files_here(), 1);
    assert_int_equal(access("klaar", F_OK), 0);
    outfile_release(&done);
    outfile_release(&one);
    outfile_release(&two);
}

static void a_folder_is_made_and_taken_back(void **state)
{
    (void)state;
    struct outfolder f = OUTFOLDER_INIT;
    struct err err = ERR_INIT;
    assert_int_equal(outfolder_open(&f, "map", &err), 0);
    struct stat info;
    assert_int_equal(stat("map", &info), 0);
    assert_int_equal(info.st_mode & 0777, 0700);
    outfolder_release(&f);
    assert_int_equal(files_here(), 0);

    assert_int_equal(outfolder_open(&f, "map", &err), 0);
    outfolder_commit(&f);
    outfolder_release(&f);
    assert_int_equal(files_here(), 1);

    assert_int_equal(outfolder_open(&f, "map", &err), 0); /* it was there: it stays */
    outfile_remove_all();
    outfolder_release(&f);
    assert_int_equal(files_here(), 1);

    assert_int_equal(outfolder_open(&f, "geen/map", &err), -1);
    assert_int_equal(err.status, STATUS_IO);
    assert_non_null(strstr(err.message, "geen/map"));
    err_release(&err);
    outfolder_release(&f);
}

static void a_handler_removes_a_folder_that_was_made(void **state)
{
    (void)state;
    struct outfolder folder = OUTFOLDER_INIT;
    struct outfile file = OUTFILE_INIT;
    struct err err = ERR_INIT;
    assert_int_equal(outfolder_open(&folder, "signaal", &err), 0);
    assert_int_equal(outfile_open(&file, "signaal/a", &err), 0);
    outfile_remove_all();
    struct stat info;
    assert_int_equal(stat("signaal", &info), -1);
    outfile_release(&file);
    outfolder_release(&folder);
}

int main(void)
{
#define TEST(function) cmocka_unit_test_setup_teardown(function, enter, leave)
    const struct CMUnitTest tests[] = {
        TEST(the_file_appears_at_commit),
        TEST(an_old_file_is_replaced_at_commit_only),
        TEST(a_library_can_write_by_name),
        TEST(a_workbook_that_its_writer_removed_is_an_error),
        TEST(bad_places_are_refused),
        TEST(a_full_disk_is_noticed),
        TEST(a_handler_removes_what_is_unfinished),
        TEST(a_folder_is_made_and_taken_back),
        TEST(a_handler_removes_a_folder_that_was_made),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
