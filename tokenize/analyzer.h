/* A ticket's text → masked text, what is said there word by word, and the words that count, each with the
 * term (stem) it counts as.
 *
 * Pipeline per part: HTML → text, invisible characters and mojibake mended, quoted replies cut, personal data
 * masked, split into words and marks, Unicode NFKC + casefold; then, greeting and signature left out, stop
 * words marked, stemmed with a memo: each distinct word is normalised and stemmed once, a repeated word costs
 * a hash look-up. Whoever asks something else of the words of a text reads what was split here, and
 * keeps what there is to know of a distinct word by its number.
 *
 * One analyzer per thread, over one shared, immutable `analyzer_shared`. Word ids are local to an analyzer.
 */
#ifndef TOKENIZE_ANALYZER_H
#define TOKENIZE_ANALYZER_H
#include "miner/base/arena.h"
#include "miner/base/hashmap.h"
#include "tokenize/mask.h"
#include "tokenize/split.h"

enum language { LANGUAGE_UNKNOWN, LANGUAGE_NL, LANGUAGE_EN, LANGUAGE_DE, LANGUAGE_FR, LANGUAGE_COUNT };
/* "nl", "en", "de", "fr", "unknown" */
const char *language_code(enum language l);
/* LANGUAGE_COUNT when the code is not known. */
enum language language_of_code(struct str code);

enum part { PART_SUBJECT, PART_BODY, PART_REPLY, PART_COUNT };

enum word_flag {
    WORD_STOP = 1,        /* on the stop list of its language: kept in the sequence, weighed down later */
    WORD_PLACEHOLDER = 2, /* stands for masked data: surface is "<iban>" */
    WORD_NUMBER = 4,      /* digits that are not personal data; all numbers share the term "<getal>" */
    WORD_KNOWN = 8,       /* a form of a word in the tables: no spelling error, however rare */
    WORD_VERB = 16,       /* a form of a verb in the tables (Dutch) */
    WORD_INFINITIVE = 32  /* and its infinitive */
};

enum said_flag {
    SAID_OUTSIDE = 1,     /* in a greeting, closing, signature or disclaimer: no word that counts */
    SAID_CAPITAL = 2,     /* begins with a capital (A–Z) inside a sentence */
    SAID_SHOUTED = 4,     /* two letters or more, all capitals */
    SAID_PLACEHOLDER = 8, /* stands for masked data */
    SAID_NUMBER = 16,     /* digits; all numbers, all amounts, all times, all dates are one surface */
    SAID_COUNT = 32,      /* and it counts something: see `count` */
    SAID_SYMBOL = 64,     /* an emoji or dingbat */
    SAID_LARGE = 128      /* a word, one of whose first two letters is a capital */
};

/* What stands at one place of a text: a word or the like, or (surface == SAID_MARKS) all marks between two.
 */
struct said {
    uint32_t surface; /* number of the distinct normalised form, whatever its language: analyzer_surface */
    uint8_t flags;    /* enum said_flag */
    uint8_t marks;    /* bits of enum mark */
    union {
        uint16_t count; /* SAID_COUNT: up to 999 */
        struct {
            uint8_t questions, cries; /* of marks: how many ? and ! */
        };
    };
};
#define SAID_MARKS UINT32_MAX

/* One distinct (surface, language). Strings live as long as the analyzer. */
struct word {
    struct str surface; /* normalised: NFKC, casefolded; as the customer wrote it otherwise */
    struct str term;    /* stem; never empty; terms of all languages share one space */
    uint8_t flags;      /* enum word_flag */
    uint8_t language;   /* enum language whose rules made the term */
};

/* Word id that stands for the end of a sentence or line in a sequence, so that phrases do not run across. */
#define WORD_BREAK UINT32_MAX

struct analyzer_options {
    enum language language; /* LANGUAGE_UNKNOWN = detect per ticket */
    bool mask;              /* false only for --no-mask */
};

enum { LANGUAGE_WORD = 880 };

/* A ticket. Texts are valid UTF-8 (ingest repairs) of any length, and any may be empty. */
struct analyzer_text {
    struct str parts[PART_COUNT];
    struct str people; /* the cells of its columns that name people, one a line: masked wherever they stand */
};

/* What became of it; what it points to is valid until texts are analysed or read again. */
struct analysis {
    struct str masked[PART_COUNT];
    const struct said *said[PART_COUNT]; /* all of `masked`, in reading order */
    size_t said_count[PART_COUNT];
    const uint32_t *words[PART_COUNT]; /* word ids and WORD_BREAKs in reading order */
    size_t word_count[PART_COUNT];
    enum language language;     /* of subject and body */
    uint16_t language_lead;     /* how clearly: LANGUAGE_WORD for each function word that it alone has */
    bool automatic;             /* an automatic reply, a bounce, an out-of-office */
    uint32_t found[PART_COUNT]; /* bit 1 << enum mask_kind */
};

struct analyzer_shared;
struct analyzer_shared *analyzer_shared_new(const struct analyzer_options *options);
void analyzer_shared_free(struct analyzer_shared *s);

struct analyzer;
struct analyzer *analyzer_new(const struct analyzer_shared *shared);
void analyzer_free(struct analyzer *a);
enum { ANALYZER_MOST = 32 /* tickets at once */, ANALYZER_BYTES = 64 * 1024 /* of text, unless it is one */ };
/* Analyses the first of the tickets, and those behind it that it may work on at the same time: each kind of
 * work for all of them before the next, which finds its code and its tables near. Returns how many, at least
 * 1 of 1 and more. */
size_t analyzer_run_some(struct analyzer *a, const struct analyzer_text *texts, size_t count,
                         struct analysis out[ANALYZER_MOST]);
/* The same of one, of which no columns name people. */
void analyzer_run(struct analyzer *a, const struct str parts[PART_COUNT], struct analysis *out);
/* From now on the people of the ticket `number` of those that were analysed last are masked, or nobody. */
void analyzer_people_of(struct analyzer *a, size_t number);
void analyzer_no_people(struct analyzer *a);
/* The words of their names, folded. */
size_t analyzer_people_count(const struct analyzer *a);
struct str analyzer_person_word(const struct analyzer *a, size_t number);
/* Words (folded) that are names of people wherever they stand capitalised; borrowed, NULL = none. */
void analyzer_names(struct analyzer *a, const struct hashmap *names);
/* What is said in a text that is masked already, of no ticket's; valid until the next call on `a`. */
const struct said *analyzer_said_of(struct analyzer *a, struct str text, size_t *count);
/* Masks a short text (an excerpt, a ticket id in a message); result valid until the next call on `a`. */
struct str analyzer_mask(struct analyzer *a, struct str text);
/* The words of a short text as they would be if it were in this language; valid until the next call on `a`.
 */
const uint32_t *analyzer_words_of(struct analyzer *a, struct str text, enum language language, size_t *count);
/* A normalised form by its number; lives as long as the analyzer. Numbers count up from 0. */
struct str analyzer_surface(const struct analyzer *a, uint32_t surface);
/* The words seen so far; index = word id. */
const struct word *analyzer_words(const struct analyzer *a, size_t *count);
/* How often each kind was masked by this analyzer, MASK_KIND_COUNT long. */
const uint64_t *analyzer_mask_counts(const struct analyzer *a);
/* "libstemmer <version or self-test hash>": what the stems of this build rest on; static. */
const char *analyzer_stemmer_version(void);
#endif
