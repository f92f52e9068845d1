/* What a customer is called in results: never by the id or address of the export. */
#ifndef MINER_PSEUDONYM_H
#define MINER_PSEUDONYM_H
#include "miner/base/str.h"

#define PSEUDONYM_LENGTH 16

/* HMAC-SHA256 (RFC 2104, FIPS 180-4) of the identifier under `key`, the first 64 bits as PSEUDONYM_LENGTH
 * hexadecimal digits and a NUL. With the key of a history file the same customer is the same in every run,
 * and only who has the key can tell who. With an empty key it only tells customers apart within a run and
 * must not be shown: use a running number. */
void pseudonym_keyed(struct str key, struct str identifier, char out[PSEUDONYM_LENGTH + 1]);
#endif
