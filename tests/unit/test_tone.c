/* Mood and signals of texts, and the word lists they rest on. */
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

#include "miner/insight/tone.h"
#include "tests/unit/said_fixture.h"

static struct lexicon lexicon;
static struct tone_reader *reader;

static int begin(void **state)
{
    (void)state;
    struct err err = ERR_INIT;
    said_begin();
    reader = tone_reader_new(said_analyzer, &lexicon);
    return lexicon_init(&lexicon, NULL, &err);
}

static int end(void **state)
{
    (void)state;
    tone_reader_free(reader);
    said_end();
    lexicon_release(&lexicon);
    return 0;
}

static struct tone read_as(const char *language, const char *text)
{
    return tone_of(reader, lexicon_of(&lexicon, language), said_in(language, "", text, ""));
}

static double mood(const char *text)
{
    return read_as("nl", text).mood;
}

static void between(const char *language, const char *text, double low, double high)
{
    double m = read_as(language, text).mood;
    if (!(m >= low && m <= high)) fail_msg("%s: %.3f is not between %g and %g", text, m, low, high);
}

static void facts_are_no_anger(void **state)
{
    (void)state;
    between("nl", "internet doet het niet", -0.15, 0);
    between("nl", "Mijn bestelling is nog niet geleverd", -0.2, 0);
    between("nl", "De lamp die ik kreeg is kapot", -0.2, 0);
    between("nl", "Er zit een lek in de leiding van de badkamer", -0.2, 0);
    between("en", "The printer does not work", -0.15, 0);
    between("de", "Das Internet funktioniert nicht", -0.15, 0);
    between("nl", "Hoe laat zijn jullie open?", 0, 0.1);
}

static void waiting_is_mildly_negative(void **state)
{
    (void)state;
    between("nl", "Wij wachten nog steeds op antwoord over de levering", -0.4, -0.2);
    between("nl", "Wij wachten nog altijd op antwoord over de levering", -0.4, -0.2);
}

static void anger_is_strong_in_every_language(void **state)
{
    (void)state;
    between("nl", "Dit is echt schandalig, ik ben woedend!", -1, -0.6);
    between("nl", "Belachelijk! Al drie keer gebeld en niemand helpt mij.", -1, -0.5);
    between("en", "This is absolutely ridiculous, worst service ever!", -1, -0.6);
    between("de", "Das ist eine Frechheit, ich bin stinksauer!", -1, -0.6);
    between("fr", "C'est scandaleux, je suis furieux !", -1, -0.6);
}

static void thanks_are_friendly(void **state)
{
    (void)state;
    between("nl", "Super bedankt, ik ben heel blij met de snelle hulp!", 0.4, 1);
    between("en", "Thank you so much, excellent service!", 0.4, 1);
}

static void a_denial_turns_and_capitals_and_marks_strengthen(void **state)
{
    (void)state;
    assert_true(mood("Ik ben blij met de hulp") > 0.2);
    assert_true(mood("Ik ben niet blij met de hulp") < -0.15);
    assert_true(mood("Ik ben niet boos") > -0.1);
    assert_true(mood("Ik ben heel erg boos") < mood("Ik ben boos"));
    assert_true(mood("Ik ben een beetje boos") > mood("Ik ben boos"));
    assert_true(mood("Dit is slecht!!!") < mood("Dit is slecht"));
    assert_true(mood("Dit is SLECHT") < mood("Dit is slecht"));
    assert_true(mood("Wat gebeurt er als ik niet tevreden ben?") > -0.2);
}

static bool has(const char *text, enum report_tone tone)
{
    return read_as("nl", text).tones >> tone & 1;
}

static void signals_by_kind(void **state)
{
    (void)state;
    assert_true(has("Ik dien hierbij een klacht in", TONE_COMPLAINT));
    assert_false(has("Waar kan ik een klacht indienen?", TONE_COMPLAINT)); /* asks how it is done */
    assert_true(has("Ik heb jullie al meerdere keren gebeld", TONE_ESCALATION));
    assert_true(has("Dan schakel ik een advocaat in", TONE_LEGAL));
    assert_true(has("Mijn vader is overleden", TONE_BEREAVEMENT));
    assert_true(has("Er hangt een gaslucht in huis", TONE_SAFETY));
    assert_true(has("Het is dringend", TONE_URGENCY));
    assert_true(has("De informatie op de site is tegenstrijdig", TONE_UNCERTAINTY));
    assert_int_equal(read_as("nl", "Hoe laat zijn jullie open?").tones, 0);
}

static void what_a_question_is_about_is_told_whatever_its_form(void **state)
{
    (void)state;
    assert_true(has("Wat raden jullie aan?", TONE_JUDGEMENT));
    assert_true(has("Ik ben het niet eens met de aanslag", TONE_JUDGEMENT));
    assert_true(has("Deze betaling is niet door mij gedaan", TONE_JUDGEMENT));
    assert_false(has("Wat kost een paspoort?", TONE_JUDGEMENT));
    assert_true(has("Ik heb mijn afspraak nog niet verzet", TONE_OWN));   /* denied or not */
    assert_false(has("Hoe kan ik mijn afspraak verzetten?", TONE_OWN));   /* anybody may ask */
    assert_true(has("Kunnen jullie mijn afspraak verzetten?", TONE_OWN)); /* for an act */
    assert_true(has("Kun je mijn afspraak verzetten?", TONE_OWN));
    assert_true(has("Ik ben vergeten uit te checken", TONE_OWN)); /* it happened to the customer */
    assert_false(has("Ik ben op zoek naar een lamp", TONE_OWN));
    assert_false(has("Tot hoe laat kun je een afspraak verzetten?", TONE_OWN)); /* "you" is anybody */
    assert_false(has("Zijn er lessen op zondag. Mijn zus vroeg het. Ik hoor graag van u.", TONE_OWN));
    assert_true(has("Ik heb een elektrische schok gekregen", TONE_SAFETY));
    assert_false(has("Kunt u mij vertellen wat een paspoort kost?", TONE_OWN)); /* to be told */
    assert_false(has("Hoe laat zijn jullie open?", TONE_OWN));
}

/* Words of some trades' daily business, which threaten or accuse only with more behind them. */
static void words_of_the_trade_are_no_anger(void **state)
{
    (void)state;
    between("nl", "Ik heb aangifte gedaan van diefstal van mijn fiets", -0.3, 0);
    between("nl", "Dit is gewoon diefstal", -1, -0.4);
    between("nl", "Wij stappen over naar een andere leverancier per 1 juni", -0.3, 0);
    between("nl", "Vallen advocaatkosten onder de rechtsbijstandverzekering?", -0.3, 0);
    between("nl", "Ik wil het contract ontbinden wegens een verhuizing", -0.3, 0);
    assert_false(has("Hoeveel kost een uitvaartverzekering?", TONE_BEREAVEMENT));
    assert_true(has("Wanneer is de uitvaart?", TONE_BEREAVEMENT));
    assert_false(has("Ik heb klachten aan mijn knie", TONE_COMPLAINT));
}

static void what_a_question_is_about_is_no_mood(void **state)
{
    (void)state;
    double plain = mood("Het pakket is kapot");
    assert_true(plain < 0 && mood("MIJN pakket is kapot") == plain);
    assert_true(fabs(mood("Ik wil advies over een camper")) < 0.05);
}

static void spelling_and_broken_lines_make_no_difference(void **state)
{
    (void)state;
    assert_true(has("Ik heb al drie e-mails gestuurd", TONE_ESCALATION));
    assert_true(has("Ik heb al 3 emails gestuurd", TONE_ESCALATION));
    assert_true(has("Dit is al de 3e keer dat het kapot gaat", TONE_ESCALATION));
    assert_true(has("Ik geef jullie 1 ster", TONE_PUBLICITY)); /* a number that the list has as it is */
    assert_false(has("Ik geef jullie 9 ster", TONE_PUBLICITY));
    assert_true(mood("We didn\xE2\x80\x99t") == mood("We didnt"));
    assert_true(mood("Ik ben niet\nblij met de hulp") == mood("Ik ben niet blij met de hulp"));
    assert_true(mood("Zeker niet\n\nBlij met de hulp") > 0);
    assert_true(mood("Zeker niet.Blij met de hulp") > 0); /* the space was forgotten */
}

static void no_words_no_mood(void **state)
{
    (void)state;
    assert_true(isnan(mood("")));
    assert_true(isnan(mood(" ... !!! \n")));
    struct buf text;
    buf_init(&text);
    for (uint32_t point = 1; point < 0x3000; point++) {
        buf_clear(&text);
        buf_add_point(&text, point);
        buf_add_point(&text, point);
        buf_add_char(&text, ' ');
        buf_add_point(&text, point);
        double m = mood(text.ptr);
        assert_true(isnan(m) || (m >= -1 && m <= 1));
    }
    buf_release(&text);
}

static void a_text_reads_the_same_whatever_came_before(void **state)
{
    (void)state;
    static const char text[] = "Belachelijk slecht geholpen, ik wacht al weken!";
    double first = mood(text);
    mood("Heel erg bedankt voor alles, jullie zijn toppers");
    assert_true(mood(text) == first);
}

static int init_with(const char *name, const char *content, struct lexicon *l, struct err *err)
{
    char folder[] = "/tmp/ticketminer-lexicon-XXXXXX", path[80];
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *out = fopen(path, "we");
    assert_non_null(out);
    fputs(content, out);
    fclose(out);
    int result = lexicon_init(l, folder, err);
    unlink(path);
    rmdir(folder);
    return result;
}

static void a_list_of_the_user_stands_in_place_of_ours(void **state)
{
    (void)state;
    struct err err = ERR_INIT;
    struct lexicon l;
    assert_int_equal(init_with("nl.tsv", "# mine\r\n\r\nmood\tpaars *\t-0.9\r\nlegal\tgroen\r\n", &l, &err),
                     -1);
    assert_non_null(strstr(err.message, "nl.tsv:3: no term of words: \"paars *\""));
    err_release(&err);
    assert_int_equal(init_with("nl.tsv",
                               "# mine\r\nmood\tpaars*\t-0.9\r\nlegal\tgroen\r\nmood\t\xF0\x9F\x98\xA1\t-0.9",
                               &l, &err),
                     0);
    const struct lexicon_list *nl = lexicon_of(&l, "nl"), *en = lexicon_of(&l, "en");
    struct tone_reader *own = tone_reader_new(said_analyzer, &l);
    assert_true(tone_of(own, nl, said_in("nl", "", "zo paarse als wat", "")).mood < -0.5);
    assert_true(tone_of(own, nl, said_in("nl", "", "woedend", "")).mood == 0);
    assert_int_equal(tone_of(own, nl, said_in("nl", "", "het is groen", "")).tones, 1u << TONE_LEGAL);
    assert_true(tone_of(own, en, said_in("en", "", "I am furious", "")).mood < -0.5); /* ours */
    assert_true(tone_of(own, nl, said_in("nl", "", "kijk \xF0\x9F\x98\xA1", "")).mood < -0.5);
    tone_reader_free(own);
    lexicon_release(&l);
}

static void a_wrong_line_is_named(void **state)
{
    (void)state;
    static const struct {
        const char *line, *message;
    } cases[] = {
        { "moed\tx\t-0.1", "unknown kind \"moed\"" },
        { "mood\tx", "no weight behind \"x\"" },
        { "mood\tx\t-0,5", "no weight of this kind: \"-0,5\"" },
        { "mood\tx\t-1.5", "no weight of this kind: \"-1.5\"" },
        { "trouble\tx\t0.5", "no weight of this kind: \"0.5\"" },
        { "not\tx\t1", "a weight where none belongs: \"1\"" },
        { "mood\t\t1", "no term of words: \"\"" },
        { "mood\tx\t1\ty", "more than three fields, the last \"y\"" },
        { "mood\t\xff\t1", "not UTF-8" },
        { "mood boos -0.5", "unknown kind" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct err err = ERR_INIT;
        struct lexicon l;
        assert_int_equal(init_with("en.tsv", cases[i].line, &l, &err), -1);
        if (!strstr(err.message, "en.tsv:1: ") || !strstr(err.message, cases[i].message))
            fail_msg("%s: %s", cases[i].line, err.message);
        err_release(&err);
    }
    struct err err = ERR_INIT;
    struct lexicon l;
    assert_int_equal(init_with("es.tsv", "mood\tx\t1", &l, &err), -1);
    assert_non_null(strstr(err.message, "holds no word list"));
    err_release(&err);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(facts_are_no_anger),
        cmocka_unit_test(waiting_is_mildly_negative),
        cmocka_unit_test(anger_is_strong_in_every_language),
        cmocka_unit_test(thanks_are_friendly),
        cmocka_unit_test(a_denial_turns_and_capitals_and_marks_strengthen),
        cmocka_unit_test(signals_by_kind),
        cmocka_unit_test(no_words_no_mood),
        cmocka_unit_test(spelling_and_broken_lines_make_no_difference),
        cmocka_unit_test(a_text_reads_the_same_whatever_came_before),
        cmocka_unit_test(a_list_of_the_user_stands_in_place_of_ours),
        cmocka_unit_test(a_wrong_line_is_named),
        cmocka_unit_test(what_a_question_is_about_is_told_whatever_its_form),
        cmocka_unit_test(what_a_question_is_about_is_no_mood),
        cmocka_unit_test(words_of_the_trade_are_no_anger),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
