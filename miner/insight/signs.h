/* What the texts of a ticket say, put into the ticket: mood and tones (tone.h), how long the question is and
 * whether it is several, whether the reply asks for data or reports an act (phrases.h).
 *
 * Read where the texts are analysed, while they are at hand, so that no later step reads all texts again. */
#ifndef INSIGHT_SIGNS_H
#define INSIGHT_SIGNS_H
#include "miner/ingest/ticket.h"
#include "miner/insight/lexicon.h"

struct signs_reader; /* scratch, one a thread */
struct signs_reader *signs_reader_new(void);
void signs_reader_free(struct signs_reader *r);

/* Fills in mood, tones, words, several_questions, reply_asks, reply_acts; list: NULL where there is none for
 * the ticket's language, which leaves the mood unjudged. */
void signs_read(struct signs_reader *r, const struct lexicon_list *list, struct ticket *t);
#endif
