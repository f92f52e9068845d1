#include "tokenize/mask_rules.h"
#include "tokenize/mask_check.h"
#include <string.h>

/* Building blocks. Every repetition is bounded, so that no text can make matching slow. */
#define END "(?![\\p{L}\\p{N}])"
#define MONTH                                                                                                 \
    "(?i:jan(?:uari|uary|uar|vier)?|feb(?:ruari|ruary|ruar)?|f[eé]v(?:rier)?|m(?:aart|rt|arch|ars|är|ärz|" \
    "aa)|"                                                                                                    \
    "apr(?:il)?|avril|mei|may|mai|jun[ie]?|juin|jul[iy]?|juillet|aug(?:ustus|ust)?|août|"                    \
    "sep(?:t(?:ember|embre)?)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[czs](?:ember)?|décembre)\\.?"
#define DAY_MONTH_YEAR                                                                                       \
    "(?:0?[1-9]|[12]\\d|3[01])([-/.]|[ ][-/.][ "                                                             \
    "])(?:0?[1-9]|1[0-2])\\1(?:(?:19|20)\\d{2}|\\d{2})(?![-/.]?\\d)"
#define YEAR_MONTH_DAY "(?:19|20)\\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\\d|3[01])(?!\\d)"
#define DAY_MONTHNAME                                                                                        \
    "(?:0?[1-9]|[12]\\d|3[01])(?:e|de|ste|th|st|nd|rd|er|\\.)?[ -]?" MONTH "(?:[ -]?(?:19|20)\\d{2})?"
/* Any date, without the back reference of DAY_MONTH_YEAR (for use inside a group). */
#define ANY_DATE                                                                                             \
    "(?:\\d{1,2}(?:[ ]?[-/.][ ]?|[ ])\\d{1,2}(?:[ ]?[-/.][ ]?|[ "                                            \
    "])['’]?\\d{2,4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{8}|"                                             \
    "\\d{1,2}(?:e|de|ste|th|st|nd|rd|er|\\.)?[ -]?" MONTH "[ -]?(?:\\d{4}|['’]?\\d{2}))"

/* The larger places of Belgium, which tell a postcode of four digits; those that are words in small letters
 * too only with a capital. */
#define BELGIAN_PLACE                                                                                        \
    "(?:(?i:aalst|aalter|aarschot|anderlecht|antwerpen|arlon|asse|berchem|beringen|beveren|bilzen|"          \
    "blankenberge|"                                                                                          \
    "boechout|bonheiden|boom|borgerhout|bornem|borsbeek|brasschaat|brecht|bruxelles|brugge|brussel|"         \
    "charleroi|"                                                                                             \
    "deinze|dendermonde|denderleeuw|destelbergen|deurne|diest|diksmuide|dilbeek|edegem|eeklo|eigenbrakel|"   \
    "ekeren|"                                                                                                \
    "elsene|etterbeek|eupen|evere|evergem|ganshoren|genk|gent|gentbrugge|geraardsbergen|grimbergen|haacht|"  \
    "halle|"                                                                                                 \
    "harelbeke|hasselt|heist-op-den-berg|herent|herentals|herzele|heusden-zolder|hoboken|hoeilaart|"         \
    "hoogstraten|"                                                                                           \
    "houthalen|ieper|ixelles|izegem|jette|kalmthout|kapellen|kasterlee|koekelberg|koksijde|kontich|"         \
    "kortenberg|"                                                                                            \
    "kortrijk|knokke(?:-heist)?|kruibeke|laarne|laken|landen|lanaken|lebbeke|lede|leuven|liège|liedekerke|" \
    "lochristi|lokeren|lommel|louvain|luik|maaseik|maasmechelen|machelen|maldegem|mechelen|meise|melle|"     \
    "menen|"                                                                                                 \
    "merchtem|merelbeke|merksem|middelkerke|mortsel|namen|namur|nazareth|neerpelt|nieuwpoort|ninove|"        \
    "nivelles|"                                                                                              \
    "oostende|oostkamp|opwijk|oudenaarde|oudenburg|overijse|overpelt|poperinge|putte|puurs|ranst|roeselare|" \
    "ronse|rotselaar|schaarbeek|schilde|schoten|seraing|sint-[a-z]{4,12}(?:-[a-z]{4,12}){0,2}|temse|ternat|" \
    "tervuren|tessenderlo|tielt|tienen|tongeren|torhout|tournai|turnhout|ukkel|verviers|veurne|vilvoorde|"   \
    "vorst|waregem|waterloo|waver|wemmel|westerlo|wetteren|wevelgem|wijnegem|willebroek|wilrijk|wingene|"    \
    "zaventem|zedelgem|zelzate|zemst|zottegem|zonhoven|zwevegem|zwijnaarde|zwijndrecht)"                     \
    "|Balen|Bergen|Bree|Damme|De (?:Haan|Panne|Pinte)|Duffel|Essen|Geel|Genk|Ham|Hamme|Lier|Lille|Mol|Mons|" \
    "Nijlen|Peer|Pelt|Riemst|Ath|Dinant|Huy|Hove|Lint|Niel|Olen|Ravels|Rumst|Stekene|Zele|Zoersel)"

/* Words that stand between "ordernummer" and its number. */
#define NUMBER_WORD                                                                                          \
    "(?:[ "                                                                                                  \
    "_-]{0,2}(?:nummers?|nrs?\\.?|numm?er|numbers?|no\\.|nums?\\.?|num[eé]ro|id|codes?|ref(?:erentie|"      \
    "erence)?\\.?|"                                                                                          \
    "kenmerk|n[º°]|#))"
#define LINK                                                                                                 \
    "(?:[ "                                                                                                  \
    "\\t]{0,2}(?:is|was|zijn|luidt|met|en|van|mijn|nummer|nr\\.?|no\\.|ist|est|hier|[:=#(|;\"'-])){0,4}[ "   \
    "\\t]{0,2}\\n?[ \\t]{0,2}"
#define CODE                                                                                                 \
    "(\\d{2,4}(?:[ ]\\d{3,4}){2,4}(?![a-z\\d])|\\d{3,5}[ ]\\d{4,5}(?![a-z\\d]|[ ]\\d)|"                      \
    "(?:[a-z]{1,6}[-/_]?)?\\d[a-z\\d]{0,30}(?:[-/._][a-z\\d]{1,20}){0,4})" END
/* The same, or in groups: "552 881", "I2603 881". */
#define GROUPED_CODE                                                                                         \
    "((?:[a-z]?\\d{2,5}(?:[ "                                                                                \
    "]\\d{3,5}){1,4}(?![a-z\\d])|\\d{2}(?:[ ]\\d{2}){2,5}(?![a-z\\d ])|(?:(?-i:[A-Z]{1,4})[ "                \
    "]|[a-z]{1,6}[-/_]?)?\\d[a-z\\d]{0,30}(?:[-/._][a-z\\d]{1,20}){0,4}))" END
/* A plate of any of the Dutch side codes, a Belgian one, of the letters `az`. */
#define PLATE_OF(az)                                                                                         \
    "(?:[" az "]{2}-(?:\\d{2}-(?:\\d{2}|[" az "]{2})|[" az "]{2}-\\d{2}|\\d{3}-[" az "])"                    \
    "|\\d{2}-(?:\\d{2}-[" az "]{2}|[" az "]{2}-(?:\\d{2}|[" az "]{2})|[" az "]{3}-\\d)"                      \
    "|\\d-(?:[" az "]{3}-\\d{2,3}|[" az "]{2}-\\d{3})|\\d{3}-[" az "]{2}-\\d"                                \
    "|[" az "]{3}-\\d{2}-[" az "]|[" az "]-(?:\\d{2}-[" az "]{3}|\\d{3}-[" az "]{2}))"
/* The same with other signs or none between, which only a message about a vehicle tells from a product. */
#define LOOSE_PLATE_OF(az, gap)                                                                              \
    "(?:[" az "]{2}" gap "(?:\\d{2}" gap "(?:\\d{2}|[" az "]{2})|[" az "]{2}" gap "\\d{2}|\\d{3}" gap "[" az \
    "])"                                                                                                     \
    "|\\d{2}" gap "(?:\\d{2}" gap "[" az "]{2}|[" az "]{2}" gap "(?:\\d{2}|[" az "]{2})|[" az "]{3}" gap     \
    "\\d)"                                                                                                   \
    "|\\d" gap "(?:[" az "]{3}" gap "\\d{2,3}|[" az "]{2}" gap "\\d{3})|\\d{3}" gap "[" az "]{2}" gap "\\d"  \
    "|[" az "]{3}" gap "\\d{2}" gap "[" az "]|[" az "]" gap "(?:\\d{2}" gap "[" az "]{3}|\\d{3}" gap "[" az  \
    "]{2}))"
/* Words of two letters that follow a number without being those of a postcode. */
#define SMALL_WORD                                                                                           \
    "(?:in|is|en|op|te|of|om|de|je|ik|we|al|er|nu|zo|to|at|on|or|it|ze|ga|ja|km|kg|cm|mm|ml|gb|mb|uw|as)"
/* A number whose kind a noun names: with "nummer" nearly anything counts, without only what looks like a
 * number of a register: five digits or more, or four that are no year and count nothing. */
#define REFERENCE(kind, triggers, noun)                                                                      \
    { kind, BEFORE_DIGIT, triggers, "(?i)" noun NUMBER_WORD LINK GROUPED_CODE, reference_numbered, ANYONE }, \
    {                                                                                                        \
        kind, BEFORE_DIGIT, triggers,                                                                        \
            "(?i)" noun "(?:en|s)?" LINK CODE                                                                \
            "(?![ ]{0,2}(?:€|euro|eur|stuks?|x|st|keer|kg|dagen|uur|jaar|%|personen))",                      \
            reference_bare, ANYONE                                                                           \
    }

/* What a secret is announced by, and what is said of it instead of telling it. */
#define SECRET_NOUN                                                                                          \
    "(?:wachtwoord|ww|pw|password|passwort|paswoord|mot de passe|pin(?:[ -]?code)?|inlogcode|toegangscode)"
#define SECRET_STATE                                                                                         \
    "(?:(?:ge|ver|be|ont|her|aan|in|af|uit|on)\\p{L}{2,20}|niet|nog|al|weer|nu|ook|fout|juist|correct|"      \
    "incorrect|"                                                                                             \
    "goed|kwijt|zoek|weg|zwak|sterk|kort|lang|oud|nieuw|anders|hetzelfde|klaar|nodig|vol|leeg|ingevuld|"     \
    "onjuist|"                                                                                               \
    "wrong|expired|lost|forgotten|invalid|too|not|falsch|abgelaufen|vergessen|oublié|expiré|"              \
    "hoofdlettergevoelig|verplicht|te|steeds|altijd|nooit|raar|vreemd|prima|okay?|dezelfde|privé|geheim|"   \
    "moeilijk|"                                                                                              \
    "makkelijk|n\\.?v\\.?t\\.?|onbekend|zie|mislukt|opgestuurd|toegestuurd|gemaild|resetten|wijzigen|geen)"

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

/* Three digits, or a code of letters and digits such as QX7P2L. */
static bool reference_numbered(struct str s)
{
    unsigned digits = digits_of(s), capitals = 0;
    for (size_t i = 0; i < s.len; i++) capitals += s.ptr[i] >= 'A' && s.ptr[i] <= 'Z';
    return digits >= 3 || (digits >= 1 && s.len >= 5 && digits + capitals == s.len);
}

static bool reference_bare(struct str s)
{
    unsigned digits = digits_of(s), capitals = 0;
    for (size_t i = 0; i < s.len; i++) capitals += s.ptr[i] >= 'A' && s.ptr[i] <= 'Z';
    return (digits >= 4 && !year_like(s) && !date_like(s)) ||
           (digits >= 2 && capitals >= 2 && s.len >= 6 && digits + capitals == s.len);
}

static bool account_number(struct str s)
{
    return digits_of(s) >= 7;
}

/* Groups of digits: long enough for a register, and not just years or a row of one digit. */
static bool grouped_number(struct str s)
{
    bool isbn = digits_of(s) >= 12 && (str_starts(s, STR("978")) || str_starts(s, STR("979")));
    return digits_of(s) >= 10 && !str_starts(s, STR("20")) && !isbn;
}

/* A barcode of an article as the shops of this part of the world sell it: by its country and its check digit.
 */
static bool not_an_article(struct str s)
{
    static const char *const countries[] = { "30", "31", "32", "33", "34", "35", "36", "37",
                                             "40", "41", "42", "43", "50", "54", "57", "69",
                                             "73", "76", "80", "81", "84", "87", "90" };
    if (!check_ean13(s)) return true;
    for (size_t i = 0; i < sizeof countries / sizeof *countries; i++)
        if (str_starts(s, str_of(countries[i]))) return false;
    return true;
}

static bool ipv4(struct str s)
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

/* Times such as 12:30:45 have the shape of a short IPv6 address. */
static bool ipv6(struct str s)
{
    unsigned colons = 0;
    for (size_t i = 0; i < s.len; i++) colons += s.ptr[i] == ':';
    return colons == 7 || (colons >= 2 && str_find(s, STR("::")) != SIZE_MAX && s.len >= 6);
}

/* A password rather than a word: a digit, or a sign that closes no sentence. */
static bool secret(struct str s)
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

/* Years with a small word in capitals behind, measures and ordinals have the shape of a Dutch postcode. */
static bool postcode(struct str s)
{
    /* Before a place in Belgium; but "in 2018 Antwerpen bezocht" is left alone. */
    if (s.len == 4) return !year_like(s) || str_eq(s, STR("2000"));
    struct str letters = str_sub(s, s.len - 2, s.len);
    bool year = year_like(str_sub(s, 0, 4)), small = letters.ptr[0] >= 'a';

    if (pair_among(letters, "SA SD SS KM KG GB MB TB KB CM MM ML PK KW HZ PX XL")) return false;
    if (small) return !year && !pair_among(letters, "WH AH RD ST ND TH DE ER");
    return !year || !pair_among(letters, "EN IN IS OP OM DE TE OF AL NU ER JE WE ZE UW AM PM BV NV");
}

/* The same where the message speaks of a place; a letter first is that of the country. */
static bool postcode_loose(struct str s)
{
    return s.ptr[0] > '9' || postcode(s);
}

/* "12km30" has the shape of a plate. */
static bool not_measured(struct str s)
{
    for (size_t i = 0; i + 1 < s.len; i++) {
        bool small = s.ptr[i] >= 'a' && s.ptr[i + 1] >= 'a';
        if (small && pair_among(str_sub(s, i, i + 2), "km kg cm mm ml gb mb en of in is op te uu xl st"))
            return false;
    }
    return true;
}

/* A house number behind tells a postcode from the amounts that have its shape, but not from all: "1500 kg 3".
 */
static bool postcode_with_house(struct str s)
{
    size_t letters = s.ptr[4] == ' ' || s.ptr[4] == '-' ? 5 : 4;
    return !pair_among(str_sub(s, letters, letters + 2),
                       "SA SD SS KM KG MB GB TB CM MM ML CL DL PK PX HZ EN IN IS OP OM DE TE OF AL NU ER JE "
                       "WE ZE ST ND RD TH AM PM BV NV WH AH KW XL IK TO AT ON BY OR");
}

/* 1234AB12; but a year and a size or a version is none. */
static bool postcode_and_house(struct str s)
{
    return !year_like(str_sub(s, 0, 4)) && postcode_with_house(str_sub(s, 0, 6));
}

const struct mask_shape mask_shapes[] = {
    { MASK_DATE, START_DIGIT, 3, "-/.", "a",
      YEAR_MONTH_DAY "(?:[T ]{1,2}\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?" END,
      NULL, NULL },
    { MASK_DATE, START_DIGIT, 3, "-/.", "a", DAY_MONTH_YEAR END, NULL, NULL },
    { MASK_DATE, START_DIGIT, 2, "-/", "a",
      "(?:0?[1-9]|[12]\\d|3[01])[-/](?:0?[1-9]|1[0-2])(?![-/.,]?\\d)(?!-[A-Za-z]{2})" END, NULL, NULL },
    { MASK_DATE, START_DIGIT, 1, NULL, "a", DAY_MONTHNAME END, NULL, NULL },
    { MASK_AMOUNT, START_DIGIT, 1, NULL, "a",
      "(?:(?:\\d{1,3}(?:[. ]\\d{3}){1,4}|\\d{1,9})(?:[.,]\\d{1,2}|,-)?[ ]{0,2}(?i:€|euro'?s?|eur)" END
      "|(?:(?<=€)|(?<=€ )|(?<=€  )|(?<=EUR )|(?<=EUR)|(?<=eur )|(?<=euro )|(?<=Euro "
      ")|(?<=\\$)|(?<=£))(?:\\d{1,3}(?:[. "
      "]\\d{3}){1,4}|\\d{1,9})(?:[.,]\\d{1,2}|,-)?(?![\\d])|(?:\\d{1,3}(?:\\.\\d{3}){1,4}|\\d{1,6}),(?:\\d{2}"
      "|-)" END ")",
      NULL, NULL },
    { MASK_VAT, START_LETTER, 9, NULL, "ai", "NL[ .-]?(?:\\d[ .-]?){9}B[ .-]?\\d{2}" END, check_vat, NULL },
    { MASK_VAT, START_DIGIT, 11, NULL, "ai", "\\d{9}[ .]?B\\d{2}" END, NULL, NULL },
    { MASK_VAT, START_LETTER, 9, NULL, "ai", "BE[ .-]{0,2}[01](?:[ .-]?\\d){9}" END, check_vat, NULL },
    { MASK_VAT, START_LETTER, 8, NULL, "a",
      "(?:DE\\d{9}|FR[A-Z\\d]{2}\\d{9}|LU\\d{8}|ATU\\d{8}|GB\\d{9})" END, NULL, NULL },
    { MASK_CARD, START_DIGIT, 16, NULL, "a", "\\d{4}(?:[ -]?\\d{4}){3}" END, check_card, NULL },
    { MASK_CARD, START_DIGIT, 13, NULL, "a",
      "(?:\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{1,4}(?:[ -]?\\d{1,3})?|\\d{4}[ -]?\\d{6}[ "
      "-]?\\d{4,5}|\\d{4}(?:[ ]?[-._/ ][ ]?\\d{4}){2}[ ]?[-._/ ][ ]?\\d{1,7}|\\d{2}(?:[ "
      ".-]\\d{2}){7}|\\d{13,19})" END,
      check_card, NULL },
    { MASK_TRACKING, START_DIGIT | START_LETTER, 6, NULL, "a",
      "(?:3s[a-z]{2,6}\\d{6,13}|JD\\d{16,20}|JJD\\d{2}(?:[ "
      "]\\d{4}){4}|3S[A-Z]{2,5}\\d[A-Z\\d]{5,14}|3S[A-Z\\d]{8,16}|3S[ -]?[A-Z]{2,6}(?:[ "
      "-]?\\d){6,13}|JVGL[A-Z\\d]{8,20}|JVGL(?:[ ]\\d{2,6}){3,6}|JJD\\d{16,20}|1Z[ ]?[A-Z\\d]{3}[ "
      "]?[A-Z\\d]{3}[ ]?[A-Z\\d]{2}[ ]?[A-Z\\d]{4}[ ]?[A-Z\\d]{3}[ ]?[A-Z\\d]|32\\d{16,22}|00\\d{18})" END,
      NULL, NULL },
    { MASK_TRACKING, START_LETTER, 9, NULL, "a", "[A-Z]{2}[ ]?\\d{3}[ ]?\\d{3}[ ]?\\d{3}[ ]?[A-Z]{2}" END,
      check_s10, NULL },
    { MASK_IP, START_DIGIT, 4, ".", "a", "\\d{1,3}(?:\\.\\d{1,3}){3}(?!\\.\\d)(?::\\d{2,5}|/\\d{1,2})?" END,
      ipv4, NULL },
    { MASK_TRACKING, START_LETTER, 9, NULL, "a", "[A-Z]{2}[ ]?\\d{3}[ ]?\\d{3}[ ]?\\d{3}[ ]?[A-Z]{2}" END,
      NULL, "track|trace|t&t|pakje|pakket|zending|post|dhl|ups|barcode|verzend|bezorg" },
    { MASK_NATIONAL_ID, START_DIGIT, 11, NULL, "a",
      "\\d{2}[./ -]?\\d{2}[./ -]?\\d{2}[ ]?[./ -]?[ ]?\\d{3}[ ]?[./ -]?\\d{2}" END, check_rijksregister,
      NULL },
    { MASK_NATIONAL_ID, START_DIGIT, 9, NULL, "a",
      "(?:\\d{9}|\\d{3}([. -])\\d{3}\\1\\d{3}|\\d{4}([. -])\\d{2}\\2\\d{3}|\\d(?:[ .-]\\d){8})" END,
      check_bsn, NULL },
    { MASK_NATIONAL_ID, START_DIGIT, 8, NULL, "a", "\\d(?:[ ./-]?\\d){7,8}" END, check_bsn,
      "bsn|b.s.n|burgerserv|burger serv|sofi" },
    { MASK_COMPANY, START_DIGIT, 10, NULL, "a", "[01]\\d{3}([ ./-])\\d{3}\\1\\d{3}" END, check_be_enterprise,
      NULL },
    { MASK_NUMBER, START_DIGIT, 12, "/", "a", "\\d{3}/\\d{4}/\\d{5}" END, NULL,
      NULL }, /* Belgian: +++090/9337/55493+++ */
    { MASK_PHONE, START_DIGIT, 11, NULL, "a", "316\\d{8}" END, check_digits_vary, NULL },
    { MASK_PHONE, START_SIGN | START_DIGIT, 8, NULL, "a",
      "(?:\\+|00)[ ]?3[12][ ]?[-./]?[ ]?(?:\\(0\\)|0)?(?:[ ]?[-./]?[ ]?\\d){8,9}" END, NULL, NULL },
    { MASK_PHONE, START_SIGN | START_DIGIT, 9, NULL, "a",
      "(?:\\+|00)[1-9]\\d{0,2}(?:[ ]?[-./(]?[ ]?\\d\\)?){7,11}" END, NULL, NULL },
    { MASK_PHONE, START_SIGN | START_DIGIT, 9, NULL, "a",
      "(?:\\(0[1-9]\\d{0,3}\\)|0[1-9](?:\\d{1,2})?)(?:[ ]?[-./]?[ ]?\\d){6,8}" END "(?![ ]\\d{3})",
      check_digits_vary, NULL },
    { MASK_PHONE, START_DIGIT, 10, NULL, "a", "0(?:[ .-]\\d){9}" END, check_digits_vary, NULL },
    { MASK_PHONE, START_DIGIT, 8, NULL, "a",
      "0(?:800|900|90[69]|88)[ -]?\\d{2}[ ]?\\d{2}(?:[ ]?\\d{2,3})?" END, NULL, NULL },
    { MASK_PLATE, START_DIGIT | START_LETTER, 1, "-", "a",
      "(?:" PLATE_OF("A-Z") "|(?!\\d{1,2}-" MONTH END ")" PLATE_OF("a-z") ")(?!-)" END, NULL, NULL },
    { MASK_PASSPORT, START_DIGIT, 12, "-", "a", "\\d{3}-\\d{7}-\\d{2}" END, NULL,
      NULL }, /* Belgian identity card */
    { MASK_PASSPORT, START_LETTER, 1, NULL, "a",
      "(?:[A-NP-Z]{2}[ -]?[A-NP-Z\\d]{6}\\d|[A-NP-Z]{3}[ ][A-NP-Z\\d]{3}[ "
      "][A-NP-Z\\d]{2}\\d|[a-np-z]{2}[a-np-z\\d]{6}\\d)" END,
      secret,
      "paspoort|passport|pasp.|identit|ausweis|id-kaart|id kaart|id-bewijs|id "
      "nummer|id-nummer|document|docn|doc.n|legitim" },
    { MASK_POSTCODE, START_DIGIT, 4, NULL, "a",
      "[1-9]\\d{3}[ -]?(?:[A-Z]{2}|[a-z]{2})[ ,/]{1,3}(?:(?:nr\\.?|nummer|huisnummer|huisnr\\.?)[ "
      ":]{1,2})?\\d{1,4}(?:[ -]?[a-zA-Z](?!\\p{L}))?(?:-\\d{1,4})?(?![\\p{L}\\p{N}%€:]|[.,/-]\\d|[ "
      "]?(?:dagen|uur|uren|keer|weken|maanden|minuten|stuks?|jaar|euro|x|km|meter|personen|€|" MONTH
      ")(?!\\p{L}))",
      postcode_with_house, NULL },
    { MASK_POSTCODE, START_DIGIT, 5, NULL, "a", "[1-9]\\d{3}[A-Z]{2}\\d{1,3}(?:[a-z]|-\\d{1,3})?" END,
      postcode_and_house, NULL },
    { MASK_POSTCODE, START_DIGIT, 4, NULL, "a",
      "[1-9]\\d{3}(?:(?:[ "
      "]{0,2}[A-Z]{2}|[a-z]{2}|[A-Z][a-z]|[a-z][A-Z]|(?<![\\w./-]\\d{4})-[A-Z]{2}(?!-))" END
      "|(?=[ ]{1,2}" BELGIAN_PLACE END "))",
      postcode, NULL },
    { MASK_POSTCODE, START_LETTER, 4, NULL, "a", "B[- ]{1,2}[1-9]\\d{3}" END "(?=[ ]{1,2}\\p{Lu})", NULL,
      NULL },
    { MASK_IP, START_DIGIT | START_LETTER, 1, ":", "ai", "[0-9a-f]{1,4}(?::{1,2}[0-9a-f]{1,4}){2,7}" END,
      ipv6, NULL },
    { MASK_CASE, START_LETTER, 5, NULL, "a",
      "(?:INC|REQ|RITM|CHG|PRB|TASK|CASE|TICKET|SD|HD)[-_ ]?\\d{5,12}" END, NULL, NULL },
    { MASK_INVOICE, START_LETTER, 4, NULL, "a",
      "(?:FACT|FAC|INV|VF)[-_ /]?\\d{4,8}(?:[-_/]\\d{1,8}){0,3}" END, NULL, NULL },
    { MASK_ORDER, START_LETTER, 4, NULL, "a", "(?:ORD|SO|PO|RMA)[-_ /]?\\d{4,12}(?:[-_/]\\d{1,8}){0,3}" END,
      NULL, NULL },
    { MASK_NUMBER, START_DIGIT, 10, NULL, "a", "\\d{2,6}(?:[ .-]\\d{2,6}){2,6}" END, grouped_number, NULL },
    { MASK_NUMBER, START_DIGIT | START_LETTER, 7, NULL, "a",
      "(?!KB\\d{7}(?!\\d)|0x|97[89]\\d{10}(?!\\d))(?<!\\d[.,])(?=[A-Za-z\\d]{0,30}?\\d{7})[A-Za-z\\d]{7,"
      "60}" END,
      not_an_article, NULL },
    { MASK_NUMBER, START_LETTER, 6, NULL, "a", "[A-Z]{1,5}[-_/]\\d{2,4}[-_/]\\d{3,10}" END, NULL, NULL },
};
const size_t mask_shape_count = sizeof mask_shapes / sizeof *mask_shapes;

const struct mask_context mask_contexts[] = {
    /* Numbers of articles are the same for everybody. */
    { MASK_NOTHING, BEFORE_DIGIT,
      "artikel art.n art_n artn productn productc modeln typen sku isbn onderdeel kleurn ean barcode "
      "streepjescode",
      "(?i)(?:(?:artikel(?:en|s)?|art\\.?[ ]?|product|model|type|onderdeel|kleur)" NUMBER_WORD
      "?|sku|isbn(?:-1[03])?)" LINK
      "([a-z]{0,3}\\d[a-z\\d]{0,20}(?:[-/. ]\\d[a-z\\d]{0,20}|-[a-z\\d]{1,8}){0,4})" END,
      NULL, ANYONE },
    { MASK_NOTHING, BEFORE_DIGIT, "ean barcode streepjescode artikel",
      "(?i)(?:ean|barcode|streepjescode|artikelcode)[^\\d\\n]{0,40}(\\d{13})" END, check_ean13, ANYONE },
    REFERENCE(MASK_ORDER,
              "order bestel leverbon leveringsbon werkbon kassabon kassatick kastick aankoop purchase "
              "commande reserv boeking booking retour rma offerte buchung",
              "(?:order|bestelling|bestelbon|(?:lever|leverings|werk|kassa)bon|kass?aticket|kasticket|"
              "bestell?(?:ung)?|aankoop|purchase|commande|reserve?rings?|reservation|reservatie|reservierung|"
              "boekings?|booking|buchungs?|retour|rma|offerte)"),
    REFERENCE(MASK_INVOICE, "factu fact nota creditn invoice rechnung",
              "(?:factuur|facture|fact\\.|(?:credit)?nota|invoice|rechnungs?)"),
    REFERENCE(MASK_CUSTOMER,
              "klant debiteur relatie lid lidmaat customer client kunden abonnee abonnement contract polis "
              "account member deelnem",
              "(?:klant(?:en)?|debiteur(?:en)?|relatie|lid(?:maatschaps)?|customer|client|kunden|abonnee|"
              "abonnements?|contract|polis|(?:lid|klanten)kaart|account|member(?:ship)?|deelnemers?)"),
    REFERENCE(MASK_CASE,
              "ticket zaak dossier melding case claim schade incident referentie referte reference kenmerk "
              "vorgang aanvra ref",
              "(?:ticket|zaak|dossier|meldings?|case|claim|schade|incident|referentie|referte|reference|"
              "kenmerk|vorgangs?|aanvra(?:ag|gs)|ref\\.?)"),
    { MASK_TRACKING, BEFORE_DIGIT, "track zending barcode pakket verzend",
      "(?:(?i:track(?:ing)?|zendings?|barcode|pakket|verzend)(?i:(?:[ -]?(?:&|en|and)[ -]?trace)?" NUMBER_WORD
      "?)" LINK "([A-Z]{2}(?:[ ]?\\d{3}){3}[ ]?[A-Z]{2}))" END,
      NULL, ANYONE },
    REFERENCE(MASK_TRACKING, "track zending barcode pakket verzend shipment sendung",
              "(?:track(?:ing)?(?:[ ]?(?:&|en|and|n)[ "
              "]?trace)?|zendings?|barcode|pakket|verzend|shipment|sendungs?)"),
    REFERENCE(MASK_METER, "meter ean stroommeter gasmeter watermeter warmtemeter zähler zaehler",
              "(?:(?:stroom|gas|water|warmte)?meter|ean(?:-?code)?|z(?:ä|ae)hler)"),
    /* What a bank transfer is known by. */
    { MASK_NUMBER, BEFORE_DIGIT, "machtigings betalingsk betalingsr mandaat transactie incassant",
      "(?i)(?:machtigings?|betalings?|mandaat|transactie|incassant)[ "
      "-]?(?:kenmerk|id|referentie|nummer|nr\\.?|code)" LINK
      "([a-z]{0,6}\\d[a-z\\d]{2,30}(?:[-/ .](?=[a-z\\d]{0,12}\\d)[a-z\\d]{2,12}){0,5})" END,
      NULL, ANYONE },
    { MASK_NUMBER, BEFORE_DIGIT, "rek bankrek giro",
      "(?i)(?:bank|giro)?rek(?:ening)?\\.?" NUMBER_WORD "?" LINK "(\\d[\\d. ]{5,14}\\d)" END, account_number,
      ANYONE },
    { MASK_COMPANY, BEFORE_DIGIT, "kvk k.v.k kamer chamber handelsreg coc kbo onderneming vestiging",
      "(?i)(?:kvk(?:[ -]?vestigings?)?|k\\.?v\\.?k\\.?|kamer van koophandel|chamber of "
      "commerce|handelsregister|coc|kbo|ondernemings?|vestigings?)" NUMBER_WORD "?" LINK
      "(?:onder[ ](?:nummer[ ]|nr\\.?[ ])?)?(\\d(?:[. -]?\\d){7,9})" END,
      NULL, ANYONE },
    { MASK_COMPANY, BEFORE_DIGIT, "kvk k.v.k kamer_van handelsreg",
      "(?i)(?:kvk|k\\.v\\.k|kamer van koophandel|handelsregister)[^\\n\\d]{1,40}?(?<![\\p{L}\\p{N}])(\\d{4}[ "
      ".-]?\\d{4}|\\d{2}(?:[ .]\\d{2}){3}|\\d{2}[ .]\\d{3}[ .]\\d{3})" END,
      NULL, ANYONE },
    { MASK_VAT, BEFORE_DIGIT, "btw vat tva",
      "(?i)(?:btw|vat|tva)(?:[ -]?(?:nummer|nr\\.?|number|no\\.?|id))?" LINK
      "((?:BE[ .-]{0,2}|B\\.E\\.[ ]?)?[01]\\d{3}[ ./-]?\\d{3}[ ./-]?\\d{3})" END,
      NULL, ANYONE },
    { MASK_NATIONAL_ID, BEFORE_DIGIT, "bsn burgerserv sofi rijksreg insz nationaal",
      "(?i)(?:bsn|burgerservice|sofi|rijksregister|insz|nationaal)" NUMBER_WORD "?" LINK
      "(\\d(?:[ ]?[./-]?[ ]?\\d){7,10})" END,
      NULL, ANYONE },
    { MASK_PASSPORT, BEFORE_DIGIT,
      "paspoort passport identit id rijbewijs legitim ausweis carte_d document docn doc.n reisdoc personal",
      "(?i)(?:paspoort|passport|identiteits(?:kaart|bewijs)|identity card|carte d.identit[eé]|id[- "
      "]?(?:kaart|bewijs|card|(?=nummer|nr|no))|rijbewijs|legitimatie(?:bewijs)?|(?:reis)?document|doc\\.?|(?"
      ":personal)?ausweis)" NUMBER_WORD "?" LINK
      "((?-i:[A-NP-Z]{2,3}[ -]?[A-NP-Z\\d]{3}[ -]?[A-NP-Z\\d]{2,3}\\d)|[a-z\\d]{8,10})" END,
      secret, ANYONE },
    { MASK_PLATE, BEFORE_DIGIT, "kenteken nummerplaat nrplaat license kennzeichen",
      "(?i)(?:kenteken(?:plaat)?|nummerplaat|nrplaat|license plate|kennzeichen)" NUMBER_WORD "?" LINK
      "(?<![\\p{L}\\p{N}])((?=[a-z\\d .-]{0,9}\\d)(?=[a-z\\d .-]{0,9}[a-z])[a-z\\d]{1,3}[-. "
      "]?[a-z\\d]{1,3}[-. ]?[a-z\\d]{1,3})" END,
      secret, ANYONE },
    { MASK_PLATE, BEFORE_DIGIT, "plaat", "(?i)plaat" LINK "([12][ -]?[a-z]{3}[ -]?\\d{3})" END, NULL,
      ANYONE },
    /* A plate without its hyphens, in a message that speaks of a vehicle. */
    { MASK_PLATE, BEFORE_DIGIT,
      "kenteken nummerplaat nrplaat plaat parke geparkeerd auto wagen voertuig scooter bestelbus bestelauto "
      "camper boete aanhang",
      "(?!(?i:automa|boeten|plaats))\\p{L}{4,14}[^\\n\\d]{0,40}?(?<![\\p{L}\\p{N}])(" LOOSE_PLATE_OF(
          "A-Z", "(?:[ ]?[.-][ ]?|[ ])?") "|(?=[a-z]{0,3}\\d)" LOOSE_PLATE_OF("a-z",
                                                                              "(?:[ ]?[.-][ ]?)?") ")" END,
      not_measured, ANYONE },
    { MASK_POSTCODE, BEFORE_DIGIT, "postcode pc zip plz",
      "(?i)(?:postcode|pc|zip(?:[ -]?code)?|plz)(?:[ ]?(?:/|en|\\+|,)[ ]?(?:woon)?plaats|[ ]?(?:/|en|\\+|,)[ "
      "]?huis(?:nummer|nr\\.?))?" LINK
      "(?:in[ ])?(?:NL?[ -]{1,2})?([1-9]\\d{4}(?!\\d)|[1-9]\\d{3}(?:[ -]{0,2}(?!(?-i:" SMALL_WORD
      ")(?!\\p{L}))[a-z]{2})?(?:(?<=[a-z])[ ,]{1,2}(?:(?:nr|huisnummer|huisnr|nummer)\\.?[ "
      ":]{1,2})?\\d{1,4}(?:[ -]?[a-z](?!\\p{L}))?(?:-\\d{1,4})?)?)" END,
      NULL, ANYONE },
    { MASK_POSTCODE, BEFORE_DIGIT, "postcode pc woon wonen verhui adres gemeente",
      "(?i:\\p{L}{2,14})[^\\n\\d]{0,30}?(?<![\\p{L}\\p{N}-])(B[ -]{1,2}[1-9]\\d{3}|NL[ -]{1,2}[1-9]\\d{3}[ "
      "]?[A-Z]{2}|[1-9]\\d{3}[ ](?!" SMALL_WORD END ")[a-z]{2})" END,
      postcode_loose, ANYONE },
    /* The number of a house, a box at the post office. */
    { MASK_ADDRESS, BEFORE_DIGIT, "huisnummer huisnr huis_n",
      "(?i)huis[ -]?(?:nummer|nr\\.?|no\\.?)[ ]{0,2}(?:is|was|moet|zijn|wordt|[:=(])?[ ]{0,2}(\\d{1,5}(?:[ "
      "-]?[a-z](?!\\p{L}))?(?:-[a-z\\d]{1,4})?)" END "(?![ ]?(?:keer|x|dagen|weken|uur|maal)(?!\\p{L}))",
      NULL, ANYONE },
    { MASK_ADDRESS, BEFORE_DIGIT, "woon wonen",
      "(?i)(?:woont?|wonen)[ ](?:nu[ ])?op[ ](?:huis)?(?:nummer|nr\\.?)[ ](\\d{1,4}(?:[ "
      "-]?[a-z](?!\\p{L}))?)" END,
      NULL, ANYONE },
    { MASK_ADDRESS, BEFORE_DIGIT, "postbus antwoordnummer boîte_postale",
      "(?i)((?:postbus|antwoordnummer|boîte postale)[ ]{1,2}(?:(?:nr|nummer)\\.?[ ])?\\d{1,6})" END, NULL,
      ANYONE },
    { MASK_BIRTHDATE, BEFORE_DIGIT, "geb geboren geboorte geburt born birth date dob naissance ne né",
      "(?i)(?:geb(?:oorte|oren|urtsdatum|oortedatum|oortejaar|oortedag|\\.?[ "
      "]?dat(?:um|\\.)?|\\.)?|born|birth[ _-]?date|date of birth|dob|date de naissance|n[eé]e? le)(?:[ "
      "]{0,2}(?:(?:te|in)[ ]\\p{L}[\\p{L}-]{1,24}(?:[ ]\\p{Lu}[\\p{L}-]{1,20})?,?(?=[ ](?:op[ "
      "])?\\d)|op|d\\.?d\\.?|is|was|on|am|le|in|van[ ](?:mijn|m'n|onze|haar|zijn|de)[ "
      "]\\p{L}{2,14}|[:=(|\"'-])){0,4}[ ]{0,2}(" ANY_DATE ")" END,
      NULL, ANYONE },
    /* The same with other words between, and behind the date. */
    { MASK_BIRTHDATE, BEFORE_DIGIT, "geboortedat geboorte_dat geboortedag date_of_birth",
      "(?i)(?:geboorte[ -]?dat(?:um|a)|geboortedag|date of "
      "birth)(?!\\p{L})[^\\d\\n.!?;]{0,60}(?<![\\p{L}\\p{N}])(" ANY_DATE ")" END,
      NULL, ANYONE },
    { MASK_BIRTHDATE, BEFORE_DIGIT, "geboren geboortejaar born né geboren",
      "(?i)(?:geboren|geboortejaar|born|n[eé]e?)[ ]{1,2}(?:(?:in|en|is|te [\\p{L}-]{2,20} in)[ "
      "])?((?:19|20)\\d{2})" END,
      NULL, ANYONE },
    { MASK_ADDRESS, BEFORE_DIGIT,
      "woon verhui adres bezorgadres afleveradres factuuradres huisadres address adresse anschrift",
      "(?i:woon(?:t|en|achtig)?|verhuis(?:d|t|en)?|verhuizen|(?:bezorg|aflever|factuur|huis)?adres|address|"
      "adresse|anschrift)[ ]{0,2}(?:(?:is|was|wordt|naar|op|aan|in|te|ist|est|at|nieuwe?|oude?|het|van(?=[ "
      "]\\p{Lu})|:|=)[ ]{0,2}){0,3}((?!" MONTH END
      ")(?:(?:de|het|'t|van|den|der|op|aan|la|le|du)[ ]){0,3}\\p{Lu}[\\p{L}'’.-]{1,30}(?:[ "
      "](?:(?:de|het|van|den|der|op|aan|la|le|du)[ ]){0,3}\\p{Lu}[\\p{L}'’.-]{1,30}){0,3}[ ]\\d{1,4}(?:[ "
      "-]?[a-zA-Z])?" END ")(?![ ]?(?:(?:" MONTH ")" END
      "|\\d|[-/.:]\\d|€|euro|uur|dagen|weken|maanden|jaar|keer|x[ ]))",
      NULL, ANYONE },
    /* The same, typed small: only what ends as a street. */
    { MASK_ADDRESS, BEFORE_DIGIT, "woon verhui adres bezorgadres afleveradres factuuradres huisadres",
      "(?i)(?:woon(?:t|en|achtig)?|verhuis(?:d|t|en)?|verhuizen|(?:bezorg|aflever|factuur|huis)?adres)[ "
      "]{0,2}(?:(?:(?:is|was|wordt|naar|op|aan|in|te|nieuwe?|oude?|het|de)(?!\\p{L})|:|=)[ "
      "]{0,2}){0,4}((?:(?:van|de|den|der|oude|nieuwe|korte|lange|grote|kleine|sint|st\\.|burg\\.|"
      "burgemeester|prins|prinses|koningin|eerste|tweede)[ "
      "]){0,3}[\\p{L}-]{2,24}(?:weg|dijk|hof|pad|park|markt|baan|lei|wal|veld|heide|brink|erf|akker|kamp|"
      "poort|haven|berg|hoek|weide|wijk|sluis|brug|straat|laan|plein|kade|gracht|singel)[ ]\\d{1,4}(?:[ "
      "-]?[a-z])?)" END "(?![ ]?(?:uur|dagen|weken|maanden|jaar|keer|minuten|km|euro|€|[-/.:]\\d))",
      NULL, ANYONE },
    /* Where something was brought: a name and a number. */
    { MASK_ADDRESS, BEFORE_DIGIT, "bezorg geleverd afgeleverd afgegeven",
      "(?i:bezorg(?:d|en)|(?:af)?geleverd|afgegeven)[ ](?:bij|op|aan)[ "
      "]((?!(?:Maandag|Dinsdag|Woensdag|Donderdag|Vrijdag|Zaterdag|Zondag|" MONTH
      "|Nummer|Nr|Week|Filiaal|Winkel|Balie|Punt)(?!\\p{L}))\\p{Lu}[\\p{L}'’.-]{1,30}(?:[ "
      "](?:(?:de|het|van|den|der|op|aan)[ ]){0,2}\\p{Lu}[\\p{L}'’.-]{1,30}){0,3}[ ]\\d{1,4}(?:[ "
      "-]?[a-zA-Z])?" END ")(?![ ]?(?:(?:" MONTH ")" END
      "|\\d|[-/.:]\\d|€|euro|uur|dagen|weken|maanden|jaar|keer|x[ ]))",
      NULL, ANYONE },
    { MASK_PASSWORD, ANYWHERE, "wachtwoord ww pw password passwort paswoord mot_de pin pincode inlogcode",
      "(?i)" SECRET_NOUN "[\"']?[ ]{0,2}(?:is[ ]{0,2})?[:=|][ ]{0,2}[\"']?([^\\s<>]{3,64})", secret, ANYONE },
    { MASK_PASSWORD, ANYWHERE, "wachtwoord ww pw password passwort paswoord mot_de pincode inlogcode",
      "(?i)" SECRET_NOUN "[\"']?[ ]{0,2}(?:is[ ]{0,2})?[:=|][ ]{0,2}[\"']?(?!" SECRET_STATE END
      ")([^\\s<>]{3,64})(?=[ ]{0,2}(?:\\n|$))",
      NULL, ANYONE },
    { MASK_PASSWORD, BEFORE_DIGIT, "wachtwoord ww pw password passwort paswoord mot_de pincode inlogcode",
      "(?i)" SECRET_NOUN "[ "
      "]{1,2}[(\"'‘“]?(?!\\d{1,2}-?[a-z]{4})((?=[^\\s<>]{0,30}\\d)(?=[^\\s<>]{0,30}\\p{L})"
      "[^\\s<>\"'’”]{5,64})",
      NULL, ANYONE },
    { MASK_PASSWORD, BEFORE_DIGIT,
      "pin pincode inlogcode toegangscode wachtwoord ww pw password passwort paswoord cvc cvv sms "
      "verificatie bevestigingscode beveiligingscode tancode",
      "(?i)(?:" SECRET_NOUN
      "|cv[cv](?:[ -]?code)?|(?:sms|verificatie|bevestigings|beveiligings|tan)[ -]?codes?)[ "
      "]{0,2}(?:(?:is|was|luidt)[ ]|[:=][ ]?)?[(\"'‘“]?(\\d{2}[ ]\\d{2}(?![ ]?\\d)|\\d{3}[ ]\\d{3}(?![ "
      "]?\\d)|\\d{4,12}|(?<=cvc |cvv |cvc: |cvv: |code |code: |is )\\d{3})" END "(?![ ]?(?:euro|€|,\\d))",
      NULL, ANYONE },
    { MASK_PASSWORD, ANYWHERE, "wachtwoord ww pw password passwort paswoord mot_de pincode inlogcode",
      "(?i)" SECRET_NOUN "[ ]{1,2}(?:is|was|ist|est)[ ]{1,2}(?:(?:nu|veranderd in|veranderd naar|gewijzigd "
      "in|gewijzigd naar|aangepast naar)[ ]{1,2})?([^\\s<>]{3,64})",
      secret, ANYONE },
    /* A bare word after "mijn wachtwoord is" that ends the sentence and is no state such as "verlopen". */
    { MASK_PASSWORD, ANYWHERE, "wachtwoord ww pw password passwort paswoord mot_de",
      "(?i)" SECRET_NOUN "[ ]{1,2}(?:is|was|ist|est)[ ]{1,2}[\"'‘“]?(?!" SECRET_STATE END
      ")([\\p{L}-]{4,30})(?=[\"'’”]?[ ]{0,2}(?:[.!,;]?[ ]{0,2}(?:\\n|$)))",
      NULL, ANYONE },
};
const size_t mask_context_count = sizeof mask_contexts / sizeof *mask_contexts;

/* Behind an address: a Belgian postcode before a place, or a Dutch one typed small. */
const char mask_postcode_behind[] =
    "[ ,\\n]{1,3}((?:B-?)?[1-9]\\d{3}(?=[ ]{1,2}\\p{L}{3})|[1-9]\\d{3}[ ]?[A-Za-z]{2}" END ")";

/* Numbers of things that are the same for everybody (articles, models, versions) are not personal. */
const char mask_numbered[] =
    "(?!(?:artikel|model|type|product|versie|huis|kamer|kleur|onderdeel|pagina|volg|article|item|version|"
    "house)s?[- ]?n)[\\p{L}-]{0,30}(?:nummer|number|nr)(?:[ .:#=-]|is|was){1,5}((?:(?-i:[A-Z]{1,4}[ "
    "])|[a-z]{1,6}[-/]?)?\\d{4,30}[a-z]?(?:[-/.]\\d{1,12}|[ ]\\d{3,4}(?!\\d)){0,3}|\\d{2}(?:[-. "
    "]\\d{2,4}){2,6}|(?=(?:[a-z]{0,20}\\d){4})[a-z\\d]{8,25})" END;
