/* What the texts of a ticket say, as figures in the ticket. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "miner/insight/signs.h"
#include "tests/unit/said_fixture.h"

static struct lexicon lexicon;
static struct signs_reader *reader, *without;

static int begin(void **state)
{
    (void)state;
    struct err err = ERR_INIT;
    if (lexicon_init(&lexicon, NULL, &err) != 0) return -1;
    said_begin();
    reader = signs_reader_new(said_analyzer, &lexicon);
    without = signs_reader_new(said_analyzer, NULL);
    return 0;
}

static int end(void **state)
{
    (void)state;
    signs_reader_free(reader);
    signs_reader_free(without);
    said_end();
    lexicon_release(&lexicon);
    return 0;
}

/* Read in `language`; "" = without lists. */
static struct ticket read_in(const char *language, const char *subject, const char *body, const char *reply)
{
    struct ticket t = {
        .words = 99, .tones = 99, .several_questions = true, .reply_asks = true, .reply_acts = true
    };
    signs_read(*language ? reader : without, said_in(*language ? language : "nl", subject, body, reply), &t);
    return t;
}

static void words_of_subject_and_body_are_counted(void **state)
{
    (void)state;
    assert_int_equal(read_in("nl", "Mijn pakket", "waar blijft het", "Uw pakket is onderweg").words, 5);
    assert_int_equal(read_in("nl", "", "", "Goedendag").words, 0);
    assert_int_equal(read_in("nl", "", " \n\t ... :-)", "").words, 0);
    assert_int_equal(read_in("nl", "", "Waar is het? Echt waar??  Ja", "").words, 6);
    assert_int_equal(read_in("nl", "", "een\nwoord per\r\nregel, <NAAM>", "").words, 5);
}

static void several_questions_are_more_than_one_in_a_part(void **state)
{
    (void)state;
    assert_false(
        read_in("nl", "Waar blijft het?", "Waar blijft mijn pakket??", "Hoe? Wat?").several_questions);
    assert_true(read_in("nl", "Waar? En wanneer?", "Graag bericht", "").several_questions);
    assert_true(read_in("nl", "Pakket", "Waar is het? Komt het nog?", "").several_questions);
    assert_false(read_in("nl", "", "Waar blijft het?!? Graag bericht", "").several_questions);
}

static void mood_and_tones_are_of_the_question(void **state)
{
    (void)state;
    struct ticket t = read_in("nl", "Klacht", "Ik ben woedend, dit is een schande.", "Wat fijn, dank u wel!");
    assert_true(t.mood < -0.5 && t.tones & 1u << TONE_COMPLAINT);
    t = read_in("nl", "Maat", "Past deze bij mij", "Ik ben woedend, dit is een schande.");
    assert_true(t.mood > -0.1 && !(t.tones & 1u << TONE_COMPLAINT));
    assert_true(isnan(read_in("nl", "", "<EMAIL>", "").mood) == 0); /* masked data is a word */
    assert_true(isnan(read_in("nl", "", "...", "").mood));
}

static void without_a_list_the_mood_is_not_judged_but_the_rest_is(void **state)
{
    (void)state;
    struct ticket t = read_in("", "Klacht", "Woedend!", "Mag ik uw bestelnummer?");
    assert_true(isnan(t.mood) && t.tones == 0);
    assert_int_equal(t.words, 2);
    assert_true(t.reply_asks && !t.reply_acts);
}

/* What the analyzer leaves out of the words that count still tells of the mood. */
static void greeting_and_closing_are_read(void **state)
{
    (void)state;
    struct ticket t = read_in("nl", "", "Beste mensen,\nWat kost een pas\nHartelijk dank,\nFem", "");
    assert_true(t.mood > 0);
    assert_int_equal(t.words, 9);
}

/* The list of the ticket's language is asked, for words that several languages have as well. */
static void each_language_has_its_list(void **state)
{
    (void)state;
    assert_true(read_in("nl", "", "woedend", "").mood < 0);
    assert_true(read_in("en", "", "woedend", "").mood == 0);
    assert_true(read_in("nl", "", "woedend", "").mood < 0);
    assert_true(read_in("unknown", "", "woedend", "").mood < 0); /* as Dutch */
}

static void replies_ask_or_act_whatever_they_count_for(void **state)
{
    (void)state;
    struct ticket t = read_in("nl", "Adres", "Graag wijzigen", "Ik heb uw adres aangepast.");
    assert_true(t.reply_acts && !t.reply_asks);
    t = read_in("nl", "Adres", "Ik heb uw adres aangepast. Mag ik uw bestelnummer?", "Prima.");
    assert_false(t.reply_acts || t.reply_asks);
    t = read_in("nl", "Adres", "Graag wijzigen", "");
    assert_false(t.reply_acts || t.reply_asks);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_of_subject_and_body_are_counted),
        cmocka_unit_test(several_questions_are_more_than_one_in_a_part),
        cmocka_unit_test(mood_and_tones_are_of_the_question),
        cmocka_unit_test(without_a_list_the_mood_is_not_judged_but_the_rest_is),
        cmocka_unit_test(greeting_and_closing_are_read),
        cmocka_unit_test(each_language_has_its_list),
        cmocka_unit_test(replies_ask_or_act_whatever_they_count_for),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
