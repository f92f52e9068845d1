#include "miner/insight/automation.h"

#include <math.h>
#include <stdlib.h>

#include "miner/base/mem.h"
#include "miner/insight/phrases.h"

enum { SLOTS = 32, SHORT_TEXT = 60 };

const struct automation_settings automation_defaults = {
    .weight = { 1, 1, 1, 1, 1, 1 },
    .human_score = 45,
    .assist_score = 65,
    .angry = 0.30,
    .escalated = 0.30,
    .complaint = 0.40,
    .fixed_answer = 0.25,
    .slot = 0.05,
    .asks = 0.05,
    .acts = 0.30,
    .resolution = { [ADVICE_AUTOMATE] = 0.7, [ADVICE_AUTOMATE_DATA] = 0.5, [ADVICE_ASSIST] = 0.15, [ADVICE_HUMAN] = 0 },
};

/* Counts over a type's tickets. */
struct tally {
    uint32_t tickets, simple, complaints, judged, angry, replies, asks, acts;
    uint32_t slot[SLOTS];
};

static void tally_types(const struct facts *f, struct tally *tally)
{
    for (uint32_t i = 0; i < f->count; i++) {
        const struct ticket *t = &f->tickets[i];
        if (t->state != TICKET_KEPT || f->type[i] == FACTS_NO_TYPE) continue;
        struct tally *c = &tally[f->type[i]];
        struct str question = { ticket_subject(t).ptr, (size_t)t->subject_len + t->body_len };
        uint32_t words[2], questions[2];
        phrases_count(ticket_subject(t), &words[0], &questions[0]);
        phrases_count(ticket_body(t), &words[1], &questions[1]);
        c->tickets++;
        c->simple += words[0] + words[1] <= SHORT_TEXT && questions[0] + questions[1] <= 1;
        c->complaints += phrases_need_a_person(question);
        if (f->mood && !isnan(f->mood[i])) {
            c->judged++;
            c->angry += f->mood[i] < -0.5;
        }
        for (uint32_t s = 0; s < SLOTS; s++) c->slot[s] += t->slots >> s & 1;
        if (!t->reply_len) continue;
        c->replies++;
        c->asks += phrases_ask_for_data(ticket_reply(t));
        c->acts += phrases_report_an_act(ticket_reply(t));
    }
}

static double share(uint32_t part, uint32_t whole)
{
    return whole ? (double)part / whole : NAN;
}

/* Share of the types that are less alike inside, ties half: 0–1. */
static double percentile(const struct automation_input *input, uint32_t types, uint32_t t)
{
    if (types < 2) return 1;
    double below = 0;
    for (uint32_t i = 0; i < types; i++)
        below += input[i].cohesion < input[t].cohesion ? 1 : input[i].cohesion == input[t].cohesion && i != t ? 0.5 : 0;
    return below / (types - 1);
}

static double data_signal(const struct tally *c, const struct automation_slot *slots, double least)
{
    unsigned kinds = 0;
    for (int s = 0; s < SLOTS; s++) kinds += slots[s].listed && c->slot[s] > 0 && share(c->slot[s], c->tickets) >= least;
    return kinds <= 1 ? 1 : kinds == 2 ? 0.75 : kinds == 3 ? 0.5 : 0.25;
}

/* 1 − share of tickets that were reopened, escalated or repeated: the largest of the three is what the type's
 * tickets surely had, as the figures rest on different tickets. NAN when the export tells none. */
static double handling_signal(const struct report_kpi *k)
{
    double worst = NAN;
    const double bad[] = { k->reopened, k->escalated, k->repeat_7d };
    for (int i = 0; i < 3; i++)
        if (!isnan(bad[i]) && (isnan(worst) || bad[i] > worst)) worst = bad[i];
    return 1 - worst;
}

static double score_of(const double *signal, const double *weight)
{
    double sum = 0, total = 0;
    for (int i = 0; i < SIGNAL_COUNT; i++) {
        if (isnan(signal[i])) continue;
        sum += weight[i] * signal[i];
        total += weight[i];
    }
    return total > 0 ? 100 * sum / total : 0;
}

/* The identifying slot that most tickets hold, or −1. */
static int main_slot(const struct tally *c, const struct automation_slot *slots)
{
    int best = -1;
    for (int s = 0; s < SLOTS; s++)
        if (slots[s].identifies && slots[s].listed && c->slot[s] && (best < 0 || c->slot[s] > c->slot[best])) best = s;
    return best;
}

static int percent(double x)
{
    return (int)lround(100 * x);
}

static void decide(const struct tally *c, const struct automation_input *in, const struct automation_slot *slots,
                   const struct automation_settings *s, bool nl, struct arena *arena, struct automation *a)
{
    double complaints = share(c->complaints, c->tickets), asks = share(c->asks, c->replies), acts = share(c->acts, c->replies);
    double escalated = in->kpi->escalated, fixed = in->reply_share;
    int slot = main_slot(c, slots);
    double slot_share = slot < 0 ? 0 : share(c->slot[slot], c->tickets);
    const char *why;
    if (a->angry > s->angry) {
        a->advice = ADVICE_HUMAN;
        why = arena_format(arena, nl ? "%d%% van de klanten is boos." : "%d%% of the customers are angry.", percent(a->angry));
    } else if (escalated > s->escalated) {
        a->advice = ADVICE_HUMAN;
        why = arena_format(arena, nl ? "%d%% van deze tickets wordt geëscaleerd." : "%d%% of these tickets are escalated.",
                           percent(escalated));
    } else if (complaints > s->complaint) {
        a->advice = ADVICE_HUMAN;
        why = arena_format(arena, nl ? "%d%% van deze tickets is een klacht of een gevoelige zaak." : "%d%% of these tickets are a complaint or a sensitive matter.",
                           percent(complaints));
    } else if (a->score < s->human_score) {
        a->advice = ADVICE_HUMAN;
        why = arena_format(arena, nl ? "Score %d is te laag: de vragen zijn te verschillend of te lastig." : "Score %d is too low: the questions are too varied or too hard.",
                           (int)lround(a->score));
    } else if (a->score < s->assist_score) {
        a->advice = ADVICE_ASSIST;
        why = arena_format(arena, nl ? "Score %d: een medewerker antwoordt, met een voorgesteld antwoord." : "Score %d: an agent answers, with a suggested reply.",
                           (int)lround(a->score));
    } else if (fixed < s->fixed_answer) {
        a->advice = ADVICE_ASSIST;
        why = arena_format(arena, nl ? "Slechts %d%% van de antwoorden lijkt op het vaste antwoord." : "Only %d%% of the replies resemble the standard reply.",
                           percent(fixed));
    } else if (slot_share >= s->slot || asks >= s->asks || acts >= s->acts) {
        a->advice = ADVICE_AUTOMATE_DATA;
        if (slot_share >= s->slot)
            why = arena_format(arena, nl ? "Te beantwoorden met gegevens van de klant: %d%% noemt een %s." : "Can be answered with the customer's data: %d%% give a %s.",
                               percent(slot_share), slots[slot].name);
        else if (asks >= s->asks)
            why = arena_format(arena, nl ? "In %d%% van de antwoorden vraagt de medewerker eerst om gegevens." : "In %d%% of the replies the agent first asks for data.",
                               percent(asks));
        else
            why = arena_format(arena, nl ? "In %d%% van de antwoorden doet de medewerker iets in het dossier van de klant." : "In %d%% of the replies the agent acts on the customer's file.",
                               percent(acts));
    } else {
        a->advice = ADVICE_AUTOMATE;
        why = isnan(fixed) ? arena_format(arena, nl ? "Score %d: korte, gelijke vragen zonder klantgegevens." : "Score %d: short, similar questions without customer data.",
                                          (int)lround(a->score))
                           : arena_format(arena, nl ? "%d%% van de antwoorden is vrijwel hetzelfde, zonder klantgegevens." : "%d%% of the replies are nearly the same, without customer data.",
                                          percent(fixed));
    }
    a->why = str_of(why);
    a->expected = s->resolution[a->advice] * in->purity;
}

void automation_judge(const struct facts *f, const struct automation_input *input, const struct automation_slot *slots,
                      const struct automation_settings *settings, enum report_language language, struct arena *arena,
                      struct automation *out)
{
    struct tally *tally = mem_zero(f->types + 1, sizeof *tally);
    tally_types(f, tally);
    for (uint32_t t = 0; t < f->types; t++) {
        const struct tally *c = &tally[t];
        struct automation *a = &out[t];
        a->angry = share(c->angry, c->judged);
        a->signals[SIGNAL_REPETITION] = percentile(input, f->types, t);
        a->signals[SIGNAL_SIMPLICITY] = share(c->simple, c->tickets);
        a->signals[SIGNAL_FIXED_ANSWER] = input[t].reply_share;
        a->signals[SIGNAL_DATA] = data_signal(c, slots, settings->slot);
        a->signals[SIGNAL_CALM] = 1 - a->angry;
        a->signals[SIGNAL_HANDLING] = handling_signal(input[t].kpi);
        a->score = score_of(a->signals, settings->weight);
        decide(c, &input[t], slots, settings, language == REPORT_NL, arena, a);
    }
    free(tally);
}
