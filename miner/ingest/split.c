#include "miner/ingest/split.h"
#include "miner/base/mem.h"
#include <stdlib.h>

void split_release(struct split *s)
{
    free(s->fields);
    *s = (struct split){ 0 };
}

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
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
        char c = text.ptr[i];
        bool next_quote = i + 1 < text.len && text.ptr[i + 1] == r->quote;
        if (r->backslash && c == '\\' && next_quote) {
            i += 2;
            continue;
        }
        if (c != r->quote) {
            i++;
            continue;
        }
        bool pair = next_quote;
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
        while (i < text.len && !is_line_end(text.ptr[i]) && !(r->delimiter && text.ptr[i] == r->delimiter))
            i++;
        f->to = i;
        return i;
    }
    while (i < text.len && !is_line_end(text.ptr[i]) && !(r->delimiter && text.ptr[i] == r->delimiter)) i++;
    return i;
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
            while (i < text.len && !is_line_end(text.ptr[i]) &&
                   !(r->delimiter && text.ptr[i] == r->delimiter))
                i++;
            f->to = i;
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
