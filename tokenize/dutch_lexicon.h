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
    SET_ENDING_IN_S = 512,
    SET_IN_ER = 1024, /* moeder: no comparative */
    SET_IN_E = 2048
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

/* str_starts and str_ends, for words of the tables: one letter mostly tells that they do not. */
static inline bool dutch_begins(struct str word, struct str beginning)
{
    size_t n = beginning.len;
    return word.len >= n && word.ptr[n - 1] == beginning.ptr[n - 1] &&
           memcmp(word.ptr, beginning.ptr, n) == 0;
}

static inline bool dutch_ends(struct str word, struct str ending)
{
    size_t n = ending.len;
    if (n == 0) return true;
    return word.len >= n && word.ptr[word.len - 1] == ending.ptr[n - 1] &&
           memcmp(word.ptr + word.len - n, ending.ptr, n) == 0;
}

/* Words → number. Nearly all words are in none of the tables, and their last three letters and their length
 * tell so without a look-up. */
enum { DUTCH_ENDINGS = 1024 };

struct dutch_index {
    struct hashmap map;
    uint32_t lengths[DUTCH_ENDINGS]; /* by the last three letters: bit 1 << length of the words that end so */
};

static inline unsigned dutch_ending_of(struct str word)
{
    unsigned sum = 0;
    for (size_t i = word.len > 3 ? word.len - 3 : 0; i < word.len; i++)
        sum = sum * 37 + (unsigned char)word.ptr[i];
    return sum % DUTCH_ENDINGS;
}

static inline uint32_t dutch_length_bit(size_t length)
{
    return UINT32_C(1) << (length < 31 ? length : 31);
}

static inline const uint32_t *dutch_find(const struct dutch_index *index, struct str word)
{
    if (!word.len || !(index->lengths[dutch_ending_of(word)] & dutch_length_bit(word.len))) return NULL;
    return hashmap_find(&index->map, word);
}

/* Prefixes or particles by their first letter, under each in the order of the table: the first that fits
 * counts. */
struct dutch_beginnings {
    struct str *words;
    uint8_t from[27];
};

/* Those that `word` begins with: for (i = at.from; i < at.to; i++) if (str_starts(word, words[i])) … */
struct dutch_range {
    unsigned from, to;
};

static inline struct dutch_range dutch_range_of(const struct dutch_beginnings *b, struct str word)
{
    unsigned letter = word.len ? (unsigned char)word.ptr[0] - (unsigned)'a' : 26;
    return letter < 26 ? (struct dutch_range){ b->from[letter], b->from[letter + 1] }
                       : (struct dutch_range){ 0, 0 };
}

struct dutch {
    struct arena arena;
    struct dutch_verb *verbs;
    size_t verb_count, verb_capacity;
    struct dutch_index stems; /* unified stem → verb */
    struct dutch_index forms; /* irregular form → verb × 4 + enum dutch_form */
    struct dutch_index sets;  /* word → bits of enum dutch_set */
    struct dutch_index nouns; /* irregular form → lemma, as offset of `pairs` */
    struct dutch_index endings;
    struct dutch_index adjectives; /* unified → the adjective, as offset of `pairs` */
    struct dutch_index chat;
    struct dutch_index separable; /* "op zeggen" → 1 */
    struct dutch_beginnings prefixes, particles;
    uint32_t verb_endings[27]; /* by a word's last letter, or other character: bits of those it may have */
    struct str *pairs;
    size_t pair_count, pair_capacity;
};

static inline bool dutch_on(const struct dutch *d, struct str word, enum dutch_set set)
{
    const uint32_t *at = dutch_find(&d->sets, word);
    return at && (*at & (uint32_t)set);
}
/* Does the word, or an end of it of at least `shortest` letters, stand in the set? */
bool dutch_ends_on(const struct dutch *d, struct str word, enum dutch_set set, size_t shortest);

/* dutch_verb.c: fills verb_endings, which are zero. */
void dutch_index_endings(uint32_t by_letter[27]);
/* The infinitive of which `word` is a form. */
bool dutch_verb_of(const struct dutch *d, struct str word, struct letters *infinitive);
/* The verb itself of which `word` is a form; NULL when it is none, or has a prefix or particle. */
const struct dutch_verb *dutch_plain_verb_of(const struct dutch *d, struct str word);
/* The same for verbs that no table knows, by their shape: a participle, a form in -eert … Sets the stem or
 * infinitive. */
bool dutch_unknown_verb_of(const struct dutch *d, struct str word, struct letters *lemma);
/* dutch_adjective.c: the adjective that `word` compares: goedkoper, snelste. */
bool dutch_positive_of(const struct dutch *d, struct str word, struct letters *out);
/* dutch_noun.c */
bool dutch_diminutive_of(const struct dutch *d, struct str word, struct letters *lemma);
/* The agent in -er of one in -ster: verkoopster → verkoper. */
bool dutch_agent_of(const struct dutch *d, struct str word, struct letters *lemma);
bool dutch_singular_of(const struct dutch *d, struct str word, struct letters *lemma);
#endif
