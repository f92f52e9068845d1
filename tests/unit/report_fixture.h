/* A report as a run would make it, for tests of its writers: 40 types and 1,300 tickets of a web shop, with
 * text that breaks careless writers. Everything is in one arena. */
#ifndef TESTS_REPORT_FIXTURE_H
#define TESTS_REPORT_FIXTURE_H
#include <math.h>
#include <string.h>

#include "miner/base/arena.h"
#include "miner/insight/business.h"
#include "reports/report.h"

enum {
    FIXTURE_TYPES = 40,
    FIXTURE_TICKETS = 1300,
    FIXTURE_THEMES = 6,
    FIXTURE_MONTHS = 6,
    FIXTURE_SAMPLE = 100,
    FIXTURE_LONG = 40000
};

static const int64_t fixture_day = 86400, fixture_from = 1767225600; /* 2026-01-01 */

static const struct str fixture_labels[FIXTURE_TYPES] = {
    { "status van bestelling opvragen", 30 }, { "bestelling annuleren", 20 }, { "artikel retourneren", 19 },
    { "terugbetaling ontvangen", 23 },        { "factuur opvragen", 16 },     { "adres wijzigen", 14 },
};

/* Thresholds that give each type the advice that the fixture means it to have. */
static const double fixture_limits[LIMIT_COUNT] = {
    [LIMIT_ANGRY] = 0.3, [LIMIT_ESCALATED] = 0.4,     [LIMIT_SENSITIVE] = 0.4,   [LIMIT_HUMAN] = 5,
    [LIMIT_ASSIST] = 10, [LIMIT_FIXED_ANSWER] = 0.25, [LIMIT_IDENTIFIED] = 0.05, [LIMIT_ASKS] = 0.05,
    [LIMIT_ACTS] = 0.3,  [LIMIT_JUDGEMENT] = 0.3,     [LIMIT_ELABORATE] = 0.5,   [LIMIT_EFFORT] = 1.6,
    [LIMIT_OWN] = 0.5,   [LIMIT_AGAIN] = 0.5,         [LIMIT_KNOWN] = 0.5
};
static const double fixture_resolution[ADVICE_COUNT] = { 0.7, 0.5, 0.15, 0 };

static const char *const fixture_nasty[] = {
    "Waar blijft mijn pakje? 📦😡",
    "=cmd|' /C calc'!A0",
    "Regel een\r\nregel twee\rregel drie\x01\x08\x1f einde",
    "letterlijk _x0041_ en <b>& \"vet\" ]]> ",
    "مرحبا، أين طلبي؟ 注文はどこですか",
    "niet-teken \xEF\xBF\xBE en \xEF\xBF\xBF",
    "+31 en -5 en @naam",
    "  spaties rondom  ",
};
enum { FIXTURE_NASTY = sizeof fixture_nasty / sizeof fixture_nasty[0] };

static inline struct report_kpi fixture_kpi(const char *name, uint32_t n, bool times)
{
    struct report_kpi k = { .name = str_of(name), .n = n };
    k.aht_mean = times ? 12.25 : NAN;
    k.aht_median = times ? 10 : NAN;
    k.aht_n = times ? n : 0;
    k.first_response_mean = 95.5;
    k.first_response_median = 60;
    k.first_response_n = n;
    k.lead_time_mean = 1500.125;
    k.lead_time_median = 1200;
    k.lead_time_n = n;
    k.fcr = 0.7;
    k.reopened = 0.05;
    k.repeat_7d = 0.08;
    k.escalated = 1.0 / 3;
    k.fcr_n = k.reopened_n = k.repeat_7d_n = k.escalated_n = n;
    k.csat = NAN;
    k.mood = -0.125;
    k.mood_n = n;
    return k;
}

static inline void fixture_types(struct report *r, struct arena *a)
{
    static const struct str terms[] = { { "bestelling", 10 }, { "pakket", 6 }, { "geleverd", 8 } };
    static struct report_slot slots[2];
    slots[0] = (struct report_slot){ STR("order"), STR("bestelnummer"), 0.452 };
    slots[1] = (struct report_slot){ STR("email"), STR("e-mailadres"), 0.0612 };
    struct report_type *types = arena_zero(a, FIXTURE_TYPES, sizeof *types);
    uint32_t total = 0;
    double cumulative = 0;
    for (uint32_t i = 0; i < FIXTURE_TYPES; i++) {
        struct report_type *t = &types[i];
        t->id = i + 1;
        t->label =
            i < 6 ? fixture_labels[i] : str_of(arena_format(a, "vraag over onderwerp nummer %u", i + 1));
        t->theme = i % 7 == 6 ? -1 : (int32_t)(i % FIXTURE_THEMES);
        t->terms = terms;
        t->term_count = 3;
        t->volume = 220 / (i + 2) + 5;
        total += t->volume;
        t->share = (double)t->volume / 1250;
        cumulative += t->share;
        t->cumulative_share = cumulative;
        t->advice = (enum report_advice)(i % ADVICE_COUNT);
        t->why =
            STR("Klanten vragen dit vaak en in weinig woorden; medewerkers geven steeds hetzelfde antwoord.");
        double sum = 0;
        int given = 0;
        for (int g = 0; g < SIGNAL_COUNT; g++) {
            bool fixed = g == SIGNAL_FIXED_ANSWER;
            bool absent = fixed && i % 3 == 0 && t->advice != ADVICE_ASSIST;
            t->signals[g] = absent ? NAN : (double)((i * 7 + (uint32_t)g * 13) % 101) / 100;
            if (fixed && !absent)
                t->signals[g] = t->advice == ADVICE_ASSIST ? 0.2 : fmax(t->signals[g], 0.25);
            if (!absent) sum += t->signals[g], given++;
        }
        t->score = 100 * sum / given;
        t->expected_resolution = fixture_resolution[t->advice] * 0.9;
        t->purity = 0.9;
        t->sensitive = t->advice == ADVICE_HUMAN ? 0.5 : 0.4;
        t->identified = t->advice == ADVICE_AUTOMATE_DATA ? 0.3 : 0.01;
        t->asks = i % 3 ? 0.02 : NAN;
        t->acts = i % 3 ? 0.1 : NAN;
        t->judgement = 0.05 * (i % 5);
        t->elaborate = 0.125 * (i % 5);
        t->effort = i % 4 ? 0.25 * (i % 7) : NAN;
        t->own = t->advice == ADVICE_AUTOMATE_DATA || i % 3 ? 0.5 : 0.4;
        t->known = i % 4 == 1 ? 0.9 : i % 8 == 2 ? 0.5 : 0;
        t->usual = i % 4 == 1 ? t->advice : ADVICE_HUMAN;
        t->cohesion = 0.31;
        t->stability = i % 5 ? 0.72 : NAN;
        t->slots = slots;
        t->slot_count = i % 3;
        t->languages = STR("nl 96%, en 4%");
        t->growth = i % 4 ? 0.125 : NAN;
        t->hours_a_year = i % 2 ? 1234.5 : NAN;
        t->angry = 0.1;
        t->customers = i == 39 ? 2 : 30;
        t->verbatim = i != 39;
        t->reply = STR("Uw bestelling is onderweg.");
        t->reply_share = 0.6;
        t->reply_again = t->advice == ADVICE_ASSIST ? 0.4 : 0.7;
        t->kpi = fixture_kpi("", t->volume, i % 2);
    }
    r->types = types;
    r->type_count = FIXTURE_TYPES;
    for (uint32_t i = 0; i < FIXTURE_TYPES; i++)
        r->automatable += types[i].expected_resolution * types[i].volume / 1250;
    r->rest_volume = 1250 - total;
    r->rest_share = (double)r->rest_volume / 1250;
}

/* Tickets are dealt over the types by volume; then Overig and those left out. */
static inline void fixture_tickets(struct report *r, struct arena *a)
{
    static const char *const channels[] = { "e-mail", "chat", "telefoon" };
    struct report_ticket *tickets = arena_zero(a, FIXTURE_TICKETS, sizeof *tickets);
    char *text = arena_alloc(a, FIXTURE_LONG);
    for (int i = 0; i < FIXTURE_LONG; i++) text[i] = (char)('a' + i % 26);
    uint32_t type = 0, left = r->types[0].volume;
    for (uint32_t i = 0; i < FIXTURE_TICKETS; i++) {
        struct report_ticket *t = &tickets[i];
        t->id = str_of(arena_format(a, "T-%05u", i));
        t->created = i % 100 == 99 ? INT64_MIN : fixture_from + i * fixture_day / 8 + 3661;
        t->channel = str_of(channels[i % 3]);
        while (type < FIXTURE_TYPES && left == 0) left = ++type < FIXTURE_TYPES ? r->types[type].volume : 0;
        t->type = type < FIXTURE_TYPES ? (int32_t)type : -1;
        if (t->type >= 0) left--;
        t->reason = t->type >= 0 ? REASON_NONE : i < 1250 ? REASON_REST : (enum report_reason)(2 + i % 5);
        if (t->reason == REASON_DUPLICATE && i % 2) t->type = 0;
        t->confidence = t->type >= 0 ? 0.8125 : 0;
        t->words = "bestelling, pakket";
        t->subject = STR("Vraag over mijn bestelling");
        t->body = str_of(i < FIXTURE_NASTY
                             ? fixture_nasty[i]
                             : arena_format(a, "Goedemiddag,\nmijn bestelling %u is nog niet geleverd.", i));
        if (i == FIXTURE_NASTY) t->body = (struct str){ text, FIXTURE_LONG };
        t->mood = i % 9 ? -0.2 : NAN;
        t->also = i % 50 == 7 ? 3 : -1;
        t->language = "nl";
        r->reasons[t->reason]++;
    }
    r->reasons[REASON_NONE] = 0;
    uint32_t *sample = arena_zero(a, FIXTURE_SAMPLE, sizeof *sample);
    for (uint32_t i = 0; i < FIXTURE_SAMPLE; i++) sample[i] = i * 9; /* the last type, too */
    r->sample = sample;
    r->sample_count = FIXTURE_SAMPLE;
    r->tickets = tickets;
    r->ticket_count = FIXTURE_TICKETS;
    r->rows_read = FIXTURE_TICKETS;
    r->tickets_counted = 1250;
}

static inline void fixture_phrasings(struct report *r, struct arena *a)
{
    struct report_type *types = arena_zero(a, r->type_count, sizeof *types);
    memcpy(types, r->types, r->type_count * sizeof *types);
    uint32_t ticket = 0;
    for (uint32_t i = 0; i < r->type_count; i++) {
        uint32_t count = types[i].volume < 12 ? types[i].volume : 12;
        struct report_phrasing *list = arena_zero(a, count, sizeof *list);
        for (uint32_t p = 0; p < count; p++) {
            list[p].ticket = ticket + p;
            list[p].text =
                p == 2
                    ? STR("Kunt u mij zeggen wanneer de bestelling die ik vorige week bij u plaatste en die "
                          "volgens de bevestiging gisteren geleverd zou worden nu echt bij mij thuis "
                          "aankomt, want ik moet er iemand voor vragen thuis te blijven en dat gaat niet "
                          "iedere dag")
                    : str_of(arena_format(a, "Waar blijft mijn pakket %u-%u?", i + 1, p + 1));
        }
        ticket += types[i].volume;
        types[i].phrasings = list;
        types[i].phrasing_count = count;
    }
    r->types = types;
}

static inline void fixture_context(struct report *r, struct arena *a)
{
    static const struct report_leaf leaves[] = { { 1, 1, 1 }, { 1, 2, 1 }, { 1, 3, 1 } };
    static const struct report_merge tree[] = { { 1, 2, 2, 0.5 }, { 3, 4, 3, 0.625 } };
    static const struct report_pair settings[] = { { { "types", 5 }, { "auto", 4 } },
                                                   { { "seed", 4 }, { "1", 1 } } };
    static const struct report_pair versions[] = { { { "ticketminer", 11 }, { "0.1.0", 5 } } };
    static const struct report_pair masked[] = { { { "iban", 4 }, { "12", 2 } },
                                                 { { "e-mailadres", 11 }, { "431", 3 } } };
    static const struct report_pair languages[] = { { { "nl", 2 }, { "96%", 3 } } };
    static const struct str reasons[] = { { "dreigt te vertrekken (2 tickets)", 32 },
                                          { "drie tickets over hetzelfde", 27 } };
    struct report_customer *customers = arena_zero(a, 1, sizeof *customers);
    customers[0] = (struct report_customer){ .pseudonym = STR("Klant 12"),
                                             .level = 2,
                                             .reasons = reasons,
                                             .reason_count = 2,
                                             .tickets = 4,
                                             .flagged = 3,
                                             .mood = -0.45,
                                             .from = fixture_from,
                                             .to = fixture_from + 9 * fixture_day,
                                             .ticket = 2,
                                             .reaction_hours = 4 };
    static const struct report_alert alerts[] = { { { "fcr", 3 }, { "FCR daalde 6 punten", 19 } } };
    static const struct str warnings[] = {
        { "Minder dan zes maanden aan tickets: seizoenen zijn niet zichtbaar.", 66 },
        { "De export heeft geen kolom voor klanttevredenheid.", 50 }
    };
    struct report_theme *themes = arena_zero(a, FIXTURE_THEMES, sizeof *themes);
    for (uint32_t i = 0; i < r->type_count; i++) {
        if (r->types[i].theme < 0) continue;
        struct report_theme *t = &themes[r->types[i].theme];
        t->types++;
        t->volume += r->types[i].volume;
        t->share += r->types[i].share;
    }
    for (uint32_t i = 0; i < FIXTURE_THEMES; i++) themes[i].name = str_of(arena_format(a, "thema %u", i + 1));
    struct report_kpi *groups = arena_zero(a, 1 + 3 + FIXTURE_MONTHS, sizeof *groups);
    groups[0] = fixture_kpi("", 1250, true);
    groups[1] = fixture_kpi("e-mail", 600, true);
    groups[2] = fixture_kpi("chat", 400, false);
    groups[3] = fixture_kpi("telefoon", 250, true);
    for (uint32_t i = 0; i < FIXTURE_MONTHS; i++)
        groups[4 + i] = fixture_kpi(arena_format(a, "2026-%02u", i + 1), 180 + i * 11, true);
    struct report_coverage *coverage = arena_zero(a, 5, sizeof *coverage);
    for (uint32_t i = 0; i < 5; i++) {
        coverage[i].types = (const uint32_t[]){ 5, 10, 12, 15, 20 }[i];
        coverage[i].share = r->types[coverage[i].types - 1].cumulative_share;
    }
    struct report_input *inputs = arena_zero(a, 2, sizeof *inputs);
    inputs[0] =
        (struct report_input){ STR("data/tickets & vragen.csv"),
                               STR("csv"),
                               STR("utf-8"),
                               STR(";"),
                               STR("Freshdesk"),
                               STR("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                               700,
                               2,
                               STR("") };
    inputs[1] = inputs[0];
    inputs[1].path = STR("q2.csv");
    inputs[1].delimiter = STR("\t");
    inputs[1].rows = 600;
    inputs[1].rejected = 0;
    struct report_rejected *rejected = arena_zero(a, 2, sizeof *rejected);
    rejected[0] = (struct report_rejected){ STR("data/tickets & vragen.csv"), 12, 14,
                                            STR("unterminated quote"), STR("=1+1,\"x\"\nnext") };
    rejected[1] = (struct report_rejected){ STR("data/tickets & vragen.csv"), 90, 90,
                                            STR("3 fields instead of 9"), STR("kort") };
    r->themes = themes, r->theme_count = FIXTURE_THEMES;
    r->kpi_total = &groups[0];
    r->channels = &groups[1], r->channel_count = 3;
    r->months = &groups[4], r->month_count = FIXTURE_MONTHS;
    r->coverage = coverage, r->coverage_count = 5;
    r->leaves = leaves, r->leaf_count = 3;
    r->tree = tree, r->tree_count = 2;
    r->warnings = warnings, r->warning_count = 2;
    r->inputs = inputs, r->input_count = 2;
    r->rejected = rejected, r->rejected_count = 2;
    r->rows_rejected = 2;
    r->settings = settings, r->setting_count = 2;
    r->versions = versions, r->version_count = 1;
    r->mask_counts = masked, r->mask_count_count = 2;
    r->language_shares = languages, r->language_share_count = 1;
    r->customers = customers, r->customer_count = 1;
    r->customers_known = 400;
    r->alerts = alerts, r->alert_count = 1;
}

static inline void fixture_make(struct report *r, struct arena *a)
{
    memset(r, 0, sizeof *r);
    r->language = REPORT_NL;
    r->masked = true;
    r->title = STR("webshop & co");
    r->from = fixture_from;
    r->to = fixture_from + 160 * fixture_day;
    r->written = r->to;
    memcpy(r->limits, fixture_limits, sizeof r->limits);
    r->reply_again = NAN;
    memcpy(r->resolution, fixture_resolution, sizeof r->resolution);
    r->automatable_low = 0.28;
    r->automatable_high = 0.38;
    r->several_share = 0.04;
    r->silhouette = 0.12;
    r->stability = 0.71;
    r->purity = NAN;
    r->tickets_sheet = "all";
    r->sheet_limit = 100000;
    fixture_types(r, a);
    fixture_tickets(r, a);
    fixture_phrasings(r, a);
    fixture_context(r, a);
    double given[ASSUME_COUNT]; /* no assumption was changed */
    for (int i = 0; i < ASSUME_COUNT; i++) given[i] = NAN;
    business_case(r, 161, given, a, &r->business);
}
#endif
