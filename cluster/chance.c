#include "cluster/chance.h"

#include <math.h>

/* Terms are carried as logarithms: the first of many is too small for a double. */
double chance_at_most(uint32_t n, uint32_t of, double p)
{
    if (n >= of || p <= 0) return 1;
    if (p >= 1) return 0;
    double odds = log(p) - log1p(-p), term = of * log1p(-p), sum = exp(term);
    for (uint32_t i = 1; i <= n; i++) {
        term += odds + log((of - i + 1.0) / i);
        sum += exp(term);
    }
    return sum < 1 ? sum : 1;
}

double chance_at_least(uint32_t n, double mean)
{
    if (n == 0) return 1;
    if (mean <= 0) return 0;
    double term = -mean, sum = exp(term);
    for (uint32_t i = 1; i < n; i++) {
        term += log(mean / i);
        sum += exp(term);
    }
    return sum < 1 ? 1 - sum : 0;
}

double chance_of_mean(double mean, uint32_t n)
{
    return erfc((0.5 - mean) * sqrt(6.0 * n)) / 2; /* z / √2, z = (½ − mean) √(12 n) */
}
