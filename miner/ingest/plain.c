#include "miner/ingest/plain.h"

#include <string.h>

enum { SPACE = 1, STOP = 2 };

void plain_rules_init(struct plain_rules *rules, char delimiter, char quote)
{
    *rules = (struct plain_rules){ .delimiter = delimiter, .quote = quote };
    rules->kind[' '] = rules->kind['\t'] = SPACE;
    rules->kind['\r'] = rules->kind['\n'] = STOP;
    rules->kind[(unsigned char)delimiter] = rules->kind[(unsigned char)quote] = STOP;
}

static uint64_t line_ends(const char *from, const char *to)
{
    uint64_t n = 0;
    for (const char *p = from; p < to; p++) n += (*p == '\n') | ((*p == '\r') & (p[1] != '\n'));
    return n;
}

/* Reads on from behind the quote that opens: its value, and the place behind the quote that closes. NULL:
 * none does. A quote behind a quote is one of the text; only then are bytes copied. */
static const char *quoted(const char *p, const char *end, char quote, struct str *cell, struct buf *values)
{
    const char *from = p, *close;
    size_t copied = values->len;
    while ((close = memchr(p, quote, (size_t)(end - p))) != NULL && close + 1 < end && close[1] == quote) {
        buf_add(values, p, (size_t)(close + 1 - p));
        p = close + 2;
    }
    if (!close) return NULL;
    *cell = (struct str){ from, (size_t)(close - from) };
    if (p > from) {
        buf_add(values, p, (size_t)(close - p));
        *cell = (struct str){ values->ptr + copied, values->len - copied };
    }
    return close + 1;
}

size_t plain_record(const struct plain_rules *rules, struct str text, size_t at, size_t count,
                    struct str *cells, struct buf *values, uint64_t *lines)
{
    const unsigned char *kind = rules->kind;
    const char *p = text.ptr + at, *end = text.ptr + text.len;
    buf_clear(values);
    buf_room(values, text.len - at); /* or bytes that cells stand in might move */
    *lines = 1;
    for (size_t i = 0; i < count; i++) {
        while (p < end && kind[(unsigned char)*p] == SPACE) p++;
        if (p < end && *p == rules->quote) {
            const char *from = p + 1;
            p = quoted(from, end, rules->quote, &cells[i], values);
            if (!p) return 0;
            *lines += line_ends(from, p - 1);
            while (p < end && kind[(unsigned char)*p] == SPACE) p++;
            if (p == end || !(kind[(unsigned char)*p] & STOP)) return 0;
        } else {
            const char *from = p, *to;
            while (p < end && !(kind[(unsigned char)*p] & STOP)) p++;
            for (to = p; to > from && kind[(unsigned char)to[-1]] == SPACE;) to--;
            cells[i] = (struct str){ from, (size_t)(to - from) };
        }
        if (p == end || *p == rules->quote || (i + 1 < count) != (*p == rules->delimiter)) return 0;
        p++;
    }
    if (p[-1] != '\r') return (size_t)(p - text.ptr);
    if (p == end) return 0; /* an LF may follow */
    return (size_t)(p - text.ptr) + (*p == '\n');
}
