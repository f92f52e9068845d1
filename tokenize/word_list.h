/* Lists of words in the code: static const struct str list[] = { WORD("een"), … }; longer ones by the letter
 * that each begins with, or ends in: static const char *const list[32] = { BY('e', "een en"), … }. */
#ifndef TOKENIZE_WORD_LIST_H
#define TOKENIZE_WORD_LIST_H
#include <string.h>

#include "miner/base/str.h"

#define WORD(literal)                                                                                        \
    {                                                                                                        \
        (literal), sizeof(literal) - 1                                                                       \
    }
#define BY(letter, words) [(letter)&31] = (words)

/* The word that stands at *at, which moves to the next; empty at the end, and where there is no list. */
static inline struct str next_listed(const char **at)
{
    const char *word = *at;
    size_t n = 0;
    while (word && (unsigned char)word[n] > ' ') n++; /* few letters: no call */
    if (n) *at += n + (word[n] == ' ');
    return (struct str){ word, n };
}

/* Is the word on a list by first letters? */
static inline bool is_listed(struct str word, const char *const list[32])
{
    const char *at = word.len ? list[word.ptr[0] & 31] : NULL;
    for (struct str one; (one = next_listed(&at)).len;)
        if (str_eq(word, one)) return true;
    return false;
}
#endif
