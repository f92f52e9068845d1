/* Which words are certainly not in a set: most words of a text are in no list, and need no look-up. */
#ifndef BASE_STARTS_H
#define BASE_STARTS_H
#include "miner/base/str.h"

enum { STARTS = 1024 };

/* By the first three bytes of the words of a set, whatever the case of ASCII letters: bit n, one that begins
 * so has n bytes (63: or more). Last: of those that are shorter or begin beyond ASCII. All 0: of no words. */
struct starts {
    uint64_t lengths[STARTS + 1];
};

static inline uint64_t starts_length(size_t length)
{
    return UINT64_C(1) << (length < 63 ? length : 63);
}

static inline unsigned starts_place(struct str word)
{
    const unsigned char *p = (const unsigned char *)word.ptr;
    if (word.len < 3 || (p[0] | p[1] | p[2]) >= 0x80) return STARTS;
    return ((p[0] | 32u) * 33u * 33u + (p[1] | 32u) * 33u + (p[2] | 32u)) % STARTS;
}

static inline void starts_add(struct starts *s, struct str word)
{
    s->lengths[starts_place(word)] |= starts_length(word.len);
}

/* False: the word is none of the set. */
static inline bool starts_may_have(const struct starts *s, struct str word)
{
    return (s->lengths[starts_place(word)] & starts_length(word.len)) != 0;
}
#endif
