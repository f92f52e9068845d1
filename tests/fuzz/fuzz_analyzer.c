/* Any bytes, made valid UTF-8 as ingest does, through the whole analyser: no crash, no endless work, and what
 * comes out keeps the promises of the header. The first byte chooses masking and language; a NUL separates
 * the parts. */
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "tokenize/analyzer.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct analyzer_shared *shared[2 * LANGUAGE_COUNT];

static void repair(const uint8_t *data, size_t size, struct buf *out)
{
    for (size_t i = 0; i < size;) {
        utf8proc_int32_t point;
        utf8proc_ssize_t n = utf8proc_iterate(data + i, (utf8proc_ssize_t)(size - i), &point);
        buf_add_point(out, n > 0 ? (uint32_t)point : 0xFFFD);
        i += n > 0 ? (size_t)n : 1;
    }
}

static void expect(bool truth)
{
    if (!truth) abort();
}

static void check(const struct analyzer *a, const struct analysis *r)
{
    size_t count;
    const struct word *words = analyzer_words(a, &count);

    for (int p = 0; p < PART_COUNT; p++) {
        bool broken = true;
        for (size_t i = 0; i < r->word_count[p]; i++) {
            uint32_t id = r->words[p][i];
            expect(id == WORD_BREAK ? !broken : id < count);
            broken = id == WORD_BREAK;
        }
        expect(!r->word_count[p] || !broken);
    }
    for (size_t i = 0; i < count; i++) expect(words[i].term.len > 0 && words[i].surface.len > 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str parts[PART_COUNT] = { { NULL, 0 } };
    struct buf text[PART_COUNT];
    struct analysis first, second;
    struct buf masked;
    unsigned choice = size ? data[0] % (2 * LANGUAGE_COUNT) : 0;

    if (!shared[choice]) {
        struct analyzer_options options = { (enum language)(choice / 2), choice % 2 };
        shared[choice] = analyzer_shared_new(&options);
    }
    for (size_t p = 0, from = size ? 1 : 0; p < PART_COUNT; p++) {
        const uint8_t *end = from < size && p + 1 < PART_COUNT ? memchr(data + from, 0, size - from) : NULL;
        size_t to = end ? (size_t)(end - data) : size;
        buf_init(&text[p]);
        repair(data + from, to - from, &text[p]);
        parts[p] = buf_str(&text[p]);
        from = to + (to < size);
    }
    struct analyzer *a = analyzer_new(shared[choice]);
    analyzer_run(a, parts, &first);
    check(a, &first);
    /* The same text again: the memo changes nothing. */
    buf_init(&masked);
    buf_add_str(&masked, first.masked[PART_BODY]);
    size_t words = first.word_count[PART_BODY];
    analyzer_run(a, parts, &second);
    expect(str_eq(buf_str(&masked), second.masked[PART_BODY]) && words == second.word_count[PART_BODY]);
    analyzer_mask(a, parts[PART_SUBJECT]);
    buf_release(&masked);
    analyzer_free(a);
    for (int p = 0; p < PART_COUNT; p++) buf_release(&text[p]);
    return 0;
}
