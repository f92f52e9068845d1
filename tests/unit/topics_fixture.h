/* Small corpora whose types are known: each topic has words of its own. Read in after cmocka.h. */
#ifndef TOPICS_FIXTURE_H
#define TOPICS_FIXTURE_H
#include "cluster/corpus.h"
#include "miner/base/rng.h"

enum { TOPICS_MOST = 6, TOPIC_WORDS = 8, TOPIC_TEXT = 5 /* words of a document */ };

static const char *const topic_words[TOPICS_MOST][TOPIC_WORDS] = {
    { "factuur", "kopie", "btw", "rekening", "boekhouding", "bedrag", "downloaden", "opsturen" },
    { "retour", "terugsturen", "label", "pakketpunt", "ruilen", "doos", "sticker", "inleveren" },
    { "wachtwoord", "inloggen", "account", "vergeten", "code", "herstellen", "scherm", "geblokkeerd" },
    { "bezorging", "levertijd", "bezorger", "avond", "vertraagd", "onderweg", "moment", "straat" },
    { "garantie", "kapot", "reparatie", "monteur", "defect", "storing", "onderdeel", "lamp" },
    { "cadeaubon", "saldo", "tegoed", "verzilveren", "kortingscode", "actie", "geldig", "kassa" },
};

/* `each` documents of each of the topics from … to − 1, by turns: words drawn from the topic's, and one that
 * all share. Another seed makes other documents. topic: per document. */
static inline void topics_corpus(struct corpus *c, uint32_t from, uint32_t to, uint32_t each, uint64_t seed,
                                 uint32_t *topic)
{
    struct rng rng;
    uint32_t map[TOPICS_MOST * TOPIC_WORDS + 1];
    rng_seed(&rng, seed, 0);
    corpus_init(c);
    for (uint32_t i = 0; i < TOPICS_MOST * TOPIC_WORDS + 1; i++) map[i] = i;
    for (uint32_t d = 0; d < (to - from) * each; d++) {
        uint32_t ids[TOPIC_TEXT + 1];
        topic[d] = from + d % (to - from);
        for (uint32_t i = 0; i < TOPIC_TEXT; i++) {
            struct str w = str_of(topic_words[topic[d]][rng_below(&rng, TOPIC_WORDS)]);
            ids[i] = corpus_word(c, w, w, 0, 1);
        }
        ids[TOPIC_TEXT] = corpus_word(c, STR("graag"), STR("grag"), CORPUS_STOP, 1);
        const uint32_t *const views[VIEW_COUNT] = { ids, ids, ids };
        const size_t counts[VIEW_COUNT] = { 0, TOPIC_TEXT + 1, 0 };
        corpus_add(c, views, counts, map);
    }
    corpus_finish(c, NULL);
}
#endif
