/* Is what a regular expression matched what it looks like? Rules of thumb; checksums are in mask_check.h. */
#ifndef TOKENIZE_MASK_PLAUSIBLE_H
#define TOKENIZE_MASK_PLAUSIBLE_H
#include "miner/base/str.h"

/* 0x0000007E: what a program says of itself. */
bool looks_hexadecimal(struct str s);
/* Three digits, or a code of letters and digits such as QX7P2L. */
bool plausible_numbered(struct str s);
/* The same without "number" before it: four digits, and no year or date. */
bool plausible_reference(struct str s);
/* The same of a case, not of what a machine reports: "melding E-1047", "melding 49.4C02". */
bool plausible_report(struct str s);
/* Seven digits. */
bool plausible_account(struct str s);
/* Groups of digits: long enough for a register, and not just years or a row of one digit. */
bool plausible_groups(struct str s);
/* Not the barcode of an article, told by its country and its check digit. */
bool plausible_number(struct str s);
/* Each part below 256. */
bool plausible_ipv4(struct str s);
/* Not a time: 12:30:45 has the shape of a short IPv6 address. */
bool plausible_ipv6(struct str s);
/* A password rather than a word: a digit, or a sign that closes no sentence. */
bool plausible_secret(struct str s);
/* Years with a small word in capitals behind, measures and ordinals have the shape of a Dutch postcode. */
bool plausible_postcode(struct str s);
/* The same where the message speaks of a place; a letter first is that of the country. */
bool plausible_loose_postcode(struct str s);
/* Before a place: not a year and a word in capitals. */
bool plausible_glued_postcode(struct str s);
/* A word with a number behind it that somebody logs in by, not a system and its version: "windows11". */
bool plausible_login(struct str s);
/* "De Hoek 8": not a system and its version, nor a place where people are served. */
bool plausible_street(struct str s);
/* Letters that are a code: capitals, a digit among them, or four consonants in a row. */
bool plausible_letters(struct str s);
/* Not a measure: "12km30" has the shape of a plate. */
bool plausible_plate(struct str s);
/* The same behind "kenteken": nor "3 keer" or "moet 3". */
bool plausible_named_plate(struct str s);
/* Nor "B5 4GB", which has that of a British postcode. */
bool plausible_british_postcode(struct str s);
/* A house number behind tells a postcode from the amounts that have its shape, but not from all: "1500 kg 3".
 */
bool plausible_postcode_with_house(struct str s);
/* 1234AB12; but a year and a size or a version is none. */
bool plausible_postcode_and_house(struct str s);
#endif
