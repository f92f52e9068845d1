/* What may stand at the first bytes of a match: a place whose bytes are none of it needs no trying. */
#include "tokenize/regex/emitter.h"

#include <ctype.h>

void add_reach(struct reach *to, const struct reach *more)
{
    for (int k = 0; k < PATTERN_AHEAD; k++)
        for (int c = 0; c < BYTES; c++) to->byte[k][c] |= more->byte[k][c];
    for (int n = 0; n <= PATTERN_AHEAD; n++) to->length[n] |= more->length[n];
}

void append_reach(struct reach *to, const struct reach *next)
{
    bool length[PATTERN_AHEAD + 1] = { false };

    for (int n = 0; n < PATTERN_AHEAD; n++) {
        if (!to->length[n]) continue;
        for (int k = 0; n + k < PATTERN_AHEAD; k++)
            for (int c = 0; c < BYTES; c++) to->byte[n + k][c] |= next->byte[k][c];
        for (int more = 0; more <= PATTERN_AHEAD; more++)
            length[n + more < PATTERN_AHEAD ? n + more : PATTERN_AHEAD] |= next->length[more];
    }
    length[PATTERN_AHEAD] |= to->length[PATTERN_AHEAD];
    memcpy(to->length, length, sizeof length);
}

void reach_of_all(struct node *const *of, size_t count, struct reach *r)
{
    struct reach part;

    *r = (struct reach){ .length[0] = true };
    for (size_t i = 0; i < count; i++) {
        reach_of(of[i], &part);
        append_reach(r, &part);
    }
}

static void reach_of_repeat(const struct node *n, struct reach *r)
{
    struct reach one, rounds = { .length[0] = true };

    reach_of(n->of[0], &one);
    *r = n->min == 0 ? rounds : (struct reach){ 0 };
    for (unsigned i = 1; i <= n->max && i <= n->min + PATTERN_AHEAD; i++) {
        append_reach(&rounds, &one);
        if (i >= n->min) add_reach(r, &rounds);
    }
}

static void reach_of_character(const struct node *n, struct reach *r)
{
    unsigned char bytes[4];

    memcpy(r->byte[0], regex_start(n).byte, BYTES);
    if (n->kind == NODE_CHAR) {
        unsigned size = regex_utf8(n->point, bytes);
        for (unsigned k = 1; k < size; k++) r->byte[k][bytes[k]] = true;
        r->length[size] = true;
        return;
    }
    for (int c = 0; c < 128; c++) r->length[1] |= n->set->ascii[c];
    if (!is_wide(n->set)) return;
    for (int k = 1; k < 4; k++) {
        for (int c = 0x80; c < 0xC0; c++) r->byte[k][c] = true;
        r->length[k + 1] = true;
    }
}

/* What takes no text, looking ahead among it, is passed over. */
void reach_of(const struct node *n, struct reach *r)
{
    struct reach part;

    *r = (struct reach){ 0 };
    switch (n->kind) {
    case NODE_CHAR:
    case NODE_SET:
        reach_of_character(n, r);
        return;
    case NODE_SEQUENCE:
    case NODE_CAPTURE:
    case NODE_ATOMIC:
        reach_of_all(n->of, n->count, r);
        return;
    case NODE_CHOICE:
        for (size_t i = 0; i < n->count; i++) {
            reach_of(n->of[i], &part);
            add_reach(r, &part);
        }
        return;
    case NODE_REPEAT:
        reach_of_repeat(n, r);
        return;
    case NODE_CALL:
    case NODE_SAME:
        memset(r, true, sizeof *r);
        return;
    case NODE_EMPTY:
    case NODE_LOOK:
    case NODE_ASK:
    case NODE_START:
    case NODE_END:
    case NODE_WORD_EDGE:
        break;
    }
    r->length[0] = true;
}

/* Behind what has ended anything may stand, and the text may end. */
static void add_ahead(struct node *const *of, size_t count, uint64_t bit, pattern_ahead *ahead)
{
    struct reach r;
    bool ended = false;

    reach_of_all(of, count, &r);
    for (int k = 0; k < PATTERN_AHEAD; k++) {
        ended |= r.length[k];
        for (int c = 0; c <= BYTES; c++)
            if (ended || (c < BYTES && r.byte[k][c])) ahead[k][c] |= bit;
    }
}

/* Each way to begin has a bit, as far as there are: more share them. */
static void add_ways(struct emitter *e, struct node *const *of, size_t count, unsigned *ways,
                     pattern_ahead *ahead)
{
    const struct node *first = count ? of[0] : NULL;

    if (!first || (first->kind != NODE_CHOICE && first->kind != NODE_SEQUENCE)) {
        add_ahead(of, count, UINT64_C(1) << (*ways)++ % PATTERN_WAYS, ahead);
        return;
    }
    size_t each = first->kind == NODE_CHOICE ? 1 : first->count; /* nodes that take the place of the first */
    struct node **parts = arena_zero(e->arena, each + count, sizeof *parts);
    memcpy(parts + each, of + 1, (count - 1) * sizeof *parts);
    for (size_t i = 0; i < first->count; i += each) {
        memcpy(parts, first->of + i, each * sizeof *parts);
        add_ways(e, parts, each + count - 1, ways, ahead);
    }
}

void pattern_ways(struct emitter *e, struct node *tree, pattern_ahead *ahead)
{
    unsigned ways = 0;
    add_ways(e, &tree, 1, &ways, ahead);
}

void emitter_ahead(const struct emitter *e, unsigned pattern, uint64_t bit, pattern_ahead *ahead)
{
    add_ahead(&e->patterns[pattern].tree, 1, bit, ahead);
}

void write_ahead(FILE *out, pattern_ahead *ahead)
{
    fputs("[PATTERN_AHEAD] = {\n", out);
    for (int k = 0; k < PATTERN_AHEAD; k++) {
        fputs("{ ", out);
        for (int c = 0; c <= BYTES; c++)
            fprintf(out, "0x%llx,%s", (unsigned long long)ahead[k][c], c % 16 == 15 ? "\n" : " ");
        fputs("},\n", out);
    }
    fputs("};\n", out);
}
