/* What people said: taken in from reviews, and what of it is in force. */
#include <assert.h>
#include <math.h>

#include "miner/base/mem.h"
#include "miner/history/parts.h"

/* The run of a workbook, 0 = none. */
static int find_run(struct history *h, struct str workbook_key, int64_t *run, struct err *err)
{
    struct str run_key = str_sub(workbook_key, 0, str_find(workbook_key, STR(".")));
    struct sql q = sql_open(h,
                            run_key.len ? "SELECT run FROM runs WHERE run_key = ?"
                                        : "SELECT run FROM runs ORDER BY run DESC LIMIT 1",
                            err);
    if (run_key.len) sql_put_text(&q, run_key);
    int row = sql_step(&q);
    *run = row > 0 ? sql_get_int(&q) : 0;
    sql_close(&q);
    return row < 0 ? -1 : 0;
}

static int put_decisions(struct history *h, int64_t review, const struct history_said *said, struct err *err)
{
    struct sql q =
        sql_open(h,
                 "INSERT INTO decisions (review, type, name, owner, remark, article_owner, article_review,"
                 " decision, article_status, merge_into, split) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 err);
    int result = 0;
    for (uint32_t i = 0; i < said->decision_count && result == 0; i++) {
        const struct history_decision *d = &said->decisions[i];
        sql_put_int(&q, review);
        sql_put_int(&q, d->type);
        const struct {
            enum history_field field;
            struct str text;
        } texts[] = {
            { HISTORY_NAME, d->name },
            { HISTORY_OWNER, d->owner },
            { HISTORY_REMARK, d->remark },
            { HISTORY_ARTICLE_OWNER, d->article_owner },
            { HISTORY_ARTICLE_REVIEW, d->article_review },
        };
        for (size_t t = 0; t < sizeof texts / sizeof texts[0]; t++) {
            if (d->fields & texts[t].field)
                sql_put_text(&q, texts[t].text);
            else
                sql_put_int(&q, INT64_MIN);
        }
        sql_put_int(&q, d->fields & HISTORY_DECISION ? d->decision : INT64_MIN);
        sql_put_int(&q, d->fields & HISTORY_ARTICLE_STATUS ? d->article_status : INT64_MIN);
        sql_put_int(&q, d->fields & HISTORY_MERGE ? (int64_t)d->merge_into : INT64_MIN);
        sql_put_int(&q, d->fields & HISTORY_SPLIT ? d->split : INT64_MIN);
        result = sql_done(&q);
    }
    sql_close(&q);
    return result;
}

static int put_settings(struct history *h, int64_t review, const struct history_said *said, struct err *err)
{
    struct sql q = sql_open(h, "INSERT OR REPLACE INTO settings VALUES (?, ?, ?)", err);
    int result = 0;
    for (uint32_t i = 0; i < said->setting_count && result == 0; i++) {
        sql_put_int(&q, review);
        sql_put_text(&q, said->settings[i].name);
        sql_put_real(&q, said->settings[i].value);
        result = sql_done(&q);
    }
    sql_close(&q);
    return result;
}

static int put_seeds(struct history *h, int64_t review, const struct history_said *said, struct err *err)
{
    struct sql q = sql_open(h, "INSERT OR REPLACE INTO seeds VALUES (?, ?, ?)", err);
    int result = 0;
    for (uint32_t i = 0; i < said->seed_count && result == 0; i++) {
        sql_put_text(&q, said->seeds[i].ticket);
        sql_put_int(&q, said->seeds[i].type);
        sql_put_int(&q, review);
        result = sql_done(&q);
    }
    sql_close(&q);
    return result;
}

static int put_verdicts(struct history *h, int64_t review, int64_t run, const struct history_said *said,
                        struct err *err)
{
    struct sql q = sql_open(h, "INSERT OR REPLACE INTO verdicts VALUES (?, ?, ?, ?, ?, ?, ?, ?)", err);
    int result = 0;
    for (uint32_t i = 0; i < said->verdict_count && result == 0; i++) {
        const struct history_verdict *v = &said->verdicts[i];
        sql_put_int(&q, review);
        sql_put_int(&q, run);
        sql_put_text(&q, v->ticket);
        sql_put_int(&q, v->reviewer);
        sql_put_int(&q, v->type_right);
        sql_put_int(&q, v->advice_right);
        sql_put_text_or_null(&q, v->channel);
        sql_put_text_or_null(&q, v->language);
        result = sql_done(&q);
    }
    sql_close(&q);
    return result;
}

int history_review(struct history *h, const struct history_review *review, struct err *err)
{
    assert(h->writing);
    int64_t run;
    if (find_run(h, review->workbook_key, &run, err) != 0) return -1;
    if (run == 0)
        return err_set(err, STATUS_DATA,
                       "%s: holds no run that this workbook shows; name the history it was made with",
                       h->path);
    struct sql q =
        sql_open(h, "INSERT INTO reviews (workbook, recorded_at, run) VALUES (?, datetime('now'), ?)", err);
    sql_put_text(&q, review->workbook);
    sql_put_int(&q, run);
    int result = sql_done(&q);
    sql_close(&q);
    if (result != 0) return -1;
    int64_t number = sqlite3_last_insert_rowid(h->db);
    const struct history_said *said = &review->said;
    if (put_decisions(h, number, said, err) != 0 || put_settings(h, number, said, err) != 0 ||
        put_seeds(h, number, said, err) != 0 || put_verdicts(h, number, run, said, err) != 0)
        return -1;
    return history_commit(h, err);
}

/* Of each type the newest word of each field, for the run that will be `run` (0 = a new one): a split is said
 * once, for the run that makes it. */
static int get_decisions(struct history *h, int64_t run, struct history_said *said, struct err *err)
{
    struct sql q = sql_open(h,
                            "SELECT type, name, decision, owner, remark, article_owner, article_status,"
                            " article_review, merge_into, split, split_in,"
                            " name IS NOT NULL, decision IS NOT NULL, owner IS NOT NULL, remark IS NOT NULL,"
                            " article_owner IS NOT NULL, article_status IS NOT NULL,"
                            " article_review IS NOT NULL, merge_into IS NOT NULL, split IS NOT NULL"
                            " FROM decisions ORDER BY type, review",
                            err);
    struct history_decision *list = NULL;
    size_t count = 0, capacity = 0;
    int row;
    while ((row = sql_step(&q)) > 0) {
        uint32_t type = (uint32_t)sql_get_int(&q);
        if (count == 0 || list[count - 1].type != type) {
            MEM_RESERVE(list, capacity, count + 1);
            list[count++] = (struct history_decision){ .type = type };
        }
        struct history_decision *d = &list[count - 1], new = { .type = type };
        new.name = sql_get_text(&q, &h->arena);
        new.decision = (int)sql_get_int(&q);
        new.owner = sql_get_text(&q, &h->arena);
        new.remark = sql_get_text(&q, &h->arena);
        new.article_owner = sql_get_text(&q, &h->arena);
        new.article_status = (int)sql_get_int(&q);
        new.article_review = sql_get_text(&q, &h->arena);
        new.merge_into = (uint32_t)sql_get_int(&q);
        new.split = sql_get_int(&q) != 0;
        int64_t split_in = sql_get_int(&q);
        if (split_in != 0 && split_in != run) new.split = false;
        static const enum history_field fields[] = {
            HISTORY_NAME,           HISTORY_DECISION,      HISTORY_OWNER,
            HISTORY_REMARK,         HISTORY_ARTICLE_OWNER, HISTORY_ARTICLE_STATUS,
            HISTORY_ARTICLE_REVIEW, HISTORY_MERGE,         HISTORY_SPLIT,
        };
        for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++)
            new.fields |= sql_get_int(&q) ? fields[i] : 0u;
        if (new.fields & HISTORY_NAME) d->name = new.name;
        if (new.fields & HISTORY_DECISION) d->decision = new.decision;
        if (new.fields & HISTORY_OWNER) d->owner = new.owner;
        if (new.fields & HISTORY_REMARK) d->remark = new.remark;
        if (new.fields & HISTORY_ARTICLE_OWNER) d->article_owner = new.article_owner;
        if (new.fields & HISTORY_ARTICLE_STATUS) d->article_status = new.article_status;
        if (new.fields & HISTORY_ARTICLE_REVIEW) d->article_review = new.article_review;
        if (new.fields & HISTORY_MERGE) d->merge_into = new.merge_into;
        if (new.fields & HISTORY_SPLIT) d->split = new.split;
        d->fields |= new.fields;
    }
    sql_close(&q);
    said->decisions = history_keep(h, list, count * sizeof *list);
    said->decision_count = (uint32_t)count;
    return row < 0 ? -1 : 0;
}

/* What a query for names and values gives. */
static int get_values(struct history *h, struct sql *q, const struct history_setting **settings,
                      uint32_t *settings_count)
{
    struct history_setting *list = NULL;
    size_t count = 0, capacity = 0;
    int row;
    while ((row = sql_step(q)) > 0) {
        MEM_RESERVE(list, capacity, count + 1);
        list[count].name = sql_get_text(q, &h->arena);
        list[count++].value = sql_get_real(q);
    }
    sql_close(q);
    *settings = history_keep(h, list, count * sizeof *list);
    *settings_count = (uint32_t)count;
    return row < 0 ? -1 : 0;
}

static int get_settings(struct history *h, struct history_said *said, struct err *err)
{
    struct sql q = sql_open(h,
                            "SELECT name, value FROM settings s WHERE review ="
                            " (SELECT max(review) FROM settings WHERE name = s.name) ORDER BY name",
                            err);
    return get_values(h, &q, &said->settings, &said->setting_count);
}

static int get_seeds(struct history *h, struct history_said *said, struct err *err)
{
    struct sql q = sql_open(h, "SELECT ticket, type FROM seeds ORDER BY ticket", err);
    struct history_seed *list = NULL;
    size_t count = 0, capacity = 0;
    int row;
    while ((row = sql_step(&q)) > 0) {
        MEM_RESERVE(list, capacity, count + 1);
        list[count].ticket = sql_get_text(&q, &h->arena);
        list[count++].type = (uint32_t)sql_get_int(&q);
    }
    sql_close(&q);
    said->seeds = history_keep(h, list, count * sizeof *list);
    said->seed_count = (uint32_t)count;
    return row < 0 ? -1 : 0;
}

static int get_verdicts(struct history *h, struct history_said *said, struct err *err)
{
    struct sql q =
        sql_open(h,
                 "SELECT ticket, reviewer, type_right, advice_right, channel, language FROM verdicts"
                 " ORDER BY run, ticket, reviewer",
                 err);
    struct history_verdict *list = NULL;
    size_t count = 0, capacity = 0;
    int row;
    while ((row = sql_step(&q)) > 0) {
        MEM_RESERVE(list, capacity, count + 1);
        struct history_verdict *v = &list[count++];
        v->ticket = sql_get_text(&q, &h->arena);
        v->reviewer = (int)sql_get_int(&q);
        v->type_right = (int)sql_get_int(&q);
        v->advice_right = (int)sql_get_int(&q);
        v->channel = sql_get_text(&q, &h->arena);
        v->language = sql_get_text(&q, &h->arena);
    }
    sql_close(&q);
    said->verdicts = history_keep(h, list, count * sizeof *list);
    said->verdict_count = (uint32_t)count;
    return row < 0 ? -1 : 0;
}

int history_in_force(struct history *h, int64_t run, struct history_said *said, struct err *err)
{
    *said = (struct history_said){ 0 };
    return get_decisions(h, run, said, err) || get_settings(h, said, err) || get_seeds(h, said, err) ||
                   get_verdicts(h, said, err)
               ? -1
               : 0;
}

static int get_shown_types(struct history *h, int64_t run, struct str edition, struct history_shown *shown,
                           struct err *err)
{
    struct sql q = sql_open(h,
                            "SELECT type, name, decision, owner, remark, article_owner, article_status,"
                            " article_review FROM shown_types WHERE run = ? AND edition = ? ORDER BY type",
                            err);
    sql_put_int(&q, run);
    sql_put_text(&q, edition);
    struct history_type *list = NULL;
    size_t count = 0, capacity = 0;
    int row;
    while ((row = sql_step(&q)) > 0) {
        MEM_RESERVE(list, capacity, count + 1);
        struct history_type *t = &list[count++];
        *t = (struct history_type){ .id = (uint32_t)sql_get_int(&q) };
        t->said.type = t->id;
        t->said.fields = ~0u;
        t->name = sql_get_text(&q, &h->arena);
        t->said.decision = (int)sql_get_int(&q);
        t->said.owner = sql_get_text(&q, &h->arena);
        t->said.remark = sql_get_text(&q, &h->arena);
        t->said.article_owner = sql_get_text(&q, &h->arena);
        t->said.article_status = (int)sql_get_int(&q);
        t->said.article_review = sql_get_text(&q, &h->arena);
    }
    sql_close(&q);
    shown->types = history_keep(h, list, count * sizeof *list);
    shown->type_count = (uint32_t)count;
    return row < 0 ? -1 : 0;
}

/* Each type under the name that it last had. */
int history_names(struct history *h, struct history_start *start, struct err *err)
{
    struct sql q =
        sql_open(h, "SELECT type, name, volume, max(run) FROM run_types GROUP BY type ORDER BY type", err);
    struct history_type *list = NULL;
    size_t count = 0, capacity = 0;
    int row;
    while ((row = sql_step(&q)) > 0) {
        MEM_RESERVE(list, capacity, count + 1);
        list[count] = (struct history_type){ .id = (uint32_t)sql_get_int(&q) };
        list[count].name = sql_get_text(&q, &h->arena);
        list[count++].volume = (uint32_t)sql_get_int(&q);
    }
    sql_close(&q);
    start->types = history_keep(h, list, count * sizeof *list);
    start->type_count = (uint32_t)count;
    return row < 0 ? -1 : 0;
}

static int get_shown_settings(struct history *h, int64_t run, struct str edition, struct history_shown *shown,
                              struct err *err)
{
    struct sql q = sql_open(
        h, "SELECT name, value FROM shown_settings WHERE run = ? AND edition = ? ORDER BY name", err);
    sql_put_int(&q, run);
    sql_put_text(&q, edition);
    return get_values(h, &q, &shown->settings, &shown->setting_count);
}

/* Every type under the name that it goes by: the one that people gave it last, or that of its last run. */
static int get_named(struct history *h, struct history_shown *shown, struct err *err)
{
    struct sql q = sql_open(
        h,
        "SELECT type, coalesce(nullif((SELECT name FROM decisions d WHERE d.type = t.type AND name IS "
        "NOT NULL ORDER BY review DESC LIMIT 1), ''),"
        " (SELECT name FROM run_types r WHERE r.type = t.type ORDER BY run DESC LIMIT 1))"
        " FROM (SELECT DISTINCT type FROM run_types) t WHERE coalesce((SELECT merge_into FROM "
        "decisions d"
        " WHERE d.type = t.type AND merge_into IS NOT NULL ORDER BY review DESC LIMIT 1), 0) = 0"
        " ORDER BY type",
        err);
    struct history_type *list = NULL;
    size_t count = 0, capacity = 0;
    int row;
    while ((row = sql_step(&q)) > 0) {
        MEM_RESERVE(list, capacity, count + 1);
        list[count] = (struct history_type){ .id = (uint32_t)sql_get_int(&q) };
        list[count++].name = sql_get_text(&q, &h->arena);
    }
    sql_close(&q);
    shown->named = history_keep(h, list, count * sizeof *list);
    shown->named_count = (uint32_t)count;
    return row < 0 ? -1 : 0;
}

static int get_shown_tickets(struct history *h, int64_t run, struct history_shown *shown, struct err *err)
{
    struct sql q =
        sql_open(h,
                 "SELECT ticket FROM run_tickets JOIN runs USING (run) WHERE run = ? AND all_tickets"
                 " ORDER BY ticket",
                 err);
    sql_put_int(&q, run);
    struct str *list = NULL;
    size_t count = 0, capacity = 0;
    int row;
    while ((row = sql_step(&q)) > 0) {
        MEM_RESERVE(list, capacity, count + 1);
        list[count++] = sql_get_text(&q, &h->arena);
    }
    sql_close(&q);
    shown->tickets = history_keep(h, list, count * sizeof *list);
    shown->ticket_count = (uint32_t)count;
    return row < 0 ? -1 : 0;
}

/* A split that was made is no word in force: it is said once. */
static int get_words(struct history *h, struct history_shown *shown, struct err *err)
{
    struct sql q =
        sql_open(h,
                 "SELECT what, text, workbook, max(review) FROM ("
                 " SELECT 'name ' || type AS what, name AS text, review FROM decisions"
                 " UNION ALL SELECT 'decision ' || type, decision, review FROM decisions"
                 " UNION ALL SELECT 'owner ' || type, owner, review FROM decisions"
                 " UNION ALL SELECT 'remark ' || type, remark, review FROM decisions"
                 " UNION ALL SELECT 'merge_into ' || type, merge_into, review FROM decisions"
                 " UNION ALL SELECT 'split ' || type, split, review FROM decisions WHERE split_in IS NULL"
                 " UNION ALL SELECT 'article_owner ' || type, article_owner, review FROM decisions"
                 " UNION ALL SELECT 'article_status ' || type, article_status, review FROM decisions"
                 " UNION ALL SELECT 'article_review ' || type, article_review, review FROM decisions"
                 " UNION ALL SELECT 'setting ' || name,"
                 "  CASE WHEN value IS NULL THEN '' ELSE printf('%.15g', value) END, review FROM settings"
                 " UNION ALL SELECT 'ticket ' || ticket, type, review FROM seeds"
                 ") JOIN reviews USING (review) WHERE text IS NOT NULL GROUP BY what ORDER BY what",
                 err);
    struct history_word *list = NULL;
    size_t count = 0, capacity = 0;
    int row;
    while ((row = sql_step(&q)) > 0) {
        MEM_RESERVE(list, capacity, count + 1);
        struct history_word *w = &list[count++];
        w->what = sql_get_text(&q, &h->arena);
        w->text = sql_get_text(&q, &h->arena);
        w->workbook = sql_get_text(&q, &h->arena);
    }
    sql_close(&q);
    shown->words = history_keep(h, list, count * sizeof *list);
    shown->word_count = (uint32_t)count;
    return row < 0 ? -1 : 0;
}

/* The edition of the run that a workbook is; of one that does not say, or is not known, the newest. */
static int find_edition(struct history *h, int64_t run, struct str workbook_key, struct str *edition,
                        bool *newest, struct err *err)
{
    size_t end = str_find(workbook_key, STR("."));
    struct str own = end == SIZE_MAX ? STR("") : str_sub(workbook_key, end + 1, workbook_key.len);
    struct sql q = sql_open(h,
                            "SELECT edition, (SELECT count(*) FROM shown_settings s WHERE s.run = r.run AND "
                            "s.edition = ?)"
                            " FROM runs r WHERE run = ?",
                            err);
    sql_put_text(&q, own);
    sql_put_int(&q, run);
    int row = sql_step(&q);
    struct str last = row > 0 ? sql_get_text(&q, &h->arena) : STR("");
    bool is_known = row > 0 && workbook_key.len && sql_get_int(&q) > 0;
    sql_close(&q);
    *edition = is_known ? own : last;
    *newest &= str_eq(*edition, last);
    return row < 0 ? -1 : 0;
}

int history_run(struct history *h, struct str workbook_key, struct history_shown *shown, struct err *err)
{
    int64_t run, newest;
    struct str edition;
    *shown = (struct history_shown){ 0 };
    if (find_run(h, workbook_key, &run, err) != 0 ||
        sql_number(h, "SELECT max(run) FROM runs", 0, &newest, err) != 0)
        return -1;
    if (run == 0) return 0;
    shown->newest = run == newest;
    return find_edition(h, run, workbook_key, &edition, &shown->newest, err) ||
                   get_shown_types(h, run, edition, shown, err) ||
                   get_shown_settings(h, run, edition, shown, err) || get_named(h, shown, err) ||
                   get_shown_tickets(h, run, shown, err) || get_words(h, shown, err)
               ? -1
               : 1;
}
