/* The patterns by which e-mail noise is known, as data (Dutch, English, German, French). */
#ifndef TOKENIZE_EMAIL_RULES_H
#define TOKENIZE_EMAIL_RULES_H
#include <stddef.h>

/* Where an earlier message begins. */
struct email_quote {
    const char *flags, *regex;
    enum {
        QUOTE_INTRO,
        QUOTE_LINE
    } where; /* searched where a line ends in ':', or tried at a telling line start */
};

extern const struct email_quote email_quotes[];
extern const size_t email_quote_count;
extern const char email_greeting[];   /* at the start of a line: the greeting, not what follows it */
extern const char email_closing[];    /* at the start of a line: what a signature begins with */
extern const char email_thanks[];     /* a line of thanks: a closing only when little follows */
extern const char email_tail[];       /* a closing at the end of running text */
extern const char email_disclaimer[]; /* at the start of a line: all from here on is boilerplate */
extern const char email_postscript[]; /* at the start of a line */
extern const char email_automatic_subject[];
extern const char email_automatic_body[]; /* enough by itself */
extern const char email_absent[];         /* enough together with email_absent_more */
extern const char email_absent_more[];
extern const char
    email_automatic_words[]; /* one of them is in every text that the four above know; spaces around */
extern const char email_disclaimer_traces[]; /* one of them is in every disclaimer: for traces_init */
#endif
