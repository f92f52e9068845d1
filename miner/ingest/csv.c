/* What is not plain (plain.h) libcsv reads line by line (a record ends with a line or goes on in the next),
 * which gives exact line numbers and keeps the raw bytes of the current record at hand in the decoder's
 * window.
 *
 * CSV_STRICT makes libcsv stop at a quote where none can be: in the middle of an unquoted field (12"
 * monitor), or followed by text ("abc" def). Its lenient mode would read on to the next quote, over any
 * number of records. So such a record is tried again with the tolerant splitter, under several readings of
 * its quotes; a reading counts only if it gives the number of fields that the file's records have. If none
 * does, the record is rejected and reading goes on at the next line that looks like a record.
 *
 * libcsv trims spaces and tabs around unquoted fields. Nothing that a ticket holds begins or ends with a
 * meaningful space, so that is left as it is.
 */
#include "miner/ingest/csv.h"
#include "miner/base/mem.h"
#include "miner/ingest/plain.h"
#include "miner/ingest/split.h"
#include <csv.h>
#include <stdlib.h>
#include <string.h>

static const char unclosed[] = "a quote is opened and not closed",
                  cut_off[] = "the file is cut off within this row";

enum { SAMPLE = 256 * 1024, MEND_MAX = 256 * 1024, PLAIN_MAX = 64 * 1024 /* bytes of a plain record */ };

struct csv_reader {
    struct reader base;
    struct decoder *decoder;
    struct csv_parser parser;
    struct plain_rules plain;
    size_t record, pos;         /* in the window: start of the current record, of the next line to parse */
    uint64_t record_line, line; /* their line numbers */
    size_t lf, cr; /* no LF or CR stands between pos and these places; they may be one themselves */
    size_t
        horizon; /* where records certainly go on, if past the current one: no broken quote reaches over it */
    size_t searched;   /* no such place stands before this one */
    struct buf values; /* the cells' bytes, one after the other */
    size_t *ends, end_count, end_capacity;
    struct str *cells;
    size_t cell_capacity;
    bool complete, too_big;
    uint64_t rows, code_rows; /* rows given, and those whose first cell looks like a number or code */
    struct split split;
};

static void *resize(void *old, size_t n)
{
    return mem_resize(old, n, 1);
}

static void add_value(struct csv_reader *r)
{
    MEM_RESERVE(r->ends, r->end_capacity, r->end_count + 1);
    r->ends[r->end_count++] = r->values.len;
}

static void on_field(void *bytes, size_t n, void *data)
{
    struct csv_reader *r = data;
    if (n > CSV_FIELD_MAX) r->too_big = true;
    if (r->too_big) return;
    buf_add(&r->values, bytes, n);
    add_value(r);
}

static void on_row(int c, void *data)
{
    (void)c;
    ((struct csv_reader *)data)->complete = true;
}

static void restart_parser(struct csv_reader *r)
{
    csv_set_opts(&r->parser, 0); /* or csv_fini would refuse inside quotes and keep its state */
    csv_fini(&r->parser, NULL, NULL, NULL);
    csv_set_opts(&r->parser, CSV_STRICT | CSV_STRICT_FINI);
    buf_clear(&r->values);
    r->end_count = 0;
    r->complete = r->too_big = false;
}

static struct str window(const struct csv_reader *r)
{
    return (struct str){ r->decoder->text, r->decoder->length };
}

/* More text behind the window, keeping it from the start of the current record. 1, 0 at the end, -1. */
static int refill(struct csv_reader *r, struct err *err)
{
    decoder_drop(r->decoder, r->record);
    r->pos -= r->record;
    r->lf = r->lf > r->record ? r->lf - r->record : 0;
    r->cr = r->cr > r->record ? r->cr - r->record : 0;
    r->horizon = r->horizon > r->record ? r->horizon - r->record : 0;
    r->searched = r->searched > r->record ? r->searched - r->record : 0;
    r->record = 0;
    return decoder_more(r->decoder, err);
}

/* The end of the line that starts at `at`, after its CR, LF or CRLF; 0 when the window does not hold it. */
static size_t line_end(struct str w, size_t at, bool ended)
{
    const char *s = w.ptr + at, *lf = memchr(s, '\n', w.len - at);
    const char *cr = memchr(s, '\r', lf ? (size_t)(lf - s) : w.len - at);
    if (!cr) return lf ? (size_t)(lf - w.ptr) + 1 : ended ? w.len : 0;
    size_t after = (size_t)(cr - w.ptr) + 1;
    if (after < w.len) return after + (w.ptr[after] == '\n');
    return ended ? after : 0;
}

/* Moves *at to the first `c` of the window at or after it, or to the window's end. */
static void seek(struct str w, char c, size_t *at)
{
    if (*at < w.len && w.ptr[*at] == c) return;
    const char *found = *at < w.len ? memchr(w.ptr + *at, c, w.len - *at) : NULL;
    *at = found ? (size_t)(found - w.ptr) : w.len;
}

/* The same for the line at r->pos, remembering what was searched: neither a long line that comes in chunks
 * nor a file with CR alone may be searched again and again. */
static size_t current_line_end(struct csv_reader *r)
{
    struct str w = window(r);
    if (r->pos >= w.len) return 0;
    if (r->lf < r->pos) r->lf = r->pos;
    if (r->cr < r->pos) r->cr = r->pos;
    seek(w, '\n', &r->lf);
    seek(w, '\r', &r->cr);
    if (r->cr < r->lf) {
        if (r->cr + 1 < w.len) return r->cr + 1 + (w.ptr[r->cr + 1] == '\n');
        return r->decoder->ended ? w.len : 0;
    }
    return r->lf < w.len ? r->lf + 1 : r->decoder->ended ? w.len : 0;
}

static bool is_blank(struct str line, char delimiter)
{
    for (size_t i = 0; i < line.len; i++) {
        char c = line.ptr[i];
        if ((c != ' ' && c != '\t' && c != '\r' && c != '\n' && c != 0x1A) || c == delimiter) return false;
    }
    return true;
}

static uint64_t count_lines(struct str w, size_t from, size_t to)
{
    uint64_t n = 0;
    while (from < to) {
        size_t end = line_end(w, from, true);
        from = end;
        n++;
    }
    return n;
}

/* A number, a ticket code: has a digit, has no space, is short. */
static bool is_code(struct str s)
{
    bool digit = false;
    if (s.len == 0 || s.len > 40) return false;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] == ' ') return false;
        digit |= s.ptr[i] >= '0' && s.ptr[i] <= '9';
    }
    return digit;
}

/* Would a record that starts at `at` have the right number of fields, with quotes as they should be or taken
 * literally, and begin as records of this file do? */
static bool looks_like_record(struct csv_reader *r, size_t at)
{
    struct str w = window(r);
    struct split_rules literal = { r->base.delimiter, '\0', QUOTE_CLOSES, false };
    split_record(&r->split, str_sub(w, 0, line_end(w, at, true)), at, &literal, r->base.expected);
    bool fits = r->split.count == r->base.expected && r->split.closed;
    if (!fits) {
        struct split_rules strict = { r->base.delimiter, r->base.quote, QUOTE_CLOSES, true };
        split_record(&r->split, str_sub(w, 0, at + MEND_MAX), at, &strict, r->base.expected);
        fits = r->split.count == r->base.expected && r->split.closed && r->split.unsound == 0;
    }
    if (!fits) return false;
    if (r->rows < 3 || r->code_rows * 20 < r->rows * 19) return true;
    struct str first = str_trim(str_sub(w, r->split.fields[0].from, r->split.fields[0].to));
    if (first.len && first.ptr[0] == r->base.quote) first = str_sub(first, 1, first.len);
    return is_code(first);
}

/* Are the lines from `from` to `to`, which one record is said to hold, mostly records themselves? */
static bool holds_records(struct csv_reader *r, size_t from, size_t to)
{
    size_t lines = 0, records = 0;
    struct str w = window(r);
    while (from < to && lines < 50) {
        size_t end = line_end(w, from, true);
        struct str line = str_sub(w, from, end);
        if (!is_blank(line, r->base.delimiter)) {
            lines++;
            records += looks_like_record(r, from);
        }
        from = end;
    }
    return lines && records * 2 >= lines;
}

/* The end of what a broken record may reach: after its first line, two lines on end that look like records,
 * or the end of the window. What was searched is remembered, so that many broken records in a row do not each
 * search all that follows. */
static size_t find_horizon(struct csv_reader *r)
{
    struct str w = window(r);
    if (r->horizon > r->record) return r->horizon;
    size_t at = line_end(w, r->record, true), before = SIZE_MAX;
    if (at < r->searched) at = r->searched;
    while (at < w.len) {
        if (!looks_like_record(r, at))
            before = SIZE_MAX;
        else if (before != SIZE_MAX)
            return r->horizon = r->searched = before;
        else
            before = at;
        r->searched = before < at ? before : at;
        at = line_end(w, at, true);
    }
    return w.len;
}

static struct str excerpt(const struct csv_reader *r, size_t from, size_t to)
{
    struct str s = str_sub(window(r), from, to);
    while (s.len && (s.ptr[s.len - 1] == '\n' || s.ptr[s.len - 1] == '\r')) s.len--;
    return str_clip(s, CSV_EXCERPT_MAX);
}

static void end_record(struct csv_reader *r, size_t end, uint64_t next_line, const char *reason,
                       struct record *out)
{
    *out = (struct record){ .first_line = r->record_line,
                            .last_line = next_line - 1,
                            .reason = reason,
                            .excerpt = excerpt(r, r->record, end) };
    if (end < r->pos) r->lf = r->cr = end;
    r->record = r->pos = end;
    r->record_line = r->line = next_line;
}

static void give_cells(struct csv_reader *r, size_t count, struct record *out)
{
    out->cells = r->cells;
    out->count = count;
    r->rows++;
    if (count) r->code_rows += is_code(r->cells[0]);
}

/* Ends the current record at `end`: as a row with the gathered values, or rejected for `reason`. */
static enum read_result finish(struct csv_reader *r, size_t end, uint64_t next_line, const char *reason,
                               struct record *out)
{
    end_record(r, end, next_line, reason, out);
    if (reason) {
        restart_parser(r);
        return READ_REJECTED;
    }
    MEM_RESERVE(r->cells, r->cell_capacity, r->end_count);
    size_t from = 0;
    for (size_t i = 0; i < r->end_count; i++) {
        r->cells[i] = (struct str){ r->values.ptr + from, r->ends[i] - from };
        from = r->ends[i];
    }
    give_cells(r, r->end_count, out);
    return READ_ROW;
}

/* Tries readings of the record's quotes, the most plausible first. True when one fits: the values are
 * gathered and *end is set. */
static bool mend(struct csv_reader *r, size_t *end)
{
    static const struct {
        enum quote_rule rule;
        bool backslash, sound;
    } readings[] = {
        { QUOTE_CLOSES, false, true }, /* only quotes inside unquoted fields */
        { QUOTE_CLOSES, true, true },  /* \" */
        { QUOTE_INNER, false, true },  /* "he said "hi" twice" */
        { QUOTE_INNER, true, true },    { QUOTE_LITERAL, true, true }, /* "he said "hi"" */
        { QUOTE_CLOSES, false, false },                                /* "abc" def */
    };
    struct str w = str_sub(window(r), 0, find_horizon(r));
    for (size_t i = 0; i < sizeof readings / sizeof *readings; i++) {
        struct split_rules rules = { r->base.delimiter, r->base.quote, readings[i].rule,
                                     readings[i].backslash };
        split_record(&r->split, w, r->record, &rules, r->base.expected);
        if (!r->split.closed || r->split.count != r->base.expected) continue;
        if (readings[i].sound && r->split.unsound) continue;
        size_t first_end = line_end(w, r->record, true), record_end = r->split.end;
        if (record_end > first_end && holds_records(r, first_end, record_end)) continue;
        restart_parser(r);
        split_record(&r->split, w, r->record, &rules, 0);
        for (size_t k = 0; k < r->split.count; k++) {
            split_value(w, &r->split.fields[k], &rules, &r->values);
            add_value(r);
        }
        *end = record_end;
        r->base.mended++;
        return true;
    }
    return false;
}

/* The record cannot be read as it stands: mend it, or reject it and find the next. */
static enum read_result recover(struct csv_reader *r, const char *reason, struct record *out, struct err *err)
{
    restart_parser(r);
    while (!r->decoder->ended && r->decoder->length - r->record < MEND_MAX) {
        int more = refill(r, err);
        if (more < 0) return READ_FAILED;
        if (more == 0) break;
    }
    struct str w = window(r);
    size_t end = 0;
    if (r->base.expected > 0 && mend(r, &end))
        return finish(r, end, r->record_line + count_lines(w, r->record, end), NULL, out);
    uint64_t line = r->record_line + 1;
    size_t at = line_end(w, r->record, true), limit = r->record + MEND_MAX;
    while (at < w.len && at < limit && !looks_like_record(r, at)) {
        at = line_end(w, at, true);
        line++;
    }
    return finish(r, at, line, reason, out);
}

/* A record past all bounds. If a quote swallowed other records, only the line with that quote is lost; else
 * the record is passed over up to the first line end outside quotes, without keeping it. */
static enum read_result skip_record(struct csv_reader *r, struct record *out, struct err *err)
{
    static const char reason[] = "longer than 32 MiB, or a field longer than 16 MiB";
    struct str w = window(r);
    size_t first_end = line_end(w, r->record, false);
    if (first_end && first_end < r->pos && holds_records(r, first_end, r->pos))
        return finish(r, first_end, r->record_line + 1, unclosed, out);
    restart_parser(r);
    struct str head = excerpt(r, r->record, w.len);
    buf_add(&r->values, head.ptr, head.len);
    uint64_t first_line = r->record_line, line = first_line;
    bool inside = false, ended = false;
    size_t at = r->record;
    while (!ended) {
        w = window(r);
        for (; at < w.len && !ended; at++) {
            char c = w.ptr[at];
            if (c == r->base.quote) {
                inside = !inside;
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && at + 1 == w.len && !r->decoder->ended) break; /* its LF may follow */
                if (c == '\r' && at + 1 < w.len && w.ptr[at + 1] == '\n') at++;
                line++;
                ended = !inside;
            }
        }
        r->record = r->pos = at;
        if (ended) break;
        int more = refill(r, err);
        at = r->pos;
        if (more < 0) return READ_FAILED;
        if (more == 0 && at == r->decoder->length) {
            line++;
            break;
        }
    }
    *out = (struct record){
        .first_line = first_line, .last_line = line - 1, .reason = reason, .excerpt = buf_str(&r->values)
    };
    r->record_line = r->line = line;
    return READ_REJECTED;
}

/* A record that is one quoted field and holds a record (a comma file saved again by a spreadsheet that uses
 * semicolons): parse that. */
static void unwrap(struct csv_reader *r)
{
    if (r->end_count != 1 || r->base.expected < 2 || !r->base.delimiter) return;
    if (!memchr(r->values.ptr, r->base.delimiter, r->values.len)) return;
    struct split_rules rules = { r->base.delimiter, r->base.quote, QUOTE_CLOSES, false };
    struct buf inner = r->values;
    split_record(&r->split, buf_str(&inner), 0, &rules, 0);
    if (r->split.count != r->base.expected || !r->split.closed || r->split.end != inner.len) return;
    buf_init(&r->values);
    r->end_count = 0;
    for (size_t i = 0; i < r->split.count; i++) {
        split_value(buf_str(&inner), &r->split.fields[i], &rules, &r->values);
        add_value(r);
    }
    buf_release(&inner);
}

/* libcsv read a record that is well-formed. One over several lines with a wrong number of fields may have
 * begun with a stray quote; \" it takes for the end of a field. */
static enum read_result accept(struct csv_reader *r, size_t end, struct record *out, struct err *err)
{
    unwrap(r);
    if (r->base.expected > 0 && r->end_count != r->base.expected) {
        struct str raw = str_sub(window(r), r->record, end);
        size_t first_end = line_end(window(r), r->record, true);
        if (first_end < end && holds_records(r, first_end, end)) {
            size_t mended_end;
            if (mend(r, &mended_end))
                return finish(r, mended_end, r->record_line + count_lines(window(r), r->record, mended_end),
                              NULL, out);
            return finish(r, first_end, r->record_line + 1, unclosed, out);
        }
        if (str_find(raw, STR("\\\"")) != SIZE_MAX) return recover(r, "quotes that do not pair", out, err);
    }
    return finish(r, end, r->line, NULL, out);
}

/* The next record, if it is plain and of the right number of fields. */
static bool next_is_plain(struct csv_reader *r, struct record *out)
{
    struct str w = str_sub(window(r), 0, r->record + PLAIN_MAX);
    uint64_t lines;
    if (r->base.expected < 2 || r->record >= w.len) return false; /* of one field, a blank line is none */
    MEM_RESERVE(r->cells, r->cell_capacity, r->base.expected);
    size_t end = plain_record(&r->plain, w, r->record, r->base.expected, r->cells, &r->values, &lines);
    if (end == 0) return false;
    end_record(r, end, r->record_line + lines, NULL, out);
    give_cells(r, r->base.expected, out);
    return true;
}

static enum read_result csv_next(struct reader *base, struct record *out, struct err *err)
{
    struct csv_reader *r = (struct csv_reader *)base;
    if (next_is_plain(r, out)) return READ_ROW;
    restart_parser(r);
    for (;;) {
        size_t end = current_line_end(r);
        if (end == 0) {
            if (r->decoder->length - r->record > CSV_RECORD_MAX) return skip_record(r, out, err);
            int more = refill(r, err);
            if (more < 0) return READ_FAILED;
            if (more > 0 || r->pos < r->decoder->length) continue;
            if (r->record == r->pos) return READ_END;
            if (r->decoder->source->damage &&
                !holds_records(r, line_end(window(r), r->record, true), r->decoder->length))
                return finish(r, r->decoder->length, r->line, cut_off, out);
            return recover(r, unclosed, out, err);
        }
        struct str line = str_sub(window(r), r->pos, end);
        r->line++;
        if (r->record == r->pos && is_blank(line, r->base.delimiter)) {
            r->record = r->pos = end;
            r->record_line = r->line;
            continue;
        }
        bool open_end = line.ptr[line.len - 1] != '\n' && line.ptr[line.len - 1] != '\r';
        if (open_end && r->record == r->pos && r->decoder->source->damage)
            return finish(r, end, r->line, cut_off, out);
        size_t done = csv_parse(&r->parser, line.ptr, line.len, on_field, on_row, r);
        r->pos = end;
        if (done < line.len)
            return recover(r, "text around a quote that is neither opening nor closing", out, err);
        if (!r->complete && open_end) {
            if (csv_fini(&r->parser, on_field, on_row, r)) return recover(r, unclosed, out, err);
        }
        if (r->complete) {
            if (r->too_big) return finish(r, end, r->line, "a field longer than 16 MiB", out);
            return accept(r, end, out, err);
        }
        if (r->pos - r->record > CSV_RECORD_MAX) return skip_record(r, out, err);
    }
}

static void csv_reader_free(struct reader *base)
{
    struct csv_reader *r = (struct csv_reader *)base;
    csv_free(&r->parser);
    buf_release(&r->values);
    free(r->ends);
    free(r->cells);
    split_release(&r->split);
    free(r);
}

static const struct reader_ops csv_ops = { "csv", csv_next, csv_reader_free, NULL };

struct reader *csv_reader_new(struct decoder *decoder, char delimiter, struct err *err)
{
    int more = 1;
    while (decoder->length < SAMPLE && (more = decoder_more(decoder, err)) > 0) {
    }
    if (more < 0) return NULL;
    struct str sample = { decoder->text, decoder->length };
    struct dialect d = dialect_detect(sample, more == 0, delimiter);
    struct csv_reader *r = mem_zero(1, sizeof *r);
    r->base =
        (struct reader){ .ops = &csv_ops, .expected = d.columns, .delimiter = d.delimiter, .quote = d.quote };
    r->decoder = decoder;
    r->record_line = r->line = 1 + (d.skip > 0);
    r->record = r->pos = d.skip;
    csv_init(&r->parser, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_blk_size(&r->parser, 65536);
    csv_set_realloc_func(&r->parser, resize);
    csv_set_delim(&r->parser, (unsigned char)d.delimiter); /* 0 for one column: NULs were left out before */
    csv_set_quote(&r->parser, (unsigned char)d.quote);
    plain_rules_init(&r->plain, d.delimiter, d.quote);
    buf_init(&r->values);
    return &r->base;
}
