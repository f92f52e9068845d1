/* After a place that is no JSON, where does the next record begin?
 *
 * In a file with an object to a line: on the line after the one on which the broken record began. Else, in
 * this order: at an object inside the broken text that reads well and has the members that records have (a
 * quote or bracket is missing before it); behind the bracket that closes the broken record (something else is
 * wrong in it); at the first such object further on. If there is none, the rest is lost, and that is said.
 */
#include "miner/base/mem.h"
#include "miner/ingest/json_parts.h"
#include <stdlib.h>
#include <string.h>

enum { NEAR = 256 * 1024 };

static struct str window(const struct json_reader *r)
{
    return (struct str){ r->decoder->text, r->decoder->length };
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static size_t skip_space(struct str s, size_t at)
{
    while (at < s.len && is_space(s.ptr[at])) at++;
    return at;
}

/* ---- attempts ---- */

struct attempt {
    struct json_reader *reader;
    size_t depth, members, known;
    bool complete;
};

static int try_open(void *data)
{
    struct attempt *a = data;
    return a->depth++ < JSON_DEPTH_MAX;
}

static int try_close(void *data)
{
    struct attempt *a = data;
    a->complete = --a->depth == 0;
    return !a->complete;
}

static int try_key(void *data, const unsigned char *key, size_t n)
{
    struct attempt *a = data;
    if (a->depth != 1 || n > 1000) return 1;
    a->members++;
    a->known +=
        json_tree_find(&a->reader->tree, JSON_ROOT, (struct str){ (const char *)key, n }) != JSON_SKIPPED;
    return 1;
}

enum verdict { NO_RECORD, A_RECORD, UNFINISHED };

/* Does a whole object begin at `at` with most of the members that records of this file have? */
static enum verdict attempt(struct json_reader *r, size_t at)
{
    static const yajl_callbacks callbacks = { .yajl_start_map = try_open,
                                              .yajl_map_key = try_key,
                                              .yajl_end_map = try_close,
                                              .yajl_start_array = try_open,
                                              .yajl_end_array = try_close };
    struct attempt a = { .reader = r };
    yajl_handle h = yajl_alloc(&callbacks, NULL, &a);
    yajl_config(h, yajl_dont_validate_strings, 1);
    yajl_status status = yajl_parse(h, (const unsigned char *)r->decoder->text + at, r->decoder->length - at);
    r->tried += yajl_get_bytes_consumed(h);
    yajl_free(h);
    if (a.complete) return a.known > 0 && a.known * 2 >= r->usual_members ? A_RECORD : NO_RECORD;
    return status == yajl_status_ok && !r->ended ? UNFINISHED : NO_RECORD;
}

/* Could a record begin with the bracket at `at`? It must have its first member as the last good record had.
 */
static bool may_begin(const struct json_reader *r, size_t at)
{
    struct str s = window(r);
    size_t i = skip_space(s, at + 1);
    if (i >= s.len || s.ptr[i] != '"') return false;
    if (!r->usual_members || r->first_member == JSON_SKIPPED) return true;
    struct str key = r->tree.nodes[r->first_member].key;
    return str_eq(str_sub(s, i + 1, i + 1 + key.len), key);
}

/* The first record in [*from, to) of the window (SIZE_MAX = to the end of the text; what is passed is then
 * dropped). 1: *from is its place, 0: none, -1. */
static int find_record(struct json_reader *r, size_t *from, size_t to, struct err *err)
{
    for (;;) {
        struct str s = window(r);
        size_t end = to < s.len ? to : s.len;
        const char *found = *from < end ? memchr(s.ptr + *from, '{', end - *from) : NULL;
        if (r->tried > 4 * (r->gone + s.len) + 1024 * 1024)
            return 0; /* too much that only looks like records */
        if (!found) {
            *from = end;
            if (to != SIZE_MAX || r->ended) return 0;
            if (json_refill(r, *from, err) < 0) return -1;
            *from = 0;
            continue;
        }
        *from = (size_t)(found - s.ptr);
        size_t next = skip_space(s, *from + 1);
        bool cut = !r->ended && s.len - next < 1100;
        enum verdict verdict = cut ? UNFINISHED : may_begin(r, *from) ? attempt(r, *from) : NO_RECORD;
        if (verdict == A_RECORD) return 1;
        if (verdict == UNFINISHED && to == SIZE_MAX && s.len - *from < JSON_RECORD_MAX) {
            size_t have = s.len - *from; /* twice as much, so that a long record is not tried too often */
            json_drop(r, *from);
            *from = 0;
            while (!r->ended && r->decoder->length < 2 * have + 4096)
                if (json_refill(r, 0, err) < 0) return -1;
            continue;
        }
        ++*from;
    }
}

/* Behind the bracket that closes the one at `at`; 0 when the window does not hold it, or a string runs over
 * the end of a line. */
static size_t balanced_end(struct str s, size_t at)
{
    size_t depth = 0;
    bool inside = false;
    for (; at < s.len; at++) {
        char c = s.ptr[at];
        if (inside) {
            if (c == '\n') return 0;
            if (c == '\\')
                at++;
            else if (c == '"')
                inside = false;
        } else if (c == '"') {
            inside = true;
        } else if (c == '{' || c == '[') {
            depth++;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return at + 1;
        }
    }
    return 0;
}

/* ---- the rejected record ---- */

static const char *yajl_reason(struct json_reader *r)
{
    unsigned char *words = yajl_get_error(r->yajl, 0, NULL, 0);
    struct str text = str_trim(str_of((const char *)words)), colon = STR("error: ");
    size_t at = str_find(text, colon), i = 0;
    if (at != SIZE_MAX) text = str_sub(text, at + colon.len, text.len);
    while (i < JSON_REASONS_MAX && r->reasons[i] && !str_ends(str_of(r->reasons[i]), text)) i++;
    const char *reason = "is no valid JSON";
    if (i < JSON_REASONS_MAX && !r->reasons[i])
        r->reasons[i] = arena_format(&r->arena, "is no valid JSON: %.*s", STR_ARG(text));
    if (i < JSON_REASONS_MAX) reason = r->reasons[i];
    yajl_free_error(r->yajl, words);
    return reason;
}

/* What follows the array that was read on its own after a broken record: the rest of the object around it, up
 * to a line that begins a new one. */
static int skip_tail(struct json_reader *r, size_t at, struct err *err)
{
    for (;;) {
        struct str s = window(r);
        const char *lf = at < s.len ? memchr(s.ptr + at, '\n', s.len - at) : NULL;
        size_t after = lf ? (size_t)(lf - s.ptr) + 1 : s.len;
        if (lf && after < s.len) {
            if (s.ptr[after] == '{' || s.ptr[after] == '[') {
                r->fed = after;
                json_restart(r, false);
                return 1;
            }
            at = after;
            continue;
        }
        r->fed = s.len;
        if (r->ended) break;
        size_t keep = lf ? after - 1 : s.len;
        r->fed = keep;
        if (json_refill(r, keep, err) < 0) return -1;
        at = 0;
    }
    json_restart(r, false);
    return 1;
}

static int next_line(struct json_reader *r, size_t *from, struct err *err)
{
    for (;;) {
        struct str s = window(r);
        const char *lf = *from < s.len ? memchr(s.ptr + *from, '\n', s.len - *from) : NULL;
        *from = lf ? (size_t)(lf - s.ptr) + 1 : s.len;
        if (lf || r->ended) return 0;
        r->fed = *from;
        if (json_refill(r, *from, err) < 0) return -1;
        *from = 0;
    }
}

/* Where the next record may begin, in the window, whose first byte begins the broken text. What is passed
 * over may be dropped. SIZE_MAX when there is none; -1 on failure. */
static int find_next(struct json_reader *r, bool whole, size_t *to, struct err *err)
{
    *to = 0;
    if (r->place.in_lines) return next_line(r, to, err);
    size_t closed = whole ? balanced_end(window(r), 0) : 0;
    *to = whole;
    /* Before the first good record nothing tells it from an object within one. */
    bool may_search = r->usual_members || !closed;
    int found = may_search ? find_record(r, to, closed ? closed : SIZE_MAX, err) : 0;
    if (found < 0) return -1;
    if (found) return 0;
    *to = closed ? closed : SIZE_MAX;
    return 0;
}

int json_mend(struct json_reader *r, size_t at, const char *reason, struct err *err)
{
    if (r->resumed && !r->inside && !r->rows_open) return skip_tail(r, at, err);
    bool whole = r->inside, broken = reason == NULL;
    if (broken) reason = yajl_reason(r);
    size_t from = r->record;
    if (!whole) from = skip_space(window(r), r->last_event > r->gone ? (size_t)(r->last_event - r->gone) : 0);
    if (from > at) from = at;
    json_forget_record(r);
    r->fed = r->decoder->length; /* nothing of the window is the parser's any more */
    json_drop(r, from);
    while (!r->ended && r->decoder->length < NEAR)
        if (json_refill(r, 0, err) < 0) return -1;

    uint64_t start = r->gone;
    size_t to;
    json_begin_rejection(r, 0, reason);
    if (find_next(r, whole, &to, err)) return -1;
    bool lost = to == SIZE_MAX;
    while (lost && !r->ended)
        if (json_refill(r, r->decoder->length, err) < 0) return -1;
    if (lost) to = r->decoder->length;
    json_end_rejection(r, to, r->gone + to - start);
    if (lost && broken)
        json_note(r,
                  "no record was found any more behind a place that is no valid JSON: see the rejected rows");
    if (!r->place.in_lines && whole) {
        size_t comma = skip_space(window(r), to);
        if (comma < r->decoder->length && r->decoder->text[comma] == ',') to = comma + 1;
    }
    r->fed = to;
    json_restart(r, r->place.in_array && !lost);
    return 1;
}
