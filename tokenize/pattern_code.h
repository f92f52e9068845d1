/* What the code of patterns, written by patterns_make, works with. Each pattern is a function of the state
 * and the byte to start at, which says whether it matches; so is each part of one, of which the last calls
 * what follows it, and one that finds no way on returns to where another choice is left. */
#ifndef TOKENIZE_PATTERN_CODE_H
#define TOKENIZE_PATTERN_CODE_H
#include "tokenize/pattern.h"

enum { PATTERN_GROUPS = 3 /* 0 = all */, PATTERN_LOOPS = 1024, PATTERN_CALLS = 16, PATTERN_WAYS = 64 };

struct pattern_state {
    const unsigned char *text;
    size_t len;
    /* Groups: [from, to); SIZE_MAX = took no part. `open`: where one that is not closed yet began. */
    size_t from[PATTERN_GROUPS], to[PATTERN_GROUPS], open[PATTERN_GROUPS];
    size_t end;                          /* of what was matched last */
    unsigned char rounds[PATTERN_LOOPS]; /* that each loop has made */
    pattern_code *back[PATTERN_CALLS];   /* where the definitions that are being matched go on */
    unsigned calls;
    bool (*may)(const void *data, struct str text, size_t at);
    const void *may_data;
};

/* An alternative: what the next sixteen bytes hold in the bits of `count`, as pattern_bytes reads them, and
 * the code of what follows. */
struct pattern_choice {
    uint64_t bytes[2], count[2];
    size_t size;
    pattern_code *rest;
};
/* Does one of these match at `at`? */
bool pattern_choose(struct pattern_state *m, size_t at, const struct pattern_choice *from,
                    const struct pattern_choice *to);

/* The first place from `at` on where one of the ways to begin may match; the end of the text: none. */
size_t pattern_seek(const struct pattern_state *m, size_t at, const pattern_ahead *ways);

/* Categories of Unicode, or-ed. */
enum { PATTERN_UPPER = 1, PATTERN_LOWER = 2, PATTERN_LETTER = 4, PATTERN_MARK = 8, PATTERN_NUMBER = 16 };
unsigned pattern_category(uint32_t point);

/* So many bytes as one number, the same on every processor. */
static inline uint64_t pattern_bytes(const unsigned char *p, unsigned n)
{
    uint64_t bytes = 0;
    memcpy(&bytes, p, n);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    bytes = __builtin_bswap64(bytes);
#endif
    return bytes;
}

/* The character beyond ASCII at `p`; sets *width to its bytes. */
static inline uint32_t pattern_point(const unsigned char *p, unsigned *width)
{
    *width = p[0] >= 0xF0 ? 4 : p[0] >= 0xE0 ? 3 : 2;
    uint32_t point = p[0] & (0x7Fu >> *width);
    for (unsigned i = 1; i < *width; i++) point = point << 6 | (p[i] & 0x3F);
    return point;
}

/* Moves *at back over so many characters; false when there are fewer. */
static inline bool pattern_back(const struct pattern_state *m, size_t *at, unsigned characters)
{
    for (; characters > 0; characters--) {
        if (*at == 0) return false;
        do --*at;
        while (*at > 0 && (m->text[*at] & 0xC0) == 0x80);
    }
    return true;
}

static inline bool pattern_in_word(const struct pattern_state *m, size_t at)
{
    unsigned char c = at < m->len ? m->text[at] : 0;
    return (unsigned char)((c | 32) - 'a') < 26 || (unsigned char)(c - '0') < 10 || c == '_';
}

static inline bool pattern_word_edge(const struct pattern_state *m, size_t at)
{
    return (at > 0 && pattern_in_word(m, at - 1)) != pattern_in_word(m, at);
}

/* Group `n` stands at *at, which moves behind it. */
static inline bool pattern_same(const struct pattern_state *m, size_t *at, unsigned n)
{
    size_t size = m->to[n] - m->from[n];
    if (m->to[n] == SIZE_MAX || m->len - *at < size || memcmp(m->text + m->from[n], m->text + *at, size) != 0)
        return false;
    *at += size;
    return true;
}
#endif
