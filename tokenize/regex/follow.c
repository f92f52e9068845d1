/* What may stand behind a word at which a pattern is tried: most places that have the word need no trying. */
#include <stdlib.h>

#include "miner/base/mem.h"
#include "tokenize/regex/emitter.h"

/* What is left of a pattern. */
struct rest {
    struct node *const *of;
    size_t count;
    const struct rest *next;
};

static void add_behind(struct rest rest, struct str word, struct reach *r);

/* Is `c` one of the bytes, as triggers are looked for: letters in either case, and other bytes loosely? */
static bool stands(const bool *bytes, char c)
{
    for (int b = 0; b < BYTES; b++)
        if (bytes[b] && (b | 32) == ((unsigned char)c | 32)) return true;
    return false;
}

static void add_behind_character(const struct node *n, struct rest next, struct str word, struct reach *r)
{
    struct reach one;

    reach_of(n, &one);
    for (size_t k = 0; k < PATTERN_AHEAD && k < word.len && stands(one.byte[k], word.ptr[k]); k++)
        if (one.length[k + 1]) add_behind(next, str_sub(word, k + 1, word.len), r);
}

static void add_behind_repeat(const struct node *n, struct rest next, struct str word, struct reach *r)
{
    if (n->min == 0) add_behind(next, word, r);
    if (n->max == 0) return;
    struct node fewer = *n, *left = &fewer;
    fewer.min -= n->min > 0;
    fewer.max--;
    struct rest rounds = { &left, 1, &next };
    add_behind((struct rest){ n->of, 1, &rounds }, word, r);
}

static void add_rest(const struct rest *rest, struct reach *r)
{
    struct reach all = { .length[0] = true }, part;

    for (; rest; rest = rest->next) {
        reach_of_all(rest->of, rest->count, &part);
        append_reach(&all, &part);
    }
    add_reach(r, &all);
}

/* Adds what `rest` has behind the word, where it begins with the word. What takes no text is passed over. */
static void add_behind(struct rest rest, struct str word, struct reach *r)
{
    while (rest.count == 0 && rest.next) rest = *rest.next;
    if (word.len == 0) {
        add_rest(&rest, r);
        return;
    }
    if (rest.count == 0 || rest.of[0]->kind == NODE_SAME) { /* it may end within the word */
        memset(r, true, sizeof *r);
        return;
    }
    const struct node *n = rest.of[0];
    struct rest next = { rest.of + 1, rest.count - 1, rest.next };
    switch (n->kind) {
    case NODE_CHAR:
    case NODE_SET:
        add_behind_character(n, next, word, r);
        return;
    case NODE_SEQUENCE:
    case NODE_CAPTURE:
    case NODE_ATOMIC:
        add_behind((struct rest){ n->of, n->count, &next }, word, r);
        return;
    case NODE_CHOICE:
        for (size_t i = 0; i < n->count; i++) add_behind((struct rest){ n->of + i, 1, &next }, word, r);
        return;
    case NODE_REPEAT:
        add_behind_repeat(n, next, word, r);
        return;
    default:
        add_behind(next, word, r);
    }
}

bool emitter_follow(struct emitter *e, unsigned number, struct str word)
{
    struct reach r = { 0 };
    bool ended = false, any = false;

    MEM_RESERVE(e->follow, e->follow_capacity, e->follow_count + 1);
    struct follow *f = &e->follow[e->follow_count++];
    add_behind((struct rest){ &e->patterns[number].tree, 1, NULL }, word, &r);
    for (int k = 0; k < PATTERN_AHEAD; k++) {
        ended |= r.length[k];
        for (int c = 0; c <= BYTES; c++) f->may[k][c] = ended || (c < BYTES && r.byte[k][c]);
    }
    for (int c = 0; c <= BYTES; c++) any |= f->may[0][c];
    return any;
}

/* Do the bytes stand behind the same words? */
static bool same_class(const struct emitter *e, int a, int b)
{
    for (size_t i = 0; i < e->follow_count; i++)
        for (int k = 0; k < PATTERN_AHEAD; k++)
            if (e->follow[i].may[k][a] != e->follow[i].may[k][b]) return false;
    return true;
}

/* Writes the class of each byte, and sets member[n] to a byte of class n. Returns how many there are. */
static unsigned write_byte_classes(const struct emitter *e, FILE *out, int member[PATTERN_CLASSES])
{
    unsigned count = 0;

    fputs("const unsigned char pattern_classes[257] = {", out);
    for (int c = 0; c <= BYTES; c++) {
        unsigned n = 0;
        while (n < count && !same_class(e, c, member[n])) n++;
        if (n == PATTERN_CLASSES) regex_fail("the triggers", 0, "too many classes of bytes stand behind");
        if (n == count) member[count++] = c;
        fprintf(out, "%s%u,", c % 32 ? " " : "\n", n);
    }
    fputs("\n};\n", out);
    return count;
}

static void write_follow_set(FILE *out, const struct follow *f, const int *member, unsigned count)
{
    fputs("{ {", out);
    for (int k = 0; k < PATTERN_AHEAD; k++) {
        uint64_t bits[PATTERN_CLASSES / 64] = { 0 };
        for (unsigned n = 0; n < count; n++) bits[n / 64] |= (uint64_t)f->may[k][member[n]] << n % 64;
        fprintf(out, " { 0x%llx, 0x%llx },", (unsigned long long)bits[0], (unsigned long long)bits[1]);
    }
    fputs(" } },\n", out);
}

void write_follow(struct emitter *e, FILE *out)
{
    int member[PATTERN_CLASSES];
    unsigned class_count = write_byte_classes(e, out, member), sets = 0;
    unsigned *numbers = arena_zero(e->arena, e->follow_count, sizeof *numbers);

    fputs("const struct pattern_follow pattern_follow[] = {\n", out);
    for (size_t i = 0; i < e->follow_count; i++) {
        size_t same = 0;
        while (memcmp(&e->follow[same], &e->follow[i], sizeof *e->follow) != 0) same++;
        numbers[i] = same < i ? numbers[same] : sets++;
        if (same == i) write_follow_set(out, &e->follow[i], member, class_count);
    }
    fputs("};\nconst uint16_t pattern_triggers_follow[][2] = {\n", out);
    for (size_t i = 0; i + 1 < e->follow_count; i += 2)
        fprintf(out, "{ %u, %u },\n", numbers[i], numbers[i + 1]);
    fputs("};\n", out);
    free(e->follow);
}
