#include "miner/mentions.h"

#include <stdatomic.h>
#include <stdlib.h>

#include "miner/base/arena.h"
#include "miner/base/mem.h"
#include "tokenize/mask.h"

enum { FILTER_BITS = 1 << 16, SHORTEST = 3 };

struct mentions {
    struct arena arena;
    struct hashmap words;       /* folded → number */
    struct str *text;           /* per number */
    atomic_uint *small, *large; /* mentions in small letters, and capitalised */
    size_t count, capacity;
    uint8_t filter[FILTER_BITS / 8]; /* by the first letters and the length: spares most look-ups */
    struct hashmap names;
};

struct mentions *mentions_new(void)
{
    struct mentions *m = mem_zero(1, sizeof *m);
    arena_init(&m->arena);
    hashmap_init(&m->words);
    hashmap_init(&m->names);
    return m;
}

void mentions_free(struct mentions *m)
{
    if (!m) return;
    arena_release(&m->arena);
    hashmap_release(&m->words);
    hashmap_release(&m->names);
    free(m->text);
    free(m->small);
    free(m->large);
    free(m);
}

/* Of a word of SHORTEST bytes or more, the same in any case: five bits a letter, none of what is beyond
 * ASCII. */
static uint32_t filter_bit(const char *word, size_t length)
{
    uint32_t bit = length & 1;
    for (int i = 0; i < SHORTEST; i++) bit = bit << 5 | ((unsigned char)word[i] >= 0x80 ? 0 : word[i] & 31);
    return bit;
}

void mentions_add(struct mentions *m, struct str word)
{
    bool fresh;
    struct str *stored;
    if (word.len < SHORTEST) return;
    hashmap_at(&m->words, word, (uint32_t)m->count, &fresh, &stored);
    if (!fresh) return;
    *stored = arena_str(&m->arena, word);
    MEM_RESERVE(m->text, m->capacity, m->count + 1);
    m->text[m->count++] = *stored;
    uint32_t bit = filter_bit(word.ptr, word.len);
    m->filter[bit / 8] |= (uint8_t)(1u << bit % 8);
}

static bool is_letter(char c)
{
    return (unsigned char)((c | 32) - 'a') < 26 || (unsigned char)c >= 0x80;
}

/* The next word of the text from *at on that may be of a name, SIZE_MAX where there is none; placeholders are
 * no words. */
static size_t next_known(const struct mentions *m, struct str text, size_t *at, bool only_large, bool *large)
{
    char folded[MASK_FOLD_MAX];
    for (size_t i = *at; i < text.len;) {
        if (!is_letter(text.ptr[i])) {
            if (text.ptr[i] == '<') /* "<NAAM>" */
                while (i + 1 < text.len && text.ptr[i + 1] >= 'A' && text.ptr[i + 1] <= 'Z') i++;
            i++;
            continue;
        }
        size_t from = i;
        while (i < text.len && is_letter(text.ptr[i])) i++;
        struct str word = str_sub(text, from, i);
        if (word.len < SHORTEST || (only_large && word.ptr[0] >= 'a' && word.ptr[0] <= 'z')) continue;
        uint32_t bit = filter_bit(word.ptr, word.len);
        if (!(m->filter[bit / 8] & 1u << bit % 8)) continue;
        size_t n = mask_fold(word, folded);
        const uint32_t *number = n ? hashmap_find(&m->words, (struct str){ folded, n }) : NULL;
        if (!number) continue;
        *large = word.ptr[0] != folded[0] || (n > 1 && word.ptr[1] != folded[1]);
        *at = i;
        return *number;
    }
    *at = text.len;
    return SIZE_MAX;
}

bool mentions_count(struct mentions *m, struct str text)
{
    bool large, any = false;
    size_t at = 0, number;
    if (!m->count) return false;
    while ((number = next_known(m, text, &at, false, &large)) != SIZE_MAX) {
        atomic_fetch_add_explicit(large ? &m->large[number] : &m->small[number], 1, memory_order_relaxed);
        any |= large;
    }
    return any;
}

void mentions_start(struct mentions *m)
{
    m->small = mem_zero(m->count, sizeof *m->small);
    m->large = mem_zero(m->count, sizeof *m->large);
}

void mentions_settle(struct mentions *m, uint32_t most)
{
    for (size_t i = 0; i < m->count; i++) {
        unsigned small = atomic_load_explicit(&m->small[i], memory_order_relaxed);
        unsigned large = atomic_load_explicit(&m->large[i], memory_order_relaxed);
        if (small == 0 && large > 0 && large <= most) hashmap_at(&m->names, m->text[i], 1, NULL, NULL);
    }
}

bool mentions_any(const struct mentions *m, struct str text)
{
    bool large;
    size_t at = 0, number;
    if (!m->names.count) return false;
    while ((number = next_known(m, text, &at, true, &large)) != SIZE_MAX)
        if (large && hashmap_find(&m->names, m->text[number])) return true;
    return false;
}

const struct hashmap *mentions_names(const struct mentions *m)
{
    return m->names.count ? &m->names : NULL;
}
