#include "miner/base/sort.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"

/* Below this a second thread is not worth being woken. */
enum { LEAST = 4096 };

struct sorting {
    char *from, *to;
    size_t count, size, runs; /* sorted runs in `from` */
    int (*compare)(const void *, const void *);
};

/* Runs are a power of two: where run 2r of twice as many begins, there begins run r. */
static size_t start_of(const struct sorting *s, size_t run)
{
    return s->count / s->runs * run + s->count % s->runs * run / s->runs;
}

static void sort_run(void *argument, size_t run, unsigned worker)
{
    (void)worker;
    const struct sorting *s = argument;
    size_t first = start_of(s, run), end = start_of(s, run + 1);
    qsort(s->from + first * s->size, end - first, s->size, s->compare);
}

/* The rank-th smallest of two runs: how many of them are of the first. */
static size_t cut_at(const struct sorting *s, const char *a, size_t a_count, const char *b, size_t b_count,
                     size_t rank)
{
    size_t low = rank > b_count ? rank - b_count : 0, high = rank < a_count ? rank : a_count;
    while (low < high) {
        size_t i = low + (high - low) / 2, j = rank - i;
        if (j > 0 && s->compare(a + i * s->size, b + (j - 1) * s->size) < 0)
            low = i + 1;
        else
            high = i;
    }
    return low;
}

/* Half of the merge of two neighbouring runs: jobs 2p and 2p + 1 make one run of 2p and 2p + 1. */
static void merge_half(void *argument, size_t number, unsigned worker)
{
    (void)worker;
    const struct sorting *s = argument;
    size_t pair = number / 2 * 2, first = start_of(s, pair), middle = start_of(s, pair + 1),
           end = start_of(s, pair + 2);
    const char *a = s->from + first * s->size, *b = s->from + middle * s->size;
    size_t half = (end - first) / 2, from = number % 2 ? half : 0, to = number % 2 ? end - first : half;
    size_t i = cut_at(s, a, middle - first, b, end - middle, from), j = from - i;
    for (size_t at = from; at < to; at++) {
        bool of_a =
            j == end - middle || (i < middle - first && s->compare(a + i * s->size, b + j * s->size) < 0);
        memcpy(s->to + (first + at) * s->size, of_a ? a + i++ * s->size : b + j++ * s->size, s->size);
    }
}

void sort_array(void *array, size_t count, size_t size, int (*compare)(const void *, const void *),
                struct workers *w)
{
    struct sorting s = { .from = array, .count = count, .size = size, .runs = 1, .compare = compare };
    while (s.runs < workers_count(w) && count / s.runs >= LEAST) s.runs *= 2;
    workers_run(w, s.runs, sort_run, &s);
    if (s.runs == 1) return;
    char *spare = mem_alloc(count, size);
    s.to = spare;
    for (; s.runs > 1; s.runs /= 2) {
        workers_run(w, s.runs, merge_half, &s);
        char *swap = s.from;
        s.from = s.to;
        s.to = swap;
    }
    if (s.from == spare) memcpy(array, spare, count * size);
    free(spare);
}

/* A radix sort from the last digit on; digits that all keys share are left out. */
void sort_items(struct sort_item *items, size_t count)
{
    enum { BITS = 11, DIGITS = 1 << BITS, PLACES = (64 + BITS - 1) / BITS };
    if (count < 2) return;
    size_t(*of)[DIGITS] = mem_zero(PLACES, sizeof *of);
    for (size_t i = 0; i < count; i++)
        for (unsigned p = 0; p < PLACES; p++) of[p][items[i].key >> p * BITS & (DIGITS - 1)]++;
    struct sort_item *spare = mem_alloc(count, sizeof *spare), *from = items, *to = spare;
    for (unsigned p = 0; p < PLACES; p++) {
        if (of[p][items[0].key >> p * BITS & (DIGITS - 1)] == count) continue;
        size_t at = 0;
        for (size_t d = 0; d < DIGITS; d++) {
            size_t n = of[p][d];
            of[p][d] = at;
            at += n;
        }
        for (size_t i = 0; i < count; i++) to[of[p][from[i].key >> p * BITS & (DIGITS - 1)]++] = from[i];
        struct sort_item *swap = from;
        from = to;
        to = swap;
    }
    if (from == spare) memcpy(items, spare, count * sizeof *items);
    free(spare);
    free(of);
}
