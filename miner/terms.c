/* terms: what the analyser makes of each line of text, for people who ask why. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cluster/compounds.h"
#include "cluster/features.h"
#include "miner/base/json_out.h"
#include "miner/base/mem.h"
#include "miner/base/utf8.h"
#include "miner/catalogue.h"
#include "miner/collect.h"
#include "miner/commands.h"
#include "miner/meanings.h"

enum {
    BATCH_LINES = 100000 /* which bounds the memory */,
    AT_ONCE = 1 << 16 /* bytes that are read or written */
};

/* One line of the input, analysed; its words are document `number of the line` of the batch's corpus. */
struct line {
    struct str masked;
    enum language language;
};

/* Lines that are explained together: compounds are split by the words of all of them. */
struct lines {
    const struct options *o;
    const struct analyzer_shared *shared;
    struct analyzer *a;
    struct meaning_table table; /* when it is asked for, with the catalogue */
    struct question_catalogue catalogue;
    struct buf read; /* lines that are not analysed yet, one after the other */
    size_t read_ends[ANALYZER_MOST], read_count;
    struct analyzer_text texts[ANALYZER_MOST];
    struct arena arena;
    struct line *lines;
    size_t count, capacity;
    struct corpus corpus; /* of the lines */
    uint32_t *map;        /* word id of the analyser → number in the corpus */
    size_t map_count, map_capacity;
    struct buf terms; /* what is printed of each word, with what stands before it if it is not the first */
    size_t *ends;     /* of that, by word */
    size_t end_capacity;
};

/* Takes the analysis of the next line. */
static void add_line(struct lines *b, const struct analysis *result)
{
    MEM_RESERVE(b->lines, b->capacity, b->count + 1);
    b->lines[b->count++] =
        (struct line){ arena_str(&b->arena, result->masked[PART_BODY]),
                       result->language == LANGUAGE_UNKNOWN ? LANGUAGE_NL : result->language };
    size_t count;
    const struct word *words = analyzer_words(b->a, &count);
    MEM_RESERVE(b->map, b->map_capacity, count);
    for (size_t i = b->map_count; i < count; i++)
        corpus_expect(&b->corpus, words[i].surface, words[i].term, words[i].language);
    for (size_t *i = &b->map_count; *i < count; ++*i)
        b->map[*i] =
            corpus_word(&b->corpus, words[*i].surface, words[*i].term, words[*i].flags, words[*i].language);
    const uint32_t *const views[VIEW_COUNT] = { [VIEW_BODY] = result->words[PART_BODY] };
    const size_t counts[VIEW_COUNT] = { [VIEW_BODY] = result->word_count[PART_BODY] };
    corpus_add(&b->corpus, views, counts, b->map);
}

/* Analyses the lines that were read. */
static void add_lines(struct lines *b)
{
    struct analysis results[ANALYZER_MOST];
    for (size_t i = 0; i < b->read_count; i++) {
        b->texts[i] = (struct analyzer_text){ 0 };
        b->texts[i].parts[PART_BODY] =
            str_sub(buf_str(&b->read), i ? b->read_ends[i - 1] : 0, b->read_ends[i]);
    }
    for (size_t from = 0, some; from < b->read_count; from += some) {
        some = analyzer_run_some(b->a, b->texts + from, b->read_count - from, results);
        for (size_t i = 0; i < some; i++) add_line(b, &results[i]);
    }
    b->read_count = 0;
    buf_clear(&b->read);
}

/* Takes a line as it was read. */
static void read_line(struct lines *b, struct str text)
{
    while (text.len && (text.ptr[text.len - 1] == '\n' || text.ptr[text.len - 1] == '\r')) text.len--;
    utf8_repair(text, &b->read); /* one bad byte costs one character */
    b->read_ends[b->read_count++] = b->read.len;
}

static struct str between(const struct options *o)
{
    return o->json_lines ? STR(", ") : STR(" ");
}

static void add_term(struct buf *out, struct str term, struct str origin, const struct options *o,
                     bool *first)
{
    if (!*first) buf_add_str(out, between(o));
    *first = false;
    if (o->json_lines) {
        json_add_string(out, term);
        return;
    }
    if (o->verbose && origin.len && !str_eq(term, origin)) buf_add_format(out, "%.*s=", STR_ARG(origin));
    buf_add_str(out, term);
}

/* What is printed of each word of the corpus: its term and those of its parts. */
static void print_words(struct lines *b)
{
    const struct corpus *c = &b->corpus;
    bool first = false;
    buf_clear(&b->terms);
    MEM_RESERVE(b->ends, b->end_capacity, (size_t)c->word_count + 1);
    b->ends[0] = 0;
    for (uint32_t i = 0; i < c->word_count; i++) {
        const struct corpus_word *w = &c->words[i];
        bool told = b->o->verbose || !(w->flags & CORPUS_STOP);
        if (told) add_term(&b->terms, c->terms[w->term].text, w->surface, b->o, &first);
        for (int p = 0; told && p < 2 && w->parts[p] != CORPUS_NO_PART; p++)
            add_term(&b->terms, c->terms[w->parts[p]].text, w->surface, b->o, &first);
        b->ends[i + 1] = b->terms.len;
    }
}

static void add_terms(struct buf *out, const struct lines *b, uint32_t doc)
{
    size_t n, skip = between(b->o).len;
    const uint32_t *words = corpus_view(&b->corpus, doc, VIEW_BODY, &n);
    for (size_t i = 0; i < n; i++) {
        if (words[i] == CORPUS_BREAK) continue;
        size_t from = b->ends[words[i]], to = b->ends[words[i] + 1];
        if (from == to) continue;
        buf_add(out, b->terms.ptr + from + skip, to - from - skip);
        skip = 0;
    }
}

/* The keys of what the words of a line mean, each once. */
static void add_meanings(struct buf *out, const struct lines *b, const struct corpus *c, uint32_t doc)
{
    size_t n;
    const uint32_t *words = corpus_view(c, doc, VIEW_BODY, &n);
    bool *told = mem_zero(b->table.meanings, sizeof *told), first = true;
    for (size_t i = 0; i < n; i++) {
        if (words[i] == CORPUS_BREAK) continue;
        const uint32_t *own = c->meanings->of[c->words[words[i]].term].own;
        struct corpus_pairs pairs = { words, n, i, i, NO_MEANING };
        uint32_t meaning;
        for (int m = 0; m < MEANINGS_OF_TERM || corpus_next_pair(c, &pairs, &meaning); m++) {
            if (m < MEANINGS_OF_TERM) meaning = own[m];
            if (meaning == NO_MEANING || told[meaning]) continue;
            told[meaning] = true;
            add_term(out, meaning_key(&b->table, meaning), STR(""), b->o, &first);
        }
    }
    free(told);
}

enum { QUESTIONS = 3 };

/* The known questions nearest to a line, nearest first, those of the same name once. */
static void add_questions(struct buf *out, const struct lines *b, const struct catalogue *c,
                          const struct csr *near, uint32_t doc)
{
    struct str told[QUESTIONS];
    for (int n = 0; n < QUESTIONS; n++) {
        uint64_t best = UINT64_MAX;
        for (uint64_t e = near->ptr[doc]; e < near->ptr[doc + 1]; e++) {
            struct str name = str_of(c->text + c->name[near->col[e]]);
            bool again = false;
            for (int i = 0; i < n; i++) again |= str_eq(told[i], name);
            if (!again && (best == UINT64_MAX || near->val[e] > near->val[best])) best = e;
        }
        if (best == UINT64_MAX) return;
        told[n] = str_of(c->text + c->name[near->col[best]]);
        if (b->o->json_lines) {
            buf_add_str(out, n ? STR(", {\"name\": ") : STR("{\"name\": "));
            json_add_string(out, told[n]);
            buf_add_format(out, ", \"cosine\": %.2f}", (double)near->val[best]);
        } else {
            buf_add_format(out, "%s%.*s %.2f", n ? ", " : "", STR_ARG(told[n]), (double)near->val[best]);
        }
    }
}

/* Prints the lines of the batch and empties it. */
static void print_batch(struct lines *b, struct buf *out)
{
    struct corpus *c = &b->corpus;
    struct meanings meanings = { 0 };
    struct catalogue_keys keys = { 0 };
    struct features features = { 0 };
    corpus_finish(c, NULL);
    compounds_split(c, LANGUAGES_WITH_COMPOUNDS, NULL);
    print_words(b);
    if (b->o->verbose) {
        meaning_table_apply(&b->table, c, &meanings);
        c->meanings = &meanings;
        catalogue_apply(&b->catalogue, &b->table, c, &keys);
        c->catalogue = &keys;
        struct workers *alone = workers_new(1);
        features_build(c, FEATURES_ALL | FEATURES_MEANINGS | FEATURES_ASKED | FEATURES_RARE, alone,
                       &features);
        workers_free(alone);
    }
    buf_clear(out);
    for (size_t i = 0; i < b->count; i++) {
        struct str masked = b->lines[i].masked;
        if (b->o->json_lines) {
            buf_add_format(out, "{\"language\": \"%s\", \"masked\": ", language_code(b->lines[i].language));
            json_add_string(out, masked);
            buf_add_str(out, STR(", \"terms\": ["));
            add_terms(out, b, (uint32_t)i);
            if (b->o->verbose) {
                buf_add_str(out, STR("], \"meanings\": ["));
                add_meanings(out, b, c, (uint32_t)i);
                buf_add_str(out, STR("], \"questions\": ["));
                add_questions(out, b, keys.of, &features.near, (uint32_t)i);
            }
            buf_add_str(out, STR("]}\n"));
        } else {
            buf_add_str(out, str_of(language_code(b->lines[i].language)));
            buf_add_char(out, '\t');
            size_t from = out->len;
            buf_add_str(out, masked);
            for (const char *sign = "\t\n"; *sign; sign++)
                for (char *at = out->ptr + from;
                     (at = memchr(at, *sign, (size_t)(out->ptr + out->len - at)));)
                    *at = ' ';
            buf_add_char(out, '\t');
            add_terms(out, b, (uint32_t)i);
            if (b->o->verbose) {
                buf_add_char(out, '\t');
                add_meanings(out, b, c, (uint32_t)i);
                buf_add_char(out, '\t');
                add_questions(out, b, keys.of, &features.near, (uint32_t)i);
            }
            buf_add_char(out, '\n');
        }
        if (out->len < AT_ONCE && i + 1 < b->count) continue;
        fwrite(out->ptr, 1, out->len, stdout);
        buf_clear(out);
    }
    corpus_release(c);
    corpus_init(c);
    meanings_release(&meanings);
    catalogue_keys_release(&keys);
    features_release(&features);
    b->count = b->map_count = 0;
    arena_release(&b->arena);
    arena_init(&b->arena);
}

static int run_lines(const struct options *o, FILE *in, const char *name, struct err *err)
{
    struct analyzer_shared *shared = analyzer_shared_new(&o->analyzer);
    struct lines b = { .o = o, .shared = shared, .a = analyzer_new(shared) };
    if (o->verbose && (meaning_table_init(&b.table, o->lexicon, shared, err) != 0 ||
                       catalogue_init(&b.catalogue, o->lexicon, &b.table, shared, err) != 0)) {
        meaning_table_release(&b.table);
        analyzer_free(b.a);
        analyzer_shared_free(shared);
        return -1;
    }
    struct buf out;
    buf_init(&out);
    buf_init(&b.read);
    buf_init(&b.terms);
    arena_init(&b.arena);
    corpus_init(&b.corpus);
    setvbuf(in, NULL, _IOFBF, AT_ONCE);
    bool person = isatty(fileno(in)); /* who wants an answer to each line */
    char *line = NULL;
    size_t capacity = 0;
    ssize_t n;
    int result = 0;
    while (!ferror(stdout) && (n = getline(&line, &capacity, in)) >= 0 && !ferror(in)) {
        read_line(&b, (struct str){ line, (size_t)n });
        bool full = b.count + b.read_count == BATCH_LINES;
        if (person || full || b.read_count == ANALYZER_MOST || b.read.len > ANALYZER_BYTES) add_lines(&b);
        if (person || full) print_batch(&b, &out);
    }
    add_lines(&b);
    if (b.count) print_batch(&b, &out);
    if (ferror(stdout)) result = err_set(err, STATUS_IO, "standard output: cannot write");
    if (result == 0 && ferror(in))
        result = err_set(err, STATUS_IO, "%s: cannot read: %s", name, strerror(errno));
    free(line);
    free(b.lines);
    free(b.map);
    free(b.ends);
    corpus_release(&b.corpus);
    arena_release(&b.arena);
    buf_release(&b.terms);
    buf_release(&out);
    buf_release(&b.read);
    meaning_table_release(&b.table);
    catalogue_release(&b.catalogue);
    analyzer_free(b.a);
    analyzer_shared_free(shared);
    return result;
}

int terms_command(const struct options *o, struct err *err)
{
    if (o->file_count == 0 || strcmp(o->files[0], "-") == 0)
        return run_lines(o, stdin, "standard input", err);
    FILE *in = fopen(o->files[0], "re");
    if (!in) return err_set(err, STATUS_IO, "%s: cannot read: %s", o->files[0], strerror(errno));
    int result = run_lines(o, in, o->files[0], err);
    fclose(in);
    return result;
}
