#include "tests/unit/tokenize_fixture.h"

#include "miner/pseudonym.h"

/* RFC 4231, test case 2. */
static void test_known_value(void **unused)
{
    char out[PSEUDONYM_LENGTH + 1];
    (void)unused;
    pseudonym_keyed(STR("Jefe"), STR("what do ya want for nothing?"), out);
    assert_string_equal(out, "5bdcc146bf60754e");
}

static void test_key_and_customer_matter(void **unused)
{
    char a[PSEUDONYM_LENGTH + 1], b[PSEUDONYM_LENGTH + 1];
    (void)unused;
    pseudonym_keyed(STR("one key"), STR("klant@example.org"), a);
    pseudonym_keyed(STR("another"), STR("klant@example.org"), b);
    assert_string_not_equal(a, b);
    pseudonym_keyed(STR("one key"), STR("klant2@example.org"), b);
    assert_string_not_equal(a, b);
    pseudonym_keyed(STR("one key"), STR("klant@example.org"), b);
    assert_string_equal(a, b);
    pseudonym_keyed((struct str){ NULL, 0 }, (struct str){ NULL, 0 }, b);
    assert_int_equal(strlen(b), PSEUDONYM_LENGTH);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_known_value),
                                        cmocka_unit_test(test_key_and_customer_matter) };
    return cmocka_run_group_tests_name("pseudonym", tests, NULL, NULL);
}
