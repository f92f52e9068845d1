/* What a stream holds, told by its bytes: only what is no export at all. */
#ifndef INGEST_CONTENT_H
#define INGEST_CONTENT_H
#include "miner/ingest/encoding.h"
#include "miner/ingest/source.h"

/* Is it a file of a known kind that is no delimited text? Then -1 with STATUS_DATA that says what it is and
 * what to do. Nothing was read of `s` yet; an old Office file is read through. */
int content_check(struct source *s, struct err *err);
/* Text has hardly any control characters; noise has one in nine bytes. Asks the text at hand. */
bool content_is_noise(const struct decoder *d);
#endif
