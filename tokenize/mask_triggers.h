/* Which words may announce personal data, told by their first bytes. For mask.c and mask_triggers.c alone. */
#ifndef TOKENIZE_MASK_TRIGGERS_H
#define TOKENIZE_MASK_TRIGGERS_H
#include <string.h>

#include "tokenize/mask_walk.h"

enum {
    MASK_COLON = 1 << 24, /* in the key of a trigger that ends in one */
    MASK_LONGER = 16      /* in the filter: a trigger of more than three bytes begins so */
};

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

/* The first eight bytes of what begins at `text`, in small letters, 0 where it ends. */
static inline uint64_t mask_first_bytes(const char *text, size_t left)
{
    unsigned char b[8] = { 0 };

    if (left >= 8)
        memcpy(b, text, 8);
    else
        memcpy(b, text, left);
    return ((uint64_t)b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 | (uint64_t)b[3] << 24 |
            (uint64_t)b[4] << 32 | (uint64_t)b[5] << 40 | (uint64_t)b[6] << 48 | (uint64_t)b[7] << 56) |
           UINT64_C(0x2020202020202020);
}

/* The filter has a bit for the first `n` of those bytes; `extra` tells entries apart that mean different
 * things. */
static inline unsigned mask_filter_bit(uint64_t bytes, unsigned n, unsigned extra)
{
    uint64_t key = bytes << (64 - 8 * n) ^ n << 1 ^ extra;
    return (unsigned)((key * UINT64_C(0x9E3779B97F4A7C15)) >> 48); /* 16 bits */
}

static inline bool mask_in_filter(const struct masker *m, unsigned bit)
{
    return m->filter[bit / 32] >> bit % 32 & 1;
}

/* May a trigger stand where the word at [i, j) begins? Few of the others get past. Two letters have to be the
 * whole word; of longer triggers up to six bytes are asked for, whatever signs are among them. */
static inline bool mask_may_trigger(const struct masker *m, struct str t, size_t i, size_t j, bool colon)
{
    uint64_t bytes = mask_first_bytes(t.ptr + i, t.len - i);

    if (mask_in_filter(m, mask_filter_bit(bytes, 3, MASK_LONGER)) &&
        (mask_in_filter(m, mask_filter_bit(bytes, 6, colon)) ||
         mask_in_filter(m, mask_filter_bit(bytes, 4, colon))))
        return true;
    return mask_in_filter(m, mask_filter_bit(bytes, 3, colon)) ||
           (j - i == 2 && mask_in_filter(m, mask_filter_bit(bytes, 2, colon)));
}
#endif
