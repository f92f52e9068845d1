#include "tokenize/clause.h"

bool clause_plural_subject(struct str word)
{
    static const char *const words[] = { "wij", "we", "zij", "ze", "jullie" };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (word.len && word.ptr[0] == words[i][0] && str_eq(word, str_of(words[i]))) return true;
    return false;
}

bool clause_opens(struct str word)
{
    static const char *const words[] = { "en",    "maar", "want",    "dus", "of",  "omdat", "als",
                                         "zodra", "per",  "wanneer", "om",  "bij", "voor",  "met",
                                         "via",   "naar", "op",      "van", "in",  "aan",   "tijdens" };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (word.len && word.ptr[0] == words[i][0] && str_eq(word, str_of(words[i]))) return true;
    return false;
}
