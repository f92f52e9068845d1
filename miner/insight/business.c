#include "miner/insight/business.h"

#include <math.h>

static const double DAYS_A_YEAR = 365.25;

/* Where nothing in the export says it. Their sources stand beside them in the workbook. */
static const double defaults[ASSUME_COUNT] = {
    [ASSUME_DAYS] = NAN,       [ASSUME_AHT] = 6,       [ASSUME_HOUR_COST] = 45,
    [ASSUME_HOURS] = 1400,     [ASSUME_AGENTS] = NAN,  [ASSUME_PRICE_RESOLUTION] = 0.99,
    [ASSUME_PRICE_AGENT] = 50, [ASSUME_TOKENS] = 10,   [ASSUME_PRICE_TOKENS] = 0.005,
    [ASSUME_SETUP] = 10000,    [ASSUME_BUILD] = 40000, [ASSUME_UPKEEP] = 16,
};

static struct report_business_type case_of(const struct report_type *type, const double *assume)
{
    bool advised = type->advice == ADVICE_AUTOMATE || type->advice == ADVICE_AUTOMATE_DATA;
    bool included = type->decision ? type->decision <= 2 : advised; /* automatiseren, met gegevens */
    struct report_business_type t = { .included = included, .assumed = !isfinite(type->kpi.aht_mean) };
    t.yearly = type->volume * DAYS_A_YEAR / assume[ASSUME_DAYS];
    t.resolved = included ? t.yearly * type->expected_resolution : t.yearly * 0;
    t.aht = t.assumed ? assume[ASSUME_AHT] : type->kpi.aht_mean;
    t.hours = t.yearly * t.aht / 60;
    t.saved = t.resolved * t.aht / 60;
    t.saving = t.saved * assume[ASSUME_HOUR_COST];
    return t;
}

void business_case(const struct report *r, int64_t days, const double given[ASSUME_COUNT],
                   struct arena *arena, struct report_business *out)
{
    double *assume = out->assumptions;
    for (int i = 0; i < ASSUME_COUNT; i++) assume[i] = isnan(given[i]) ? defaults[i] : given[i];
    if (days > 0) assume[ASSUME_DAYS] = (double)days;
    struct report_business_type *types = arena_zero(arena, (size_t)r->type_count + 1, sizeof *types);
    double hours = 0, handled = 0;
    out->resolved = out->saved = out->saving = 0;
    if (r->type_count == 0) hours = handled = out->resolved = out->saved = out->saving = NAN;
    for (uint32_t i = 0; i < r->type_count; i++) {
        types[i] = case_of(&r->types[i], assume);
        hours += types[i].hours;
        if (types[i].included) handled += types[i].yearly;
        out->resolved += types[i].resolved;
        out->saved += types[i].saved;
        out->saving += types[i].saving;
    }
    out->types = types;
    if (isnan(given[ASSUME_AGENTS])) assume[ASSUME_AGENTS] = ceil(hours / assume[ASSUME_HOURS]);
    const double service[MODEL_COUNT] = {
        [MODEL_RESOLUTION] = out->resolved * assume[ASSUME_PRICE_RESOLUTION],
        [MODEL_AGENT] = assume[ASSUME_AGENTS] * assume[ASSUME_PRICE_AGENT] * 12,
        [MODEL_TOKENS] = handled * assume[ASSUME_TOKENS] * assume[ASSUME_PRICE_TOKENS],
    };
    out->upkeep = assume[ASSUME_UPKEEP] * 12 * assume[ASSUME_HOUR_COST];
    for (int m = 0; m < MODEL_COUNT; m++) {
        out->service[m] = service[m];
        out->once[m] = assume[m == MODEL_TOKENS ? ASSUME_BUILD : ASSUME_SETUP];
        out->net[m] = out->saving - service[m] - out->upkeep;
        out->month[m] = out->net[m] > 0 ? ceil(out->once[m] / (out->net[m] / 12)) : NAN;
    }
}
