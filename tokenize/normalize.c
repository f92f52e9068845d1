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

struct str normalize_ascii(struct str word, char *out)
{
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
