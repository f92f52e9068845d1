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

static struct lexicon lexicon;
static struct signs_reader *reader;

static int begin(void **state)
{
    (void)state;
    struct err err = ERR_INIT;
    reader = signs_reader_new();
    return lexicon_init(&lexicon, NULL, &err);
}

static int end(void **state)
{
    (void)state;
    signs_reader_free(reader);
    lexicon_release(&lexicon);
    return 0;
}

/* Read in `language`; "" = one without a list. */
static struct ticket read_in(const char *language, const char *subject, const char *body, const char *reply)
{
    static char text[512];
    snprintf(text, sizeof text, "T1%s%s%s", subject, body, reply);
    struct ticket t = { .text = text,
                        .id_len = 2,
                        .subject_len = (uint32_t)strlen(subject),
                        .body_len = (uint32_t)strlen(body),
                        .reply_len = (uint32_t)strlen(reply),
                        .words = 99,
                        .tones = 99,
                        .several_questions = true,
                        .reply_asks = true,
                        .reply_acts = true };
    signs_read(reader, lexicon_of(&lexicon, language), &t);
    return t;
}

static void words_of_subject_and_body_are_counted(void **state)
{
    (void)state;
    assert_int_equal(read_in("nl", "Mijn pakket", "waar blijft het", "Uw pakket is onderweg").words, 5);
    assert_int_equal(read_in("nl", "", "", "Goedendag").words, 0);
}

static void several_questions_are_more_than_one_in_a_part(void **state)
{
    (void)state;
    assert_false(
        read_in("nl", "Waar blijft het?", "Waar blijft mijn pakket??", "Hoe? Wat?").several_questions);
    assert_true(read_in("nl", "Waar? En wanneer?", "Graag bericht", "").several_questions);
    assert_true(read_in("nl", "Pakket", "Waar is het? Komt het nog?", "").several_questions);
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
        cmocka_unit_test(replies_ask_or_act_whatever_they_count_for),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
