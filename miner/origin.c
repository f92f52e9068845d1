#include "miner/origin.h"

#include <stdlib.h>

#include "miner/base/mem.h"
#include "miner/base/utf8.h"
#include "miner/languages.h"
#include "miner/slots.h"
#include "miner/spellings.h"
#include "miner/version.h"
#include "reports/wording.h"

enum { FEW_TICKETS = 1000, FEW_MONTHS = 6, HOLDING_SHOWN = 20 };

struct str origin_text(struct arena *arena, const char *argument)
{
    struct buf b;
    buf_init(&b);
    utf8_repair(str_of(argument), &b);
    const char *out = arena_cstring(arena, buf_str(&b));
    buf_release(&b);
    return str_of(out);
}

static void add_inputs(const struct run *run, struct arena *m, struct report *r)
{
    const struct collection *c = &run->c;
    size_t inputs, rejected;
    const struct input *in = ingest_inputs(c->ingest, &inputs);
    const struct rejected *bad = ingest_rejected(c->ingest, &rejected);
    struct report_input *out = arena_zero(m, inputs, sizeof *out);
    for (size_t i = 0; i < inputs; i++) {
        out[i] = (struct report_input){ .path = c->paths[i],
                                        .member = c->members[i],
                                        .format = str_of(in[i].format),
                                        .encoding = str_of(in[i].encoding),
                                        .delimiter = { &in[i].delimiter, in[i].delimiter != 0 },
                                        .system = str_of(in[i].system),
                                        .sha256 = str_of(in[i].sha256),
                                        .rows = in[i].rows,
                                        .rejected = in[i].rejected };
        r->rows_read += in[i].rows;
        r->rows_rejected += in[i].rejected;
    }
    r->rows_joined = r->rows_read - c->count;
    struct report_rejected *list = arena_zero(m, rejected + 1, sizeof *list);
    for (size_t i = 0; i < rejected; i++) {
        const struct report_input *from = &out[bad[i].input];
        struct str path = from->path;
        if (from->member.len)
            path = str_of(arena_format(m, "%.*s/%.*s", STR_ARG(path), STR_ARG(from->member)));
        list[i] = (struct report_rejected){ path, bad[i].first_line, bad[i].last_line, str_of(bad[i].reason),
                                            c->excerpts[i] };
    }
    r->inputs = out;
    r->input_count = (uint32_t)inputs;
    r->rejected = list;
    r->rejected_count = (uint32_t)rejected;
}

/* Only what changes the result; not threads, outputs or the clock. */
static int by_tickets(const void *a, const void *b)
{
    const struct holding_text *x = *(const struct holding_text *const *)a,
                              *y = *(const struct holding_text *const *)b;
    if (x->docs != y->docs) return x->docs > y->docs ? -1 : 1;
    return str_cmp(x->words, y->words);
}

/* Texts that do not count, the most frequent ones. */
static void add_holding_texts(const struct run *run, struct arena *m, struct report *r)
{
    uint32_t n = 0, replies = run->c.holding[HOLDING_REPLY].count;
    for (int place = 0; place < HOLDING_PLACES; place++) n += run->c.holding[place].count;
    const struct holding_text **list = mem_alloc(n, sizeof *list),
                              *reply = run->c.holding[HOLDING_REPLY].texts;
    n = 0;
    for (int place = 0; place < HOLDING_PLACES; place++)
        for (uint32_t i = 0; i < run->c.holding[place].count; i++)
            list[n++] = &run->c.holding[place].texts[i];
    qsort(list, n, sizeof *list, by_tickets);
    r->holding_text_count = n < HOLDING_SHOWN ? n : HOLDING_SHOWN;
    struct report_pair *pair = arena_zero(m, r->holding_text_count, sizeof *pair);
    for (uint32_t i = 0; i < r->holding_text_count; i++) {
        bool is_reply = list[i] >= reply && list[i] < reply + replies;
        pair[i].name = str_of(arena_format(m, "%u", list[i]->docs));
        pair[i].value = is_reply ? ticket_reply(&run->c.tickets[run->c.order[list[i]->doc]]) : list[i]->words;
    }
    r->holding_texts = pair;
    free(list);
}

static void add_settings(const struct run *run, const struct options *o, struct arena *m, struct report *r)
{
    struct report_pair *out = arena_zero(m, 16, sizeof *out);
    uint32_t n = 0;
    out[n++] = (struct report_pair){ STR("types"),
                                     o->types ? str_of(arena_format(m, "%u", o->types)) : STR("auto") };
    out[n++] = (struct report_pair){ STR("effort"), o->quick ? STR("quick") : STR("full") };
    out[n++] =
        (struct report_pair){ STR("seed"), str_of(arena_format(m, "%llu", (unsigned long long)o->seed)) };
    out[n++] = (struct report_pair){ STR("language"), str_of(o->language_text) };
    out[n++] = (struct report_pair){ STR("mask"), o->analyzer.mask ? STR("yes") : STR("no") };
    const struct report_pair given[] = {
        { STR("since"), str_of(o->since_text) },
        { STR("until"), str_of(o->until_text) },
        { STR("text-columns"), str_of(o->ingest.text_columns) },
        { STR("columns"), str_of(o->ingest.columns) },
        { STR("encoding"), str_of(o->ingest.encoding) },
        { STR("delimiter"), str_of(o->ingest.delimiter) },
        { STR("sheet"), str_of(o->ingest.sheet) },
        { STR("lexicon"), origin_text(m, o->lexicon) },
        { STR("second-line"), origin_text(m, o->second_line) },
    };
    for (size_t i = 0; i < sizeof given / sizeof *given; i++)
        if (given[i].value.len) out[n++] = given[i];
    r->settings = out;
    r->setting_count = n;
    r->versions = version_list(m, &r->version_count);

    struct buf number;
    buf_init(&number);
    struct report_pair *masked = arena_zero(m, MASK_KIND_COUNT, sizeof *masked);
    n = 0;
    for (int kind = 0; kind < MASK_KIND_COUNT; kind++) {
        uint64_t count = run->c.mask_counts[kind];
        if (!count || kind == MASK_DATE || kind == MASK_AMOUNT) continue;
        buf_clear(&number);
        wording_count(&number, count, r->language);
        masked[n++] = (struct report_pair){ str_of(r->language == REPORT_NL ? slot_table[kind].name_nl
                                                                            : slot_table[kind].name_en),
                                            arena_str(m, buf_str(&number)) };
    }
    buf_release(&number);
    r->mask_counts = masked;
    r->mask_count_count = n;

    r->spellings = spellings_list(&run->corpus, m, &r->spelling_count, &r->spelling_total);

    add_holding_texts(run, m, r);

    struct report_pair *placeholders = arena_zero(m, MASK_KIND_COUNT, sizeof *placeholders);
    for (int kind = 0; kind < MASK_KIND_COUNT; kind++)
        placeholders[kind] = (struct report_pair){ str_of(mask_placeholder((enum mask_kind)kind)),
                                                   str_of(mask_name((enum mask_kind)kind)) };
    r->placeholders = placeholders;
    r->placeholder_count = MASK_KIND_COUNT;

    r->language_shares = languages_list(run->c.languages, r->language, m, &r->language_share_count);
}

void origin_add(const struct run *run, const struct options *o, struct arena *arena, struct report *r)
{
    add_inputs(run, arena, r);
    add_settings(run, o, arena, r);
}

static void warn(struct report *r, struct str *list, const char *text)
{
    list[r->warning_count++] = str_of(text);
}

/* What a reader should know about the data before trusting a figure. */
void origin_warn(const struct run *run, const struct options *o, struct arena *m, struct report *r)
{
    struct str *list = arena_zero(m, 16, sizeof *list);
    bool nl = r->language == REPORT_NL;
    double months = r->from == TIME_NONE ? 0 : (double)(r->to - r->from) / 86400 / 30.44;
    if (!r->masked)
        warn(r, list, nl ? "Persoonsgegevens zijn niet gemaskeerd." : "Personal data is not masked.");
    if (r->tickets_counted < FEW_TICKETS)
        warn(r, list,
             arena_format(m,
                          nl ? "Slechts %u %s mee; 1.000 of meer geeft een betrouwbaar beeld."
                             : "Only %u %s; 1,000 or more give a reliable picture.",
                          r->tickets_counted,
                          r->tickets_counted == 1 ? (nl ? "ticket telt" : "ticket counts")
                                                  : (nl ? "tickets tellen" : "tickets count")));
    if (run->group.anew)
        warn(r, list,
             arena_format(
                 m,
                 nl ? "Met %s zijn de vraagtypen opnieuw gezocht: een bekend type houdt zijn nummer en "
                      "naam alleen als genoeg van zijn tickets dezelfde zijn."
                    : "With %s the question types were found anew: a known one keeps its number and "
                      "name only if enough of its tickets are the same.",
                 o->types ? "--types" : "--effort quick"));
    if (r->type_count == 0)
        warn(r, list,
             nl ? "Er zijn geen vraagtypen gevonden: te weinig tickets lijken op elkaar."
                : "No question types were found: too few tickets are alike.");
    if (r->from == TIME_NONE)
        warn(r, list,
             nl ? "Er is geen aanmaakdatum gevonden: geen periode, trend, reactie- of doorlooptijd en geen "
                  "herhaalcontact."
                : "No creation date was found: no period, trend, response or lead time, and no repeat "
                  "contact.");
    else if (months < FEW_MONTHS - 0.5)
        warn(r, list,
             arena_format(m,
                          nl ? "De periode is korter dan %d maanden; seizoenen blijven onzichtbaar."
                             : "The period is shorter than %d months; seasons stay invisible.",
                          FEW_MONTHS));
    uint32_t undated = 0;
    for (uint32_t i = 0; i < run->c.count; i++)
        undated += run->c.tickets[i].state == TICKET_KEPT && run->c.tickets[i].created == TIME_NONE;
    if (undated && r->from != TIME_NONE)
        warn(r, list,
             arena_format(m,
                          nl ? "Van %u %s is geen aanmaakdatum te lezen; in cijfers per maand ontbreken ze."
                             : "The creation date of %u %s cannot be read; figures per month lack them.",
                          undated, undated == 1 ? "ticket" : "tickets"));
    unsigned damaged = 0, left_out = 0, by_day = 0;
    size_t inputs;
    const struct input *in = ingest_inputs(run->c.ingest, &inputs);
    for (size_t i = 0; i < inputs; i++) {
        damaged += in[i].damage != NULL;
        left_out += in[i].left_out;
        by_day += in[i].solved_by_day;
    }
    if (left_out)
        warn(r, list,
             arena_format(m,
                          nl ? "%u %s in een archief %s niet gelezen; ‘ticketminer inspect’ zegt waarom."
                             : "%u %s in an archive %s not read; ‘ticketminer inspect’ tells why.",
                          left_out, left_out == 1 ? (nl ? "bestand" : "file") : (nl ? "bestanden" : "files"),
                          left_out == 1 ? (nl ? "is" : "was") : (nl ? "zijn" : "were")));
    if (damaged)
        warn(r, list,
             arena_format(
                 m,
                 nl ? "%u van de bestanden %s afgekapt of beschadigd; alleen de rijen daarvóór zijn gelezen."
                    : "%u of the files %s cut off or damaged; only the rows before that were read.",
                 damaged, damaged == 1 ? "is" : (nl ? "zijn" : "are")));
    if (by_day)
        warn(r, list,
             nl ? "De oplosdatum heeft geen tijd: doorlooptijden zijn tot een dag te kort, en die binnen een "
                  "dag tellen niet mee."
                : "The solved date has no time of day: lead times are up to a day short, and those within a "
                  "day do not count.");
    if (r->rows_rejected)
        warn(r, list,
             arena_format(m,
                          nl ? "%llu %s afgekeurd; zie de lijst naast deze werkmap."
                             : "%llu %s rejected; see the list beside this workbook.",
                          (unsigned long long)r->rows_rejected,
                          r->rows_rejected == 1 ? (nl ? "rij is" : "row was")
                                                : (nl ? "rijen zijn" : "rows were")));
    if (run->c.with_reply && run->c.with_reply == run->c.holding_replies)
        warn(r, list,
             nl ? "De antwoorden in de export zeggen niets over de vraag; vraagtypen en scores zijn daardoor "
                  "minder zeker."
                : "The replies in the export say nothing about the question; types and scores are less "
                  "certain for it.");
    if (!run->c.with_reply)
        warn(r, list,
             nl ? "De export bevat geen antwoorden van medewerkers; vraagtypen en scores zijn daardoor "
                  "minder zeker."
                : "The export holds no replies of agents; types and scores are less certain for it.");
    const bool dated =
        r->from != TIME_NONE; /* without, these may be there and tell nothing: that is said above */
    const struct {
        bool missing;
        const char *nl, *en;
    } columns[] = {
        { r->kpi_total->aht_n == 0, "behandeltijd", "handling time" },
        { dated && r->kpi_total->first_response_n == 0, "eerste reactie", "first response" },
        { dated && r->kpi_total->lead_time_n == 0, "oplosdatum", "solved date" },
        { r->kpi_total->reopened_n == 0, "heropend", "reopened" },
        { r->kpi_total->csat_n == 0, "klanttevredenheid", "customer satisfaction" },
        { dated && r->customers_known == 0, "klant (voor herhaalcontact)", "customer (for repeat contact)" },
    };
    struct buf missing;
    buf_init(&missing);
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        if (columns[i].missing)
            buf_add_format(&missing, "%s%s", missing.len ? ", " : "", nl ? columns[i].nl : columns[i].en);
    if (missing.len)
        warn(r, list, arena_format(m, nl ? "Niet in de export: %s." : "Not in the export: %s.", missing.ptr));
    buf_release(&missing);
    uint32_t unknown = run->c.languages[LANGUAGE_UNKNOWN];
    if (unknown * 20 > r->tickets_counted)
        warn(r, list,
             arena_format(m,
                          nl ? "Van %u ticket%s is de taal niet te bepalen."
                             : "The language of %u ticket%s could not be told.",
                          unknown, unknown == 1 ? "" : "s"));
    if (!run_is_dutch(run))
        warn(r, list,
             nl ? "De meeste tickets zijn niet in het Nederlands: bekende vragen tellen niet mee, en namen, "
                  "scores en adviezen zijn minder zeker."
                : "Most tickets are not in Dutch: known questions do not count, and names, scores and advice "
                  "are less certain.");
    if (r->automatable > 0.6)
        warn(r, list,
             nl ? "Meer dan 60% automatiseerbaar wordt in de praktijk zelden gehaald."
                : "More than 60% automatable is rarely reached in practice.");
    r->warnings = list;
}
