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

/* The first three letters of a word of `length` bytes, the first in the lowest bits; a shorter word is padded
 * with 0. */
static inline uint32_t mask_trigger_key(const char *word, size_t length)
{
    uint32_t key = mask_folded(word[0]);

    if (length > 1) key |= mask_folded(word[1]) << 8;
    if (length > 2) key |= mask_folded(word[2]) << 16;
    return key;
}

/* The last three bytes of a word that ends at `end`, where `before` bytes of text do, and with what stands
 * before a shorter word; where one begins the text, its eight bytes tell them. */
static inline uint32_t mask_last_letters(const char *end, size_t before, uint64_t eight)
{
    return before > 2 ? mask_trigger_key(end - 3, 3) : (uint32_t)eight << 8 & 0xFFFFFF;
}

static inline unsigned mask_key_slot(uint32_t key)
{
    return (key * 2654435761u) >> 20;
}

/* The eight bytes at `text`, of which so many are left, in small letters; spaces behind the end. */
static inline uint64_t mask_eight(const char *text, size_t left)
{
    char bytes[8] = { 0 };

    if (left >= 8) return str_eight(text) | UINT64_C(0x2020202020202020);
    memcpy(bytes, text, left);
    return str_eight(bytes) | UINT64_C(0x2020202020202020);
}

/* The fourth to seventh of them. */
static inline uint32_t mask_next_bytes(uint64_t eight)
{
    return (uint32_t)(eight >> 24);
}

/* The key of the word of `length` bytes that begins with them. */
static inline uint32_t mask_word_key(uint64_t eight, size_t length)
{
    return (uint32_t)eight & ((UINT32_C(1) << 8 * (length < 3 ? length : 3)) - 1); /* without a branch */
}

/* The place of the first `n` of them in the filter. */
static inline unsigned mask_filter_place(uint64_t eight, unsigned n)
{
    return (unsigned)((eight << (64 - 8 * n)) * UINT64_C(0x9E3779B97F4A7C15) >> (64 - MASK_FILTER_BITS));
}

static inline bool mask_filtered(const uint32_t *filter, uint64_t eight, unsigned n)
{
    unsigned place = mask_filter_place(eight, n);
    return filter[place / 32] >> place % 32 & 1;
}

/* May its rule match where the trigger ends at `end`? The bytes behind it tell for more than half of the
 * places where it does not. */
static inline bool mask_may_follow(const struct mask_trigger *trigger, struct str text, size_t end)
{
    bool spaced = end < text.len && text.ptr[end] == ' ';
    const struct pattern_follow *follow = trigger->follow[spaced];
    uint64_t may = 1;

    for (size_t k = 0, at = end + spaced; k < PATTERN_AHEAD; k++, at++) {
        unsigned class = pattern_classes[at < text.len ? (unsigned char)text.ptr[at] : 256];
        may &= follow->classes[k][class / 64] >> class % 64;
    }
    return may;
}

/* May a trigger without a colon begin with these bytes, where a word of `length` bytes does? Few of the
 * others get past. */
static inline bool mask_may_trigger(const struct masker *m, uint64_t eight, size_t length)
{
    return mask_filtered(m->filter[2], eight, 6) | mask_filtered(m->filter[1], eight, 4) |
           mask_filtered(m->filter[0], length == 2 ? eight << 8 : eight, 3) |
           mask_filtered(m->filter[0], eight, 3);
}
#endif
