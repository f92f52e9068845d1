/* The tokens of a text, and of each the number of its surface: the form that all its spellings share. Each
 * spelling is normalised once. */
#ifndef TOKENIZE_SPELLINGS_H
#define TOKENIZE_SPELLINGS_H
#include "miner/base/arena.h"
#include "miner/base/hashmap.h"
#include "tokenize/analyzer.h"
#include "tokenize/split.h"

/* A short word of ASCII letters as it is written. */
struct spelling {
    struct short_word word;
    uint32_t surface;
    uint8_t flags; /* enum said_flag, as far as the spelling tells */
};

struct spellings {
    struct hashmap surfaces; /* a token as it is written (ASCII: in lower case) → number of its surface */
    struct spelling *known;  /* all short words so far: open addressing, 1 << known_bits places */
    size_t known_count;
    unsigned known_bits;
    struct arena strings;
    struct buf normal;
    char *lower; /* ASCII tokens in lower case, those that were read last */
    size_t lower_used, lower_capacity;
};

struct spelled {
    struct said said;  /* as far as the token tells; the surface only of a short word that is known */
    const char *begin; /* where it stands */
    enum token_kind kind;
    bool ascii;
    struct str text; /* what it is looked up by */
    uint64_t hash;   /* of a short word, until it is known to be new, its place among those known */
    struct short_word word;
    bool is_short; /* as `word` has it */
};

void spellings_init(struct spellings *s);
void spellings_release(struct spellings *s);
/* Reads up to SPELLINGS_AHEAD tokens from *at on, which moves behind them; returns how many, 0 at the end.
 * Memory is asked for what all of them are looked up in. Their texts live until the next call. */
enum { SPELLINGS_AHEAD = 32 };
size_t spellings_read(struct spellings *s, struct str text, size_t *at,
                      struct spelled tokens[SPELLINGS_AHEAD]);
/* The number of the surface of a token other than marks: `next`, if it is the first of its surface, whose
 * text is *fresh then, for as long as the spellings live. UINT32_MAX: normalising leaves nothing of it. */
uint32_t spellings_surface(struct spellings *s, struct spelled *token, uint32_t next, struct str *fresh);
/* A word in lower case, to be asked for its surface. */
void spellings_word(struct spellings *s, struct str word, struct spelled *token);
#endif
