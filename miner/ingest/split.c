#include "miner/ingest/split.h"
#include "miner/base/mem.h"
#include <stdlib.h>
#include <string.h>

void split_release(struct split *s)
{
    free(s->fields);
    *s = (struct split){ 0 };
}

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

static uint64_t has_byte(uint64_t bytes, uint64_t wanted)
{
    const uint64_t each = UINT64_C(0x0101010101010101);
    uint64_t differ = bytes ^ wanted;
    return (differ - each) & ~differ & each * 0x80;
}

/* Where the next delimiter or line end is, at `at` or behind it; else the text's end. delimiter: 0 = none. */
static size_t value_end(struct str text, size_t at, char delimiter)
{
    const uint64_t each = UINT64_C(0x0101010101010101),
                   cut = each * (unsigned char)(delimiter ? delimiter : '\n');
    for (uint64_t bytes; at + 8 <= text.len; at += 8) { /* eight at a time, which most have none of */
        memcpy(&bytes, text.ptr + at, 8);
        if (has_byte(bytes, cut) | has_byte(bytes, each * '\n') | has_byte(bytes, each * '\r')) break;
    }
    while (at < text.len && !is_line_end(text.ptr[at]) && !(delimiter && text.ptr[at] == delimiter)) at++;
    return at;
}

/* Is the text from `at` on, white space apart, a delimiter, a line end or nothing? */
static bool field_ends(struct str text, size_t at, char delimiter)
{
    while (at < text.len && (text.ptr[at] == ' ' || text.ptr[at] == '\t') && text.ptr[at] != delimiter) at++;
    return at >= text.len || is_line_end(text.ptr[at]) || (delimiter && text.ptr[at] == delimiter);
}

/* Reads a quoted field from `at`, just after its opening quote. Returns the place of the delimiter or line
 * end after it; f->to is the end of its content. */
static size_t quoted_field(struct str text, size_t at, const struct split_rules *r, struct split_field *f,
                           bool *closed)
{
    size_t i = at;
    *closed = false;
    while (i < text.len) {
        const char *quote = memchr(text.ptr + i, r->quote, text.len - i);
        if (!quote) break;
        i = (size_t)(quote - text.ptr);
        if (r->backslash && i > at && text.ptr[i - 1] == '\\') {
            i++;
            continue;
        }
        bool pair = i + 1 < text.len && text.ptr[i + 1] == r->quote;
        if (pair && r->rule == QUOTE_LITERAL && field_ends(text, i + 2, r->delimiter)) {
            f->to = i + 1; /* the first of the two is text */
            i += 2;
            *closed = true;
            break;
        }
        if (pair) {
            i += 2;
            continue;
        }
        if (r->rule == QUOTE_CLOSES || field_ends(text, i + 1, r->delimiter)) {
            f->to = i;
            i++;
            *closed = true;
            break;
        }
        i++;
    }
    if (!*closed) {
        f->to = text.len;
        f->sound = false;
        return text.len;
    }
    if (!field_ends(text, i, r->delimiter)) {
        f->sound = false;
        f->to = value_end(text, i, r->delimiter);
        return f->to;
    }
    return value_end(text, i, r->delimiter);
}

void split_record(struct split *s, struct str text, size_t at, const struct split_rules *r, size_t most)
{
    s->count = 0;
    s->unsound = 0;
    s->closed = true;
    size_t i = at;
    for (;;) {
        if (most && s->count == most) {
            s->closed = false;
            break;
        }
        MEM_RESERVE(s->fields, s->capacity, s->count + 1);
        struct split_field *f = &s->fields[s->count++];
        *f = (struct split_field){ .from = i, .to = i, .sound = true };
        size_t start = i;
        while (start < text.len && (text.ptr[start] == ' ' || text.ptr[start] == '\t') &&
               text.ptr[start] != r->delimiter)
            start++;
        if (r->quote && start < text.len && text.ptr[start] == r->quote) {
            bool closed;
            f->quoted = true;
            f->from = start + 1;
            i = quoted_field(text, start + 1, r, f, &closed);
            s->unsound += !f->sound;
            if (!closed) s->closed = false;
        } else {
            f->to = i = value_end(text, i, r->delimiter);
        }
        if (i >= text.len || is_line_end(text.ptr[i])) break;
        i++; /* the delimiter */
    }
    if (i < text.len && text.ptr[i] == '\r' && i + 1 < text.len && text.ptr[i + 1] == '\n') i++;
    s->end = i < text.len ? i + 1 : text.len;
}

void split_value(struct str text, const struct split_field *f, const struct split_rules *r, struct buf *out)
{
    if (!f->quoted) {
        buf_add(out, text.ptr + f->from, f->to - f->from);
        return;
    }
    for (size_t i = f->from; i < f->to; i++) {
        char c = text.ptr[i];
        bool next_quote = i + 1 < f->to && text.ptr[i + 1] == r->quote;
        if (next_quote && (c == r->quote || (r->backslash && c == '\\'))) c = text.ptr[++i];
        buf_add_char(out, c);
    }
}
