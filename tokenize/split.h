/* Text → words, numbers, placeholders, symbols and the marks between them. */
#ifndef TOKENIZE_SPLIT_H
#define TOKENIZE_SPLIT_H
#include "miner/base/short_word.h"

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

/* Is what stands at *at, not the end, behind a space at most, a word of ASCII letters alone, and short, as
 * most are? Its bytes, which it sets too; *at moves to where it begins. 0: split_next has to tell. */
static inline size_t split_short_word(struct str text, size_t *at, struct short_word *word)
{
    size_t from = *at + (text.ptr[*at] == ' '), n;
    unsigned char next;
    if (text.len - from > SHORT_WORD) {
        uint64_t low = str_eight(text.ptr + from), others = str_others(low), high = 0;
        n = 0;
        if (!others) { /* nine letters, and more */
            n = 8;
            high = str_eight(text.ptr + from + 8);
            others = str_others(high);
            if (!others) return 0;
        }
        uint64_t first = others & (~others + 1), letters = (first >> 7) - 1;
        size_t more = (size_t)__builtin_ctzll(others) / 8;
        next = (unsigned char)text.ptr[from + n + more];
        *word = n ? (struct short_word){ low, high & letters } : (struct short_word){ low & letters, 0 };
        n += more;
        if (n == 0) return 0;
    } else {
        n = str_letters(text, from);
        if (n == 0 || n > SHORT_WORD) return 0;
        next = from + n < text.len ? (unsigned char)text.ptr[from + n] : ' ';
        *word = short_word_of(text, from, n);
    }
    /* what may carry it on */
    if (next != ' ' && (n == 1 || next >= 0x80 || next == '\'' || (next >= '0' && next <= '9'))) return 0;
    *at = from;
    return n;
}
#endif
