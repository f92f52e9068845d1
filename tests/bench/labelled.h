/* A set of tickets whose types are known, as the benches measure on: PROGRAM SEEDS evaluate FILE --gold
 * COLUMN [OPTION]... */
#ifndef BENCH_LABELLED_H
#define BENCH_LABELLED_H
#include <stdio.h>
#include <stdlib.h>

#include "cluster/agreement.h"
#include "miner/base/mem.h"
#include "miner/pipeline.h"

struct labelled {
    struct options options;
    struct run run;
    struct corpus corpus;
    struct corpus with_holding; /* the same with text that says nothing about the question (holding.h) */
    uint32_t *gold;             /* per document: its known type < names; 0 = none */
    uint32_t names;
    uint32_t seeds; /* asked for, ≥ 1 */
};

static inline bool labelled_counts(struct str gold)
{
    return gold.len > 0 && gold.ptr[0] != '_' && !str_eq_nocase(gold, STR("overig"));
}

/* Exit status; what is wrong is printed. */
static inline int labelled_read(struct labelled *s, const char *program, int argc, char **argv)
{
    struct err err = ERR_INIT;
    s->seeds = argc > 2 ? (uint32_t)strtoul(argv[1], NULL, 10) : 0;
    if (s->seeds == 0) {
        fprintf(stderr, "usage: %s SEEDS evaluate FILE --gold COLUMN [OPTION]...\n", program);
        return STATUS_USAGE;
    }
    argv[1] = argv[0];
    if (options_parse(&s->options, argc - 1, argv + 1, &err) != 0 ||
        run_read(&s->run, &s->options, &err) != 0) {
        fprintf(stderr, "%s: %s\n", program, err.message);
        return (int)err.status;
    }
    struct collection *c = &s->run.c;
    collect_corpus(c, s->run.workers, &s->corpus);
    if (run_meanings(&s->run, s->options.lexicon, &s->corpus, &err) != 0) {
        fprintf(stderr, "%s: %s\n", program, err.message);
        return (int)err.status;
    }
    uint32_t *all = mem_alloc(s->corpus.docs, sizeof *all);
    for (uint32_t d = 0; d < s->corpus.docs; d++) all[d] = d;
    corpus_pick(&s->corpus, all, s->corpus.docs, &s->with_holding);
    free(all);
    collect_drop_holding(c, s->run.workers, &s->corpus);
    s->names = c->name_count;
    s->gold = mem_alloc(s->corpus.docs, sizeof *s->gold);
    for (uint32_t d = 0; d < s->corpus.docs; d++) {
        uint32_t name = c->tickets[c->order[d]].gold;
        s->gold[d] = labelled_counts(c->names[name]) ? name : 0;
    }
    return STATUS_DONE;
}

static inline void labelled_release(struct labelled *s)
{
    free(s->gold);
    corpus_release(&s->with_holding);
    corpus_release(&s->corpus);
    run_release(&s->run);
    options_release(&s->options);
}

/* How many known types there are, and tickets of one. */
static inline uint32_t labelled_types(const struct labelled *s, uint32_t *tickets)
{
    bool *seen = mem_zero(s->names, sizeof *seen);
    uint32_t types = 0;
    *tickets = 0;
    for (uint32_t d = 0; d < s->corpus.docs; d++) {
        if (!s->gold[d]) continue;
        types += !seen[s->gold[d]];
        seen[s->gold[d]] = true;
        (*tickets)++;
    }
    free(seen);
    return types;
}

/* Agreement of types found (per document of docs[0 … count), or of all for NULL) with the known ones, over
 * the documents that have one, added to *sum. */
static inline void labelled_agree(const struct labelled *s, const uint32_t *docs, uint32_t count,
                                  const uint32_t *found, struct agreement *sum)
{
    uint32_t *a = mem_alloc(count, sizeof *a), *b = mem_alloc(count, sizeof *b), n = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t of = s->gold[docs ? docs[i] : i];
        if (!of) continue;
        a[n] = of;
        b[n++] = found[i];
    }
    struct agreement one;
    agreement_of(a, b, n, &one);
    sum->nmi += one.nmi;
    sum->ari += one.ari;
    sum->acc += one.acc;
    sum->top20_f1 += one.top20_f1;
    free(a);
    free(b);
}
#endif
