#include "tokenize/clean.h"

#include <string.h>

#include <utf8proc.h>

#include "tokenize/html.h"

/* 0: stays as it is, whatever stands around it. */
#define BAD8  1, 1, 1, 1, 1, 1, 1, 1
#define BAD32 BAD8, BAD8, BAD8, BAD8
static const unsigned char classes[256] = {
    BAD8,       1,         1,         0,     1,     1, 1, 1, 1, BAD8, BAD8, /* 0: LF */
    ['&'] = 1,  ['<'] = 1, ['_'] = 1,                                       /* "_x000D_" */
    [0x7f] = 1, BAD32,     BAD32,     BAD32, BAD32,
};
#undef BAD8
#undef BAD32

bool clean_needless(struct str text)
{
    unsigned char needs = 0, underscores = 0; /* without branches: many bytes at a time */
    for (size_t i = 0; i < text.len; i++) {
        signed char c = (signed char)text.ptr[i]; /* below 0: beyond ASCII */
        needs |= (unsigned char)(((c < 0x20) & (c != '\n')) | (c == '&') | (c == '<') | (c == 0x7f));
        underscores |= c == '_';
    }
    return !needs && !(underscores && str_find(text, STR("_x")) != SIZE_MAX);
}

/* The Windows-1252 byte of a code point, or −1. */
static int cp1252_byte(int32_t c)
{
    static const uint16_t high[32] = { 0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                       0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178 };
    if (c < 0x80 || (c >= 0x80 && c <= 0xFF)) return c;
    for (int i = 0; i < 32; i++)
        if (high[i] == c) return 0x80 + i;
    return -1;
}

/* UTF-8 that was read as Windows-1252 ("Ã«"): the sequence at `at`, if its characters are the bytes of one
 * character of two to four bytes that people write (letters, punctuation, signs, emoji). Sets the code point
 * and what it takes. */
static bool mojibake_at(struct str s, size_t at, int32_t *point, size_t *taken)
{
    unsigned char bytes[4];
    int32_t c;
    size_t i = at;
    int need = 0, have = 0;
    do {
        if (i >= s.len) return false;
        utf8proc_ssize_t n =
            utf8proc_iterate((const utf8proc_uint8_t *)s.ptr + i, (utf8proc_ssize_t)(s.len - i), &c);
        if (n <= 0) return false;
        int byte = cp1252_byte(c);
        if (byte < 0) return false;
        if (have == 0) {
            need = byte >= 0xC2 && byte <= 0xDF   ? 2
                   : byte >= 0xE2 && byte <= 0xEF ? 3
                   : byte >= 0xF0 && byte <= 0xF4 ? 4
                                                  : 0;
            if (!need) return false;
        } else if (byte < 0x80 || byte > 0xBF) {
            return false;
        }
        bytes[have++] = (unsigned char)byte;
        i += (size_t)n;
    } while (have < need);
    if (utf8proc_iterate(bytes, need, point) != need) return false;
    if (*point < 0xA0) return false;
    *taken = i - at;
    return true;
}

/* The ASCII form of a sign that has one: a digit of another script, a full-width letter or sign, a hyphen of
 * another width. 0 when it has none. What personal data is told by stands in these forms too. */
static char ascii_form(int32_t c)
{
    if (c < 0x660 || (c > 0x2015 && c < 0x2212) || (c > 0x2212 && c < 0x3000)) return 0;
    if (c == 0x2010 || c == 0x2011 || c == 0x2012 || c == 0x2212) return '-';
    if (c >= 0xFF01 && c <= 0xFF5E) {
        char plain = (char)(c - 0xFEE0);
        return strchr("<>&\"'", plain) ? 0 : plain; /* what markup is made of stays text */
    }
    if (utf8proc_category(c) != UTF8PROC_CATEGORY_ND) return 0;
    int value = 0; /* digits lie in runs of ten */
    while (utf8proc_category(c - value - 1) == UTF8PROC_CATEGORY_ND) value++;
    return (char)('0' + value % 10);
}

/* Does the en dash whose neighbours are the end of `before` and the start of `behind` stand inside a number:
 * "06–12345678", "08 – 07 – 1972", "AB–12–CD"? */
static bool dash_in_number(struct str before, struct str behind)
{
    bool spaced =
        before.len > 1 && behind.len > 1 && before.ptr[before.len - 1] == ' ' && behind.ptr[0] == ' ';
    if (before.len <= spaced || behind.len <= spaced) return false;
    unsigned char left = (unsigned char)before.ptr[before.len - 1 - spaced],
                  right = (unsigned char)behind.ptr[spaced];
    bool digit_left = left >= '0' && left <= '9', digit_right = right >= '0' && right <= '9';
    bool letter_left = (left | 32) >= 'a' && (left | 32) <= 'z',
         letter_right = (right | 32) >= 'a' && (right | 32) <= 'z';
    return (digit_left && digit_right) ||
           (!spaced && ((digit_left && letter_right) || (letter_left && digit_right)));
}

/* Appends s with invisible characters gone, line ends as LF, mojibake mended, digits and hyphens of other
 * forms in ASCII. */
static void mend(struct str s, struct buf *out)
{
    for (size_t i = 0, run; i < s.len;) {
        for (run = i; run < s.len && !classes[(unsigned char)s.ptr[run]]; run++)
            ;
        if (run > i) {
            buf_add(out, s.ptr + i, run - i);
            i = run;
            continue;
        }
        unsigned char byte = (unsigned char)s.ptr[i];
        if (byte < 0x80) {
            if (byte == '\r') {
                if (i + 1 >= s.len || s.ptr[i + 1] != '\n') buf_add_char(out, '\n');
            } else if (byte == '\t' || byte == '\f' || byte == '\v') {
                buf_add_char(out, ' ');
            } else if (byte == '_' && s.len - i >= 7 && memcmp(s.ptr + i, "_x000D_", 7) == 0) {
                i += 6;
            } else if (byte == '\n' || (byte >= 0x20 && byte != 0x7f)) {
                buf_add_char(out, (char)byte);
            }
            i++;
            continue;
        }
        int32_t c, mended;
        size_t taken;
        utf8proc_ssize_t n =
            utf8proc_iterate((const utf8proc_uint8_t *)s.ptr + i, (utf8proc_ssize_t)(s.len - i), &c);
        if (n <= 0) { /* not valid: cannot happen with input from ingest, and is not passed on */
            i++;
            continue;
        }
        if (c >= 0xC2 && c <= 0xF4 && mojibake_at(s, i, &mended, &taken)) {
            if (mended == 0xA0 || mended == 0x202F)
                buf_add_char(out, ' ');
            else if (mended != 0xFEFF)
                buf_add_point(out, (uint32_t)mended);
            i += taken;
            continue;
        }
        i += (size_t)n;
        bool space = c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200A) || c == 0x3000;
        bool line = c == 0x2028 || c == 0x2029 || c == 0x85;
        bool gone = (c >= 0x200B && c <= 0x200F) || c == 0xFEFF || c == 0xAD ||
                    (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
                    (c >= 0x80 && c <= 0x9F) || c == 0xFFFE || c == 0xFFFF;
        char plain = ascii_form(c);
        if (c == 0x2013 && dash_in_number(buf_str(out), str_sub(s, i, s.len))) plain = '-';
        if (space)
            buf_add_char(out, ' ');
        else if (plain)
            buf_add_char(out, plain);
        else if (line)
            buf_add_char(out, '\n');
        else if (!gone)
            buf_add(out, s.ptr + i - n, (size_t)n);
    }
}

/* "Ã" or "Â", the first halves of letters that were read as two characters. */
static bool encoded_twice(struct str s)
{
    const char *end = s.ptr + s.len;
    for (const char *p = s.ptr; (p = memchr(p, 0xC3, (size_t)(end - p))) && p + 1 < end; p++)
        if (p[1] == '\x82' || p[1] == '\x83') return true;
    return false;
}

void clean_text(struct str text, struct buf *out)
{
    struct buf plain, again;
    buf_init(&plain);
    buf_init(&again);
    if (html_is_markup(text) && html_to_text(text, &plain)) text = buf_str(&plain);
    for (int round = 0; round < 2 && text.len && memchr(text.ptr, '&', text.len);
         round++) { /* escaped twice, too */
        buf_clear(&again);
        html_unescape(text, &again);
        struct buf swap = plain;
        plain = again;
        again = swap;
        text = buf_str(&plain);
    }
    size_t start = out->len;
    mend(text, out);
    struct str once = { out->ptr ? out->ptr + start : "", out->len - start };
    if (once.len && encoded_twice(once)) {
        buf_clear(&plain);
        buf_add_str(&plain, once);
        out->len = start;
        mend(buf_str(&plain), out);
    }
    buf_release(&plain);
    buf_release(&again);
}
