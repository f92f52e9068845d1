/* The mood of a text, −1 … +1, and what else its words tell (enum report_tone).
 *
 * Words of the lexicon are added up over the text, each the way it stands there:
 *  - denied ("niet blij", "geen reactie"): the good turns bad, the bad counts for nothing
 *  - made stronger or weaker by the words before it, by capitals, by exclamation marks
 *  - counted for a third in what may never come about ("als ik niet tevreden ben"), and for less in a
 * question for information ("hoe dien ik een klacht in?"), which also raises no signal of its own
 *  - said again: for a third
 * Mild words and facts that are merely wrong ("kapot", "niet geleverd") weigh little however many there are;
 * thanks and good wishes soften a complaint but do not undo it. The sum s becomes s / √(1 + s²), as in VADER
 * (Hutto and Gilbert 2014).
 */
#ifndef INSIGHT_TONE_H
#define INSIGHT_TONE_H
#include "miner/insight/lexicon.h"
#include "tokenize/analyzer.h"

struct tone {
    double mood;    /* NAN: no words */
    unsigned tones; /* bit per enum report_tone */
};

struct tone_reader; /* one a thread: what it knows of the words of one analyzer in the lists of one lexicon */
struct tone_reader *tone_reader_new(const struct analyzer *a, const struct lexicon *l);
void tone_reader_free(struct tone_reader *r);

/* Subject and body as one text, in a list of the lexicon. Same texts, same result, whatever was read before.
 */
struct tone tone_of(struct tone_reader *r, const struct lexicon_list *list, const struct analysis *a);
#endif
