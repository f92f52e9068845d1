/* Types that are known from an earlier run: kept, matched, merged, split, and the new ones beside them.
 *
 * Warm start: each document is placed into the known types (model_place.h).
 *
 * New: a type that the full recipe finds in all documents, when these are far from every known type. Each has
 * a rank among the tickets of the type that is nearest to it (model_trials.h); were they tickets of known
 * types, ranks would lie evenly over 0 … 1. Their mean is so low by chance in fewer than CHANCE_RARE of runs
 * in which nothing is new (Mann & Whitney 1947; divided by the number of types looked at: Bonferroni), and at
 * most WARM_RANK: of many tickets a small difference is no chance either. And known types do not tell as well
 * of them as these documents tell of each other: left out in turn, and placed by what the others teach, they
 * are on average so much nearer (model_place.h) to the recipe's types than to known ones that this, times how
 * surely it is a type (its stability), is at least WARM_NEW. Those that are not in a known type for sure move
 * there. (Clustering the documents that are not sure by themselves gives types of leftovers: measured.)
 *
 * Gone: with n documents in a known type for sure, and N in the earlier run, as many would be rare, were its
 * share what it was: P(X ≤ n) < WARM_GONE for X binomial, n + N draws with the chance of now / (now +
 * before) documents in types (the conditional test of two Poisson counts: Przyborowski & Wilenski 1940). And
 * they are no more than documents of other types bring: P(X ≥ n) ≥ WARM_GONE for X Poisson, with the mean
 * that the model's left-out tickets tell.
 *
 * Then documents are put where they fit best, known and new types alike, by the information bottleneck. What
 * it takes to leave a known type is proportional to the margin by which the document was placed there, and
 * such that WARM_KEPT of those that are one of a known type stay in it: where others belong is then told by
 * both what was known and what these documents say of each other. Proposals to split and to merge rest on
 * what the recipe found, too; these are told, never done.
 */
#ifndef CLUSTER_WARM_H
#define CLUSTER_WARM_H
#include "cluster/group.h"

/* same: per type of `m`, the type that it is now part of by the merges, or itself. */
void known_same(const struct known *known, const struct model *m, uint32_t *same);

/* From here on a cluster that comes back in resamples counts as a valid one (Hennig 2007). */
#define WARM_STABLE 0.75
/* Measured on halves of sets whose types are known: from here down, wrong ones are told faster than right
 * ones. */
#define WARM_NEW 0.08
/* Of the tickets of the known types nearest to its own, two of three are nearer than these, on average. */
#define WARM_RANK (1.0 / 3)
/* Every known type is asked whether it is gone; at five in a hundred a run of thirty would wrongly lose one.
 */
#define WARM_GONE 0.01
/* Nine of ten tickets that a type is known for are to keep it, with some room for those that go to the rest.
 */
#define WARM_KEPT 0.92

/* What a run shows of a type. */
struct warm_seen {
    double there, drawn; /* of a known one: documents that would be in it for sure, were its share what it
                            was, and were it gone */
    uint32_t sure;       /* documents that are */
    double far;          /* of one found anew: 1 − the mean rank of its documents; NAN = not measured */
};

struct warm {
    const struct corpus *c;
    const struct known *known;
    struct workers *workers;
    uint32_t k;
    uint32_t *id;           /* per type: known id, 0 = new */
    uint32_t *least;        /* per type: fewer documents, and it is none */
    double *stability;      /* per type; NAN = not measured */
    struct warm_seen *seen; /* per type */
    double now;             /* documents in known types, of those and what these rest on: 0–1 */
    uint32_t *label;        /* per document < k */
    uint32_t *second;       /* per document: the next known type, or GROUP_REST */
    uint32_t *placed;       /* per document: the known type that it is one of, or GROUP_REST */
    bool *sure;             /* per document: for sure */
    float *near, *margin;   /* per document: how near its nearest known type is, and by how much nearer than
                               the next */
    float *rank;            /* per document: among those of its nearest known type, 0–1 */
    bool *fixed;            /* per document: people decided where it is */
    bool *split;            /* per known->splits: done */
    struct group_event *events;
    uint32_t event_count;
    size_t capacity, event_capacity;
};

/* Nothing but documents, all in one type without an id. */
void warm_init(struct warm *s, const struct corpus *c, const struct known *known, struct workers *w);
void warm_release(struct warm *s);

/* Types as found without looking at known ones, label < k per document; those that hold the same documents as
 * known ones get their ids. */
void warm_take(struct warm *s, uint32_t k, const uint32_t *label, const double *stability);
/* Documents into the types of known->start. */
void warm_place(struct warm *s);
/* What people decided: merges, splits, documents put into a type; again when there are more ids to which it
 * applies. */
void warm_decide(struct warm *s, uint64_t seed);
/* New types, where documents fit, and proposals: from what the recipe made of `part`, the corpus of the
 * documents docs[0 … count). The documents outside stay as they are. */
void warm_found(struct warm *s, const struct corpus *part, const struct recipe *fresh, const uint32_t *docs,
                uint32_t count, uint64_t seed);
/* Types without an id that are types of known->before get theirs. */
void warm_recall(struct warm *s);
/* Whether a person put document `d` where it is, or in no type (known->seed). */
bool warm_is_put(const struct warm *s, uint32_t d);
/* Once types are settled: what became of them, in g->events. to: type → type of the group, or GROUP_REST. */
void warm_tell(const struct warm *s, const uint32_t *to, struct group *g);
#endif
