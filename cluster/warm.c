#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/match.h"
#include "cluster/warm_parts.h"
#include "miner/base/mem.h"

/* What it takes to leave a type, on average: nats, and how often the range is halved, by its logarithm. */
#define MOVE_LEAST 0.3f
#define MOVE_MOST  12.0f
enum { MOVE_HALVINGS = 5 };

/* Id of the type that a type is now part of. */
static uint32_t merged(const struct known *known, uint32_t id)
{
    for (uint32_t steps = 0; steps <= known->merge_count; steps++) {
        uint32_t next = id;
        for (uint32_t i = 0; i < known->merge_count && next == id; i++)
            if (known->merges[i][0] == id) next = known->merges[i][1];
        if (next == id) break;
        id = next;
    }
    return id;
}

void known_same(const struct known *known, const struct model *m, uint32_t *same)
{
    for (uint32_t t = 0; t < m->types; t++) {
        uint32_t id = merged(known, m->id[t]);
        same[t] = t;
        for (uint32_t o = 0; o < m->types; o++)
            if (m->id[o] == id) same[t] = o;
    }
}

void warm_init(struct warm *s, const struct corpus *c, const struct known *known, struct workers *w)
{
    *s = (struct warm){ .c = c, .known = known, .workers = w };
    s->label = mem_zero(c->docs, sizeof *s->label);
    s->second = mem_alloc(c->docs, sizeof *s->second);
    for (uint32_t d = 0; d < c->docs; d++) s->second[d] = GROUP_REST;
    s->placed = mem_alloc(c->docs, sizeof *s->placed);
    for (uint32_t d = 0; d < c->docs; d++) s->placed[d] = GROUP_REST;
    s->sure = mem_zero(c->docs, sizeof *s->sure);
    s->near = mem_zero(c->docs, sizeof *s->near);
    s->margin = mem_zero(c->docs, sizeof *s->margin);
    s->fixed = mem_zero(c->docs, sizeof *s->fixed);
    s->split = mem_zero(known->split_count, sizeof *s->split);
}

void warm_release(struct warm *s)
{
    free(s->id);
    free(s->least);
    free(s->stability);
    free(s->seen);
    free(s->label);
    free(s->second);
    free(s->placed);
    free(s->sure);
    free(s->near);
    free(s->margin);
    free(s->fixed);
    free(s->split);
    free(s->events);
    memset(s, 0, sizeof *s);
}

void warm_add_event(struct warm *s, struct group_event e)
{
    MEM_RESERVE(s->events, s->event_capacity, (size_t)s->event_count + 1);
    s->events[s->event_count++] = e;
}

uint32_t warm_add_type(struct warm *s, uint32_t id)
{
    size_t capacity = s->capacity;
    if (s->k == capacity) {
        s->capacity = mem_grown(capacity, capacity + 1);
        s->id = mem_resize(s->id, s->capacity, sizeof *s->id);
        s->least = mem_resize(s->least, s->capacity, sizeof *s->least);
        s->stability = mem_resize(s->stability, s->capacity, sizeof *s->stability);
        s->seen = mem_resize(s->seen, s->capacity, sizeof *s->seen);
    }
    s->id[s->k] = id;
    s->least[s->k] = id ? WARM_LEAST_KNOWN : WARM_LEAST_SIZE;
    s->stability[s->k] = NAN;
    s->seen[s->k] = (struct warm_seen){ .earlier = NAN, .expected = NAN };
    return s->k++;
}

bool warm_was_joined(const struct warm *s, uint32_t type)
{
    bool joined = false;
    for (uint32_t i = 0; i < s->known->merge_count && !joined; i++)
        joined = merged(s->known, s->known->merges[i][0]) == s->id[type];
    return joined;
}

static uint32_t type_of_id(const struct warm *s, uint32_t id)
{
    for (uint32_t t = 0; t < s->k; t++)
        if (s->id[t] == id) return t;
    return GROUP_REST;
}

static uint32_t size_of(const struct warm *s, uint32_t type)
{
    uint32_t n = 0;
    for (uint32_t d = 0; d < s->c->docs; d++) n += s->label[d] == type;
    return n;
}

void warm_take(struct warm *s, uint32_t k, const uint32_t *label, const double *stability)
{
    const struct known *known = s->known;
    for (uint32_t t = 0; t < k; t++) {
        uint32_t own = warm_add_type(s, 0);
        s->stability[own] = stability[t];
    }
    memcpy(s->label, label, s->c->docs * sizeof *label);
    if (known->start) match_ids(known->start, s->c, s->k, s->label, NULL, s->workers, s->id);
}

void warm_recall(struct warm *s)
{
    if (s->known->before)
        match_ids(s->known->before, s->c, s->k, s->label, s->known->start, s->workers, s->id);
}

void warm_place(struct warm *s)
{
    const struct model *m = s->known->start;
    uint32_t *same = mem_alloc(m->types, sizeof *same), *type = mem_alloc(m->types, sizeof *type);
    known_same(s->known, m, same);
    for (uint32_t t = 0; t < m->types; t++)
        if (same[t] == t) type[t] = warm_add_type(s, m->id[t]);
    for (uint32_t t = 0; t < m->types; t++) type[t] = type[same[t]];
    struct model_place *place = mem_alloc(s->c->docs, sizeof *place);
    model_place_docs(m, same, s->c, NULL, s->c->docs, FEATURES_ALL, s->workers, place);
    for (uint32_t d = 0; d < s->c->docs; d++) {
        if (place[d].type == MODEL_NO_TYPE) continue;
        s->label[d] = type[place[d].type];
        if (place[d].is_one) s->placed[d] = s->label[d];
        s->sure[d] = place[d].is_sure;
        s->near[d] = place[d].near;
        s->margin[d] = place[d].near - place[d].next;
        if (place[d].second != MODEL_NO_TYPE) s->second[d] = type[place[d].second];
    }
    for (uint32_t t = 0; t < m->types; t++) {
        if (same[t] == t) continue;
        uint32_t to = type[t];
        warm_add_event(s, (struct group_event){ .kind = GROUP_MERGED,
                                                .type = to,
                                                .other = GROUP_REST,
                                                .id = s->id[to],
                                                .other_id = m->id[t],
                                                .docs = size_of(s, to),
                                                .stability = NAN });
    }
    warm_expect(s, place, type);
    free(place);
    free(same);
    free(type);
}

/* Types that were found apart and of which people decided that they are one. */
static void merge_found(struct warm *s)
{
    for (uint32_t t = 0; t < s->k; t++) {
        uint32_t id = s->id[t] ? merged(s->known, s->id[t]) : 0, to = id != s->id[t] ? type_of_id(s, id) : t;
        if (to == t) continue;
        if (to == GROUP_REST) { /* what it became part of was not found: it is that now */
            s->id[t] = id;
            continue;
        }
        uint32_t was = s->id[t];
        for (uint32_t d = 0; d < s->c->docs; d++)
            if (s->label[d] == t) s->label[d] = to;
        s->id[t] = 0;
        warm_add_event(s, (struct group_event){ .kind = GROUP_MERGED,
                                                .type = to,
                                                .other = GROUP_REST,
                                                .id = id,
                                                .other_id = was,
                                                .docs = size_of(s, to),
                                                .stability = NAN });
    }
}

/* The documents of a type, clustered by themselves; the largest part stays. */
static void split(struct warm *s, uint32_t type, uint64_t seed)
{
    uint32_t n = size_of(s, type), *docs = mem_alloc(n, sizeof *docs), k = 0;
    for (uint32_t d = 0, i = 0; d < s->c->docs; d++)
        if (s->label[d] == type) docs[i++] = d;
    struct corpus part;
    corpus_pick(s->c, docs, n, &part);
    struct recipe r = { 0 };
    const struct recipe_options options = { .seed = seed };
    if (n >= 2 * WARM_LEAST_SIZE) {
        recipe_documents(&part, &options, s->workers, NULL, &r);
        k = r.k;
    }
    uint32_t *size = mem_zero((size_t)k + 1, sizeof *size), *to = mem_alloc((size_t)k + 1, sizeof *to),
             largest = 0;
    for (uint32_t i = 0; i < n && k > 1; i++) size[r.label[i]]++;
    for (uint32_t t = 0; t < k; t++)
        if (size[t] > size[largest]) largest = t;
    for (uint32_t t = 0; t < k; t++) { /* a part too small for a type of its own stays with the largest */
        to[t] = type;
        if (t == largest || size[t] < WARM_LEAST_SIZE) continue;
        to[t] = warm_add_type(s, 0);
        warm_add_event(s, (struct group_event){ .kind = GROUP_SPLIT,
                                                .type = type,
                                                .other = to[t],
                                                .id = s->id[type],
                                                .docs = size[largest],
                                                .other_docs = size[t],
                                                .stability = r.stability[t] });
    }
    for (uint32_t i = 0; i < n && k > 1; i++) {
        s->label[docs[i]] = to[r.label[i]];
        s->fixed[docs[i]] = true;
    }
    free(docs);
    free(size);
    free(to);
    corpus_release(&part);
    recipe_release(&r);
}

void warm_decide(struct warm *s, uint64_t seed)
{
    const struct known *known = s->known;
    merge_found(s);
    for (uint32_t i = 0; i < known->split_count; i++) {
        uint32_t type = type_of_id(s, merged(known, known->splits[i]));
        if (type == GROUP_REST || s->split[i]) continue;
        split(s, type, seed);
        s->split[i] = true;
    }
    for (uint32_t d = 0; d < s->c->docs && known->seed; d++) {
        if (known->seed[d] == 0 || known->seed[d] == KNOWN_NO_TYPE) continue;
        uint32_t type = type_of_id(s, merged(known, known->seed[d]));
        if (type == GROUP_REST) continue;
        s->label[d] = type;
        s->fixed[d] = true;
        s->least[type] = 1;
    }
}

/* What keeps a document where it is: the more, the more clearly it was placed there (the root of the margin);
 * 1 on average. */
static void weigh_places(const struct warm *s, const uint32_t *docs, uint32_t count, float *stay)
{
    double sum = 0;
    uint32_t n = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t d = warm_doc_at(docs, i);
        if (s->placed[d] == GROUP_REST) continue;
        sum += sqrt((double)s->margin[d]);
        n++;
    }
    for (uint32_t i = 0; i < count; i++) {
        uint32_t d = warm_doc_at(docs, i);
        bool is_home = s->placed[d] != GROUP_REST && s->label[d] == s->placed[d] && sum > 0;
        stay[i] = s->fixed[d] ? INFINITY : is_home ? (float)(sqrt((double)s->margin[d]) * n / sum) : 0;
    }
}

/* A known type that is not gone does not vanish because others fit better: then those that are one of it
 * stay. */
static void give_back(const struct warm *s, const uint32_t *docs, uint32_t count, uint32_t k,
                      const uint32_t *from, const uint32_t *home, uint32_t *label)
{
    bool *is_there = mem_zero((size_t)k + 1, sizeof *is_there);
    for (uint32_t i = 0; i < count; i++) is_there[label[i]] = true;
    for (uint32_t i = 0; i < count; i++)
        if (!is_there[home[i]] && s->placed[warm_doc_at(docs, i)] == from[home[i]]) label[i] = home[i];
    free(is_there);
}

struct moving {
    const struct warm *s;
    const struct recipe *fresh;
    const uint32_t *docs, *from; /* from: label → type */
    uint32_t count, k;
    const float *weight;
    const uint32_t *home;
    float *stay;
};

/* Documents go where they fit best, when it takes `scale` on average to leave. Returns whether WARM_KEPT of
 * those that are one of a known type stay there. */
static bool move_by(const struct moving *m, float scale, uint32_t *label)
{
    uint32_t placed = 0, kept = 0;
    for (uint32_t i = 0; i < m->count; i++) m->stay[i] = scale * m->weight[i];
    memcpy(label, m->home, m->count * sizeof *label);
    recipe_refine(m->fresh, m->k, m->stay, label);
    for (uint32_t i = 0; i < m->count; i++) {
        uint32_t type = m->s->placed[warm_doc_at(m->docs, i)];
        placed += type != GROUP_REST;
        kept += type != GROUP_REST && m->from[label[i]] == type;
    }
    return kept >= WARM_KEPT * placed;
}

/* Documents go where they fit best, as many as may: what it takes to leave a type is as little as keeps
 * enough of them. from: label → type. */
static void move(const struct warm *s, const struct recipe *fresh, const uint32_t *docs, uint32_t count,
                 uint32_t k, const uint32_t *from, uint32_t *label)
{
    uint32_t *home = mem_alloc(count, sizeof *home), *moved = mem_alloc(count, sizeof *moved);
    float *weight = mem_alloc(count, sizeof *weight), *stay = mem_alloc(count, sizeof *stay);
    memcpy(home, label, count * sizeof *home);
    weigh_places(s, docs, count, weight);
    const struct moving m = { s, fresh, docs, from, count, k, weight, home, stay };
    if (!move_by(&m, MOVE_LEAST, label)) {
        float low = MOVE_LEAST, high = MOVE_MOST;
        move_by(&m, high, label);
        for (int i = 0; i < MOVE_HALVINGS; i++) {
            float scale = sqrtf(low * high);
            bool keeps = move_by(&m, scale, moved);
            if (keeps) memcpy(label, moved, count * sizeof *label);
            *(keeps ? &high : &low) = scale;
        }
    }
    give_back(s, docs, count, k, from, home, label);
    free(home);
    free(moved);
    free(weight);
    free(stay);
}

/* The places of documents among the types that have some. */
static void refine(struct warm *s, const struct recipe *fresh, const uint32_t *docs, uint32_t count)
{
    uint32_t *label = mem_alloc(count, sizeof *label), *to = mem_alloc((size_t)s->k + 1, sizeof *to),
             *from = mem_alloc((size_t)s->k + 1, sizeof *from), k = 0;
    for (uint32_t t = 0; t < s->k; t++) to[t] = GROUP_REST;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t own = s->label[warm_doc_at(docs, i)];
        if (to[own] == GROUP_REST) {
            from[k] = own;
            to[own] = k++;
        }
        label[i] = to[own];
    }
    double *stability = mem_alloc((size_t)k + 1, sizeof *stability);
    move(s, fresh, docs, count, k, from, label);
    recipe_stability(fresh, k, label, s->workers, stability);
    for (uint32_t i = 0; i < count; i++) s->label[warm_doc_at(docs, i)] = from[label[i]];
    for (uint32_t t = 0; t < k; t++) s->stability[from[t]] = stability[t];
    free(label);
    free(to);
    free(from);
    free(stability);
}

/* Where the recipe looked at a sample: what is told counts as many of all documents as these stand for. */
static void count_in_all(struct warm *s, uint32_t count)
{
    for (uint32_t i = 0; i < s->event_count; i++) {
        struct group_event *e = &s->events[i];
        if (e->kind != GROUP_PARTED && e->kind != GROUP_PROPOSE_SPLIT && e->kind != GROUP_PROPOSE_MERGE)
            continue;
        e->docs = (uint32_t)((uint64_t)e->docs * s->c->docs / count);
        e->other_docs = (uint32_t)((uint64_t)e->other_docs * s->c->docs / count);
    }
}

void warm_found(struct warm *s, const struct corpus *part, const struct recipe *fresh, const uint32_t *docs,
                uint32_t count)
{
    warm_add_new(s, part, fresh, docs, count);
    warm_leave_gone(s);
    warm_part(s, fresh, docs, count);
    refine(s, fresh, docs, count);
    warm_propose(s, fresh, docs, count);
    count_in_all(s, count);
}

bool warm_is_put(const struct warm *s, uint32_t d)
{
    uint32_t id = s->known->seed ? s->known->seed[d] : 0;
    return id == KNOWN_NO_TYPE || (id && s->id[s->label[d]] == merged(s->known, id));
}

static int by_kind(const void *a, const void *b)
{
    const struct group_event *x = a, *y = b;
    if (x->kind != y->kind) return x->kind < y->kind ? -1 : 1;
    if (x->id != y->id) return x->id < y->id ? -1 : 1;
    if (x->type != y->type) return x->type < y->type ? -1 : 1;
    if (x->other_id != y->other_id) return x->other_id < y->other_id ? -1 : 1;
    return x->other < y->other ? -1 : x->other > y->other;
}

static uint32_t mapped(const uint32_t *to, uint32_t type)
{
    return type == GROUP_REST ? GROUP_REST : to[type];
}

/* Known types that the group has not. Of types found anew nobody knows how many documents were expected. */
static void tell_missing(struct group *g, const struct warm *s, uint32_t *n)
{
    const struct model *m = s->known->start;
    for (uint32_t t = 0; t < m->types; t++) {
        uint32_t id = m->id[t], was = type_of_id(s, id);
        bool there = merged(s->known, id) != id;
        for (uint32_t i = 0; i < g->k && !there; i++) there = g->id[i] == id;
        if (there) continue;
        g->events[(*n)++] =
            (struct group_event){ .kind = was == GROUP_REST || s->seen[was].gone ? GROUP_GONE : GROUP_ABSENT,
                                  .type = GROUP_REST,
                                  .other = GROUP_REST,
                                  .id = id,
                                  .docs = was == GROUP_REST ? 0 : s->seen[was].sure,
                                  .other_docs = was == GROUP_REST ? 0 : (uint32_t)lround(s->seen[was].there),
                                  .stability = NAN };
    }
}

void warm_tell(const struct warm *s, const uint32_t *to, struct group *g)
{
    uint32_t n = 0, known = s->known->start ? s->known->start->types : 0;
    bool *parted = mem_zero((size_t)g->k + 1, sizeof *parted);
    g->events = mem_alloc((size_t)s->event_count + g->k + known + 1, sizeof *g->events);
    for (uint32_t i = 0; i < s->event_count; i++) {
        struct group_event e = s->events[i];
        bool other = e.other != GROUP_REST;
        e.type = mapped(to, e.type);
        e.other = mapped(to, e.other);
        if (e.type == GROUP_REST || (other && e.other == GROUP_REST)) continue; /* of a type that is gone */
        if (e.kind == GROUP_SPLIT || e.kind == GROUP_PARTED) parted[e.other] = true;
        g->events[n++] = e;
    }
    if (known) tell_missing(g, s, &n);
    for (uint32_t t = 0; t < g->k && known; t++) {
        uint32_t size = 0;
        for (uint32_t d = 0; d < g->docs; d++) size += g->type[d] == t;
        if (g->id[t] == 0 && !parted[t])
            g->events[n++] = (struct group_event){
                .kind = GROUP_NEW, .type = t, .other = GROUP_REST, .docs = size, .stability = g->stability[t]
            };
    }
    qsort(g->events, n, sizeof *g->events, by_kind);
    g->event_count = n;
    free(parted);
}
