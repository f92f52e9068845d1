#include "cluster/compounds.h"

#include <math.h>

#include "cluster/sketch.h"

enum {
    SHORTEST_PART = 4, /* letters: be-, ver-, -heid and -ing are no parts, but neither is a word of three */
    LEAST = 3,         /* documents that hold the part as a word; 1 in a corpus of fewer than SMALL */
    SMALL = 300,
    BLOCK_WORDS = 4096
};

/* How a word can be a part: by what is written, or by its term, which is how it often stands in front
 * (bezorg-moment). */
struct vocabulary {
    struct hashmap words, terms;
    struct sketch known; /* what may be in either: most endings of words are no words */
};

static bool may_be_part(const struct corpus *c, const struct corpus_word *word, uint32_t language)
{
    const struct corpus_term *term = &c->terms[word->term];
    return word->language == language && !word->flags && !term->flags &&
           term->df >= (c->docs < SMALL ? 1 : (uint32_t)LEAST);
}

static void learn(struct vocabulary *v, const struct corpus *c, uint32_t language)
{
    size_t count = 0;
    for (uint32_t w = 0; w < c->word_count; w++) count += may_be_part(c, &c->words[w], language);
    hashmap_init(&v->words);
    hashmap_init(&v->terms);
    hashmap_reserve(&v->words, count);
    hashmap_reserve(&v->terms, count);
    sketch_init(&v->known, 2 * count);
    for (uint32_t w = 0; w < c->word_count; w++) {
        const struct corpus_word *word = &c->words[w];
        if (!may_be_part(c, word, language)) continue;
        const struct corpus_term *term = &c->terms[word->term];
        hashmap_at(&v->words, word->surface, word->term, NULL, NULL);
        hashmap_at(&v->terms, term->text, word->term, NULL, NULL);
        uint64_t first;
        sketch_add(&v->known, sketch_hash(word->surface, &first));
        sketch_add(&v->known, sketch_hash(term->text, &first));
    }
}

static uint32_t term_of(const struct vocabulary *v, struct str part)
{
    if (part.len < SHORTEST_PART) return UINT32_MAX;
    const uint32_t *at = hashmap_find(&v->words, part);
    if (!at) at = hashmap_find(&v->terms, part);
    return at ? *at : UINT32_MAX;
}

/* The term of the first part, which a linking sound may follow; the most frequent one. */
static uint32_t first_part(const struct vocabulary *v, const struct corpus *c, struct str part)
{
    static const char *const links[] = { "s", "e", "en", "n" };
    uint32_t best = term_of(v, part);
    for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
        struct str link = str_of(links[i]);
        if (!str_ends(part, link)) continue;
        uint32_t t = term_of(v, str_sub(part, 0, part.len - link.len));
        if (t != UINT32_MAX && (best == UINT32_MAX || c->terms[t].df > c->terms[best].df)) best = t;
    }
    return best;
}

static void split(const struct vocabulary *v, const struct corpus *c, struct corpus_word *word)
{
    struct str s = word->surface;
    double best = c->terms[word->term].df;
    uint64_t power, hash = sketch_hash(s, &power);
    for (size_t at = 0; at + SHORTEST_PART <= s.len; at++) {
        bool may_end = at >= SHORTEST_PART && sketch_has(&v->known, hash);
        hash -= (unsigned char)s.ptr[at] * power; /* of what follows this letter */
        power *= SKETCH_INVERSE;
        if (!may_end) continue;
        uint32_t second = term_of(v, str_sub(s, at, s.len));
        if (second == UINT32_MAX || second == word->term) continue;
        uint32_t first = first_part(v, c, str_sub(s, 0, at));
        if (first == UINT32_MAX || first == word->term || first == second) continue;
        double mean = sqrt((double)c->terms[first].df * c->terms[second].df);
        if (mean < best) continue;
        best = mean;
        word->parts[0] = first;
        word->parts[1] = second;
    }
}

struct split_job {
    const struct vocabulary *v;
    struct corpus *c;
    uint32_t language;
};

static void split_block(void *argument, size_t number, unsigned worker)
{
    (void)worker;
    const struct split_job *job = argument;
    uint32_t from = (uint32_t)number * BLOCK_WORDS;
    for (uint32_t w = from; w < job->c->word_count && w - from < BLOCK_WORDS; w++) {
        struct corpus_word *word = &job->c->words[w];
        if (word->language == job->language && !word->flags) split(job->v, job->c, word);
    }
}

void compounds_split(struct corpus *c, unsigned languages, struct workers *w)
{
    for (uint32_t language = 0; language < 8 * sizeof languages; language++) {
        if (!(languages >> language & 1)) continue;
        struct vocabulary v;
        learn(&v, c, language);
        struct split_job job = { &v, c, language };
        workers_run(w, ((size_t)c->word_count + BLOCK_WORDS - 1) / BLOCK_WORDS, split_block, &job);
        hashmap_release(&v.words);
        hashmap_release(&v.terms);
        sketch_release(&v.known);
    }
}
