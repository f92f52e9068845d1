/* Plain records are held against libcsv, on all kinds of text. */
#include <csv.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "miner/base/rng.h"
#include "miner/ingest/plain.h"

enum { MOST = 8, LONGEST = 28 };

struct row {
    struct buf values;
    size_t ends[LONGEST + 1], count;
    bool complete;
};

static void on_field(void *bytes, size_t n, void *data)
{
    struct row *row = data;
    buf_add(&row->values, bytes, n);
    row->ends[row->count++] = row->values.len;
}

static void on_row(int c, void *data)
{
    (void)c;
    ((struct row *)data)->complete = true;
}

/* The first record as libcsv reads it: where it ends, behind its CR, LF or CRLF; 0: it is none, or not whole.
 */
static size_t by_libcsv(struct str text, char delimiter, struct row *row)
{
    struct csv_parser parser;
    size_t at = 0, done = 1;
    buf_clear(&row->values);
    row->count = 0;
    row->complete = false;
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(&parser, (unsigned char)delimiter);
    for (; at < text.len && done == 1 && !row->complete; at++)
        done = csv_parse(&parser, text.ptr + at, 1, on_field, on_row, row);
    csv_free(&parser);
    if (done != 1 || !row->complete) return 0;
    if (text.ptr[at - 1] != '\r') return at;
    return at == text.len ? 0 : at + (text.ptr[at] == '\n');
}

static uint64_t lines_of(struct str text)
{
    uint64_t lines = 0;
    for (size_t i = 0; i < text.len; i++)
        lines +=
            text.ptr[i] == '\n' || (text.ptr[i] == '\r' && !(i + 1 < text.len && text.ptr[i + 1] == '\n'));
    return lines;
}

/* A record of two cells or more that begins on the first line. */
static bool is_of_interest(struct str text, size_t end, char delimiter, const struct row *row)
{
    size_t from = 0;
    while (from < text.len && text.ptr[from] != delimiter && strchr(" \t", text.ptr[from])) from++;
    return end && row->count > 1 && row->count <= MOST && text.ptr[from] != '\n' && text.ptr[from] != '\r';
}

static void compare(struct str text, char delimiter, struct row *row, struct buf *values, size_t *plain)
{
    struct plain_rules rules;
    struct str cells[MOST];
    uint64_t lines;
    size_t end = by_libcsv(text, delimiter, row);
    bool read = is_of_interest(text, end, delimiter, row);
    plain_rules_init(&rules, delimiter, '"');
    for (size_t count = 2; count <= MOST; count++) {
        size_t ours = plain_record(&rules, text, 0, count, cells, values, &lines);
        if (!read || count != row->count) {
            assert_int_equal(ours, 0);
            continue;
        }
        assert_int_equal(ours, end);
        assert_int_equal(lines, lines_of(str_sub(text, 0, end)));
        for (size_t i = 0; i < count; i++) {
            size_t from = i ? row->ends[i - 1] : 0;
            assert_true(str_eq(cells[i], str_sub(buf_str(&row->values), from, row->ends[i])));
        }
        ++*plain;
    }
}

static void plain_records_are_those_of_libcsv(void **state)
{
    (void)state;
    static const char signs[] = "ab;;;\"\"\"\n\r \t";
    struct rng rng;
    struct row row = { .count = 0 };
    struct buf values;
    size_t plain = 0;
    rng_seed(&rng, 5, 6);
    buf_init(&row.values);
    buf_init(&values);
    for (int round = 0; round < 200000; round++) {
        size_t length = 1 + rng_below(&rng, LONGEST);
        char *text = malloc(length); /* of its own, so that nobody reads beyond it unseen */
        for (size_t i = 0; i < length; i++) text[i] = signs[rng_below(&rng, sizeof signs - 1)];
        compare((struct str){ text, length }, round % 4 ? ';' : '\t', &row, &values, &plain);
        free(text);
    }
    assert_true(plain > 10000);
    buf_release(&row.values);
    buf_release(&values);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_records_are_those_of_libcsv),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
