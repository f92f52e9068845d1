/* From what types may be called to what they are called. */
#include <stdlib.h>
#include <string.h>

#include "cluster/naming.h"
#include "miner/base/mem.h"

/* What a name is worth of which an earlier one has a word, and has the only word: names are read side by
 * side. */
static const double word_used = 0.85, all_used = 0.6;
/* A name that says more than one word does is preferred to that word at this share of its worth. */
static const double fuller = 0.6;

/* What earlier types are called: names as text, and as their units, whatever the order and the forms. */
struct taken {
    struct hashmap texts, units;
    bool *used; /* per term */
    struct arena *arena;
};

static int by_number(const void *a, const void *b)
{
    const uint32_t *x = a, *y = b;
    return *x < *y ? -1 : *x > *y;
}

static struct str key_of(const struct naming_type *t, const struct candidate *c, struct arena *arena)
{
    uint32_t terms[3] = { UINT32_MAX, UINT32_MAX, UINT32_MAX };
    for (uint32_t i = 0; i < c->units; i++) terms[i] = t->units[c->unit[i]].term;
    qsort(terms, 3, sizeof *terms, by_number);
    return str_of(arena_format(arena, "%u %u %u", terms[0], terms[1], terms[2]));
}

static bool is_taken(const struct taken *taken, const struct naming_type *t, const struct candidate *c)
{
    return hashmap_find(&taken->texts, c->text) || hashmap_find(&taken->units, key_of(t, c, taken->arena));
}

static void take(struct taken *taken, const struct naming_type *t, const struct candidate *c, struct str name)
{
    hashmap_at(&taken->texts, name, 0, NULL, NULL);
    if (!c) return;
    hashmap_at(&taken->units, key_of(t, c, taken->arena), 0, NULL, NULL);
    for (uint32_t i = 0; i < c->units; i++)
        if (c->units == 1 || !t->units[c->unit[i]].shown.len) taken->used[t->units[c->unit[i]].term] = true;
}

static double worth(const struct taken *taken, const struct naming_type *t, const struct candidate *c)
{
    uint32_t used = 0;
    for (uint32_t i = 0; i < c->units; i++) used += taken->used[t->units[c->unit[i]].term];
    return used == 0 ? c->score : used == 1 && c->units == 1 ? all_used * c->score : word_used * c->score;
}

/* A word with the next most telling one; false: it has none that is free. `at_least`: how much that must
 * tell. */
static bool add_second(const struct taken *taken, const struct naming_type *t, double at_least,
                       struct candidate *c)
{
    double most = at_least;
    struct candidate best = { .units = 0 };
    for (uint32_t i = 0; i < t->candidate_count; i++) {
        const struct candidate *x = &t->candidates[i];
        const struct unit *u = &t->units[x->unit[0]];
        double value = u->score * (taken->used[u->term] ? word_used : 1);
        const struct unit *first = &t->units[c->unit[0]];
        if (u->attribute || (u->role == UNIT_VERB && first->role == UNIT_VERB)) continue;
        if (x->units != 1 || x->unit[0] == c->unit[0] || value <= most || naming_is_echo(x->text, c->text))
            continue;
        struct candidate both = { .unit = { c->unit[0], x->unit[0] }, .units = 2, .score = c->score };
        /* "sleutel ontbreekt": a verb in the form in which it is mostly said */
        bool turned = first->shown.len, act = turned || (u->shown.len && !first->attribute);
        struct str one = turned ? x->text : c->text, two = turned ? first->shown : act ? u->shown : x->text;
        both.text =
            str_of(arena_format(taken->arena, act ? "%.*s %.*s" : "%.*s, %.*s", STR_ARG(one), STR_ARG(two)));
        if (is_taken(taken, t, &both)) continue;
        most = value;
        best = both;
    }
    if (best.units) *c = best;
    return best.units > 0;
}

/* Puts a name of two or three units in the place of one of them, where the best such is worth `least`. */
static void prefer_longer(const struct taken *taken, const struct naming_type *t, double least,
                          struct candidate *out)
{
    uint8_t single = out->unit[0];
    for (uint32_t i = 0; i < t->candidate_count; i++) {
        const struct candidate *c = &t->candidates[i];
        double value = worth(taken, t, c);
        bool holds = false, things = true, done = false; /* these would narrow it: uittreksel besteld */
        for (uint32_t u = 0; u < c->units; u++) {
            holds |= c->unit[u] == single;
            things &= t->units[c->unit[u]].role == UNIT_NOUN;
            done |= t->units[c->unit[u]].done;
        }
        if (c->units == 1 || !holds || things || done || value < least || is_taken(taken, t, c)) continue;
        least = value;
        *out = *c;
    }
}

/* false: all that the type may be called is taken. */
static bool choose(const struct taken *taken, const struct naming_type *t, struct candidate *out)
{
    double most = 0;
    for (uint32_t i = 0; i < t->candidate_count; i++) {
        const struct candidate *c = &t->candidates[i];
        double value = worth(taken, t, c);
        if (value <= most || is_taken(taken, t, c)) continue;
        most = value;
        *out = *c;
    }
    if (most > 0 && out->units == 1) prefer_longer(taken, t, fuller * most, out);
    /* a word that tells more than the name is worth stands beside it */
    if (most > 0 && out->units == 1) add_second(taken, t, out->score, out);
    for (uint32_t i = 0; most <= 0 && i < t->candidate_count; i++) {
        *out = t->candidates[i];
        if (out->units == 1 && add_second(taken, t, 0, out)) most = 1;
    }
    return most > 0;
}

/* What the catalogue calls it; empty where it is of no known question. */
static struct str known_name(const struct naming *n, const struct naming_type *t, uint32_t type)
{
    if (!n->c->catalogue || !n->g->question || n->g->question[type] == CATALOGUE_NONE) return STR("");
    const struct catalogue *known = n->c->catalogue->of;
    return known->language == t->language ? str_of(known->text + known->name[n->g->question[type]]) : STR("");
}

void naming_types(const struct naming *n, const struct naming_type *types, struct arena *arena,
                  struct naming_name *names)
{
    struct arena scratch;
    arena_init(&scratch);
    struct taken taken = { .arena = &scratch };
    hashmap_init(&taken.texts);
    hashmap_init(&taken.units);
    taken.used = mem_zero(n->c->term_count + 1, sizeof *taken.used);
    for (uint32_t t = 0; t < n->g->k; t++) {
        const struct naming_type *type = &types[t];
        struct candidate chosen = { .units = 0 };
        bool found = choose(&taken, type, &chosen);
        struct str name = found                   ? chosen.text
                          : type->candidate_count ? type->candidates[0].text
                                                  : STR("vragen zonder eigen woorden");
        for (uint32_t number = 2; hashmap_find(&taken.texts, name); number++)
            name = str_of(arena_format(&scratch, "%.*s (%u)",
                                       STR_ARG(type->candidate_count ? type->candidates[0].text
                                                                     : STR("vragen zonder eigen woorden")),
                                       number));
        struct str known = known_name(n, type, t);
        bool is_known = known.len && !hashmap_find(&taken.texts, known);
        if (is_known) name = known;
        names[t] = (struct naming_name){ .text = arena_str(arena, name), .known = is_known };
        take(&taken, type, found ? &chosen : NULL, names[t].text);
        for (uint32_t i = 0; found && i < chosen.units; i++)
            names[t].term[names[t].terms++] = type->units[chosen.unit[i]].term;
    }
    free(taken.used);
    hashmap_release(&taken.texts);
    hashmap_release(&taken.units);
    arena_release(&scratch);
}
