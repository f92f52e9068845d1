/* Memory with one lifetime: many small allocations, freed all at once.
 * Pointers stay valid until arena_clear or arena_release. Not thread-safe: one arena, one thread at a time.
 * Built with ARENA_DEBUG each allocation is a malloc of its own, so that AddressSanitizer sees overruns.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H
#include "miner/base/str.h"

struct arena_block;
struct arena {
    struct arena_block *head;
    size_t bytes; /* reserved in all */
    bool large;   /* of large.h */
};

void arena_init(struct arena *a);
/* For what grows with the tickets, and may be on a disk: see large.h. */
void arena_init_large(struct arena *a);
void arena_release(struct arena *a);
/* Forgets all allocations but keeps one block for reuse. */
void arena_clear(struct arena *a);
void *arena_alloc(struct arena *a, size_t size); /* aligned for any type; size 0 allowed */
void *arena_zero(struct arena *a, size_t count, size_t size);
/* Unaligned room for text. */
char *arena_text(struct arena *a, size_t size);
/* Unaligned copy of bytes (text). */
struct str arena_str(struct arena *a, struct str s);
/* NUL-terminated copy. */
char *arena_cstring(struct arena *a, struct str s);
char *arena_format(struct arena *a, const char *format, ...) __attribute__((format(printf, 2, 3)));
#endif
