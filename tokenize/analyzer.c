#include "tokenize/analyzer.h"

#include <stdlib.h>
#include <string.h>

#include "miner/base/hashmap.h"
#include "miner/base/mem.h"
#include "tokenize/clean.h"
#include "tokenize/email.h"
#include "tokenize/language.h"
#include "tokenize/normalize.h"
#include "tokenize/split.h"
#include "tokenize/stem.h"
#include "tokenize/stopwords.h"

static const char *const codes[LANGUAGE_COUNT] = { "unknown", "nl", "en", "de", "fr" };

const char *language_code(enum language l)
{
    return codes[l];
}

enum language language_of_code(struct str code)
{
    for (int l = 0; l < LANGUAGE_COUNT; l++)
        if (str_eq_nocase(code, str_of(codes[l]))) return (enum language)l;
    return LANGUAGE_COUNT;
}

struct analyzer_shared {
    struct analyzer_options options;
    struct masker *masker;
    struct email_rules *email;
    struct stopwords *stopwords;
};

struct analyzer {
    const struct analyzer_shared *shared;
    struct mask_state *mask;
    struct email_state *email;
    struct stemmer *stemmer;
    struct arena strings;
    struct hashmap index[LANGUAGE_COUNT]; /* surface → word id */
    struct word *words;
    size_t word_count, word_capacity;
    uint64_t mask_counts[MASK_KIND_COUNT];
    struct buf clean, masked[PART_COUNT], word, excerpt;
    uint32_t *sequence[PART_COUNT];
    size_t capacity[PART_COUNT];
};

struct analyzer_shared *analyzer_shared_new(const struct analyzer_options *options, struct err *err)
{
    struct analyzer_shared *s = mem_zero(1, sizeof *s);
    s->options = *options;
    s->stopwords = stopwords_new();
    s->masker = masker_new(err);
    s->email = s->masker ? email_rules_new(err) : NULL;
    if (s->email) return s;
    analyzer_shared_free(s);
    return NULL;
}

void analyzer_shared_free(struct analyzer_shared *s)
{
    if (!s) return;
    masker_free(s->masker);
    email_rules_free(s->email);
    stopwords_free(s->stopwords);
    free(s);
}

struct analyzer *analyzer_new(const struct analyzer_shared *shared)
{
    struct analyzer *a = mem_zero(1, sizeof *a);
    a->shared = shared;
    a->mask = mask_state_new(shared->masker);
    a->email = email_state_new(shared->email);
    a->stemmer = stemmer_new();
    arena_init(&a->strings);
    for (int l = 0; l < LANGUAGE_COUNT; l++) hashmap_init(&a->index[l]);
    return a;
}

void analyzer_free(struct analyzer *a)
{
    if (!a) return;
    mask_state_free(a->mask);
    email_state_free(a->email);
    stemmer_free(a->stemmer);
    arena_release(&a->strings);
    for (int l = 0; l < LANGUAGE_COUNT; l++) hashmap_release(&a->index[l]);
    free(a->words);
    buf_release(&a->clean);
    buf_release(&a->word);
    buf_release(&a->excerpt);
    for (int p = 0; p < PART_COUNT; p++) {
        buf_release(&a->masked[p]);
        free(a->sequence[p]);
    }
    free(a);
}

/* Cleans, cuts the quoted thread, masks; the result is in a->masked[part]. */
static struct str prepare(struct analyzer *a, struct str text, enum part part, uint32_t *found)
{
    struct buf *out = &a->masked[part];
    buf_clear(out);
    if (!clean_needless(text)) {
        buf_clear(&a->clean);
        clean_text(text, &a->clean);
        text = buf_str(&a->clean);
    }
    if (part != PART_SUBJECT) text = email_message(a->email, text);
    text = str_trim(text);
    if (a->shared->options.mask)
        mask_text(a->mask, text, out, a->mask_counts, found);
    else
        buf_add_str(out, text);
    return buf_str(out);
}

static enum language detect(struct analyzer *a, struct str subject, struct str body)
{
    struct language_score score = { 0 };
    const struct str texts[] = { subject, body };
    for (int i = 0; i < 2; i++) {
        struct str text = str_clip(texts[i], 2000); /* a page is plenty to know a language by */
        size_t at = 0;
        struct token t;
        while ((t = split_next(text, &at)).kind != TOKEN_END) {
            if (t.kind != TOKEN_WORD) continue;
            normalize_word(t.text, t.ascii, &a->word);
            struct str word = buf_str(&a->word);
            language_add(&score, word, stopwords_find(a->shared->stopwords, word));
        }
    }
    return language_decide(&score);
}

static uint32_t new_word(struct analyzer *a, struct str *stored, enum token_kind kind, enum language language)
{
    *stored = arena_str(&a->strings, *stored);
    struct word w = { .surface = *stored, .term = *stored, .language = (uint8_t)language };
    if (kind == TOKEN_PLACEHOLDER) {
        w.flags = WORD_PLACEHOLDER;
    } else if (kind != TOKEN_WORD) {
        w.flags = WORD_NUMBER;
    } else {
        unsigned lists = stopwords_find(a->shared->stopwords, *stored);
        enum language own = language == LANGUAGE_UNKNOWN ? LANGUAGE_NL : language;
        if (lists & (1u << own) || str_points(*stored) < 2) w.flags = WORD_STOP;
        w.term = arena_str(&a->strings, stemmer_stem(a->stemmer, language, *stored));
    }
    MEM_RESERVE(a->words, a->word_capacity, a->word_count + 1);
    a->words[a->word_count] = w;
    return (uint32_t)a->word_count++;
}

static struct str token_surface(struct analyzer *a, const struct token *t)
{
    switch (t->kind) {
    case TOKEN_NUMBER: return STR("<getal>");
    case TOKEN_AMOUNT: return STR("<bedrag>");
    case TOKEN_TIME: return STR("<tijd>");
    case TOKEN_DATE: return STR("<datum>");
    case TOKEN_WORD:
    case TOKEN_PLACEHOLDER:
    case TOKEN_END:
    case TOKEN_BREAK: break;
    }
    normalize_word(t->text, t->ascii, &a->word);
    return buf_str(&a->word);
}

static size_t take_words(struct analyzer *a, struct str text, enum part part, enum language language)
{
    size_t at = 0, n = 0;
    struct token t;
    while ((t = split_next(text, &at)).kind != TOKEN_END) {
        uint32_t id = WORD_BREAK;
        if (t.kind != TOKEN_BREAK) {
            bool fresh;
            struct str *stored;
            struct str surface = token_surface(a, &t);
            if (surface.len == 0) continue;
            uint32_t *place = hashmap_at(&a->index[language], surface, (uint32_t)a->word_count, &fresh, &stored);
            id = fresh ? new_word(a, stored, t.kind, language) : *place;
        } else if (n == 0 || a->sequence[part][n - 1] == WORD_BREAK) {
            continue;
        }
        MEM_RESERVE(a->sequence[part], a->capacity[part], n + 1);
        a->sequence[part][n++] = id;
    }
    return n;
}

void analyzer_run(struct analyzer *a, const struct str parts[PART_COUNT], struct analysis *out)
{
    memset(out, 0, sizeof *out);
    struct str text[PART_COUNT];
    out->automatic = email_is_automatic(a->email, parts[PART_SUBJECT], parts[PART_BODY]);
    for (enum part p = 0; p < PART_COUNT; p++) {
        text[p] = out->masked[p] = prepare(a, parts[p], p, &out->found[p]);
        if (p != PART_SUBJECT) text[p] = email_content(a->email, text[p]);
    }
    enum language language = a->shared->options.language;
    if (language == LANGUAGE_UNKNOWN) language = detect(a, text[PART_SUBJECT], text[PART_BODY]);
    out->language = language;
    for (enum part p = 0; p < PART_COUNT; p++) {
        out->word_count[p] = take_words(a, text[p], p, language);
        out->words[p] = a->sequence[p];
    }
}

struct str analyzer_mask(struct analyzer *a, struct str text)
{
    buf_clear(&a->excerpt);
    if (a->shared->options.mask)
        mask_text(a->mask, text, &a->excerpt, NULL, NULL);
    else
        buf_add_str(&a->excerpt, text);
    return buf_str(&a->excerpt);
}

const struct word *analyzer_words(const struct analyzer *a, size_t *count)
{
    *count = a->word_count;
    return a->words;
}

const uint64_t *analyzer_mask_counts(const struct analyzer *a)
{
    return a->mask_counts;
}

const char *analyzer_stemmer_version(void)
{
    return stemmer_version();
}
