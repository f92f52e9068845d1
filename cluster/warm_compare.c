/* Known types beside those that the recipe found in the same documents: what falls apart, and what is one. */
#include <math.h>
#include <stdlib.h>

#include "cluster/warm_parts.h"
#include "miner/base/mem.h"

/* How documents of types that are known lie over those that the recipe found; rest left out. */
struct cross {
    uint32_t k, fresh;
    uint32_t *both; /* k × fresh */
    uint32_t *size, *fresh_size;
};

static void cross_count(const struct warm *s, const struct recipe *fresh, const uint32_t *docs,
                        uint32_t count, struct cross *x)
{
    *x = (struct cross){ s->k, fresh->k, mem_zero((size_t)s->k * fresh->k + 1, sizeof *x->both),
                         mem_zero((size_t)s->k + 1, sizeof *x->size),
                         mem_zero((size_t)fresh->k + 1, sizeof *x->fresh_size) };
    for (uint32_t i = 0; i < count; i++) {
        uint32_t a = s->label[warm_doc_at(docs, i)], b = fresh->label[i];
        x->both[(size_t)a * x->fresh + b]++;
        x->size[a]++;
        x->fresh_size[b]++;
    }
}

static void cross_release(struct cross *x)
{
    free(x->both);
    free(x->size);
    free(x->fresh_size);
}

/* Whether a type that the recipe found is mostly of known type `type`. */
static bool is_mostly_of(const struct cross *x, uint32_t f, uint32_t type)
{
    return 2 * x->both[(size_t)type * x->fresh + f] >= x->fresh_size[f];
}

/* The known type that most documents of one that the recipe found are of. */
static uint32_t mostly_from(const struct cross *x, uint32_t f)
{
    uint32_t most = 0;
    for (uint32_t t = 1; t < x->k; t++)
        if (x->both[(size_t)t * x->fresh + f] > x->both[(size_t)most * x->fresh + f]) most = t;
    return most;
}

/* A type that the recipe found, of a known one that has a larger such. */
struct piece {
    uint32_t type, fresh, docs, main_docs, cost; /* cost: documents that are one of the known type */
    double stability;                            /* the lesser of the two */
};

static int by_stability(const void *a, const void *b)
{
    const struct piece *x = a, *y = b;
    if (x->stability != y->stability) return x->stability > y->stability ? -1 : 1;
    if (x->type != y->type) return x->type < y->type ? -1 : 1;
    return x->fresh < y->fresh ? -1 : x->fresh > y->fresh;
}

/* Per known type and type of the recipe: how many documents are one of the known type; too many to leave,
 * where people put one. */
static uint32_t *count_placed(const struct warm *s, const struct recipe *fresh, const struct cross *x,
                              const uint32_t *docs, uint32_t count)
{
    uint32_t *placed = mem_zero((size_t)x->k * x->fresh + 1, sizeof *placed);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t d = warm_doc_at(docs, i), *n = &placed[(size_t)s->label[d] * x->fresh + fresh->label[i]];
        if (s->fixed[d])
            *n = UINT32_MAX;
        else if (*n != UINT32_MAX)
            *n += s->placed[d] == s->label[d];
    }
    return placed;
}

/* The pieces of a type, for which a group stands that is mostly its own: others that have more of it than of
 * any other known type; all of them stable. */
static void list_pieces(const struct recipe *fresh, const struct cross *x, const uint32_t *placed,
                        uint32_t type, struct piece *pieces, uint32_t *n)
{
    const uint32_t *both = x->both + (size_t)type * x->fresh;
    uint32_t largest = 0;
    for (uint32_t f = 1; f < x->fresh; f++)
        if (both[f] > both[largest]) largest = f;
    if (!is_mostly_of(x, largest, type) || !(fresh->stability[largest] >= WARM_PARTS)) return;
    for (uint32_t f = 0; f < x->fresh; f++) {
        uint32_t cost = placed[(size_t)type * x->fresh + f];
        if (f == largest || both[f] < WARM_LEAST_SIZE || mostly_from(x, f) != type ||
            !(fresh->stability[f] >= WARM_PARTS))
            continue;
        pieces[(*n)++] =
            (struct piece){ type,          f,    both[f],
                            both[largest], cost, fmin(fresh->stability[f], fresh->stability[largest]) };
    }
}

/* How many of those that are one of a known type may leave it, besides those that have. */
static double may_leave(const struct warm *s, const uint32_t *docs, uint32_t count)
{
    uint32_t placed = 0, left = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t d = warm_doc_at(docs, i);
        placed += s->placed[d] != GROUP_REST;
        left += s->placed[d] != GROUP_REST && s->placed[d] != s->label[d];
    }
    return (1 - WARM_KEPT) * placed - left;
}

void warm_part(struct warm *s, const struct recipe *fresh, const uint32_t *docs, uint32_t count)
{
    struct cross x;
    if (fresh->k < 2) return;
    cross_count(s, fresh, docs, count, &x);
    uint32_t *placed = count_placed(s, fresh, &x, docs, count), n = 0;
    size_t cells = (size_t)x.k * x.fresh;
    struct piece *pieces = mem_alloc((size_t)fresh->k + 1, sizeof *pieces); /* each of one type, at most */
    uint32_t *to = mem_alloc(cells + 1, sizeof *to);
    for (uint32_t t = 0; t < x.k; t++)
        if (s->id[t] && !warm_was_joined(s, t)) list_pieces(fresh, &x, placed, t, pieces, &n);
    for (size_t i = 0; i < cells; i++) to[i] = GROUP_REST;
    qsort(pieces, n, sizeof *pieces, by_stability);
    double left = may_leave(s, docs, count);
    for (uint32_t i = 0; i < n; i++) {
        const struct piece *p = &pieces[i];
        if (p->cost > left) continue;
        left -= p->cost;
        uint32_t type = warm_add_type(s, 0);
        to[(size_t)p->type * x.fresh + p->fresh] = type;
        warm_add_event(s, (struct group_event){ .kind = GROUP_PARTED,
                                                .type = p->type,
                                                .other = type,
                                                .id = s->id[p->type],
                                                .docs = p->main_docs,
                                                .other_docs = p->docs,
                                                .stability = p->stability });
    }
    for (uint32_t i = 0; i < count; i++) {
        uint32_t d = warm_doc_at(docs, i), own = s->label[d];
        uint32_t type = to[(size_t)own * x.fresh + fresh->label[i]];
        if (type != GROUP_REST) s->label[d] = type;
    }
    cross_release(&x);
    free(placed);
    free(pieces);
    free(to);
}

uint32_t *warm_parted_from(const struct warm *s)
{
    uint32_t *from = mem_alloc((size_t)s->k + 1, sizeof *from);
    for (uint32_t t = 0; t < s->k; t++) from[t] = GROUP_REST;
    for (uint32_t i = 0; i < s->event_count; i++)
        if (s->events[i].kind == GROUP_PARTED) from[s->events[i].other] = s->events[i].type;
    return from;
}

/* A known type that lies over two of the recipe's, each mostly its own, stable and not small beside the
 * other. */
static void propose_split(struct warm *s, const struct recipe *fresh, const struct cross *x, uint32_t type)
{
    uint32_t part[2] = { 0, 0 }, which[2] = { 0, 0 };
    for (uint32_t f = 0; f < x->fresh; f++) {
        uint32_t n = x->both[(size_t)type * x->fresh + f];
        if (!(fresh->stability[f] >= WARM_STABLE) || !is_mostly_of(x, f, type) || 4 * n < x->size[type])
            continue;
        int at = n > part[0] ? 0 : n > part[1] ? 1 : 2;
        if (at == 0) part[1] = part[0], which[1] = which[0];
        if (at < 2) part[at] = n, which[at] = f;
    }
    if (part[1] < WARM_LEAST_SIZE) return;
    warm_add_event(
        s, (struct group_event){ .kind = GROUP_PROPOSE_SPLIT,
                                 .type = type,
                                 .other = GROUP_REST,
                                 .id = s->id[type],
                                 .docs = part[0],
                                 .other_docs = part[1],
                                 .stability = fmin(fresh->stability[which[0]], fresh->stability[which[1]]) });
}

/* Two known types most of whose documents one of the recipe's types holds, and which make up most of that. */
static void propose_merge(struct warm *s, const struct recipe *fresh, const struct cross *x, uint32_t f)
{
    uint32_t part[2] = { 0, 0 }, which[2] = { 0, 0 };
    if (!(fresh->stability[f] >= WARM_STABLE)) return;
    for (uint32_t t = 0; t < x->k; t++) {
        uint32_t n = x->both[(size_t)t * x->fresh + f];
        if (s->id[t] == 0 || 2 * n < x->size[t]) continue;
        int at = n > part[0] ? 0 : n > part[1] ? 1 : 2;
        if (at == 0) part[1] = part[0], which[1] = which[0];
        if (at < 2) part[at] = n, which[at] = t;
    }
    if (part[1] < WARM_LEAST_SIZE || 2 * (part[0] + part[1]) < x->fresh_size[f]) return;
    warm_add_event(s, (struct group_event){ .kind = GROUP_PROPOSE_MERGE,
                                            .type = which[0],
                                            .other = which[1],
                                            .id = s->id[which[0]],
                                            .other_id = s->id[which[1]],
                                            .docs = part[0],
                                            .other_docs = part[1],
                                            .stability = fresh->stability[f] });
}

void warm_propose(struct warm *s, const struct recipe *fresh, const uint32_t *docs, uint32_t count)
{
    struct cross x;
    cross_count(s, fresh, docs, count, &x);
    for (uint32_t t = 0; t < s->k; t++)
        if (s->id[t]) propose_split(s, fresh, &x, t);
    for (uint32_t f = 0; f < fresh->k; f++) propose_merge(s, fresh, &x, f);
    cross_release(&x);
}
