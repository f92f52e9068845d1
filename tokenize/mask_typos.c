/* Nouns that announce personal data, as they are mistyped: "postocde 1234 ab", "wachtwrd: geheim". */
#include <assert.h>
#include <string.h>

#include "tokenize/mask_walk.h"

#define WORD(literal)                                                                                        \
    {                                                                                                        \
        (literal), sizeof(literal) - 1                                                                       \
    }

enum { SHORTEST = 6 }; /* in a shorter word one slip makes another word */

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

void mask_meant_init(uint64_t by_letter[26])
{
    static_assert(sizeof nouns / sizeof *nouns <= 64, "a bit for each noun");
    memset(by_letter, 0, 26 * sizeof *by_letter);
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
        by_letter[nouns[i].ptr[0] - 'a'] |= UINT64_C(1) << i;
}

struct str mask_meant(const uint64_t by_letter[26], struct str word)
{
    if (word.len < SHORTEST - 1 || !is_letter(word.ptr[0])) return (struct str){ 0 };
    for (uint64_t left = by_letter[(word.ptr[0] | 32) - 'a']; left; left &= left - 1) {
        struct str noun = nouns[mask_lowest_bit(left)];
        if (word.len + 1 >= noun.len && word.len <= noun.len + 1 && slips(word, noun)) return noun;
    }
    return (struct str){ 0 };
}
