/* A model from some documents whose types are known: the part of learning that is done for all documents, and
 * again for those that are left when some are left out. Inside of model_learn.
 */
#ifndef CLUSTER_MODEL_PART_H
#define CLUSTER_MODEL_PART_H
#include "cluster/catalogue_words.h"
#include "cluster/model_learn.h"

enum { MODEL_CENTROID_FEATURES = 300, MODEL_PROTOTYPE_FEATURES = 80 /* a row, at most */ };

struct model_doc {
    uint32_t doc, type; /* type: index into the model's types */
    bool seed;
};

struct model_part {
    const struct model_source *in;
    struct model *m;
    struct workers *workers;
    const struct model_doc *doc;
    uint32_t docs;
    struct catalogue_words words; /* the corpus' */
    bool *stop;                   /* per feature of the model: every word behind it is on a stop list */
};

/* Vocabulary, weights, centroids and prototypes of m, whose types are set. */
void model_part_learn(const struct model_source *in, const struct model_doc *doc, uint32_t docs,
                      struct workers *w, struct model *m);
/* The features of m (text, df), and `stop`. */
void model_part_vocabulary(struct model_part *p);
/* The documents' tf in them, and how near each is to a known question; views as for features_build. */
void model_part_count(const struct model_part *p, unsigned views, struct csr *tf, float *nearest);
/* Writes a dense row of m's columns as row `row`: the `most` largest values > 0, scaled to length 1, in
 * steps. Rows come in order; capacity: of m->col and m->val, 0 at first. */
void model_part_row(struct csr *m, size_t *capacity, uint32_t row, const float *dense, uint32_t most);
/* Joins what `before` knows of the types that m has to m: vocabulary, weights, centroids, prototypes, seeds.
 */
void model_part_extend(struct model *m, const struct model *before);
#endif
