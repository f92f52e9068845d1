/* terms: what the analyser makes of each line of text, for people who ask why. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/json_out.h"
#include "miner/base/utf8.h"
#include "miner/commands.h"

static void add_terms(struct buf *b, const struct analyzer *a, const struct analysis *result, bool json, bool all)
{
    size_t count;
    const struct word *words = analyzer_words(a, &count);
    bool first = true;
    for (size_t i = 0; i < result->word_count[PART_BODY]; i++) {
        uint32_t id = result->words[PART_BODY][i];
        if (id == WORD_BREAK || (!all && words[id].flags & WORD_STOP)) continue;
        if (!first) buf_add_str(b, json ? STR(", ") : STR(" "));
        first = false;
        if (json)
            json_add_string(b, words[id].term);
        else
            buf_add_str(b, words[id].term);
    }
}

static void add_line(struct buf *b, const struct options *o, struct analyzer *a, struct str line)
{
    const struct str parts[PART_COUNT] = { [PART_BODY] = line };
    struct analysis result;
    analyzer_run(a, parts, &result);
    enum language language = result.language == LANGUAGE_UNKNOWN ? LANGUAGE_NL : result.language;
    struct str masked = result.masked[PART_BODY];
    if (o->json_lines) {
        buf_add_format(b, "{\"language\": \"%s\", \"masked\": ", language_code(language));
        json_add_string(b, masked);
        buf_add_str(b, STR(", \"terms\": ["));
        add_terms(b, a, &result, true, o->verbose);
        buf_add_str(b, STR("]}\n"));
        return;
    }
    buf_add_format(b, "%s\t", language_code(language));
    for (size_t i = 0; i < masked.len; i++) {
        char c = masked.ptr[i];
        buf_add_char(b, c == '\t' || c == '\n' ? ' ' : c);
    }
    buf_add_char(b, '\t');
    add_terms(b, a, &result, false, o->verbose);
    buf_add_char(b, '\n');
}

static int run_lines(const struct options *o, FILE *in, const char *name, struct err *err)
{
    struct analyzer_shared *shared = analyzer_shared_new(&o->analyzer);
    struct analyzer *a = analyzer_new(shared);
    struct buf b, scratch;
    buf_init(&b);
    buf_init(&scratch);
    char *line = NULL;
    size_t capacity = 0;
    ssize_t n;
    int result = 0;
    while (result == 0 && (n = getline(&line, &capacity, in)) >= 0) {
        struct str text = { line, (size_t)n };
        while (text.len && (text.ptr[text.len - 1] == '\n' || text.ptr[text.len - 1] == '\r')) text.len--;
        buf_clear(&scratch);
        utf8_repair(text, &scratch); /* one bad byte costs one character */
        add_line(&b, o, a, buf_str(&scratch));
        fwrite(b.ptr, 1, b.len, stdout);
        buf_clear(&b);
        if (ferror(stdout)) result = err_set(err, STATUS_IO, "standard output: cannot write");
    }
    if (result == 0 && ferror(in)) result = err_set(err, STATUS_IO, "%s: cannot read: %s", name, strerror(errno));
    free(line);
    buf_release(&b);
    buf_release(&scratch);
    analyzer_free(a);
    analyzer_shared_free(shared);
    return result;
}

int terms_command(const struct options *o, struct err *err)
{
    if (o->file_count == 0 || strcmp(o->files[0], "-") == 0) return run_lines(o, stdin, "standard input", err);
    FILE *in = fopen(o->files[0], "re");
    if (!in) return err_set(err, STATUS_IO, "%s: cannot read: %s", o->files[0], strerror(errno));
    int result = run_lines(o, in, o->files[0], err);
    fclose(in);
    return result;
}
