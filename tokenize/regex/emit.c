/* Each part of a pattern becomes a function that matches it and calls what follows, so that trying another
 * choice is returning: `return this(m, p) || that(m, p)`. The tree is walked from its end: what follows is
 * written first. What makes it fast is known then: with which bytes that can begin. A choice is a switch over
 * the next byte, and a repetition of a character that cannot begin what follows is not taken back. */
#include "tokenize/regex/emit.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdlib.h>

enum {
    BYTES = 256,
    LITERAL_MAX = 16, /* bytes, as pattern_choice has */
    FEW = 3,
    SETS_MAX = 512,
    DEFINITIONS_MAX = 16,
    PATTERNS_MAX = 512,
    SHARED_SLOTS = 1 << 14,
    SHARED_WEIGHT = 12 /* of a part that stands more than once: it becomes one that is called */
};

/* A function that was written: the bytes with which it may succeed, or at the end of the text. */
struct code {
    unsigned id; /* 0 = not written */
    struct start start;
};

/* A part of patterns. */
struct part {
    uint64_t hash; /* 0 = none */
    unsigned uses, depth /* of the calls within */;
    struct code code;
};

struct emitter {
    struct arena *arena;
    const char *const *definitions;
    struct node *defined[DEFINITIONS_MAX];
    struct pattern {
        const char *regex;
        bool anchored;
        struct node *tree;
    } patterns[PATTERNS_MAX];
    unsigned pattern_count;
    struct part *parts; /* by hash */
    /* While writing: */
    FILE *out;         /* into `text`: what is written first of all is known last */
    const char *regex; /* what is being written */
    unsigned functions, loops, depth;
    struct code accept, back;
    struct {
        bool byte[BYTES];
    } classes[SETS_MAX]; /* eight to a table */
    size_t class_count;
    struct point_set *wide[SETS_MAX];
    size_t wide_count;
};

static void write_line(struct emitter *e, const char *format, ...) __attribute__((format(printf, 2, 3)));
static void write_line(struct emitter *e, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vfprintf(e->out, format, args);
    va_end(args);
    fputc('\n', e->out);
}

static struct code *begin(struct emitter *e, struct code *code)
{
    code->id = ++e->functions;
    write_line(e, "static bool f%u(struct pattern_state *m, size_t p)\n{", code->id);
    return code;
}

static void add_start(struct start *to, const struct start *more)
{
    for (int c = 0; c < BYTES; c++) to->byte[c] |= more->byte[c];
}

static bool is_wide(const struct point_set *set)
{
    return set->all_but || set->categories || set->range_count;
}

static bool holds(const struct node *n, enum node_kind kind)
{
    if (n->kind == kind) return true;
    for (size_t i = 0; i < n->count; i++)
        if (holds(n->of[i], kind)) return true;
    return false;
}

/* The number of characters that a tree matches, always the same, or UINT_MAX. */
static unsigned width_of(const struct node *n)
{
    unsigned width = 0, part;

    switch (n->kind) {
    case NODE_CHAR:
    case NODE_SET:
        return 1;
    case NODE_SEQUENCE:
        for (size_t i = 0; i < n->count; i++) {
            if ((part = width_of(n->of[i])) == UINT32_MAX) return part;
            width += part;
        }
        return width;
    case NODE_CHOICE:
        width = width_of(n->of[0]);
        for (size_t i = 1; i < n->count; i++)
            if (width_of(n->of[i]) != width) return UINT32_MAX;
        return width;
    case NODE_REPEAT:
        part = width_of(n->of[0]);
        return part == UINT32_MAX || n->min != n->max ? UINT32_MAX : part * n->min;
    case NODE_CAPTURE:
    case NODE_ATOMIC:
        return width_of(n->of[0]);
    case NODE_CALL:
    case NODE_SAME:
        return UINT32_MAX;
    case NODE_EMPTY:
    case NODE_LOOK:
    case NODE_ASK:
    case NODE_START:
    case NODE_END:
    case NODE_WORD_EDGE:
        break;
    }
    return 0;
}

/* Classes ------------------------------------------------------------------------------------------------ */

static size_t class_number(struct emitter *e, const bool *byte)
{
    size_t k = 0;
    while (k < e->class_count && memcmp(e->classes[k].byte, byte, BYTES) != 0) k++;
    if (k == SETS_MAX) regex_fail(e->regex, 0, "too many classes");
    if (k == e->class_count) memcpy(e->classes[e->class_count++].byte, byte, BYTES);
    return k;
}

static size_t wide_number(struct emitter *e, struct point_set *set)
{
    size_t k = 0;
    while (k < e->wide_count && memcmp(e->wide[k], set, sizeof *set) != 0) k++;
    if (k == SETS_MAX) regex_fail(e->regex, 0, "too many classes");
    if (k == e->wide_count) e->wide[e->wide_count++] = set;
    return k;
}

/* An expression: is the byte `c` in this class? */
static const char *class_test(struct emitter *e, const bool *byte, const char *c)
{
    int count = 0, first = -1, last = -1;

    for (int i = 0; i < BYTES; i++) {
        if (!byte[i]) continue;
        if (first < 0) first = i;
        last = i;
        count++;
    }
    if (count == 0) return "false";
    if (count == 1) return arena_format(e->arena, "%s == %d", c, first);
    if (count == last - first + 1)
        return arena_format(e->arena, "(unsigned char)(%s - %d) <= %d", c, first, last - first);
    if (count == 2 && first == (last & ~32)) return arena_format(e->arena, "(%s | 32) == %d", c, last);
    size_t k = class_number(e, byte);
    return arena_format(e->arena, "classes[%zu][%s] & %u", k / 8, c, 1u << k % 8);
}

/* An expression: the bytes of the character at `at` when it is the one of `n` (NODE_CHAR or NODE_SET), else
 * 0. */
static const char *step(struct emitter *e, const struct node *n, const char *at)
{
    bool byte[BYTES] = { false };

    if (n->kind == NODE_SET && is_wide(n->set))
        return arena_format(e->arena, "w%zu(m, %s)", wide_number(e, n->set), at);
    if (n->kind == NODE_SET)
        memcpy(byte, n->set->ascii, 128);
    else
        memcpy(byte, regex_start(n).byte, sizeof byte);
    return arena_format(e->arena, "(%s < m->len && (%s))", at,
                        class_test(e, byte, arena_format(e->arena, "m->text[%s]", at)));
}

static bool is_single(const struct node *n)
{
    return n->kind == NODE_SET || (n->kind == NODE_CHAR && n->point < 128);
}

/* Parts ---------------------------------------------------------------------------------------------------
 */

static struct part *part_of(struct emitter *e, const struct node *n)
{
    if (n->weight < SHARED_WEIGHT || holds(n, NODE_CAPTURE) || holds(n, NODE_SAME)) return NULL;
    size_t slot = n->hash % SHARED_SLOTS;
    while (e->parts[slot].hash && e->parts[slot].hash != n->hash) slot = (slot + 1) % SHARED_SLOTS;
    e->parts[slot].hash = n->hash;
    return &e->parts[slot];
}

static bool is_shared(struct emitter *e, const struct node *n)
{
    const struct part *part = part_of(e, n);
    return part && part->uses > 1;
}

static struct code emit(struct emitter *e, const struct node *n, struct code k);

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

/* Writes an expression: does it stand at p? */
static void write_literal(struct emitter *e, const struct literal *l)
{
    fprintf(e->out, "m->len - p >= %u", l->size);
    for (unsigned i = 0, size; i < l->size; i += size) {
        unsigned left = l->size - i;
        size = left >= 8 ? 8 : left >= 4 ? 4 : left >= 2 ? 2 : 1;
        fprintf(e->out, " && (pattern_bytes(m->text + p + %u, %u) | UINT64_C(0x%llx)) == UINT64_C(0x%llx)", i,
                size, (unsigned long long)pattern_bytes(l->masks + i, size),
                (unsigned long long)pattern_bytes(l->bytes + i, size));
    }
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

static struct code emit_set(struct emitter *e, const struct node *n, struct code k)
{
    struct code code = { .start = regex_start(n) };

    begin(e, &code);
    write_line(e, "unsigned n = %s;\nreturn n && f%u(m, p + n);\n}", step(e, n, "p"), k.id);
    return code;
}

static struct code emit_sequence(struct emitter *e, struct node *const *of, size_t count, struct code k)
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
            fprintf(e->out,
                    "{ { UINT64_C(0x%llx), UINT64_C(0x%llx) }, { UINT64_C(0x%llx), UINT64_C(0x%llx) }, %u, "
                    "f%u },\n",
                    (unsigned long long)pattern_bytes(l->bytes, 8),
                    (unsigned long long)pattern_bytes(l->bytes + 8, 8),
                    (unsigned long long)pattern_bytes(l->masks, 8),
                    (unsigned long long)pattern_bytes(l->masks + 8, 8), l->size, all[i].rest.id);
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

static struct code emit_alternatives(struct emitter *e, struct node *const *of, size_t count, struct code k)
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

static struct code emit_choice(struct emitter *e, const struct node *n, struct code k)
{
    return emit_alternatives(e, n->of, n->count, k);
}

static bool overlap(const struct start *a, const struct start *b)
{
    for (int c = 0; c < BYTES; c++)
        if (a->byte[c] && b->byte[c]) return true;
    return false;
}

static struct code emit_single_loop(struct emitter *e, const struct node *n, struct code k)
{
    const struct node *one = n->of[0];
    struct start of_one = regex_start(one);
    bool wide = one->kind == NODE_SET && is_wide(one->set), fixed = n->min == n->max;
    struct code code = { .start = of_one };

    if (n->min == 0) {
        add_start(&code.start, &k.start);
        code.start.empty = k.start.empty;
    }
    begin(e, &code);
    write_line(e, "unsigned n = 0, w;\nsize_t q = p;");
    if (n->lazy) {
        write_line(e, "for (;; n++, q += w) {\nif (n + 1 > %u && f%u(m, q)) return true;", n->min, k.id);
        write_line(e, "if (n == %u || !(w = %s)) return false;\n}\n}", n->max, step(e, one, "q"));
        return code;
    }
    write_line(e, "for (; n < %u && (w = %s); n++) q += w;", n->max, step(e, one, "q"));
    if (n->min) write_line(e, "if (n < %u) return false;", n->min);
    if (fixed || !overlap(&of_one, &k.start)) {
        write_line(e, "return f%u(m, q);\n}", k.id);
        return code;
    }
    write_line(e, "for (;; n--) {\nif (f%u(m, q)) return true;\nif (n == %u) return false;", k.id, n->min);
    write_line(e, wide ? "do q--;\nwhile ((m->text[q] & 0xC0) == 0x80);\n}\n}" : "q--;\n}\n}");
    return code;
}

static struct code emit_loop(struct emitter *e, const struct node *n, struct code k)
{
    struct code loop = { .id = ++e->functions, .start = regex_start(n->of[0]) };
    unsigned number = e->loops++;

    if (loop.start.empty) regex_fail(e->regex, 0, "what is repeated may be empty");
    if (e->loops > PATTERN_LOOPS || n->max > 255) regex_fail(e->regex, 0, "too many repetitions");
    if (holds(n, NODE_CAPTURE)) regex_fail(e->regex, 0, "a group with a number is repeated");
    add_start(&loop.start, &k.start);
    loop.start.empty = k.start.empty;
    write_line(e, "static bool f%u(struct pattern_state *m, size_t p);", loop.id);
    struct code body = emit(e, n->of[0], loop);
    write_line(e, "static bool f%u(struct pattern_state *m, size_t p)\n{\nunsigned char n = m->rounds[%u];",
               loop.id, number);
    if (n->lazy) write_line(e, "if (n + 1 > %u && f%u(m, p)) return true;", n->min, k.id);
    write_line(e, "if (n < %u) {\nm->rounds[%u] = (unsigned char)(n + 1);\nif (f%u(m, p)) return true;",
               n->max, number, body.id);
    write_line(e, "m->rounds[%u] = n;\n}", number);
    if (n->lazy)
        write_line(e, "return false;\n}");
    else
        write_line(e, "return n + 1 > %u && f%u(m, p);\n}", n->min, k.id);
    struct code code = { .start = n->min ? regex_start(n->of[0]) : loop.start };
    begin(e, &code);
    write_line(e,
               "unsigned char outer = m->rounds[%u];\nm->rounds[%u] = 0;\nif (f%u(m, p)) return "
               "true;\nm->rounds[%u] = "
               "outer;\nreturn false;\n}",
               number, number, loop.id, number);
    return code;
}

static struct code emit_repeat(struct emitter *e, const struct node *n, struct code k)
{
    if (n->max == 0) return k;
    if (n->min == 0 && n->max == 1) {
        struct node nothing = { .kind = NODE_EMPTY }, *of[] = { n->of[0], &nothing, n->of[0] };
        return emit_alternatives(e, of + n->lazy, 2, k);
    }
    if (n->min == 1 && n->max == 1) return emit(e, n->of[0], k);
    return is_single(n->of[0]) ? emit_single_loop(e, n, k) : emit_loop(e, n, k);
}

static struct code emit_capture(struct emitter *e, const struct node *n, struct code k)
{
    struct code close = { .start = k.start }, code = { 0 };

    if (n->number >= PATTERN_GROUPS) regex_fail(e->regex, 0, "too many groups");
    begin(e, &close);
    write_line(e, "size_t from = m->from[%u], to = m->to[%u];", n->number, n->number);
    write_line(e, "m->from[%u] = m->open[%u];\nm->to[%u] = p;\nif (f%u(m, p)) return true;", n->number,
               n->number, n->number, k.id);
    write_line(e, "m->from[%u] = from;\nm->to[%u] = to;\nreturn false;\n}", n->number, n->number);
    struct code body = emit(e, n->of[0], close);
    code.start = body.start;
    begin(e, &code);
    write_line(e, "m->open[%u] = p;\nreturn f%u(m, p);\n}", n->number, body.id);
    return code;
}

static struct code emit_look_behind(struct emitter *e, const struct node *n, struct code k)
{
    const struct node *what = n->of[0];
    struct node *const *of = what->kind == NODE_CHOICE ? what->of : n->of;
    size_t count = what->kind == NODE_CHOICE ? what->count : 1;
    struct code *codes = arena_zero(e->arena, count, sizeof *codes), code = { .start = k.start };

    for (size_t i = 0; i < count; i++) codes[i] = emit(e, of[i], e->accept);
    begin(e, &code);
    write_line(e, "size_t q;");
    for (size_t i = 0; i < count; i++) {
        unsigned width = width_of(of[i]);
        if (width == UINT32_MAX) regex_fail(e->regex, 0, "what is looked back for has no fixed width");
        write_line(e, "q = p;\nif (pattern_back(m, &q, %u) && f%u(m, q)) %s", width, codes[i].id,
                   n->negated ? "return false;" : "goto found;");
    }
    if (!n->negated) write_line(e, "return false;\nfound:");
    write_line(e, "return f%u(m, p);\n}", k.id);
    return code;
}

static struct code emit_look(struct emitter *e, const struct node *n, struct code k)
{
    struct code code = { .start = k.start };

    if (holds(n, NODE_CAPTURE)) regex_fail(e->regex, 0, "a group with a number is looked for");
    if (n->behind) return emit_look_behind(e, n, k);
    struct code ahead = emit(e, n->of[0], e->accept);
    if (!n->negated) {
        for (int c = 0; c < BYTES; c++) code.start.byte[c] &= ahead.start.byte[c];
        code.start.empty &= ahead.start.empty;
    }
    begin(e, &code);
    write_line(e, "return %sf%u(m, p) && f%u(m, p);\n}", n->negated ? "!" : "", ahead.id, k.id);
    return code;
}

static struct code emit_atomic(struct emitter *e, const struct node *n, struct code k)
{
    if (holds(n, NODE_CAPTURE)) regex_fail(e->regex, 0, "a group with a number is matched one way");
    struct code inside = emit(e, n->of[0], e->accept), code = { .start = inside.start };
    struct start alone = regex_start(n->of[0]);

    code.start.empty = alone.empty && k.start.empty;
    begin(e, &code);
    write_line(e, "return f%u(m, p) && f%u(m, m->end);\n}", inside.id, k.id);
    return code;
}

static struct code emit_condition(struct emitter *e, const char *condition, struct code k)
{
    struct code code = { .start = k.start };

    begin(e, &code);
    write_line(e, "return %s && f%u(m, p);\n}", condition, k.id);
    return code;
}

static struct code emit_end(struct emitter *e, const struct node *n, struct code k)
{
    struct code code =
        emit_condition(e,
                       n->many_lines ? "(p == m->len || m->text[p] == '\\n')"
                                     : "(p == m->len || (p + 1 == m->len && m->text[p] == '\\n'))",
                       k);
    for (int c = 0; c < BYTES; c++) code.start.byte[c] &= c == '\n';
    return code;
}

static struct code emit_same(struct emitter *e, const struct node *n, struct code k)
{
    struct code code = { .start = regex_start(n) };

    begin(e, &code);
    write_line(e, "return pattern_same(m, &p, %u) && f%u(m, p);\n}", n->number, k.id);
    return code;
}

static void count_parts(struct emitter *e, const struct node *n)
{
    struct part *part = part_of(e, n);

    if (part && part->uses++) return; /* what it holds is written once */
    for (size_t i = 0; i < n->count; i++) count_parts(e, n->of[i]);
}

static struct code emit_part(struct emitter *e, const struct node *n, struct code k);

static struct code emit_call(struct emitter *e, const struct node *n, struct part *part, struct code k)
{
    struct code code = { 0 };
    unsigned outer = e->depth;

    if (!part->code.id) {
        e->depth = 0;
        part->code = emit_part(e, n, e->back);
        part->depth = e->depth + 1;
    }
    e->depth = part->depth > outer ? part->depth : outer;
    if (e->depth > PATTERN_CALLS) regex_fail(e->regex, 0, "calls are too deep");
    code.start = regex_start(n);
    if (code.start.empty) {
        add_start(&code.start, &k.start);
        code.start.empty = k.start.empty;
    } else {
        code.start = part->code.start;
    }
    begin(e, &code);
    write_line(e, "m->back[m->calls++] = f%u;\nif (f%u(m, p)) return true;\nm->calls--;\nreturn false;\n}",
               k.id, part->code.id);
    return code;
}

/* The code of `n` with that of what follows it, `k`, already written. */
static struct code emit(struct emitter *e, const struct node *n, struct code k)
{
    return is_shared(e, n) ? emit_call(e, n, part_of(e, n), k) : emit_part(e, n, k);
}

static struct code emit_part(struct emitter *e, const struct node *n, struct code k)
{

    switch (n->kind) {
    case NODE_EMPTY:
        break;
    case NODE_CHAR:
        return emit_sequence(e, (struct node *[]){ (struct node *)(uintptr_t)n }, 1, k);
    case NODE_SET:
        return emit_set(e, n, k);
    case NODE_SEQUENCE:
        return emit_sequence(e, n->of, n->count, k);
    case NODE_CHOICE:
        return emit_choice(e, n, k);
    case NODE_REPEAT:
        return emit_repeat(e, n, k);
    case NODE_CAPTURE:
        return emit_capture(e, n, k);
    case NODE_LOOK:
        return emit_look(e, n, k);
    case NODE_ATOMIC:
        return emit_atomic(e, n, k);
    case NODE_CALL:
        abort(); /* there are none */
    case NODE_ASK:
        return emit_condition(e, "m->may(m->may_data, (struct str){ (const char *)m->text, m->len }, p)", k);
    case NODE_SAME:
        return emit_same(e, n, k);
    case NODE_START:
        return emit_condition(
            e, n->many_lines ? "(p == 0 || (p < m->len && m->text[p - 1] == '\\n'))" : "p == 0", k);
    case NODE_END:
        return emit_end(e, n, k);
    case NODE_WORD_EDGE:
        return emit_condition(e, "pattern_word_edge(m, p)", k);
    }
    return k;
}

/* Writes
 * ----------------------------------------------------------------------------------------------------- */

static struct code emit_accept(struct emitter *e)
{
    struct code code = { .start.empty = true };

    memset(code.start.byte, true, sizeof code.start.byte);
    begin(e, &code);
    write_line(e, "m->end = p;\nreturn true;\n}");
    return code;
}

/* What a part that was called goes on with: what called it. */
static struct code emit_back(struct emitter *e)
{
    struct code code = e->accept;

    begin(e, &code);
    write_line(e, "pattern_code *back = m->back[--m->calls];\nif (back(m, p)) return true;\n"
                  "m->back[m->calls++] = back;\nreturn false;\n}");
    return code;
}

static void emit_pattern(struct emitter *e, unsigned number)
{
    const struct pattern *p = &e->patterns[number];

    e->regex = p->regex;
    e->depth = 0;
    struct code code = emit(e, p->tree, e->accept);
    write_line(e, "static bool p%u(struct pattern_state *m, size_t p)\n{", number);
    if (p->anchored) {
        write_line(e, "return f%u(m, p);\n}", code.id);
        return;
    }
    if (code.start.empty) regex_fail(p->regex, 0, "what is searched for may be empty");
    write_line(
        e, "for (; p < m->len; p++)\nif ((%s) && f%u(m, p)) return m->from[0] = p, true;\nreturn false;\n}",
        class_test(e, code.start.byte, "m->text[p]"), code.id);
}

static void write_classes(const struct emitter *e, FILE *out)
{
    size_t tables = e->class_count / 8 + 1;

    fprintf(out, "static const unsigned char classes[%zu][256] = {\n", tables);
    for (size_t t = 0; t < tables; t++) {
        fputs("{ ", out);
        for (int c = 0; c < BYTES; c++) {
            unsigned bits = 0;
            for (size_t k = 8 * t; k < e->class_count && k < 8 * t + 8; k++)
                bits |= (unsigned)e->classes[k].byte[c] << k % 8;
            fprintf(out, "%u,%s", bits, c % 32 == 31 ? "\n" : " ");
        }
        fputs("},\n", out);
    }
    fputs("};\n", out);
}

static void write_wide(const struct emitter *e, FILE *out)
{
    for (size_t i = 0; i < e->wide_count; i++) {
        const struct point_set *set = e->wide[i];
        fprintf(out,
                "static unsigned w%zu(const struct pattern_state *m, size_t p)\n{\n"
                "static const bool ascii[128] = { ",
                i);
        for (int c = 0; c < 128; c++) fprintf(out, "%d,", set->ascii[c]);
        fputs(
            " };\nunsigned n;\nif (p >= m->len) return 0;\nif (m->text[p] < 128) return ascii[m->text[p]];\n"
            "uint32_t c = pattern_point(m->text + p, &n);\n(void)c;\nreturn ",
            out);
        fprintf(out, "%s(false", set->all_but ? "!" : "");
        for (size_t k = 0; k < set->range_count; k++)
            fprintf(out, " || (c >= %u && c <= %u)", set->ranges[k].first, set->ranges[k].last);
        if (set->categories) fprintf(out, " || pattern_category(c) & %u", set->categories);
        fputs(") ? n : 0;\n}\n", out);
    }
}

struct emitter *emitter_new(struct arena *arena, const char *const *definitions)
{
    struct emitter *e = arena_zero(arena, 1, sizeof *e);

    e->arena = arena;
    e->definitions = definitions;
    e->parts = arena_zero(arena, SHARED_SLOTS, sizeof *e->parts);
    for (size_t i = 0; definitions[i]; i++) {
        if (i == DEFINITIONS_MAX) regex_fail(definitions[i], 0, "too many definitions");
        e->defined[i] = regex_simplify(regex_parse(arena, definitions[i], "", definitions), e->defined);
    }
    return e;
}

unsigned emitter_add(struct emitter *e, const char *regex, const char *flags)
{
    if (e->pattern_count == PATTERNS_MAX) regex_fail(regex, 0, "too many patterns");
    struct node *tree = regex_parse(e->arena, regex, flags, e->definitions);
    e->patterns[e->pattern_count] =
        (struct pattern){ regex, strchr(flags, 'a'), regex_simplify(tree, e->defined) };
    return e->pattern_count++;
}

void emitter_write(struct emitter *e, FILE *out)
{
    char *text = NULL;
    size_t size = 0;

    for (unsigned i = 0; i < e->pattern_count; i++) count_parts(e, e->patterns[i].tree);
    e->out = open_memstream(&text, &size);
    e->accept = emit_accept(e);
    e->back = emit_back(e);
    for (unsigned i = 0; i < e->pattern_count; i++) emit_pattern(e, i);
    fclose(e->out);
    write_classes(e, out);
    write_wide(e, out);
    fwrite(text, 1, size, out);
    free(text);
}
