/* Why a type got its advice: one sentence with the figures that decided. */
#ifndef INSIGHT_WHY_H
#define INSIGHT_WHY_H
#include <stdbool.h>
#include <stdint.h>

#include "miner/base/arena.h"
#include "reports/report.h"

/* Cases that people want a person for. */
enum sensitive { SENSITIVE_COMPLAINT, SENSITIVE_LOSS, SENSITIVE_LEGAL, SENSITIVE_DANGER, SENSITIVE_COUNT };

/* The rules, the measured ones in the order in which they are tried. */
enum why_rule {
    WHY_ANGRY,
    WHY_ESCALATED,
    WHY_SENSITIVE,
    WHY_SCORE_HUMAN,
    WHY_SCORE_ASSIST,
    WHY_JUDGEMENT,
    WHY_ELABORATE,
    WHY_EFFORT,
    WHY_REPLIES_DIFFER,
    WHY_IDENTIFIED,
    WHY_ASKS,
    WHY_ACTS,
    WHY_OWN,
    WHY_SIMPLE,
    /* What is known of its question decided; in the order of enum report_advice. */
    WHY_KNOWN_AUTOMATE,
    WHY_KNOWN_DATA,
    WHY_KNOWN_ASSIST,
    WHY_KNOWN_HUMAN,
    WHY_COUNT
};

/* Shares of the type's tickets or replies, NAN = the export cannot say. */
struct why {
    const double *signals, *weights; /* by enum report_signal */
    uint32_t tickets, replies;
    double score; /* 0–100 */
    double angry, escalated;
    double sensitive;    /* any kind of case for a person */
    enum sensitive kind; /* the most frequent one */
    double kind_share;
    double judgement;    /* somebody has to weigh or to reconsider */
    double elaborate;    /* far longer than most tickets, with nothing to look up */
    double effort;       /* handling time against that of all tickets */
    double fixed_answer; /* replies close to the medoid */
    double again;        /* replies like any other of the type */
    double identified;   /* tickets that hold something that identifies */
    const char *slot;    /* what most of these hold, in the report's language; NULL = nothing */
    double slot_share;
    double asks, acts;        /* replies that ask for such data, or act on the customer's file */
    double own;               /* a matter of the customer's own */
    struct str question;      /* the known one; … */
    double known;             /* … tickets that are near it; … */
    enum report_advice usual; /* … what it usually takes */
};

/* In Dutch or English. In `arena`. */
struct str why_sentence(enum why_rule rule, const struct why *w, bool dutch, struct arena *arena);
#endif
