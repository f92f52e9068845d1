/* Names for themes. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/naming.h"
#include "miner/base/mem.h"

static struct str surface_of(const struct naming *n, uint32_t word)
{
    return n->c->words[word].surface;
}

struct shared_term {
    uint32_t word;
    double score;
};

/* What a word weighs that all customers of the type have everywhere. */
static double whole_of(const struct naming *n, uint32_t type)
{
    return naming_weight(n->size[type], n->size[type].asked);
}

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
    double size = 0, share = 0, members = 0;
    uint32_t count = 0;
    for (uint32_t t = 0; t < g->k; t++) {
        if (g->theme[t] != theme) continue;
        double whole = whole_of(n, t);
        size += whole;
        share += n->size[t].asked / n->askers;
        members++;
        for (uint32_t i = 0; i < types[t].term_count; i++) {
            struct naming_term x = types[t].terms[i];
            double weight = naming_weight(x.held, x.held.asked), coverage = weight / whole;
            held[x.term] += weight;
            sum[x.term] += coverage;
            square[x.term] += coverage * coverage;
        }
    }
    for (uint32_t t = 0; t < g->k; t++) {
        if (g->theme[t] != theme) continue;
        for (uint32_t i = 0; i < types[t].term_count; i++) {
            uint32_t term = types[t].terms[i].term;
            if (held[term] > 0 && noun[term] != UINT32_MAX) {
                double everywhere = naming_weight(n->held[term], n->held[term].asked),
                       score = naming_telling(held[term] / size, held[term] / (everywhere + 1), share) *
                               sum[term] * sum[term] / (members * square[term]);
                if (score > 0) out[count++] = (struct shared_term){ noun[term], score };
            }
            held[term] = sum[term] = square[term] = 0;
        }
    }
    qsort(out, count, sizeof *out, by_score);
    return count;
}

void naming_themes(const struct naming *n, const struct naming_type *types,
                   const struct naming_name *type_names, struct arena *arena, struct str *names)
{
    const struct corpus *c = n->c;
    uint32_t *noun = mem_alloc(c->term_count + 1, sizeof *noun);
    for (uint32_t t = 0; t < c->term_count; t++) noun[t] = UINT32_MAX;
    for (uint32_t w = 0; w < c->word_count; w++) /* by descending frequency */
        if (n->nameable[w] && n->common[w] && noun[c->words[w].term] == UINT32_MAX &&
            grammar_is_noun(&n->grammar, c, w))
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
            buf_add_str(&name, type_names[only].text);
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
