/* The words that tell what a reply does: asks for data, reports an act. Dutch and English. */
#ifndef INSIGHT_REPLY_WORDS_H
#define INSIGHT_REPLY_WORDS_H
#include "miner/base/str.h"

/* What a word can be in a sentence. */
enum {
    SELF = 1 << 0,     /* the agent: ik, we */
    HAVE = 1 << 1,     /* heb, have: with a participle, what was done */
    BE = 1 << 2,       /* is, wordt, been: with a participle, what was done to something */
    WILL = 1 << 3,     /* zal, ga: with an infinitive, what will be done */
    YOU = 1 << 4,      /* u, je */
    YOUR = 1 << 5,     /* uw, je */
    OURS = 1 << 6,     /* ons, our: not the customer's */
    GENERAL = 1 << 7,  /* als, altijd, kunt: what holds for everybody */
    SEE = 1 << 8,      /* zie, see */
    WHERE = 1 << 9,    /* what stands behind "ik zie" when the agent looks something up: in, dat, hier */
    RECORD = 1 << 10,  /* dossier, systeem */
    TALK = 1 << 11,    /* verbs of speech and thought, helping verbs, joining words: "ik hoop", "dat ik" */
    FOR = 1 << 12,     /* voor */
    MAY = 1 << 13,     /* mag, may */
    WOULD = 1 << 14,   /* kunt, could: with the customer behind it, a request */
    PLEASE = 1 << 15,  /* graag */
    GIVE = 1 << 16,    /* geven, doorgeven, sturen */
    WHICH = 1 << 17,   /* wat, welk */
    NEED = 1 << 18,    /* nodig */
    CALL = 1 << 19,    /* bellen: the number is then that of the company */
    NUMBER = 1 << 20,  /* bestelnummer, postcode: identifies */
    DETAIL = 1 << 21,  /* adres, gegevens: identifies when it is the customer's */
    NO_ACT = 1 << 22,  /* what is no act on a file: gelezen, verplicht, helpen */
    RECEIVE = 1 << 23, /* ontvangen */
    ALONE = 1 << 24,   /* ik: who speaks for no others */
};

/* Bits of the classes that a normalised word belongs to; 0 = of none. */
uint32_t reply_word_class(struct str word);
#endif
