#include "miner/insight/signs.h"

#include <math.h>

#include "miner/insight/phrases.h"

void signs_read(struct tone_reader *r, const struct lexicon_list *list, struct ticket *t)
{
    const struct str part[] = { ticket_subject(t), ticket_body(t) };
    const struct tone tone = list ? tone_of(r, list, part[0], part[1]) : (struct tone){ NAN, 0 };
    t->mood = tone.mood;
    t->tones = (uint16_t)tone.tones;
    t->words = 0;
    t->several_questions = false;
    for (int i = 0; i < 2; i++) {
        uint32_t words, questions;
        phrases_count(part[i], &words, &questions);
        t->words += words;
        t->several_questions |= questions > 1; /* a subject that asks what the body asks counts once */
    }
    const struct reply_phrases reply = phrases_of_reply(ticket_reply(t));
    t->reply_asks = reply.asks;
    t->reply_acts = reply.acts;
}
