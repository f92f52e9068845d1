/* What stands between a noun and its value, and what a value may look like: what is masked, and beside it
 * what must stay. */
#include "tests/unit/mask_fixture.h"

#include <time.h>

static void test_links(void **unused)
{
    CHECK(
        { "wachtwoord moet hond123 zijn", "wachtwoord moet <WACHTWOORD> zijn" },
        { "alarmcode\n4417", "alarmcode\n<WACHTWOORD>" },
        { "pincode klopt niet, het is 4417", "pincode klopt niet, het is <WACHTWOORD>" },
        { "geb.datum; 12-03-1971", "geb.datum; <GEBOORTEDATUM>" },
        { "geboren wordt 12 mrt 63", "geboren wordt <GEBOORTEDATUM>" },
        { "factuur\t81729", "factuur\t<FACTUURNUMMER>" },
        { "klantnummer is niet 100293 maar 100239", "klantnummer is niet <KLANTNUMMER> maar <KLANTNUMMER>" },
        { "Het serienummer van de wasmachine is WM88-2293-KL.",
          "Het serienummer van de wasmachine is <NUMMER>." },
        { "Serienummer decoder: SAGE2040X881", "Serienummer decoder: <NUMMER>" },
        { "gebruikersnaam - p_bakker", "gebruikersnaam - <NAAM>" },
        /* what is said of them */
        { "wachtwoord, 8 tekens", "wachtwoord, 8 tekens" },
        { "pincode, 1500 punten waard", "pincode, 1500 punten waard" },
        { "de rekening van 250.000", "de rekening van 250.000" },
        { "contract 2023-2024 verlengen", "contract 2023-2024 verlengen" },
        { "factuur is 2 weken te laat", "factuur is 2 weken te laat" });
}

static void test_values_behind(void **unused)
{
    CHECK({ "81729 is mijn klantnummer", "<NUMMER> is mijn klantnummer" },
          { "hh999f is mijn kenteken", "<KENTEKEN> is mijn kenteken" },
          { "353 827 is mijn alarmcode", "<NUMMER> is mijn alarmcode" },
          { "jdevries88 is mijn gebruikersnaam", "<NAAM> is mijn gebruikersnaam" },
          { "1 mei 1972 is mijn geb. datum", "<GEBOORTEDATUM> is mijn geb. datum" },
          { "4417 is de foutcode", "4417 is de foutcode" },
          { "12345 is mijn artikelnummer", "12345 is mijn artikelnummer" },
          { "1 mei 2024 is mijn eerste werkdag", "1 mei 2024 is mijn eerste werkdag" });
}

static void test_numbers_to_their_last_group(void **unused)
{
    CHECK({ "airmiles kaart 101 234 567", "airmiles kaart <NUMMER>" },
          { "eid nummer 591 7654321 12", "eid nummer <NUMMER>" },
          { "verificatiecode 77 12 90", "verificatiecode <WACHTWOORD>" },
          { "toegangscode:338 833", "toegangscode:<WACHTWOORD>" },
          { "ordernr BX 44 91 22", "ordernr <NUMMER>" },
          { "voucher - M 464 897", "voucher - <BESTELNUMMER>" },
          { "polisnr AUT.8812345", "polisnr <NUMMER>" },
          { "retourlabel voor R2024-11882", "retourlabel voor <BESTELNUMMER>" },
          { "referentie HJ82-KLM9", "referentie <ZAAKNUMMER>" },
          /* the next item of a list, a count, a disease */
          { "2) lidnr: 8812345 3) iban", "2) lidnr: <KLANTNUMMER> 3) iban" },
          { "bestelling 8812345 2 dozen", "bestelling <BESTELNUMMER> 2 dozen" },
          { "incident COVID-19", "incident COVID-19" }, { "polisbedrag 125000", "polisbedrag 125000" },
          { "ik heb pas 12500 punten", "ik heb pas 12500 punten" });
}

static void test_mistyped_nouns(void **unused)
{
    CHECK({ "postkode 7411 bs , toev. 4-2", "postkode <POSTCODE> , toev. <ADRES>" },
          { "kentken 99zzb4 en verder", "kentken <KENTEKEN> en verder" },
          { "wachtwoort: geheimpje9", "wachtwoort: <WACHTWOORD>" },
          { "gebruikrsnaam: jan99x", "gebruikrsnaam: <NAAM>" },
          { "klantnumme 12345 en 23456", "klantnumme <KLANTNUMMER> en <KLANTNUMMER>" },
          { "gebruikesnaan: jan99x", "gebruikesnaan: <NAAM>" }, /* two slips in a long word */
          { "relatienumemr 44771", "relatienumemr <NUMMER>" },
          { "bestelnummertje 7741", "bestelnummertje <BESTELNUMMER>" },
          { "artikelnumer 12345", "artikelnumer 12345" }, { "geborgen 12 schatten", "geborgen 12 schatten" },
          { "postcodes 12", "postcodes 12" });
}

static void test_compounds(void **unused)
{
    CHECK({ "aansluitadres Meerkoet 8", "aansluitadres <ADRES>" },
          { "wifiwachtwoord: Lk2mpT7x", "wifiwachtwoord: <WACHTWOORD>" },
          { "leasekenteken hh999f", "leasekenteken <KENTEKEN>" },
          { "mailadres Meerkoet 8", "mailadres Meerkoet 8" }, { "ipadres Server 8", "ipadres Server 8" });
}

static void test_cards(void **unused)
{
    CHECK(
        { "visa 4111111111111111 geldig tot 08/27", "visa <KAARTNUMMER> geldig tot <KAARTNUMMER>" },
        { "visa 4111 1111 1111 1111, security code 772", "visa <KAARTNUMMER>, security code <KAARTNUMMER>" },
        { "kaart eindigt op 4821", "kaart eindigt op <KAARTNUMMER>" },
        { "laatste vier cijfers zijn 7730", "laatste vier cijfers zijn <KAARTNUMMER>" },
        { "op kaart ****7713 staat", "op kaart ****<KAARTNUMMER> staat" },
        { "xxxx xxxx xxxx 8821", "xxxx xxxx xxxx <KAARTNUMMER>" },
        { "pasnummer 014.", "pasnummer <KAARTNUMMER>." },
        { "contract geldig tot 08/27", "contract geldig tot 08/27" }, { "**2024**", "**2024**" },
        { "het eindigt op 12 euro", "het eindigt op 12 euro" });
}

static void test_handles(void **unused)
{
    CHECK({ "gebruikersnaam henk_de_groot", "gebruikersnaam <NAAM>" },
          { "login mverhoeven2", "login <NAAM>" }, { "mijn insta is @lisa.mulder_", "mijn insta is @<NAAM>" },
          { "twitter @jeroenkoster", "twitter @<NAAM>" },
          { "via insta bo_de_jong gestuurd", "via insta <NAAM> gestuurd" },
          { "discord sjakie#4412", "discord <NAAM>" }, { "skype live:mark.dhondt", "skype <NAAM>" },
          { "getweet als @m_oosterhof", "getweet als @<NAAM>" },
          { "ik log in als h_brouwer", "ik log in als <NAAM>" },
          { "facebook naam Fatima Yilmaz", "facebook naam <NAAM>" },
          { "inloggen met jan(at)voorbeeld.nl lukt niet", "inloggen met <EMAIL> lukt niet" },
          { "account (jan @ voorbeeld.nl)", "account (<EMAIL>)" }, { "login windows11", "login windows11" },
          { "instagram v2.4", "instagram v2.4" }, { "account covid19", "account covid19" },
          { "volg @ns_online", "volg @ns_online" },
          { "gebruikersnaam en wachtwoord", "gebruikersnaam en wachtwoord" });
}

static void test_parts_of_addresses(void **unused)
{
    CHECK({ "pc 9711 kt hnr 33b", "pc <POSTCODE> hnr <ADRES>" },
          { "postcode: 1012 ab / 45", "postcode: <POSTCODE> / <ADRES>" },
          { "Julianapark 7, kamer 212", "<ADRES>, kamer <ADRES>" },
          { "Hauptstraße 12, 48599 Gronau", "<ADRES>, <POSTCODE> Gronau" },
          { "14 Windmill Lane, Leeds LS1 4AP", "<ADRES>, Leeds <POSTCODE>" },
          { "straat: Prins Hendrikkade huisnummer: 88", "straat: <ADRES>" },
          { "meterkast van Ringoven 21 is open", "meterkast van <ADRES> is open" },
          { "wij wonen aan de Akkerwinde 31", "wij wonen aan de <ADRES>" },
          { "op nummer 53, is ook geen water", "op nummer <ADRES>, is ook geen water" },
          { "1012 AB, 11-11-2024", "<POSTCODE>, 11-11-2024" }, { "1012 AB 3 dagen", "<POSTCODE> 3 dagen" },
          { "monteur werkt op Windows 11", "monteur werkt op Windows 11" },
          { "ik sta op nummer 53.", "ik sta op nummer 53." }, { "Galaxy A3 4GB", "Galaxy A3 4GB" },
          { "straat: Mooie kerstverlichting", "straat: Mooie kerstverlichting" });
}

static void test_shapes(void **unused)
{
    CHECK({ "06_12_45_78_90", "<TELEFOON>" }, { "mobiel 6 48 22 19 07", "mobiel <TELEFOON>" },
          { "06 – 12 98 34 76", "<TELEFOON>" }, { "068-2345678-12", "<PASPOORTNUMMER>" },
          { "VAT number GB 123 4567 89", "VAT number <BTWNUMMER>" },
          { "btw FR 40 303 265 045", "btw <BTWNUMMER>" },
          { "Kennzeichen M-AB 1234", "Kennzeichen <KENTEKEN>" },
          { "met de G 482 LR geparkeerd", "met de <KENTEKEN> geparkeerd" }, { "a45e.60c1.229f", "<NUMMER>" },
          { "dc:a6:32:1f:00:9b", "<NUMMER>" }, { "b7c2f81e-44aa-4c2d-9b1e-0091aa82c7f1", "<NUMMER>" },
          { "XK8P2-99LMD-Q2WE4-RR71T-PPL0K", "<NUMMER>" },
          { "date of birth April 4, 1990", "date of birth <GEBOORTEDATUM>" },
          { "geboortedatum 050873", "geboortedatum <GEBOORTEDATUM>" },
          { "deurcode #2580", "deurcode #<WACHTWOORD>" },
          { "geboortedatum staat als 01-01-1970, moet 07-01-1970 zijn",
            "geboortedatum staat als <GEBOORTEDATUM>, moet <GEBOORTEDATUM> zijn" },
          { "firmware 1.0.9.88", "firmware 1.0.9.88" }, { "kenteken moet 3 keer", "kenteken moet 3 keer" },
          { "2023-2024-2025", "2023-2024-2025" }, { "tafel G 482 LR", "tafel G 482 LR" },
          { "wachtwoord veranderd in Geitenkaas#4", "wachtwoord veranderd in <WACHTWOORD>" },
          { "code van het slot 0912", "code van het slot <WACHTWOORD>" }, { "code 0912", "code 0912" });
}

static void test_whose_and_lines(void **unused)
{
    CHECK({ "wachtwoord van de klant hond123", "wachtwoord van de klant <WACHTWOORD>" },
          { "bezorgadres\nMeidoorn 17", "bezorgadres\n<ADRES>" },
          { "\"woonadres\": \"Meidoorn 17\"", "\"woonadres\": \"<ADRES>\"" },
          { "Beste klant, het nummer 06-40091827 is uit", "Beste klant, het nummer <TELEFOON> is uit" },
          { "BX 44 91 22", "BX 44 91 22" } /* begins the text: nothing stands before it */);
}

/* Groups of digits without end: what is read for one is not read again and again for each. */
static void test_long_rows_of_groups(void **unused)
{
    (void)unused;
    struct buf text, out;
    buf_init(&text);
    buf_init(&out);
    for (int i = 0; i < 40000; i++) buf_add_str(&text, STR("9 "));
    clock_t start = clock();
    mask_text(state, buf_str(&text), &out, NULL, NULL);
    assert_true(clock() - start < 10 * CLOCKS_PER_SEC); /* some 0.2 s; 40 s when it is */
    buf_release(&text);
    buf_release(&out);
}

static void test_people(void **unused)
{
    CHECK({ "gezin Aerts verhuist", "gezin <NAAM> verhuist" },
          { "de boekhouder, Guy Lambrecht, vroeg", "de boekhouder, <NAAM>, vroeg" },
          { "naam moet zijn Wendy Pauwels niet Wendie Pouwels", "naam moet zijn <NAAM> niet <NAAM>" },
          { "trouwnaam Visser, meisjesnaam Otten", "trouwnaam <NAAM>, meisjesnaam <NAAM>" },
          /* words that are looked up, with the boundaries that tell them */
          { "Beste Klant,", "Beste Klant," }, { "Beste Collega's,", "Beste Collega's," },
          { "Groet Klant-en", "Groet <NAAM>" }, { "Beste Ikram,", "Beste <NAAM>," },
          { "mvg Patiënt", "mvg Patiënt" }, { "gezin met kinderen", "gezin met kinderen" });
}

/* Beside a quotation mark, dash, bullet or emoji a number is the same number. */
static void test_signs_beyond_ascii(void **unused)
{
    CHECK({ "tel “0612345678”", "tel “<TELEFOON>”" }, { "•06-12345678", "•<TELEFOON>" },
          { "→NL91ABNA0417164300", "→<IBAN>" }, { "📞0612345678!", "📞<TELEFOON>!" },
          { "bel☎0612345678", "bel☎<TELEFOON>" },
          { "°12.03.1949 te Kortrijk", "°<GEBOORTEDATUM> te Kortrijk" }, { "€50 en 85m²", "€50 en 85m²" },
          { "“jan@shop.nl”", "“<EMAIL>”" }, { "nickname «Xx_Bram_xX»", "nickname «<NAAM>»" },
          { "ik gebruik “Vlinder2023” als wachtwoord", "ik gebruik <WACHTWOORD>” als wachtwoord" },
          { "de collega’s van Jan", "de collega’s van <NAAM>" }, { "“", "“" }, { "5µg’", "5µg’" });
}

static void test_logins(void **unused)
{
    CHECK({ "gebruikersnaam fietsbel wachtwoord regenjas", "gebruikersnaam <NAAM> wachtwoord <WACHTWOORD>" },
          { "gebruikersnaam en wachtwoord vergeten", "gebruikersnaam en wachtwoord vergeten" },
          { "Mijn wachtwoord is Liefde. Kan dat?", "Mijn wachtwoord is <WACHTWOORD>. Kan dat?" },
          { "Mijn wachtwoord is verlopen. Kan dat?", "Mijn wachtwoord is verlopen. Kan dat?" },
          { "het wachtwoord bloemkool werkt niet", "het wachtwoord <WACHTWOORD> werkt niet" },
          { "het wachtwoord resetten werkt niet", "het wachtwoord resetten werkt niet" },
          { "password I used: Galaxy!88.", "password I used: <WACHTWOORD>." },
          { "wachtwoord werkt niet op Windows10", "wachtwoord werkt niet op Windows10" },
          { "het account j_smit70@mail.nl", "het account <EMAIL>" });
}

/* Names that are words as well need somebody who does what people do. */
static void test_names_that_are_words(void **unused)
{
    CHECK({ "door Mark geholpen", "door <NAAM> geholpen" },
          { "Roos heeft mij gebeld", "<NAAM> heeft mij gebeld" }, { "Fleur de Wit stopt", "<NAAM> stopt" },
          { "Daisy van Marc Jacobs", "Daisy van Marc Jacobs" }, { "Mark all as read", "Mark all as read" },
          { "bij Linde verzekerd", "bij Linde verzekerd" },
          { "de roos en de ernst van een ton", "de roos en de ernst van een ton" });
}

static void test_dates_of_people(void **unused)
{
    CHECK({ "dhr. Vos, 12-12-1939, wil", "dhr. <NAAM>, <GEBOORTEDATUM>, wil" },
          { "hij is van 3-2-1941", "hij is van <GEBOORTEDATUM>" },
          { "klant sinds 3-2-1991", "klant sinds 3-2-1991" },
          { "ik ben jarig op 3 mei", "ik ben jarig op <GEBOORTEDATUM>" },
          { "voor de verjaardag op 3 mei", "voor de verjaardag op 3 mei" }, { "1-2-19", "1-2-19" });
}

/* Behind a noun a number is a name, before one it counts. */
static void test_numbers_behind_nouns(void **unused)
{
    CHECK({ "werknemer 19792 mist loonstrook", "werknemer <KLANTNUMMER> mist loonstrook" },
          /* signs whose first byte is that of the euro's */
          { "huurder 48213 – lekkage", "huurder <KLANTNUMMER> – lekkage" },
          { "huurder 48213’s sleutel", "huurder <KLANTNUMMER>’s sleutel" },
          { "werknemer kreeg 48213 € terug", "werknemer kreeg 48213 € terug" },
          { "enquête 31852 link werkt niet", "enquête <NUMMER> link werkt niet" },
          { "45123 heet die bestelling", "<NUMMER> heet die bestelling" },
          { "Anna Smit (U21844) heeft geen toegang", "<NAAM> (<KLANTNUMMER>) heeft geen toegang" },
          /* amounts, levels, what is the same for everybody */
          { "meterstanden 10234 en 8876", "meterstanden 10234 en 8876" },
          { "meterstand 31 december 45218", "meterstand 31 december 45218" },
          { "12345 klanten zonder factuur", "12345 klanten zonder factuur" },
          { "gewicht 12451 gram", "gewicht 12451 gram" },
          { "poort 49152 staat dicht", "poort 49152 staat dicht" },
          { "Teams update 24257 blokkeert", "Teams update 24257 blokkeert" },
          { "jas maat 146/152", "jas maat 146/152" },
          { "order: art 33870, gekregen 33807", "order: art 33870, gekregen 33807" },
          { "gekocht 11-2023, bestelling kwijt", "gekocht 11-2023, bestelling kwijt" });
}

static void test_numbers_asked_for(void **unused)
{
    CHECK({ "kunt u 2596 opzoeken? dat is mijn ordernummer",
            "kunt u <NUMMER> opzoeken? dat is mijn ordernummer" },
          { "het klantnummer dat ik kreeg: KL-7288", "het klantnummer dat ik kreeg: <NUMMER>" },
          { "kreeg 2596 terug, ordernummer 88123", "kreeg 2596 terug, ordernummer <BESTELNUMMER>" },
          { "2596 is het modelnummer", "2596 is het modelnummer" },
          { "het nummer van 2596 leden", "het nummer van 2596 leden" });
}

static void test_homes(void **unused)
{
    CHECK({ "lantaarn kapot voor Kromme Elleboog 21", "lantaarn kapot voor <ADRES>" },
          { "Moet zijn: Grutto 14, de straat klopt niet", "Moet zijn: <ADRES>, de straat klopt niet" },
          { "Op Meerkoet 14 staat een container", "Op <ADRES> staat een container" },
          { "Adres: Ter Platen 16 te 9000 Gent", "Adres: <ADRES> te <POSTCODE> Gent" },
          { "de Kerkstraat op nummer 18", "de <ADRES>" },
          /* who is named between the noun and the address */
          { "Het adres van Anna Peeters is nu Meerval 44.", "Het adres van <NAAM> is nu Meerval 44." },
          { "woning van de erven Pieterse aan De Wal 9", "woning van de erven <NAAM> aan <ADRES>" },
          { "storing sinds Windows 11", "storing sinds Windows 11" },
          { "lek bij Kamer 12", "lek bij Kamer 12" }, { "tv op HDMI 1, storing", "tv op HDMI 1, storing" });
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_links),
                                        cmocka_unit_test(test_values_behind),
                                        cmocka_unit_test(test_numbers_to_their_last_group),
                                        cmocka_unit_test(test_mistyped_nouns),
                                        cmocka_unit_test(test_compounds),
                                        cmocka_unit_test(test_cards),
                                        cmocka_unit_test(test_handles),
                                        cmocka_unit_test(test_parts_of_addresses),
                                        cmocka_unit_test(test_shapes),
                                        cmocka_unit_test(test_whose_and_lines),
                                        cmocka_unit_test(test_long_rows_of_groups),
                                        cmocka_unit_test(test_people),
                                        cmocka_unit_test(test_signs_beyond_ascii),
                                        cmocka_unit_test(test_logins),
                                        cmocka_unit_test(test_names_that_are_words),
                                        cmocka_unit_test(test_dates_of_people),
                                        cmocka_unit_test(test_numbers_behind_nouns),
                                        cmocka_unit_test(test_numbers_asked_for),
                                        cmocka_unit_test(test_homes) };
    return cmocka_run_group_tests_name("mask phrases", tests, set_up, tear_down);
}
