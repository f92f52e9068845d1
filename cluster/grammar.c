#include "cluster/grammar.h"

#include <stdlib.h>

#include "miner/base/mem.h"

enum role { ROLE_NONE, ROLE_TO, ROLE_MODAL, ROLE_ARTICLE };

/* Closed classes only: articles, possessives and demonstratives, modal verbs, and the particle before an infinitive. */
static const struct {
    const char *word;
    enum role role;
} particles[] = {
    { "te", ROLE_TO },         { "to", ROLE_TO },          { "zu", ROLE_TO },          { "kan", ROLE_MODAL },
    { "kun", ROLE_MODAL },     { "kunnen", ROLE_MODAL },   { "kunt", ROLE_MODAL },     { "wil", ROLE_MODAL },
    { "wilt", ROLE_MODAL },    { "willen", ROLE_MODAL },   { "wou", ROLE_MODAL },      { "wilde", ROLE_MODAL },
    { "mag", ROLE_MODAL },     { "mogen", ROLE_MODAL },    { "moet", ROLE_MODAL },     { "moeten", ROLE_MODAL },
    { "zal", ROLE_MODAL },     { "zou", ROLE_MODAL },      { "zullen", ROLE_MODAL },   { "zouden", ROLE_MODAL },
    { "kon", ROLE_MODAL },     { "konden", ROLE_MODAL },   { "laten", ROLE_MODAL },    { "can", ROLE_MODAL },
    { "kann", ROLE_MODAL },    { "können", ROLE_MODAL },   { "möchte", ROLE_MODAL },   { "will", ROLE_MODAL },
    { "muss", ROLE_MODAL },    { "de", ROLE_ARTICLE },     { "het", ROLE_ARTICLE },    { "een", ROLE_ARTICLE },
    { "mijn", ROLE_ARTICLE },  { "mn", ROLE_ARTICLE },     { "m'n", ROLE_ARTICLE },    { "jullie", ROLE_ARTICLE },
    { "uw", ROLE_ARTICLE },    { "onze", ROLE_ARTICLE },   { "ons", ROLE_ARTICLE },    { "je", ROLE_ARTICLE },
    { "deze", ROLE_ARTICLE },  { "dit", ROLE_ARTICLE },    { "geen", ROLE_ARTICLE },   { "'t", ROLE_ARTICLE },
    { "the", ROLE_ARTICLE },   { "a", ROLE_ARTICLE },      { "an", ROLE_ARTICLE },     { "my", ROLE_ARTICLE },
    { "your", ROLE_ARTICLE },  { "our", ROLE_ARTICLE },    { "der", ROLE_ARTICLE },    { "die", ROLE_ARTICLE },
    { "das", ROLE_ARTICLE },   { "ein", ROLE_ARTICLE },    { "eine", ROLE_ARTICLE },   { "meine", ROLE_ARTICLE },
    { "meinen", ROLE_ARTICLE }, { "le", ROLE_ARTICLE },    { "la", ROLE_ARTICLE },     { "les", ROLE_ARTICLE },
    { "un", ROLE_ARTICLE },    { "une", ROLE_ARTICLE },    { "mon", ROLE_ARTICLE },    { "ma", ROLE_ARTICLE },
};

static void learn_sequence(const uint32_t *words, size_t n, const uint8_t *role, struct grammar *g)
{
    bool modal = false;
    enum role last_article = ROLE_NONE; /* an article two words back: "het nieuwe scherm" */
    for (size_t i = 0; i < n; i++) {
        uint32_t w = words[i];
        if (w == CORPUS_BREAK) {
            modal = false;
            last_article = ROLE_NONE;
            continue;
        }
        g->count[w]++;
        enum role before = i > 0 && words[i - 1] != CORPUS_BREAK ? (enum role)role[words[i - 1]] : ROLE_NONE;
        bool last = i + 1 == n || words[i + 1] == CORPUS_BREAK;
        if (before == ROLE_TO || before == ROLE_MODAL || (modal && last)) g->infinitive[w]++;
        if (before == ROLE_ARTICLE || (last_article == ROLE_ARTICLE && last)) g->noun[w]++;
        last_article = before;
        modal |= role[w] == ROLE_MODAL;
    }
}

void grammar_learn(const struct corpus *c, struct grammar *g)
{
    g->infinitive = mem_zero(c->word_count, sizeof *g->infinitive);
    g->noun = mem_zero(c->word_count, sizeof *g->noun);
    g->count = mem_zero(c->word_count, sizeof *g->count);
    struct hashmap index;
    hashmap_init(&index);
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++)
        hashmap_at(&index, str_of(particles[i].word), (uint32_t)particles[i].role, NULL, NULL);
    uint8_t *role = mem_zero(c->word_count, sizeof *role);
    for (uint32_t w = 0; w < c->word_count; w++) {
        const uint32_t *at = hashmap_find(&index, c->words[w].surface);
        if (at) role[w] = (uint8_t)*at;
    }
    hashmap_release(&index);
    for (uint32_t d = 0; d < c->docs; d++) {
        for (enum view v = 0; v < VIEW_COUNT; v++) {
            size_t n;
            const uint32_t *words = corpus_view(c, d, v, &n);
            learn_sequence(words, n, role, g);
        }
    }
    free(role);
}

void grammar_release(struct grammar *g)
{
    free(g->infinitive);
    free(g->noun);
    free(g->count);
}

bool grammar_is_infinitive(const struct grammar *g, const struct corpus *c, uint32_t word)
{
    bool ending = str_ends(c->words[word].surface, STR("n")); /* Dutch and German infinitives */
    return ending && g->infinitive[word] >= 2 && g->infinitive[word] * 4 >= g->count[word] &&
           g->infinitive[word] > g->noun[word];
}

bool grammar_is_noun(const struct grammar *g, uint32_t word)
{
    return g->noun[word] >= 2 && g->noun[word] * 5 >= g->count[word] && g->noun[word] > g->infinitive[word];
}
