/* Each part of a pattern becomes a function that matches it and calls what follows, so that trying another
 * choice is returning: `return this(m, p) || that(m, p)`. The tree is walked from its end: what follows is
 * written first. What makes it fast is known then: with which bytes that can begin. A choice tries only
 * what the next byte leaves of it, and a repetition of a character that cannot begin what follows is not
 * taken back. */
#include "tokenize/regex/emitter.h"

#include <stdarg.h>
#include <stdlib.h>

void write_line(struct emitter *e, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vfprintf(e->out, format, args);
    va_end(args);
    fputc('\n', e->out);
}

struct code *begin(struct emitter *e, struct code *code)
{
    code->id = ++e->functions;
    write_line(e, "static bool f%u(struct pattern_state *m, size_t p)\n{", code->id);
    return code;
}

void add_start(struct start *to, const struct start *more)
{
    for (int c = 0; c < BYTES; c++) to->byte[c] |= more->byte[c];
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

static bool is_single(const struct node *n)
{
    return n->kind == NODE_SET || (n->kind == NODE_CHAR && n->point < 128);
}

static struct part *part_of(struct emitter *e, const struct node *n)
{
    if (n->weight < SHARED_WEIGHT || holds(n, NODE_CAPTURE) || holds(n, NODE_SAME)) return NULL;
    size_t slot = n->hash % SHARED_SLOTS;
    while (e->parts[slot].hash && e->parts[slot].hash != n->hash) slot = (slot + 1) % SHARED_SLOTS;
    if (!e->parts[slot].hash && ++e->part_count > SHARED_SLOTS / 2) regex_fail(e->regex, 0, "too many parts");
    e->parts[slot].hash = n->hash;
    return &e->parts[slot];
}

bool is_shared(struct emitter *e, const struct node *n)
{
    const struct part *part = part_of(e, n);
    return part && part->uses > 1;
}

static struct code emit_set(struct emitter *e, const struct node *n, struct code k)
{
    struct code code = { .start = regex_start(n) };

    begin(e, &code);
    write_line(e, "unsigned n = %s;\nreturn n && f%u(m, p + n);\n}", step(e, n, "p"), k.id);
    return code;
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

    for (size_t i = 0; i < count; i++)
        if (!is_literal(of[i])) codes[i] = emit(e, of[i], e->accept);
    begin(e, &code);
    write_line(e, "size_t q = p;\n(void)q;");
    for (size_t i = 0; i < count; i++) {
        unsigned width = width_of(of[i]);
        if (width == UINT32_MAX) regex_fail(e->regex, 0, "what is looked back for has no fixed width");
        fputs("if (", e->out);
        if (codes[i].id)
            fprintf(e->out, "(q = p, pattern_back(m, &q, %u)) && f%u(m, q)", width, codes[i].id);
        else
            write_literal_before(e, of[i]);
        write_line(e, ") %s", n->negated ? "return false;" : "goto found;");
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

struct code emit(struct emitter *e, const struct node *n, struct code k)
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
        return emit_alternatives(e, n->of, n->count, k);
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
    pattern_ahead *ways = arena_zero(e->arena, PATTERN_AHEAD, sizeof *ways);
    pattern_ways(e, p->tree, ways);
    fputs("static const pattern_ahead ways", e->out);
    write_ahead(e->out, ways);
    write_line(e,
               "for (; (p = pattern_seek(m, p, ways)) < m->len; p++)\nif (f%u(m, p)) return m->from[0] = p, "
               "true;\nreturn false;\n}",
               code.id);
}

struct emitter *emitter_new(struct arena *arena, const char *const *definitions)
{
    struct emitter *e = arena_zero(arena, 1, sizeof *e);

    e->arena = arena;
    e->definitions = definitions;
    e->parts = arena_zero(arena, SHARED_SLOTS, sizeof *e->parts);
    size_t count = 0;
    for (; count < DEFINITIONS_MAX && definitions[count]; count++)
        e->defined[count] =
            regex_simplify(regex_parse(arena, definitions[count], "", definitions), e->defined);
    if (definitions[count]) regex_fail(definitions[count], 0, "too many definitions");
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
