#include "miner/ingest/dialect.h"
#include "miner/base/mem.h"
#include "miner/ingest/split.h"
#include <stdlib.h>
#include <string.h>

enum { RECORDS_MAX = 5000 };

static const char delimiters[] = { ',', ';', '\t', '|' };

int dialect_delimiter(const char *option, char *delimiter, struct err *err)
{
    if (strcmp(option, "tab") == 0 || strcmp(option, "\\t") == 0 || strcmp(option, "\t") == 0)
        *delimiter = '\t';
    else if (strlen(option) == 1 && *option > ' ' && *option < 0x7F && *option != '"')
        *delimiter = *option;
    else
        return err_set(err, STATUS_USAGE, "--delimiter %s: give one character, such as ';', or tab", option);
    return 0;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Sets of bytes below 64. */
#define BYTE(c) (UINT64_C(1) << (c))
#define DIGITS  (UINT64_C(0x3FF) << '0')
static const uint64_t of_numbers = DIGITS | BYTE('+') | BYTE('-') | BYTE('.') | BYTE(',') | BYTE(':') |
                                   BYTE('/') | BYTE('%') | BYTE(' ') | BYTE('\0');

/* Where a byte that may tell several values from one stands, from `at` on; else the end. */
static size_t next_telling(struct str v, size_t at)
{
    static const bool telling[256] = {
        ['\t'] = true, [';'] = true, [','] = true, ['|'] = true, ['"'] = true
    };
    while (at < v.len && !telling[(unsigned char)v.ptr[at]]) at++;
    return at;
}

/* Nothing but what numbers and dates are written with, a digit among it. */
static bool is_number(struct str v)
{
    uint64_t seen = 0;
    for (size_t i = 0; i < v.len; i++) {
        if ((unsigned char)v.ptr[i] >= 64) return false;
        seen |= BYTE(v.ptr[i]);
    }
    return !(seen & ~of_numbers) && seen & DIGITS;
}

/* How much a field looks like one value, 0–1, rather than like several or like a piece of a sentence. */
static double value_likeness(struct str s, const struct split_field *f, char delimiter, bool spaced)
{
    if (f->quoted) return f->sound ? 1 : 0.2;
    struct str raw = str_sub(s, f->from, f->to), v = str_trim(raw);
    if (v.len == 0) return 1;
    bool prose = false;
    double likeness = 1;
    for (size_t i = 0; (i = next_telling(v, i)) < v.len; i++) {
        char c = v.ptr[i];
        if (c == delimiter) continue; /* cannot be, but for a delimiter of letters */
        if (c == '\t') likeness = 0.1;
        if ((c == '|' || c == ';') && likeness > 0.4) likeness = 0.4;
        /* 12,50;3,40 cut at its commas: no value is 50;3. */
        if ((c == '|' || c == ';') && i > 0 && i + 1 < v.len && is_digit(v.ptr[i - 1]) &&
            is_digit(v.ptr[i + 1]))
            likeness = likeness < 0.15 ? likeness : 0.15;
        if (c == ',') {
            if (i + 1 < v.len && v.ptr[i + 1] == ' ')
                prose = true;
            else if (i + 1 < v.len && i > 0 && !(v.ptr[i - 1] >= '0' && v.ptr[i - 1] <= '9'))
                likeness = likeness < 0.4 ? likeness : 0.4;
        }
        if (c == '"') likeness = likeness < 0.5 ? likeness : 0.5;
    }
    /* "well, then" cut at a comma leaves a field that starts with a space, where most fields do not. */
    bool cut = !spaced && raw.ptr[0] == ' ';
    if (!prose && !cut) return likeness;
    if (likeness == 1 && is_number(v)) return 1;
    if (prose && likeness > 0.7) likeness = 0.7;
    return cut && likeness > 0.5 ? 0.5 : likeness;
}

/* Do at least so many tenths of the delimiters stand before a space ("a, b, c")? */
static bool is_spaced(struct str s, char delimiter, size_t tenths)
{
    size_t all = 0, with = 0;
    const char *end = s.ptr + s.len, *at = s.ptr;
    for (; at && at + 1 < end && (at = memchr(at, delimiter, (size_t)(end - 1 - at))) != NULL; at++) {
        all++;
        with += at[1] == ' ';
    }
    return all && with * 10 >= all * tenths;
}

struct verdict {
    double score;
    size_t columns; /* the most frequent number of fields */
    double usual;   /* share of the records that have it */
    double single;  /* share of the records with one field */
    size_t records;
    bool quoted; /* most fields are in quotes */
};

static int by_size(const void *a, const void *b)
{
    size_t x = *(const size_t *)a, y = *(const size_t *)b;
    return (x > y) - (x < y);
}

/* Σ over the numbers of fields L of (share of records with L)² · (L−1)/L: how likely two records agree, and
 * on more than one field. */
static double agreement(size_t *counts, size_t n, struct verdict *v)
{
    size_t best = 0;
    double sum = 0;
    qsort(counts, n, sizeof *counts, by_size);
    for (size_t i = 0, j; i < n; i = j) {
        for (j = i; j < n && counts[j] == counts[i]; j++) {
        }
        double share = (double)(j - i) / (double)n;
        sum += share * share * (double)(counts[i] - 1) / (double)counts[i];
        if (counts[i] == 1) v->single = share;
        if (j - i >= best) { /* of equals the larger */
            best = j - i;
            v->columns = counts[i];
            v->usual = share;
        }
    }
    return sum;
}

static struct verdict judge(struct str s, bool whole, char delimiter, char quote)
{
    struct split_rules rules = { delimiter, quote, QUOTE_CLOSES, true };
    struct split split = { 0 };
    size_t *counts = NULL, capacity = 0, n = 0, fields = 0, unsound = 0, quoted = 0;
    double likeness = 0, neighbours = 0;
    bool spaced = is_spaced(s, delimiter, 9); /* then the space says nothing */
    for (size_t at = 0; at < s.len && n < RECORDS_MAX; at = split.end) {
        split_record(&split, s, at, &rules, 0);
        if (!whole && split.end >= s.len && n > 0) break; /* cut by the end of the sample */
        if (split.count == 1 && str_trim(str_sub(s, at, split.end)).len == 0) continue;
        MEM_RESERVE(counts, capacity, n + 1);
        counts[n] = split.count;
        if (n > 0 && counts[n] == counts[n - 1]) neighbours += (double)(counts[n] - 1) / (double)counts[n];
        n++;
        fields += split.count;
        unsound += split.unsound;
        for (size_t i = 0; i < split.count; i++) {
            quoted += split.fields[i].quoted;
            likeness += value_likeness(s, &split.fields[i], delimiter, spaced);
        }
    }
    struct verdict v = { .columns = 1, .records = n };
    if (n) {
        size_t first_count = counts[0]; /* before they are sorted */
        double first = (double)(counts[0] - 1) / (double)counts[0];
        double adjacent = n > 1 ? neighbours / (double)(n - 1) : first;
        double same = agreement(counts, n, &v);
        v.score = (same + adjacent) / 2 * likeness / (double)fields;
        /* Values may be lists of their own, always as long (a|b|c), but a header is not. */
        if (first_count == 1 && v.columns > 1) v.score *= 0.7;
        v.quoted = (quoted - unsound) * 2 > fields;
        if (quoted) v.score *= 1 - 0.5 * (double)unsound / (double)quoted;
    }
    free(counts);
    split_release(&split);
    return v;
}

/* May so many fields start with `quote`? Fewer may where there are fewer quotes behind a delimiter or at the
 * start of a line, which is known sooner. */
static bool may_begin(struct str s, char delimiter, char quote, size_t fields)
{
    const char *at = s.ptr, *end = s.ptr + s.len;
    for (; fields > 0 && at < end && (at = memchr(at, quote, (size_t)(end - at))) != NULL; at++) {
        const char *p = at;
        while (p > s.ptr && (p[-1] == ' ' || p[-1] == '\t') && p[-1] != delimiter) p--;
        fields -= p == s.ptr || p[-1] == delimiter || p[-1] == '\n' || p[-1] == '\r';
    }
    return fields == 0;
}

/* Fields that start with `quote`, and of these the ones that end with it soundly. */
static void count_quoted(struct str s, char delimiter, char quote, size_t *begun, size_t *sound)
{
    struct split_rules rules = { delimiter, quote, QUOTE_CLOSES, true };
    struct split split = { 0 };
    *begun = *sound = 0;
    size_t n = 0;
    for (size_t at = 0; at < s.len && n < RECORDS_MAX; at = split.end, n++) {
        split_record(&split, s, at, &rules, 0);
        for (size_t i = 0; i < split.count; i++) {
            *begun += split.fields[i].quoted;
            *sound += split.fields[i].quoted && split.fields[i].sound;
        }
    }
    split_release(&split);
}

/* Dutch text has words that begin with an apostrophe ('s ochtends): it is the quote only if nearly every
 * field that begins with one also ends with one. */
static bool is_apostrophe_quote(struct str s, char delimiter)
{
    size_t begun, sound, begun_double, sound_double;
    if (!may_begin(s, delimiter, '\'', 2)) return false;
    count_quoted(s, delimiter, '\'', &begun, &sound);
    if (sound < 2 || sound * 10 < begun * 9) return false;
    count_quoted(s, delimiter, '"', &begun_double, &sound_double);
    return sound_double * 4 < sound;
}

/* Quotes are text where many fields begin with one and few of these end with one; a few broken ones are no
 * sign, as each costs one record at most. */
static bool is_without_quotes(struct str s, char delimiter)
{
    size_t begun, sound;
    if (!may_begin(s, delimiter, '"', 3)) return false;
    count_quoted(s, delimiter, '"', &begun, &sound);
    return begun - sound >= 3 && (begun - sound) * 4 > begun;
}

/* The best of the delimiters (or the given one) with its quote. */
static struct verdict best_dialect(struct str s, bool whole, char given, struct dialect *d)
{
    struct verdict best = { .columns = 1 };
    d->delimiter = given;
    d->quote = '"';
    for (size_t i = 0; i < sizeof delimiters; i++) {
        char delimiter = given ? given : delimiters[i];
        if (!given && !(s.len && memchr(s.ptr, delimiter, s.len))) continue; /* would score 0 */
        const char quotes[] = { '"', '\'', '\0' };
        bool apostrophe = is_apostrophe_quote(s, delimiter);
        const bool plausible[] = { !apostrophe, apostrophe, is_without_quotes(s, delimiter) };
        for (size_t q = 0; q < sizeof quotes; q++) {
            if (!plausible[q]) continue;
            struct verdict v = judge(s, whole, delimiter, quotes[q]);
            if (v.score > best.score + 1e-9) {
                best = v;
                d->delimiter = delimiter;
                d->quote = quotes[q];
            }
        }
        if (given) break;
    }
    return best;
}

static bool holds_delimiter(struct str s)
{
    return s.len && (memchr(s.ptr, ',', s.len) || memchr(s.ptr, ';', s.len) || memchr(s.ptr, '\t', s.len));
}

/* Records that are one quoted field as a whole, unwrapped, one a line: a comma file that a spreadsheet with
 * semicolons saved again. Rows without a quote of their own need no wrapping, often the header is one. Empty
 * unless most records are like that. */
static void unwrap(struct str s, bool whole, struct buf *out)
{
    struct split_rules rules = { '\0', '"', QUOTE_CLOSES, false };
    struct split split = { 0 };
    size_t n = 0, wrapped = 0;
    bool first = false;
    for (size_t at = 0; at < s.len && n < RECORDS_MAX; at = split.end) {
        split_record(&split, s, at, &rules, 0);
        if (!whole && split.end >= s.len && n > 0) break;
        if (str_trim(str_sub(s, at, split.end)).len == 0) continue;
        struct split_field *f = &split.fields[0];
        size_t from = out->len;
        split_value(s, f, &rules, out);
        struct str value = str_sub(buf_str(out), from, out->len);
        bool holds = holds_delimiter(value), is_wrapped = f->quoted && f->sound && holds;
        if (n == 0) first = is_wrapped || (!f->quoted && holds);
        wrapped += is_wrapped;
        n++;
        buf_add_char(out, '\n');
    }
    if (!first || wrapped * 2 < n) buf_clear(out);
    split_release(&split);
}

static size_t separator_line(struct str s, char *delimiter)
{
    struct str body = s;
    bool quoted = body.len && body.ptr[0] == '"';
    if (quoted) body = str_sub(body, 1, body.len);
    if (body.len < 5 || !str_eq_nocase(str_sub(body, 0, 4), STR("sep="))) return 0;
    char c = body.ptr[4];
    size_t i = (size_t)(body.ptr - s.ptr) + 5 + (quoted && body.len > 5 && body.ptr[5] == '"');
    while (i < s.len && (s.ptr[i] == ' ' || s.ptr[i] == ',' || s.ptr[i] == ';')) i++;
    if (i < s.len && s.ptr[i] != '\r' && s.ptr[i] != '\n') return 0;
    if (c == '\r' || c == '\n') return 0;
    if (i < s.len && s.ptr[i] == '\r') i++;
    if (i < s.len && s.ptr[i] == '\n') i++;
    *delimiter = c;
    return i;
}

struct dialect dialect_detect(struct str sample, bool whole, char delimiter)
{
    struct dialect d = { .quote = '"', .columns = 1 };
    char named = '\0';
    d.skip = separator_line(sample, &named);
    if (!delimiter) delimiter = named;
    struct str s = str_sub(sample, d.skip, sample.len);

    struct buf inner;
    buf_init(&inner);
    unwrap(s, whole, &inner);
    if (inner.len) {
        struct dialect w = d;
        struct verdict v = best_dialect(buf_str(&inner), true, delimiter, &w);
        if (v.columns > 1 && v.score > 0.2) {
            w.wrapped = true;
            w.columns = v.columns;
            buf_release(&inner);
            return w;
        }
    }
    buf_release(&inner);

    struct verdict v = best_dialect(s, whole, delimiter, &d);
    d.columns = v.columns;
    /* Sentences with a comma here and there: the records do not agree, and many have none, or nearly all
     * commas are followed by a space. A small report with a few lines below its table looks the same but for
     * its quotes or delimiter. */
    bool sentences = d.delimiter == ',' && !v.quoted && v.records > 2 && v.usual < 0.6 &&
                     (v.single >= 0.3 || is_spaced(s, ',', 8));
    if (!delimiter && (v.score < 0.05 || v.columns == 1 || sentences)) {
        d.delimiter = '\0';
        d.columns = 1;
        d.quote = is_apostrophe_quote(s, '\0') ? '\'' : '"';
    }
    return d;
}
