/* Opening and closing: whoever writes holds the file's one write transaction from history_open to the end, so
 * that two programs cannot hand out the same ids.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include "miner/base/mem.h"
#include "miner/base/outfile.h"
#include "miner/base/stop.h"
#include "miner/history/parts.h"
#include "miner/history/schema.h"

enum { WAIT = 10000 /* milliseconds */, RETRY = 50, KEY_BYTES = 32, FILES = HISTORY_FILES };

/* The file with mode 0600 before SQLite sees it; its -wal and -shm take their mode from it. */
static int make_file(struct history *h, struct err *err)
{
    int fd = open(h->path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        return errno == EEXIST ? 0
                               : err_set(err, STATUS_IO, "%s: cannot make the history: %s%s", h->path,
                                         strerror(errno), errno == ENOENT ? "; does the folder exist?" : "");
    h->fresh = true;
    int result = fchmod(fd, 0600) == 0
                     ? 0
                     : err_set(err, STATUS_IO, "%s: cannot make the history: %s", h->path, strerror(errno));
    close(fd);
    return result;
}

static int check_file(const struct history *h, struct err *err)
{
    struct stat info;
    if (stat(h->path, &info) != 0)
        return err_set(err, STATUS_IO, "%s: cannot read the history: %s", h->path, strerror(errno));
    if (S_ISREG(info.st_mode)) return 0;
    return err_set(err, STATUS_IO, "%s: is no file; a history is one", h->path);
}

/* Where nothing may be written beside the file, SQLite can read it only when told that it will not change:
 * true as long as there is no log of changes beside it. */
static int open_unchanging(struct history *h)
{
    struct buf uri;
    buf_init(&uri);
    buf_add_format(&uri, "%s-wal", h->path);
    struct stat info;
    int code = SQLITE_CANTOPEN;
    if (stat(uri.ptr, &info) != 0 || info.st_size == 0) {
        buf_clear(&uri);
        buf_add_str(&uri, STR("file:"));
        for (const char *p = h->path; *p; p++)
            buf_add_format(&uri, strchr("?#%", *p) || (unsigned char)*p <= ' ' ? "%%%02X" : "%c",
                           (unsigned char)*p);
        buf_add_str(&uri, STR("?immutable=1"));
        sqlite3_close(h->db);
        h->db = NULL;
        code = sqlite3_open_v2(uri.ptr, &h->db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL);
    }
    buf_release(&uri);
    return code;
}

static int open_reading(struct history *h, struct err *err)
{
    int64_t tables;
    struct err first_try = ERR_INIT;
    /* able to write, where it is, so that its -wal and -shm go again when it is closed; query_only sees to
     * the rest */
    int result = sqlite3_open_v2(h->path, &h->db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK
                     ? 0
                     : history_failed(h, &first_try);
    sqlite3_busy_timeout(h->db, WAIT);
    if (result == 0) result = sql_number(h, "SELECT count(*) FROM sqlite_schema", 0, &tables, &first_try);
    int code = sqlite3_errcode(h->db);
    /* SHMSIZE: on a full disk there is no room for what readers share */
    if (result != 0 && (code == SQLITE_CANTOPEN || code == SQLITE_READONLY ||
                        sqlite3_extended_errcode(h->db) == SQLITE_IOERR_SHMSIZE)) {
        err_release(&first_try);
        result = open_unchanging(h) == SQLITE_OK ? 0 : history_failed(h, &first_try);
    }
    if (result != 0) {
        *err = first_try;
        return -1;
    }
    /* all that is read is of one moment */
    return sql_run(h,
                   "PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; BEGIN; SELECT count(*) FROM "
                   "sqlite_schema",
                   err) ||
                   schema_check(h, history_version, err)
               ? -1
               : 0;
}

/* SQLite does not wait for the change to a log by itself. */
static int use_log(struct history *h, struct err *err)
{
    int code = SQLITE_OK;
    for (int waited = 0; waited < WAIT; waited += RETRY) {
        code = sqlite3_exec(h->db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
        if (code != SQLITE_BUSY) break;
        sqlite3_sleep(RETRY);
    }
    return code == SQLITE_OK ? 0 : history_failed(h, err);
}

static int make_key(struct history *h, struct err *err)
{
    unsigned char key[KEY_BYTES];
    if (getrandom(key, sizeof key, 0) != (ssize_t)sizeof key)
        return err_set(err, STATUS_IO, "%s: no random numbers for the key: %s", h->path, strerror(errno));
    struct sql q = sql_open(h, "INSERT INTO file VALUES (1, ?, 1)", err);
    sql_put_blob(&q, (struct str){ (const char *)key, sizeof key });
    int result = sql_done(&q);
    sql_close(&q);
    return result;
}

/* SQLite would open what it cannot write to read it, and then name as the reason a log that it could not
 * make. */
static int check_writable(const struct history *h, struct err *err)
{
    if (access(h->path, W_OK) == 0) return 0;
    return err_set(err, STATUS_IO, "%s: cannot write: %s", h->path, strerror(errno));
}

static int open_writing(struct history *h, enum history_access access, struct err *err)
{
    if (check_writable(h, err) != 0) return -1;
    if (sqlite3_open_v2(h->path, &h->db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
        return history_failed(h, err);
    sqlite3_busy_timeout(h->db, WAIT);
    int64_t tables;
    if (sql_number(h, "SELECT count(*) FROM sqlite_schema", 0, &tables, err) != 0) return -1;
    if (sqlite3_db_readonly(h->db, "main") == 1)
        return err_set(err, STATUS_IO, "%s: cannot write: it is read-only", h->path);
    if (tables == 0 && access != HISTORY_CREATE) return schema_check(h, history_version, err);
    /* A file that is not ours must not even become one with a log. */
    if (tables > 0) {
        int64_t application;
        if (sql_number(h, "PRAGMA application_id", 0, &application, err) != 0) return -1;
        if (application != HISTORY_APPLICATION) return schema_check(h, history_version, err);
    }
    if (use_log(h, err) != 0 || sql_run(h,
                                        "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA "
                                        "temp_store = MEMORY; PRAGMA trusted_schema = OFF;"
                                        "PRAGMA synchronous = FULL; BEGIN IMMEDIATE",
                                        err) != 0)
        return -1;
    h->writing = true;
    int moved = 0;
    sqlite3_file_control(h->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (moved)
        return err_set(err, STATUS_IO, "%s: was removed while this program waited for it; try again",
                       h->path);
    if (schema_update(h, history_steps, history_version, err) != 0) return -1;
    int64_t keys;
    if (sql_number(h, "SELECT count(*) FROM file", 0, &keys, err) != 0) return -1;
    return keys == 0 ? make_key(h, err) : 0;
}

static int read_key(struct history *h, struct err *err)
{
    struct sql q = sql_open(h, "SELECT pseudonym_key FROM file", err);
    int row = sql_step(&q);
    if (row > 0) h->key = arena_str(&h->arena, sql_get_blob(&q));
    sql_close(&q);
    if (row < 0) return -1;
    return h->key.len == KEY_BYTES ? 0 : history_damaged(h, err);
}

/* 1: sound, 0: not, -1. */
static int check_once(struct history *h, struct err *err)
{
    struct sql q = sql_open(h, "PRAGMA quick_check(1)", err);
    int row = sql_step(&q);
    bool sound = row > 0 && str_eq(sql_get_text(&q, &h->arena), STR("ok"));
    sql_close(&q);
    return row < 0 ? -1 : sound;
}

/* Cheap beside a run, and better said before the work than after it. The check takes a page that cannot be
 * read for one that is wrong: what it finds has to last. */
static int check_pages(struct history *h, struct err *err)
{
    int sound = check_once(h, err);
    if (sound == 0) sound = check_once(h, err);
    return sound == 0 ? history_damaged(h, err) : sound > 0 ? 0 : -1;
}

void history_settle(struct history *h)
{
    for (size_t i = 0; i < FILES; i++) outfile_forget(&h->slots[i]);
}

/* A file that was made for a run that came to nothing goes again; under the lock, so that no other program
 * has written to it. */
static void close_file(struct history *h)
{
    if (h->fresh && (h->writing || !h->db))
        for (size_t i = 0; i < FILES; i++) unlink(h->fresh_names[i]);
    history_settle(h);
    sqlite3_close(h->db); /* rolls back what was not committed */
    h->db = NULL;
}

static int open_file(struct history *h, enum history_access access, struct err *err)
{
    return check_file(h, err) != 0 ||
                   (access == HISTORY_READ ? open_reading(h, err) : open_writing(h, access, err)) != 0 ||
                   check_pages(h, err) != 0 || read_key(h, err) != 0
               ? -1
               : 0;
}

/* A file that is made goes again on a signal too, until something is committed; signals wait until the lock
 * is held, for the same reason. */
static int open_or_make(struct history *h, struct err *err)
{
    static const char *const endings[FILES] = { "", "-wal", "-shm" };
    sigset_t before;
    stop_hold(&before);
    int result = make_file(h, err);
    if (!h->fresh) stop_allow(&before);
    if (result == 0) result = open_file(h, HISTORY_CREATE, err);
    if (!h->fresh) return result;
    for (size_t i = 0; i < FILES; i++) {
        size_t size = strlen(h->path) + strlen(endings[i]) + 1;
        h->fresh_names[i] = mem_alloc(size, 1);
        snprintf(h->fresh_names[i], size, "%s%s", h->path, endings[i]);
        if (result == 0) h->slots[i] = outfile_note(h->fresh_names[i]);
    }
    if (result != 0) close_file(h);
    stop_allow(&before);
    return result;
}

struct history *history_open(const char *path, enum history_access access, struct err *err)
{
    struct history *h = mem_zero(1, sizeof *h);
    for (size_t i = 0; i < FILES; i++) h->slots[i] = -1;
    arena_init(&h->arena);
    h->path = mem_alloc(strlen(path) + 3, 1);
    /* SQLite gives names such as ":memory:" a meaning of their own, paths none. */
    strcpy(h->path, path[0] == ':' ? "./" : "");
    strcat(h->path, path);
    if ((access == HISTORY_CREATE ? open_or_make(h, err) : open_file(h, access, err)) == 0) return h;
    history_close(h);
    return NULL;
}

void history_close(struct history *h)
{
    if (!h) return;
    close_file(h);
    if (h->model) model_release(h->model);
    if (h->before) model_release(h->before);
    arena_release(&h->arena);
    for (size_t i = 0; i < FILES; i++) free(h->fresh_names[i]);
    free(h->path);
    free(h);
}

struct str history_key(const struct history *h)
{
    return h->key;
}
