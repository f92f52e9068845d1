/* The table of what counts as personal data. Data only: mask.c runs it. */
#ifndef TOKENIZE_MASK_RULES_H
#define TOKENIZE_MASK_RULES_H
#include <string.h>

#include "tokenize/mask.h"

/* What a shape may begin with, or behind. */
enum mask_start { START_DIGIT = 1, START_LETTER = 2, START_SIGN = 4 /* + ( */, BEHIND_UNDERSCORE = 8 };

/* A shape that is told by itself, tried where a run of letters and digits holds a digit; first match wins.
 * The match must not be followed by a letter or digit. MASK_DATE and MASK_AMOUNT are recognised so that
 * nothing else takes them, and stay readable. */
struct mask_shape {
    enum mask_kind kind;
    unsigned char starts; /* enum mask_start, or-ed */
    unsigned char digits; /* tried only where at least so many digits lie ahead, separators allowed */
    const char *needs; /* tried only where one of these stands within the next five bytes; NULL = anywhere */
    const char *flags; /* of pattern_new */
    const char *regex;
    bool (*check)(struct str); /* NULL = the shape is enough */
    /* Only where one of these stands near, in any case: parts of words, separated by |; NULL = anywhere. */
    const char *about;
};

/* A value that is told by the words before it: the regex is tried where a word begins with one of the
 * triggers (whole word when the trigger has two letters; "mijn_naam" asks for both words); group 1 is what
 * gets masked (group 2, of a rule for names, is the password that goes with it; nothing when the kind is
 * MASK_NOTHING: it is passed over, and no rule behind gets it). A trigger that ends in a colon is met where
 * one stands behind the word. */
struct mask_context {
    enum mask_kind kind;
    enum { ANYWHERE, LINE_START /* of a line or sentence */, BEFORE_DIGIT /* which is not far */ } where;
    const char *triggers; /* lower case, ASCII, separated by spaces, at least two letters */
    const char *regex;
    bool (*check)(struct str); /* of group 1 */
    enum {
        ANYONE,
        NO_COMPANY, /* not when its first word is the name of an organisation */
        KNOWN_NAME  /* only when its first word is a given name: for what is typed in small letters */
    } who;          /* MASK_NAME */
};

/* Takes the first of these triggers off the list; an empty one: none is left. */
static inline struct str mask_next_trigger(const char **list)
{
    struct str trigger = { *list, strcspn(*list, " ") };

    *list += trigger.len;
    *list += strspn(*list, " ");
    return trigger;
}

extern const struct mask_shape mask_shapes[];
extern const size_t mask_shape_count;
extern const struct mask_context mask_contexts[];
extern const size_t mask_context_count;
extern const struct mask_context mask_secret_contexts[]; /* tried after those */
extern const size_t mask_secret_context_count;
extern const struct mask_context mask_name_contexts[]; /* and these at last */
extern const size_t mask_name_context_count;
/* Definitions that the context patterns call, as pattern_new wants them. */
extern const char *const mask_grammar[];
/* After any noun that ends in "nummer": group 1 is the number. */
extern const char mask_numbered[];
/* At a given name: group 1 is the whole name. */
extern const char mask_whole_name[];
extern const char mask_small_name[]; /* the same of one typed small */
/* At a surname with initials behind a comma: group 1 is all of it. */
extern const char mask_surname_first[];
/* Behind an address: group 1 is its postcode. */
extern const char mask_postcode_behind[];
/* Is a placeholder at byte `at`? Sets where it ends and what it stands for. */
bool mask_placeholder_at(struct str text, size_t at, size_t *end, enum mask_kind *kind);
#endif
