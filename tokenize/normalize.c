#include "tokenize/normalize.h"

#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

void normalize_word(struct str word, bool ascii, struct buf *out)
{
    buf_clear(out);
    if (ascii) {
        buf_add_str(out, word);
        for (size_t i = 0; i < out->len; i++)
            if (out->ptr[i] >= 'A' && out->ptr[i] <= 'Z') out->ptr[i] = (char)(out->ptr[i] | 32);
        return;
    }
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t n =
        utf8proc_map((const utf8proc_uint8_t *)word.ptr, (utf8proc_ssize_t)word.len, &folded,
                     UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    struct str s = n > 0 ? (struct str){ (const char *)folded, (size_t)n } : word;
    for (size_t i = 0; i < s.len;) {
        if (s.len - i >= 3 && memcmp(s.ptr + i, "\xE2\x80\x99", 3) == 0) {
            buf_add_char(out, '\'');
            i += 3;
        } else {
            buf_add_char(out, s.ptr[i++]);
        }
    }
    free(folded);
}
