/* Names, telling words and examples of types, in words as customers write them. How names are made: naming.h.
 */
#ifndef CLUSTER_LABEL_H
#define CLUSTER_LABEL_H
#include "cluster/group.h"

struct type_label {
    struct str name;   /* unique among the types */
    bool known;        /* the name is that of a known question (catalogue.h) */
    struct str *terms; /* most telling first, unstemmed */
    uint32_t term_count;
    uint32_t *examples; /* documents: the medoid of the questions first, then two that show the name, then
                           diverse ones; more only add to these */
    uint32_t example_count;
    uint32_t reply;     /* document whose reply is the medoid of the replies, or UINT32_MAX */
    double reply_share; /* share of the type's replies with cosine ≥ ½ to it; NAN without replies */
    double reply_again; /* share with cosine ≥ ½ to any other of them (of 100 of them, where there are more);
                           NAN without replies */
};

enum { LABEL_TERMS = 8, LABEL_EXAMPLES = 12 };

/* customer: per document the number of who asked, 0 = not known; NULL = the export names none. One label per
 * type of `g` with up to `examples` examples, and the names of its themes; arrays and text in `arena`. */
struct type_label *label_types(const struct corpus *c, const struct group *g, const uint32_t *customer,
                               uint32_t examples, struct workers *w, struct arena *arena,
                               struct str **themes);
/* The words that drew document `d` to its type, at most 4, most telling first, as "factuur, kopie"; empty for
 * the rest. Malloced, the texts in `arena`. */
const char **label_words(const struct corpus *c, const struct group *g, struct workers *w,
                         struct arena *arena);
#endif
