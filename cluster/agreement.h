/* How well two labelings of the same things agree; all symmetric figures are 0–1 (ARI down to −0.5). */
#ifndef CLUSTER_AGREEMENT_H
#define CLUSTER_AGREEMENT_H
#include <stddef.h>
#include <stdint.h>

struct agreement {
    uint32_t n, gold_count, found_count; /* things, distinct labels */
    double nmi;                          /* mutual information / arithmetic mean of the entropies */
    double ari;                          /* adjusted Rand index (Hubert & Arabie 1985) */
    double acc;       /* share of things under the best one-to-one assignment of labels (Kuhn 1955) */
    double v_measure; /* harmonic mean of homogeneity and completeness (Rosenberg & Hirschberg 2007) */
    double purity;    /* share of things in the largest gold class of their cluster */
    double top20_f1;  /* mean F1 of the 20 largest gold classes with their cluster, assigned one-to-one for
                         most F1 */
};

/* gold[i], found[i] for i < n: any numbers; found UINT32_MAX = in no cluster: a cluster of its own. */
void agreement_of(const uint32_t *gold, const uint32_t *found, size_t n, struct agreement *out);
/* column[r] for each row: the one-to-one assignment with the largest total gain (rows × cols, values ≥ 0;
 * Kuhn 1955), or SIZE_MAX or a number ≥ cols for a row that gets none. Returns the total. */
double agreement_assign(const double *gain, size_t rows, size_t cols, size_t *column);
/* ARI alone, for labelings without loners. */
double agreement_ari(const uint32_t *a, const uint32_t *b, size_t n);
#endif
