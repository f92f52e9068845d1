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
