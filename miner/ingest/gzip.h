/* What a gzip stream holds, as a source; several streams one after the other are one. */
#ifndef INGEST_GZIP_H
#define INGEST_GZIP_H
#include "miner/ingest/source.h"

/* Do these first bytes begin a gzip stream? */
bool gzip_begins(const unsigned char *head, size_t n);
/* `packed` is borrowed, must outlive `s`, and is read as `s` is. Bytes after the last stream are passed over,
 * as gzip does. Ends with `damage` where the stream is cut off or broken, having given what could be
 * unpacked. */
void source_open_gzip(struct source *s, struct source *packed);
#endif
