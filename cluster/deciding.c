/* The words that drew a document to its type. */
#include <stdlib.h>

#include "cluster/label.h"
#include "miner/base/mem.h"

struct ranked {
    uint32_t term;
    float value;
};

static bool is_before(const struct ranked *x, const struct ranked *y)
{
    if (x->value != y->value) return x->value > y->value;
    return x->term < y->term;
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
    uint32_t from = (uint32_t)number * WORDS_BLOCK,
             to = from + WORDS_BLOCK < x->rows ? from + WORDS_BLOCK : x->rows;
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
            for (; at > 0 && is_before(&r, &best[at - 1]); at--)
                if (at < WORDS_SHOWN) best[at] = best[at - 1];
            if (at < WORDS_SHOWN) best[at] = r;
        }
        buf_clear(&text);
        for (uint32_t i = 0; i < n; i++) {
            if (i) buf_add_str(&text, STR(", "));
            buf_add_str(&text, job->c->words[job->surface[best[i].term]].surface);
        }
        job->out[d] = arena_str(&job->arenas[worker], buf_str(&text));
    }
    buf_release(&text);
}

const char **label_words(const struct corpus *c, const struct group *g, struct workers *w,
                         struct arena *arena)
{
    struct str *out = mem_zero((size_t)g->docs + 1, sizeof *out);
    const struct csr *x = &g->rows;
    float *sum = mem_zero((size_t)g->k * x->cols + 1, sizeof *sum);
    for (uint32_t d = 0; d < g->docs; d++) {
        if (g->type[d] == GROUP_REST) continue;
        for (uint64_t e = x->ptr[d]; e < x->ptr[d + 1]; e++)
            sum[(size_t)g->type[d] * x->cols + x->col[e]] += x->val[e];
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
    const char **words = mem_zero((size_t)g->docs + 1, sizeof *words);
    for (uint32_t d = 0; d < g->docs; d++) words[d] = arena_cstring(arena, out[d]);
    free(out);
    for (unsigned i = 0; i < threads; i++) arena_release(&arenas[i]);
    free(arenas);
    free(sum);
    free(surface);
    return words;
}
