#include "miner/base/progress.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <fcntl.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* The far end of a pseudo-terminal, read back as what a person would see. */
struct terminal {
    int master;
    FILE *stream;
    char seen[8192];
};

static int open_terminal(void **state)
{
    static struct terminal t;
    memset(&t, 0, sizeof t);
    t.master = posix_openpt(O_RDWR | O_NOCTTY);
    *state = &t;
    if (t.master < 0 || grantpt(t.master) || unlockpt(t.master) || !ptsname(t.master)) return 0;
    t.stream = fopen(ptsname(t.master), "w");
    return t.stream ? fcntl(t.master, F_SETFL, O_NONBLOCK) : 0;
}

static int close_terminal(void **state)
{
    struct terminal *t = *state;
    if (t->stream) fclose(t->stream);
    return t->master >= 0 ? close(t->master) : 0;
}

/* The terminal, or the test is skipped: a bare container may have none to give. */
static struct terminal *need_terminal(void **state)
{
    struct terminal *t = *state;
    if (!t->stream) skip();
    return t;
}

static const char *seen(struct terminal *t)
{
    fflush(t->stream);
    ssize_t n = read(t->master, t->seen, sizeof t->seen - 1);
    t->seen[n > 0 ? n : 0] = '\0';
    return t->seen;
}

static void wait_ms(long ms)
{
    nanosleep(&(struct timespec){ 0, ms * 1000000 }, NULL);
}

static void long_work_shows_one_line_and_wipes_it(void **state)
{
    struct terminal *t = need_terminal(state);
    struct progress *p = progress_new(t->stream, false, false);
    assert_non_null(p);
    progress_stage(p, "reading", "rows", 1000);
    progress_add(p, 100);
    assert_string_equal(seen(t), ""); /* not within half a second */
    wait_ms(550);
    progress_add(p, 100);
    seen(t);
    assert_non_null(strstr(t->seen, "reading: 200 of 1000 rows"));
    assert_non_null(strstr(t->seen, " s left"));
    assert_null(strchr(t->seen, '\n'));
    for (int i = 0; i < 100; i++) progress_add(p, 1);
    assert_string_equal(seen(t), ""); /* not more than ten times a second */
    progress_end(p);
    seen(t);
    assert_string_equal(t->seen, "\r\033[K");
    progress_free(p);
    assert_string_equal(seen(t), "");
}

static void short_work_shows_nothing(void **state)
{
    struct terminal *t = need_terminal(state);
    struct progress *p = progress_new(t->stream, false, false);
    for (int stage = 0; stage < 10; stage++) {
        progress_stage(p, "reading", "rows", 0);
        for (int i = 0; i < 1000; i++) progress_add(p, 1);
    }
    progress_free(p);
    assert_string_equal(seen(t), "");
}

static void quiet_wins(void **state)
{
    struct terminal *t = need_terminal(state);
    assert_null(progress_new(t->stream, true, false));
    assert_null(progress_new(t->stream, true, true));
}

static void without_a_terminal_there_is_none(void **state)
{
    (void)state;
    FILE *file = tmpfile();
    assert_non_null(file);
    assert_null(progress_new(file, false, false));
    /* silent, not a crash */
    progress_stage(NULL, "reading", "rows", 1);
    progress_add(NULL, 1);
    progress_end(NULL);
    progress_free(NULL);

    struct progress *p = progress_new(file, false, true); /* --verbose: seconds per stage, no moving line */
    assert_non_null(p);
    progress_stage(p, "reading", "rows", 10);
    progress_add(p, 10);
    progress_stage(p, "grouping", "passes", 0);
    progress_total(p, 4, "row");
    progress_free(p);
    char text[400] = "";
    rewind(file);
    assert_true(fread(text, 1, sizeof text - 1, file) > 0);
    assert_true(strncmp(text, "reading ", 8) == 0);
    assert_non_null(strstr(text, " MiB\ngrouping "));
    assert_null(strchr(text, '\r'));
    const char *all = strstr(text, " MiB\nin all ");
    assert_non_null(all);
    long mebibytes;
    double seconds, processors, each;
    unsigned long rows;
    assert_int_equal(sscanf(all,
                            " MiB in all %lf s, %lf s CPU, peak memory so far %ld MiB, %lf KiB a row (%lu)",
                            &seconds, &processors, &mebibytes, &each, &rows),
                     5);
    assert_int_equal(rows, 4);
    assert_true(mebibytes > 0 && fabs(each * 4 / 1024 - (double)mebibytes) < 2);
    fclose(file);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(long_work_shows_one_line_and_wipes_it, open_terminal, close_terminal),
        cmocka_unit_test_setup_teardown(short_work_shows_nothing, open_terminal, close_terminal),
        cmocka_unit_test_setup_teardown(quiet_wins, open_terminal, close_terminal),
        cmocka_unit_test(without_a_terminal_there_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
