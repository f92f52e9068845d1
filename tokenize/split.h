/* Text → words, numbers, placeholders and breaks. */
#ifndef TOKENIZE_SPLIT_H
#define TOKENIZE_SPLIT_H
#include "miner/base/str.h"

enum token_kind {
    TOKEN_END,
    TOKEN_WORD,
    TOKEN_NUMBER,
    TOKEN_AMOUNT, /* with a currency, or with cents */
    TOKEN_TIME,
    TOKEN_DATE,
    TOKEN_PLACEHOLDER, /* "<IBAN>" */
    TOKEN_BREAK        /* end of a sentence or line, an emoji */
};

struct token {
    enum token_kind kind;
    struct str text; /* bytes of the input */
    bool ascii;      /* TOKEN_WORD: of ASCII bytes alone */
};

/* The next token of `text` from *at on; *at moves behind it. A word is a run of letters, marks and digits of
 * any script that holds a letter. To it belong an apostrophe between letters (foto's), a hyphen after a
 * single letter (e-mail), and the points of an abbreviation of single letters (a.u.b.). Digits before a unit
 * or an ordinal ending (40gb, 2e) are a number of their own. Words are cut after 64 code points, so that no
 * text makes them long. */
struct token split_next(struct str text, size_t *at);
#endif
