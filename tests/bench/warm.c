/* A second half of the tickets after a first, as quarters follow each other: warm SEEDS evaluate FILE --gold
 * COLUMN [OPTION]...
 *
 * The first half is grouped and leaves a model; the second is then put into its types (frozen, as `assign`
 * does), grouped warm, and grouped as if nothing were known (fresh). Prints how many tickets keep their type
 * from frozen to warm, of those in a type in both; the agreement of warm and fresh with the known types; how
 * many tickets are placed right without their reply, a type of the first half standing for the known type
 * that most of it is; and of some known types, each with all its tickets in one half alone, how many are told
 * as new (of those that a fresh run finds) and as gone (of those that the first half found), how many are
 * told as new though the first half found them, in a fourth of their tickets, beside others that are told, of
 * which every known one has tickets in both halves: all of them, and those told wrongly, new ones of which
 * the first half has a type and gone ones of which the second has none left. Halves are drawn anew for each
 * seed, and each is the first once: types that one half has by luck count on either side. Where all tickets
 * have a date, the earlier half before the later one, too, and the later before the earlier.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/kmeans.h"
#include "cluster/model_learn.h"
#include "cluster/model_place.h"
#include "tests/bench/labelled.h"

enum { TRIED = 8 /* known types left out in turn */, LEAST = 15 /* tickets of one */ };

/* One half, grouped. */
struct half {
    uint32_t *doc, docs; /* of the set */
    struct corpus corpus;
    struct group group;
};

enum { SECOND, FIRST };
enum one { AS_DRAWN, NONE, ALL, FOURTH, OTHERS /* than that fourth */ };

/* Whether a half has a document of the known type in question. */
static bool has_one(enum one one, uint32_t doc)
{
    return one == ALL || (one == FOURTH && doc % 4 == 0) || (one == OTHERS && doc % 4 != 0);
}

/* A half, grouped: its documents, of the known type `of` those that `one` says, of either half. */
static void take(const struct labelled *s, const bool *in, bool half, enum one one, uint32_t of,
                 const struct known *known, struct half *h)
{
    h->doc = mem_alloc(s->corpus.docs, sizeof *h->doc);
    h->docs = 0;
    for (uint32_t d = 0; d < s->corpus.docs; d++) {
        bool is = one != AS_DRAWN && s->gold[d] == of ? has_one(one, d) : in[d] == half;
        if (is) h->doc[h->docs++] = d;
    }
    corpus_pick(&s->corpus, h->doc, h->docs, &h->corpus);
    const struct group_options o = { .seed = 1, .known = known };
    group_run(&h->corpus, &o, s->run.workers, NULL, &h->group);
}

static void release(struct half *h)
{
    free(h->doc);
    corpus_release(&h->corpus);
    group_release(&h->group);
}

/* Its types get the ids 1, 2 … */
static void learn(const struct labelled *s, const struct half *h, struct model *m)
{
    uint32_t *id = mem_alloc((size_t)h->group.k + 1, sizeof *id);
    for (uint32_t t = 0; t < h->group.k; t++) id[t] = t + 1;
    const struct model_source in = { .corpus = &h->corpus, .group = &h->group, .id = id };
    model_learn(&in, s->run.workers, m);
    free(id);
}

/* The known type that most of the documents of type `type` are. */
static uint32_t mostly(const struct labelled *s, const struct half *h, uint32_t type)
{
    uint32_t *count = mem_zero(s->names, sizeof *count), most = 0;
    for (uint32_t i = 0; i < h->docs; i++)
        if (h->group.type[i] == type) count[s->gold[h->doc[i]]]++;
    for (uint32_t g = 1; g < s->names; g++)
        if (count[g] > count[most] || most == 0) most = g;
    free(count);
    return most;
}

/* Whether some type is mostly of a known one. */
static bool has(const struct labelled *s, const struct half *h, uint32_t of)
{
    bool found = false;
    for (uint32_t t = 0; t < h->group.k && !found; t++) found = mostly(s, h, t) == of;
    return found;
}

struct told {
    uint32_t runs, possible, right, other, wrong;
};

struct figures {
    struct agreement warm, fresh;
    double kept, frozen, typed, placed;  /* shares */
    struct told fresh_ones, grown, gone; /* of a type the first half has none, a fourth, the second none */
    uint32_t plain_new, plain_gone, plain_parted; /* told with no type left out */
};

static void compare(const struct labelled *s, const struct half *first, const struct half *warm,
                    const struct model *m, struct figures *f)
{
    const struct group *g = &warm->group;
    struct model_place *place = mem_alloc(warm->docs, sizeof *place);
    uint32_t frozen = 0, typed = 0, both = 0, same = 0, gold = 0, right = 0;
    model_place_docs(m, NULL, &warm->corpus, NULL, warm->docs, FEATURES_ALL, s->run.workers, place);
    for (uint32_t i = 0; i < warm->docs; i++) {
        bool in = g->type[i] != GROUP_REST;
        frozen += place[i].is_one;
        typed += in;
        both += in && place[i].is_one;
        same += in && place[i].is_one && g->id[g->type[i]] == m->id[place[i].type];
    }
    model_place_docs(m, NULL, &warm->corpus, NULL, warm->docs, FEATURES_QUESTION, s->run.workers, place);
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

/* A known type of which the first half has none, or a fourth of its tickets: is it told as new? */
static void as_new(const struct labelled *s, const bool *in, bool fourth, uint32_t of, struct told *t)
{
    struct half first, second, fresh = { 0 };
    struct model m;
    bool told = false;
    take(s, in, FIRST, fourth ? FOURTH : NONE, of, NULL, &first);
    learn(s, &first, &m);
    const struct known known = { .start = &m };
    take(s, in, SECOND, fourth ? OTHERS : ALL, of, &known, &second);
    if (!fourth) take(s, in, SECOND, ALL, of, NULL, &fresh);
    bool possible = has(s, fourth ? &first : &fresh, of);
    for (uint32_t i = 0; i < second.group.event_count; i++) {
        const struct group_event *e = &second.group.events[i];
        if (e->kind != GROUP_NEW) continue;
        uint32_t is = mostly(s, &second, e->type);
        told |= is == of;
        t->other += is != of;
        t->wrong += is != of && has(s, &first, is);
    }
    t->runs++;
    t->possible += possible;
    t->right += told && (possible || !fourth);
    release(&first);
    release(&second);
    release(&fresh);
    model_release(&m);
}

/* A known type that only the first half has: is it told as gone? */
static void without_second(const struct labelled *s, const bool *in, uint32_t of, struct told *t)
{
    struct half first, second;
    struct model m;
    bool told = false;
    take(s, in, FIRST, ALL, of, NULL, &first);
    learn(s, &first, &m);
    const struct known known = { .start = &m };
    take(s, in, SECOND, NONE, of, &known, &second);
    for (uint32_t i = 0; i < second.group.event_count; i++) {
        const struct group_event *e = &second.group.events[i];
        if (e->kind != GROUP_GONE) continue;
        uint32_t was = mostly(s, &first, e->id - 1);
        told |= was == of;
        t->other += was != of;
        t->wrong += was != of && !has(s, &second, was);
    }
    t->runs++;
    t->possible += has(s, &first, of);
    t->right += told;
    release(&first);
    release(&second);
    model_release(&m);
}

/* A half, chosen at random. */
static void draw(const struct labelled *s, uint64_t seed, bool *in)
{
    uint32_t n = s->corpus.docs, *drawn = kmeans_sample(n, n / 2, seed, 9);
    memset(in, 0, n * sizeof *in);
    for (uint32_t i = 0; i < n / 2; i++) in[drawn[i]] = true;
    free(drawn);
}

struct dated {
    int64_t created;
    uint32_t doc;
};

static int by_date(const void *a, const void *b)
{
    const struct dated *x = a, *y = b;
    if (x->created != y->created) return x->created < y->created ? -1 : 1;
    return x->doc < y->doc ? -1 : x->doc > y->doc;
}

/* The earlier half; false: not all have a date. */
static bool earlier(const struct labelled *s, bool *in)
{
    const struct collection *c = &s->run.c;
    uint32_t n = s->corpus.docs, dated = 0;
    struct dated *docs = mem_alloc(n, sizeof *docs);
    for (uint32_t d = 0; d < n; d++) {
        docs[d] = (struct dated){ c->tickets[c->order[d]].created, d };
        dated += docs[d].created != TIME_NONE;
    }
    qsort(docs, n, sizeof *docs, by_date);
    memset(in, 0, n * sizeof *in);
    for (uint32_t i = 0; i < n / 2; i++) in[docs[i].doc] = true;
    free(docs);
    return n > 0 && dated == n;
}

/* The tickets of in[] (FIRST), then the others. */
static void measure(const struct labelled *s, const bool *in, struct figures *f)
{
    struct half first, warm, fresh;
    struct model m;
    take(s, in, FIRST, AS_DRAWN, 0, NULL, &first);
    learn(s, &first, &m);
    const struct known known = { .start = &m };
    take(s, in, SECOND, AS_DRAWN, 0, &known, &warm);
    take(s, in, SECOND, AS_DRAWN, 0, NULL, &fresh);
    compare(s, &first, &warm, &m, f);
    labelled_agree(s, warm.doc, warm.docs, warm.group.type, &f->warm);
    labelled_agree(s, fresh.doc, fresh.docs, fresh.group.type, &f->fresh);
    for (uint32_t i = 0; i < warm.group.event_count; i++) {
        f->plain_new += warm.group.events[i].kind == GROUP_NEW;
        f->plain_gone += warm.group.events[i].kind == GROUP_GONE;
        f->plain_parted += warm.group.events[i].kind == GROUP_PARTED;
    }
    release(&warm);
    release(&first);
    release(&fresh);
    model_release(&m);
}

/* Some known types, each in one half alone. */
static void leave_out(const struct labelled *s, const bool *in, struct figures *f)
{
    uint32_t *count = mem_zero(s->names, sizeof *count), large = 0, seen = 0;
    for (uint32_t d = 0; d < s->corpus.docs; d++) count[s->gold[d]]++;
    for (uint32_t g = 1; g < s->names; g++) large += count[g] >= LEAST;
    for (uint32_t g = 1; g < s->names; g++) {
        if (count[g] < LEAST) continue;
        uint32_t place = seen++;
        if (large > TRIED && (place + 1) * TRIED / large == place * TRIED / large) continue;
        as_new(s, in, false, g, &f->fresh_ones);
        as_new(s, in, true, g, &f->grown);
        without_second(s, in, g, &f->gone);
    }
    free(count);
}

static void swap(const struct labelled *s, bool *in)
{
    for (uint32_t d = 0; d < s->corpus.docs; d++) in[d] = !in[d];
}

/* Of one ordering of the halves alone. */
static void print_order(const struct labelled *s, const bool *in, const char *title)
{
    struct figures f = { 0 };
    measure(s, in, &f);
    printf("  %s: keep %.1f%%; NMI, ARI, ACC, F1@20: warm %.1f %.1f %.1f %.1f, fresh %.1f %.1f %.1f %.1f\n",
           title, 100 * f.kept, 100 * f.warm.nmi, 100 * f.warm.ari, 100 * f.warm.acc, 100 * f.warm.top20_f1,
           100 * f.fresh.nmi, 100 * f.fresh.ari, 100 * f.fresh.acc, 100 * f.fresh.top20_f1);
}

static double a_run(uint32_t other, uint32_t runs)
{
    return runs ? (double)other / runs : 0;
}

int main(int argc, char **argv)
{
    struct labelled s;
    int status = labelled_read(&s, "warm", argc, argv);
    if (status != STATUS_DONE) return status;
    struct figures f = { 0 };
    bool *in = mem_alloc((size_t)s.corpus.docs + 1, sizeof *in);
    for (uint32_t i = 0; i < 2 * s.seeds; i++) {
        if (i % 2 == 0)
            draw(&s, 1 + i / 2, in);
        else
            swap(&s, in);
        measure(&s, in, &f);
        leave_out(&s, in, &f);
    }
    double part = 50.0 / s.seeds;
    printf("  keep their type from frozen to warm %.1f%%; in a type: frozen %.1f%%, warm %.1f%%\n",
           part * f.kept, part * f.frozen, part * f.typed);
    printf(
        "  NMI, ARI, ACC, F1@20: warm %.1f %.1f %.1f %.1f, fresh %.1f %.1f %.1f %.1f; placed right without a "
        "reply %.1f%%\n",
        part * f.warm.nmi, part * f.warm.ari, part * f.warm.acc, part * f.warm.top20_f1, part * f.fresh.nmi,
        part * f.fresh.ari, part * f.fresh.acc, part * f.fresh.top20_f1, part * f.placed);
    printf("  known types in the second half alone: %u told as new, of %u that a fresh run finds and %u in "
           "all; in "
           "the first alone: %u told as gone, of %u that it found and %u in all\n",
           f.fresh_ones.right, f.fresh_ones.possible, f.fresh_ones.runs, f.gone.right, f.gone.possible,
           f.gone.runs);
    printf("  of which the first half has a fourth: %u told as new, of %u that it found\n", f.grown.right,
           f.grown.possible);
    printf("  others a run: new %.2f, wrongly %.2f; gone %.2f, wrongly %.2f; with no type left out: new "
           "%.2f, gone %.2f, split off %.2f\n",
           a_run(f.fresh_ones.other, f.fresh_ones.runs), a_run(f.fresh_ones.wrong, f.fresh_ones.runs),
           a_run(f.gone.other, f.gone.runs), a_run(f.gone.wrong, f.gone.runs),
           a_run(f.plain_new, 2 * s.seeds), a_run(f.plain_gone, 2 * s.seeds),
           a_run(f.plain_parted, 2 * s.seeds));
    if (earlier(&s, in)) {
        print_order(&s, in, "the earlier half, then the later one");
        swap(&s, in);
        print_order(&s, in, "the later half, then the earlier one");
    }
    free(in);
    labelled_release(&s);
    return 0;
}
