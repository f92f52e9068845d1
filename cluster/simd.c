#include "cluster/simd.h"

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
    size_t bytes;
    void *p = NULL;
    if (__builtin_mul_overflow(count, sizeof(float), &bytes) || bytes > SIZE_MAX - 64 ||
        posix_memalign(&p, 64, (bytes + 63) / 64 * 64 + 64) != 0)
        mem_alloc(SIZE_MAX, 2); /* ends the program, as any memory that is not there */
    return memset(p, 0, (bytes + 63) / 64 * 64 + 64);
}

DISPATCHED void simd_row_scores(const uint32_t *col, const float *val, size_t count, const float *table,
                                size_t width, float *score)
{
    memset(score, 0, width * sizeof *score);
    size_t j = 0;
    /* 32 sums at a time stay in registers over the whole row */
    for (; j + 32 <= width; j += 32) {
        float sum[32] = { 0 };
        for (size_t i = 0; i < count; i++) {
            const float *row = table + (size_t)col[i] * width + j;
            float v = val[i];
            for (size_t l = 0; l < 32; l++) sum[l] += v * row[l];
        }
        memcpy(score + j, sum, sizeof sum);
    }
    for (; j < width; j += SIMD_WIDTH) {
        float sum[SIMD_WIDTH] = { 0 };
        for (size_t i = 0; i < count; i++) {
            const float *row = table + (size_t)col[i] * width + j;
            float v = val[i];
            for (size_t l = 0; l < SIMD_WIDTH; l++) sum[l] += v * row[l];
        }
        memcpy(score + j, sum, sizeof sum);
    }
}

DISPATCHED void simd_add_products(double *sum, const float *a, const float *b, size_t width)
{
    for (size_t j = 0; j < width; j++) sum[j] += (double)a[j] * (double)b[j];
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

DISPATCHED float simd_max(const float *x)
{
    float most = x[0];
    for (size_t j = 1; j < SIMD_WIDTH; j++) most = x[j] > most ? x[j] : most;
    return most;
}
