#include "miner/insight/kpi.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "miner/insight/csat.h"
#include "miner/insight/months.h"
#include "miner/insight/repeats.h"

enum { MINUTE = 60, HOUR = 3600 };
#define NO_GROUP UINT32_MAX

/* Figures with a size, and figures that are yes or no. */
enum measure { AHT, FIRST_RESPONSE, LEAD_TIME, CSAT, MOOD, MEASURES };
enum outcome { REOPENED, REPEATED, SOLVED_AT_ONCE, ESCALATED, TROUBLED, OUTCOMES };

/* The values of one measure, ascending, with the ticket each belongs to. */
struct column {
    struct entry *entry;
    uint32_t count;
};

struct entry {
    uint64_t key; /* orders as the value does, see key_of */
    uint32_t ticket;
};

struct values {
    struct column column[MEASURES];
    signed char *outcome[OUTCOMES]; /* per ticket: 1, 0, or −1 = cannot be said */
};

static bool is_word_part(char c)
{
    return ((c | 32) >= 'a' && (c | 32) <= 'z') || (c >= '0' && c <= '9');
}

/* `word` stands in the text on its own, or with more behind it. */
static bool holds(struct str text, struct str word, bool goes_on)
{
    for (size_t i = 0; i + word.len <= text.len; i++) {
        size_t end = i + word.len;
        bool inside = (i > 0 && is_word_part(text.ptr[i - 1])) ||
                      (!goes_on && end < text.len && is_word_part(text.ptr[end]));
        if (!inside && str_eq_nocase(str_sub(text, i, end), word)) return true;
    }
    return false;
}

static bool holds_word(struct str text, const char *word)
{
    return holds(text, str_of(word), false);
}

/* Whole words mostly, so that "Tweedehands" and "L20 hal" are no second line. */
#define SECOND_LINE                                                                                          \
    "tweede, second, 2nd line, L2, tier 2, lijn 2, line 2, 2e lijn*, 2e-lijn*, 2elijn*, 2de lijn*, "         \
    "2de-lijn*, "                                                                                            \
    "tweedelijn*, secondline*, specialist*"
const struct str kpi_second_line = { SECOND_LINE, sizeof SECOND_LINE - 1 };

bool kpi_is_second_line(struct str patterns, struct str group)
{
    for (size_t at = 0; at < patterns.len;) {
        size_t end = at;
        while (end < patterns.len && patterns.ptr[end] != ',') end++;
        struct str word = str_trim(str_sub(patterns, at, end));
        bool goes_on = str_ends(word, STR("*"));
        if (goes_on) word.len--;
        if (word.len && holds(group, word, goes_on)) return true;
        at = end + 1;
    }
    return false;
}

static bool is_urgent(struct str priority)
{
    static const char *const urgent[] = { "urgent", "dringend", "critical", "kritiek",
                                          "spoed",  "highest",  "hoogste",  "p1" };
    static const char *const not [] = { "niet", "not", "non", "geen" }; /* "Niet dringend" */
    for (size_t i = 0; i < sizeof not / sizeof *not ; i++)
        if (holds_word(priority, not [i])) return false;
    for (size_t i = 0; i < sizeof urgent / sizeof *urgent; i++)
        if (holds_word(priority, urgent[i])) return true;
    return false;
}

/* Tags stand in one cell: "retour, escalated_to_legal", ["a","b"]. */
static bool has_escalation_tag(struct str tags)
{
    static const struct str start = { "escalat", 7 };
    for (size_t i = 0; i + start.len <= tags.len; i++)
        if ((i == 0 || strchr(" \t\n,;|\"'[", tags.ptr[i - 1])) &&
            str_eq_nocase(str_sub(tags, i, i + start.len), start))
            return true;
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

/* Groups, priorities and tags are few names on many tickets: each name is looked at once. */
void kpi_escalated(const struct facts *f, signed char *out)
{
    enum { GROUP = 1, PRIORITY = 2, TAGS = 4 };
    uint8_t *role = mem_zero(f->name_count, 1), *bad = mem_zero(f->name_count, 1); /* bits per name */
    struct str patterns = f->second_line.len ? f->second_line : kpi_second_line;
    bool known = false;
    for (uint32_t i = 0; i < f->count; i++) {
        const struct ticket *t = &f->tickets[i];
        if (t->state != TICKET_KEPT) continue;
        known |= t->group || t->priority || t->tags;
        role[t->group] |= GROUP;
        role[t->priority] |= PRIORITY;
        role[t->tags] |= TAGS;
    }
    for (uint32_t n = 1; n < f->name_count; n++) {
        if (role[n] & GROUP && kpi_is_second_line(patterns, f->names[n])) bad[n] |= GROUP;
        if (role[n] & PRIORITY && is_urgent(f->names[n])) bad[n] |= PRIORITY;
        if (role[n] & TAGS && has_escalation_tag(f->names[n])) bad[n] |= TAGS;
    }
    for (uint32_t i = 0; i < f->count; i++) {
        const struct ticket *t = &f->tickets[i];
        out[i] = !known || t->state != TICKET_KEPT
                     ? -1
                     : (bad[t->group] & GROUP) || (bad[t->priority] & PRIORITY) || (bad[t->tags] & TAGS);
    }
    free(role);
    free(bad);
}

/* Does the export tell of any ticket whether it was reopened? Where it does, an empty cell means that it was
 * not. */
static bool tells_reopened(const struct facts *f)
{
    for (uint32_t i = 0; i < f->count; i++)
        if (f->tickets[i].state == TICKET_KEPT && f->tickets[i].reopens >= 0) return true;
    return false;
}

/* A ticket is troubled when it was reopened, escalated or repeated, as far as the export says; what was
 * solved at once cannot be told without knowing what was reopened. */
static void find_outcomes(const struct facts *f, signed char *const *outcome)
{
    bool told = tells_reopened(f);
    repeats_find(f, outcome[REPEATED]);
    kpi_escalated(f, outcome[ESCALATED]);
    for (uint32_t i = 0; i < f->count; i++) {
        const struct ticket *t = &f->tickets[i];
        int reopened = t->state != TICKET_KEPT || t->reopens < 0 ? -1 : t->reopens > 0;
        int repeated = outcome[REPEATED][i], escalated = outcome[ESCALATED][i];
        outcome[REOPENED][i] = (signed char)reopened;
        outcome[SOLVED_AT_ONCE][i] = !told || repeated < 0 ? -1 : !repeated && reopened != 1;
        bool known = reopened >= 0 || repeated >= 0 || escalated >= 0;
        outcome[TROUBLED][i] = known ? reopened == 1 || repeated == 1 || escalated == 1 : -1;
    }
}

/* Bits of a double as a number that orders like it: negative values upside down below the positive ones. */
static uint64_t key_of(double value)
{
    uint64_t bits;
    value += 0.0; /* −0 → 0 */
    memcpy(&bits, &value, sizeof bits);
    return bits >> 63 ? ~bits : bits | UINT64_C(1) << 63;
}

static double value_of(uint64_t key)
{
    uint64_t bits = key >> 63 ? key & ~(UINT64_C(1) << 63) : ~key;
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

/* Sorts bytewise from the least significant byte (radix sort, stable): a comparing sort of every group would
 * take several times as long on a million tickets. */
static void sort_column(struct column *c)
{
    struct entry *from = c->entry, *to = mem_alloc(c->count, sizeof *to);
    for (unsigned shift = 0; shift < 64; shift += 8) {
        uint32_t start[256] = { 0 }, sum = 0;
        for (uint32_t i = 0; i < c->count; i++) start[from[i].key >> shift & 255]++;
        if (c->count && start[from[0].key >> shift & 255] == c->count)
            continue; /* the byte is the same in all */
        for (int digit = 0; digit < 256; digit++) {
            uint32_t size = start[digit];
            start[digit] = sum;
            sum += size;
        }
        for (uint32_t i = 0; i < c->count; i++) to[start[from[i].key >> shift & 255]++] = from[i];
        struct entry *swap = from;
        from = to;
        to = swap;
    }
    c->entry = from;
    free(to);
}

static void add_value(struct column *c, uint32_t ticket, double value)
{
    if (!isnan(value)) c->entry[c->count++] = (struct entry){ key_of(value), ticket };
}

static void values_init(struct values *v, const struct facts *f, const double *csat, uint32_t *impossible)
{
    for (int o = 0; o < OUTCOMES; o++) v->outcome[o] = mem_alloc(f->count, 1);
    find_outcomes(f, v->outcome);
    for (int m = 0; m < MEASURES; m++)
        v->column[m] = (struct column){ mem_alloc(f->count, sizeof(struct entry)), 0 };
    for (uint32_t i = 0; i < f->count; i++) {
        const struct ticket *t = &f->tickets[i];
        if (t->state != TICKET_KEPT) continue;
        add_value(&v->column[AHT], i, t->handle_minutes);
        add_value(&v->column[FIRST_RESPONSE], i, minutes_between(t->created, t->first_response, impossible));
        add_value(&v->column[LEAD_TIME], i, minutes_between(t->created, t->solved, impossible));
        add_value(&v->column[CSAT], i, csat[t->csat]);
        add_value(&v->column[MOOD], i, t->mood);
    }
    for (int m = 0; m < MEASURES; m++) sort_column(&v->column[m]);
}

static void values_release(struct values *v)
{
    for (int o = 0; o < OUTCOMES; o++) free(v->outcome[o]);
    for (int m = 0; m < MEASURES; m++) free(v->column[m].entry);
}

/* A partition of the tickets: group per ticket, NO_GROUP = in none. */
struct grouping {
    uint32_t *group;
    uint32_t groups;
};

/* One figure of one group and the number of tickets it rests on. */
struct figure {
    double mean, median;
    uint32_t n;
};

/* Mean and exact median of a measure in each group. Added in ascending order: the same whatever the order of
 * the rows. */
static void spread(const struct column *c, const struct grouping *g, struct figure *out)
{
    uint32_t *end = mem_zero(g->groups, sizeof *end); /* of the group's values so far */
    double *value = mem_alloc(c->count, sizeof *value);
    for (uint32_t i = 0; i < c->count; i++) {
        uint32_t k = g->group[c->entry[i].ticket];
        if (k != NO_GROUP) out[k].n++;
    }
    for (uint32_t k = 1; k < g->groups; k++) end[k] = end[k - 1] + out[k - 1].n;
    for (uint32_t i = 0; i < c->count; i++) {
        uint32_t k = g->group[c->entry[i].ticket];
        if (k != NO_GROUP) value[end[k]++] = value_of(c->entry[i].key);
    }
    for (uint32_t k = 0; k < g->groups; k++) {
        uint32_t n = out[k].n;
        const double *own = value + (end[k] - n);
        double sum = 0;
        for (uint32_t i = 0; i < n; i++) sum += own[i];
        out[k].mean = n ? sum / n : NAN;
        out[k].median = !n ? NAN : n % 2 ? own[n / 2] : (own[n / 2 - 1] + own[n / 2]) / 2;
    }
    free(end);
    free(value);
}

/* Share of the tickets of each group that had the outcome. */
static void share(const signed char *outcome, uint32_t count, const struct grouping *g, struct figure *out)
{
    for (uint32_t i = 0; i < count; i++) {
        if (g->group[i] == NO_GROUP || outcome[i] < 0) continue;
        out[g->group[i]].mean += outcome[i];
        out[g->group[i]].n++;
    }
    for (uint32_t k = 0; k < g->groups; k++) out[k].mean = out[k].n ? out[k].mean / out[k].n : NAN;
}

/* Names are left empty. In `arena`. */
static struct report_kpi *measure_groups(const struct values *v, uint32_t count, const struct grouping *g,
                                         struct arena *arena)
{
    struct report_kpi *out = arena_zero(arena, (size_t)g->groups + 1, sizeof *out);
    struct figure *m[MEASURES], *o[OUTCOMES];
    for (int i = 0; i < MEASURES; i++) {
        m[i] = mem_zero(g->groups, sizeof *m[i]);
        spread(&v->column[i], g, m[i]);
    }
    for (int i = 0; i < OUTCOMES; i++) {
        o[i] = mem_zero(g->groups, sizeof *o[i]);
        share(v->outcome[i], count, g, o[i]);
    }
    for (uint32_t k = 0; k < g->groups; k++)
        out[k] = (struct report_kpi){
            .aht_mean = m[AHT][k].mean,
            .aht_median = m[AHT][k].median,
            .aht_n = m[AHT][k].n,
            .first_response_mean = m[FIRST_RESPONSE][k].mean,
            .first_response_median = m[FIRST_RESPONSE][k].median,
            .first_response_n = m[FIRST_RESPONSE][k].n,
            .lead_time_mean = m[LEAD_TIME][k].mean,
            .lead_time_median = m[LEAD_TIME][k].median,
            .lead_time_n = m[LEAD_TIME][k].n,
            .fcr = o[SOLVED_AT_ONCE][k].mean,
            .fcr_n = o[SOLVED_AT_ONCE][k].n,
            .reopened = o[REOPENED][k].mean,
            .reopened_n = o[REOPENED][k].n,
            .repeat_7d = o[REPEATED][k].mean,
            .repeat_7d_n = o[REPEATED][k].n,
            .escalated = o[ESCALATED][k].mean,
            .escalated_n = o[ESCALATED][k].n,
            .csat = m[CSAT][k].mean,
            .csat_n = m[CSAT][k].n,
            .mood = m[MOOD][k].mean,
            .mood_n = m[MOOD][k].n,
        };
    for (uint32_t i = 0; i < count; i++)
        if (g->group[i] != NO_GROUP) out[g->group[i]].n++;
    for (int i = 0; i < MEASURES; i++) free(m[i]);
    for (int i = 0; i < OUTCOMES; i++) free(o[i]);
    return out;
}

/* Numbers in 0 … span that occur → 0, 1, … in ascending order; `number` is per ticket, NO_GROUP = none, and
 * becomes the group. Returns the number that each group stands for; free it. */
static uint32_t *close_up(uint32_t *number, uint32_t count, uint32_t span, uint32_t *groups)
{
    uint32_t *place = mem_zero((size_t)span + 1, sizeof *place),
             *numbers = mem_alloc((size_t)span + 1, sizeof *numbers);
    for (uint32_t i = 0; i < count; i++)
        if (number[i] != NO_GROUP) place[number[i]] = 1;
    *groups = 0;
    for (uint32_t n = 0; n <= span; n++) {
        if (!place[n]) continue;
        numbers[*groups] = n;
        place[n] = (*groups)++;
    }
    for (uint32_t i = 0; i < count; i++)
        if (number[i] != NO_GROUP) number[i] = place[number[i]];
    free(place);
    return numbers;
}

static int by_volume(const void *a, const void *b)
{
    const struct report_kpi *x = a, *y = b;
    if (x->n != y->n) return x->n > y->n ? -1 : 1;
    return str_cmp(x->name, y->name);
}

static void measure_channels(const struct facts *f, const struct values *v, struct grouping *g,
                             struct arena *arena, struct kpi_set *out)
{
    for (uint32_t i = 0; i < f->count; i++) {
        const struct ticket *t = &f->tickets[i];
        g->group[i] = t->state == TICKET_KEPT && t->channel ? t->channel : NO_GROUP;
    }
    uint32_t *names = close_up(g->group, f->count, f->name_count, &g->groups);
    out->channels = measure_groups(v, f->count, g, arena);
    out->channel_count = g->groups;
    for (uint32_t k = 0; k < g->groups; k++) out->channels[k].name = f->names[names[k]];
    qsort(out->channels, out->channel_count, sizeof *out->channels, by_volume);
    free(names);
}

static void measure_months(const struct facts *f, const struct values *v, const struct period *p,
                           struct grouping *g, struct arena *arena, struct kpi_set *out)
{
    if (p->from == TIME_NONE) return;
    uint32_t first = month_of(p->from);
    for (uint32_t i = 0; i < f->count; i++) {
        const struct ticket *t = &f->tickets[i];
        g->group[i] =
            t->state == TICKET_KEPT && t->created != TIME_NONE ? month_of(t->created) - first : NO_GROUP;
    }
    uint32_t *months = close_up(g->group, f->count, month_of(p->to) - first, &g->groups);
    out->months = measure_groups(v, f->count, g, arena);
    out->month_count = g->groups;
    for (uint32_t k = 0; k < g->groups; k++) {
        unsigned year = (first + months[k]) / 12, month = (first + months[k]) % 12 + 1;
        out->months[k].name = str_of(arena_format(arena, "%04u-%02u", year, month));
    }
    free(months);
}

static void group_by_type(const struct facts *f, struct grouping *g)
{
    for (uint32_t i = 0; i < f->count; i++)
        g->group[i] =
            f->tickets[i].state == TICKET_KEPT ? f->type[i] : NO_GROUP; /* FACTS_NO_TYPE is NO_GROUP */
    g->groups = f->types;
}

void kpi_measure(const struct facts *f, struct arena *arena, struct kpi_set *out)
{
    memset(out, 0, sizeof *out);
    struct values v;
    values_init(&v, f, csat_scores(f, arena, &out->csat_scale), &out->impossible);
    struct grouping g = { mem_alloc(f->count, sizeof *g.group), 1 };
    for (uint32_t i = 0; i < f->count; i++) g.group[i] = f->tickets[i].state == TICKET_KEPT ? 0 : NO_GROUP;
    out->total = *measure_groups(&v, f->count, &g, arena);

    struct period p = period_of(f);
    measure_channels(f, &v, &g, arena, out);
    measure_months(f, &v, &p, &g, arena, out);
    group_by_type(f, &g);
    out->types = measure_groups(&v, f->count, &g, arena);
    out->growth = arena_zero(arena, (size_t)f->types + 1, sizeof *out->growth);
    months_growth(f, &p, out->growth);
    out->hours_a_year = arena_zero(arena, (size_t)f->types + 1, sizeof *out->hours_a_year);
    double years = p.from == TIME_NONE ? NAN : (double)period_days(&p) / 365.25;
    for (uint32_t t = 0; t < f->types; t++)
        out->hours_a_year[t] = out->types[t].aht_mean * out->types[t].n / 60 / years;
    free(g.group);
    values_release(&v);
}

void kpi_troubled(const struct facts *f, double *out)
{
    signed char *outcome[OUTCOMES];
    for (int o = 0; o < OUTCOMES; o++) outcome[o] = mem_alloc(f->count, 1);
    find_outcomes(f, outcome);
    struct grouping g = { mem_alloc(f->count, sizeof *g.group), 0 };
    group_by_type(f, &g);
    struct figure *figure = mem_zero(f->types, sizeof *figure);
    share(outcome[TROUBLED], f->count, &g, figure);
    for (uint32_t t = 0; t < f->types; t++) out[t] = figure[t].mean;
    for (int o = 0; o < OUTCOMES; o++) free(outcome[o]);
    free(g.group);
    free(figure);
}
