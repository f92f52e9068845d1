/* Text → words, numbers, placeholders, symbols and the marks between them. */
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
    TOKEN_SYMBOL,      /* an emoji or dingbat */
    TOKEN_MARKS        /* all that stands between two of the others, when it means something */
};

enum mark {
    MARK_COMMA = 1,  /* , and a dash */
    MARK_CLAUSE = 2, /* ; : ( ) | and a point with a small letter or digit right behind it */
    MARK_LINE = 4,   /* end of a line within a sentence */
    MARK_END = 8     /* end of a sentence: . ! ? …, and of a line before one that begins like a sentence */
};

struct token {
    enum token_kind kind;
    struct str text;          /* bytes of the input */
    bool ascii;               /* TOKEN_WORD: of ASCII bytes alone */
    bool shouted;             /* TOKEN_WORD: two letters or more, all capitals */
    bool large;               /* TOKEN_WORD: one of its first two letters is a capital */
    int16_t count;            /* what counts something: "3", "2e", "40gb"; -1 = no number, or over 999 */
    uint8_t marks;            /* TOKEN_MARKS: bits of enum mark */
    uint8_t questions, cries; /* TOKEN_MARKS: how many ? and !, at most 255 */
};

/* The next token of `text` from *at on; *at moves behind it. A word is a run of letters, marks and digits of
 * any script that holds a letter. To it belong an apostrophe between letters (foto's), a hyphen after a
 * single letter (e-mail), and the points of an abbreviation of single letters (a.u.b.). Digits before a unit
 * or an ordinal ending (40gb, 2e) are a number of their own. Words are cut after 64 code points, so that no
 * text makes them long. */
struct token split_next(struct str text, size_t *at);
#endif
