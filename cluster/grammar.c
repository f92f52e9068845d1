#include "cluster/grammar.h"

#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"

enum { BLOCK_DOCS = 1024 };

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
    { PARTICLE_CLAUSE, false,
      "en maar dat als omdat zodat zodra terwijl waarmee waarop waarin waarvan waarvoor waarbij" },
    { PARTICLE_AT, false, "onder op bij in aan uit naar over voor tegen" },
    { PARTICLE_OF, false, "van" },
    { PARTICLE_WITH, false, "met zonder per via" },
    { PARTICLE_ASKS, true, "wo wann warum où quand pourquoi" },
};

/* What is asked of every word of a text, in few bits: its particle, and flags. */
enum {
    KIND_PARTICLE = 0x0F,
    KIND_STOP = 0x10,
    KIND_FLAGGED = 0x20,
    KIND_ENDS_IN_E = 0x40,
    KIND_VERB = 0x80,
    KIND_TOLD = 0x100 /* of a language whose verbs are known */
};

struct learn_job {
    const struct corpus *c;
    const uint16_t *kind;
    struct grammar_word **seen; /* per worker */
};

static void learn_sequence(const struct learn_job *job, const uint32_t *words, size_t n,
                           struct grammar_word *seen)
{
    const uint16_t *kind = job->kind;
    bool modal = false, last_content = false;
    enum particle last = PARTICLE_NONE, before_last = PARTICLE_NONE;
    for (size_t i = 0; i < n; i++) {
        uint32_t w = words[i];
        if (w == CORPUS_BREAK) {
            modal = last_content = false;
            last = before_last = PARTICLE_NONE;
            continue;
        }
        struct grammar_word *s = &seen[w];
        s->count++;
        bool ends = i + 1 == n || words[i + 1] == CORPUS_BREAK;
        bool closes = ends || kind[words[i + 1]] & KIND_STOP;
        bool article = last == PARTICLE_ARTICLE || last == PARTICLE_NONE_OF;
        bool wide = (before_last == PARTICLE_ARTICLE || before_last == PARTICLE_NONE_OF) &&
                    kind[words[i - 1]] & KIND_ENDS_IN_E; /* het nieuwe scherm */
        s->infinitive += last == PARTICLE_TO || last == PARTICLE_MODAL || (modal && closes);
        s->maybe_infinitive += closes && last_content;
        s->bare += last == PARTICLE_TO_BARE;
        bool told = kind[w] & KIND_TOLD; /* and then "de oude mee(nemen)" makes no noun */
        s->noun += article ? 1 : !told && wide && ends;
        s->maybe_noun += (last == PARTICLE_MAYBE_ARTICLE && closes) || (told && wide && ends);
        s->of += (last == PARTICLE_OF || last == PARTICLE_WITH) && closes;
        s->adjective +=
            article && !closes && !(kind[words[i + 1]] & KIND_VERB); /* mijn account verwijderen */
        last_content = !(kind[w] & KIND_FLAGGED);
        before_last = last;
        last = (enum particle)(kind[w] & KIND_PARTICLE);
        modal |= last == PARTICLE_MODAL;
    }
}

static void learn_block(void *argument, size_t number, unsigned worker)
{
    struct learn_job *job = argument;
    const struct corpus *c = job->c;
    if (!job->seen[worker]) job->seen[worker] = mem_table(c->word_count, sizeof **job->seen);
    uint32_t first = (uint32_t)number * BLOCK_DOCS;
    for (uint32_t d = first; d < c->docs && d - first < BLOCK_DOCS; d++) {
        for (enum view v = 0; v < VIEW_COUNT; v++) {
            size_t n;
            const uint32_t *words = corpus_view(c, d, v, &n);
            learn_sequence(job, words, n, job->seen[worker]);
        }
    }
}

static void find_particles(const struct corpus *c, uint8_t *particle)
{
    struct hashmap index;
    hashmap_init(&index);
    size_t longest = 0;
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++) {
        struct str words = str_of(particles[i].words);
        while (words.len) {
            size_t end = str_find(words, STR(" "));
            if (end == SIZE_MAX) end = words.len;
            if (end > longest) longest = end;
            hashmap_at(&index, str_sub(words, 0, end), (uint32_t)i, NULL, NULL);
            words = str_sub(words, end < words.len ? end + 1 : end, words.len);
        }
    }
    for (uint32_t w = 0; w < c->word_count; w++) {
        const uint32_t *at =
            c->words[w].surface.len <= longest ? hashmap_find(&index, c->words[w].surface) : NULL;
        if (at && (!particles[*at].listed || c->words[w].flags & CORPUS_STOP))
            particle[w] = (uint8_t)particles[*at].particle;
    }
    hashmap_release(&index);
}

void grammar_learn(const struct corpus *c, struct workers *w, struct grammar *g)
{
    g->particle = mem_zero(c->word_count, sizeof *g->particle);
    g->verb = mem_alloc(c->term_count + 1, sizeof *g->verb);
    find_particles(c, g->particle);
    memset(g->told, 0, sizeof g->told);
    for (uint32_t i = 0; i < c->word_count; i++)
        if (c->words[i].verb) g->told[c->words[i].language] = true;
    uint16_t *kind = mem_alloc(c->word_count, sizeof *kind);
    for (uint32_t i = 0; i < c->word_count; i++) {
        const struct corpus_word *word = &c->words[i];
        kind[i] = (uint16_t)(g->particle[i] | (word->verb ? KIND_VERB : 0) |
                             (g->told[word->language] ? KIND_TOLD : 0) |
                             (word->flags & CORPUS_STOP ? KIND_STOP : 0) | (word->flags ? KIND_FLAGGED : 0) |
                             (str_ends(word->surface, STR("e")) ? KIND_ENDS_IN_E : 0));
    }
    unsigned threads = workers_count(w);
    struct learn_job job = { c, kind, mem_zero(threads, sizeof *job.seen) };
    job.seen[0] = mem_table(c->word_count, sizeof **job.seen);
    workers_run(w, ((size_t)c->docs + BLOCK_DOCS - 1) / BLOCK_DOCS, learn_block, &job);
    g->seen = job.seen[0];
    for (unsigned t = 1; t < threads; t++) {
        for (uint32_t i = 0; i < c->word_count && job.seen[t]; i++) {
            struct grammar_word *to = &g->seen[i], *from = &job.seen[t][i];
            to->count += from->count;
            to->infinitive += from->infinitive;
            to->maybe_infinitive += from->maybe_infinitive;
            to->bare += from->bare;
            to->noun += from->noun;
            to->maybe_noun += from->maybe_noun;
            to->of += from->of;
            to->adjective += from->adjective;
        }
        free(job.seen[t]);
    }
    free(job.seen);
    free(kind);
    for (uint32_t t = 0; t < c->term_count; t++) g->verb[t] = UINT32_MAX;
    for (uint32_t i = 0; i < c->word_count; i++) { /* by descending frequency */
        uint32_t t = c->words[i].term;
        if (g->verb[t] == UINT32_MAX && !c->words[i].flags &&
            (c->words[i].infinitive || grammar_is_infinitive(g, c, i)))
            g->verb[t] = i;
    }
}

void grammar_release(struct grammar *g)
{
    free(g->seen);
    free(g->particle);
    free(g->verb);
}

/* An infinitive begins as its stem does; "aangesloten" (aansluiten) is a participle, wherever it stands. */
static bool begins_as_stem(const struct corpus *c, uint32_t word)
{
    struct str surface = c->words[word].surface, stem = c->terms[c->words[word].term].text;
    return str_starts(surface, str_sub(stem, 0, 4));
}

bool grammar_is_infinitive(const struct grammar *g, const struct corpus *c, uint32_t word)
{
    /* Dutch and German infinitives have an ending; much else stands in their places */
    const struct grammar_word *s = &g->seen[word];
    struct str surface = c->words[word].surface;
    uint32_t times = s->bare;
    if (str_ends(surface, STR("n"))) times += s->infinitive;
    bool often = times >= 2 && times * 8 >= s->count && times > s->noun;
    /* "parkeervergunning opzeggen": behind what seems its object, and never behind an article */
    uint32_t maybe = s->maybe_infinitive;
    bool possible = c->words[word].verb || !g->told[c->words[word].language];
    often = often || (possible && maybe >= 2 && maybe * 3 >= s->count && s->noun + s->maybe_noun == 0 &&
                      str_ends(surface, STR("en")));
    return often && begins_as_stem(c, word);
}

/* In a language whose verbs are known. */
static bool looks_like_noun(const struct grammar *g, const struct corpus *c, uint32_t word)
{
    static const char *const endings[] = { "ing", "ingen", "heid", "tie", "ties", "teit", "schap", "ment" };
    const struct corpus_word *w = &c->words[word];
    if (!g->told[w->language] || w->verb || w->flags) return false;
    if (w->parts[0] != CORPUS_NO_PART) return true;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (str_ends(w->surface, str_of(endings[i])) && w->surface.len > strlen(endings[i]) + 2) return true;
    const struct grammar_word *s = &g->seen[word];
    uint32_t times = s->noun + s->of, inner = s->adjective;
    if (str_ends(w->surface, STR("e")) && inner * 5 >= times * 2) return false;
    return (times >= inner + 2 && (times - inner) * 5 >= times) ||
           (times >= 1 && inner == 0 && s->maybe_noun >= 2);
}

bool grammar_is_noun(const struct grammar *g, const struct corpus *c, uint32_t word)
{
    const struct grammar_word *s = &g->seen[word];
    uint32_t times = s->noun, maybe = s->maybe_noun;
    bool often = (times >= 2 && times * 12 >= s->count) ||
                 (times >= 1 && maybe >= 2 && (times + maybe) * 5 >= s->count);
    if (grammar_is_infinitive(g, c, word)) return false;
    if (looks_like_noun(g, c, word)) return true;
    if (!often || (c->words[word].verb && (times + maybe) * 3 < s->count)) return false;
    /* Dutch and German adjectives behind an article end in e and have their noun behind them */
    double inner = (double)s->adjective / (times + maybe);
    bool told = g->told[c->words[word].language];
    return inner < (str_ends(c->words[word].surface, STR("e")) ? 0.4 : told ? 0.6 : 0.9);
}

bool grammar_is_attribute(const struct grammar *g, const struct corpus *c, uint32_t word)
{
    const struct grammar_word *s = &g->seen[word];
    return g->told[c->words[word].language] && str_ends(c->words[word].surface, STR("e")) &&
           s->adjective >= 3 && s->adjective * 2 >= s->noun;
}
