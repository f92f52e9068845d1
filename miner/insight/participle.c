#include "miner/insight/participle.h"

/* First parts that Dutch splits off: door-gestuurd, terug-betaald. */
static const char *const separable[] = { "aan",   "achter", "af",     "bij",   "binnen", "deel",  "dicht",
                                         "door",  "gelijk", "goed",   "in",    "klaar",  "los",   "mee",
                                         "na",    "neer",   "om",     "onder", "op",     "open",  "over",
                                         "recht", "samen",  "schoon", "stil",  "stop",   "tegen", "terug",
                                         "thuis", "toe",    "uit",    "vast",  "vol",    "voor",  "vrij",
                                         "weg",   "zeker" };
/* Verbs that begin so get no ge-. */
static const char *const inseparable[] = { "be", "her", "ont", "ver" };

/* Strong verbs without ge-: nothing in their form tells them from an infinitive. */
static const char *const strong[] = { "besloten",    "besproken",  "bekeken",     "beschreven", "herroepen",
                                      "herschreven", "herzien",    "ontbonden",   "ontvangen",  "verbonden",
                                      "verbroken",   "verdwenen",  "vergeten",    "verholpen",  "verkregen",
                                      "verloren",    "verschoven", "vervangen",   "verwezen",   "verworpen",
                                      "verzonden",   "onderzocht", "ondertekend", "overlegd",   "voltooid",
                                      "voldaan",     "aanvaard",   "begrepen",    "vernomen" };
/* The same form, but no participle. */
static const char *const others[] = {
    "bekend",    "beeld",    "beleid",    "bereid",     "bericht",   "beroemd",  "bestand",   "besluit",
    "bestaand",  "beest",    "begrijpt",  "bekijkt",    "bespreekt", "bezoekt",  "gebeuren",  "gebied",
    "gebieden",  "gebouwen", "gebruiken", "gebruikt",   "gedachten", "gedicht",  "gedragen",  "geduld",
    "geeft",     "geheimen", "geld",      "gelden",     "geldt",     "geloofd",  "gelooft",   "geloven",
    "geluid",    "geluiden", "gemeenten", "gemiddeld",  "genezen",   "geniet",   "genieten",  "gerecht",
    "gerechten", "gerucht",  "geschikt",  "gesprekken", "getallen",  "gevallen", "geven",     "gevolgen",
    "gewend",    "gewicht",  "gewichten", "gezicht",    "gezinnen",  "gezond",   "gebeurt",   "gedraagt",
    "herfst",    "verband",  "verkeerd",  "verkoopt",   "verstand",  "vertrekt", "verblijft", "verschilt"
};
static const char *const english[] = {
    "sent", "made", "put",  "done",    "given", "taken",  "reset", "paid",
    "sold", "gone", "held", "written", "begun", "booked", "shut",  "found"
};

static bool is_one_of(struct str word, const char *const *list, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (*word.ptr == *list[i] && str_eq(word, str_of(list[i]))) return true;
    return false;
}
#define IS_ONE_OF(word, list) is_one_of(word, list, sizeof(list) / sizeof *(list))

static bool starts(struct str word, const char *start)
{
    return str_starts(word, str_of(start));
}

static bool ends(struct str word, const char *end)
{
    return str_ends(word, str_of(end));
}

/* -t behind a voiceless consonant (verwerkt, verplaatst, bezocht): elsewhere a regular participle has -d, and
 * -t is the present tense (betaalt). */
static bool is_voiceless(char c)
{
    return c == 'k' || c == 'f' || c == 's' || c == 'h' || c == 'p' || c == 'x' || c == 't';
}

static bool is_dutch(struct str w)
{
    if (w.len < 5 || IS_ONE_OF(w, others)) return false;
    if (IS_ONE_OF(w, strong)) return true;
    if (ends(w, "end")) return starts(w, "ge") && w.len > 6; /* vervelend, betreffend; but getekend */
    if (starts(w, "ge")) return ends(w, "d") || ends(w, "t") || ends(w, "en") || ends(w, "daan");
    for (size_t i = 0; i < sizeof inseparable / sizeof *inseparable; i++)
        if (starts(w, inseparable[i]))
            return ends(w, "d") || ends(w, "zet") || (ends(w, "t") && is_voiceless(w.ptr[w.len - 2]));
    return false;
}

bool participle_is(struct str word)
{
    if (word.len == 0) return false;
    if (word.len >= 5 && ends(word, "ed") && !ends(word, "eed") && !ends(word, "goed")) return true;
    if (IS_ONE_OF(word, english) || is_dutch(word)) return true;
    if (IS_ONE_OF(word, others)) return false;
    for (size_t i = 0; i < sizeof separable / sizeof *separable; i++) {
        struct str part = str_of(separable[i]);
        if (starts(word, separable[i]) && is_dutch(str_sub(word, part.len, word.len))) return true;
    }
    return false;
}
