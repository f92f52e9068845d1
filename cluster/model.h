/* What a run leaves behind: enough to put new tickets into its types, and to start the next run warm.
 *
 * Holds no text of tickets: stems, 4-grams and known questions that at least MODEL_LEAST_CUSTOMERS customers
 * used (tickets, where the export names no customers) and numbers. A type is known by its id, which a history
 * file hands out and never reuses.
 */
#ifndef CLUSTER_MODEL_H
#define CLUSTER_MODEL_H
#include "cluster/csr.h"
#include "miner/base/arena.h"
#include "miner/base/err.h"
#include "miner/base/str.h"

enum {
    MODEL_LEAST_CUSTOMERS = 3,
    MODEL_PROTOTYPES = 32, /* a type, at most; seeds come on top */
    MODEL_VALUE_STEPS =
        65535 /* values of rows are multiples of 1 / MODEL_VALUE_STEPS, at least one of them */
};

/* How near a ticket has to be to its type (model_place.h), 0–1; learned from the run's own tickets, each put
 * into a type by a model of others. */
struct model_threshold {
    float least;        /* to be one of it at all: one that just reaches it is as likely wrong as right
                           (model_trials.h) */
    float near, margin; /* to be one for sure, and by how much nearer than to the next: nine of ten that reach
                           it are where the run put them */
};

/* How a type took tickets of the run that were left out of the learning: against this a later run tells what
 * is gone. */
struct model_trials {
    float held;  /* share of its own that were placed in it for sure, 0–1 */
    float drawn; /* how many that are not its own were, per ticket of the run, 0–1 */
};

/* One ticket's features, by which new tickets are compared with tickets and not only with means. */
struct model_prototype {
    uint32_t type;       /* index into the model's types */
    bool seed;           /* a person said that this ticket belongs to the type */
    struct str customer; /* pseudonym, so that a customer can be forgotten; empty = the export names none */
    uint32_t day; /* on which it was created, so that a period can be purged: days since 1970, 0 = unknown */
};

struct model {
    struct arena arena; /* text */
    uint32_t features; /* columns of the matrices below: stems first, then 4-grams, then known questions, each
                          bytewise ascending */
    uint32_t stems, asked; /* columns below are stems; from here on known questions */
    float among;           /* as in features.h; 0 where no questions are known */
    struct str *text;      /* per feature; a 4-gram as "#bes", a question as its name */
    float *weight;         /* per feature, > 0: what a row's tf is multiplied by */
    uint32_t *df;          /* per feature: documents that held it, of `docs` */
    uint32_t docs;
    uint32_t types;
    uint32_t *id;          /* per type, ascending, ≥ 1 */
    uint32_t *size;        /* per type: tickets that it rests on */
    struct csr centroids;  /* types × features, rows of length 1 */
    struct csr prototypes; /* prototype_count × features, rows of length 1 */
    struct model_prototype *prototype;
    uint32_t prototype_count;
    struct model_threshold threshold[2]; /* [0] for tickets without a reply, [1] with one */
    struct model_trials (*trials)[2]; /* per type, for the same; NULL = of a layout that did not keep them */
};

#define KNOWN_NO_TYPE UINT32_MAX

/* What is known before tickets are grouped. Ids are those of types; of a type that is not in `start` they do
 * nothing. */
struct known {
    const struct model *start;   /* tickets are put into its types first; NULL = types are found anew */
    const struct model *before;  /* what these very tickets became last time, so that types found anew keep
                                    their  ids; NULL = not mined before */
    const uint32_t (*merges)[2]; /* the type [0] is to become part of [1] */
    uint32_t merge_count;
    const uint32_t *splits; /* types whose tickets are to be grouped on their own */
    uint32_t split_count;
    const uint32_t *seed; /* per document: id of the type in which a person put it, KNOWN_NO_TYPE = in no
                             type, 0 = nobody did; NULL = nobody any */
};

void model_init(struct model *m);
void model_release(struct model *m);
/* The bytes for the file that keeps it: little-endian, independent of the machine. Layout: model_bytes.c. */
void model_write(const struct model *m, struct buf *out);
/* Of this layout or an earlier one. −1 with STATUS_DATA where they are damaged, or of a newer one; `m`
 * then holds nothing. */
int model_read(struct str bytes, struct model *m, struct err *err);
#endif
