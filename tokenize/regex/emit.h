/* C code of regular expressions: all that were given to one emitter are one file. */
#ifndef TOKENIZE_REGEX_EMIT_H
#define TOKENIZE_REGEX_EMIT_H
#include <stdio.h>

#include "tokenize/regex/regex.h"

struct emitter;

/* In `arena`. Patterns may call `definitions`: groups "(?<name>…)", each of which may call those before it;
 * NULL ends them. */
struct emitter *emitter_new(struct arena *arena, const char *const *definitions);
/* Adds `regex`: returns its number n, from 0; "pn" is its pattern_code. Flags: i = ignore case, a = match at
 * the starting byte only, m = ^ and $ match at line ends. */
unsigned emitter_add(struct emitter *e, const char *regex, const char *flags);
/* Adds `bit` to the sets of the bytes that may stand where pattern `number` begins to match. */
void emitter_ahead(const struct emitter *e, unsigned number, uint64_t bit, pattern_ahead *ahead);
/* Writes it behind the name of a C variable. */
void write_ahead(FILE *out, pattern_ahead *ahead);
/* Adds what may stand behind `word` where pattern `number`, tried at the word, matches; the word is looked
 * for in either case. false: the pattern does not match there. */
bool emitter_follow(struct emitter *e, unsigned number, struct str word);
/* Writes pattern_triggers_follow, of the words in their order, two each, and what it is of. */
void write_follow(struct emitter *e, FILE *out);
/* Writes all of it; the emitter is of no use after. */
void emitter_write(struct emitter *e, FILE *out);
#endif
