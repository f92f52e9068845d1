/* A regular expression (PCRE2), shared by threads. It is compiled when first used, and into machine code
 * (JIT, where the processor has it) when used often, so that a short run pays for what it needs. Text is
 * valid UTF-8 and is not checked again. Patterns here repeat a bounded number of times only, so matching
 * takes a bounded time per starting position. */
#ifndef TOKENIZE_PATTERN_H
#define TOKENIZE_PATTERN_H
#include "miner/base/str.h"

struct pattern;
struct pattern_state; /* per-thread scratch: where the groups of the last match lie */

/* `flags`: i = ignore case, a = match at the starting byte only, m = ^ and $ match at line ends.
 * `definitions` (or NULL): groups "(?<name>…)" that the regex may call as "(?&name)", and each those before
 * it; NULL ends them. All is borrowed. A wrong regex is a broken contract. */
struct pattern *pattern_new(const char *regex, const char *const *definitions, const char *flags);
void pattern_free(struct pattern *p);
struct pattern_state *pattern_state_new(void);
void pattern_state_free(struct pattern_state *s);
/* Where a pattern holds "(?C1)" it goes on only if `may` says so of the place; `data` is handed to it. */
void pattern_state_ask(struct pattern_state *s, bool (*may)(const void *data, struct str text, size_t at),
                       const void *data);

/* First match at or after byte `from` (exactly there with flag a). Lookbehind sees the bytes before it. */
bool pattern_match(struct pattern *p, struct pattern_state *s, struct str text, size_t from);
/* Bytes [*from, *to) of group `group` (0 = all) in the last match; false when the group took no part. */
bool pattern_group(const struct pattern_state *s, unsigned group, size_t *from, size_t *to);
#endif
