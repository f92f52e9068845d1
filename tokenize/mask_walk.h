/* The walk over a text that is being masked: what mask.c, mask_shapes.c, mask_births.c and mask_persons.c
 * share, for them alone. */
#ifndef TOKENIZE_MASK_WALK_H
#define TOKENIZE_MASK_WALK_H
#include <string.h>

#include "tokenize/mask.h"
#include "tokenize/mask_lexicon.h"
#include "tokenize/mask_rules.h"
#include "tokenize/patterns.h"
#include "tokenize/people.h"

enum { MASK_KEYS = 4096 /* slots of the trigger table, by the first three letters */, MASK_FILTER_BITS = 14 };

struct mask_trigger {
    uint32_t key;
    const char *word;
    const struct mask_context *rule;
    pattern_code *pattern;                  /* of the rule */
    const struct pattern_follow *follow[2]; /* behind it, and behind it and a space */
    bool capital;                           /* what the rule finds holds one */
    size_t length, keyed;                   /* bytes of `word`, and of them those that the key is made of */
};

enum {
    MASK_DIGITS_AHEAD = 40, /* no shape asks for more */
    MASK_SIGNS = 6          /* bits of mask_sign_bit */
};

/* What is looked at first of a trigger: its fourth to seventh byte, and with all bits set those that there
 * are. */
struct mask_mark {
    uint32_t bytes, mask; /* mask_next_bytes */
};

/* What is asked of a place before a shape is tried there: the set of shapes, a bit each, ... */
struct mask_gates {
    uint64_t starts[BEHIND_UNDERSCORE + 1]; /* that may begin so (enum mask_start) */
    uint64_t digits[MASK_DIGITS_AHEAD + 1]; /* that need no more digits */
    uint64_t signs[1 << MASK_SIGNS];        /* that need none but one of these */
};

enum { MASK_MEANT_MOST = 24 };
/* The nouns of mask_meant, a bit each, by the letter they begin with, and by the lengths of words that may
 * mean them. */
struct mask_meanings {
    uint64_t by_letter[26], by_length[MASK_MEANT_MOST];
};

struct masker {
    struct mask_gates gates;
    struct mask_lexicon lexicon;
    struct mask_trigger *triggers;
    size_t trigger_count, trigger_capacity;
    struct mask_mark *marks; /* of each trigger */
    struct mask_meanings meant;
    uint16_t slots[MASK_KEYS + 1]; /* where the triggers of each begin, and the last end */
    /* Bits of the first bytes of triggers: of those of two and three, of four and five, and of more, by so
     * many bytes. */
    uint32_t filter[3][(1 << MASK_FILTER_BITS) / 32];
};

struct mask_state {
    const struct masker *masker;
    struct pattern_state *match;
    const struct people *people; /* of the ticket */
    const struct hashmap *names;
    struct buf found_names;
    struct buf meant,
        meant_out;     /* what a mistyped noun and what follows it were meant to be, and that masked */
    struct buf retold; /* a value with its noun before it */
    /* The text being masked. */
    struct str text;
    size_t written;      /* bytes of it that are in `out` */
    size_t next_digit;   /* the first at or after where this was last asked for */
    size_t next_capital; /* the same, of capitals: none stands before it */
    struct buf *out;
    uint64_t *counts;
    uint32_t found;
    bool small;                      /* no capital in all of it */
    enum mask_kind last;             /* what was masked last, up to `written` */
    size_t address_from, address_to; /* told by a word before, not reached yet; to 0: none */
};

/* CHAR_WORD: a letter, digit, or part of a character beyond ASCII, unless it begins a quotation mark, dash,
 * bullet, arrow or emoji, as the bytes C2, E2 and F0 do. */
enum { CHAR_DIGIT = 1, CHAR_WORD = 2 };

static inline unsigned char_class(char c)
{
#define NONE16 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
#define WORD15 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2
#define WORD11 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2
#define WORD16 WORD15, 2
    static const unsigned char classes[256] = {
        NONE16, NONE16, NONE16, 3,      3, 3, 3,      3,      3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0, /* 0-9 */
        0,      WORD15, WORD11, 0,      0, 0, 0,      0,                                       /* A-Z */
        0,      WORD15, WORD11, 0,      0, 0, 0,      0,                                       /* a-z */
        WORD16, WORD16, WORD16, WORD16,                       /* 80-BF: not the first byte */
        2,      2,      0,      WORD11, 2, 2, WORD16,         /* C0-DF */
        2,      2,      0,      WORD11, 2, 2, 0,      WORD15, /* E0-FF */
    };
    return classes[(unsigned char)c];
}

/* Bytes of the apostrophe, hyphen or letter at `at` that is part of the word around it, though signs begin
 * with the same byte; 0 for none. */
static inline size_t mask_joins_word(struct str t, size_t at)
{
    if (at + 3 >= t.len || (unsigned char)t.ptr[at] < 0x80 || !char_class(t.ptr[at + 3])) return 0;
    if (memcmp(t.ptr + at, "\xC2\xB5", 2) == 0) return 2; /* µ */
    return memcmp(t.ptr + at, "\xE2\x80", 2) == 0 && strchr("\x90\x91\x99", t.ptr[at + 2]) ? 3 : 0;
}

static inline bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool is_letter(char c)
{
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

static inline bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* A capital, of the letters beyond ASCII the bytes that those of European names begin with. */
static inline bool may_begin_name(char c)
{
    return is_upper(c) || ((unsigned char)c >= 0xC3 && (unsigned char)c <= 0xC5);
}

static inline char lower(char c)
{
    return is_upper(c) ? (char)(c | 32) : c;
}

/* A bit for each sign that shapes need; one for the letters that the name of a month or the ending of an
 * ordinal begins with. */
static inline unsigned mask_sign_bit(char c)
{
    static const unsigned char bits[256] = {
        ['-'] = 1,  ['/'] = 2,  ['.'] = 4,  [':'] = 8,  [' '] = 32, ['J'] = 16, ['F'] = 16,
        ['M'] = 16, ['A'] = 16, ['S'] = 16, ['O'] = 16, ['N'] = 16, ['D'] = 16, ['E'] = 16,
        ['T'] = 16, ['R'] = 16, ['j'] = 16, ['f'] = 16, ['m'] = 16, ['a'] = 16, ['s'] = 16,
        ['o'] = 16, ['n'] = 16, ['d'] = 16, ['e'] = 16, ['t'] = 16, ['r'] = 16,
    };
    return bits[(unsigned char)c];
}

/* Takes bytes [from, to) for `kind`. Returns `to`, where the walk goes on. */
size_t mask_take(struct mask_state *s, enum mask_kind kind, size_t from, size_t to);

/* What has a shape of its own (mask_shapes.c). Each returns where the walk goes on, or 0 where nothing was
 * taken. */

/* The end of a URL that has begun before `rest`: punctuation that closes a sentence is not part of it. */
size_t mask_url_end(struct str text, size_t rest);
bool mask_url_char(char c);
/* An at sign stands at [at, behind): the e-mail address around it. `spaced`: as in "jan @ shop.nl" or
 * "jan(at)shop.nl", where only a full host name makes it an address. */
size_t mask_take_email(struct mask_state *s, size_t at, size_t behind, bool spaced);
size_t mask_take_at_sign(struct mask_state *s, size_t at);
/* The word at [i, j) is "at" or "apenstaartje": the address that is spelled around it. */
size_t mask_take_spelled_at(struct mask_state *s, size_t i, size_t j);
/* Does an address that is spelled go on at `at`: "jan" in "jan punt smit at shop punt nl"? */
bool mask_spells_email(struct str text, size_t at);
/* Is the word that ends at `end` the local part of an e-mail address? */
bool mask_before_email(struct str text, size_t end);
/* "shop.nl/order/123": the slash at `at` follows a host name. */
size_t mask_take_bare_url(struct mask_state *s, size_t at);
/* The address at [from, to), and the postcode behind it. */
size_t mask_take_address(struct mask_state *s, size_t from, size_t to);
/* Does the date at [from, to) say when somebody was born (mask_births.c)? */
bool mask_is_birth_date(const struct mask_state *s, size_t from, size_t to);
/* Does one of the words, which end in NULL, stand in the text? */
bool mask_holds_one(struct str text, const char *const *words);
/* The word at `at` holds a digit. */
size_t mask_take_number(struct mask_state *s, size_t at);

/* Codes behind a noun (mask_codes.c). */

/* The word at `i` holds a digit: the code that it is part of, behind "creditfactuur", "sessie-id". */
size_t mask_take_code(struct mask_state *s, size_t i);
/* Which kind does the noun before byte `at` announce? MASK_NOTHING: none. */
enum mask_kind mask_code_kind(struct str text, size_t at);
/* "orders 12345, 23456 en 34567": the codes that follow one of this kind, which ends at `end`. Returns where
 * the walk goes on, `end` when none follow. */
size_t mask_take_more_codes(struct mask_state *s, enum mask_kind kind, size_t end);
/* The end of a number at `to` with what is added to it: "88201773-01", "7712/K". */
size_t mask_code_rest(struct str text, size_t to);
/* The end of a number at [from, to) with the groups of digits behind it that end the clause, or are as long
 * as its last: "6703 1234 5678 9012" and " 3". */
size_t mask_groups_rest(struct str text, size_t from, size_t to);

/* "2204 is mijn klantnummer": the value that the word with a digit at `i` begins, and the words behind it
 * that may be its noun; false when the text does not go on so. */
bool mask_reversed(struct str text, size_t written, size_t i, struct str *value, struct str *noun);

/* Does the word begin with what has the same number or code for everybody: "artikelnummer"? */
bool mask_names_common_thing(struct str word);
/* Does the word end in "nummer", "nr" or "number"? */
bool mask_ends_as_numbered(struct str word);
/* "Vlinder2023! is mijn wachtwoord": where the secret that the word [*i, j) ends with ends, over its signs,
 * when the text goes on so; else 0. *i moves to where it begins. */
size_t mask_secret_end(struct str text, size_t written, size_t *i, size_t j);

/* The noun that the word was meant to be, when it is one slip of the fingers away from one that announces
 * personal data (mask_typos.c); empty when it is none. */
struct str mask_meant(const struct mask_meanings *meant, struct str word);
void mask_meant_init(struct mask_meanings *meant);
/* The place of the lowest bit of a set that is not empty. */
static inline size_t mask_lowest_bit(uint64_t set)
{
    return (size_t)__builtin_ctzll(set);
}

/* Names (mask_persons.c), with the same answers. */

/* Does the capitalised word at `i` continue what was masked just before it: a second name ("Jan en Mats",
 * "Els ipv Elke"), or the name that belongs to a number ("klantnr 12345, Trees Bongers, …")? */
bool mask_continues_name(const struct mask_state *s, size_t i);
/* Does the word at [i, j) tell what belongs to a person, whose name stands before it: "Els Claes, geboren …",
 * "Els Claes (leerlingnummer 12)"? A comma or bracket stands before the word. */
bool mask_belongs_to_person(struct str text, size_t i, size_t j);

/* Is what ends at `to` a street named after a person: a house number follows? */
bool mask_is_street(const struct mask_state *s, size_t to);
/* "aan A. Yilmaz", "P.J. de Wit": initials at `i`, of which one alone needs a preposition before it (maat L.
 * Daarna). */
size_t mask_take_initials(struct mask_state *s, size_t i);
/* The capitalised word at [i, j): a given name, with the surname behind it, needs nothing that announces it.
 */
size_t mask_take_name(struct mask_state *s, size_t i, size_t j);
/* The capitalised word at `i` is known to begin a name: all of it, unless it is an organisation's. */
size_t mask_take_whole_name(struct mask_state *s, size_t i);
/* The word at [i, j) of a text without capitals: a given name. */
size_t mask_take_small_name(struct mask_state *s, size_t i, size_t j);
/* What stands before byte `i` belongs to a person: masks the name before it, if one of two words and more
 * ends there, or of one that does not begin a sentence. */
void mask_take_name_before(struct mask_state *s, size_t i);
/* The same for names of two words and more alone: a number to call or a postcode may follow a place as well.
 */
void mask_take_full_name_before(struct mask_state *s, size_t i);
/* An address begins the line behind the one that ends at `end`: that is the name of who lives there, if it is
 * one, of a given name and more. */
void mask_take_line_before(struct mask_state *s, size_t end);
/* "Vries, J. de": the surname at [i, j), a comma, initials. */
size_t mask_take_surname_first(struct mask_state *s, size_t i, size_t j);
#endif
