/* What the files that write the code of patterns share, for them alone. */
#ifndef TOKENIZE_REGEX_EMITTER_H
#define TOKENIZE_REGEX_EMITTER_H
#include "tokenize/regex/emit.h"

enum {
    BYTES = 256,
    LITERAL_MAX = 16, /* bytes, as pattern_choice has */
    FEW = 3,
    SETS_MAX = 512,
    DEFINITIONS_MAX = 16,
    PATTERNS_MAX = 512,
    SHARED_SLOTS = 1 << 16,
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

/* What may stand at the bytes behind a word; the last: the text ends. */
struct follow {
    bool may[PATTERN_AHEAD][BYTES + 1];
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
    size_t part_count;
    struct follow *follow; /* of each word that emitter_follow had */
    size_t follow_count, follow_capacity;
    /* While writing: */
    FILE *out;         /* into `text`: what is written first of all is known last */
    const char *regex; /* what is being written */
    unsigned functions, loops, depth;
    struct code accept, back;
    struct {
        bool byte[BYTES];
    } classes[SETS_MAX]; /* eight to a table */
    size_t class_count;
    const struct node *wide[SETS_MAX];
    size_t wide_count;
};

void write_line(struct emitter *e, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Opens the next function: the caller writes what it does, up to and with its last brace. */
struct code *begin(struct emitter *e, struct code *code);
void add_start(struct start *to, const struct start *more);

/* Stands `n` more than once in the patterns, so that it is written once, and called? */
bool is_shared(struct emitter *e, const struct node *n);
/* The code of `n` with that of what follows it, `k`, already written. */
struct code emit(struct emitter *e, const struct node *n, struct code k);
struct code emit_sequence(struct emitter *e, struct node *const *of, size_t count, struct code k);
/* The first of these with which `k` matches. */
struct code emit_alternatives(struct emitter *e, struct node *const *of, size_t count, struct code k);

/* Of a part: what may stand at its first bytes, and how many bytes it may have; the last: so many or more. */
struct reach {
    bool byte[PATTERN_AHEAD][BYTES];
    bool length[PATTERN_AHEAD + 1];
};
void reach_of(const struct node *n, struct reach *r);
/* Of nodes that follow one another. */
void reach_of_all(struct node *const *of, size_t count, struct reach *r);
/* Of one of the two. */
void add_reach(struct reach *to, const struct reach *more);
/* Of both, `next` behind. */
void append_reach(struct reach *to, const struct reach *next);

bool is_literal(struct node *n);
/* Writes an expression: does this literal stand before p? */
void write_literal_before(struct emitter *e, struct node *n);

/* The ways in which `tree` may begin, a bit each, of which there are PATTERN_WAYS; `ahead` is zeroed. */
void pattern_ways(struct emitter *e, struct node *tree, pattern_ahead *ahead);

bool is_wide(const struct point_set *set); /* it knows characters beyond ASCII */
/* An expression: is the byte `c` in this class? */
const char *class_test(struct emitter *e, const bool *byte, const char *c);
/* An expression: the bytes of the character at `at` when it is the one of `n` (NODE_CHAR or NODE_SET), else
 * 0. */
const char *step(struct emitter *e, const struct node *n, const char *at);
/* What the expressions use. */
void write_classes(const struct emitter *e, FILE *out);
void write_wide(const struct emitter *e, FILE *out);
#endif
