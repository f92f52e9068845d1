#include "cluster/naming.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "miner/base/sort.h"

enum { CONTEXT = 2 };

static bool is_nameable(const struct naming *n, uint32_t word)
{
    const struct corpus_word *w = &n->c->words[word];
    if (w->flags || n->grammar.particle[word] != PARTICLE_NONE || str_points(w->surface) < 3) return false;
    for (size_t i = 0; i < w->surface.len; i++)
        if (w->surface.ptr[i] >= '0' && w->surface.ptr[i] <= '9') return false;
    return true;
}

void naming_count(struct naming_count *count, enum view v, uint32_t asker)
{
    if (v == VIEW_REPLY) {
        if (count->seen[VIEW_REPLY] == asker + 1) return;
        count->seen[VIEW_REPLY] = asker + 1;
        count->held.reply++;
        return;
    }
    if (v == VIEW_SUBJECT && count->seen[VIEW_SUBJECT] != asker + 1) {
        count->seen[VIEW_SUBJECT] = asker + 1;
        count->held.subject++;
    }
    if (count->seen[VIEW_BODY] == asker + 1) return;
    count->seen[VIEW_BODY] = asker + 1; /* of the question as a whole */
    count->held.asked++;
}

/* Orders documents by type and, within it, by customer; who is not known is a customer of his own. */
struct placed {
    uint32_t type, customer, doc;
};

static int by_place(const void *a, const void *b)
{
    const struct placed *x = a, *y = b;
    if (x->type != y->type) return x->type < y->type ? -1 : 1;
    if (x->customer != y->customer) return x->customer < y->customer ? -1 : 1;
    return x->doc < y->doc ? -1 : x->doc > y->doc;
}

static void place_documents(struct naming *n, const uint32_t *customer, struct workers *w)
{
    const struct group *g = n->g;
    struct placed *p = mem_alloc(g->docs + 1, sizeof *p);
    for (uint32_t d = 0; d < g->docs; d++)
        p[d] = (struct placed){ g->type[d] == GROUP_REST ? g->k : g->type[d], customer ? customer[d] : 0, d };
    sort_array(p, g->docs, sizeof *p, by_place, w);
    n->start = mem_zero((size_t)g->k + 2, sizeof *n->start);
    n->member = mem_alloc(g->docs + 1, sizeof *n->member);
    n->asker = mem_alloc(g->docs + 1, sizeof *n->asker);
    uint32_t asker = 0;
    for (uint32_t i = 0; i < g->docs; i++) {
        bool same = i && p[i].customer && p[i].customer == p[i - 1].customer && p[i].type == p[i - 1].type;
        if (i && !same) asker++;
        n->asker[p[i].doc] = asker;
        n->member[i] = p[i].doc;
        n->start[p[i].type + 1] = i + 1;
    }
    for (uint32_t t = 0; t <= g->k; t++)
        if (n->start[t + 1] < n->start[t]) n->start[t + 1] = n->start[t];
    n->askers = g->docs ? asker + 1.0 : 0;
    free(p);
}

/* The customers who use a word, as far as they matter. Those not known may be one and the same. */
struct users {
    uint32_t customer[NAMING_CUSTOMERS - 1];
    uint32_t count;
};

static void count_user(struct users *u, uint32_t customer)
{
    if (u->count >= NAMING_CUSTOMERS) return;
    for (uint32_t i = 0; i < u->count; i++)
        if (u->customer[i] == customer) return;
    if (u->count + 1 < NAMING_CUSTOMERS) u->customer[u->count] = customer;
    u->count++;
}

struct init_job {
    struct naming *n;
    const uint32_t *customer;    /* NULL: the export names none */
    struct naming_count **count; /* per worker, per term */
    struct users **users;        /* per worker, per word */
};

/* Counts a type, or the rest. */
static void count_type(void *argument, size_t type, unsigned worker)
{
    struct init_job *job = argument;
    struct naming *n = job->n;
    const struct corpus *c = n->c;
    if (!job->count[worker]) {
        job->count[worker] = mem_table(c->term_count + 1, sizeof **job->count);
        job->users[worker] = mem_table(c->word_count + 1, sizeof **job->users);
    }
    struct naming_count *count = job->count[worker], whole = { .held = { 0 } };
    for (uint32_t i = n->start[type]; i < n->start[type + 1]; i++) {
        uint32_t d = n->member[i], asker = n->asker[d];
        for (enum view v = 0; v < VIEW_COUNT; v++) {
            size_t length;
            const uint32_t *s = corpus_view(c, d, v, &length);
            if (length || v == VIEW_BODY) naming_count(&whole, v, asker);
            for (size_t j = 0; j < length; j++) {
                if (s[j] == CORPUS_BREAK || !n->brief[s[j]].considered) continue;
                naming_count(&count[n->brief[s[j]].term], v, asker);
                if (v != VIEW_REPLY)
                    count_user(&job->users[worker][s[j]], job->customer ? job->customer[d] : d);
            }
        }
    }
    n->size[type] = whole.held;
}

/* Adds up what the workers counted; who uses a word is counted again where none of them saw enough. */
static void add_up(struct naming *n, const struct init_job *job, unsigned threads)
{
    const struct corpus *c = n->c;
    n->held = mem_zero(c->term_count + 1, sizeof *n->held);
    n->common = mem_zero(c->word_count + 1, sizeof *n->common);
    for (unsigned i = 0; i < threads; i++) {
        for (uint32_t t = 0; t < c->term_count && job->count[i]; t++) {
            n->held[t].asked += job->count[i][t].held.asked;
            n->held[t].subject += job->count[i][t].held.subject;
            n->held[t].reply += job->count[i][t].held.reply;
        }
    }
    for (uint32_t w = 0; w < c->word_count; w++) {
        struct users all = { .count = 0 };
        for (unsigned i = 0; i < threads && all.count < NAMING_CUSTOMERS; i++) {
            if (!job->users[i]) continue;
            const struct users *u = &job->users[i][w];
            if (u->count >= NAMING_CUSTOMERS) all.count = NAMING_CUSTOMERS;
            for (uint32_t k = 0; k < u->count && all.count < NAMING_CUSTOMERS; k++)
                count_user(&all, u->customer[k]);
        }
        n->common[w] = all.count >= NAMING_CUSTOMERS;
    }
}

/* A form of a verb ("annuleer") stands for its infinitive, where the corpus has one that is not much rarer
 * ("insurance" is no form of "insure"); where verbs are known it is the bare stem, shorter than that
 * ("ontvangst" is none of "ontvangen"). */
static enum unit_role role_of(const struct naming *n, uint32_t word)
{
    const struct grammar *g = &n->grammar;
    if (g->particle[word] == PARTICLE_ASKS) return UNIT_ASKS;
    if (grammar_is_infinitive(g, n->c, word)) return UNIT_VERB;
    if (grammar_is_noun(g, n->c, word)) return UNIT_NOUN;
    if (n->c->words[word].verb) return UNIT_VERB;
    uint32_t verb = g->verb[n->c->words[word].term];
    bool form = verb != UINT32_MAX && n->common[verb] &&
                (!g->told[n->c->words[word].language] ||
                 n->c->words[word].surface.len < n->c->words[verb].surface.len) &&
                n->c->words[verb].language == n->c->words[word].language &&
                g->seen[verb].count * 8 >= g->seen[word].count;
    return form ? UNIT_VERB : UNIT_OTHER;
}

enum { WORDS = 4096 }; /* of a job */

static void brief_words(void *argument, size_t number, unsigned worker)
{
    (void)worker;
    struct naming *n = argument;
    const struct corpus *c = n->c;
    for (size_t i = number * WORDS; i < c->word_count && i < (number + 1) * WORDS; i++) {
        const uint32_t word = (uint32_t)i;
        n->nameable[i] = is_nameable(n, word);
        n->brief[i] = (struct naming_brief){
            .term = c->words[i].term,
            .language = c->words[i].language,
            .considered = n->nameable[i] || n->grammar.particle[i] == PARTICLE_ASKS,
            .placeholder = c->words[i].flags & CORPUS_PLACEHOLDER,
        };
    }
}

static void find_roles(void *argument, size_t number, unsigned worker)
{
    (void)worker;
    struct naming *n = argument;
    for (size_t i = number * WORDS; i < n->c->word_count && i < (number + 1) * WORDS; i++)
        if (n->brief[i].considered) n->brief[i].role = (uint8_t)role_of(n, (uint32_t)i);
}

void naming_init(struct naming *n, const struct corpus *c, const struct group *g, const uint32_t *customer,
                 struct workers *w)
{
    n->c = c;
    n->g = g;
    grammar_learn(c, w, &n->grammar);
    n->nameable = mem_zero(c->word_count + 1, sizeof *n->nameable);
    n->brief = mem_table((size_t)c->word_count + 1, sizeof *n->brief);
    workers_run(w, ((size_t)c->word_count + WORDS - 1) / WORDS, brief_words, n);
    bool named = false;
    for (uint32_t d = 0; d < g->docs; d++) named |= customer && customer[d];
    place_documents(n, named ? customer : NULL, w);
    n->size = mem_zero((size_t)g->k + 1, sizeof *n->size);
    unsigned threads = workers_count(w);
    struct init_job job = { .n = n, .customer = named ? customer : NULL };
    job.count = mem_zero(threads, sizeof *job.count);
    job.users = mem_zero(threads, sizeof *job.users);
    workers_run(w, (size_t)g->k + 1, count_type, &job);
    add_up(n, &job, threads);
    workers_run(w, ((size_t)c->word_count + WORDS - 1) / WORDS, find_roles, n);
    for (unsigned i = 0; i < threads; i++) {
        free(job.count[i]);
        free(job.users[i]);
    }
    free(job.count);
    free(job.users);
}

void naming_release(struct naming *n)
{
    grammar_release(&n->grammar);
    free(n->brief);
    free(n->nameable);
    free(n->common);
    free(n->held);
    free(n->start);
    free(n->member);
    free(n->asker);
    free(n->size);
}

double naming_telling(double coverage, double precision, double share)
{
    return precision > share ? coverage * log(precision / share) : 0;
}

double naming_weight(struct naming_held held, double asked)
{
    double reply = 0.5 * held.reply, subject = held.subject;
    return asked + (subject < asked ? subject : asked) + (reply < 2 * asked ? reply : 2 * asked);
}

uint64_t naming_context(const uint32_t *words, size_t length, size_t first, size_t last, size_t around)
{
    size_t from = first, to = last + 1; /* no further than the sentence goes */
    while (from > 0 && first - from < around && words[from - 1] != CORPUS_BREAK) from--;
    while (to < length && to - last <= around && words[to] != CORPUS_BREAK) to++;
    uint64_t hash = 0;
    for (size_t i = from; i < to; i++) hash = (hash ^ words[i]) * UINT64_C(0x9E3779B97F4A7C15);
    return UINT64_C(1) << (hash >> 58);
}

double naming_own(uint64_t contexts, double asked)
{
    int bits = __builtin_popcountll(contexts);
    double own = bits < 64 ? -64 * log(1 - bits / 64.0) : asked;
    return own < asked ? own + (asked - own) / 4 : asked;
}

void naming_worker_init(struct naming_worker *w, const struct corpus *c)
{
    w->term = mem_table(c->term_count + 1, sizeof *w->term);
    w->terms = mem_alloc(c->term_count + 1, sizeof *w->terms);
    w->word = mem_table(c->word_count + 1, sizeof *w->word);
    w->words = mem_alloc(c->word_count + 1, sizeof *w->words);
    w->place = mem_alloc((size_t)c->term_count + 1, sizeof *w->place);
    w->unit = mem_zero(c->word_count + 1, sizeof *w->unit);
    w->meetings = NULL; /* naming_find_candidates makes them */
}

void naming_worker_release(struct naming_worker *w)
{
    free(w->term);
    free(w->terms);
    free(w->word);
    free(w->words);
    free(w->place);
    free(w->unit);
    free(w->meetings);
}

static int by_term(const void *a, const void *b)
{
    const struct naming_term *x = a, *y = b;
    return x->term < y->term ? -1 : x->term > y->term;
}

/* Counts terms and words of the type; returns the number of words. *language: of most words of its questions.
 */
static uint32_t count_words(const struct naming *n, struct naming_worker *w, uint32_t type,
                            struct naming_type *out, uint8_t *language)
{
    const struct corpus *c = n->c;
    uint32_t words = 0, terms = 0;
    uint64_t tongues[256] = { 0 };
    for (uint32_t i = n->start[type]; i < n->start[type + 1]; i++) {
        uint32_t d = n->member[i], asker = n->asker[d];
        for (enum view v = 0; v < VIEW_COUNT; v++) {
            size_t length;
            const uint32_t *s = corpus_view(c, d, v, &length);
            for (size_t j = 0; j < length; j++) {
                if (s[j] == CORPUS_BREAK) continue;
                const struct naming_brief *brief = &n->brief[s[j]];
                if (v != VIEW_REPLY) tongues[brief->language] += !brief->placeholder;
                if (!brief->considered) continue;
                uint32_t t = brief->term;
                struct naming_count *count = &w->term[t];
                if (!count->held.asked && !count->held.reply) w->terms[terms++] = t;
                naming_count(count, v, asker);
                struct naming_word *word = &w->word[s[j]];
                if (!word->listed) w->words[words++] = s[j];
                word->listed = true;
                if (v == VIEW_REPLY) continue;
                word->contexts |= naming_context(s, length, j, j, CONTEXT);
                if (word->seen == asker + 1) continue;
                word->seen = asker + 1;
                word->asked++;
            }
        }
    }
    *language = 0;
    for (unsigned l = 1; l < 256; l++)
        if (tongues[l] > tongues[*language]) *language = (uint8_t)l;
    out->terms = mem_alloc(terms + 1, sizeof *out->terms);
    out->term_count = terms;
    for (uint32_t i = 0; i < terms; i++) {
        out->terms[i] = (struct naming_term){ w->terms[i], w->term[w->terms[i]].held };
        w->term[w->terms[i]] = (struct naming_count){ .held = { 0 } };
    }
    qsort(out->terms, terms, sizeof *out->terms, by_term);
    for (uint32_t i = 0; i < terms; i++) w->place[out->terms[i].term] = i;
    return words;
}

enum { PLACES = 1024 };

/* The terms by which words are known as one of the type's units. CORPUS_NO_PART = none. */
struct unit_terms {
    uint32_t own[NAMING_UNITS];
    uint32_t head[NAMING_UNITS];    /* of the noun, if it is a compound */
    uint32_t heading[NAMING_UNITS]; /* of the noun, as what compounds are */
    bool any[PLACES],
        any_heading[PLACES]; /* by the last bits of a term: one of the first two, one of the last */
};

static void find_terms(const struct naming *n, const struct naming_type *t, struct unit_terms *terms)
{
    memset(terms->any, 0, sizeof terms->any);
    memset(terms->any_heading, 0, sizeof terms->any_heading);
    for (uint32_t i = 0; i < t->unit_count; i++) {
        const struct unit *u = &t->units[i];
        bool noun = u->role == UNIT_NOUN;
        terms->own[i] = u->term;
        terms->head[i] = noun ? n->c->words[u->form].parts[1] : CORPUS_NO_PART;
        terms->heading[i] = noun ? u->term : CORPUS_NO_PART;
        terms->any[terms->own[i] % PLACES] = terms->any[terms->head[i] % PLACES] = true;
        if (noun) terms->any_heading[u->term % PLACES] = true;
    }
}

/* Number + 1 of the unit that the word stands for, 0 = none: its own, or of the more telling of a compound
 * and its head (the adres in leveradres; the parkeervergunning that a vergunning is). */
static uint8_t unit_of(const struct unit_terms *terms, uint32_t units, const struct corpus_word *w)
{
    uint8_t own = 0;
    if (!terms->any[w->term % PLACES] && !terms->any_heading[w->parts[1] % PLACES]) return 0;
    for (uint32_t i = 0; i < units; i++) { /* most telling first */
        if (terms->head[i] == w->term || terms->own[i] == w->term) return (uint8_t)(i + 1);
        if (!own && w->parts[1] != CORPUS_NO_PART && terms->heading[i] == w->parts[1]) own = (uint8_t)(i + 1);
    }
    return own;
}

void naming_survey(const struct naming *n, struct naming_worker *w, uint32_t type, struct arena *arena,
                   struct naming_type *out)
{
    uint8_t language;
    uint32_t words = count_words(n, w, type, out, &language);
    out->language = language;
    naming_find_units(n, w, type, words, language, out);
    struct unit_terms terms;
    find_terms(n, out, &terms);
    for (uint32_t j = 0; j < words; j++) {
        uint32_t word = w->words[j];
        w->word[word] = (struct naming_word){ 0 };
        if (n->brief[word].language != language || !n->brief[word].considered) continue;
        w->unit[word] = unit_of(&terms, out->unit_count, &n->c->words[word]);
    }
    naming_find_candidates(n, w, type, arena, out);
    for (uint32_t j = 0; j < words; j++) w->unit[w->words[j]] = 0;
}

void naming_type_release(struct naming_type *t)
{
    free(t->terms);
    free(t->candidates);
}
