/* A second half of the tickets after a first, as quarters follow each other: warm SEEDS evaluate FILE --gold
 * COLUMN [OPTION]...
 *
 * The first half is grouped and leaves a model; the second is then put into its types (frozen, as `assign`
 * does), grouped warm, and grouped as if nothing were known (fresh). Prints how many tickets keep their type
 * from frozen to warm, of those in a type in both; the agreement of warm and fresh with the known types; how
 * many tickets are placed right without their reply, a type of the first half standing for the known type
 * that most of it is; and of some known types, each left out of one half, how many are told as new and as
 * gone. Halves are drawn anew for each seed.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/agreement.h"
#include "cluster/kmeans.h"
#include "cluster/model_learn.h"
#include "cluster/model_place.h"
#include "miner/base/mem.h"
#include "miner/pipeline.h"

enum { TRIED = 12 /* known types left out in turn */, LEAST = 12 /* tickets of one in a half */ };

struct set {
    struct corpus corpus;
    uint32_t *gold; /* per document: its known type < names; 0 = none */
    uint32_t names;
    struct workers *workers;
};

static bool counts_as_gold(struct str gold)
{
    return gold.len > 0 && gold.ptr[0] != '_' && !str_eq_nocase(gold, STR("overig"));
}

/* One half, grouped. */
struct half {
    uint32_t *doc, docs; /* of the set */
    struct corpus corpus;
    struct group group;
};

/* The documents of a half but those of the known type `without` (0 = all), grouped. */
static void take(const struct set *s, const uint32_t *doc, uint32_t docs, uint32_t without,
                 const struct known *known, struct half *h)
{
    h->doc = mem_alloc(docs, sizeof *h->doc);
    h->docs = 0;
    for (uint32_t i = 0; i < docs; i++)
        if (!without || s->gold[doc[i]] != without) h->doc[h->docs++] = doc[i];
    corpus_pick(&s->corpus, h->doc, h->docs, &h->corpus);
    const struct group_options o = { .seed = 1, .known = known };
    group_run(&h->corpus, &o, s->workers, NULL, &h->group);
}

static void release(struct half *h)
{
    free(h->doc);
    corpus_release(&h->corpus);
    group_release(&h->group);
}

/* Its types get the ids 1, 2 … */
static void learn(const struct set *s, const struct half *h, struct model *m)
{
    uint32_t *id = mem_alloc((size_t)h->group.k + 1, sizeof *id);
    for (uint32_t t = 0; t < h->group.k; t++) id[t] = t + 1;
    const struct model_source in = { .corpus = &h->corpus, .group = &h->group, .id = id };
    model_learn(&in, s->workers, m);
    free(id);
}

/* The known type that most of the documents of type `type` are. */
static uint32_t mostly(const struct set *s, const struct half *h, uint32_t type)
{
    uint32_t *count = mem_zero(s->names, sizeof *count), most = 0;
    for (uint32_t i = 0; i < h->docs; i++)
        if (h->group.type[i] == type) count[s->gold[h->doc[i]]]++;
    for (uint32_t g = 1; g < s->names; g++)
        if (count[g] > count[most] || most == 0) most = g;
    free(count);
    return most;
}

static void agree(const struct set *s, const struct half *h, struct agreement *sum)
{
    uint32_t *gold = mem_alloc(h->docs, sizeof *gold), *found = mem_alloc(h->docs, sizeof *found), n = 0;
    for (uint32_t i = 0; i < h->docs; i++) {
        if (!s->gold[h->doc[i]]) continue;
        gold[n] = s->gold[h->doc[i]];
        found[n++] = h->group.type[i];
    }
    struct agreement a;
    agreement_of(gold, found, n, &a);
    sum->nmi += a.nmi;
    sum->acc += a.acc;
    sum->top20_f1 += a.top20_f1;
    free(gold);
    free(found);
}

struct figures {
    struct agreement warm, fresh;
    double kept, frozen, typed, placed; /* shares */
    uint32_t tried, told_new, other_new, tried_gone, told_gone;
};

static void compare(const struct set *s, const struct half *first, const struct half *warm,
                    const struct model *m, struct figures *f)
{
    const struct group *g = &warm->group;
    struct model_place *place = mem_alloc(warm->docs, sizeof *place);
    uint32_t frozen = 0, typed = 0, both = 0, same = 0, gold = 0, right = 0;
    model_place_docs(m, NULL, &warm->corpus, NULL, warm->docs, FEATURES_ALL, s->workers, place);
    for (uint32_t i = 0; i < warm->docs; i++) {
        bool in = g->type[i] != GROUP_REST;
        frozen += place[i].is_one;
        typed += in;
        both += in && place[i].is_one;
        same += in && place[i].is_one && g->id[g->type[i]] == m->id[place[i].type];
    }
    model_place_docs(m, NULL, &warm->corpus, NULL, warm->docs, FEATURES_QUESTION, s->workers, place);
    uint32_t *stands = mem_alloc((size_t)first->group.k + 1, sizeof *stands);
    for (uint32_t t = 0; t < first->group.k; t++) stands[t] = mostly(s, first, t);
    for (uint32_t i = 0; i < warm->docs; i++) {
        uint32_t of = s->gold[warm->doc[i]];
        gold += of != 0;
        right += of && place[i].type != MODEL_NO_TYPE && stands[m->id[place[i].type] - 1] == of;
    }
    f->kept += both ? (double)same / both : 1;
    f->frozen += (double)frozen / warm->docs;
    f->typed += (double)typed / warm->docs;
    f->placed += gold ? (double)right / gold : 0;
    free(stands);
    free(place);
}

/* A known type that only one half has: is it told as new, or as gone? */
static void leave_out(const struct set *s, const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb,
                      uint32_t of, bool from_first, struct figures *f)
{
    struct half first, second;
    struct model m;
    bool told = false, had = false;
    take(s, a, na, from_first ? of : 0, NULL, &first);
    learn(s, &first, &m);
    const struct known known = { .start = &m };
    take(s, b, nb, from_first ? 0 : of, &known, &second);
    for (uint32_t t = 0; t < first.group.k; t++) had |= mostly(s, &first, t) == of;
    for (uint32_t i = 0; i < second.group.event_count; i++) {
        const struct group_event *e = &second.group.events[i];
        if (from_first && e->kind == GROUP_NEW) {
            bool it = mostly(s, &second, e->type) == of;
            told |= it;
            f->other_new += !it;
        }
        if (!from_first && e->kind == GROUP_GONE) told |= mostly(s, &first, e->id - 1) == of;
    }
    f->tried += from_first;
    f->told_new += from_first && told;
    f->tried_gone += !from_first && had;
    f->told_gone += !from_first && told;
    release(&first);
    release(&second);
    model_release(&m);
}

static void measure(const struct set *s, uint64_t seed, struct figures *f)
{
    uint32_t n = s->corpus.docs, na = n / 2, nb = 0, *a = kmeans_sample(n, na, seed, 9),
             *b = mem_alloc(n, sizeof *b);
    uint32_t *count = mem_zero(s->names, sizeof *count), large = 0, seen = 0;
    for (uint32_t d = 0, i = 0; d < n; d++) {
        if (i < na && a[i] == d)
            i++;
        else
            b[nb++] = d;
    }
    struct half first, warm, fresh;
    struct model m;
    take(s, a, na, 0, NULL, &first);
    learn(s, &first, &m);
    const struct known known = { .start = &m };
    take(s, b, nb, 0, &known, &warm);
    take(s, b, nb, 0, NULL, &fresh);
    compare(s, &first, &warm, &m, f);
    agree(s, &warm, &f->warm);
    agree(s, &fresh, &f->fresh);
    for (uint32_t i = 0; i < nb; i++) count[s->gold[b[i]]]++;
    for (uint32_t g = 1; g < s->names; g++) large += count[g] >= LEAST;
    for (uint32_t g = 1; g < s->names; g++) {
        if (count[g] < LEAST) continue;
        uint32_t place = seen++;
        if (large > TRIED && (place + 1) * TRIED / large == place * TRIED / large) continue;
        leave_out(s, a, na, b, nb, g, true, f);
        leave_out(s, a, na, b, nb, g, false, f);
    }
    release(&first);
    release(&warm);
    release(&fresh);
    model_release(&m);
    free(a);
    free(b);
    free(count);
}

int main(int argc, char **argv)
{
    uint32_t seeds = argc > 2 ? (uint32_t)strtoul(argv[1], NULL, 10) : 0;
    if (seeds == 0) {
        fprintf(stderr, "usage: warm SEEDS evaluate FILE --gold COLUMN [OPTION]...\n");
        return STATUS_USAGE;
    }
    argv[1] = argv[0];
    struct options o;
    struct err err = ERR_INIT;
    struct run run;
    if (options_parse(&o, argc - 1, argv + 1, &err) != 0 || run_read(&run, &o, &err) != 0) {
        fprintf(stderr, "warm: %s\n", err.message);
        return (int)err.status;
    }
    struct set s = { .names = run.c.name_count, .workers = run.workers };
    collect_corpus(&run.c, run.workers, &s.corpus);
    s.gold = mem_alloc(s.corpus.docs, sizeof *s.gold);
    for (uint32_t d = 0; d < s.corpus.docs; d++) {
        uint32_t name = run.c.tickets[run.c.order[d]].gold;
        s.gold[d] = counts_as_gold(run.c.names[name]) ? name : 0;
    }
    struct figures f = { 0 };
    for (uint32_t i = 1; i <= seeds; i++) measure(&s, i, &f);
    double part = 100.0 / seeds;
    printf("  keep their type from frozen to warm %.1f%%; in a type: frozen %.1f%%, warm %.1f%%\n",
           part * f.kept, part * f.frozen, part * f.typed);
    printf(
        "  NMI, ACC, F1@20: warm %.1f %.1f %.1f, fresh %.1f %.1f %.1f; placed right without a reply %.1f%%\n",
        part * f.warm.nmi, part * f.warm.acc, part * f.warm.top20_f1, part * f.fresh.nmi, part * f.fresh.acc,
        part * f.fresh.top20_f1, part * f.placed);
    printf("  known types in one half alone: %u of %u told as new (other new types: %.1f a run), %u of %u as "
           "gone\n",
           f.told_new, f.tried, f.tried ? (double)f.other_new / f.tried : 0, f.told_gone, f.tried_gone);
    free(s.gold);
    corpus_release(&s.corpus);
    run_release(&run);
    options_release(&o);
    return 0;
}
