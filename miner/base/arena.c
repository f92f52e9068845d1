#include "miner/base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/large.h"
#include "miner/base/mem.h"

/* Blocks of a large arena grow with it, to a size that is worth a file. */
enum { BLOCK_SIZE = 256 * 1024, LARGE_BLOCK = 64 << 20 };

struct arena_block {
    struct arena_block *next;
    size_t size, used;
    _Alignas(max_align_t) char data[];
};

void arena_init(struct arena *a)
{
    *a = (struct arena){ NULL, 0, false };
}

void arena_init_large(struct arena *a)
{
    *a = (struct arena){ NULL, 0, true };
}

static void free_blocks(const struct arena *a, struct arena_block *b)
{
    while (b) {
        struct arena_block *next = b->next;
        if (a->large)
            large_free(b);
        else
            free(b);
        b = next;
    }
}

void arena_release(struct arena *a)
{
    free_blocks(a, a->head);
    *a = (struct arena){ NULL, 0, a->large };
}

void arena_clear(struct arena *a)
{
    if (!a->head) return;
#ifdef ARENA_DEBUG
    arena_release(a);
#else
    free_blocks(a, a->head->next);
    a->head->next = NULL;
    a->head->used = 0;
    a->bytes = a->head->size;
#endif
}

static struct arena_block *new_block(struct arena *a, size_t size)
{
    if (size > SIZE_MAX - sizeof(struct arena_block)) size = SIZE_MAX - sizeof(struct arena_block);
    struct arena_block *b = a->large ? large_alloc(sizeof *b + size, 1) : mem_alloc(sizeof *b + size, 1);
    b->size = size;
    b->used = 0;
    a->bytes += size;
    return b;
}

static char *take(struct arena *a, size_t size, size_t align)
{
#ifdef ARENA_DEBUG
    (void)align;
    struct arena_block *own = new_block(a, size);
    own->next = a->head;
    a->head = own;
    return own->data;
#else
    struct arena_block *b = a->head;
    if (b) {
        size_t at = (b->used + align - 1) & ~(align - 1);
        if (at <= b->size && size <= b->size - at) {
            b->used = at + size;
            return b->data + at;
        }
    }
    size_t usual = BLOCK_SIZE;
    while (a->large && usual < a->bytes / 8 && usual < LARGE_BLOCK) usual *= 2;
    if (size > usual / 4 && b) { /* its own block, behind the current one, which goes on being filled */
        struct arena_block *own = new_block(a, size);
        own->used = size;
        own->next = b->next;
        b->next = own;
        return own->data;
    }
    struct arena_block *fresh = new_block(a, size > usual ? size : usual);
    fresh->next = b;
    fresh->used = size;
    a->head = fresh;
    return fresh->data;
#endif
}

void *arena_alloc(struct arena *a, size_t size)
{
    return take(a, size, _Alignof(max_align_t));
}

void *arena_zero(struct arena *a, size_t count, size_t size)
{
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes)) bytes = SIZE_MAX; /* ends the program in new_block */
    return memset(arena_alloc(a, bytes), 0, bytes);
}

char *arena_text(struct arena *a, size_t size)
{
    return take(a, size, 1);
}

struct str arena_str(struct arena *a, struct str s)
{
    char *p = take(a, s.len, 1);
    if (s.len) memcpy(p, s.ptr, s.len);
    return (struct str){ p, s.len };
}

char *arena_cstring(struct arena *a, struct str s)
{
    char *p = take(a, s.len + 1, 1);
    if (s.len) memcpy(p, s.ptr, s.len);
    p[s.len] = '\0';
    return p;
}

char *arena_format(struct arena *a, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int n = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    size_t size = n < 0 ? 1 : (size_t)n + 1;
    char *p = take(a, size, 1);
    p[0] = '\0';
    if (n >= 0) vsnprintf(p, size, format, again);
    va_end(again);
    return p;
}
