#include "tokenize/mask_address.h"

#include <string.h>

#include "tokenize/mask_homes.h"
#include "tokenize/mask_plausible.h"

/* Lists of endings by the letter they end in; a point goes with n. */
/* Endings that make a street of any word. */
static const char *const strong[32] = {
    BY('e', "kade straße strasse allee"), BY('f', "dreef"), BY('g', "steeg"),         BY('l', "singel"),
    BY('n', "laan plein plantsoen str."), BY('r', "str"),   BY('t', "straat gracht"), BY('z', "platz"),
};
/* Endings that do so only in a name, with a capital: "onderweg 3 dagen", "de markt 2 uur". */
static const char *const weak[32] = {
    BY('d', "pad boulevard oord veld road"),
    BY('e', "heide hage weide avenue lane drive gaarde hoeve passage laantje straatje einde"),
    BY('f', "hof erf werf"),
    BY('g', "weg ring berg brug steenweg burg"),
    BY('i', "lei kaai"),
    BY('k', "dijk park brink hoek donk wijk kreek"),
    BY('l', "wal wegel"),
    BY('m', "zoom"),
    BY('n', "baan haven tuinen"),
    BY('p', "kamp"),
    BY('r', "akker oever kouter"),
    BY('s', "sluis dries meers"),
    BY('t', "markt meent poort horst street vest vaart"),
};
/* Of those, the ones that few other words end in, and the words that do. */
static const char *const roads[32] = {
    BY('f', "hof erf"), BY('g', "weg steenweg burg"),
    BY('i', "lei"),     BY('k', "dijk"),
    BY('l', "wal"),     BY('r', "akker"),
    BY('t', "vest"),
};
static const struct str common[] = {
    WORD("onderweg"),   WORD("snelweg"),      WORD("halverwege"),  WORD("kerkhof"),      WORD("rijksweg"),
    WORD("fietsweg"),   WORD("uitweg"),       WORD("doorweg"),     WORD("pretpark"),     WORD("vakantiepark"),
    WORD("sportpark"),  WORD("wagenpark"),    WORD("voetbalveld"), WORD("sportveld"),    WORD("speelveld"),
    WORD("invulveld"),  WORD("tekstveld"),    WORD("supermarkt"),  WORD("rommelmarkt"),  WORD("vlooienmarkt"),
    WORD("kerstmarkt"), WORD("telecompoort"), WORD("usb-poort"),   WORD("netwerkpoort"), WORD("snelbaan"),
    WORD("startbaan"),  WORD("glijbaan"),     WORD("bijbaan"),     WORD("uiteinde"),     WORD("onderhoek"),
    WORD("invalshoek")
};
/* Streets that begin with what they are: "Laan van Nieuw Guinea 5", "Rue de la Loi 16". */
static const char *const leading[32] = {
    BY('a', "Avenue Allée Avenida avenue"),
    BY('b', "Boulevard Bedrijvenpark Bedrijventerrein boulevard"),
    BY('c', "Chaussée Calle chaussée"),
    BY('h', "Hof"),
    BY('i', "Industriepark"),
    BY('k', "Kade"),
    BY('l', "Laan"),
    BY('p', "Plein Place Plaza Piazza"),
    BY('q', "Quai quai"),
    BY('r', "Rue Residentie Rua rue"),
    BY('s', "Square Steenweg"),
    BY('w', "Weg"),
};
static const char *const small[32] = {
    BY('\'', "'t"),          BY('a', "aan am aux"), BY('d', "de der den du des das da do del della"),
    BY('e', "en"),           BY('h', "het"),        BY('i', "in"),
    BY('l', "la le les l'"), BY('o', "op"),         BY('t', "ten ter te"),
    BY('v', "van v.d."),     BY('z', "zur"),
};
/* Words that stand before a street without being part of its name, and that a capital may begin. */
static const char *const outside[32] = {
    BY('a', "Aan Adres Adres: Achter"),
    BY('b', "Bij Boven"),
    BY('d', "De"),
    BY('h', "Het"),
    BY('i', "In Is Ik"),
    BY('l', "Langs"),
    BY('m', "Mijn"),
    BY('n', "Naar Nieuw Naast"),
    BY('o', "Op Onze Onder Ons"),
    BY('s', "Straat:"),
    BY('t', "Thuis Thuis: Tegenover Tussen"),
    BY('u', "Uw"),
    BY('v', "Van Vanaf Vanuit Voor"),
    BY('w', "Wij"),
};

/* What a number counts, so that it is no house number: "op straat 5 minuten". */
static const char *const counted[32] = {
    BY('a', "april augustus"),
    BY('d', "dagen days december"),
    BY('e', "euro"),
    BY('f', "februari"),
    BY('g', "graden"),
    BY('h', "hours"),
    BY('j', "jaar januari juni juli"),
    BY('k', "keer km"),
    BY('m', "maanden minuten meter maart mei"),
    BY('n', "november"),
    BY('o', "oktober"),
    BY('p', "procent punten personen"),
    BY('s', "stuks september"),
    BY('u', "uur"),
    BY('w', "weken"),
    BY('x', "x"),
};

/* The bytes of the ending on the list that the word has; 0: none. */
static size_t ending_of(struct str word, const char *const list[32])
{
    const char *at = word.len ? list[word.ptr[word.len - 1] & 31] : NULL;

    for (struct str ending; (ending = next_listed(&at)).len;) {
        size_t same = 0; /* bytes from the end, where most are told apart soon */
        for (char c; same < ending.len && same < word.len; same++) {
            c = word.ptr[word.len - 1 - same];
            if (c != ending.ptr[ending.len - 1 - same] && (c | 32) != ending.ptr[ending.len - 1 - same])
                break;
        }
        if (same == ending.len) return same;
    }
    return 0;
}

/* "bij Achter de Hoven": where a name begins of which [start, …) follows a preposition and an article;
 * `start` when none does, or when the preposition has its capital from the sentence. */
static size_t preposed_start(struct str t, size_t from, size_t start)
{
    static const struct str prepositions[] = { WORD("Aan"),    WORD("Op"),    WORD("In"),    WORD("Bij"),
                                               WORD("Achter"), WORD("Voor"),  WORD("Onder"), WORD("Boven"),
                                               WORD("Tussen"), WORD("Over"),  WORD("Langs"), WORD("Om"),
                                               WORD("Buiten"), WORD("Naast"), WORD("Binnen") };
    static const struct str articles[] = { WORD("de"), WORD("het"), WORD("den"), WORD("'t"), WORD("der") };

    if (start < from + 6 || t.ptr[start - 1] != ' ') return start;
    struct str article = home_word_before(t, from, start - 1);
    size_t at = (size_t)(article.ptr - t.ptr);
    if (!one_of(article, articles, COUNT(articles)) || at < from + 3 || t.ptr[at - 1] != ' ') return start;
    struct str word = home_word_before(t, from, at - 1);
    at = (size_t)(word.ptr - t.ptr);
    bool within = at > from + 1 && t.ptr[at - 1] == ' ' && (letter(t.ptr[at - 2]) || t.ptr[at - 2] == ',');
    return within && one_of(word, prepositions, COUNT(prepositions)) ? at : start;
}

/* Start of the run of name words that ends at `end`. */
static size_t name_start(struct str t, size_t from, size_t end)
{
    size_t start = end;

    for (int words = 0; words < 5; words++) {
        size_t stop = start;
        if (words > 0) {
            if (stop <= from || t.ptr[stop - 1] != ' ') break;
            stop--;
        }
        struct str word = home_word_before(t, from, stop);
        if (!word.len) break;
        if (is_listed(word, outside)) { /* Laan van Nieuw Guinea */
            struct str before =
                word.ptr - t.ptr > 1 ? home_word_before(t, from, (size_t)(word.ptr - t.ptr) - 1) : word;
            bool titled = str_eq(word, STR("Van")) && before.ptr != word.ptr && before.len > 2 &&
                          before.len <= 6 && before.ptr[before.len - 1] == '.' && upper(before.ptr[0]);
            if (!titled && /* Burg. Van Lierplein */
                (!words || !str_eq(word, STR("Nieuw")) || !is_listed(before, small)))
                break;
        }
        bool name =
            upper(word.ptr[0]) || (digit(word.ptr[0]) && word.len <= 4 && letter(word.ptr[word.len - 1]));
        if (words > 0 && !name && !is_listed(word, small) && !is_listed(word, leading)) break;
        start = (size_t)(word.ptr - t.ptr);
        if (words > 0 && is_listed(word, leading)) return start; /* op Laan van …: Laan is the first */
    }
    /* Nor does the word that begins a sentence, before a preposition: "Leveren op Grote Markt". */
    size_t sentence = start, behind = start;
    while (sentence > from && t.ptr[sentence - 1] == ' ') sentence--;
    while (behind < end && t.ptr[behind] != ' ') behind++;
    static const struct str prepositions[] = { WORD("op"), WORD("aan"),  WORD("in"),
                                               WORD("te"), WORD("naar"), WORD("bij") };
    if (sentence == 0 || strchr(".!?\n", t.ptr[sentence - 1])) {
        size_t next = behind < end ? behind + 1 : end;
        size_t stop = next;
        while (stop < end && t.ptr[stop] != ' ') stop++;
        if (stop < end && one_of(str_sub(t, next, stop), prepositions, COUNT(prepositions))) start = next;
    }
    /* A small word cannot begin a name unless the text says so with the number: "van de Kerkstraat". */
    for (;;) {
        size_t i = start;
        while (i < end && t.ptr[i] != ' ') i++;
        if (i >= end || !is_listed(str_sub(t, start, i), small)) return preposed_start(t, from, start);
        start = i + 1;
    }
}

/* Where the name of a street begins whose last word begins at `at`, typed small: "lange nieuwstraat",
 * "burgemeester de vlugtlaan". */
static size_t before_small_name(struct str t, size_t from, size_t at)
{
    static const struct str parts[] = {
        WORD("oude"),     WORD("nieuwe"), WORD("lange"),    WORD("korte"),     WORD("grote"),
        WORD("kleine"),   WORD("hoge"),   WORD("lage"),     WORD("sint"),      WORD("st."),
        WORD("eerste"),   WORD("tweede"), WORD("derde"),    WORD("groene"),    WORD("prins"),
        WORD("prinses"),  WORD("koning"), WORD("koningin"), WORD("burg."),     WORD("burgemeester"),
        WORD("pastoor"),  WORD("dokter"), WORD("dr."),      WORD("kardinaal"), WORD("admiraal"),
        WORD("generaal"), WORD("graaf"),  WORD("meester")
    };
    size_t start = at;

    for (int words = 0; words < 3 && at > from + 1 && t.ptr[at - 1] == ' '; words++) {
        struct str word = home_word_before(t, from, at - 1);
        if (!word.len) break;
        at = (size_t)(word.ptr - t.ptr);
        if (one_of(word, parts, COUNT(parts)))
            start = at;
        else if (!is_listed(word, small))
            break;
    }
    return start;
}

/* Where "laan van nieuw-guinea" begins, typed small, of which the last word begins at `at`; `at` when it is
 * none of those that begin with what they are. */
static size_t small_leading(struct str t, size_t from, size_t at)
{
    static const struct str kinds[] = { WORD("laan"),      WORD("plein"),    WORD("steenweg"),
                                        WORD("rue"),       WORD("chaussée"), WORD("avenue"),
                                        WORD("boulevard"), WORD("quai"),     WORD("hof") };
    static const struct str links[] = { WORD("van"), WORD("op"),  WORD("naar"), WORD("de"), WORD("der"),
                                        WORD("den"), WORD("het"), WORD("du"),   WORD("la"), WORD("des") };
    size_t i = at;

    for (int words = 0; words < 4 && i > from + 1 && t.ptr[i - 1] == ' '; words++) {
        struct str word = home_word_before(t, from, i - 1);
        if (!word.len) break;
        i = (size_t)(word.ptr - t.ptr);
        if (words > 0 && one_of(word, kinds, COUNT(kinds))) return i;
        if (!one_of(word, links, COUNT(links)) && !(words == 0 && one_of(word, kinds, COUNT(kinds)))) break;
        if (words == 0 && word.ptr[0] == 'r' && one_of(word, kinds, COUNT(kinds))) return i; /* rue neuve */
    }
    return at;
}

/* Which of the doors at a house number is meant, told at `k`: " bus 3", ", bte A", " II", " boven". Returns
 * its end, or `k`. */
static size_t addition_end(struct str t, size_t k)
{
    static const struct str boxes[] = { WORD("bus"), WORD("bte"), WORD("box"),
                                        WORD("app"), WORD("apt"), WORD("unit") };
    static const struct str doors[] = { WORD("bis"),   WORD("hs"),      WORD("zw"),   WORD("rd"),
                                        WORD("boven"), WORD("beneden"), WORD("huis"), WORD("zwart"),
                                        WORD("rood"),  WORD("II"),      WORD("III"),  WORD("IV"),
                                        WORD("I") };
    size_t from = k, to;

    if (from < t.len && t.ptr[from] == ',') from++;
    if (from >= t.len || t.ptr[from] != ' ') return k;
    for (to = ++from; to < t.len && letter(t.ptr[to]); to++)
        ;
    struct str word = str_sub(t, from, to);
    if (one_of(word, boxes, COUNT(boxes))) {
        if (to < t.len && t.ptr[to] == '.') to++;
        if (to >= t.len || t.ptr[to] != ' ') return k;
        size_t value = ++to;
        while (to < t.len && to < value + 6 && (digit(t.ptr[to]) || upper(t.ptr[to]) || t.ptr[to] == '.'))
            to++;
        if (to > value && t.ptr[to - 1] == '.') to--;
        return to > value && !(to < t.len && letter(t.ptr[to])) ? to : k;
    }
    return from == k + 1 && one_of(word, doors, COUNT(doors)) ? to : k;
}

/* " - 3 hoog", "-3 hoog", " hoog" behind a number: which floor is meant. Returns its end, or `k`. */
static size_t floor_end(struct str t, size_t k)
{
    size_t i = k;

    while (i < t.len && i - k < 4 && strchr(" -", t.ptr[i])) i++;
    if (i < t.len && i > k && digit(t.ptr[i])) i++;
    while (i < t.len && i - k < 6 && strchr(" -", t.ptr[i])) i++;
    bool tells = i > k && str_starts(str_sub(t, i, t.len), STR("hoog"));
    return tells && !(i + 4 < t.len && letter(t.ptr[i + 4])) ? i + 4 : k;
}

/* Does the word behind the number that ends at `at` say what it counts? */
static bool counts(struct str t, size_t at)
{
    size_t to = at + 1;

    if (to < t.len && t.ptr[at] == ':' && digit(t.ptr[to])) return true; /* "notitie 10:40" */
    if (at >= t.len || t.ptr[at] != ' ') return false;
    while (to < t.len && letter(t.ptr[to])) to++;
    return is_listed(str_sub(t, at + 1, to), counted);
}

/* Behind the digits at `i`; SIZE_MAX when they are none of a house number. */
static size_t digits_end(struct str t, size_t i)
{
    size_t end = i;

    while (end < t.len && digit(t.ptr[end])) end++;
    if (end - i > 5 || t.ptr[i] == '0' ||
        (end + 1 < t.len && (t.ptr[end] == '.' || t.ptr[end] == ',') && digit(t.ptr[end + 1])))
        return SIZE_MAX;
    return end;
}

/* Behind a house number: its letter, range or box. `i` is at the first digit; SIZE_MAX when it is no house
 * number. */
static size_t house_end(struct str t, size_t i)
{
    i = digits_end(t, i);
    if (i == SIZE_MAX) return SIZE_MAX;
    if (i < t.len && letter(t.ptr[i])) {
        size_t k = i;
        while (k < t.len && letter(t.ptr[k])) k++;
        if (k - i > 3 || (k - i == 1 && t.ptr[i] == 'u')) return SIZE_MAX; /* 14u: a time */
        i = k;
    }
    for (int part = 0; part < 2; part++) {
        size_t k = i;
        struct str rest;
        if (k < t.len && (t.ptr[k] == '-' || t.ptr[k] == '/')) {
            size_t to = ++k;
            while (to < t.len && (digit(t.ptr[to]) || letter(t.ptr[to])) && to - k < 5) to++;
            if (to == k || (to < t.len && letter(t.ptr[to]))) continue;
            i = to;
            if (to + 1 < t.len && t.ptr[to] == '.' && digit(t.ptr[to + 1])) { /* 45-2.14 */
                while (++to < t.len && digit(t.ptr[to]))
                    ;
                if (to - i < 5 && !(to < t.len && letter(t.ptr[to]))) i = to;
            }
            continue;
        }
        if (str_starts(str_sub(t, k, t.len), STR(" t/m "))) { /* 101 t/m 119 */
            size_t to = k + 5;
            while (to < t.len && digit(t.ptr[to])) to++;
            if (to > k + 5 && !(to < t.len && letter(t.ptr[to])) && !counts(t, to)) i = to;
            continue;
        }
        size_t to = floor_end(t, k);
        if (to == k) to = addition_end(t, k);
        rest = str_sub(t, k, t.len);
        if (to > k) {
            i = to;
        } else if (rest.len >= 2 && rest.ptr[0] == ' ' &&
                   ((rest.ptr[1] | 32) >= 'a' && (rest.ptr[1] | 32) <= 'z') &&
                   (rest.len == 2 || strchr(",\n;)", rest.ptr[2]) ||
                    (rest.ptr[2] == ' ' && upper(rest.ptr[1]) && !strchr("IU", rest.ptr[1])))) {
            i = k + 2;
        }
    }
    if (i < t.len && (letter(t.ptr[i]) || digit(t.ptr[i]))) return SIZE_MAX;
    if (counts(t, i)) return SIZE_MAX;
    return i;
}

/* Where the name of a street ends before the number at `at`, over what may stand between: a space, a comma,
 * "nr."; `at` when nothing does. */
static size_t street_end(struct str t, size_t from, size_t at)
{
    static const struct str marks[] = { WORD("huisnummer"), WORD("huisnr."), WORD("huisnr"),
                                        WORD("nummer"),     WORD("nr."),     WORD("nr"),
                                        WORD("no."),        WORD("no"),      WORD("n°") };
    size_t end = at;

    while (end > from && at - end < 2 && t.ptr[end - 1] == ' ') end--;
    char last = end > from ? t.ptr[end - 1] : ' ';
    bool marked = last == 'r' || last == 'R' || last == '.' || last == 'o' || last == '\xb0';
    for (size_t i = 0; marked && i < COUNT(marks); i++) {
        size_t begin = end - from > marks[i].len ? end - marks[i].len : from;
        if (begin == from || (t.ptr[begin - 1] != ' ' && t.ptr[begin - 1] != ',') ||
            !str_eq_nocase(str_sub(t, begin, end), marks[i]))
            continue;
        end = begin;
        while (end > from && begin - end < 2 && t.ptr[end - 1] == ' ') end--;
        if (end > from + 3 && str_eq(str_sub(t, end - 3, end), STR(" op"))) end -= 3; /* op nummer 18 */
        break;
    }
    if (end < at && end > from && t.ptr[end - 1] == ',') end--;
    return end;
}

size_t address_number(struct str text, size_t end)
{
    size_t i = end;

    while (i < text.len && i < end + 14 && !digit(text.ptr[i]) && text.ptr[i] != '\n') i++;
    return i < text.len && i > end && digit(text.ptr[i]) && street_end(text, 0, i) == end ? i : SIZE_MAX;
}

/* What costs less than the rest and tells most numbers from those of houses: may the name of a street end in
 * the word? A small one does so by its ending or by what stands before it. */
static bool may_end_street(struct str t, size_t from, struct str word)
{
    size_t at = (size_t)(word.ptr - t.ptr);

    if (upper(word.ptr[0]) || memchr(word.ptr, '-', word.len) || ending_of(word, strong) ||
        ending_of(word, weak))
        return true;
    if (at <= from + 1 || t.ptr[at - 1] != ' ') return false;
    struct str before = home_word_before(t, from, at - 1);
    return before.len && (upper(before.ptr[0]) || is_listed(before, small) || is_listed(before, leading));
}

size_t address_at(struct str text, size_t from, size_t at, size_t *end)
{
    size_t stop, start, digits;
    struct str word, first;

    if (at <= from + 4 || (digits = digits_end(text, at)) == SIZE_MAX) return SIZE_MAX;
    size_t street = street_end(text, from, at);
    bool glued = street == at;
    if (glued ? !letter(text.ptr[at - 1]) : street <= from + 3) return SIZE_MAX;
    word = home_word_before(text, from, street);
    if (word.len == 0 || !may_end_street(text, from, word) || (stop = house_end(text, at)) == SIZE_MAX)
        return SIZE_MAX;
    /* "Kerkstraat, 9000 Gent", "Dorpsstraat 3793 AD": a postcode */
    if (digits - at == 4) {
        size_t letters = digits + (digits < text.len && text.ptr[digits] == ' ');
        bool capitals = letters + 1 < text.len && text.ptr[letters] >= 'A' && text.ptr[letters] <= 'Z' &&
                        text.ptr[letters + 1] >= 'A' && text.ptr[letters + 1] <= 'Z';
        if (capitals || (street > from && at - street < 3 && text.ptr[street] == ',')) return SIZE_MAX;
    }
    /* "Plein 1944 12": the year is a part of the name. */
    size_t house = digits - at == 4 && text.ptr[at] == '1' && digits + 1 < text.len &&
                           text.ptr[digits] == ' ' && digit(text.ptr[digits + 1]) &&
                           str_eq_nocase(word, STR("plein"))
                       ? house_end(text, digits + 1)
                       : SIZE_MAX;
    if (house != SIZE_MAX) stop = house;
    *end = stop;
    static const struct str directions[] = { WORD("WZ"),    WORD("OZ"),   WORD("NZ"),   WORD("ZZ"),
                                             WORD("N"),     WORD("O"),    WORD("Z"),    WORD("W"),
                                             WORD("Noord"), WORD("Oost"), WORD("Zuid"), WORD("West") };
    size_t before = (size_t)(word.ptr - text.ptr);
    if (one_of(word, directions, COUNT(directions)) && before > from + 4 && text.ptr[before - 1] == ' ')
        word = home_word_before(text, from, before - 1); /* Weerdsingel WZ 40 */
    static const struct str sides[] = { WORD("-noord"), WORD("-oost"), WORD("-zuid"), WORD("-west") };
    for (size_t i = 0; i < COUNT(sides); i++) /* Bergweg-Zuid 12 */
        if (word.len > sides[i].len + 3 && ends_like(word, &sides[i], 1)) word.len -= sides[i].len;
    if (word.len < 3) return SIZE_MAX;
    bool capital = word.len && upper(word.ptr[0]);
    size_t shortest = capital ? 0 : 3; /* "straat 12" alone names no street */
    start = name_start(text, from, street);
    size_t space = start;
    while (space < street && text.ptr[space] != ' ') space++;
    first = str_sub(text, start, space);
    bool several = space < street;
    capital = capital || upper(text.ptr[start]);
    size_t ending = ending_of(word, strong);
    if (ending && (word.len >= ending + shortest || several))
        return capital ? start : before_small_name(text, from, start);
    if (glued) return SIZE_MAX;
    if (capital && str_find(str_sub(text, at, stop), STR(" bus ")) != SIZE_MAX)
        return start; /* Meir 50 bus 7 */
    if (upper(word.ptr[0]) && word.len >= 3 && ending_of(word, weak) &&
        !str_eq_nocase(word, STR("onderweg")) && (several || word.len >= 6))
        return start;
    /* "naar haarlemmerweg 88", "aan de oosterkade 3": typed small, behind a word for where, or where homes
     * are spoken of. */
    if (!capital) {
        size_t kind = small_leading(text, from, start);
        if (kind < start) return kind;
        bool road = ending_of(word, roads);
        if (several || word.len < 6 || !(road || ending_of(word, weak)) ||
            ends_like(word, common, COUNT(common)))
            return SIZE_MAX;
        size_t first_small = before_small_name(text, from, start);
        if (word.len < 7 && first_small == start) return SIZE_MAX;
        bool where = home_behind_where(text, from, first_small), homes = home_spoken_of(text, start, stop);
        bool opens = first_small == 0 || strchr(".,:;(\n", text.ptr[first_small - 1]) ||
                     (first_small > 1 && strchr(".,:;\n", text.ptr[first_small - 2]));
        if ((road && where && word.len > 7) ||
            (where && homes && (home_ends(text, stop) || home_counts_nothing(text, stop))) ||
            ((where || opens) && home_ends(text, stop) && (homes || stop - at > 1)))
            return first_small;
        return SIZE_MAX;
    }
    if (capital && several && (is_listed(first, leading) || is_listed(first, outside)))
        return start; /* no name begins with those of `outside` but "Achter de Hoven 14" */
    if (!upper(word.ptr[0]) || upper(word.ptr[1]) || !upper(text.ptr[start]) || at - street != 1)
        return SIZE_MAX;
    static const struct str articles[] = { WORD("De"),  WORD("Het"), WORD("Ter"),
                                           WORD("Den"), WORD("Ten"), WORD("'t") };
    if (start > from + 3 && text.ptr[start - 1] == ' ') { /* De Wieken 12 */
        struct str article = home_word_before(text, from, start - 1);
        if (one_of(article, articles, COUNT(articles))) {
            start = (size_t)(article.ptr - text.ptr);
            several = true;
        }
    }
    if (word.len < 4 && !several) return SIZE_MAX;
    return home_at(text, from, start, at, stop, several) ? start : SIZE_MAX;
}

size_t address_beside(struct str text, size_t from, size_t at, size_t *end)
{
    static const char *const links[] = { " naar ",  "nieuw",  " en ", "ipv ",
                                         "i.p.v. ", " niet ", " of ", " tot " };
    bool linked = false;
    size_t start;

    if (at < from + 6 || text.ptr[at - 1] != ' ' || (*end = house_end(text, at)) == SIZE_MAX) return SIZE_MAX;
    start = name_start(text, from, at - 1);
    struct str between = str_sub(text, from, start);
    for (size_t i = 0; i < COUNT(links); i++) linked |= str_find(between, str_of(links[i])) != SIZE_MAX;
    return linked && start + 4 < at && upper(text.ptr[start]) &&
                   (home_ends(text, *end) || home_counts_nothing(text, *end)) &&
                   plausible_street(str_sub(text, start, *end))
               ? start
               : SIZE_MAX;
}

size_t address_next_house(struct str text, size_t from, size_t at)
{
    static const char *const links[] = {
        " en ", " of ", " & ", "/", " / ", " en niet ", " ipv ", " i.p.v. "
    };
    struct str between = str_sub(text, from, at);
    size_t end = house_end(text, at);
    bool linked = false;

    if (end == SIZE_MAX || (end > at + 3 && digit(text.ptr[at + 3]))) return SIZE_MAX;
    for (size_t i = 0; i < COUNT(links); i++) linked |= str_eq(between, str_of(links[i]));
    /* "Kerklaan 3, 5 en 7" */
    linked |= str_eq(between, STR(", ")) && (str_starts(str_sub(text, end, text.len), STR(" en ")) ||
                                             str_starts(str_sub(text, end, text.len), STR(", ")));
    return linked && (home_ends(text, end) || home_counts_nothing(text, end)) ? end : SIZE_MAX;
}

size_t address_before_postcode(struct str text, size_t from, size_t at, size_t *end)
{
    size_t i = at, number, start;

    if (i > from + 4 &&
        (str_eq(str_sub(text, i - 4, i), STR(" te ")) || str_eq(str_sub(text, i - 4, i), STR(" in "))))
        at = i -= 3;
    while (i > from && (text.ptr[i - 1] == ' ' || text.ptr[i - 1] == ',' || text.ptr[i - 1] == '\n') &&
           at - i < 4)
        i--;
    *end = i;
    while (i > from && (digit(text.ptr[i - 1]) || letter(text.ptr[i - 1]) || text.ptr[i - 1] == '-') &&
           *end - i < 8)
        i--;
    number = i;
    if (number == *end || !digit(text.ptr[number]) || number <= from + 3 || text.ptr[number - 1] != ' ')
        return SIZE_MAX;
    start = name_start(text, from, number - 1);
    if (start >= number - 1) return SIZE_MAX;
    if (upper(text.ptr[start])) return start;
    /* Typed small: "ankerplaats 14, 3811 kp". */
    struct str word = str_sub(text, start, number - 1);
    return word.len >= 5 && street_end(text, from, number) == number - 1 && !memchr(word.ptr, ' ', word.len)
               ? before_small_name(text, from, start)
               : SIZE_MAX;
}

size_t address_house(struct str text, size_t from, size_t at, bool bare)
{
    static const struct str marks[] = {
        WORD("nr"),   WORD("no"),     WORD("nummer"), WORD("huisnummer"),  WORD("huisnr"),
        WORD("hnr"),  WORD("hsnr"),   WORD("huis"),   WORD("toev"),        WORD("toevoeging"),
        WORD("bus"),  WORD("house"),  WORD("kamer"),  WORD("appartement"), WORD("app"),
        WORD("flat"), WORD("studio"), WORD("unit"),   WORD("etage"),       WORD("verdieping")
    };
    size_t i = from, end, word;

    while (i < at && strchr(" ,/-+;:|", text.ptr[i])) i++;
    for (word = i; i < at && letter(text.ptr[i]); i++)
        ;
    bool marked = i > word;
    if (marked) {
        size_t k = 0;
        while (k < COUNT(marks) && !str_eq_nocase(str_sub(text, word, i), marks[k])) k++;
        if (k == COUNT(marks)) return SIZE_MAX;
    }
    while (i < at && strchr(" .:=#", text.ptr[i])) i++;
    if (i != at || (!marked && !bare) || (end = house_end(text, at)) == SIZE_MAX) return SIZE_MAX;
    size_t signs = 0; /* 11-11-1948 */
    for (i = at; i < end; i++) signs += text.ptr[i] == '-' || text.ptr[i] == '/';
    if (signs > 1) return SIZE_MAX;
    return end;
}
