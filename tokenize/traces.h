/* A few short words that are looked for at once, to tell cheaply that a slow look is not worth while. */
#ifndef TOKENIZE_TRACES_H
#define TOKENIZE_TRACES_H
#include "miner/base/str.h"

/* One bit a letter of each word (Shift-And: Baeza-Yates & Gonnet 1992). */
struct traces {
    uint64_t letters[256]; /* per byte: where it may stand */
    uint64_t first, last;
};

/* Words of ASCII letters, lower case, separated by single spaces; of 64 letters in all at most. */
void traces_init(struct traces *t, const char *words);
/* Does one of the words stand in the text, in letters of either case? Each byte is looked at once. */
bool traces_occur(const struct traces *t, struct str text);
#endif
