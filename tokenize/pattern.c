#define PCRE2_CODE_UNIT_WIDTH 8
#include "tokenize/pattern.h"
#include "miner/base/mem.h"
#include <pcre2.h>
#include <stdlib.h>
#include <string.h>

#define GROUPS_MAX 8

struct pattern {
    pcre2_code *code;
    bool jit;
};

struct pattern_state {
    pcre2_match_data *data;
    int count; /* groups set by the last match */
};

struct pattern *pattern_new(const char *regex, const char *flags, struct err *err)
{
    uint32_t options = PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C | (strchr(flags, 'i') ? PCRE2_CASELESS : 0) |
                       (strchr(flags, 'a') ? PCRE2_ANCHORED : 0) | (strchr(flags, 'm') ? PCRE2_MULTILINE : 0);
    int code = 0;
    PCRE2_SIZE offset = 0;
    struct pattern *p = mem_zero(1, sizeof *p);

    p->code = pcre2_compile((PCRE2_SPTR)regex, PCRE2_ZERO_TERMINATED, options, &code, &offset, NULL);
    if (!p->code) {
        PCRE2_UCHAR message[128];
        pcre2_get_error_message(code, message, sizeof message);
        err_set(err, STATUS_IO, "the text pattern \"%s\" cannot be compiled: %s at byte %zu", regex,
                (char *)message, (size_t)offset);
        free(p);
        return NULL;
    }
    /* Where there is no JIT (other processors, hardened kernels) the interpreter does the same, slower. */
    p->jit = pcre2_jit_compile(p->code, PCRE2_JIT_COMPLETE) == 0;
    return p;
}

void pattern_free(struct pattern *p)
{
    if (!p)
        return;
    pcre2_code_free(p->code);
    free(p);
}

struct pattern_state *pattern_state_new(void)
{
    struct pattern_state *s = mem_zero(1, sizeof *s);

    s->data = pcre2_match_data_create(GROUPS_MAX, NULL);
    if (!s->data)
        mem_alloc(SIZE_MAX, 2); /* ends the program in the one way that out of memory does */
    return s;
}

void pattern_state_free(struct pattern_state *s)
{
    if (!s)
        return;
    pcre2_match_data_free(s->data);
    free(s);
}

bool pattern_match(const struct pattern *p, struct pattern_state *s, struct str text, size_t from)
{
    PCRE2_SPTR subject = (PCRE2_SPTR)(text.ptr ? text.ptr : "");
    int rc = PCRE2_ERROR_JIT_STACKLIMIT;

    if (p->jit)
        rc = pcre2_jit_match(p->code, subject, text.len, from, PCRE2_NO_UTF_CHECK, s->data, NULL);
    /* Personal data must not slip through because a pattern ran out of JIT stack. */
    if (rc == PCRE2_ERROR_JIT_STACKLIMIT)
        rc = pcre2_match(p->code, subject, text.len, from, PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT, s->data, NULL);
    s->count = rc > 0 ? rc : rc == 0 ? GROUPS_MAX : 0;
    return s->count > 0;
}

bool pattern_group(const struct pattern_state *s, unsigned group, size_t *from, size_t *to)
{
    const PCRE2_SIZE *at = pcre2_get_ovector_pointer(s->data);

    if (group >= (unsigned)s->count || at[2 * group] == PCRE2_UNSET)
        return false;
    *from = at[2 * group];
    *to = at[2 * group + 1];
    return true;
}
