/* The most telling words of a type. */
#include <math.h>
#include <stdlib.h>

#include "cluster/naming.h"
#include "miner/base/mem.h"

/* What a term's words in the type's questions come to. */
struct usage {
    uint32_t asked[4], word[4], most[4]; /* by role: customers; most frequent word, and its customers */
    uint64_t contexts;
};

static uint32_t role_in(const struct usage *u)
{
    uint32_t r = 0;
    for (uint32_t k = 1; k < 4; k++)
        if (u->asked[k] > u->asked[r]) r = k;
    return r;
}

/* It has a form that enough customers use. */
static bool is_shown(const struct usage *u)
{
    return u->most[role_in(u)] > 0;
}

struct ranked {
    double score;
    uint32_t at; /* of naming_type.terms */
};

static int by_score(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    if (x->score != y->score) return x->score > y->score ? -1 : 1;
    return x->at < y->at ? -1 : x->at > y->at;
}

/* What all words of one meaning come to. Customers who use two of them count twice. */
struct voice {
    double here, everywhere; /* naming_weight */
    double most;             /* of the word that is said most here */
    uint32_t at;             /* which: of naming_type.terms */
};

/* By meaning. */
static struct voice *hear(const struct naming *n, const struct naming_type *t, const struct usage *usage)
{
    const struct meanings *m = n->c->meanings;
    struct voice *voices = mem_zero(m ? m->count + 1 : 1, sizeof *voices);
    for (uint32_t i = 0; m && i < t->term_count; i++) {
        const struct naming_term *term = &t->terms[i];
        if (!is_shown(&usage[i])) continue;
        double here = naming_weight(term->held, naming_own(usage[i].contexts, term->held.asked));
        for (int k = 0; k < MEANINGS_OF_TERM && m->of[term->term].own[k] != NO_MEANING; k++) {
            struct voice *v = &voices[m->of[term->term].own[k]];
            struct naming_held everywhere = n->held[term->term];
            v->here += here;
            v->everywhere += naming_weight(everywhere, everywhere.asked);
            if (here <= v->most) continue;
            v->most = here;
            v->at = i;
        }
    }
    return voices;
}

/* How telling a term is: by its own use, or, of the words of one meaning the one that is said most, by the
 * use of all ("terugbetaling" for those who ask their money back). whole: the weight of all customers of the
 * type. */
static double telling_of(const struct naming *n, const struct naming_type *t, uint32_t at, double here,
                         double whole, double share, const struct voice *voices)
{
    const struct meanings *m = n->c->meanings;
    uint32_t term = t->terms[at].term;
    struct naming_held everywhere = n->held[term];
    double most =
        naming_telling(here / whole, here / (naming_weight(everywhere, everywhere.asked) + 1), share);
    for (int k = 0; m && k < MEANINGS_OF_TERM && m->of[term].own[k] != NO_MEANING; k++) {
        const struct voice *v = &voices[m->of[term].own[k]];
        if (v->at == at)
            most = fmax(most, naming_telling(fmin(v->here / whole, 1), v->here / (v->everywhere + 1), share));
    }
    return most;
}

/* The type's most telling words. */
void naming_find_units(const struct naming *n, struct naming_worker *w, uint32_t type, uint32_t words,
                       uint8_t language, struct naming_type *out)
{
    const struct corpus *c = n->c;
    struct naming_held size = n->size[type];
    double whole = naming_weight((struct naming_held){ .subject = size.subject, .reply = size.reply },
                                 size.asked),
           share = size.asked / n->askers;
    struct usage *usage = mem_zero(out->term_count + 1, sizeof *usage);
    for (uint32_t j = 0; j < words; j++) {
        uint32_t word = w->words[j], asked = w->word[word].asked;
        const struct naming_brief *brief = &n->brief[word];
        if (!asked || brief->language != language || !brief->considered) continue;
        struct usage *u = &usage[w->place[brief->term]];
        enum unit_role r = (enum unit_role)brief->role;
        u->asked[r] += asked;
        u->contexts |= w->word[word].contexts;
        if (!n->common[word]) continue;
        if (asked > u->most[r] || (asked == u->most[r] && word < u->word[r]))
            u->most[r] = asked, u->word[r] = word;
    }
    struct voice *voices = hear(n, out, usage);
    struct ranked *all = mem_alloc(out->term_count + 1, sizeof *all);
    uint32_t count = 0;
    /* what three customers of the type say, and in a type where they agree on nothing what two or one say */
    for (uint32_t least = NAMING_CUSTOMERS; least > 0 && count == 0; least--) {
        for (uint32_t i = 0; i < out->term_count; i++) {
            struct naming_held held = out->terms[i].held;
            /* agents name what is done: "wachtwoord vergeten" */
            bool seconded =
                held.asked >= 1 && held.reply >= NAMING_CUSTOMERS && role_in(&usage[i]) == UNIT_VERB;
            if ((held.asked < least && !seconded) || !is_shown(&usage[i])) continue;
            double here = naming_weight(held, naming_own(usage[i].contexts, held.asked));
            double score = telling_of(n, out, i, here, whole, share, voices);
            if (score > 0) all[count++] = (struct ranked){ score, i };
        }
    }
    qsort(all, count, sizeof *all, by_score);
    out->unit_count = out->telling_count = 0;
    for (uint32_t i = 0; i < count && out->unit_count < NAMING_UNITS; i++) {
        const struct usage *u = &usage[all[i].at];
        uint32_t term = out->terms[all[i].at].term, r = role_in(u);
        uint32_t form = u->word[r], verb = n->grammar.verb[term];
        uint32_t word = r == UNIT_VERB && verb != UINT32_MAX && n->common[verb] ? verb : form;
        bool known = r == UNIT_VERB && c->words[form].verb;
        double asked = out->terms[all[i].at].held.asked;
        out->units[out->unit_count++] =
            (struct unit){ .term = term,
                           .form = form,
                           .word = word,
                           .shown = known ? c->words[form].surface : STR(""),
                           .done = r == UNIT_VERB && c->words[word].verb && !c->words[word].infinitive,
                           .attribute = r == UNIT_OTHER && grammar_is_attribute(&n->grammar, n->c, form),
                           .score = all[i].score,
                           .asked = asked,
                           .precision = asked / (n->held[term].asked + 1.0),
                           .role = (enum unit_role)r };
        if (r != UNIT_ASKS && out->telling_count < NAMING_WORDS) out->telling[out->telling_count++] = form;
    }
    free(usage);
    free(voices);
    free(all);
}
