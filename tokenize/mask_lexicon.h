/* What is known of single capitalised words: given names of people, and organisations that customers address.
 */
#ifndef TOKENIZE_MASK_LEXICON_H
#define TOKENIZE_MASK_LEXICON_H
#include "miner/base/hashmap.h"
#include "tokenize/mask.h"

/* Lines of words separated by spaces, in lower case; NULL ends them. Names that are also ordinary words,
 * months, products or brands in one of the four languages are left out: they need a context. */
extern const char *const mask_given_names[];
/* Given names that begin the name of a chain of shops, with what follows ("albert heijn"); one a line. */
extern const char mask_shops_named_after_people[];

struct mask_lexicon {
    struct hashmap words; /* → enum mask_word */
};
enum mask_word { WORD_GIVEN_NAME = 1, WORD_ORGANISATION };

void mask_lexicon_init(struct mask_lexicon *l);
void mask_lexicon_release(struct mask_lexicon *l);
/* Is the word, in any case, a given name? ("Anne-Marie" is when both parts are.) */
bool mask_is_given_name(const struct mask_lexicon *l, struct str word);
/* Does a shop named after a person begin at `word`, which lies in `text`? */
bool mask_begins_shop(struct str text, struct str word);
/* Is the word the name of an organisation: a known one, spelled as only organisations are (capitals inside,
 * digits, "…shop", "….nl"), or followed in `text` by such an ending? `word` lies in `text`. */
bool mask_is_organisation(const struct mask_lexicon *l, struct str text, struct str word);
#endif
