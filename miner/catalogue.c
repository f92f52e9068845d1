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

enum { FIELDS = 4 }; /* name, customers, agents: as subject, body and reply of a ticket; need */

static const char *const need_words[] = {
    [CATALOGUE_NEED_NOTHING] = "automatiseren",
    [CATALOGUE_NEED_DATA] = "gegevens",
    [CATALOGUE_NEED_HELP] = "hulp",
    [CATALOGUE_NEED_PERSON] = "mens",
};

struct reader {
    const char *path;
    struct arena arena;
    struct hashmap names; /* sector and name → question */
    struct question {
        struct str name;
        struct buf part[VIEW_COUNT];
        uint32_t sector;
        enum catalogue_need need;
    } * questions;
    uint32_t count, sectors;
    size_t capacity;
};

static struct question *question_of(struct reader *r, struct str name)
{
    bool fresh;
    struct str *key, whole = str_of(arena_format(&r->arena, "%u %.*s", r->sectors, STR_ARG(name)));
    uint32_t number = *hashmap_at(&r->names, whole, r->count, &fresh, &key);
    if (fresh) {
        *key = whole;
        name = arena_str(&r->arena, name);
        MEM_RESERVE(r->questions, r->capacity, (size_t)r->count + 1);
        struct question *q = &r->questions[r->count++];
        q->name = name;
        q->sector = r->sectors;
        q->need = CATALOGUE_NEED_UNKNOWN;
        for (int v = 0; v < VIEW_COUNT; v++) buf_init(&q->part[v]);
        buf_add_str(&q->part[VIEW_SUBJECT], name);
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

/* −1 = the word is none of ours. */
static int need_of(struct str word)
{
    if (word.len == 0) return CATALOGUE_NEED_UNKNOWN;
    for (int n = CATALOGUE_NEED_NOTHING; n <= CATALOGUE_NEED_PERSON; n++)
        if (str_eq(word, str_of(need_words[n]))) return n;
    return -1;
}

static int take_line(void *argument, struct str line, size_t number, struct err *err)
{
    struct reader *r = argument;
    struct str trimmed = str_trim(line), field[FIELDS] = { { NULL, 0 } };
    if (trimmed.len == 0 || trimmed.ptr[0] == '#') return 0;
    if (trimmed.ptr[0] == '[' && trimmed.ptr[trimmed.len - 1] == ']') {
        r->sectors++;
        return 0;
    }
    size_t count = lines_fields(line, field, FIELDS);
    if (count < 2 || count > FIELDS)
        return err_set(err, STATUS_USAGE,
                       "%s:%zu: %zu field%s; a line is a name, what customers say, what agents answer and "
                       "what it takes, with tabs between",
                       r->path, number, count, count == 1 ? "" : "s");
    if (field[0].len == 0 || field[1].len == 0)
        return err_set(err, STATUS_USAGE, "%s:%zu: no %s", r->path, number,
                       field[0].len ? "phrases of customers behind the name" : "name before the phrases");
    int need = need_of(field[3]);
    if (need < 0)
        return err_set(err, STATUS_USAGE, "%s:%zu: \"%.*s\" is not what a question takes: %s, %s, %s or %s",
                       r->path, number, STR_ARG(field[3]), need_words[CATALOGUE_NEED_NOTHING],
                       need_words[CATALOGUE_NEED_DATA], need_words[CATALOGUE_NEED_HELP],
                       need_words[CATALOGUE_NEED_PERSON]);
    if (r->count == CATALOGUE_MOST)
        return err_set(err, STATUS_USAGE, "%s:%zu: more than %d questions", r->path, number, CATALOGUE_MOST);
    struct question *q = question_of(r, field[0]);
    add_phrases(&q->part[VIEW_BODY], field[1]);
    add_phrases(&q->part[VIEW_REPLY], field[2]);
    if ((enum catalogue_need)need > q->need) q->need = (enum catalogue_need)need;
    return 0;
}

/* The questions as documents. */
static void make_corpus(const struct reader *r, const struct analyzer_shared *shared, struct corpus *c)
{
    struct analyzer *a = analyzer_new(shared);
    uint32_t *words = NULL;
    size_t used = 0, capacity = 0, known, (*counts)[VIEW_COUNT] = mem_alloc(r->count, sizeof *counts);
    for (uint32_t i = 0; i < r->count; i++) {
        for (int v = 0; v < VIEW_COUNT; v++) {
            const uint32_t *of =
                analyzer_words_of(a, buf_str(&r->questions[i].part[v]), LANGUAGE_NL, &counts[i][v]);
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
        for (int v = 0; v < VIEW_COUNT; at += counts[i][v++]) views[v] = counts[i][v] ? words + at : NULL;
        corpus_add(c, views, counts[i], map);
    }
    corpus_finish(c, NULL);
    compounds_split(c, LANGUAGES_WITH_COMPOUNDS, NULL);
    free(map);
    free(counts);
    free(words);
    analyzer_free(a);
}

/* Columns of features by what they are called. */
struct named_column {
    struct str key;
    uint32_t col;
};

static int by_key(const void *a, const void *b)
{
    const struct named_column *x = a, *y = b;
    return str_cmp(x->key, y->key);
}

/* Those of what the words mean. */
static struct named_column *name_columns(const struct features *f, const struct corpus *c,
                                         const struct meaning_table *table, struct arena *arena)
{
    uint32_t n = f->grams - f->terms, meanings = c->meanings->count;
    struct named_column *columns = mem_alloc(n, sizeof *columns);
    for (uint32_t i = 0; i < n; i++) {
        columns[i].col = f->terms + i;
        columns[i].key = f->means[i] < meanings
                             ? str_of(arena_format(arena, "=%.*s", STR_ARG(meaning_key(table, f->means[i]))))
                             : c->terms[f->means[i] - meanings].text;
    }
    qsort(columns, n, sizeof *columns, by_key);
    return columns;
}

/* Vectors of the questions → postings by key. */
static void make_index(const struct features *f, const struct named_column *columns,
                       struct question_catalogue *q)
{
    uint32_t n = f->grams - f->terms, at = 0;
    float *weight = mem_alloc(f->tf.cols, sizeof *weight);
    features_idf(f, weight);
    for (uint32_t t = 0; t < f->tf.cols; t++)
        weight[t] *= t < f->terms ? 0 : f->stop[t] ? FEATURES_STOP_PLAIN : 1;
    struct csr rows, by_column;
    struct workers *alone = workers_new(1);
    features_weigh(f, weight, alone, &rows);
    workers_free(alone);
    csr_transpose(&rows, &by_column);
    uint32_t *ptr = arena_alloc(&q->arena, ((size_t)n + 1) * sizeof *ptr);
    struct catalogue_entry *entry = arena_alloc(&q->arena, csr_nonzeros(&rows) * sizeof *entry);
    for (uint32_t i = 0; i < n; i++) {
        ptr[i] = at;
        for (uint64_t e = by_column.ptr[columns[i].col]; e < by_column.ptr[columns[i].col + 1]; e++)
            entry[at++] = (struct catalogue_entry){ (uint16_t)by_column.col[e],
                                                    (uint16_t)lrintf(by_column.val[e] * 65535) };
    }
    ptr[n] = at;
    q->index = (struct catalogue){ .questions = f->tf.rows, .keys = n, .ptr = ptr, .entry = entry };
    csr_release(&rows);
    csr_release(&by_column);
    free(weight);
}

static uint32_t add_text(struct buf *text, struct str s)
{
    uint32_t at = (uint32_t)text->len;
    buf_add_str(text, s);
    buf_add_char(text, '\0');
    return at;
}

static void make_catalogue(const struct reader *r, const struct meaning_table *table,
                           const struct analyzer_shared *shared, struct question_catalogue *q)
{
    struct corpus c;
    struct meanings meanings;
    struct features f;
    struct arena names;
    struct workers *alone = workers_new(1);
    make_corpus(r, shared, &c);
    meaning_table_apply(table, &c, &meanings);
    c.meanings = &meanings;
    features_build(&c, FEATURES_ALL | FEATURES_MEANINGS | FEATURES_RARE, alone, &f);
    workers_free(alone);
    arena_init(&names);
    arena_init(&q->arena);
    struct named_column *columns = name_columns(&f, &c, table, &names);
    make_index(&f, columns, q);
    struct buf text;
    buf_init(&text);
    uint32_t *name = arena_alloc(&q->arena, r->count * sizeof *name),
             *sector = arena_alloc(&q->arena, r->count * sizeof *sector),
             *key = arena_alloc(&q->arena, q->index.keys * sizeof *key);
    uint8_t *need = arena_alloc(&q->arena, r->count * sizeof *need);
    for (uint32_t i = 0; i < r->count; i++) {
        name[i] = add_text(&text, r->questions[i].name);
        sector[i] = r->questions[i].sector;
        need[i] = (uint8_t)r->questions[i].need;
    }
    for (uint32_t i = 0; i < q->index.keys; i++) key[i] = add_text(&text, columns[i].key);
    q->key = key;
    q->index.name = name;
    q->index.sector = sector;
    q->index.need = need;
    q->index.sectors = r->sectors + 1;
    q->index.text = arena_str(&q->arena, buf_str(&text)).ptr;
    q->index.language = LANGUAGE_NL;
    buf_release(&text);
    free(columns);
    arena_release(&names);
    features_release(&f);
    meanings_release(&meanings);
    corpus_release(&c);
}

/* Reads the file, where there is one. */
static int read_lines(struct reader *r, const char *folder, struct err *err)
{
    memset(r, 0, sizeof *r);
    arena_init(&r->arena);
    hashmap_init(&r->names);
    r->path = arena_format(&r->arena, "%s/questions.tsv", folder);
    if (access(r->path, F_OK) != 0) return 0;
    if (lines_read(r->path, "catalogue of questions", take_line, r, err) != 0) return -1;
    return r->count ? 0 : err_set(err, STATUS_USAGE, "%s: holds no question", r->path);
}

static void release_lines(struct reader *r)
{
    for (uint32_t i = 0; i < r->count; i++)
        for (int v = 0; v < VIEW_COUNT; v++) buf_release(&r->questions[i].part[v]);
    free(r->questions);
    hashmap_release(&r->names);
    arena_release(&r->arena);
}

int catalogue_init(struct question_catalogue *q, const char *folder, const struct meaning_table *table,
                   const struct analyzer_shared *shared, struct err *err)
{
    *q = catalogue_compiled;
    if (!folder) return 0;
    struct reader r;
    int result = read_lines(&r, folder, err);
    if (result != 0 || r.count) memset(q, 0, sizeof *q);
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

/* The key of each of the table's meanings. */
static uint32_t *keys_of_meanings(const struct question_catalogue *q, const struct meaning_table *table)
{
    uint32_t *keys = mem_alloc(table->meanings, sizeof *keys);
    struct buf key;
    buf_init(&key);
    for (uint32_t m = 0; m < table->meanings; m++) {
        buf_clear(&key);
        buf_add_format(&key, "=%.*s", STR_ARG(meaning_key(table, m)));
        keys[m] = find_key(q, buf_str(&key));
    }
    buf_release(&key);
    return keys;
}

void catalogue_apply(const struct question_catalogue *q, const struct meaning_table *table,
                     const struct corpus *c, struct catalogue_keys *out)
{
    out->of = &q->index;
    out->meaning = keys_of_meanings(q, table);
    out->term = mem_alloc(c->term_count, sizeof *out->term);
    for (uint32_t t = 0; t < c->term_count; t++) out->term[t] = find_key(q, c->terms[t].text);
}

void catalogue_say(const struct question_catalogue *q, const struct meaning_table *table,
                   struct catalogue_words *out)
{
    uint32_t *key = keys_of_meanings(q, table), keys = q->index.keys;
    *out = (struct catalogue_words){ .of = &q->index, .count = table->terms + keys };
    out->text = mem_alloc(out->count, sizeof *out->text);
    meanings_init(&out->keys, out->count);
    for (uint32_t i = 0; i < table->count; i++) {
        const struct meaning_member *m = &table->members[i];
        catalogue_words_add(out, m->first, m->second, key[m->meaning]);
    }
    for (uint32_t t = 0; t < table->terms; t++) {
        out->text[t] = meaning_term(table, t);
        if (table->language[t] == q->index.language && out->keys.of[t].own[0] == NO_MEANING)
            catalogue_words_add(out, t, CATALOGUE_NO_TERM, find_key(q, out->text[t]));
    }
    for (uint32_t k = 0; k < keys; k++) {
        out->text[table->terms + k] = str_of(q->index.text + q->key[k]);
        catalogue_words_add(out, table->terms + k, CATALOGUE_NO_TERM, k);
    }
    free(key);
}

uint32_t catalogue_term(const struct question_catalogue *q, const struct meaning_table *table,
                        struct str term, enum language language)
{
    uint32_t number = meaning_find(table, term, language);
    if (number != MEANING_NO_TERM || language != q->index.language) return number;
    uint32_t key = find_key(q, term);
    return key == CATALOGUE_NO_KEY ? CATALOGUE_NO_TERM : table->terms + key;
}
