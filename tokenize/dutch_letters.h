/* Dutch spelling of stems: how an open syllable closes (bet-a-len → betaal), and the one form that all
 * spellings of a stem share. */
#ifndef TOKENIZE_DUTCH_LETTERS_H
#define TOKENIZE_DUTCH_LETTERS_H
#include "miner/base/str.h"

/* Words longer than this (bytes) are none of Dutch: the layer leaves them alone. */
enum { DUTCH_LONGEST = 64 };

/* A word being worked on; room for what rules add to the longest. */
struct letters {
    char at[2 * DUTCH_LONGEST + 16];
    size_t n;
};

void letters_set(struct letters *l, struct str a);
void letters_join(struct letters *l, struct str a, struct str b, struct str c);
static inline struct str letters_str(const struct letters *l)
{
    return (struct str){ l->at, l->n };
}

/* a e i o u y */
static inline bool dutch_vowel(char c)
{
    unsigned letter = (unsigned char)c - (unsigned)'a';
    return letter < 26 && (UINT32_C(0x1104111) >> letter & 1);
}
/* Runs of vowels: a lower bound of the syllables (ij counts by its i; draai-en has two). */
unsigned dutch_syllables(struct str s);
/* The last vowel is written double, or is a pair (ie oe eu ui ou au ei ij), before one consonant. */
bool dutch_long_before(struct str s, size_t consonant);
/* What is left after an ending that begins with a vowel was taken off, as it is written at the end of a word:
 * betal → betaal, bell → bel; e is doubled in words of one syllable only. */
void dutch_close(struct letters *l);
/* The form under which spellings of a stem meet: v → f, z → s, single last consonant; ee before it is e in
 * words of more than one syllable (annuleer, annuleren; but week, wek). */
void dutch_unify(struct letters *l);
/* In words of three syllables or more, where nothing hangs on it, a doubled consonant becomes a single one:
 * it is what people misspell (anuleren, abbonement). */
void dutch_single(struct letters *l);
/* `word` without accents on a e i o u, c and n (é → e); other characters stay. In `out`, or `word` itself. */
struct str dutch_plain(struct str word, struct buf *out);
#endif
