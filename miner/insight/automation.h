/* Can a question type be automated: six visible signals, their weighted mean, and an advice by rules. */
#ifndef INSIGHT_AUTOMATION_H
#define INSIGHT_AUTOMATION_H
#include "miner/insight/facts.h"
#include "reports/report.h"

/* What the advice needs of each type beside its tickets. */
struct automation_input {
    double cohesion;    /* mean cosine of its tickets to their centroid */
    double reply_share; /* share of its replies with cosine >= 0.5 to the medoid reply; NAN without replies */
    double purity;      /* share of confident tickets */
    const struct report_kpi *kpi;
};

/* Kinds of data in a ticket, by bit of ticket.slots. */
struct automation_slot {
    const char *name;   /* in the report's language */
    bool identifies;    /* the answer depends on the customer's own data */
    bool listed;        /* counts as needed information */
};

struct automation_settings {
    double weight[SIGNAL_COUNT];           /* >= 0 */
    double human_score, assist_score;      /* below: Mens; below: Medewerker met hulp */
    double angry, escalated, complaint;    /* above: Mens */
    double fixed_answer;                   /* below, where there are replies: Medewerker met hulp */
    double slot, asks, acts;               /* from these shares on a type needs data */
    double resolution[ADVICE_COUNT];       /* expected share of a type's tickets that is resolved */
};

struct automation {
    double signals[SIGNAL_COUNT]; /* 0–1, NAN = the export cannot say */
    double score;                 /* 0–100 */
    enum report_advice advice;
    double expected;              /* share of its tickets */
    double angry;                 /* share with mood < −0.5; NAN */
    struct str why;               /* one sentence, in the report's language */
};

extern const struct automation_settings automation_defaults;

/* `out` has f->types entries; texts in `arena`. slots: 32 entries. */
void automation_judge(const struct facts *f, const struct automation_input *input, const struct automation_slot *slots,
                      const struct automation_settings *settings, enum report_language language, struct arena *arena,
                      struct automation *out);
#endif
