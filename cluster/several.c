#include "cluster/several.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/simd.h"
#include "miner/base/mem.h"

enum { TERM_BLOCK = 1024, THRICE = 3 };
static const float pseudo_words = 50; /* μ: of all words, in the estimate of a type's */
static const float odds_against = 3;  /* of what is told at length to what is asked beside */

/* A sentence: words with content, each once, at [from, to) of the text's. */
struct sentence {
    size_t from, to;
};

/* A ticket's words, sentence by sentence. */
struct text {
    uint32_t *term;
    float *one; /* as many ones as there are terms */
    struct sentence *sentences;
    size_t count, sentence_count, term_capacity, one_capacity, sentence_capacity;
};

/* One thread's. */
struct reader {
    struct text question, reply;
    uint32_t *own; /* terms of the whole ticket, each once */
    size_t own_count, own_capacity;
    uint32_t *seen, texts;  /* per term: number of the last text that had it; of the text at hand */
    float *held;            /* per term: documents of the type at hand that have it; all 0 between types */
    float *score, *replied; /* sentences × width: of each sentence of question and reply for each type */
    size_t score_capacity, replied_capacity;
    float *head, *tail; /* width: sums over the question's sentences before and behind a cut */
};

struct several_job {
    const struct corpus *c;
    const struct group *g;
    uint32_t *term; /* per word: its term, UINT32_MAX where it has no content: in little memory, as it is
                       asked at random */
    uint32_t width;
    float *weight; /* feature-major, width columns: first how many of a type's documents have the term, then
                    * ln of its chance in the type beside that anywhere */
    float *words;  /* per type: sum of those numbers */
    double all;    /* sum over the types */
    float *common; /* per term: chance anywhere */
    uint32_t *first, *member; /* documents by type: member[first[type]] … */
    struct reader *readers;
    uint32_t *also;
};

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

/* Sorts and leaves each once; returns how many. Most sentences are short. */
static size_t distinct(uint32_t *terms, size_t n)
{
    enum { SHORT = 48 };
    size_t count = 0;
    if (n > SHORT) qsort(terms, n, sizeof *terms, by_number);
    for (size_t i = 1; i < n && n <= SHORT; i++) {
        uint32_t term = terms[i];
        size_t at = i;
        for (; at > 0 && terms[at - 1] > term; at--) terms[at] = terms[at - 1];
        terms[at] = term;
    }
    for (size_t i = 0; i < n; i++)
        if (i == 0 || terms[i] != terms[count - 1]) terms[count++] = terms[i];
    return count;
}

/* Appends the sentences of a view that have a word of content. */
static void read_view(const struct several_job *job, uint32_t doc, enum view v, struct text *t)
{
    const struct corpus *c = job->c;
    size_t length;
    const uint32_t *words = corpus_view(c, doc, v, &length);
    MEM_RESERVE(t->term, t->term_capacity, t->count + length + 1);
    MEM_RESERVE(t->one, t->one_capacity, t->count + length + 1);
    for (size_t start = 0, end; start < length; start = end + 1) {
        size_t from = t->count, n = 0;
        for (end = start; end < length && words[end] != CORPUS_BREAK; end++) {
            uint32_t term = job->term[words[end]];
            if (term != UINT32_MAX) t->term[from + n++] = term;
        }
        n = distinct(t->term + from, n);
        if (n == 0) continue;
        for (size_t i = from; i < from + n; i++) t->one[i] = 1;
        t->count = from + n;
        MEM_RESERVE(t->sentences, t->sentence_capacity, t->sentence_count + 1);
        t->sentences[t->sentence_count++] = (struct sentence){ from, t->count };
    }
}

/* The words with content of the whole ticket, each once, into r->own. */
static void read_words(const struct several_job *job, uint32_t doc, struct reader *r)
{
    const struct corpus *c = job->c;
    if (!r->seen) r->seen = mem_zero(job->g->rows.cols, sizeof *r->seen);
    r->own_count = 0;
    if (++r->texts == 0) { /* once in four billion texts */
        memset(r->seen, 0, job->g->rows.cols * sizeof *r->seen);
        r->texts = 1;
    }
    for (enum view v = 0; v < VIEW_COUNT; v++) {
        size_t length;
        const uint32_t *words = corpus_view(c, doc, v, &length);
        MEM_RESERVE(r->own, r->own_capacity, r->own_count + length + 1);
        for (size_t i = 0; i < length; i++) {
            if (words[i] == CORPUS_BREAK) continue;
            uint32_t term = job->term[words[i]];
            if (term == UINT32_MAX || r->seen[term] == r->texts) continue;
            r->seen[term] = r->texts;
            r->own[r->own_count++] = term;
        }
    }
}

static void read_sentences(const struct several_job *job, uint32_t doc, struct reader *r)
{
    r->question.count = r->question.sentence_count = r->reply.count = r->reply.sentence_count = 0;
    read_view(job, doc, VIEW_SUBJECT, &r->question);
    read_view(job, doc, VIEW_BODY, &r->question);
    if (r->question.sentence_count > 1) read_view(job, doc, VIEW_REPLY, &r->reply);
}

static float weight_of(float held, float words, float common)
{
    return simd_log((held + pseudo_words * common) / ((words + pseudo_words) * common));
}

/* What the sentences say for each type; the document itself is no evidence for its own. */
static void score_text(const struct several_job *job, uint32_t own, const struct text *t,
                       const struct reader *r, float **scores, size_t *capacity)
{
    const size_t width = job->width;
    const float words = job->words[own] - (float)r->own_count;
    MEM_RESERVE(*scores, *capacity, (t->sentence_count + 1) * width);
    for (size_t s = 0; s < t->sentence_count; s++) {
        const struct sentence *at = &t->sentences[s];
        float *score = *scores + s * width, without = 0;
        simd_row_scores(t->term + at->from, t->one + at->from, at->to - at->from, job->weight, width, score);
        for (size_t i = at->from; i < at->to; i++)
            without += weight_of(r->held[t->term[i]] - 1, words, job->common[t->term[i]]);
        score[own] = without;
    }
}

/* The other type that part of a question speaks for, and how clearly: of either part, the least by which it
 * is more like its own type than like the other's. GROUP_REST: the part is nearest to a type of the theme
 * that the ticket is of.
 */
static uint32_t part_for(const struct group *g, const float *part, const float *rest, uint32_t own,
                         float *apart)
{
    uint32_t best = 0;
    for (uint32_t c = 1; c < g->k; c++)
        if (part[c] > part[best]) best = c;
    *apart = fminf(part[best] - part[own], rest[own] - rest[best]);
    return g->theme[best] == g->theme[own] ? GROUP_REST : best;
}

/* The least by which the reply's sentences speak for either type, each type by its best one; r->replied:
 * their scores. */
static float reply_for(const struct several_job *job, const struct reader *r, uint32_t own, uint32_t other)
{
    float for_own = 0, for_other = 0;
    for (size_t s = 0; s < r->reply.sentence_count; s++) {
        const float *score = r->replied + s * job->width;
        for_own = fmaxf(for_own, score[own] - score[other]);
        for_other = fmaxf(for_other, score[other] - score[own]);
    }
    return fminf(for_own, for_other);
}

static uint32_t other_type(const struct several_job *job, uint32_t own, uint32_t doc, struct reader *r)
{
    const struct group *g = job->g;
    read_sentences(job, doc, r);
    const size_t n = r->question.sentence_count, width = job->width;
    const bool replied = r->reply.sentence_count > 0;
    if (n < 2) return GROUP_REST;
    read_words(job, doc, r);
    score_text(job, own, &r->question, r, &r->score, &r->score_capacity);
    if (replied) score_text(job, own, &r->reply, r, &r->replied, &r->replied_capacity);
    const float least = logf((float)(2 * (n - 1)) * (float)g->k * odds_against);
    float *head = r->head, *tail = r->tail, most = (replied ? 1 : THRICE) * least;
    uint32_t other = GROUP_REST;
    memset(head, 0, width * sizeof *head);
    memset(tail, 0, width * sizeof *tail);
    for (size_t s = 0; s < n; s++)
        for (uint32_t c = 0; c < g->k; c++) tail[c] += r->score[s * width + c];
    for (size_t s = 0; s + 1 < n; s++) {
        for (uint32_t c = 0; c < g->k; c++) {
            head[c] += r->score[s * width + c];
            tail[c] -= r->score[s * width + c];
        }
        for (int side = 0; side < 2; side++) {
            float apart;
            uint32_t type = part_for(g, side ? head : tail, side ? tail : head, own, &apart);
            if (type == GROUP_REST || apart < most) continue;
            if (replied) apart = fminf(apart, reply_for(job, r, own, type));
            if (apart < most) continue;
            most = apart;
            other = type;
        }
    }
    return other;
}

static void count_type(void *argument, size_t type, unsigned worker)
{
    struct several_job *job = argument;
    struct reader *r = &job->readers[worker];
    for (uint32_t i = job->first[type]; i < job->first[type + 1]; i++) {
        read_words(job, job->member[i], r);
        for (size_t k = 0; k < r->own_count; k++) job->weight[(size_t)r->own[k] * job->width + type]++;
        job->words[type] += (float)r->own_count;
    }
}

static void weigh_terms(void *argument, size_t number, unsigned worker)
{
    (void)worker;
    struct several_job *job = argument;
    const uint32_t terms = job->g->rows.cols;
    for (size_t t = number * TERM_BLOCK; t < terms && t < (number + 1) * TERM_BLOCK; t++) {
        float *row = job->weight + t * job->width;
        double anywhere = 0;
        for (uint32_t c = 0; c < job->g->k; c++) anywhere += (double)row[c];
        /* half a document, where only documents of the rest have it */
        job->common[t] = (float)(fmax(anywhere, 0.5) / fmax(job->all, 1));
        for (uint32_t c = 0; c < job->g->k; c++) row[c] = weight_of(row[c], job->words[c], job->common[t]);
    }
}

static void find_of_type(void *argument, size_t type, unsigned worker)
{
    struct several_job *job = argument;
    struct reader *r = &job->readers[worker];
    const uint32_t from = job->first[type], to = job->first[type + 1];
    if (!r->head) {
        r->held = simd_alloc(job->g->rows.cols);
        r->head = simd_alloc(job->width);
        r->tail = simd_alloc(job->width);
    }
    for (uint32_t i = from; i < to; i++) {
        read_words(job, job->member[i], r);
        for (size_t k = 0; k < r->own_count; k++) r->held[r->own[k]]++;
    }
    for (uint32_t i = from; i < to; i++)
        job->also[job->member[i]] = other_type(job, (uint32_t)type, job->member[i], r);
    memset(r->held, 0, job->g->rows.cols * sizeof *r->held);
}

static void text_release(struct text *t)
{
    free(t->term);
    free(t->one);
    free(t->sentences);
}

static void sort_documents(struct several_job *job)
{
    const struct group *g = job->g;
    job->first = mem_zero((size_t)g->k + 2, sizeof *job->first);
    job->member = mem_alloc((size_t)g->docs + 1, sizeof *job->member);
    uint32_t *next = job->first + 1; /* becomes first[type + 1] */
    for (uint32_t d = 0; d < g->docs; d++)
        if (g->type[d] != GROUP_REST) next[g->type[d] + 1]++;
    for (uint32_t c = 0; c < g->k; c++) next[c + 1] += next[c];
    for (uint32_t d = 0; d < g->docs; d++)
        if (g->type[d] != GROUP_REST) job->member[next[g->type[d]]++] = d;
}

void several_find(const struct corpus *c, const struct group *g, struct workers *w, uint32_t *also)
{
    const size_t terms = g->rows.cols;
    const unsigned threads = workers_count(w);
    for (uint32_t d = 0; d < g->docs; d++) also[d] = GROUP_REST;
    if (g->themes < 2 || terms == 0) return;
    struct several_job job = { .c = c, .g = g, .also = also };
    job.width = (g->k + SIMD_WIDTH - 1) / SIMD_WIDTH * SIMD_WIDTH;
    job.weight = simd_alloc(terms * job.width);
    job.words = simd_alloc(job.width);
    job.common = simd_alloc(terms);
    job.readers = mem_zero(threads, sizeof *job.readers);
    job.term = mem_alloc(c->word_count, sizeof *job.term);
    for (uint32_t i = 0; i < c->word_count; i++)
        job.term[i] = !c->words[i].flags && c->words[i].term < terms ? c->words[i].term : UINT32_MAX;
    sort_documents(&job);
    workers_run(w, g->k, count_type, &job);
    for (uint32_t t = 0; t < g->k; t++) job.all += (double)job.words[t];
    workers_run(w, (terms + TERM_BLOCK - 1) / TERM_BLOCK, weigh_terms, &job);
    workers_run(w, g->k, find_of_type, &job);
    for (unsigned i = 0; i < threads; i++) {
        struct reader *r = &job.readers[i];
        text_release(&r->question);
        text_release(&r->reply);
        free(r->own);
        free(r->seen);
        free(r->held);
        free(r->score);
        free(r->replied);
        free(r->head);
        free(r->tail);
    }
    free(job.readers);
    free(job.term);
    free(job.weight);
    free(job.words);
    free(job.common);
    free(job.first);
    free(job.member);
}
