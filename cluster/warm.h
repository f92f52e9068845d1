/* Types that are known from an earlier run: kept, matched, merged, split, and the new ones beside them.
 *
 * Warm start: each document is placed into the known types (model_place.h).
 *
 * New: a type that the full recipe finds in all documents, of which there was hardly anything before, and
 * which known types do not tell. The earlier tickets that the model keeps are placed into the recipe's types
 * (model_across.h). With e of them in a type beyond those that it draws from others (as many as of these
 * documents, left out in turn, land there without being its own), and x if it had had its share, it has
 * outgrown what there was by g = ln((x + p) / (e + p)), p = WARM_NEW_PRIOR: x over the mean that Gamma–Poisson
 * gives where p tickets' worth is taken for granted that nothing changed. And known types do not tell as well
 * of these documents as they tell of each other: left out in turn, and placed by what the others teach, they
 * are on average d nearer (model_place.h) to the recipe's types than to known ones, which counts as far as it
 * is surely a type (s, its stability). Against it speaks the share h of the earlier tickets of one known type,
 * in which most of its documents are, that would be of it: a type that grew holds most of what it was. New is
 * what has g + WARM_NEW_NEARER · s · d − WARM_NEW_HOLDS · h ≥ WARM_NEW. Those documents move there that were
 * not in a known type for sure, or are nearer to it, left out, than to any known one; not those that people
 * put elsewhere. (How far they are from known types, next to those types' own tickets, adds nothing to these,
 * nor does it when earlier tickets are placed by their nearest, too: measured. Clustering the documents that
 * are not sure by themselves gives types of leftovers: so, too.)
 *
 * Gone: with n documents in a known type for sure, and N in the earlier run, as many would be rare, were its
 * share what it was: P(X ≤ n) < CHANCE_RARE for X binomial, n + N draws with the chance of now / (now +
 * before) documents in types for sure (the conditional test of two Poisson counts: Przyborowski & Wilenski
 * 1940); and so rare that of all known types fewer than one would be: P · types < 1 (Desolneux, Moisan &
 * Morel 2000). And they are no more than documents of other types bring: P(X ≥ n) ≥ WARM_DRAWN for X Poisson,
 * with the mean that the model's left-out tickets tell. A type of which few are expected may have none
 * without being gone: that it is absent is told instead.
 *
 * Falls apart: the recipe finds types in the documents of a known one of which the largest is mostly its own
 * and stands for it, and another has more of its documents than of any other known type's; both are stable
 * (WARM_PARTS). The other becomes a type of its own, the most stable first, for as long as WARM_KEPT of the
 * documents that are one of a known type stay in it, new types counted; not of a type with which people
 * joined another, nor one of whose documents they put there. What is plain (WARM_STABLE) and finds no room is
 * proposed.
 *
 * Then documents are put where they fit best, known and new types alike, by the information bottleneck. What
 * it takes to leave a known type is proportional to the root of the margin by which the document was placed
 * there, and as little as has WARM_KEPT of those that are one of a known type stay in it: where others belong
 * is then told by both what was known and what these documents say of each other. A known type that is not
 * gone keeps those that are one of it rather than vanish. That two known types are one is proposed, where the
 * recipe found it so, and never done.
 */
#ifndef CLUSTER_WARM_H
#define CLUSTER_WARM_H
#include "cluster/group.h"

/* same: per type of `m`, the type that it is now part of by the merges, or itself. */
void known_same(const struct known *known, const struct model *m, uint32_t *same);

/* From here on a cluster that comes back in resamples counts as a valid one, and as showing a pattern (Hennig
 * 2007). */
#define WARM_STABLE 0.75
#define WARM_PARTS  0.6
/* Measured on halves of sets whose types are known, one of which a half has not, or has a fourth of: from here
 * down, wrong ones are told about as fast as right ones. */
#define WARM_NEW        0.8
#define WARM_NEW_NEARER 1.6
#define WARM_NEW_HOLDS  0.75
#define WARM_NEW_PRIOR  10.0
/* More documents than others would bring in all but so few runs, and the type is small, not gone. */
#define WARM_DRAWN 0.01
/* Nine of ten tickets that a type is known for are to keep it, with some room for those that go to the rest.
 */
#define WARM_KEPT 0.92

/* What a run shows of a type. */
struct warm_seen {
    double there, drawn; /* of a known one: documents that would be in it for sure, were its share what it
                            was, and were it gone */
    uint32_t sure;       /* documents that are */
    bool gone;           /* of a known one */
    double earlier, expected; /* of one found anew: how many of the earlier tickets would be of it, and were,
                                 had it had its share of them; NAN = not measured */
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
    double now;           /* documents in known types for sure, of those and as many as were before: 0–1 */
    uint32_t *label;      /* per document < k */
    uint32_t *second;     /* per document: the next known type, or GROUP_REST */
    uint32_t *placed;     /* per document: the known type that it is one of, or GROUP_REST */
    bool *sure;           /* per document: for sure */
    float *near, *margin; /* per document: how near its nearest known type is, and by how much nearer than
                             the next */
    bool *fixed;          /* per document: people decided where it is */
    bool *split;          /* per known->splits: done */
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
                uint32_t count);
/* Per type: the known one of which it was a part until warm_found, or GROUP_REST. To be freed. */
uint32_t *warm_parted_from(const struct warm *s);
/* Types without an id that are types of known->before get theirs. */
void warm_recall(struct warm *s);
/* Whether a person put document `d` where it is, or in no type (known->seed). */
bool warm_is_put(const struct warm *s, uint32_t d);
/* Once types are settled: what became of them, in g->events. to: type → type of the group, or GROUP_REST. */
void warm_tell(const struct warm *s, const uint32_t *to, struct group *g);
#endif
