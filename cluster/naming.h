/* Names of types and themes, in words as customers write them.
 *
 * A term tells a type when many of its questions hold it and few others do: coverage × ln(coverage / coverage
 * elsewhere). A name is a pair of telling words that questions of the type say together, at least one of them
 * a noun: a noun with its infinitive ("factuur downloaden"), with a denial where they deny it ("code werkt
 * niet"), or a question as it opens ("waar blijft mijn pakket"). The noun weighs most, then how often the two
 * stand together. Replies second what questions say, at half the weight, and put nothing in its place. Words
 * of the type's main language alone.
 */
#ifndef CLUSTER_NAMING_H
#define CLUSTER_NAMING_H
#include "cluster/grammar.h"
#include "cluster/group.h"

enum { NAMING_UNITS = 40 /* at most 64: sets of them are bits */, NAMING_WORDS = 8 };

/* What naming needs of the whole corpus. */
struct naming {
    const struct corpus *c;
    const struct group *g;
    struct grammar grammar;
    bool *nameable; /* per word: may stand in a name */
    uint32_t *held; /* per term: documents that hold it: 2 for each whose question does, 1 where the reply
                       alone does */
    uint32_t *start, *member; /* documents by type */
};

struct term_count {
    uint32_t term;
    uint32_t held; /* as naming.held, within the type */
};

/* A telling word of a type in one of its roles. */
enum unit_role { UNIT_NOUN, UNIT_VERB, UNIT_OTHER, UNIT_ASKS };

struct unit {
    uint32_t term, word; /* word: as the name would write it */
    double score;        /* how telling in this role */
    uint32_t held;       /* as naming.held, in this role */
    enum unit_role role;
};

/* Two units that questions say together. */
struct pair {
    uint8_t a, b; /* unit numbers; a is written first */
    double score;
    struct str text;
};

struct naming_type {
    struct term_count *terms; /* all of the type's, in order of their numbers */
    uint32_t term_count;
    struct unit units[NAMING_UNITS];
    uint32_t unit_count;
    struct pair *pairs; /* best first */
    uint32_t pair_count;
    uint32_t telling[NAMING_WORDS]; /* most telling words, best first */
    uint32_t telling_count;
};

/* Per-thread counters, zero between types. */
struct naming_worker {
    uint32_t *term_held, *term_seen, *terms;
    uint32_t *word_docs, *word_held, *word_seen, *words; /* word_docs: questions alone */
    uint64_t *word_contexts;                             /* the wordings around it in questions, as bits */
    uint8_t *unit;                                       /* per word: number of its unit + 1 */
    struct meeting *meetings;                            /* NAMING_UNITS² */
};

void naming_init(struct naming *n, const struct corpus *c, const struct group *g);
void naming_release(struct naming *n);
void naming_worker_init(struct naming_worker *w, const struct corpus *c);
void naming_worker_release(struct naming_worker *w);

/* Finds what the type may be called. Arrays are the caller's, by naming_type_release; text is in `arena`. */
void naming_survey(const struct naming *n, struct naming_worker *w, uint32_t type, struct arena *arena,
                   struct naming_type *out);
void naming_type_release(struct naming_type *t);
/* How much a term tells: `held` as naming.held, in `size` documents and in all `docs` of the corpus. */
double naming_telling(double held, double size, double held_in_all, double docs);
/* "geannuleerd" beside "annuleren" says one thing twice: the words share most of the shorter one. */
bool naming_is_echo(struct str a, struct str b);
/* Names for all types, the larger having the first choice: distinct, and of other words where that can be.
 * names: one per type, in `arena`. */
void naming_types(const struct naming *n, const struct naming_type *types, struct arena *arena,
                  struct str *names);
/* Names for the themes: the nouns that most of their types share. names: one per theme, distinct, in `arena`.
 */
void naming_themes(const struct naming *n, const struct naming_type *types, const struct str *type_names,
                   struct arena *arena, struct str *names);
#endif
