#include "cluster/simd.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) &&     \
    !defined(__SANITIZE_THREAD__)
#define DISPATCHED __attribute__((target_clones("avx2", "default"), optimize("O3")))
#else
#define DISPATCHED
#endif

float *simd_alloc(size_t count)
{
    if (count > SIZE_MAX / sizeof(float) - 16) count = SIZE_MAX / sizeof(float) - 16; /* ends the program */
    return mem_table((count + 15) / 16 * 16 + 16, sizeof(float));
}

typedef float lanes __attribute__((vector_size(SIMD_WIDTH * sizeof(float)), aligned(4), may_alias));

/* N groups of lanes in one walk over the row: their sums stay in registers. */
#define SCORE_GROUPS(N)                                                                                      \
    case N: {                                                                                                \
        lanes sum[N];                                                                                        \
        for (int g = 0; g < N; g++) sum[g] = (lanes){ 0 };                                                   \
        for (size_t i = 0; i < count; i++) {                                                                 \
            const float *row = table + (size_t)col[i] * width;                                               \
            float v = val[i];                                                                                \
            for (int g = 0; g < N; g++) sum[g] += v * *(const lanes *)(row + at[g]);                         \
        }                                                                                                    \
        for (int g = 0; g < N; g++) *(lanes *)(score + at[g]) = sum[g];                                      \
        break;                                                                                               \
    }

DISPATCHED void simd_group_scores(const uint32_t *col, const float *val, size_t count, const float *table,
                                  size_t width, const uint32_t *at, size_t groups, float *score)
{
    enum { MOST = 8 };
    while (groups > 0) {
        size_t n = groups < MOST ? groups : MOST;
        switch (n) {
            SCORE_GROUPS(1)
            SCORE_GROUPS(2)
            SCORE_GROUPS(3)
            SCORE_GROUPS(4)
            SCORE_GROUPS(5)
            SCORE_GROUPS(6)
            SCORE_GROUPS(7)
            SCORE_GROUPS(8)
        }
        at += n;
        groups -= n;
    }
}

void simd_row_scores(const uint32_t *col, const float *val, size_t count, const float *table, size_t width,
                     float *score)
{
    static const uint32_t at[] = { 0, 8, 16, 24, 32, 40, 48, 56 };
    enum { GROUPS = sizeof at / sizeof *at };
    size_t left = width / SIMD_WIDTH;
    for (; left > GROUPS; left -= GROUPS) {
        simd_group_scores(col, val, count, table, width, at, GROUPS, score);
        table += GROUPS * SIMD_WIDTH;
        score += GROUPS * SIMD_WIDTH;
    }
    simd_group_scores(col, val, count, table, width, at, left, score);
}

DISPATCHED void simd_turn_bounds(float *most, const float *turn_cos, const float *turn_sin, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        float m = most[i], sine = 1 - m * m;
        sine = sqrtf(sine > 0 ? sine : 0);
        most[i] = m < turn_cos[i] ? m * turn_cos[i] + sine * turn_sin[i] : 1;
    }
}

DISPATCHED void simd_add_products(double *sum, const float *a, const float *b, size_t width)
{
    for (size_t j = 0; j < width; j++) sum[j] += (double)a[j] * (double)b[j];
}

DISPATCHED void simd_add_scaled(float *sum, const uint16_t *a, float v, size_t width)
{
    for (size_t j = 0; j < width; j++) sum[j] += v * (float)a[j];
}

DISPATCHED void simd_add_multiple(float *sum, const float *a, float v, size_t width)
{
    for (size_t j = 0; j < width; j++) sum[j] += v * a[j];
}

/* ln x = e ln 2 + ln m with m in [√½, √2): ln m = 2 atanh(s), s = (m − 1) / (m + 1), as an odd polynomial in
 * s
 * (|s| < 0.1716: the first term left out, s^11, is below 1e-9). */
static inline float log_of(float x)
{
    uint32_t bits;
    memcpy(&bits, &x, sizeof bits);
    uint32_t shifted = bits - 0x3F3504F3u; /* bits of √½ */
    int32_t exponent = (int32_t)shifted >> 23;
    bits -= (uint32_t)exponent << 23;
    float m;
    memcpy(&m, &bits, sizeof m);
    float s = (m - 1) / (m + 1), s2 = s * s;
    float p = 2.0f / 9;
    p = p * s2 + 2.0f / 7;
    p = p * s2 + 2.0f / 5;
    p = p * s2 + 2.0f / 3;
    p = p * s2 + 2.0f;
    return (float)exponent * 0.693147181f + p * s;
}

float simd_log(float x)
{
    return log_of(x);
}

DISPATCHED void simd_mass_gain(const float *val, size_t count, const float *w, float *gain)
{
    float sum[SIMD_WIDTH] = { 0 };
    for (size_t i = 0; i < count; i++) {
        float v = val[i];
        for (size_t j = 0; j < SIMD_WIDTH; j++) {
            float before = w[i * SIMD_WIDTH + j], after = before + v;
            sum[j] += after * log_of(after) - before * log_of(before);
        }
    }
    memcpy(gain, sum, sizeof sum);
}

DISPATCHED void simd_x_log_x(const float *x, size_t count, float *out)
{
    for (size_t i = 0; i < count; i++) out[i] = x[i] * log_of(x[i]);
}

DISPATCHED float simd_max(const float *x, size_t count)
{
    float most[SIMD_WIDTH];
    memcpy(most, x, sizeof most);
    for (size_t i = SIMD_WIDTH; i < count; i += SIMD_WIDTH)
        for (size_t j = 0; j < SIMD_WIDTH; j++) most[j] = x[i + j] > most[j] ? x[i + j] : most[j];
    for (size_t j = 1; j < SIMD_WIDTH; j++) most[0] = most[j] > most[0] ? most[j] : most[0];
    return most[0];
}

DISPATCHED uint32_t simd_count_above(const float *x, size_t count, float least)
{
    uint32_t above[SIMD_WIDTH] = { 0 }, all = 0;
    for (size_t i = 0; i < count; i += SIMD_WIDTH)
        for (size_t j = 0; j < SIMD_WIDTH; j++) above[j] += x[i + j] > least;
    for (size_t j = 0; j < SIMD_WIDTH; j++) all += above[j];
    return all;
}
