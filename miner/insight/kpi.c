#include "miner/insight/kpi.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "miner/insight/csat.h"

enum { MINUTE = 60, HOUR = 3600, DAY = 86400, WEEK = 7 * DAY };

/* What each ticket contributes; NAN = nothing. */
struct values {
    double *aht, *first_response, *lead, *csat, *mood, *reopened, *repeated, *solved_at_once, *escalated;
    double *scratch;
};

static bool holds_word(struct str text, const char *word)
{
    struct str w = str_of(word);
    for (size_t i = 0; i + w.len <= text.len; i++) {
        if (!str_eq_nocase(str_sub(text, i, i + w.len), w)) continue;
        char before = i ? text.ptr[i - 1] : ' ', after = i + w.len < text.len ? text.ptr[i + w.len] : ' ';
        bool inside = (before | 32) >= 'a' && (before | 32) <= 'z';
        bool goes_on = w.len <= 3 && (((after | 32) >= 'a' && (after | 32) <= 'z') || (after >= '0' && after <= '9'));
        if (!inside && !goes_on) return true;
    }
    return false;
}

bool kpi_is_second_line(struct str group)
{
    static const char *const patterns[] = { "2e lijn", "2e-lijn", "2de lijn", "tweede", "second", "2nd line", "L2",
                                            "specialist" };
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++)
        if (holds_word(group, patterns[i])) return true;
    return false;
}

static bool is_urgent(struct str priority)
{
    static const char *const urgent[] = { "urgent", "dringend", "critical", "kritiek", "spoed", "highest", "hoogste",
                                          "p1" };
    struct str s = str_trim(priority);
    for (size_t i = 0; i < sizeof urgent / sizeof *urgent; i++)
        if (str_eq_nocase(s, str_of(urgent[i])) || holds_word(s, urgent[i])) return true;
    return false;
}

static bool has_escalation_tag(struct str tags)
{
    static const struct str start = { "escalat", 7 };
    for (size_t i = 0; i + start.len <= tags.len; i++) {
        bool begins = i == 0 || strchr(" ,;|\"[", tags.ptr[i - 1]) != NULL;
        if (begins && str_eq_nocase(str_sub(tags, i, i + start.len), start)) return true;
    }
    return false;
}

static double minutes_between(int64_t from, int64_t to, uint32_t *impossible)
{
    if (from == TIME_NONE || to == TIME_NONE) return NAN;
    if (to >= from) return (double)(to - from) / MINUTE;
    if (from - to <= HOUR) return 0;
    ++*impossible;
    return NAN;
}

/* Tickets of one customer in one type stand together, by time. */
struct visit {
    uint32_t customer, type, ticket;
    int64_t created;
};

static int by_visit(const void *a, const void *b)
{
    const struct visit *x = a, *y = b;
    if (x->customer != y->customer) return x->customer < y->customer ? -1 : 1;
    if (x->type != y->type) return x->type < y->type ? -1 : 1;
    if (x->created != y->created) return x->created < y->created ? -1 : 1;
    return x->ticket < y->ticket ? -1 : x->ticket > y->ticket;
}

static void find_repeats(const struct facts *f, bool has_solved, struct values *v)
{
    struct visit *visits = mem_alloc(f->count, sizeof *visits);
    uint32_t n = 0;
    for (uint32_t i = 0; i < f->count; i++) {
        const struct ticket *t = &f->tickets[i];
        if (t->state == TICKET_KEPT && t->customer && f->type[i] != FACTS_NO_TYPE && t->created != TIME_NONE)
            visits[n++] = (struct visit){ t->customer, f->type[i], i, t->created };
    }
    qsort(visits, n, sizeof *visits, by_visit);
    for (uint32_t first = 0, end; first < n; first = end) {
        for (end = first; end < n && visits[end].customer == visits[first].customer && visits[end].type == visits[first].type;) end++;
        for (uint32_t i = first; i < end; i++) {
            const struct ticket *t = &f->tickets[visits[i].ticket];
            int64_t done = has_solved ? t->solved : t->created;
            if (done == TIME_NONE || f->end == TIME_NONE || done > f->end - WEEK) continue;
            uint32_t low = first, high = end; /* first visit at or after `done` */
            while (low < high) {
                uint32_t middle = low + (high - low) / 2;
                if (visits[middle].created < done)
                    low = middle + 1;
                else
                    high = middle;
            }
            if (low == i) low++;
            bool repeated = low < end && visits[low].created <= done + WEEK;
            bool reopened = t->reopens > 0;
            v->repeated[visits[i].ticket] = repeated;
            v->solved_at_once[visits[i].ticket] = !repeated && !reopened;
        }
    }
    free(visits);
}

static void values_fill(const struct facts *f, const double *csat, struct values *v, uint32_t *impossible)
{
    bool has_solved = false, has_escalation = false;
    for (uint32_t i = 0; i < f->count; i++) {
        const struct ticket *t = &f->tickets[i];
        if (t->state != TICKET_KEPT) continue;
        has_solved |= t->solved != TIME_NONE;
        has_escalation |= t->group || t->priority || t->tags;
    }
    for (uint32_t i = 0; i < f->count; i++) {
        const struct ticket *t = &f->tickets[i];
        v->aht[i] = v->first_response[i] = v->lead[i] = v->csat[i] = v->mood[i] = v->reopened[i] = NAN;
        v->repeated[i] = v->solved_at_once[i] = v->escalated[i] = NAN;
        if (t->state != TICKET_KEPT) continue;
        v->aht[i] = (double)t->handle_minutes;
        v->first_response[i] = minutes_between(t->created, t->first_response, impossible);
        v->lead[i] = minutes_between(t->created, t->solved, impossible);
        if (t->csat) v->csat[i] = csat[t->csat];
        if (f->mood) v->mood[i] = f->mood[i];
        if (t->reopens >= 0) v->reopened[i] = t->reopens > 0;
        if (has_escalation)
            v->escalated[i] = kpi_is_second_line(f->names[t->group]) || is_urgent(f->names[t->priority]) ||
                              has_escalation_tag(f->names[t->tags]);
    }
    find_repeats(f, has_solved, v);
}

static int by_double(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static double mean_of(const double *value, const uint32_t *ticket, uint32_t count, uint32_t *n)
{
    double sum = 0;
    *n = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (isnan(value[ticket[i]])) continue;
        sum += value[ticket[i]];
        ++*n;
    }
    return *n ? sum / *n : NAN;
}

/* Mean and exact median. Summed in ascending order: the same whatever the order of the rows. */
static void spread_of(const double *value, const uint32_t *ticket, uint32_t count, double *scratch, double *mean,
                      double *median, uint32_t *n)
{
    double sum = 0;
    *n = 0;
    for (uint32_t i = 0; i < count; i++)
        if (!isnan(value[ticket[i]])) scratch[(*n)++] = value[ticket[i]];
    qsort(scratch, *n, sizeof *scratch, by_double);
    for (uint32_t i = 0; i < *n; i++) sum += scratch[i];
    *mean = *n ? sum / *n : NAN;
    *median = !*n ? NAN : *n % 2 ? scratch[*n / 2] : (scratch[*n / 2 - 1] + scratch[*n / 2]) / 2;
}

static void measure(const struct values *v, const uint32_t *ticket, uint32_t count, struct report_kpi *k)
{
    double unused;
    k->n = count;
    spread_of(v->aht, ticket, count, v->scratch, &k->aht_mean, &k->aht_median, &k->aht_n);
    spread_of(v->first_response, ticket, count, v->scratch, &k->first_response_mean, &k->first_response_median,
              &k->first_response_n);
    spread_of(v->lead, ticket, count, v->scratch, &k->lead_time_mean, &k->lead_time_median, &k->lead_time_n);
    spread_of(v->csat, ticket, count, v->scratch, &k->csat, &unused, &k->csat_n);
    spread_of(v->mood, ticket, count, v->scratch, &k->mood, &unused, &k->mood_n);
    k->fcr = mean_of(v->solved_at_once, ticket, count, &k->fcr_n);
    k->reopened = mean_of(v->reopened, ticket, count, &k->reopened_n);
    k->repeat_7d = mean_of(v->repeated, ticket, count, &k->repeat_7d_n);
    k->escalated = mean_of(v->escalated, ticket, count, &k->escalated_n);
}

/* Tickets by a key; groups are the runs of equal keys. */
struct keyed {
    uint64_t key;
    uint32_t ticket;
};

static int by_key(const void *a, const void *b)
{
    const struct keyed *x = a, *y = b;
    if (x->key != y->key) return x->key < y->key ? -1 : 1;
    return x->ticket < y->ticket ? -1 : x->ticket > y->ticket;
}

/* Year × 12 + month of a time (after Hinnant's civil_from_days). */
static uint32_t month_of(int64_t time)
{
    int64_t z = (time >= 0 ? time : time - DAY + 1) / DAY + 719468, era = (z >= 0 ? z : z - 146096) / 146097;
    int64_t doe = z - era * 146097, yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153, m = mp < 10 ? mp + 3 : mp - 9;
    return (uint32_t)((yoe + era * 400 + (m <= 2)) * 12 + m - 1);
}

/* First second of a month as of month_of. */
static int64_t month_start(uint32_t month)
{
    int64_t y = month / 12, m = month % 12 + 1;
    y -= m <= 2;
    int64_t era = y / 400, yoe = y - era * 400, doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5;
    return (era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468) * DAY;
}

static int by_volume(const void *a, const void *b)
{
    const struct report_kpi *x = a, *y = b;
    if (x->n != y->n) return x->n > y->n ? -1 : 1;
    return str_cmp(x->name, y->name);
}

/* One entry per distinct key; names are set by the caller through *keys. */
static struct report_kpi *measure_groups(const struct values *v, struct keyed *k, uint32_t n, uint32_t *ticket,
                                         struct arena *arena, uint64_t **keys, uint32_t *count)
{
    qsort(k, n, sizeof *k, by_key);
    *count = 0;
    for (uint32_t i = 0; i < n; i++) {
        *count += i == 0 || k[i].key != k[i - 1].key;
        ticket[i] = k[i].ticket;
    }
    struct report_kpi *out = arena_zero(arena, *count + 1, sizeof *out);
    *keys = arena_zero(arena, *count + 1, sizeof **keys);
    uint32_t g = 0;
    for (uint32_t first = 0, end; first < n; first = end, g++) {
        for (end = first; end < n && k[end].key == k[first].key;) end++;
        (*keys)[g] = k[first].key;
        measure(v, ticket + first, end - first, &out[g]);
    }
    return out;
}

/* The months that the export covers from their first to their last day, give or take one. */
static bool month_is_full(uint32_t month, int64_t from, int64_t to)
{
    return from < month_start(month) + 2 * DAY && to >= month_start(month + 1) - 2 * DAY;
}

static void measure_growth(const struct facts *f, int64_t from, int64_t to, double *growth)
{
    for (uint32_t t = 0; t < f->types; t++) growth[t] = NAN;
    if (from == TIME_NONE) return;
    uint32_t first = month_of(from), last = month_of(to), full = 0;
    while (last > first && !month_is_full(last, from, to)) last--;
    double earlier_days = 0, last_days = (double)(month_start(last + 1) - month_start(last)) / DAY;
    for (uint32_t m = first; m < last; m++)
        if (month_is_full(m, from, to)) full++, earlier_days += (double)(month_start(m + 1) - month_start(m)) / DAY;
    if (full < 1 || !month_is_full(last, from, to)) return;
    double *now = mem_zero(f->types + 1, sizeof *now), *before = mem_zero(f->types + 1, sizeof *before);
    for (uint32_t i = 0; i < f->count; i++) {
        const struct ticket *t = &f->tickets[i];
        if (t->state != TICKET_KEPT || f->type[i] == FACTS_NO_TYPE || t->created == TIME_NONE) continue;
        uint32_t m = month_of(t->created);
        if (m == last)
            now[f->type[i]]++;
        else if (m < last && month_is_full(m, from, to))
            before[f->type[i]]++;
    }
    for (uint32_t t = 0; t < f->types; t++)
        if (before[t] > 0) growth[t] = now[t] / last_days / (before[t] / earlier_days) - 1;
    free(now);
    free(before);
}

void kpi_measure(const struct facts *f, struct arena *arena, struct kpi_set *out)
{
    memset(out, 0, sizeof *out);
    const double *csat = csat_scores(f, arena, &out->csat_scale);
    struct values v;
    double **const all[] = { &v.aht,      &v.first_response, &v.lead,           &v.csat,      &v.mood,
                             &v.reopened, &v.repeated,       &v.solved_at_once, &v.escalated, &v.scratch };
    enum { ALL = sizeof all / sizeof *all };
    for (size_t i = 0; i < ALL; i++) *all[i] = mem_alloc(f->count, sizeof(double));
    values_fill(f, csat, &v, &out->impossible);

    struct keyed *k = mem_alloc(f->count, sizeof *k);
    uint32_t *ticket = mem_alloc(f->count, sizeof *ticket), n = 0;
    int64_t from = TIME_NONE, to = TIME_NONE;
    for (uint32_t i = 0; i < f->count; i++) {
        const struct ticket *t = &f->tickets[i];
        if (t->state != TICKET_KEPT) continue;
        ticket[n++] = i;
        if (t->created == TIME_NONE) continue;
        if (from == TIME_NONE || t->created < from) from = t->created;
        if (to == TIME_NONE || t->created > to) to = t->created;
    }
    measure(&v, ticket, n, &out->total);

    uint64_t *keys;
    n = 0;
    for (uint32_t i = 0; i < f->count; i++)
        if (f->tickets[i].state == TICKET_KEPT && f->tickets[i].channel)
            k[n++] = (struct keyed){ f->tickets[i].channel, i };
    out->channels = measure_groups(&v, k, n, ticket, arena, &keys, &out->channel_count);
    for (uint32_t i = 0; i < out->channel_count; i++) out->channels[i].name = f->names[keys[i]];
    qsort(out->channels, out->channel_count, sizeof *out->channels, by_volume);

    n = 0;
    for (uint32_t i = 0; i < f->count; i++)
        if (f->tickets[i].state == TICKET_KEPT && f->tickets[i].created != TIME_NONE)
            k[n++] = (struct keyed){ month_of(f->tickets[i].created), i };
    out->months = measure_groups(&v, k, n, ticket, arena, &keys, &out->month_count);
    for (uint32_t i = 0; i < out->month_count; i++)
        out->months[i].name =
            str_of(arena_format(arena, "%04u-%02u", (unsigned)(keys[i] / 12), (unsigned)(keys[i] % 12 + 1)));

    n = 0;
    for (uint32_t i = 0; i < f->count; i++)
        if (f->tickets[i].state == TICKET_KEPT && f->type[i] != FACTS_NO_TYPE)
            k[n++] = (struct keyed){ f->type[i], i };
    uint32_t groups;
    struct report_kpi *by_type = measure_groups(&v, k, n, ticket, arena, &keys, &groups);
    out->types = arena_zero(arena, f->types + 1, sizeof *out->types);
    for (uint32_t t = 0; t < f->types; t++) measure(&v, ticket, 0, &out->types[t]);
    for (uint32_t g = 0; g < groups; g++) out->types[keys[g]] = by_type[g];
    out->growth = arena_zero(arena, f->types + 1, sizeof *out->growth);
    measure_growth(f, from, to, out->growth);
    out->hours_a_year = arena_zero(arena, f->types + 1, sizeof *out->hours_a_year);
    double years = from == TIME_NONE ? NAN : (double)(to - from + DAY) / DAY / 365.25;
    for (uint32_t t = 0; t < f->types; t++)
        out->hours_a_year[t] = out->types[t].aht_mean * out->types[t].n / 60 / years;
    for (size_t i = 0; i < ALL; i++) free(*all[i]);
    free(k);
    free(ticket);
}
