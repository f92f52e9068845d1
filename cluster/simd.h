/* The few inner loops that a run spends its time in, as plain loops over rows whose length is a multiple of
 * SIMD_WIDTH; compiled for AVX2 and for the base machine, chosen when the program starts. Every lane does the
 * same operations in the same order in both, without fused multiply-add: the same bits.
 */
#ifndef CLUSTER_SIMD_H
#define CLUSTER_SIMD_H
#include <stddef.h>
#include <stdint.h>

enum { SIMD_WIDTH = 8 };

/* Zeroed, aligned for vectors; free() it. */
float *simd_alloc(size_t count);
/* score[j] = Σ_i val[i] · table[col[i] · width + j], j < width */
void simd_row_scores(const uint32_t *col, const float *val, size_t count, const float *table, size_t width,
                     float *score);
/* The same for groups of SIMD_WIDTH lanes alone: those from at[0], at[1], … at[groups − 1] on; multiples of
 * SIMD_WIDTH. */
void simd_group_scores(const uint32_t *col, const float *val, size_t count, const float *table, size_t width,
                       const uint32_t *at, size_t groups, float *score);
/* Bounds on cosines after a turn by an angle of this cosine and sine: most[i] becomes the cosine of its angle
 * less that angle, at most 1. */
void simd_turn_bounds(float *most, const float *turn_cos, const float *turn_sin, size_t count);
/* sum[j] += a[j] · b[j] */
void simd_add_products(double *sum, const float *a, const float *b, size_t width);
/* sum[j] += v · a[j] */
void simd_add_scaled(float *sum, const uint16_t *a, float v, size_t width);
void simd_add_multiple(float *sum, const float *a, float v, size_t width);
/* gain[j] = Σ_i g(w + v) − g(w) over w = w[i · SIMD_WIDTH + j] ≥ 0, v = val[i] > 0, g(u) = u ln u;
 * j < SIMD_WIDTH */
void simd_mass_gain(const float *val, size_t count, const float *w, float *gain);
/* out[i] = x[i] ln x[i], by simd_log; all x > 0 */
void simd_x_log_x(const float *x, size_t count, float *out);
/* The largest of `count` values, and how many are greater than `least`; count: a multiple of SIMD_WIDTH. */
float simd_max(const float *x, size_t count);
uint32_t simd_count_above(const float *x, size_t count, float least);
/* Natural logarithm of a normal float > 0, relative error below 2e-7; the same bits on every machine. */
float simd_log(float x);
#endif
