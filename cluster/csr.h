/* A sparse matrix in compressed rows: row r holds columns col[ptr[r] … ptr[r+1]) in ascending order. */
#ifndef CLUSTER_CSR_H
#define CLUSTER_CSR_H
#include <stddef.h>
#include <stdint.h>

struct csr {
    uint32_t rows, cols;
    uint64_t *ptr; /* rows + 1 */
    uint32_t *col; /* ptr[rows]; large.h */
    float *val;    /* ptr[rows]; large.h */
};

void csr_init(struct csr *m);
void csr_release(struct csr *m);
/* An empty matrix with room for `nonzeros` entries; the caller fills ptr, col and val. */
void csr_alloc(struct csr *m, uint32_t rows, uint32_t cols, uint64_t nonzeros);
void csr_copy(const struct csr *m, struct csr *out);
/* The transpose; entries of a row stay in ascending order of the old rows. */
void csr_transpose(const struct csr *m, struct csr *out);
/* The rows rows[0 … count) of m, in that order. */
void csr_pick(const struct csr *m, const uint32_t *rows, uint32_t count, struct csr *out);
/* Leaves out the columns without an entry: those that stay keep their order, and are numbered anew. */
void csr_drop_empty(struct csr *m);
/* Scales each row to Euclidean length 1 (rows of zeros stay). */
void csr_normalize(struct csr *m);
static inline uint64_t csr_nonzeros(const struct csr *m)
{
    return m->rows ? m->ptr[m->rows] : 0;
}
#endif
