#include "reports/setting.h"

#include <math.h>

#define WEIGHT(name, signal)                                                                                 \
    {                                                                                                        \
        "weight." name, SETTING_WEIGHT, SIGNAL_##signal                                                      \
    }
#define LIMIT(name, limit)                                                                                   \
    {                                                                                                        \
        "limit." name, SETTING_LIMIT, LIMIT_##limit                                                          \
    }
#define RESOLUTION(name, advice)                                                                             \
    {                                                                                                        \
        "resolution." name, SETTING_RESOLUTION, ADVICE_##advice                                              \
    }
#define ALERT(name, limit)                                                                                   \
    {                                                                                                        \
        "alert." name, SETTING_ALERT, ALERT_##limit                                                          \
    }
#define ASSUME(name, assumption)                                                                             \
    {                                                                                                        \
        "assume." name, SETTING_ASSUMPTION, ASSUME_##assumption                                              \
    }
static const struct setting all[] = {
    WEIGHT("repetition", REPETITION),
    WEIGHT("simplicity", SIMPLICITY),
    WEIGHT("fixed_answer", FIXED_ANSWER),
    WEIGHT("data", DATA),
    WEIGHT("calm", CALM),
    WEIGHT("handling", HANDLING),
    LIMIT("angry", ANGRY),
    LIMIT("escalated", ESCALATED),
    LIMIT("sensitive", SENSITIVE),
    LIMIT("human", HUMAN),
    LIMIT("assist", ASSIST),
    LIMIT("judgement", JUDGEMENT),
    LIMIT("elaborate", ELABORATE),
    LIMIT("effort", EFFORT),
    LIMIT("fixed_answer", FIXED_ANSWER),
    LIMIT("reply_again", AGAIN),
    LIMIT("identified", IDENTIFIED),
    LIMIT("asks", ASKS),
    LIMIT("acts", ACTS),
    LIMIT("own", OWN),
    LIMIT("known", KNOWN),
    RESOLUTION("automate", AUTOMATE),
    RESOLUTION("automate_data", AUTOMATE_DATA),
    RESOLUTION("assist", ASSIST),
    RESOLUTION("human", HUMAN),
    ALERT("repeat", REPEAT),
    ALERT("growth", GROWTH),
    ALERT("new", NEW),
    ALERT("fcr", FCR),
    ALERT("escalated", ESCALATED),
    ALERT("mood", MOOD),
    ASSUME("days", DAYS),
    ASSUME("aht", AHT),
    ASSUME("hour_cost", HOUR_COST),
    ASSUME("hours", HOURS),
    ASSUME("agents", AGENTS),
    ASSUME("price_resolution", PRICE_RESOLUTION),
    ASSUME("price_agent", PRICE_AGENT),
    ASSUME("tokens", TOKENS),
    ASSUME("price_tokens", PRICE_TOKENS),
    ASSUME("setup", SETUP),
    ASSUME("build", BUILD),
    ASSUME("upkeep", UPKEEP),
};
enum { COUNT = sizeof all / sizeof all[0] };
_Static_assert(COUNT == SIGNAL_COUNT + LIMIT_COUNT + ADVICE_COUNT + ALERT_LIMIT_COUNT + ASSUME_COUNT,
               "one per cell");

const struct setting *settings_all(size_t *count)
{
    *count = COUNT;
    return all;
}

const struct setting *setting_named(struct str name)
{
    for (size_t i = 0; i < COUNT; i++)
        if (str_eq(name, str_of(all[i].name))) return &all[i];
    return NULL;
}

void setting_label(const struct setting *s, enum report_language language, struct buf *out)
{
    enum text_id index = (enum text_id)s->index;
    switch (s->kind) {
    case SETTING_WEIGHT:
        buf_add_format(out, text_of(language, TEXT_WEIGHT), text_of(language, TEXT_SIGNAL_FIRST + index));
        break;
    case SETTING_LIMIT:
        buf_add_str(out, str_of(text_of(language, TEXT_LIMIT_FIRST + index)));
        break;
    case SETTING_RESOLUTION:
        buf_add_str(out, str_of(text_of(language, TEXT_ADVICE_FIRST + index)));
        break;
    case SETTING_ALERT:
        buf_add_str(out, str_of(text_of(language, TEXT_ALERT_LIMIT_FIRST + index)));
        break;
    case SETTING_ASSUMPTION:
        buf_add_str(out, str_of(text_of(language, TEXT_ASSUME_FIRST + index)));
        break;
    }
}

double setting_value(const struct setting *s, const struct report *r)
{
    switch (s->kind) {
    case SETTING_WEIGHT:
        for (int i = 0; i < SIGNAL_COUNT; i++)
            if (r->weights[i] != 0) return r->weights[s->index];
        return 1; /* all 0: equal weights */
    case SETTING_LIMIT:
        return r->limits[s->index];
    case SETTING_RESOLUTION:
        return r->resolution[s->index];
    case SETTING_ALERT:
        return r->alert_limits[s->index];
    case SETTING_ASSUMPTION:
        return r->business.assumptions[s->index];
    }
    return NAN;
}

double setting_most(const struct setting *s)
{
    if (s->kind == SETTING_WEIGHT) return 1000;
    if (s->kind == SETTING_ASSUMPTION) return 1e12;
    if (s->kind == SETTING_ALERT) return s->index == ALERT_GROWTH ? 1000 : s->index == ALERT_MOOD ? 2 : 1;
    if (s->kind == SETTING_LIMIT && s->index == LIMIT_EFFORT) return 1000; /* times */
    return s->kind == SETTING_LIMIT && (s->index == LIMIT_HUMAN || s->index == LIMIT_ASSIST) ? 100 : 1;
}
