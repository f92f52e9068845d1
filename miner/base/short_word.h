/* A word of up to sixteen bytes as two numbers, which are compared and hashed at once: most words of a text
 * are that short. */
#ifndef BASE_SHORT_WORD_H
#define BASE_SHORT_WORD_H
#include "miner/base/str.h"

enum { SHORT_WORD = 16 /* bytes of the longest */ };

struct short_word {
    uint64_t low, high; /* its bytes, 0 behind them; both 0: no word */
};

/* Of bytes [at, at + n) of `s`; n is 1 … SHORT_WORD. */
static inline struct short_word short_word_of(struct str s, size_t at, size_t n)
{
    struct short_word w;
    if (s.len - at >= SHORT_WORD) {
        w.low = str_eight(s.ptr + at);
        w.high = str_eight(s.ptr + at + 8);
    } else { /* at the end of the text, no further */
        char bytes[SHORT_WORD] = { 0 };
        memcpy(bytes, s.ptr + at, n);
        w.low = str_eight(bytes);
        w.high = str_eight(bytes + 8);
    }
    if (n <= 8) {
        w.low &= UINT64_MAX >> (64 - 8 * n);
        w.high = 0;
    } else {
        w.high &= UINT64_MAX >> (128 - 8 * n);
    }
    return w;
}

static inline bool short_word_eq(struct short_word a, struct short_word b)
{
    return a.low == b.low && a.high == b.high;
}

/* Its place in a table of 1 << bits places. */
static inline size_t short_word_place(struct short_word w, unsigned bits)
{
    uint64_t h = (w.low ^ w.high * UINT64_C(0x9E3779B97F4A7C15)) * UINT64_C(0xA0761D6478BD642F);
    return (size_t)(h >> (64 - bits));
}
#endif
