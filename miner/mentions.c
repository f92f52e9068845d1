#include "miner/mentions.h"

#include <stdlib.h>

#include "miner/base/arena.h"
#include "miner/base/large.h"
#include "miner/base/mem.h"
#include "tokenize/mask.h"

enum { SHORTEST = 3, SLOTS_LEAST = 1 << 12 };

/* What is known of a word. Most words are never capitalised: they are nowhere but here. */
struct slot {
    uint64_t hash;   /* 0 = free */
    uint32_t number; /* + 1, where it is capitalised somewhere; 0 = it is not */
    bool small;      /* it stands somewhere in small letters */
};

/* A word that is capitalised somewhere. */
struct large {
    uint32_t times;
    bool name;
};

struct mention_index {
    struct slot *slots;
    size_t slot_count, used; /* slot_count: a power of two */
    struct large *words;
    size_t count, capacity;
    uint32_t *list;
    size_t length, list_capacity;
};

struct mentions {
    struct arena arena;
    struct hashmap words; /* folded */
    struct str *text;
    size_t count, capacity;
    struct hashmap names;
};

struct mention_index *mention_index_new(void)
{
    struct mention_index *x = mem_zero(1, sizeof *x);
    x->slot_count = SLOTS_LEAST;
    x->slots = mem_table(x->slot_count, sizeof *x->slots);
    return x;
}

void mention_index_free(struct mention_index *x)
{
    if (!x) return;
    free(x->slots);
    free(x->words);
    large_free(x->list);
    free(x);
}

size_t mention_index_length(const struct mention_index *x)
{
    return x->length;
}

static uint64_t hash_of(struct str folded)
{
    uint64_t hash = hash_bytes(folded.ptr, folded.len);
    return hash ? hash : 1;
}

/* The slot of a word, or the free one where it belongs. */
static struct slot *slot_of(const struct mention_index *x, uint64_t hash)
{
    size_t i = hash & (x->slot_count - 1);
    while (x->slots[i].hash && x->slots[i].hash != hash) i = (i + 1) & (x->slot_count - 1);
    return &x->slots[i];
}

static void grow(struct mention_index *x)
{
    struct slot *old = x->slots;
    size_t n = x->slot_count;
    x->slot_count *= 2;
    x->slots = mem_table(x->slot_count, sizeof *x->slots);
    for (size_t i = 0; i < n; i++)
        if (old[i].hash) *slot_of(x, old[i].hash) = old[i];
    free(old);
}

static struct slot *add_word(struct mention_index *x, struct str folded)
{
    uint64_t hash = hash_of(folded);
    struct slot *s = slot_of(x, hash);
    if (s->hash) return s;
    if ((x->used + 1) * 2 > x->slot_count) {
        grow(x);
        s = slot_of(x, hash);
    }
    x->used++;
    *s = (struct slot){ .hash = hash };
    return s;
}

static bool is_letter(char c)
{
    return (unsigned char)((c | 32) - 'a') < 26 || (unsigned char)c >= 0x80;
}

/* Placeholders are no words, and a word that begins in small letters is no name even where a capital follows.
 */
size_t mention_index_read(struct mention_index *x, struct str text)
{
    char folded[MASK_FOLD_MAX];
    size_t before = x->length;
    for (size_t i = 0; i < text.len;) {
        if (!is_letter(text.ptr[i])) {
            if (text.ptr[i] == '<') /* "<NAAM>" */
                while (i + 1 < text.len && text.ptr[i + 1] >= 'A' && text.ptr[i + 1] <= 'Z') i++;
            i++;
            continue;
        }
        size_t from = i;
        bool plain = true; /* small letters of ASCII alone, as most words are */
        for (; i < text.len && is_letter(text.ptr[i]); i++) plain &= (unsigned char)(text.ptr[i] - 'a') < 26;
        struct str word = str_sub(text, from, i);
        if (word.len < SHORTEST || word.len > MASK_FOLD_MAX) continue;
        if (plain) {
            add_word(x, word)->small = true;
            continue;
        }
        size_t n = mask_fold(word, folded);
        struct slot *s = add_word(x, (struct str){ folded, n });
        if (word.ptr[0] == folded[0] && word.ptr[1] == folded[1]) {
            s->small = true;
            continue;
        }
        if (!s->number) {
            MEM_RESERVE(x->words, x->capacity, x->count + 1);
            x->words[x->count++] = (struct large){ 0 };
            s->number = (uint32_t)x->count;
        }
        x->words[s->number - 1].times++;
        if (word.ptr[0] >= 'a' && word.ptr[0] <= 'z') continue;
        LARGE_RESERVE(x->list, x->list_capacity, x->length + 1);
        x->list[x->length++] = s->number - 1;
    }
    return x->length - before;
}

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
    free(m);
}

void mentions_add(struct mentions *m, struct str word)
{
    bool fresh;
    struct str *stored;
    if (word.len < SHORTEST) return;
    hashmap_at(&m->words, word, 1, &fresh, &stored);
    if (!fresh) return;
    *stored = arena_str(&m->arena, word);
    MEM_RESERVE(m->text, m->capacity, m->count + 1);
    m->text[m->count++] = *stored;
}

bool mentions_none(const struct mentions *m)
{
    return m->count == 0;
}

void mentions_settle(struct mentions *m, struct mention_index *const *x, size_t count, uint32_t most)
{
    for (size_t i = 0; i < m->count; i++) {
        uint64_t hash = hash_of(m->text[i]), times = 0;
        bool small = false;
        for (size_t k = 0; k < count; k++) {
            const struct slot *s = slot_of(x[k], hash);
            small |= s->small;
            if (s->number) times += x[k]->words[s->number - 1].times;
        }
        if (small || times == 0 || times > most) continue;
        hashmap_at(&m->names, m->text[i], 1, NULL, NULL);
        for (size_t k = 0; k < count; k++) {
            const struct slot *s = slot_of(x[k], hash);
            if (s->number) x[k]->words[s->number - 1].name = true;
        }
    }
}

bool mentions_any(const struct mention_index *x, size_t first, size_t count)
{
    for (size_t i = first; i < first + count; i++)
        if (x->words[x->list[i]].name) return true;
    return false;
}

const struct hashmap *mentions_names(const struct mentions *m)
{
    return m->names.count ? &m->names : NULL;
}
