/* Codes that no noun directly before them names: numbers behind other nouns, or that are asked for near. */
#include <string.h>

#include "tokenize/mask_codes.h"
#include "tokenize/mask_plausible.h"

/* What a number counts or measures, so that it names nothing. */
static const char *const units[32] = {
    BY('b', "bruto"),
    BY('c', "cm"),
    BY('d', "dagen dpi"),
    BY('e', "euro eur"),
    BY('g', "gb gram"),
    BY('j', "jaar"),
    BY('k', "keer kg km kwh kcal kb kw"),
    BY('l', "lumen liter"),
    BY('m', "m3 mb meter mm mah m2 ml minuten"),
    BY('n', "netto"),
    BY('p', "personen pixels"),
    BY('r', "rpm"),
    BY('s', "stuk stuks st"),
    BY('t', "toeren ton"),
    BY('u', "uur"),
    BY('v', "volt"),
    BY('w', "watt wp"),
    BY('x', "x"),
};

bool mask_counts(struct str t, size_t at)
{
    size_t end;

    while (at < t.len && t.ptr[at] == ' ') at++;
    if (at == t.len) return false;
    if (t.ptr[at] == '%' || str_starts(str_sub(t, at, t.len), STR("\xE2\x82\xAC"))) return true; /* € */
    if (t.ptr[at] == ',') return at + 1 < t.len && (is_digit(t.ptr[at + 1]) || t.ptr[at + 1] == '-');
    for (end = at; end < t.len && ascii_word(t.ptr[end]); end++)
        ;
    const char *list = units[t.ptr[at] & 31];
    for (struct str unit; (unit = next_listed(&list)).len;)
        if (unit.len == end - at && str_eq_nocase(str_sub(t, at, end), unit)) return true;
    return false;
}

bool mask_is_sum(struct str s)
{
    size_t dot = 0, digits = 0;

    while (dot < s.len && is_digit(s.ptr[dot])) dot++;
    for (size_t i = dot; i < s.len; i++) {
        if (s.ptr[i] != '.' && s.ptr[i] != ' ' && !is_digit(s.ptr[i])) return false;
        if (!is_digit(s.ptr[i]) && i > dot && digits != 3) return false;
        digits = is_digit(s.ptr[i]) ? digits + 1 : 0;
    }
    return dot <= 3 && dot < s.len && s.ptr[dot] == '.' && digits == 3;
}

struct str mask_noun_before(struct str t, size_t *at)
{
    size_t end = *at, from;

    while (end > 0 && *at - end < 4 && between(t.ptr[end - 1])) end--;
    for (from = end; from > 0 && end - from < LONGEST; from--) {
        char c = t.ptr[from - 1];
        bool plural = c == '\'' && end - from == 1 && t.ptr[from] == 's' && from > 1; /* nota's */
        if (!is_letter(c) && c != '-' && c != '/' && !(plural && is_letter(t.ptr[from - 2]))) break;
    }
    *at = from;
    return str_sub(t, from, end);
}

/* Is a number behind the word an amount, a level, a version, or what is the same for everybody? */
static bool tells_amount(struct str word)
{
    static const struct str ends[] = {
        WORD("stand"),     WORD("standen"),   WORD("saldo"),    WORD("bruik"),    WORD("bedrag"),
        WORD("waarde"),    WORD("totaal"),    WORD("prijs"),    WORD("kosten"),   WORD("inkomen"),
        WORD("salaris"),   WORD("loon"),      WORD("omzet"),    WORD("budget"),   WORD("limiet"),
        WORD("teller"),    WORD("tarief"),    WORD("aantal"),   WORD("oplage"),   WORD("productie"),
        WORD("punten"),    WORD("score"),     WORD("opwek"),    WORD("levering"), WORD("normaal"),
        WORD("hoog"),      WORD("laag"),      WORD("poort"),    WORD("port"),     WORD("build"),
        WORD("event"),     WORD("code"),      WORD("norm"),     WORD("set"),      WORD("update"),
        WORD("pagina"),    WORD("meter"),     WORD("meters"),   WORD("liter"),    WORD("schade"),
        WORD("omvang"),    WORD("regel"),     WORD("uren"),     WORD("gewicht"),  WORD("lengte"),
        WORD("bereik"),    WORD("hypotheek"), WORD("tal"),      WORD("teit"),     WORD("snelheid"),
        WORD("resolutie"), WORD("vermogen"),  WORD("ari"),      WORD("maart"),    WORD("april"),
        WORD("juni"),      WORD("juli"),      WORD("augustus"), WORD("mber"),     WORD("oktober")
    };
    static const struct str words[] = { WORD("naar"),  WORD("voor"),    WORD("tegen"),    WORD("over"),
                                        WORD("rond"),  WORD("bijna"),   WORD("ruim"),     WORD("circa"),
                                        WORD("maar"),  WORD("tussen"),  WORD("ongeveer"), WORD("maximaal"),
                                        WORD("exact"), WORD("slechts"), WORD("minimaal"), WORD("about"),
                                        WORD("from"),  WORD("precies"), WORD("heeft"),    WORD("staat"),
                                        WORD("stond"), WORD("wordt"),   WORD("kost"),     WORD("kostte"),
                                        WORD("werd"),  WORD("max"),     WORD("ca"),       WORD("dan") };

    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (ends_in(word, ends[i])) return true;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_eq_nocase(word, words[i])) return true;
    return mask_names_common_thing(word);
}

/* Does the text near bytes [from, to) speak of what is known by a number? */
static bool speaks_of_numbered(struct str t, size_t from, size_t to)
{
    enum { NEAR = 60 };
    static const char *const things[] = { "bestel",  "order",    "factu",    "klant",   "dossier",
                                          "ticket",  "polis",    "contract", "abonn",   "reserver",
                                          "boeking", "zending",  "pakket",   "kenmerk", "referenti",
                                          "invoice", "rechnung", "commande" };
    char near[2 * NEAR];
    size_t before = from < NEAR ? from : NEAR, behind = t.len - to < NEAR ? t.len - to : NEAR;

    for (size_t i = 0; i < before; i++) near[i] = lower(t.ptr[from - before + i]);
    for (size_t i = 0; i < behind; i++) near[before + i] = lower(t.ptr[to + i]);
    for (size_t i = 0; i < sizeof things / sizeof *things; i++)
        if (memmem(near, before + behind, things[i], strlen(things[i]))) return true;
    return false;
}

bool mask_counts_plural(struct str t, size_t to)
{
    size_t end = to + 1;

    if (to >= t.len || t.ptr[to] != ' ') return false;
    while (end < t.len && t.ptr[end] >= 'a' && t.ptr[end] <= 'z') end++;
    struct str word = str_sub(t, to + 1, end);
    return word.len == 1 ||
           (word.len > 3 && (ends_in(word, (struct str)WORD("en")) || ends_in(word, (struct str)WORD("s"))));
}

/* "33870 is het artikelnummer", "art. 33870 besteld, 33807 gekregen": the same for everybody. */
static bool is_of_common_thing(struct str t, size_t from, size_t to)
{
    enum { BEFORE = 30, BEHIND = 24 };
    size_t at = from > BEFORE ? from - BEFORE : 0, end = t.len - to > BEHIND ? to + BEHIND : t.len;

    while (at > 0 && is_letter(t.ptr[at - 1])) at--;
    while (at < end) {
        while (at < end && !is_letter(t.ptr[at])) at++;
        if (at < end && mask_names_common_thing(str_sub(t, at, at + 12))) return true;
        while (at < end && is_letter(t.ptr[at])) at++;
    }
    return false;
}

bool mask_is_bare(struct str s)
{
    size_t digits = 0;
    while (digits < s.len && is_digit(s.ptr[digits])) digits++;
    return digits == s.len && (digits == 5 || digits == 6);
}

/* One capital or two before five digits, or five digits and more before a sign: "L65228", "81588-64". */
static bool is_nearly_bare(struct str s)
{
    size_t capitals = 0, digits, rest;

    while (capitals < s.len && is_upper(s.ptr[capitals])) capitals++;
    for (digits = capitals; digits < s.len && is_digit(s.ptr[digits]);) digits++;
    for (rest = digits + 1; rest < s.len && is_digit(s.ptr[rest]);) rest++;
    if (capitals) return capitals <= 2 && digits == s.len && digits - capitals == 5;
    return digits >= 5 && digits < s.len && rest == s.len && (s.ptr[digits] == '-' || s.ptr[digits] == '/');
}

/* A number before a noun counts ("12345 klanten"); behind a noun it is a name instead ("werknemer 19792"), as
 * it is where numbered things are spoken of. It is long, not round, and measures nothing. */
static bool names_by_number(const struct mask_state *s, size_t from, size_t to)
{
    struct str t = s->text;
    size_t at = from;

    if (!(mask_is_bare(str_sub(t, from, to)) || is_nearly_bare(str_sub(t, from, to))) ||
        str_eq(str_sub(t, to - 2, to), STR("00")) || mask_counts(t, to))
        return false;
    if (from > 0 && !strchr(" \t\n:#(\"'", t.ptr[from - 1])) return false;
    struct str word = mask_noun_before(t, &at);
    while (at > 0 && char_class(t.ptr[at - 1]) == CHAR_WORD) at--; /* enquête */
    word = str_sub(t, at, (size_t)(word.ptr - t.ptr) + word.len);
    bool opens = at == 0 || strchr(".!?\n:", t.ptr[at - 1]) ||
                 (at > 1 && strchr(".!?\n:", t.ptr[at - 2])); /* elsewhere a capital begins a brand */
    bool brand =
        word.len && is_upper(word.ptr[0]) && (!opens || mask_is_organisation(&s->masker->lexicon, t, word));
    bool told = strchr("(#", t.ptr[from - (from > 0)]); /* no word tells of what is in brackets */
    if (!told && (brand || tells_amount(word))) return false;
    bool participle = begins_as(word, (struct str)WORD("ge")) && /* "kreeg art. 33870, besteld 33807" */
                      (ends_in(word, (struct str)WORD("en")) || ends_in(word, (struct str)WORD("d")));
    bool apart = participle || memchr(t.ptr + at + word.len, ',', from - at - word.len) ||
                 memchr(t.ptr + at + word.len, '-', from - at - word.len);
    return (word.len > 3 && !apart && !told && !is_upper(word.ptr[word.len - 1])) ||
           (!mask_counts_plural(t, to) && !is_of_common_thing(t, from, to) &&
            speaks_of_numbered(t, from, to));
}

bool mask_ends_as_numbered(struct str word)
{
    return word.len && (word.ptr[word.len - 1] | 32) == 'r' &&
           (str_eq_nocase(str_sub(word, word.len > 2 ? word.len - 2 : 0, word.len), STR("nr")) ||
            (word.len >= 6 && (str_eq_nocase(str_sub(word, word.len - 6, word.len), STR("nummer")) ||
                               str_eq_nocase(str_sub(word, word.len - 6, word.len), STR("number")))));
}

/* Does the noun that ends before `end` ask for a number that is one person's: "ordernummer"? */
static bool asks_for_number(struct str t, size_t from, size_t end)
{
    size_t start = end;

    while (start > from && is_letter(t.ptr[start - 1])) start--;
    struct str word = str_sub(t, start, end);
    static const struct str others[] = { WORD("telefoon"), WORD("versie"), WORD("pagina"), WORD("kamer"),
                                         WORD("volg"),     WORD("vlucht"), WORD("trein"),  WORD("serie"),
                                         WORD("huis"),     WORD("spoor"),  WORD("lijn"),   WORD("mobiel") };
    if (word.len < 5 || str_eq_nocase(word, STR("nummer")) || str_eq_nocase(word, STR("number")) ||
        !mask_ends_as_numbered(word) || mask_names_common_thing(word))
        return false;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (begins_as(word, others[i])) return false;
    return true;
}

/* "kunt u 2596 opzoeken? dat is mijn ordernummer": does a noun near the code at [from, to) still ask for it?
 */
static bool is_asked_for(const struct mask_state *s, size_t from, size_t to)
{
    enum { BEFORE = 60, BEHIND = 50 };
    struct str t = s->text;
    size_t first = from > s->written + BEFORE ? from - BEFORE : s->written;
    size_t last = t.len - to > BEHIND ? to + BEHIND : t.len;

    for (size_t i = from; i > first; i--)
        if ((t.ptr[i - 1] | 32) == 'r' && (i == from || !char_class(t.ptr[i])) &&
            asks_for_number(t, first, i))
            return true;
    for (size_t i = to + 1; i < last; i++) {
        if (is_digit(t.ptr[i])) break; /* which may be what is asked for */
        if ((t.ptr[i - 1] | 32) == 'r' && !char_class(t.ptr[i]) && asks_for_number(t, to, i)) {
            while (i < last && !is_digit(t.ptr[i]) && t.ptr[i] != '\n' && t.ptr[i] != '.') i++;
            return i == last || !is_digit(t.ptr[i]);
        }
    }
    if (last == t.len && t.len > to && asks_for_number(t, to, t.len)) return true;
    return false;
}

/* Four digits and more, and signs and groups between, that are no date, time, sum of money or count. */
static bool is_loose_code(struct str t, size_t from, size_t to)
{
    struct str code = str_sub(t, from, to);
    size_t digits = 0;

    for (size_t i = 0; i < code.len; i++) digits += is_digit(code.ptr[i]);
    return digits >= 4 && code.len <= LONGEST && plausible_reference(code) && !mask_counts(t, to) &&
           !mask_is_sum(code) && !str_eq(str_sub(code, code.len - 2, code.len), STR("00"));
}

/* Is it in brackets behind somebody's name? "Sofie Lambert (U21844)" */
static bool is_of_name(const struct mask_state *s, size_t from, size_t to)
{
    struct str t = s->text;
    return s->last == MASK_NAME && str_eq(str_sub(t, s->written, from), STR(" (")) && to < t.len &&
           (t.ptr[to] == ')' || t.ptr[to] == ',');
}

enum mask_kind mask_bare_kind(const struct mask_state *s, size_t from, size_t to)
{
    bool loose = is_loose_code(s->text, from, to);
    size_t at = from;

    if (loose && is_of_name(s, from, to)) return MASK_CUSTOMER;
    if (names_by_number(s, from, to)) return MASK_NUMBER;
    return loose && is_asked_for(s, from, to) && !tells_amount(mask_noun_before(s->text, &at)) ? MASK_NUMBER
                                                                                               : MASK_NOTHING;
}

/* Where the next of several codes begins, behind a comma or "en"; 0 when there is none. */
static size_t next_start(struct str t, size_t at)
{
    static const struct str links[] = { WORD("en "),  WORD("and "),       WORD("und "),  WORD("et "),
                                        WORD("of "),  WORD("or "),        WORD("maar "), WORD("ipv "),
                                        WORD("t/m "), WORD("tot en met ") };
    size_t i = at;
    bool linked = false;

    while (i < t.len && t.ptr[i] == ' ' && i < at + 2) i++;
    if (i < t.len && strchr(",;+&/", t.ptr[i])) {
        linked = true;
        i++;
        while (i < t.len && t.ptr[i] == ' ') i++;
    }
    for (size_t k = 0; i > at && k < sizeof links / sizeof *links; k++)
        if (begins_as(str_sub(t, i, i + links[k].len), links[k])) {
            linked = true;
            i += links[k].len;
            break;
        }
    if (linked && i < t.len && t.ptr[i] == '#') i++;
    return linked && i < t.len && ascii_word(t.ptr[i]) ? i : 0;
}

/* "9981 en 9982", "F24-081 en F24-082": is [from, to), no year, made like the code that ends at `end`, in
 * digits, letters and signs? */
static bool are_alike(struct str t, size_t end, size_t from, size_t to)
{
    struct str code = str_sub(t, from, to);
    size_t digits = 0;

    if (code.len < 4 || end < code.len ||
        (code.len == 4 && (str_starts(code, STR("19")) || str_starts(code, STR("20")))))
        return false;
    for (size_t i = 0; i < code.len; i++) {
        char c = code.ptr[i], before = t.ptr[end - code.len + i];
        bool digit = is_digit(c), letter = is_letter(c);
        digits += digit;
        if (digit != is_digit(before) || letter != is_letter(before) || (!digit && !letter && c != before))
            return false;
    }
    return digits >= 3 && !(end > code.len && char_class(t.ptr[end - code.len - 1]));
}

size_t mask_take_more_codes(struct mask_state *s, enum mask_kind kind, size_t end)
{
    struct str t = s->text;

    for (size_t from; (from = next_start(t, end));) {
        size_t to = mask_code_end(t, from), digit = from;
        bool alike = are_alike(t, end, from, to);
        if (!(mask_is_code(str_sub(t, from, to)) || alike) || mask_counts(t, to) ||
            mask_before_email(t, from))
            break;
        while (digit > 0 && digit < to && !is_digit(t.ptr[digit])) digit++;
        while (digit > from && ascii_word(t.ptr[digit - 1])) digit--;
        /* What has a shape of its own is that; a short number has none. */
        size_t taken = mask_is_bare(str_sub(t, from, to)) ? 0 : mask_take_number(s, digit);
        end = taken ? taken : mask_take(s, kind, from, to);
    }
    return end;
}

/* Words between a value and its noun, behind "is". */
static bool is_determiner(struct str word)
{
    static const struct str words[] = { WORD("mijn"),   WORD("onze"),    WORD("ons"),    WORD("het"),
                                        WORD("de"),     WORD("uw"),      WORD("haar"),   WORD("zijn"),
                                        WORD("hun"),    WORD("my"),      WORD("our"),    WORD("the"),
                                        WORD("meine"),  WORD("unsere"),  WORD("mon"),    WORD("notre"),
                                        WORD("juiste"), WORD("goede"),   WORD("nieuwe"), WORD("correcte"),
                                        WORD("oude"),   WORD("huidige"), WORD("dat"),    WORD("is") };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_eq_nocase(word, words[i])) return true;
    return false;
}

/* The end of the word at `at`, dots and hyphens within it included: "kl.nr", "abo-nr". */
static size_t noun_end(struct str t, size_t at)
{
    while (at < t.len && (char_class(t.ptr[at]) & CHAR_WORD) && !is_digit(t.ptr[at])) {
        at++;
        if (at + 1 < t.len && t.ptr[at] && strchr("-.", t.ptr[at]) && char_class(t.ptr[at + 1])) at++;
    }
    return at;
}

static bool may_be_in_value(char c)
{
    return ascii_word(c) || (c >= '-' && c <= '/') || c == '_' || c == '\'';
}

/* Where the value that goes on at `at` ends before a word that links it to its noun, and in *noun where that
 * may begin; 0 when it does not. Its parts are short: "1 abc 234". */
static size_t value_end(struct str t, size_t at, size_t *noun)
{
    enum { LONGEST_VALUE = 26, LONGEST_PART = 3 };
    static const struct str links[] = { WORD(" is "),    WORD(" was "),   WORD(" wordt "), WORD(" als "),
                                        WORD(" est "),   WORD(" ist "),   WORD(" zijn "),  WORD(" dat is "),
                                        WORD(", mijn "), WORD(", onze "), WORD(" (") };
    size_t first = 0; /* of two: "9981 en 9982 zijn mijn facturen" */

    for (size_t i = at; i + 4 < t.len && i - at <= LONGEST_VALUE; i++) {
        if (may_be_in_value(t.ptr[i])) continue;
        if (t.ptr[i] != ' ' && t.ptr[i] != ',') return 0;
        char c = t.ptr[i + 1];
        if (!first && i > at && str_starts(str_sub(t, i, t.len), STR(" en ")) && i + 5 < t.len &&
            ascii_word(t.ptr[i + 4])) {
            first = i;
            i += 4;
            continue;
        }
        for (size_t k = 0; k < sizeof links / sizeof *links; k++)
            if (links[k].ptr[1] == c && str_starts(str_sub(t, i, t.len), links[k])) {
                *noun = i + links[k].len;
                return first ? first : i;
            }
        if (t.ptr[i] == ',') return 0;
        size_t letters = 0;
        while (letters <= LONGEST_PART && i + 1 + letters < t.len && is_letter(t.ptr[i + 1 + letters]))
            letters++;
        if (letters > LONGEST_PART) return 0;
    }
    return 0;
}

bool mask_reversed(struct str t, size_t written, size_t i, struct str *value, struct str *noun)
{
    size_t from = i, at = 0, end = value_end(t, i, &at), to;

    if (!end) return false;
    bool bracket = t.ptr[at - 1] == '(';
    while (from > written && i - from < 12 && (ascii_word(t.ptr[from - 1]) || strchr("-._", t.ptr[from - 1])))
        from--;
    while (from < i && !ascii_word(t.ptr[from])) from++;
    *value = str_sub(t, from, end);
    bool told = bracket || t.ptr[end] == ',';
    for (to = noun_end(t, at); to < t.len && t.ptr[to] == ' ' && is_determiner(str_sub(t, at, to));
         to = noun_end(t, at)) {
        at = to + 1;
        told = true;
    }
    if (!told || to < at + 2) return false;
    for (int words = 1; words < 3 && to + 1 < t.len && t.ptr[to] == ' ' && noun_end(t, to + 1) > to + 1;
         words++)
        to = noun_end(t, to + 1);
    *noun = str_sub(t, at, to);
    return !bracket || (to < t.len && strchr("),.", t.ptr[to]));
}
