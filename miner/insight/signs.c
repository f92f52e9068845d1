#include "miner/insight/signs.h"

#include <math.h>
#include <stdlib.h>

#include "miner/base/mem.h"
#include "miner/insight/phrases.h"
#include "miner/insight/tone.h"

struct signs_reader {
    struct tone_reader *tone;
    struct phrases_reader *phrases;
};

struct signs_reader *signs_reader_new(void)
{
    struct signs_reader *r = mem_alloc(1, sizeof *r);
    *r = (struct signs_reader){ tone_reader_new(), phrases_reader_new() };
    return r;
}

void signs_reader_free(struct signs_reader *r)
{
    if (!r) return;
    tone_reader_free(r->tone);
    phrases_reader_free(r->phrases);
    free(r);
}

void signs_read(struct signs_reader *r, const struct lexicon_list *list, struct ticket *t)
{
    const struct str part[] = { ticket_subject(t), ticket_body(t) };
    const struct tone tone = list ? tone_of(r->tone, list, part[0], part[1]) : (struct tone){ NAN, 0 };
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
    const struct reply_phrases reply = phrases_of_reply(r->phrases, ticket_reply(t));
    t->reply_asks = reply.asks;
    t->reply_acts = reply.acts;
}
