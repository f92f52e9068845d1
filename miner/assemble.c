#include "miner/assemble.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/label.h"
#include "cluster/several.h"
#include "miner/base/mem.h"
#include "miner/insight/alerts.h"
#include "miner/insight/automation.h"
#include "miner/insight/business.h"
#include "miner/insight/handover.h"
#include "miner/insight/kpi.h"
#include "miner/insight/months.h"
#include "miner/insight/sample.h"
#include "miner/insight/trend.h"
#include "miner/insight/warnings.h"
#include "miner/languages.h"
#include "miner/origin.h"
#include "miner/run_key.h"
#include "miner/slots.h"
#include "reports/wording.h"

enum { SHEET_LIMIT = 100000, SAMPLE = 100, FEW_CUSTOMERS = 3, TRAINING = 200 };

/* What the parts of the report are made from. */
struct assembly {
    const struct run *run;
    const struct options *o;
    const struct memory *memory;
    struct str *pseudonyms; /* per name of a customer */
    struct arena *arena;
    struct report *r;
    bool dutch;
    uint32_t *type;     /* per ticket: < types or FACTS_NO_TYPE */
    uint32_t *document; /* per ticket: its document, or UINT32_MAX */
    float *confidence;  /* per ticket */
    struct type_label *labels;
    struct str *themes; /* names */
};

static struct str name_of(const struct assembly *a, uint32_t number)
{
    return a->run->c.names[number];
}

static void map_tickets(struct assembly *a)
{
    const struct collection *c = &a->run->c;
    const struct group *g = &a->run->group;
    a->type = mem_alloc(c->count, sizeof *a->type);
    a->document = mem_alloc(c->count, sizeof *a->document);
    a->confidence = mem_zero(c->count, sizeof *a->confidence);
    for (uint32_t i = 0; i < c->count; i++) a->type[i] = FACTS_NO_TYPE, a->document[i] = UINT32_MAX;
    for (uint32_t d = 0; d < c->kept; d++) {
        uint32_t i = c->order[d];
        a->document[i] = d;
        a->confidence[i] = g->confidence[d];
        if (g->type[d] != GROUP_REST) a->type[i] = g->type[d];
    }
}

/* The pseudonyms of customers, by the number of their name; all empty without a history. */
static void name_customers(struct assembly *a)
{
    const struct collection *c = &a->run->c;
    a->pseudonyms = arena_zero(a->arena, c->name_count + 1, sizeof *a->pseudonyms);
    if (!a->memory->history) return;
    for (uint32_t i = 0; i < c->count; i++) {
        uint32_t name = c->tickets[i].customer;
        if (name && a->pseudonyms[name].len == 0)
            a->pseudonyms[name] = memory_pseudonym(a->memory, c->names[name], a->arena);
    }
}

static enum report_reason reason_of(const struct ticket *t, uint32_t type)
{
    switch ((enum ticket_state)t->state) {
    case TICKET_EMPTY:
        return REASON_EMPTY;
    case TICKET_AUTOMATIC:
        return REASON_AUTOMATIC;
    case TICKET_DUPLICATE:
        return REASON_DUPLICATE;
    case TICKET_OUTSIDE_PERIOD:
        return REASON_PERIOD;
    case TICKET_OTHER_LANGUAGE:
        return REASON_LANGUAGE;
    case TICKET_KEPT:
        break;
    }
    return type == FACTS_NO_TYPE ? REASON_REST : REASON_NONE;
}

static void add_tickets(struct assembly *a)
{
    const struct collection *c = &a->run->c;
    const char **words = label_words(&a->run->corpus, &a->run->group, a->run->workers, a->arena);
    const struct group *g = &a->run->group;
    uint32_t *also = mem_alloc(g->docs + 1, sizeof *also), several = 0;
    several_find(&a->run->corpus, g, a->run->workers, also);
    struct report_ticket *out = arena_zero(a->arena, c->count, sizeof *out);
    const struct str *pseudonyms = a->pseudonyms;
    for (uint32_t i = 0; i < c->count; i++) {
        const struct ticket *t = &c->tickets[i];
        uint32_t home = t->state == TICKET_DUPLICATE ? t->original : i;
        bool judged = c->tickets[home].state == TICKET_KEPT;
        enum report_reason reason = reason_of(t, a->type[i]);
        a->r->reasons[reason]++;
        out[i] = (struct report_ticket){ .id = ticket_id(t),
                                         .created = t->created,
                                         .channel = name_of(a, t->channel),
                                         .type = a->type[home] == FACTS_NO_TYPE ? -1 : (int32_t)a->type[home],
                                         .reason = reason,
                                         .confidence = (double)a->confidence[home],
                                         .subject = ticket_subject(t),
                                         .body = ticket_body(t),
                                         .mood = judged ? c->tickets[home].mood : NAN,
                                         .tone = judged ? c->tickets[home].tones : 0,
                                         .also = -1,
                                         .customer =
                                             pseudonyms[t->customer].len ? pseudonyms[t->customer].ptr : "",
                                         .language = language_code((enum language)t->language) };
        uint32_t d = a->document[i];
        if (d == UINT32_MAX) continue;
        out[i].words = words[d];
        if (also[d] == GROUP_REST) continue;
        out[i].also = (int32_t)also[d];
        several++;
    }
    free(also);
    free(words);
    a->r->several_share = g->docs ? (double)several / g->docs : NAN;
    a->r->tickets = out;
    a->r->ticket_count = c->count;
    a->r->rest_volume = a->r->reasons[REASON_REST];
    a->r->rest_share = c->kept ? (double)a->r->rest_volume / c->kept : 0;
}

static bool is_gap(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* A masked text on one line, whole. */
static struct str one_line(struct arena *arena, struct str subject, struct str body)
{
    struct buf b;
    buf_init(&b);
    buf_room(&b, subject.len + sizeof " – " + body.len);
    for (int part = 0; part < 2; part++) {
        struct str s = str_trim(part ? body : subject);
        if (part && b.len && s.len) buf_add_str(&b, STR(" – "));
        for (size_t at = 0, end; at < s.len; at = end) { /* word by word */
            for (end = at; end < s.len && !is_gap(s.ptr[end]); end++) {
            }
            buf_add(&b, s.ptr + at, end - at);
            if (end < s.len) buf_add_char(&b, ' ');
            while (end < s.len && is_gap(s.ptr[end])) end++;
        }
    }
    struct str out = arena_str(arena, buf_str(&b));
    buf_release(&b);
    return out;
}

static void add_phrasings(struct assembly *a, struct report_type *t, const struct type_label *label)
{
    struct report_phrasing *out = arena_zero(a->arena, label->example_count, sizeof *out);
    const struct collection *c = &a->run->c;
    for (uint32_t i = 0; t->verbatim && i < label->example_count; i++) {
        uint32_t ticket = c->order[label->examples[i]];
        const struct ticket *source = &c->tickets[ticket];
        out[i] = (struct report_phrasing){ ticket,
                                           one_line(a->arena, ticket_subject(source), ticket_body(source)) };
    }
    t->phrasings = out;
    if (t->verbatim)
        t->phrasing_count = label->example_count < LABEL_EXAMPLES ? label->example_count : LABEL_EXAMPLES;
    if (t->verbatim && a->o->training) t->training_count = label->example_count;
    if (t->verbatim && label->reply != UINT32_MAX)
        t->reply = ticket_reply(&c->tickets[c->order[label->reply]]);
    t->reply_share = label->reply_share;
    t->reply_again = label->reply_again;
}

struct pair_of {
    uint32_t type, value;
};

static int by_pair(const void *a, const void *b)
{
    const struct pair_of *x = a, *y = b;
    if (x->type != y->type) return x->type < y->type ? -1 : 1;
    return x->value < y->value ? -1 : x->value > y->value;
}

/* Distinct customers per type; all 0 when the export names none. */
static uint32_t *count_customers(const struct assembly *a)
{
    const struct collection *c = &a->run->c;
    uint32_t k = a->run->group.k, n = 0;
    uint32_t *count = arena_zero(a->arena, k + 1, sizeof *count);
    struct pair_of *pairs = mem_alloc(c->count, sizeof *pairs);
    for (uint32_t i = 0; i < c->count; i++)
        if (a->type[i] != FACTS_NO_TYPE && c->tickets[i].customer)
            pairs[n++] = (struct pair_of){ a->type[i], c->tickets[i].customer };
    qsort(pairs, n, sizeof *pairs, by_pair);
    for (uint32_t i = 0; i < n; i++) count[pairs[i].type] += i == 0 || by_pair(&pairs[i], &pairs[i - 1]) != 0;
    free(pairs);
    return count;
}

static int by_share(const void *a, const void *b)
{
    const struct report_slot *x = a, *y = b;
    if (x->share != y->share) return x->share > y->share ? -1 : 1;
    return str_cmp(x->kind, y->kind);
}

static void add_slots(const struct assembly *a, struct report_type *t, const uint32_t *held)
{
    struct report_slot *out = arena_zero(a->arena, MASK_KIND_COUNT, sizeof *out);
    for (int kind = 0; kind < MASK_KIND_COUNT; kind++) {
        if (!slot_table[kind].listed || t->volume == 0 || held[kind] * 20 < t->volume) continue;
        const char *name = a->dutch ? slot_table[kind].name_nl : slot_table[kind].name_en;
        out[t->slot_count++] = (struct report_slot){ str_of(mask_name((enum mask_kind)kind)), str_of(name),
                                                     (double)held[kind] / t->volume };
    }
    qsort(out, t->slot_count, sizeof *out, by_share);
    t->slots = out;
}

/* What is known of the question that a type is. */
static void add_known(const struct assembly *a, struct automation_input *input)
{
    static const enum report_advice usual[] = {
        [CATALOGUE_NEED_NOTHING] = ADVICE_AUTOMATE,
        [CATALOGUE_NEED_DATA] = ADVICE_AUTOMATE_DATA,
        [CATALOGUE_NEED_HELP] = ADVICE_ASSIST,
        [CATALOGUE_NEED_PERSON] = ADVICE_HUMAN,
    };
    const struct group *g = &a->run->group;
    for (uint32_t i = 0; i < g->k; i++) {
        if (!a->labels[i].known) continue;
        uint8_t need = a->run->corpus.catalogue->of->need[g->question[i]];
        if (need == CATALOGUE_NEED_UNKNOWN) continue;
        input[i].question = a->labels[i].name;
        input[i].known = g->question_share[i];
        input[i].usual = usual[need];
    }
}

/* Baseline, score and advice of each type, from one look at the tickets. */
static void add_insight(struct assembly *a, struct report_type *types)
{
    const struct collection *c = &a->run->c;
    const struct group *g = &a->run->group;
    const struct facts facts = { .tickets = c->tickets,
                                 .count = c->count,
                                 .names = c->names,
                                 .name_count = c->name_count,
                                 .type = a->type,
                                 .types = g->k,
                                 .confidence = a->confidence,
                                 .second_line = origin_text(a->arena, a->o->second_line),
                                 .pseudonyms = a->memory->history ? a->pseudonyms : NULL,
                                 .end = c->end };
    struct kpi_set *kpi = arena_zero(a->arena, 1, sizeof *kpi);
    kpi_measure(&facts, a->arena, kpi);
    struct automation_slot slots[32] = { { 0 } };
    for (int kind = 0; kind < MASK_KIND_COUNT; kind++)
        slots[kind] =
            (struct automation_slot){ a->dutch ? slot_table[kind].name_nl : slot_table[kind].name_en,
                                      slot_table[kind].identifies, slot_table[kind].listed,
                                      slot_table[kind].group };
    const struct automation_settings settings = memory_settings(a->memory);
    struct automation_input *input = arena_zero(a->arena, g->k + 1, sizeof *input);
    struct automation *found = arena_zero(a->arena, g->k + 1, sizeof *found);
    for (uint32_t i = 0; i < g->k; i++)
        input[i] = (struct automation_input){ .cohesion = g->cohesion[i],
                                              .reply_share = a->labels[i].reply_share,
                                              .reply_again = a->labels[i].reply_again,
                                              .purity = g->purity[i],
                                              .kpi = &kpi->types[i] };
    add_known(a, input);
    a->r->reply_again = automation_judge(&facts, input, slots, &settings, kpi->total.aht_median,
                                         a->o->report_language, a->arena, found);
    uint32_t *sample = arena_alloc(a->arena, SAMPLE * sizeof *sample);
    a->r->sample_count = sample_draw(&facts, c->order, c->kept, SAMPLE, a->o->seed, sample);
    a->r->sample = sample;
    double resolved = 0, uncertain = 0;
    for (uint32_t i = 0; i < g->k; i++) {
        struct report_type *t = &types[i];
        t->kpi = kpi->types[i];
        t->growth = kpi->growth[i];
        t->hours_a_year = kpi->hours_a_year[i];
        t->advice = found[i].advice;
        t->why = found[i].why;
        t->score = found[i].score;
        t->angry = found[i].angry;
        t->angry_n = found[i].judged;
        t->reply_n = found[i].replies;
        t->sensitive = found[i].sensitive;
        t->judgement = found[i].judgement;
        t->elaborate = found[i].elaborate;
        t->effort = found[i].effort;
        t->own = found[i].own;
        t->identified = found[i].identified;
        t->asks = found[i].asks;
        t->acts = found[i].acts;
        t->known = input[i].known;
        t->usual = input[i].usual;
        t->expected_resolution = found[i].expected;
        t->handover = handover_text(t, a->o->report_language, a->arena);
        for (int s = 0; s < SIGNAL_COUNT; s++) t->signals[s] = found[i].signals[s];
        resolved += found[i].expected * t->volume;
        /* what is unsure about a type: the tickets that do not clearly belong, or that move in a resample */
        double sure = isnan(t->stability) ? t->purity : t->stability;
        uncertain += found[i].expected * t->volume * (1 - sure);
    }
    for (int s = 0; s < SIGNAL_COUNT; s++) a->r->weights[s] = settings.weight[s];
    automation_limits(&settings, a->r->limits);
    for (int i = 0; i < ADVICE_COUNT; i++) a->r->resolution[i] = settings.resolution[i];
    a->r->automatable = resolved / c->kept;
    automation_range(resolved, uncertain, c->kept, &a->r->automatable_low, &a->r->automatable_high);
    a->r->kpi_total = &kpi->total;
    a->r->channels = kpi->channels;
    a->r->channel_count = kpi->channel_count;
    a->r->months = kpi->months;
    a->r->csat_scale = kpi->csat_scale;
    a->r->impossible = kpi->impossible;
    a->r->second_line = facts.second_line.len ? facts.second_line : kpi_second_line;
    a->r->month_count = kpi->month_count;
    struct str *labels = arena_alloc(a->arena, (g->k + 1) * sizeof *labels);
    for (uint32_t i = 0; i < g->k; i++) labels[i] = types[i].label;
    struct warnings warned;
    warnings_find(&facts, c->order, c->kept, labels, a->o->report_language, a->arena, &warned);
    a->r->customers = warned.customers;
    a->r->customer_count = warned.count;
    a->r->customers_known = warned.known;
}

/* Is another type called so? */
static bool is_taken(const struct report_type *types, uint32_t count, uint32_t own, struct str name)
{
    for (uint32_t i = 0; i < count; i++)
        if (i != own && str_eq_nocase(types[i].label, name)) return true;
    return false;
}

/* Types go on under the names that people gave them, or under which they were known, with what was decided of
 * them. A new type whose name is taken says so. */
static void remember_types(struct assembly *a, struct report_type *types)
{
    uint32_t k = a->run->group.k;
    for (uint32_t i = 0; i < k; i++) {
        struct str name = memory_name(a->memory, types[i].id);
        if (name.len) types[i].label = name;
        const struct history_decision *d = memory_decision(a->memory, types[i].id);
        if (!d) continue;
        types[i].decision = d->decision;
        types[i].owner = d->owner;
        types[i].remark = d->remark;
        types[i].article_owner = d->article_owner;
        types[i].article_status = d->article_status;
        types[i].article_review = d->article_review;
    }
    for (uint32_t i = 0; i < k; i++) {
        if (memory_name(a->memory, types[i].id).len) continue;
        for (uint32_t n = 2; is_taken(types, k, i, types[i].label); n++)
            types[i].label = str_of(arena_format(a->arena, "%.*s (%u)", STR_ARG(types[i].found_label), n));
    }
}

/* ids: per type. */
static void add_tree(struct assembly *a, const struct tree *tree, const uint32_t *ids)
{
    struct report_leaf *leaves = arena_zero(a->arena, (size_t)tree->leaves + 1, sizeof *leaves);
    struct report_merge *merges = arena_zero(a->arena, (size_t)tree->count + 1, sizeof *merges);
    for (uint32_t i = 0; i < tree->leaves; i++)
        leaves[i] = (struct report_leaf){ tree->size[i], tree->type[i] == UINT32_MAX ? 0 : ids[tree->type[i]],
                                          tree->held[i] };
    for (uint32_t i = 0; i < tree->count; i++) {
        const struct merge *m = &tree->merges[i];
        merges[i] = (struct report_merge){ m->a + 1, m->b + 1, m->size, m->cost };
    }
    a->r->leaves = leaves;
    a->r->leaf_count = tree->leaves;
    a->r->tree = merges;
    a->r->tree_count = tree->count;
    a->r->cut = tree->cut;
}

static void add_types(struct assembly *a)
{
    const struct collection *c = &a->run->c;
    const struct group *g = &a->run->group;
    struct report *r = a->r;
    struct report_type *types = arena_zero(a->arena, g->k + 1, sizeof *types);
    uint32_t *customers = count_customers(a),
             *held = mem_zero((size_t)g->k * MASK_KIND_COUNT + 1, sizeof *held);
    uint32_t *tongues = mem_zero((size_t)g->k * LANGUAGE_COUNT + 1, sizeof *tongues);
    bool known = false;
    for (uint32_t i = 0; i < c->count; i++) {
        known |= c->tickets[i].customer != 0;
        if (a->type[i] == FACTS_NO_TYPE) continue;
        tongues[a->type[i] * LANGUAGE_COUNT + c->tickets[i].language]++;
        for (uint32_t kind = 0; kind < MASK_KIND_COUNT; kind++)
            held[a->type[i] * MASK_KIND_COUNT + kind] += c->tickets[i].slots >> kind & 1;
    }
    uint32_t before = 0, *ids = arena_alloc(a->arena, (g->k + 1) * sizeof *ids);
    memory_ids(a->memory, g, ids);
    for (uint32_t i = 0; i < g->k; i++) {
        struct report_type *t = &types[i];
        const struct type_label *label = &a->labels[i];
        before += g->size[i];
        *t = (struct report_type){ .id = ids[i],
                                   .label = label->name,
                                   .found_label = label->name,
                                   .theme = g->themes ? (int32_t)g->theme[i] : -1,
                                   .terms = label->terms,
                                   .term_count = label->term_count,
                                   .volume = g->size[i],
                                   .share = (double)g->size[i] / c->kept,
                                   .cumulative_share = (double)before / c->kept,
                                   .purity = g->purity[i],
                                   .cohesion = g->cohesion[i],
                                   .stability = g->stability[i],
                                   .known_question = label->known,
                                   .angry = NAN,
                                   .customers = customers[i],
                                   .verbatim = (known ? customers[i] : g->size[i]) >= FEW_CUSTOMERS };
        t->languages = languages_line(tongues + (size_t)i * LANGUAGE_COUNT, r->language, a->arena);
        add_slots(a, t, held + (size_t)i * MASK_KIND_COUNT);
        add_phrasings(a, t, label);
    }
    remember_types(a, types);
    free(held);
    free(tongues);
    add_insight(a, types);
    r->types = types;
    r->type_count = g->k;
    struct report_theme *themes = arena_zero(a->arena, g->themes + 1, sizeof *themes);
    for (uint32_t i = 0; i < g->themes; i++) themes[i].name = a->themes[i];
    for (uint32_t i = 0; i < g->k; i++) {
        themes[g->theme[i]].types++;
        themes[g->theme[i]].volume += g->size[i];
    }
    for (uint32_t i = 0; i < g->themes; i++) themes[i].share = (double)themes[i].volume / c->kept;
    r->themes = themes;
    r->theme_count = g->themes;
    add_tree(a, &g->tree, ids);
}

static void add_coverage(struct assembly *a)
{
    static const uint32_t steps[] = { 5, 10, 12, 15, 20 };
    struct report_coverage *out = arena_zero(a->arena, sizeof steps / sizeof *steps, sizeof *out);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        if (steps[i] <= a->r->type_count)
            out[a->r->coverage_count++] =
                (struct report_coverage){ steps[i], a->r->types[steps[i] - 1].cumulative_share };
    a->r->coverage = out;
}

static struct str first_name(struct str path)
{
    struct str s = str_eq(path, STR("-")) ? STR("standaardinvoer") : path;
    for (size_t i = s.len; i > 0; i--)
        if (s.ptr[i - 1] == '/') {
            s = str_sub(s, i, s.len);
            break;
        }
    for (size_t i = s.len; i > 1; i--)
        if (s.ptr[i - 1] == '.') return str_sub(s, 0, i - 1);
    return s;
}

/* The first input's name, and how many more there are. */
static struct str title_of(const struct run *run, struct arena *arena)
{
    struct str name = first_name(run->c.paths[0]);
    size_t inputs;
    ingest_inputs(run->c.ingest, &inputs);
    return inputs > 1 ? str_of(arena_format(arena, "%.*s +%zu", (int)name.len, name.ptr, inputs - 1)) : name;
}

/* SOURCE_DATE_EPOCH where a build system sets it, else the last ticket's date: never the clock. */
static int64_t written_time(int64_t last)
{
    const char *text = getenv("SOURCE_DATE_EPOCH");
    if (!text || !*text) return last;
    int64_t seconds = 0;
    for (; *text >= '0' && *text <= '9' && seconds < INT64_C(1) << 40; text++)
        seconds = seconds * 10 + (*text - '0');
    return *text ? last : seconds;
}

void assemble_report(const struct run *run, const struct options *o, const struct memory *memory,
                     struct arena *arena, struct report *r)
{
    struct assembly a = {
        .run = run, .o = o, .memory = memory, .arena = arena, .r = r, .dutch = o->report_language == REPORT_NL
    };
    memset(r, 0, sizeof *r);
    r->language = o->report_language;
    r->masked = o->analyzer.mask;
    r->run_key = run_key(run, o, arena);
    r->title = title_of(run, arena);
    r->from = run->c.from;
    r->to = run->c.to;
    r->written = written_time(run->c.to);
    r->tickets_counted = run->c.kept;
    r->recurring_tickets = run->c.recurring_tickets;
    r->holding_replies = run->c.holding_replies;
    r->holding_sentences = run->c.holding_sentences;
    r->tickets_sheet = o->tickets_sheet;
    r->sheet_limit = SHEET_LIMIT;
    r->silhouette = run->group.silhouette;
    r->stability = run->group.mean_stability;
    r->known_questions = run->corpus.catalogue ? run->corpus.catalogue->of->questions : 0;
    map_tickets(&a);
    name_customers(&a);
    uint32_t *customer = mem_zero((size_t)run->c.kept + 1, sizeof *customer);
    for (uint32_t d = 0; d < run->c.kept; d++) customer[d] = run->c.tickets[run->c.order[d]].customer;
    a.labels = label_types(&run->corpus, &run->group, customer, o->training ? TRAINING : LABEL_EXAMPLES,
                           run->workers, arena, &a.themes);
    free(customer);
    add_types(&a);
    add_tickets(&a);
    const struct period period = { r->from, r->to };
    double given[ASSUME_COUNT];
    memory_assumptions(memory, given);
    business_case(r, period_days(&period), given, arena, &r->business);
    add_coverage(&a);
    origin_add(run, o, arena, r);
    alerts_limits(r->alert_limits);
    memory_alert_limits(memory, r->alert_limits);
    r->precision = memory_precision(memory, arena, &r->precision_count);
    if (memory->history) trend_find(&memory->past, &run->group, arena, r);
    r->alerts = alerts_find(r, &period, arena, &r->alert_count);
    origin_warn(run, o, arena, r);
    double sure = 0;
    for (uint32_t i = 0; i < r->type_count; i++) sure += r->types[i].purity * r->types[i].volume;
    r->purity = run->c.kept > r->rest_volume ? sure / (run->c.kept - r->rest_volume) : NAN;
    r->edition = memory_edition(memory, r, arena);
    r->workbook_key = r->edition.len
                          ? str_of(arena_format(arena, "%.*s.%.*s", STR_ARG(r->run_key), STR_ARG(r->edition)))
                          : r->run_key;
    free(a.type);
    free(a.document);
    free(a.confidence);
}
