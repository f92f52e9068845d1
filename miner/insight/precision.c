#include "miner/insight/precision.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"

static int by_ticket(const void *a, const void *b)
{
    const struct precision_verdict *x = a, *y = b;
    int order = str_cmp(x->ticket, y->ticket);
    if (order) return order;
    return x->reviewer < y->reviewer ? -1 : x->reviewer > y->reviewer;
}

static void finish(struct report_precision *p)
{
    static const double z = 1.959964;
    if (p->judged == 0) {
        p->share = p->low = p->high = NAN;
        return;
    }
    double n = p->judged, s = p->right / n, middle = s + z * z / (2 * n);
    double half = z * sqrt(s * (1 - s) / n + z * z / (4 * n * n)), scale = 1 + z * z / n;
    p->share = s;
    p->low = (middle - half) / scale;
    p->high = (middle + half) / scale;
}

static void count_in(struct report_precision *p, int right)
{
    p->judged++;
    p->right += right == 1;
}

static struct report_precision *row_of(struct report_precision *rows, uint32_t *count,
                                       enum report_precision_part part, struct str name)
{
    for (uint32_t i = 0; i < *count; i++)
        if (rows[i].part == part && str_eq(rows[i].name, name)) return &rows[i];
    rows[*count] = (struct report_precision){ .part = part, .name = name };
    return &rows[(*count)++];
}

static int by_part(const void *a, const void *b)
{
    const struct report_precision *x = a, *y = b;
    if (x->part != y->part) return x->part < y->part ? -1 : 1;
    if (x->judged != y->judged) return x->judged > y->judged ? -1 : 1;
    return str_cmp(x->name, y->name);
}

const struct report_precision *precision_find(const struct precision_verdict *verdicts, uint32_t count,
                                              struct arena *arena, uint32_t *found)
{
    struct precision_verdict *sorted = mem_alloc((size_t)count + 1, sizeof *sorted);
    if (count) memcpy(sorted, verdicts, count * sizeof *sorted);
    qsort(sorted, count, sizeof *sorted, by_ticket);
    struct report_precision *rows = arena_zero(arena, 2 + 2 * (size_t)count, sizeof *rows);
    uint32_t n = 0;
    for (uint32_t first = 0, end; first < count; first = end) {
        int type = -1, advice = -1;
        for (end = first; end < count && str_eq(sorted[end].ticket, sorted[first].ticket); end++) {
            if (type < 0) type = sorted[end].type_right;
            if (advice < 0) advice = sorted[end].advice_right;
        }
        const struct precision_verdict *v = &sorted[first];
        if (type >= 0) {
            count_in(row_of(rows, &n, PRECISION_TYPES, STR("")), type);
            if (v->channel.len) count_in(row_of(rows, &n, PRECISION_CHANNEL, v->channel), type);
            if (v->language.len) count_in(row_of(rows, &n, PRECISION_LANGUAGE, v->language), type);
        }
        if (advice >= 0) count_in(row_of(rows, &n, PRECISION_ADVICE, STR("")), advice);
    }
    for (uint32_t i = 0; i < n; i++) finish(&rows[i]);
    qsort(rows, n, sizeof *rows, by_part);
    free(sorted);
    *found = n;
    return rows;
}
