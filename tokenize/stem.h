/* Word → stem, per language, on top of Snowball's stemmers; around the Dutch one stands a layer of our own
 * (tokenize/dutch.h). Not thread-safe: one stemmer per thread. */
#ifndef TOKENIZE_STEM_H
#define TOKENIZE_STEM_H
#include "tokenize/analyzer.h"

struct stemmer;
struct stemmer *stemmer_new(void);
void stemmer_free(struct stemmer *s);
/* Stem of a lower-case word; never empty for a word that is not; valid until the next call. LANGUAGE_UNKNOWN
 * is stemmed as Dutch. */
struct str stemmer_stem(struct stemmer *s, enum language language, struct str word);
/* The word that a short spelling stands for (wnr → wanneer), else the word itself. */
struct str stemmer_full_word(const struct stemmer *s, enum language language, struct str word);
/* Was the word of the last stemmer_stem one that the tables know? */
bool stemmer_knew(const struct stemmer *s);
/* The lemma of that word ("gevraagd" → "vragen"), until the next call; empty in other languages than Dutch.
 */
struct str stemmer_lemma(const struct stemmer *s);
/* Was it a form of a verb, by the tables, and its infinitive itself? (Dutch) */
bool stemmer_knew_verb(const struct stemmer *s, bool *infinitive);
/* Dutch: does the word stand apart from verbs that begin with it ("op")? */
bool stemmer_is_particle(const struct stemmer *s, struct str word);
/* May the word be one half of a separable verb (zeg, of opzeggen)? Few words are. */
bool stemmer_is_verb_form(const struct stemmer *s, struct str word);
/* The separable verb of which `form` and `particle` are the two halves (zeg, op → opzeggen); valid until the
 * next call. False when there is none, or `form` is a participle. */
bool stemmer_separable_verb(struct stemmer *s, struct str form, struct str particle, struct str *infinitive);
/* Snowball's stem alone. */
struct str stemmer_snowball(struct stemmer *s, enum language language, struct str word);
/* What this build's Dutch stemmer does to a fixed list of words, as a short hash: the algorithm behind the
 * name "dutch" changed between releases of libstemmer. */
const char *stemmer_version(void);
#endif
