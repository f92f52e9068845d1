/* Which words are verbs and which are nouns, told by the company they keep: infinitives stand after "te"/"to"
 * or close a clause with a modal verb, nouns close a phrase that an article or a possessive opens. Adjectives
 * stand behind articles too, but do not close the phrase. No list of sector words; closed classes alone.
 */
#ifndef CLUSTER_GRAMMAR_H
#define CLUSTER_GRAMMAR_H
#include "cluster/corpus.h"

/* What a listed word does to the words around it. */
enum particle {
    PARTICLE_NONE,
    PARTICLE_TO,            /* te: before an infinitive */
    PARTICLE_MODAL,         /* kan, wil: an infinitive closes the clause */
    PARTICLE_TO_BARE,       /* to, can: before an infinitive without an ending (English) */
    PARTICLE_ARTICLE,       /* de, mijn: before a noun */
    PARTICLE_MAYBE_ARTICLE, /* het, dit: or a pronoun */
    PARTICLE_NONE_OF,       /* geen: the same, and denies it */
    PARTICLE_NOT,           /* niet */
    PARTICLE_ASKS,          /* waar, wanneer: opens a question */
    PARTICLE_OF,            /* van: before a noun, mostly, that belongs to another */
    PARTICLE_WITH,          /* met: before a noun, mostly */
    PARTICLE_AT,            /* onder, bij: before a noun, or with a verb */
    PARTICLE_CLAUSE,        /* omdat, en, waarmee: opens a clause */
};

/* How often a word was seen, and where. */
struct grammar_word {
    uint32_t count;
    uint32_t infinitive;       /* where an infinitive stands */
    uint32_t maybe_infinitive; /* behind another word of content, closing a phrase */
    uint32_t bare;             /* where an infinitive without an ending stands */
    uint32_t noun;             /* where a noun stands */
    uint32_t maybe_noun;       /* where a noun or what follows a pronoun stands */
    uint32_t of;               /* where a noun stands behind "van" or "met", closing the phrase */
    uint32_t adjective;        /* behind an article with another word of content behind it */
};

struct grammar {
    struct grammar_word *seen; /* per word */
    uint8_t *particle;         /* per word: enum particle */
    uint32_t *verb;            /* per term: its most frequent infinitive, or UINT32_MAX */
    bool told[256]; /* per language: the analyser knows its verbs (corpus_word.verb), so what stands where a
                       noun stands and is no form of one needs less proof */
};

void grammar_learn(const struct corpus *c, struct workers *w, struct grammar *g);
void grammar_release(struct grammar *g);
/* The word looks like an infinitive: by its ending, and by an eighth of the places where it stands. */
bool grammar_is_infinitive(const struct grammar *g, const struct corpus *c, uint32_t word);
/* By the places where it stands; in a language whose verbs are known also by the word itself: a compound that
 * is no verb, an ending of nouns alone. */
bool grammar_is_noun(const struct grammar *g, const struct corpus *c, uint32_t word);
/* The word is an adjective as before a noun: by its ending, and by half of the places where it stands behind
 * an article. */
bool grammar_is_attribute(const struct grammar *g, const struct corpus *c, uint32_t word);
#endif
