/* Any bytes as what a user puts in place of our word lists: questions, meanings, words of mood, cut at
 * "\n--\n". What cannot be read is told with its file; what is read keeps the promises of the headers, and
 * texts are asked of it: its own lines.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cluster/features.h"
#include "miner/base/utf8.h"
#include "miner/catalogue.h"
#include "miner/insight/tone.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const names[] = {
    "questions.tsv", "meanings.tsv", "nl.tsv", "en.tsv", "de.tsv", "fr.tsv"
};
enum { LISTS = sizeof names / sizeof *names, OF_THE_INPUT = 3, DOCUMENTS_MOST = 64 };

static char folder[256];
static struct analyzer_shared *shared;

static void demand(bool holds)
{
    if (!holds) __builtin_trap();
}

static void write_list(int list, struct str text)
{
    char path[sizeof folder + 32];
    snprintf(path, sizeof path, "%s/%s", folder, names[list]);
    FILE *out = fopen(path, "w");
    demand(out && (text.len == 0 || fwrite(text.ptr, 1, text.len, out) == text.len) && fclose(out) == 0);
}

static void tidy(void)
{
    char path[sizeof folder + 32];
    for (int list = 0; list < LISTS; list++) {
        snprintf(path, sizeof path, "%s/%s", folder, names[list]);
        unlink(path);
    }
    rmdir(folder);
    analyzer_shared_free(shared);
}

/* Lists that an input has not are empty: ours would be read anew each time. */
static void set_up(void)
{
    const char *place = getenv("TMPDIR");
    snprintf(folder, sizeof folder, "%.200s/fuzz_lists.XXXXXX", place ? place : "/tmp");
    demand(mkdtemp(folder) != NULL);
    for (int list = 0; list < LISTS; list++) write_list(list, STR(""));
    shared = analyzer_shared_new(&(struct analyzer_options){ .language = LANGUAGE_NL });
    atexit(tidy);
}

static void check_told(struct err *err)
{
    demand(err->status == STATUS_USAGE && strstr(err->message, ".tsv") && !strchr(err->message, '\n'));
    err_release(err);
    *err = (struct err)ERR_INIT;
}

/* ---- the lines of the first list as tickets ---- */

static struct str next_line(struct str *rest)
{
    size_t end = str_find(*rest, STR("\n"));
    struct str line = str_sub(*rest, 0, end);
    *rest = end == SIZE_MAX ? (struct str){ NULL, 0 } : str_sub(*rest, end + 1, rest->len);
    return line;
}

static void add_document(struct corpus *c, const struct analyzer *a, const struct analysis *r)
{
    size_t known;
    const struct word *of = analyzer_words(a, &known);
    uint32_t *map = calloc(known + 1, sizeof *map);
    demand(map != NULL);
    for (size_t i = 0; i < known; i++)
        map[i] = corpus_word(c, of[i].surface, of[i].term, of[i].flags, of[i].language);
    corpus_add(c, r->words, r->word_count, map);
    free(map);
}

static void check_tone(struct tone_reader *tones, const struct lexicon *l, const struct analysis *r)
{
    const struct lexicon_list *list = lexicon_of(l, "nl");
    if (!list) return;
    struct tone t = tone_of(tones, list, r);
    demand(isnan(t.mood) || (t.mood >= -1 && t.mood <= 1));
    demand(t.tones < 1u << TONE_COUNT);
}

static void read_texts(struct str lines, const struct lexicon *l, struct corpus *c)
{
    struct analyzer *a = analyzer_new(shared);
    struct tone_reader *tones = tone_reader_new(a, l);
    for (int i = 0; i < DOCUMENTS_MOST && lines.ptr; i++) {
        struct str parts[PART_COUNT] = { { NULL, 0 } }, line = next_line(&lines);
        struct analysis r;
        if (utf8_valid_prefix(line.ptr, line.len) != line.len) continue;
        parts[PART_BODY] = line;
        analyzer_run(a, parts, &r);
        check_tone(tones, l, &r);
        add_document(c, a, &r);
    }
    tone_reader_free(tones);
    analyzer_free(a);
}

/* ---- the catalogue ---- */

static void check_catalogue(const struct question_catalogue *q)
{
    const struct catalogue *c = &q->index;
    demand(c->questions <= CATALOGUE_MOST && c->sectors > 0 && c->ptr[0] == 0);
    for (uint32_t i = 0; i < c->questions; i++) {
        struct str name = str_of(c->text + c->name[i]);
        demand(c->sector[i] < c->sectors && name.len && utf8_valid_prefix(name.ptr, name.len) == name.len);
    }
    for (uint32_t k = 0; k < c->keys; k++) {
        demand(c->ptr[k] <= c->ptr[k + 1]);
        demand(k == 0 || str_cmp(str_of(c->text + q->key[k - 1]), str_of(c->text + q->key[k])) < 0);
        for (uint32_t e = c->ptr[k]; e < c->ptr[k + 1]; e++) demand(c->entry[e].question < c->questions);
    }
}

static void ask(const struct question_catalogue *q, const struct meaning_table *table, struct corpus *c)
{
    struct meanings meanings;
    struct catalogue_keys keys;
    struct features f;
    struct workers *alone = workers_new(1);
    meaning_table_apply(table, c, &meanings);
    catalogue_apply(q, table, c, &keys);
    c->meanings = &meanings;
    c->catalogue = &keys;
    features_build(c, FEATURES_ALL | FEATURES_MEANINGS | FEATURES_ASKED, alone, &f);
    uint32_t *type = calloc(c->docs, sizeof *type), question;
    demand(type && f.near.rows == c->docs);
    for (uint32_t d = 0; d < c->docs; d++) {
        demand(f.near.ptr[d + 1] - f.near.ptr[d] <= CATALOGUE_NEAREST);
        for (uint64_t e = f.near.ptr[d]; e < f.near.ptr[d + 1]; e++)
            demand(f.near.col[e] < q->index.questions && f.near.val[e] > 0 && f.near.val[e] < 1.001f);
    }
    double share;
    catalogue_of_types(&q->index, &f.near, 1, type, &question, &share);
    demand(question == CATALOGUE_NONE || question < q->index.questions);
    demand(share >= 0 && share <= 1);
    struct catalogue_words said;
    catalogue_say(q, table, &said);
    for (uint32_t t = 0; t < c->term_count; t++) {
        uint32_t term = catalogue_term(q, table, c->terms[t].text, LANGUAGE_NL);
        demand(term == CATALOGUE_NO_TERM || (term < said.count && str_eq(said.text[term], c->terms[t].text)));
    }
    catalogue_words_release(&said);
    free(type);
    features_release(&f);
    workers_free(alone);
    catalogue_keys_release(&keys);
    meanings_release(&meanings);
}

static void read_catalogue(struct str lines, const struct lexicon *l, struct err *err)
{
    struct meaning_table table;
    struct question_catalogue q;
    bool sound = catalogue_check(folder, err) == 0;
    if (!sound) check_told(err);
    if (meaning_table_init(&table, folder, shared, err) != 0) {
        check_told(err);
        return;
    }
    if (catalogue_init(&q, folder, &table, shared, err) != 0) {
        demand(!sound && q.index.questions == 0);
        check_told(err);
    } else {
        struct corpus c;
        demand(sound && q.index.questions);
        check_catalogue(&q);
        corpus_init(&c);
        read_texts(lines, l, &c);
        corpus_finish(&c, NULL);
        if (c.docs) ask(&q, &table, &c);
        corpus_release(&c);
    }
    catalogue_release(&q);
    meaning_table_release(&table);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str all = { (const char *)data, size }, rest = all;
    struct err err = ERR_INIT;
    struct lexicon lexicon;
    if (!shared) set_up();
    struct str questions = { NULL, 0 };
    for (int list = 0; list < OF_THE_INPUT; list++) {
        size_t cut = str_find(rest, STR("\n--\n"));
        struct str part = str_sub(rest, 0, cut);
        if (list == 0) questions = part;
        write_list(list, part);
        rest = cut == SIZE_MAX ? (struct str){ NULL, 0 } : str_sub(rest, cut + 4, rest.len);
    }
    if (lexicon_init(&lexicon, folder, &err) != 0) {
        check_told(&err);
        return 0;
    }
    read_catalogue(questions, &lexicon, &err);
    lexicon_release(&lexicon);
    return 0;
}
