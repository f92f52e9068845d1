/* Pairs of a text and what masking leaves of it. */
#ifndef TESTS_MASK_FIXTURE_H
#define TESTS_MASK_FIXTURE_H
#include "tests/unit/tokenize_fixture.h"

#include "tokenize/mask.h"

struct pair {
    const char *text, *masked;
};

static struct masker *masker;
static struct mask_state *state;

static int set_up(void **unused)
{
    (void)unused;
    masker = masker_new();
    state = mask_state_new(masker);
    return 0;
}

static int tear_down(void **unused)
{
    (void)unused;
    mask_state_free(state);
    masker_free(masker);
    return 0;
}

static void check(const struct pair *pairs, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct str text = exact_copy(pairs[i].text);
        struct buf out;
        buf_init(&out);
        buf_add_char(&out, '|'); /* mask_text appends */
        mask_text(state, text, &out, NULL, NULL);
        assert_text_is(str_sub(buf_str(&out), 1, out.len), pairs[i].masked);
        buf_release(&out);
        exact_free(text);
    }
}

#define CHECK(...)                                                                                           \
    static const struct pair pairs[] = { __VA_ARGS__ };                                                      \
    (void)unused;                                                                                            \
    check(pairs, sizeof pairs / sizeof *pairs)
#endif
