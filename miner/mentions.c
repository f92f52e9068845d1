#include "miner/mentions.h"

#include <stdlib.h>

#include "miner/base/arena.h"
#include "miner/base/large.h"
#include "miner/base/mem.h"
#include "tokenize/normalize.h"

enum { SHORTEST = 3 };

/* A word as names have them: a run of letters. */
struct word_seen {
    uint32_t times; /* that it is capitalised */
    bool small;     /* it stands somewhere in small letters */
    bool name;
};

/* The words in what the analyser knows as one: "jan" in "jan's", none in "zo". */
struct surface_seen {
    uint32_t first, count; /* in x->parts; first is + 1, 0 = not seen yet */
};

struct mention_index {
    const struct analyzer *analyzer;
    struct surface_seen *surfaces; /* by number */
    size_t surface_count, surface_capacity;
    uint32_t *parts; /* numbers of words */
    size_t part_count, part_capacity;
    struct hashmap index; /* a word, which is a part of a surface → its number */
    struct word_seen *words;
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

struct mention_index *mention_index_new(const struct analyzer *a)
{
    struct mention_index *x = mem_zero(1, sizeof *x);
    x->analyzer = a;
    hashmap_init(&x->index);
    return x;
}

void mention_index_free(struct mention_index *x)
{
    if (!x) return;
    free(x->surfaces);
    free(x->parts);
    free(x->words);
    hashmap_release(&x->index);
    large_free(x->list);
    free(x);
}

size_t mention_index_length(const struct mention_index *x)
{
    return x->length;
}

static bool is_letter(char c)
{
    return (unsigned char)((c | 32) - 'a') < 26 || (unsigned char)c >= 0x80;
}

static void add_part(struct mention_index *x, struct str word)
{
    bool fresh;
    const uint32_t *number = hashmap_at(&x->index, word, (uint32_t)x->count, &fresh, NULL);
    MEM_RESERVE(x->parts, x->part_capacity, x->part_count + 1);
    x->parts[x->part_count++] = *number;
    if (!fresh) return;
    MEM_RESERVE(x->words, x->capacity, x->count + 1);
    x->words[x->count++] = (struct word_seen){ 0 };
}

static const struct surface_seen *surface_of(struct mention_index *x, uint32_t surface)
{
    if (surface >= x->surface_count) {
        MEM_RESERVE(x->surfaces, x->surface_capacity, (size_t)surface + 1);
        while (x->surface_count <= surface) x->surfaces[x->surface_count++] = (struct surface_seen){ 0 };
    }
    struct surface_seen *s = &x->surfaces[surface];
    if (s->first) return s;
    s->first = (uint32_t)x->part_count + 1;
    struct str text = analyzer_surface(x->analyzer, surface);
    for (size_t i = 0, from; i < text.len; i++) {
        for (from = i; i < text.len && is_letter(text.ptr[i]); i++)
            ;
        if (i - from >= SHORTEST) add_part(x, str_sub(text, from, i));
    }
    s->count = (uint32_t)x->part_count + 1 - s->first;
    return s;
}

size_t mention_index_read(struct mention_index *x, const struct said *said, size_t count)
{
    size_t before = x->length;
    for (size_t i = 0; i < count; i++) {
        if (said[i].surface == SAID_MARKS || said[i].flags & (SAID_PLACEHOLDER | SAID_NUMBER | SAID_SYMBOL))
            continue;
        const struct surface_seen *s = surface_of(x, said[i].surface);
        const uint32_t *part = x->parts + s->first - 1;
        for (uint32_t k = 0; k < s->count; k++) {
            struct word_seen *word = &x->words[part[k]];
            if (!(said[i].flags & SAID_LARGE)) {
                word->small = true;
                continue;
            }
            word->times++;
            LARGE_RESERVE(x->list, x->list_capacity, x->length + 1);
            x->list[x->length++] = part[k];
        }
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

/* What an index has seen of a word; NULL = nothing. */
static struct word_seen *seen_of(const struct mention_index *x, struct str word)
{
    const uint32_t *number = hashmap_find(&x->index, word);
    return number ? &x->words[*number] : NULL;
}

void mentions_settle(struct mentions *m, struct mention_index *const *x, size_t count, uint32_t most)
{
    struct buf word; /* as the analyser has it: "weiss" */
    buf_init(&word);
    for (size_t i = 0; i < m->count; i++) {
        uint64_t times = 0;
        bool small = false;
        normalize_word(m->text[i], &word);
        for (size_t k = 0; k < count; k++) {
            const struct word_seen *seen = seen_of(x[k], buf_str(&word));
            small |= seen && seen->small;
            if (seen) times += seen->times;
        }
        if (small || times == 0 || times > most) continue;
        hashmap_at(&m->names, m->text[i], 1, NULL, NULL);
        for (size_t k = 0; k < count; k++) {
            struct word_seen *seen = seen_of(x[k], buf_str(&word));
            if (seen) seen->name = true;
        }
    }
    buf_release(&word);
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
