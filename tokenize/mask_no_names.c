/* Words that follow a greeting, a title or a closing without being a name. */
#include <string.h>
#include <utf8proc.h>

#include "tokenize/mask_walk.h"

const char mask_no_names[] =
    "aantal achternaam administratie adres afdeling al all allemaal allen als alvast anoniem bedankt bedrag "
    "bedrijf beheer bestelling bestelnr bestelnummer bestuur betreft bewoner bezoeker bij bovenstaande "
    "care case collega collegas commande customer daar daarna daarvoor dag damen dames dan dank dat "
    "datum deze dhr die dienst directie dit dossier dossiernummer dr drs dus een eerst eerste email er "
    "even everyone factuur factuurnummer fam familie familienaam ff frau functie gast geb geboortedatum "
    "geboren geen gemeente geslacht gisteren graag groet groeten groetjes gsm guys haar hallo heb heeft "
    "heer helpdesk heren herr het hi hier hoe hoi hun huurder i ich iedereen iemand ik indien ing "
    "invoice ir is je jij juist jullie kan klant klantcontact klanten klantencontact klantendienst "
    "klantenenservice klantenservice klantnaam klantnr klantnummer klantservice kun kundendienst "
    "kundenservice kunt land leden leeftijd leverancier lezer lid maar madam madame mag medewerker "
    "medewerkers mej meneer mensen messieurs met mevr mevrouw mijn mobiel moet monsieur morgen mr mrs "
    "ms mvr mw my na naam namens niemand niet nog nou nous nr nummer omdat onbekend onderstaande "
    "onderwerp ons onze ook opmerking order ordernr ordernummer ouder ouders partner patiënt plaats "
    "polis polisnummer postcode product prof ps receptie rechnung redactie relatie secretariaat sehr "
    "sent service servicedesk sinds sir status straat support team tel telefoon telefoonnummer the "
    "there ticket ticketnummer toen tot tous tweede u uit uw vandaag verder verstuurd verzonden voor "
    "voornaam vous vraag vraagje vrienden waar waarom wanneer want was wat we webshop welke wie wij wil "
    "wilt winkel wir woonplaats www you zaak zaaknummer zijn zo zodra zou ";

/* Does a word end at byte `at`, which a letter, digit, apostrophe or hyphen would carry on? */
static bool ends_word(struct str t, size_t at)
{
    utf8proc_int32_t c;

    if (at >= t.len) return true;
    if ((unsigned char)t.ptr[at] < 0x80)
        return !is_letter(t.ptr[at]) && !is_digit(t.ptr[at]) && t.ptr[at] != '\'' && t.ptr[at] != '-';
    if (utf8proc_iterate((const utf8proc_uint8_t *)t.ptr + at, (utf8proc_ssize_t)(t.len - at), &c) <= 0)
        return true;
    utf8proc_category_t category = utf8proc_category(c);
    return category < UTF8PROC_CATEGORY_LU ||
           (category > UTF8PROC_CATEGORY_LO && category < UTF8PROC_CATEGORY_ND) ||
           category > UTF8PROC_CATEGORY_NO;
}

bool mask_may_be_name(const struct mask_lexicon *l, struct str t, size_t at)
{
    static const char *const others[] = { "collega'", "collega's", "e-mail", "n.a.v", "p.s", "van onze" };
    size_t end = at;

    /* ë as in "patiënt" */
    while (end < t.len &&
           (is_letter(t.ptr[end]) || t.ptr[end] == '\xc3' || t.ptr[end] == '\xab' || t.ptr[end] == '\x8b'))
        end++;
    if (ends_word(t, end)) {
        if (mask_look_up(l, str_sub(t, at, end)) & WORD_NO_NAME) return false;
        if (end == t.len || (t.ptr[end] != '.' && t.ptr[end] != ' ')) return true;
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        size_t n = strlen(others[i]);
        if (lower(t.ptr[at]) == others[i][0] && str_eq_nocase(str_sub(t, at, at + n), str_of(others[i])) &&
            ends_word(t, at + n))
            return false;
    }
    return true;
}
