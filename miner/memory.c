#include "miner/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/calendar.h"
#include "miner/base/mem.h"
#include "miner/insight/precision.h"
#include "miner/pseudonym.h"
#include "reports/reports.h"
#include "reports/setting.h"

int memory_open(struct memory *m, const struct options *o, struct err *err)
{
    memset(m, 0, sizeof *m);
    if (!o->history) return 0;
    m->history = history_open(o->history, HISTORY_CREATE, err);
    return m->history ? 0 : -1;
}

/* The merges that were decided, and the types to be split. */
static void sort_decisions(struct memory *m)
{
    const struct history_said *said = &m->start.said;
    m->merges = mem_alloc(said->decision_count + 1, sizeof *m->merges);
    m->splits = mem_alloc(said->decision_count + 1, sizeof *m->splits);
    for (uint32_t i = 0; i < said->decision_count; i++) {
        const struct history_decision *d = &said->decisions[i];
        if (d->merge_into) {
            m->merges[m->merge_count][0] = d->type;
            m->merges[m->merge_count++][1] = d->merge_into;
        }
        if (d->split) m->splits[m->split_count++] = d->type;
    }
}

static int by_ticket(const void *a, const void *b)
{
    return str_cmp(((const struct history_seed *)a)->ticket, ((const struct history_seed *)b)->ticket);
}

/* Which documents people put in a type: by the keyed digest of the ticket's id, as results show it. */
static void find_seeds(struct memory *m, const struct collection *c)
{
    const struct history_said *said = &m->start.said;
    m->seed = mem_zero(c->kept + 1, sizeof *m->seed);
    struct history_seed *sorted = mem_alloc(said->seed_count + 1, sizeof *sorted);
    for (uint32_t i = 0; i < said->seed_count; i++) sorted[i] = said->seeds[i];
    qsort(sorted, said->seed_count, sizeof *sorted, by_ticket);
    for (uint32_t d = 0; d < c->kept && said->seed_count; d++) {
        char digest[PSEUDONYM_LENGTH + 1];
        struct str id = ticket_id(&c->tickets[c->order[d]]);
        if (id.len == 0) continue;
        pseudonym_keyed(history_key(m->history), id, digest);
        const struct history_seed key = { .ticket = str_of(digest) };
        const struct history_seed *found = bsearch(&key, sorted, said->seed_count, sizeof *sorted, by_ticket);
        if (found) m->seed[d] = found->type ? found->type : KNOWN_NO_TYPE;
    }
    free(sorted);
}

/* The runs that this one is compared with. */
static int find_past(struct memory *m, struct str run_key, struct err *err)
{
    struct history_list list;
    if (history_list(m->history, &list, err) != 0) return -1;
    m->runs = mem_alloc((size_t)list.run_count + 1, sizeof *m->runs);
    m->types = mem_alloc((size_t)list.type_count + 1, sizeof *m->types);
    uint32_t *place = mem_alloc((size_t)list.run_count + 1, sizeof *place);
    for (uint32_t r = 0; r < list.run_count; r++) {
        place[r] = UINT32_MAX;
        if (str_eq(list.runs[r].key, run_key)) continue;
        place[r] = m->past.run_count;
        m->runs[m->past.run_count++] = list.runs[r];
    }
    for (uint32_t t = 0; t < list.type_count; t++) {
        if (place[list.types[t].run] == UINT32_MAX) continue;
        m->types[m->past.type_count] = list.types[t];
        m->types[m->past.type_count++].run = place[list.types[t].run];
    }
    m->past.runs = m->runs;
    m->past.types = m->types;
    free(place);
    return 0;
}

int memory_begin(struct memory *m, struct str run_key, const struct collection *c, struct err *err)
{
    if (!m->history) return 0;
    if (history_begin(m->history, run_key, c->from, &m->start, err) != 0) return -1;
    sort_decisions(m);
    find_seeds(m, c);
    return find_past(m, run_key, err);
}

int memory_read(struct memory *m, const struct options *o, struct err *err)
{
    const int64_t last_day = calendar_days(9999, 12, 31) * 86400;
    memset(m, 0, sizeof *m);
    m->history = history_open(o->history, HISTORY_READ, err);
    if (!m->history || history_begin(m->history, (struct str){ NULL, 0 }, last_day, &m->start, err) != 0)
        return -1;
    sort_decisions(m);
    return 0;
}

struct known memory_known(const struct memory *m)
{
    return (struct known){ .start = m->start.model,
                           .before = m->start.before,
                           .merges = (const uint32_t(*)[2])m->merges,
                           .merge_count = m->merge_count,
                           .splits = m->splits,
                           .split_count = m->split_count,
                           .seed = m->seed };
}

/* Every cell that people may change, as the workbook shows it. */
static struct history_setting *shown_settings(const struct report *r, uint32_t *shown)
{
    size_t count;
    const struct setting *all = settings_all(&count);
    struct history_setting *list = mem_alloc(count, sizeof *list);
    for (size_t i = 0; i < count; i++)
        list[i] = (struct history_setting){ str_of(all[i].name), setting_value(&all[i], r) };
    *shown = (uint32_t)count;
    return list;
}

static void add_text(struct buf *b, struct str text)
{
    buf_add_str(b, text);
    buf_add_char(b, '\0');
}

struct str memory_edition(const struct memory *m, const struct report *r, struct arena *arena)
{
    if (!m->history) return (struct str){ NULL, 0 };
    struct buf all;
    buf_init(&all);
    for (uint32_t i = 0; i < r->type_count; i++) {
        const struct report_type *t = &r->types[i];
        buf_add_format(&all, "%u %d %d ", t->id, t->decision, t->article_status);
        add_text(&all, t->label);
        add_text(&all, t->owner);
        add_text(&all, t->remark);
        add_text(&all, t->article_owner);
        add_text(&all, t->article_review);
    }
    uint32_t count;
    struct history_setting *shown = shown_settings(r, &count);
    for (uint32_t i = 0; i < count; i++) buf_add_format(&all, "%.17g ", shown[i].value);
    free(shown);
    char hex[PSEUDONYM_LENGTH + 1];
    pseudonym_keyed((struct str){ NULL, 0 }, buf_str(&all), hex); /* a digest: nothing is to be hidden */
    buf_release(&all);
    return arena_str(arena, str_of(hex));
}

/* Adds the tickets at[0 … count), or the first `count` for NULL, to a list that has room for them. */
static void add_tickets(const struct memory *m, const struct report *r, const uint32_t *at, uint32_t count,
                        struct arena *arena, struct history_ticket *list, uint32_t *n)
{
    for (uint32_t i = 0; i < count; i++) {
        const struct report_ticket *t = &r->tickets[at ? at[i] : i];
        if (t->id.len == 0) continue;
        char digest[PSEUDONYM_LENGTH + 1];
        pseudonym_keyed(history_key(m->history), t->id, digest);
        list[(*n)++] = (struct history_ticket){ arena_str(arena, str_of(digest)), str_of(t->customer) };
    }
}

/* The tickets that people can judge or correct, with their customers: of more than the workbook can hold,
 * those on its sheet and those of Steekproef. */
static struct history_ticket *judged_tickets(const struct memory *m, const struct report *r,
                                             struct arena *arena, uint32_t *judged)
{
    uint32_t shown = r->ticket_count, *on_sheet = NULL;
    if (r->ticket_count > r->sheet_limit) on_sheet = report_sheet_tickets(r, &shown);
    struct history_ticket *list = mem_alloc((size_t)shown + r->sample_count + 1, sizeof *list);
    *judged = 0;
    add_tickets(m, r, on_sheet, shown, arena, list, judged);
    if (on_sheet) add_tickets(m, r, r->sample, r->sample_count, arena, list, judged);
    free(on_sheet);
    return list;
}

int memory_record(struct memory *m, const struct report *r, const struct model *model, struct err *err)
{
    if (!m->history) return 0;
    struct arena arena;
    arena_init(&arena);
    uint32_t settings, tickets;
    struct history_setting *shown = shown_settings(r, &settings);
    struct history_ticket *judged = judged_tickets(m, r, &arena, &tickets);
    const struct history_recording recording = { r, model, shown, settings, judged, tickets };
    int result = history_record(m->history, &recording, err);
    free(shown);
    free(judged);
    arena_release(&arena);
    return result;
}

void memory_release(struct memory *m)
{
    history_close(m->history);
    free(m->seed);
    free(m->merges);
    free(m->splits);
    free(m->runs);
    free(m->types);
    memset(m, 0, sizeof *m);
}

struct str memory_pseudonym(const struct memory *m, struct str digest, struct arena *arena)
{
    char hex[PSEUDONYM_LENGTH + 1];
    if (!m->history || digest.len == 0) return (struct str){ NULL, 0 };
    pseudonym_keyed(history_key(m->history), digest, hex);
    return str_of(arena_cstring(arena, str_of(hex)));
}

void memory_ids(const struct memory *m, const struct group *g, uint32_t *id)
{
    uint32_t next = m->history ? m->start.next_type : 1;
    for (uint32_t t = 0; t < g->k; t++) id[t] = g->id && g->id[t] ? g->id[t] : next++;
}

const struct history_decision *memory_decision(const struct memory *m, uint32_t id)
{
    for (uint32_t i = 0; i < m->start.said.decision_count; i++)
        if (m->start.said.decisions[i].type == id) return &m->start.said.decisions[i];
    return NULL;
}

struct str memory_name(const struct memory *m, uint32_t id)
{
    const struct history_decision *d = memory_decision(m, id);
    if (d && d->name.len) return d->name;
    for (uint32_t i = 0; i < m->start.type_count; i++)
        if (m->start.types[i].id == id) return m->start.types[i].name;
    return (struct str){ NULL, 0 };
}

static double *limit_of(struct automation_settings *s, enum report_limit limit)
{
    double *const limits[LIMIT_COUNT] = {
        [LIMIT_ANGRY] = &s->angry,         [LIMIT_ESCALATED] = &s->escalated,
        [LIMIT_SENSITIVE] = &s->complaint, [LIMIT_HUMAN] = &s->human_score,
        [LIMIT_ASSIST] = &s->assist_score, [LIMIT_FIXED_ANSWER] = &s->fixed_answer,
        [LIMIT_IDENTIFIED] = &s->slot,     [LIMIT_ASKS] = &s->asks,
        [LIMIT_ACTS] = &s->acts,           [LIMIT_OWN] = &s->own,
        [LIMIT_JUDGEMENT] = &s->judgement, [LIMIT_ELABORATE] = &s->elaborate,
        [LIMIT_EFFORT] = &s->effort,       [LIMIT_AGAIN] = &s->again,
        [LIMIT_KNOWN] = &s->known,
    };
    return limits[limit];
}

struct automation_settings memory_settings(const struct memory *m)
{
    struct automation_settings s = automation_defaults;
    const struct history_said *said = &m->start.said;
    bool weighed = false;
    for (uint32_t i = 0; i < said->setting_count; i++) {
        const struct setting *n = setting_named(said->settings[i].name);
        double value = said->settings[i].value;
        if (!n || isnan(value)) continue; /* emptied: as if nothing had been said */
        if (n->kind == SETTING_LIMIT) *limit_of(&s, (enum report_limit)n->index) = value;
        if (n->kind == SETTING_RESOLUTION) s.resolution[n->index] = value;
        if (n->kind != SETTING_WEIGHT) continue;
        if (!weighed) /* equal weights are shown as ones */
            for (int k = 0; k < SIGNAL_COUNT; k++) s.weight[k] = 1;
        weighed = true;
    }
    for (uint32_t i = 0; i < said->setting_count && weighed; i++) {
        const struct setting *n = setting_named(said->settings[i].name);
        if (n && n->kind == SETTING_WEIGHT && !isnan(said->settings[i].value))
            s.weight[n->index] = said->settings[i].value;
    }
    return s;
}

void memory_alert_limits(const struct memory *m, double limits[ALERT_LIMIT_COUNT])
{
    const struct history_said *said = &m->start.said;
    for (uint32_t i = 0; i < said->setting_count; i++) {
        const struct setting *n = setting_named(said->settings[i].name);
        if (n && n->kind == SETTING_ALERT && !isnan(said->settings[i].value))
            limits[n->index] = said->settings[i].value;
    }
}

const struct report_precision *memory_precision(const struct memory *m, struct arena *arena, uint32_t *count)
{
    const struct history_said *said = &m->start.said;
    struct precision_verdict *list = mem_alloc((size_t)said->verdict_count + 1, sizeof *list);
    for (uint32_t i = 0; i < said->verdict_count; i++) {
        const struct history_verdict *v = &said->verdicts[i];
        list[i] = (struct precision_verdict){ v->ticket,       v->reviewer, v->type_right,
                                              v->advice_right, v->channel,  v->language };
    }
    const struct report_precision *rows = precision_find(list, said->verdict_count, arena, count);
    free(list);
    return rows;
}

void memory_assumptions(const struct memory *m, double given[ASSUME_COUNT])
{
    const struct history_said *said = &m->start.said;
    for (int i = 0; i < ASSUME_COUNT; i++) given[i] = NAN;
    for (uint32_t i = 0; i < said->setting_count; i++) {
        const struct setting *n = setting_named(said->settings[i].name);
        if (n && n->kind == SETTING_ASSUMPTION) given[n->index] = said->settings[i].value;
    }
}
