/* HTML → plain text, through libxml2's forgiving parser. */
#ifndef TOKENIZE_HTML_H
#define TOKENIZE_HTML_H
#include "miner/base/str.h"

/* To be called before threads start: libxml2 sets up its tables on first use, which is not thread-safe. */
void html_prepare(void);
/* The text holds tags, not merely a '<'. */
bool html_is_markup(struct str text);
/* Appends the readable text; false when the parser gives up (out is then unchanged). */
bool html_to_text(struct str html, struct buf *out);
/* Appends `text` with its entities (named, decimal, hexadecimal) replaced, once. */
void html_unescape(struct str text, struct buf *out);
#endif
