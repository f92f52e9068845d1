/* What is known of single capitalised words: given names of people, and organisations that customers address.
 */
#ifndef TOKENIZE_MASK_LEXICON_H
#define TOKENIZE_MASK_LEXICON_H
#include "miner/base/hashmap.h"
#include "miner/base/starts.h"
#include "tokenize/mask.h"

/* Lines of words separated by spaces, in lower case; NULL ends them. Names that are also ordinary words,
 * months, products or brands in one of the four languages are left out: they need a context. */
extern const char *const mask_given_names[];
/* Those names: a preposition or verb of people beside them tells them (mask_take_name). */
extern const char *const mask_names_that_are_words[];
/* Names of chains of shops and of brands that look like the names of people ("albert heijn"), in lower case;
 * NULL ends them, as it does the next two. */
extern const char *const mask_shops_named_after_people[];
/* People whom everybody knows, figures of stories, more brands: not masked where only a given name would tell
 * them, but in a greeting or under a message they are a person's like any other. */
extern const char *const mask_well_known[];
/* Words that follow a greeting, a title or a closing without being a name; with a space behind each. */
extern const char mask_no_names[];
/* Brands that begin with a title ("dr. oetker"). */
extern const char *const mask_titled_brands[];

enum { MASK_NAME_BITS = 16 };
struct mask_lexicon {
    struct hashmap words; /* → enum mask_word */
    struct starts starts; /* of the words */
    /* A bit for each that names begin with, by a hash of it: most other words are found to be none. */
    uint64_t names[(1 << MASK_NAME_BITS) / 64];
};
/* Bits. WORD_BEGINS_KNOWN: one of the two lists of whole names holds one that begins with the word. */
enum mask_word {
    WORD_GIVEN_NAME = 1,
    WORD_ORGANISATION = 2,
    WORD_BEGINS_KNOWN = 4,
    WORD_NO_NAME = 8,
    WORD_NAME_TOO = 16
};

void mask_lexicon_init(struct mask_lexicon *l);
void mask_lexicon_release(struct mask_lexicon *l);
/* Is the word, in any case, a given name? ("Anne-Marie" is when both parts are.) */
bool mask_is_given_name(const struct mask_lexicon *l, struct str word);
/* What is known of the word, in any case: bits of enum mask_word. */
unsigned mask_look_up(const struct mask_lexicon *l, struct str word);
/* Those bits of it that names have: WORD_GIVEN_NAME, WORD_BEGINS_KNOWN, WORD_NAME_TOO; maybe more. Sooner
 * told of a word that has none. */
unsigned mask_look_up_name(const struct mask_lexicon *l, struct str word);
/* May the word at byte `at` be a name where one is expected? Not when it is one of those words. */
bool mask_may_be_name(const struct mask_lexicon *l, struct str text, size_t at);
/* The end in `text` of the shop, brand or well-known person whose name begins at `word`, which
 * the lexicon says of names that are known, or 0. */
size_t mask_well_known_end(struct str text, struct str word);
/* Does a brand such as "Dr. Oetker" begin at byte `at`? */
bool mask_is_titled_brand(struct str text, size_t at);
/* Is the word the name of an organisation: a known one, spelled as only organisations are (capitals inside,
 * digits, "…shop", "….nl"), or followed in `text` by such an ending? `word` lies in `text`. */
bool mask_is_organisation(const struct mask_lexicon *l, struct str text, struct str word);
#endif
