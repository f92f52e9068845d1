/* One input, unpacked down to what a reader of a format reads: a plain file is one stream, a gzip file what
 * it holds, a zip archive one stream after another, and a workbook (a zip archive itself) its parts. At most
 * one archive deep, with gzip around or within it. Told by content, never by name.
 */
#ifndef INGEST_CONTAINER_H
#define INGEST_CONTAINER_H
#include "miner/ingest/zip.h"

struct container {
    struct source file;
    /* The stream at hand: either a source that is peeked at and not yet read, or a workbook. */
    struct source *stream; /* never NULL; its path, head, bytes and damage also where it is a workbook */
    struct zip *workbook;  /* or NULL */
    const char *member;    /* its name in the archive; NULL when there is no archive */

    struct zip *archive;
    size_t next; /* member of the archive */
    bool begun;
    struct source around, inner, within; /* gzip around the archive, a member, gzip within it */
    char *path;                          /* of a member, for messages */
    char *name;
};

/* hashed: what source_hash gives of c->file is wanted. */
int container_open(struct container *c, const char *path, bool hashed, struct err *err);
/* Goes to the next stream. 1; 0 when there are no more; -1: STATUS_DATA when the stream cannot be read, after
 * which the next may be asked for. */
int container_next(struct container *c, struct err *err);
/* Bytes of the input used so far. */
uint64_t container_position(const struct container *c);
void container_close(struct container *c);
/* Is the member at hand, by the name that it has, no table where another of the archive is? For a stream
 * whose content leaves it open. */
bool container_has_better(const struct container *c);
/* Files of an office suite are zip archives too: what to say of one that is no workbook (.xlsx), or NULL. */
const char *container_foreign_office(const struct zip *z);
#endif
