/* Names of all customers and agents of the run, where they are mentioned in other people's tickets.
 *
 * A word of their names counts as a name there when the corpus never has it in small letters and seldom has
 * it at all: what is often written is a word, a product or the organisation itself. */
#ifndef MINER_MENTIONS_H
#define MINER_MENTIONS_H
#include "miner/base/hashmap.h"

struct mentions;
struct mentions *mentions_new(void);
void mentions_free(struct mentions *m);
/* A word of somebody's name, folded (mask_fold); copied. One thread at a time. */
void mentions_add(struct mentions *m, struct str word);
/* After the last word, before the first count. */
void mentions_start(struct mentions *m);
/* Counts the words of one masked text; thread-safe. False when mentions_any cannot be true of it. */
bool mentions_count(struct mentions *m, struct str text);
/* Settles which words are names: those mentioned at most `most` times. After all counting. */
void mentions_settle(struct mentions *m, uint32_t most);
/* Does the text mention one? Thread-safe. */
bool mentions_any(const struct mentions *m, struct str text);
/* Those words, folded; NULL when there are none. */
const struct hashmap *mentions_names(const struct mentions *m);
#endif
