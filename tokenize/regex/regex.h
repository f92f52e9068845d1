/* Regular expressions as trees, and C code that matches them. A program of the build alone, patterns_make,
 * uses it; what it writes is compiled into ticketminer, so that a run neither compiles nor interprets any.
 *
 * The language is that of Perl and PCRE, as far as the rules use it: classes with \d \s \w \p{L} \p{Lu}
 * \p{Ll} \p{M} \p{N}, groups ( (?: (?| (?i: (?> (?= (?! (?<= (?<!, calls (?&name), questions (?C1), \1, \b ^
 * $, and repetition, greedy, lazy or possessive. \d, \s, \w and \b know ASCII only; case counts by Unicode's
 * simple mappings. What is not known, and repetition of what may be empty, ends patterns_make with a message.
 */
#ifndef TOKENIZE_REGEX_REGEX_H
#define TOKENIZE_REGEX_REGEX_H
#include "miner/base/arena.h"
#include "tokenize/pattern_code.h"

enum { REGEX_NO_LIMIT = 0xFFFF, REGEX_RANGES = 24 };

struct point_set {
    bool ascii[128];
    /* Beyond ASCII: these ranges and categories, or all but these. */
    bool all_but;
    unsigned categories; /* PATTERN_UPPER … */
    size_t range_count;
    struct point_range {
        uint32_t first, last;
    } ranges[REGEX_RANGES];
};

enum node_kind {
    NODE_EMPTY,
    NODE_CHAR,      /* `point`; an ASCII letter in either case when `any_case` */
    NODE_SET,       /* one of `set` */
    NODE_SEQUENCE,  /* all of `of`, in order */
    NODE_CHOICE,    /* the first of `of` with which the rest matches */
    NODE_REPEAT,    /* of[0], `min` to `max` times */
    NODE_CAPTURE,   /* of[0], as group `number` */
    NODE_LOOK,      /* of[0] stands (negated: does not stand) here, or `behind`: before here */
    NODE_ATOMIC,    /* of[0], the first way it matches */
    NODE_CALL,      /* definition `number`; regex_simplify puts its tree in place of it */
    NODE_ASK,       /* pattern_state_ask's function has its say */
    NODE_SAME,      /* what group `number` holds */
    NODE_START,     /* of the text, or with many_lines of a line */
    NODE_END,       /* the same; the end of the text is also before a line break that ends it */
    NODE_WORD_EDGE, /* \b */
};

struct node {
    enum node_kind kind;
    bool any_case, negated, behind, many_lines, lazy;
    uint32_t point;
    unsigned number, min, max;
    struct point_set *set;
    struct node **of;
    size_t count, capacity;
    /* Set by regex_simplify: nodes of one hash are the same; how many a node consists of. */
    uint64_t hash;
    size_t weight;
};

/* Bytes that may come first, and whether all may be empty. */
struct start {
    bool byte[256];
    bool empty;
};

/* Reads `regex`; `flags` as pattern_code.h has them. `definitions` ("(?<name>…)", NULL ends them) may be
 * called. Nodes live in `arena`. A fault ends the program with one line on standard error. */
struct node *regex_parse(struct arena *arena, const char *regex, const char *flags,
                         const char *const *definitions);
/* The tree with definitions, simplified themselves, in place of calls, and hashes. */
struct node *regex_simplify(struct node *n, struct node *const *definitions);
/* Of a tree that holds no calls, whatever follows it. Parts that take no text are passed over. */
struct start regex_start(const struct node *n);
unsigned regex_utf8(uint32_t point, unsigned char *bytes); /* returns how many */
_Noreturn void regex_fail(const char *regex, size_t at, const char *why);
bool point_in_set(const struct point_set *set, uint32_t point, unsigned category);
#endif
