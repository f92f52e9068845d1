/* Text → number: an open-addressing hash map from a str to a uint32_t.
 * Keys are borrowed: the caller keeps their bytes alive (usually in an arena). Iteration order is never
 * exposed, so results cannot depend on it.
 */
#ifndef BASE_HASHMAP_H
#define BASE_HASHMAP_H
#include "miner/base/str.h"

struct hashmap_slot {
    struct str key;
    uint32_t hash; /* upper half of the 64-bit hash; 0 = free */
    uint32_t value;
};
struct hashmap {
    struct hashmap_slot *slots;
    size_t capacity, count; /* capacity is a power of two */
};

uint64_t hash_bytes(const void *bytes,
                    size_t n); /* same on every machine of the same byte order; not for secrets */

void hashmap_init(struct hashmap *m);
void hashmap_release(struct hashmap *m);
/* Room for `count` keys, so that it need not grow step by step. */
void hashmap_reserve(struct hashmap *m, size_t count);
/* Address of the value, or NULL. Valid until the next hashmap_at. */
uint32_t *hashmap_find(const struct hashmap *m, struct str key);
/* Address of the value of `key`, inserted with value `initial` when new (*is_new, may be NULL, says so). The
 * key as stored may be replaced through *stored (may be NULL) right after an insertion by an equal,
 * longer-lived copy. */
uint32_t *hashmap_at(struct hashmap *m, struct str key, uint32_t initial, bool *is_new, struct str **stored);
/* The same with the key's hash_bytes. In a large map nearly all time goes into waiting for memory: of many
 * keys, first tell all hashes to hashmap_expect, then look them up. */
uint32_t *hashmap_at_hash(struct hashmap *m, struct str key, uint64_t hash, uint32_t initial, bool *is_new,
                          struct str **stored);
uint32_t *hashmap_find_hash(const struct hashmap *m, struct str key, uint64_t hash);
void hashmap_expect(const struct hashmap *m, uint64_t hash);
#endif
