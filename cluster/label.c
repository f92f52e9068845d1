#include "cluster/label.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/grammar.h"
#include "miner/base/mem.h"

enum { CANDIDATES = 24, DIVERSE_POOL = 400 };

/* A term as a candidate for a type's name: how telling, and the words behind it. */
struct candidate {
    uint32_t term;
    double score;     /* coverage × ln(coverage here / coverage elsewhere) */
    double coverage;  /* share of the type's documents that hold it */
    uint32_t surface; /* its most frequent word in the type's questions */
    uint32_t verb;    /* its most frequent infinitive in the type's questions, or UINT32_MAX */
    bool noun;
};

static int by_score(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;
    if (x->score != y->score) return x->score > y->score ? -1 : 1;
    return x->term < y->term ? -1 : x->term > y->term;
}

static bool is_nameable(const struct corpus *c, uint32_t word)
{
    const struct corpus_word *w = &c->words[word];
    if (w->flags || str_points(w->surface) < 3) return false;
    for (size_t i = 0; i < w->surface.len; i++)
        if (w->surface.ptr[i] >= '0' && w->surface.ptr[i] <= '9') return false;
    return true;
}

/* What labelling needs of the whole corpus. */
struct survey {
    const struct corpus *c;
    const struct group *g;
    struct grammar grammar;
    bool *nameable;        /* per word: may stand in a name */
    uint32_t *term_df;     /* documents whose question or reply holds the term as a nameable word */
    uint32_t *start, *member; /* documents by type */
};

static void survey_init(struct survey *s, const struct corpus *c, const struct group *g)
{
    s->c = c;
    s->g = g;
    grammar_learn(c, &s->grammar);
    s->nameable = mem_zero(c->word_count, sizeof *s->nameable);
    for (uint32_t w = 0; w < c->word_count; w++) s->nameable[w] = is_nameable(c, w);
    s->term_df = mem_zero(c->term_count, sizeof *s->term_df);
    for (uint32_t t = 0; t < c->term_count; t++) s->term_df[t] = c->terms[t].df;
    s->start = mem_zero((size_t)g->k + 1, sizeof *s->start);
    s->member = mem_alloc(g->docs, sizeof *s->member);
    for (uint32_t d = 0; d < g->docs; d++)
        if (g->type[d] != GROUP_REST) s->start[g->type[d] + 1]++;
    for (uint32_t t = 0; t < g->k; t++) s->start[t + 1] += s->start[t];
    uint32_t *next = mem_alloc((size_t)g->k + 1, sizeof *next);
    memcpy(next, s->start, (g->k + 1) * sizeof *next);
    for (uint32_t d = 0; d < g->docs; d++)
        if (g->type[d] != GROUP_REST) s->member[next[g->type[d]]++] = d;
    free(next);
}

static void survey_release(struct survey *s)
{
    grammar_release(&s->grammar);
    free(s->nameable);
    free(s->term_df);
    free(s->start);
    free(s->member);
}

/* Per-thread counters over terms and words, zero between types. */
struct counters {
    uint32_t *term_docs, *word_docs, *term_seen, *word_seen;
    uint32_t *terms, *words; /* touched */
};

static void counters_init(struct counters *n, const struct corpus *c)
{
    n->term_docs = mem_zero(c->term_count, sizeof(uint32_t));
    n->term_seen = mem_zero(c->term_count, sizeof(uint32_t));
    n->terms = mem_alloc(c->term_count, sizeof(uint32_t));
    n->word_docs = mem_zero(c->word_count, sizeof(uint32_t));
    n->word_seen = mem_zero(c->word_count, sizeof(uint32_t));
    n->words = mem_alloc(c->word_count, sizeof(uint32_t));
}

static void counters_release(struct counters *n)
{
    free(n->term_docs);
    free(n->term_seen);
    free(n->terms);
    free(n->word_docs);
    free(n->word_seen);
    free(n->words);
}

/* The type's most telling terms, best first; returns their number. Replies name a thing too, at half the weight of
 * the customers' own words. */
static uint32_t find_candidates(const struct survey *s, struct counters *n, uint32_t type, struct candidate *out)
{
    const struct corpus *c = s->c;
    uint32_t from = s->start[type], to = s->start[type + 1], size = to - from, terms = 0, words = 0;
    for (uint32_t i = from; i < to; i++) {
        uint32_t d = s->member[i];
        for (enum view v = 0; v < VIEW_COUNT; v++) {
            size_t length;
            const uint32_t *sequence = corpus_view(c, d, v, &length);
            for (size_t j = 0; j < length; j++) {
                uint32_t w = sequence[j];
                if (w == CORPUS_BREAK || !s->nameable[w]) continue;
                uint32_t t = c->words[w].term;
                if (n->term_docs[t] == 0) n->terms[terms++] = t;
                if (n->term_seen[t] != d + 1) {
                    n->term_seen[t] = d + 1;
                    n->term_docs[t] += v == VIEW_REPLY ? 1 : 2; /* a word of the question counts double */
                }
                if (v == VIEW_REPLY) continue;
                if (n->word_docs[w] == 0) n->words[words++] = w;
                if (n->word_seen[w] != d + 1) {
                    n->word_seen[w] = d + 1;
                    n->word_docs[w]++;
                }
            }
        }
    }
    struct candidate *all = mem_alloc(terms, sizeof *all);
    uint32_t count = 0;
    double docs = c->docs;
    for (uint32_t i = 0; i < terms; i++) {
        uint32_t t = n->terms[i];
        double coverage = n->term_docs[t] / (2.0 * size);
        double elsewhere = (s->term_df[t] + 1.0) / (docs + 2.0);
        n->term_docs[t] = n->term_seen[t] = 0;
        if (coverage <= elsewhere) continue;
        all[count++] = (struct candidate){ t, coverage * log(coverage / elsewhere), coverage, UINT32_MAX,
                                           UINT32_MAX, false };
    }
    qsort(all, count, sizeof *all, by_score);
    /* the word for each of the best terms; terms that only agents use are not customers' words */
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count && kept < CANDIDATES; i++) {
        struct candidate *x = &all[i];
        for (uint32_t j = 0; j < words; j++) {
            uint32_t w = n->words[j];
            if (c->words[w].term != x->term) continue;
            if (x->surface == UINT32_MAX || n->word_docs[w] > n->word_docs[x->surface] ||
                (n->word_docs[w] == n->word_docs[x->surface] && w < x->surface))
                x->surface = w;
            /* an action counts when some customers of the type say it */
            bool said = n->word_docs[w] >= 2 && n->word_docs[w] * 20 >= size;
            if (said && grammar_is_infinitive(&s->grammar, c, w) &&
                (x->verb == UINT32_MAX || n->word_docs[w] > n->word_docs[x->verb] ||
                 (n->word_docs[w] == n->word_docs[x->verb] && w < x->verb)))
                x->verb = w;
        }
        if (x->surface == UINT32_MAX) continue;
        x->noun = grammar_is_noun(&s->grammar, x->surface) && x->verb == UINT32_MAX;
        out[kept++] = *x;
    }
    for (uint32_t j = 0; j < words; j++) n->word_docs[n->words[j]] = n->word_seen[n->words[j]] = 0;
    free(all);
    return kept;
}

static struct str surface_of(const struct corpus *c, uint32_t word)
{
    return c->words[word].surface;
}

static struct str joined(struct arena *arena, struct str a, struct str b)
{
    return str_of(arena_format(arena, "%.*s %.*s", STR_ARG(a), STR_ARG(b)));
}

/* How often, in the type's questions, word b follows word a (at most one word between). */
static uint32_t follows(const struct survey *s, uint32_t type, uint32_t a, uint32_t b)
{
    uint32_t times = 0;
    for (uint32_t i = s->start[type]; i < s->start[type + 1]; i++) {
        for (enum view v = VIEW_SUBJECT; v <= VIEW_BODY; v++) {
            size_t n;
            const uint32_t *w = corpus_view(s->c, s->member[i], v, &n);
            for (size_t j = 0; j + 1 < n; j++)
                times += w[j] == a && (w[j + 1] == b || (j + 2 < n && w[j + 1] != CORPUS_BREAK && w[j + 2] == b));
        }
    }
    return times;
}

/* "geannuleerd" beside "annuleren" says one thing twice: the words share most of the shorter one. */
static bool is_echo(struct str a, struct str b)
{
    size_t shorter = a.len < b.len ? a.len : b.len, need = shorter > 7 ? 5 : shorter > 2 ? shorter - 2 : 1;
    if (need < 3) need = 3;
    for (size_t i = 0; i + need <= a.len; i++)
        if (str_find(b, str_sub(a, i, i + need)) != SIZE_MAX) return true;
    return false;
}

/* `level` 0 is the shortest name; higher levels add a word, for when the name is taken. */
static struct str make_name(const struct survey *s, uint32_t type, const struct candidate *cand, uint32_t n,
                            uint32_t level, struct arena *arena)
{
    const struct corpus *c = s->c;
    if (n == 0) return STR("vragen zonder eigen woorden");
    uint32_t object = UINT32_MAX, action = UINT32_MAX, second = UINT32_MAX;
    for (uint32_t i = 0; i < n && object == UINT32_MAX && cand[i].score * 5 >= cand[0].score; i++)
        if (cand[i].noun) object = i;
    uint32_t verb = UINT32_MAX; /* without a noun: the first word that is no form of the action itself */
    for (uint32_t i = 0; i < n && verb == UINT32_MAX; i++) verb = cand[i].verb;
    for (uint32_t i = 0; i < n && object == UINT32_MAX; i++)
        if (cand[i].verb == UINT32_MAX &&
            (verb == UINT32_MAX || !is_echo(surface_of(c, cand[i].surface), surface_of(c, verb))))
            object = i;
    if (object == UINT32_MAX) object = 0;
    struct str thing = surface_of(c, cand[object].surface), name;
    for (uint32_t i = 0; i < n && action == UINT32_MAX && cand[i].score * 5 >= cand[0].score; i++)
        if (i != object && cand[i].verb != UINT32_MAX && !is_echo(thing, surface_of(c, cand[i].verb))) action = i;
    if (action != UINT32_MAX) {
        name = joined(arena, thing, surface_of(c, cand[action].verb));
    } else {
        /* no action: the word that stands next to the object most often, else the next most telling one */
        uint32_t most = 1;
        for (uint32_t i = 0; i < n && i < 8; i++) {
            if (i == object || is_echo(thing, surface_of(c, cand[i].surface))) continue;
            if (second == UINT32_MAX) second = i;
            uint32_t times = follows(s, type, cand[object].surface, cand[i].surface) +
                             follows(s, type, cand[i].surface, cand[object].surface);
            if (times <= most) continue;
            most = times;
            second = i;
        }
        if (second == UINT32_MAX) {
            name = thing;
        } else {
            uint32_t x = cand[object].surface, y = cand[second].surface;
            bool turned = follows(s, type, y, x) > follows(s, type, x, y);
            name = turned ? joined(arena, surface_of(c, y), thing) : joined(arena, thing, surface_of(c, y));
        }
    }
    for (uint32_t i = 0; i < n && level > 0; i++) {
        if (i == object || i == action || i == second) continue;
        if (--level == 0)
            name = str_of(arena_format(arena, "%.*s (%.*s)", STR_ARG(name), STR_ARG(surface_of(c, cand[i].surface))));
    }
    return name;
}

struct ranked {
    uint32_t doc;
    float value;
};

static int by_value(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    if (x->value != y->value) return x->value > y->value ? -1 : 1;
    return x->doc < y->doc ? -1 : x->doc > y->doc;
}

static float dot_rows(const struct csr *x, uint32_t a, uint32_t b)
{
    float sum = 0;
    uint64_t i = x->ptr[a], j = x->ptr[b];
    while (i < x->ptr[a + 1] && j < x->ptr[b + 1]) {
        uint32_t ca = x->col[i], cb = x->col[j];
        if (ca == cb) sum += x->val[i] * x->val[j];
        i += ca <= cb;
        j += cb <= ca;
    }
    return sum;
}

/* Members by their dot product with the sum of all members' rows: the first is the medoid by mean cosine. */
static uint32_t rank_members(const struct survey *s, const struct csr *x, uint32_t type, float *sum, struct ranked *out)
{
    uint32_t n = 0;
    for (uint32_t i = s->start[type]; i < s->start[type + 1]; i++) {
        uint32_t d = s->member[i];
        for (uint64_t e = x->ptr[d]; e < x->ptr[d + 1]; e++) sum[x->col[e]] += x->val[e];
    }
    for (uint32_t i = s->start[type]; i < s->start[type + 1]; i++) {
        uint32_t d = s->member[i];
        if (x->ptr[d] == x->ptr[d + 1]) continue;
        float value = 0;
        for (uint64_t e = x->ptr[d]; e < x->ptr[d + 1]; e++) value += x->val[e] * sum[x->col[e]];
        out[n++] = (struct ranked){ d, value };
    }
    for (uint32_t i = s->start[type]; i < s->start[type + 1]; i++) {
        uint32_t d = s->member[i];
        for (uint64_t e = x->ptr[d]; e < x->ptr[d + 1]; e++) sum[x->col[e]] = 0;
    }
    qsort(out, n, sizeof *out, by_value);
    return n;
}

/* The medoid, then each time the member least like those already chosen among the better placed half. */
static uint32_t choose_examples(const struct csr *x, struct ranked *ranked, uint32_t n, uint32_t *out)
{
    if (n == 0) return 0;
    uint32_t pool = n > 2 * LABEL_EXAMPLES ? (n * 3 + 3) / 4 : n, count = 0;
    if (pool > DIVERSE_POOL) pool = DIVERSE_POOL;
    float *nearest = mem_zero(pool, sizeof *nearest);
    uint32_t next = 0;
    while (count < LABEL_EXAMPLES) {
        out[count++] = ranked[next].doc;
        nearest[next] = 2;
        for (uint32_t i = 0; i < pool; i++) {
            if (nearest[i] >= 2) continue;
            float cosine = dot_rows(x, ranked[i].doc, ranked[next].doc);
            if (cosine > nearest[i]) nearest[i] = cosine;
            if (cosine > 0.999f) nearest[i] = 2; /* the same words: not another way to ask */
        }
        next = UINT32_MAX;
        for (uint32_t i = 0; i < pool; i++)
            if (nearest[i] < 2 && (next == UINT32_MAX || nearest[i] < nearest[next])) next = i;
        if (next == UINT32_MAX) break;
    }
    free(nearest);
    return count;
}

struct label_job {
    struct survey *s;
    const struct csr *questions, *replies;
    struct counters *counters; /* per worker */
    float **sum;               /* per worker */
    struct candidate *candidates; /* CANDIDATES per type */
    uint32_t *candidate_count;
    uint32_t *examples;        /* LABEL_EXAMPLES per type */
    struct type_label *labels;
};

static void label_one(void *argument, size_t number, unsigned worker)
{
    struct label_job *job = argument;
    struct survey *s = job->s;
    uint32_t type = (uint32_t)number, cols = job->questions->cols > job->replies->cols ? job->questions->cols
                                                                                       : job->replies->cols;
    if (!job->sum[worker]) {
        job->sum[worker] = mem_zero(cols, sizeof(float));
        counters_init(&job->counters[worker], s->c);
    }
    struct type_label *label = &job->labels[type];
    job->candidate_count[type] =
        find_candidates(s, &job->counters[worker], type, job->candidates + (size_t)type * CANDIDATES);
    struct ranked *ranked = mem_alloc(s->start[type + 1] - s->start[type], sizeof *ranked);
    uint32_t n = rank_members(s, job->questions, type, job->sum[worker], ranked);
    label->examples = job->examples + (size_t)type * LABEL_EXAMPLES;
    label->example_count = choose_examples(job->questions, ranked, n, label->examples);
    n = rank_members(s, job->replies, type, job->sum[worker], ranked);
    label->reply = n ? ranked[0].doc : UINT32_MAX;
    label->reply_share = NAN;
    if (n) {
        uint32_t close = 0;
        for (uint32_t i = 0; i < n; i++) close += dot_rows(job->replies, ranked[i].doc, ranked[0].doc) >= 0.5f;
        label->reply_share = (double)close / n;
    }
    free(ranked);
}

struct type_label *label_types(const struct corpus *c, const struct group *g, struct workers *w, struct arena *arena)
{
    struct survey s;
    survey_init(&s, c, g);
    struct csr questions, replies;
    features_plain(c, FEATURES_QUESTION, w, &questions);
    features_plain(c, FEATURES_REPLY, w, &replies);
    struct type_label *labels = arena_zero(arena, g->k + 1, sizeof *labels);
    unsigned threads = workers_count(w);
    struct label_job job = { .s = &s, .questions = &questions, .replies = &replies, .labels = labels };
    job.counters = mem_zero(threads, sizeof *job.counters);
    job.sum = mem_zero(threads, sizeof *job.sum);
    job.candidates = mem_alloc((size_t)g->k * CANDIDATES, sizeof *job.candidates);
    job.candidate_count = mem_zero(g->k + 1, sizeof *job.candidate_count);
    job.examples = arena_zero(arena, (size_t)g->k * LABEL_EXAMPLES, sizeof *job.examples);
    workers_run(w, g->k, label_one, &job);
    struct hashmap taken;
    hashmap_init(&taken);
    for (uint32_t t = 0; t < g->k; t++) { /* the larger type has the first choice */
        const struct candidate *cand = job.candidates + (size_t)t * CANDIDATES;
        uint32_t n = job.candidate_count[t];
        bool fresh = false;
        struct str name = { 0 };
        for (uint32_t level = 0; !fresh && level <= n; level++) {
            name = make_name(&s, t, cand, n, level, arena);
            hashmap_at(&taken, name, t, &fresh, NULL);
        }
        for (uint32_t number = 2; !fresh; number++) {
            struct str base = make_name(&s, t, cand, n, 0, arena);
            name = str_of(arena_format(arena, "%.*s (%u)", STR_ARG(base), number));
            hashmap_at(&taken, name, t, &fresh, NULL);
        }
        labels[t].name = arena_str(arena, name);
        labels[t].terms = arena_zero(arena, LABEL_TERMS, sizeof *labels[t].terms);
        for (uint32_t i = 0; i < n && labels[t].term_count < LABEL_TERMS; i++) {
            struct str term = surface_of(c, cand[i].surface);
            bool told = false; /* the same letters, in two languages */
            for (uint32_t j = 0; j < labels[t].term_count; j++) told |= str_eq(labels[t].terms[j], term);
            if (!told) labels[t].terms[labels[t].term_count++] = arena_str(arena, term);
        }
    }
    hashmap_release(&taken);
    for (unsigned i = 0; i < threads; i++) {
        if (job.sum[i]) counters_release(&job.counters[i]);
        free(job.sum[i]);
    }
    free(job.counters);
    free(job.sum);
    free(job.candidates);
    free(job.candidate_count);
    csr_release(&questions);
    csr_release(&replies);
    survey_release(&s);
    return labels;
}

struct str *label_themes(const struct corpus *c, const struct group *g, struct arena *arena)
{
    struct group by_theme = *g; /* the same documents, a level up */
    by_theme.k = g->themes;
    by_theme.type = mem_alloc(g->docs, sizeof *by_theme.type);
    for (uint32_t d = 0; d < g->docs; d++)
        by_theme.type[d] = g->type[d] == GROUP_REST ? GROUP_REST : g->theme[g->type[d]];
    struct survey s;
    struct counters counters;
    survey_init(&s, c, &by_theme);
    counters_init(&counters, c);
    struct str *names = arena_zero(arena, g->themes + 1, sizeof *names);
    struct hashmap taken;
    hashmap_init(&taken);
    for (uint32_t t = 0; t < g->themes; t++) {
        struct candidate cand[CANDIDATES];
        uint32_t n = find_candidates(&s, &counters, t, cand), used = 0;
        struct buf name;
        buf_init(&name);
        bool fresh = false;
        for (uint32_t i = 0; i < n && (used < 2 || !fresh); i++) {
            if (cand[i].verb != UINT32_MAX) continue; /* a theme is a thing */
            buf_add_format(&name, "%s%.*s", used++ ? ", " : "", STR_ARG(surface_of(c, cand[i].surface)));
            if (used >= 2) hashmap_at(&taken, arena_str(arena, buf_str(&name)), t, &fresh, NULL);
        }
        if (!fresh) {
            buf_add_format(&name, "%sthema %u", used ? ", " : "", t + 1);
            hashmap_at(&taken, arena_str(arena, buf_str(&name)), t, NULL, NULL);
        }
        names[t] = arena_str(arena, buf_str(&name));
        buf_release(&name);
    }
    hashmap_release(&taken);
    counters_release(&counters);
    survey_release(&s);
    free(by_theme.type);
    return names;
}

/* A document's entries by what they add to the cosine with the centroid of its type. */
struct words_job {
    const struct corpus *c;
    const struct group *g;
    const float *sum;        /* type-major sums of rows */
    const uint32_t *surface; /* per term: most frequent word */
    struct arena *arenas;    /* per worker */
    struct str *out;
};

enum { WORDS_SHOWN = 4, WORDS_BLOCK = 512 };

static void words_block(void *argument, size_t number, unsigned worker)
{
    struct words_job *job = argument;
    const struct csr *x = &job->g->rows;
    uint32_t from = (uint32_t)number * WORDS_BLOCK, to = from + WORDS_BLOCK < x->rows ? from + WORDS_BLOCK : x->rows;
    struct buf text;
    buf_init(&text);
    for (uint32_t d = from; d < to; d++) {
        uint32_t type = job->g->type[d];
        if (type == GROUP_REST) continue;
        struct ranked best[WORDS_SHOWN];
        uint32_t n = 0;
        const float *sum = job->sum + (size_t)type * x->cols;
        for (uint64_t e = x->ptr[d]; e < x->ptr[d + 1]; e++) {
            if (job->surface[x->col[e]] == UINT32_MAX) continue;
            struct ranked r = { x->col[e], x->val[e] * sum[x->col[e]] };
            uint32_t at = n < WORDS_SHOWN ? n++ : WORDS_SHOWN;
            for (; at > 0 && by_value(&r, &best[at - 1]) < 0; at--)
                if (at < WORDS_SHOWN) best[at] = best[at - 1];
            if (at < WORDS_SHOWN) best[at] = r;
        }
        buf_clear(&text);
        for (uint32_t i = 0; i < n; i++) {
            if (i) buf_add_str(&text, STR(", "));
            buf_add_str(&text, surface_of(job->c, job->surface[best[i].doc]));
        }
        job->out[d] = arena_str(&job->arenas[worker], buf_str(&text));
    }
    buf_release(&text);
}

struct str *label_words(const struct corpus *c, const struct group *g, struct workers *w, struct arena *arena)
{
    struct str *out = arena_zero(arena, (size_t)g->docs + 1, sizeof *out);
    const struct csr *x = &g->rows;
    float *sum = mem_zero((size_t)g->k * x->cols + 1, sizeof *sum);
    for (uint32_t d = 0; d < g->docs; d++) {
        if (g->type[d] == GROUP_REST) continue;
        for (uint64_t e = x->ptr[d]; e < x->ptr[d + 1]; e++) sum[(size_t)g->type[d] * x->cols + x->col[e]] += x->val[e];
    }
    uint32_t *surface = mem_alloc(x->cols ? x->cols : 1, sizeof *surface);
    for (uint32_t t = 0; t < x->cols; t++) surface[t] = UINT32_MAX;
    for (uint32_t word = 0; word < c->word_count; word++) {
        uint32_t t = c->words[word].term;
        bool shown = !(c->words[word].flags & (CORPUS_STOP | CORPUS_NUMBER));
        if (t < x->cols && surface[t] == UINT32_MAX && shown) surface[t] = word;
    }
    unsigned threads = workers_count(w);
    struct arena *arenas = mem_alloc(threads, sizeof *arenas);
    for (unsigned i = 0; i < threads; i++) arena_init(&arenas[i]);
    struct words_job job = { c, g, sum, surface, arenas, out };
    workers_run(w, ((size_t)x->rows + WORDS_BLOCK - 1) / WORDS_BLOCK, words_block, &job);
    for (uint32_t d = 0; d < g->docs; d++) out[d] = arena_str(arena, out[d]);
    for (unsigned i = 0; i < threads; i++) arena_release(&arenas[i]);
    free(arenas);
    free(sum);
    free(surface);
    return out;
}
