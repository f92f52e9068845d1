/* Text → words and breaks. */
#ifndef TOKENIZE_SPLIT_H
#define TOKENIZE_SPLIT_H
#include "miner/base/str.h"

enum token_kind {
    TOKEN_END, TOKEN_WORD, TOKEN_NUMBER, TOKEN_AMOUNT, TOKEN_TIME, TOKEN_DATE,
    TOKEN_PLACEHOLDER, /* "<IBAN>" */
    TOKEN_BREAK        /* end of a sentence or line */
};

struct token {
    enum token_kind kind;
    struct str text; /* bytes of the input */
    bool ascii;      /* TOKEN_WORD: of ASCII bytes alone */
};

/* The next token of `text` from *at on; *at moves behind it. A word is a run of letters, marks and digits of any
 * script that holds a letter; an apostrophe between letters belongs to it (foto's), a hyphen after a single letter too
 * (e-mail). Words are cut after 64 code points. */
struct token split_next(struct str text, size_t *at);
#endif
