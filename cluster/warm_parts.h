/* Inside of warm.h. */
#ifndef CLUSTER_WARM_PARTS_H
#define CLUSTER_WARM_PARTS_H
#include "cluster/model_place.h"
#include "cluster/recipe.h"
#include "cluster/warm.h"

enum { WARM_LEAST_SIZE = 3, WARM_LEAST_KNOWN = 1 /* documents: struct warm.least */ };

/* id: 0 = new. */
uint32_t warm_add_type(struct warm *s, uint32_t id);
/* The i-th of the documents docs[0 … count), or of all. */
static inline uint32_t warm_doc_at(const uint32_t *docs, uint32_t i)
{
    return docs ? docs[i] : i;
}
/* Whether people joined another with it. */
bool warm_was_joined(const struct warm *s, uint32_t type);
void warm_add_event(struct warm *s, struct group_event e);
/* What known types would have of the documents, as these were placed. type: type of the model → of s. */
void warm_expect(struct warm *s, const struct model_place *place, const uint32_t *type);
/* The recipe's types that are new become types of their own. part: as for warm_found. */
void warm_add_new(struct warm *s, const struct corpus *part, const struct recipe *fresh, const uint32_t *docs,
                  uint32_t count);
/* Documents of known types that are gone go where they are next best; where a person put one, the type is
 * there. */
void warm_leave_gone(struct warm *s);
/* Known types that fall apart in what the recipe found (docs[0 … count)): done, and said. */
void warm_part(struct warm *s, const struct recipe *fresh, const uint32_t *docs, uint32_t count);
/* What could be split and merged besides, by what it found: said, not done. */
void warm_propose(struct warm *s, const struct recipe *fresh, const uint32_t *docs, uint32_t count);
#endif
