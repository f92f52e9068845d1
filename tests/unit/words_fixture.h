/* Documents from words in a string. */
#ifndef WORDS_FIXTURE_H
#define WORDS_FIXTURE_H
#include <string.h>

#include "cluster/corpus.h"

/* Adds a document of words between single spaces, up to 128 in all; "." ends a sentence. `number` gives a
 * word its number in the corpus, which has at most 256. */
static inline void add_words(struct corpus *c, const char *text, const char *reply,
                             uint32_t (*number)(struct corpus *c, struct str word))
{
    uint32_t words[128], map[256];
    size_t counts[VIEW_COUNT] = { 0 }, n = 0;
    for (uint32_t i = 0; i < 256; i++) map[i] = i;
    const char *const part[VIEW_COUNT] = { "", text, reply };
    const uint32_t *views[VIEW_COUNT];
    for (int v = 0; v < VIEW_COUNT; v++) {
        views[v] = words + n;
        for (const char *at = part[v]; *at;) {
            size_t length = strcspn(at, " ");
            struct str word = { at, length };
            words[n++] = str_eq(word, STR(".")) ? CORPUS_BREAK : number(c, word);
            counts[v]++;
            at += length + (at[length] == ' ');
        }
    }
    corpus_add(c, views, counts, map);
}
#endif
