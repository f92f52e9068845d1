/* A regular expression as C code, which patterns_make writes of the tables of rules when the program is built
 * (tokenize/regex). Text is valid UTF-8 and is not checked again. Patterns here repeat a bounded number of
 * times only, so matching takes a bounded time per starting position. */
#ifndef TOKENIZE_PATTERN_H
#define TOKENIZE_PATTERN_H
#include <stdint.h>

#include "miner/base/str.h"

struct pattern_state; /* per-thread scratch: where the groups of the last match lie */
typedef bool pattern_code(struct pattern_state *s, size_t at);

struct pattern_state *pattern_state_new(void);
void pattern_state_free(struct pattern_state *s);
/* Where a pattern holds "(?C1)" it goes on only if `may` says so of the place; `data` is handed to it. */
void pattern_state_ask(struct pattern_state *s, bool (*may)(const void *data, struct str text, size_t at),
                       const void *data);

/* Of the bytes from a place on, and behind the last of them of the end of the text: the set, a bit each, of
 * what may match there. What the bytes at all of these places hold is tried. */
enum { PATTERN_AHEAD = 4 };
typedef uint64_t pattern_ahead[257];
/* The set of what may match at byte `at` of the text. */
uint64_t pattern_may(const pattern_ahead *ahead, struct str text, size_t at);

/* Of the bytes behind a word: the classes of bytes, a bit each, that may stand there. */
enum { PATTERN_CLASSES = 128 };
struct pattern_follow {
    uint64_t classes[PATTERN_AHEAD][PATTERN_CLASSES / 64];
};

/* First match at or after byte `from` (exactly there with flag a). Lookbehind sees the bytes before it. */
bool pattern_match(pattern_code *code, struct pattern_state *s, struct str text, size_t from);
/* Bytes [*from, *to) of group `group` (0 = all) in the last match; false when the group took no part. */
bool pattern_group(const struct pattern_state *s, unsigned group, size_t *from, size_t *to);
#endif
