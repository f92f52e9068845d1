#include "miner/base/json_out.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void json_add_string(struct buf *b, struct str s)
{
    static const char hex[] = "0123456789abcdef";
    size_t from = 0;

    buf_add_char(b, '"');
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        char escape[6] = { '\\', 'u', '0', '0', '0', '0' };
        size_t length = 2;

        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f) continue;
        buf_add(b, s.ptr + from, i - from);
        from = i + 1;
        switch (c) {
        case '"':
        case '\\':
            escape[1] = (char)c;
            break;
        case '\n':
            escape[1] = 'n';
            break;
        case '\r':
            escape[1] = 'r';
            break;
        case '\t':
            escape[1] = 't';
            break;
        default:
            escape[4] = hex[c >> 4];
            escape[5] = hex[c & 15];
            length = 6;
        }
        buf_add(b, escape, length);
    }
    if (from < s.len) buf_add(b, s.ptr + from, s.len - from);
    buf_add_char(b, '"');
}

void json_add_number(struct buf *b, double v)
{
    char text[32];

    if (!isfinite(v)) {
        buf_add(b, "null", 4);
        return;
    }
    /* Whatever 15 digits can say, %.15g says with the fewest; 17 digits tell all doubles apart. Reading back
     * happens in the same locale as writing, so the comparison is sound whatever the locale's point is. */
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, v);
        if (strtod(text, NULL) == v) break;
    }
    for (char *p = text; *p; p++)
        if (!strchr("0123456789+-e", *p)) *p = '.';
    buf_add_str(b, str_of(text));
}
