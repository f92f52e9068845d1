#include "tests/unit/tokenize_fixture.h"

#include "miner/mentions.h"

static void test_who_is_mentioned(void **unused)
{
    struct mentions *m = mentions_new();
    (void)unused;
    mentions_add(m, STR("wijnalda"));
    mentions_add(m, STR("post"));
    mentions_add(m, STR("winkelnaam"));
    mentions_add(m, STR("\xC3\xB6zdemir"));
    mentions_add(m, STR("niemand"));
    mentions_start(m);
    mentions_count(
        m, STR("Volgens Wijnalda en \xC3\x96zdemir is het zo. Post kwam niet, er was geen post. <NAAM>"));
    for (int i = 0; i < 30; i++) mentions_count(m, STR("Bij Winkelnaam gekocht"));
    assert_false(mentions_count(m, STR("geen post vandaag")));
    assert_true(mentions_count(m, STR("Post is er niet")));
    mentions_settle(m, 20);
    assert_true(mentions_any(m, STR("ook Wijnalda zei het")));
    assert_true(mentions_any(m, STR("\xC3\x96zdemir belde")));
    assert_false(
        mentions_any(m, STR("wijnalda"))); /* as a word that the corpus does not have: it may be one here */
    assert_false(mentions_any(m, STR("Post ontvangen")));   /* a word */
    assert_false(mentions_any(m, STR("Winkelnaam belde"))); /* too often to be a person */
    assert_false(mentions_any(m, STR("Niemand belde")));    /* was not mentioned when counted */
    assert_false(mentions_any(m, (struct str){ NULL, 0 }));
    assert_int_equal(mentions_names(m)->count, 2);
    mentions_free(m);
}

static void test_nobody(void **unused)
{
    struct mentions *m = mentions_new();
    (void)unused;
    mentions_start(m);
    assert_false(mentions_count(m, STR("Volgens Wijnalda")));
    mentions_settle(m, 20);
    assert_null(mentions_names(m));
    assert_false(mentions_any(m, STR("Volgens Wijnalda")));
    mentions_free(m);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_who_is_mentioned),
                                        cmocka_unit_test(test_nobody) };
    return cmocka_run_group_tests_name("mentions", tests, NULL, NULL);
}
