#include "tokenize/regex/regex.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <utf8proc.h>

struct parser {
    struct arena *arena;
    const char *regex;
    size_t at;
    bool any_case, many_lines;
    unsigned groups;
    const char *const *definitions;
};

_Noreturn void regex_fail(const char *regex, size_t at, const char *why)
{
    fprintf(stderr, "patterns_make: %s, at byte %zu of: %s\n", why, at, regex);
    exit(EXIT_FAILURE);
}

static _Noreturn void fail(const struct parser *p, const char *why)
{
    regex_fail(p->regex, p->at, why);
}

static struct node *new_node(struct parser *p, enum node_kind kind)
{
    struct node *n = arena_zero(p->arena, 1, sizeof *n);
    n->kind = kind;
    return n;
}

static void add(struct parser *p, struct node *parent, struct node *child)
{
    if (parent->count == parent->capacity) {
        size_t capacity = parent->capacity ? 2 * parent->capacity : 4;
        struct node **of = arena_zero(p->arena, capacity, sizeof *of);
        if (parent->count) memcpy(of, parent->of, parent->count * sizeof *of);
        parent->of = of;
        parent->capacity = capacity;
    }
    parent->of[parent->count++] = child;
}

static struct node *around(struct parser *p, enum node_kind kind, struct node *child)
{
    struct node *n = new_node(p, kind);
    add(p, n, child);
    return n;
}

static bool take(struct parser *p, const char *what)
{
    size_t n = strlen(what);
    if (strncmp(p->regex + p->at, what, n) != 0) return false;
    p->at += n;
    return true;
}

bool point_in_set(const struct point_set *set, uint32_t point, unsigned category)
{
    if (point < 128) return set->ascii[point];
    bool in = set->categories & category;
    for (size_t i = 0; i < set->range_count && !in; i++)
        in = point >= set->ranges[i].first && point <= set->ranges[i].last;
    return in != set->all_but;
}

static void add_range(struct parser *p, struct point_set *set, uint32_t first, uint32_t last)
{
    for (uint32_t c = first; c <= last && c < 128; c++) set->ascii[c] = true;
    if (last < 128) return;
    if (set->range_count == REGEX_RANGES) fail(p, "too many ranges in a class");
    set->ranges[set->range_count++] = (struct point_range){ first < 128 ? 128 : first, last };
}

static void add_category(struct point_set *set, unsigned category)
{
    set->categories |= category;
    for (uint32_t c = 0; c < 128; c++) set->ascii[c] |= (pattern_category(c) & category) != 0;
}

/* Adds what is in `set` in the other case, of single characters beyond ASCII. */
static void add_other_case(struct parser *p, struct point_set *set)
{
    for (int c = 'a'; c <= 'z'; c++)
        set->ascii[c] = set->ascii[toupper(c)] = set->ascii[c] || set->ascii[toupper(c)];
    for (size_t i = 0, n = set->range_count; i < n; i++) {
        struct point_range r = set->ranges[i];
        if (r.first != r.last) continue;
        uint32_t lower = (uint32_t)utf8proc_tolower((utf8proc_int32_t)r.first),
                 upper = (uint32_t)utf8proc_toupper((utf8proc_int32_t)r.first);
        if (lower != r.first) add_range(p, set, lower, lower);
        if (upper != r.first) add_range(p, set, upper, upper);
    }
}

static uint32_t next_point(struct parser *p)
{
    utf8proc_int32_t point = 0;
    utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)p->regex + p->at, -1, &point);
    if (n <= 0 || !point) fail(p, "the pattern ends too early, or is not UTF-8");
    p->at += (size_t)n;
    return (uint32_t)point;
}

/* Behind a backslash: a class of characters, added to `set`; false when it is none. */
static bool take_class(struct parser *p, struct point_set *set)
{
    static const struct {
        const char *name;
        unsigned category;
    } categories[] = { { "p{Lu}", PATTERN_UPPER },
                       { "p{Ll}", PATTERN_LOWER },
                       { "p{L}", PATTERN_LETTER },
                       { "p{M}", PATTERN_MARK },
                       { "p{N}", PATTERN_NUMBER } };

    for (size_t i = 0; i < sizeof categories / sizeof *categories; i++)
        if (take(p, categories[i].name)) return add_category(set, categories[i].category), true;
    char c = p->regex[p->at];
    if (!c || !strchr("dsw", c)) return false;
    p->at++;
    if (c == 's') {
        for (const char *space = " \t\n\v\f\r"; *space; space++) set->ascii[(unsigned char)*space] = true;
        return true;
    }
    add_range(p, set, '0', '9');
    if (c == 'w') {
        add_range(p, set, 'a', 'z');
        add_range(p, set, 'A', 'Z');
        add_range(p, set, '_', '_');
    }
    return true;
}

static uint32_t escaped(struct parser *p)
{
    char c = p->regex[p->at];
    if (c == 'n' || c == 't') return p->at++, c == 'n' ? '\n' : '\t';
    if (isalnum((unsigned char)c)) fail(p, "an escape that is not known");
    return next_point(p);
}

static struct node *parse_set(struct parser *p)
{
    struct node *n = new_node(p, NODE_SET);
    struct point_set *set = n->set = arena_zero(p->arena, 1, sizeof *set);
    bool all_but = take(p, "^");

    do {
        uint32_t first, last;
        if (take(p, "\\")) {
            if (take_class(p, set)) continue;
            first = escaped(p);
        } else {
            first = next_point(p);
        }
        last = first;
        if (p->regex[p->at] == '-' && p->regex[p->at + 1] != ']') {
            p->at++;
            last = take(p, "\\") ? escaped(p) : next_point(p);
        }
        add_range(p, set, first, last);
    } while (!take(p, "]"));
    if (p->any_case) add_other_case(p, set);
    if (all_but) {
        set->all_but = true;
        for (int c = 0; c < 128; c++) set->ascii[c] = !set->ascii[c];
    }
    return n;
}

static struct node *char_node(struct parser *p, uint32_t point)
{
    struct node *n = new_node(p, NODE_CHAR);
    n->point = point;
    if (!p->any_case) return n;
    if (point < 128) {
        n->any_case = isalpha((int)point);
        return n;
    }
    n->kind = NODE_SET;
    n->set = arena_zero(p->arena, 1, sizeof *n->set);
    add_range(p, n->set, point, point);
    add_other_case(p, n->set);
    return n;
}

static struct node *parse_choice(struct parser *p, bool reset);

static void flags_here(struct parser *p)
{
    for (bool on = true;; p->at++) {
        char c = p->regex[p->at];
        if (c == '-')
            on = false;
        else if (c == 'i')
            p->any_case = on;
        else if (c == 'm')
            p->many_lines = on;
        else
            return;
    }
}

static unsigned definition_of(struct parser *p)
{
    size_t n = strcspn(p->regex + p->at, ")");
    for (unsigned i = 0; p->definitions && p->definitions[i]; i++) {
        const char *name = p->definitions[i] + 3; /* behind "(?<" */
        if (strncmp(name, p->regex + p->at, n) != 0 || name[n] != '>') continue;
        p->at += n + 1;
        return i;
    }
    fail(p, "a call of what is not defined");
}

static struct node *close_group(struct parser *p, struct node *n, bool any_case, bool many_lines)
{
    if (!take(p, ")")) fail(p, "a group is not closed");
    p->any_case = any_case;
    p->many_lines = many_lines;
    return n;
}

static struct node *look(struct parser *p, bool negated, bool behind)
{
    struct node *n = around(p, NODE_LOOK, parse_choice(p, false));
    n->negated = negated;
    n->behind = behind;
    return n;
}

/* Behind "(". */
static struct node *parse_group(struct parser *p)
{
    bool any_case = p->any_case, many_lines = p->many_lines;
    struct node *n;

    if (!take(p, "?")) {
        unsigned number = ++p->groups;
        n = around(p, NODE_CAPTURE, parse_choice(p, false));
        n->number = number;
    } else if (take(p, "&")) {
        n = new_node(p, NODE_CALL);
        n->number = definition_of(p);
        return n;
    } else if (take(p, "C1)")) {
        return new_node(p, NODE_ASK);
    } else if (take(p, "|")) {
        n = parse_choice(p, true);
    } else if (take(p, ">")) {
        n = around(p, NODE_ATOMIC, parse_choice(p, false));
    } else if (take(p, "=")) {
        n = look(p, false, false);
    } else if (take(p, "!")) {
        n = look(p, true, false);
    } else if (take(p, "<=")) {
        n = look(p, false, true);
    } else if (take(p, "<!")) {
        n = look(p, true, true);
    } else if (take(p, "<")) { /* a definition's name */
        p->at += strcspn(p->regex + p->at, ">");
        if (!take(p, ">")) fail(p, "a name has no end");
        n = parse_choice(p, false);
    } else {
        flags_here(p);
        if (take(p, ")")) return new_node(p, NODE_EMPTY); /* for what follows */
        if (!take(p, ":")) fail(p, "a group that is not known");
        n = parse_choice(p, false);
    }
    return close_group(p, n, any_case, many_lines);
}

static struct node *parse_atom(struct parser *p)
{
    struct node *n;

    if (take(p, "(")) return parse_group(p);
    if (take(p, "[")) return parse_set(p);
    if (take(p, ".")) {
        n = new_node(p, NODE_SET);
        n->set = arena_zero(p->arena, 1, sizeof *n->set);
        n->set->all_but = true;
        for (int c = 0; c < 128; c++) n->set->ascii[c] = c != '\n';
        return n;
    }
    if (take(p, "^") || take(p, "$")) {
        n = new_node(p, p->regex[p->at - 1] == '^' ? NODE_START : NODE_END);
        n->many_lines = p->many_lines;
        return n;
    }
    if (!take(p, "\\")) return char_node(p, next_point(p));
    if (take(p, "b")) return new_node(p, NODE_WORD_EDGE);
    if (p->regex[p->at] >= '1' && p->regex[p->at] <= '9') {
        n = new_node(p, NODE_SAME);
        n->number = (unsigned)(p->regex[p->at++] - '0');
        return n;
    }
    n = new_node(p, NODE_SET);
    n->set = arena_zero(p->arena, 1, sizeof *n->set);
    return take_class(p, n->set) ? n : char_node(p, escaped(p));
}

static unsigned number(struct parser *p)
{
    unsigned n = 0;
    if (!isdigit((unsigned char)p->regex[p->at])) fail(p, "a number is missing");
    while (isdigit((unsigned char)p->regex[p->at])) n = n * 10 + (unsigned)(p->regex[p->at++] - '0');
    return n;
}

static struct node *parse_repeated(struct parser *p)
{
    struct node *atom = parse_atom(p), *n;
    unsigned min, max;

    if (take(p, "?")) {
        min = 0, max = 1;
    } else if (take(p, "*")) {
        min = 0, max = REGEX_NO_LIMIT;
    } else if (take(p, "+")) {
        min = 1, max = REGEX_NO_LIMIT;
    } else if (p->regex[p->at] == '{' && isdigit((unsigned char)p->regex[p->at + 1])) {
        p->at++;
        min = max = number(p);
        if (take(p, ",")) max = p->regex[p->at] == '}' ? REGEX_NO_LIMIT : number(p);
        if (!take(p, "}") || max < min) fail(p, "a repetition that is not known");
    } else {
        return atom;
    }
    n = around(p, NODE_REPEAT, atom);
    n->min = min;
    n->max = max;
    n->lazy = take(p, "?");
    return !n->lazy && take(p, "+") ? around(p, NODE_ATOMIC, n) : n;
}

/* Alternatives up to the ")" or the end; `reset`: groups have the same numbers in each. */
static struct node *parse_choice(struct parser *p, bool reset)
{
    struct node *choice = new_node(p, NODE_CHOICE);
    unsigned first = p->groups, most = p->groups;

    do {
        struct node *sequence = new_node(p, NODE_SEQUENCE);
        if (reset) p->groups = first;
        while (p->regex[p->at] && p->regex[p->at] != '|' && p->regex[p->at] != ')')
            add(p, sequence, parse_repeated(p));
        if (p->groups > most) most = p->groups;
        add(p, choice, sequence);
    } while (take(p, "|"));
    p->groups = most;
    return choice->count == 1 ? choice->of[0] : choice;
}

struct node *regex_parse(struct arena *arena, const char *regex, const char *flags,
                         const char *const *definitions)
{
    struct parser p = { .arena = arena,
                        .regex = regex,
                        .any_case = strchr(flags, 'i') != NULL,
                        .many_lines = strchr(flags, 'm') != NULL,
                        .definitions = definitions };
    struct node *n = parse_choice(&p, false);
    if (regex[p.at]) fail(&p, "a group is closed that was not opened");
    return n;
}
