/* Words of one meaning: a customer who asks for a "factuur", a "rekening" or a "nota" asks for one thing.
 *
 * Which words have a meaning in common is knowledge of a language, not of the tickets: the caller brings it.
 * Features (features.h) hold a block in which each word counts as what it means. Two words near each other
 * may mean something together: "niet … ontvangen".
 */
#ifndef CLUSTER_MEANINGS_H
#define CLUSTER_MEANINGS_H
#include <stddef.h>
#include <stdint.h>

enum {
    MEANINGS_OF_TERM = 2, /* at most: a word may mean two things */
    MEANINGS_APART = 4    /* words from the first of two words to the second, at most */
};
#define NO_MEANING UINT32_MAX

/* Of one corpus; numbers of terms are those of the finished corpus. */
struct meanings {
    uint32_t count; /* meanings are numbered 0 … count − 1 */
    struct term_meaning {
        uint32_t own[MEANINGS_OF_TERM]; /* NO_MEANING = no more */
        uint32_t pair;                  /* first of the pairs that the term opens; NO_MEANING = none */
    } * of;                             /* per term */
    struct meaning_pair {
        uint32_t second;  /* term */
        uint32_t meaning; /* of both together */
        uint32_t next;    /* pair with the same first term; NO_MEANING = the last */
    } * pairs;
    uint32_t pair_count;
    size_t pair_capacity;
};

/* Of so many terms, none with a meaning yet. */
void meanings_init(struct meanings *m, uint32_t terms);
void meanings_release(struct meanings *m);
/* A term's meaning; a third one of the same term is left out. */
void meanings_add(struct meanings *m, uint32_t term, uint32_t meaning);
/* The meaning of `first` with `second` at most MEANINGS_APART words behind it. */
void meanings_add_pair(struct meanings *m, uint32_t first, uint32_t second, uint32_t meaning);
#endif
