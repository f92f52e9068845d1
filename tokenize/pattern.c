#define PCRE2_CODE_UNIT_WIDTH 8
#include "tokenize/pattern.h"
#include "miner/base/mem.h"
#include <assert.h>
#include <pcre2.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define GROUPS_MAX 8
/* A match by the interpreter costs some microseconds more than one by compiled code, compiling some hundreds:
 * it pays from about twice so many uses on, and what has come so far mostly comes so far. A short run never
 * gets there. */
#define JIT_AFTER 64

struct pattern {
    const char *regex;
    const char *const *definitions;
    uint32_t options;
    pthread_mutex_t lock;       /* to compile; all else is read only */
    _Atomic(pcre2_code *) code; /* NULL until first used */
    bool filtered;              /* anchored, and begins with one of the bytes in `first`; set with the code */
    unsigned char first[256 / 8];
    atomic_uint uses;
    atomic_bool jit;
};

struct pattern_state {
    pcre2_match_data *data;
    pcre2_match_context *context; /* NULL = none is needed */
    bool (*may)(const void *data, struct str text, size_t at);
    const void *may_data;
    int count; /* groups set by the last match */
};

struct pattern *pattern_new(const char *regex, const char *const *definitions, const char *flags)
{
    struct pattern *p = mem_zero(1, sizeof *p);

    p->regex = regex;
    p->definitions = definitions;
    p->options = PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C | (strchr(flags, 'i') ? PCRE2_CASELESS : 0) |
                 (strchr(flags, 'a') ? PCRE2_ANCHORED : 0) | (strchr(flags, 'm') ? PCRE2_MULTILINE : 0);
    pthread_mutex_init(&p->lock, NULL);
    return p;
}

void pattern_free(struct pattern *p)
{
    if (!p) return;
    pcre2_code_free(p->code);
    pthread_mutex_destroy(&p->lock);
    free(p);
}

/* Adds the definitions that `all` calls: the last first, as each may call those before it. */
static void add_definitions(struct buf *all, const char *const *definitions)
{
    size_t n = 0;

    while (definitions && definitions[n]) n++;
    while (n-- > 0) {
        const char *name = definitions[n] + 3; /* behind "(?<" */
        char call[32];
        snprintf(call, sizeof call, "(?&%.*s)", (int)strcspn(name, ">"), name);
        if (str_find(buf_str(all), str_of(call)) != SIZE_MAX)
            buf_add_format(all, "(?(DEFINE)%s)", definitions[n]);
    }
}

static pcre2_code *compile(const struct pattern *p)
{
    int error = 0;
    PCRE2_SIZE offset = 0;
    struct buf all;

    buf_init(&all);
    buf_add_str(&all, str_of(p->regex));
    add_definitions(&all, p->definitions);
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)all.ptr, all.len, p->options, &error, &offset, NULL);
    buf_release(&all);
    assert(code || error == PCRE2_ERROR_NOMEMORY || error == 121 /* heap failed while compiling */);
    if (!code) mem_alloc(SIZE_MAX, 2); /* ends the program in the one way that out of memory does */
    return code;
}

/* An anchored match is mostly tried in vain, which its first byte tells without a call. What PCRE2 says of
 * first bytes it uses itself only to look for the start of a match that is not anchored. */
static void note_first_bytes(struct pattern *p, const pcre2_code *code)
{
    const uint8_t *set = NULL;
    uint32_t type = 0, unit = 0;

    pcre2_pattern_info(code, PCRE2_INFO_FIRSTBITMAP, &set);
    pcre2_pattern_info(code, PCRE2_INFO_FIRSTCODETYPE, &type);
    pcre2_pattern_info(code, PCRE2_INFO_FIRSTCODEUNIT, &unit);
    p->filtered = p->options & PCRE2_ANCHORED && (set || (type == 1 && unit < 0x80));
    if (set) memcpy(p->first, set, sizeof p->first);
    for (unsigned c = 0; !set && c < 0x80; c++) /* it does not say whether case counts */
        if ((c | 32) == (unit | 32)) p->first[c / 8] |= (unsigned char)(1u << c % 8);
}

/* The compiled form, made by whichever thread needs it first. */
static pcre2_code *code_of(struct pattern *p)
{
    pcre2_code *code = atomic_load_explicit(&p->code, memory_order_acquire);

    if (code) return code;
    pthread_mutex_lock(&p->lock);
    code = atomic_load_explicit(&p->code, memory_order_relaxed);
    if (!code) {
        code = compile(p);
        note_first_bytes(p, code);
        atomic_store_explicit(&p->code, code, memory_order_release);
    }
    pthread_mutex_unlock(&p->lock);
    return code;
}

/* May compiled code be used? Where there is no JIT (other processors, hardened kernels) the interpreter does
 * the same, slower. */
static bool has_jit(struct pattern *p, pcre2_code *code)
{
    if (atomic_load_explicit(&p->jit, memory_order_acquire)) return true;
    if (atomic_fetch_add_explicit(&p->uses, 1, memory_order_relaxed) != JIT_AFTER) return false;
    pthread_mutex_lock(&p->lock);
    bool made = pcre2_jit_compile(code, PCRE2_JIT_COMPLETE) == 0;
    pthread_mutex_unlock(&p->lock);
    atomic_store_explicit(&p->jit, made, memory_order_release);
    return made;
}

struct pattern_state *pattern_state_new(void)
{
    struct pattern_state *s = mem_zero(1, sizeof *s);

    s->data = pcre2_match_data_create(GROUPS_MAX, NULL);
    if (!s->data) mem_alloc(SIZE_MAX, 2); /* ends the program in the one way that out of memory does */
    return s;
}

void pattern_state_free(struct pattern_state *s)
{
    if (!s) return;
    pcre2_match_data_free(s->data);
    pcre2_match_context_free(s->context);
    free(s);
}

static int ask(pcre2_callout_block *at, void *state)
{
    const struct pattern_state *s = state;
    struct str text = { (const char *)at->subject, at->subject_length };
    return s->may(s->may_data, text, at->current_position) ? 0 : 1;
}

void pattern_state_ask(struct pattern_state *s, bool (*may)(const void *data, struct str text, size_t at),
                       const void *data)
{
    s->may = may;
    s->may_data = data;
    s->context = pcre2_match_context_create(NULL);
    if (!s->context) mem_alloc(SIZE_MAX, 2); /* ends the program in the one way that out of memory does */
    pcre2_set_callout(s->context, ask, s);
}

bool pattern_match(struct pattern *p, struct pattern_state *s, struct str text, size_t from)
{
    PCRE2_SPTR subject = (PCRE2_SPTR)(text.ptr ? text.ptr : "");
    pcre2_code *code = code_of(p);
    int rc = PCRE2_ERROR_JIT_STACKLIMIT;

    if (p->filtered && (from >= text.len || !(p->first[subject[from] / 8] >> subject[from] % 8 & 1))) {
        s->count = 0;
        return false;
    }
    if (has_jit(p, code))
        rc = pcre2_jit_match(code, subject, text.len, from, PCRE2_NO_UTF_CHECK, s->data, s->context);
    /* Personal data must not slip through because a pattern ran out of JIT stack. */
    if (rc == PCRE2_ERROR_JIT_STACKLIMIT)
        rc = pcre2_match(code, subject, text.len, from, PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT, s->data,
                         s->context);
    s->count = rc > 0 ? rc : rc == 0 ? GROUPS_MAX : 0;
    return s->count > 0;
}

bool pattern_group(const struct pattern_state *s, unsigned group, size_t *from, size_t *to)
{
    const PCRE2_SIZE *at = pcre2_get_ovector_pointer(s->data);

    if (group >= (unsigned)s->count || at[2 * group] == PCRE2_UNSET) return false;
    *from = at[2 * group];
    *to = at[2 * group + 1];
    return true;
}
