/* What the tests of text share: cmocka, and comparing pieces of text. */
#ifndef TESTS_TOKENIZE_FIXTURE_H
#define TESTS_TOKENIZE_FIXTURE_H
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "miner/base/str.h"

/* Fails at the caller's line when the texts differ, showing both. */
#define assert_text_is(got, expected)                                                                        \
    do {                                                                                                     \
        struct str text_got = (got);                                                                         \
        char *text_copy = mem_alloc(text_got.len + 1, 1);                                                    \
        if (text_got.len) memcpy(text_copy, text_got.ptr, text_got.len);                                     \
        text_copy[text_got.len] = '\0';                                                                      \
        assert_string_equal(text_copy, (expected));                                                          \
        free(text_copy);                                                                                     \
    } while (0)

/* Bytes of a literal in memory of exactly its size, so that AddressSanitizer sees a read past its end. */
static inline struct str exact_copy(const char *text)
{
    struct str s = { NULL, strlen(text) };
    char *copy = mem_alloc(s.len, 1);
    memcpy(copy, text, s.len);
    s.ptr = copy;
    return s;
}

static inline void exact_free(struct str s)
{
    free((void *)(uintptr_t)s.ptr);
}
#endif
