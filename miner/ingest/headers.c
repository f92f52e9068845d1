#include "miner/ingest/headers.h"
#include "miner/base/mem.h"
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

static bool is_word_byte(char c)
{
    return (unsigned char)c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* In lower case, malloced; −1: it is not all ASCII. Nearly all known headers are. */
static utf8proc_ssize_t fold_ascii(struct str header, utf8proc_uint8_t **out)
{
    for (size_t i = 0; i < header.len; i++)
        if ((unsigned char)header.ptr[i] >= 0x80) return -1;
    *out = mem_alloc(header.len, 1);
    for (size_t i = 0; i < header.len; i++) {
        char c = header.ptr[i];
        (*out)[i] = (utf8proc_uint8_t)(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    return (utf8proc_ssize_t)header.len;
}

struct str header_key(struct arena *a, struct str header)
{
    for (;;) {
        if (str_starts(header, STR("\xEF\xBB\xBF")))
            header = str_sub(header, 3, header.len);
        else if (str_starts(header, STR("\xC3\xAF\xC2\xBB\xC2\xBF")))
            header = str_sub(header, 6, header.len);
        else
            break;
    }
    header = str_clip(header, 1000);
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t n = fold_ascii(header, &folded);
    if (n < 0)
        n = utf8proc_map((const utf8proc_uint8_t *)header.ptr, (utf8proc_ssize_t)header.len, &folded,
                         UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                             UTF8PROC_IGNORE);
    if (n < 0) return arena_str(a, header);
    char *to = arena_alloc(a, (size_t)n + 1);
    size_t len = 0;
    for (utf8proc_ssize_t i = 0; i < n; i++) {
        char c = (char)folded[i];
        if (n - i >= 3 &&
            (memcmp(folded + i, "\xE2\x80\x99", 3) == 0 || memcmp(folded + i, "\xE2\x80\x98", 3) == 0)) {
            c = '\''; /* d’ouverture, as some programs write d'ouverture */
            i += 2;
        }
        if (c == ' ' || c == '_' || (c >= '\t' && c <= '\r')) {
            if (len && to[len - 1] != ' ') to[len++] = ' ';
        } else {
            to[len++] = c;
        }
    }
    free(folded);
    struct str key = str_trim((struct str){ to, len });
    for (size_t i = 1; i + 1 < key.len; i++) /* requester.email, as JSON has it */
        if (key.ptr[i] == '.' && is_word_byte(key.ptr[i - 1]) && is_word_byte(key.ptr[i + 1]))
            to[key.ptr - to + (ptrdiff_t)i] = ' ';
    while (key.len && strchr("\"'*", key.ptr[0])) key = str_sub(key, 1, key.len);
    while (key.len && strchr("\"'*:. ", key.ptr[key.len - 1])) key.len--;
    static const char *const clocks[] = { " (hh:mm:ss)", " (hh:mm)" }; /* how its values are written */
    for (size_t i = 0; i < sizeof clocks / sizeof *clocks; i++)
        if (str_ends(key, str_of(clocks[i]))) key.len -= strlen(clocks[i]);
    return key;
}

struct str header_exact(struct arena *a, struct str header)
{
    struct str key = header_key(a, header);
    char *to = arena_alloc(a, key.len + 1);
    size_t n = 0;
    for (size_t i = 0; i < key.len; i++)
        if (key.ptr[i] != ' ' && key.ptr[i] != '-') to[n++] = key.ptr[i];
    return n ? (struct str){ to, n } : key;
}

bool header_next(const char *headers, size_t *at, struct str *header, double *unit)
{
    if (!headers || !headers[*at]) return false;
    const char *start = headers + *at, *end = strchr(start, '|');
    size_t n = end ? (size_t)(end - start) : strlen(start);
    *at += n + (end != NULL);
    *header = (struct str){ start, n };
    *unit = 0;
    if (n && start[n - 1] == '}') {
        size_t open = str_find(*header, STR("{"));
        struct str name = str_sub(*header, open + 1, n - 1);
        *unit = str_eq(name, STR("s")) ? 1.0 / 60 : str_eq(name, STR("h")) ? 60 : 1;
        header->len = open;
    }
    return true;
}

static int by_key(const void *a, const void *b)
{
    const struct known_header *x = a, *y = b;
    int c = str_cmp(x->key, y->key);
    if (c) return c;
    if (x->system != y->system) return x->system < y->system ? -1 : 1;
    if (x->field != y->field) return x->field < y->field ? -1 : 1;
    return (x->place > y->place) - (x->place < y->place);
}

struct header_index header_index_new(struct arena *a)
{
    struct header_index index = { NULL, 0 };
    size_t systems, capacity = 0;
    const struct system *all = systems_all(&systems);
    struct known_header *found = NULL;
    for (size_t s = 0; s < systems; s++)
        for (size_t f = 0; f < FIELD_COUNT; f++) {
            struct known_header h = { .system = (uint16_t)s, .field = (uint8_t)f };
            for (size_t at = 0; header_next(all[s].headers[f], &at, &h.spelling, &h.unit); h.place++) {
                h.key = header_exact(a, h.spelling);
                MEM_RESERVE(found, capacity, index.count + 1);
                found[index.count++] = h;
            }
        }
    qsort(found, index.count, sizeof *found, by_key);
    index.headers = arena_alloc(a, index.count * sizeof *found);
    memcpy(index.headers, found, index.count * sizeof *found);
    free(found);
    return index;
}

const struct known_header *header_index_find(const struct header_index *index, struct str key, size_t *count)
{
    size_t low = 0, high = index->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (str_cmp(index->headers[middle].key, key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    *count = 0;
    while (low + *count < index->count && str_eq(index->headers[low + *count].key, key)) ++*count;
    return index->headers + low;
}

bool header_contains(struct str key, struct str words)
{
    if (words.len == 0) return false;
    for (size_t from = 0; from + words.len <= key.len;) {
        size_t at = str_find(str_sub(key, from, key.len), words);
        if (at == SIZE_MAX) return false;
        at += from;
        bool left = at == 0 || !is_word_byte(key.ptr[at - 1]);
        bool right = at + words.len == key.len || !is_word_byte(key.ptr[at + words.len]);
        if (left && right) return true;
        from = at + 1;
    }
    return false;
}

double header_unit(struct str key)
{
    static const struct {
        const char *word;
        double minutes;
    } units[] = {
        { "minutes", 1 },
        { "minuten", 1 },
        { "min", 1 },
        { "mins", 1 },
        { "hours", 60 },
        { "hrs", 60 },
        { "uren", 60 },
        { "uur", 60 },
        { "hr", 60 },
        { "sec", 1.0 / 60 },
        { "secs", 1.0 / 60 },
        { "seconds", 1.0 / 60 },
        { "seconden", 1.0 / 60 },
        { "heures", 60 },
        { "secondes", 1.0 / 60 },
        { "jours", 1440 },
        { "days", 1440 },
        { "dagen", 1440 },
    };
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (header_contains(key, str_of(units[i].word))) return units[i].minutes;
    return str_ends(key, STR("inmin")) ? 1 : 0;
}
