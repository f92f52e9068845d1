/* Which words may announce personal data, told by their first bytes. For mask.c and mask_triggers.c alone. */
#ifndef TOKENIZE_MASK_TRIGGERS_H
#define TOKENIZE_MASK_TRIGGERS_H
#include <string.h>

#include "tokenize/mask_walk.h"

enum { MASK_COLON = 1 << 24 /* in the key of a trigger that ends in one */ };

/* A letter in either case, and other bytes in some way. */
static inline uint32_t mask_folded(char c)
{
    return (unsigned char)c | 32;
}

/* The first three letters of a word of `length` bytes; a shorter word is padded with 0. */
static inline uint32_t mask_trigger_key(const char *word, size_t length)
{
    uint32_t key = mask_folded(word[0]) << 16;

    if (length > 1) key |= mask_folded(word[1]) << 8;
    if (length > 2) key |= mask_folded(word[2]);
    return key;
}

static inline unsigned mask_key_slot(uint32_t key)
{
    return (key * 2654435761u) >> 20;
}

/* The fourth to seventh byte of what begins at `text`, in small letters, 0 where it ends. */
static inline uint32_t mask_next_bytes(const char *text, size_t left)
{
    unsigned char b[4] = { 0 };

    if (left >= 7)
        memcpy(b, text + 3, 4);
    else if (left > 3)
        memcpy(b, text + 3, left - 3);
    return ((uint32_t)b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24) |
           UINT32_C(0x20202020);
}

/* The bit of the filter for the first three of those bytes, or the first. */
static inline uint32_t mask_filter_bit(uint32_t bytes, unsigned n)
{
    return UINT32_C(1) << ((bytes & (n > 1 ? 0xFFFFFF : 0xFF)) * 2654435761u >> 27);
}

/* May a trigger without a colon stand where the word of this key begins, at `i`? Few of the others get past.
 */
static inline bool mask_may_trigger(const struct masker *m, struct str t, size_t i, uint32_t key)
{
    uint32_t bytes = mask_next_bytes(t.ptr + i, t.len - i);
    return m->filter[mask_key_slot(key)] & (mask_filter_bit(bytes, 3) | mask_filter_bit(bytes, 1));
}
#endif
