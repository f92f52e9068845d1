/* What each thread of a collection holds: shared by the steps of collecting, and by nothing else. */
#ifndef MINER_COLLECT_WORKER_H
#define MINER_COLLECT_WORKER_H
#include "miner/boilerplate.h"
#include "miner/collect.h"
#include "miner/insight/signs.h"
#include "miner/mentions.h"

enum { BATCH_TICKETS = 128 }; /* that one thread works on at a time */

struct words {
    uint64_t from; /* into the worker's sequence */
    uint32_t count[PART_COUNT];
    uint32_t worker;
};

/* What the second look asks of a ticket's texts, noted when they are read. Places in what its worker holds.
 */
struct seen {
    uint64_t lines, mentions;
    uint32_t mention_count;
    uint8_t question_lines, reply_lines; /* next to each other */
    bool indexed;                        /* else its words were not read for mentions */
};

/* Fingerprints of the unmasked text, by which repeated tickets are known after it is gone. */
struct print {
    uint64_t text, more;
};

/* What becomes of a small value that repeats. */
enum name_kind {
    NAME_MASKED,   /* channel, status and the like, whose cells may hold anything */
    NAME_TAGS,     /* names side by side: masked each on its own, for they are no sentence */
    NAME_CUSTOMER, /* told apart, but not known */
    NAME_GOLD,     /* compared with, never shown */
    NAME_KINDS
};

struct collect_worker {
    struct analyzer *analyzer;
    struct arena text;                     /* ids and masked text: lives as long as the collection */
    struct arena scratch;                  /* cells as read, until all is read */
    struct hashmap name_index[NAME_KINDS]; /* as read → number */
    struct str *names;                     /* this worker's numbers; 0 is empty */
    size_t name_count, name_capacity;
    uint32_t *name_to; /* → the collection's numbers */
    uint32_t *sequence;
    size_t sequence_count, sequence_capacity;
    struct batch batch;
    struct signs_reader *signs; /* NULL: what the texts say is not asked */
    struct boilerplate_line *lines;
    size_t line_count, line_capacity;
    struct mention_index *mentions;
    struct hashmap people; /* words of the names of customers and agents; keys in scratch */
    struct str *person_words;
    size_t person_count, person_capacity;
};

/* What of a ticket is analysed. */
struct analyzer_text collect_text(const struct raw_ticket *raw);
/* An id is kept as it is, so that results can be joined to the export; one that looks like personal data is
 * masked. In `arena`, or `id` itself. */
struct str collect_shown_id(struct analyzer *a, struct str id, struct arena *arena);
/* Stores what the analysis made of ticket `t` by worker `me`, which is the collection's `number`-th: the
 * masked text, and the words if it counts; and what its texts say, if that is asked for and it counts. */
void collect_keep(struct collect_worker *me, unsigned number, struct str id, const struct analysis *a,
                  struct ticket *t, struct words *words);
/* Frees the words of all tickets, and the analysers. */
void collect_drop_words(struct collection *c);
/* Notes the words of a ticket's texts that may mention somebody. */
void second_look_mentions(struct collect_worker *me, const struct analysis *a, struct seen *seen);
/* Notes what else the second look asks of the texts of a ticket. */
void second_look_note(struct collect_worker *me, const struct ticket *t, struct seen *seen);
/* What only all tickets together show: leaves lines that recur (boilerplate.h) out of texts and words, and
 * masks (`mask`) the names of customers and agents in others' tickets (mentions.h). Before tickets are put in
 * order. `seen`: per ticket; frees what the workers hold of lines and mentions. */
void second_look(struct collection *c, struct words *words, struct seen *seen, struct workers *w, bool mask);
/* In case it does not come to that. */
void second_look_forget(struct collect_worker *me);
/* Gives tickets whose channels are one, written in several ways, the way that most use. */
void collect_fold_channels(struct collection *c);
/* Puts the kept tickets in canonical order into c->order, without the copies of others (told by `prints`, per
 * ticket) and without those in a language that too few are in. */
void collect_order(struct collection *c, const struct print *prints, struct workers *w);
#endif
