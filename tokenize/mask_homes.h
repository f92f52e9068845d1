/* Where in a text somebody lives, though no word says street; and what that shares with mask_address.c. */
#ifndef TOKENIZE_MASK_HOMES_H
#define TOKENIZE_MASK_HOMES_H
#include "tokenize/word_list.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

static inline bool digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool letter(char c)
{
    return ((unsigned char)((c | 32) - 'a') < 26) | ((unsigned char)c >= 0x80);
}

static inline bool upper(char c)
{
    return (c >= 'A' && c <= 'Z') || (unsigned char)c == 0xc3;
}

static inline bool one_of(struct str word, const struct str *list, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (word.len == list[i].len && word.ptr[0] == list[i].ptr[0] && str_eq(word, list[i])) return true;
    return false;
}

static inline bool ends_like(struct str word, const struct str *list, size_t n)
{
    char last = word.len ? (char)(word.ptr[word.len - 1] | 32) : 0;
    for (size_t i = 0; i < n; i++) {
        struct str ending = list[i];
        if (last == ending.ptr[ending.len - 1] && word.len >= ending.len &&
            str_eq_nocase(str_sub(word, word.len - ending.len, word.len), ending))
            return true;
    }
    return false;
}

/* The word that ends at `end`, at least one letter, not before `from`; empty when there is none. */
struct str home_word_before(struct str text, size_t from, size_t end);
/* Does a preposition of place stand before byte `at`, an article between them? */
bool home_behind_where(struct str text, size_t from, size_t at);
/* The same of those that say of nothing else where it is: "op", "naast", "ter hoogte van". */
bool home_behind_place(struct str text, size_t from, size_t at);
/* Does the text near bytes [from, to) speak of homes, streets and what is done there? */
bool home_spoken_of(struct str text, size_t from, size_t to);
/* Does the number that ends at `stop` end its clause, or stand before the name of a place? */
bool home_ends(struct str text, size_t stop);
/* "Kromme Elleboog 21 heeft geen water": is the word behind none that the number counts? That would be one of
 * several: "op Vinted 20 jurken". */
bool home_counts_nothing(struct str text, size_t stop);
/* "voor Kromme Elleboog 21", "Ganzebloem 61: kozijn klemt": is [start, stop), of which the name begins with a
 * capital, where somebody lives, though nothing in it says street? Not the version of a thing, nor what
 * counts the word behind it. */
bool home_at(struct str text, size_t from, size_t start, size_t number, size_t stop, bool several);
#endif
