/* Codes that a noun before them tells: "creditfactuur CF-20391", "sessie-id 9f8e7d6c". */
#include <string.h>

#include "tokenize/mask_codes.h"
#include "tokenize/mask_plausible.h"

/* What the nouns end in that name a code. */
static const struct {
    struct str ending;
    enum mask_kind kind;
} nouns[] = {
    { WORD("nummer"), MASK_NUMBER },
    { WORD("nr"), MASK_NUMBER },
    { WORD("number"), MASK_NUMBER },
    { WORD("ref"), MASK_NUMBER },
    { WORD("id"), MASK_NUMBER },
    { WORD("kenmerk"), MASK_NUMBER },
    { WORD("referentie"), MASK_NUMBER },
    { WORD("code"), MASK_NUMBER },
    { WORD("rekening"), MASK_NUMBER },
    { WORD("s/n"), MASK_NUMBER },
    { WORD("order"), MASK_ORDER },
    { WORD("orders"), MASK_ORDER },
    { WORD("bestelling"), MASK_ORDER },
    { WORD("bestellingen"), MASK_ORDER },
    { WORD("bon"), MASK_ORDER },
    { WORD("retour"), MASK_ORDER },
    { WORD("offerte"), MASK_ORDER },
    { WORD("opdracht"), MASK_ORDER },
    { WORD("reservering"), MASK_ORDER },
    { WORD("boeking"), MASK_ORDER },
    { WORD("voucher"), MASK_ORDER },
    { WORD("cadeaukaart"), MASK_ORDER },
    { WORD("cadeaubon"), MASK_ORDER },
    { WORD("zending"), MASK_TRACKING },
    { WORD("factuur"), MASK_INVOICE },
    { WORD("facturen"), MASK_INVOICE },
    { WORD("facture"), MASK_INVOICE },
    { WORD("invoice"), MASK_INVOICE },
    { WORD("rechnung"), MASK_INVOICE },
    { WORD("commande"), MASK_ORDER },
    { WORD("debiteur"), MASK_CUSTOMER },
    { WORD("client"), MASK_CUSTOMER },
    { WORD("nota"), MASK_INVOICE },
    { WORD("aanmaning"), MASK_INVOICE },
    { WORD("herinnering"), MASK_INVOICE },
    { WORD("proforma"), MASK_INVOICE },
    { WORD("contract"), MASK_CUSTOMER },
    { WORD("polis"), MASK_CUSTOMER },
    { WORD("aansluiting"), MASK_CUSTOMER },
    { WORD("abonnement"), MASK_CUSTOMER },
    { WORD("klantenkaart"), MASK_CUSTOMER },
    { WORD("spaarkaart"), MASK_CUSTOMER },
    { WORD("ledenkaart"), MASK_CUSTOMER },
    { WORD("klantkaart"), MASK_CUSTOMER },
    { WORD("claim"), MASK_CASE },
    { WORD("dossier"), MASK_CASE },
    { WORD("zaak"), MASK_CASE },
    { WORD("melding"), MASK_CASE },
    { WORD("aanvraag"), MASK_CASE },
    { WORD("vergunning"), MASK_CASE },
    { WORD("ticket"), MASK_CASE },
    { WORD("tickets"), MASK_CASE },
    { WORD("call"), MASK_CASE },
    { WORD("incident"), MASK_CASE },
    { WORD("klacht"), MASK_CASE },
    { WORD("bezwaar"), MASK_CASE },
    { WORD("declaratie"), MASK_CASE },
    { WORD("aangifte"), MASK_CASE },
    { WORD("verbaal"), MASK_CASE },
    { WORD("subsidie"), MASK_CASE },
    { WORD("recept"), MASK_CASE },
    { WORD("hypotheek"), MASK_CUSTOMER },
    { WORD("lening"), MASK_CUSTOMER },
    { WORD("krediet"), MASK_CUSTOMER },
    { WORD("reis"), MASK_ORDER },
    { WORD("dwangbevel"), MASK_CASE },
    { WORD("naheffing"), MASK_INVOICE },
    { WORD("beschikking"), MASK_CASE },
    { WORD("boete"), MASK_CASE },
    { WORD("aanslag"), MASK_INVOICE },
    { WORD("tag"), MASK_NUMBER },
    { WORD("card"), MASK_NUMBER },
    { WORD("bewijs"), MASK_NUMBER },
    { WORD("lidmaatschap"), MASK_CUSTOMER },
    { WORD("verzoek"), MASK_CASE },
    { WORD("wijziging"), MASK_CASE },
    { WORD("auftrag"), MASK_ORDER },
    { WORD("afspraak"), MASK_NUMBER },
    { WORD("project"), MASK_CASE },
    { WORD("machtiging"), MASK_NUMBER },
    { WORD("mandaat"), MASK_NUMBER },
    { WORD("verwijzing"), MASK_CASE },
    { WORD("onderzoek"), MASK_CASE },
    { WORD("bekeuring"), MASK_CASE },
    { WORD("dagvaarding"), MASK_CASE },
    { WORD("besluit"), MASK_CASE },
    { WORD("vacature"), MASK_CASE },
    { WORD("sollicitatie"), MASK_CASE },
    { WORD("inschrijving"), MASK_CASE },
    { WORD("registratie"), MASK_CASE },
    { WORD("expertise"), MASK_CASE },
    { WORD("taak"), MASK_CASE },
    { WORD("inspectie"), MASK_CASE },
    { WORD("keuring"), MASK_CASE },
    { WORD("certificaat"), MASK_CASE },
    { WORD("attest"), MASK_CASE },
    { WORD("schade"), MASK_CASE },
    { WORD("request"), MASK_CASE },
    { WORD("vorgang"), MASK_CASE },
    { WORD("afrekening"), MASK_INVOICE },
    { WORD("aanslagbiljet"), MASK_INVOICE },
    { WORD("crédit"), MASK_INVOICE },
    { WORD("betaling"), MASK_NUMBER },
    { WORD("reservatie"), MASK_ORDER },
    { WORD("lijst"), MASK_ORDER },
    { WORD("bestellung"), MASK_ORDER },
    { WORD("lieferschein"), MASK_ORDER },
    { WORD("booking"), MASK_ORDER },
    { WORD("reservation"), MASK_ORDER },
    { WORD("quote"), MASK_ORDER },
    { WORD("crediteur"), MASK_CUSTOMER },
    { WORD("leverancier"), MASK_CUSTOMER },
    { WORD("werknemer"), MASK_CUSTOMER },
    { WORD("medewerker"), MASK_CUSTOMER },
    { WORD("patiënt"), MASK_CUSTOMER },
    { WORD("cliënt"), MASK_CUSTOMER },
    { WORD("student"), MASK_CUSTOMER },
    { WORD("leerling"), MASK_CUSTOMER },
    { WORD("donateur"), MASK_CUSTOMER },
    { WORD("vrijwilliger"), MASK_CUSTOMER },
    { WORD("kandidaat"), MASK_CUSTOMER },
    { WORD("deelnemer"), MASK_CUSTOMER },
    { WORD("bewoner"), MASK_CUSTOMER },
    { WORD("huurder"), MASK_CUSTOMER },
    { WORD("vertrag"), MASK_CUSTOMER },
    { WORD("policy"), MASK_CUSTOMER },
    { WORD("badge"), MASK_CUSTOMER },
    { WORD("kaart"), MASK_NUMBER },
    { WORD("pas"), MASK_NUMBER }, /* alone it means just now */
};
/* What those begin with that name the same code for everybody. */
static const struct str common[] = { WORD("artikel"), WORD("art"),    WORD("product"),   WORD("model"),
                                     WORD("type"),    WORD("fout"),   WORD("error"),     WORD("kleur"),
                                     WORD("post"),    WORD("versie"), WORD("onderdeel"), WORD("prestatie"),
                                     WORD("bar"),     WORD("isbn"),   WORD("streepjes"), WORD("kortings"),
                                     WORD("actie"),   WORD("promo"),  WORD("landcode"),  WORD("qr"),
                                     WORD("zip"),     WORD("http"),   WORD("status") };

enum {
    NUMBERING = 3, /* those that end in "number" */
    NAMING = 8     /* the first of the nouns, which say of nothing else how much it is */
};

static bool joins(char c)
{
    return c == '-' || c == '/' || c == '_' || c == '.';
}

size_t mask_code_end(struct str t, size_t at)
{
    size_t i = at;
    while (i < t.len && i - at <= LONGEST &&
           (ascii_word(t.ptr[i]) || (joins(t.ptr[i]) && i + 1 < t.len && ascii_word(t.ptr[i + 1]))))
        i++;
    return i;
}

static size_t code_start(struct str t, size_t written, size_t at)
{
    size_t i = at;
    while (i > written && at - i <= LONGEST &&
           (ascii_word(t.ptr[i - 1]) || (joins(t.ptr[i - 1]) && i > written + 1 && ascii_word(t.ptr[i - 2]))))
        i--;
    return i;
}

/* Reads the group of digits at `at`, of at most `longest`; 0 when none stands there or it goes on as a word
 * or an amount. */
static size_t group_end(struct str t, size_t at, size_t longest)
{
    size_t i = at;

    while (i < t.len && i - at <= longest && is_digit(t.ptr[i])) i++;
    bool amount = i + 1 < t.len && (t.ptr[i] == ',' || t.ptr[i] == ':') && is_digit(t.ptr[i + 1]);
    return i == at || i - at > longest || amount || (i < t.len && char_class(t.ptr[i])) ? 0 : i;
}

/* The end of six digits and more in groups: "101 234 567", "77-12-90"; 0 when they are none, or a date. A
 * last group that counts something is none of it. */
static size_t groups_end(struct str t, size_t at)
{
    size_t end = 0, digits = 0, groups = 0, last = 0, i = at, to;

    while (i - at < LONGEST && (to = group_end(t, i, 8)) && !mask_counts(t, to)) {
        groups++;
        digits += to - i;
        last = i;
        end = to;
        if (to + 1 >= t.len || !strchr(" -.", t.ptr[to])) break;
        i = to + 1;
    }
    bool year = end - last == 4 && (str_starts(str_sub(t, last, end), STR("19")) ||
                                    str_starts(str_sub(t, last, end), STR("20")));
    bool date = year && (groups == 3 || (groups == 2 && end - at == 9)); /* 2023-2024 */
    return groups > 1 && digits >= 6 && !date ? end : 0;
}

size_t mask_groups_rest(struct str t, size_t from, size_t to)
{
    size_t end = to, start = to, next;

    while (start > from && is_digit(t.ptr[start - 1])) start--;
    for (size_t size = to - start, i = to;
         size > 0 && i - to < LONGEST && i + 1 < t.len && strchr(" -", t.ptr[i]); i = next) {
        if (!(next = group_end(t, i + 1, 6))) break;
        /* A lone digit with a dot behind it numbers the next item of a list. */
        bool closes = next == t.len || strchr(",;\"|\n", t.ptr[next]) ||
                      (strchr(".!?", t.ptr[next]) && (next - i > 2 || next + 1 == t.len));
        if (closes || (next - i - 1 == size && size > 1 && !mask_counts(t, next))) end = next;
        size = next - i - 1;
    }
    return end;
}

bool mask_is_code(struct str s)
{
    size_t digits = 0, capitals = 0, letters = 0, signs = 0, turns = 0;

    if (s.len < 5 || s.len > LONGEST || looks_hexadecimal(s)) return false;
    for (size_t i = 0; i < s.len; i++) {
        digits += is_digit(s.ptr[i]);
        capitals += is_upper(s.ptr[i]);
        letters += is_letter(s.ptr[i]);
        signs += !ascii_word(s.ptr[i]);
        turns += i > 0 && is_letter(s.ptr[i]) && is_digit(s.ptr[i - 1]);
    }
    bool years = s.len == 9 && signs == 1 && (str_starts(s, STR("19")) || str_starts(s, STR("20"))) &&
                 (str_starts(str_sub(s, 5, 9), STR("19")) || str_starts(str_sub(s, 5, 9), STR("20")));
    if (!letters) return digits >= 5 && (signs == 0 || digits >= 7) && !years;
    /* ZOMER2024 is a campaign's, the same for everybody. */
    bool worded = !signs && !turns &&
                  (capitals > 4 || (capitals > 1 && str_starts(str_sub(s, s.len - 4, s.len), STR("20"))));
    return digits >= 5 || (digits == 4 && capitals && !worded) ||
           (digits >= 2 && s.len >= 8 && turns >= 1 && (capitals >= 3 || turns >= 2)) ||
           (digits >= 2 && s.len >= 6 && turns >= 1 && digits + capitals == s.len);
}

/* What is long enough behind a noun of documents or customers, though it would be no code elsewhere: "pakbon
 * 9981", "huurder K-204", "inschrijving 24/3381"; no year, no round sum, no month of a year. */
static bool is_short_code(struct str s)
{
    size_t letters = 0, digits = 0, first = 0, i = 0;

    while (i < s.len && is_letter(s.ptr[i])) i++;
    letters = i;
    if (i > 0 && i < s.len && joins(s.ptr[i])) i++;
    while (i < s.len && is_digit(s.ptr[i])) i++;
    first = i - letters;
    for (size_t k = 0; k < s.len; k++) digits += is_digit(s.ptr[k]);
    bool year = s.len >= 4 && (str_starts(s, STR("19")) || str_starts(s, STR("20")));
    if (i == s.len && letters == 0) return (digits == 3 || digits == 4) && !year && s.ptr[digits - 1] != '0';
    if (i == s.len) return letters <= 2 && digits >= 3;
    size_t capitals = 0; /* H7K2 */
    for (size_t k = 0; k < s.len; k++) capitals += is_upper(s.ptr[k]);
    if (capitals && digits >= 2 && capitals + digits == s.len) return s.len >= 4;
    bool of_year = s.len >= 7 && str_starts(str_sub(s, s.len - 5, s.len), STR("/20"));
    return letters == 0 && first >= 2 && first <= 4 && !(first == 4 && year) && joins(s.ptr[i]) &&
           digits >= 5 && !of_year && s.len - i > 3;
}

/* Which noun does the word end in? SIZE_MAX: in none. */
static size_t noun_of(struct str word)
{
    if (str_eq_nocase(word, STR("code"))) return SIZE_MAX; /* of a fault, mostly; of a lock: mask_secrets.c */
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
        if (ends_in(word, nouns[i].ending)) return i;
    return SIZE_MAX;
}

/* The same of its plural: "nota's", "offertes", "meldingen", "pakbonnen", "zaken". */
static size_t noun_of_plural(struct str word)
{
    char whole[LONGEST + 1];
    size_t n = word.len, i;

    if (n < 5 || n > LONGEST) return SIZE_MAX;
    if (ends_in(word, (struct str)WORD("'s"))) return noun_of(str_sub(word, 0, n - 2));
    if (lower(word.ptr[n - 1]) == 's') return noun_of(str_sub(word, 0, n - 1));
    if (!ends_in(word, (struct str)WORD("en"))) return SIZE_MAX;
    n -= 2;
    if ((i = noun_of(str_sub(word, 0, n))) != SIZE_MAX) return i;
    if (lower(word.ptr[n - 1]) == lower(word.ptr[n - 2])) return noun_of(str_sub(word, 0, n - 1));
    memcpy(whole, word.ptr, n - 1); /* zak → zaak */
    whole[n - 1] = word.ptr[n - 2];
    whole[n] = word.ptr[n - 1];
    return noun_of((struct str){ whole, n + 1 });
}

/* Is the word before the code at [at, end) itself one of the nouns of what belongs to somebody? Behind some
 * of them what it comes to may stand as well. Three digits are enough where few other numbers stand. */
static bool is_told_at_once(struct str t, size_t at, size_t end)
{
    static const struct str sums[] = {
        WORD("hypotheek"), WORD("lening"),     WORD("krediet"),   WORD("voucher"),     WORD("cadeaubon"),
        WORD("waardebon"), WORD("quote"),      WORD("offerte"),   WORD("reis"),        WORD("lijst"),
        WORD("schade"),    WORD("kaart"),      WORD("claim"),     WORD("subsidie"),    WORD("boete"),
        WORD("bekeuring"), WORD("declaratie"), WORD("naheffing"), WORD("dwangbevel"),  WORD("recept"),
        WORD("nota"),      WORD("aanmaning"),  WORD("aanslag"),   WORD("herinnering"), WORD("afrekening"),
        WORD("project"),   WORD("taak"),       WORD("melding")
    };
    static const struct str brief[] = { WORD("order"),      WORD("orders"),   WORD("bestelling"),
                                        WORD("factuur"),    WORD("boeking"),  WORD("reservering"),
                                        WORD("reservatie"), WORD("opdracht"), WORD("ticket"),
                                        WORD("dossier"),    WORD("zaak"),     WORD("klacht"),
                                        WORD("booking"),    WORD("invoice"),  WORD("facture"),
                                        WORD("rechnung") };
    bool three = end - at == 3, lettered = false;
    for (size_t i = at; i < end; i++) lettered |= is_letter(t.ptr[i]);
    three &= !lettered;
    struct str word = mask_noun_before(t, &at);

    if (mask_names_common_thing(word) || (three && mask_counts_plural(t, end))) return false;
    if (ends_in(word, (struct str)WORD("code"))) /* functions and tariffs have codes of digits */
        return word.len > 4 && lettered;
    for (size_t i = 0; i < sizeof brief / sizeof *brief; i++)
        if (ends_in(word, brief[i])) return true;
    for (size_t i = 0; i < sizeof sums / sizeof *sums; i++)
        if (three || ends_in(word, sums[i])) return false;
    size_t i = noun_of(word);
    if (i == SIZE_MAX) i = noun_of_plural(word);
    return i != SIZE_MAX && i >= NAMING && nouns[i].kind != MASK_NUMBER && nouns[i].kind != MASK_TRACKING;
}

/* Which noun does "orderbevestiging" or "retourlabel" begin with? What it comes to in money or time is none.
 */
static size_t compound_of(struct str word)
{
    static const struct str sums[] = { WORD("waarde"), WORD("bedrag"), WORD("totaal"), WORD("prijs"),
                                       WORD("duur"),   WORD("kosten"), WORD("datum"),  WORD("som") };
    if (word.len < 10) return SIZE_MAX;
    for (size_t i = 0; i < sizeof sums / sizeof *sums; i++)
        if (ends_in(word, sums[i])) return SIZE_MAX;
    for (size_t i = NAMING; i < sizeof nouns / sizeof *nouns; i++)
        if (nouns[i].ending.len >= 5 && word.len >= nouns[i].ending.len + 5 &&
            begins_as(word, nouns[i].ending))
            return i;
    return SIZE_MAX;
}

/* Words between a noun and its code. */
static bool is_link(struct str word)
{
    static const struct str links[] = { WORD("is"),    WORD("met"),  WORD("was"),   WORD("wordt"),
                                        WORD("luidt"), WORD("moet"), WORD("van"),   WORD("mij"),
                                        WORD("ons"),   WORD("voor"), WORD("onder"), WORD("niet"),
                                        WORD("zijn"),  WORD("het"),  WORD("nu"),    WORD("dit"),
                                        WORD("dus"),   WORD("mijn"), WORD("onze"),  WORD("haar") };
    for (size_t i = 0; word.len < 6 && i < sizeof links / sizeof *links; i++)
        if (word.len == links[i].len && begins_as(word, links[i])) return true;
    return false;
}

bool mask_names_common_thing(struct str word)
{
    for (size_t i = 0; i < sizeof common / sizeof *common; i++)
        if (begins_as(word, common[i])) return true;
    return false;
}

enum mask_kind mask_code_kind(struct str t, size_t at)
{
    enum mask_kind kind = MASK_NOTHING;

    size_t letters = at;
    while (letters < t.len && is_upper(t.ptr[letters])) letters++;
    bool lettered = letters > at && letters < t.len && t.ptr[letters] != ' ';
    bool skipped = false; /* "serienummer onderkant: …", "dossier huurder HD.4267.99" */
    bool told = false;    /* by a verb: "het serienummer van de wasmachine is …" */
    for (int words = 0; words < (told ? 7 : skipped ? 5 : 3); words++) {
        size_t behind = at;
        struct str word = mask_noun_before(t, &at);
        if (behind == at || word.len < 2) break;
        if (kind == MASK_NOTHING && is_link(word)) {
            told |= words < 2 &&
                    (lower(word.ptr[0]) == 'i' || lower(word.ptr[0]) == 'l' || lower(word.ptr[0]) == 'w');
            continue;
        }
        size_t i = noun_of(word);
        if (i == SIZE_MAX && words == 0) i = noun_of_plural(word);
        bool noun = i < sizeof nouns / sizeof *nouns && !str_eq_nocase(word, STR("pas"));
        if (!noun && (i = compound_of(word)) < sizeof nouns / sizeof *nouns) noun = true;
        if ((noun || kind != MASK_NOTHING) && mask_names_common_thing(word)) return MASK_NOTHING;
        if (!noun && kind == MASK_NOTHING && words == 0 && lower(word.ptr[0]) == word.ptr[0]) {
            skipped = true;
            continue;
        }
        if (skipped && !(noun && (i < NUMBERING || lettered))) return MASK_NOTHING;
        if (noun && (words < 3 || i < NAMING)) {
            if (kind == MASK_NOTHING || kind == MASK_NUMBER) kind = nouns[i].kind;
        } else if (kind != MASK_NOTHING || !told) {
            break;
        }
    }
    return kind;
}

/* Where the text goes on behind the one of `list` that stands at `at`; `at` when none does. */
static size_t over_one(struct str t, size_t at, const struct str *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (begins_as(str_sub(t, at, at + list[i].len), list[i])) return at + list[i].len;
    return at;
}

/* The noun of "12345 is mijn klantnummer" behind what ends at `at`; empty when none stands there. */
struct str mask_noun_behind(struct str t, size_t at)
{
    static const struct str links[] = { WORD("is "),    WORD("was "),    WORD("als "), WORD("as "),
                                        WORD("wordt "), WORD("in als "), WORD("(") };
    static const struct str whose[] = { WORD("mijn "), WORD("het "), WORD("onze "), WORD("ons "), WORD("de "),
                                        WORD("uw "),   WORD("my "),  WORD("our "),  WORD("the ") };
    size_t from, end;

    while (at < t.len && strchr("\"')”’", t.ptr[at])) at++;
    if (at + 8 > t.len || t.ptr[at] != ' ') return (struct str){ 0 };
    from = over_one(t, at + 1, links, sizeof links / sizeof *links);
    if (from == at + 1) return (struct str){ 0 };
    from = over_one(t, from, whose, sizeof whose / sizeof *whose);
    for (end = from; end < t.len && end - from < LONGEST && (is_letter(t.ptr[end]) || t.ptr[end] == '-');
         end++)
        ;
    return str_sub(t, from, end);
}

enum mask_kind mask_kind_of_noun(struct str word)
{
    static const struct {
        struct str beginning;
        enum mask_kind kind;
    } others[] = { { WORD("kenteken"), MASK_PLATE },       { WORD("nummerplaat"), MASK_PLATE },
                   { WORD("kvk"), MASK_COMPANY },          { WORD("handelsreg"), MASK_COMPANY },
                   { WORD("rijbewijs"), MASK_PASSPORT },   { WORD("paspoort"), MASK_PASSPORT },
                   { WORD("identiteits"), MASK_PASSPORT }, { WORD("gebruikersn"), MASK_NAME },
                   { WORD("inlogn"), MASK_NAME },          { WORD("login"), MASK_NAME },
                   { WORD("accountn"), MASK_NAME },        { WORD("user"), MASK_NAME } };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (begins_as(word, others[i].beginning)) return others[i].kind;

    if (mask_names_common_thing(word)) return MASK_NOTHING;
    for (size_t i = 0; i < NAMING; i++)
        if (ends_in(word, nouns[i].ending)) return nouns[i].kind;
    return MASK_NOTHING;
}

static enum mask_kind kind_behind(struct str t, size_t at)
{
    struct str noun = mask_noun_behind(t, at);
    enum mask_kind kind = noun.len ? mask_kind_of_noun(noun) : MASK_NOTHING;

    if (kind == MASK_NOTHING && noun.len > 3) { /* "is mijn Belgisch paspoort" */
        size_t from = (size_t)(noun.ptr - t.ptr) + noun.len, end = from + 1;
        while (end < t.len && end - from < LONGEST && (is_letter(t.ptr[end]) || t.ptr[end] == '-')) end++;
        if (from < t.len && t.ptr[from] == ' ') kind = mask_kind_of_noun(str_sub(t, from + 1, end));
    }
    if (kind != MASK_NOTHING || !noun.len) return kind;

    struct str before = str_sub(t, 0, (size_t)(noun.ptr - t.ptr));
    bool whose = ends_in(before, (struct str)WORD(" mijn ")) || ends_in(before, (struct str)WORD(" onze ")) ||
                 ends_in(before, (struct str)WORD(" my ")) || ends_in(before, (struct str)WORD("("));
    if (!whose || mask_names_common_thing(noun)) return kind;
    for (size_t i = NAMING; i < sizeof nouns / sizeof *nouns; i++) /* "9095-8479 (factuur)" */
        if (ends_in(noun, nouns[i].ending)) return nouns[i].kind;
    return MASK_NOTHING;
}

/* Where the capitals of its series stand before the code at `at`, apart: "BX 44 91 22"; `at` for none. */
static size_t series_start(struct str t, size_t written, size_t at)
{
    size_t from = at;

    if (at < written + 4 || t.ptr[at - 1] != ' ') return at;
    for (from--; from > written && is_upper(t.ptr[from - 1]) && at - from < 6; from--)
        ;
    for (size_t i = 0; from + 1 < at && i < sizeof nouns / sizeof *nouns; i++) /* "patient ID 331444" */
        if (str_eq_nocase(str_sub(t, from, at - 1), nouns[i].ending)) return at;
    return from + 1 < at && from > 0 && between(t.ptr[from - 1]) ? from : at;
}

size_t mask_take_code(struct mask_state *s, size_t i)
{
    struct str t = s->text;
    size_t from = code_start(t, s->written, i);
    size_t series = from == i ? series_start(t, s->written, i) : from, noun = series;

    while (noun > 0 && series - noun < 4 && between(t.ptr[noun - 1])) noun--;
    bool told = noun < series && noun >= 2 && is_letter(t.ptr[noun - 1]);
    size_t to = mask_code_end(t, i), groups = from == i ? groups_end(t, i) : 0;
    if (groups > to) to = groups;
    bool code = groups == to || (mask_is_code(str_sub(t, from, to)) && !mask_counts(t, to));
    if (!code && told && to - from > 2 && is_short_code(str_sub(t, from, to)))
        code = is_told_at_once(t, series, to) && !mask_counts(t, to);
    if (!code && to - from < 4) return 0;
    enum mask_kind behind = code || to - from > 4 ? kind_behind(t, to) : MASK_NOTHING, kind = MASK_NOTHING;
    bool named = behind == MASK_PLATE || behind == MASK_NAME || behind == MASK_PASSPORT;
    if (!code && !named) behind = MASK_NOTHING;
    if (told && (code || named)) kind = mask_code_kind(t, series);
    if (kind == MASK_NOTHING) kind = behind;
    if (kind == MASK_NOTHING) kind = mask_bare_kind(s, from, to);
    if (kind == MASK_NOTHING) return 0;
    to = mask_groups_rest(t, i, to);
    if (groups == to && mask_is_sum(str_sub(t, from, to))) { /* a mortgage of 320.000 */
        size_t at = series;
        if (!mask_ends_as_numbered(mask_noun_before(t, &at))) return 0;
    }
    return mask_take_more_codes(s, kind, mask_take(s, kind, series, to));
}

size_t mask_code_rest(struct str t, size_t to)
{
    size_t end = to + 1;

    if (end >= t.len || (t.ptr[to] != '-' && t.ptr[to] != '/')) return to;
    while (end < t.len && ascii_word(t.ptr[end])) end++;
    size_t n = end - to - 1, digits = 0;
    while (digits < n && is_digit(t.ptr[to + 1 + digits])) digits++;
    struct str rest = str_sub(t, to + 1, end);
    bool year = n == 4 && (str_starts(rest, STR("19")) || str_starts(rest, STR("20")));
    bool group = digits == n && n <= 7 && !year && to > 6 && is_digit(t.ptr[to - 7]); /* 7719203-5561 */
    return n >= 1 && (n <= 3 || group) ? end : to;
}
