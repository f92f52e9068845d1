/* Any bytes through the cleaning of markup, entities, mojibake and invisible characters. */
#include <stdlib.h>

#include <utf8proc.h>

#include "tokenize/clean.h"
#include "tokenize/html.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct buf text, out;

    buf_init(&text);
    buf_init(&out);
    for (size_t i = 0; i < size;) {
        utf8proc_int32_t point;
        utf8proc_ssize_t n = utf8proc_iterate(data + i, (utf8proc_ssize_t)(size - i), &point);
        buf_add_point(&text, n > 0 ? (uint32_t)point : 0xFFFD);
        i += n > 0 ? (size_t)n : 1;
    }
    clean_text(buf_str(&text), &out);
    html_is_markup(buf_str(&text));
    /* What comes out is valid UTF-8 without control characters. */
    for (size_t i = 0; i < out.len;) {
        utf8proc_int32_t point;
        utf8proc_ssize_t n =
            utf8proc_iterate((const utf8proc_uint8_t *)out.ptr + i, (utf8proc_ssize_t)(out.len - i), &point);
        if (n <= 0 || (point < 0x20 && point != '\n') || point == 0x7F) abort();
        i += (size_t)n;
    }
    buf_release(&text);
    buf_release(&out);
    return 0;
}
