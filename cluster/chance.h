/* How likely a count is by chance alone: what tells a change from luck. */
#ifndef CLUSTER_CHANCE_H
#define CLUSTER_CHANCE_H
#include <stdint.h>

/* What is rarer by chance is taken for a change: the usual five in a hundred. */
#define CHANCE_RARE 0.05

/* P(X ≤ n), X of `of` draws that each succeed with the chance p (0–1): binomial. 1 for n ≥ of. */
double chance_at_most(uint32_t n, uint32_t of, double p);
/* P(X ≥ n), X Poisson with that mean (≥ 0). 1 for n = 0. */
double chance_at_least(uint32_t n, double mean);
/* P(mean of n numbers drawn evenly from 0 … 1 ≤ mean), by the normal distribution that it is near to: their
 * mean has expectation ½ and variance 1 / (12 n). With ranks for numbers, the test of Mann & Whitney (1947)
 * against a large other group. n ≥ 1. */
double chance_of_mean(double mean, uint32_t n);
#endif
