#include "cluster/grammar.h"

#include <stdlib.h>

#include "miner/base/mem.h"

/* Closed classes only, in Dutch, English, German and French. What German and French have in common with words
 * of content in Dutch (das, les, mes) is `listed`: it counts where its own language's stop list has it.
 */
static const struct {
    enum particle particle;
    bool listed;
    const char *words;
} particles[] = {
    { PARTICLE_TO, false, "te" },
    { PARTICLE_TO, true, "zu" },
    { PARTICLE_TO_BARE, false, "to can could should" },
    { PARTICLE_MODAL, false,
      "kan kun kunnen kunt wil wilt willen wou wilde mag mogen moet moeten zal zou zullen zouden kon "
      "konden laten" },
    { PARTICLE_MODAL, true, "kann können möchte muss will" },
    { PARTICLE_MAYBE_ARTICLE, false, "het dit je jullie die" },
    { PARTICLE_MAYBE_ARTICLE, true, "das" },
    { PARTICLE_ARTICLE, false, "de een mijn mn m'n uw onze deze 't the a an my your our" },
    { PARTICLE_ARTICLE, true, "der den dem ein eine einen meine meinen mein le la les un une mon ma mes" },
    { PARTICLE_NONE_OF, false, "geen no" },
    { PARTICLE_NONE_OF, true, "kein keine keinen" },
    { PARTICLE_NOT, false,
      "niet not isn't wasn't doesn't don't didn't can't cannot couldn't won't hasn't haven't" },
    { PARTICLE_NOT, true, "nicht" },
    { PARTICLE_ASKS, false, "waar wanneer waarom hoelang where when why" },
    { PARTICLE_ASKS, true, "wo wann warum où quand pourquoi" },
};

static void learn_sequence(const struct corpus *c, const uint32_t *words, size_t n, struct grammar *g)
{
    bool modal = false, last_content = false;
    enum particle last = PARTICLE_NONE, before_last = PARTICLE_NONE;
    for (size_t i = 0; i < n; i++) {
        uint32_t w = words[i];
        if (w == CORPUS_BREAK) {
            modal = last_content = false;
            last = before_last = PARTICLE_NONE;
            continue;
        }
        g->count[w]++;
        bool ends = i + 1 == n || words[i + 1] == CORPUS_BREAK;
        bool closes = ends || c->words[words[i + 1]].flags & CORPUS_STOP;
        bool article = last == PARTICLE_ARTICLE || last == PARTICLE_NONE_OF;
        bool wide = (before_last == PARTICLE_ARTICLE || before_last == PARTICLE_NONE_OF) &&
                    str_ends(c->words[words[i - 1]].surface, STR("e")); /* het nieuwe scherm */
        g->infinitive[w] += last == PARTICLE_TO || last == PARTICLE_MODAL || (modal && closes);
        g->maybe_infinitive[w] += closes && last_content;
        g->bare[w] += last == PARTICLE_TO_BARE;
        g->noun[w] += article ? 1 : wide && ends;
        g->maybe_noun[w] += last == PARTICLE_MAYBE_ARTICLE && closes;
        g->adjective[w] += article && !closes;
        last_content = !(c->words[w].flags);
        before_last = last;
        last = (enum particle)g->particle[w];
        modal |= last == PARTICLE_MODAL;
    }
}

void grammar_learn(const struct corpus *c, struct grammar *g)
{
    g->infinitive = mem_zero(c->word_count, sizeof *g->infinitive);
    g->bare = mem_zero(c->word_count, sizeof *g->bare);
    g->noun = mem_zero(c->word_count, sizeof *g->noun);
    g->maybe_infinitive = mem_zero(c->word_count, sizeof *g->maybe_infinitive);
    g->maybe_noun = mem_zero(c->word_count, sizeof *g->maybe_noun);
    g->adjective = mem_zero(c->word_count, sizeof *g->adjective);
    g->particle = mem_zero(c->word_count, sizeof *g->particle);
    g->verb = mem_alloc(c->term_count + 1, sizeof *g->verb);
    g->count = mem_zero(c->word_count, sizeof *g->count);
    struct hashmap index;
    hashmap_init(&index);
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++) {
        struct str words = str_of(particles[i].words);
        while (words.len) {
            size_t end = str_find(words, STR(" "));
            if (end == SIZE_MAX) end = words.len;
            hashmap_at(&index, str_sub(words, 0, end), (uint32_t)i, NULL, NULL);
            words = str_sub(words, end < words.len ? end + 1 : end, words.len);
        }
    }
    for (uint32_t w = 0; w < c->word_count; w++) {
        const uint32_t *at = hashmap_find(&index, c->words[w].surface);
        if (at && (!particles[*at].listed || c->words[w].flags & CORPUS_STOP))
            g->particle[w] = (uint8_t)particles[*at].particle;
    }
    hashmap_release(&index);
    for (uint32_t d = 0; d < c->docs; d++) {
        for (enum view v = 0; v < VIEW_COUNT; v++) {
            size_t n;
            const uint32_t *words = corpus_view(c, d, v, &n);
            learn_sequence(c, words, n, g);
        }
    }
    for (uint32_t t = 0; t < c->term_count; t++) g->verb[t] = UINT32_MAX;
    for (uint32_t w = 0; w < c->word_count; w++) { /* by descending frequency */
        uint32_t t = c->words[w].term;
        if (g->verb[t] == UINT32_MAX && !c->words[w].flags && grammar_is_infinitive(g, c, w)) g->verb[t] = w;
    }
}

void grammar_release(struct grammar *g)
{
    free(g->infinitive);
    free(g->bare);
    free(g->noun);
    free(g->maybe_infinitive);
    free(g->maybe_noun);
    free(g->adjective);
    free(g->particle);
    free(g->verb);
    free(g->count);
}

/* An infinitive begins as its stem does; "aangesloten" (aansluiten) is a participle, wherever it stands. */
static bool begins_as_stem(const struct corpus *c, uint32_t word)
{
    struct str surface = c->words[word].surface, stem = c->terms[c->words[word].term].text;
    return str_starts(surface, str_sub(stem, 0, 4));
}

bool grammar_is_infinitive(const struct grammar *g, const struct corpus *c, uint32_t word)
{
    if (!begins_as_stem(c, word)) return false;
    /* Dutch and German infinitives have an ending; much else stands in their places */
    uint32_t times = g->bare[word];
    if (str_ends(c->words[word].surface, STR("n"))) times += g->infinitive[word];
    if (times >= 2 && times * 8 >= g->count[word] && times > g->noun[word]) return true;
    /* "parkeervergunning opzeggen": behind what seems its object, and never behind an article */
    uint32_t maybe = g->maybe_infinitive[word];
    return str_ends(c->words[word].surface, STR("en")) && maybe >= 2 && maybe * 3 >= g->count[word] &&
           g->noun[word] + g->maybe_noun[word] == 0;
}

bool grammar_is_noun(const struct grammar *g, const struct corpus *c, uint32_t word)
{
    uint32_t times = g->noun[word], maybe = g->maybe_noun[word];
    bool often = (times >= 2 && times * 12 >= g->count[word]) ||
                 (times >= 1 && maybe >= 2 && (times + maybe) * 5 >= g->count[word]);
    if (!often) return false;
    if (grammar_is_infinitive(g, c, word)) return false;
    /* Dutch and German adjectives behind an article end in e and have their noun behind them */
    double inner = (double)g->adjective[word] / (times + maybe);
    return inner < (str_ends(c->words[word].surface, STR("e")) ? 0.4 : 0.9);
}
