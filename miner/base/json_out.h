/* Pieces of JSON output (RFC 8259), appended to a buf. Nothing is checked about where they are put: the
 * caller writes braces, brackets, commas and colons.
 */
#ifndef BASE_JSON_OUT_H
#define BASE_JSON_OUT_H
#include "miner/base/str.h"

/* The string in quotes, escaped where JSON asks for it; other characters stay UTF-8. `s` is valid UTF-8. */
void json_add_string(struct buf *b, struct str s);
/* The shortest decimal that reads back as the same double, with a decimal point in every locale;
 * NaN and infinities, which JSON does not know, give null. */
void json_add_number(struct buf *b, double v);
#endif
