#include "miner/insight/warnings.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"

enum {
    DAY = 86400,
    WEEK = 7 * DAY,
    TWO_WEEKS = 14 * DAY,
    MONTH = 30 * DAY,
    QUARTER = 90 * DAY,
    FEW = 3,
    NORMAL_TICKETS = 5
};
enum {
    FURTHEST = 256
}; /* tickets that a window looks back on: who sends more in weeks is no single customer */

static const double NEGATIVE = -0.3, VERY_NEGATIVE = -0.5, MORE_THAN_NORMAL = 1.5, SILENT = 3;

/* In the order in which reasons are given. */
enum kind {
    ESCALATION,
    LOW_MOOD,
    NEGATIVE_WEEK,
    SAME_TYPE,
    FREQUENCY,
    PRESSURE,
    UNCERTAINTY,
    SILENCE,
    KINDS
};

static const unsigned several = 1u << LOW_MOOD | 1u << NEGATIVE_WEEK | 1u << SAME_TYPE | 1u << FREQUENCY;
static const unsigned escalates =
    1u << TONE_COMPLAINT | 1u << TONE_ESCALATION | 1u << TONE_CHURN | 1u << TONE_LEGAL | 1u << TONE_PUBLICITY;

/* A ticket of a customer. */
struct contact {
    uint32_t customer, ticket;
    uint32_t place; /* in canonical order */
    int64_t time;
    unsigned kinds; /* bit per enum kind */
};

/* What a customer's tickets show, for the reasons. */
struct findings {
    unsigned kinds, tones;
    uint32_t tickets[KINDS];
    double lowest;            /* mean mood of two weeks */
    uint32_t negative;        /* most in a week */
    uint32_t same, same_type; /* most of one type in 30 days, and which */
    uint32_t recent;          /* in the 30 days that are furthest above normal */
    double normal, excess;
    int64_t silent_days;
};

static int by_customer_then_time(const void *a, const void *b)
{
    const struct contact *x = a, *y = b;
    if (x->customer != y->customer) return x->customer < y->customer ? -1 : 1;
    if (x->time != y->time) return x->time < y->time ? -1 : 1;
    return x->place < y->place ? -1 : x->place > y->place;
}

static unsigned kinds_of_words(unsigned tones)
{
    return (tones & escalates ? 1u << ESCALATION : 0) | (tones >> TONE_URGENCY & 1) << PRESSURE |
           (tones >> TONE_UNCERTAINTY & 1) << UNCERTAINTY;
}

/* The first of the contacts before `at` that a window may hold. */
static uint32_t furthest(uint32_t at)
{
    return at < FURTHEST ? 0 : at - FURTHEST;
}

static double mood_of(const struct facts *f, const struct contact *c)
{
    return f->tickets[c->ticket].mood;
}

static void look_at_moods(const struct facts *f, struct contact *c, uint32_t at, struct findings *found)
{
    double sum = 0;
    uint32_t judged = 0, negative = 0;
    for (uint32_t i = at + 1, first = furthest(at); i-- > first && c[at].time - c[i].time <= TWO_WEEKS;) {
        double mood = mood_of(f, &c[i]);
        if (isnan(mood)) continue;
        sum += mood;
        judged++;
        negative += mood < NEGATIVE && c[at].time - c[i].time <= WEEK;
    }
    if (judged >= 2 && sum / judged < NEGATIVE) {
        c[at].kinds |= 1u << LOW_MOOD;
        found->lowest = fmin(found->lowest, sum / judged);
    }
    if (negative >= FEW && mood_of(f, &c[at]) < NEGATIVE) {
        c[at].kinds |= 1u << NEGATIVE_WEEK;
        if (negative > found->negative) found->negative = negative;
    }
}

static void look_at_contacts(const struct facts *f, struct contact *c, uint32_t at, struct findings *found)
{
    uint32_t type = f->type[c[at].ticket], same = 0, recent = 0, earlier = at + 1;
    for (uint32_t i = at + 1, first = furthest(at); i-- > first && c[at].time - c[i].time <= MONTH;
         earlier = i) {
        recent++;
        same += f->type[c[i].ticket] == type;
    }
    if (type != FACTS_NO_TYPE && same >= FEW) {
        c[at].kinds |= 1u << SAME_TYPE;
        if (same > found->same) {
            found->same = same;
            found->same_type = type;
        }
    }
    int64_t before = c[at].time - MONTH - c[0].time;
    if (earlier < NORMAL_TICKETS || before < MONTH || recent < FEW) return;
    double normal = (double)earlier * MONTH / (double)before;
    if (recent > MORE_THAN_NORMAL * normal) {
        c[at].kinds |= 1u << FREQUENCY;
        if (recent / normal > found->excess) {
            found->excess = recent / normal;
            found->recent = recent;
            found->normal = normal;
        }
    }
}

static void look_at_silence(const struct facts *f, struct contact *c, uint32_t n, struct findings *found)
{
    if (n < NORMAL_TICKETS || f->end == TIME_NONE) return;
    int64_t silent = f->end - c[n - 1].time;
    double apart = (double)(c[n - 1].time - c[0].time) / (n - 1);
    if (silent <= MONTH || (double)silent <= SILENT * apart || apart > MONTH) return;
    c[n - 1].kinds |= 1u << SILENCE;
    found->silent_days = silent / DAY;
}

static unsigned count_bits(unsigned bits)
{
    unsigned n = 0;
    for (; bits; bits &= bits - 1) n++;
    return n;
}

static int level_of(const struct contact *c, uint32_t n, const struct findings *found)
{
    int level = found->lowest < VERY_NEGATIVE ? 2 : found->kinds & several ? 1 : 0;
    for (uint32_t i = 0; i < n; i++) {
        if (!c[i].kinds) continue;
        unsigned soon = c[i].kinds, later = c[i].kinds,
                 again = 0; /* kinds of two weeks, of a quarter; those twice */
        uint32_t tickets = 1;
        for (uint32_t j = i, first = furthest(i); j-- > first && c[i].time - c[j].time <= QUARTER;) {
            again |= c[i].kinds & c[j].kinds;
            later |= c[j].kinds;
            if (c[i].time - c[j].time > TWO_WEEKS) continue;
            soon |= c[j].kinds;
            tickets += c[j].kinds != 0;
        }
        if (tickets >= 2 && count_bits(soon) >= 2) return 3;
        if (count_bits(later) >= 2) level = 2;
        if (again && level < 1) level = 1;
    }
    return level;
}

/* "klacht, vertrek" */
static const char *list_tones(unsigned tones, bool nl, struct arena *arena)
{
    static const struct {
        enum report_tone tone;
        const char *nl, *en;
    } names[] = {
        { TONE_LEGAL, "juridische stappen", "legal action" },
        { TONE_CHURN, "wil vertrekken", "wants to leave" },
        { TONE_COMPLAINT, "klacht", "complaint" },
        { TONE_PUBLICITY, "publiciteit", "publicity" },
        { TONE_ESCALATION, "eerder contact of teleurstelling", "earlier contact or disappointment" },
    };
    const char *list = "";
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (tones >> names[i].tone & 1)
            list = arena_format(arena, "%s%s%s", list, *list ? ", " : "", nl ? names[i].nl : names[i].en);
    return list;
}

/* A number with `decimals` decimals, and a comma in Dutch. */
static const char *decimal(double value, int decimals, bool nl, struct arena *arena)
{
    char *text = arena_format(arena, "%s%.*f", value < 0 ? "−" : "", decimals, fabs(value));
    for (char *p = text; nl && *p; p++)
        if (*p == '.') *p = ',';
    return text;
}

static const char *tickets_text(uint32_t n, struct arena *arena)
{
    return arena_format(arena, "%u ticket%s", n, n == 1 ? "" : "s");
}

static const char *reason(enum kind kind, const struct findings *found, const struct str *labels, bool nl,
                          struct arena *arena)
{
    const char *tickets = tickets_text(found->tickets[kind], arena);
    switch (kind) {
    case ESCALATION:
        return arena_format(arena, nl ? "Escalatie in %s: %s" : "Escalation in %s: %s", tickets,
                            list_tones(found->tones, nl, arena));
    case LOW_MOOD:
        return arena_format(
            arena, nl ? "Stemming gemiddeld %s over twee weken" : "Mood %s on average over two weeks",
            decimal(found->lowest, 2, nl, arena));
    case NEGATIVE_WEEK:
        return arena_format(arena, nl ? "%u negatieve tickets in een week" : "%u negative tickets in a week",
                            found->negative);
    case SAME_TYPE:
        return arena_format(arena,
                            nl ? "%u tickets over ‘%.*s’ in 30 dagen" : "%u tickets about ‘%.*s’ in 30 days",
                            found->same, STR_ARG(labels[found->same_type]));
    case FREQUENCY:
        return arena_format(arena,
                            nl ? "%u contacten in 30 dagen, waar %s gewoon was"
                               : "%u contacts in 30 days, where %s were normal",
                            found->recent, decimal(found->normal, 1, nl, arena));
    case PRESSURE:
        return arena_format(arena, nl ? "Tijdsdruk in %s" : "Time pressure in %s", tickets);
    case UNCERTAINTY:
        return arena_format(arena,
                            nl ? "Noemt het onduidelijk of tegenstrijdig in %s"
                               : "Calls it unclear or contradictory in %s",
                            tickets);
    case SILENCE:
        return arena_format(
            arena, nl ? "%lld dagen stil na geregeld contact" : "%lld days of silence after frequent contact",
            (long long)found->silent_days);
    case KINDS:
        break;
    }
    return "";
}

/* The tickets [0, n) of one customer; false: no warning. */
static bool judge(const struct facts *f, struct contact *c, uint32_t n, const struct str *labels, bool nl,
                  struct arena *arena, struct report_customer *out)
{
    struct findings found = { .lowest = 0 };
    double sum = 0;
    uint32_t judged = 0;
    for (uint32_t i = 0; i < n; i++) {
        unsigned tones = f->tickets[c[i].ticket].tones;
        double mood = mood_of(f, &c[i]);
        c[i].kinds = kinds_of_words(tones);
        if (c[i].kinds) found.tones |= tones;
        look_at_moods(f, c, i, &found);
        look_at_contacts(f, c, i, &found);
        if (!isnan(mood)) sum += mood, judged++;
    }
    look_at_silence(f, c, n, &found);
    *out = (struct report_customer){ .tickets = n, .mood = judged ? sum / judged : NAN };
    for (uint32_t i = 0; i < n; i++) {
        if (!c[i].kinds) continue;
        found.kinds |= c[i].kinds;
        for (int k = 0; k < KINDS; k++) found.tickets[k] += c[i].kinds >> k & 1;
        if (!out->flagged++) out->from = c[i].time;
        out->to = c[i].time;
        out->ticket = c[i].ticket;
    }
    out->level = level_of(c, n, &found);
    if (!out->level) return false;
    static const int hours[] = { 0, 24, 4, 1 };
    out->reaction_hours = hours[out->level];
    struct str *reasons = arena_alloc(arena, KINDS * sizeof *reasons);
    for (int k = 0; k < KINDS; k++)
        if (found.kinds >> k & 1)
            reasons[out->reason_count++] = str_of(reason((enum kind)k, &found, labels, nl, arena));
    out->reasons = reasons;
    return true;
}

/* A customer with a warning, and its running number. */
struct warned {
    struct report_customer customer;
    uint32_t number, name; /* running; of the customer */
};

static int gravest_first(const void *a, const void *b)
{
    const struct warned *x = a, *y = b;
    if (x->customer.level != y->customer.level) return x->customer.level > y->customer.level ? -1 : 1;
    if (x->customer.to != y->customer.to) return x->customer.to > y->customer.to ? -1 : 1;
    return x->number < y->number ? -1 : x->number > y->number;
}

void warnings_find(const struct facts *f, const uint32_t *order, uint32_t kept, const struct str *labels,
                   enum report_language language, struct arena *arena, struct warnings *out)
{
    struct contact *contacts = mem_alloc(kept, sizeof *contacts);
    uint32_t *number = mem_zero(f->name_count, sizeof *number); /* per name of a customer, from 1 */
    uint32_t n = 0, numbers = 0, count = 0;
    bool nl = language == REPORT_NL;
    for (uint32_t d = 0; d < kept; d++) {
        const struct ticket *t = &f->tickets[order[d]];
        if (!t->customer) continue;
        if (!number[t->customer]) number[t->customer] = ++numbers;
        if (t->created == TIME_NONE) continue;
        contacts[n++] = (struct contact){ t->customer, order[d], d, t->created, 0 };
    }
    qsort(contacts, n, sizeof *contacts, by_customer_then_time);
    memset(out, 0, sizeof *out);
    for (uint32_t i = 0; i < n; i++) out->known += i == 0 || contacts[i].customer != contacts[i - 1].customer;
    struct warned *warned = mem_alloc(out->known, sizeof *warned);
    for (uint32_t first = 0, end; first < n; first = end) {
        for (end = first + 1; end < n && contacts[end].customer == contacts[first].customer;) end++;
        if (!judge(f, contacts + first, end - first, labels, nl, arena, &warned[count].customer)) continue;
        warned[count].name = contacts[first].customer;
        warned[count++].number = number[contacts[first].customer];
    }
    qsort(warned, count, sizeof *warned, gravest_first);
    out->customers = arena_alloc(arena, ((size_t)count + 1) * sizeof *out->customers);
    out->count = count;
    for (uint32_t i = 0; i < count; i++) {
        out->customers[i] = warned[i].customer;
        out->customers[i].pseudonym =
            f->pseudonyms ? f->pseudonyms[warned[i].name]
                          : str_of(arena_format(arena, nl ? "klant %u" : "customer %u", warned[i].number));
    }
    free(warned);
    free(number);
    free(contacts);
}
