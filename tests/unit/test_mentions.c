#include "tests/unit/tokenize_fixture.h"

#include "miner/mentions.h"

/* Read by two threads, in turn; where the words of text i begin, and how many there are. */
static struct reading {
    struct analyzer_shared *shared;
    struct analyzer *analyzer[2];
    struct mention_index *index[2];
    size_t first[64], count[64], texts;
} reading;

static size_t read_by(size_t thread, struct str text)
{
    size_t n;
    const struct said *said = analyzer_said_of(reading.analyzer[thread], text, &n);
    return mention_index_read(reading.index[thread], said, n);
}

static size_t read_text(struct str text)
{
    size_t thread = reading.texts % 2;
    reading.first[reading.texts] = mention_index_length(reading.index[thread]);
    reading.count[reading.texts] = read_by(thread, text);
    return reading.texts++;
}

static bool mentioned(size_t text)
{
    return mentions_any(reading.index[text % 2], reading.first[text], reading.count[text]);
}

static int begin(void **unused)
{
    (void)unused;
    memset(&reading, 0, sizeof reading);
    reading.shared = analyzer_shared_new(&(struct analyzer_options){ .mask = true });
    for (int i = 0; i < 2; i++) {
        reading.analyzer[i] = analyzer_new(reading.shared);
        reading.index[i] = mention_index_new(reading.analyzer[i]);
    }
    return 0;
}

static int end(void **unused)
{
    (void)unused;
    for (int i = 0; i < 2; i++) {
        mention_index_free(reading.index[i]);
        analyzer_free(reading.analyzer[i]);
    }
    analyzer_shared_free(reading.shared);
    return 0;
}

static void test_who_is_mentioned(void **unused)
{
    struct mentions *m = mentions_new();
    (void)unused;
    assert_true(mentions_none(m));
    mentions_add(m, STR("wijnalda"));
    mentions_add(m, STR("wijnalda"));
    mentions_add(m, STR("post"));
    mentions_add(m, STR("winkelnaam"));
    mentions_add(m, STR("\xC3\xB6zdemir"));
    mentions_add(m, STR("janna"));
    mentions_add(m, STR("jo"));
    mentions_add(m, STR("niemand"));
    mentions_add(m, STR("hondt"));
    mentions_add(m, STR("wei\xC3\x9F"));
    assert_false(mentions_none(m));
    size_t both = read_text(STR("Volgens Wijnalda en \xC3\x96zdemir is het zo. <JANNA>"));
    size_t post = read_text(STR("Post kwam niet."));
    size_t small = read_text(STR("er was geen post"));
    size_t other = read_text(STR("ook WIJNALDA zei het"));
    size_t inside = read_text(STR("ook janNa zei het, of Jo"));
    size_t shop = read_text(STR("Bij Winkelnaam gekocht"));
    for (int i = 0; i < 30; i++) read_text(STR("Bij Winkelnaam gekocht"));
    size_t parts = read_text(STR("Foto's van d'Hondt, Wei\xC3\x9F\xE2\x80\x99s huis"));
    size_t nothing = read_text((struct str){ NULL, 0 });
    mentions_settle(m, reading.index, 2, 20);
    assert_true(mentioned(both));
    assert_true(mentioned(other)); /* read by the other thread */
    assert_false(mentioned(post)); /* a word: the other thread saw it in small letters */
    assert_false(mentioned(small));
    assert_false(mentioned(inside)); /* begins in small letters; too short */
    assert_true(mentioned(parts));
    assert_false(mentioned(shop)); /* too often to be a person */
    assert_false(mentioned(nothing));
    assert_int_equal(mentions_names(m)->count, 4);
    assert_non_null(hashmap_find(mentions_names(m), STR("wijnalda")));
    assert_non_null(hashmap_find(mentions_names(m), STR("hondt"))); /* behind an apostrophe */
    assert_non_null(
        hashmap_find(mentions_names(m), STR("wei\xC3\x9F")));     /* which the analyser has as weiss */
    assert_null(hashmap_find(mentions_names(m), STR("niemand"))); /* not mentioned anywhere */
    mentions_free(m);
}

static void test_often_is_over_all_threads(void **unused)
{
    struct mentions *m = mentions_new();
    (void)unused;
    mentions_add(m, STR("wijnalda"));
    mentions_add(m, STR("bakboord"));
    for (int i = 0; i < 5; i++) read_text(STR("Bakboord Wijnalda"));
    read_text(STR("Bakboord"));
    mentions_settle(m, reading.index, 2, 5);
    assert_true(mentioned(0));
    assert_false(mentioned(5));
    assert_int_equal(mentions_names(m)->count, 1);
    mentions_free(m);
}

/* More words than the index begins with room for: each stays the word that it was. */
static void test_many_words(void **unused)
{
    enum { WORDS = 20000 };
    struct mentions *m = mentions_new();
    struct mention_index *x = reading.index[0];
    (void)unused;
    char word[16];
    for (int i = 0; i < WORDS; i++) {
        snprintf(word, sizeof word, "%c%c%c%c%c", i % 3 ? 'A' : 'a', 'a' + i % 26, 'a' + i / 26 % 26,
                 'a' + i / 676 % 26, 'a' + i / 17576 % 26);
        assert_int_equal(read_by(0, str_of(word)), i % 3 != 0);
        if (i % 3) word[0] = 'a';
        mentions_add(m, str_of(word));
    }
    mentions_settle(m, reading.index, 2, 1);
    assert_int_equal(mentions_names(m)->count, mention_index_length(x));
    assert_int_equal(mention_index_length(x), WORDS - (WORDS + 2) / 3);
    mentions_free(m);
}

static void test_nobody(void **unused)
{
    struct mentions *m = mentions_new();
    (void)unused;
    size_t text = read_text(STR("Volgens Wijnalda"));
    mentions_settle(m, reading.index, 2, 20);
    assert_null(mentions_names(m));
    assert_false(mentioned(text));
    mentions_free(m);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_who_is_mentioned, begin, end),
        cmocka_unit_test_setup_teardown(test_often_is_over_all_threads, begin, end),
        cmocka_unit_test_setup_teardown(test_many_words, begin, end),
        cmocka_unit_test_setup_teardown(test_nobody, begin, end),
    };
    return cmocka_run_group_tests_name("mentions", tests, NULL, NULL);
}
