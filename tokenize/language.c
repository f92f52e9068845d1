#include "tokenize/language.h"

#include <string.h>

/* Pieces of words that are common in one language and rare in the others. '^' and '$' stand for the ends of a word.
 * Points: how much the piece tells. */
static const struct {
    const char *piece;
    enum language language;
    float points;
} pieces[] = {
    { "ij", LANGUAGE_NL, 1.2f },  { "aa", LANGUAGE_NL, 1.0f },  { "uu", LANGUAGE_NL, 1.2f },  { "oe", LANGUAGE_NL, 0.6f },
    { "ui", LANGUAGE_NL, 0.4f },  { "cht", LANGUAGE_NL, 0.3f }, { "^ge", LANGUAGE_NL, 0.2f }, { "en$", LANGUAGE_NL, 0.2f },
    { "^zo", LANGUAGE_NL, 0.3f }, { "tje$", LANGUAGE_NL, 1.0f }, { "eel$", LANGUAGE_NL, 0.5f }, { "eu", LANGUAGE_NL, 0.2f },
    { "lijk", LANGUAGE_NL, 1.0f }, { "^ver", LANGUAGE_NL, 0.2f },
    { "th", LANGUAGE_EN, 0.9f },  { "^wh", LANGUAGE_EN, 1.0f }, { "ing$", LANGUAGE_EN, 0.7f }, { "tion", LANGUAGE_EN, 0.6f },
    { "ould", LANGUAGE_EN, 1.2f }, { "ea", LANGUAGE_EN, 0.6f }, { "ed$", LANGUAGE_EN, 0.5f },  { "ly$", LANGUAGE_EN, 1.0f },
    { "y$", LANGUAGE_EN, 0.7f },  { "igh", LANGUAGE_EN, 1.0f }, { "sh", LANGUAGE_EN, 0.6f },  { "ow", LANGUAGE_EN, 0.5f },
    { "ck", LANGUAGE_EN, 0.4f },  { "'s$", LANGUAGE_EN, 0.2f },
    { "sch", LANGUAGE_DE, 0.4f }, { "ung$", LANGUAGE_DE, 1.2f }, { "ung", LANGUAGE_DE, 0.4f }, { "ch$", LANGUAGE_DE, 0.5f },
    { "ei", LANGUAGE_DE, 0.4f },  { "tz", LANGUAGE_DE, 0.9f },  { "pf", LANGUAGE_DE, 1.0f },  { "keit", LANGUAGE_DE, 1.2f },
    { "^zu", LANGUAGE_DE, 0.4f }, { "\xC3\xA4", LANGUAGE_DE, 1.2f }, { "\xC3\xB6", LANGUAGE_DE, 0.9f },
    { "\xC3\xBC", LANGUAGE_DE, 1.2f }, { "\xC3\x9F", LANGUAGE_DE, 2.0f }, { "ss$", LANGUAGE_DE, 0.1f },
    { "ie", LANGUAGE_DE, 0.2f },
    { "\xC3\xA9", LANGUAGE_FR, 0.8f }, { "\xC3\xA8", LANGUAGE_FR, 0.9f }, { "\xC3\xAA", LANGUAGE_FR, 1.0f },
    { "\xC3\xA7", LANGUAGE_FR, 1.2f }, { "\xC3\xA0", LANGUAGE_FR, 1.2f }, { "eau", LANGUAGE_FR, 0.9f }, { "oux", LANGUAGE_FR, 1.0f },
    { "aux$", LANGUAGE_FR, 1.0f }, { "tion$", LANGUAGE_FR, 0.4f }, { "ez$", LANGUAGE_FR, 1.2f }, { "ais$", LANGUAGE_FR, 0.8f },
    { "^qu", LANGUAGE_FR, 0.6f }, { "que$", LANGUAGE_FR, 1.0f }, { "eur$", LANGUAGE_FR, 0.6f }, { "oi", LANGUAGE_FR, 0.4f },
    { "'", LANGUAGE_FR, 0.3f },   { "mme", LANGUAGE_FR, 0.5f },
};

static bool holds(struct str word, const char *piece)
{
    size_t n = strlen(piece);
    bool start = piece[0] == '^', end = piece[n - 1] == '$';
    struct str p = { piece + start, n - start - end };
    if (start) return str_starts(word, p);
    if (end) return str_ends(word, p);
    return word.len >= p.len && memmem(word.ptr, word.len, p.ptr, p.len);
}

void language_add(struct language_score *s, struct str word, unsigned lists)
{
    s->words++;
    unsigned count = (unsigned)__builtin_popcount(lists);
    if (count) { /* a function word tells most, the fewer languages share it the more */
        float points = count == 1 ? 2.0f : count == 2 ? 0.8f : 0.3f;
        for (int l = LANGUAGE_NL; l < LANGUAGE_COUNT; l++)
            if (lists & (1u << l)) s->points[l] += points;
        if (count == 1) return;
    }
    if (word.len < 3) return;
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
        if (holds(word, pieces[i].piece)) s->points[pieces[i].language] += pieces[i].points * 0.6f;
}

enum language language_decide(const struct language_score *s)
{
    int best = LANGUAGE_NL, second = LANGUAGE_EN;
    for (int l = LANGUAGE_NL; l < LANGUAGE_COUNT; l++) {
        if (l == best) continue;
        if (s->points[l] > s->points[best]) {
            second = best;
            best = l;
        } else if (second == best || s->points[l] > s->points[second]) {
            second = l;
        }
    }
    float lead = s->points[best] - s->points[second];
    /* two words of evidence, and a lead that grows with the length of the text */
    return s->points[best] >= 1.5f && lead >= 0.4f + 0.02f * (float)s->words ? (enum language)best : LANGUAGE_UNKNOWN;
}
