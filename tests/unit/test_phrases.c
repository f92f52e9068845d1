/* What replies and questions say about themselves. The sentences are of several trades on purpose. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "miner/insight/participle.h"
#include "miner/insight/phrases.h"
#include "miner/insight/reply_words.h"
#include "tests/unit/said_fixture.h"

static struct phrases_reader *reader;

static int begin(void **state)
{
    (void)state;
    said_begin();
    reader = phrases_reader_new(said_analyzer);
    return 0;
}

static int end(void **state)
{
    (void)state;
    phrases_reader_free(reader);
    said_end();
    return 0;
}

static void expect(const char *reply, bool asks, bool acts)
{
    struct reply_phrases p = phrases_of_reply(reader, said_in("nl", "", "", reply));
    if (p.asks != asks) fail_msg("%s: asks %d", reply, p.asks);
    if (p.acts != acts) fail_msg("%s: acts %d", reply, p.acts);
}

static void replies_that_ask_for_data(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "Kunt u ons uw polisnummer doorgeven?",
        "Wilt u ons het schadenummer mailen?",
        "Om uw schade te behandelen hebben wij uw polisnummer nodig.",
        "Wat is uw geboortedatum?",
        "Welk klantnummer staat op de brief?",
        "Mag ik je adres?",
        "Dank voor je bericht. Geef even je ordernummer en postcode door.",
        "Lukt het niet, geef dan je ordernummer door.",
        "Graag ontvangen wij uw IBAN.",
        "Could you please provide your order number?",
        "May I have your date of birth?",
        "Please send us your address.",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) expect(texts[i], true, false);
}

static void replies_that_act_on_a_file(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "Ik heb uw termijnbedrag verlaagd naar 120 euro.",
        "Inmiddels hebben wij de afspraak verzet.",
        "Ik laat u weten dat ik het adres aangepast heb.",
        "Uw aanvraag is goedgekeurd.",
        "Uw polis is per 1 mei be\xC3\xABindigd.",
        "Je simkaart wordt morgen geactiveerd.",
        "Het bezorgadres van order <BESTELNUMMER> is aangepast.",
        "Ik stuur u vandaag nog een nieuwe pas.",
        "Dan zet ik hem voor je klaar bij de balie.",
        "We zullen het bedrag op uw rekening terugstorten.",
        "Ik zie dat er bij jou een storing in de wijk is.",
        "In ons systeem staat dat de factuur al is betaald.",
        "IK HEB UW ADRES AANGEPAST",
        "I have cancelled your subscription.",
        "I\xE2\x80\x99ve sent the label.",
        "Your refund has been processed.",
        "I can see that your payment was declined.",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) expect(texts[i], false, true);
}

static void general_answers_do_neither(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",
        "???",
        "U kunt uw termijnbedrag zelf aanpassen in de app.",
        "Als u verhuist, wordt uw contract automatisch omgezet.",
        "Een paspoort kost 77 euro en is binnen vijf werkdagen klaar.",
        "Voor een afspraak kunt u bellen met nummer 14020.",
        "Bel ons op telefoonnummer <TELEFOONNUMMER>.",
        "Uw inboedel is verzekerd tegen brand en diefstal.",
        "Wij zien je graag in onze winkel!",
        "Ik hoop u hiermee voldoende te hebben ge\xC3\xAFnformeerd.",
        "Een nieuwe pas sturen wij binnen vijf dagen op.",
        "Ik raad je aan om de handleiding te lezen.",
        "We gaan je helpen met je vraag.",
        "Ik heb begrepen dat u een klacht heeft.",
        "Dank voor uw bericht. Wij hebben uw vraag ontvangen.",
        "Stuur het pakket naar ons retouradres.",
        "Vermeld altijd uw klantnummer bij de betaling.",
        "Hoe kan ik mijn wachtwoord wijzigen?",
        "Is uw pakket inmiddels bezorgd?",
        "Beste <NAAM>, onze winkel is verbouwd.",
        "Je hebt je bestelnummer nodig om in te loggen.",
        "You can cancel your subscription in your account settings.",
        "If your parcel is delayed, it will be delivered the next day.",
        "We have received your message.",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) expect(texts[i], false, false);
    expect("Ik heb uw adres aangepast. Wat is uw klantnummer?", true, true);
}

/* The table is searched by halves: a word out of order would not be found. */
static void words_are_found(void **state)
{
    (void)state;
    static const struct {
        const char *word;
        uint32_t class;
    } cases[] = {
        { "aan", WHERE },   { "als", GENERAL },        { "heb", HAVE },       { "i've", SELF | HAVE },
        { "jouw", YOUR },   { "ons", OURS },           { "uw", YOUR },        { "wij", SELF },
        { "zullen", WILL }, { "klantnummer", NUMBER }, { "doorgeven", GIVE }, { "e-mailadres", DETAIL },
        { "", 0 },          { "zullend", 0 },          { "aa", 0 },           { "zzz", 0 }
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        uint32_t class = reply_word_class(str_of(cases[i].word));
        if ((class & cases[i].class) != cases[i].class || (!cases[i].class && class))
            fail_msg("%s", cases[i].word);
    }
}

static void participles_by_their_form(void **state)
{
    (void)state;
    static const char *const yes[] = { "geannuleerd",  "verwerkt",  "opgezegd",    "doorgestuurd",
                                       "terugbetaald", "stopgezet", "verzonden",   "teruggegeven",
                                       "bezocht",      "getekend",  "goedgekeurd", "ge\xC3\xBCpdatet",
                                       "refunded",     "sent" };
    static const char *const no[] = { "",          "de",        "betaalt", "betalen",
                                      "gebruiken", "doorgeven", "bericht", "voorbeeld",
                                      "vervelend", "geeft",     "morgen",  "mogelijkheden",
                                      "aanbieden", "goed",      "need",    "speed",
                                      "bestelling" };
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
        if (!participle_is(str_of(yes[i]))) fail_msg("%s is a participle", yes[i]);
    for (size_t i = 0; i < sizeof no / sizeof *no; i++)
        if (participle_is(str_of(no[i]))) fail_msg("%s is no participle", no[i]);
}

/* What was read before makes no difference: thousands of other words, of any length. */
static void a_reader_forgets_nothing_and_invents_nothing(void **state)
{
    (void)state;
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzNUMERik'";
    char word[25] = "";
    for (unsigned i = 0; i < 40000; i++) {
        size_t length = 1 + i % (sizeof word - 2);
        for (size_t k = 0; k < length; k++)
            word[k] = letters[(i * 7919 + k * (i / 97 + 13)) % (sizeof letters - 1)];
        word[length] = '\0';
        phrases_of_reply(reader, said_in("nl", "", "", word));
        if (i % 1000) continue;
        expect("Kunt u ons uw polisnummer doorgeven?", true, false);
        expect("Ik heb uw adres aangepast.", false, true);
        expect("Kunt u ons uw polisnummers doorgeefx?", false, false);
        expect("Kijk op onze website voor de openingstijden.", false, false);
    }
}

static void a_reply_may_be_cut_anywhere(void **state)
{
    (void)state;
    static const char text[] =
        "Beste <NAAM>, ik heb uw bestelling <BESTELNUMMER> geannuleerd. Mag ik uw nr? passed aw";
    for (size_t n = 0; n < sizeof text; n++) {
        char copy[sizeof text] = "";
        memcpy(copy, text, n);
        struct reply_phrases p = phrases_of_reply(reader, said_in("nl", "", "", copy));
        assert_true(p.acts == (n >= strlen("Beste <NAAM>, ik heb uw bestelling <BESTELNUMMER> geannuleerd")));
    }
}

/* Processor time for a sentence of `times` × words that each begin a rule, without an end. */
static double seconds_for(size_t times)
{
    static const char words[] = "ik zal heb is graag ";
    size_t length = sizeof words - 1;
    char *text = calloc(times * length + 1, 1);
    assert_non_null(text);
    for (size_t i = 0; i < times; i++) memcpy(text + i * length, words, length);
    memcpy(text, "uw nummer, ", 11);
    const struct analysis *a = said_in("nl", "", "", text);
    clock_t start = clock();
    assert_false(phrases_of_reply(reader, a).acts);
    clock_t end = clock();
    free(text);
    return (double)(end - start) / CLOCKS_PER_SEC;
}

static void endless_sentences_take_linear_time(void **state)
{
    (void)state;
    double once = seconds_for(10000),
           eightfold = seconds_for(80000); /* with its square, it would take 64 times as long */
    if (eightfold > 24 * once + 0.2) fail_msg("%g s, for eight times as much %g s", once, eightfold);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(replies_that_ask_for_data),
        cmocka_unit_test(replies_that_act_on_a_file),
        cmocka_unit_test(general_answers_do_neither),
        cmocka_unit_test(words_are_found),
        cmocka_unit_test(participles_by_their_form),
        cmocka_unit_test(a_reader_forgets_nothing_and_invents_nothing),
        cmocka_unit_test(a_reply_may_be_cut_anywhere),
        cmocka_unit_test(endless_sentences_take_linear_time),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
