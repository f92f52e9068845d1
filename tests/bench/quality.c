/* Agreement of the types found with known ones, step by step: quality SEEDS evaluate FILE --gold COLUMN
 * [OPTION]...
 *
 * Prints a line for the whole recipe with the number of types left to it, one with the true number given, one
 * for each step left out, and how far types stay the same when tickets are left out or added. Figures are
 * means over the seeds 1 … SEEDS, in percent; rows in no type count each as a type of its own, as in
 * `evaluate`.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "cluster/kmeans.h"
#include "tests/bench/labelled.h"

static const struct {
    const char *name;
    unsigned skip;
} steps[] = {
    { "whole recipe", 0 },
    { "− replies", SKIP_REPLIES },
    { "− character 4-grams", SKIP_GRAMS },
    { "− known questions", SKIP_CATALOGUE },
    { "− these, and meanings", SKIP_MEANINGS },
    { "− stop words weighed down", SKIP_STOP_WORDS },
    { "− graph weights", SKIP_GRAPH_WEIGHTS },
    { "− smoothing", SKIP_SMOOTHING },
    { "− cluster weights", SKIP_CLUSTER_WEIGHTS },
    { "− information bottleneck", SKIP_BOTTLENECK },
    { "− last refinement", SKIP_REFINEMENT },
    { "− rest", SKIP_REST },
};

static double cpu_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void print_row(const char *name, const char *figures)
{
    int width = 0; /* code points: the minus sign has three bytes */
    for (const char *p = name; *p; p++) width += ((unsigned char)*p & 0xC0) != 0x80;
    printf("  %s%*s%s\n", name, width < 28 ? 28 - width : 0, "", figures);
    fflush(stdout);
}

/* Adjusted Rand index of two runs' types, over the tickets with a known type. */
static double seeds_agree(const struct labelled *set, const uint32_t *x, const uint32_t *y)
{
    uint32_t docs = set->corpus.docs, n = 0, *a = mem_alloc(docs, sizeof *a), *b = mem_alloc(docs, sizeof *b);
    for (uint32_t d = 0; d < docs; d++) {
        if (!set->gold[d]) continue;
        a[n] = x[d];
        b[n++] = y[d];
    }
    double ari = agreement_ari(a, b, n);
    free(a);
    free(b);
    return ari;
}

static void measure(const struct labelled *set, const struct corpus *c, const char *name,
                    struct group_options o)
{
    uint32_t seeds = set->seeds, docs = set->corpus.docs;
    uint32_t **found = mem_alloc(seeds, sizeof *found);
    struct agreement sum = { 0 };
    double k = 0, stability = 0, seconds = 0, same = 0;
    for (uint32_t s = 0; s < seeds; s++) {
        struct group g;
        o.seed = s + 1;
        double begin = cpu_seconds();
        group_run(c, &o, set->run.workers, NULL, &g);
        seconds += cpu_seconds() - begin;
        found[s] = mem_alloc(docs, sizeof **found);
        memcpy(found[s], g.type, docs * sizeof **found);
        labelled_agree(set, NULL, docs, found[s], &sum);
        k += g.k;
        stability += g.mean_stability;
        group_release(&g);
        for (uint32_t r = 0; r < s; r++) same += seeds_agree(set, found[s], found[r]);
    }
    double part = 100.0 / seeds, pairs = seeds * (seeds - 1) / 2.0;
    char figures[160];
    snprintf(figures, sizeof figures, "%6.1f%7.1f%7.1f%7.1f%7.1f%8.1f%8.1f%8.2f", k / seeds, part * sum.nmi,
             part * sum.ari, part * sum.acc, part * sum.top20_f1,
             pairs > 0 ? 100 * same / pairs : (double)NAN, part * stability, seconds / seeds);
    print_row(name, figures);
    for (uint32_t s = 0; s < seeds; s++) free(found[s]);
    free(found);
}

/* Types of the documents docs[0 … count), clustered by themselves; UINT32_MAX for documents left out. The
 * rest is a type like another here, numbered k. */
static uint32_t *types_of_part(const struct corpus *c, const uint32_t *docs, uint32_t count, uint64_t seed,
                               struct workers *w)
{
    struct corpus part;
    corpus_pick(c, docs, count, &part);
    struct group g;
    const struct group_options o = { .seed = seed };
    group_run(&part, &o, w, NULL, &g);
    uint32_t *type = mem_alloc(c->docs, sizeof *type);
    for (uint32_t d = 0; d < c->docs; d++) type[d] = UINT32_MAX;
    for (uint32_t i = 0; i < count; i++) type[docs[i]] = g.type[i] == GROUP_REST ? g.k : g.type[i];
    group_release(&g);
    corpus_release(&part);
    return type;
}

/* Agreement over the documents that both have. */
static void compare(const uint32_t *a, const uint32_t *b, uint32_t docs, struct agreement *out)
{
    uint32_t *x = mem_alloc(docs, sizeof *x), *y = mem_alloc(docs, sizeof *y), n = 0;
    for (uint32_t d = 0; d < docs; d++) {
        if (a[d] == UINT32_MAX || b[d] == UINT32_MAX) continue;
        x[n] = a[d];
        y[n++] = b[d];
    }
    agreement_of(x, y, n, out);
    free(x);
    free(y);
}

static void resample(const struct corpus *c, uint32_t seeds, struct workers *w)
{
    double ari = 0, moved = 0;
    uint32_t n = c->docs;
    uint32_t *all = kmeans_sample(n, n, 1, 0);
    for (uint32_t s = 1; s <= seeds; s++) {
        uint32_t count = (uint32_t)(0.9 * n), most = (uint32_t)(0.95 * n);
        uint32_t *half[3] = { kmeans_sample(n, count, s, 1), kmeans_sample(n, count, s, 2),
                              kmeans_sample(n, most, s, 3) };
        uint32_t *a = types_of_part(c, half[0], count, s, w), *b = types_of_part(c, half[1], count, s, w);
        uint32_t *before = types_of_part(c, half[2], most, s, w), *after = types_of_part(c, all, n, s, w);
        struct agreement x;
        compare(a, b, n, &x);
        ari += x.ari;
        compare(before, after, n, &x);
        moved += 1 - x.acc;
        for (int i = 0; i < 3; i++) free(half[i]);
        free(a);
        free(b);
        free(before);
        free(after);
    }
    free(all);
    char figures[160];
    snprintf(figures, sizeof figures, "ARI %.1f", 100 * ari / seeds);
    print_row("two random parts of 90%", figures);
    snprintf(figures, sizeof figures, "%.1f%% of the tickets before change type", 100 * moved / seeds);
    print_row("5% more tickets", figures);
}

int main(int argc, char **argv)
{
    struct labelled s;
    int status = labelled_read(&s, "quality", argc, argv);
    if (status != STATUS_DONE) return status;
    uint32_t tickets, types = labelled_types(&s, &tickets);
    printf("  %u tickets of %u types%*s%6s%7s%7s%7s%7s%8s%8s%8s\n", tickets, types,
           28 - snprintf(NULL, 0, "%u tickets of %u types", tickets, types), "", "k", "NMI", "ARI", "ACC",
           "F1@20", "seeds", "stable", "CPU s");
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        if (steps[i].skip == SKIP_REPLIES && s.run.c.with_reply == 0) continue;
        const struct group_options whole = { .skip = steps[i].skip }, given = { .types = types };
        measure(&s, &s.corpus, steps[i].name, whole);
        if (i == 0) {
            measure(&s, &s.corpus, "true number of types given", given);
            measure(&s, &s.with_holding, "+ text that says nothing", whole);
        }
    }
    resample(&s.corpus, s.seeds, s.run.workers);
    labelled_release(&s);
    return 0;
}
