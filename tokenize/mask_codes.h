/* What mask_codes.c, mask_bare.c and mask_used_secrets.c share: for them alone. Words are bytes of the text.
 */
#ifndef TOKENIZE_MASK_CODES_H
#define TOKENIZE_MASK_CODES_H
#include <string.h>

#include "tokenize/mask_walk.h"
#include "tokenize/word_list.h"

enum { LONGEST = 48 }; /* bytes of a code or a noun */

/* Stands between a noun and its code, beside small words. */
static inline bool between(char c)
{
    return c && strchr(" \t\n:;,=#(.\"'|-*", c);
}

static inline bool ascii_word(char c)
{
    return is_letter(c) || is_digit(c);
}

static inline bool ends_in(struct str word, struct str ending)
{
    size_t n = ending.len;
    return word.len >= n && lower(word.ptr[word.len - 1]) == ending.ptr[n - 1] &&
           str_eq_nocase(str_sub(word, word.len - n, word.len), ending);
}

static inline bool begins_as(struct str word, struct str beginning)
{
    return word.len >= beginning.len && lower(word.ptr[0]) == beginning.ptr[0] &&
           str_eq_nocase(str_sub(word, 0, beginning.len), beginning);
}

/* The end of the code that begins at `at`: letters, digits, and single signs between them. What is longer
 * than LONGEST is no code, and is not looked at to its end. */
size_t mask_code_end(struct str text, size_t at);
/* Long enough to be one of many, and no year, date or version: five digits, or four with capitals, or digits
 * and letters by turns. */
bool mask_is_code(struct str s);
/* The word that ends before byte `*at`, over spaces and the signs and small words that stand between a noun
 * and its code; *at moves to its start. */
struct str mask_noun_before(struct str text, size_t *at);
/* The word behind byte `at`, over the words and signs that stand between a value and what is said of it;
 * empty when the text does not go on so. */
struct str mask_noun_behind(struct str text, size_t at);
/* Which kind the noun announces, MASK_NOTHING for none. */
enum mask_kind mask_kind_of_noun(struct str noun);
/* Does the word behind byte `at` say what the number counts or measures, so that it names nothing? */
bool mask_counts(struct str text, size_t at);
/* "12345 klanten", "12345 m": does a plural or a measure stand behind the number that ends at `to`? */
bool mask_counts_plural(struct str text, size_t to);
/* 320.000, 1.250.000 */
bool mask_is_sum(struct str s);
/* Five or six digits. */
bool mask_is_bare(struct str s);
/* Of which kind is the code at [from, to), that no noun directly before or behind it names? MASK_NOTHING: of
 * none. */
enum mask_kind mask_bare_kind(const struct mask_state *s, size_t from, size_t to);
#endif
