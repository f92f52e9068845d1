/* Street and house number, told by the word before the number or by the postcode behind it. */
#ifndef TOKENIZE_MASK_ADDRESS_H
#define TOKENIZE_MASK_ADDRESS_H
#include "miner/base/str.h"

/* A digit is at `at`: when it is the house number of a street named before it, returns where the street
 * begins (not before `from`) and sets *end behind the house number with its addition; else SIZE_MAX. */
size_t address_at(struct str text, size_t from, size_t at, size_t *end);
/* Where the house number stands behind a street whose name ends at `end`: "…, 12", "… nr. 12"; or SIZE_MAX.
 */
size_t address_number(struct str text, size_t end);
/* The same behind another address, which ends at `from`, where the text between links the two: "Kerklaan 3,
 * nieuw: Diepenbrock 18", whatever the street's name. */
size_t address_beside(struct str text, size_t from, size_t at, size_t *end);
/* The end of the house number at `at` that follows that of an address, which ends at `from`: "Kerklaan 3 en
 * 5"; or SIZE_MAX. */
size_t address_next_house(struct str text, size_t from, size_t at);
/* A postcode is at `at`: the same for "Lange Voorhout 12" before it, whatever the street's name. */
size_t address_before_postcode(struct str text, size_t from, size_t at, size_t *end);
/* The end of the house number at `at`, with its letter, range or box, that stands behind a postcode or
 * another part of an address which ends at `from`: "3511 LX / 45", "hnr 33b". `bare`: no word has to call it
 * a number. SIZE_MAX when it is none. */
size_t address_house(struct str text, size_t from, size_t at, bool bare);
#endif
