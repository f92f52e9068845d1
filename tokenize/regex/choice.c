/* Literals, and choices between what begins with them. */
#include "tokenize/regex/emitter.h"

#include <ctype.h>

/* Characters as bytes, and which bits of them do not count: the case of letters. */
struct literal {
    unsigned char bytes[LITERAL_MAX], masks[LITERAL_MAX];
    unsigned size;
    struct start start;
};

/* Of the characters at the start of `of`; returns how many there are and fit. */
static size_t take_literal(struct node *const *of, size_t count, struct literal *l)
{
    size_t i = 0;

    *l = (struct literal){ 0 };
    for (; i < count && of[i]->kind == NODE_CHAR && l->size + 4 <= LITERAL_MAX; i++) {
        uint32_t point = of[i]->point;
        if (of[i]->any_case) point = (uint32_t)tolower((int)point);
        l->masks[l->size] = of[i]->any_case ? 32 : 0;
        l->size += regex_utf8(point, l->bytes + l->size);
    }
    if (i) l->start = regex_start(of[0]);
    return i;
}

/* Writes an expression: are the bytes at p + from those of it? */
static void write_bytes(struct emitter *e, const struct literal *l, int from)
{
    for (unsigned i = 0, size; i < l->size; i += size) {
        unsigned left = l->size - i;
        size = left >= 8 ? 8 : left >= 4 ? 4 : left >= 2 ? 2 : 1;
        fprintf(e->out, "%s(pattern_bytes(m->text + p + %d, %u) | UINT64_C(0x%llx)) == UINT64_C(0x%llx)",
                i ? " && " : "", from + (int)i, size, (unsigned long long)pattern_bytes(l->masks + i, size),
                (unsigned long long)pattern_bytes(l->bytes + i, size));
    }
}

/* Writes an expression: does it stand at p? */
static void write_literal(struct emitter *e, const struct literal *l)
{
    fprintf(e->out, "m->len - p >= %u && ", l->size);
    write_bytes(e, l, 0);
}

static bool whole_literal(struct node *n, struct literal *l)
{
    bool sequence = n->kind == NODE_SEQUENCE;
    size_t count = sequence ? n->count : 1;

    return take_literal(sequence ? n->of : &n, count, l) == count && count > 0;
}

bool is_literal(struct node *n)
{
    struct literal l;
    return whole_literal(n, &l);
}

void write_literal_before(struct emitter *e, struct node *n)
{
    struct literal l;

    whole_literal(n, &l);
    fprintf(e->out, "p >= %u && ", l.size);
    write_bytes(e, &l, -(int)l.size);
}

static struct code emit_literal(struct emitter *e, const struct literal *l, struct code k)
{
    struct code code = { .start = l->start };

    begin(e, &code);
    fputs("return ", e->out);
    write_literal(e, l);
    write_line(e, " && f%u(m, p + %u);\n}", k.id, l->size);
    return code;
}

struct code emit_sequence(struct emitter *e, struct node *const *of, size_t count, struct code k)
{
    struct literal l;

    while (count > 0) {
        size_t from = count;
        while (from > 0 && of[from - 1]->kind == NODE_CHAR && count - from < LITERAL_MAX / 4) from--;
        if (from < count) {
            take_literal(of + from, count - from, &l);
            k = emit_literal(e, &l, k);
            count = from;
        } else {
            k = emit(e, of[--count], k);
        }
    }
    return k;
}

/* An alternative: a literal, which may be empty, and what follows it. */
struct alternative {
    struct literal literal;
    struct code rest;
    struct start start;
};

static bool may_begin(const struct alternative *a, int byte)
{
    return byte < BYTES ? a->start.byte[byte] : a->start.empty;
}

static bool same_choice(const struct alternative *all, size_t count, int a, int b)
{
    for (size_t i = 0; i < count; i++)
        if (may_begin(&all[i], a) != may_begin(&all[i], b)) return false;
    return true;
}

/* Few: an expression. */
static void write_few(struct emitter *e, const struct alternative *all, size_t count)
{
    fputs("return ", e->out);
    for (size_t i = 0; i < count; i++) {
        if (i) fputs(" || ", e->out);
        fputs("(", e->out);
        if (all[i].literal.size) {
            write_literal(e, &all[i].literal);
            fputs(" && ", e->out);
        }
        fprintf(e->out, "f%u(m, p + %u))", all[i].rest.id, all[i].literal.size);
    }
    write_line(e, ";\n}");
}

/* Many: those that the next byte leaves, in a table. */
static void write_many(struct emitter *e, const struct alternative *all, size_t count)
{
    unsigned first[BYTES + 1], end[BYTES + 1], last = 0;
    bool done[BYTES + 1] = { false };

    write_line(e, "static const struct pattern_choice all[] = {");
    for (int c = 0; c <= BYTES; c++) {
        if (done[c]) continue;
        unsigned from = last;
        for (size_t i = 0; i < count; i++) {
            const struct literal *l = &all[i].literal;
            if (!may_begin(&all[i], c)) continue;
            unsigned char bytes[LITERAL_MAX] = { 0 }, bits[LITERAL_MAX] = { 0 };
            for (unsigned k = 0; k < l->size; k++) {
                bits[k] = (unsigned char)~l->masks[k];
                bytes[k] = l->bytes[k] & bits[k];
            }
            fprintf(e->out,
                    "{ { UINT64_C(0x%llx), UINT64_C(0x%llx) }, { UINT64_C(0x%llx), UINT64_C(0x%llx) }, %u, "
                    "f%u },\n",
                    (unsigned long long)pattern_bytes(bytes, 8),
                    (unsigned long long)pattern_bytes(bytes + 8, 8),
                    (unsigned long long)pattern_bytes(bits, 8),
                    (unsigned long long)pattern_bytes(bits + 8, 8), l->size, all[i].rest.id);
            last++;
        }
        for (int d = c; d <= BYTES; d++) {
            if (done[d] || !same_choice(all, count, c, d)) continue;
            done[d] = true;
            first[d] = from;
            end[d] = last;
        }
    }
    write_line(e, "};\nstatic const unsigned char from[] = {");
    for (int c = 0; c <= BYTES; c++) fprintf(e->out, "%u,", first[c]);
    write_line(e, "}, to[] = {");
    for (int c = 0; c <= BYTES; c++) fprintf(e->out, "%u,", end[c]);
    write_line(e, "};\nunsigned c = p < m->len ? m->text[p] : 256;");
    write_line(e, "return from[c] < to[c] && pattern_choose(m, p, all + from[c], all + to[c]);\n}");
    if (last > 255) regex_fail(e->regex, 0, "a choice of too many");
}

struct code emit_alternatives(struct emitter *e, struct node *const *of, size_t count, struct code k)
{
    struct alternative *all = arena_zero(e->arena, count, sizeof *all);
    struct code code = { 0 };

    for (size_t i = 0; i < count; i++) {
        struct node *const *parts = of[i]->kind == NODE_SEQUENCE ? of[i]->of : &of[i];
        size_t n = of[i]->kind == NODE_SEQUENCE ? of[i]->count : 1, taken = 0;
        if (!is_shared(e, of[i])) taken = take_literal(parts, n, &all[i].literal);
        all[i].rest = taken ? emit_sequence(e, parts + taken, n - taken, k) : emit(e, of[i], k);
        all[i].start = taken ? all[i].literal.start : all[i].rest.start;
        add_start(&code.start, &all[i].start);
        code.start.empty |= all[i].start.empty;
    }
    begin(e, &code);
    if (count <= FEW)
        write_few(e, all, count);
    else
        write_many(e, all, count);
    return code;
}
