#include "miner/insight/trend.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/calendar.h"

static const double LEAST_CHANGE = 0.2, SURE = 2;

static bool is_before(const struct report_run *a, const struct report_run *b)
{
    if (a->from != b->from) return a->from < b->from;
    return a->to <= b->to; /* of the same period this one comes last */
}

static struct report_run this_run(const struct report *r)
{
    bool dated = r->from != INT64_MIN;
    return (struct report_run){ .key = r->run_key,
                                .title = r->title,
                                .from = r->from,
                                .to = r->to,
                                .days = dated ? calendar_day_of(r->to) - calendar_day_of(r->from) + 1 : 0,
                                .tickets = (uint32_t)(r->rows_read - r->rows_joined),
                                .counted = r->tickets_counted,
                                .rest = r->rest_volume,
                                .automatable = r->automatable,
                                .kpi = *r->kpi_total };
}

/* All runs in the order of their periods; `place`: of each earlier one. */
static void order_runs(const struct trend_past *past, struct arena *arena, struct report *r, uint32_t *place)
{
    struct report_run *runs = arena_zero(arena, past->run_count + 1, sizeof *runs), now = this_run(r);
    uint32_t n = 0;
    for (uint32_t i = 0; i < past->run_count && is_before(&past->runs[i], &now); i++) {
        place[i] = n;
        runs[n++] = past->runs[i];
    }
    r->trend_now = n;
    runs[n++] = now;
    for (uint32_t i = r->trend_now; i < past->run_count; i++) {
        place[i] = n;
        runs[n++] = past->runs[i];
    }
    r->trend_runs = runs;
    r->trend_run_count = n;
    const struct report_run *before = &runs[r->trend_now ? r->trend_now - 1 : 0];
    r->trend_overlaps = r->trend_now > 0 && before->days > 0 && now.days > 0 &&
                        calendar_day_of(before->to) >= calendar_day_of(now.from);
}

static double rate(uint32_t volume, int64_t days)
{
    return days > 0 ? volume / (double)days : NAN;
}

/* A figure with as many decimals as tell something, with a comma in Dutch. */
static const char *number_text(struct arena *arena, double value, bool dutch)
{
    char *text = arena_format(arena, "%.*f", value < 10 ? 2 : 1, value);
    for (char *at = text; dutch && *at; at++)
        if (*at == '.') *at = ',';
    return text;
}

static struct str rates_text(struct arena *arena, double before, double now, bool dutch)
{
    long percent = lround(100 * (now / before - 1));
    return str_of(arena_format(arena, dutch ? "%s → %s per dag (%s%ld%%)" : "%s → %s a day (%s%ld%%)",
                               number_text(arena, before, dutch), number_text(arena, now, dutch),
                               percent > 0   ? "+"
                               : percent < 0 ? "−"
                                             : "",
                               labs(percent)));
}

struct comparing {
    const struct trend_past *past;
    const struct group *g;
    struct arena *arena;
    struct report *r;
    const uint32_t *place;
    bool dutch;
};

static double *rates_of(const struct comparing *c, uint32_t id)
{
    double *rates = arena_alloc(c->arena, c->r->trend_run_count * sizeof *rates);
    for (uint32_t i = 0; i < c->r->trend_run_count; i++) rates[i] = NAN;
    for (uint32_t i = 0; i < c->past->type_count; i++) {
        const struct report_run_type *t = &c->past->types[i];
        uint32_t at = c->place[t->run];
        if (t->id == id) rates[at] = rate(t->volume, c->r->trend_runs[at].days);
    }
    return rates;
}

/* The type in the run before this one, or NULL. */
static const struct report_run_type *type_before(const struct comparing *c, uint32_t id)
{
    for (uint32_t i = 0; i < c->past->type_count && c->r->trend_now > 0; i++) {
        const struct report_run_type *t = &c->past->types[i];
        if (t->id == id && c->place[t->run] == c->r->trend_now - 1) return t;
    }
    return NULL;
}

static bool was_ever(const struct comparing *c, uint32_t id)
{
    for (uint32_t i = 0; i < c->past->type_count; i++)
        if (c->past->types[i].id == id && c->place[c->past->types[i].run] < c->r->trend_now) return true;
    return false;
}

/* id: of the type that this run has not. */
static const struct group_event *event_of(const struct comparing *c, enum group_event_kind kind,
                                          uint32_t type, uint32_t id)
{
    for (uint32_t i = 0; i < c->g->event_count; i++) {
        const struct group_event *e = &c->g->events[i];
        if (e->kind != kind) continue;
        if (kind == GROUP_SPLIT || kind == GROUP_PARTED ? e->other == type
            : kind == GROUP_MERGED                      ? e->other_id == id
                                                        : e->id == id)
            return e;
    }
    return NULL;
}

static const char *plural(uint32_t n)
{
    return n == 1 ? "" : "s";
}

/* How many, and how it is known that these are not of an earlier type. */
static struct str new_text(const struct comparing *c, const struct report_type *t, uint32_t index)
{
    double earlier = c->g->earlier[index], expected = c->g->expected[index];
    const char *share = number_text(c->arena, 100 * t->share, c->dutch);
    if (isnan(earlier))
        return str_of(arena_format(
            c->arena, c->dutch ? "%u ticket%s, %s%% van het volume" : "%u ticket%s, %s%% of the volume",
            t->volume, plural(t->volume), share));
    return str_of(arena_format(c->arena,
                               c->dutch ? "%u ticket%s, %s%% van het volume; van de eerdere tickets zouden "
                                          "er %ld bij horen, tegen %ld als "
                                          "het toen even groot was"
                                        : "%u ticket%s, %s%% of the volume; of the earlier tickets %ld would "
                                          "be of it, against %ld had it "
                                          "been as large then",
                               t->volume, plural(t->volume), share, lround(earlier), lround(expected)));
}

/* How many, out of what, and where nobody decided it how it is known. */
static struct str split_text(const struct comparing *c, const struct report_type *t,
                             const struct group_event *e)
{
    const char *text =
        arena_format(c->arena, c->dutch ? "%u ticket%s, uit ‘%.*s’" : "%u ticket%s, out of ‘%.*s’", t->volume,
                     plural(t->volume), STR_ARG(c->r->types[e->type].label));
    if (e->kind == GROUP_SPLIT) return str_of(text);
    return str_of(
        arena_format(c->arena,
                     c->dutch ? "%s: dat zijn in deze tickets twee groepen, van %u en %u (stabiliteit %s)"
                              : "%s: in these tickets that is two groups, of %u and %u (stability %s)",
                     text, e->docs, e->other_docs, number_text(c->arena, e->stability, c->dutch)));
}

static void compare_type(const struct comparing *c, uint32_t index, struct report_trend_type *out)
{
    const struct report_type *t = &c->r->types[index];
    const struct report_run *runs = c->r->trend_runs;
    uint32_t now = c->r->trend_now;
    double *rates = rates_of(c, t->id), current = rate(t->volume, runs[now].days);
    rates[now] = current;
    *out = (struct report_trend_type){
        .id = t->id, .type = (int32_t)index, .label = t->label, .per_day = rates, .relative = NAN
    };
    const struct report_run_type *before = type_before(c, t->id);
    const struct group_event *split = event_of(c, GROUP_SPLIT, index, 0);
    if (!split) split = event_of(c, GROUP_PARTED, index, 0);
    if (split && split->type != GROUP_REST) {
        out->change = CHANGE_SPLIT;
        out->evidence = split_text(c, t, split);
    } else if (now > 0 && !was_ever(c, t->id)) {
        out->change = CHANGE_NEW;
        out->evidence = new_text(c, t, index);
    } else if (before) {
        double earlier = rate(before->volume, runs[now - 1].days);
        if (!(earlier > 0) || isnan(current)) return;
        out->relative = current / earlier - 1;
        double d1 = (double)runs[now - 1].days, d2 = (double)runs[now].days;
        double error = sqrt(before->volume / (d1 * d1) + t->volume / (d2 * d2));
        if (fabs(out->relative) >= LEAST_CHANGE && fabs(current - earlier) >= SURE * error)
            out->change = out->relative > 0 ? CHANGE_GROWN : CHANGE_SHRUNK;
        out->evidence = rates_text(c->arena, earlier, current, c->dutch);
    }
}

/* A type of the run before that is not in this one. */
static void tell_missing(const struct comparing *c, const struct report_run_type *t,
                         struct report_trend_type *out)
{
    *out = (struct report_trend_type){ .id = t->id,
                                       .type = -1,
                                       .label = t->name,
                                       .change = CHANGE_GONE,
                                       .per_day = rates_of(c, t->id),
                                       .relative = -1 };
    const struct group_event *merged = event_of(c, GROUP_MERGED, 0, t->id);
    if (merged && merged->type != GROUP_REST) {
        out->change = CHANGE_MERGED;
        out->relative = NAN;
        out->evidence = str_of(arena_format(c->arena, c->dutch ? "opgegaan in ‘%.*s’" : "joined with ‘%.*s’",
                                            STR_ARG(c->r->types[merged->type].label)));
        return;
    }
    double before = rate(t->volume, c->r->trend_runs[c->r->trend_now - 1].days);
    const char *earlier = isnan(before)
                              ? arena_format(c->arena, c->dutch ? "eerder %u ticket%s" : "%u ticket%s before",
                                             t->volume, plural(t->volume))
                              : arena_format(c->arena, c->dutch ? "eerder %s per dag" : "%s a day before",
                                             number_text(c->arena, before, c->dutch));
    const struct group_event *gone = event_of(c, GROUP_GONE, 0, t->id),
                             *absent = event_of(c, GROUP_ABSENT, 0, t->id);
    if (absent) {
        out->change = CHANGE_ABSENT;
        out->evidence = str_of(arena_format(c->arena,
                                            c->dutch ? "%s; dat er nu geen zijn, kan toeval zijn"
                                                     : "%s; that there are none now may be chance",
                                            earlier));
    } else if (gone && gone->other_docs > 0) {
        out->evidence = str_of(arena_format(c->arena,
                                            c->dutch ? "%s; zeker herkend: %u verwacht, %u gevonden"
                                                     : "%s; recognised for sure: %u expected, %u found",
                                            earlier, gone->other_docs, gone->docs));
    } else {
        out->evidence = str_of(earlier);
    }
}

static void propose(const struct comparing *c)
{
    struct str *list = arena_zero(c->arena, c->g->event_count + 1, sizeof *list);
    const struct report_type *types = c->r->types;
    for (uint32_t i = 0; i < c->g->event_count; i++) {
        const struct group_event *e = &c->g->events[i];
        if (e->type == GROUP_REST) continue;
        const char *format;
        if (e->kind == GROUP_PROPOSE_SPLIT) {
            format =
                c->dutch
                    ? "‘%.*s’ valt in deze tickets uiteen in twee groepen van %u en %u; overweeg Splitsen."
                    : "‘%.*s’ falls apart in these tickets, into groups of %u and %u; consider splitting it.";
            list[c->r->proposal_count++] =
                str_of(arena_format(c->arena, format, STR_ARG(types[e->type].label), e->docs, e->other_docs));
        } else if (e->kind == GROUP_PROPOSE_MERGE && e->other != GROUP_REST) {
            format =
                c->dutch
                    ? "‘%.*s’ (%u) en ‘%.*s’ (%u) zijn in deze tickets één groep; overweeg Samenvoegen."
                    : "‘%.*s’ (%u) and ‘%.*s’ (%u) are one group in these tickets; consider joining them.";
            list[c->r->proposal_count++] =
                str_of(arena_format(c->arena, format, STR_ARG(types[e->type].label), e->docs,
                                    STR_ARG(types[e->other].label), e->other_docs));
        }
    }
    c->r->proposals = list;
}

void trend_find(const struct trend_past *past, const struct group *g, struct arena *arena, struct report *r)
{
    uint32_t *place = arena_zero(arena, past->run_count + 1, sizeof *place);
    order_runs(past, arena, r, place);
    const struct comparing c = { past, g, arena, r, place, r->language == REPORT_NL };
    struct report_trend_type *out =
        arena_zero(arena, (size_t)r->type_count + past->type_count + 1, sizeof *out);
    uint32_t n = 0;
    for (uint32_t i = 0; i < r->type_count; i++) compare_type(&c, i, &out[n++]);
    for (uint32_t i = 0; i < past->type_count && r->trend_now > 0; i++) {
        const struct report_run_type *t = &past->types[i];
        if (place[t->run] != r->trend_now - 1) continue;
        bool there = false;
        for (uint32_t k = 0; k < r->type_count && !there; k++) there = r->types[k].id == t->id;
        if (!there) tell_missing(&c, t, &out[n++]);
    }
    r->trend = out;
    r->trend_count = n;
    propose(&c);
}
