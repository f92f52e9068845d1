/* Mood and signals of every kept ticket. */
#ifndef MINER_TONES_H
#define MINER_TONES_H
#include "miner/collect.h"
#include "miner/insight/lexicon.h"

struct tones {
    double *mood;    /* per ticket; NAN = not judged */
    uint16_t *tones; /* per ticket, bit per enum report_tone */
};

/* A ticket is read in its own language, in Dutch where that is not known. Arrays in `arena`. */
struct tones tones_read(const struct collection *c, const struct lexicon *lexicon, struct workers *w,
                        struct arena *arena);
#endif
