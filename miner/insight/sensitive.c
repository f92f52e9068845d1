#include "miner/insight/phrases.h"

/* Beginnings of words, lower case; general words of customer service, none of a trade. */
static const char *const complaint[] = { "klacht",
                                         "klagen",
                                         "beklag",
                                         "schandalig",
                                         "schande",
                                         "belachelijk",
                                         "onacceptabel",
                                         "onaanvaardbaar",
                                         "ongehoord",
                                         "onbeschoft",
                                         "waardeloos",
                                         "waardeloze",
                                         "teleurgesteld",
                                         "teleurstell",
                                         "woedend",
                                         "wanprestatie",
                                         "nooit meer",
                                         "slechte service",
                                         "slechte ervaring",
                                         "complain",
                                         "unacceptable",
                                         "disappoint",
                                         "disgrace",
                                         "outrag",
                                         "furious",
                                         "appalling",
                                         "ridiculous",
                                         "terrible service",
                                         "poor service",
                                         "beschwer",
                                         "r\xC3\xA9"
                                         "clamation",
                                         "plainte",
                                         NULL };
static const char *const loss[] = { "overleden",
                                    "overlijden",
                                    "sterfgeval",
                                    "gestorven",
                                    "nabestaande",
                                    "erfgena",
                                    "uitvaart",
                                    "begrafenis",
                                    "crematie",
                                    "condolean",
                                    "gecondoleerd",
                                    "deceased",
                                    "passed away",
                                    "bereave",
                                    "funeral",
                                    "condolence",
                                    "verstorben",
                                    "d\xC3\xA9"
                                    "c\xC3\xA9"
                                    "d\xC3\xA9",
                                    NULL };
static const char *const legal[] = { "advocaat",
                                     "advocaten",
                                     "juridische stappen",
                                     "juridische actie",
                                     "gerechtelijk",
                                     "geschillencommissie",
                                     "ombudsman",
                                     "ingebreke",
                                     "in gebreke",
                                     "aansprakelijk",
                                     "rechtszaak",
                                     "rechtsbijstand",
                                     "kantonrechter",
                                     "schadevergoeding",
                                     "consumentenbond",
                                     "oplicht",
                                     "lawyer",
                                     "solicitor",
                                     "lawsuit",
                                     "legal action",
                                     "small claims",
                                     "sue you",
                                     "scam",
                                     "anwalt",
                                     "avocat",
                                     NULL };
static const char *const danger[] = { "noodgeval",
                                      "levensgevaar",
                                      "letsel",
                                      "gewond",
                                      "gaslek",
                                      "gaslucht",
                                      "koolmonoxide",
                                      "brandlucht",
                                      "zelfmoord",
                                      "zelfdoding",
                                      "su\xC3\xAF"
                                      "cid",
                                      "bedreig",
                                      "mishandel",
                                      "discrimin",
                                      "emergency",
                                      "injur",
                                      "gas leak",
                                      "suicid",
                                      "harass",
                                      "notfall",
                                      NULL };
static const char *const *const terms[SENSITIVE_COUNT] = { complaint, loss, legal, danger };

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
}

static bool is_letter(char c)
{
    return (lower(c) >= 'a' && lower(c) <= 'z') || (unsigned char)c >= 0x80;
}

static bool stands_at(struct str text, size_t at, const char *term)
{
    while (*term && at < text.len && lower(text.ptr[at]) == *term) term++, at++;
    return !*term;
}

/* One walk over the words of the text: a term is compared only where a word begins with its first letter. */
unsigned phrases_sensitive(struct str text)
{
    unsigned found = 0;
    bool inside = false;
    for (size_t i = 0; i < text.len; i++) {
        bool letter = is_letter(text.ptr[i]);
        if (letter && !inside)
            for (int kind = 0; kind < SENSITIVE_COUNT; kind++)
                for (const char *const *t = terms[kind]; *t; t++)
                    if (**t == lower(text.ptr[i]) && stands_at(text, i, *t)) found |= 1u << kind;
        inside = letter;
    }
    return found;
}
