#include "miner/history/sql.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "miner/base/calendar.h"

enum { DAY = 86400 };

static int errno_of_reading(const char *path)
{
    char chunk[4096];
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return errno;
    ssize_t got;
    do {
        got = read(fd, chunk, sizeof chunk);
    } while (got > 0 || (got < 0 && errno == EINTR));
    int failed = got < 0 ? errno : 0;
    close(fd);
    return failed;
}

int history_damaged(const struct history *h, struct err *err)
{
    int failed = errno_of_reading(h->path);
    return failed ? err_set(err, STATUS_IO, "%s: cannot read: %s", h->path, strerror(failed))
                  : err_set(err, STATUS_DATA, "%s: is damaged; go on with a copy from before", h->path);
}

int history_failed(const struct history *h, struct err *err)
{
    int code = sqlite3_errcode(h->db), extended = sqlite3_extended_errcode(h->db),
        number = sqlite3_system_errno(h->db);
    const char *path = h->path;
    switch (code) {
    case SQLITE_NOTADB:
        return err_set(err, STATUS_DATA, "%s: is no history of ticketminer; name another file", path);
    case SQLITE_CORRUPT:
        return history_damaged(h, err);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return err_set(err, STATUS_IO, "%s: another program is writing to it; try again when that is done",
                       path);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        if (extended == SQLITE_READONLY_DBMOVED)
            return err_set(err, STATUS_IO, "%s: was moved or removed while it was in use", path);
        return err_set(err, STATUS_IO, "%s: cannot write: it is read-only, or its folder is", path);
    case SQLITE_FULL:
        return err_set(err, STATUS_IO,
                       "%s: cannot write: no space left on the disk; nothing of this run was recorded", path);
    case SQLITE_CANTOPEN:
        return err_set(err, STATUS_IO, "%s: cannot open: %s", path,
                       number ? strerror(number) : "is its folder there, and may it be written to?");
    case SQLITE_IOERR:
        return err_set(err, STATUS_IO, "%s: cannot read or write: %s; nothing of this run was recorded", path,
                       number ? strerror(number) : sqlite3_errstr(extended));
    default:
        return err_set(err, STATUS_IO, "%s: %s", path, sqlite3_errmsg(h->db));
    }
}

static void check(struct sql *q, int code)
{
    if (code == SQLITE_OK || q->failed) return;
    q->failed = true;
    history_failed(q->h, q->err);
}

struct sql sql_open(struct history *h, const char *text, struct err *err)
{
    struct sql q = { .h = h, .err = err, .at = 1 };
    check(&q, sqlite3_prepare_v2(h->db, text, -1, &q.statement, NULL));
    return q;
}

void sql_close(struct sql *q)
{
    sqlite3_finalize(q->statement);
    q->statement = NULL;
}

void sql_put_text(struct sql *q, struct str text)
{
    if (!q->failed)
        check(q, sqlite3_bind_text64(q->statement, q->at++, text.ptr ? text.ptr : "", text.len,
                                     SQLITE_TRANSIENT, SQLITE_UTF8));
}

void sql_put_text_or_null(struct sql *q, struct str text)
{
    if (text.len)
        sql_put_text(q, text);
    else
        q->at++; /* unbound is NULL */
}

void sql_put_blob(struct sql *q, struct str bytes)
{
    if (!q->failed && bytes.len)
        check(q, sqlite3_bind_blob64(q->statement, q->at, bytes.ptr, bytes.len, SQLITE_STATIC));
    q->at++;
}

void sql_put_int(struct sql *q, int64_t value)
{
    if (!q->failed && value != INT64_MIN) check(q, sqlite3_bind_int64(q->statement, q->at, value));
    q->at++;
}

void sql_put_real(struct sql *q, double value)
{
    if (!q->failed && !isnan(value)) check(q, sqlite3_bind_double(q->statement, q->at, value));
    q->at++;
}

void sql_put_day(struct sql *q, int64_t seconds)
{
    char text[48];
    if (seconds == INT64_MIN) {
        q->at++;
        return;
    }
    struct calendar_date d = calendar_date(calendar_day_of(seconds));
    snprintf(text, sizeof text, "%04lld-%02d-%02d", (long long)d.year, d.month, d.day);
    sql_put_text(q, str_of(text));
}

int sql_step(struct sql *q)
{
    if (q->failed) return -1;
    int code = sqlite3_step(q->statement);
    q->at = 0;
    if (code == SQLITE_ROW) return 1;
    if (code == SQLITE_DONE) return 0;
    check(q, code);
    return -1;
}

int sql_done(struct sql *q)
{
    int more;
    do more = sql_step(q);
    while (more > 0);
    if (more < 0) return -1;
    sql_again(q);
    return 0;
}

void sql_again(struct sql *q)
{
    sqlite3_reset(q->statement);
    sqlite3_clear_bindings(q->statement);
    q->at = 1;
}

struct str sql_get_text(struct sql *q, struct arena *arena)
{
    const void *text = sqlite3_column_text(q->statement, q->at);
    int length = sqlite3_column_bytes(q->statement, q->at++);
    return length > 0 ? arena_str(arena, (struct str){ text, (size_t)length }) : (struct str){ NULL, 0 };
}

struct str sql_get_blob(struct sql *q)
{
    const void *bytes = sqlite3_column_blob(q->statement, q->at);
    int length = sqlite3_column_bytes(q->statement, q->at++);
    return (struct str){ bytes, length > 0 ? (size_t)length : 0 };
}

int64_t sql_get_int(struct sql *q)
{
    return sqlite3_column_int64(q->statement, q->at++);
}

double sql_get_real(struct sql *q)
{
    bool none = sqlite3_column_type(q->statement, q->at) == SQLITE_NULL;
    double value = sqlite3_column_double(q->statement, q->at++);
    return none ? NAN : value;
}

int64_t sql_get_day(struct sql *q)
{
    const char *text = (const char *)sqlite3_column_text(q->statement, q->at++);
    long long year;
    int month, day;
    if (!text || sscanf(text, "%lld-%2d-%2d", &year, &month, &day) != 3 || month < 1 || month > 12)
        return INT64_MIN;
    return calendar_days(year, month, day) * DAY;
}

int sql_run(struct history *h, const char *text, struct err *err)
{
    return sqlite3_exec(h->db, text, NULL, NULL, NULL) == SQLITE_OK ? 0 : history_failed(h, err);
}

int sql_run_with(struct history *h, const char *text, int64_t value, struct err *err)
{
    struct sql q = sql_open(h, text, err);
    sql_put_int(&q, value);
    int result = sql_done(&q);
    sql_close(&q);
    return result;
}

int sql_number(struct history *h, const char *text, int64_t otherwise, int64_t *out, struct err *err)
{
    struct sql q = sql_open(h, text, err);
    int row = sql_step(&q);
    *out = row > 0 ? sql_get_int(&q) : otherwise;
    sql_close(&q);
    return row < 0 ? -1 : 0;
}
