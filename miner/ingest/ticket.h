/* A ticket, as an export gives it (`raw_ticket`) and as a run keeps it (`ticket`).
 *
 * Times are seconds since 1970-01-01 of the wall clock that the export shows for the creation (it is not
 * converted, so that a day of the export is a day of the report); where the other times of a ticket name
 * another zone, they are put on that clock, so that what lies between is true. Absent times are TIME_NONE.
 */
#ifndef INGEST_TICKET_H
#define INGEST_TICKET_H
#include <stdbool.h>

#include "miner/base/str.h"

/* The canonical fields that columns of any help desk are mapped to. */
enum field {
    FIELD_ID,
    FIELD_CREATED,
    FIELD_SOLVED,
    FIELD_FIRST_RESPONSE,
    FIELD_SUBJECT,
    FIELD_BODY,
    FIELD_REPLY,
    FIELD_CHANNEL,
    FIELD_STATUS,
    FIELD_PRIORITY,
    FIELD_TAGS,
    FIELD_CATEGORY,
    FIELD_CUSTOMER,
    FIELD_AGENT,
    FIELD_GROUP,
    FIELD_CSAT,
    FIELD_REOPENS,
    FIELD_HANDLE_MINUTES,
    FIELD_MESSAGES,
    FIELD_LANGUAGE,
    FIELD_GOLD, /* the column named by evaluate --gold; never text */
    FIELD_COUNT
};
#define TIME_NONE INT64_MIN

/* One ticket while it is read. Text is raw (not masked): it must not outlive its batch nor be shown. */
struct raw_ticket {
    struct str id, subject, body, reply;
    struct str channel, status, priority, tags, category, customer, agent, group, csat, language, gold;
    struct str people; /* all cells that name a customer or an agent, one a line: names to mask in the text */
    int64_t created, solved, first_response;
    double handle_minutes;          /* NAN when the export does not say */
    int32_t reopens;                /* -1 when the export does not say */
    int32_t messages;               /* -1 when the export does not say */
    uint32_t input;                 /* index of the input file */
    uint64_t first_line, last_line; /* lines in that file (rows in a sheet), from 1 */
    int16_t zone;                   /* of created, as in struct date */
    uint8_t swappable; /* bit 1 << n for created, solved, first_response: day and month are both <= 12
                        * and written in an order that the whole column decides */
};

enum ticket_state {
    TICKET_KEPT,
    TICKET_EMPTY,
    TICKET_AUTOMATIC,
    TICKET_DUPLICATE,
    TICKET_OUTSIDE_PERIOD,
    TICKET_OTHER_LANGUAGE /* one that too few are in to have types of their own */
};

/* One ticket as kept to the end of a run. Its text is masked. Small repeated values are numbers in the run's
 * `names` table; number 0 is "not given". What its texts say is read once (insight/signs.h), of kept tickets:
 * figures, on which later steps decide. */
struct ticket {
    const char *text; /* id, subject, body, reply one after the other, in the run's arena */
    uint32_t id_len, subject_len, body_len, reply_len;
    int64_t created, solved, first_response;
    uint32_t channel, status, priority, tags, category, customer, group, csat, gold;
    uint32_t words; /* of subject and body */
    double handle_minutes;
    double mood; /* −1 … +1, NAN = not judged */
    int32_t reopens, messages;
    uint32_t input;
    uint32_t original;      /* TICKET_DUPLICATE: index of the ticket it repeats */
    uint32_t slots;         /* bit per enum mask_kind found in the question (subject, body) */
    uint32_t reply_slots;   /* the same, in the reply */
    uint8_t state;          /* enum ticket_state */
    uint8_t language;       /* enum language of the analyser */
    uint16_t language_lead; /* how clearly: see there */
    uint16_t tones;         /* bit per enum report_tone */
    uint8_t swappable;
    bool holding_reply : 1;     /* it says nothing about the question, and counts as none */
    bool several_questions : 1; /* in the subject, or in the body */
    bool reply_asks : 1;        /* for something that identifies */
    bool reply_acts : 1;        /* on the customer's own file */
};

static inline struct str ticket_id(const struct ticket *t)
{
    return (struct str){ t->text, t->id_len };
}
static inline struct str ticket_subject(const struct ticket *t)
{
    return (struct str){ t->text + t->id_len, t->subject_len };
}
static inline struct str ticket_body(const struct ticket *t)
{
    return (struct str){ t->text + t->id_len + t->subject_len, t->body_len };
}
static inline struct str ticket_reply(const struct ticket *t)
{
    return (struct str){ t->text + t->id_len + t->subject_len + t->body_len, t->reply_len };
}
static inline bool ticket_answered(const struct ticket *t)
{
    return t->reply_len > 0 && !t->holding_reply;
}
/* Name of a canonical field as on the command line ("created"). */
const char *field_name(enum field f);
#endif
