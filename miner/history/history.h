/* The history file: what earlier runs found and what people decided, in one SQLite database.
 *
 * Written in one transaction per run or review: whoever reads it sees all of it or nothing, whatever happens
 * to the program. Holds no ticket text but the masked examples that the report shows. Mode 0600. Tables:
 * docs/history.md. Errors name the file; STATUS_IO where it cannot be read or written, STATUS_DATA where it
 * is no history or of a newer version.
 */
#ifndef MINER_HISTORY_H
#define MINER_HISTORY_H
#include "cluster/model.h"
#include "reports/report.h"

struct history;

enum history_access {
    HISTORY_READ,  /* must exist */
    HISTORY_WRITE, /* must exist */
    HISTORY_CREATE /* made when it does not exist */
};
/* NULL with *err set. One program at a time may write: from here to history_close it holds the file, and
 * another waits for a while (10 seconds) and then says so. Who reads sees the file as it was at this moment.
 */
struct history *history_open(const char *path, enum history_access access, struct err *err);
/* Forgets what was not recorded; a file that was made for it goes too. NULL is allowed. */
void history_close(struct history *h);

/* The key of customers' pseudonyms (pseudonym.h), made with the file; valid until history_close. */
struct str history_key(const struct history *h);

/* What people can say of a type. */
enum history_field {
    HISTORY_NAME = 1,
    HISTORY_DECISION = 2,
    HISTORY_OWNER = 4,
    HISTORY_REMARK = 8,
    HISTORY_MERGE = 16,
    HISTORY_SPLIT = 32,
    HISTORY_ARTICLE_OWNER = 64, /* of the article on it in Kennisbank */
    HISTORY_ARTICLE_STATUS = 128,
    HISTORY_ARTICLE_REVIEW = 256
};

/* What people said of a type; empty and 0 where they said nothing. The newest word of each field counts. */
struct history_decision {
    uint32_t type;
    unsigned fields; /* enum history_field, or-ed: those about which something is said. In a review, a field
                        that is said and empty takes an earlier word back */
    struct str name; /* instead of the one found */
    int decision;    /* 1 … 5 in the order of the workbook's list (automatiseren, met gegevens, medewerker,
                        later,    niet); 0 = none */
    struct str owner, remark;
    uint32_t merge_into; /* id; 0 = none */
    bool split;
    struct str article_owner;
    int article_status;        /* 1 … 4 in the order of the workbook's list; 0 = none */
    struct str article_review; /* when it is looked at next: a day as YYYY-MM-DD, or in words */
};

/* A ticket that a person put in a type. */
struct history_seed {
    struct str ticket; /* keyed digest (pseudonym.h) of the id as results show it */
    uint32_t type;     /* id; 0 = in no type */
};

/* A cell of Instellingen or Businesscase that people changed, by the name of what it sets:
 * "weight.repetition", "limit.angry", "resolution.automate", "assume.hour_cost". */
struct history_setting {
    struct str name;
    double value; /* NAN = emptied */
};

/* What a reviewer said of a ticket in Steekproef. */
struct history_verdict {
    struct str ticket;            /* as in history_seed */
    int reviewer;                 /* 1, 2 */
    int type_right, advice_right; /* 1 yes, 0 no, −1 in doubt, −2 not judged */
    struct str channel, language; /* language as a code, empty = unknown */
};

/* All that people said, now in force. */
struct history_said {
    const struct history_decision *decisions; /* by type */
    uint32_t decision_count;
    const struct history_seed *seeds;
    uint32_t seed_count;
    const struct history_setting *settings;
    uint32_t setting_count;
    const struct history_verdict *verdicts; /* of all runs */
    uint32_t verdict_count;
};

/* A type as a run showed it. */
struct history_type {
    uint32_t id;
    struct str name;
    uint32_t volume;
    struct history_decision said; /* as its row in the workbook showed it */
};

/* What a run over inputs known by `run_key` (hex of a SHA-256: report.run_key) begins with. */
struct history_start {
    bool again;                 /* these inputs are in the file: that run will be replaced */
    const struct model *model;  /* of the run to start from; NULL = the first run. For the same inputs again,
                                   the  one from which they started then */
    const struct model *before; /* of the run that will be replaced; NULL */
    struct history_said said;
    uint32_t next_type; /* the first id never used */
    const struct history_type
        *types; /* every type there ever was, by id, as the run that had it last showed it */
    uint32_t type_count;
};
/* `from`: first time of the run's period, INT64_MIN = unknown. A new run starts from the one with the latest
 * period that begins before it, or without such a one from the one recorded last. Everything in `start` lives
 * until history_close. */
int history_begin(struct history *h, struct str run_key, int64_t from, struct history_start *start,
                  struct err *err);

/* Whose ticket it is. */
struct history_ticket {
    struct str ticket;   /* as in history_seed */
    struct str customer; /* pseudonym; empty = the export names none */
};
/* A run whose report is complete. Everything borrowed. */
struct history_recording {
    const struct report *report;
    const struct model *model;              /* NULL = none */
    const struct history_setting *settings; /* every cell that people may change, as the workbook shows it */
    uint32_t setting_count;
    const struct history_ticket *tickets; /* of those that people judge or corrected, so that what they said
                                             of a customer's tickets can be found */
    uint32_t ticket_count;
};
/* In place of the run over the same inputs, if there was one. After this, or after history_review, the file
 * is written: nothing more can be recorded through `h`. */
int history_record(struct history *h, const struct history_recording *recording, struct err *err);

/* What one reviewed workbook says, all of it valid. Everything borrowed. */
struct history_review {
    struct str workbook_key;  /* report.workbook_key of what was reviewed; empty = of the newest run */
    struct history_said said; /* decisions replace earlier ones where they say something */
    struct str workbook;      /* file name, for `history` */
};
int history_review(struct history *h, const struct history_review *review, struct err *err);

/* The newest word that a review holds of something. */
struct history_word {
    struct str what;     /* "decision 12", "merge_into 12" (columns of the table, a type's id),
                            "setting weight.repetition", "ticket" and a digest as in history_seed */
    struct str text;     /* numbers and ids in digits; empty = taken back */
    struct str workbook; /* that said so */
};

/* A run as its workbook showed it: against this, a reviewed workbook tells what people changed. */
struct history_shown {
    const struct history_type *types; /* by id */
    uint32_t type_count;
    const struct history_setting
        *settings; /* every cell of Instellingen and Businesscase that people may change */
    uint32_t setting_count;
    bool newest; /* no later run is recorded, nor this one again with what is known now */
    const struct history_type *named; /* every type there ever was and that no other took in, by id, under the
                                         name that it goes by now */
    uint32_t named_count;
    const struct str *tickets; /* keyed digests of the tickets that the workbook shows, bytewise ascending */
    uint32_t ticket_count;     /* 0 = not recorded */
    const struct history_word *words; /* in force now, by `what`, bytewise ascending */
    uint32_t word_count;
};
/* The run that `workbook_key` (report.workbook_key) names, or with an empty one the newest, as that workbook
 * showed it. 1, 0 = no such run, −1. The lists live until
 * history_close. */
int history_run(struct history *h, struct str workbook_key, struct history_shown *shown, struct err *err);

/* All that a history tells: runs by their period, the types in each, what was decided. */
struct history_list {
    const struct report_run
        *runs; /* by the first day of their period, then the last, then as they were recorded */
    uint32_t run_count;
    const struct report_run_type *types; /* by run, then largest first */
    uint32_t type_count;
    const struct history_decision *decisions; /* in force, by type */
    uint32_t decision_count;
    uint32_t reviews, seeds, verdicts; /* how many */
};
/* Everything lives until history_close. */
int history_list(struct history *h, struct history_list *list, struct err *err);

/* Removes the runs whose period ends before the day that begins at `time`, with their examples, models and
 * verdicts, and types that no run has any more; seeds of reviews of those runs too. Gone is gone: nothing of
 * it stays in the file. *removed: runs. */
int history_purge(struct history *h, int64_t time, uint32_t *removed, struct err *err);
/* Removes what comes from a customer by that pseudonym: examples, prototypes of models, corrected tickets and
 * verdicts. *removed: how many of them. Figures, which tell of no one, stay. */
int history_forget(struct history *h, struct str pseudonym, uint32_t *removed, struct err *err);
#endif
