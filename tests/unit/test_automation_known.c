/* What is known beforehand of a type's question beside what its tickets show. */
#include "tests/unit/automation_fixture.h"

/* The type is a known question, near so many of its tickets. */
static void known_as(enum report_advice usual, double share)
{
    run.input[0].question = STR("pas aanvragen");
    run.input[0].usual = usual;
    run.input[0].known = share;
}

static void a_known_question_is_more_careful_than_its_tickets(void **state)
{
    (void)state;
    add_many(10, "Wat kost een paspoort?", "");
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE);
    known_as(ADVICE_HUMAN, 0.9);
    advised(ADVICE_HUMAN,
            "90% van de tickets lijkt op de bekende vraag ‘pas aanvragen’; die hoort gewoonlijk "
            "meteen bij een mens.");
    known_as(ADVICE_ASSIST, 0.9);
    advised(ADVICE_ASSIST, "90% van de tickets lijkt op de bekende vraag ‘pas aanvragen’; daar moet "
                           "gewoonlijk iemand over oordelen.");
    known_as(ADVICE_AUTOMATE_DATA, 0.9);
    advised(ADVICE_AUTOMATE_DATA,
            "90% van de tickets lijkt op de bekende vraag ‘pas aanvragen’; daar volstaat "
            "gewoonlijk een vaste werkwijze, met gegevens van de klant.");
    known_as(ADVICE_AUTOMATE, 0.9); /* as its tickets say */
    advised(ADVICE_AUTOMATE, "Score 100,0 van 100; 100% van de vragen is kort en enkelvoudig, zonder "
                             "klantgegevens.");
}

static void a_doubtful_question_does_not_decide(void **state)
{
    (void)state;
    add_many(10, "Wat kost een paspoort?", "");
    known_as(ADVICE_HUMAN, 0.5);
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE);
    known_as(ADVICE_HUMAN, 0.51);
    assert_int_equal(judge()->advice, ADVICE_HUMAN);
    known_as(ADVICE_HUMAN, 1);
    run.settings.known = 1; /* never */
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE);
}

static void a_known_question_stands_in_for_a_middling_score(void **state)
{
    (void)state;
    add_many(10, "Wat kost een paspoort?", "");
    run.settings.weight[SIGNAL_FIXED_ANSWER] = 6;
    run.settings.fixed_answer = 0;
    run.input[0].reply_share = 0.3;
    assert_int_equal(judge()->advice, ADVICE_ASSIST);
    known_as(ADVICE_AUTOMATE, 0.9);
    advised(ADVICE_AUTOMATE, "90% van de tickets lijkt op de bekende vraag ‘pas aanvragen’; één antwoord "
                             "volstaat daar gewoonlijk.");
    run.input[0].reply_share = 0; /* too low for anything but a person */
    assert_int_equal(judge()->advice, ADVICE_HUMAN);
}

static void what_makes_a_type_one_for_a_person_comes_first(void **state)
{
    (void)state;
    add_many(6, "Wat kost een paspoort?", "");
    add_many(4, "Ik heb een klacht", "");
    known_as(ADVICE_AUTOMATE, 1);
    assert_int_equal(judge()->advice, ADVICE_HUMAN);
}

static void a_known_question_yields_to_shares_that_are_sure(void **state)
{
    (void)state;
    for (int i = 0; i < 10; i++)
        add("", i < 5 ? "Kunt u mij adviseren welke het beste is?" : "Wat kost een paspoort?", "");
    assert_int_equal(judge()->advice, ADVICE_ASSIST);
    known_as(ADVICE_AUTOMATE, 0.9); /* 50% of 10 is no more than 30% by chance */
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE);
    for (int i = 0; i < 40; i++)
        add("", i < 20 ? "Kunt u mij adviseren welke het beste is?" : "Wat kost een paspoort?", "");
    assert_int_equal(judge()->advice, ADVICE_ASSIST);
}

static void long_stories_and_acts_are_sure_too(void **state)
{
    (void)state;
    run.f.types = 2;
    for (uint32_t i = 0; i < 30; i++) run.type[i] = i >= 10;
    for (int i = 0; i < 10; i++)
        add("",
            i < 6
                ? "De aannemer zegt dat het van boven komt, de buurman dat het van buiten komt, en de vorige "
                  "eigenaar heeft nooit iets gemerkt"
                : "Hoe laat open?",
            "");
    add_many(20, "Hoe laat open?", "");
    assert_int_equal(judge()->advice, ADVICE_ASSIST);
    is(run.out[0].elaborate, 0.6); /* of 10 surely over 50% from 76% on */
    known_as(ADVICE_AUTOMATE, 0.9);
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE);
    for (uint32_t i = 0; i < run.f.count; i++) free(run.text[i]);
    run.f.count = 0;
    memset(run.type, 0, sizeof run.type);
    run.f.types = 1;
    for (int i = 0; i < 10; i++) add("", "Vraag", i < 4 ? "Ik heb uw adres aangepast." : "Dat kan.");
    run.input[0].known = 0;
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE_DATA);
    known_as(ADVICE_AUTOMATE, 0.9);
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE);
}

static void replies_to_a_known_question_differ_more_than_to_others(void **state)
{
    (void)state;
    run.f.types = 2;
    for (uint32_t i = 0; i < 80; i++) {
        run.type[i] = i / 40;
        add("", "Wat kost een paspoort?", "Tachtig euro.");
    }
    run.input[0].reply_share = run.input[0].reply_again = 0.05;
    run.input[1].reply_share = run.input[1].reply_again = 0.05;
    assert_int_equal(judge()->advice, ADVICE_ASSIST);
    known_as(ADVICE_AUTOMATE, 0.9); /* all replies of this export are written anew */
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE);
    run.input[1].reply_again = 0.2; /* 5% of 40 is no less than 12.5% by chance */
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE);
    run.input[1].reply_share = run.input[1].reply_again = 0.9; /* those of the other type are not */
    assert_int_equal(judge()->advice, ADVICE_ASSIST);
    is(automation_judge(&run.f, run.input, slots, &run.settings, run.minutes, REPORT_EN, &run.arena, run.out),
       (0.05 + 0.9) / 2);
    run.input[0].reply_share = 0.2; /* not surely below 25% */
    run.input[0].reply_again = 0.2;
    known_as(ADVICE_AUTOMATE_DATA, 0.9);
    automation_judge(&run.f, run.input, slots, &run.settings, run.minutes, REPORT_EN, &run.arena, run.out);
    assert_int_equal(run.out[0].advice, ADVICE_AUTOMATE_DATA);
    assert_true(
        str_eq(run.out[0].why, STR("90% of the tickets are like the known question ‘pas aanvragen’; a fixed "
                                   "procedure with the customer's data usually serves.")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_known_question_is_more_careful_than_its_tickets),
        TEST(a_doubtful_question_does_not_decide),
        TEST(a_known_question_stands_in_for_a_middling_score),
        TEST(what_makes_a_type_one_for_a_person_comes_first),
        TEST(a_known_question_yields_to_shares_that_are_sure),
        TEST(long_stories_and_acts_are_sure_too),
        TEST(replies_to_a_known_question_differ_more_than_to_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
