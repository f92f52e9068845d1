/* The patterns of the rules as code, written by patterns_make. What each means is said where its regular
 * expression is: mask_rules.h and email_rules.h. */
#ifndef TOKENIZE_PATTERNS_H
#define TOKENIZE_PATTERNS_H
#include "tokenize/pattern.h"

/* Of the tables of the same names, in their order. */
extern pattern_code *const pattern_mask_shapes[];
/* Which of the shapes may match somewhere, a bit each. */
extern const pattern_ahead pattern_mask_shapes_ahead[];
extern pattern_code *const pattern_mask_contexts[];
extern pattern_code *const pattern_mask_secret_contexts[];
extern pattern_code *const pattern_mask_name_contexts[];
extern pattern_code *const pattern_email_quotes[];

/* Of each trigger of mask_contexts, mask_secret_contexts and mask_name_contexts, in their order: which of
 * pattern_follow stands behind it where its rule matches, and which behind it and a space. */
extern const uint16_t pattern_triggers_follow[][2];
extern const struct pattern_follow pattern_follow[];
/* The class of each byte, and of the end of the text. */
extern const unsigned char pattern_classes[257];

extern pattern_code pattern_mask_numbered, pattern_mask_whole_name, pattern_mask_small_name,
    pattern_mask_surname_first, pattern_mask_postcode_behind;
extern pattern_code pattern_email_greeting, pattern_email_closing, pattern_email_thanks, pattern_email_tail,
    pattern_email_disclaimer, pattern_email_postscript, pattern_email_automatic_subject,
    pattern_email_automatic_body, pattern_email_absent, pattern_email_absent_more;
#endif
