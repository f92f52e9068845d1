/* Text as exports hold it → plain text: markup taken out, entities and mojibake mended, invisible characters
 * gone. */
#ifndef TOKENIZE_CLEAN_H
#define TOKENIZE_CLEAN_H
#include "miner/base/str.h"

/* True when plain text needs none of this, which a quick look tells: ASCII without control characters, '<' or
 * '&'. */
bool clean_needless(struct str text);
/* Appends the cleaned form of valid UTF-8 `text` to `out`. HTML is parsed when the text holds markup; blocks
 * become lines; digits of other scripts and widths, full-width letters and hyphens come out in ASCII; quoted
 * messages (blockquote type=cite, .gmail_quote, #divRplyFwdMsg, #appendonsend, .moz-cite-prefix) and what
 * follows them at that place are left out. */
void clean_text(struct str text, struct buf *out);
#endif
