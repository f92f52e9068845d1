#include "tokenize/pattern_code.h"

#include <stdlib.h>
#include <utf8proc.h>

#include "miner/base/mem.h"

struct pattern_state *pattern_state_new(void)
{
    return mem_zero(1, sizeof(struct pattern_state));
}

void pattern_state_free(struct pattern_state *s)
{
    free(s);
}

void pattern_state_ask(struct pattern_state *s, bool (*may)(const void *data, struct str text, size_t at),
                       const void *data)
{
    s->may = may;
    s->may_data = data;
}

bool pattern_match(pattern_code *code, struct pattern_state *s, struct str text, size_t from)
{
    s->text = (const unsigned char *)(text.ptr ? text.ptr : "");
    s->len = text.len;
    s->calls = 0;
    for (int group = 0; group < PATTERN_GROUPS; group++) s->to[group] = SIZE_MAX;
    s->from[0] = from;
    if (!code(s, from)) return false;
    s->to[0] = s->end;
    return true;
}

bool pattern_group(const struct pattern_state *s, unsigned group, size_t *from, size_t *to)
{
    if (group >= PATTERN_GROUPS || s->to[group] == SIZE_MAX) return false;
    *from = s->from[group];
    *to = s->to[group];
    return true;
}

/* The next sixteen bytes, behind the end of the text 0: no literal holds one. */
static __attribute__((noinline)) void last_bytes(const struct pattern_state *m, size_t at, uint64_t bytes[2])
{
    unsigned char last[16] = { 0 };

    memcpy(last, m->text + at, m->len - at);
    bytes[0] = pattern_bytes(last, 8);
    bytes[1] = pattern_bytes(last + 8, 8);
}

bool pattern_choose(struct pattern_state *m, size_t at, const struct pattern_choice *from,
                    const struct pattern_choice *to)
{
    uint64_t bytes[2];

    if (m->len - at < sizeof bytes) {
        last_bytes(m, at, bytes);
    } else {
        bytes[0] = pattern_bytes(m->text + at, 8);
        bytes[1] = pattern_bytes(m->text + at + 8, 8);
    }
    for (; from < to; from++)
        if ((bytes[0] & from->count[0]) == from->bytes[0] && (bytes[1] & from->count[1]) == from->bytes[1] &&
            from->rest(m, at + from->size))
            return true;
    return false;
}

/* All but the last bytes of a text, where it may end. */
static inline uint64_t may_within(const pattern_ahead *ahead, const unsigned char *p)
{
    return ahead[0][p[0]] & ahead[1][p[1]] & ahead[2][p[2]] & ahead[3][p[3]];
}

static uint64_t may_near_end(const pattern_ahead *ahead, const unsigned char *text, size_t len, size_t at)
{
    uint64_t may = UINT64_MAX;
    for (size_t k = 0; k < PATTERN_AHEAD; k++) may &= ahead[k][at + k < len ? text[at + k] : 256];
    return may;
}

uint64_t pattern_may(const pattern_ahead *ahead, struct str text, size_t at)
{
    const unsigned char *bytes = (const unsigned char *)text.ptr;
    return text.len - at >= PATTERN_AHEAD ? may_within(ahead, bytes + at)
                                          : may_near_end(ahead, bytes, text.len, at);
}

size_t pattern_seek(const struct pattern_state *m, size_t at, const pattern_ahead *ways)
{
    for (; m->len - at >= PATTERN_AHEAD; at++)
        if (may_within(ways, m->text + at)) return at;
    while (at < m->len && !may_near_end(ways, m->text, m->len, at)) at++;
    return at;
}

unsigned pattern_category(uint32_t point)
{
    switch (utf8proc_category((utf8proc_int32_t)point)) {
    case UTF8PROC_CATEGORY_LU:
        return PATTERN_UPPER | PATTERN_LETTER;
    case UTF8PROC_CATEGORY_LL:
        return PATTERN_LOWER | PATTERN_LETTER;
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
        return PATTERN_LETTER;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
        return PATTERN_MARK;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return PATTERN_NUMBER;
    default:
        return 0;
    }
}
