#include "tests/unit/tokenize_fixture.h"

#include "tokenize/analyzer.h"

static struct analyzer_shared *shared;
static struct analyzer *analyzer;

static int set_up(void **unused)
{
    struct analyzer_options options = { LANGUAGE_UNKNOWN, true };
    (void)unused;
    shared = analyzer_shared_new(&options);
    analyzer = analyzer_new(shared);
    return 0;
}

static int tear_down(void **unused)
{
    (void)unused;
    analyzer_free(analyzer);
    analyzer_shared_free(shared);
    return 0;
}

static enum language language_of(const char *subject, const char *body)
{
    const struct str parts[PART_COUNT] = { str_of(subject), str_of(body), { NULL, 0 } };
    struct analysis result;
    analyzer_run(analyzer, parts, &result);
    return result.language;
}

static void check(enum language expected, const char *const *texts, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        enum language found = language_of("", texts[i]);
        if (found != expected)
            fail_msg("%s, not %s: %s", language_code(found), language_code(expected), texts[i]);
    }
}

#define CHECK(language, ...)                                                                                 \
    static const char *const texts[] = { __VA_ARGS__ };                                                      \
    (void)unused;                                                                                            \
    check(language, texts, sizeof texts / sizeof *texts)

static void test_dutch(void **unused)
{
    CHECK(LANGUAGE_NL, "waar blijft mijn pakketje", "Kan ik mijn abonnement opzeggen?",
          "factuur niet ontvangen", "ww vergeten, geen mail", "Mijn cv-ketel geeft foutcode F28",
          "Ik wil graag mijn adres wijzigen", "Hoe laat zijn jullie open",
          "Retour sturen van schoenen lukt niet", "de bus van half negen reed niet",
          "Wanneer wordt mijn huur verhoogd?", "Wat moet ik doen met een paspoort dat verlopen is",
          "Ik vond The Lord of the Rings niet in de bibliotheek");
}

static void test_english(void **unused)
{
    CHECK(LANGUAGE_EN, "where is my parcel", "I would like to cancel my subscription",
          "my card was declined again", "Can you send me the invoice please?",
          "The heating in our flat does not work", "password reset link expired",
          "How do I change my address?", "Does next day delivery also work on sundays?");
}

static void test_german(void **unused)
{
    CHECK(LANGUAGE_DE, "wo ist mein Paket", "Ich möchte mein Abo kündigen", "Die Rechnung stimmt nicht",
          "Wann wird die Bestellung geliefert?", "Das Passwort funktioniert nicht mehr",
          "Können Sie mir bitte helfen?");
}

static void test_french(void **unused)
{
    CHECK(LANGUAGE_FR, "où est mon colis", "Je voudrais annuler ma commande", "La facture n'est pas correcte",
          "Pouvez-vous m'envoyer le mot de passe ?", "J'ai reçu un article cassé",
          "Quand serai-je remboursé ?");
}

static void test_too_short_to_tell(void **unused)
{
    CHECK(LANGUAGE_UNKNOWN, "", "ok", "12345", "?!", "IKEA", "私の注文はどこですか", "Где мой заказ",
          "<IBAN>");
}

static void test_the_subject_counts(void **unused)
{
    (void)unused;
    assert_int_equal(language_of("Where is my refund?", "12345"), LANGUAGE_EN);
}

static void test_the_option_wins(void **unused)
{
    struct analyzer_options options = { LANGUAGE_DE, true };
    struct analyzer_shared *german = analyzer_shared_new(&options);
    struct analyzer *a;
    const struct str parts[PART_COUNT] = { { NULL, 0 }, STR("waar blijft mijn pakketje"), { NULL, 0 } };
    struct analysis result;
    (void)unused;
    a = analyzer_new(german);
    analyzer_run(a, parts, &result);
    assert_int_equal(result.language, LANGUAGE_DE);
    analyzer_free(a);
    analyzer_shared_free(german);
}

static void test_codes(void **unused)
{
    (void)unused;
    for (int l = 0; l < LANGUAGE_COUNT; l++)
        assert_int_equal(language_of_code(str_of(language_code((enum language)l))), l);
    assert_int_equal(language_of_code(STR("NL")), LANGUAGE_NL);
    assert_int_equal(language_of_code(STR("xx")), LANGUAGE_COUNT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_dutch),
        cmocka_unit_test(test_english),
        cmocka_unit_test(test_german),
        cmocka_unit_test(test_french),
        cmocka_unit_test(test_too_short_to_tell),
        cmocka_unit_test(test_the_subject_counts),
        cmocka_unit_test(test_the_option_wins),
        cmocka_unit_test(test_codes),
    };
    return cmocka_run_group_tests_name("language", tests, set_up, tear_down);
}
