#include "tokenize/mask_homes.h"

#include <string.h>

#include "tokenize/mask_plausible.h"

struct str home_word_before(struct str t, size_t from, size_t end)
{
    size_t begin = end;

    for (char c; begin > from; begin--) {
        c = t.ptr[begin - 1];
        if (!letter(c) && !digit(c) && c != '-' && c != '.' && c != '\'') break;
    }
    while (begin < end && !letter(t.ptr[begin]) && !digit(t.ptr[begin]) && t.ptr[begin] != '\'') begin++;
    return str_sub(t, begin, end);
}

/* Does a preposition stand before byte `at`, an article between them? Of place alone, of place or direction:
 * what is "naar" or "van" something may be no place at all. */
static bool behind_one(struct str t, size_t from, size_t at, const struct str *list, size_t n)
{
    static const struct str articles[] = { WORD("de"), WORD("het"), WORD("den"), WORD("'t") };

    if (at <= from || t.ptr[at - 1] != ' ') return false;
    struct str word = home_word_before(t, from, at - 1);
    size_t before = (size_t)(word.ptr - t.ptr);
    if (one_of(word, articles, COUNT(articles)) && before > from && t.ptr[before - 1] == ' ')
        word = home_word_before(t, from, before - 1);
    return one_of(word, list, n);
}

bool home_behind_place(struct str t, size_t from, size_t at)
{
    static const struct str places[] = { WORD("op"),     WORD("aan"),       WORD("Op"),        WORD("Aan"),
                                         WORD("naast"),  WORD("tegenover"), WORD("Tegenover"), WORD("Naast"),
                                         WORD("t.h.v."), WORD("T.h.v."),    WORD("thv"),       WORD("nabij"),
                                         WORD("langs") };
    static const char beside[] = "hoogte van ";
    return behind_one(t, from, at, places, COUNT(places)) ||
           (at >= from + sizeof beside - 1 &&
            str_eq(str_sub(t, at - (sizeof beside - 1), at), str_of(beside)));
}

bool home_behind_where(struct str t, size_t from, size_t at)
{
    static const struct str where[] = { WORD("naar"),  WORD("in"),   WORD("bij"),    WORD("van"),
                                        WORD("vanaf"), WORD("voor"), WORD("vanuit"), WORD("uit"),
                                        WORD("hoek"),  WORD("Bij"),  WORD("Voor"),   WORD("tussen") };
    return home_behind_place(t, from, at) || behind_one(t, from, at, where, COUNT(where));
}

static bool stands(const char *text, struct str thing)
{
    for (size_t i = 0; i < thing.len; i++)
        if (text[i] != (thing.ptr[i] == '_' ? ' ' : thing.ptr[i])) return false;
    return true;
}

bool home_spoken_of(struct str t, size_t from, size_t to)
{
    enum { NEAR = 60 };
    static const char *const things[32] = {
        /* _: a space */
        BY('a', "adres aansluit afval"),
        BY('b', "bewoner buren buurt bezorg boom berging balkon"),
        BY('c', "container"),
        BY('f', "fietspad"),
        BY('g', "glasvezel grofvuil gevel geen_inter geen_water geen_gas"),
        BY('h', "huis huur heg"),
        BY('i', "intercom inbra ingebrok"),
        BY('k', "kozijn ketel kliko"),
        BY('l', "lek lantaarn langskom langs_te_k lift"),
        BY('m', "monteur"),
        BY('o', "overlast ongedierte"),
        BY('p', "postco portiek"),
        BY('r', "riool reparatie"),
        BY('s', "storing stroom stoep straat sleutel schutting schimmel"),
        BY('t', "tuin tegel trappenh thermostaat"),
        BY('v', "verhui verwarming vuilnis"),
        BY('w', "woon woning"),
    };
    char near[2 * NEAR + 1];
    size_t before = from < NEAR ? from : NEAR, behind = t.len - to < NEAR ? t.len - to : NEAR;

    for (size_t i = 0; i < before; i++) near[i] = (char)(t.ptr[from - before + i] | 32);
    near[before] = '\n'; /* no word runs over what stands between */
    for (size_t i = 0; i < behind; i++) near[before + 1 + i] = (char)(t.ptr[to + i] | 32);
    size_t length = before + 1 + behind;
    for (size_t i = 0; i < length; i++) {
        const char *list = things[near[i] & 31];
        for (struct str thing; (thing = next_listed(&list)).len;)
            if (thing.len <= length - i && stands(near + i, thing)) return true;
    }
    return false;
}

/* "Kromme Elleboog 21 te Zwolle" */
static bool in_place(struct str t, size_t at)
{
    struct str rest = str_sub(t, at, t.len);
    return rest.len > 6 && (str_starts(rest, STR(" te ")) || str_starts(rest, STR(" in "))) &&
           upper(rest.ptr[4]) && letter(rest.ptr[5]) && !upper(rest.ptr[5]);
}

bool home_counts_nothing(struct str t, size_t at)
{
    static const struct str verbs[] = { WORD("hebben"), WORD("zijn"),  WORD("staan"),  WORD("liggen"),
                                        WORD("is"),     WORD("wonen"), WORD("hangen"), WORD("zitten"),
                                        WORD("was"),    WORD("en"),    WORD("waren"),  WORD("stonden"),
                                        WORD("eens"),   WORD("alles"), WORD("steeds"), WORD("sinds") };
    size_t to = at + 1;

    if (at >= t.len || t.ptr[at] != ' ' || !letter(t.ptr[to]) || upper(t.ptr[to])) return false;
    while (to < t.len && letter(t.ptr[to])) to++;
    struct str word = str_sub(t, at + 1, to);
    static const struct str plurals[] = { WORD("en"), WORD("s") };
    return !ends_like(word, plurals, COUNT(plurals)) || one_of(word, verbs, COUNT(verbs));
}

bool home_ends(struct str t, size_t stop)
{
    return stop == t.len || strchr(",.;:)\n", t.ptr[stop]) ||
           (stop + 1 < t.len && t.ptr[stop] == ' ' && !letter(t.ptr[stop + 1])) || in_place(t, stop);
}

/* "op Netflix 4", "aan Ajax 2": things are "on" and "to" other things, too, which have shorter names than
 * most streets. */
static bool may_be_thing(struct str t, size_t start)
{
    return str_eq_nocase(str_sub(t, start - 3, start), STR("op ")) ||
           str_eq_nocase(str_sub(t, start - 4, start), STR("aan "));
}

bool home_at(struct str t, size_t from, size_t start, size_t number, size_t stop, bool several)
{
    size_t at = start;
    bool where = home_behind_where(t, from, start), there = home_behind_place(t, from, start);

    static const struct str homes[] = { WORD("huis"),    WORD("woning"),     WORD("portiek"),
                                        WORD("flat"),    WORD("pand"),       WORD("appartement"),
                                        WORD("straat"),  WORD("garage"),     WORD("locatie"),
                                        WORD("bewoner"), WORD("huurder"),    WORD("storing"),
                                        WORD("lekkage"), WORD("aansluiting") };
    if (at > from && t.ptr[at - 1] == ' ' &&
        ends_like(home_word_before(t, from, at - 1), homes, COUNT(homes)))
        there = where = true;
    while (at > from && t.ptr[at - 1] == ' ') at--;
    bool opens = at == 0 || strchr(".!?:,;\n>(", t.ptr[at - 1]);
    bool closes = home_ends(t, stop);
    size_t digits = number;
    while (digits < stop && digit(t.ptr[digits])) digits++;
    if (digits - number > 3 || !(where || opens) || !plausible_street(str_sub(t, start, stop))) return false;
    if ((where || (opens && str_starts(str_sub(t, stop, t.len), STR(" te ")))) && in_place(t, stop))
        return true;
    if (there && (closes || str_starts(str_sub(t, stop, t.len), STR(" en ")))) {
        if (stop - number > 1 || !may_be_thing(t, start)) return true;
    } else if (there && stop - number > 1 && home_counts_nothing(t, stop)) {
        if (several || number - start > 8 || !may_be_thing(t, start)) return true;
    }
    bool spoken = home_spoken_of(t, start, stop);
    if (several) return (where && closes) || ((where || opens) && spoken);
    return (where || (opens && closes)) && spoken;
}
