#include "miner/history/schema.h"

#include <stddef.h>

/* Version 1. Described in docs/history.md. Days are YYYY-MM-DD; NULL = unknown, or not in the export. */
static const char *const first[] = {
    "CREATE TABLE file (only_row INTEGER PRIMARY KEY CHECK (only_row = 1),"
    " pseudonym_key BLOB NOT NULL CHECK (length(pseudonym_key) = 32), next_type INTEGER NOT NULL);",

    "CREATE TABLE runs (run INTEGER PRIMARY KEY AUTOINCREMENT, run_key TEXT NOT NULL UNIQUE, title TEXT NOT "
    "NULL,"
    " recorded_at TEXT NOT NULL, started_from INTEGER REFERENCES runs (run) ON DELETE SET NULL,"
    " period_from TEXT, period_to TEXT, days INTEGER NOT NULL,"
    " tickets INTEGER NOT NULL, rejected INTEGER NOT NULL, counted INTEGER NOT NULL, rest INTEGER NOT NULL,"
    " automatic INTEGER NOT NULL, empty INTEGER NOT NULL, duplicates INTEGER NOT NULL,"
    " other_language INTEGER NOT NULL, outside_period INTEGER NOT NULL,"
    " automatable REAL, automatable_low REAL, automatable_high REAL, silhouette REAL, stability REAL, purity "
    "REAL,"
    " masked INTEGER NOT NULL, language TEXT NOT NULL, model BLOB);"
    "CREATE INDEX runs_by_period ON runs (period_from, period_to);",

    "CREATE TABLE inputs (run INTEGER NOT NULL REFERENCES runs (run) ON DELETE CASCADE, position INTEGER NOT "
    "NULL,"
    " path TEXT NOT NULL, member TEXT, format TEXT, encoding TEXT, system TEXT, sha256 TEXT,"
    " rows INTEGER NOT NULL, rejected INTEGER NOT NULL, PRIMARY KEY (run, position)) WITHOUT ROWID;"
    "CREATE TABLE manifest (run INTEGER NOT NULL REFERENCES runs (run) ON DELETE CASCADE,"
    " part TEXT NOT NULL CHECK (part IN ('option', 'version')), name TEXT NOT NULL, value TEXT,"
    " PRIMARY KEY (run, part, name)) WITHOUT ROWID;"
    "CREATE TABLE shown_settings (run INTEGER NOT NULL REFERENCES runs (run) ON DELETE CASCADE,"
    " name TEXT NOT NULL, value REAL, PRIMARY KEY (run, name)) WITHOUT ROWID;",

    "CREATE TABLE run_types (run INTEGER NOT NULL REFERENCES runs (run) ON DELETE CASCADE, type INTEGER NOT "
    "NULL,"
    " name TEXT NOT NULL, found_name TEXT NOT NULL, theme TEXT, volume INTEGER NOT NULL, share REAL,"
    " advice TEXT NOT NULL, score REAL, why TEXT, expected_resolution REAL,"
    " repetition REAL, simplicity REAL, fixed_answer REAL, data REAL, calm REAL, handling REAL,"
    " purity REAL, cohesion REAL, stability REAL, growth REAL, hours_a_year REAL, customers INTEGER,"
    " shown_decision INTEGER NOT NULL, shown_owner TEXT, shown_remark TEXT, PRIMARY KEY (run, type)) WITHOUT "
    "ROWID;"
    "CREATE INDEX run_types_by_type ON run_types (type);"
    "CREATE TABLE terms (run INTEGER NOT NULL, type INTEGER NOT NULL, position INTEGER NOT NULL, term TEXT "
    "NOT NULL,"
    " PRIMARY KEY (run, type, position), FOREIGN KEY (run, type) REFERENCES run_types ON DELETE CASCADE) "
    "WITHOUT ROWID;"
    "CREATE TABLE examples (run INTEGER NOT NULL, type INTEGER NOT NULL, position INTEGER NOT NULL, customer "
    "TEXT,"
    " text TEXT NOT NULL, PRIMARY KEY (run, type, position),"
    " FOREIGN KEY (run, type) REFERENCES run_types ON DELETE CASCADE) WITHOUT ROWID;"
    "CREATE INDEX examples_by_customer ON examples (customer);"
    "CREATE TABLE volumes (run INTEGER NOT NULL, type INTEGER NOT NULL, month TEXT NOT NULL, tickets INTEGER "
    "NOT NULL,"
    " PRIMARY KEY (run, type, month), FOREIGN KEY (run, type) REFERENCES run_types ON DELETE CASCADE) "
    "WITHOUT ROWID;"
    "CREATE TABLE kpis (run INTEGER NOT NULL REFERENCES runs (run) ON DELETE CASCADE,"
    " part TEXT NOT NULL CHECK (part IN ('total', 'channel', 'month', 'type')), name TEXT NOT NULL,"
    " n INTEGER NOT NULL, aht_mean REAL, aht_median REAL, aht_n INTEGER,"
    " first_response_mean REAL, first_response_median REAL, first_response_n INTEGER,"
    " lead_time_mean REAL, lead_time_median REAL, lead_time_n INTEGER, fcr REAL, fcr_n INTEGER,"
    " reopened REAL, reopened_n INTEGER, repeat_7d REAL, repeat_7d_n INTEGER, escalated REAL, escalated_n "
    "INTEGER,"
    " csat REAL, csat_n INTEGER, mood REAL, mood_n INTEGER, PRIMARY KEY (run, part, name)) WITHOUT ROWID;"
    "CREATE TABLE run_tickets (run INTEGER NOT NULL REFERENCES runs (run) ON DELETE CASCADE, ticket TEXT NOT "
    "NULL,"
    " customer TEXT NOT NULL, PRIMARY KEY (run, ticket)) WITHOUT ROWID;"
    "CREATE INDEX run_tickets_by_customer ON run_tickets (customer);",

    "CREATE TABLE reviews (review INTEGER PRIMARY KEY AUTOINCREMENT, workbook TEXT NOT NULL, recorded_at "
    "TEXT NOT NULL,"
    " run INTEGER REFERENCES runs (run) ON DELETE SET NULL);"
    "CREATE TABLE decisions (review INTEGER NOT NULL REFERENCES reviews (review) ON DELETE CASCADE,"
    " type INTEGER NOT NULL, name TEXT, decision INTEGER CHECK (decision BETWEEN 0 AND 5), owner TEXT, "
    "remark TEXT,"
    " merge_into INTEGER, split INTEGER, split_in INTEGER, PRIMARY KEY (review, type)) WITHOUT ROWID;"
    "CREATE TABLE settings (review INTEGER NOT NULL REFERENCES reviews (review) ON DELETE CASCADE, name TEXT "
    "NOT NULL,"
    " value REAL, PRIMARY KEY (review, name)) WITHOUT ROWID;"
    "CREATE TABLE seeds (ticket TEXT PRIMARY KEY, type INTEGER NOT NULL,"
    " review INTEGER NOT NULL REFERENCES reviews (review) ON DELETE CASCADE) WITHOUT ROWID;"
    "CREATE TABLE verdicts (review INTEGER NOT NULL REFERENCES reviews (review) ON DELETE CASCADE,"
    " run INTEGER NOT NULL, ticket TEXT NOT NULL, reviewer INTEGER NOT NULL,"
    " type_right INTEGER NOT NULL, advice_right INTEGER NOT NULL, channel TEXT, language TEXT,"
    " PRIMARY KEY (run, ticket, reviewer)) WITHOUT ROWID;",

    "CREATE VIEW types AS SELECT type,"
    " (SELECT run FROM run_types JOIN runs USING (run) WHERE type = t.type"
    "  ORDER BY period_from, period_to, run LIMIT 1) AS first_run,"
    " (SELECT run FROM run_types JOIN runs USING (run) WHERE type = t.type"
    "  ORDER BY period_from DESC, period_to DESC, run DESC LIMIT 1) AS last_run,"
    " count(*) AS runs FROM run_types t GROUP BY type;",
    NULL,
};

/* Version 2: what people say of the articles of Kennisbank; what each workbook of a run showed, as the same
 * inputs may be mined again after a review (edition: report.edition, empty = of version 1); of which runs
 * run_tickets holds each ticket. */
static const char *const second[] = {
    "ALTER TABLE decisions ADD COLUMN article_owner TEXT;"
    "ALTER TABLE decisions ADD COLUMN article_status INTEGER CHECK (article_status BETWEEN 0 AND 4);"
    "ALTER TABLE decisions ADD COLUMN article_review TEXT;"
    "ALTER TABLE runs ADD COLUMN edition TEXT NOT NULL DEFAULT '';"
    "ALTER TABLE runs ADD COLUMN all_tickets INTEGER NOT NULL DEFAULT 0;",

    "CREATE TABLE shown_types (run INTEGER NOT NULL REFERENCES runs (run) ON DELETE CASCADE,"
    " edition TEXT NOT NULL, type INTEGER NOT NULL, name TEXT NOT NULL, decision INTEGER NOT NULL,"
    " owner TEXT, remark TEXT, article_owner TEXT, article_status INTEGER NOT NULL, article_review TEXT,"
    " PRIMARY KEY (run, edition, type)) WITHOUT ROWID;"
    "INSERT INTO shown_types SELECT run, '', type, name, shown_decision, shown_owner, shown_remark, NULL, 0, "
    "NULL FROM run_types;"
    "ALTER TABLE run_types DROP COLUMN shown_decision;"
    "ALTER TABLE run_types DROP COLUMN shown_owner;"
    "ALTER TABLE run_types DROP COLUMN shown_remark;",

    "ALTER TABLE shown_settings RENAME TO earlier_settings;"
    "CREATE TABLE shown_settings (run INTEGER NOT NULL REFERENCES runs (run) ON DELETE CASCADE,"
    " edition TEXT NOT NULL, name TEXT NOT NULL, value REAL,"
    " PRIMARY KEY (run, edition, name)) WITHOUT ROWID;"
    "INSERT INTO shown_settings SELECT run, '', name, value FROM earlier_settings;"
    "DROP TABLE earlier_settings;",
    NULL,
};

const char *const *const history_steps[] = { first, second };
const int history_version = sizeof history_steps / sizeof *history_steps;

static int read_marks(struct history *h, int64_t *application, int64_t *version, int64_t *tables,
                      struct err *err)
{
    return sql_number(h, "PRAGMA application_id", 0, application, err) ||
                   sql_number(h, "PRAGMA user_version", 0, version, err) ||
                   sql_number(h, "SELECT count(*) FROM sqlite_schema", 0, tables, err)
               ? -1
               : 0;
}

static int foreign(const struct history *h, struct err *err)
{
    return err_set(err, STATUS_DATA, "%s: is no history of ticketminer; name another file", h->path);
}

static int newer(const struct history *h, struct err *err)
{
    return err_set(err, STATUS_DATA, "%s: was written by a newer ticketminer; use that one", h->path);
}

int schema_update(struct history *h, const char *const *const *steps, int version, struct err *err)
{
    int64_t application, at, tables;
    if (read_marks(h, &application, &at, &tables, err) != 0) return -1;
    bool empty = tables == 0 && at == 0 && application == 0;
    if (!empty && application != HISTORY_APPLICATION) return foreign(h, err);
    if (at > version) return newer(h, err);
    for (; at < version; at++)
        for (const char *const *part = steps[at]; *part; part++)
            if (sql_run(h, *part, err) != 0) return -1;
    struct buf marks;
    buf_init(&marks);
    buf_add_format(&marks, "PRAGMA application_id = %d; PRAGMA user_version = %d", HISTORY_APPLICATION,
                   version);
    int result = sql_run(h, marks.ptr, err);
    buf_release(&marks);
    return result;
}

int schema_check(struct history *h, int version, struct err *err)
{
    int64_t application, at, tables;
    if (read_marks(h, &application, &at, &tables, err) != 0) return -1;
    if (application == 0 && tables == 0) /* made by a run that came to nothing */
        return err_set(err, STATUS_DATA, "%s: holds no run yet; mine with it first", h->path);
    if (application != HISTORY_APPLICATION || tables == 0) return foreign(h, err);
    if (at > version) return newer(h, err);
    if (at < version)
        return err_set(err, STATUS_DATA,
                       "%s: was written by an older ticketminer; mine with it once to bring it up to date",
                       h->path);
    return 0;
}
