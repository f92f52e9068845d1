#include "tests/unit/tokenize_fixture.h"

#include "tokenize/email.h"

static struct email_rules *rules;
static struct email_state *state;

static int set_up(void **unused)
{
    (void)unused;
    rules = email_rules_new();
    state = email_state_new(rules);
    return 0;
}

static int tear_down(void **unused)
{
    (void)unused;
    email_state_free(state);
    email_rules_free(rules);
    return 0;
}

static void message_is(const char *text, const char *expected)
{
    struct str s = exact_copy(text);
    assert_text_is(str_trim(email_message(state, s)), expected);
    exact_free(s);
}

/* The stretches of content, each trimmed, joined by " | ". */
static void content_is(const char *text, const char *expected)
{
    struct str s = exact_copy(text);
    size_t count;
    const struct str *spans = email_content(state, s, &count);
    struct buf out;

    buf_init(&out);
    for (size_t i = 0; i < count; i++) {
        if (i) buf_add_str(&out, STR(" | "));
        buf_add_str(&out, str_trim(spans[i]));
    }
    assert_text_is(buf_str(&out), expected);
    buf_release(&out);
    exact_free(s);
}

static void test_quoted_replies_are_cut(void **unused)
{
    (void)unused;
    message_is("Waar is mijn pakje?\n\nOp 3 mei 2024 om 12:03 schreef Shop <info@shop.nl>:\n> Beste",
               "Waar is mijn pakje?");
    message_is("Prima, dank u wel.Verstuurd vanaf mijn iPhoneOp 04.08.2026 om 09:03 heeft Shop <i@shop.nl>\n"
               "het volgende geschreven:\n\nBeste klant",
               "Prima, dank u wel.Verstuurd vanaf mijn iPhone");
    message_is("That works for me\nOn Mon, 3 May 2024 at 10:00, Shop <i@shop.nl> wrote:\nDear",
               "That works for me");
    message_is("Kan dat ook anders?\n\nVan: Shop [mailto:info@shop.nl]\nVerzonden: maandag 3 mei 2024 10:00\n"
               "Aan: klant\nOnderwerp: RE: retour\n\nBeste klant",
               "Kan dat ook anders?");
    message_is("Merci beaucoup\nLe 3 mai 2024 à 10:00, Shop <i@shop.nl> a écrit :\nBonjour",
               "Merci beaucoup");
    message_is("Danke, passt so\nAm 03.05.2024 um 10:00 schrieb Shop <i@shop.nl>:\nHallo", "Danke, passt so");
    message_is("Kunt u dit oplossen?\n-----Oorspronkelijk bericht-----\nVan: Shop\nblabla",
               "Kunt u dit oplossen?");
    message_is("Kunt u dit oplossen?\n---------- Forwarded message ---------\nblabla",
               "Kunt u dit oplossen?");
    message_is("Kunt u dit oplossen?\n\n*Van:* Shop <a@b.nl>\n*Verzonden:* dinsdag\n*Aan:* ik\nblabla",
               "Kunt u dit oplossen?");
    message_is("Kunt u dit oplossen?\nVan: Shop Verzonden: dinsdag 3 mei Aan: ik Onderwerp: iets blabla",
               "Kunt u dit oplossen?");
    message_is("Kunt u dit oplossen?\n________________________________\nblabla", "Kunt u dit oplossen?");
    message_is("##- Typ uw antwoord boven deze lijn -##\nMijn pakje is kwijt", "Mijn pakje is kwijt");
    message_is("Mijn pakje is kwijt\n##- Typ boven deze lijn -##\noud", "Mijn pakje is kwijt");
    message_is("Mijn antwoord staat hier\n> oud\n> ouder\n", "Mijn antwoord staat hier");
}

static void test_what_is_no_quote_stays(void **unused)
{
    (void)unused;
    message_is("Van: 12 mei tot: 14 mei ben ik weg", "Van: 12 mei tot: 14 mei ben ik weg");
    message_is("Op 3 mei schreef ik u dat het kapot was. Nog niets gehoord.",
               "Op 3 mei schreef ik u dat het kapot was. Nog niets gehoord.");
    message_is("Mijn vraag is deze:\n- wanneer komt het?\n- hoe laat?",
               "Mijn vraag is deze:\n- wanneer komt het?\n- hoe laat?");
    message_is("-----Oorspronkelijk bericht-----\nVan: klant\nMijn ketel lekt al dagen",
               "-----Oorspronkelijk bericht-----\nVan: klant\nMijn ketel lekt al dagen");
    message_is("", "");
    message_is("> kort", "> kort");
}

static void test_an_answer_below_the_quote(void **unused)
{
    (void)unused;
    message_is("Op 3 mei 2024 om 12:03 schreef Shop <i@s.nl>:\n> Uw pakket komt morgen\n\nMaar hij is er nog "
               "steeds niet",
               "Maar hij is er nog steeds niet");
}

static void test_greeting_and_signature_are_no_content(void **unused)
{
    (void)unused;
    content_is("Beste heer/mevrouw,\n\nIk heb een vraag over mijn factuur.\n\nMet vriendelijke "
               "groet,\n<NAAM>\nTel: <TELEFOON>",
               "Ik heb een vraag over mijn factuur.");
    content_is("Hoi, waar blijft mijn pakje? Groetjes <NAAM>", "waar blijft mijn pakje?");
    content_is("Goedemorgen <NAAM>, kunt u mij terugbellen?\nmvg", "kunt u mij terugbellen?");
    content_is("Dear Sir or Madam,\nWhere is my order?\nKind regards,\n<NAAM>", "Where is my order?");
    content_is("Bonjour Madame,\noù est mon colis ?\nCordialement,\n<NAAM>", "où est mon colis ?");
    content_is("Guten Tag,\nwo ist mein Paket?\nMit freundlichen Grüßen\n<NAAM>", "wo ist mein Paket?");
    content_is("Waar is mijn factuur?\nAlvast bedankt!\n<NAAM>", "Waar is mijn factuur?");
    content_is("Waar is mijn factuur?\n-- \n<NAAM>\nDirecteur", "Waar is mijn factuur?");
    content_is("Waar is mijn factuur?\nVerstuurd vanaf mijn iPhone", "Waar is mijn factuur?");
    content_is("Waar is mijn factuur?\nVerzonden vanuit Outlook voor Android", "Waar is mijn factuur?");
    content_is("Waar is mijn factuur?\n\nOutlook voor iOS downloaden", "Waar is mijn factuur?");
    content_is("Waar is mijn factuur?\nSent from Outlook for iOS", "Waar is mijn factuur?");
    content_is("Waar is mijn factuur?\nGr.\nDe informatie in deze e-mail is uitsluitend bestemd voor de "
               "geadresseerde en verder niemand, zie ook de site.",
               "Waar is mijn factuur?");
}

static void test_content_is_not_mistaken_for_form(void **unused)
{
    (void)unused;
    content_is("Hoi pakket kapot en ik wil een nieuwe", "Hoi pakket kapot en ik wil een nieuwe");
    content_is("Groetjes kaart besteld maar niet ontvangen, waar blijft hij?",
               "Groetjes kaart besteld maar niet ontvangen, waar blijft hij?");
    content_is("Bedankt!\n\nIk heb nog wel een andere vraag over de verzendkosten van mijn bestelling, want "
               "die kloppen niet.",
               "Bedankt! | Ik heb nog wel een andere vraag over de verzendkosten van mijn bestelling, want "
               "die kloppen niet.");
    content_is("Hallo", "Hallo"); /* too little would be left */
    content_is("", "");
}

static void test_each_message_of_a_conversation_counts(void **unused)
{
    (void)unused;
    content_is(
        "Hallo,\nMijn pakket is er niet.\nGroet <NAAM>\nHallo,\nHet is er nog steeds niet.\nGroet <NAAM>",
        "Mijn pakket is er niet. | Het is er nog steeds niet.");
    content_is("Mijn vraag is simpel.\nGroet,\n<NAAM>\nPS: graag voor vrijdag",
               "Mijn vraag is simpel. | PS: graag voor vrijdag");
}

static bool automatic(const char *subject, const char *body)
{
    return email_is_automatic(state, str_of(subject), str_of(body));
}

static void test_automatic_messages(void **unused)
{
    (void)unused;
    assert_true(automatic("Automatisch antwoord: Re: factuur", "Hallo"));
    assert_true(automatic("Automatic reply: invoice", ""));
    assert_true(automatic("Out of Office", ""));
    assert_true(automatic("Afwezig: Re: uw vraag", ""));
    assert_true(automatic("Undeliverable: hallo", ""));
    assert_true(automatic("Onbestelbaar: hallo", ""));
    assert_true(automatic("Re: vraag", "Dit is een automatisch gegenereerd antwoord."));
    assert_true(automatic("", "Ik ben momenteel afwezig en ben maandag weer bereikbaar."));
    assert_true(automatic("", "Ik ben met vakantie. Bij dringende zaken: neem contact op met mijn collega."));
    assert_true(automatic("", "I am currently out of the office."));
    assert_true(automatic(
        "", "Ich bin bis 3. Mai nicht im Büro. In dringenden Fällen wenden Sie sich an die Zentrale."));
}

static void test_questions_are_not_automatic(void **unused)
{
    (void)unused;
    assert_false(automatic("Openingstijden", "Zijn jullie open van 8.30 uur t/m 17.00 uur"));
    assert_false(automatic("Afwezig tijdens levering", "Ik was niet thuis, neem contact op met mij"));
    assert_false(automatic("Niet bezorgd", "Mijn pakket is niet bezorgd"));
    assert_false(automatic("Onbestelbaar pakket", "Het pakket kwam terug"));
    assert_false(automatic("Automatische incasso", "Er is automatisch afgeschreven"));
    assert_false(automatic("", "Ik ben volgende week met vakantie, kan de bezorging later?"));
    assert_false(automatic("", "Ik ben van 8.30 t/m 17.00 uur niet bereikbaar"));
    assert_false(automatic("", ""));
}

/* The quick test by single words may never hide an automatic message. */
static void test_hints_cover_the_patterns(void **unused)
{
    static const char *const words[] = { "automatisch",  "office",     "afwezig",  "undeliverable",
                                         "onbestelbaar", "bereikbaar", "vakantie", "büro",
                                         "reply",        "delivered" };
    (void)unused;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        assert_true(email_automatic_hint(rules, str_of(words[i])));
    assert_false(email_automatic_hint(rules, STR("pakket")));
    assert_false(email_automatic_hint(rules, STR("")));
}

static void test_forwards(void **unused)
{
    (void)unused;
    assert_true(email_is_forward(STR("Fwd: klacht")) && email_is_forward(STR(" FW: klacht")));
    assert_false(email_is_forward(STR("Re: klacht")) || email_is_forward(STR("")));
}

static void test_what_stands_above_the_answer(void **unused)
{
    (void)unused;
    message_is("##- Typ uw antwoord boven deze regel -##\nIk wil mijn bestelling annuleren",
               "Ik wil mijn bestelling annuleren");
    message_is("> Beste klant, waar kunnen wij mee helpen\n> Groet\nIk wil mijn bestelling annuleren",
               "Ik wil mijn bestelling annuleren");
    message_is("> wanneer?\nmorgen graag na vijven\n> waar?\nop het kantoor in de stad",
               "> wanneer?\nmorgen graag na vijven\n> waar?\nop het kantoor in de stad");
    message_is("> alleen een citaat van iemand anders\nok", "> alleen een citaat van iemand anders\nok");
    content_is("Ik wil mijn bestelling annuleren\nDenk aan het milieu voordat u dit print.",
               "Ik wil mijn bestelling annuleren");
    content_is("Denk aan het milieu voordat u mij zoveel karton stuurt",
               "Denk aan het milieu voordat u mij zoveel karton stuurt");
}

static void test_absence_in_other_words(void **unused)
{
    (void)unused;
    assert_true(email_is_automatic(state, STR("Abwesend: bis Montag"), STR("")));
    assert_true(email_is_automatic(state, STR(""),
                                   STR("Tot 12 mei ben ik met vakantie. Uw mail wordt niet gelezen.")));
    assert_true(email_is_automatic(state, STR(""), STR("I am on annual leave. I will be back on 12 May.")));
    assert_false(
        email_is_automatic(state, STR(""), STR("In mei ben ik met vakantie, stuur het pakket later")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_quoted_replies_are_cut),
        cmocka_unit_test(test_what_is_no_quote_stays),
        cmocka_unit_test(test_an_answer_below_the_quote),
        cmocka_unit_test(test_greeting_and_signature_are_no_content),
        cmocka_unit_test(test_content_is_not_mistaken_for_form),
        cmocka_unit_test(test_each_message_of_a_conversation_counts),
        cmocka_unit_test(test_automatic_messages),
        cmocka_unit_test(test_questions_are_not_automatic),
        cmocka_unit_test(test_hints_cover_the_patterns),
        cmocka_unit_test(test_forwards),
        cmocka_unit_test(test_what_stands_above_the_answer),
        cmocka_unit_test(test_absence_in_other_words),
    };
    return cmocka_run_group_tests_name("email", tests, set_up, tear_down);
}
