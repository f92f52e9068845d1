/* Names of all customers and agents of the run, where they are mentioned in other people's tickets.
 *
 * A word of their names counts as a name there when the corpus never has it in small letters and seldom has
 * it at all: what is often written is a word, a product or the organisation itself.
 *
 * Who wrote is known only when all is read. So that no text need be read again for it, what is said in each
 * is noted in an index of words, while it is at hand: which words there are in small letters, how often each
 * is capitalised, and in which text. */
#ifndef MINER_MENTIONS_H
#define MINER_MENTIONS_H
#include "miner/base/hashmap.h"
#include "tokenize/analyzer.h"

/* The words that one thread read, with its analyser, which is borrowed. */
struct mention_index;
struct mention_index *mention_index_new(const struct analyzer *a);
void mention_index_free(struct mention_index *x);
/* Notes what is said in one masked text. Its capitalised words are appended to the list of numbers; returns
 * how many. */
size_t mention_index_read(struct mention_index *x, const struct said *said, size_t count);
/* How long the list is: where the words of the next text begin. */
size_t mention_index_length(const struct mention_index *x);

struct mentions;
struct mentions *mentions_new(void);
void mentions_free(struct mentions *m);
/* A word of somebody's name, folded (mask_fold); copied. */
void mentions_add(struct mentions *m, struct str word);
bool mentions_none(const struct mentions *m);
/* Settles which words are names: those mentioned at most `most` times in what the `count` indexes read. */
void mentions_settle(struct mentions *m, struct mention_index *const *x, size_t count, uint32_t most);
/* Is one a name of the `count` words from `first` on in the list of an index that mentions_settle has seen?
 */
bool mentions_any(const struct mention_index *x, size_t first, size_t count);
/* Those words, folded; NULL when there are none. */
const struct hashmap *mentions_names(const struct mentions *m);
#endif
