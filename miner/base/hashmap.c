#include "miner/base/hashmap.h"

#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"

static uint64_t fold(uint64_t a, uint64_t b)
{
    __extension__ typedef unsigned __int128 wide;
    wide product = (wide)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/* The last 0 to 7 bytes as a number, by loads that may overlap: a copy of unknown length would be a call. */
static uint64_t last_bytes(const unsigned char *p, size_t n)
{
    if (n >= 4) {
        uint32_t low, high;
        memcpy(&low, p, 4);
        memcpy(&high, p + n - 4, 4);
        return low | (uint64_t)high << (8 * (n - 4));
    }
    return n ? p[0] | (uint64_t)p[n / 2] << (8 * (n / 2)) | (uint64_t)p[n - 1] << (8 * (n - 1)) : 0;
}

/* Multiply and fold, eight bytes at a time; short keys, the usual case, take two multiplications. */
uint64_t hash_bytes(const void *bytes, size_t n)
{
    const unsigned char *p = bytes;
    uint64_t h = 0x9E3779B97F4A7C15u ^ n, w = 0;
    size_t left = n;
    for (; left >= 8; left -= 8, p += 8) {
        memcpy(&w, p, 8);
        h = fold(h ^ w, 0xA0761D6478BD642Fu);
    }
    return fold(h ^ last_bytes(p, left), 0xE7037ED1A0B428DBu);
}

void hashmap_init(struct hashmap *m)
{
    *m = (struct hashmap){ NULL, 0, 0 };
}

void hashmap_release(struct hashmap *m)
{
    free(m->slots);
    hashmap_init(m);
}

static uint32_t tag_of(uint64_t hash)
{
    uint32_t tag = (uint32_t)(hash >> 32);
    return tag ? tag : 1;
}

/* The place is taken from the tag alone, so that growing needs no key to be hashed again. */
static size_t first_place(const struct hashmap *m, uint32_t tag)
{
    return (tag * (size_t)0x9E3779B97F4A7C15u >> 20) & (m->capacity - 1);
}

static struct hashmap_slot *place_of(const struct hashmap *m, struct str key, uint32_t tag)
{
    size_t mask = m->capacity - 1;
    for (size_t i = first_place(m, tag);; i = (i + 1) & mask) {
        struct hashmap_slot *s = &m->slots[i];
        if (s->hash == 0 || (s->hash == tag && str_eq(s->key, key))) return s;
    }
}

static void grow_to(struct hashmap *m, size_t capacity)
{
    struct hashmap old = *m;
    m->capacity = capacity;
    m->slots = mem_table(m->capacity, sizeof *m->slots);
    size_t mask = m->capacity - 1;
    for (size_t i = 0; i < old.capacity; i++) {
        if (!old.slots[i].hash) continue;
        size_t at = first_place(m, old.slots[i].hash);
        while (m->slots[at].hash) at = (at + 1) & mask;
        m->slots[at] = old.slots[i];
    }
    free(old.slots);
}

static size_t capacity_for(const struct hashmap *m, size_t count)
{
    size_t capacity = m->capacity ? m->capacity : 64;
    while (count * 3 > capacity * 2) capacity *= 2;
    return capacity;
}

void hashmap_reserve(struct hashmap *m, size_t count)
{
    size_t capacity = capacity_for(m, count);
    if (capacity > m->capacity) grow_to(m, capacity);
}

uint32_t *hashmap_find(const struct hashmap *m, struct str key)
{
    return hashmap_find_hash(m, key, hash_bytes(key.ptr, key.len));
}

uint32_t *hashmap_find_hash(const struct hashmap *m, struct str key, uint64_t hash)
{
    if (!m->count) return NULL;
    struct hashmap_slot *s = place_of(m, key, tag_of(hash));
    return s->hash ? &s->value : NULL;
}

void hashmap_expect(const struct hashmap *m, uint64_t hash)
{
    if (m->count) __builtin_prefetch(&m->slots[first_place(m, tag_of(hash))]);
}

uint32_t *hashmap_at(struct hashmap *m, struct str key, uint32_t initial, bool *is_new, struct str **stored)
{
    return hashmap_at_hash(m, key, hash_bytes(key.ptr, key.len), initial, is_new, stored);
}

uint32_t *hashmap_at_hash(struct hashmap *m, struct str key, uint64_t hash, uint32_t initial, bool *is_new,
                          struct str **stored)
{
    if ((m->count + 1) * 3 > m->capacity * 2) grow_to(m, capacity_for(m, m->count + 1));
    uint32_t tag = tag_of(hash);
    struct hashmap_slot *s = place_of(m, key, tag);
    bool fresh = s->hash == 0;
    if (fresh) {
        *s = (struct hashmap_slot){ key, tag, initial };
        m->count++;
    }
    if (is_new) *is_new = fresh;
    if (stored) *stored = &s->key;
    return &s->value;
}
