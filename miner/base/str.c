#include "miner/base/str.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"

static unsigned char lower(char c)
{
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

bool str_eq_nocase(struct str a, struct str b)
{
    if (a.len != b.len) return false;
    for (size_t i = 0; i < a.len; i++)
        if (lower(a.ptr[i]) != lower(b.ptr[i])) return false;
    return true;
}

int str_cmp(struct str a, struct str b)
{
    size_t n = a.len < b.len ? a.len : b.len;
    int c = n ? memcmp(a.ptr, b.ptr, n) : 0;
    return c ? c : (a.len > b.len) - (a.len < b.len);
}

size_t str_find(struct str s, struct str needle)
{
    if (needle.len == 0) return 0;
    if (needle.len > s.len) return SIZE_MAX;
    const char *at = memmem(s.ptr, s.len, needle.ptr, needle.len);
    return at ? (size_t)(at - s.ptr) : SIZE_MAX;
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

struct str str_trim_slowly(struct str s)
{
    for (;;) {
        if (s.len && is_space(s.ptr[0]))
            s = str_sub(s, 1, s.len);
        else if (str_starts(s, STR("\xC2\xA0")))
            s = str_sub(s, 2, s.len);
        else
            break;
    }
    for (;;) {
        if (s.len && is_space(s.ptr[s.len - 1]))
            s.len--;
        else if (str_ends(s, STR("\xC2\xA0")))
            s.len -= 2;
        else
            return s;
    }
}

struct str str_clip(struct str s, size_t max)
{
    if (s.len <= max) return s;
    while (max > 0 && ((unsigned char)s.ptr[max] & 0xC0) == 0x80) max--;
    return str_sub(s, 0, max);
}

size_t str_points(struct str s)
{
    size_t n = s.len, i = 0;
    /* Bytes that do not begin a character have their highest bit and not the next: eight at a time. */
    for (uint64_t bytes; i + sizeof bytes <= s.len; i += sizeof bytes) {
        memcpy(&bytes, s.ptr + i, sizeof bytes);
        bytes = bytes >> 7 & ~(bytes >> 6) & UINT64_C(0x0101010101010101);
        n -= bytes * UINT64_C(0x0101010101010101) >> 56;
    }
    for (; i < s.len; i++) n -= ((unsigned char)s.ptr[i] & 0xC0) == 0x80;
    return n;
}

void buf_init(struct buf *b)
{
    *b = (struct buf){ NULL, 0, 0 };
}

void buf_release(struct buf *b)
{
    free(b->ptr);
    buf_init(b);
}

void buf_clear(struct buf *b)
{
    b->len = 0;
    if (b->ptr) b->ptr[0] = '\0';
}

void buf_room(struct buf *b, size_t more)
{
    if (more >= SIZE_MAX - b->len - 1)
        mem_alloc(SIZE_MAX, 2); /* ends the program, as any memory that is not there */
    MEM_RESERVE(b->ptr, b->cap, b->len + more + 1);
}

void buf_add_format(struct buf *b, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    va_list again;
    va_copy(again, arguments);
    size_t room = b->cap - b->len;
    int n = vsnprintf(room ? b->ptr + b->len : NULL, room, format, arguments);
    va_end(arguments);
    assert(n >= 0);
    if ((size_t)n >= room) {
        buf_room(b, (size_t)n);
        vsnprintf(b->ptr + b->len, (size_t)n + 1, format, again);
    }
    va_end(again);
    b->len += (size_t)n;
}

void buf_add_whole(struct buf *b, uint64_t value)
{
    char digits[20];
    size_t at = sizeof digits;
    do digits[--at] = (char)('0' + value % 10);
    while (value /= 10);
    buf_add(b, digits + at, sizeof digits - at);
}

void buf_add_point(struct buf *b, uint32_t c)
{
    char bytes[4];
    size_t n = 0;
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
    if (c < 0x80) {
        bytes[n++] = (char)c;
    } else if (c < 0x800) {
        bytes[n++] = (char)(0xC0 | (c >> 6));
        bytes[n++] = (char)(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        bytes[n++] = (char)(0xE0 | (c >> 12));
        bytes[n++] = (char)(0x80 | ((c >> 6) & 0x3F));
        bytes[n++] = (char)(0x80 | (c & 0x3F));
    } else {
        bytes[n++] = (char)(0xF0 | (c >> 18));
        bytes[n++] = (char)(0x80 | ((c >> 12) & 0x3F));
        bytes[n++] = (char)(0x80 | ((c >> 6) & 0x3F));
        bytes[n++] = (char)(0x80 | (c & 0x3F));
    }
    buf_add(b, bytes, n);
}
