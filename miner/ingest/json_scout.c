#include "miner/ingest/json_scout.h"
#include "miner/base/hashmap.h"
#include "miner/base/mem.h"
#include <stdlib.h>
#include <string.h>
#include <yajl/yajl_parse.h>

enum { CANDIDATES_MAX = 64, FIELD_DEPTH = 3 };

/* Objects that may be the records: candidate 0 is the top level, the others are arrays. */
struct candidate {
    struct str way[JSON_WAY_MAX];
    size_t steps;
    size_t objects;
    uint64_t fields; /* bit per field that a member of them names */
    size_t bytes;    /* of their scalars */
};

struct scout {
    const struct header_index *known;
    struct arena *arena;
    struct hashmap memo; /* member name → place in `masks` */
    uint64_t *masks;
    size_t mask_count, mask_capacity;
    struct candidate candidates[CANDIDATES_MAX];
    size_t count;
    bool top_array;
    /* Where the parser is. */
    size_t depth, objects_open, arrays_open;
    struct str way[JSON_WAY_MAX];
    size_t inside; /* the candidate whose element is open; 0 = the top level */
    size_t element_depth;
};

bool json_begins(struct str text)
{
    size_t i = 0;
    char want[2] = { 0, 0 };
    for (size_t n = 0; i < text.len && n < 2; i++) {
        if (strchr(" \t\r\n", text.ptr[i]) && text.ptr[i]) continue;
        want[n++] = text.ptr[i];
    }
    return (want[0] == '{' && (want[1] == '"' || want[1] == '}')) ||
           (want[0] == '[' && (want[1] == '{' || want[1] == ']'));
}

static uint64_t fields_of(struct scout *s, struct str key)
{
    bool fresh;
    struct str *stored;
    uint32_t *at = hashmap_at(&s->memo, key, (uint32_t)s->mask_count, &fresh, &stored);
    if (!fresh) return s->masks[*at];
    *stored = arena_str(s->arena, key);
    size_t n;
    const struct known_header *h = header_index_find(s->known, header_exact(s->arena, *stored), &n);
    uint64_t mask = 0;
    for (size_t i = 0; i < n; i++) mask |= UINT64_C(1) << h[i].field;
    MEM_RESERVE(s->masks, s->mask_capacity, s->mask_count + 1);
    s->masks[s->mask_count++] = mask;
    return mask;
}

static size_t candidate_of(struct scout *s)
{
    size_t steps = s->depth; /* only objects are open, each but the first under a key */
    if (steps > JSON_WAY_MAX) return 0;
    for (size_t i = 1; i < s->count; i++) {
        size_t k = 0;
        while (k < steps && s->candidates[i].steps == steps && str_eq(s->candidates[i].way[k], s->way[k]))
            k++;
        if (s->candidates[i].steps == steps && k == steps) return i;
    }
    if (s->count == CANDIDATES_MAX) return 0;
    struct candidate *c = &s->candidates[s->count];
    *c = (struct candidate){ .steps = steps };
    for (size_t k = 0; k < steps; k++) c->way[k] = arena_str(s->arena, s->way[k]);
    return s->count++;
}

static int on_start_array(void *data)
{
    struct scout *s = data;
    if (s->depth == 0) s->top_array = true;
    if (s->arrays_open++ == 0 && s->depth > 0) {
        s->inside = candidate_of(s);
        s->element_depth = s->depth + 1;
    }
    s->depth++;
    return 1;
}

static int on_end_array(void *data)
{
    struct scout *s = data;
    s->depth--;
    if (--s->arrays_open == 0) s->inside = 0;
    return 1;
}

static int on_start_map(void *data)
{
    struct scout *s = data;
    if (s->inside && s->depth == s->element_depth)
        s->candidates[s->inside].objects++;
    else if (s->arrays_open == 0 ? s->depth == 0 : s->arrays_open == 1 && s->depth == 1 && s->top_array)
        s->candidates[0].objects++;
    s->depth++;
    return 1;
}

static int on_end_map(void *data)
{
    ((struct scout *)data)->depth--;
    return 1;
}

static int on_key(void *data, const unsigned char *key, size_t n)
{
    struct scout *s = data;
    struct str name = { (const char *)key, n };
    size_t base = s->inside ? s->element_depth : s->top_array;
    if (s->arrays_open == 0 && s->depth <= JSON_WAY_MAX && s->depth > 0)
        s->way[s->depth - 1] = arena_str(s->arena, name);
    if (n <= 100 && s->depth > base && s->depth <= base + FIELD_DEPTH &&
        (s->inside || s->arrays_open == s->top_array))
        s->candidates[s->inside].fields |= fields_of(s, name);
    return 1;
}

static int on_text(void *data, const unsigned char *text, size_t n)
{
    struct scout *s = data;
    (void)text;
    s->candidates[s->inside].bytes += n;
    return 1;
}

static int on_number(void *data, const char *text, size_t n)
{
    return on_text(data, (const unsigned char *)text, n);
}

static int bits(uint64_t x)
{
    return __builtin_popcountll(x);
}

/* Is an element of the array more of a ticket than the object around it? */
static bool is_better(const struct candidate *c, const struct candidate *than, bool than_is_top)
{
    int own = bits(c->fields), other = bits(than->fields);
    if (c->objects == 0) return false;
    if (than_is_top && than->objects > 1) return own >= 3 && other < 2; /* pages of results, one to a line */
    if (own != other) return own > other;
    return c->objects > 1 && c->bytes > than->bytes && (!than_is_top || other < 2);
}

static bool is_in_lines(struct str text)
{
    struct str first = { NULL, 0 };
    while (first.len == 0) {
        size_t line = str_find(text, STR("\n"));
        if (line == SIZE_MAX) return true;
        first = str_trim(str_sub(text, 0, line));
        text = str_sub(text, line + 1, text.len);
    }
    if (first.len > 1 && first.ptr[first.len - 1] == '}') return true;
    while (text.len && strchr("\r\n", text.ptr[0])) text = str_sub(text, 1, text.len);
    return text.len && text.ptr[0] == '{' && first.len > 1;
}

struct json_place json_scout(struct str sample, const struct header_index *known, struct arena *a)
{
    static const yajl_callbacks callbacks = { .yajl_number = on_number,
                                              .yajl_string = on_text,
                                              .yajl_start_map = on_start_map,
                                              .yajl_map_key = on_key,
                                              .yajl_end_map = on_end_map,
                                              .yajl_start_array = on_start_array,
                                              .yajl_end_array = on_end_array };
    struct scout *s = mem_zero(1, sizeof *s);
    s->known = known;
    s->arena = a;
    s->count = 1;
    hashmap_init(&s->memo);
    yajl_handle h = yajl_alloc(&callbacks, NULL, s);
    yajl_config(h, yajl_allow_multiple_values, 1);
    yajl_config(h, yajl_dont_validate_strings, 1);
    yajl_parse(h, (const unsigned char *)sample.ptr, sample.len); /* as far as it goes */
    yajl_free(h);

    size_t best = 0;
    for (size_t i = 1; i < s->count && !s->top_array; i++)
        if (is_better(&s->candidates[i], &s->candidates[best], best == 0)) best = i;
    struct json_place place = { .in_array = s->top_array || best > 0 };
    place.in_lines = !place.in_array && is_in_lines(sample);
    if (best > 0) {
        place.steps = s->candidates[best].steps;
        memcpy(place.way, s->candidates[best].way, sizeof place.way);
    }
    hashmap_release(&s->memo);
    free(s->masks);
    free(s);
    return place;
}
