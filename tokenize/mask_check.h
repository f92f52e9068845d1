/* Checksums of identifying numbers. Each takes the characters as written; separators (anything that is no
 * ASCII letter or digit) are skipped. */
#ifndef TOKENIZE_MASK_CHECK_H
#define TOKENIZE_MASK_CHECK_H
#include "miner/base/str.h"

/* Characters of an IBAN of this country (two ASCII letters), 0 when the country has none. */
size_t iban_length(const char *country);
/* End of a valid IBAN that begins at byte `at`, separators included, or 0. Its country tells its length, so
 * that words behind it are left alone. */
size_t iban_end(struct str text, size_t at);
bool check_iban(
    struct str s); /* ISO 13616 length per country, ISO 7064 mod 97-10; BE: its national check too */
bool check_bsn(struct str s);           /* 8 or 9 digits, the Dutch 11-check (weights 9 … 2, -1) */
bool check_vat(struct str s);           /* NL: 11-check or mod 97; BE: mod 97; others: their shape */
bool check_be_enterprise(struct str s); /* Belgian enterprise number */
bool check_rijksregister(struct str s); /* Belgian national number, BIS numbers included */
bool check_card(struct str s);          /* Luhn (1954) and a known issuer prefix */
bool check_s10(struct str s);           /* UPU S10 postal item */
bool check_ean13(struct str s);         /* GS1: 13 digits of an article, mod 10 */
bool check_digits_vary(struct str s);   /* not one digit over and over */
#endif
