/* Which language a short text is in, from its function words and the letter patterns of its other words.
 *
 * What a word tells depends on the word alone, so it is worked out once a distinct word (`language_weigh`)
 * and added up over a text. Points are whole numbers: the sum does not depend on the order.
 */
#ifndef TOKENIZE_LANGUAGE_H
#define TOKENIZE_LANGUAGE_H
#include "tokenize/stopwords.h"

struct language_model; /* letter patterns; immutable and shared by threads */
struct language_model *language_model_new(void);
void language_model_free(struct language_model *m);

/* What the word (lower case, normalised) says for each language, given the lists it is on (bits as of
 * stopwords_find). */
void language_weigh(const struct language_model *m, struct str word, unsigned lists,
                    int16_t points[LANGUAGE_COUNT]);

enum { LANGUAGE_SENTENCE = 4 /* × of a word that is no name */ };

struct language_score {
    int32_t points[LANGUAGE_COUNT];
    unsigned words;
};

/* A name says little about the language of the text around it: `name` is a capital inside a sentence. */
static inline void language_add(struct language_score *s, const int16_t points[LANGUAGE_COUNT], bool name)
{
    s->words++;
    for (int l = LANGUAGE_NL; l < LANGUAGE_COUNT; l++)
        s->points[l] += points[l] * (name ? 1 : LANGUAGE_SENTENCE);
}
/* LANGUAGE_UNKNOWN when there is too little evidence, or too little between the first two. lead: the points
 * between these, up to UINT16_MAX, LANGUAGE_WORD (analyzer.h) for a function word that no other language has.
 */
enum language language_decide(const struct language_score *s, uint16_t *lead);
#endif
