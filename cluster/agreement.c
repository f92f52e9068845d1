#include "cluster/agreement.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"

static int by_value(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

/* Labels as 0 … count-1; loners (UINT32_MAX) get numbers of their own. */
static uint32_t compact(const uint32_t *label, size_t n, uint32_t *out)
{
    uint32_t *sorted = mem_alloc(n, sizeof *sorted), count = 0;
    memcpy(sorted, label, n * sizeof *sorted);
    qsort(sorted, n, sizeof *sorted, by_value);
    for (size_t i = 0; i < n; i++)
        if (sorted[i] != UINT32_MAX && (count == 0 || sorted[count - 1] != sorted[i]))
            sorted[count++] = sorted[i];
    uint32_t loners = 0;
    for (size_t i = 0; i < n; i++) {
        if (label[i] == UINT32_MAX) {
            out[i] = count + loners++;
            continue;
        }
        const uint32_t *at = bsearch(&label[i], sorted, count, sizeof *sorted, by_value);
        out[i] = (uint32_t)(at - sorted);
    }
    free(sorted);
    return count + loners;
}

/* Largest total over one-to-one assignments of rows to columns: the Hungarian method with potentials, O(r² c)
 * for r ≤ c. gain is rows × cols, values ≥ 0. column[r] is the column of row r. */
double agreement_assign(const double *gain, size_t rows, size_t cols, size_t *column)
{
    /* 1-based; row 0 and column 0 are sentinels; costs are negated gains, columns beyond cols are empty */
    size_t wide = cols > rows ? cols : rows;
    double *u = mem_zero(rows + 1, sizeof *u), *v = mem_zero(wide + 1, sizeof *v),
           *least = mem_alloc(wide + 1, sizeof *least);
    size_t *owner = mem_zero(wide + 1, sizeof *owner), *way = mem_zero(wide + 1, sizeof *way);
    char *used = mem_alloc(wide + 1, 1);
    for (size_t i = 1; i <= rows; i++) {
        size_t at = 0;
        owner[0] = i;
        for (size_t j = 0; j <= wide; j++) least[j] = DBL_MAX;
        memset(used, 0, wide + 1);
        do {
            used[at] = 1;
            size_t row = owner[at], next = 0;
            double delta = DBL_MAX;
            for (size_t j = 1; j <= wide; j++) {
                if (used[j]) continue;
                double cost = j <= cols ? -gain[(row - 1) * cols + j - 1] : 0;
                double reduced = cost - u[row] - v[j];
                if (reduced < least[j]) {
                    least[j] = reduced;
                    way[j] = at;
                }
                if (least[j] < delta) {
                    delta = least[j];
                    next = j;
                }
            }
            for (size_t j = 0; j <= wide; j++) {
                if (used[j]) {
                    u[owner[j]] += delta;
                    v[j] -= delta;
                } else {
                    least[j] -= delta;
                }
            }
            at = next;
        } while (owner[at]);
        while (at) {
            owner[at] = owner[way[at]];
            at = way[at];
        }
    }
    double total = 0;
    for (size_t r = 0; r < rows; r++) column[r] = SIZE_MAX;
    for (size_t j = 1; j <= cols; j++) {
        if (!owner[j]) continue;
        column[owner[j] - 1] = j - 1;
        total += gain[(owner[j] - 1) * cols + j - 1];
    }
    free(u);
    free(v);
    free(least);
    free(owner);
    free(way);
    free(used);
    return total;
}

struct table {
    uint32_t rows, cols;
    double *cell, *row, *col;
};

static void tabulate(const uint32_t *a, uint32_t rows, const uint32_t *b, uint32_t cols, size_t n,
                     struct table *t)
{
    *t = (struct table){ rows, cols, mem_zero((size_t)rows * cols, sizeof(double)),
                         mem_zero(rows, sizeof(double)), mem_zero(cols, sizeof(double)) };
    for (size_t i = 0; i < n; i++) {
        t->cell[(size_t)a[i] * cols + b[i]]++;
        t->row[a[i]]++;
        t->col[b[i]]++;
    }
}

static void table_release(struct table *t)
{
    free(t->cell);
    free(t->row);
    free(t->col);
}

static double entropy(const double *count, uint32_t k, double n)
{
    double h = 0;
    for (uint32_t i = 0; i < k; i++)
        if (count[i] > 0) h -= count[i] / n * log(count[i] / n);
    return h;
}

static double pairs(double x)
{
    return x * (x - 1) / 2;
}

static double rand_index(const struct table *t, double n)
{
    double both = 0, in_rows = 0, in_cols = 0;
    for (size_t i = 0; i < (size_t)t->rows * t->cols; i++) both += pairs(t->cell[i]);
    for (uint32_t i = 0; i < t->rows; i++) in_rows += pairs(t->row[i]);
    for (uint32_t i = 0; i < t->cols; i++) in_cols += pairs(t->col[i]);
    double expected = n > 1 ? in_rows * in_cols / pairs(n) : 0, most = (in_rows + in_cols) / 2;
    return most - expected > 1e-12 ? (both - expected) / (most - expected) : 1;
}

static double top20(const struct table *t)
{
    uint32_t *order = mem_alloc(t->rows, sizeof *order), count = t->rows < 20 ? t->rows : 20;
    for (uint32_t i = 0; i < t->rows; i++) order[i] = i;
    for (uint32_t i = 0; i < count; i++) /* selection: largest first, ties to the lower number */
        for (uint32_t j = i + 1; j < t->rows; j++)
            if (t->row[order[j]] > t->row[order[i]] ||
                (t->row[order[j]] == t->row[order[i]] && order[j] < order[i])) {
                uint32_t swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
    double *f1 = mem_alloc((size_t)count * t->cols, sizeof *f1);
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t c = 0; c < t->cols; c++)
            f1[(size_t)i * t->cols + c] =
                2 * t->cell[(size_t)order[i] * t->cols + c] / (t->row[order[i]] + t->col[c]);
    size_t *column = mem_alloc(count, sizeof *column);
    double total = agreement_assign(f1, count, t->cols, column);
    free(column);
    free(f1);
    free(order);
    return count ? total / count : 0;
}

static double accuracy(const struct table *t, double n)
{
    size_t *column = mem_alloc(t->rows, sizeof *column);
    double total = 0;
    if (t->rows <= t->cols) {
        total = agreement_assign(t->cell, t->rows, t->cols, column);
    } else {
        double *turned = mem_alloc((size_t)t->rows * t->cols, sizeof *turned);
        for (uint32_t r = 0; r < t->rows; r++)
            for (uint32_t c = 0; c < t->cols; c++)
                turned[(size_t)c * t->rows + r] = t->cell[(size_t)r * t->cols + c];
        total = agreement_assign(turned, t->cols, t->rows, column);
        free(turned);
    }
    free(column);
    return total / n;
}

void agreement_of(const uint32_t *gold, const uint32_t *found, size_t n, struct agreement *out)
{
    memset(out, 0, sizeof *out);
    if (n == 0) return;
    uint32_t *a = mem_alloc(n, sizeof *a), *b = mem_alloc(n, sizeof *b);
    out->n = (uint32_t)n;
    out->gold_count = compact(gold, n, a);
    uint32_t cols = compact(found, n, b), loners = 0;
    for (size_t i = 0; i < n; i++) loners += found[i] == UINT32_MAX;
    out->found_count = cols - loners;
    struct table t;
    tabulate(a, out->gold_count, b, cols, n, &t);
    double size = (double)n, hg = entropy(t.row, t.rows, size), hf = entropy(t.col, t.cols, size), joint = 0,
           pure = 0;
    joint = entropy(t.cell, t.rows * t.cols, size);
    double mutual = hg + hf - joint;
    if (mutual < 0) mutual = 0;
    out->nmi = hg + hf > 0 ? 2 * mutual / (hg + hf) : 1;
    double homogeneity = hg > 0 ? mutual / hg : 1, completeness = hf > 0 ? mutual / hf : 1;
    out->v_measure =
        homogeneity + completeness > 0 ? 2 * homogeneity * completeness / (homogeneity + completeness) : 0;
    for (uint32_t c = 0; c < t.cols; c++) {
        double most = 0;
        for (uint32_t r = 0; r < t.rows; r++)
            if (t.cell[(size_t)r * t.cols + c] > most) most = t.cell[(size_t)r * t.cols + c];
        pure += most;
    }
    out->purity = pure / size;
    out->ari = rand_index(&t, size);
    out->acc = accuracy(&t, size);
    out->top20_f1 = top20(&t);
    table_release(&t);
    free(a);
    free(b);
}

double agreement_ari(const uint32_t *x, const uint32_t *y, size_t n)
{
    if (n == 0) return 1;
    uint32_t *a = mem_alloc(n, sizeof *a), *b = mem_alloc(n, sizeof *b);
    struct table t;
    uint32_t rows = compact(x, n, a), cols = compact(y, n, b);
    tabulate(a, rows, b, cols, n, &t);
    double ari = rand_index(&t, (double)n);
    table_release(&t);
    free(a);
    free(b);
    return ari;
}
