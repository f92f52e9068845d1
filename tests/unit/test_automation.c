/* Signals, score, advice and its reason on types that are worked out by hand. */
#include "tests/unit/automation_fixture.h"

static void repetition_is_a_percentile(void **state)
{
    (void)state;
    run.f.types = 4;
    const double cohesion[] = { 0.2, 0.6, 0.6, NAN };
    for (int t = 0; t < 4; t++) run.input[t].cohesion = cohesion[t];
    judge();
    is(run.out[0].signals[SIGNAL_REPETITION], 0);
    is(run.out[1].signals[SIGNAL_REPETITION], 0.75); /* above one of two, level with the other */
    is(run.out[2].signals[SIGNAL_REPETITION], 0.75);
    assert_true(isnan(run.out[3].signals[SIGNAL_REPETITION]));
    run.f.types = 1;
    is(judge()->signals[SIGNAL_REPETITION], 1);
}

static void simple_is_short_with_one_question(void **state)
{
    (void)state;
    char sixty[60 * 2 + 1] = "", sixty_one[61 * 2 + 1] = "";
    for (int i = 0; i < 60; i++) strcat(sixty, "w ");
    for (int i = 0; i < 61; i++) strcat(sixty_one, "w ");
    add("", sixty, "");
    add("", sixty_one, "");                                  /* too long */
    add("w ", sixty, "");                                    /* with its subject too long */
    add("Hoe laat open?", "Hoe laat gaan jullie open?", ""); /* one question, twice */
    add("", "Hoe laat open? En waar?", "");                  /* two */
    is(judge()->signals[SIGNAL_SIMPLICITY], 2.0 / 5);
}

/* What one customer must give, not all that the tickets of the type hold together. */
static void data_counts_kinds_of_needed_information(void **state)
{
    (void)state;
    add_many(20, "Vraag", "");
    is(judge()->signals[SIGNAL_DATA], 1);
    run.ticket[0].slots = 1u << ORDER | 1u << LINK;   /* links are not listed */
    is(judge()->signals[SIGNAL_DATA], 1);             /* 5%: one kind */
    run.ticket[0].slots |= 1u << DATE | 1u << NUMBER; /* told, not looked up; of the group of the order */
    is(judge()->signals[SIGNAL_DATA], 1);
    run.ticket[0].slots |= 1u << ADDRESS;
    is(judge()->signals[SIGNAL_DATA], 0.75);
    run.ticket[0].slots |= 1u << IBAN;
    is(judge()->signals[SIGNAL_DATA], 0.5);
    run.ticket[0].slots |= 1u << CARD;
    is(judge()->signals[SIGNAL_DATA], 0.25);
    run.ticket[1].slots = 1u << CARD; /* (4 + 1) / 2, rounded */
    is(judge()->signals[SIGNAL_DATA], 0.5);
    run.ticket[2].slots = 1u << IBAN; /* other customers give another: each gives one */
    run.ticket[3].slots = 1u << ADDRESS;
    run.ticket[4].slots = 1u << ORDER;
    is(judge()->signals[SIGNAL_DATA], 0.75); /* 8 / 5 */
    for (int i = 1; i < 5; i++) run.ticket[i].slots = 0;
    add_many(1, "Vraag", ""); /* now less than 5% hold any */
    is(judge()->signals[SIGNAL_DATA], 1);
}

static void handling_counts_a_ticket_once(void **state)
{
    (void)state;
    add_many(4, "Vraag", "");
    assert_true(isnan(judge()->signals[SIGNAL_HANDLING]));
    run.ticket[0].reopens = 1;
    run.ticket[0].group = run.ticket[1].group = 1;
    for (int i = 1; i < 4; i++) run.ticket[i].reopens = 0;
    is(judge()->signals[SIGNAL_HANDLING], 0.5);
}

static void calm_looks_at_judged_tickets(void **state)
{
    (void)state;
    add_many(4, "Vraag", "");
    assert_true(isnan(judge()->signals[SIGNAL_CALM]) && isnan(run.out[0].angry));
    run.ticket[0].mood = -0.51;
    run.ticket[1].mood = -0.5;
    is(judge()->signals[SIGNAL_CALM], 0.5);
    is(run.out[0].angry, 0.5);
    for (uint32_t i = 0; i < run.f.count; i++) run.ticket[i].mood = NAN;
    assert_true(isnan(judge()->angry));
}

static void the_score_is_a_weighted_mean_of_what_is_known(void **state)
{
    (void)state;
    add_many(3, "Vraag", "");
    add("", "Een? Twee?", "");
    is(judge()->score, 100 * (1 + 0.75 + 1) / 3.0); /* repetition, simplicity, data */
    run.settings.weight[SIGNAL_SIMPLICITY] = 4;
    is(judge()->score, 100 * (1 + 4 * 0.75 + 1) / 6);
    memset(run.settings.weight, 0, sizeof run.settings.weight);
    is(judge()->score, 100 * (1 + 0.75 + 1) / 3.0); /* no weights: equal */
    run.input[0].reply_share = 0.25;
    is(judge()->score, 100 * (1 + 0.75 + 1 + 0.25) / 4);
}

static void a_type_without_tickets_is_for_a_person(void **state)
{
    (void)state;
    run.input[0].cohesion = NAN;
    assert_int_equal(judge()->advice, ADVICE_HUMAN);
    is(run.out[0].score, 0);
}

static void simple_questions_are_automated(void **state)
{
    (void)state;
    add_many(10, "Hoe laat zijn jullie open?", "Elke dag van 9 tot 17 uur.");
    run.input[0].reply_share = 0.62;
    advised(ADVICE_AUTOMATE, "Vast antwoord in 62% van de gevallen; 100% van de vragen is kort en "
                             "enkelvoudig, zonder klantgegevens.");
    run.input[0].purity = 0.5;
    is(judge()->expected, 0.35);
    run.input[0].purity = 1;
    run.input[0].reply_share = NAN;
    advised(ADVICE_AUTOMATE,
            "Score 100,0 van 100; 100% van de vragen is kort en enkelvoudig, zonder klantgegevens.");
}

static void data_that_identifies_is_needed_from_five_percent(void **state)
{
    (void)state;
    add_many(20, "Waar blijft het pakket?", "");
    run.ticket[3].slots = 1u << DATE; /* identifies nothing */
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE);
    run.ticket[3].slots = run.ticket[4].slots = 1u << ORDER; /* 2 of 20 may be strays */
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE);
    run.ticket[5].slots = 1u << ORDER;
    advised(ADVICE_AUTOMATE_DATA, "Score 100,0 van 100; 15% van de klanten noemt een bestelnummer.");
    run.ticket[5].slots = 1u << ADDRESS;
    advised(ADVICE_AUTOMATE_DATA,
            "Score 100,0 van 100; 15% van de klanten noemt eigen gegevens (bestelnummer: 10%).");
    add_many(41, "Waar blijft het pakket?", ""); /* 3 of 61 */
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE);
}

static void a_share_is_sure_from_how_many(void **state)
{
    (void)state;
    assert_false(automation_surely(0.1, 0.05, 20));
    assert_true(automation_surely(0.1, 0.05, 60));
    assert_true(automation_surely(0.051, 0.05, 2000000));
    assert_true(automation_surely(1, 0.05, 1));
    assert_false(automation_surely(0.3, 0.05, 1));
    assert_true(automation_surely(0, 0, 0));
    assert_false(automation_surely(NAN, 0.05, 100));
}

static void replies_that_ask_or_act_need_data(void **state)
{
    (void)state;
    run.input[0].reply_share = 0.5;
    add_many(19, "Vraag", "Dat kan.");
    add_many(3, "Vraag", "Mag ik uw bestelnummer?");
    advised(ADVICE_AUTOMATE_DATA, "Vast antwoord in 50% van de gevallen; in 14% van de antwoorden vraagt de "
                                  "medewerker eerst om gegevens.");
    add_many(6, "Vraag", "Dat kan.");
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE);
    add_many(12, "Vraag", "Ik heb uw adres aangepast.");
    advised(ADVICE_AUTOMATE_DATA, "Vast antwoord in 50% van de gevallen; in 30% van de antwoorden doet de "
                                  "medewerker iets in het dossier van de klant.");
    add_many(1, "Vraag", "Dat kan.");
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE);
    add_many(20, "Vraag", ""); /* tickets without a reply are no replies */
    run.ticket[run.f.count - 1].reply_len = 0;
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE);
}

static void replies_that_differ_need_an_agent(void **state)
{
    (void)state;
    add_many(4, "Vraag", "Dat kan.");
    run.input[0].reply_share = 0.25;
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE);
    run.input[0].reply_share = 0.24;
    run.input[0].reply_again = 0.5; /* not one standing answer but several */
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE);
    run.input[0].reply_again = 0.49;
    advised(ADVICE_ASSIST, "Slechts 24% van de antwoorden lijkt op het vaste antwoord en 49% op enig ander.");
}

static void low_scores_say_what_costs_most(void **state)
{
    (void)state;
    run.f.types = 2;
    run.input[1].cohesion = 0.9; /* repetition 0 */
    add_many(1, "Een? Twee?", "");
    add_many(1, "Een", ""); /* simplicity ½, data 1: 50 */
    advised(ADVICE_ASSIST, "Score 50,0 van 100: de vragen lopen sterk uiteen en slechts 50% van de vragen is "
                           "kort en enkelvoudig.");
    run.settings.assist_score = 50;
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE); /* not under it */
    run.settings.human_score = 50.1;
    assert_int_equal(judge()->advice, ADVICE_HUMAN);
    run.settings = automation_defaults;
    run.input[0].reply_share = 0.1; /* (0 + ½ + 1 + 0.1) / 4 = 40 */
    advised(ADVICE_HUMAN, "Score 40,0 van 100: de vragen lopen sterk uiteen en slechts 10% van de antwoorden "
                          "lijkt op het vaste antwoord.");
}

static void people_come_first(void **state)
{
    (void)state;
    add_many(10, "Vraag", "");
    for (int i = 0; i < 10; i++) run.ticket[i].mood = i < 3 ? -0.9 : 0;
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE); /* 30% is not over 30% */
    run.ticket[3].mood = -0.9;
    run.kpi[0].escalated = 0.5; /* the first rule that holds speaks */
    advised(ADVICE_HUMAN, "40% van de klanten is boos.");
    for (uint32_t i = 0; i < run.f.count; i++) run.ticket[i].mood = NAN;
    advised(ADVICE_HUMAN, "50% van deze vragen gaat naar de tweede lijn of is urgent.");
    run.kpi[0].escalated = 0.3;
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE);
}

static void sensitive_types_are_for_a_person(void **state)
{
    (void)state;
    run.settings.complaint = 0.4;
    add_many(3, "Vraag", "");
    add_many(2, "Mijn man is overleden", "");
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE); /* 40% is not over 40% */
    add("Klacht", "Mijn vrouw is overleden", "");
    advised(ADVICE_HUMAN, "50% van deze vragen gaat over een overlijden.");
    add("Klacht", "", "");
    add("", "Ik bel mijn advocaat", "");
    run.ticket[7].mood = -0.4;
    add("Klacht", "", "");
    /* 6 of 9, of which 3 bereavement and 3 complaints: neither is most */
    advised(ADVICE_HUMAN, "67% van deze vragen is een klacht, een andere gevoelige zaak of geëscaleerd.");
}

static void escalated_tickets_are_for_a_person_too(void **state)
{
    (void)state;
    add_many(8, "Vraag", "");
    run.kpi[0].escalated = 0.25; /* not over its own limit */
    for (int i = 0; i < 2; i++) run.ticket[i].group = 1;
    is(judge()->sensitive, 0.25);
    assert_int_equal(run.out[0].advice, ADVICE_AUTOMATE);
    for (int i = 2; i < 8; i++) run.ticket[i].mood = i < 4 ? -0.9 : 0.1;
    run.ticket[0].mood = run.ticket[1].mood = 0;
    run.settings.angry = 0.5;
    advised(ADVICE_HUMAN, "50% van deze vragen is een klacht, een andere gevoelige zaak of geëscaleerd.");
    run.ticket[2].group = 1; /* a ticket counts once */
    is(judge()->sensitive, 0.5);
}

static void asking_again_is_a_complaint_in_a_bad_mood(void **state)
{
    (void)state;
    add_many(4, "Ik heb al drie keer gemaild", "");
    assert_true(run.ticket[0].tones & 1u << TONE_ESCALATION);
    for (int i = 0; i < 4; i++) run.ticket[i].mood = -0.3;
    is(judge()->sensitive, 0);
    for (int i = 0; i < 3; i++) run.ticket[i].mood = -0.31;
    is(judge()->sensitive, 0.75);
}

static void legal_words_and_leaving_are_sensitive_in_a_bad_mood(void **state)
{
    (void)state;
    add("", "Ik wil aangifte doen van een geboorte", "");
    add("", "Wij stappen over naar een andere leverancier", "");
    add("", "Kan ik een review plaatsen?", "");
    assert_true(run.ticket[0].tones & 1u << TONE_LEGAL && run.ticket[1].tones & 1u << TONE_CHURN);
    is(judge()->sensitive, 0); /* not judged */
    for (int i = 0; i < 3; i++) run.ticket[i].mood = -0.3;
    is(judge()->sensitive, 0);
    run.ticket[0].mood = run.ticket[1].mood = -0.31;
    is(judge()->sensitive, 2.0 / 3);
}

static void judgement_needs_an_agent(void **state)
{
    (void)state;
    add_many(7, "Vraag", "");
    add_many(3, "Welke verzekering past het beste bij een camper?", "");
    is(judge()->judgement, 0.3);
    assert_int_equal(run.out[0].advice, ADVICE_AUTOMATE); /* 30% is not over 30% */
    add("", "Ik ben het niet eens met de aanslag", "");
    advised(ADVICE_ASSIST, "36% van deze vragen vraagt om advies of een nieuw oordeel.");
}

static void stories_with_nothing_to_look_up_need_an_agent(void **state)
{
    (void)state;
    const char *story =
        "De aannemer zegt dat het van boven komt, de buurman dat het van buiten komt, en de vorige "
        "eigenaar heeft nooit iets gemerkt";
    add_many(10, "Hoe laat open?", "");
    for (int i = 0; i < 10; i++) add("", story, "");
    run.f.types = 2;
    run.input[1] = run.input[0];
    for (int i = 10; i < 20; i++) run.type[i] = i < 15;
    add_many(10, "Hoe laat open?", "");
    judge(); /* the median is 3 words; type 0 has 5 of 25, type 1 has 5 of 5 */
    is(run.out[0].elaborate, 0.2);
    is(run.out[1].elaborate, 1);
    assert_int_equal(run.out[1].advice, ADVICE_ASSIST);
    assert_true(
        str_eq(run.out[1].why, STR("100% van deze vragen is een uitvoerig verhaal zonder kenmerk om op te "
                                   "zoeken.")));
    run.ticket[10].slots = run.ticket[11].slots = run.ticket[12].slots = 1u << ORDER;
    judge();
    is(run.out[1].elaborate, 0.4);
    assert_int_equal(run.out[1].advice, ADVICE_AUTOMATE_DATA);
    run.settings.elaborate_words = 24; /* the story has 23 */
    judge();
    is(run.out[1].elaborate, 0);
}

static void long_handling_needs_an_agent(void **state)
{
    (void)state;
    add_many(4, "Vraag", "");
    run.kpi[0].aht_median = 8;
    assert_true(isnan(judge()->effort));
    run.minutes = 5;
    is(judge()->effort, 1.6);
    assert_int_equal(run.out[0].advice, ADVICE_AUTOMATE); /* not over it */
    run.kpi[0].aht_median = 12.6;
    advised(ADVICE_ASSIST, "Een medewerker is er 2,5 keer zo lang mee bezig als met andere vragen.");
    run.kpi[0].aht_median = NAN; /* a type without handling times */
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE);
}

static void without_replies_own_matters_need_data(void **state)
{
    (void)state;
    add_many(11, "Hoe vraag ik een paspoort aan?", "");
    add_many(9, "Kunnen jullie mijn afspraak verzetten?", "");
    is(judge()->own, 0.45);
    advised(ADVICE_AUTOMATE_DATA, "Score 100,0 van 100; 45% van de vragen gaat over iets van de klant zelf.");
    add("", "Wat kost een paspoort?", "");
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE);
    run.settings.own = 0.4;
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE_DATA);
    run.input[0].reply_share = 0.5;
    add("", "Wat kost een paspoort?", "Tachtig euro."); /* replies tell it better */
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE);
}

static void words_do_not_join_over_fields(void **state)
{
    (void)state;
    add("Vraag", "klacht", ""); /* stands as "Vraagklacht" in memory */
    assert_int_equal(judge()->advice, ADVICE_HUMAN);
}

static void english_reports_speak_english(void **state)
{
    (void)state;
    add_many(10, "Vraag", "");
    automation_judge(&run.f, run.input, slots, &run.settings, run.minutes, REPORT_EN, &run.arena, run.out);
    assert_true(str_eq(
        run.out[0].why,
        STR("Score 100.0 of 100; 100% of the questions are short and single, without customer data.")));
}

static void set_aside_tickets_do_not_count(void **state)
{
    (void)state;
    add_many(2, "Vraag", "");
    add("", "Een klacht? Twee?", "Mag ik uw klantnummer?")->state = TICKET_DUPLICATE;
    add("", "Een klacht? Twee?", "Mag ik uw klantnummer?");
    run.type[3] = FACTS_NO_TYPE;
    assert_int_equal(judge()->advice, ADVICE_AUTOMATE);
    is(run.out[0].signals[SIGNAL_SIMPLICITY], 1);
}

static void the_range_holds_unsure_types_and_chance(void **state)
{
    (void)state;
    double low, high;
    automation_range(50, 0, 100, &low, &high); /* 1.96 × √(½ × ½ / 100) */
    is(low, 0.402);
    is(high, 0.598);
    automation_range(500000, 30000, 1000000, &low, &high); /* √(0.03² + 0.00098²) */
    assert_true(fabs(low - 0.469984) < 1e-6 && fabs(high - 0.530016) < 1e-6);
    automation_range(1, 1, 2, &low, &high);
    assert_true(low == 0 && high == 1);
    automation_range(0, 0, 5, &low, &high);
    assert_true(low == 0 && high == 0);
    automation_range(0, 0, 0, &low, &high);
    assert_true(isnan(low) && isnan(high));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(repetition_is_a_percentile),
        TEST(simple_is_short_with_one_question),
        TEST(data_counts_kinds_of_needed_information),
        TEST(handling_counts_a_ticket_once),
        TEST(calm_looks_at_judged_tickets),
        TEST(the_score_is_a_weighted_mean_of_what_is_known),
        TEST(a_type_without_tickets_is_for_a_person),
        TEST(simple_questions_are_automated),
        TEST(data_that_identifies_is_needed_from_five_percent),
        TEST(a_share_is_sure_from_how_many),
        TEST(replies_that_ask_or_act_need_data),
        TEST(replies_that_differ_need_an_agent),
        TEST(low_scores_say_what_costs_most),
        TEST(people_come_first),
        TEST(sensitive_types_are_for_a_person),
        TEST(escalated_tickets_are_for_a_person_too),
        TEST(asking_again_is_a_complaint_in_a_bad_mood),
        TEST(legal_words_and_leaving_are_sensitive_in_a_bad_mood),
        TEST(judgement_needs_an_agent),
        TEST(stories_with_nothing_to_look_up_need_an_agent),
        TEST(long_handling_needs_an_agent),
        TEST(without_replies_own_matters_need_data),
        TEST(words_do_not_join_over_fields),
        TEST(english_reports_speak_english),
        TEST(set_aside_tickets_do_not_count),
        TEST(the_range_holds_unsure_types_and_chance),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
