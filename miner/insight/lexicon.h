/* Word lists of mood and signals, one a language: plain TSV files, compiled in, that a user can replace.
 *
 * A line is kind, term, weight, with tabs between; # begins a comment. A term is one or more words; * at the
 * end of a word stands for any ending, a word # for a number in digits or in words. Case, accents,
 * apostrophes and hyphens make no difference. What the kinds mean: the head of lexicon/nl.tsv, which a user's
 * copy begins with.
 */
#ifndef INSIGHT_LEXICON_H
#define INSIGHT_LEXICON_H
#include "miner/base/arena.h"
#include "miner/base/err.h"
#include "miner/base/hashmap.h"
#include "miner/base/starts.h"
#include "reports/report.h"

enum { LEXICON_WORD_TERMS = 4, LEXICON_LANGUAGES = 4 };

/* What a term is besides its mood; the bits of enum report_tone come first. */
enum {
    LEXICON_NOT = 1 << TONE_COUNT, /* denies what stands beside it */
    LEXICON_IF = LEXICON_NOT << 1, /* opens what may never come about */
    LEXICON_ASK = LEXICON_IF << 1, /* opens a question for information */
    LEXICON_NUMBER = LEXICON_ASK << 1
};

struct lexicon_term {
    uint32_t roles; /* bits of enum report_tone and of the above */
    float mood;     /* −1 … +1; 0 = none */
    float trouble;  /* <= 0: something is wrong, which is no mood yet */
    float wanted;   /* <= 0: the mood when it is denied ("geen reactie") */
    float factor;   /* of the word behind it; 1 = none */
    uint32_t next;  /* of the terms with the same first word, longest first; UINT32_MAX = the last */
    uint32_t length;
    uint32_t second; /* its second word; UINT32_MAX = it has one */
    uint32_t *words; /* numbers of its words */
};

struct lexicon_list {
    struct lexicon_term *terms;
    uint32_t term_count;
    uint32_t *first;          /* per word the first term that begins with it, UINT32_MAX = none */
    uint32_t *alone;          /* per word the term that is this word and no more, UINT32_MAX = none */
    uint64_t *seconds;        /* per word lexicon_bit of the second words of terms that begin with it */
    struct hashmap whole;     /* word → its number */
    struct hashmap beginning; /* of words that end in * */
    struct starts whole_starts, beginning_starts;
    uint32_t word_count;
    uint32_t number; /* of the word # */
};

struct lexicon {
    struct arena arena;
    struct lexicon_list list[LEXICON_LANGUAGES];
};

/* The compiled-in lists; with `folder` (else NULL) each nl.tsv, en.tsv, de.tsv, fr.tsv in it in place of
 * ours. A line that cannot be read is an error with file and line. */
int lexicon_init(struct lexicon *l, const char *folder, struct err *err);
void lexicon_release(struct lexicon *l);
/* The list of a language ("nl"); NULL when there is none or it is empty. */
const struct lexicon_list *lexicon_of(const struct lexicon *l, const char *code);

/* A word by its number, where a set of words is kept in 64 bits: most questions are settled by it. */
static inline uint64_t lexicon_bit(uint32_t word)
{
    return UINT64_C(1) << (word & 63);
}
/* Numbers of the words of the list that a word of a text (normalize_plain) or, in digits, a count of up to
 * 999 can be, at most LEXICON_WORD_TERMS; returns how many. */
unsigned lexicon_words(const struct lexicon_list *list, struct str word, uint32_t *numbers);
#endif
