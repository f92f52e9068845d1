/* One word → the form in which it is counted. */
#ifndef TOKENIZE_NORMALIZE_H
#define TOKENIZE_NORMALIZE_H
#include "miner/base/str.h"

/* Sets `out` to the word in NFKC and casefolded (ĳ → ij, ﬁ → fi), apostrophes straight, the points of an
 * abbreviation gone (a.u.b. → aub). */
void normalize_word(struct str word, struct buf *out);
/* The same of a token that is known to be ASCII, which needs no tables: in `out`, which has room for its
 * bytes. */
struct str normalize_ascii(struct str word, char *out);
/* Sets `out` to a word so normalised without accents, apostrophes and hyphens (één → een, zo'n → zon), which
 * many leave out. */
void normalize_plain(struct str word, struct buf *out);
#endif
