/* Codes that a noun before them tells: "creditfactuur CF-20391", "sessie-id 9f8e7d6c". */
#include <string.h>

#include "tokenize/mask_walk.h"

/* What the nouns end in that name a code; and those that name the same code for everybody. */
static const struct {
    const char *ending;
    enum mask_kind kind;
} nouns[] = {
    { "nummer", MASK_NUMBER },
    { "nr", MASK_NUMBER },
    { "id", MASK_NUMBER },
    { "kenmerk", MASK_NUMBER },
    { "referentie", MASK_NUMBER },
    { "code", MASK_NUMBER },
    { "rekening", MASK_NUMBER },
    { "kaartnummer", MASK_NUMBER },
    { "s/n", MASK_NUMBER },
    { "order", MASK_ORDER },
    { "orders", MASK_ORDER },
    { "bestelling", MASK_ORDER },
    { "bestellingen", MASK_ORDER },
    { "zending", MASK_TRACKING },
    { "bon", MASK_ORDER },
    { "retour", MASK_ORDER },
    { "offerte", MASK_ORDER },
    { "opdracht", MASK_ORDER },
    { "reservering", MASK_ORDER },
    { "boeking", MASK_ORDER },
    { "voucher", MASK_ORDER },
    { "factuur", MASK_INVOICE },
    { "facturen", MASK_INVOICE },
    { "nota", MASK_INVOICE },
    { "aanmaning", MASK_INVOICE },
    { "herinnering", MASK_INVOICE },
    { "proforma", MASK_INVOICE },
    { "contract", MASK_CUSTOMER },
    { "polis", MASK_CUSTOMER },
    { "abonnement", MASK_CUSTOMER },
    { "klantenkaart", MASK_CUSTOMER },
    { "spaarkaart", MASK_CUSTOMER },
    { "cadeaukaart", MASK_ORDER },
    { "ledenkaart", MASK_CUSTOMER },
    { "klantkaart", MASK_CUSTOMER },
    { "cadeaubon", MASK_ORDER },
    { "claim", MASK_CASE },
    { "dossier", MASK_CASE },
    { "zaak", MASK_CASE },
    { "melding", MASK_CASE },
    { "aanvraag", MASK_CASE },
    { "vergunning", MASK_CASE },
    { "ticket", MASK_CASE },
    { "tickets", MASK_CASE },
    { "call", MASK_CASE },
    { "incident", MASK_CASE },
    { "klacht", MASK_CASE },
    { "bezwaar", MASK_CASE },
};
static const char *const common[] = { "artikel",  "art",   "product",   "model",    "type",      "fout",
                                      "error",    "kleur", "post",      "versie",   "onderdeel", "prestatie",
                                      "bar",      "isbn",  "streepjes", "kortings", "actie",     "promo",
                                      "landcode", "qr",    "zip",       "http",     "status" };

enum { LONGEST = 48 };

static bool joins(char c)
{
    return c == '-' || c == '/' || c == '_' || c == '.';
}

static bool ascii_word(char c)
{
    return is_letter(c) || is_digit(c);
}

/* The end of the code that begins at `at`: letters, digits, and single signs between them. */
static size_t code_end(struct str t, size_t at)
{
    size_t i = at;
    while (i < t.len &&
           (ascii_word(t.ptr[i]) || (joins(t.ptr[i]) && i + 1 < t.len && ascii_word(t.ptr[i + 1]))))
        i++;
    return i;
}

static size_t code_start(struct str t, size_t written, size_t at)
{
    size_t i = at;
    while (i > written &&
           (ascii_word(t.ptr[i - 1]) || (joins(t.ptr[i - 1]) && i > written + 1 && ascii_word(t.ptr[i - 2]))))
        i--;
    return i;
}

/* What a number counts or measures, so that it names nothing. */
static bool counts(struct str t, size_t at)
{
    static const char *const units[] = { "euro", "eur",  "stuk", "stuks", "keer", "x",  "kg",  "km",
                                         "kwh",  "m3",   "uur",  "dagen", "jaar", "gb", "mb",  "personen",
                                         "st",   "watt", "wp",   "meter", "cm",   "mm", "kcal" };
    size_t end;

    while (at < t.len && t.ptr[at] == ' ') at++;
    if (at < t.len && (t.ptr[at] == '%' || t.ptr[at] == ',' || (unsigned char)t.ptr[at] == 0xE2))
        return t.ptr[at] != ',' || (at + 1 < t.len && (is_digit(t.ptr[at + 1]) || t.ptr[at + 1] == '-'));
    for (end = at; end < t.len && ascii_word(t.ptr[end]); end++)
        ;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (str_eq_nocase(str_sub(t, at, end), str_of(units[i]))) return true;
    return false;
}

/* Long enough to be one of many, and no year, date or version: five digits, or four with capitals, or digits
 * and letters by turns. */
static bool is_code(struct str s)
{
    size_t digits = 0, capitals = 0, letters = 0, signs = 0, turns = 0;

    if (s.len < 5 || s.len > LONGEST) return false;
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
    bool worded = !signs && !turns && (capitals > 4 || str_starts(str_sub(s, s.len - 4, s.len), STR("20")));
    return digits >= 5 || (digits == 4 && capitals && !worded) ||
           (digits >= 2 && s.len >= 8 && turns >= 1 && (capitals >= 3 || turns >= 2));
}

/* The word that ends before byte `*at`, over spaces and the signs and small words that stand between a noun
 * and its code; *at moves to its start. */
static struct str word_before(struct str t, size_t *at)
{
    size_t end = *at, from;

    while (end > 0 && *at - end < 4 && strchr(" :=#(.\"'|", t.ptr[end - 1])) end--;
    for (from = end; from > 0 && end - from < LONGEST &&
                     (is_letter(t.ptr[from - 1]) || t.ptr[from - 1] == '-' || t.ptr[from - 1] == '/');
         from--)
        ;
    *at = from;
    return str_sub(t, from, end);
}

static bool ends_in(struct str word, const char *ending)
{
    size_t n = strlen(ending);
    return word.len >= n && str_eq_nocase(str_sub(word, word.len - n, word.len), str_of(ending));
}

/* Which kind does the noun before byte `at` announce? MASK_NOTHING: none. */
static enum mask_kind announced(struct str t, size_t at)
{
    enum mask_kind kind = MASK_NOTHING;

    for (int words = 0; words < 3; words++) {
        size_t behind = at;
        struct str word = word_before(t, &at);
        if (behind == at || word.len < 2) break;
        for (size_t i = 0; i < sizeof common / sizeof *common; i++)
            if (str_eq_nocase(str_sub(word, 0, strlen(common[i])), str_of(common[i]))) return MASK_NOTHING;
        size_t i = 0;
        while (i < sizeof nouns / sizeof *nouns && !ends_in(word, nouns[i].ending)) i++;
        if (i < sizeof nouns / sizeof *nouns) {
            if (kind == MASK_NOTHING || kind == MASK_NUMBER) kind = nouns[i].kind;
        } else if (kind != MASK_NOTHING ||
                   !(str_eq_nocase(word, STR("is")) || str_eq_nocase(word, STR("met")))) {
            break;
        }
    }
    return kind;
}

size_t mask_take_code(struct mask_state *s, size_t i)
{
    struct str t = s->text;
    size_t from = code_start(t, s->written, i), to = code_end(t, i);

    if (from == 0 || !is_code(str_sub(t, from, to)) || counts(t, to)) return 0;
    enum mask_kind kind = announced(t, from);
    return kind == MASK_NOTHING ? 0 : mask_take_more_codes(s, kind, mask_take(s, kind, from, to));
}

/* Where the next of several codes begins, behind a comma or "en"; 0 when there is none. */
static size_t next_start(struct str t, size_t at)
{
    static const char *const links[] = { "en ", "and ", "und ", "et ", "of ", "or " };
    size_t i = at;
    bool linked = false;

    while (i < t.len && t.ptr[i] == ' ' && i < at + 2) i++;
    if (i < t.len && strchr(",;+&/", t.ptr[i])) {
        linked = true;
        i++;
        while (i < t.len && t.ptr[i] == ' ') i++;
    }
    for (size_t k = 0; i > at && k < sizeof links / sizeof *links; k++)
        if (str_eq_nocase(str_sub(t, i, i + strlen(links[k])), str_of(links[k]))) {
            linked = true;
            i += strlen(links[k]);
            break;
        }
    if (linked && i < t.len && t.ptr[i] == '#') i++;
    return linked && i < t.len && ascii_word(t.ptr[i]) ? i : 0;
}

size_t mask_take_more_codes(struct mask_state *s, enum mask_kind kind, size_t end)
{
    struct str t = s->text;

    for (size_t from; (from = next_start(t, end));) {
        size_t to = code_end(t, from), digit = from;
        if (!is_code(str_sub(t, from, to)) || counts(t, to) || mask_before_email(t, from)) break;
        while (digit > 0 && digit < to && !is_digit(t.ptr[digit])) digit++;
        while (digit > from && ascii_word(t.ptr[digit - 1])) digit--;
        /* What has a shape of its own is that. */
        size_t taken = mask_take_number(s, digit);
        end = taken ? taken : mask_take(s, kind, from, to);
    }
    return end;
}

size_t mask_code_rest(struct str t, size_t to)
{
    size_t end = to + 1;

    if (end >= t.len || (t.ptr[to] != '-' && t.ptr[to] != '/')) return to;
    while (end < t.len && ascii_word(t.ptr[end])) end++;
    return end - to - 1 >= 1 && end - to - 1 <= 3 ? end : to;
}
