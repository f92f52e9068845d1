/* Documents are near the known questions that they ask, as the catalogue has them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cluster/features.h"
#include "cluster/model_learn.h"
#include "cluster/model_place.h"
#include "miner/base/mem.h"
#include "miner/catalogue.h"
#include "tests/unit/words_fixture.h"

static struct analyzer_shared *shared;
static struct meaning_table table;

static int set_up(void **unused)
{
    (void)unused;
    struct err err = ERR_INIT;
    shared = analyzer_shared_new(&(struct analyzer_options){ .mask = true });
    return meaning_table_init(&table, NULL, shared, &err);
}

static int tear_down(void **unused)
{
    (void)unused;
    meaning_table_release(&table);
    analyzer_shared_free(shared);
    return 0;
}

/* Reads a catalogue from a file of its own. */
static int read_text(const char *text, struct question_catalogue *q, struct err *err)
{
    char folder[] = "/tmp/test_catalogue.XXXXXX";
    assert_non_null(mkdtemp(folder));
    char path[64];
    snprintf(path, sizeof path, "%s/questions.tsv", folder);
    FILE *out = fopen(path, "w");
    assert_non_null(out);
    for (; *text; text++) fputc(*text == '\f' ? '\0' : *text, out); /* \f stands for a NUL */
    fclose(out);
    int result = catalogue_init(q, folder, &table, shared, err);
    unlink(path);
    rmdir(folder);
    return result;
}

/* Words that mean nothing but themselves, and two that mean one thing. */
static const char *const stems[][2] = { { "zebra", "zebra" },     { "zebra's", "zebra" },
                                        { "kameel", "kamel" },    { "olifant", "olifant" },
                                        { "factuur", "factuur" }, { "rekening", "rekening" },
                                        { "vlinder", "vlinder" } };

static uint32_t number(struct corpus *c, struct str word)
{
    for (size_t i = 0; i < sizeof stems / sizeof *stems; i++)
        if (str_eq(word, str_of(stems[i][0])))
            return corpus_word(c, word, str_of(stems[i][1]), 0, LANGUAGE_NL);
    fail_msg("no stem");
    return 0;
}

struct asked {
    struct corpus c;
    struct meanings meanings;
    struct question_catalogue q;
    struct catalogue_keys keys;
    struct workers *workers;
};

static void ask(struct asked *a, const char *catalogue, const char *const *docs, size_t count)
{
    struct err err = ERR_INIT;
    assert_int_equal(read_text(catalogue, &a->q, &err), 0);
    corpus_init(&a->c);
    for (size_t i = 0; i < count; i++) add_words(&a->c, docs[i], "", number);
    corpus_finish(&a->c, NULL);
    meaning_table_apply(&table, &a->c, &a->meanings);
    a->c.meanings = &a->meanings;
    catalogue_apply(&a->q, &table, &a->c, &a->keys);
    a->c.catalogue = &a->keys;
    a->workers = workers_new(2);
}

static void release(struct asked *a)
{
    workers_free(a->workers);
    catalogue_keys_release(&a->keys);
    meanings_release(&a->meanings);
    corpus_release(&a->c);
    catalogue_release(&a->q);
}

static double cosine(const struct csr *near, uint32_t doc, uint32_t question)
{
    for (uint64_t e = near->ptr[doc]; e < near->ptr[doc + 1]; e++)
        if (near->col[e] == question) return (double)near->val[e];
    return 0;
}

static const char catalogue[] = "# comment\n"
                                "zebra\tzebra's | zebra\tzebra\n"
                                "\n"
                                "[dieren]\n"
                                "kameel\tkameel\t\tgegevens\n"
                                "factuur\tfactuur\n"
                                "zebra\tolifant\n";

static void test_nearness(void **unused)
{
    (void)unused;
    static const char *const docs[] = { "zebra",   "zebra's",  "kameel zebra",     "kameel zebra",
                                        "olifant", "rekening", "factuur rekening", "vlinder vlinder" };
    struct asked a = { 0 };
    ask(&a, catalogue, docs, sizeof docs / sizeof *docs);
    assert_int_equal(a.q.index.questions, 4);
    assert_int_equal(a.q.index.sectors, 2);
    assert_int_equal(a.q.index.sector[0], 0);
    assert_int_equal(a.q.index.sector[3], 1); /* one name in two sectors: two questions */
    assert_string_equal(a.q.index.text + a.q.index.name[2], "factuur");
    assert_int_equal(a.q.index.need[0], CATALOGUE_NEED_UNKNOWN);
    assert_int_equal(a.q.index.need[1], CATALOGUE_NEED_DATA);
    struct features f;
    features_build(&a.c, FEATURES_ALL | FEATURES_MEANINGS | FEATURES_ASKED, a.workers, &f);
    assert_int_equal(f.near.rows, a.c.docs);
    assert_float_equal((float)cosine(&f.near, 0, 0), 1.0f, 1e-4f);
    assert_float_equal((float)cosine(&f.near, 1, 0), 1.0f, 1e-4f); /* the same stem */
    assert_true(cosine(&f.near, 2, 0) > 0.4 && cosine(&f.near, 2, 0) < 0.9);
    double zebra = cosine(&f.near, 2, 0), kameel = cosine(&f.near, 2, 1);
    assert_float_equal((float)(zebra * zebra + kameel * kameel), 1.0f,
                       0.02f);                      /* two words at right angles, in one of each */
    assert_true(cosine(&f.near, 5, 2) > 0.99);      /* rekening: no letter of it in the catalogue */
    assert_int_equal(f.near.ptr[7], f.near.ptr[8]); /* of none */
    /* columns: the questions that at least two documents are near to, with the third power */
    assert_int_equal(f.tf.cols - f.asked, 4);
    assert_int_equal(f.df[f.asked], 4);
    uint64_t second = f.tf.ptr[3] - 2; /* of document 2, kameel; the last question's name has a zebra, too */
    assert_int_equal(f.tf.col[second], f.asked + 1);
    assert_float_equal(f.tf.val[second], (float)(kameel * kameel * kameel), 1e-5f);
    /* rows of length 1, whatever the blocks weigh */
    assert_true(f.among > 0.5 && f.among <= 1);
    float *weight = mem_alloc(f.tf.cols, sizeof *weight);
    for (uint32_t t = 0; t < f.tf.cols; t++) weight[t] = 1;
    struct csr rows;
    features_weigh(&f, weight, a.workers, &rows);
    for (uint32_t d = 0; d < 7; d++) {
        double square = 0;
        for (uint64_t e = rows.ptr[d]; e < rows.ptr[d + 1]; e++)
            square += (double)rows.val[e] * (double)rows.val[e];
        if (rows.ptr[d] < rows.ptr[d + 1]) assert_float_equal((float)square, 1.0f, 1e-5f);
    }
    csr_release(&rows);
    free(weight);
    features_release(&f);
    features_build(&a.c, FEATURES_ALL | FEATURES_MEANINGS, a.workers, &f);
    assert_int_equal(f.asked, f.tf.cols); /* not asked for, not there */
    features_release(&f);
    release(&a);
}

/* Of many questions the nearest are kept, of equally near ones the first. */
static void test_nearest_are_kept(void **unused)
{
    (void)unused;
    struct buf text;
    buf_init(&text);
    for (int i = 0; i < 2 * CATALOGUE_NEAREST; i++)
        buf_add_format(&text, "vraag%d\tzebra%s\n", i, i == 2 * CATALOGUE_NEAREST - 1 ? " zebra" : "");
    static const char *const docs[] = { "zebra", "zebra" };
    struct asked a = { 0 };
    ask(&a, text.ptr, docs, 2);
    struct features f;
    features_build(&a.c, FEATURES_ALL | FEATURES_MEANINGS | FEATURES_ASKED, a.workers, &f);
    assert_int_equal(f.near.ptr[1], CATALOGUE_NEAREST);
    for (uint32_t q = 0; q < CATALOGUE_NEAREST - 1; q++) assert_true(cosine(&f.near, 0, q) > 0);
    assert_true(cosine(&f.near, 0, 2 * CATALOGUE_NEAREST - 1) > cosine(&f.near, 0, 0));
    features_release(&f);
    release(&a);
    buf_release(&text);
}

/* Where a model puts a ticket of one word. words: NULL = no questions are asked. */
static struct model_place place(const struct model *m, const struct catalogue_words *words,
                                const char *surface, uint32_t term)
{
    struct model_index x;
    struct model_placing p;
    struct model_place out;
    const uint32_t zero = 0;
    const uint32_t *const views[VIEW_COUNT] = { &zero, &zero, &zero };
    const size_t counts[VIEW_COUNT] = { [VIEW_BODY] = 1 };
    model_index_init(&x, m, NULL, words);
    model_placing_init(&p, &x);
    model_words_add(&p.words, str_of(surface), str_of(surface), 0, term);
    model_place(&p, views, counts, FEATURES_ALL, &out);
    model_placing_release(&p);
    model_index_release(&x);
    return out;
}

/* A ticket that shares no word with a type goes there by the question that both ask; with a corpus or without
 * one. What fewer than three asked is not kept. */
static void test_model(void **unused)
{
    (void)unused;
    enum { DOCS = 13 };
    static const char animals[] = "zebra\tzebra | olifant\n"
                                  "nota\trekening\n"
                                  "vlinder\tvlinder\n";
    static const char *const docs[DOCS] = { "zebra",    "rekening", "zebra's", "factuur", "zebra",
                                            "rekening", "zebra's",  "factuur", "zebra",   "rekening",
                                            "zebra's",  "factuur",  "vlinder" };
    struct asked a = { 0 };
    ask(&a, animals, docs, DOCS);
    uint32_t type[DOCS], size[2] = { 7, 6 };
    static const uint32_t id[2] = { 4, 9 };
    for (uint32_t d = 0; d < DOCS; d++) type[d] = d % 2;
    double stability[2] = { 1, 1 };
    const struct group g = { .docs = DOCS, .k = 2, .type = type, .size = size, .stability = stability };
    const struct model_source in = { .corpus = &a.c, .group = &g, .id = id };
    struct model m, again;
    model_learn(&in, a.workers, &m);
    assert_int_equal(m.features - m.asked, 2);
    assert_true(m.among > 0);
    assert_true(str_eq(m.text[m.asked], STR("nota")) && str_eq(m.text[m.asked + 1], STR("zebra")));
    struct catalogue_words of_corpus, said;
    catalogue_words_of(&a.c, &of_corpus);
    catalogue_say(&a.q, &table, &said);
    uint32_t elephant = catalogue_term(&a.q, &table, STR("olifant"), LANGUAGE_NL);
    assert_true(elephant != CATALOGUE_NO_TERM);
    assert_int_equal(catalogue_term(&a.q, &table, STR("olifant"), LANGUAGE_EN), CATALOGUE_NO_TERM);
    assert_int_equal(catalogue_term(&a.q, &table, STR("neushoorn"), LANGUAGE_NL), CATALOGUE_NO_TERM);
    struct model_place at = place(&m, &said, "olifant", elephant);
    assert_int_equal(m.id[at.type], 4);
    at = place(&m, NULL, "olifant", elephant);
    assert_true(at.type == MODEL_NO_TYPE);
    /* both ways to number the words are one; and without questions the rest still counts in full */
    uint32_t term = 0;
    while (!str_eq(a.c.terms[term].text, STR("zebra"))) term++;
    struct model_place other = place(&m, &of_corpus, "zebra", term);
    at = place(&m, &said, "zebra", catalogue_term(&a.q, &table, STR("zebra"), LANGUAGE_NL));
    assert_int_equal(m.id[at.type], 4);
    assert_float_equal(at.near, other.near, 1e-6f);
    at = place(&m, NULL, "zebra", CATALOGUE_NO_TERM);
    assert_true(m.id[at.type] == 4 && at.near > 0.9f * other.near);
    /* the next model goes on from it, with its questions where it asks none itself */
    a.c.catalogue = NULL;
    const struct model_source next = { .corpus = &a.c, .group = &g, .id = id, .before = &m };
    model_learn(&next, a.workers, &again);
    assert_int_equal(again.features - again.asked, 2);
    assert_float_equal(again.among, m.among, 0);
    at = place(&again, &said, "olifant", elephant);
    assert_int_equal(again.id[at.type], 4);
    model_release(&m);
    model_release(&again);
    catalogue_words_release(&of_corpus);
    catalogue_words_release(&said);
    release(&a);
}

static void test_types(void **unused)
{
    (void)unused;
    /* documents 0 … 3 of type 0, 4 and 5 of type 1, 6 of none, 7 and 8 of type 2 */
    static const uint32_t type[] = { 0, 0, 0, 0, 1, 1, UINT32_MAX, 2, 2 };
    static const float value[9][4] = { { 0.3f, 0.29f }, { 0.3f, 0.29f }, { 0.3f, 0.29f },
                                       { 0.3f, 0.29f }, { 0.2f, 0.38f }, { 0.2f },
                                       { 0, 0, 0.9f },  { 0, 0, 0.1f },  { 0, 0, 0.1f } };
    static const uint32_t sector[] = { 1, 2, 2, 2 };
    const struct catalogue c = { .questions = 4, .sector = sector, .sectors = 3 };
    struct csr near;
    csr_alloc(&near, 9, 4, 36);
    uint64_t at = 0;
    for (uint32_t d = 0; d < 9; d++) {
        for (uint32_t q = 0; q < 4; q++) {
            if (value[d][q] <= 0) continue;
            near.col[at] = q;
            near.val[at++] = value[d][q];
        }
        near.ptr[d + 1] = at;
    }
    uint32_t question[3];
    double share[3];
    catalogue_of_types(&c, &near, 3, type, question, share);
    assert_int_equal(question[0], 0);
    assert_int_equal(question[1], 1); /* 0 is taken, and 1 nearly as near */
    assert_int_equal(question[2], CATALOGUE_NONE);
    assert_true(share[0] >= 1 && share[0] <= 1 && share[1] >= 0.5 && share[1] <= 0.5 && share[2] <= 0);
    /* most ask of the other sector: its question is nearly as near, and comes first */
    static const uint32_t turned[] = { 2, 1, 1, 1 };
    const struct catalogue other = { .questions = 4, .sector = turned, .sectors = 3 };
    for (uint32_t d = 0; d < 4; d++) near.val[2 * d + 1] = 0.301f;
    catalogue_of_types(&other, &near, 3, type, question, share);
    assert_int_equal(question[0], 1);
    csr_release(&near);
}

/* Of lines of one name, the most of a person that any of them says; in another sector it is another question.
 */
static void test_needs(void **unused)
{
    (void)unused;
    struct err err = ERR_INIT;
    struct question_catalogue q;
    static const char text[] = "a\tzebra\t\tautomatiseren\nb\tzebra\tkameel\t mens \nc\tzebra\tkameel\n"
                               "d\tzebra\t\thulp\nd\tkameel\t\tgegevens\n[dieren]\nd\tolifant\t\tgegevens\n";
    static const uint8_t need[] = { CATALOGUE_NEED_NOTHING, CATALOGUE_NEED_PERSON, CATALOGUE_NEED_UNKNOWN,
                                    CATALOGUE_NEED_HELP, CATALOGUE_NEED_DATA };
    assert_int_equal(read_text(text, &q, &err), 0);
    assert_int_equal(q.index.questions, sizeof need);
    assert_memory_equal(q.index.need, need, sizeof need);
    for (uint32_t i = 0; i < q.index.keys; i++) /* the word is none of the question's */
        assert_null(strstr(q.index.text + q.key[i], "mens"));
    catalogue_release(&q);
}

static void test_wrong_lines(void **unused)
{
    (void)unused;
    static const char *const lines[][2] = {
        { "factuur opvragen\n", "questions.tsv:1: 1 field;" },
        { "a\tb\tc\thulp\te\n", "questions.tsv:1: 5 fields;" },
        { "# one\na\tb\t\thulp\nc\td\te\tveel\n",
          "questions.tsv:3: \"veel\" is not what a question takes: automatiseren, gegevens, hulp or mens" },
        { "a\tb\t\tHulp\n", "questions.tsv:1: \"Hulp\"" },
        { "\n# one\n\tfactuur\n", "questions.tsv:3: no name" },
        { "factuur opvragen\t\tgraag\n", "questions.tsv:1: no phrases" },
        { "a\t\xff\n", "questions.tsv:1: not UTF-8" },
        { "a\fb\tc\n", "questions.tsv:1: holds a control character" },
        { "a\tb\na\x1b[1m\tc\n", "questions.tsv:2: holds a control character" },
        { "# nothing\n[winkels]\n", "questions.tsv: holds no question" },
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct err err = ERR_INIT;
        struct question_catalogue q;
        assert_int_equal(read_text(lines[i][0], &q, &err), -1);
        if (!strstr(err.message, lines[i][1])) fail_msg("%s", err.message);
        assert_int_equal(err.status, STATUS_USAGE);
        assert_int_equal(q.index.questions, 0);
        err_release(&err);
    }
}

/* A question of marks alone is one, and nothing is near to it. */
static void test_no_words(void **unused)
{
    (void)unused;
    static const char *const docs[] = { "zebra", "" };
    struct asked a = { 0 };
    ask(&a, "!!\t??? | ...\n", docs, 2);
    assert_int_equal(a.q.index.questions, 1);
    assert_int_equal(a.q.index.ptr[a.q.index.keys], 0);
    struct features f;
    features_build(&a.c, FEATURES_ALL | FEATURES_MEANINGS | FEATURES_ASKED, a.workers, &f);
    assert_int_equal(csr_nonzeros(&f.near), 0);
    uint32_t type[2] = { 0, 0 }, question;
    double share;
    catalogue_of_types(&a.q.index, &f.near, 1, type, &question, &share);
    assert_int_equal(question, CATALOGUE_NONE);
    features_release(&f);
    release(&a);
}

/* What is compiled in is what the file says. */
static void test_ours(void **unused)
{
    (void)unused;
    struct err err = ERR_INIT;
    struct question_catalogue q;
    assert_int_equal(catalogue_init(&q, "miner/insight/lexicon", &table, shared, &err), 0);
    const struct catalogue *read = &q.index, *ours = &catalogue_compiled.index;
    assert_true(read->questions > 1000);
    assert_int_equal(read->questions, ours->questions);
    assert_int_equal(read->keys, ours->keys);
    assert_int_equal(read->sectors, ours->sectors);
    assert_int_equal(read->language, ours->language);
    assert_memory_equal(read->ptr, ours->ptr, (read->keys + 1) * sizeof *read->ptr);
    assert_memory_equal(read->entry, ours->entry, read->ptr[read->keys] * sizeof *read->entry);
    assert_memory_equal(read->sector, ours->sector, read->questions * sizeof *read->sector);
    assert_memory_equal(read->need, ours->need, read->questions * sizeof *read->need);
    for (uint32_t i = 0; i < read->questions; i++)
        assert_int_not_equal(read->need[i], CATALOGUE_NEED_UNKNOWN);
    for (uint32_t i = 0; i < read->questions; i++)
        assert_string_equal(read->text + read->name[i], ours->text + ours->name[i]);
    for (uint32_t i = 0; i < read->keys; i++)
        assert_string_equal(read->text + q.key[i], ours->text + catalogue_compiled.key[i]);
    for (uint32_t i = 1; i < read->keys; i++)
        assert_true(strcmp(read->text + q.key[i - 1], read->text + q.key[i]) < 0);
    catalogue_release(&q);
    /* a folder without one: ours */
    assert_int_equal(catalogue_init(&q, "miner", &table, shared, &err), 0);
    assert_ptr_equal(q.index.entry, ours->entry);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nearness), cmocka_unit_test(test_nearest_are_kept),
        cmocka_unit_test(test_model),    cmocka_unit_test(test_types),
        cmocka_unit_test(test_needs),    cmocka_unit_test(test_wrong_lines),
        cmocka_unit_test(test_no_words), cmocka_unit_test(test_ours),
    };
    return cmocka_run_group_tests_name("catalogue", tests, set_up, tear_down);
}
