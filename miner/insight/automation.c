#include "miner/insight/automation.h"

#include <math.h>
#include <stdlib.h>

#include "miner/base/mem.h"
#include "miner/insight/kpi.h"
#include "miner/insight/why.h"

enum { SLOTS = 32 };

static const double ANGRY = -0.5, BAD = -0.3; /* a mood below this */

const struct automation_settings automation_defaults = {
    .weight = { 1, 1, 1, 1, 1, 1 },
    .short_words = 60,
    .human_score = 45,
    .assist_score = 65,
    .angry = 0.30,
    .escalated = 0.30,
    .complaint = 0.33,
    .elaborate_times = 1.5,
    .elaborate_words = 20,
    .judgement = 0.30,
    .elaborate = 0.50,
    .effort = 1.6,
    .fixed_answer = 0.25,
    .again = 0.50,
    .slot = 0.05,
    .asks = 0.05,
    .acts = 0.30,
    .own = 0.45,
    .known = 0.50,
    .resolution = { [ADVICE_AUTOMATE] = 0.7,
                    [ADVICE_AUTOMATE_DATA] = 0.5,
                    [ADVICE_ASSIST] = 0.15,
                    [ADVICE_HUMAN] = 0 },
};

/* Counts over a type's tickets. */
struct tally {
    uint32_t tickets, simple, judged, angry, identified, replies, asks, acts;
    uint32_t sensitive[SENSITIVE_COUNT], any_sensitive, judgement, elaborate, own;
    uint32_t slot[SLOTS];
    uint64_t kinds; /* of what identifies, summed over the tickets that hold any */
};

/* What makes a ticket a case of a kind: a word for it; or, in a bad mood, one that others say in the course
 * of business: who changes suppliers need not be driven away, and who reports a theft to the police need not
 * threaten. */
static const struct {
    unsigned always, angrily;
} sensitive_tones[SENSITIVE_COUNT] = {
    [SENSITIVE_COMPLAINT] = { 1u << TONE_COMPLAINT,
                              1u << TONE_ESCALATION | 1u << TONE_CHURN | 1u << TONE_PUBLICITY },
    [SENSITIVE_LOSS] = { 1u << TONE_BEREAVEMENT, 0 },
    [SENSITIVE_LEGAL] = { 0, 1u << TONE_LEGAL },
    [SENSITIVE_DANGER] = { 1u << TONE_SAFETY, 0 },
};

/* Words from which on a ticket is elaborate: it tells a story where most ask a question. */
static uint32_t elaborate_from(const struct facts *f, const struct automation_settings *settings)
{
    enum { LONGEST = 4096 }; /* a text has as many words, or more */
    uint32_t *with = mem_zero(LONGEST + 1, sizeof *with), tickets = 0, shorter = 0, median = 0;
    for (uint32_t i = 0; i < f->count; i++) {
        const struct ticket *t = &f->tickets[i];
        if (t->state != TICKET_KEPT || f->type[i] == FACTS_NO_TYPE) continue;
        with[t->words < LONGEST ? t->words : LONGEST]++;
        tickets++;
    }
    while (median < LONGEST && (shorter += with[median]) * 2 < tickets) median++;
    free(with);
    uint32_t more = (uint32_t)(settings->elaborate_times * median) + 1;
    return more > settings->elaborate_words ? more : settings->elaborate_words;
}

/* Whoever is angry complains, in whatever words. */
static void tally_tones(unsigned tones, double mood, bool escalated, struct tally *c)
{
    bool any = escalated;
    for (int kind = 0; kind < SENSITIVE_COUNT; kind++) {
        unsigned telling = sensitive_tones[kind].always | (mood < BAD ? sensitive_tones[kind].angrily : 0);
        bool is = (tones & telling) != 0 || (kind == SENSITIVE_COMPLAINT && mood < ANGRY);
        any |= is;
        c->sensitive[kind] += is;
    }
    c->any_sensitive += any;
    c->judgement += tones >> TONE_JUDGEMENT & 1;
    c->own += tones >> TONE_OWN & 1;
}

/* Kinds of what identifies that a ticket holds, those of a group once. */
static unsigned kinds_of(uint32_t held, const struct automation_slot *slots)
{
    unsigned kinds = 0;
    uint64_t groups = 0; /* that were counted */
    for (int s = 0; held && s < SLOTS; s++) {
        if (!(held >> s & 1) || !slots[s].listed || !slots[s].identifies) continue;
        kinds += !slots[s].group || !(groups >> slots[s].group & 1);
        groups |= UINT64_C(1) << slots[s].group;
    }
    return kinds;
}

static void tally_types(const struct facts *f, const struct automation_slot *slots,
                        const struct automation_settings *settings, const signed char *escalated,
                        struct tally *tally)
{
    uint32_t elaborate = elaborate_from(f, settings);
    uint32_t identifying = 0;
    for (uint32_t s = 0; s < SLOTS; s++) identifying |= (uint32_t)slots[s].identifies << s;
    for (uint32_t i = 0; i < f->count; i++) {
        const struct ticket *t = &f->tickets[i];
        if (t->state != TICKET_KEPT || f->type[i] == FACTS_NO_TYPE) continue;
        struct tally *c = &tally[f->type[i]];
        c->tickets++;
        c->simple += t->words <= settings->short_words && !t->several_questions;
        bool judged = !isnan(t->mood), angry = judged && t->mood < ANGRY;
        c->judged += judged;
        c->angry += angry;
        tally_tones(t->tones, judged ? t->mood : 0, escalated[i] == 1, c);
        c->identified += (t->slots & identifying) != 0;
        c->elaborate += t->words >= elaborate && !(t->slots & identifying);
        c->kinds += kinds_of(t->slots, slots);
        for (uint32_t s = 0; s < SLOTS; s++) c->slot[s] += t->slots >> s & 1;
        if (!ticket_answered(t)) continue;
        c->replies++;
        c->asks += t->reply_asks;
        c->acts += t->reply_acts;
    }
}

static double share(uint32_t part, uint32_t whole)
{
    return whole ? (double)part / whole : NAN;
}

/* Share of the other types that are less alike inside, ties half. */
static double percentile(const struct automation_input *input, uint32_t types, uint32_t t)
{
    if (isnan(input[t].cohesion)) return NAN;
    double below = 0;
    uint32_t others = 0;
    for (uint32_t i = 0; i < types; i++) {
        if (i == t || isnan(input[i].cohesion)) continue;
        others++;
        below += input[i].cohesion < input[t].cohesion ? 1 : input[i].cohesion == input[t].cohesion ? 0.5 : 0;
    }
    return others ? below / others : 1;
}

static double data_signal(const struct tally *c, double least)
{
    if (!c->tickets) return NAN;
    bool needed = c->identified && share(c->identified, c->tickets) >= least;
    double kinds = needed ? round((double)c->kinds / c->identified) : 0;
    return kinds <= 1 ? 1 : kinds == 2 ? 0.75 : kinds == 3 ? 0.5 : 0.25;
}

static double score_of(const double *signal, const double *weight)
{
    double sum = 0, total = 0, plain = 0, known = 0;
    for (int i = 0; i < SIGNAL_COUNT; i++) {
        if (isnan(signal[i])) continue;
        sum += weight[i] * signal[i];
        total += weight[i];
        plain += signal[i];
        known++;
    }
    return total > 0 ? 100 * sum / total : known > 0 ? 100 * plain / known : 0;
}

/* The shares that the rules look at. */
static struct why shares_of(const struct tally *c, const struct automation_input *in, double minutes,
                            const struct automation *a, const struct automation_settings *settings,
                            const struct automation_slot *slots)
{
    struct why w = { .tickets = c->tickets,
                     .replies = c->replies,
                     .signals = a->signals,
                     .weights = settings->weight,
                     .score = a->score,
                     .angry = a->angry,
                     .escalated = in->kpi->escalated,
                     .sensitive = share(c->any_sensitive, c->tickets),
                     .judgement = share(c->judgement, c->tickets),
                     .elaborate = share(c->elaborate, c->tickets),
                     .effort = minutes > 0 ? in->kpi->aht_median / minutes : NAN,
                     .fixed_answer = in->reply_share,
                     .again = in->reply_again,
                     .identified = share(c->identified, c->tickets),
                     .asks = share(c->asks, c->replies),
                     .acts = share(c->acts, c->replies),
                     .own = share(c->own, c->tickets),
                     .question = in->question,
                     .known = in->known,
                     .usual = in->usual };
    for (int kind = 1; kind < SENSITIVE_COUNT; kind++)
        if (c->sensitive[kind] > c->sensitive[w.kind]) w.kind = (enum sensitive)kind;
    w.kind_share = share(c->sensitive[w.kind], c->tickets);
    uint32_t most = 0;
    for (int s = 0; s < SLOTS; s++) {
        if (!slots[s].identifies || c->slot[s] <= most) continue;
        most = c->slot[s];
        w.slot = slots[s].name;
    }
    w.slot_share = share(most, c->tickets);
    return w;
}

/* `a` is below `b`, and not only because a sum of fractions was rounded: a score that should be exactly 65
 * is not below 65, in whatever order a spreadsheet adds its parts up. */
static bool below(double a, double b)
{
    static const double ROUNDING = 1e-9;
    return a < b - ROUNDING;
}

void automation_limits(const struct automation_settings *s, double limits[LIMIT_COUNT])
{
    limits[LIMIT_ANGRY] = s->angry;
    limits[LIMIT_ESCALATED] = s->escalated;
    limits[LIMIT_SENSITIVE] = s->complaint;
    limits[LIMIT_HUMAN] = s->human_score;
    limits[LIMIT_ASSIST] = s->assist_score;
    limits[LIMIT_JUDGEMENT] = s->judgement;
    limits[LIMIT_ELABORATE] = s->elaborate;
    limits[LIMIT_EFFORT] = s->effort;
    limits[LIMIT_FIXED_ANSWER] = s->fixed_answer;
    limits[LIMIT_AGAIN] = s->again;
    limits[LIMIT_IDENTIFIED] = s->slot;
    limits[LIMIT_ASKS] = s->asks;
    limits[LIMIT_ACTS] = s->acts;
    limits[LIMIT_OWN] = s->own;
    limits[LIMIT_KNOWN] = s->known;
}

/* So far may a share of `n` be from `limit` by chance alone. */
static double margin(double limit, uint32_t n)
{
    return REPORT_SURE * sqrt(limit * (1 - limit) / (n ? n : 1));
}

bool automation_surely(double share, double limit, uint32_t n)
{
    return share >= limit + margin(limit, n);
}

/* Of all replies. */
static double again_of(const struct tally *tally, const struct automation_input *input, uint32_t types)
{
    uint32_t replies = 0;
    double again = 0;
    for (uint32_t t = 0; t < types; t++) {
        if (isnan(input[t].reply_share)) continue;
        replies += tally[t].replies;
        if (!isnan(input[t].reply_again)) again += input[t].reply_again * tally[t].replies;
    }
    return replies ? again / replies : NAN;
}

/* Of a known question, replies that differ tell something only where they surely do, and more than those of
 * other questions: some agents write each reply anew, whatever they are asked. again: of all replies. */
static bool replies_differ(const struct why *w, const struct automation_settings *s, double again, bool known)
{
    if (!known) return below(w->fixed_answer, s->fixed_answer) && below(w->again, s->again);
    double usual = again < s->again ? again : s->again;
    return below(w->fixed_answer, s->fixed_answer - margin(s->fixed_answer, w->replies)) &&
           below(w->again, usual - margin(usual, w->replies));
}

/* A limit that a share of `n` has to pass; of a known question surely. */
static double raised(double limit, uint32_t n, bool known)
{
    return known ? limit + margin(limit, n) : limit;
}

/* The first rule that holds. A comparison with NAN (the export cannot say) does not. Where the question is
 * known, what it usually takes stands in for the score, and yields only to shares that surely pass their
 * limits; what makes a type one for a person holds as ever. */
static enum why_rule first_rule(const struct why *w, const struct automation_settings *s, double again,
                                bool known)
{
    if (below(s->angry, w->angry)) return WHY_ANGRY;
    if (below(s->escalated, w->escalated)) return WHY_ESCALATED;
    if (below(s->complaint, w->sensitive)) return WHY_SENSITIVE;
    if (below(w->score, s->human_score)) return WHY_SCORE_HUMAN;
    if (known && w->usual == ADVICE_HUMAN) return WHY_KNOWN_HUMAN;
    if (!known && below(w->score, s->assist_score)) return WHY_SCORE_ASSIST;
    if (below(raised(s->judgement, w->tickets, known), w->judgement)) return WHY_JUDGEMENT;
    if (below(raised(s->elaborate, w->tickets, known), w->elaborate)) return WHY_ELABORATE;
    if (below(s->effort, w->effort)) return WHY_EFFORT;
    if (replies_differ(w, s, again, known)) return WHY_REPLIES_DIFFER;
    if (known && w->usual == ADVICE_ASSIST) return WHY_KNOWN_ASSIST;
    if (automation_surely(w->identified, s->slot, w->tickets)) return WHY_IDENTIFIED;
    if (automation_surely(w->asks, s->asks, w->replies)) return WHY_ASKS;
    if (w->acts >= raised(s->acts, w->replies, known)) return WHY_ACTS;
    if (isnan(w->acts) && w->own >= raised(s->own, w->tickets, known)) return WHY_OWN;
    if (known && w->usual == ADVICE_AUTOMATE_DATA) return WHY_KNOWN_DATA;
    return WHY_SIMPLE;
}

static const enum report_advice advice_of[WHY_COUNT] = {
    [WHY_ANGRY] = ADVICE_HUMAN,
    [WHY_ESCALATED] = ADVICE_HUMAN,
    [WHY_SENSITIVE] = ADVICE_HUMAN,
    [WHY_SCORE_HUMAN] = ADVICE_HUMAN,
    [WHY_SCORE_ASSIST] = ADVICE_ASSIST,
    [WHY_JUDGEMENT] = ADVICE_ASSIST,
    [WHY_ELABORATE] = ADVICE_ASSIST,
    [WHY_EFFORT] = ADVICE_ASSIST,
    [WHY_REPLIES_DIFFER] = ADVICE_ASSIST,
    [WHY_IDENTIFIED] = ADVICE_AUTOMATE_DATA,
    [WHY_ASKS] = ADVICE_AUTOMATE_DATA,
    [WHY_ACTS] = ADVICE_AUTOMATE_DATA,
    [WHY_OWN] = ADVICE_AUTOMATE_DATA,
    [WHY_SIMPLE] = ADVICE_AUTOMATE,
    [WHY_KNOWN_AUTOMATE] = ADVICE_AUTOMATE,
    [WHY_KNOWN_DATA] = ADVICE_AUTOMATE_DATA,
    [WHY_KNOWN_ASSIST] = ADVICE_ASSIST,
    [WHY_KNOWN_HUMAN] = ADVICE_HUMAN,
};

/* The rule that decides. The known question is named where the tickets alone would have had another advice.
 */
static enum why_rule deciding_rule(const struct why *w, const struct automation_settings *s, double again)
{
    enum why_rule measured = first_rule(w, s, again, false);
    if (!below(s->known, w->known)) return measured;
    enum why_rule rule = first_rule(w, s, again, true);
    bool turned = advice_of[rule] == w->usual && advice_of[measured] != w->usual;
    return turned ? (enum why_rule)(WHY_KNOWN_AUTOMATE + w->usual) : rule;
}

double automation_judge(const struct facts *f, const struct automation_input *input,
                        const struct automation_slot *slots, const struct automation_settings *settings,
                        double minutes, enum report_language language, struct arena *arena,
                        struct automation *out)
{
    struct tally *tally = mem_zero(f->types, sizeof *tally);
    double *troubled = mem_alloc(f->types, sizeof *troubled);
    signed char *escalated = mem_alloc(f->count, 1);
    kpi_escalated(f, escalated);
    tally_types(f, slots, settings, escalated, tally);
    kpi_troubled(f, troubled);
    double again = again_of(tally, input, f->types);
    for (uint32_t t = 0; t < f->types; t++) {
        const struct tally *c = &tally[t];
        struct automation *a = &out[t];
        a->angry = share(c->angry, c->judged);
        a->judged = c->judged;
        a->replies = c->replies;
        a->signals[SIGNAL_REPETITION] = percentile(input, f->types, t);
        a->signals[SIGNAL_SIMPLICITY] = share(c->simple, c->tickets);
        a->signals[SIGNAL_FIXED_ANSWER] = input[t].reply_share;
        a->signals[SIGNAL_DATA] = data_signal(c, settings->slot);
        a->signals[SIGNAL_CALM] = 1 - a->angry;
        a->signals[SIGNAL_HANDLING] = 1 - troubled[t];
        a->score = score_of(a->signals, settings->weight);
        struct why w = shares_of(c, &input[t], minutes, a, settings, slots);
        a->sensitive = w.sensitive;
        a->judgement = w.judgement;
        a->elaborate = w.elaborate;
        a->effort = w.effort;
        a->own = w.own;
        a->identified = w.identified;
        a->asks = w.asks;
        a->acts = w.acts;
        enum why_rule rule = deciding_rule(&w, settings, again);
        a->advice = advice_of[rule];
        a->why = why_sentence(rule, &w, language == REPORT_NL, arena);
        a->expected = settings->resolution[a->advice] * input[t].purity;
    }
    free(escalated);
    free(tally);
    free(troubled);
    return again;
}

void automation_range(double resolved, double uncertain, uint32_t tickets, double *low, double *high)
{
    static const double NINETY_FIVE = 1.96;
    double share = resolved / tickets, unsure = uncertain / tickets;
    double chance = NINETY_FIVE * sqrt(share * (1 - share) / tickets);
    double margin = sqrt(unsure * unsure + chance * chance);
    *low = share > margin ? share - margin : tickets ? 0 : NAN;
    *high = share + margin < 1 ? share + margin : tickets ? 1 : NAN;
}
