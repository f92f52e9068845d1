#include "miner/base/utf8.h"

#include <string.h>

size_t utf8_valid_prefix(const char *text, size_t n)
{
    const unsigned char *s = (const unsigned char *)text;
    size_t i = 0;
    while (i < n) {
        if (s[i] < 0x80) { /* the bulk: 32 ASCII bytes at a time */
            while (n - i >= 32) {
                uint64_t w[4];
                memcpy(w, s + i, sizeof w);
                if ((w[0] | w[1] | w[2] | w[3]) & 0x8080808080808080u) break;
                i += 32;
            }
            while (i < n && s[i] < 0x80) i++;
            continue;
        }
        unsigned char c = s[i];
        size_t len = c >= 0xC2 && c <= 0xDF ? 2 : (c & 0xF0) == 0xE0 ? 3 : c >= 0xF0 && c <= 0xF4 ? 4 : 0;
        if (len == 0 || n - i < len) return i;
        unsigned char low = 0x80, high = 0xBF; /* of the second byte */
        if (c == 0xE0) low = 0xA0;             /* overlong */
        if (c == 0xED) high = 0x9F;            /* surrogates */
        if (c == 0xF0) low = 0x90;
        if (c == 0xF4) high = 0x8F;
        if (s[i + 1] < low || s[i + 1] > high) return i;
        for (size_t k = 2; k < len; k++)
            if ((s[i + k] & 0xC0) != 0x80) return i;
        i += len;
    }
    return i;
}

void utf8_repair(struct str s, struct buf *out)
{
    for (size_t i = 0; i < s.len;) {
        size_t good = utf8_valid_prefix(s.ptr + i, s.len - i);
        buf_add(out, s.ptr + i, good);
        i += good;
        if (i < s.len) {
            buf_add_point(out, 0xFFFD);
            i++;
        }
    }
}

bool utf8_is_printable(uint32_t point)
{
    bool steers = point < 0x20 || (point >= 0x7F && point < 0xA0);
    bool breaks = point == 0x2028 || point == 0x2029;
    bool turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    return !steers && !breaks && !turns;
}

/* The first character of valid, not empty text. */
static uint32_t first_point(const char *text, size_t *length)
{
    const unsigned char *s = (const unsigned char *)text;
    *length = s[0] < 0x80 ? 1 : s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : 4;
    uint32_t point = *length == 1 ? s[0] : s[0] & (0x7Fu >> *length);
    for (size_t i = 1; i < *length; i++) point = point << 6 | (s[i] & 0x3Fu);
    return point;
}

void utf8_add_printable(struct buf *out, struct str s)
{
    for (size_t i = 0; i < s.len;) {
        size_t end = i + utf8_valid_prefix(s.ptr + i, s.len - i);
        for (size_t length; i < end; i += length) {
            if (utf8_is_printable(first_point(s.ptr + i, &length)))
                buf_add(out, s.ptr + i, length);
            else
                buf_add_char(out, '?');
        }
        if (i < s.len) {
            buf_add_char(out, '?');
            i++;
        }
    }
}
