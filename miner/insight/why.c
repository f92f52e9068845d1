#include "miner/insight/why.h"

#include <math.h>
#include <stdlib.h>

static int percent(double share)
{
    return (int)lround(100 * share);
}

/* With one decimal, rounded as the column of the score shows it: after the 15 digits that a spreadsheet
 * keeps. */
static const char *score_text(double score, bool dutch, struct arena *arena)
{
    int tenths = (int)lround(strtod(arena_format(arena, "%.14e", 10 * score), NULL));
    return arena_format(arena, "%d%c%d", tenths / 10, dutch ? ',' : '.', tenths % 10);
}

static const char *sensitive_sentence(const struct why *w, bool dutch, struct arena *arena)
{
    static const char *const nl[SENSITIVE_COUNT] = {
        [SENSITIVE_COMPLAINT] = "is een klacht",
        [SENSITIVE_LOSS] = "gaat over een overlijden",
        [SENSITIVE_LEGAL] = "dreigt met juridische stappen of een claim",
        [SENSITIVE_DANGER] = "raakt iemands veiligheid",
    };
    static const char *const en[SENSITIVE_COUNT] = {
        [SENSITIVE_COMPLAINT] = "are complaints",
        [SENSITIVE_LOSS] = "are about a bereavement",
        [SENSITIVE_LEGAL] = "threaten with legal action or a claim",
        [SENSITIVE_DANGER] = "concern someone's safety",
    };
    if (w->kind_share * 2 > w->sensitive && w->kind_share > 0) /* most of them are of one kind */
        return arena_format(arena, dutch ? "%d%% van deze vragen %s." : "%d%% of these questions %s.",
                            percent(w->kind_share), dutch ? nl[w->kind] : en[w->kind]);
    return arena_format(
        arena,
        dutch ? "%d%% van deze vragen is een klacht, een andere gevoelige zaak of geëscaleerd."
              : "%d%% of these questions are complaints or other sensitive matters, or were escalated.",
        percent(w->sensitive));
}

/* What a low signal means, with its figure. */
static const char *weakness(int signal, double value, bool dutch, struct arena *arena)
{
    int p = percent(value), bad = percent(1 - value);
    switch ((enum report_signal)signal) {
    case SIGNAL_REPETITION:
        return dutch ? "de vragen lopen sterk uiteen" : "the questions differ widely";
    case SIGNAL_SIMPLICITY:
        return arena_format(arena,
                            dutch ? "slechts %d%% van de vragen is kort en enkelvoudig"
                                  : "only %d%% of the questions are short and single",
                            p);
    case SIGNAL_FIXED_ANSWER:
        return arena_format(arena,
                            dutch ? "slechts %d%% van de antwoorden lijkt op het vaste antwoord"
                                  : "only %d%% of the replies resemble the standard reply",
                            p);
    case SIGNAL_DATA:
        return dutch ? "er zijn veel soorten gegevens nodig" : "many kinds of data are needed";
    case SIGNAL_CALM:
        return arena_format(arena, dutch ? "%d%% van de klanten is boos" : "%d%% of the customers are angry",
                            bad);
    case SIGNAL_HANDLING:
        return arena_format(arena,
                            dutch ? "%d%% wordt heropend, doorgezet of herhaald"
                                  : "%d%% are reopened, escalated or repeated",
                            bad);
    case SIGNAL_COUNT:
        break;
    }
    return "";
}

/* Names the two signals that cost the score most. */
static const char *score_sentence(const struct why *w, bool dutch, struct arena *arena)
{
    int worst[2] = { -1, -1 };
    double cost[2] = { 0, 0 };
    for (int i = 0; i < SIGNAL_COUNT; i++) {
        double c = w->weights[i] * (1 - w->signals[i]);
        if (c > cost[0]) { /* false for NAN */
            worst[1] = worst[0];
            cost[1] = cost[0];
            worst[0] = i;
            cost[0] = c;
        } else if (c > cost[1]) {
            worst[1] = i;
            cost[1] = c;
        }
    }
    const char *score = score_text(w->score, dutch, arena);
    if (worst[0] < 0) return arena_format(arena, dutch ? "Score %s van 100." : "Score %s of 100.", score);
    const char *first = weakness(worst[0], w->signals[worst[0]], dutch, arena);
    if (worst[1] < 0)
        return arena_format(arena, dutch ? "Score %s van 100: %s." : "Score %s of 100: %s.", score, first);
    return arena_format(arena, dutch ? "Score %s van 100: %s en %s." : "Score %s of 100: %s and %s.", score,
                        first, weakness(worst[1], w->signals[worst[1]], dutch, arena));
}

/* "Vast antwoord in 62% van de gevallen; " before the reason why data is needed. */
static const char *opening(const struct why *w, bool dutch, struct arena *arena)
{
    if (isnan(w->fixed_answer))
        return arena_format(arena, dutch ? "Score %s van 100; " : "Score %s of 100; ",
                            score_text(w->score, dutch, arena));
    return arena_format(
        arena, dutch ? "Vast antwoord in %d%% van de gevallen; " : "A standard reply in %d%% of the cases; ",
        percent(w->fixed_answer));
}

static const char *data_sentence(enum why_rule rule, const struct why *w, bool dutch, struct arena *arena)
{
    const char *first = opening(w, dutch, arena);
    if (rule == WHY_ASKS)
        return arena_format(arena,
                            dutch ? "%sin %d%% van de antwoorden vraagt de medewerker eerst om gegevens."
                                  : "%sin %d%% of the replies the agent first asks for data.",
                            first, percent(w->asks));
    if (rule == WHY_ACTS)
        return arena_format(
            arena,
            dutch ? "%sin %d%% van de antwoorden doet de medewerker iets in het dossier van de klant."
                  : "%sin %d%% of the replies the agent acts on the customer's file.",
            first, percent(w->acts));
    if (rule == WHY_OWN)
        return arena_format(arena,
                            dutch ? "%s%d%% van de vragen gaat over iets van de klant zelf."
                                  : "%s%d%% of the questions are about something of the customer's own.",
                            first, percent(w->own));
    if (!(w->slot_share < w->identified)) /* nothing else that identifies */
        return arena_format(
            arena, dutch ? "%s%d%% van de klanten noemt een %s." : "%s%d%% of the customers give their %s.",
            first, percent(w->identified), w->slot);
    return arena_format(arena,
                        dutch ? "%s%d%% van de klanten noemt eigen gegevens (%s: %d%%)."
                              : "%s%d%% of the customers give data of their own (%s: %d%%).",
                        first, percent(w->identified), w->slot, percent(w->slot_share));
}

static const char *known_sentence(const struct why *w, bool dutch, struct arena *arena)
{
    static const char *const nl[ADVICE_COUNT] = {
        [ADVICE_AUTOMATE] = "één antwoord volstaat daar gewoonlijk.",
        [ADVICE_AUTOMATE_DATA] = "daar volstaat gewoonlijk een vaste werkwijze, met gegevens van de klant.",
        [ADVICE_ASSIST] = "daar moet gewoonlijk iemand over oordelen.",
        [ADVICE_HUMAN] = "die hoort gewoonlijk meteen bij een mens.",
    };
    static const char *const en[ADVICE_COUNT] = {
        [ADVICE_AUTOMATE] = "one answer usually serves.",
        [ADVICE_AUTOMATE_DATA] = "a fixed procedure with the customer's data usually serves.",
        [ADVICE_ASSIST] = "usually somebody has to weigh it.",
        [ADVICE_HUMAN] = "it usually has to reach a person at once.",
    };
    return arena_format(arena,
                        dutch ? "%d%% van de tickets lijkt op de bekende vraag ‘%.*s’; %s"
                              : "%d%% of the tickets are like the known question ‘%.*s’; %s",
                        percent(w->known), STR_ARG(w->question), dutch ? nl[w->usual] : en[w->usual]);
}

struct str why_sentence(enum why_rule rule, const struct why *w, bool dutch, struct arena *arena)
{
    const char *text = "";
    switch (rule) {
    case WHY_ANGRY:
        text =
            arena_format(arena, dutch ? "%d%% van de klanten is boos." : "%d%% of the customers are angry.",
                         percent(w->angry));
        break;
    case WHY_ESCALATED:
        text = arena_format(arena,
                            dutch ? "%d%% van deze vragen gaat naar de tweede lijn of is urgent."
                                  : "%d%% of these questions go to a second line or are urgent.",
                            percent(w->escalated));
        break;
    case WHY_SENSITIVE:
        text = sensitive_sentence(w, dutch, arena);
        break;
    case WHY_SCORE_HUMAN:
    case WHY_SCORE_ASSIST:
        text = score_sentence(w, dutch, arena);
        break;
    case WHY_JUDGEMENT:
        text = arena_format(arena,
                            dutch ? "%d%% van deze vragen vraagt om advies of een nieuw oordeel."
                                  : "%d%% of these questions ask for advice or for another judgement.",
                            percent(w->judgement));
        break;
    case WHY_ELABORATE:
        text = arena_format(
            arena,
            dutch ? "%d%% van deze vragen is een uitvoerig verhaal zonder kenmerk om op te zoeken."
                  : "%d%% of these questions tell a long story, with no number to look up.",
            percent(w->elaborate));
        break;
    case WHY_EFFORT: {
        int tenths = (int)lround(10 * w->effort);
        text =
            arena_format(arena,
                         dutch ? "Een medewerker is er %d%c%d keer zo lang mee bezig als met andere vragen."
                               : "An agent works on it %d%c%d times as long as on other questions.",
                         tenths / 10, dutch ? ',' : '.', tenths % 10);
        break;
    }
    case WHY_REPLIES_DIFFER:
        text = arena_format(arena,
                            dutch ? "Slechts %d%% van de antwoorden lijkt op het vaste antwoord en %d%% op "
                                    "enig ander."
                                  : "Only %d%% of the replies resemble the standard reply, and %d%% any "
                                    "other one.",
                            percent(w->fixed_answer), percent(w->again));
        break;
    case WHY_IDENTIFIED:
    case WHY_ASKS:
    case WHY_ACTS:
    case WHY_OWN:
        text = data_sentence(rule, w, dutch, arena);
        break;
    case WHY_SIMPLE:
        text = arena_format(arena,
                            dutch ? "%s%d%% van de vragen is kort en enkelvoudig, zonder klantgegevens."
                                  : "%s%d%% of the questions are short and single, without customer data.",
                            opening(w, dutch, arena), percent(w->signals[SIGNAL_SIMPLICITY]));
        break;
    case WHY_KNOWN_AUTOMATE:
    case WHY_KNOWN_DATA:
    case WHY_KNOWN_ASSIST:
    case WHY_KNOWN_HUMAN:
        text = known_sentence(w, dutch, arena);
        break;
    case WHY_COUNT:
        break;
    }
    return str_of(text);
}
