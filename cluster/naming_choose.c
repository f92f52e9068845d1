/* From what types may be called to what they are called. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/naming.h"
#include "miner/base/mem.h"

/* A noun that an earlier name has is worth less in the next: names are read side by side. */
static const double used_noun = 0.8;

static struct str surface_of(const struct naming *n, uint32_t word)
{
    return n->c->words[word].surface;
}

/* The best pair that no other type is called after, or NULL. */
static const struct pair *best_pair(const struct naming_type *t, const struct hashmap *taken,
                                    const bool *used)
{
    const struct pair *best = NULL;
    double most = 0;
    for (uint32_t i = 0; i < t->pair_count; i++) {
        const struct pair *p = &t->pairs[i];
        const struct unit *a = &t->units[p->a], *b = &t->units[p->b];
        if (hashmap_find(taken, p->text) || (used[a->term] && used[b->term])) continue;
        bool noun = (a->role == UNIT_NOUN && used[a->term]) || (b->role == UNIT_NOUN && used[b->term]);
        double score = noun ? used_noun * p->score : p->score;
        if (score <= most) continue;
        most = score;
        best = p;
    }
    return best;
}

/* Without a pair: the most telling noun if it tells at least half as much as the most telling word, else
 * that. UINT32_MAX: no word at all. */
static uint32_t best_unit(const struct naming_type *t)
{
    uint32_t best = UINT32_MAX, noun = UINT32_MAX;
    for (uint32_t i = 0; i < t->unit_count; i++) {
        const struct unit *u = &t->units[i];
        if (u->role == UNIT_ASKS) continue;
        if (best == UINT32_MAX || u->score > t->units[best].score) best = i;
        if (u->role == UNIT_NOUN && (noun == UINT32_MAX || u->score > t->units[noun].score)) noun = i;
    }
    return noun != UINT32_MAX && t->units[noun].score * 2 >= t->units[best].score ? noun : best;
}

/* The next most telling word beside the units named, one of another stem; UINT32_MAX: none. */
static uint32_t next_unit(const struct naming *n, const struct naming_type *t, uint32_t first, uint32_t skip)
{
    bool taken[NAMING_UNITS] = { false };
    taken[first] = true;
    for (;; skip--) {
        uint32_t best = UINT32_MAX;
        for (uint32_t i = 0; i < t->unit_count; i++) {
            const struct unit *u = &t->units[i];
            if (taken[i] || u->role == UNIT_ASKS ||
                naming_is_echo(surface_of(n, t->units[first].word), surface_of(n, u->word)))
                continue;
            if (best == UINT32_MAX || u->score > t->units[best].score) best = i;
        }
        if (best == UINT32_MAX || skip == 0) return best;
        taken[best] = true;
    }
}

/* `level` 0 is the plain name: the most telling word, with the next one where that tells nearly as much.
 * Higher levels take a further word, for when the name is taken. */
static struct str plain_name(const struct naming *n, const struct naming_type *t, uint32_t level,
                             struct arena *arena)
{
    uint32_t unit = best_unit(t);
    if (unit == UINT32_MAX) return STR("vragen zonder eigen woorden");
    struct str name = surface_of(n, t->units[unit].word);
    uint32_t more = next_unit(n, t, unit, level ? level - 1 : 0);
    if (more == UINT32_MAX) return name;
    if (level == 0 && t->units[more].score < 0.6 * t->units[unit].score) return name;
    return str_of(
        arena_format(arena, "%.*s, %.*s", STR_ARG(name), STR_ARG(surface_of(n, t->units[more].word))));
}

void naming_types(const struct naming *n, const struct naming_type *types, struct arena *arena,
                  struct str *names)
{
    struct hashmap taken;
    hashmap_init(&taken);
    bool *used = mem_zero(n->c->term_count + 1, sizeof *used);
    for (uint32_t t = 0; t < n->g->k; t++) {
        const struct naming_type *type = &types[t];
        const struct pair *p = best_pair(type, &taken, used);
        struct str name = { 0 };
        bool fresh = false;
        if (p) {
            name = p->text;
            hashmap_at(&taken, name, t, &fresh, NULL);
            used[type->units[p->a].term] = used[type->units[p->b].term] = true;
        }
        for (uint32_t level = 0; !fresh && level <= NAMING_WORDS; level++) {
            name = plain_name(n, type, level, arena);
            hashmap_at(&taken, name, t, &fresh, NULL);
        }
        for (uint32_t number = 2; !fresh; number++) {
            name = plain_name(n, type, 0, arena);
            name = str_of(arena_format(arena, "%.*s (%u)", STR_ARG(name), number));
            hashmap_at(&taken, name, t, &fresh, NULL);
        }
        names[t] = arena_str(arena, name);
    }
    free(used);
    hashmap_release(&taken);
}

struct shared_term {
    uint32_t word;
    double score;
};

static int by_score(const void *a, const void *b)
{
    const struct shared_term *x = a, *y = b;
    if (x->score != y->score) return x->score > y->score ? -1 : 1;
    return x->word < y->word ? -1 : x->word > y->word;
}

/* The nouns of a theme's types, best first: telling for all of them together, and shared by many: with c the
 * coverage in each type, (Σ c)² / (types · Σ c²) is 1 where all have it alike. Returns their number. */
static uint32_t shared_nouns(const struct naming *n, const struct naming_type *types, uint32_t theme,
                             const uint32_t *noun, double *held, double *sum, double *square,
                             struct shared_term *out)
{
    const struct group *g = n->g;
    double size = 0, members = 0;
    uint32_t count = 0;
    for (uint32_t t = 0; t < g->k; t++) {
        if (g->theme[t] != theme) continue;
        size += g->size[t];
        members++;
        for (uint32_t i = 0; i < types[t].term_count; i++) {
            struct term_count x = types[t].terms[i];
            double coverage = x.held / (2.0 * g->size[t]);
            held[x.term] += x.held;
            sum[x.term] += coverage;
            square[x.term] += coverage * coverage;
        }
    }
    for (uint32_t t = 0; t < g->k; t++) {
        if (g->theme[t] != theme) continue;
        for (uint32_t i = 0; i < types[t].term_count; i++) {
            uint32_t term = types[t].terms[i].term;
            if (held[term] > 0 && noun[term] != UINT32_MAX) {
                double score = naming_telling(held[term], size, n->held[term], n->c->docs) * sum[term] *
                               sum[term] / (members * square[term]);
                if (score > 0) out[count++] = (struct shared_term){ noun[term], score };
            }
            held[term] = sum[term] = square[term] = 0;
        }
    }
    qsort(out, count, sizeof *out, by_score);
    return count;
}

void naming_themes(const struct naming *n, const struct naming_type *types, const struct str *type_names,
                   struct arena *arena, struct str *names)
{
    const struct corpus *c = n->c;
    uint32_t *noun = mem_alloc(c->term_count + 1, sizeof *noun);
    for (uint32_t t = 0; t < c->term_count; t++) noun[t] = UINT32_MAX;
    for (uint32_t w = 0; w < c->word_count; w++) /* by descending frequency */
        if (n->nameable[w] && noun[c->words[w].term] == UINT32_MAX && grammar_is_noun(&n->grammar, c, w))
            noun[c->words[w].term] = w;
    double *held = mem_zero(c->term_count + 1, sizeof *held), *sum = mem_zero(c->term_count + 1, sizeof *sum),
           *square = mem_zero(c->term_count + 1, sizeof *square);
    struct shared_term *shared = mem_alloc(c->term_count + 1, sizeof *shared);
    struct hashmap taken;
    hashmap_init(&taken);
    for (uint32_t theme = 0; theme < n->g->themes; theme++) {
        uint32_t members = 0, only = 0;
        for (uint32_t t = 0; t < n->g->k; t++)
            if (n->g->theme[t] == theme) members++, only = t;
        bool fresh = false;
        struct buf name;
        buf_init(&name);
        if (members == 1) { /* a theme of one type is called as it is */
            buf_add_str(&name, type_names[only]);
            hashmap_at(&taken, arena_str(arena, buf_str(&name)), theme, &fresh, NULL);
        }
        uint32_t count = shared_nouns(n, types, theme, noun, held, sum, square, shared);
        for (uint32_t i = 0, words = 0; i < count && !fresh; i++) {
            struct str word = surface_of(n, shared[i].word);
            if (words && naming_is_echo(buf_str(&name), word)) continue;
            buf_add_format(&name, "%s%.*s", words ? ", " : "", STR_ARG(word));
            if (++words >= 2) hashmap_at(&taken, arena_str(arena, buf_str(&name)), theme, &fresh, NULL);
        }
        if (!fresh) {
            buf_add_format(&name, "%sthema %u", name.len ? ", " : "", theme + 1);
            hashmap_at(&taken, arena_str(arena, buf_str(&name)), theme, NULL, NULL);
        }
        names[theme] = arena_str(arena, buf_str(&name));
        buf_release(&name);
    }
    hashmap_release(&taken);
    free(noun);
    free(held);
    free(sum);
    free(square);
    free(shared);
}
