#include "miner/base/err.h"
#include "miner/base/mem.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void the_first_error_stays(void **state)
{
    (void)state;
    struct err err = ERR_INIT;
    assert_null(err.message);
    assert_int_equal(err_set(&err, STATUS_DATA, "%s:%d: no text column", "a.csv", 1), -1);
    assert_int_equal(err_set(&err, STATUS_IO, "later"), -1);
    assert_int_equal(err.status, STATUS_DATA);
    assert_string_equal(err.message, "a.csv:1: no text column");
    err_release(&err);
    assert_null(err.message);
    assert_int_equal(err.status, STATUS_DONE);
    err_release(&err); /* twice does no harm */
}

static void control_characters_cannot_reach_a_terminal(void **state)
{
    (void)state;
    struct err err = ERR_INIT;
    err_set(&err, STATUS_IO, "%s",
            "a\033[2Jb\nc\x7F"
            "d é\xC2\x9B\xE2\x80\xAE\x9B.csv");
    assert_string_equal(err.message, "a?[2Jb?c?d é???.csv");
    err_release(&err);
}

static void long_messages_are_whole(void **state)
{
    (void)state;
    char name[5000];
    memset(name, 'x', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    struct err err = ERR_INIT;
    err_set(&err, STATUS_IO, "%s: end", name);
    assert_int_equal(strlen(err.message), sizeof name - 1 + 5);
    err_release(&err);
}

/* Status and standard error of a child that asks for memory that cannot be there. */
static int ask_in_child(void (*ask)(void), char *text, size_t size)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        ask();
        _exit(100);
    }
    close(ends[1]);
    ssize_t n = read(ends[0], text, size - 1);
    assert_true(n >= 0);
    text[n] = '\0';
    close(ends[0]);
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void ask_alloc(void)
{
    mem_alloc(SIZE_MAX / 2, 3);
}
static void ask_resize(void)
{
    mem_resize(NULL, SIZE_MAX, 8);
}
static void ask_grown(void)
{
    mem_grown(16, SIZE_MAX);
}

static void out_of_memory_ends_the_program_with_a_line(void **state)
{
    (void)state;
    static void (*const asks[])(void) = { ask_alloc, ask_resize, ask_grown };
    for (size_t i = 0; i < sizeof asks / sizeof asks[0]; i++) {
        char text[500];
        assert_int_equal(ask_in_child(asks[i], text, sizeof text), STATUS_IO);
        assert_non_null(strstr(text, "out of memory"));
        assert_int_equal(text[strlen(text) - 1], '\n');
    }
}

static void arrays_grow_without_losing_elements(void **state)
{
    (void)state;
    int *numbers = NULL;
    size_t capacity = 0;
    for (int i = 0; i < 10000; i++) {
        MEM_RESERVE(numbers, capacity, (size_t)i + 1);
        numbers[i] = i;
    }
    assert_true(capacity >= 10000 && capacity < 40000);
    for (int i = 0; i < 10000; i++) assert_int_equal(numbers[i], i);
    free(numbers);
    assert_int_equal(mem_grown(0, 1), 16);
    void *none = mem_alloc(0, 8);
    assert_non_null(none);
    free(none);
    char *zeroed = mem_zero(100, 7);
    for (int i = 0; i < 700; i++) assert_int_equal(zeroed[i], 0);
    free(zeroed);
    char *copy = mem_copy_string("vraag");
    assert_string_equal(copy, "vraag");
    free(copy);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_error_stays),
        cmocka_unit_test(control_characters_cannot_reach_a_terminal),
        cmocka_unit_test(long_messages_are_whole),
        cmocka_unit_test(out_of_memory_ends_the_program_with_a_line),
        cmocka_unit_test(arrays_grow_without_losing_elements),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
