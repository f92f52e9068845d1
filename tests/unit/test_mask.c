#include "tests/unit/mask_fixture.h"

#include "tokenize/mask_check.h"
#include "tokenize/mask_rules.h"
#include "tokenize/pattern.h"

static void test_iban(void **unused)
{
    CHECK({ "NL91ABNA0417164300", "<IBAN>" }, { "nl91 abna 0417 1643 00", "<IBAN>" },
          { "NL91.ABNA.0417.1643.00", "<IBAN>" }, { "IBAN: NL91-ABNA-0417-1643-00", "IBAN: <IBAN>" },
          { "rekening NL91ABNA0417164300.", "rekening <IBAN>." }, { "(NL91 ABNA 0417 1643 00)", "(<IBAN>)" },
          { "NL 91 ABNA 0417 1643 00", "<IBAN>" },
          { "IBAN=DE89 3704 0044 0532 0130 00, ok", "IBAN=<IBAN>, ok" },
          { "FR1420041010050500013M02606", "<IBAN>" }, { "BE68539007547034", "<IBAN>" },
          { "NL91 ABNA 0417 1643 00 op de bank", "<IBAN> op de bank" },
          { "klant NL91ABNA0417164300", "klant <IBAN>" },
          /* a wrong check digit is no IBAN, but still a long number */
          { "NL91ABNA0417164301", "<NUMMER>" }, { "BE41091811735141", "<NUMMER>" });
}

static void test_phone(void **unused)
{
    CHECK({ "06-12345678", "<TELEFOON>" }, { "0612345678", "<TELEFOON>" }, { "06 12 34 56 78", "<TELEFOON>" },
          { "06-1234 5678", "<TELEFOON>" }, { "010-4123456", "<TELEFOON>" },
          { "(020) 123 45 67", "<TELEFOON>" }, { "0031612345678", "<TELEFOON>" },
          { "+31612345678", "<TELEFOON>" }, { "+31 (0)20 123 45 67", "<TELEFOON>" },
          { "+31(0)6-12345678", "<TELEFOON>" }, { "tel.: 06.12.34.56.78", "tel.: <TELEFOON>" },
          { "0475 12 34 56", "<TELEFOON>" }, { "0475/12.34.56", "<TELEFOON>" },
          { "02/123.45.67", "<TELEFOON>" }, { "+32 2 123 45 67", "<TELEFOON>" },
          { "+49 170 1234567", "<TELEFOON>" }, { "0800-1234", "<TELEFOON>" },
          { "0900-1234567", "<TELEFOON>" }, { "mijn nummer is 0612345678", "mijn nummer is <TELEFOON>" });
}

static void test_addresses_on_the_net(void **unused)
{
    CHECK({ "mail jan.de-vries@ziggo.nl.", "mail <EMAIL>." }, { "JAN_J+x@MAIL.VOORBEELD.CO.UK", "<EMAIL>" },
          { "Jan <jan@voorbeeld.nl>", "<NAAM> <EMAIL>" }, { "0612345678@ziggo.nl", "<EMAIL>" },
          { "jan @ voorbeeld.nl", "<EMAIL>" }, { "jan(at)voorbeeld.nl", "<EMAIL>" },
          { "klant12345@voorbeeld.nl", "<EMAIL>" }, { "10 stuks @ 5 euro", "10 stuks @ 5 euro" },
          { "volg @winkel", "volg @winkel" }, { "https://www.shop.nl/order?id=3.", "<URL>." },
          { "(zie http://x.nl/a_(b))", "(zie <URL>))" }, { "www.shop.nl, ja", "<URL>, ja" },
          { "bol.com/nl/p/123", "<URL>" }, { "bij bol.com besteld", "bij bol.com besteld" },
          { "en/of", "en/of" }, { "192.168.1.1", "<IPADRES>" }, { "versie 12.4.1.300", "versie 12.4.1.300" },
          { "2001:0db8:85a3:0000:0000:8a2e:0370:7334", "<IPADRES>" }, { "om 12:30:45", "om 12:30:45" });
}

static void test_national_numbers(void **unused)
{
    CHECK({ "111222333", "<BSN>" }, { "BSN 123456782", "BSN <BSN>" }, { "1234.56.782", "<BSN>" },
          { "123.456.782", "<BSN>" }, { "111252333", "<NUMMER>" }, { "85073003328", "<BSN>" },
          { "17073003384", "<BSN>" }, { "85.07.30-033.28", "<BSN>" }, { "12345678901", "<NUMMER>" },
          { "NL004495445B01", "<BTWNUMMER>" }, { "NL002455799B11", "<BTWNUMMER>" },
          { "NL123456789B90", "<NUMMER>" }, { "BE0403019261", "<BTWNUMMER>" },
          { "BE 0428.759.497", "<BTWNUMMER>" }, { "0428.759.497", "<KVKNUMMER>" },
          { "KvK-nummer 12345678", "KvK-nummer <KVKNUMMER>" }, { "kvk: 12 34 56 78", "kvk: <KVKNUMMER>" },
          { "paspoortnummer XR1001R58", "paspoortnummer <PASPOORTNUMMER>" },
          { "rijbewijs 1234567890", "rijbewijs <PASPOORTNUMMER>" },
          { "paspoort verlopen", "paspoort verlopen" });
}

static void test_cards_plates_and_parcels(void **unused)
{
    CHECK({ "4111111111111111", "<KAARTNUMMER>" }, { "4111 1111 1111 1111", "<KAARTNUMMER>" },
          { "4111-1111-1111-1112", "<NUMMER>" }, { "12-AB-CD", "<KENTEKEN>" }, { "AB-CD-12", "<KENTEKEN>" },
          { "GB-123-X", "<KENTEKEN>" }, { "1-ABC-123", "<KENTEKEN>" },
          { "kenteken AB123C", "kenteken <KENTEKEN>" }, { "3SABCD1234567", "<ZENDINGNUMMER>" },
          { "JVGL06123456789012345678", "<ZENDINGNUMMER>" }, { "1Z999AA10123456784", "<ZENDINGNUMMER>" },
          { "RB123456785DE", "<ZENDINGNUMMER>" }, { "RB 123 456 785 DE", "<ZENDINGNUMMER>" },
          { "RB123456786DE", "<NUMMER>" });
}

static void test_numbers_of_reference(void **unused)
{
    CHECK({ "ordernr 40218837,", "ordernr <BESTELNUMMER>," }, { "order #12345", "order #<BESTELNUMMER>" },
          { "bestelnummer: WEB-2024-12345", "bestelnummer: <BESTELNUMMER>" },
          { "bestelling met nummer 12345", "bestelling met nummer <BESTELNUMMER>" },
          { "bestelling (40218837)", "bestelling (<BESTELNUMMER>)" },
          { "factuur F-2024/001", "factuur <FACTUURNUMMER>" },
          { "factuurnr 2024001", "factuurnr <FACTUURNUMMER>" },
          { "klantnummer is 1234", "klantnummer is <KLANTNUMMER>" },
          { "polisnummer 12-345-678", "polisnummer <KLANTNUMMER>" },
          { "ticket INC8506080", "ticket <ZAAKNUMMER>" }, { "ticket I5504 500?", "ticket <ZAAKNUMMER>?" },
          { "zaaknummer Z-2024-00123", "zaaknummer <ZAAKNUMMER>" }, { "INC-12345", "<ZAAKNUMMER>" },
          { "meternummer 12345678", "meternummer <METERNUMMER>" },
          { "leveringsnummer 12345", "leveringsnummer <NUMMER>" },
          { "rek.nr. 12.34.56.789", "rek.nr. <NUMMER>" }, { "1234567", "<NUMMER>" },
          { "order 2024", "order 2024" }, { "factuur van 2023", "factuur van 2023" },
          { "bestelling van 12 maart", "bestelling van 12 maart" }, { "order 1250 euro", "order 1250 euro" });
}

/* What a noun calls a code, its series and additions, and those that follow it. */
static void test_codes_behind_nouns(void **unused)
{
    CHECK({ "creditfactuur CF-20391", "creditfactuur <FACTUURNUMMER>" },
          { "sessie-id 9f8e7d6c5b4a", "sessie-id <NUMMER>" },
          { "parkeervergunning PV88213 is verlopen", "parkeervergunning <ZAAKNUMMER> is verlopen" },
          { "werkorder WO 88201", "werkorder <BESTELNUMMER>" },
          { "order 88708 staat open", "order <BESTELNUMMER> staat open" },
          { "orders 12345, 23456 en 34567", "orders <BESTELNUMMER>, <BESTELNUMMER> en <BESTELNUMMER>" },
          { "klantnr 123456 of 06-12345678", "klantnr <KLANTNUMMER> of <TELEFOON>" },
          { "klantnr 123456, 2 november", "klantnr <KLANTNUMMER>, 2 november" },
          { "klantenkaart 2620 1182 9931 4", "klantenkaart <KLANTNUMMER>" }, { "PB-7738210-01", "<NUMMER>" },
          { "machtigingskenmerk M-00288173", "machtigingskenmerk <NUMMER>" },
          { "boekingscode LMRTQA", "boekingscode <BESTELNUMMER>" },
          { "boeking XJRWPK omzetten", "boeking <BESTELNUMMER> omzetten" },
          { "boeking LONDEN omzetten", "boeking LONDEN omzetten" },
          { "boekingscode klopt niet", "boekingscode klopt niet" }, { "foutcode 20231", "foutcode 20231" },
          { "artikelcode 7788123", "artikelcode 7788123" }, { "code GRATIS35", "code GRATIS35" },
          { "facturen van 2022, 2023 en 2024", "facturen van 2022, 2023 en 2024" },
          { "afrekening 2023/2024", "afrekening 2023/2024" }, { "nota van 12.50", "nota van 12.50" },
          { "IBAN NL12 INGB 0001 2345 67 (fout)", "IBAN <NUMMER> (fout)" },
          { "MAC 00:1A:2B:3C:4D:5E", "MAC <NUMMER>" },
          { "van ::ffff:85.145.22.9 ingelogd", "van <IPADRES> ingelogd" });
}

/* Who one is to a system, and what opens something. */
/* The noun stands behind its number, or more is said before that. */
static void test_turned_round(void **unused)
{
    CHECK({ "2204 is mijn klantnummer", "<NUMMER> is mijn klantnummer" },
          { "48 20 19 374 (bsn)", "<BSN> (bsn)" },
          { "1 abc 234 is mijn kenteken", "<KENTEKEN> is mijn kenteken" },
          { "70281 en 70282 zijn mijn facturen", "<NUMMER> en <NUMMER> zijn mijn facturen" },
          { "nota's 70281 en 70282", "nota's <FACTUURNUMMER> en <FACTUURNUMMER>" },
          { "bestelling 9981 en 9982", "bestelling <BESTELNUMMER> en <BESTELNUMMER>" },
          { "klantnummer staat verkeerd (2204)", "klantnummer staat verkeerd (<KLANTNUMMER>)" },
          { "12 is mijn maat", "12 is mijn maat" }, { "45, mijn maat", "45, mijn maat" },
          { "3 (bestelling)", "3 (bestelling)" },
          { "2019 was mijn eerste jaar", "2019 was mijn eerste jaar" });
}

static void test_logins(void **unused)
{
    CHECK({ "gebruikersnaam: rvdmeer", "gebruikersnaam: <NAAM>" },
          { "mijn gebruikersnaam is loesje1961 en", "mijn gebruikersnaam is <NAAM> en" },
          { "gebruikersnaam rvdmeer wachtwoord Zon12345", "gebruikersnaam <NAAM> wachtwoord <WACHTWOORD>" },
          { "gebruikersnaam is vergeten", "gebruikersnaam is vergeten" },
          { "gebruikersnaam: p.smit@voorbeeld.nl", "gebruikersnaam: <EMAIL>" },
          { "gebruikersnaam en wachtwoord kwijt", "gebruikersnaam en wachtwoord kwijt" },
          { "Toegangscode voor de portal: WQ-7741-ZB", "Toegangscode voor de portal: <WACHTWOORD>" },
          { "ik gebruik Vlinder2023 als wachtwoord", "ik gebruik <WACHTWOORD> als wachtwoord" },
          { "#Vlinder23! is mijn wachtwoord", "<WACHTWOORD> is mijn wachtwoord" },
          { "wachtwoord dat ik kreeg is x7Kp9Q", "wachtwoord dat ik kreeg is <WACHTWOORD>" },
          { "deurcode 4471", "deurcode <WACHTWOORD>" },
          { "de code van de kelder is 2468,", "de code van de kelder is <WACHTWOORD>," },
          { "de code van de storing is 2468", "de code van de storing is 2468" },
          { "pincode wijzigen van 1290 naar", "pincode wijzigen van <WACHTWOORD> naar" },
          { "ik ben 1949 geboren", "ik ben <GEBOORTEDATUM> geboren" },
          { "error code 500123", "error code 500123" }, { "login: jdvries / Appel99", "login: <WACHTWOORD>" },
          { "mijn domein shop.nl", "mijn domein <URL>" }, { "op de site shop.nl", "op de site shop.nl" },
          { "telefoon 71 512 34 56", "telefoon <TELEFOON>" }, { "mob 06-10 21 97 20", "mob <TELEFOON>" },
          { "op 06-10 was het dicht", "op 06-10 was het dicht" },
          { "nul zes een twee drie vier", "<TELEFOON>" }, { "nul op het rekest", "nul op het rekest" },
          { "gebd 14-2-1951", "gebd <GEBOORTEDATUM>" },
          { "gebruiksdatum 14-2-1951", "gebruiksdatum 14-2-1951" },
          { "mijn moeder (3-2-1936)", "mijn moeder (<GEBOORTEDATUM>)" },
          { "mail jan.jansen.ziggo.nl", "mail <EMAIL>" }, { "mail op www.ziggo.nl", "mail op <URL>" },
          { "jarig op 3-2-1966", "jarig op <GEBOORTEDATUM>" }, { "jarig op 3-2-2026", "jarig op 3-2-2026" });
}

static void test_addresses(void **unused)
{
    CHECK({ "naar Dorp 18, 2288 Bouwel", "naar <ADRES>, <POSTCODE> Bouwel" },
          { "op Vrijdag 18, 2024 Mensen", "op Vrijdag 18, 2024 Mensen" },
          { "12 rue du Moulin, Namur", "<ADRES>, Namur" }, { "at 221b Baker Street.", "at <ADRES>." },
          { "Mw Boelens (De Wieken 31) belt", "Mw <NAAM> (<ADRES>) belt" },
          { "Hoogstraat 101 t/m 119", "<ADRES>" }, { "naar haarlemmerweg 88 maar", "naar <ADRES> maar" },
          { "op de lange nieuwstraat 140", "op de <ADRES>" },
          { "naar de snelweg 2 auto's", "naar de snelweg 2 auto's" },
          { "van onderweg 3 pakjes", "van onderweg 3 pakjes" },
          { "Laan van Nieuw Oost-Indië 260", "<ADRES>" }, { "2611 ET Delft", "<POSTCODE> Delft" },
          { "2514EA", "<POSTCODE>" }, { "1234ab", "<POSTCODE>" },
          { "postcode 1234 ab", "postcode <POSTCODE>" }, { "2611 SS", "2611 SS" },
          { "2024 EN 2025", "2024 EN 2025" }, { "weegt 1500kg", "weegt 1500kg" },
          { "Kerkstraat 12a,", "<ADRES>," }, { "kerkstraat 12", "<ADRES>" },
          { "Prins Hendrikkade 5 hs", "<ADRES>" }, { "1e Helmersstraat 44-3", "<ADRES>" },
          { "Burgemeester de Vlugtlaan 200, 1063 BJ Amsterdam", "<ADRES>, <POSTCODE> Amsterdam" },
          { "Laan van Meerdervoort 5", "<ADRES>" },
          { "Rue de la Loi 16, 1000 Bruxelles", "<ADRES>, <POSTCODE> Bruxelles" },
          { "Molenstraat 210, 3740 Bilzen", "<ADRES>, <POSTCODE> Bilzen" },
          { "Nieuwstraat 10 bus 3", "<ADRES>" },
          { "Lange Voorhout 12, 2514 EA Den Haag", "<ADRES>, <POSTCODE> Den Haag" },
          { "al 3 weken onderweg 2 dozen", "al 3 weken onderweg 2 dozen" },
          { "op straat 5 minuten", "op straat 5 minuten" });
}

/* Without a street word, in small letters, with what is added to the number. */
static void test_homes(void **unused)
{
    CHECK({ "bij Achter de Hoven 14", "bij <ADRES>" },
          { "naar Diepenbrock 18 te Zwolle", "naar <ADRES> te Zwolle" },
          { "burgemeester de vlugtlaan 22a", "<ADRES>" },
          { "Herengracht 182 - 3 hoog, bel stuk", "<ADRES>, bel stuk" },
          { "Kerklaan 3, 5 en 7", "<ADRES>, <ADRES> en <ADRES>" },
          { "Kerklaan 3 en 5 dagen", "<ADRES> en 5 dagen" }, { "op Vinted 20 jurken", "op Vinted 20 jurken" },
          { "Op Sonos 4 speelt niks", "Op Sonos 4 speelt niks" },
          { "op camping veld 3, geen stroom", "op camping veld 3, geen stroom" });
}

static void test_names(void **unused)
{
    CHECK(
        { "Mijn naam is Karin van der Berg en ik wil", "Mijn naam is <NAAM> en ik wil" },
        { "mijn naam is jan de vries", "mijn naam is <NAAM>" },
        { "mijn naam is verkeerd gespeld", "mijn naam is verkeerd gespeld" },
        { "Ik heet Fatima El Amrani", "Ik heet <NAAM>" }, { "dhr. J.P. van der Meer", "dhr. <NAAM>" },
        { "mevr. A. de Jong-Bakker", "mevr. <NAAM>" }, { "mevrouw Öztürk", "mevrouw <NAAM>" },
        { "Geachte heer De Vries,", "Geachte heer <NAAM>," }, { "meneer de vries", "meneer <NAAM>" },
        { "Mw. belt, wil weten", "Mw. belt, wil weten" }, { "Beste Karin,\nik", "Beste <NAAM>,\nik" },
        { "hoi piet,", "hoi <NAAM>," }, { "dat zei mijn zus sanne ook al", "dat zei mijn zus <NAAM> ook al" },
        { "ik ben sanne.", "ik ben <NAAM>." }, { "met meer geduld", "met meer geduld" },
        { "collega andré zei dat", "collega <NAAM> zei dat" }, { "zoon, sanne en ik", "zoon, <NAAM> en ik" },
        { "groetjes sanne", "groetjes <NAAM>" }, { "mijn zus heeft gebeld", "mijn zus heeft gebeld" },
        { "Beste klantenservice,", "Beste klantenservice," }, { "Hallo allemaal,", "Hallo allemaal," },
        { "Dear Mr. Smith,", "Dear Mr. <NAAM>," },
        { "Met vriendelijke groet,\n\nKarin Verhoef", "Met vriendelijke groet,\n\n<NAAM>" },
        { "al 4x. Gr Chantal", "al 4x. Gr <NAAM>" }, { "M.v.g. Kees Jansen", "M.v.g. <NAAM>" },
        { "groetjes,\nanna", "groetjes,\n<NAAM>" }, { "Groeten uit Zwolle", "Groeten uit Zwolle" },
        { "Met vriendelijke groet,\nTeam Klantenservice", "Met vriendelijke groet,\nTeam Klantenservice" },
        { "t.n.v. S. Kuipers", "t.n.v. <NAAM>" }, { "ik ben Sanne Kuipers", "ik ben <NAAM>" },
        { "Ik ben Nederlander", "Ik ben Nederlander" }, { "Naam: sanne kuipers", "Naam: <NAAM>" },
        { "Beste Jan en Marie,", "Beste <NAAM>," }, { "Dank je wel, Piet", "Dank je wel, <NAAM>" },
        { "Voornaam: Jan Achternaam: Smit", "Voornaam: <NAAM> Achternaam: <NAAM>" },
        { "mvg,\nFam. Smit", "mvg,\nFam. <NAAM>" },
        { "meneer van de bezorging was", "meneer van de bezorging was" },
        { "Met Kerst, Pasen en Pinksteren", "Met Kerst, Pasen en Pinksteren" },
        { "Geachte mevr. dr. A. Smit,", "Geachte mevr. dr. <NAAM>," },
        { "hi guusje, help", "hi <NAAM>, help" }, { "hi vraagje, help", "hi vraagje, help" },
        { "M. Dubuisson souhaite", "<NAAM> souhaite" },
        { "tracking x, name Declan Murphy", "tracking x, name <NAAM>" },
        { "naam w. tuinstra tel", "naam <NAAM> tel" }, { "Ine hier, geen net", "<NAAM> hier, geen net" },
        { "de loodgieter Sipke kwam", "de loodgieter <NAAM> kwam" },
        { "de klant (Sterre) is", "de klant (<NAAM>) is" },
        { "Hoor het graag, Ben", "Hoor het graag, <NAAM>" },
        { "@sanne kun je bellen", "@<NAAM> kun je bellen" },
        { "van Gijsbertus Antonius Kolk, geboren te Uden", "van <NAAM>, geboren te Uden" },
        { "Semih Kaplan (leerlingnummer 118203) is", "<NAAM> (leerlingnummer <NUMMER>) is" },
        { "Leuk, geboren worden", "Leuk, geboren worden" },
        { "de opvang van Lize en Tuur stopt", "de opvang van <NAAM> en <NAAM> stopt" },
        { "Stage-overeenkomst van Quinty de Rooy (studentnummer 12345)",
          "Stage-overeenkomst van <NAAM> (studentnummer <NUMMER>)" },
        { "het moet getekend worden.", "het moet getekend worden." },
        { "adres van Nova Peeters wijzigen", "adres van <NAAM> wijzigen" },
        { "de tegenpartij heet Van Amerongen en", "de tegenpartij heet <NAAM> en" },
        { "Jurkje Lotte maat 104", "Jurkje Lotte maat 104" },
        { "Huurder Tesfay Gebremedhin spreekt alleen", "Huurder <NAAM> spreekt alleen" },
        { "de badkamer van Alie Wobben lekt", "de badkamer van <NAAM> lekt" },
        { "van 9.12, Tessel Aarts, 06-12345678", "van 9.12, <NAAM>, <TELEFOON>" },
        { "Doorgezet aan Yentl (backoffice)", "Doorgezet aan <NAAM> (backoffice)" },
        { "uit Gent, 06-12345678", "uit Gent, <TELEFOON>" },
        { "zoals schreef Annemarije Kok het volgende", "zoals schreef <NAAM> het volgende" },
        { "order 88708, G. Aerts", "order <BESTELNUMMER>, <NAAM>" },
        { "huurder K.L. Wu.", "huurder <NAAM>." }, { "x\nB. Schaap\ny", "x\n<NAAM>\ny" },
        { "x\nB. Lekkage in de kelder", "x\nB. Lekkage in de kelder" },
        { "in het Catharina Ziekenhuis", "in het Catharina Ziekenhuis" },
        { "Geachte woningbouwvereniging,", "Geachte woningbouwvereniging," },
        { "Naam: Callebaut Geboren: 05/05/2001", "Naam: <NAAM> Geboren: <GEBOORTEDATUM>" },
        { "kan marloes mij mailen? jan@shop.nl", "kan <NAAM> mij mailen? <EMAIL>" },
        { "met Anja, Bjarne en Carlo", "met <NAAM>, <NAAM> en <NAAM>" },
        { "wie is ruben? die belde", "wie is <NAAM>? die belde" },
        { "Wie is ruben? Die belde", "Wie is ruben? Die belde" },
        { "de tafel lisa wiebelt", "de tafel lisa wiebelt" },
        { "de eetkamerstoel Lotte", "de eetkamerstoel Lotte" },
        { "Klant Willemse: order kwijt", "Klant <NAAM>: order kwijt" }, { "Z. O. Z.", "Z. O. Z." },
        { "snap het niet. P. Elzinga", "snap het niet. <NAAM>" },
        { "snap het niet. P. Daarna wel", "snap het niet. P. Daarna wel" },
        { "bij Jan en Mats thuis", "bij <NAAM> en <NAAM> thuis" },
        { "lidnr 44812, Trees Bongers, kan", "lidnr <KLANTNUMMER>, <NAAM>, kan" },
        { "stoel Olivia in groen", "stoel Olivia in groen" },
        { "sporthal Jan Massink", "sporthal Jan Massink" });
}

static void test_secrets_and_birthdays(void **unused)
{
    CHECK({ "geboren op 12-03-1980", "geboren op <GEBOORTEDATUM>" },
          { "geboortedatum: 3 mei 1985,", "geboortedatum: <GEBOORTEDATUM>," },
          { "geb. 12/03/1980", "geb. <GEBOORTEDATUM>" },
          { "wachtwoord: Geheim123!", "wachtwoord: <WACHTWOORD>" },
          { "mijn wachtwoord is Hond2020!", "mijn wachtwoord is <WACHTWOORD>" },
          { "wachtwoord is vergeten", "wachtwoord is vergeten" },
          { "pincode: 1234", "pincode: <WACHTWOORD>" });
}

/* Numbers in other groupings, houses with other words between, secrets in a sentence. */
static void test_spellings(void **unused)
{
    (void)unused;
    CHECK({ "NL91/ABNA/0417/1643/00", "<IBAN>" }, { "isNL91ABNA0417164300", "is<IBAN>" },
          { "NL91 ABNA 0417 1643 00Naam: x", "<IBAN>Naam: x" }, { "bsn 1 1 1 2 2 2 3 3 3", "bsn <BSN>" },
          { "NL-004495445-B01", "<BTWNUMMER>" }, { "85/07/30-033.28", "<BSN>" },
          { "4111/1111/1111/1111", "<KAARTNUMMER>" }, { "kenteken 12.AB.CD", "kenteken <KENTEKEN>" },
          { "1234 AB, nr. 5a", "<POSTCODE>" }, { "te 9000 Gent", "te <POSTCODE> Gent" },
          { "Kerkstraat huisnummer 12 bus 3", "<ADRES>" },
          { "Dorpsstraat, 9300 Aalst", "Dorpsstraat, <POSTCODE> Aalst" }, { "Postbus 12", "<ADRES>" },
          { "geb. datum kind: 3 mei 2010", "geb. datum kind: <GEBOORTEDATUM>" },
          { "op 3 mei 2010 geboren", "op <GEBOORTEDATUM> geboren" },
          { "mijn wachtwoord is poesje", "mijn wachtwoord is <WACHTWOORD>" },
          { "cvc 381", "cvc <WACHTWOORD>" }, { "schrijf naar bram at voorbeeld.nl", "schrijf naar <EMAIL>" },
          { "\"klantnr\":\"492424\"", "\"klantnr\":\"<KLANTNUMMER>\"" }, { "Vries, J. de", "<NAAM>" },
          { "Mertens, P. belt terug", "<NAAM> belt terug" },
          { "Hoogachtend, E. Smit", "Hoogachtend, <NAAM>" },
          { "met de naam \"Pim\" erop", "met de naam \"<NAAM>\" erop" },
          { "Dhr.P.Smit belt", "Dhr.<NAAM> belt" }, { "mvg p. van dam", "mvg <NAAM>" });
}

static void test_what_stays_readable(void **unused)
{
    static const char *const texts[] = {
        "€ 1.234.567,89 en 49,95 euro",
        "1.250,- euro",
        "op 12-05-2024 om 8.30 uur",
        "3 t/m 5 mei 2024",
        "maandag t/m vrijdag 8.30 uur t/m 17.00 uur",
        "2024-02-23T06:29:00",
        "iPhone 15 Pro Max 256GB",
        "Sony WH1000XM4",
        "Bosch WAN28272NL",
        "Philips HD9252/90",
        "RTX4090",
        "Windows 11 KB5034441",
        "200 x 80 x 40 cm",
        "30% korting met code ZOMER2024",
        "maat 42, 43 of 43.5",
        "artikelnummer 123456",
        "EAN 8712345678906 en artikelnr 1045577",
        "kaarten voor Guus Meeuwis, Dr. Martens maat 39, Jip en Janneke servies",
        "de stoel \"Sanne\" en het Emma matras",
        "contract van 01-01-2023 t/m 31-12-2023",
        "een nieuw kussen klaargezet",
        "pin 50 euro, plaat van 18 mm, auto van 12 jaar",
        "12345",
        "storing A bij ketel 4",
        "bij de Dorpsstraat 3 dagen geen water",
        "ISBN 978-90-274-3964-2",
        "fout 0x80070005",
        "mijn wachtwoord is verlopen!",
        "wachtwoord: werkt niet meer",
        "factuur over 2023, 3 keer betaald",
        "Vlucht KL1234 van 12 mei 2024 om 14:25",
        "verbruik 2500 kWh",
        "",
        "<",
        "@",
        "://",
        "a@",
        "+",
        "(",
    };
    (void)unused;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct pair same = { texts[i], texts[i] };
        check(&same, 1);
    }
}

static void test_placeholders_stay(void **unused)
{
    struct buf out;
    uint32_t found = 0;
    uint64_t counts[MASK_KIND_COUNT] = { 0 };
    (void)unused;
    buf_init(&out);
    mask_text(state, STR("bel <TELEFOON> of <b>mail</b> a@b.nl, € 5,00 op 1-2-2024"), &out, counts, &found);
    assert_text_is(buf_str(&out), "bel <TELEFOON> of <b>mail</b> <EMAIL>, € 5,00 op 1-2-2024");
    assert_int_equal(found, 1u << MASK_PHONE | 1u << MASK_EMAIL | 1u << MASK_AMOUNT | 1u << MASK_DATE);
    assert_int_equal(counts[MASK_EMAIL], 1);
    assert_int_equal(counts[MASK_PHONE], 0); /* was masked before, not by us */
    buf_release(&out);
}

/* Masking what is masked changes nothing: no placeholder looks like personal data. */
static void test_masking_twice(void **unused)
{
    (void)unused;
    for (int k = 0; k < MASK_KIND_COUNT; k++) {
        char text[200];
        snprintf(text, sizeof text, "bestelling %s van mevrouw %s\nGroet,\n%s",
                 mask_placeholder((enum mask_kind)k), mask_placeholder(MASK_NAME),
                 mask_placeholder(MASK_NAME));
        check(&(struct pair){ text, text }, 1);
        assert_non_null(mask_name((enum mask_kind)k));
    }
}

static void test_checksums(void **unused)
{
    (void)unused;
    assert_true(check_bsn(STR("123456782")) && check_bsn(STR("111222333")) && check_bsn(STR("10000008")));
    assert_false(check_bsn(STR("000000000")) || check_bsn(STR("111252333")) || check_bsn(STR("1234567")));
    assert_true(check_iban(STR("GB82 WEST 1234 5698 7654 32")));
    assert_false(check_iban(STR("GB82 WEST 1234 5698 7654 33")) || check_iban(STR("XX82WEST12345698765432")));
    assert_true(check_card(STR("378282246310005")) && check_card(STR("5555 5555 5555 4444")));
    assert_false(check_card(STR("0000000000000000")) || check_card(STR("1111111111111117")));
    assert_true(check_rijksregister(STR("85.07.30-033.28")) && check_rijksregister(STR("17073003384")));
    assert_false(check_rijksregister(STR("85073003329")));
    assert_true(check_be_enterprise(STR("0403.019.261")) && !check_be_enterprise(STR("0431150351")));
    assert_true(check_ean13(STR("8712345678906")) && !check_ean13(STR("8712345678907")) &&
                !check_ean13(STR("871234567890")));
    assert_true(check_s10(STR("RB123456785DE")) && !check_s10(STR("RB123456786DE")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_iban),
        cmocka_unit_test(test_phone),
        cmocka_unit_test(test_addresses_on_the_net),
        cmocka_unit_test(test_national_numbers),
        cmocka_unit_test(test_cards_plates_and_parcels),
        cmocka_unit_test(test_numbers_of_reference),
        cmocka_unit_test(test_codes_behind_nouns),
        cmocka_unit_test(test_turned_round),
        cmocka_unit_test(test_logins),
        cmocka_unit_test(test_addresses),
        cmocka_unit_test(test_homes),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_secrets_and_birthdays),
        cmocka_unit_test(test_spellings),
        cmocka_unit_test(test_what_stays_readable),
        cmocka_unit_test(test_placeholders_stay),
        cmocka_unit_test(test_masking_twice),
        cmocka_unit_test(test_checksums),
    };
    return cmocka_run_group_tests_name("mask", tests, set_up, tear_down);
}
