/* What the law wants removed goes for good: with secure_delete SQLite overwrites it, the log of changes is
 * emptied, and the file is written anew without free pages. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/calendar.h"
#include "miner/base/mem.h"
#include "miner/history/parts.h"

static int write_anew(struct history *h, struct err *err)
{
    if (history_commit(h, err) != 0 || sql_run(h, "VACUUM", err) != 0) return -1;
    /* who reads meanwhile keeps the old pages where they are, and the checkpoint tells so in a row, not as an
     * error */
    int64_t busy;
    if (sql_number(h, "PRAGMA wal_checkpoint(TRUNCATE)", 1, &busy, err) != 0) return -1;
    return busy ? err_set(err, STATUS_IO,
                          "%s: removed, but another program is reading it, and what was removed can still be "
                          "found in the "
                          "file; do this again when that is done",
                          h->path)
                : 0;
}

/* Which prototypes go: those of a customer, or, with an empty one, of tickets up to a day. */
struct unwanted {
    struct str customer;
    uint32_t last_day;
};

static bool is_unwanted(const struct model_prototype *p, const struct unwanted *u)
{
    return u->customer.len ? str_eq(p->customer, u->customer)
                           : p->day <= u->last_day; /* of unknown days too */
}

/* Takes them out of a model; returns how many. */
static uint32_t forget_prototypes(struct model *m, const struct unwanted *u)
{
    uint32_t *kept = mem_alloc((size_t)m->prototype_count + 1, sizeof *kept), n = 0;
    for (uint32_t i = 0; i < m->prototype_count; i++)
        if (!is_unwanted(&m->prototype[i], u)) kept[n++] = i;
    uint32_t gone = m->prototype_count - n;
    if (gone) {
        struct csr rows;
        csr_pick(&m->prototypes, kept, n, &rows);
        csr_release(&m->prototypes);
        m->prototypes = rows;
        for (uint32_t i = 0; i < n; i++) m->prototype[i] = m->prototype[kept[i]];
        m->prototype_count = n;
    }
    free(kept);
    return gone;
}

static int forget_in_model(struct history *h, int64_t run, const struct unwanted *u, uint32_t *removed,
                           struct err *err)
{
    struct sql q = sql_open(h, "SELECT model FROM runs WHERE run = ? AND model IS NOT NULL", err);
    sql_put_int(&q, run);
    int row = sql_step(&q), result = row < 0 ? -1 : 0;
    struct model m;
    bool read = row > 0;
    if (read) result = model_read(sql_get_blob(&q), &m, err);
    sql_close(&q);
    if (!read || result != 0) return result;
    uint32_t gone = forget_prototypes(&m, u);
    if (gone) {
        struct buf bytes;
        buf_init(&bytes);
        model_write(&m, &bytes);
        struct sql put = sql_open(h, "UPDATE runs SET model = ? WHERE run = ?", err);
        sql_put_blob(&put, buf_str(&bytes));
        sql_put_int(&put, run);
        result = sql_done(&put);
        sql_close(&put);
        buf_release(&bytes);
        *removed += gone;
    }
    model_release(&m);
    return result;
}

/* The same in the models of all runs. */
static int forget_in_models(struct history *h, const struct unwanted *u, uint32_t *removed, struct err *err)
{
    struct history_list list;
    if (history_list(h, &list, err) != 0) return -1;
    for (uint32_t r = 0; r < list.run_count; r++)
        if (forget_in_model(h, list.runs[r].number, u, removed, err) != 0) return -1;
    return 0;
}

int history_purge(struct history *h, int64_t time, uint32_t *removed, struct err *err)
{
    assert(h->writing);
    struct sql q = sql_open(h, "SELECT count(*), max(period_to) FROM runs WHERE period_to < ?", err);
    sql_put_day(&q, time);
    int row = sql_step(&q);
    *removed = row > 0 ? (uint32_t)sql_get_int(&q) : 0;
    int64_t last = *removed ? sql_get_day(&q) : INT64_MIN;
    sql_close(&q);
    if (row < 0) return -1;
    static const char *const steps[] = {
        "DELETE FROM verdicts WHERE run IN (SELECT run FROM runs WHERE period_to < ?)",
        "DELETE FROM seeds WHERE review IN (SELECT review FROM reviews JOIN runs USING (run) WHERE period_to "
        "< ?)",
        "DELETE FROM runs WHERE period_to < ?", /* with all that hangs on them */
    };
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        struct sql step = sql_open(h, steps[i], err);
        sql_put_day(&step, time);
        int result = sql_done(&step);
        sql_close(&step);
        if (result != 0) return -1;
    }
    if (sql_run(
            h,
            "DELETE FROM decisions WHERE type NOT IN (SELECT type FROM run_types);"
            "DELETE FROM seeds WHERE type <> 0 AND type NOT IN (SELECT type FROM run_types);"
            "DELETE FROM reviews WHERE run IS NULL AND review NOT IN (SELECT review FROM decisions)"
            " AND review NOT IN (SELECT review FROM settings) AND review NOT IN (SELECT review FROM seeds)"
            " AND review NOT IN (SELECT review FROM verdicts)",
            err) != 0)
        return -1;
    /* later runs go on from the tickets of earlier ones */
    const struct unwanted u = { .last_day = last > 0 ? (uint32_t)calendar_day_of(last) : 0 };
    uint32_t prototypes = 0;
    if (*removed && forget_in_models(h, &u, &prototypes, err) != 0) return -1;
    return write_anew(h, err);
}

int history_forget(struct history *h, struct str pseudonym, uint32_t *removed, struct err *err)
{
    assert(h->writing);
    *removed = 0;
    const struct unwanted u = { .customer = pseudonym };
    if (forget_in_models(h, &u, removed, err) != 0) return -1;
    static const char *const steps[] = {
        "DELETE FROM verdicts WHERE ticket IN (SELECT ticket FROM run_tickets WHERE customer = ?)",
        "DELETE FROM seeds WHERE ticket IN (SELECT ticket FROM run_tickets WHERE customer = ?)",
        "DELETE FROM run_tickets WHERE customer = ?",
        "DELETE FROM examples WHERE customer = ?",
    };
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        struct sql q = sql_open(h, steps[i], err);
        sql_put_text(&q, pseudonym);
        int result = sql_done(&q);
        sql_close(&q);
        if (result != 0) return -1;
        *removed += (uint32_t)sqlite3_changes(h->db);
    }
    return write_anew(h, err);
}
