/* Dates of birth that no label before them tells: whose they are, and what stands around them, does. */
#include "tokenize/mask_walk.h"

#include <string.h>

bool mask_holds_one(struct str text, const char *const *words)
{
    for (; *words; words++)
        if (str_find(text, str_of(*words)) != SIZE_MAX) return true;
    return false;
}

/* "mijn moeder (3-2-1936)", "mijn zoon is van 3-2-2016", "jarig op 3-2-1966": do the words before the date
 * say so, and is it long enough ago? */
static bool is_of_a_person(struct str words, struct str date)
{
    static const char *const people[] = { "zoon",     "dochter",     "kind",      "inderen", "baby",
                                          "moeder",   "vader",       "man ",      "vrouw",   "partner",
                                          "broer",    "zus",         "verzekerd", "patiënt", "cliënt",
                                          "leerling", "slachtoffer", "verdachte", "getuige", "hij is",
                                          "zij is",   "ze is",       NULL };
    static const char *const children[] = { "ind van", "zoon", "dochter", "baby", NULL };
    static const char *const days[] = { "jarig", "erjaar", NULL };
    bool past = false;

    for (size_t i = 0; i + 3 <= date.len; i++) /* '41 */
        past |= date.ptr[i] == '\'' && is_digit(date.ptr[i + 1]);
    for (size_t i = 0; i + 4 <= date.len; i++)
        past |= (str_starts(str_sub(date, i, date.len), STR("19")) && is_digit(date.ptr[i + 2]) &&
                 is_digit(date.ptr[i + 3])) ||
                (str_starts(str_sub(date, i, date.len), STR("20")) &&
                 (date.ptr[i + 2] == '0' || date.ptr[i + 2] == '1' ||
                  (date.ptr[i + 2] == '2' && mask_holds_one(words, children))) &&
                 is_digit(date.ptr[i + 3]));
    if (!past || words.len < 5) return false;
    bool open =
        words.ptr[words.len - 1] == '(' || str_eq(str_sub(words, words.len - 2, words.len), STR("( "));
    bool from = str_eq(str_sub(words, words.len - 5, words.len), STR(" van "));
    return mask_holds_one(words, days) || ((open || from) && mask_holds_one(words, people));
}

/* "° 12 maart 1980", "*12-3-1980", "12-3-1980 is mijn geboortedatum": does the date at [from, to) say when
 * someone was born? */
static bool is_birth_date(struct str t, size_t from, size_t to)
{
    size_t i = from, end = to;

    while (i > 0 && t.ptr[i - 1] == ' ' && from - i < 2) i--;
    if (to - from >= 8 && ((i > 0 && t.ptr[i - 1] == '*') || (i > 1 && memcmp(t.ptr + i - 2, "°", 2) == 0)))
        return true;
    if (from >= 8 && to - from >= 8 && str_eq_nocase(str_sub(t, from - 8, from), STR("ben van ")))
        return !str_starts(str_sub(t, to, t.len), STR(" t")) && !str_starts(str_sub(t, to, t.len), STR(" -"));
    size_t before = from; /* "geb. datum kind: " */
    while (before > 0 && from - before < 32 && !strchr("\n!?;", t.ptr[before - 1]) &&
           !is_digit(t.ptr[before - 1]))
        before--;
    struct str words = str_sub(t, before, from);
    if (str_find(words, STR("eb")) != SIZE_MAX && to - from >= 6 &&
        (str_find(words, STR("geb. ")) != SIZE_MAX || str_find(words, STR("Geb. ")) != SIZE_MAX ||
         str_find(words, STR("eb.dat")) != SIZE_MAX || str_find(words, STR("eboortedat")) != SIZE_MAX ||
         str_find(words, STR("geboren ")) != SIZE_MAX))
        return true;
    if (is_of_a_person(words, str_sub(t, from, to))) return true;
    if (to == t.len || (t.ptr[to] != ' ' && t.ptr[to] != ',')) return false;
    while (end < t.len && end < to + 30 && !strchr("\n;!?", t.ptr[end]) && !is_digit(t.ptr[end])) end++;
    static const char *const nouns[] = { "geboortedat",   "geb.dat",     "geb. dat",
                                         "date of birth", "eburtsdatum", NULL };
    return mask_holds_one(str_sub(t, to, end), nouns) || str_eq(str_sub(t, to, to + 4), STR(" geb"));
}

/* "…, moet 07-01-1970 zijn" behind a date of birth. */
static bool corrects_birth_date(const struct mask_state *s, size_t from)
{
    static const char *const words[] = { "moet", "ipv", "i.p.v.", "niet", "plaats van", NULL };
    if (s->last == MASK_BIRTHDATE && str_eq(str_sub(s->text, s->written, from), STR(" en "))) return true;
    return s->last == MASK_BIRTHDATE && from - s->written < 40 &&
           mask_holds_one(str_sub(s->text, s->written, from), words);
}

/* Its four digits: at the start or the end of a date of eight bytes at least. */
static struct str year_of(struct str date)
{
    bool first = is_digit(date.ptr[2]) && is_digit(date.ptr[3]);
    return first ? str_sub(date, 0, 4) : str_sub(date, date.len - 4, date.len);
}

/* A year in which who writes may be born; with `child`, also who is written about. */
static bool is_birth_year(struct str year, bool child)
{
    return str_starts(year, STR("19")) || str_starts(year, STR("200")) ||
           (child && str_starts(year, STR("201")));
}

/* "dhr. Vos, 12-12-1939": a date long past behind what belongs to a person, only a sign between? */
static bool follows_person(const struct mask_state *s, size_t from, size_t to)
{
    static const uint32_t persons = 1u << MASK_NAME | 1u << MASK_POSTCODE | 1u << MASK_NATIONAL_ID;
    struct str between = str_sub(s->text, s->written, from), year;

    if (to - from < 8 || s->last >= MASK_NOTHING || !(persons >> s->last & 1) || between.len < 1 ||
        between.len > 3)
        return false;
    year = year_of(str_sub(s->text, from, to));
    if (year.ptr[1] == '\'' && is_digit(year.ptr[2]) && is_digit(year.ptr[3])) /* 12.11.'47 */
        return year.ptr[2] > '2' && (str_eq(between, STR(" (")) || str_eq(between, STR(", ")));
    if (!is_birth_year(year, s->found >> MASK_BIRTHDATE & 1)) return false; /* one of a list may be a child */
    for (size_t i = 0; i < between.len; i++)
        if (!strchr(" ,;/|(-", between.ptr[i])) return false;
    return true;
}

/* A whole date of the last century: few things that customers write of are so old, people are. Not where the
 * word before says since when something is, or what began then. */
static bool is_long_past(struct str t, size_t from, size_t to)
{
    static const char *const words[] = { "inds",     "anaf",    "per ",    "ince",    "eit ",    "epuis",
                                         "pgericht", "ouwjaar", "ubileum", "etrouwd", "ontract", "wet ",
                                         "Wet ",     "tot ",    "datum",   " KB ",    "esluit",  NULL };

    if (to - from < 8 || !str_starts(year_of(str_sub(t, from, to)), STR("19"))) return false;
    return !mask_holds_one(str_sub(t, from > 24 ? from - 24 : 0, from), words);
}

/* "Ze heet Fenna Mulder en is van 14-06-2013" */
static bool is_of_the_named(const struct mask_state *s, size_t from, size_t to)
{
    struct str between = str_sub(s->text, s->written, from);
    struct str year = to - from >= 8 ? year_of(str_sub(s->text, from, to)) : (struct str){ 0 };
    return s->last == MASK_NAME && is_birth_year(year, true) &&
           (str_eq(between, STR(" en is van ")) || str_eq(between, STR(" is van ")));
}

bool mask_is_birth_date(const struct mask_state *s, size_t from, size_t to)
{
    if (is_of_the_named(s, from, to)) return true;
    return is_birth_date(s->text, from, to) || corrects_birth_date(s, from) || follows_person(s, from, to) ||
           is_long_past(s->text, from, to);
}
