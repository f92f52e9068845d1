#include "miner/insight/alerts.h"

#include <math.h>

enum { ENOUGH = 30, OTHERS = 7 }; /* tickets; alerts that are not about a type */

void alerts_limits(double limits[ALERT_LIMIT_COUNT])
{
    limits[ALERT_REPEAT] = 0.10;
    limits[ALERT_GROWTH] = 0.5;
    limits[ALERT_NEW] = 0.02;
    limits[ALERT_FCR] = 0.05;
    limits[ALERT_ESCALATED] = 0.05;
    limits[ALERT_MOOD] = 0.1;
}

struct alerts {
    struct report_alert *list;
    uint32_t count;
    struct arena *arena;
    bool dutch;
};

static void add(struct alerts *a, const char *kind, const char *text)
{
    a->list[a->count++] = (struct report_alert){ str_of(kind), str_of(text) };
}

static int percent(double share)
{
    return (int)lround(100 * share);
}

/* A mood with a comma in Dutch and a real minus: "−0,21". */
static const char *mood_text(const struct alerts *a, double mood)
{
    int hundredths = (int)lround(100 * fabs(mood));
    return arena_format(a->arena, "%s%d%c%02d", mood < 0 && hundredths ? "−" : "", hundredths / 100,
                        a->dutch ? ',' : '.', hundredths % 100);
}

/* "2026-03" as of month_of. */
static uint32_t month_number(struct str name)
{
    uint32_t year = 0, month = 0;
    for (size_t i = 0; i < name.len; i++) {
        if (name.ptr[i] == '-') continue;
        uint32_t digit = (uint32_t)(name.ptr[i] - '0');
        if (i < 4)
            year = year * 10 + digit;
        else
            month = month * 10 + digit;
    }
    return year * 12 + month - 1;
}

/* A figure of the last full month, and of the tickets of the full months before it. */
struct change {
    double now, before; /* NAN: not there */
};

enum figure { FCR, ESCALATED, MOOD_MEAN };

static double figure_of(const struct report_kpi *k, enum figure which, uint32_t *n)
{
    *n = which == FCR ? k->fcr_n : which == ESCALATED ? k->escalated_n : k->mood_n;
    return which == FCR ? k->fcr : which == ESCALATED ? k->escalated : k->mood;
}

static struct change change_of(const struct report *r, const struct period *p, enum figure which)
{
    struct change c = { NAN, NAN };
    uint32_t last = r->month_count, n, total = 0;
    while (last > 0 && !month_is_full(month_number(r->months[last - 1].name), p)) last--;
    if (last < 2) return c;
    double sum = 0;
    for (uint32_t m = 0; m + 1 < last; m++) {
        double value = figure_of(&r->months[m], which, &n);
        if (n == 0 || !month_is_full(month_number(r->months[m].name), p)) continue;
        sum += value * n;
        total += n;
    }
    double now = figure_of(&r->months[last - 1], which, &n);
    if (n >= ENOUGH) c.now = now;
    if (total >= ENOUGH) c.before = sum / total;
    return c;
}

static void between_months(struct alerts *a, const struct report *r, const struct period *p)
{
    struct change fcr = change_of(r, p, FCR), escalated = change_of(r, p, ESCALATED),
                  mood = change_of(r, p, MOOD_MEAN);
    if (fcr.before - fcr.now > r->alert_limits[ALERT_FCR])
        add(a, "fcr",
            arena_format(a->arena,
                         a->dutch
                             ? "In één keer opgelost daalde van %d%% naar %d%% in de laatste volle maand."
                             : "Solved at first contact fell from %d%% to %d%% in the last full month.",
                         percent(fcr.before), percent(fcr.now)));
    if (escalated.now - escalated.before > r->alert_limits[ALERT_ESCALATED])
        add(a, "escalated",
            arena_format(a->arena,
                         a->dutch ? "Escalatie steeg van %d%% naar %d%% in de laatste volle maand."
                                  : "Escalation rose from %d%% to %d%% in the last full month.",
                         percent(escalated.before), percent(escalated.now)));
    if (mood.before - mood.now > r->alert_limits[ALERT_MOOD])
        add(a, "mood",
            arena_format(a->arena,
                         a->dutch ? "De stemming daalde van %s naar %s in de laatste volle maand."
                                  : "The mood fell from %s to %s in the last full month.",
                         mood_text(a, mood.before), mood_text(a, mood.now)));
}

static void types_between_runs(struct alerts *a, const struct report *r)
{
    const struct report_run *before = &r->trend_runs[r->trend_now - 1];
    for (uint32_t i = 0; i < r->trend_count; i++) {
        const struct report_trend_type *t = &r->trend[i];
        if (t->type < 0) continue;
        const struct report_type *type = &r->types[t->type];
        if (t->change == CHANGE_NEW && type->share > r->alert_limits[ALERT_NEW])
            add(a, "new",
                arena_format(a->arena,
                             a->dutch ? "Nieuw vraagtype ‘%.*s’: %.*s." : "New question type ‘%.*s’: %.*s.",
                             STR_ARG(t->label), STR_ARG(t->evidence)));
        double tickets = t->per_day[r->trend_now - 1] * (double)before->days;
        if (t->change == CHANGE_GROWN && t->relative > r->alert_limits[ALERT_GROWTH] &&
            type->volume >= ENOUGH && tickets >= ENOUGH)
            add(a, "growth_run",
                arena_format(a->arena,
                             a->dutch ? "‘%.*s’ groeide sinds de vorige periode: %.*s."
                                      : "‘%.*s’ grew since the period before: %.*s.",
                             STR_ARG(t->label), STR_ARG(t->evidence)));
    }
}

/* The baseline against that of the run before. */
static void between_runs(struct alerts *a, const struct report *r)
{
    if (r->trend_now == 0) return;
    const struct report_kpi *was = &r->trend_runs[r->trend_now - 1].kpi, *is = r->kpi_total;
    types_between_runs(a, r);
    if (was->fcr_n >= ENOUGH && is->fcr_n >= ENOUGH && was->fcr - is->fcr > r->alert_limits[ALERT_FCR])
        add(a, "fcr_run",
            arena_format(a->arena,
                         a->dutch ? "In één keer opgelost daalde van %d%% naar %d%% sinds de vorige periode."
                                  : "Solved at first contact fell from %d%% to %d%% since the period before.",
                         percent(was->fcr), percent(is->fcr)));
    if (was->escalated_n >= ENOUGH && is->escalated_n >= ENOUGH &&
        is->escalated - was->escalated > r->alert_limits[ALERT_ESCALATED])
        add(a, "escalated_run",
            arena_format(a->arena,
                         a->dutch ? "Escalatie steeg van %d%% naar %d%% sinds de vorige periode."
                                  : "Escalation rose from %d%% to %d%% since the period before.",
                         percent(was->escalated), percent(is->escalated)));
    if (was->mood_n >= ENOUGH && is->mood_n >= ENOUGH && was->mood - is->mood > r->alert_limits[ALERT_MOOD])
        add(a, "mood_run",
            arena_format(a->arena,
                         a->dutch ? "De stemming daalde van %s naar %s sinds de vorige periode."
                                  : "The mood fell from %s to %s since the period before.",
                         mood_text(a, was->mood), mood_text(a, is->mood)));
}

const struct report_alert *alerts_find(const struct report *r, const struct period *p, struct arena *arena,
                                       uint32_t *count)
{
    struct alerts a = { .list = arena_zero(arena, 2 * (size_t)r->type_count + OTHERS, sizeof *a.list),
                        .arena = arena,
                        .dutch = r->language == REPORT_NL };
    if (r->kpi_total->repeat_7d_n >= ENOUGH && r->kpi_total->repeat_7d > r->alert_limits[ALERT_REPEAT])
        add(&a, "repeat",
            arena_format(arena,
                         a.dutch ? "%d%% van de klanten komt binnen een week met dezelfde vraag terug."
                                 : "%d%% of the customers come back with the same question within a week.",
                         percent(r->kpi_total->repeat_7d)));
    for (uint32_t i = 0; i < r->type_count; i++)
        if (r->types[i].volume >= ENOUGH && r->types[i].growth > r->alert_limits[ALERT_GROWTH])
            add(&a, "growth",
                arena_format(arena,
                             a.dutch ? "‘%.*s’ groeide met %d%% in de laatste volle maand."
                                     : "'%.*s' grew by %d%% in the last full month.",
                             STR_ARG(r->types[i].label), percent(r->types[i].growth)));
    between_months(&a, r, p);
    between_runs(&a, r);
    *count = a.count;
    return a.list;
}
