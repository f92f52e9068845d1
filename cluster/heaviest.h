/* The heaviest of numbered weights, without sorting them all: ties go to the lower number. */
#ifndef CLUSTER_HEAVIEST_H
#define CLUSTER_HEAVIEST_H
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* A key that is greater the heavier the weight and, of equal weights, the lower the number. The weight may be
 * any number that is not NAN; +0 and −0 are different. */
static inline uint64_t heaviest_key(float weight, uint32_t number)
{
    uint32_t bits;
    memcpy(&bits, &weight, sizeof bits);
    bits = bits >> 31 ? ~bits : bits | UINT32_C(1) << 31; /* floats of one sign compare as their bits do */
    return (uint64_t)bits << 32 | (uint32_t)~number;
}

/* The `keep`-th greatest of n different keys, 1 ≤ keep ≤ n; the keys are left in another order. */
uint64_t heaviest_cut(uint64_t *keys, size_t n, size_t keep);
#endif
