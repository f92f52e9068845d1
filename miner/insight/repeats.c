#include "miner/insight/repeats.h"

#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"

enum { WEEK = 7 * 86400 };

struct visit {
    uint32_t type, ticket;
    int64_t created;
    struct str id;
};

/* By type, then in time. Equal times by id, so that the order of the rows decides nothing. */
static int by_type_and_time(const void *a, const void *b)
{
    const struct visit *x = a, *y = b;
    if (x->type != y->type) return x->type < y->type ? -1 : 1;
    if (x->created != y->created) return x->created < y->created ? -1 : 1;
    int order = str_cmp(x->id, y->id);
    return order ? order : x->ticket < y->ticket ? -1 : x->ticket > y->ticket;
}

/* One that is solved may be followed by another though it does not say itself when it was created. */
static bool counts(const struct facts *f, bool has_created, uint32_t i)
{
    const struct ticket *t = &f->tickets[i];
    bool dated = t->created != TIME_NONE || (has_created && t->solved != TIME_NONE);
    return t->state == TICKET_KEPT && t->customer && f->type[i] != FACTS_NO_TYPE && dated;
}

/* Judges the visits of one customer. */
static void judge(const struct facts *f, bool has_solved, struct visit *visit, uint32_t count,
                  signed char *out)
{
    qsort(visit, count, sizeof *visit, by_type_and_time);
    for (uint32_t i = 0; i < count; i++) {
        const struct ticket *t = &f->tickets[visit[i].ticket];
        int64_t done = has_solved ? t->solved : t->created;
        if (done == TIME_NONE || f->end == TIME_NONE || done > f->end - WEEK) continue;
        uint32_t low = i + 1,
                 high = count; /* the first later visit of this type at or after `done`, if there is one */
        while (low < high) {
            uint32_t middle = low + (high - low) / 2;
            if (visit[middle].type == visit[i].type && visit[middle].created < done)
                low = middle + 1;
            else
                high = middle;
        }
        out[visit[i].ticket] =
            low < count && visit[low].type == visit[i].type && visit[low].created <= done + WEEK;
    }
}

void repeats_find(const struct facts *f, signed char *out)
{
    memset(out, -1, f->count);
    bool has_solved = false, has_created = false;
    uint32_t *start = mem_zero((size_t)f->name_count + 2, sizeof *start); /* of each customer's visits */
    for (uint32_t i = 0; i < f->count; i++) {
        if (f->tickets[i].state != TICKET_KEPT) continue;
        has_solved |= f->tickets[i].solved != TIME_NONE;
        has_created |= f->tickets[i].created != TIME_NONE;
    }
    for (uint32_t i = 0; i < f->count; i++)
        if (counts(f, has_created, i)) start[f->tickets[i].customer + 2]++;
    for (uint32_t c = 2; c < f->name_count + 2; c++) start[c] += start[c - 1];
    struct visit *visit = mem_alloc(start[f->name_count + 1], sizeof *visit);
    for (uint32_t i = 0; i < f->count; i++) {
        const struct ticket *t = &f->tickets[i];
        if (counts(f, has_created, i))
            visit[start[t->customer + 1]++] = (struct visit){ f->type[i], i, t->created, ticket_id(t) };
    }
    /* start[c + 1] has moved to the end of customer c's visits, which is where those of c + 1 begin */
    for (uint32_t c = 1; c < f->name_count; c++)
        judge(f, has_solved, visit + start[c], start[c + 1] - start[c], out);
    free(start);
    free(visit);
}
