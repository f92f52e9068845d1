#include "cluster/csr.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/large.h"
#include "miner/base/mem.h"

void csr_init(struct csr *m)
{
    memset(m, 0, sizeof *m);
}

void csr_release(struct csr *m)
{
    free(m->ptr);
    large_free(m->col);
    large_free(m->val);
    csr_init(m);
}

void csr_alloc(struct csr *m, uint32_t rows, uint32_t cols, uint64_t nonzeros)
{
    m->rows = rows;
    m->cols = cols;
    m->ptr = mem_zero((size_t)rows + 1, sizeof *m->ptr);
    m->col = large_alloc(nonzeros, sizeof *m->col);
    m->val = large_alloc(nonzeros, sizeof *m->val);
}

void csr_copy(const struct csr *m, struct csr *out)
{
    uint64_t nonzeros = csr_nonzeros(m);
    csr_alloc(out, m->rows, m->cols, nonzeros);
    memcpy(out->ptr, m->ptr, ((size_t)m->rows + 1) * sizeof *out->ptr);
    if (nonzeros) memcpy(out->col, m->col, nonzeros * sizeof *out->col);
    if (nonzeros) memcpy(out->val, m->val, nonzeros * sizeof *out->val);
}

void csr_transpose(const struct csr *m, struct csr *out)
{
    uint64_t nonzeros = csr_nonzeros(m);
    csr_alloc(out, m->cols, m->rows, nonzeros);
    for (uint64_t e = 0; e < nonzeros; e++) out->ptr[m->col[e] + 1]++;
    for (uint32_t c = 0; c < m->cols; c++) out->ptr[c + 1] += out->ptr[c];
    uint64_t *next = mem_alloc(m->cols, sizeof *next);
    memcpy(next, out->ptr, m->cols * sizeof *next);
    for (uint32_t r = 0; r < m->rows; r++) {
        for (uint64_t e = m->ptr[r]; e < m->ptr[r + 1]; e++) {
            uint64_t at = next[m->col[e]]++;
            out->col[at] = r;
            out->val[at] = m->val[e];
        }
    }
    free(next);
}

void csr_pick(const struct csr *m, const uint32_t *rows, uint32_t count, struct csr *out)
{
    uint64_t nonzeros = 0;
    for (uint32_t i = 0; i < count; i++) nonzeros += m->ptr[rows[i] + 1] - m->ptr[rows[i]];
    csr_alloc(out, count, m->cols, nonzeros);
    for (uint32_t i = 0; i < count; i++) {
        uint64_t from = m->ptr[rows[i]], n = m->ptr[rows[i] + 1] - from;
        memcpy(out->col + out->ptr[i], m->col + from, n * sizeof *out->col);
        memcpy(out->val + out->ptr[i], m->val + from, n * sizeof *out->val);
        out->ptr[i + 1] = out->ptr[i] + n;
    }
}

void csr_normalize(struct csr *m)
{
    for (uint32_t r = 0; r < m->rows; r++) {
        double sum = 0;
        for (uint64_t e = m->ptr[r]; e < m->ptr[r + 1]; e++) sum += (double)m->val[e] * (double)m->val[e];
        if (sum <= 0) continue;
        float scale = (float)(1 / sqrt(sum));
        for (uint64_t e = m->ptr[r]; e < m->ptr[r + 1]; e++) m->val[e] *= scale;
    }
}

void csr_drop_empty(struct csr *m)
{
    uint64_t nonzeros = csr_nonzeros(m);
    uint32_t *to = mem_zero(m->cols, sizeof *to), used = 0;
    for (uint64_t e = 0; e < nonzeros; e++) to[m->col[e]] = 1;
    for (uint32_t c = 0; c < m->cols; c++) {
        bool held = to[c];
        to[c] = used;
        used += held;
    }
    for (uint64_t e = 0; e < nonzeros; e++) m->col[e] = to[m->col[e]];
    m->cols = used;
    free(to);
}
