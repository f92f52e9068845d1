/* Words of one meaning count as one, as the table has them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cluster/features.h"
#include "miner/base/mem.h"
#include "miner/meanings.h"
#include "tests/unit/words_fixture.h"

static struct analyzer_shared *shared;

static int set_up(void **unused)
{
    (void)unused;
    shared = analyzer_shared_new(&(struct analyzer_options){ .mask = true });
    return 0;
}

static int tear_down(void **unused)
{
    (void)unused;
    analyzer_shared_free(shared);
    return 0;
}

/* Reads a table from a file of its own. */
static int read_table(const char *text, struct meaning_table *t, struct err *err)
{
    char folder[] = "/tmp/test_meanings.XXXXXX";
    assert_non_null(mkdtemp(folder));
    char path[64];
    snprintf(path, sizeof path, "%s/meanings.tsv", folder);
    FILE *out = fopen(path, "w");
    assert_non_null(out);
    fputs(text, out);
    fclose(out);
    int result = meaning_table_init(t, folder, shared, err);
    unlink(path);
    rmdir(folder);
    return result;
}

static uint32_t dutch_number(struct corpus *c, struct str word)
{
    /* stems as the analyser makes them of these words */
    static const char *const stem[][2] = { { "rekening", "rekening" }, { "facturen", "factuur" },
                                           { "ontvangen", "ontvang" }, { "kreeg", "krijg" },
                                           { "niet", "niet" },         { "jas", "jas" },
                                           { "lamp", "lamp" },         { "bill", "bill" } };
    for (size_t i = 0; i < sizeof stem / sizeof *stem; i++)
        if (str_eq(word, str_of(stem[i][0])))
            return corpus_word(c, word, str_of(stem[i][1]), str_eq(word, STR("niet")) ? CORPUS_STOP : 0,
                               str_eq(word, STR("bill")) ? LANGUAGE_EN : LANGUAGE_NL);
    fail_msg("no stem");
    return 0;
}

static const char table[] = "# comment\n"
                            "bill\tfactuur, rekening\tbill\n"
                            "receive\tontvangen, krijgen\n"
                            "not_received\tniet ontvangen, niet krijgen\treceived not\n"
                            "account\trekening\taccount\n"
                            "bill\tfacturatie\n";

/* The column of a meaning in a document's row, counted from its block; −1 = it has none. */
static float value_at(const struct features *f, uint32_t row, uint32_t column)
{
    for (uint64_t e = f->tf.ptr[row]; e < f->tf.ptr[row + 1]; e++)
        if (f->tf.col[e] == column) return f->tf.val[e];
    return 0;
}

static void test_features(void **unused)
{
    (void)unused;
    struct err err = ERR_INIT;
    struct meaning_table t;
    assert_int_equal(read_table(table, &t, &err), 0);
    assert_int_equal(t.meanings, 4);
    assert_true(str_eq(meaning_key(&t, 2), STR("not_received")));
    struct corpus c;
    corpus_init(&c);
    add_words(&c, "rekening niet jas ontvangen", "", dutch_number);     /* 0 */
    add_words(&c, "facturen niet . kreeg", "", dutch_number);           /* 1: a sentence ends between */
    add_words(&c, "bill niet kreeg", "", dutch_number);                 /* 2 */
    add_words(&c, "lamp jas", "", dutch_number);                        /* 3 */
    add_words(&c, "niet jas jas jas jas kreeg lamp", "", dutch_number); /* 4: too far apart */
    corpus_finish(&c, NULL);
    struct meanings m;
    meaning_table_apply(&t, &c, &m);
    c.meanings = &m;
    struct workers *w = workers_new(1);
    struct features f;
    features_build(&c, FEATURES_ALL | FEATURES_MEANINGS, w, &f);
    assert_int_equal(f.tf.cols, f.grams); /* no 4-grams */
    /* by descending frequency: receive in 4 documents, bill and jas in 3, not_received in 2, lamp in 2;
     * account in one document alone is left out */
    assert_int_equal(f.grams - f.terms, 5);
    assert_int_equal(f.df[f.terms], 4);
    uint32_t receive = f.terms, held[5][5];
    for (uint32_t d = 0; d < 5; d++)
        for (uint32_t i = 0; i < 5; i++) held[d][i] = value_at(&f, d, receive + i) > 0;
    static const uint32_t expected_sum[5] = { 4, 2, 3, 2, 3 };
    for (uint32_t d = 0; d < 5; d++) {
        uint32_t sum = 0;
        for (uint32_t i = 0; i < 5; i++) sum += held[d][i];
        assert_int_equal(sum, expected_sum[d]);
    }
    assert_int_equal(held[0][0] + held[1][0] + held[2][0] + held[4][0], 4); /* ontvangen and kreeg are one */
    features_release(&f);
    features_build(&c, FEATURES_ALL, w, &f);
    assert_int_equal(f.tf.cols, f.terms);
    features_release(&f);
    meanings_release(&m);
    workers_free(w);
    corpus_release(&c);
    meaning_table_release(&t);
}

static void test_third_meaning_is_left_out(void **unused)
{
    (void)unused;
    struct meanings m;
    meanings_init(&m, 2);
    meanings_add(&m, 1, 5);
    meanings_add(&m, 1, 5);
    meanings_add(&m, 1, 7);
    meanings_add(&m, 1, 9);
    assert_int_equal(m.of[1].own[0], 5);
    assert_int_equal(m.of[1].own[1], 7);
    assert_int_equal(m.of[0].own[0], NO_MEANING);
    assert_int_equal(m.count, 10);
    meanings_release(&m);
}

static void test_wrong_lines(void **unused)
{
    (void)unused;
    static const char *const lines[][2] = {
        { "bill\tfactuur\n\nbill rekening\n", "meanings.tsv:3: 1 field" },
        { "a\tb\tc\td\te\tf\n", "meanings.tsv:1: 6 fields" },
        { "\tfactuur\n", "meanings.tsv:1: no key" },
        { "bill\tfactuur, \xff\n", "meanings.tsv:1: not UTF-8" },
        { "bill\tde open rekening\n", "meanings.tsv:1: \"de open rekening\"" },
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct err err = ERR_INIT;
        struct meaning_table t;
        assert_int_equal(read_table(lines[i][0], &t, &err), -1);
        if (!strstr(err.message, lines[i][1])) fail_msg("%s", err.message);
        assert_int_equal(err.status, STATUS_USAGE);
        err_release(&err);
    }
}

/* The same letters are another word in another language. */
static void test_language(void **unused)
{
    (void)unused;
    struct err err = ERR_INIT;
    struct meaning_table t;
    assert_int_equal(read_table("coat\tjas\n"
                                "pay\t\tsettle, bill\n",
                                &t, &err),
                     0);
    assert_int_equal(meaning_find(&t, STR("jas"), LANGUAGE_EN), MEANING_NO_TERM);
    assert_true(meaning_find(&t, STR("jas"), LANGUAGE_NL) < t.terms);
    assert_true(meaning_find(&t, STR("bill"), LANGUAGE_EN) < t.terms);
    struct corpus c;
    corpus_init(&c);
    add_words(&c, "bill jas", "", dutch_number);
    corpus_finish(&c, NULL);
    for (uint32_t i = 0; i < c.word_count; i++) c.words[i].language = LANGUAGE_NL;
    struct meanings m;
    meaning_table_apply(&t, &c, &m);
    for (uint32_t i = 0; i < c.term_count; i++)
        assert_int_equal(m.of[i].own[0] == NO_MEANING, str_eq(c.terms[i].text, STR("bill")));
    meanings_release(&m);
    corpus_release(&c);
    meaning_table_release(&t);
}

/* Members in the file of ours: those of a line have commas between, its fields tabs. */
static uint32_t count_members(const char *path)
{
    FILE *in = fopen(path, "r");
    char line[65536];
    uint32_t count = 0;
    if (!in) return 0;
    while (fgets(line, sizeof line, in)) {
        const char *at = strchr(line, '\t');
        bool letter = false;
        for (; line[0] != '#' && at && *at; at++) {
            bool ends = *at == ',' || *at == '\t' || *at == '\n';
            count += ends && letter;
            letter = !ends && (letter || *at != ' ');
        }
    }
    fclose(in);
    return count;
}

/* The table in the program is what its file says, every member of which can be found in a text; each language
 * has its share. */
static void test_ours(void **unused)
{
    (void)unused;
    struct err err = ERR_INIT;
    struct meaning_table ours, t;
    assert_int_equal(meaning_table_init(&ours, NULL, shared, &err), 0);
    assert_int_equal(meaning_table_init(&t, "miner/insight/lexicon", shared, &err), 0);
    assert_true(t.meanings > 1000);
    assert_int_equal(t.count, count_members("miner/insight/lexicon/meanings.tsv"));
    assert_int_equal(ours.meanings, t.meanings);
    assert_int_equal(ours.terms, t.terms);
    assert_int_equal(ours.count, t.count);
    assert_memory_equal(ours.members, t.members, t.count * sizeof *t.members);
    size_t terms[LANGUAGE_COUNT] = { 0 };
    for (uint32_t i = 0; i < t.terms; i++) {
        assert_true(str_eq(meaning_term(&ours, i), meaning_term(&t, i)));
        assert_int_equal(ours.language[i], t.language[i]);
        assert_int_equal(meaning_find(&ours, meaning_term(&t, i), t.language[i]), i);
        terms[t.language[i]]++;
    }
    for (uint32_t i = 0; i < t.meanings; i++) assert_true(str_eq(meaning_key(&ours, i), meaning_key(&t, i)));
    for (enum language l = LANGUAGE_NL; l < LANGUAGE_COUNT; l++) assert_true(terms[l] > 1000);
    meaning_table_release(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_features),
        cmocka_unit_test(test_language),
        cmocka_unit_test(test_third_meaning_is_left_out),
        cmocka_unit_test(test_wrong_lines),
        cmocka_unit_test(test_ours),
    };
    return cmocka_run_group_tests_name("meanings", tests, set_up, tear_down);
}
