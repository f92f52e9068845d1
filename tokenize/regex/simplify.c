#include "tokenize/regex/regex.h"

#include <ctype.h>

enum { BYTES = 256 };

unsigned regex_utf8(uint32_t point, unsigned char *bytes)
{
    if (point < 0x80) return bytes[0] = (unsigned char)point, 1;
    unsigned n = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    for (unsigned i = n; i-- > 1; point >>= 6) bytes[i] = (unsigned char)(0x80 | (point & 0x3F));
    bytes[0] = (unsigned char)(0xF00 >> n | point);
    return n;
}

static void add_start(struct start *to, const struct start *more)
{
    for (int c = 0; c < BYTES; c++) to->byte[c] |= more->byte[c];
}

static struct start set_start(const struct point_set *set)
{
    struct start s = { 0 };
    unsigned char bytes[4];

    for (int c = 0; c < 128; c++) s.byte[c] = set->ascii[c];
    if (set->all_but || set->categories)
        for (int c = 0xC2; c < 0xF5; c++) s.byte[c] = true;
    for (size_t i = 0; i < set->range_count; i++) {
        regex_utf8(set->ranges[i].first, bytes);
        unsigned first = bytes[0];
        regex_utf8(set->ranges[i].last, bytes);
        for (unsigned c = first; c <= bytes[0]; c++) s.byte[c] = true;
    }
    return s;
}

static struct start char_start(const struct node *n)
{
    struct start s = { 0 };
    unsigned char bytes[4];

    regex_utf8(n->point, bytes);
    s.byte[bytes[0]] = true;
    if (n->any_case) s.byte[toupper(bytes[0])] = s.byte[tolower(bytes[0])] = true;
    return s;
}

struct start regex_start(const struct node *n)
{
    struct start s = { .empty = true };

    switch (n->kind) {
    case NODE_CHAR:
        return char_start(n);
    case NODE_SET:
        return set_start(n->set);
    case NODE_SEQUENCE:
        for (size_t i = 0; i < n->count && s.empty; i++) {
            struct start part = regex_start(n->of[i]);
            add_start(&s, &part);
            s.empty = part.empty;
        }
        break;
    case NODE_CHOICE:
        s.empty = false;
        for (size_t i = 0; i < n->count; i++) {
            struct start part = regex_start(n->of[i]);
            add_start(&s, &part);
            s.empty |= part.empty;
        }
        break;
    case NODE_REPEAT:
        s = regex_start(n->of[0]);
        s.empty |= n->min == 0;
        break;
    case NODE_CAPTURE:
    case NODE_ATOMIC:
        return regex_start(n->of[0]);
    case NODE_CALL:
    case NODE_SAME:
        for (int c = 0; c < BYTES; c++) s.byte[c] = true;
        break;
    case NODE_EMPTY:
    case NODE_LOOK:
    case NODE_ASK:
    case NODE_START:
    case NODE_END:
    case NODE_WORD_EDGE:
        break;
    }
    return s;
}

static uint64_t mix(uint64_t hash, uint64_t value)
{
    hash = (hash ^ value) * UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ hash >> 29;
}

static void sign(struct node *n)
{
    uint64_t h = mix(n->kind, n->point);

    h = mix(h, (uint64_t)n->any_case | (uint64_t)n->negated << 1 | (uint64_t)n->behind << 2 |
                   (uint64_t)n->many_lines << 3 | (uint64_t)n->lazy << 4);
    h = mix(mix(mix(h, n->number), n->min), n->max);
    if (n->set) {
        for (int c = 0; c < 128; c++) h = mix(h, n->set->ascii[c]);
        h = mix(mix(h, n->set->all_but), n->set->categories);
        for (size_t i = 0; i < n->set->range_count; i++)
            h = mix(mix(h, n->set->ranges[i].first), n->set->ranges[i].last);
    }
    n->weight = 1;
    for (size_t i = 0; i < n->count; i++) {
        h = mix(h, n->of[i]->hash);
        n->weight += n->of[i]->weight;
    }
    n->hash = h;
}

struct node *regex_simplify(struct node *n, struct node *const *definitions)
{
    if (n->kind == NODE_CALL) return definitions[n->number];
    for (size_t i = 0; i < n->count; i++) n->of[i] = regex_simplify(n->of[i], definitions);
    if ((n->kind == NODE_CHOICE || n->kind == NODE_SEQUENCE) && n->count == 1) return n->of[0];
    sign(n);
    return n;
}
