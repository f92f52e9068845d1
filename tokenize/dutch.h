/* The Dutch layer around the stemmer: inflected word → lemma (opgezegd → opzeggen, pakketjes → pakket, foto's
 * → foto), and lemma → the key under which its forms are counted.
 *
 * Rules first; tables only for what rules cannot know (dutch_tables.h). What a word becomes depends on the
 * word alone, never on the corpus, so it can be worked out once a distinct word. Immutable after dutch_new:
 * shared by threads.
 */
#ifndef TOKENIZE_DUTCH_H
#define TOKENIZE_DUTCH_H
#include "miner/base/arena.h"
#include "miner/base/hashmap.h"
#include "tokenize/dutch_letters.h"

struct dutch;
struct dutch *dutch_new(void);
void dutch_free(struct dutch *d);

/* The word that a chat spelling stands for (ww → wachtwoord), else the word itself. */
struct str dutch_full_word(const struct dutch *d, struct str word);
/* The lemma of a normalised word: an infinitive, a singular, or the word itself. `word` has no accents. True
 * when it is in the tables. */
bool dutch_lemma(const struct dutch *d, struct str word, struct letters *lemma);
/* Is the word a form of a verb, by the tables; its infinitive itself? Nouns of verbs (bestelling, reparatie)
 * are none, what has no ending (werk, mail, bestel) may be a noun as well, and in -e it is mostly an
 * adjective (verkeerde). */
enum dutch_verb_form { DUTCH_NO_VERB, DUTCH_VERB, DUTCH_INFINITIVE };
enum dutch_verb_form dutch_verb_form_of(const struct dutch *d, struct str word);
/* Does Snowball have no say in the key of this lemma? It would take fiets for a plural, and what of the words
 * in -ing belongs to a verb is its infinitive by now. */
bool dutch_is_own_stem(struct str lemma);
/* The key of a lemma, from its Snowball stem; dutch_is_own_stem needs none. */
void dutch_key(const struct dutch *d, struct str lemma, struct str snowball, struct letters *key);
/* Is the word a form of a verb without prefix or particle, by the tables? */
bool dutch_is_verb_form(const struct dutch *d, struct str word);
/* The infinitive of a separable verb in everyday use, from a form of its base and its particle ("zeg", "op" →
 * "opzeggen"); false when there is none. */
bool dutch_separable_verb(const struct dutch *d, struct str form, struct str particle,
                          struct letters *infinitive);
bool dutch_is_particle(const struct dutch *d, struct str word);
#endif
