#include "miner/insight/handover.h"

#include <math.h>

static const double WORTH_SAYING = 0.02; /* share of the tickets from which a case gets a sentence */

static const char *add_case(struct arena *arena, const char *text, double share, const char *format)
{
    if (!(share >= WORTH_SAYING)) return text; /* NAN: cannot be said */
    return arena_format(arena, format, text, (int)lround(100 * share));
}

struct str handover_text(const struct report_type *t, enum report_language language, struct arena *arena)
{
    bool nl = language == REPORT_NL;
    const char *text = "";
    if (t->advice == ADVICE_HUMAN)
        text =
            nl ? "Altijd: een medewerker behandelt deze vraag. " : "Always: an agent handles this question. ";
    else if (t->advice == ADVICE_ASSIST)
        text = nl ? "Een medewerker controleert elk antwoord voordat het de deur uitgaat. "
                  : "An agent checks every answer before it goes out. ";
    if (t->advice != ADVICE_HUMAN)
        text = arena_format(arena, "%s%s", text,
                            nl ? "Na twee mislukte pogingen, of als de klant om een mens vraagt. "
                               : "After two failed attempts, or when the customer asks for a person. ");
    text =
        add_case(arena, text, t->sensitive,
                 nl ? "%sBij een klacht, overlijden, juridische stappen of gevaar (nu %d%% van de tickets). "
                    : "%sAt a complaint, a bereavement, legal action or danger (now %d%% of the tickets). ");
    text = add_case(arena, text, t->angry,
                    nl ? "%sAls de klant boos is (nu %d%%). " : "%sWhen the customer is angry (now %d%%). ");
    text = add_case(arena, text, t->kpi.repeat_7d,
                    nl ? "%sAls de klant met dezelfde vraag terugkomt (nu %d%% binnen een week). "
                       : "%sWhen the customer comes back with the same question (now %d%% within a week). ");
    text = add_case(arena, text, t->kpi.escalated,
                    nl ? "%sAls een specialist nodig is (nu %d%% naar de tweede lijn of urgent). "
                       : "%sWhen a specialist is needed (now %d%% to the second line or urgent). ");
    if (t->advice == ADVICE_AUTOMATE_DATA && t->slot_count)
        text = arena_format(
            arena, nl ? "%sAls de klant niet kan geven: %.*s. " : "%sWhen the customer cannot give: %.*s. ",
            text, STR_ARG(t->slots[0].name));
    if (t->advice != ADVICE_HUMAN)
        text = add_case(arena, text, t->acts,
                        nl ? "%sAls er zonder koppeling iets in het dossier moet veranderen (nu bij %d%% van "
                             "de antwoorden). "
                           : "%sWhen something must change in the customer's file and no system is connected "
                             "(now in %d%% of the replies). ");
    return str_trim(str_of(text));
}
