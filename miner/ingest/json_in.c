/* One yajl parser reads the text of the decoder's window as it comes; its callbacks gather the records that
 * end in it, which are then handed out one by one. A place that is no JSON ends that parser: the record it
 * stands in is rejected (json_mend.c finds where the next begins) and a new parser goes on from there.
 *
 * yajl turns half of a surrogate pair (\ud83d alone) into a wrong character and eats what follows, so such
 * escapes are replaced by that of U+FFFD in the window before it sees them.
 */
#include "miner/base/mem.h"
#include "miner/ingest/json_parts.h"
#include <stdlib.h>
#include <string.h>

static const char no_object[] = "is no object with named values";

enum {
    SAMPLE_RECORDS = 1000,
    SAMPLE_BYTES = 2 * 1024 * 1024,
    SCOUT_BYTES = 1024 * 1024,
    EXCERPT_MAX = 200,
    ESCAPES = 12
};

bool json_is(const struct decoder *decoder)
{
    return json_begins((struct str){ decoder->text, decoder->length });
}

static size_t place(const struct json_reader *r)
{
    return r->fed + yajl_get_bytes_consumed(r->yajl);
}

uint64_t json_line(struct json_reader *r, size_t at)
{
    if (at <= r->line_at) return r->line;
    const char *s = r->decoder->text + r->line_at, *end = r->decoder->text + at;
    while (s < end && (s = memchr(s, '\n', (size_t)(end - s))) != NULL) {
        r->line++;
        s++;
    }
    r->line_at = at;
    return r->line;
}

/* ---- records ---- */

static struct json_record *new_record(struct json_reader *r)
{
    MEM_RESERVE(r->queue, r->queue_capacity, r->queue_count + 1);
    struct json_record *record = &r->queue[r->queue_count++];
    *record = (struct json_record){ .entry_from = r->entry_count };
    return record;
}

static void keep_excerpt(struct json_reader *r, struct json_record *record, size_t from, size_t to)
{
    struct str raw = str_sub((struct str){ r->decoder->text, r->decoder->length }, from, to);
    raw = str_clip(raw, EXCERPT_MAX);
    record->excerpt_from = r->text.len;
    record->excerpt_len = raw.len;
    buf_add_str(&r->text, raw);
}

void json_begin_rejection(struct json_reader *r, size_t from, const char *reason)
{
    struct json_record *record = new_record(r);
    record->first_line = json_line(r, from);
    record->reason = reason;
    keep_excerpt(r, record, from, r->decoder->length);
}

static bool is_filler(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ',' || c == ']' || c == '}';
}

void json_end_rejection(struct json_reader *r, size_t to, uint64_t length)
{
    struct json_record *record = &r->queue[r->queue_count - 1];
    if (record->excerpt_len > length) record->excerpt_len = (size_t)length;
    const char *s = r->text.ptr + record->excerpt_from;
    while (record->excerpt_len && strchr(" \t\r\n", s[record->excerpt_len - 1])) record->excerpt_len--;
    size_t i = 0;
    while (i < record->excerpt_len && is_filler(s[i])) i++;
    if (i == record->excerpt_len) {
        r->text.len = record->excerpt_from;
        r->queue_count--;
        return;
    }
    r->text.len = record->excerpt_from + record->excerpt_len;
    while (to > 0 && is_filler(r->decoder->text[to - 1])) to--;
    record->last_line = json_line(r, to);
}

static void reject(struct json_reader *r, size_t from, size_t to, const char *reason)
{
    json_begin_rejection(r, from, reason);
    json_end_rejection(r, to, to - from);
}

static void begin_record(struct json_reader *r)
{
    r->inside = true;
    r->record = place(r) - 1;
    r->record_line = json_line(r, r->record);
    r->entry_from = r->entry_count;
    r->text_from = r->text.len;
    r->elements = 0;
    r->frame_count = 0;
    r->too_deep = 0;
    r->fault = NULL;
    r->node = JSON_ROOT;
    r->members = 0;
}

/* What has been gathered of the current record is forgotten. */
void json_forget_record(struct json_reader *r)
{
    if (!r->inside) return;
    r->entry_count = r->entry_from;
    r->text.len = r->text_from;
    r->inside = false;
}

static void end_record(struct json_reader *r)
{
    size_t end = place(r);
    if (!r->fault && json_is_error(r, r->entry_from, r->entry_count - r->entry_from))
        r->fault = "is the error that an interface answered with, no ticket";
    if (r->fault) {
        const char *fault = r->fault;
        json_forget_record(r);
        reject(r, r->record, end, fault);
        return;
    }
    r->inside = false;
    r->usual_members = r->members;
    struct json_record *record = new_record(r);
    record->entry_from = r->entry_from;
    record->entry_count = r->entry_count - r->entry_from;
    record->first_line = r->record_line;
    record->last_line = json_line(r, end);
    keep_excerpt(r, record, r->record, end);
}

static void add_value(struct json_reader *r, const char *bytes, size_t n)
{
    if (r->too_deep || r->fault) return;
    if (n > JSON_FIELD_MAX) {
        r->fault = "a field longer than 16 MiB";
        return;
    }
    if (r->node == JSON_SKIPPED) {
        r->late++;
        return;
    }
    r->tree.nodes[r->node].has_values = true;
    if (n == 0) return;
    MEM_RESERVE(r->entries, r->entry_capacity, r->entry_count + 1);
    const struct json_frame *f = &r->frames[r->frame_count - 1];
    struct json_entry *e = &r->entries[r->entry_count++];
    *e = (struct json_entry){ .node = r->node, .element = f->element, .from = r->text.len };
    buf_add(&r->text, bytes, n);
    if (r->has_nuls && memchr(bytes, '\0', n)) {
        char *to = r->text.ptr + e->from;
        for (size_t i = 0; i < n; i++)
            if (bytes[i]) *to++ = bytes[i];
        r->text.len = (size_t)(to - r->text.ptr);
        r->decoder->nuls += n - (r->text.len - e->from);
    }
    e->len = r->text.len - e->from;
}

/* ---- yajl's callbacks; 0 would stop it ---- */

/* A value that stands where records are and is no object. */
static bool is_odd_record(struct json_reader *r)
{
    return !r->inside && (r->place.in_array ? r->rows_open && r->depth == r->rows_depth : r->depth == 0);
}

static int on_scalar(struct json_reader *r, const char *bytes, size_t n)
{
    size_t from = r->last_event > r->gone ? (size_t)(r->last_event - r->gone) : 0, end = place(r);
    r->last_event = r->gone + end;
    if (r->inside) {
        add_value(r, bytes, n);
    } else if (is_odd_record(r)) {
        while (from < end && is_filler(r->decoder->text[from])) from++;
        reject(r, from, end, no_object);
    }
    r->here = false;
    return 1;
}

static int on_null(void *data)
{
    struct json_reader *r = data;
    if (r->inside) return on_scalar(r, "", 0);
    return on_scalar(r, "null", 4);
}

static int on_boolean(void *data, int value)
{
    return value ? on_scalar(data, "true", 4) : on_scalar(data, "false", 5);
}

static int on_number(void *data, const char *text, size_t n)
{
    return on_scalar(data, text, n);
}

static int on_string(void *data, const unsigned char *text, size_t n)
{
    return on_scalar(data, (const char *)text, n);
}

/* Opens an object or array inside a record. */
static void push(struct json_reader *r, bool is_array)
{
    if (r->too_deep || r->frame_count == JSON_DEPTH_MAX) {
        if (r->too_deep++ == 0) r->fault = "nested more than 64 levels deep";
        return;
    }
    struct json_frame outer = { .node = JSON_ROOT };
    if (r->frame_count) outer = r->frames[r->frame_count - 1];
    struct json_frame *f = &r->frames[r->frame_count++];
    *f = (struct json_frame){ .node = r->node, .is_array = is_array, .element = outer.element };
    if (!is_array && outer.is_array) f->element = ++r->elements;
    if (is_array && r->node != JSON_SKIPPED) r->tree.nodes[r->node].is_list = true;
}

static void pop(struct json_reader *r)
{
    if (r->too_deep) {
        r->too_deep--;
        return;
    }
    r->frame_count--;
    if (r->frame_count == 0) return;
    const struct json_frame *f = &r->frames[r->frame_count - 1];
    if (f->is_array) r->node = f->node;
}

static int on_start_map(void *data)
{
    struct json_reader *r = data;
    r->last_event = r->gone + place(r);
    if (is_odd_record(r)) begin_record(r);
    if (r->inside) {
        push(r, false);
    } else {
        if (r->here) r->on_way = r->depth + 1;
        r->depth++;
    }
    r->here = false;
    return 1;
}

static int on_key(void *data, const unsigned char *key, size_t n)
{
    struct json_reader *r = data;
    struct str name = { (const char *)key, n };
    r->last_event = r->gone + place(r);
    if (r->inside) {
        if (r->too_deep || r->fault) return 1;
        if (n > 1000 || memchr(key, '\0', n))
            r->node = JSON_SKIPPED;
        else
            r->node = json_tree_child(&r->tree, r->frames[r->frame_count - 1].node, name);
        if (r->frame_count == 1 && r->members++ == 0) r->first_member = r->node;
        return 1;
    }
    r->here = r->place.in_array && r->on_way == r->depth && r->depth >= 1 && r->depth <= r->place.steps &&
              str_eq(r->place.way[r->depth - 1], name);
    return 1;
}

static int on_end_map(void *data)
{
    struct json_reader *r = data;
    r->last_event = r->gone + place(r);
    if (r->inside) {
        pop(r);
        if (r->frame_count == 0 && !r->too_deep) end_record(r);
        return 1;
    }
    r->depth--;
    if (r->on_way > r->depth) r->on_way = r->depth;
    r->here = r->depth == 0;
    return 1;
}

static int on_start_array(void *data)
{
    struct json_reader *r = data;
    r->last_event = r->gone + place(r);
    if (r->inside) {
        push(r, true);
        return 1;
    }
    if (is_odd_record(r)) { /* an array where an object should be: passed over as a record */
        begin_record(r);
        r->fault = no_object;
        push(r, true);
        return 1;
    }
    if (r->here && r->place.in_array && r->depth == r->place.steps) {
        r->rows_open = true;
        r->rows_depth = r->depth + 1;
    }
    r->depth++;
    r->here = false;
    return 1;
}

static int on_end_array(void *data)
{
    struct json_reader *r = data;
    r->last_event = r->gone + place(r);
    if (r->inside) {
        pop(r);
        if (r->frame_count == 0 && !r->too_deep) end_record(r);
        return 1;
    }
    r->depth--;
    if (r->rows_open && r->depth < r->rows_depth) r->rows_open = false;
    if (r->on_way > r->depth) r->on_way = r->depth;
    r->here = r->depth == 0;
    return 1;
}

static const yajl_callbacks callbacks = {
    .yajl_null = on_null,
    .yajl_boolean = on_boolean,
    .yajl_number = on_number,
    .yajl_string = on_string,
    .yajl_start_map = on_start_map,
    .yajl_map_key = on_key,
    .yajl_end_map = on_end_map,
    .yajl_start_array = on_start_array,
    .yajl_end_array = on_end_array,
};

void json_restart(struct json_reader *r, bool in_array)
{
    if (r->yajl) yajl_free(r->yajl);
    r->yajl = yajl_alloc(&callbacks, NULL, r);
    yajl_config(r->yajl, yajl_allow_multiple_values, 1);
    yajl_config(r->yajl, yajl_dont_validate_strings, 1); /* the decoder gives valid UTF-8 */
    json_forget_record(r);
    r->depth = r->on_way = 0;
    r->rows_open = false;
    r->here = true;
    r->resumed = in_array;
    r->last_event = r->gone + r->fed;
    if (!in_array) return;
    yajl_parse(r->yajl, (const unsigned char *)"[", 1);
    r->depth = r->rows_depth = 1;
    r->rows_open = true;
    r->last_event = r->gone + r->fed;
}

/* ---- feeding ---- */

static int hex(char c)
{
    return c >= '0' && c <= '9'                     ? c - '0'
           : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                    : -1;
}

/* The value of the escape at s, \u and four hexadecimal digits, or -1. */
static int unit_at(const char *s, const char *end)
{
    int unit = 0;
    if (end - s < 6 || s[0] != '\\' || s[1] != 'u') return -1;
    for (int i = 2; i < 6; i++) {
        if (hex(s[i]) < 0) return -1;
        unit = unit * 16 + hex(s[i]);
    }
    return unit;
}

/* Replaces half surrogates among the escapes of [from, to). Returns where to stop: before an escape that may
 * go on behind `to`. */
static size_t mend_escapes(struct json_reader *r, size_t from, size_t to)
{
    if (from == to) return to;
    char *s = r->decoder->text + from, *end = r->decoder->text + to;
    while (s < end && (s = memchr(s, '\\', (size_t)(end - s))) != NULL) {
        if (end - s < ESCAPES && !r->ended) return (size_t)(s - r->decoder->text);
        int unit = unit_at(s, end);
        if (unit >= 0xD800 && unit < 0xE000) {
            int low = unit < 0xDC00 ? unit_at(s + 6, end) : -1;
            if (low >= 0xDC00 && low < 0xE000) {
                s += 12;
                continue;
            }
            memcpy(s + 2, "fffd", 4);
            r->decoder->repairs++;
        }
        r->has_nuls |= unit == 0;
        s += unit >= 0 ? 6 : 2;
    }
    return to;
}

void json_drop(struct json_reader *r, size_t n)
{
    json_line(r, n);
    decoder_drop(r->decoder, n);
    r->fed -= n;
    r->line_at -= n;
    r->record -= r->inside ? n : 0;
    r->gone += n;
}

int json_refill(struct json_reader *r, size_t keep, struct err *err)
{
    json_drop(r, keep);
    int more = decoder_more(r->decoder, err);
    r->ended |= more == 0;
    return more;
}

/* Is there nothing but white space behind what the parser last found? */
static bool is_blank_behind(const struct json_reader *r)
{
    size_t at = r->last_event > r->gone ? (size_t)(r->last_event - r->gone) : 0;
    return str_trim(str_sub((struct str){ r->decoder->text, r->decoder->length }, at, r->decoder->length))
               .len == 0;
}

/* Parses more of the text. 1, 0 at the end of it, -1. */
static int feed(struct json_reader *r, struct err *err)
{
    if (r->done) return 0;
    size_t end = mend_escapes(r, r->fed, r->decoder->length);
    if (end == r->fed && !r->ended) {
        return json_refill(r, r->inside ? r->record : r->fed, err) < 0 ? -1 : 1;
    }
    if (end > r->fed) {
        yajl_status status =
            yajl_parse(r->yajl, (const unsigned char *)r->decoder->text + r->fed, end - r->fed);
        if (status != yajl_status_ok) return json_mend(r, place(r), NULL, err);
        r->fed = end;
    }
    uint64_t since = r->inside ? r->gone + r->record : r->last_event;
    if (r->gone + r->fed - since > JSON_RECORD_MAX) return json_mend(r, r->fed, "longer than 32 MiB", err);
    if (!r->ended || r->fed < r->decoder->length) return 1;
    if (r->inside) return json_mend(r, r->fed, "the file ends within it", err);
    if (r->depth) {
        json_note(r, "the file ends before its list of records does: it may have been cut off");
        r->done = true;
        return 0;
    }
    if (!is_blank_behind(r) && yajl_complete_parse(r->yajl) != yajl_status_ok)
        return json_mend(r, r->fed, NULL, err);
    r->done = true;
    return 0;
}

/* ---- handing out ---- */

void json_note(struct json_reader *r, const char *text)
{
    if (r->note_count < JSON_NOTES_MAX) r->notes[r->note_count++] = text;
}

static const char *json_note_at(const struct reader *base, size_t i)
{
    const struct json_reader *r = (const struct json_reader *)base;
    return i < r->note_count ? r->notes[i] : NULL;
}

static void finish(struct json_reader *r)
{
    if (r->late)
        json_note(r,
                  arena_format(&r->arena,
                               "%llu values under names that the first %zu records do not have were left out",
                               (unsigned long long)r->late, r->sampled));
    r->late = 0;
}

static enum read_result json_next(struct reader *base, struct record *out, struct err *err)
{
    struct json_reader *r = (struct json_reader *)base;
    while (r->queue_next == r->queue_count) {
        if (r->queue_count) {
            r->queue_count = r->queue_next = 0;
            size_t open = r->entry_from, text = r->text_from;
            if (!r->inside) {
                r->entry_count = r->text.len = 0;
            } else { /* what there is of the next record moves to the front */
                memmove(r->entries, r->entries + open, (r->entry_count - open) * sizeof *r->entries);
                memmove(r->text.ptr, r->text.ptr + text, r->text.len - text);
                r->entry_count -= open;
                r->text.len -= text;
                for (size_t i = 0; i < r->entry_count; i++) r->entries[i].from -= text;
                r->entry_from = r->text_from = 0;
            }
        }
        int more = feed(r, err);
        if (more < 0) return READ_FAILED;
        if (more == 0 && r->queue_count == 0) {
            finish(r);
            return READ_END;
        }
    }
    const struct json_record *record = &r->queue[r->queue_next++];
    *out = (struct record){ .first_line = record->first_line,
                            .last_line = record->last_line,
                            .reason = record->reason,
                            .excerpt = { r->text.ptr + record->excerpt_from, record->excerpt_len } };
    if (record->reason) return READ_REJECTED;
    json_fill_cells(r, record);
    out->cells = r->cells;
    out->count = r->column_count;
    return READ_ROW;
}

static void json_reader_free(struct reader *base)
{
    struct json_reader *r = (struct json_reader *)base;
    if (r->yajl) yajl_free(r->yajl);
    json_tree_release(&r->tree);
    talk_release(&r->talk);
    hashmap_release(&r->pairs);
    buf_release(&r->text);
    arena_release(&r->arena);
    arena_release(&r->joined);
    free(r->entries);
    free(r->queue);
    free(r->values);
    free(r->names);
    free(r->gives);
    free(r->cells);
    free(r);
}

static const struct reader_ops json_ops = { "json", json_next, json_reader_free, json_note_at };
static const struct reader_ops ndjson_ops = { "ndjson", json_next, json_reader_free, json_note_at };

struct reader *json_reader_new(struct decoder *decoder, const struct header_index *known, struct err *err)
{
    int more = 1;
    while (decoder->length < SCOUT_BYTES && (more = decoder_more(decoder, err)) > 0) {
    }
    if (more < 0) return NULL;
    struct json_reader *r = mem_zero(1, sizeof *r);
    r->decoder = decoder;
    r->known = known;
    r->ended = more == 0;
    r->line = 1;
    arena_init(&r->arena);
    arena_init(&r->joined);
    buf_init(&r->text);
    hashmap_init(&r->pairs);
    json_tree_init(&r->tree);
    talk_init(&r->talk);
    r->place = json_scout((struct str){ decoder->text, decoder->length }, known, &r->arena);
    r->base.ops = r->place.in_lines ? &ndjson_ops : &json_ops;
    json_restart(r, false);
    uint64_t begun = decoder->source->bytes;
    size_t seen = 0, usable = 0;
    while (r->queue_count < SAMPLE_RECORDS &&
           (usable == 0 || decoder->source->bytes - begun < SAMPLE_BYTES)) {
        more = feed(r, err);
        if (more < 0) {
            json_reader_free(&r->base);
            return NULL;
        }
        if (more == 0) break;
        for (; seen < r->queue_count; seen++) {
            if (r->queue[seen].reason)
                begun = decoder->source->bytes; /* however long, it shows no columns */
            else
                usable++;
        }
    }
    r->sampled = r->queue_count;
    json_settle_columns(r, known);
    return &r->base;
}
