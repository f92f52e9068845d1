/* A set of strings that says "no" or "perhaps" (Bloom 1970, with one bit a string): a small table to ask
 * before a large one is searched for what mostly is not there.
 *
 * Strings are hashed as polynomials of their bytes, so that the hash of a string without its first byte, or
 * without any one byte, follows from that of the whole.
 */
#ifndef CLUSTER_SKETCH_H
#define CLUSTER_SKETCH_H
#include <stdbool.h>
#include <stdlib.h>

#include "miner/base/mem.h"
#include "miner/base/str.h"

#define SKETCH_BASE    UINT64_C(0x9E3779B97F4A7C15) /* odd: it has an inverse modulo 2^64 */
#define SKETCH_INVERSE UINT64_C(0xF1DE83E19937733D)

struct sketch {
    uint64_t *words;
    unsigned bits; /* the table has 2^bits */
};

/* `count`: of the strings that will be added; one in sixteen others is taken for one of them, or fewer. */
static inline void sketch_init(struct sketch *s, size_t count)
{
    s->bits = 10;
    while (s->bits < 28 && (UINT64_C(1) << s->bits) < (uint64_t)count * 16) s->bits++;
    s->words = mem_zero((size_t)1 << (s->bits - 6), sizeof *s->words);
}

static inline void sketch_release(struct sketch *s)
{
    free(s->words);
}

static inline uint64_t sketch_place(const struct sketch *s, uint64_t hash)
{
    hash ^= hash >> 32;
    return hash * UINT64_C(0xD6E8FEB86659FD93) >> (64 - s->bits);
}

static inline void sketch_add(struct sketch *s, uint64_t hash)
{
    uint64_t at = sketch_place(s, hash);
    s->words[at / 64] |= UINT64_C(1) << at % 64;
}

static inline bool sketch_has(const struct sketch *s, uint64_t hash)
{
    uint64_t at = sketch_place(s, hash);
    return s->words[at / 64] >> at % 64 & 1;
}

/* Σ byte[i] · BASE^(length − 1 − i); *first: what its first byte is multiplied by. */
static inline uint64_t sketch_hash(struct str text, uint64_t *first)
{
    uint64_t hash = 0, power = SKETCH_INVERSE;
    for (size_t i = 0; i < text.len; i++) {
        hash = hash * SKETCH_BASE + (unsigned char)text.ptr[i];
        power *= SKETCH_BASE;
    }
    *first = power;
    return hash;
}
#endif
