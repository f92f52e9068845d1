/* The tables of the Dutch layer, indexed. */
#ifndef TOKENIZE_DUTCH_LEXICON_H
#define TOKENIZE_DUTCH_LEXICON_H
#include "tokenize/dutch.h"

enum dutch_set {
    SET_NOT_VERB = 1,
    SET_IN_S = 2,
    SET_IN_JE = 4,
    SET_NOUN_IN_T = 8,
    SET_NOUN_IN_ET = 16,
    SET_VOWEL_NOUN = 32,
    SET_SHORT_ENDING = 64,
    SET_PREFIX = 128, /* be-, ver- … */
    SET_PARTICLE = 256,
    SET_ENDING_IN_S = 512
};

/* How a form in the index belongs to its verb. */
enum dutch_form {
    FORM_FREE,         /* alone, or behind a prefix or particle: brak, gebroken, gaat */
    FORM_NO_PARTICLE,  /* a past plural: afspraken are appointments */
    FORM_BEHIND_PREFIX /* a participle without its ge-: (ver)broken */
};

struct dutch_verb {
    struct str infinitive;
    bool voiceless; /* its past ends in -te, its participle in -t */
};

struct dutch {
    struct arena arena;
    struct dutch_verb *verbs;
    size_t verb_count, verb_capacity;
    struct hashmap stems; /* unified stem → verb */
    struct hashmap forms; /* irregular form → verb × 4 + enum dutch_form */
    struct hashmap sets;  /* word → bits of enum dutch_set */
    struct hashmap nouns; /* irregular form → lemma, as offset of `pairs` */
    struct hashmap endings;
    struct hashmap chat;
    struct hashmap separable; /* "op zeggen" → 1 */
    struct str *pairs;
    size_t pair_count, pair_capacity;
};

static inline bool dutch_on(const struct dutch *d, struct str word, enum dutch_set set)
{
    const uint32_t *at = hashmap_find(&d->sets, word);
    return at && (*at & (uint32_t)set);
}
/* Does the word, or an end of it of at least `shortest` letters, stand in the set? */
bool dutch_ends_on(const struct dutch *d, struct str word, enum dutch_set set, size_t shortest);

/* dutch_verb.c: the infinitive of which `word` is a form. */
bool dutch_verb_of(const struct dutch *d, struct str word, struct letters *infinitive);
/* The verb itself of which `word` is a form; NULL when it is none, or has a prefix or particle. */
const struct dutch_verb *dutch_plain_verb_of(const struct dutch *d, struct str word);
/* The same for verbs that no table knows, by their shape: a participle, a form in -eert … Sets the stem or
 * infinitive. */
bool dutch_unknown_verb_of(const struct dutch *d, struct str word, struct letters *lemma);
/* dutch_noun.c */
bool dutch_diminutive_of(const struct dutch *d, struct str word, struct letters *lemma);
bool dutch_singular_of(const struct dutch *d, struct str word, struct letters *lemma);
#endif
