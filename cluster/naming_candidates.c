/* From telling words to what a type may be called. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/naming.h"
#include "miner/base/mem.h"

/* How far apart two words of one sentence may stand, and how many listed words may stand between them where a
 * name shows the text as it is: "waar is mijn pakket", "kopie van de factuur". */
enum { FAR = 6, NEAR = 3, GAP_ASKS = 3, GAP_NOUNS = 2, GAP_DENIAL = 2 };

/* So many customers, as naming_own counts them, say a pair that makes a name. */
static const double least = 2;

/* How well kinds of names read, and how much of the telling lies in a word of each role. */
static const double alone[] = { [UNIT_NOUN] = 0.65, [UNIT_VERB] = 0.5, [UNIT_OTHER] = 0.4, [UNIT_ASKS] = 0 };
static const double head[] = { [UNIT_NOUN] = 1, [UNIT_VERB] = 0.8, [UNIT_OTHER] = 0.7, [UNIT_ASKS] = 1 };
static const double action = 1.8,
                    state = 1.3 /* an act that nobody names by its infinitive: "account geblokkeerd" */,
                    denial = 2, question = 2.2, nouns = 1.3, noun = 1.5, others = 1.2, longer = 1.2,
                    scattered = 1 /* two words that stand near each other, never side by side */;
/* One word for two things: "cadeaukaart". */
static const double compound = 1.4;
/* "nieuwe", without what is new. */
static const double attribute = 0.2;
/* What a question that holds both words, far apart, counts as one that says them together. */
static const double apart = 0.6;

/* Text as customers wrote it, from one word of a pair to the other. */
struct wording {
    uint32_t times;
    uint32_t odd;    /* how far the one kept is from the usual forms and distance */
    uint32_t rarest; /* number of the rarest word between the two */
    uint32_t length;
    uint64_t at; /* its place in the corpus */
};

/* What is the majority of what is counted one by one, if anything is. */
struct vote {
    uint32_t word, lead;
};

/* How two units stand to each other in the type's tickets. */
struct naming_meeting {
    struct naming_count count; /* customers who say both in a sentence */
    uint32_t wide, wide_seen;  /* customers whose question holds both */
    uint64_t contexts;
    uint32_t first[2]; /* times near each other in questions; [1], here and below: the higher unit first */
    struct vote
        at[2]; /* the preposition that the noun beside a verb, or the second of two nouns, mostly has */
    struct wording plain[2], denied[2];
};

static struct str surface_of(const struct naming *n, uint32_t word)
{
    return n->c->words[word].surface;
}

bool naming_is_echo(struct str a, struct str b)
{
    size_t shorter = a.len < b.len ? a.len : b.len, need = shorter > 7 ? 5 : shorter > 2 ? shorter - 2 : 1;
    if (need < 3) need = 3;
    for (size_t i = 0; i + need <= a.len; i++)
        if (str_find(b, str_sub(a, i, i + need)) != SIZE_MAX) return true;
    return false;
}

/* What stands between two words. Placeholders, numbers and codes make no distance: "order <bestelnummer>
 * annuleren".
 */
struct gap {
    uint32_t rarest; /* word number */
    uint32_t words;  /* listed ones */
    bool content, no, modal,
        clause; /* any word of content, denial, modal verb, opening of a clause among them */
};

static bool is_empty(const struct naming *n, uint32_t word)
{
    struct str surface = n->c->words[word].surface;
    bool digits = false;
    for (size_t i = 0; i < surface.len; i++) digits |= surface.ptr[i] >= '0' && surface.ptr[i] <= '9';
    return digits || n->c->words[word].flags & (CORPUS_PLACEHOLDER | CORPUS_NUMBER);
}

static struct gap gap_of(const struct naming *n, const uint32_t *s, size_t i, size_t j)
{
    struct gap gap = { 0 };
    for (size_t k = i + 1; k < j; k++) {
        uint8_t particle = n->grammar.particle[s[k]];
        if (is_empty(n, s[k])) continue;
        gap.words++;
        if (s[k] > gap.rarest) gap.rarest = s[k];
        gap.content |= !n->c->words[s[k]].flags;
        gap.no |= particle == PARTICLE_NOT || particle == PARTICLE_NONE_OF;
        gap.clause |= particle == PARTICLE_CLAUSE;
        gap.modal |= particle == PARTICLE_MODAL || particle == PARTICLE_TO_BARE;
    }
    return gap;
}

/* Keeps the wording s[i … j] where it may be shown. */
static void keep_wording(const struct naming *n, const struct unit *first, const struct unit *last,
                         const uint32_t *s, size_t length, size_t i, size_t j, struct wording *plain,
                         struct wording *denied)
{
    bool asks = first->role == UNIT_ASKS, things = first->role == UNIT_NOUN && last->role == UNIT_NOUN;
    if ((!asks && !n->common[s[i]]) || !n->common[s[j]] || last->role == UNIT_ASKS) return;
    struct gap gap = gap_of(n, s, i, j);
    uint32_t most = asks ? GAP_ASKS : things ? GAP_NOUNS : gap.no ? GAP_DENIAL : 0;
    if (gap.content || gap.words > most || (gap.no && (asks || things))) return;
    if (asks && (gap.modal || (j + 1 < length && !is_empty(n, s[j + 1])))) return; /* half a question */
    uint32_t odd = 2 * (uint32_t)((s[i] != first->form) + (s[j] != last->form));
    odd += !asks           ? gap.words
           : gap.words > 2 ? gap.words - 2
                           : 2 - gap.words;  /* "waar is mijn pakket" reads best */
    bool open = !gap.no && !asks && !things; /* what stands outside may deny it */
    if (open && j + 1 < length && n->grammar.particle[s[j + 1]] == PARTICLE_NOT) {
        j++;
        gap.no = true;
    } else if (open && i > 0 && n->grammar.particle[s[i - 1]] == PARTICLE_NONE_OF) {
        i--;
        gap.no = true;
    }
    struct wording *w = gap.no ? denied : plain;
    uint64_t at = (uint64_t)(s + i - n->c->sequence);
    w->times++;
    /* of two, the one in more usual words: "mijn" rather than "mn" */
    if (odd != w->odd ? odd > w->odd : gap.rarest != w->rarest ? gap.rarest > w->rarest : at > w->at) return;
    *w = (struct wording){ w->times, odd, gap.rarest, (uint32_t)(j - i + 1), at };
}

/* "onder de garantie": the preposition before s[i], UINT32_MAX = none. Where it stands before the thing and
 * the verb behind that alone: in languages whose verbs are known. */
static uint32_t preposition_before(const struct naming *n, const uint32_t *s, size_t i, bool of)
{
    const uint8_t *particle = n->grammar.particle;
    if (!n->grammar.told[n->c->words[s[i]].language]) return UINT32_MAX;
    if (i > 0 && (particle[s[i - 1]] == PARTICLE_ARTICLE || particle[s[i - 1]] == PARTICLE_MAYBE_ARTICLE))
        i--;
    uint8_t before = i > 0 ? particle[s[i - 1]] : PARTICLE_NONE;
    bool there = before == PARTICLE_AT || before == PARTICLE_WITH || (of && before == PARTICLE_OF);
    return there ? s[i - 1] : UINT32_MAX;
}

/* Counts one more (Boyer & Moore 1981). */
static void vote(struct vote *v, uint32_t word)
{
    if (v->lead == 0) v->word = word;
    v->lead += v->word == word ? 1 : UINT32_MAX;
}

/* The units of one sentence meet. */
static void meet(const struct naming *n, const struct naming_type *t, const struct naming_worker *w,
                 enum view v, uint32_t asker, const uint32_t *s, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (!w->unit[s[i]]) continue;
        uint32_t a = w->unit[s[i]] - 1u;
        for (size_t j = i + 1; j < length && j - i <= FAR; j++) {
            if (!w->unit[s[j]]) continue;
            uint32_t b = w->unit[s[j]] - 1u;
            if (a == b) continue;
            enum unit_role first = t->units[a].role, last = t->units[b].role;
            if ((first == UNIT_VERB) != (last == UNIT_VERB)) { /* does the verb belong to the other? */
                struct gap gap = gap_of(n, s, i, j);
                if (gap.clause) break;                        /* de rekening waarmee u hebt betaald */
                if (v == VIEW_REPLY && gap.content) continue; /* account, bestellingen, retourneren */
            }
            bool turned = a > b;
            struct naming_meeting *m = &w->meetings[turned ? b * NAMING_UNITS + a : a * NAMING_UNITS + b];
            naming_count(&m->count, v, asker);
            if (v == VIEW_REPLY) continue;
            m->first[turned] += j - i <= NEAR;
            if (last == UNIT_VERB && first != UNIT_VERB) vote(&m->at[0], preposition_before(n, s, i, false));
            if (first == UNIT_VERB && last != UNIT_VERB) vote(&m->at[0], preposition_before(n, s, j, false));
            if (first == UNIT_NOUN && last == UNIT_NOUN && !gap_of(n, s, i, j).content)
                vote(&m->at[turned], preposition_before(n, s, j, true));
            m->contexts |= naming_context(s, length, i, j, 1);
            keep_wording(n, &t->units[a], &t->units[b], s, length, i, j, &m->plain[turned],
                         &m->denied[turned]);
        }
    }
}

static void meet_all(const struct naming *n, struct naming_worker *w, uint32_t type,
                     const struct naming_type *t)
{
    for (uint32_t i = n->start[type]; i < n->start[type + 1]; i++) {
        uint32_t d = n->member[i], units = 0; /* units: bit for each in the question */
        for (enum view v = 0; v < VIEW_COUNT; v++) {
            size_t length;
            const uint32_t *s = corpus_view(n->c, d, v, &length);
            for (size_t from = 0, to; from < length; from = to + 1) {
                uint32_t here = 0;
                for (to = from; to < length && s[to] != CORPUS_BREAK; to++)
                    if (w->unit[s[to]]) here |= UINT32_C(1) << (w->unit[s[to]] - 1);
                if (v != VIEW_REPLY) units |= here;
                if (here & (here - 1)) meet(n, t, w, v, n->asker[d], s + from, to - from);
            }
        }
        for (uint32_t rest = units; rest; rest &= rest - 1) {
            uint32_t a = (uint32_t)__builtin_ctz(rest);
            for (uint32_t others_of = rest & (rest - 1); others_of; others_of &= others_of - 1) {
                struct naming_meeting *m =
                    &w->meetings[a * NAMING_UNITS + (uint32_t)__builtin_ctz(others_of)];
                m->wide += m->wide_seen != n->asker[d] + 1;
                m->wide_seen = n->asker[d] + 1;
            }
        }
    }
}

/* What candidates of one type are made from. */
struct making {
    const struct naming *n;
    const struct naming_type *t;
    const struct naming_meeting *meetings;
    struct arena *arena;
    double whole, share; /* of naming_telling */
    struct naming_type *out;
    size_t capacity;
};

static const struct naming_meeting *meeting_of(const struct making *m, uint32_t a, uint32_t b)
{
    return &m->meetings[a < b ? a * NAMING_UNITS + b : b * NAMING_UNITS + a];
}

/* How much of the type says both, on the scale of naming_weight; 0: too few for a name. Replies second what
 * questions say, and of a word that few customers use no more than these are. */
static double weight_of(const struct making *m, uint32_t a, uint32_t b)
{
    const struct naming_meeting *x = meeting_of(m, a, b);
    double rarer = fmin(m->t->units[a].asked, m->t->units[b].asked);
    struct naming_held held = x->count.held;
    double own = naming_own(x->contexts, held.asked),
           loose = x->wide > held.asked ? apart * (x->wide - held.asked) : 0;
    bool act = m->t->units[a].shown.len || m->t->units[b].shown.len;
    if (held.reply < NAMING_CUSTOMERS && held.asked < (act ? 2 : NAMING_CUSTOMERS)) return 0;
    double said = own + loose, seconded = fmin(0.5 * held.reply, fmax(2 * said, said > 0 ? rarer : 0));
    if (said + seconded < least) return 0;
    return said + fmin(held.subject, said) + seconded;
}

static struct str words_at(const struct naming *n, const struct wording *w, struct arena *arena)
{
    struct buf text;
    buf_init(&text);
    for (uint64_t i = w->at; i < w->at + w->length; i++)
        if (!is_empty(n, n->c->sequence[i]))
            buf_add_format(&text, "%s%.*s", text.len ? " " : "", STR_ARG(surface_of(n, n->c->sequence[i])));
    struct str out = arena_str(arena, buf_str(&text));
    buf_release(&text);
    return out;
}

/* The one used more, of two orders; NULL: neither. */
static const struct wording *usual(const struct wording w[2])
{
    const struct wording *best = w[1].times > w[0].times ? &w[1] : &w[0];
    return best->times ? best : NULL;
}

static struct str join(struct arena *arena, struct str a, struct str b)
{
    return str_of(arena_format(arena, "%.*s %.*s", STR_ARG(a), STR_ARG(b)));
}

/* The word before `thing`, where there mostly is one. */
static struct str with_preposition(const struct making *m, const struct vote *v, struct str thing)
{
    return v->lead >= 2 && v->word != UINT32_MAX ? join(m->arena, surface_of(m->n, v->word), thing) : thing;
}

/* A thing and what is done to it, "factuur downloaden", "pay bill", or what it does: "card expires". Dutch
 * and German infinitives close a phrase, others stand where customers put them. `first`: that is before the
 * thing. */
static struct str act(const struct making *m, struct str thing, const struct unit *verb, bool first)
{
    const struct grammar *g = &m->n->grammar;
    const struct grammar_word *seen = &g->seen[verb->word];
    bool bare = seen->bare > seen->infinitive + seen->maybe_infinitive;
    if (bare && first) return join(m->arena, surface_of(m->n, verb->word), thing);
    return join(m->arena, thing, surface_of(m->n, bare ? verb->form : verb->word));
}

/* A verb that is hardly likelier here than elsewhere. */
static bool is_common(const struct making *m, uint32_t unit)
{
    const struct unit *u = &m->t->units[unit];
    double odds = u->precision / (1 - u->precision), all = m->share / (1 - m->share);
    return u->role == UNIT_VERB && odds < 4 * all;
}

/* It makes no better name ("use card"), but where the analyser is sure that it is a verb and it is likelier
 * beside the other word. */
static bool is_idle(const struct making *m, uint32_t unit, uint32_t other)
{
    const struct unit *u = &m->t->units[unit], *with = &m->t->units[other];
    if (!is_common(m, unit)) return false;
    if (!u->shown.len) return true;
    double beside = (meeting_of(m, unit, other)->count.held.asked - 1.0) / (with->asked + 1),
           anywhere = m->n->held[u->term].asked / m->n->askers;
    return beside < 4 * anywhere;
}

/* A name of a verb and another word: how well its kind reads, its text; 0: none. */
static double act_name(const struct making *m, const struct naming_meeting *both, const struct unit *x,
                       const struct unit *y, struct str *text)
{
    const struct unit *verb = x->role == UNIT_VERB ? x : y, *other = verb == x ? y : x;
    uint32_t near = both->first[0] + both->first[1];
    if (other->role != UNIT_NOUN) { /* eerder gemaild */
        if (near < 2 || other->role == UNIT_VERB || !verb->shown.len || (other->attribute && verb->done))
            return 0;
        *text = join(m->arena, surface_of(m->n, other->form),
                     surface_of(m->n, other->attribute ? verb->word : verb->form)); /* oude meenemen */
        return scattered;
    }
    struct str thing = surface_of(m->n, other->word);
    struct str whole = with_preposition(m, &both->at[0], thing);
    bool first = both->first[other == x] * 2 >= near;
    if (verb->done && first && whole.len > thing.len) /* valt onder garantie */
        *text = join(m->arena, surface_of(m->n, verb->word), whole);
    else
        *text = act(m, whole, verb, first);
    return verb->done ? state : action;
}

/* A name of units a and b: how well its kind reads, its text; 0: none. */
static double pair_name(const struct making *m, uint32_t a, uint32_t b, struct str *text)
{
    const struct unit *x = &m->t->units[a], *y = &m->t->units[b];
    const struct naming_meeting *both = meeting_of(m, a, b);
    const struct wording *plain = usual(both->plain), *denied = usual(both->denied);
    uint32_t said = both->plain[0].times + both->plain[1].times,
             no = both->denied[0].times + both->denied[1].times;
    bool things = x->role == UNIT_NOUN && y->role == UNIT_NOUN,
         thing = x->role == UNIT_NOUN || y->role == UNIT_NOUN;
    if (naming_is_echo(surface_of(m->n, x->word), surface_of(m->n, y->word))) return 0;
    if (x->role == UNIT_ASKS || y->role == UNIT_ASKS) {
        if (!plain || !thing) return 0;
        *text = words_at(m->n, plain, m->arena);
        return question;
    }
    if (denied && no * 4 >= both->first[0] + both->first[1] && no >= said) {
        *text = words_at(m->n, denied, m->arena);
        return denial;
    }
    bool verb = x->role == UNIT_VERB || y->role == UNIT_VERB;
    if (verb && (thing || said < 2)) return act_name(m, both, x, y, text);
    if (said < 2) {
        bool turned = both->first[1] > both->first[0];
        struct str last = surface_of(m->n, turned ? x->word : y->word),
                   whole = with_preposition(m, &both->at[turned], last);
        if (!things || whole.len == last.len) return 0;
        *text = join(m->arena, surface_of(m->n, turned ? y->word : x->word),
                     whole); /* bezwaar tegen parkeerboete */
        return nouns;
    }
    const struct unit *opens = plain == &both->plain[1] ? y : x, *closes = opens == x ? y : x;
    if (closes->attribute) return 0; /* levering nieuwe */
    *text = words_at(m->n, plain, m->arena);
    if (verb && opens->role != UNIT_VERB)
        *text = with_preposition(m, &both->at[0], *text); /* in termijnen betalen */
    return things ? nouns : thing || verb ? noun : others;
}

static void add(struct making *m, struct candidate c)
{
    if (m->out->candidate_count == m->capacity) {
        m->capacity = m->capacity ? 2 * m->capacity : 64;
        m->out->candidates = mem_resize(m->out->candidates, m->capacity, sizeof c);
    }
    m->out->candidates[m->out->candidate_count++] = c;
}

/* `weight`: of weight_of. The more of the units tell of the type, the more precise is the name (as if they
 * erred independently). */
static double score_of(const struct making *m, const struct candidate *c, double weight, double kind)
{
    double err = 1, most = 0;
    for (uint32_t i = 0; i < c->units; i++) {
        const struct unit *u = &m->t->units[c->unit[i]];
        err *= 1 - u->precision;
        most = fmax(most, u->score * head[u->role]);
    }
    return kind * sqrt(most * naming_telling(weight / m->whole, 1 - err, m->share));
}

/* Three units: one noun phrase of two, as customers say it, with what is done to it, or with a third noun. */
static void add_longer(struct making *m, uint32_t a, uint32_t b, const struct wording *phrase, uint32_t third)
{
    const struct unit *u = &m->t->units[third];
    if (u->role != UNIT_VERB || is_common(m, third)) return;
    double weight = fmin(weight_of(m, a, b), fmin(weight_of(m, a, third), weight_of(m, b, third)));
    if (weight <= 0) return;
    struct str word = surface_of(m->n, u->word);
    for (int i = 0; i < 2; i++)
        if (naming_is_echo(word, surface_of(m->n, m->t->units[i ? b : a].word))) return;
    struct candidate c = { .unit = { (uint8_t)a, (uint8_t)b, (uint8_t)third }, .units = 3 };
    c.score = score_of(m, &c, weight, action * longer);
    uint32_t before = 0, all = 0; /* how often the verb comes first */
    for (int i = 0; i < 2; i++) {
        uint32_t unit = i ? b : a;
        const struct naming_meeting *x = meeting_of(m, unit, third);
        before += x->first[unit < third];
        all += x->first[0] + x->first[1];
    }
    c.text = act(m, words_at(m->n, phrase, m->arena), u, before * 2 >= all);
    if (c.score > 0) add(m, c);
}

static int by_score(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;
    if (x->score != y->score) return x->score > y->score ? -1 : 1;
    if (x->units != y->units) return x->units < y->units ? -1 : 1;
    return memcmp(x->unit, y->unit, sizeof x->unit);
}

void naming_find_candidates(const struct naming *n, struct naming_worker *w, uint32_t type,
                            struct arena *arena, struct naming_type *out)
{
    if (!w->meetings) w->meetings = mem_alloc((size_t)NAMING_UNITS * NAMING_UNITS, sizeof *w->meetings);
    const struct wording none = { .odd = UINT32_MAX };
    for (uint32_t i = 0; i < NAMING_UNITS * NAMING_UNITS; i++)
        w->meetings[i] = (struct naming_meeting){ .plain = { none, none }, .denied = { none, none } };
    meet_all(n, w, type, out);
    struct naming_held size = n->size[type];
    struct making m = { .n = n, .t = out, .meetings = w->meetings, .arena = arena, .out = out };
    m.whole = naming_weight((struct naming_held){ .subject = size.subject, .reply = size.reply }, size.asked);
    m.share = size.asked / n->askers;
    out->candidates = NULL;
    out->candidate_count = 0;
    for (uint32_t a = 0; a < out->unit_count; a++) {
        const struct unit *x = &out->units[a];
        if (x->role != UNIT_ASKS) {
            double one = x->attribute ? attribute : alone[x->role];
            if (n->c->words[x->word].parts[0] != CORPUS_NO_PART) one *= compound;
            add(&m, (struct candidate){ { (uint8_t)a }, 1, x->score * one, surface_of(n, x->word) });
        }
        for (uint32_t b = a + 1; b < out->unit_count; b++) {
            const struct naming_meeting *both = meeting_of(&m, a, b);
            struct candidate c = { .unit = { (uint8_t)a, (uint8_t)b }, .units = 2 };
            double weight = weight_of(&m, a, b);
            if (weight <= 0 || is_idle(&m, a, b) || is_idle(&m, b, a)) continue;
            double kind = pair_name(&m, a, b, &c.text);
            if (kind <= 0) continue;
            c.score = score_of(&m, &c, weight, kind);
            if (c.score <= 0) continue;
            add(&m, c);
            const struct wording *phrase = usual(both->plain);
            bool verbs = x->role == UNIT_VERB || out->units[b].role == UNIT_VERB;
            if (!phrase || phrase->times < 2 || verbs || x->role == UNIT_ASKS ||
                out->units[b].role == UNIT_ASKS)
                continue;
            for (uint32_t third = 0; third < out->unit_count; third++)
                if (third != a && third != b) add_longer(&m, a, b, phrase, third);
        }
    }
    if (out->candidate_count) qsort(out->candidates, out->candidate_count, sizeof *out->candidates, by_score);
}
