/* What the texts of a ticket say, put into the ticket: mood and tones (tone.h), how long the question is and
 * whether it is several, whether the reply asks for data or reports an act (phrases.h).
 *
 * Read from what the analyzer split the texts into for the terms, so that no text is read again for it. */
#ifndef INSIGHT_SIGNS_H
#define INSIGHT_SIGNS_H
#include "miner/ingest/ticket.h"
#include "miner/insight/lexicon.h"
#include "tokenize/analyzer.h"

struct signs_reader; /* one a thread: what it knows of the words of one analyzer */
/* lexicon: NULL = no mood is judged. */
struct signs_reader *signs_reader_new(const struct analyzer *a, const struct lexicon *lexicon);
void signs_reader_free(struct signs_reader *r);

/* Fills in mood, tones, words, several_questions, reply_asks, reply_acts from what the analyzer made of the
 * ticket's texts. The mood is judged by the list of their language, by the Dutch one where that is not known;
 * where there is no list, it is left unjudged. */
void signs_read(struct signs_reader *r, const struct analysis *a, struct ticket *t);
#endif
