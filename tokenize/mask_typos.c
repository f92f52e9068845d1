/* Nouns that announce personal data, as they are mistyped: "postocde 1234 ab", "wachtwrd: geheim". */
#include <assert.h>
#include <string.h>

#include "tokenize/mask_walk.h"
#include "tokenize/word_list.h"

enum {
    SHORTEST = 6, /* in a shorter word one slip makes another word */
    LONG = 9      /* and in a shorter one than this two slips do */
};

static const struct str nouns[] = { WORD("postcode"),
                                    WORD("huisnummer"),
                                    WORD("huisnr"),
                                    WORD("kenteken"),
                                    WORD("nummerplaat"),
                                    WORD("wachtwoord"),
                                    WORD("paswoord"),
                                    WORD("password"),
                                    WORD("pincode"),
                                    WORD("inlogcode"),
                                    WORD("gebruikersnaam"),
                                    WORD("inlognaam"),
                                    WORD("accountnaam"),
                                    WORD("geboortedatum"),
                                    WORD("geboren"),
                                    WORD("paspoort"),
                                    WORD("rijbewijs"),
                                    WORD("identiteitskaart"),
                                    WORD("burgerservicenummer"),
                                    WORD("rijksregisternummer"),
                                    WORD("rekeningnummer"),
                                    WORD("bankrekening"),
                                    WORD("klantnummer"),
                                    WORD("ordernummer"),
                                    WORD("bestelnummer"),
                                    WORD("bestelling"),
                                    WORD("factuurnummer"),
                                    WORD("factuur"),
                                    WORD("telefoonnummer"),
                                    WORD("telefoon"),
                                    WORD("mobiel"),
                                    WORD("dossiernummer"),
                                    WORD("polisnummer"),
                                    WORD("lidnummer"),
                                    WORD("creditcard"),
                                    WORD("voornaam"),
                                    WORD("achternaam"),
                                    WORD("ondernemingsnummer"),
                                    WORD("referentie"),
                                    WORD("zending") };

/* Are at most two slips between them, in words so long that no other is meant? The first three letters are
 * the same, and the lengths differ by two at most. */
static bool slips_twice(struct str word, struct str noun)
{
    unsigned char rows[3][MASK_MEANT_MOST]; /* the distances of Levenshtein, with swaps (Damerau 1964) */

    if (!str_eq_nocase(str_sub(word, 0, 3), str_sub(noun, 0, 3))) return false;
    for (size_t k = 0; k <= noun.len; k++) rows[0][k] = (unsigned char)k;
    for (size_t i = 1; i <= word.len; i++) {
        unsigned char *row = rows[i % 3], *above = rows[(i + 2) % 3], *over = rows[(i + 1) % 3];
        char c = lower(word.ptr[i - 1]);
        row[0] = (unsigned char)i;
        for (size_t k = 1; k <= noun.len; k++) {
            unsigned best = above[k - 1] + (unsigned)(c != noun.ptr[k - 1]);
            if (above[k] + 1u < best) best = above[k] + 1u;
            if (row[k - 1] + 1u < best) best = row[k - 1] + 1u;
            if (i > 1 && k > 1 && c == noun.ptr[k - 2] && lower(word.ptr[i - 2]) == noun.ptr[k - 1] &&
                over[k - 2] + 1u < best)
                best = over[k - 2] + 1u;
            row[k] = (unsigned char)best;
        }
    }
    return rows[word.len % 3][noun.len] >= 1 && rows[word.len % 3][noun.len] <= 2;
}

/* Is `word` one slip away from `noun`: a letter left out, put in or wrong, or two of them swapped? */
static bool slips(struct str word, struct str noun)
{
    size_t a = 0, z = 0, shorter = word.len < noun.len ? word.len : noun.len;

    while (a < shorter && lower(word.ptr[a]) == noun.ptr[a]) a++;
    while (z < shorter - a && lower(word.ptr[word.len - 1 - z]) == noun.ptr[noun.len - 1 - z]) z++;
    size_t mine = word.len - a - z, its = noun.len - a - z;
    if (a == 0 || mine + its == 0) return false;
    return (mine <= 1 && its <= 1) || (mine == 2 && its == 2 && lower(word.ptr[a]) == noun.ptr[a + 1] &&
                                       lower(word.ptr[a + 1]) == noun.ptr[a]);
}

/* "nummer" where the word was meant to end in it ("relatienumemr", "polisnumer", "bestelnummertje"), unless
 * it numbers what is the same for everybody. */
static struct str numbering(struct str word)
{
    static const struct str number = WORD("nummer");
    bool numbers = word.len > 12 && str_eq_nocase(str_sub(word, word.len - 9, word.len), STR("nummertje"));

    char last = lower(word.ptr[word.len - 1]);
    if (!numbers && last != 'r' && last != 'e' && last != 'm') return (struct str){ 0 };
    for (size_t n = 5; !numbers && n <= 7 && word.len >= n + 3; n++)
        numbers =
            lower(word.ptr[word.len - n]) == 'n' && slips(str_sub(word, word.len - n, word.len), number);
    return numbers && !mask_names_common_thing(word) ? number : (struct str){ 0 };
}

void mask_meant_init(struct mask_meanings *meant)
{
    static_assert(sizeof nouns / sizeof *nouns <= 64, "a bit for each noun");
    memset(meant, 0, sizeof *meant);
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++) {
        size_t n = nouns[i].len;
        meant->by_letter[nouns[i].ptr[0] - 'a'] |= UINT64_C(1) << i;
        for (size_t k = n - 2; k <= n + 2 && k < MASK_MEANT_MOST; k++)
            meant->by_length[k] |= UINT64_C(1) << i;
    }
}

struct str mask_meant(const struct mask_meanings *meant, struct str word)
{
    if (word.len < SHORTEST - 1 || word.len >= MASK_MEANT_MOST || !is_letter(word.ptr[0]))
        return (struct str){ 0 };
    struct str second = { 0 };
    for (uint64_t left = meant->by_letter[(word.ptr[0] | 32) - 'a'] & meant->by_length[word.len]; left;
         left &= left - 1) {
        struct str noun = nouns[mask_lowest_bit(left)];
        if (word.len + 1 >= noun.len && word.len <= noun.len + 1 && slips(word, noun)) return noun;
        if (!second.len && noun.len >= LONG && lower(word.ptr[1]) == noun.ptr[1] &&
            lower(word.ptr[2]) == noun.ptr[2] && slips_twice(word, noun))
            second = noun;
    }
    return second.len ? second : numbering(word);
}
