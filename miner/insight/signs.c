#include "miner/insight/signs.h"

#include <math.h>
#include <stdlib.h>

#include "miner/base/mem.h"
#include "miner/insight/phrases.h"
#include "miner/insight/tone.h"

struct signs_reader {
    const struct lexicon_list *lists[LANGUAGE_COUNT]; /* NULL = none */
    struct tone_reader *tone;
    struct phrases_reader *phrases;
};

struct signs_reader *signs_reader_new(const struct analyzer *a, const struct lexicon *lexicon)
{
    struct signs_reader *r = mem_zero(1, sizeof *r);
    for (enum language l = 0; lexicon && l < LANGUAGE_COUNT; l++)
        r->lists[l] = lexicon_of(lexicon, language_code(l == LANGUAGE_UNKNOWN ? LANGUAGE_NL : l));
    r->tone = tone_reader_new(a, lexicon);
    r->phrases = phrases_reader_new(a);
    return r;
}

void signs_reader_free(struct signs_reader *r)
{
    if (!r) return;
    tone_reader_free(r->tone);
    phrases_reader_free(r->phrases);
    free(r);
}

/* Words and questions of a text; question marks between the same two words are of one question. */
static void count(const struct said *said, size_t n, uint32_t *words, uint32_t *questions)
{
    *words = *questions = 0;
    for (size_t i = 0; i < n; i++) {
        bool marks = said[i].surface == SAID_MARKS;
        *words += !marks & !(said[i].flags & SAID_SYMBOL);
        *questions += marks & (said[i].questions > 0);
    }
}

void signs_read(struct signs_reader *r, const struct analysis *a, struct ticket *t)
{
    const struct lexicon_list *list = r->lists[a->language];
    const struct tone tone = list ? tone_of(r->tone, list, a) : (struct tone){ NAN, 0 };
    t->mood = tone.mood;
    t->tones = (uint16_t)tone.tones;
    t->words = 0;
    t->several_questions = false;
    for (enum part p = PART_SUBJECT; p <= PART_BODY; p++) {
        uint32_t words, questions;
        count(a->said[p], a->said_count[p], &words, &questions);
        t->words += words;
        t->several_questions |= questions > 1; /* a subject that asks what the body asks counts once */
    }
    const struct reply_phrases reply = phrases_of_reply(r->phrases, a);
    t->reply_asks = reply.asks;
    t->reply_acts = reply.acts;
}
