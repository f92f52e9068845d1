/* Read and analyse: export files → masked tickets, their words, and what a report tells about the inputs.
 *
 * No text is passed over twice. The worker that masks a ticket's texts has them at hand, and takes all that
 * is asked of them then: their words, what they say (insight/signs.h), their lines and capitalised words for
 * what only all tickets together show (the second look). Afterwards a text is read again only where the
 * second look changes it and where a report shows it; all other steps work on the numbers of words and on
 * figures in the ticket.
 *
 * Batches are read by one thread at a time and analysed side by side; everything afterwards is in input order
 * and the same for any number of threads. After this step no unmasked text is left in memory (unless masking
 * is off).
 */
#ifndef MINER_COLLECT_H
#define MINER_COLLECT_H
#include "cluster/holding.h"
#include "miner/base/progress.h"
#include "miner/base/workers.h"
#include "miner/insight/lexicon.h"
#include "miner/options.h"

struct collect_worker;
struct words;

/* For compounds_split: languages that write compounds as one word. */
enum { LANGUAGES_WITH_COMPOUNDS = 1 << LANGUAGE_NL | 1 << LANGUAGE_DE };

struct collection {
    struct ticket *tickets; /* in input order */
    uint32_t count;
    struct str
        *names; /* masked, sorted bytewise; 0 = not given. Of a customer a digest that must not be shown */
    uint32_t name_count;
    uint32_t *order; /* kept tickets in canonical order: masked subject, body, reply, id */
    uint32_t kept;
    uint32_t states[TICKET_OTHER_LANGUAGE + 1]; /* tickets per enum ticket_state */
    uint32_t languages[LANGUAGE_COUNT];         /* kept tickets, and those set apart for theirs */
    uint64_t mask_counts[MASK_KIND_COUNT];
    uint32_t with_reply;        /* kept tickets */
    uint32_t holding_replies;   /* of these: say nothing about the question (holding.h) */
    uint32_t holding_sentences; /* kept tickets whose question opens or closes with what says nothing */
    struct holding_texts {
        struct holding_text *texts;
        uint32_t count;
    } holding[HOLDING_PLACES];  /* after collect_drop_holding */
    uint64_t recurring_lines;   /* left out as boilerplate */
    uint32_t recurring_tickets; /* kept tickets that held some */
    int64_t from, to;           /* created of the kept tickets; TIME_NONE = unknown */
    int64_t end;                /* latest created or solved */
    struct ingest *ingest;      /* inputs and rejected rows, for reports */
    struct str *excerpts;       /* masked excerpt of each rejected row */
    struct str *paths;   /* of each input, as results show it: valid UTF-8, masked where it names a person */
    struct str *members; /* the same of the file in an archive that it is; empty where it is none */
    struct arena arena;
    struct words *words; /* per ticket, until collect_corpus */
    struct analyzer_shared *shared;
    struct collect_worker *workers;
    unsigned worker_count;
};

/* Reads all of o->files, with a lexicon (else NULL), which it reads too, also what the texts say
 * (insight/signs.h). On failure `c` holds nothing. */
int collect_run(struct collection *c, const struct options *o, struct lexicon *lexicon, struct workers *w,
                struct progress *p, struct err *err);
/* The kept tickets as documents, in canonical order (document d is ticket c->order[d]); frees the words. */
void collect_corpus(struct collection *c, struct workers *w, struct corpus *out);
/* Takes text that says nothing about the question out of them (holding.h). */
void collect_drop_holding(struct collection *c, struct workers *w, struct corpus *corpus);
/* Masks another text of the inputs, such as a header, until collect_corpus; valid until the next call. */
struct str collect_mask(const struct collection *c, struct str text);
void collect_release(struct collection *c);
#endif
