#include "miner/insight/months.h"

#include <math.h>
#include <stdlib.h>

#include "miner/base/calendar.h"
#include "miner/base/mem.h"

uint32_t month_of(int64_t time)
{
    struct calendar_date d = calendar_date(calendar_day_of(time));
    return (uint32_t)(d.year * 12 + d.month - 1);
}

/* First day (since 1970) of a month as of month_of. */
static int64_t month_start(uint32_t month)
{
    return calendar_days(month / 12, (int)(month % 12) + 1, 1);
}

static int month_days(uint32_t month)
{
    return (int)(month_start(month + 1) - month_start(month));
}

struct period period_of(const struct facts *f)
{
    struct period p = { TIME_NONE, TIME_NONE };
    for (uint32_t i = 0; i < f->count; i++) {
        const struct ticket *t = &f->tickets[i];
        if (t->state != TICKET_KEPT || t->created == TIME_NONE) continue;
        if (p.from == TIME_NONE || t->created < p.from) p.from = t->created;
        if (p.to == TIME_NONE || t->created > p.to) p.to = t->created;
    }
    return p;
}

int64_t period_days(const struct period *p)
{
    return p->from == TIME_NONE ? 0 : calendar_day_of(p->to) - calendar_day_of(p->from) + 1;
}

bool month_is_full(uint32_t month, const struct period *p)
{
    return calendar_day_of(p->from) <= month_start(month) + 1 &&
           calendar_day_of(p->to) >= month_start(month + 1) - 2;
}

void months_growth(const struct facts *f, const struct period *p, double *growth)
{
    for (uint32_t t = 0; t < f->types; t++) growth[t] = NAN;
    if (p->from == TIME_NONE) return;
    uint32_t first = month_of(p->from), span = month_of(p->to) - first + 1;
    bool *full = mem_zero(span, sizeof *full);
    for (uint32_t i = 0; i < f->count; i++) {
        const struct ticket *t = &f->tickets[i];
        if (t->state != TICKET_KEPT || t->created == TIME_NONE) continue;
        uint32_t m = month_of(t->created) - first;
        full[m] = full[m] || month_is_full(first + m, p);
    }
    uint32_t last = span - 1;
    while (last > 0 && !full[last]) last--;
    uint32_t earlier = 0;
    for (uint32_t m = 0; m < last; m++) earlier += full[m];
    /* Counted per length of month, and divided at the end: sums of whole numbers are the same in every order.
     */
    enum { SHORTEST = 28, LENGTHS = 4 };
    uint32_t *now = mem_zero(f->types, sizeof *now), (*before)[LENGTHS] = mem_zero(f->types, sizeof *before);
    for (uint32_t i = 0; i < f->count; i++) {
        const struct ticket *t = &f->tickets[i];
        if (t->state != TICKET_KEPT || f->type[i] == FACTS_NO_TYPE || t->created == TIME_NONE) continue;
        uint32_t m = month_of(t->created) - first;
        if (m == last)
            now[f->type[i]]++;
        else if (m < last && full[m])
            before[f->type[i]][month_days(first + m) - SHORTEST]++;
    }
    for (uint32_t t = 0; t < f->types; t++) {
        double a_day = 0;
        for (int l = 0; l < LENGTHS; l++) a_day += (double)before[t][l] / (SHORTEST + l) / earlier;
        if (a_day > 0) growth[t] = (double)now[t] / month_days(first + last) / a_day - 1;
    }
    free(full);
    free(now);
    free(before);
}
