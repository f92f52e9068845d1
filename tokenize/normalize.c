#include "tokenize/normalize.h"
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/* Compatibility forms may bring characters that are no part of a word (½ → 1⁄2, ㎏): only letters, marks,
 * digits, apostrophe and hyphen stay. */
static bool belongs(int32_t point)
{
    switch (utf8proc_category(point)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
        return true;
    default:
        return point == '\'' || point == '-';
    }
}

/* Writes bytes in lower case; says whether a point is among them. */
static uint64_t lower_bytes(const char *from, size_t count, char *to)
{
    const uint64_t each = UINT64_C(0x0101010101010101), high = each * 0x80;
    uint64_t bytes = 0;
    memcpy(&bytes, from, count);
    uint64_t low = bytes & ~high, points = bytes ^ each * '.';
    uint64_t from_a = low + each * (0x80 - 'A'), beyond_z = low + each * (0x7F - 'Z');
    bytes |= (from_a & ~beyond_z & ~bytes & high) >> 2;
    memcpy(to, &bytes, count);
    return (points - each) & ~points & high;
}

/* Eight bytes at a time, or four, of which the last may overlap those before. Most words have no point. */
static bool lower_plain(struct str word, char *out)
{
    size_t n = word.len;
    uint64_t points = n < 4;
    if (n >= 8) {
        for (size_t i = 0; i + 8 < n; i += 8) points |= lower_bytes(word.ptr + i, 8, out + i);
        points |= lower_bytes(word.ptr + n - 8, 8, out + n - 8);
    } else if (n >= 4) {
        points |= lower_bytes(word.ptr, 4, out) | lower_bytes(word.ptr + n - 4, 4, out + n - 4);
    }
    return !points;
}

struct str normalize_ascii(struct str word, char *out)
{
    if (lower_plain(word, out)) return (struct str){ out, word.len };
    size_t n = 0;
    for (size_t i = 0; i < word.len; i++) {
        char c = word.ptr[i];
        out[n] = (char)(c | ((unsigned char)(c - 'A') < 26) << 5);
        n += c != '.';
    }
    return (struct str){ out, n };
}

static bool is_ascii(struct str s)
{
    bool ascii = true;
    for (size_t i = 0; i < s.len; i++) ascii &= (unsigned char)s.ptr[i] < 0x80;
    return ascii;
}

void normalize_word(struct str word, struct buf *out)
{
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t n;

    buf_clear(out);
    if (word.len && is_ascii(word)) {
        buf_add_str(out, word);
        out->len = normalize_ascii(word, out->ptr).len;
        out->ptr[out->len] = '\0';
        return;
    }
    n = utf8proc_map((const utf8proc_uint8_t *)word.ptr, (utf8proc_ssize_t)word.len, &folded,
                     UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                         UTF8PROC_IGNORE);
    for (utf8proc_ssize_t i = 0, taken; i < n; i += taken) {
        int32_t point;
        taken = utf8proc_iterate(folded + i, n - i, &point);
        if (taken <= 0) break;
        if (point == 0x2019 || point == 0x02BC)
            buf_add_char(out, '\'');
        else if (belongs(point))
            buf_add(out, folded + i, (size_t)taken);
    }
    free(folded);
}

void normalize_plain(struct str word, struct buf *out)
{
    utf8proc_uint8_t *plain = NULL;
    utf8proc_ssize_t n = -1;

    buf_clear(out);
    if (!is_ascii(word))
        n = utf8proc_map((const utf8proc_uint8_t *)word.ptr, (utf8proc_ssize_t)word.len, &plain,
                         UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK);
    struct str s = n < 0 ? word : (struct str){ (const char *)plain, (size_t)n };
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] != '\'' && s.ptr[i] != '-') buf_add_char(out, s.ptr[i]);
    free(plain);
}
