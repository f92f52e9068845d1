/* What a history tells of all its runs. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "miner/history/parts.h"

static int get_runs(struct history *h, struct history_list *list, struct err *err)
{
    struct sql q = sql_open(
        h,
        "SELECT r.run, run_key, title, period_from, period_to, days, tickets, counted, rest, automatable,"
        " k.n, aht_mean, aht_median, aht_n, first_response_mean, first_response_median, first_response_n,"
        " lead_time_mean, lead_time_median, lead_time_n, fcr, fcr_n, reopened, reopened_n, repeat_7d,"
        " repeat_7d_n, escalated, escalated_n, csat, csat_n, mood, mood_n"
        " FROM runs r LEFT JOIN kpis k ON k.run = r.run AND k.part = 'total'"
        " ORDER BY period_from, period_to, r.run",
        err);
    struct report_run *runs = NULL;
    size_t count = 0, capacity = 0;
    int row;
    while ((row = sql_step(&q)) > 0) {
        MEM_RESERVE(runs, capacity, count + 1);
        struct report_run *r = &runs[count++];
        r->number = sql_get_int(&q);
        r->key = sql_get_text(&q, &h->arena);
        r->title = sql_get_text(&q, &h->arena);
        r->from = sql_get_day(&q);
        r->to = sql_get_day(&q);
        r->days = sql_get_int(&q);
        r->tickets = (uint32_t)sql_get_int(&q);
        r->counted = (uint32_t)sql_get_int(&q);
        r->rest = (uint32_t)sql_get_int(&q);
        r->automatable = sql_get_real(&q);
        r->kpi = (struct report_kpi){ .n = (uint32_t)sql_get_int(&q) };
        double *const times[][2] = { { &r->kpi.aht_mean, &r->kpi.aht_median },
                                     { &r->kpi.first_response_mean, &r->kpi.first_response_median },
                                     { &r->kpi.lead_time_mean, &r->kpi.lead_time_median } };
        uint32_t *const time_n[] = { &r->kpi.aht_n, &r->kpi.first_response_n, &r->kpi.lead_time_n };
        for (int i = 0; i < 3; i++) {
            *times[i][0] = sql_get_real(&q);
            *times[i][1] = sql_get_real(&q);
            *time_n[i] = (uint32_t)sql_get_int(&q);
        }
        double *const shares[] = { &r->kpi.fcr,       &r->kpi.reopened, &r->kpi.repeat_7d,
                                   &r->kpi.escalated, &r->kpi.csat,     &r->kpi.mood };
        uint32_t *const share_n[] = { &r->kpi.fcr_n,       &r->kpi.reopened_n, &r->kpi.repeat_7d_n,
                                      &r->kpi.escalated_n, &r->kpi.csat_n,     &r->kpi.mood_n };
        for (int i = 0; i < 6; i++) {
            *shares[i] = sql_get_real(&q);
            *share_n[i] = (uint32_t)sql_get_int(&q);
        }
    }
    sql_close(&q);
    list->runs = history_keep(h, runs, count * sizeof *runs);
    list->run_count = (uint32_t)count;
    return row < 0 ? -1 : 0;
}

static int get_types(struct history *h, struct history_list *list, struct err *err)
{
    struct sql q = sql_open(h,
                            "SELECT type, name, volume, share, advice FROM run_types WHERE run = ?"
                            " ORDER BY volume DESC, type",
                            err);
    struct report_run_type *types = NULL;
    size_t count = 0, capacity = 0;
    int row = 0;
    for (uint32_t r = 0; r < list->run_count && row >= 0; r++) {
        sql_put_int(&q, list->runs[r].number);
        while ((row = sql_step(&q)) > 0) {
            MEM_RESERVE(types, capacity, count + 1);
            struct report_run_type *t = &types[count++];
            *t = (struct report_run_type){ .run = r, .id = (uint32_t)sql_get_int(&q) };
            t->name = sql_get_text(&q, &h->arena);
            t->volume = (uint32_t)sql_get_int(&q);
            t->share = sql_get_real(&q);
            t->advice = history_advice(sql_get_text(&q, &h->arena));
        }
        sql_again(&q);
    }
    sql_close(&q);
    list->types = history_keep(h, types, count * sizeof *types);
    list->type_count = (uint32_t)count;
    return row < 0 ? -1 : 0;
}

int history_list(struct history *h, struct history_list *list, struct err *err)
{
    struct history_said said;
    int64_t reviews;
    *list = (struct history_list){ 0 };
    if (get_runs(h, list, err) != 0 || get_types(h, list, err) != 0 ||
        history_in_force(h, 0, &said, err) != 0 ||
        sql_number(h, "SELECT count(*) FROM reviews", 0, &reviews, err) != 0)
        return -1;
    list->decisions = said.decisions;
    list->decision_count = said.decision_count;
    list->reviews = (uint32_t)reviews;
    list->seeds = said.seed_count;
    list->verdicts = said.verdict_count;
    return 0;
}
