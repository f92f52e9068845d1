/* Text: `str` is a borrowed view of UTF-8 bytes, `buf` a growable buffer that its holder owns.
 *
 * A str is not NUL-terminated and owns nothing; it lives as long as the memory it points into. An empty str
 * may have a NULL pointer. A buf is always NUL-terminated once anything was added (the NUL is not counted).
 */
#ifndef BASE_STR_H
#define BASE_STR_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct str {
    const char *ptr;
    size_t len; /* bytes */
};

/* A str of a string literal. */
#define STR(literal) ((struct str){ (literal), sizeof(literal) - 1 })
/* For printf("%.*s", STR_ARG(s)); text over INT_MAX bytes is cut there, so only for messages. */
#define STR_ARG(s) ((int)((s).len > 0x7fffffff ? 0x7fffffff : (s).len)), ((s).ptr ? (s).ptr : "")

/* NULL gives an empty str. */
static inline struct str str_of(const char *cstring)
{
    return (struct str){ cstring, cstring ? strlen(cstring) : 0 };
}
/* Bytes [from, to), both clipped to the length. */
static inline struct str str_sub(struct str s, size_t from, size_t to)
{
    if (to > s.len) to = s.len;
    if (from > to) from = to;
    return (struct str){ s.ptr ? s.ptr + from : NULL, to - from };
}
static inline bool str_eq(struct str a, struct str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}
bool str_eq_nocase(struct str a, struct str b); /* ASCII letters only */
int str_cmp(struct str a, struct str b);        /* bytewise, a prefix sorts first: same in every locale */
static inline bool str_starts(struct str s, struct str prefix)
{
    return s.len >= prefix.len && (prefix.len == 0 || memcmp(s.ptr, prefix.ptr, prefix.len) == 0);
}
static inline bool str_ends(struct str s, struct str suffix)
{
    return s.len >= suffix.len &&
           (suffix.len == 0 || memcmp(s.ptr + (s.len - suffix.len), suffix.ptr, suffix.len) == 0);
}
/* Byte offset of the first occurrence, or SIZE_MAX. */
size_t str_find(struct str s, struct str needle);
/* Without leading and trailing ASCII white space and NBSP (U+00A0). */
struct str str_trim_slowly(struct str s);
static inline struct str str_trim(struct str s)
{
    if (s.len == 0) return s;
    unsigned char first = (unsigned char)s.ptr[0], last = (unsigned char)s.ptr[s.len - 1];
    bool plain = first > ' ' && first != 0xC2 && last > ' ' && last != 0xA0; /* as most ends are */
    return plain ? s : str_trim_slowly(s);
}
/* Largest prefix of at most `max` bytes that does not cut a UTF-8 sequence. */
struct str str_clip(struct str s, size_t max);
/* Of eight bytes the high bit of each that is no ASCII letter. */
static inline uint64_t str_others(uint64_t bytes)
{
    const uint64_t each = UINT64_C(0x0101010101010101), high = each * 0x80;
    uint64_t small = (bytes | each * 0x20) & ~high;
    uint64_t from_a = small + each * (0x80 - 'a'), beyond_z = small + each * (0x7F - 'z');
    return ~(from_a & ~beyond_z & ~bytes) & high;
}
/* Eight bytes at p as a number, the first in its lowest bits. */
static inline uint64_t str_eight(const char *text)
{
    uint64_t bytes;
    memcpy(&bytes, text, sizeof bytes);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    bytes = __builtin_bswap64(bytes);
#endif
    return bytes;
}
/* Of eight bytes the high bit of each that is below `least`, at most 128; and of some behind the first. */
static inline uint64_t str_below(uint64_t bytes, unsigned char least)
{
    const uint64_t each = UINT64_C(0x0101010101010101);
    return (bytes - each * least) & ~bytes & each * 0x80;
}
/* The same of each that is `c`. */
static inline uint64_t str_same(uint64_t bytes, char c)
{
    return str_below(bytes ^ UINT64_C(0x0101010101010101) * (unsigned char)c, 1);
}
/* Is one of the eight bytes at p a capital of ASCII, or beyond ASCII? */
static inline bool str_capitals(const char *text)
{
    const uint64_t each = UINT64_C(0x0101010101010101), high = each * 0x80;
    uint64_t bytes = str_eight(text), low = bytes & ~high;
    uint64_t from_a = low + each * (0x80 - 'A'), beyond_z = low + each * (0x7F - 'Z');
    return ((from_a & ~beyond_z) | bytes) & high;
}
/* The first capital of ASCII at byte `at` or behind it, or byte that the capitals beyond may begin with;
   `s.len` or above when there is none. */
static inline size_t str_capital(struct str s, size_t at)
{
    while (at + 8 <= s.len && !str_capitals(s.ptr + at)) at += 8;
    while (at < s.len && (unsigned char)(s.ptr[at] - 'A') >= 26 && (unsigned char)s.ptr[at] < 0xC3) at++;
    return at;
}
/* So many ASCII letters stand at byte `at` and behind it. */
static inline size_t str_letters(struct str s, size_t at)
{
    size_t i = at;
    for (uint64_t bytes; i + sizeof bytes <= s.len; i += sizeof bytes) {
        bytes = str_eight(s.ptr + i);
        uint64_t others = str_others(bytes);
        if (others) return i - at + (size_t)__builtin_ctzll(others) / 8;
    }
    if (s.len >= 8) { /* the last eight bytes, of which those before `i` give way to zeros behind */
        uint64_t bytes = str_eight(s.ptr + s.len - 8) >> 8 >> 8 * (i + 7 - s.len);
        return i - at + (size_t)__builtin_ctzll(str_others(bytes)) / 8;
    }
    while (i < s.len && (unsigned char)((s.ptr[i] | 32) - 'a') < 26) i++;
    return i - at;
}
/* Number of code points (continuation bytes are not counted). */
size_t str_points(struct str s);

struct buf {
    char *ptr;
    size_t len, cap;
};

void buf_init(struct buf *b);
void buf_release(struct buf *b);
void buf_clear(struct buf *b); /* length 0, keeps the memory */
/* Room for `more` bytes and a 0 behind them, which is not written. */
void buf_room(struct buf *b, size_t more);
static inline void buf_add(struct buf *b, const void *bytes, size_t n)
{
    if (n >= b->cap - b->len) buf_room(b, n);
    if (n) memcpy(b->ptr + b->len, bytes, n);
    b->len += n;
    b->ptr[b->len] = '\0';
}
static inline void buf_add_str(struct buf *b, struct str s)
{
    buf_add(b, s.ptr, s.len);
}
static inline void buf_add_char(struct buf *b, char c)
{
    if (b->len + 1 >= b->cap) {
        buf_add(b, &c, 1);
    } else {
        b->ptr[b->len++] = c;
        b->ptr[b->len] = '\0';
    }
}
void buf_add_format(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buf_add_whole(struct buf *b, uint64_t value);      /* in decimal digits */
void buf_add_point(struct buf *b, uint32_t code_point); /* as UTF-8 */
/* Valid until the next change. */
static inline struct str buf_str(const struct buf *b)
{
    return (struct str){ b->ptr, b->len };
}
#endif
