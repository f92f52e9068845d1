/* Text → raw deflate (RFC 1951): the same bytes for the same text, wherever it lies in memory. */
#ifndef REPORTS_DEFLATE_H
#define REPORTS_DEFLATE_H
#include <isa-l.h>

#include "miner/base/str.h"

/* What packs, for one thread; needs nothing set. Of the levels of ISA-L the last that gives the same bytes on
 * every x86-64 since 2008: four times as fast as zlib's fastest, and the result is smaller. */
struct deflate {
    struct isal_zstream stream;
    uint8_t memory[ISAL_DEF_LVL2_DEFAULT];
};

/* Appends the text to `out`; `last` ends the stream, else it ends on a byte (a sync flush), and another may
 * follow. Each text is packed as if there were none before it. */
void deflate_add(struct deflate *d, struct str text, bool last, struct buf *out);
#endif
