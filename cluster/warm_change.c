/* What is new among documents, and what is gone: the tests that warm.h states. */
#include <math.h>
#include <stdlib.h>

#include "cluster/chance.h"
#include "cluster/model_across.h"
#include "cluster/model_left_out.h"
#include "cluster/model_part.h"
#include "cluster/model_trials.h"
#include "cluster/warm_parts.h"
#include "miner/base/mem.h"

static bool has_reply(const struct corpus *c, uint32_t doc)
{
    size_t words;
    corpus_view(c, doc, VIEW_REPLY, &words);
    return words > 0;
}

/* A model of before trials were kept: these documents, as it places them, stand for them. */
static struct model_trials (*assume_trials(const struct warm *s, const struct model_place *place))[2]
{
    const struct model *m = s->known->start;
    struct model_trials(*trials)[2] = mem_zero(m->types, sizeof *trials);
    struct model_trial *list = mem_alloc(s->c->docs, sizeof *list);
    for (int replied = 0; replied < 2; replied++) {
        uint32_t n = 0;
        for (uint32_t d = 0; d < s->c->docs; d++) {
            const struct model_place *p = &place[d];
            if (has_reply(s->c, d) != replied) continue;
            list[n++] = (struct model_trial){ p->is_one ? p->type : MODEL_NO_TYPE, p->type, p->is_sure };
        }
        model_trials_learn(list, n, m->types, replied, trials);
    }
    free(list);
    return trials;
}

/* What known types would have of these documents. type: type of the model → of s. */
void warm_expect(struct warm *s, const struct model_place *place, const uint32_t *type)
{
    const struct model *m = s->known->start;
    struct model_trials(*assumed)[2] = m->trials ? NULL : assume_trials(s, place);
    struct model_trials(*trials)[2] = m->trials ? m->trials : assumed;
    double docs[2] = { 0, 0 }, sure[2] = { 0, 0 }, before[2] = { 0, 0 };
    for (uint32_t d = 0; d < s->c->docs; d++) {
        int replied = has_reply(s->c, d);
        docs[replied]++;
        sure[replied] += place[d].is_sure;
    }
    for (uint32_t t = 0; t < m->types; t++)
        for (int i = 0; i < 2; i++) before[i] += m->size[t] * (double)trials[t][i].held;
    double all =
        docs[0] + docs[1] > 0 ? (docs[0] * before[0] + docs[1] * before[1]) / (docs[0] + docs[1]) : 0;
    s->now = all > 0 ? (sure[0] + sure[1]) / (all + sure[0] + sure[1]) : 0;
    for (uint32_t t = 0; t < m->types; t++) {
        for (int i = 0; i < 2; i++) {
            if (before[i] > 0)
                s->seen[type[t]].there += sure[i] * m->size[t] * (double)trials[t][i].held / before[i];
            s->seen[type[t]].drawn += docs[i] * (double)trials[t][i].drawn;
        }
    }
    free(assumed);
}

/* What the recipe's types are against known ones. */
struct fresh_seen {
    uint32_t size;
    double nearer;  /* by how much nearer its documents are to such types than to known ones, on average */
    double drawn;   /* share of the documents that are not its own and would be of it, left out: 0–1 */
    double earlier; /* share of the model's tickets that would be of it: 0–1 */
    double holds;   /* share of the tickets of the known type in which most of its documents are: 0–1 */
};

/* Each document is placed by what the others teach. closer: those that are nearer to their own of these types
 * than to any known one. */
static void find_nearer(const struct warm *s, const struct model_source *in, const struct model_doc *teaching,
                        const uint32_t *same, const uint32_t *docs, struct fresh_seen *seen, bool *closer)
{
    const unsigned views = FEATURES_ALL;
    uint32_t k = in->group->k, n = model_left_out_count(in->group),
             *tried = mem_zero((size_t)k + 1, sizeof *tried);
    struct model_left_out *out = mem_alloc(n, sizeof *out);
    model_leave_out(in, teaching, in->corpus->docs, same, k, &views, 1, s->workers, &out);
    for (uint32_t i = 0; i < n; i++) {
        seen[out[i].type].nearer += (double)(out[i].near - s->near[warm_doc_at(docs, out[i].doc)]);
        closer[out[i].doc] =
            out[i].placed == out[i].type && out[i].near > s->near[warm_doc_at(docs, out[i].doc)];
        tried[out[i].type]++;
        if (out[i].placed != out[i].type && out[i].placed != MODEL_NO_TYPE)
            seen[out[i].placed].drawn += 1.0 / n;
    }
    for (uint32_t t = 0; t < k; t++) seen[t].nearer /= tried[t] ? tried[t] : 1;
    free(tried);
    free(out);
}

/* Per type of the recipe: the one of `s` that most of its documents are in. */
static uint32_t *mostly_in(const struct warm *s, const struct group *g, const uint32_t *docs)
{
    uint32_t *count = mem_zero((size_t)g->k * s->k + 1, sizeof *count), *most = mem_zero(g->k, sizeof *most);
    for (uint32_t i = 0; i < g->docs; i++)
        count[(size_t)g->type[i] * s->k + s->label[warm_doc_at(docs, i)]]++;
    for (uint32_t f = 0; f < g->k; f++) {
        const uint32_t *of = count + (size_t)f * s->k;
        for (uint32_t t = 1; t < s->k; t++)
            if (of[t] > of[most[f]]) most[f] = t;
    }
    free(count);
    return most;
}

/* Per type of the model: the one of `s` that it is now. */
static uint32_t *now_types(const struct warm *s)
{
    const struct model *m = s->known->start;
    uint32_t *type = mem_alloc(m->types, sizeof *type);
    known_same(s->known, m, type);
    for (uint32_t t = 0; t < m->types; t++) {
        uint32_t id = m->id[type[t]];
        for (uint32_t of = 0; of < s->k; of++)
            if (s->id[of] == id) type[t] = of;
    }
    return type;
}

/* The model's tickets placed by what all documents teach; each stands for its part of its known type. */
static void find_earlier(const struct warm *s, const struct model_source *in,
                         const struct model_doc *teaching, const uint32_t *docs, struct fresh_seen *seen)
{
    const struct model *known = s->known->start;
    struct model now;
    model_init(&now);
    now.types = in->group->k;
    model_part_learn(in, teaching, in->corpus->docs, s->workers, &now);
    uint32_t *type = mem_alloc((size_t)known->prototype_count + 1, sizeof *type),
             *kept = mem_zero((size_t)known->types + 1, sizeof *kept), *is = now_types(s),
             *most = mostly_in(s, in->group, docs);
    double all = 0, *size = mem_zero((size_t)s->k + 1, sizeof *size);
    model_across(known, &now, type);
    for (uint32_t p = 0; p < known->prototype_count; p++) kept[known->prototype[p].type]++;
    for (uint32_t t = 0; t < known->types; t++) size[is[t]] += known->size[t];
    for (uint32_t p = 0; p < known->prototype_count; p++) {
        uint32_t of = known->prototype[p].type;
        double stands_for = (double)known->size[of] / kept[of];
        seen[type[p]].earlier += stands_for;
        if (is[of] == most[type[p]] && size[is[of]] > 0) seen[type[p]].holds += stands_for / size[is[of]];
        all += stands_for;
    }
    for (uint32_t t = 0; t < now.types; t++) seen[t].earlier /= all > 0 ? all : 1;
    free(type);
    free(kept);
    free(is);
    free(most);
    free(size);
    model_release(&now);
}

static struct fresh_seen *look_at(const struct warm *s, const struct corpus *part, const struct recipe *fresh,
                                  const uint32_t *docs, bool *closer)
{
    struct fresh_seen *seen = mem_zero((size_t)fresh->k + 1, sizeof *seen);
    uint32_t *size = mem_zero((size_t)fresh->k + 1, sizeof *size), *same = mem_alloc(fresh->k, sizeof *same);
    struct model_doc *teaching = mem_alloc(part->docs, sizeof *teaching);
    for (uint32_t t = 0; t < fresh->k; t++) same[t] = t;
    for (uint32_t i = 0; i < part->docs; i++) {
        teaching[i] = (struct model_doc){ i, fresh->label[i], false };
        size[fresh->label[i]]++;
    }
    for (uint32_t t = 0; t < fresh->k; t++) seen[t].size = size[t];
    const struct group g = { .docs = part->docs, .k = fresh->k, .type = fresh->label, .size = size };
    const struct model_source in = { .corpus = part, .group = &g, .id = same };
    find_nearer(s, &in, teaching, same, docs, seen, closer);
    find_earlier(s, &in, teaching, docs, seen);
    free(size);
    free(same);
    free(teaching);
    return seen;
}

/* How much speaks for a type being new; NAN where it was not measured how stable it is, or nothing is known
 * of earlier tickets. */
static double newness(const struct warm *s, const struct fresh_seen *seen, double stability, uint32_t docs)
{
    double kept = s->known->start->prototype_count, expected = kept * seen->size / docs,
           earlier = kept * fmax(seen->earlier - seen->drawn, 0);
    if (kept == 0) return NAN;
    double outgrown = log((expected + WARM_NEW_PRIOR) / (earlier + WARM_NEW_PRIOR));
    return outgrown + WARM_NEW_NEARER * stability * seen->nearer - WARM_NEW_HOLDS * seen->holds;
}

void warm_add_new(struct warm *s, const struct corpus *part, const struct recipe *fresh, const uint32_t *docs,
                  uint32_t count)
{
    uint32_t *to = mem_alloc((size_t)fresh->k + 1, sizeof *to);
    bool *closer = mem_zero((size_t)part->docs + 1, sizeof *closer);
    struct fresh_seen *seen = look_at(s, part, fresh, docs, closer);
    double tickets = 0;
    for (uint32_t t = 0; t < s->known->start->types; t++) tickets += s->known->start->size[t];
    for (uint32_t t = 0; t < fresh->k; t++) {
        bool is_new = newness(s, &seen[t], fresh->stability[t], count) >= WARM_NEW; /* NAN is not */
        to[t] = is_new && seen[t].size >= WARM_LEAST_SIZE ? warm_add_type(s, 0) : GROUP_REST;
        if (to[t] == GROUP_REST) continue;
        s->seen[to[t]].earlier = seen[t].earlier * tickets;
        s->seen[to[t]].expected = tickets * seen[t].size / count;
    }
    for (uint32_t i = 0; i < count; i++) {
        uint32_t d = warm_doc_at(docs, i);
        if (to[fresh->label[i]] != GROUP_REST && !s->fixed[d] && (!s->sure[d] || closer[i]))
            s->label[d] = to[fresh->label[i]];
    }
    free(seen);
    free(closer);
    free(to);
}

/* Whether documents of a known type are missing: what is in it for sure is rare, were its share what it was,
 * also among so many types, and no more than others would bring, were it gone. */
static bool is_gone(const struct warm *s, const struct warm_seen *seen)
{
    uint32_t before = (uint32_t)lround(s->now > 0 ? seen->there * (1 - s->now) / s->now : 0);
    double as_few = chance_at_most(seen->sure, seen->sure + before, s->now);
    return as_few < CHANCE_RARE && as_few * s->known->start->types < 1 &&
           chance_at_least(seen->sure, seen->drawn) >= WARM_DRAWN;
}

void warm_leave_gone(struct warm *s)
{
    uint32_t largest = 0;
    bool *put = mem_zero((size_t)s->k + 1, sizeof *put);
    for (uint32_t d = 0; d < s->c->docs; d++) {
        uint32_t own = s->label[d];
        s->seen[own].sure += s->id[own] == 0 || s->sure[d] || s->fixed[d];
        put[own] |= s->known->seed && s->known->seed[d] != 0 && s->known->seed[d] != KNOWN_NO_TYPE &&
                    warm_is_put(s, d);
    }
    for (uint32_t t = 0; t < s->k; t++)
        if (s->seen[t].sure > s->seen[largest].sure) largest = t;
    for (uint32_t t = 0; t < s->k; t++)
        s->seen[t].gone = s->id[t] != 0 && t != largest && !put[t] && is_gone(s, &s->seen[t]);
    for (uint32_t d = 0; d < s->c->docs; d++) {
        uint32_t next = s->second[d];
        if (!s->seen[s->label[d]].gone) continue;
        s->label[d] = next != GROUP_REST && !s->seen[next].gone ? next : largest;
        s->sure[d] = s->fixed[d] = false;
    }
    free(put);
}
