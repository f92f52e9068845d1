/* What a run begins with: the run that it starts from, and what people said. */
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "miner/history/parts.h"

void *history_keep(struct history *h, void *list, size_t bytes)
{
    void *kept = arena_alloc(&h->arena, bytes);
    if (bytes) memcpy(kept, list, bytes);
    free(list);
    return kept;
}

/* These inputs again: the run that is replaced, and the one from which it started. */
static int find_again(struct history *h, struct str run_key, struct err *err)
{
    struct sql q = sql_open(h, "SELECT run, started_from FROM runs WHERE run_key = ?", err);
    sql_put_text(&q, run_key);
    int row = sql_step(&q);
    h->run = row > 0 ? sql_get_int(&q) : 0;
    h->start_run = row > 0 ? sql_get_int(&q) : 0;
    sql_close(&q);
    return row < 0 ? -1 : 0;
}

/* The latest period that begins before this one, or the run recorded last. */
static int find_start(struct history *h, int64_t from, struct err *err)
{
    struct sql q =
        sql_open(h,
                 "SELECT run FROM runs ORDER BY period_from < ? DESC NULLS LAST,"
                 " iif(period_from < ?, period_from || ' ' || period_to, NULL) DESC, run DESC LIMIT 1",
                 err);
    sql_put_day(&q, from);
    sql_put_day(&q, from);
    int row = sql_step(&q);
    h->start_run = row > 0 ? sql_get_int(&q) : 0;
    sql_close(&q);
    return row < 0 ? -1 : 0;
}

/* The model of a run; *out is NULL when there is no such run, or it left none. */
static int get_model(struct history *h, int64_t run, struct model **out, struct err *err)
{
    if (run == 0) return 0;
    struct sql q = sql_open(h, "SELECT model FROM runs WHERE run = ?", err);
    sql_put_int(&q, run);
    int row = sql_step(&q), result = row < 0 ? -1 : 0;
    struct str bytes = row > 0 ? sql_get_blob(&q) : (struct str){ NULL, 0 };
    if (bytes.len) {
        struct model *m = arena_alloc(&h->arena, sizeof *m);
        result = model_read(bytes, m, err);
        if (result == 0)
            *out = m;
        else
            err_in(err, h->path);
    }
    sql_close(&q);
    return result;
}

int history_begin(struct history *h, struct str run_key, int64_t from, struct history_start *start,
                  struct err *err)
{
    *start = (struct history_start){ 0 };
    int64_t next = 1;
    if (find_again(h, run_key, err) != 0) return -1;
    if (h->run == 0 && find_start(h, from, err) != 0) return -1;
    if (history_in_force(h, h->run, &start->said, err) != 0 || history_names(h, start, err) != 0 ||
        sql_number(h, "SELECT next_type FROM file", 1, &next, err) != 0 ||
        get_model(h, h->start_run, &h->model, err) != 0 || get_model(h, h->run, &h->before, err) != 0)
        return -1;
    start->model = h->model;
    start->before = h->before;
    start->again = h->run != 0;
    start->next_type = (uint32_t)next;
    return 0;
}
