/* All tickets that are clustered, as sequences of words, with the vocabulary.
 *
 * Documents are added in canonical order. After corpus_finish words and terms are numbered by descending
 * document frequency, ties by their bytes: numbers do not depend on the order of the input or on threads.
 * Three views: what customers write as subject and as body, and the agent's first reply.
 */
#ifndef CLUSTER_CORPUS_H
#define CLUSTER_CORPUS_H
#include "cluster/catalogue.h"
#include "cluster/meanings.h"
#include "miner/base/arena.h"
#include "miner/base/hashmap.h"
#include "miner/base/workers.h"

enum view { VIEW_SUBJECT, VIEW_BODY, VIEW_REPLY, VIEW_COUNT };

enum corpus_flag {
    CORPUS_STOP = 1,
    CORPUS_PLACEHOLDER = 2,
    CORPUS_NUMBER = 4,
    CORPUS_KNOWN = 8, /* this and those below: of corpus_word only */
    CORPUS_VERB = 16,
    CORPUS_INFINITIVE = 32,
    CORPUS_OF_WORD = CORPUS_KNOWN | CORPUS_VERB | CORPUS_INFINITIVE
};

struct corpus_word {
    struct str surface; /* normalised, unstemmed */
    uint32_t term;      /* index into terms */
    uint32_t df;        /* documents that hold it in any view */
    uint8_t flags;      /* enum corpus_flag */
    uint8_t language;
    uint32_t parts[2]; /* terms of a compound's parts (compounds.h); CORPUS_NO_PART = no compound */
    bool known;        /* a form of a word that the analyser knows: no spelling error */
    bool verb;         /* a form of a verb that it knows */
    bool infinitive;   /* and its infinitive */
};

/* A misspelt word and the word as which it counts; word numbers. */
struct corpus_join {
    uint32_t word, meant;
};

struct corpus_term {
    struct str text; /* the stem */
    uint32_t df;     /* documents that hold it in any view */
    uint8_t flags;   /* those that all its words have; CORPUS_STOP where most of its use is of listed words
                        (kan, kon, gekund),   once finished */
};

#define CORPUS_NO_PART UINT32_MAX

/* Stands in a sequence for the end of a sentence or line. */
#define CORPUS_BREAK UINT32_MAX

struct corpus {
    struct arena arena;
    struct hashmap word_index, term_index; /* while adding */
    struct buf key;                        /* of word_index */
    struct corpus_word *words;
    uint32_t word_count;
    size_t word_capacity;
    struct corpus_term *terms;
    uint32_t term_count;
    size_t term_capacity;
    uint32_t docs;
    uint64_t *starts; /* docs × VIEW_COUNT + 1 offsets into sequence */
    size_t start_capacity;
    uint32_t *sequence; /* word numbers and CORPUS_BREAKs; large.h */
    size_t sequence_capacity;
    struct corpus_join *joins; /* after corpus_finish; none in a part (corpus_pick) */
    uint32_t join_count;
    const struct meanings *meanings;        /* borrowed; NULL = none are known */
    const struct catalogue_keys *catalogue; /* borrowed; NULL = no known questions; with meanings only */
};

void corpus_init(struct corpus *c);
void corpus_release(struct corpus *c);
/* The number of a word, added when new. Strings are copied. Numbers change in corpus_finish. */
uint32_t corpus_word(struct corpus *c, struct str surface, struct str term, uint8_t flags, uint8_t language);
/* Such a word is asked for soon: memory is asked for what tells whether it is known. */
void corpus_expect(struct corpus *c, struct str surface, struct str term, uint8_t language);
/* Adds one document: words[v] and counts[v] for each view, mapped through map (their numbers →
 * corpus_word's). */
void corpus_add(struct corpus *c, const uint32_t *const words[VIEW_COUNT], const size_t counts[VIEW_COUNT],
                const uint32_t *map);
/* Adds many documents, with all threads. `document` tells what corpus_add would be given of each; its first
 * argument is `data`. */
struct corpus_document {
    const uint32_t *words[VIEW_COUNT];
    size_t counts[VIEW_COUNT];
    const uint32_t *map;
};
void corpus_add_all(struct corpus *c, uint32_t docs,
                    struct corpus_document (*document)(const void *data, uint32_t doc), const void *data,
                    struct workers *w);
/* Counts document frequencies, joins misspelt words (spelling.h) and numbers words and terms for good; call
 * once, after the last corpus_add. */
void corpus_finish(struct corpus *c, struct workers *w);

/* Part of a view of a document: from … to, offsets into sequence. */
struct corpus_range {
    uint64_t from, to;
};
/* Takes ranges, ascending and apart from each other, out of a finished corpus. */
void corpus_drop(struct corpus *c, const struct corpus_range *range, size_t count, struct workers *w);

/* The documents docs[0 … count) of a finished corpus, in that order, with the same numbers of words and
 * terms; document frequencies are those of the part. Strings are borrowed from `c`. */
void corpus_pick(const struct corpus *c, const uint32_t *docs, uint32_t count, struct corpus *out);

/* What a word means together with later ones (meanings.h): `later` and `pair` are at `at` and NO_MEANING at
 * first. */
struct corpus_pairs {
    const uint32_t *words; /* of a view */
    size_t length, at, later;
    uint32_t pair;
};
/* The next such meaning; false = no more. The corpus has meanings. */
bool corpus_next_pair(const struct corpus *c, struct corpus_pairs *p, uint32_t *meaning);

static inline const uint32_t *corpus_view(const struct corpus *c, uint32_t doc, enum view v, size_t *count)
{
    uint64_t at = (uint64_t)doc * VIEW_COUNT + v;
    *count = (size_t)(c->starts[at + 1] - c->starts[at]);
    return c->sequence + c->starts[at];
}
#endif
