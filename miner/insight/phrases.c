#include "miner/insight/phrases.h"

#include <string.h>

/* Beginnings of words, lower case. */
static const char *const person_words[] = {
    "klacht", "beklag", "schandalig", "schande", "belachelijk", "onacceptabel", "onaanvaardbaar", "ongehoord",
    "onbeschoft", "waardeloos", "waardeloze", "teleurgesteld", "teleurstellend", "woedend", "razend", "wanprestatie",
    "oplichter", "oplichting", "advocaat", "juridisch", "juridische", "geschillencommissie", "ombudsman", "ingebreke",
    "aansprakelijk", "rechtszaak", "kantonrechter", "overleden", "overlijden", "nabestaande", "uitvaart", "condoleance",
    "noodgeval", "letsel", "discriminatie", "bedreig", "complaint", "unacceptable", "disappointed", "disgrace", "outrag",
    "furious", "lawyer", "solicitor", "lawsuit", "deceased", "passed away", "bereave", "emergency", "beschwerde",
    "anwalt", "verstorben", "r\xC3\xA9" "clamation", "plainte", "avocat", "d\xC3\xA9" "c\xC3\xA9" "d\xC3\xA9", NULL
};

/* What an agent asks with, and what for. */
static const char *const asking[] = { "mag ik", "mogen wij", "mogen we", "kun je", "kunt u", "kan je", "zou je", "zou u",
                                      "geef", "stuur", "laat ons", "laat me", "wat is", "graag ontvang", "graag je", "graag uw",
                                      "could you", "can you", "may i", "please send", "please provide", "what is your",
                                      "k\xC3\xB6nnen sie", "pouvez-vous", NULL };
static const char *const asked[] = { "nummer", "postcode", "adres", "geboortedatum", "gegevens", "factuurnr", "ordernr",
                                     "iban", "account", "number", "address", "postal", "date of birth", "details", "nr", NULL };

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
}

static bool is_letter(char c)
{
    return (lower(c) >= 'a' && lower(c) <= 'z') || (unsigned char)c >= 0x80;
}

/* Offset where `phrase` (lower case) stands at the beginning of a word, or SIZE_MAX. */
static size_t find_start(struct str text, const char *phrase, size_t from)
{
    size_t n = strlen(phrase);
    for (size_t i = from; i + n <= text.len; i++) {
        if (lower(text.ptr[i]) != phrase[0] || (i > 0 && is_letter(text.ptr[i - 1]))) continue;
        size_t j = 1;
        while (j < n && lower(text.ptr[i + j]) == phrase[j]) j++;
        if (j == n) return i;
    }
    return SIZE_MAX;
}

/* One walk over the words of the text: a phrase is compared only where a word begins with its first letter. */
static bool holds_any(struct str text, const char *const *phrases)
{
    bool inside = false;
    for (size_t i = 0; i < text.len; i++) {
        bool letter = is_letter(text.ptr[i]);
        if (letter && !inside) {
            char first = lower(text.ptr[i]);
            for (const char *const *p = phrases; *p; p++) {
                if ((*p)[0] != first) continue;
                size_t j = 1;
                while ((*p)[j] && i + j < text.len && lower(text.ptr[i + j]) == (*p)[j]) j++;
                if (!(*p)[j]) return true;
            }
        }
        inside = letter;
    }
    return false;
}

/* Some asked word is part of a word here: "bestelnummer", "e-mailadres". */
static bool holds_part(struct str text, const char *const *parts)
{
    for (; *parts; parts++) {
        size_t n = strlen(*parts);
        for (size_t i = 0; i + n <= text.len; i++) {
            size_t j = 0;
            while (j < n && lower(text.ptr[i + j]) == (*parts)[j]) j++;
            if (j == n) return true;
        }
    }
    return false;
}

/* The next sentence: up to . ! ? or a line end. *at moves behind it. */
static bool next_sentence(struct str text, size_t *at, struct str *out)
{
    if (*at >= text.len) return false;
    size_t end = *at;
    while (end < text.len && text.ptr[end] != '\n' &&
           !((text.ptr[end] == '.' || text.ptr[end] == '!' || text.ptr[end] == '?') &&
             (end + 1 == text.len || text.ptr[end + 1] == ' ' || text.ptr[end + 1] == '\n')))
        end++;
    *out = str_sub(text, *at, end);
    *at = end + 1;
    return true;
}

bool phrases_need_a_person(struct str text)
{
    return holds_any(text, person_words);
}

bool phrases_ask_for_data(struct str reply)
{
    size_t at = 0;
    struct str s;
    while (next_sentence(reply, &at, &s))
        if (holds_any(s, asking) && holds_part(s, asked)) return true;
    return false;
}

/* A Dutch past participle by its form: ge…d/t/en, or be-, ver-, ont-, her- with d/t/en, or with ge in the middle
 * (opgezegd, teruggestuurd). English: …ed. */
static bool is_participle(struct str w)
{
    if (w.len < 5) return false;
    struct str end2 = str_sub(w, w.len - 2, w.len);
    char last = lower(w.ptr[w.len - 1]);
    bool ending = last == 'd' || last == 't' || str_eq_nocase(end2, STR("en"));
    if (!ending) return false;
    char a = lower(w.ptr[0]), b = lower(w.ptr[1]), c = lower(w.ptr[2]);
    if (str_eq_nocase(end2, STR("ed"))) return true;
    if ((a == 'g' && b == 'e') || (a == 'b' && b == 'e') || (a == 'v' && b == 'e' && c == 'r') ||
        (a == 'o' && b == 'n' && c == 't') || (a == 'h' && b == 'e' && c == 'r'))
        return true;
    for (size_t i = 2; i + 4 < w.len && i <= 7; i++)
        if (lower(w.ptr[i]) == 'g' && lower(w.ptr[i + 1]) == 'e') return true;
    return false;
}

static bool participle_within(struct str s, size_t from, unsigned words)
{
    size_t i = from;
    while (i < s.len && words > 0) {
        while (i < s.len && !is_letter(s.ptr[i])) i++;
        size_t start = i;
        while (i < s.len && is_letter(s.ptr[i])) i++;
        if (is_participle(str_sub(s, start, i))) return true;
        words--;
    }
    return false;
}

bool phrases_report_an_act(struct str reply)
{
    static const char *const done[] = { "ik heb ",  "we hebben ", "wij hebben ", "heb ik ", "hebben we ", "hebben wij ",
                                        "i have ",  "i've ",      "we have ",    "we've ",  NULL };
    static const char *const states[] = { "is ", "zijn ", "wordt ", "has been ", "is being ", NULL };
    static const char *const own[] = { "je ", "jouw ", "uw ", "your ", "u ", NULL };
    static const char *const sees[] = { "ik zie ", "wij zien ", "we zien ", "zie ik ", "i see ", "i can see ", NULL };
    size_t at = 0;
    struct str s;
    while (next_sentence(reply, &at, &s)) {
        for (const char *const *p = done; *p; p++) {
            size_t found = find_start(s, *p, 0);
            if (found != SIZE_MAX && participle_within(s, found + strlen(*p), 12)) return true;
        }
        if (holds_any(s, sees)) return true;
        if (!holds_any(s, own)) continue;
        for (const char *const *p = states; *p; p++) {
            size_t found = find_start(s, *p, 0);
            if (found != SIZE_MAX && participle_within(s, found + strlen(*p), 6)) return true;
        }
    }
    return false;
}

void phrases_count(struct str text, uint32_t *words, uint32_t *questions)
{
    *words = *questions = 0;
    bool inside = false;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool space = c == ' ' || (c >= '\t' && c <= '\r');
        *words += !space && !inside;
        inside = !space;
        *questions += c == '?' && (i == 0 || text.ptr[i - 1] != '?');
    }
}
