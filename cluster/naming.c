#include "cluster/naming.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"

enum { TELLING_TERMS = 24, FAR = 6, NEAR = 3, IN_QUESTION = 2, IN_REPLY = 1, RARE_FORM = 10 };

static bool is_nameable(const struct corpus *c, uint32_t word)
{
    const struct corpus_word *w = &c->words[word];
    if (w->flags || str_points(w->surface) < 3) return false;
    for (size_t i = 0; i < w->surface.len; i++)
        if (w->surface.ptr[i] >= '0' && w->surface.ptr[i] <= '9') return false;
    return true;
}

static bool is_considered(const struct naming *n, uint32_t word)
{
    return n->nameable[word] || n->grammar.particle[word] == PARTICLE_ASKS;
}

/* Adds to held[t] for each term of a document, as naming.held. Terms
 * not held before are added to `list`, of *count. */
static void count_document(const struct naming *n, uint32_t d, uint32_t *seen, uint32_t *held, uint32_t *list,
                           uint32_t *count)
{
    for (enum view v = 0; v < VIEW_COUNT; v++) {
        size_t length;
        const uint32_t *sequence = corpus_view(n->c, d, v, &length);
        for (size_t i = 0; i < length; i++) {
            uint32_t w = sequence[i];
            if (w == CORPUS_BREAK || !is_considered(n, w)) continue;
            uint32_t t = n->c->words[w].term;
            if (seen[t] == d + 1) continue;
            seen[t] = d + 1;
            if (held[t] == 0) list[(*count)++] = t;
            held[t] += v == VIEW_REPLY ? IN_REPLY : IN_QUESTION;
        }
    }
}

void naming_init(struct naming *n, const struct corpus *c, const struct group *g)
{
    n->c = c;
    n->g = g;
    grammar_learn(c, &n->grammar);
    n->nameable = mem_zero(c->word_count + 1, sizeof *n->nameable);
    for (uint32_t w = 0; w < c->word_count; w++) n->nameable[w] = is_nameable(c, w);
    n->held = mem_zero(c->term_count + 1, sizeof *n->held);
    uint32_t *seen = mem_zero(c->term_count + 1, sizeof *seen);
    uint32_t *list = mem_alloc(c->term_count + 1, sizeof *list), terms = 0;
    for (uint32_t d = 0; d < c->docs; d++) count_document(n, d, seen, n->held, list, &terms);
    free(seen);
    free(list);
    n->start = mem_zero((size_t)g->k + 2, sizeof *n->start);
    n->member = mem_alloc(g->docs + 1, sizeof *n->member);
    for (uint32_t d = 0; d < g->docs; d++)
        if (g->type[d] != GROUP_REST) n->start[g->type[d] + 2]++;
    for (uint32_t t = 0; t < g->k; t++) n->start[t + 2] += n->start[t + 1];
    for (uint32_t d = 0; d < g->docs; d++) /* start[t + 1] moves to where type t ends */
        if (g->type[d] != GROUP_REST) n->member[n->start[g->type[d] + 1]++] = d;
}

void naming_release(struct naming *n)
{
    grammar_release(&n->grammar);
    free(n->nameable);
    free(n->held);
    free(n->start);
    free(n->member);
}

/* How two units stand to each other in the type's questions. */
struct meeting {
    uint32_t held, last;             /* documents, counted as in naming.held; the last one + 1 */
    uint32_t asked;                  /* questions among them */
    uint32_t wide;                   /* questions that hold both anywhere */
    uint32_t before, between, after; /* of them with a denial there */
    uint32_t odd;                    /* how far the wording kept is from one that reads well */
    uint32_t gap;                    /* words between them there */
    uint64_t at;                     /* the first one's place there, in the corpus */
    uint64_t contexts;               /* a bit by hash for each wording in which they meet */
    uint32_t denial;                 /* word number of the one seen first */
};

void naming_worker_init(struct naming_worker *w, const struct corpus *c)
{
    w->term_held = mem_zero(c->term_count + 1, sizeof(uint32_t));
    w->term_seen = mem_zero(c->term_count + 1, sizeof(uint32_t));
    w->terms = mem_alloc(c->term_count + 1, sizeof(uint32_t));
    w->word_docs = mem_zero(c->word_count + 1, sizeof(uint32_t));
    w->word_held = mem_zero(c->word_count + 1, sizeof(uint32_t));
    w->word_seen = mem_zero(c->word_count + 1, sizeof(uint32_t));
    w->word_contexts = mem_zero(c->word_count + 1, sizeof(uint64_t));
    w->words = mem_alloc(c->word_count + 1, sizeof(uint32_t));
    w->unit = mem_zero(c->word_count + 1, sizeof *w->unit);
    w->meetings = mem_alloc((size_t)NAMING_UNITS * NAMING_UNITS, sizeof *w->meetings);
}

void naming_worker_release(struct naming_worker *w)
{
    free(w->term_held);
    free(w->term_seen);
    free(w->terms);
    free(w->word_docs);
    free(w->word_held);
    free(w->word_seen);
    free(w->word_contexts);
    free(w->words);
    free(w->unit);
    free(w->meetings);
}

struct scored {
    uint32_t term;
    double score, contrast;
};

static int by_score(const void *a, const void *b)
{
    const struct scored *x = a, *y = b;
    if (x->score != y->score) return x->score > y->score ? -1 : 1;
    return x->term < y->term ? -1 : x->term > y->term;
}

static int by_term(const void *a, const void *b)
{
    const struct term_count *x = a, *y = b;
    return x->term < y->term ? -1 : x->term > y->term;
}

double naming_telling(double held, double size, double held_in_all, double docs)
{
    double coverage = held / (IN_QUESTION * size), all = (held_in_all / IN_QUESTION + 1) / (docs + 2);
    return coverage <= all ? 0 : coverage * log(coverage / all);
}

/* The words from one before the first to one behind the last, as one of 64 bits. */
static uint64_t context_bit(const uint32_t *s, size_t length, size_t first, size_t last)
{
    uint64_t hash = 0;
    for (size_t i = first ? first - 1 : 0; i <= last + 1 && i < length; i++)
        hash = (hash ^ s[i]) * UINT64_C(0x9E3779B97F4A7C15);
    return UINT64_C(1) << (hash >> 58);
}

/* Of so many questions, how many say it in words of their own, and a quarter of the others: text that
 * customers pass on, or one customer's ticket sent again, tells of itself and not of the type. The number of
 * wordings is estimated from their bits (linear counting: Whang, Vander-Zanden & Taylor 1990). */
static double own_wordings(uint64_t contexts, double asked)
{
    int bits = __builtin_popcountll(contexts);
    double own = bits < 64 ? -64 * log(1 - bits / 64.0) : asked;
    return own < asked ? own + (asked - own) / 4 : asked;
}

/* Counts terms and words of the type's questions; returns the number of words. *language: of most words. */
static uint32_t count_words(const struct naming *n, struct naming_worker *w, uint32_t type,
                            struct naming_type *out, uint8_t *language)
{
    const struct corpus *c = n->c;
    uint32_t words = 0, terms = 0;
    uint64_t tongues[256] = { 0 };
    for (uint32_t i = n->start[type]; i < n->start[type + 1]; i++) {
        uint32_t d = n->member[i];
        count_document(n, d, w->term_seen, w->term_held, w->terms, &terms);
        for (enum view v = 0; v < VIEW_COUNT; v++) {
            size_t length;
            const uint32_t *sequence = corpus_view(c, d, v, &length);
            for (size_t j = 0; j < length; j++) {
                uint32_t word = sequence[j];
                if (word == CORPUS_BREAK || w->word_seen[word] == d + 1) continue;
                if (v != VIEW_REPLY) w->word_contexts[word] |= context_bit(sequence, length, j, j);
                w->word_seen[word] = d + 1;
                if (w->word_held[word] == 0) w->words[words++] = word;
                w->word_held[word] += v == VIEW_REPLY ? IN_REPLY : IN_QUESTION;
                if (v == VIEW_REPLY) continue;
                tongues[c->words[word].language] += !(c->words[word].flags & CORPUS_PLACEHOLDER);
                w->word_docs[word]++;
            }
        }
    }
    *language = 0;
    for (unsigned l = 1; l < 256; l++)
        if (tongues[l] > tongues[*language]) *language = (uint8_t)l;
    out->terms = mem_alloc(terms + 1, sizeof *out->terms);
    out->term_count = 0;
    for (uint32_t i = 0; i < terms; i++) {
        uint32_t t = w->terms[i];
        out->terms[out->term_count++] = (struct term_count){ t, w->term_held[t] };
        w->term_held[t] = w->term_seen[t] = 0;
    }
    qsort(out->terms, out->term_count, sizeof *out->terms, by_term);
    return words;
}

/* A form of a verb ("annuleer") stands for its infinitive, where the corpus has one that is not much rarer
 * ("insurance" is no form of "insure"). */
static enum unit_role role_of(const struct naming *n, uint32_t word)
{
    const struct grammar *g = &n->grammar;
    if (g->particle[word] == PARTICLE_ASKS) return UNIT_ASKS;
    if (grammar_is_infinitive(g, n->c, word)) return UNIT_VERB;
    if (grammar_is_noun(g, n->c, word)) return UNIT_NOUN;
    uint32_t verb = g->verb[n->c->words[word].term];
    bool form = verb != UINT32_MAX && n->c->words[verb].language == n->c->words[word].language &&
                g->count[verb] * 8 >= g->count[word];
    return form ? UNIT_VERB : UNIT_OTHER;
}

/* What replies add to what questions hold: agents second customers' words, they do not put others in their
 * place. */
static uint32_t second(uint32_t questions, uint32_t held)
{
    uint32_t most = questions * (IN_QUESTION + IN_REPLY);
    return held < most ? held : most;
}

/* The type's most telling terms, each once per role in which its questions hold it. */
static void find_units(const struct naming *n, struct naming_worker *w, uint32_t type, uint32_t words,
                       uint8_t language, struct naming_type *out)
{
    const struct corpus *c = n->c;
    uint32_t size = n->start[type + 1] - n->start[type], count = 0;
    struct scored *all = mem_alloc(out->term_count + 1, sizeof *all);
    for (uint32_t i = 0; i < out->term_count; i++) {
        double score = naming_telling(out->terms[i].held, size, n->held[out->terms[i].term], c->docs);
        if (score > 0)
            all[count++] =
                (struct scored){ out->terms[i].term, score, score * IN_QUESTION * size / out->terms[i].held };
    }
    qsort(all, count, sizeof *all, by_score);
    out->unit_count = out->telling_count = 0;
    for (uint32_t i = 0, terms = 0; i < count && terms < TELLING_TERMS && out->unit_count + 4 <= NAMING_UNITS;
         i++) {
        struct unit role[4];
        uint32_t most[4] = { 0 }, asked[4] = { 0 }, docs = 0;
        uint64_t contexts[4] = { 0 };
        for (int r = 0; r < 4; r++) role[r] = (struct unit){ all[i].term, 0, 0, 0, (enum unit_role)r };
        for (uint32_t j = 0; j < words; j++) {
            uint32_t word = w->words[j], held = w->word_held[word];
            if (c->words[word].term != all[i].term || c->words[word].language != language) continue;
            if (!is_considered(n, word)) continue;
            enum unit_role r = role_of(n, word);
            if (held > most[r] || (held == most[r] && word < role[r].word))
                most[r] = held, role[r].word = word;
            role[r].held += held;
            asked[r] += w->word_docs[word];
            contexts[r] |= w->word_contexts[word];
            docs += w->word_docs[word];
        }
        if (docs < 2 || docs * 25 < size) continue; /* agents say it, customers do not */
        terms++;

        uint32_t best = UINT32_MAX;
        for (int r = 0; r < 4; r++) {
            if (!role[r].held) continue;
            role[r].score = all[i].contrast * second(asked[r], role[r].held) / (IN_QUESTION * size);
            if (asked[r]) role[r].score *= own_wordings(contexts[r], asked[r]) / asked[r];
            out->units[out->unit_count++] = role[r];
            if (r != UNIT_ASKS && (best == UINT32_MAX || most[r] > w->word_held[best])) best = role[r].word;
            if (r == UNIT_VERB) out->units[out->unit_count - 1].word = n->grammar.verb[all[i].term];
        }
        if (best != UINT32_MAX && out->telling_count < NAMING_WORDS)
            out->telling[out->telling_count++] = best;
    }
    free(all);
}

/* How far apart two units may stand to belong together; 0: they make no name. */
static size_t reach(const struct unit *first, const struct unit *last, size_t distance)
{
    enum unit_role a = first->role, b = last->role;
    if (first->term == last->term) return 0;
    if (a == UNIT_ASKS) return b == UNIT_NOUN && distance <= NEAR + 1;
    if (b == UNIT_ASKS || (a != UNIT_NOUN && b != UNIT_NOUN)) return 0;
    if (a == UNIT_VERB || b == UNIT_VERB) return distance <= FAR;
    if (a == UNIT_OTHER || b == UNIT_OTHER) return distance <= NEAR;
    return distance == 1;
}

/* "waar is mijn pakket" rather than "waar pakket": two words between read best. */
static uint32_t oddness(uint32_t gap)
{
    return gap < 2 ? 3 + gap : gap;
}

static double own_meetings(const struct meeting *ab, const struct meeting *ba)
{
    return own_wordings(ab->contexts | ba->contexts, ab->asked + ba->asked);
}

/* The units of one sentence meet. `d` + 1 marks the document. */
static void meet(const struct naming *n, const struct naming_type *t, const struct naming_worker *w,
                 uint32_t d, const uint32_t *s, size_t length, uint32_t weight)
{
    const uint8_t *particle = n->grammar.particle;
    for (size_t i = 0; i < length; i++) {
        if (!w->unit[s[i]]) continue;
        uint32_t a = w->unit[s[i]] - 1u, between = UINT32_MAX;
        for (size_t j = i + 1; j < length && j - i <= FAR; j++) {
            if (particle[s[j]] == PARTICLE_NOT || particle[s[j]] == PARTICLE_NONE_OF) between = s[j];
            if (!w->unit[s[j]]) continue;
            uint32_t b = w->unit[s[j]] - 1u;
            size_t skip = between != UINT32_MAX && j - i == 2; /* a denial between makes no distance */
            if (!reach(&t->units[a], &t->units[b], j - i - skip)) continue;
            struct meeting *m = &w->meetings[a * NAMING_UNITS + b];
            uint32_t gap = (uint32_t)(j - i - 1);
            uint32_t odd = oddness(gap) + (s[j] == t->units[b].word ? 0 : RARE_FORM);
            if (weight == IN_QUESTION && odd < m->odd)
                m->odd = odd, m->gap = gap, m->at = (uint64_t)(s + i - n->c->sequence);
            if (m->last == d + 1) continue;
            m->last = d + 1;
            m->held += weight;
            if (weight != IN_QUESTION) continue;
            m->asked++;
            m->contexts |= context_bit(s, length, i, j);
            uint32_t denial = between;
            if (between != UINT32_MAX) {
                m->between++;
            } else if (j + 1 < length && particle[s[j + 1]] == PARTICLE_NOT) {
                m->after++;
                denial = s[j + 1];
            } else if (i > 0 && particle[s[i - 1]] == PARTICLE_NONE_OF) {
                m->before++;
                denial = s[i - 1];
            }
            if (m->denial == UINT32_MAX) m->denial = denial;
        }
    }
}

/* Counts the pairs of units in one question. `held`: bit per unit in it. */
static void meet_anywhere(const struct naming_worker *w, uint64_t held)
{
    for (uint32_t a = 0; a < NAMING_UNITS; a++) {
        if (!(held >> a & 1)) continue;
        for (uint32_t b = a + 1; b < NAMING_UNITS; b++)
            w->meetings[a * NAMING_UNITS + b].wide += (uint32_t)(held >> b & 1);
    }
}

static int by_pair(const void *a, const void *b)
{
    const struct pair *x = a, *y = b;
    if (x->score != y->score) return x->score > y->score ? -1 : 1;
    if (x->a != y->a) return x->a < y->a ? -1 : 1;
    return x->b < y->b ? -1 : x->b > y->b;
}

static struct str surface_of(const struct corpus *c, uint32_t word)
{
    return c->words[word].surface;
}

/* Most of the questions in which the two meet deny something of them: what fails is as good a name as what is
 * done. */
static bool denials(const struct meeting *m, const struct meeting *other)
{
    uint32_t denied = m->before + m->between + m->after + other->before + other->between + other->after;
    return denied > 0 && denied * 2 >= m->asked + other->asked;
}

/* The name that a pair makes, a written first. */
static struct str pair_text(const struct naming *n, const struct naming_type *t, uint32_t a, uint32_t b,
                            const struct meeting *m, const struct meeting *other, struct arena *arena)
{
    const struct corpus *c = n->c;
    const struct unit *first = &t->units[a], *last = &t->units[b];
    struct buf text;
    buf_init(&text);
    bool action = first->role == UNIT_VERB || last->role == UNIT_VERB;
    uint32_t denial = m->denial != UINT32_MAX ? m->denial : other->denial;
    bool deny = !action && denials(m, other) && denial != UINT32_MAX;
    bool none_of = deny && n->grammar.particle[denial] == PARTICLE_NONE_OF;
    if (first->role == UNIT_ASKS) { /* as customers ask it */
        for (uint64_t i = m->at; i <= m->at + m->gap + 1; i++)
            buf_add_format(&text, "%s%.*s", text.len ? " " : "", STR_ARG(surface_of(c, c->sequence[i])));
    } else {
        bool front = deny && none_of && first->role == UNIT_NOUN;
        bool middle = deny && !front && m->between + other->between > m->after + other->after;
        if (front) buf_add_format(&text, "%.*s ", STR_ARG(surface_of(c, denial)));
        buf_add_str(&text, surface_of(c, first->word));
        if (middle) buf_add_format(&text, " %.*s", STR_ARG(surface_of(c, denial)));
        buf_add_format(&text, " %.*s", STR_ARG(surface_of(c, last->word)));
        if (deny && !front && !middle) buf_add_format(&text, " %.*s", STR_ARG(surface_of(c, denial)));
    }
    struct str out = arena_str(arena, buf_str(&text));
    buf_release(&text);
    return out;
}

bool naming_is_echo(struct str a, struct str b)
{
    size_t shorter = a.len < b.len ? a.len : b.len, need = shorter > 7 ? 5 : shorter > 2 ? shorter - 2 : 1;
    if (need < 3) need = 3;
    for (size_t i = 0; i + need <= a.len; i++)
        if (str_find(b, str_sub(a, i, i + need)) != SIZE_MAX) return true;
    return false;
}

static void find_pairs(const struct naming *n, struct naming_worker *w, uint32_t type, struct arena *arena,
                       struct naming_type *out)
{
    uint32_t size = n->start[type + 1] - n->start[type], u = out->unit_count;
    for (uint32_t i = 0; i < NAMING_UNITS * NAMING_UNITS; i++)
        w->meetings[i] = (struct meeting){ .odd = UINT32_MAX, .denial = UINT32_MAX };
    for (uint32_t i = n->start[type]; i < n->start[type + 1]; i++) {
        uint64_t held = 0; /* bit per unit in the question */
        for (enum view v = 0; v < VIEW_COUNT; v++) {
            size_t length;
            const uint32_t *s = corpus_view(n->c, n->member[i], v, &length);
            for (size_t j = 0; j < length; j++)
                if (v != VIEW_REPLY && s[j] != CORPUS_BREAK && w->unit[s[j]])
                    held |= UINT64_C(1) << (w->unit[s[j]] - 1);
            for (size_t from = 0, to; from < length; from = to + 1) {
                for (to = from; to < length && s[to] != CORPUS_BREAK; to++) {
                }
                meet(n, out, w, n->member[i], s + from, to - from, v == VIEW_REPLY ? IN_REPLY : IN_QUESTION);
            }
        }
        meet_anywhere(w, held);
    }
    double most = 0; /* how telling the most telling word is */
    for (uint32_t i = 0; i < u; i++) most = fmax(most, out->units[i].score);
    out->pairs = mem_alloc((size_t)u * u + 1, sizeof *out->pairs);
    out->pair_count = 0;
    for (uint32_t a = 0; a < u; a++) {
        for (uint32_t b = a + 1; b < u; b++) {
            const struct meeting *ab = &w->meetings[a * NAMING_UNITS + b],
                                 *ba = &w->meetings[b * NAMING_UNITS + a];
            double asked = ab->asked + ba->asked,
                   docs = second(ab->asked + ba->asked, ab->held + ba->held) / (double)IN_QUESTION;
            const struct unit *x = &out->units[a], *y = &out->units[b];
            bool action = (x->role == UNIT_NOUN && y->role == UNIT_VERB) ||
                          (x->role == UNIT_VERB && y->role == UNIT_NOUN);
            /* what is done to a thing need not stand in one sentence with it */
            if (action && ab->wide > docs) docs += (ab->wide - docs) / 4;
            if (asked > 0) docs *= own_meetings(ab, ba) / asked;
            if (docs < 1.75 || docs * 33 < size ||
                naming_is_echo(surface_of(n->c, x->word), surface_of(n->c, y->word)))
                continue;
            const struct unit *thing =
                x->role == UNIT_NOUN && (y->role != UNIT_NOUN || x->score > y->score) ? x : y;
            const struct unit *rest = thing == x ? y : x;
            /* a word that tells little beside it, unless it is what is done; a pair beside the point */
            if (rest->score * (action ? 8 : 4) < thing->score || fmax(thing->score, rest->score) < 0.6 * most)
                continue;
            bool nouns = x->role == UNIT_NOUN && y->role == UNIT_NOUN;
            double kind = action || denials(ab, ba) ? 1.6 : nouns ? 0.7 : 0.8;
            bool turned = ba->held > ab->held;
            /* an infinitive with an ending closes the phrase, however often it opens one: annuleren van … */
            if (action && str_ends(surface_of(n->c, x->role == UNIT_VERB ? x->word : y->word), STR("n")))
                turned = x->role == UNIT_VERB;
            out->pairs[out->pair_count++] = (struct pair){
                (uint8_t)(turned ? b : a), (uint8_t)(turned ? a : b),
                kind * pow(thing->score, 0.65) * pow(rest->score, 0.35) * sqrt((docs - 1) / size),
                turned ? pair_text(n, out, b, a, ba, ab, arena) : pair_text(n, out, a, b, ab, ba, arena)
            };
        }
    }
    qsort(out->pairs, out->pair_count, sizeof *out->pairs, by_pair);
}

void naming_survey(const struct naming *n, struct naming_worker *w, uint32_t type, struct arena *arena,
                   struct naming_type *out)
{
    uint8_t language;
    uint32_t words = count_words(n, w, type, out, &language);
    find_units(n, w, type, words, language, out);
    for (uint32_t j = 0; j < words; j++) {
        uint32_t word = w->words[j];
        if (n->c->words[word].language != language || !is_considered(n, word)) continue;
        enum unit_role role = role_of(n, word);
        for (uint32_t i = 0; i < out->unit_count; i++)
            if (out->units[i].term == n->c->words[word].term && out->units[i].role == role)
                w->unit[word] = (uint8_t)(i + 1);
    }
    find_pairs(n, w, type, arena, out);
    for (uint32_t j = 0; j < words; j++) {
        uint32_t word = w->words[j];
        w->unit[word] = 0;
        w->word_docs[word] = w->word_held[word] = w->word_seen[word] = 0;
        w->word_contexts[word] = 0;
    }
}

void naming_type_release(struct naming_type *t)
{
    free(t->terms);
    free(t->pairs);
}
