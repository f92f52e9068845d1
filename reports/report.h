/* The results of a run as plain data: what workbook, JSON, CSV and terminal print. No behaviour, nothing
 * owned: everything is borrowed from the run until the reports are written. Figures are computed in
 * miner/insight and nowhere else; a report that needs another figure gets a field here.
 *
 * Conventions: shares are 0–1; durations minutes; NAN = the export cannot say ("niet in export", JSON null);
 * text is valid UTF-8 and masked; times are seconds since 1970 of the export's wall clock, INT64_MIN =
 * unknown. Tickets that count: not duplicate, automatic, empty or outside the period.
 */
#ifndef REPORTS_REPORT_H
#define REPORTS_REPORT_H
#include "miner/base/str.h"

enum report_advice { ADVICE_AUTOMATE, ADVICE_AUTOMATE_DATA, ADVICE_ASSIST, ADVICE_HUMAN, ADVICE_COUNT };

/* The six signals of the score, each 0–1 or NAN. */
enum report_signal {
    SIGNAL_REPETITION,
    SIGNAL_SIMPLICITY,
    SIGNAL_FIXED_ANSWER,
    SIGNAL_DATA,
    SIGNAL_CALM,
    SIGNAL_HANDLING,
    SIGNAL_COUNT
};

/* What a customer's words tell beside their mood, by bit of report_ticket.tone. */
enum report_tone {
    TONE_COMPLAINT,   /* calls it a complaint */
    TONE_ESCALATION,  /* came before, is disappointed, wants somebody higher */
    TONE_CHURN,       /* wants to leave */
    TONE_LEGAL,       /* lawyer, ombudsman, formal notice */
    TONE_PUBLICITY,   /* press, social media, review sites */
    TONE_URGENCY,     /* time pressure */
    TONE_UNCERTAINTY, /* unclear, contradictory */
    TONE_BEREAVEMENT,
    TONE_SAFETY,
    TONE_JUDGEMENT, /* wants somebody to weigh or to reconsider: advice, an objection */
    TONE_OWN,       /* of the customer's own, or to be done for them: no question that anybody may ask */
    TONE_COUNT
};

/* The baseline of one group of tickets (in total, a channel, a month, a type). */
struct report_kpi {
    struct str name;             /* channel, "2026-03"; empty for the total */
    uint32_t n;                  /* tickets that count */
    double aht_mean, aht_median; /* minutes */
    uint32_t aht_n;
    double first_response_mean, first_response_median; /* minutes */
    uint32_t first_response_n;
    double lead_time_mean, lead_time_median; /* minutes */
    uint32_t lead_time_n;
    double fcr, reopened, repeat_7d, escalated; /* shares */
    uint32_t fcr_n, reopened_n, repeat_7d_n, escalated_n;
    double csat; /* 0–100 */
    uint32_t csat_n;
    double mood; /* −1 … +1 */
    uint32_t mood_n;
};

struct report_slot {
    struct str kind; /* machine name, "iban" */
    struct str name; /* for people, Dutch or English */
    double share;    /* of the type's tickets */
};

/* A way customers ask it. */
struct report_phrasing {
    uint32_t ticket; /* index into report.tickets */
    struct str text; /* one line, masked, whole */
};

struct report_type {
    uint32_t id;             /* 1 … for types; with a history stable over runs */
    struct str label;        /* unique, Dutch */
    struct str found_label;  /* the name that this run found, where people or an earlier run gave another */
    int32_t theme;           /* index into report.themes, −1 = none */
    const struct str *terms; /* top terms, unstemmed, most telling first */
    uint32_t term_count;
    uint32_t volume; /* tickets */
    double share, cumulative_share;
    enum report_advice advice;
    struct str why; /* one sentence, in the report's language */
    double score;   /* 0–100 */
    double signals[SIGNAL_COUNT];
    double expected_resolution;      /* share of its tickets */
    double purity;                   /* share of confident tickets */
    double cohesion;                 /* mean cosine to the centroid */
    double stability;                /* 0–1, agreement over resamples */
    bool known_question;             /* it is a question of the catalogue, and has its name */
    enum report_advice usual;        /* what that usually takes, where `known` > 0 */
    const struct report_slot *slots; /* most frequent first, >= 5% */
    uint32_t slot_count;
    struct str languages; /* "nl 96%, en 4%" */
    double growth;        /* last full month against the mean of the earlier full ones, −1 …; NAN */
    double hours_a_year;  /* handling time × volume, per year of the period; NAN */
    double angry;         /* share of tickets with mood < −0.5; NAN */
    uint32_t angry_n;     /* tickets whose mood was judged */
    /* Shares that the advice looks at; NAN = the export cannot say. */
    double sensitive;   /* tickets for a person: complaints, bereavement, …, escalated ones */
    double judgement;   /* tickets that ask for advice, or object */
    double elaborate;   /* tickets far longer than most, with nothing that identifies to look up */
    double effort;      /* median handling time against that of all tickets: 2 = twice as long */
    double identified;  /* tickets that hold something that identifies */
    double asks, acts;  /* replies that ask for such a thing; that act on the customer's own file */
    double own;         /* tickets about a matter of the customer's own */
    double known;       /* tickets near its known question; 0 = it is none, or nothing is known of it */
    uint32_t customers; /* distinct; 0 when the export does not say */
    bool verbatim;      /* false: fewer than 3 customers, show no text of theirs outside Tickets */
    const struct report_phrasing *phrasings; /* the medoid first, then diverse */
    uint32_t phrasing_count;
    uint32_t training_count; /* so many there are for the bot builder, these included; 0 = not asked for */
    struct str reply;        /* medoid of the replies, masked; empty if none */
    double reply_share;      /* share of its replies close to that */
    double reply_again;      /* share of its replies close to any other of them; NAN without */
    uint32_t reply_n;        /* replies */
    struct str handover;     /* when a person takes over, in sentences, in the report's language */
    struct report_kpi kpi;
    /* What people decided, with a history: shown in the review columns. */
    int decision;                             /* 1 … 5 in the order of the list of decisions; 0 = none */
    struct str owner, remark;                 /* empty = none */
    struct str article_owner, article_review; /* of the article on it; review a day, or in words */
    int article_status;                       /* 1 … STATUS_COUNT; 0 = none */
};

/* Largest first. */
struct report_theme {
    struct str name;
    uint32_t types, volume;
    double share;
};

/* Why a ticket is in no type, in order of the summary. */
enum report_reason {
    REASON_NONE,
    REASON_REST,
    REASON_AUTOMATIC,
    REASON_EMPTY,
    REASON_DUPLICATE,
    REASON_LANGUAGE,
    REASON_PERIOD,
    REASON_COUNT
};

struct report_ticket {
    struct str id; /* masked where it holds personal data */
    int64_t created;
    struct str channel;
    int32_t type; /* index into report.types; −1 = none, see reason. A duplicate has that of its first copy */
    enum report_reason reason;
    double confidence;        /* 0–1 */
    const char *words;        /* the words that decided, "factuur, kopie" */
    struct str subject, body; /* masked */
    double mood;              /* −1 … +1; NAN = not judged */
    unsigned tone;            /* bit per enum report_tone */
    int32_t also;             /* second type it leans to, −1 = none */
    const char *customer;     /* pseudonym; "" without a history, or when the export names none */
    const char *language;     /* "nl" */
};

/* The merge tree, from which another number of types can be read off. Nodes 1 … leaves are the leaves, merge
 * i (from 1) makes node leaves + i; after the first leaves − k merges there are k clusters. */
struct report_leaf {
    uint32_t size; /* tickets */
    uint32_t type; /* id of the type that most of them ended up in, 0 = in none */
    uint32_t held; /* how many of them did */
};

struct report_merge {
    uint32_t a, b; /* nodes, a < b */
    uint32_t size; /* tickets of both */
    double cost;
};

struct report_input {
    struct str path, format, encoding, delimiter, system, sha256;
    uint64_t rows, rejected;
    struct str member; /* the file in the archive that `path` is, or empty */
};

struct report_rejected {
    struct str path;
    uint64_t first_line, last_line;
    struct str reason, excerpt; /* excerpt masked */
};

struct report_pair {
    struct str name, value;
}; /* settings, versions, masked counts */

struct report_coverage {
    uint32_t types;
    double share;
};

/* A share is surely above a limit p when it is above it by so many standard errors √(p (1 − p) / n): 95%,
 * one-sided. */
#define REPORT_SURE 1.645

/* The thresholds of the advice: shares 0–1, scores 0–100. */
enum report_limit {
    LIMIT_ANGRY,        /* above: Mens */
    LIMIT_ESCALATED,    /* above: Mens */
    LIMIT_SENSITIVE,    /* above: Mens */
    LIMIT_HUMAN,        /* score below: Mens */
    LIMIT_ASSIST,       /* score below: Medewerker met hulp */
    LIMIT_JUDGEMENT,    /* above: Medewerker met hulp */
    LIMIT_ELABORATE,    /* above: Medewerker met hulp */
    LIMIT_EFFORT,       /* above (a ratio): Medewerker met hulp */
    LIMIT_FIXED_ANSWER, /* below, and … */
    LIMIT_AGAIN,        /* … below: Medewerker met hulp */
    LIMIT_IDENTIFIED,   /* surely from here on (REPORT_SURE): met gegevens */
    LIMIT_ASKS,         /* surely from here on: met gegevens */
    LIMIT_ACTS,         /* from here on: met gegevens */
    LIMIT_OWN,          /* from here on, where the export has no replies: met gegevens */
    LIMIT_KNOWN,        /* above: what is known of its question counts; 1 = never */
    LIMIT_COUNT
};

/* An early warning. */
struct report_customer {
    struct str pseudonym;
    int level;                 /* 1 Geel, 2 Oranje, 3 Rood */
    const struct str *reasons; /* in the report's language, the gravest first */
    uint32_t reason_count;
    uint32_t tickets;   /* that count */
    uint32_t flagged;   /* of these, with a signal */
    double mood;        /* mean over its tickets; NAN */
    int64_t from, to;   /* first and last signal */
    uint32_t ticket;    /* the last one with a signal: index into report.tickets */
    int reaction_hours; /* suggested: 24, 4, 1 */
};

struct report_alert {
    struct str kind, text;
};

/* What the business case rests on. Money in euros. */
enum report_assumption {
    ASSUME_DAYS, /* that the export covers */
    ASSUME_AHT,  /* minutes a ticket, for types without handling times */
    ASSUME_HOUR_COST,
    ASSUME_HOURS,  /* productive hours of an agent a year */
    ASSUME_AGENTS, /* with a licence */
    ASSUME_PRICE_RESOLUTION,
    ASSUME_PRICE_AGENT,  /* a month */
    ASSUME_TOKENS,       /* thousands a conversation */
    ASSUME_PRICE_TOKENS, /* a thousand */
    ASSUME_SETUP,        /* once, of a bought service */
    ASSUME_BUILD,        /* once, of one's own */
    ASSUME_UPKEEP,       /* hours a month */
    ASSUME_COUNT
};

/* Ways of paying. */
enum report_model { MODEL_RESOLUTION, MODEL_AGENT, MODEL_TOKENS, MODEL_COUNT };

/* A year of a type. NAN = an assumption is missing. */
struct report_business_type {
    bool included, assumed; /* counts; aht is the assumption */
    double yearly;          /* tickets */
    double resolved;        /* of those, without an agent; 0 when it does not count */
    double aht;             /* minutes */
    double hours, saved;    /* of agents */
    double saving;          /* euros */
};

struct report_business {
    double assumptions[ASSUME_COUNT];              /* NAN = to be filled in */
    const struct report_business_type *types;      /* as report.types */
    double resolved, saved, saving;                /* a year, over all types */
    double upkeep;                                 /* euros a year */
    double service[MODEL_COUNT], net[MODEL_COUNT]; /* euros a year */
    double once[MODEL_COUNT];                      /* euros */
    double month[MODEL_COUNT];                     /* in which it has paid itself back; NAN = never */
};

/* A run that a history remembers. */
struct report_run {
    int64_t number; /* of its row in the history */
    struct str key, title;
    int64_t from, to;       /* of its tickets; INT64_MIN = unknown */
    int64_t days;           /* that its period covers; 0 = unknown */
    uint32_t tickets;       /* read */
    uint32_t counted, rest; /* that count; of these in no type */
    double automatable;
    struct report_kpi kpi; /* of all its tickets */
};

/* A type in such a run. */
struct report_run_type {
    uint32_t run; /* index into the runs */
    uint32_t id, volume;
    struct str name;
    double share;
    enum report_advice advice;
};

/* What became of a type since the run before. */
enum report_change {
    CHANGE_NONE,   /* no more than chance */
    CHANGE_ABSENT, /* without a ticket, so few that this may be chance, too */
    CHANGE_NEW,
    CHANGE_GROWN,
    CHANGE_SHRUNK,
    CHANGE_GONE,
    CHANGE_SPLIT,  /* off another */
    CHANGE_MERGED, /* into another, as people decided */
    CHANGE_COUNT
};

/* A type over the runs. */
struct report_trend_type {
    uint32_t id;
    int32_t type; /* index into report.types, −1 = not in this run */
    struct str label;
    enum report_change change;
    struct str evidence; /* the figures behind it, in the report's language */
    const double
        *per_day;    /* tickets a day, per run of report.trend_runs; NAN = not in that run, or no period */
    double relative; /* a day, against the run before: −1 …; NAN */
};

/* How often people found types and advice right. */
enum report_precision_part { PRECISION_TYPES, PRECISION_ADVICE, PRECISION_CHANNEL, PRECISION_LANGUAGE };
struct report_precision {
    enum report_precision_part part; /* of a channel and a language: of types */
    struct str name;                 /* of the channel; code of the language */
    uint32_t judged, right;
    double share, low, high; /* low, high: of the 95% interval */
};

/* Thresholds of the alerts. */
enum report_alert_limit {
    ALERT_REPEAT,    /* share of repeats above */
    ALERT_GROWTH,    /* a type grows by more than this share */
    ALERT_NEW,       /* a new type has more than this share of the volume */
    ALERT_FCR,       /* falls by more */
    ALERT_ESCALATED, /* rises by more */
    ALERT_MOOD,      /* falls by more */
    ALERT_LIMIT_COUNT
};

enum report_language { REPORT_NL, REPORT_EN };

struct report {
    enum report_language language;
    bool masked;        /* false: --no-mask, to be said on every sheet */
    struct str run_key; /* names what was mined: hex of a SHA-256 over the inputs' */
    struct str edition; /* names what the workbook shows in the cells that people may change, when there is a
                           history: what they change is told against that */
    struct str workbook_key; /* run_key, or run_key.edition */
    struct str title;        /* name of the first input, without folder and extension, and +N for N more */
    int64_t from, to;        /* created of the tickets that count */
    int64_t written;         /* creation date of the workbook: SOURCE_DATE_EPOCH, else `to` */
    uint64_t rows_read, rows_rejected;
    uint64_t rows_joined;     /* of those read: further rows (messages, updates) of a ticket; the rest are
                                 tickets */
    uint32_t tickets_counted; /* that count: the volume of all types + rest */
    uint32_t reasons[REASON_COUNT];
    uint32_t recurring_tickets; /* that count, and from which recurring lines (footers, disclaimers) were left
                                   out */
    uint32_t holding_replies;   /* tickets that count, and whose reply says nothing about the question */
    uint32_t holding_sentences; /* ..., and whose question opens or closes with what says nothing */
    const struct report_pair *holding_texts; /* tickets; a text, masked; the most frequent ones first */
    uint32_t holding_text_count;
    const struct report_type *types; /* by volume, largest first; then id */
    uint32_t type_count;
    uint32_t rest_volume; /* Overig */
    double rest_share;
    const struct report_theme *themes;
    uint32_t theme_count;
    const struct report_coverage *coverage; /* N = 5, 10, 12, 15, 20 where there are so many types */
    uint32_t coverage_count;
    double weights[SIGNAL_COUNT];    /* of the score; all 0 = equal weights */
    double limits[LIMIT_COUNT];      /* of the advice */
    double resolution[ADVICE_COUNT]; /* share of a type that an advice resolves, before purity */
    double reply_again;              /* share of all replies that are like another one of their type */
    double automatable, automatable_low, automatable_high; /* share of the counted tickets */
    const struct report_kpi *kpi_total;
    const struct report_kpi *channels, *months;
    uint32_t channel_count, month_count;
    const struct report_ticket *tickets; /* as read, in input order */
    uint32_t ticket_count;
    struct report_business business;
    const uint32_t *sample; /* tickets to check by hand, by type and channel: indexes into tickets */
    uint32_t sample_count;
    double several_share; /* tickets flagged with a second question; NAN = not judged */
    const struct report_leaf *leaves;
    const struct report_merge *tree;
    uint32_t leaf_count, tree_count;
    uint32_t cut; /* merges after which the clusters became the types; UINT32_MAX = the types come from
                     elsewhere */
    double silhouette, stability, purity; /* quality over all types, NAN = not measured */
    uint32_t known_questions;             /* in the catalogue; 0 = it was not used */
    const struct str *warnings;           /* about the data, in the report's language, most important first */
    uint32_t warning_count;
    const struct report_input *inputs;
    uint32_t input_count;
    const struct report_rejected *rejected;
    uint32_t rejected_count;
    const struct report_pair *settings, *versions, *mask_counts, *language_shares, *spellings;
    uint32_t setting_count, version_count, mask_count_count, language_share_count, spelling_count;
    uint32_t spelling_total; /* words read as misspelt; `spellings` are the most frequent of them */
    const struct report_pair *placeholders; /* of masked text ("<IBAN>") and what they stand for ("iban") */
    uint32_t placeholder_count;
    const struct report_customer *customers; /* gravest first, then the latest signal, then by pseudonym */
    uint32_t customer_count;
    uint32_t customers_known; /* distinct customers; 0 = the export names none, or no dates: no warnings */
    double alert_limits[ALERT_LIMIT_COUNT];
    const struct report_alert *alerts;
    uint32_t alert_count;
    const struct report_run
        *trend_runs; /* with a history: all runs by their period, this one among them; else none */
    uint32_t trend_run_count,
        trend_now;       /* trend_now: the index of this one; it is compared with the one before */
    bool trend_overlaps; /* these two have days in common */
    const struct report_trend_type *trend; /* those of this run by volume, then those that it has not */
    uint32_t trend_count;
    const struct report_precision *precision; /* with a history: by the verdicts on all runs' Steekproef */
    uint32_t precision_count;
    const struct str *proposals; /* to split or to merge types, in the report's language */
    uint32_t proposal_count;
    struct str csat_scale;  /* how satisfaction was read: "1–5"; empty = not in the export */
    uint32_t impossible;    /* durations left out because they end before they begin */
    struct str second_line; /* patterns by which a group is known as a second line, as set: "2e lijn, L2" */
    const char *tickets_sheet; /* "all", "sample" or "none" */
    struct str
        tickets_file;     /* name of the CSV file that holds all of them, beside the workbook; empty = none */
    uint32_t sheet_limit; /* rows of the Tickets sheet (100,000) */
};
#endif
