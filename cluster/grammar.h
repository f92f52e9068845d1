/* Which words are verbs and which are nouns, told by the company they keep. */
#ifndef CLUSTER_GRAMMAR_H
#define CLUSTER_GRAMMAR_H
#include "cluster/corpus.h"

struct grammar {
    uint32_t *infinitive; /* per word: times seen where an infinitive stands */
    uint32_t *noun;       /* per word: times seen where a noun stands */
    uint32_t *count;      /* per word: times seen */
};

void grammar_learn(const struct corpus *c, struct grammar *g);
void grammar_release(struct grammar *g);
/* The word looks like an infinitive: by its ending and in a quarter of the places where it stands. */
bool grammar_is_infinitive(const struct grammar *g, const struct corpus *c, uint32_t word);
bool grammar_is_noun(const struct grammar *g, uint32_t word);
#endif
