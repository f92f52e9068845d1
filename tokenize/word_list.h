/* Lists of words in the code: static const struct str list[] = { WORD("een"), … }. */
#ifndef TOKENIZE_WORD_LIST_H
#define TOKENIZE_WORD_LIST_H
#include "miner/base/str.h"

#define WORD(literal)                                                                                        \
    {                                                                                                        \
        (literal), sizeof(literal) - 1                                                                       \
    }
#endif
