#include "miner/catalogue.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cluster/compounds.h"
#include "cluster/features.h"
#include "miner/base/lines.h"
#include "miner/base/mem.h"
#include "miner/collect.h"

enum { FIELDS = 3 }; /* name, customers, agents: as subject, body and reply of a ticket */

static const struct {
    enum language language;
    const char *file;
} files[] = { { LANGUAGE_NL, "questions_nl.tsv" },
              { LANGUAGE_EN, "questions_en.tsv" },
              { LANGUAGE_DE, "questions_de.tsv" },
              { LANGUAGE_FR, "questions_fr.tsv" } };
enum { LANGUAGES = sizeof files / sizeof *files };

struct reader {
    const char *path; /* of the file that is read, of language `at` */
    int at;
    struct arena arena;
    struct hashmap names; /* name → question */
    struct question {
        struct str name;
        struct buf part[LANGUAGES][VIEW_COUNT];
        uint32_t languages; /* in which it has phrases */
    } * questions;
    uint32_t count;
    size_t capacity;
};

static struct question *question_of(struct reader *r, struct str name)
{
    bool fresh;
    struct str *key;
    uint32_t number = *hashmap_at(&r->names, name, r->count, &fresh, &key);
    if (fresh) {
        *key = arena_str(&r->arena, name);
        MEM_RESERVE(r->questions, r->capacity, (size_t)r->count + 1);
        struct question *q = &r->questions[r->count++];
        *q = (struct question){ .name = *key };
        for (int l = 0; l < LANGUAGES; l++)
            for (int v = 0; v < VIEW_COUNT; v++) buf_init(&q->part[l][v]);
        buf_add_str(&q->part[0][VIEW_SUBJECT], name); /* names are Dutch */
    }
    return &r->questions[number];
}

/* Each phrase on a line of its own, so that words of two do not mean something together. */
static void add_phrases(struct buf *part, struct str field)
{
    if (field.len == 0) return;
    buf_add_char(part, '\n');
    for (size_t i = 0; i < field.len; i++) buf_add_char(part, field.ptr[i] == '|' ? '\n' : field.ptr[i]);
}

static int take_line(void *argument, struct str line, size_t number, struct err *err)
{
    struct reader *r = argument;
    struct str trimmed = str_trim(line), field[FIELDS] = { { NULL, 0 } };
    if (trimmed.len == 0 || trimmed.ptr[0] == '#') return 0;
    size_t count = 0;
    for (size_t at = 0; at <= line.len; count++) {
        size_t end = at;
        while (end < line.len && line.ptr[end] != '\t') end++;
        if (count < FIELDS) field[count] = str_trim(str_sub(line, at, end));
        at = end + 1;
    }
    if (count < 2 || count > FIELDS)
        return err_set(err, STATUS_USAGE,
                       "%s:%zu: %zu field%s; a line is a name, what customers say and what agents answer, "
                       "with tabs between",
                       r->path, number, count, count == 1 ? "" : "s");
    if (field[0].len == 0 || field[1].len == 0)
        return err_set(err, STATUS_USAGE, "%s:%zu: no %s", r->path, number,
                       field[0].len ? "phrases of customers behind the name" : "name before the phrases");
    if (r->count == CATALOGUE_MOST)
        return err_set(err, STATUS_USAGE, "%s:%zu: more than %d questions", r->path, number, CATALOGUE_MOST);
    struct question *q = question_of(r, field[0]);
    q->languages += q->part[r->at][VIEW_BODY].len == 0;
    add_phrases(&q->part[r->at][VIEW_BODY], field[1]);
    add_phrases(&q->part[r->at][VIEW_REPLY], field[2]);
    return 0;
}

/* The questions in one language as documents. */
static void make_corpus(const struct reader *r, int language, const struct analyzer_shared *shared, struct corpus *c)
{
    struct analyzer *a = analyzer_new(shared);
    uint32_t *words = NULL;
    size_t used = 0, capacity = 0, known, (*counts)[VIEW_COUNT] = mem_alloc(r->count, sizeof *counts);
    for (uint32_t i = 0; i < r->count; i++) {
        for (int v = 0; v < VIEW_COUNT; v++) {
            const uint32_t *of =
                analyzer_words_of(a, buf_str(&r->questions[i].part[language][v]), files[language].language,
                                  &counts[i][v]);
            MEM_RESERVE(words, capacity, used + counts[i][v]);
            if (counts[i][v]) memcpy(words + used, of, counts[i][v] * sizeof *words);
            used += counts[i][v];
        }
    }
    const struct word *of = analyzer_words(a, &known);
    uint32_t *map = mem_alloc(known, sizeof *map);
    corpus_init(c);
    for (size_t i = 0; i < known; i++)
        map[i] = corpus_word(c, of[i].surface, of[i].term, of[i].flags, of[i].language);
    size_t at = 0;
    for (uint32_t i = 0; i < r->count; i++) {
        const uint32_t *views[VIEW_COUNT];
        for (int v = 0; v < VIEW_COUNT; at += counts[i][v++]) views[v] = words + at;
        corpus_add(c, views, counts[i], map);
    }
    corpus_finish(c, NULL);
    compounds_split(c, LANGUAGES_WITH_COMPOUNDS, NULL);
    free(map);
    free(counts);
    free(words);
    analyzer_free(a);
}

/* How much a question has of a key. */
struct posting {
    struct str key;
    uint32_t question;
    float weight;
};

struct postings {
    struct posting *of;
    size_t count, capacity;
    struct arena keys;
};

static struct str key_of(const struct corpus *c, const struct meaning_table *table, uint32_t means,
                         struct arena *arena)
{
    if (means < c->meanings->count)
        return str_of(arena_format(arena, "=%.*s", STR_ARG(table->keys[means])));
    return arena_str(arena, c->terms[means - c->meanings->count].text);
}

/* Adds what the questions' words mean in one language. What all languages share has in each of a question's
 * its part of the weight. */
static void add_postings(const struct reader *r, const struct features *f, const struct corpus *c,
                         const struct meaning_table *table, struct workers *w, struct postings *p)
{
    const struct csr *tf = &f->tf;
    float *weight = mem_zero(tf->cols, sizeof *weight);
    features_idf(f, weight);
    for (uint32_t t = 0; t < tf->cols; t++)
        weight[t] *= t < f->terms ? 0 : f->stop[t] ? FEATURES_STOP_PLAIN : 1;
    struct csr rows;
    features_weigh(f, weight, w, &rows);
    struct str *key = mem_alloc(f->grams - f->terms, sizeof *key);
    for (uint32_t i = 0; i < f->grams - f->terms; i++) key[i] = key_of(c, table, f->means[i], &p->keys);
    MEM_RESERVE(p->of, p->capacity, p->count + csr_nonzeros(&rows));
    for (uint32_t q = 0; q < rows.rows; q++) {
        for (uint64_t e = rows.ptr[q]; e < rows.ptr[q + 1]; e++) {
            uint32_t i = rows.col[e] - f->terms;
            float share = f->means[i] < c->meanings->count ? 1 / (float)r->questions[q].languages : 1;
            p->of[p->count++] = (struct posting){ key[i], q, share * rows.val[e] };
        }
    }
    csr_release(&rows);
    free(key);
    free(weight);
}

static int by_key(const void *a, const void *b)
{
    const struct posting *x = a, *y = b;
    int order = str_cmp(x->key, y->key);
    if (order) return order;
    if (x->question != y->question) return x->question < y->question ? -1 : 1;
    return x->weight < y->weight ? -1 : x->weight > y->weight;
}

/* Postings of one key and question count together: shares of a meaning add up; of a word that is one in two
 * languages no more than a length of 1 allows. */
static void make_index(struct postings *p, uint32_t questions, struct question_catalogue *q, struct buf *text)
{
    qsort(p->of, p->count, sizeof *p->of, by_key);
    uint32_t *ptr = arena_alloc(&q->arena, (p->count + 1) * sizeof *ptr),
             *at = arena_alloc(&q->arena, p->count * sizeof *at), keys = 0, n = 0;
    struct catalogue_entry *entry = arena_alloc(&q->arena, p->count * sizeof *entry);
    for (size_t i = 0; i < p->count;) {
        struct str key = p->of[i].key;
        ptr[keys] = n;
        at[keys++] = (uint32_t)text->len;
        buf_add_str(text, key);
        buf_add_char(text, '\0');
        while (i < p->count && str_eq(p->of[i].key, key)) {
            uint32_t question = p->of[i].question;
            float weight = 0;
            for (; i < p->count && p->of[i].question == question && str_eq(p->of[i].key, key); i++)
                weight += p->of[i].weight;
            entry[n++] = (struct catalogue_entry){ (uint16_t)question,
                                                   (uint16_t)lrintf(65535 * (weight > 1 ? 1 : weight)) };
        }
    }
    ptr[keys] = n;
    q->index = (struct catalogue){ .questions = questions, .keys = keys, .ptr = ptr, .entry = entry };
    q->key = at;
}

static void make_catalogue(const struct reader *r, const struct meaning_table *table,
                           const struct analyzer_shared *shared, struct question_catalogue *q)
{
    struct workers *alone = workers_new(1);
    struct postings p = { 0 };
    arena_init(&p.keys);
    for (int l = 0; l < LANGUAGES; l++) {
        struct corpus c;
        struct meanings meanings;
        struct features f;
        make_corpus(r, l, shared, &c);
        meaning_table_apply(table, shared, 1u << files[l].language, &c, &meanings);
        c.meanings = &meanings;
        features_build(&c, FEATURES_ALL | FEATURES_MEANINGS | FEATURES_RARE, alone, &f);
        add_postings(r, &f, &c, table, alone, &p);
        features_release(&f);
        meanings_release(&meanings);
        corpus_release(&c);
    }
    workers_free(alone);
    struct buf text;
    buf_init(&text);
    arena_init(&q->arena);
    uint32_t *name = arena_alloc(&q->arena, r->count * sizeof *name);
    for (uint32_t i = 0; i < r->count; i++) {
        name[i] = (uint32_t)text.len;
        buf_add_str(&text, r->questions[i].name);
        buf_add_char(&text, '\0');
    }
    make_index(&p, r->count, q, &text);
    q->index.name = name;
    q->index.text = arena_str(&q->arena, buf_str(&text)).ptr;
    q->index.language = LANGUAGE_NL;
    buf_release(&text);
    free(p.of);
    arena_release(&p.keys);
}

/* Reads the files that are there. */
static int read_lines(struct reader *r, const char *folder, struct err *err)
{
    int result = 0;
    memset(r, 0, sizeof *r);
    arena_init(&r->arena);
    hashmap_init(&r->names);
    for (r->at = 0; r->at < LANGUAGES && result == 0; r->at++) {
        r->path = arena_format(&r->arena, "%s/%s", folder, files[r->at].file);
        if (access(r->path, F_OK) == 0)
            result = lines_read(r->path, "catalogue of questions", take_line, r, err);
    }
    return result;
}

static void release_lines(struct reader *r)
{
    for (uint32_t i = 0; i < r->count; i++)
        for (int l = 0; l < LANGUAGES; l++)
            for (int v = 0; v < VIEW_COUNT; v++) buf_release(&r->questions[i].part[l][v]);
    free(r->questions);
    hashmap_release(&r->names);
    arena_release(&r->arena);
}

int catalogue_read(const char *folder, const struct meaning_table *table,
                   const struct analyzer_shared *shared, struct question_catalogue *q, struct err *err)
{
    struct reader r;
    memset(q, 0, sizeof *q);
    int result = read_lines(&r, folder, err);
    if (result == 0 && r.count) make_catalogue(&r, table, shared, q);
    release_lines(&r);
    return result;
}

int catalogue_check(const char *folder, struct err *err)
{
    struct reader r;
    int result = read_lines(&r, folder, err);
    release_lines(&r);
    return result;
}

void catalogue_release(struct question_catalogue *q)
{
    arena_release(&q->arena);
    memset(q, 0, sizeof *q);
}

/* The number of a key, CATALOGUE_NO_KEY = it is not there. */
static uint32_t find_key(const struct question_catalogue *q, struct str wanted)
{
    uint32_t low = 0, high = q->index.keys;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = str_cmp(str_of(q->index.text + q->key[middle]), wanted);
        if (order == 0) return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return CATALOGUE_NO_KEY;
}

void catalogue_apply(const struct question_catalogue *q, const struct meaning_table *table,
                     const struct corpus *c, struct catalogue_keys *out)
{
    struct buf key;
    buf_init(&key);
    out->of = &q->index;
    out->meaning = mem_alloc(table->meanings, sizeof *out->meaning);
    for (uint32_t m = 0; m < table->meanings; m++) {
        buf_clear(&key);
        buf_add_format(&key, "=%.*s", STR_ARG(table->keys[m]));
        out->meaning[m] = find_key(q, buf_str(&key));
    }
    out->term = mem_alloc(c->term_count, sizeof *out->term);
    for (uint32_t t = 0; t < c->term_count; t++) out->term[t] = find_key(q, c->terms[t].text);
    buf_release(&key);
}
