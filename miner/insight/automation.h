/* Can a question type be automated: six visible signals, their weighted mean, and an advice by rules.
 *
 * Signals, each 0–1, NAN where the export cannot say (it then leaves the mean):
 *  - repetition: percentile of the type's cohesion among all types
 *  - simplicity: share of tickets with at most `short_words` words and one question (a subject that asks what
 * the body asks counts once)
 *  - fixed answer: share of replies close to the medoid reply
 *  - data: 1 with no or one kind of needed information, 0.75 with two, 0.5 with three, 0.25 with more: of
 * what identifies (a date or an amount is told, not looked up), as many kinds as a ticket that holds any
 * holds on average, where at least a share of `slot` of the tickets hold any. Not all kinds that its tickets
 * hold together: these grow with the volume, what one customer must give does not
 *  - calm: 1 − share of angry tickets
 *  - handling: 1 − share of tickets that were reopened, escalated or repeated
 * A known question that most of the type's tickets are near tells beforehand what it usually takes: that
 * makes the advice more careful where the tickets show nothing, stands in for the middling score, and yields
 * only to shares that are surely (see automation_surely) past their limits, and to replies that surely differ
 * more than those to other questions. What makes a type one for a person holds whatever is known. A type
 * needs data when enough tickets hold something that identifies, or enough replies ask for such a thing
 * (surely: more than a stray ticket or two of another type would bring about, see automation_surely), or
 * enough replies report or promise an act on the customer's own file; where the export has no replies, when
 * enough tickets are about a matter of the customer's own. Advice, the first rule that holds: Mens (angry,
 * escalated, tickets for a person, score too low, known to), Medewerker met hulp (score too low, somebody has
 * to weigh, the tickets tell stories where others ask, takes agents far longer than other questions, replies
 * differ: few are like the medoid, and most are like no other, for a type may have several standing answers;
 * or known to), Automatiseren met gegevens (needs data, or known to), Automatiseren. A ticket for a person is
 * a complaint (or angry), a bereavement or a danger, or was escalated. Words that others say in the course of
 * business (legal ones, leaving, publicity, having asked before) count when the mood is bad too.
 */
#ifndef INSIGHT_AUTOMATION_H
#define INSIGHT_AUTOMATION_H
#include "miner/insight/facts.h"
#include "reports/report.h"

/* What the advice needs of each type beside its tickets. */
struct automation_input {
    double cohesion;    /* mean cosine of its tickets to their centroid; NAN = not measured */
    double reply_share; /* share of its replies with cosine >= 0.5 to the medoid reply; NAN without replies */
    double reply_again; /* share of its replies with cosine >= 0.5 to any other of them; NAN without */
    double purity;      /* share of confident tickets */
    double known;       /* share of its tickets near its known question; 0 = nothing is known of it */
    enum report_advice usual; /* what that usually takes, where known > 0 */
    struct str question;      /* its name */
    const struct report_kpi *kpi;
};

/* Kinds of data in a ticket, by bit of ticket.slots. */
struct automation_slot {
    const char *name; /* in the report's language */
    bool identifies;  /* the answer depends on the customer's own data */
    bool listed;      /* shown as needed information */
    uint8_t group;    /* kinds of a group (a street, a postcode) are one kind of information; 0 = by itself */
};

struct automation_settings {
    double weight[SIGNAL_COUNT];        /* >= 0; all 0 = equal */
    uint32_t short_words;               /* a simple question has at most so many */
    double human_score, assist_score;   /* below: Mens; below: Medewerker met hulp */
    double angry, escalated, complaint; /* above: Mens */
    double elaborate_times;   /* an elaborate ticket has more words than so many times the median of all, */
    uint32_t elaborate_words; /* and at least so many */
    double judgement, elaborate, effort; /* above: Medewerker met hulp */
    double fixed_answer, again;          /* below both, where there are replies: Medewerker met hulp */
    double slot, asks;                   /* surely from these shares on a type needs data */
    double acts;                         /* from this share on */
    double own;                          /* the same where there are no replies */
    double known;                        /* above: what is known of its question counts */
    double resolution[ADVICE_COUNT];     /* expected share of a type's tickets that is resolved */
};

struct automation {
    double signals[SIGNAL_COUNT]; /* 0–1, NAN = the export cannot say */
    double score;                 /* 0–100 */
    enum report_advice advice;
    double expected; /* share of its tickets */
    double angry;    /* share with mood < −0.5; NAN */
    uint32_t judged; /* tickets with a mood */
    uint32_t replies;
    double sensitive;  /* share of tickets with a case for a person */
    double identified; /* share of tickets that hold something that identifies */
    double judgement;  /* share of tickets that want somebody to weigh or to reconsider */
    double elaborate;  /* share of tickets far longer than most, with nothing that identifies to look up */
    double effort;     /* median handling time against that of all tickets; NAN */
    double own;        /* share of tickets about a matter of the customer's own */
    double asks, acts; /* shares of its replies; NAN without replies */
    struct str why;    /* one sentence with the figures that decided, in the report's language */
};

extern const struct automation_settings automation_defaults;

/* The thresholds by enum report_limit. */
void automation_limits(const struct automation_settings *settings, double limits[LIMIT_COUNT]);

/* `share` of `n` is so far above `limit` that chance alone brings it about in at most 5% of the cases (normal
 * approximation of a binomial, one-sided). False for NAN. */
bool automation_surely(double share, double limit, uint32_t n);

/* `out` has f->types entries; texts in `arena`. slots: 32 entries. minutes: the median handling time of all
 * tickets, NAN = not in the export. Returns the share of all replies that are like another one of their type,
 * NAN = the export has none. */
double automation_judge(const struct facts *f, const struct automation_input *input,
                        const struct automation_slot *slots, const struct automation_settings *settings,
                        double minutes, enum report_language language, struct arena *arena,
                        struct automation *out);

/* Between which shares of `tickets` the part lies that is resolved without an agent, of which `resolved` are
 * expected and `uncertain` are in types that are unsure. To these comes chance: another period of as many
 * tickets would show another share (95%, the normal approximation of a binomial); both are added as
 * independent errors. NAN for 0 tickets. */
void automation_range(double resolved, double uncertain, uint32_t tickets, double *low, double *high);
#endif
