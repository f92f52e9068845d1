/* Names of types and themes, in words as customers write them.
 *
 * What a type may be called: its telling words alone, pairs of them that questions say together, and what a
 * third word makes of these. All kinds are scored on one scale: how many of the type's customers say it × how
 * much likelier the type is where it is said (naming_telling), times how well such a name reads: what is done
 * to a thing ("factuur downloaden"), what fails ("code werkt niet") and a question as it opens ("waar blijft
 * mijn pakket") before a thing alone. Of words that mean one thing (meanings.h) the
 * one that is said most speaks for all. Counted are customers, not tickets, and text that comes back word for
 * word counts little. A subject line counts twice; agents' replies second what questions say, at half the
 * weight, and put nothing in its place, but a verb that one customer uses and many replies do may stand
 * beside its thing. Words of the type's main language alone; no word that fewer than three customers use.
 *
 * A type that is a known question (group.question) and mostly in the language of the catalogue has the name
 * that the question has there.
 */
#ifndef CLUSTER_NAMING_H
#define CLUSTER_NAMING_H
#include "cluster/grammar.h"
#include "cluster/group.h"

enum { NAMING_UNITS = 24, NAMING_WORDS = 8, NAMING_CUSTOMERS = 3 };

/* So many customers of a type have something in a question, in its subject, in an agent's reply. */
struct naming_held {
    uint32_t asked, subject, reply;
};

/* What is asked of words at random, in little memory. */
struct naming_brief {
    uint32_t term;
    uint8_t language;
    uint8_t role;    /* enum unit_role; of considered words */
    bool considered; /* may stand in a name, or opens a question */
    bool placeholder;
};

/* What naming needs of the whole corpus. */
struct naming {
    const struct corpus *c;
    const struct group *g;
    struct grammar grammar;
    struct naming_brief *brief; /* per word */
    bool *nameable;             /* per word: of a kind that may stand in a name */
    bool *common;               /* per word: at least NAMING_CUSTOMERS use it in questions */
    struct naming_held *held;   /* per term: summed over types and the rest */
    uint32_t *start, *member;   /* documents by type (k is the rest), a type's by customer */
    uint32_t *asker; /* per document: its customer within its type, numbered in the order of `member` */
    struct naming_held *size; /* per type: customers with a question, with a subject, with a reply */
    double askers;            /* customers, summed over types and the rest */
};

struct naming_term {
    uint32_t term;
    struct naming_held held; /* within the type */
};

/* A telling word of a type, in the role it mostly has there. */
enum unit_role { UNIT_NOUN, UNIT_VERB, UNIT_OTHER, UNIT_ASKS };

struct unit {
    uint32_t term;
    struct str shown;    /* of a verb that the analyser knows, else empty: text of `form` */
    uint32_t form, word; /* form: most frequent here; word: as a name writes it, verbs as their infinitive */
    double score;        /* naming_telling of the term */
    double asked;        /* customers of the type who use the word */
    double precision;    /* share of the type among the customers who use the word */
    enum unit_role role;
    bool done;      /* a known verb without infinitive here: "besteld" */
    bool attribute; /* an adjective in -e, as before a noun */
};

/* One to three units that make a name. */
struct candidate {
    uint8_t unit[3], units; /* unit numbers, ascending */
    double score;
    struct str text;
};

struct naming_type {
    struct naming_term *terms; /* all of the type's, in order of their numbers */
    uint32_t term_count;
    struct unit units[NAMING_UNITS]; /* most telling first */
    uint32_t unit_count;
    struct candidate *candidates; /* best first */
    uint32_t candidate_count;
    uint32_t telling[NAMING_WORDS]; /* most telling words, best first */
    uint32_t telling_count;
    uint8_t language; /* of most words of its questions, as of corpus_word */
};

struct naming_meeting;

/* Per-thread counters, zero between types. */
struct naming_worker {
    struct naming_count *term;       /* per term */
    struct naming_word *word;        /* per word */
    uint32_t *terms, *words;         /* those counted */
    uint32_t *place;                 /* per term counted: where it is in naming_type.terms */
    uint8_t *unit;                   /* per word: number of its unit + 1 */
    struct naming_meeting *meetings; /* NAMING_UNITS² */
};

struct naming_count {
    struct naming_held held;
    uint32_t seen[VIEW_COUNT]; /* per field of `held`: the last customer counted + 1 */
};

struct naming_word {
    bool listed;
    uint32_t asked, seen;
    uint64_t contexts; /* the wordings around it in questions, as bits */
};

/* customer: per document, its customer's number, 0 = not known; NULL = the export names none. */
void naming_init(struct naming *n, const struct corpus *c, const struct group *g, const uint32_t *customer,
                 struct workers *w);
void naming_release(struct naming *n);
void naming_worker_init(struct naming_worker *w, const struct corpus *c);
void naming_worker_release(struct naming_worker *w);

/* Finds what the type may be called. Arrays are the caller's, by naming_type_release; text is in `arena`. */
void naming_survey(const struct naming *n, struct naming_worker *w, uint32_t type, struct arena *arena,
                   struct naming_type *out);
/* The parts of naming_survey that find the units among the type's terms, whose w->words[0 … words) were
 * counted (naming_units.c), and that make candidates of them (naming_candidates.c). */
void naming_find_units(const struct naming *n, struct naming_worker *w, uint32_t type, uint32_t words,
                       uint8_t language, struct naming_type *out);
void naming_find_candidates(const struct naming *n, struct naming_worker *w, uint32_t type,
                            struct arena *arena, struct naming_type *out);
void naming_type_release(struct naming_type *t);

/* How much something tells of a type: coverage × ln(precision / share). coverage, precision: 0–1; share: of
 * the type among all customers. 0 where it tells of other types. */
double naming_telling(double coverage, double precision, double share);
/* One figure for what was held: subjects count once more, replies half, but no more than the questions.
 * `asked` stands in for held.asked. */
double naming_weight(struct naming_held held, double asked);
/* Of so many customers, how many say it in words of their own, and a quarter of the others. `contexts`: a bit
 * by hash for each wording; their number is estimated by linear counting (Whang, Vander-Zanden & Taylor
 * 1990). */
double naming_own(uint64_t contexts, double asked);
/* The words from `around` before the first to as many behind the last, as one of 64 bits. */
uint64_t naming_context(const uint32_t *words, size_t length, size_t first, size_t last, size_t around);
/* Counts one more customer, once: asker is naming.asker. */
void naming_count(struct naming_count *count, enum view v, uint32_t asker);
/* "geannuleerd" beside "annuleren" says one thing twice: the words share most of the shorter one. */
bool naming_is_echo(struct str a, struct str b);

struct naming_name {
    struct str text;
    bool known;              /* it is that of a known question */
    uint32_t term[3], terms; /* those it is made of */
};

/* Names for all types, the larger having the first choice: distinct, and of other words where that can be.
 * names: one per type, text in `arena`. */
void naming_types(const struct naming *n, const struct naming_type *types, struct arena *arena,
                  struct naming_name *names);
/* Names for the themes: the nouns that most of their types share. names: one per theme, distinct, in `arena`.
 */
void naming_themes(const struct naming *n, const struct naming_type *types,
                   const struct naming_name *type_names, struct arena *arena, struct str *names);
#endif
