/* Collected tickets → documents. */
#include <stdlib.h>

#include "cluster/compounds.h"
#include "miner/base/large.h"
#include "miner/base/mem.h"
#include "miner/collect_worker.h"

enum { AHEAD = 8 /* words, that memory is asked for */, MANY_WORDS = 1 << 15 };

void collect_drop_words(struct collection *c)
{
    for (unsigned i = 0; i < c->worker_count; i++) {
        struct collect_worker *me = &c->workers[i];
        analyzer_free(me->analyzer);
        me->analyzer = NULL;
        large_free(me->sequence);
        me->sequence = NULL;
    }
    free(c->words);
    c->words = NULL;
}

/* Tickets, and what the words of each worker are numbered in the corpus. */
struct numbered {
    const struct collection *c;
    uint32_t **map;
};

static struct corpus_document document_of(const void *data, uint32_t doc)
{
    const struct numbered *n = data;
    const struct words *text = &n->c->words[n->c->order[doc]];
    const uint32_t *at = n->c->workers[text->worker].sequence + text->from;
    return (struct corpus_document){
        { at, at + text->count[0], at + text->count[0] + text->count[1] },
        { text->count[0], text->count[1], text->count[2] },
        n->map[text->worker],
    };
}

void collect_corpus(struct collection *c, struct workers *w, struct corpus *out)
{
    corpus_init(out);
    uint32_t **map = mem_zero(c->worker_count, sizeof *map);
    size_t most = 0; /* words of one worker: the others have mostly the same */
    for (unsigned i = 0; i < c->worker_count; i++) {
        size_t n;
        analyzer_words(c->workers[i].analyzer, &n);
        if (n > most) most = n;
    }
    hashmap_reserve(&out->word_index, most);
    hashmap_reserve(&out->term_index, most);
    for (unsigned i = 0; i < c->worker_count; i++) {
        size_t n;
        const struct word *words = analyzer_words(c->workers[i].analyzer, &n);
        map[i] = mem_alloc(n, sizeof **map);
        for (size_t j = 0; j < n; j++) {
            const struct word *next = &words[j + AHEAD];
            if (j + AHEAD < n) corpus_expect(out, next->surface, next->term, next->language);
            map[i][j] = corpus_word(out, words[j].surface, words[j].term, words[j].flags, words[j].language);
        }
        analyzer_free(c->workers[i].analyzer); /* one by one: each holds as much as the whole vocabulary */
        c->workers[i].analyzer = NULL;
    }
    const struct numbered numbered = { c, map };
    corpus_add_all(out, c->kept, document_of, &numbered, w);
    for (unsigned i = 0; i < c->worker_count; i++) free(map[i]);
    free(map);
    collect_drop_words(c);
    if (most >= MANY_WORDS) mem_trim(); /* of few, what is given back is soon asked for again */
    corpus_finish(out, w);
    compounds_split(out, LANGUAGES_WITH_COMPOUNDS, w);
}

void collect_drop_holding(struct collection *c, struct workers *w, struct corpus *corpus)
{
    bool *held = mem_alloc(c->kept, sizeof *held), *sentence = mem_zero(c->kept, sizeof *sentence);
    for (enum holding_place place = 0; place < HOLDING_PLACES; place++) {
        struct holding_texts *of = &c->holding[place];
        uint32_t tickets = holding_drop(corpus, place, w, &c->arena, held, &of->texts, &of->count);
        if (place == HOLDING_REPLY) c->holding_replies = tickets;
        for (uint32_t d = 0; d < c->kept; d++) {
            if (place == HOLDING_REPLY)
                c->tickets[c->order[d]].holding_reply = held[d];
            else
                sentence[d] |= held[d];
        }
    }
    for (uint32_t d = 0; d < c->kept; d++) c->holding_sentences += sentence[d];
    free(held);
    free(sentence);
}
