/* What enough customers use becomes the vocabulary; documents are counted in it. */
#include <stdlib.h>
#include <string.h>

#include "cluster/model_part.h"
#include "cluster/model_words.h"
#include "miner/base/mem.h"

enum { BLOCK_DOCS = 256 };

/* Who is this near to a question, of how near the nearest is, asks it. */
#define ASKED_LEAST 0.8f

/* Every stem and 4-gram of the corpus as the vocabulary of a model, to count with. */
static void list_all(const struct corpus *c, struct model *all, bool **stop)
{
    size_t capacity = c->term_count, stop_capacity = c->term_count;
    struct hashmap grams;
    struct grams_walk walk = { 0 };
    hashmap_init(&grams);
    buf_init(&walk.padded);
    all->text = mem_alloc(capacity, sizeof *all->text);
    *stop = mem_alloc(stop_capacity, sizeof **stop);
    for (uint32_t t = 0; t < c->term_count; t++) {
        all->text[t] = c->terms[t].text;
        (*stop)[t] = (c->terms[t].flags & CORPUS_STOP) != 0;
    }
    all->features = all->stems = c->term_count;
    for (uint32_t w = 0; w < c->word_count; w++) {
        const struct corpus_word *word = &c->words[w];
        if (word->df == 0 || word->flags & (CORPUS_PLACEHOLDER | CORPUS_NUMBER)) continue;
        struct str gram, *key;
        grams_begin(&walk, word->surface);
        while (grams_next(&walk, &gram)) {
            bool fresh;
            uint32_t at = *hashmap_at(&grams, gram, all->features, &fresh, &key);
            if (fresh) {
                *key = arena_str(&all->arena, gram);
                MEM_RESERVE(all->text, capacity, (size_t)all->features + 1);
                MEM_RESERVE(*stop, stop_capacity, (size_t)all->features + 1);
                (*stop)[all->features] = true;
                all->text[all->features++] = *key;
            }
            if (!(word->flags & CORPUS_STOP)) (*stop)[at] = false;
        }
    }
    all->asked = all->features;
    hashmap_release(&grams);
    buf_release(&walk.padded);
}

static void count_doc(struct model_words *w, const struct corpus *c, uint32_t doc, unsigned views)
{
    const uint32_t *words[VIEW_COUNT];
    size_t counts[VIEW_COUNT];
    for (enum view v = 0; v < VIEW_COUNT; v++) words[v] = corpus_view(c, doc, v, &counts[v]);
    model_words_count(w, words, counts, views);
}

/* The first customers that use a feature, up to as many as it takes. */
struct usage {
    uint32_t customer[MODEL_LEAST_CUSTOMERS], count, df;
};

static void use(struct usage *u, uint32_t customer, uint32_t doc)
{
    u->df++;
    if (u->count == MODEL_LEAST_CUSTOMERS) return;
    /* without a customer each document is one's own; numbers of customers and of documents are kept apart */
    uint32_t key = customer ? customer : UINT32_MAX - doc;
    for (uint32_t i = 0; i < u->count; i++)
        if (u->customer[i] == key) return;
    u->customer[u->count++] = key;
}

struct chosen {
    struct str text;
    uint32_t feature;
};

static int by_text(const void *a, const void *b)
{
    return str_cmp(((const struct chosen *)a)->text, ((const struct chosen *)b)->text);
}

/* Per question the first of its name. */
static uint32_t *first_of_name(const struct catalogue *of)
{
    uint32_t *first = mem_alloc(of->questions, sizeof *first);
    struct hashmap names;
    hashmap_init(&names);
    for (uint32_t q = 0; q < of->questions; q++)
        first[q] = *hashmap_at(&names, str_of(of->text + of->name[q]), q, NULL, NULL);
    hashmap_release(&names);
    return first;
}

/* The known questions that enough customers ask, behind the other features. */
static void add_questions(struct model_part *l)
{
    const struct corpus *c = l->in->corpus;
    const struct catalogue *of = l->words.of;
    struct model *m = l->m;
    struct model_space space;
    struct model_asked asked;
    struct model_asking asking;
    model_space_init(&space, m, NULL);
    model_asked_init(&asked, m, &space.stems, &l->words);
    model_asking_init(&asking, &asked);
    for (uint32_t w = 0; w < c->word_count; w++)
        model_asking_word(&asking, w, c->words[w].term, c->words[w].flags);
    struct usage *usage = mem_zero(of->questions, sizeof *usage);
    uint32_t *first = first_of_name(of);
    for (uint32_t i = 0; i < l->docs; i++) {
        uint32_t d = l->doc[i].doc;
        for (enum view v = 0; v < VIEW_COUNT; v++) {
            size_t count;
            const uint32_t *words = corpus_view(c, d, v, &count);
            model_asking_view(&asking, words, count, 1);
        }
        model_asking_end(&asking);
        float most = 0;
        for (uint32_t q = 0; q < asking.n; q++) most = asking.cosine[q] > most ? asking.cosine[q] : most;
        for (uint32_t q = 0; q < asking.n; q++) {
            bool again = asking.cosine[q] < ASKED_LEAST * most;
            for (uint32_t p = 0; p < q; p++) again |= first[asking.question[p]] == first[asking.question[q]];
            if (!again) use(&usage[first[asking.question[q]]], l->in->customer ? l->in->customer[d] : 0, d);
        }
    }
    struct chosen *chosen = mem_alloc(of->questions, sizeof *chosen);
    uint32_t n = 0;
    for (uint32_t q = 0; q < of->questions; q++)
        if (usage[q].count == MODEL_LEAST_CUSTOMERS)
            chosen[n++] = (struct chosen){ str_of(of->text + of->name[q]), q };
    qsort(chosen, n, sizeof *chosen, by_text);
    m->features = m->asked + n;
    m->text = mem_resize(m->text, m->features, sizeof *m->text);
    m->df = mem_resize(m->df, m->features, sizeof *m->df);
    m->weight = mem_resize(m->weight, m->features, sizeof *m->weight);
    l->stop = mem_resize(l->stop, m->features, sizeof *l->stop);
    for (uint32_t i = 0; i < n; i++) {
        m->text[m->asked + i] = arena_str(&m->arena, chosen[i].text);
        m->df[m->asked + i] = usage[chosen[i].feature].df;
        l->stop[m->asked + i] = false;
    }
    free(chosen);
    free(usage);
    free(first);
    model_asking_release(&asking);
    model_asked_release(&asked);
    model_space_release(&space);
}

/* The vocabulary: what enough customers use. */
void model_part_vocabulary(struct model_part *l)
{
    const struct corpus *c = l->in->corpus;
    struct model all, *m = l->m;
    bool *stop;
    model_init(&all);
    list_all(c, &all, &stop);
    struct model_space space;
    struct model_words words;
    model_space_init(&space, &all, NULL);
    model_words_init(&words, &space);
    model_words_of(&words, c);
    struct usage *usage = mem_zero(all.features, sizeof *usage);
    for (uint32_t i = 0; i < l->docs; i++) {
        uint32_t d = l->doc[i].doc;
        count_doc(&words, c, d, FEATURES_ALL);
        for (uint32_t f = 0; f < words.n; f++)
            use(&usage[words.col[f]], l->in->customer ? l->in->customer[d] : 0, d);
    }
    struct chosen *chosen = mem_alloc(all.features, sizeof *chosen);
    uint32_t n = 0;
    for (uint32_t f = 0; f < all.features; f++) {
        if (f == all.stems) m->stems = n;
        if (usage[f].count == MODEL_LEAST_CUSTOMERS) chosen[n++] = (struct chosen){ all.text[f], f };
    }
    if (all.features == all.stems) m->stems = n;
    qsort(chosen, m->stems, sizeof *chosen, by_text);
    qsort(chosen + m->stems, n - m->stems, sizeof *chosen, by_text);
    m->features = m->asked = n;
    m->docs = l->docs;
    m->text = mem_alloc(n, sizeof *m->text);
    m->df = mem_alloc(n, sizeof *m->df);
    m->weight = mem_alloc(n, sizeof *m->weight);
    l->stop = mem_alloc(n, sizeof *l->stop);
    for (uint32_t f = 0; f < n; f++) {
        m->text[f] = arena_str(&m->arena, chosen[f].text);
        m->df[f] = usage[chosen[f].feature].df;
        l->stop[f] = stop[chosen[f].feature];
    }
    free(chosen);
    free(usage);
    free(stop);
    model_words_release(&words);
    model_space_release(&space);
    model_release(&all);
    if (l->words.of) add_questions(l);
}

/* Blocks of documents counted side by side: a matrix for each, joined in order. */
struct count_job {
    const struct model_part *l;
    const struct model_space *space;
    struct model_words *words; /* per worker; space NULL: not yet made */
    unsigned views;
    struct csr *part; /* per block */
    float *nearest;   /* per document */
};

static void count_block(void *argument, size_t number, unsigned worker)
{
    struct count_job *job = argument;
    const struct model_part *l = job->l;
    struct model_words *words = &job->words[worker];
    if (!words->space) {
        model_words_init(words, job->space);
        model_words_of(words, l->in->corpus);
    }
    struct csr *part = &job->part[number];
    uint32_t from = (uint32_t)number * BLOCK_DOCS,
             to = from + BLOCK_DOCS < l->docs ? from + BLOCK_DOCS : l->docs;
    csr_alloc(part, to - from, l->m->features, 0);
    size_t col_capacity = 0, val_capacity = 0;
    for (uint32_t i = from; i < to; i++) {
        count_doc(words, l->in->corpus, l->doc[i].doc, job->views);
        job->nearest[i] = words->nearest;
        uint64_t at = part->ptr[i - from];
        MEM_RESERVE(part->col, col_capacity, at + words->n);
        MEM_RESERVE(part->val, val_capacity, at + words->n);
        for (uint32_t f = 0; f < words->n; f++, at++) {
            part->col[at] = words->col[f];
            part->val[at] = words->tf[f];
        }
        part->ptr[i - from + 1] = at;
    }
}

void model_part_count(const struct model_part *l, unsigned views, struct csr *tf, float *nearest)
{
    struct model_space space;
    model_space_init(&space, l->m, &l->words);
    unsigned threads = workers_count(l->workers);
    size_t blocks = ((size_t)l->docs + BLOCK_DOCS - 1) / BLOCK_DOCS;
    struct count_job job = {
        l, &space, mem_zero(threads, sizeof *job.words), views, mem_zero(blocks, sizeof *job.part), nearest
    };
    workers_run(l->workers, blocks, count_block, &job);
    uint64_t nonzeros = 0;
    for (size_t i = 0; i < blocks; i++) nonzeros += csr_nonzeros(&job.part[i]);
    struct csr counted, turned;
    csr_alloc(&counted, l->docs, l->m->features, nonzeros);
    uint64_t at = 0;
    for (size_t i = 0; i < blocks; i++) {
        struct csr *p = &job.part[i];
        uint64_t n = csr_nonzeros(p);
        if (n) memcpy(counted.col + at, p->col, n * sizeof *counted.col);
        if (n) memcpy(counted.val + at, p->val, n * sizeof *counted.val);
        for (uint32_t r = 0; r < p->rows; r++) counted.ptr[i * BLOCK_DOCS + r + 1] = at + p->ptr[r + 1];
        at += n;
        csr_release(p);
    }
    for (unsigned i = 0; i < threads; i++)
        if (job.words[i].space) model_words_release(&job.words[i]);
    free(job.words);
    free(job.part);
    model_space_release(&space);
    csr_transpose(&counted, &turned); /* and back: each row in ascending order */
    csr_transpose(&turned, tf);
    csr_release(&counted);
    csr_release(&turned);
}
