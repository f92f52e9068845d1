#include "tokenize/mask_plausible.h"

#include <string.h>

#include "tokenize/mask_check.h"

static unsigned digits_of(struct str s)
{
    unsigned n = 0;
    for (size_t i = 0; i < s.len; i++) n += s.ptr[i] >= '0' && s.ptr[i] <= '9';
    return n;
}

static bool year_like(struct str s)
{
    return s.len == 4 && (str_starts(s, STR("19")) || str_starts(s, STR("20")));
}

/* "contract 2023-2024" names no contract either. */
static bool years_like(struct str s)
{
    return s.len == 9 && (s.ptr[4] == '-' || s.ptr[4] == '/') && year_like(str_sub(s, 0, 4)) &&
           year_like(str_sub(s, 5, 9));
}

/* 31-12-2024, 2024/12/31: "contract van 1-1-2024" names no contract. */
static bool date_like(struct str s)
{
    unsigned parts = 1, digits = 0;
    for (size_t i = 0; i < s.len; i++) {
        bool sign = s.ptr[i] == '-' || s.ptr[i] == '/' || s.ptr[i] == '.';
        if (!sign && (s.ptr[i] < '0' || s.ptr[i] > '9')) return false;
        if (sign && digits > 4) return false;
        if (!sign && parts > 1 && digits >= 4) return false;
        parts += sign;
        digits = sign ? 0 : digits + 1;
    }
    return parts == 3 && s.len <= 10;
}

/* Of digits, capitals and signs, with a capital behind a digit: HJ82-KLM9, and not COVID-19. */
static bool is_mixed(struct str s)
{
    unsigned digits = 0, capitals = 0, signs = 0;
    bool turns = false;
    for (size_t i = 0; i < s.len; i++) {
        bool capital = s.ptr[i] >= 'A' && s.ptr[i] <= 'Z';
        turns |= capital && digits;
        capitals += capital;
        digits += s.ptr[i] >= '0' && s.ptr[i] <= '9';
        signs += s.ptr[i] == '-' || s.ptr[i] == '/' || s.ptr[i] == '.' || s.ptr[i] == '_';
    }
    return digits >= 2 && capitals >= 2 && s.len >= 6 && digits + capitals + signs == s.len &&
           (turns || !signs);
}

bool looks_hexadecimal(struct str s)
{
    return s.len > 2 && s.ptr[0] == '0' && (s.ptr[1] | 32) == 'x';
}

bool plausible_numbered(struct str s)
{
    if (looks_hexadecimal(s)) return false;
    unsigned digits = digits_of(s), capitals = 0;
    for (size_t i = 0; i < s.len; i++) capitals += s.ptr[i] >= 'A' && s.ptr[i] <= 'Z';
    return digits >= 3 || (digits >= 1 && s.len >= 5 && digits + capitals == s.len) || is_mixed(s);
}

/* "nota van 12.50" */
static bool money_like(struct str s)
{
    return s.len >= 4 && s.len <= 7 && s.ptr[s.len - 3] == '.' && digits_of(s) == s.len - 1;
}

bool plausible_reference(struct str s)
{
    if (looks_hexadecimal(s)) return false;
    return (digits_of(s) >= 4 && !year_like(s) && !years_like(s) && !date_like(s) && !money_like(s)) ||
           is_mixed(s);
}

bool plausible_report(struct str s)
{
    size_t letters = 0;
    for (size_t i = 0; i < s.len; i++) letters += (unsigned char)((s.ptr[i] | 32) - 'a') < 26;
    bool reported = letters == 1 && (digits_of(s) <= 4 || memchr(s.ptr, '.', s.len));
    return plausible_reference(s) && !reported;
}

bool plausible_account(struct str s)
{
    return digits_of(s) >= 7;
}

bool plausible_groups(struct str s)
{
    bool isbn = digits_of(s) >= 12 && (str_starts(s, STR("978")) || str_starts(s, STR("979")));
    return digits_of(s) >= 10 && !str_starts(s, STR("20")) && !isbn;
}

bool plausible_number(struct str s)
{
    static const char *const countries[] = { "30", "31", "32", "33", "34", "35", "36", "37",
                                             "40", "41", "42", "43", "50", "54", "57", "69",
                                             "73", "76", "80", "81", "84", "87", "90" };
    if (!check_ean13(s)) return true;
    for (size_t i = 0; i < sizeof countries / sizeof *countries; i++)
        if (str_starts(s, str_of(countries[i]))) return false;
    return true;
}

bool plausible_ipv4(struct str s)
{
    unsigned part = 0;

    for (size_t i = 0; i <= s.len; i++) { /* up to a port or the length of a network */
        bool end = i == s.len || s.ptr[i] == ':' || s.ptr[i] == '/';
        if (end || s.ptr[i] == '.') {
            if (part > 255) return false;
            if (end) break;
            part = 0;
        } else {
            part = part * 10 + (unsigned)(s.ptr[i] - '0');
        }
    }
    return true;
}

bool plausible_ipv6(struct str s)
{
    unsigned colons = 0;
    for (size_t i = 0; i < s.len; i++) colons += s.ptr[i] == ':';
    return colons == 7 || (colons >= 2 && str_find(s, STR("::")) != SIZE_MAX && s.len >= 6);
}

bool plausible_secret(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if ((s.ptr[i] >= '0' && s.ptr[i] <= '9') || (i + 1 < s.len && strchr("!@#$%^&*_+=", s.ptr[i])))
            return true;
    return false;
}

/* Are the two letters on the list of pairs? */
static bool pair_among(struct str pair, const char *list)
{
    for (struct str rest = str_of(list); rest.len >= 2; rest = str_sub(rest, 3, rest.len))
        if (str_eq_nocase(pair, str_sub(rest, 0, 2))) return true;
    return false;
}

bool plausible_postcode(struct str s)
{
    /* Before a place in Belgium; but "in 2018 Antwerpen bezocht" is left alone. */
    if (s.len == 4) return !year_like(s) || str_eq(s, STR("2000"));
    struct str letters = str_sub(s, s.len - 2, s.len);
    bool year = year_like(str_sub(s, 0, 4)), small = letters.ptr[0] >= 'a';

    if (pair_among(letters, "SA SD SS KM KG MG GB MB TB KB CM MM ML PK KW HZ PX XL")) return false;
    if (s.ptr[2] == '0' && s.ptr[3] == '0' && pair_among(letters, "MW VA KV AH IE LH LM"))
        return false; /* 1200 MW */
    if (small)
        return !year &&
               !pair_among(letters, "WH AH RD ST ND TH DE ER NA OP IN TE EN OM OF IS AL NU ZO JE WE");
    return !year || !pair_among(letters, "EN IN IS OP OM DE TE OF AL NU ER JE WE ZE UW AM PM BV NV");
}

bool plausible_british_postcode(struct str s)
{
    return !pair_among(str_sub(s, s.len - 2, s.len), "GB TB ST ND RD TH ER PS"); /* Mavic2 4GB */
}

bool plausible_loose_postcode(struct str s)
{
    return s.ptr[0] > '9' || plausible_postcode(s);
}

bool plausible_glued_postcode(struct str s)
{
    return !year_like(str_sub(s, 0, 4));
}

/* Words that a number may follow without being a login or a street: systems and their versions, places where
 * people are served, parts of a text. */
static bool is_numbered_thing(struct str word)
{
    static const char *const things[] = {
        "windows",     "office",   "microsoft", "win",        "outlook",   "exchange",  "android",
        "iphone",      "ipad",     "ios",       "galaxy",     "covid",     "versie",    "web",
        "level",       "type",     "test",      "niveau",     "pixel",     "golf",      "polo",
        "xbox",        "excel",    "word",      "formule",    "kanaal",    "nintendo",  "lijn",
        "spoor",       "perron",   "gate",      "zaal",       "rij",       "stap",      "vraag",
        "artikel",     "fase",     "blok",      "week",       "dag",       "model",     "maat",
        "filiaal",     "winkel",   "balie",     "loket",      "nummer",    "hoofdstuk", "pagina",
        "playstation", "maandag",  "dinsdag",   "woensdag",   "donderdag", "vrijdag",   "zaterdag",
        "zondag",      "boeing",   "terminal",  "groep",      "klas",      "kamer",     "ronde",
        "deel",        "optie",    "poort",     "verdieping", "schijf",    "scherm",    "server",
        "printer",     "lift",     "team",      "laptop",     "tafel",     "zone",      "halte",
        "bus",         "tram",     "veld",      "watch",      "tab",       "air",       "series",
        "serie",       "plus",     "ultra",     "mini",       "pro",       "max",       "apple",
        "samsung",     "bijlage",  "tarief",    "pakket",     "maart",     "april",     "juni",
        "juli",        "augustus", "januari",   "februari",   "september", "oktober",   "november",
        "december",    "chrome",   "firefox",   "ubuntu",     "debian",    "macos",     "safari",
        "stoel",       "plek",     "kaart",     "etage",      "foto",      "kraam",     "netflix",
        "edge",        "java",     "server",    "npo",        "rtl",       "schaal"
    };
    for (size_t i = 0; i < sizeof things / sizeof *things; i++)
        if (str_eq_nocase(word, str_of(things[i]))) return true;
    return false;
}

bool plausible_login(struct str s)
{
    size_t letters = 0;

    while (letters < s.len && (s.ptr[letters] < '0' || s.ptr[letters] > '9')) letters++;
    return s.len >= 5 && !is_numbered_thing(str_sub(s, 0, letters));
}

bool plausible_street(struct str s)
{
    size_t number = s.len, from;

    while (number > 0 && s.ptr[number - 1] != ' ') number--;
    if (number > 0 && (s.ptr[number] < '0' || s.ptr[number] > '9')) { /* 12 B */
        for (number--; number > 0 && s.ptr[number - 1] != ' '; number--)
            ;
    }
    if (number < 4) return false;
    for (from = number - 1; from > 0 && s.ptr[from - 1] != ' '; from--)
        ;
    struct str first = str_sub(s, 0, str_find(s, STR(" ")));
    return !is_numbered_thing(str_sub(s, from, number - 1)) && !is_numbered_thing(first);
}

bool plausible_letters(struct str s)
{
    size_t capitals = 0, consonants = 0;

    for (size_t i = 0; i < s.len; i++) {
        capitals += s.ptr[i] >= 'A' && s.ptr[i] <= 'Z';
        consonants = strchr("aeiouyAEIOUY", s.ptr[i]) ? 0 : consonants + 1;
        if ((s.ptr[i] >= '0' && s.ptr[i] <= '9') || consonants == 4) return true;
    }
    return capitals == s.len;
}

bool plausible_plate(struct str s)
{
    for (size_t i = 0; i + 1 < s.len; i++) {
        bool small = s.ptr[i] >= 'a' && s.ptr[i + 1] >= 'a';
        if (small && pair_among(str_sub(s, i, i + 2), "km kg cm mm ml gb mb en of in is op te uu xl st"))
            return false;
    }
    return true;
}

bool plausible_named_plate(struct str s)
{
    size_t letters = 0, vowels = 0, all = 0;

    for (size_t i = 0; i < s.len; i++) {
        bool small = s.ptr[i] >= 'a' && s.ptr[i] <= 'z', capital = s.ptr[i] >= 'A' && s.ptr[i] <= 'Z';
        all += small || capital || (s.ptr[i] >= '0' && s.ptr[i] <= '9');
        if (small || (letters && s.ptr[i] == ' ')) {
            letters += small;
            vowels += small && strchr("aeiou", s.ptr[i]) != NULL;
            if (letters > 3 && vowels) return false;
        } else {
            letters = vowels = 0;
        }
    }
    return digits_of(s) && all >= 4 && plausible_plate(s);
}

bool plausible_postcode_with_house(struct str s)
{
    size_t letters = s.ptr[4] == ' ' || s.ptr[4] == '-' ? 5 : 4;
    return !pair_among(str_sub(s, letters, letters + 2),
                       "SA SD SS KM KG MB GB TB CM MM ML CL DL PK PX HZ EN IN IS OP OM DE TE OF AL NU ER JE "
                       "WE ZE ST ND RD TH AM PM BV NV WH AH KW XL IK TO AT ON BY OR NA");
}

bool plausible_postcode_and_house(struct str s)
{
    return !year_like(str_sub(s, 0, 4)) && plausible_postcode_with_house(str_sub(s, 0, 6));
}
