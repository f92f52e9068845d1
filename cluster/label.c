#include "cluster/label.h"

#include <math.h>
#include <stdlib.h>

#include "cluster/naming.h"
#include "miner/base/mem.h"

enum { DIVERSE_POOL = 400 };

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
static uint32_t rank_members(const struct naming *s, const struct csr *x, uint32_t type, float *sum,
                             struct ranked *out)
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

/* Words of the question. */
static size_t length_of(const struct corpus *c, uint32_t d)
{
    size_t subject, body;
    corpus_view(c, d, VIEW_SUBJECT, &subject);
    corpus_view(c, d, VIEW_BODY, &body);
    return subject + body;
}

/* How easily a text of so many words is read and understood, as a factor: from SHORT to LONG best. */
static float readable(size_t words)
{
    enum { SHORT = 5, LONG = 40 };
    if (words < SHORT) return 0.6f + 0.4f * (float)words / SHORT;
    return words > LONG ? sqrtf((float)LONG / (float)words) : 1;
}

/* The medoid among texts of readable length, then each time the member least like those already chosen among
 * the better placed. */
static uint32_t choose_examples(const struct corpus *c, const struct csr *x, struct ranked *ranked,
                                uint32_t n, uint32_t most, uint32_t *out)
{
    if (n == 0) return 0;
    for (uint32_t i = 0; i < n; i++) ranked[i].value *= readable(length_of(c, ranked[i].doc));
    qsort(ranked, n, sizeof *ranked, by_value);
    uint32_t pool = n > 2 * LABEL_EXAMPLES ? (n * 3 + 3) / 4 : n, count = 0, next = 0;
    if (pool > DIVERSE_POOL) pool = DIVERSE_POOL;
    float *nearest = mem_zero(pool, sizeof *nearest);
    while (count < most && next != UINT32_MAX) {
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
    }
    free(nearest);
    return count;
}

static const float ALIKE = 0.5f; /* replies of this cosine are one answer in other words */

/* Share of the replies that are given again: that another one is like. Of a sample, evenly over how near they
 * are to their centroid, so that a large type is not the surer to have a pair. */
static double given_again(const struct csr *replies, const struct ranked *ranked, uint32_t n)
{
    enum { SAMPLE = 100 };
    uint32_t taken = n < SAMPLE ? n : SAMPLE, again = 0;
    for (uint32_t i = 0; i < taken; i++) {
        bool found = false;
        for (uint32_t k = 0; k < taken && !found; k++)
            found = k != i && dot_rows(replies, ranked[(uint64_t)i * n / taken].doc,
                                       ranked[(uint64_t)k * n / taken].doc) >= ALIKE;
        again += found;
    }
    return (double)again / taken;
}

struct label_job {
    struct naming *naming;
    const struct csr *questions, *replies;
    struct naming_worker *workers;
    float **sum;          /* per worker */
    struct arena *arenas; /* per worker */
    struct naming_type *types;
    uint32_t *examples, most; /* so many per type */
    struct type_label *labels;
};

static void label_one(void *argument, size_t number, unsigned worker)
{
    struct label_job *job = argument;
    struct naming *s = job->naming;
    uint32_t type = (uint32_t)number,
             cols = job->questions->cols > job->replies->cols ? job->questions->cols : job->replies->cols;
    if (!job->sum[worker]) {
        job->sum[worker] = mem_zero(cols + 1, sizeof(float));
        naming_worker_init(&job->workers[worker], s->c);
    }
    struct type_label *label = &job->labels[type];
    naming_survey(s, &job->workers[worker], type, &job->arenas[worker], &job->types[type]);
    struct ranked *ranked = mem_alloc(s->start[type + 1] - s->start[type] + 1, sizeof *ranked);
    uint32_t n = rank_members(s, job->questions, type, job->sum[worker], ranked);
    label->examples = job->examples + (size_t)type * job->most;
    label->example_count = choose_examples(s->c, job->questions, ranked, n, job->most, label->examples);
    n = rank_members(s, job->replies, type, job->sum[worker], ranked);
    label->reply = n ? ranked[0].doc : UINT32_MAX;
    label->reply_share = label->reply_again = NAN;
    if (n) {
        uint32_t close = 0;
        for (uint32_t i = 0; i < n; i++)
            close += dot_rows(job->replies, ranked[i].doc, ranked[0].doc) >= ALIKE;
        label->reply_share = (double)close / n;
        label->reply_again = given_again(job->replies, ranked, n);
    }
    free(ranked);
}

/* The most telling words, each once: the same letters come in two languages. */
static void add_terms(const struct corpus *c, const struct naming_type *type, struct arena *arena,
                      struct type_label *label)
{
    label->terms = arena_zero(arena, LABEL_TERMS, sizeof *label->terms);
    for (uint32_t i = 0; i < type->telling_count && label->term_count < LABEL_TERMS; i++) {
        struct str term = c->words[type->telling[i]].surface;
        bool told = false;
        for (uint32_t j = 0; j < label->term_count; j++) told |= str_eq(label->terms[j], term);
        if (!told) label->terms[label->term_count++] = arena_str(arena, term);
    }
}

/* How many of the name's words the question has. */
static uint32_t words_shown(const struct corpus *c, const struct naming_name *name, uint32_t d)
{
    bool held[3] = { false };
    for (enum view v = VIEW_SUBJECT; v <= VIEW_BODY; v++) {
        size_t length;
        const uint32_t *s = corpus_view(c, d, v, &length);
        for (size_t i = 0; i < length; i++)
            for (uint32_t j = 0; j < name->terms; j++)
                if (s[i] != CORPUS_BREAK && c->words[s[i]].term == name->term[j]) held[j] = true;
    }
    return (uint32_t)held[0] + held[1] + held[2];
}

/* Behind the medoid come the two examples that show most of the name: who reads the first three sees why the
 * type is called so. */
static void show_name(const struct corpus *c, const struct naming_name *name, struct type_label *label)
{
    enum { FIRST = 1, LAST = 2 };
    for (uint32_t at = FIRST; at <= LAST && at < label->example_count; at++) {
        uint32_t best = at, most = 0;
        for (uint32_t i = at; i < label->example_count && i < LABEL_EXAMPLES; i++) {
            uint32_t shown = words_shown(c, name, label->examples[i]);
            if (shown > most) most = shown, best = i;
        }
        uint32_t doc = label->examples[best];
        for (; best > at; best--) label->examples[best] = label->examples[best - 1];
        label->examples[at] = doc;
    }
}

static bool any_reply(const struct corpus *c)
{
    for (uint32_t d = 0; d < c->docs; d++) {
        size_t n;
        corpus_view(c, d, VIEW_REPLY, &n);
        if (n) return true;
    }
    return false;
}

struct type_label *label_types(const struct corpus *c, const struct group *g, const uint32_t *customer,
                               uint32_t examples, struct workers *w, struct arena *arena, struct str **themes)
{
    struct naming naming;
    naming_init(&naming, c, g, customer, w);
    /* without a reply the questions are all that there is: the rows that the types were made from */
    struct csr questions = g->rows, replies;
    bool with_replies = any_reply(c);
    csr_init(&replies);
    if (with_replies) {
        features_plain(c, FEATURES_QUESTION, w, &questions);
        features_plain(c, FEATURES_REPLY, w, &replies);
    } else {
        csr_alloc(&replies, c->docs, 0, 0);
        for (uint32_t d = 0; d <= c->docs; d++) replies.ptr[d] = 0;
    }
    struct type_label *labels = arena_zero(arena, g->k + 1, sizeof *labels);
    unsigned threads = workers_count(w);
    struct label_job job = {
        .naming = &naming, .questions = &questions, .replies = &replies, .labels = labels, .most = examples
    };
    job.workers = mem_zero(threads, sizeof *job.workers);
    job.sum = mem_zero(threads, sizeof *job.sum);
    job.arenas = mem_zero(threads, sizeof *job.arenas);
    for (unsigned i = 0; i < threads; i++) arena_init(&job.arenas[i]);
    job.types = mem_zero(g->k + 1, sizeof *job.types);
    job.examples = arena_zero(arena, (size_t)g->k * examples, sizeof *job.examples);
    workers_run(w, g->k, label_one, &job);
    struct naming_name *names = mem_zero((size_t)g->k + 1, sizeof *names);
    naming_types(&naming, job.types, arena, names);
    *themes = arena_zero(arena, g->themes + 1, sizeof **themes);
    naming_themes(&naming, job.types, names, arena, *themes);
    for (uint32_t t = 0; t < g->k; t++) {
        labels[t].name = names[t].text;
        labels[t].known = names[t].known;
        show_name(c, &names[t], &labels[t]);
        add_terms(c, &job.types[t], arena, &labels[t]);
        naming_type_release(&job.types[t]);
    }
    free(names);
    for (unsigned i = 0; i < threads; i++) {
        if (job.sum[i]) naming_worker_release(&job.workers[i]);
        free(job.sum[i]);
        arena_release(&job.arenas[i]);
    }
    free(job.workers);
    free(job.sum);
    free(job.arenas);
    free(job.types);
    if (with_replies) csr_release(&questions);
    csr_release(&replies);
    naming_release(&naming);
    return labels;
}
