/* Classes of characters. */
#include "tokenize/regex/emitter.h"

bool is_wide(const struct point_set *set)
{
    return set->all_but || set->categories || set->range_count;
}

static size_t class_number(struct emitter *e, const bool *byte)
{
    size_t k = 0;
    while (k < e->class_count && memcmp(e->classes[k].byte, byte, BYTES) != 0) k++;
    if (k == SETS_MAX) regex_fail(e->regex, 0, "too many classes");
    if (k == e->class_count) memcpy(e->classes[e->class_count++].byte, byte, BYTES);
    return k;
}

static size_t wide_number(struct emitter *e, const struct node *n)
{
    size_t k = 0;
    while (k < e->wide_count && e->wide[k]->hash != n->hash) k++;
    if (k == SETS_MAX) regex_fail(e->regex, 0, "too many classes");
    if (k == e->wide_count) e->wide[e->wide_count++] = n;
    return k;
}

const char *class_test(struct emitter *e, const bool *byte, const char *c)
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

const char *step(struct emitter *e, const struct node *n, const char *at)
{
    bool byte[BYTES] = { false };

    if (n->kind == NODE_SET && is_wide(n->set))
        return arena_format(e->arena, "w%zu(m, %s)", wide_number(e, n), at);
    if (n->kind == NODE_SET)
        memcpy(byte, n->set->ascii, 128);
    else
        memcpy(byte, regex_start(n).byte, sizeof byte);
    return arena_format(e->arena, "(%s < m->len && (%s))", at,
                        class_test(e, byte, arena_format(e->arena, "m->text[%s]", at)));
}

void write_classes(const struct emitter *e, FILE *out)
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

void write_wide(const struct emitter *e, FILE *out)
{
    for (size_t i = 0; i < e->wide_count; i++) {
        const struct point_set *set = e->wide[i]->set;
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
