/* Text that says nothing about what was asked: the same words under questions of all kinds. A reply that puts
 * the customer off ("we pakken dit direct op"), a sentence that questions open or close with ("ik heb hier al
 * eerder over gemaild", "ik hoor graag van u"). It would make types of its own and pull questions out of
 * theirs. */
#ifndef CLUSTER_HOLDING_H
#define CLUSTER_HOLDING_H
#include "cluster/corpus.h"

enum holding_place {
    HOLDING_REPLY,
    HOLDING_OPENING, /* a body's first sentence, if another follows */
    HOLDING_CLOSING, /* its last one, if another comes before */
    HOLDING_PLACES
};

struct holding_text {
    uint32_t doc, docs; /* the first document that had it; how many */
    struct str words;   /* as that has them, with single spaces; in the arena */
};

/* Takes such text out of a finished corpus at one place. held: per document, out: it had one there. texts:
 * out, malloced, by number of documents, then first document; `count` of them. Returns how many documents.
 *
 * Texts are the same if they have the same terms, placeholders and numbers aside, and of replies listed words
 * too. One is looked at if at least 10 documents have it, of at most 5,000 evenly taken ones. Let Y(d) be the
 * sum of what stands beside the 8 questions nearest to that of document d, among those without the text:
 * their replies, or for sentences, which are left out of the comparison, all of their text; scaled to length
 * 1. Let h be the mean cosine of Y(d) and Y(e) over all pairs of documents that have the text. What belongs
 * to one kind of question has an h well above that of as many documents taken at random; what says nothing is
 * below 1.2 times that (the mean of 3 draws). Where there is hardly another reply, what more than half of the
 * replies are says nothing. */
uint32_t holding_drop(struct corpus *c, enum holding_place place, struct workers *w, struct arena *arena,
                      bool *held, struct holding_text **texts, uint32_t *count);
#endif
