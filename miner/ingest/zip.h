/* A zip archive, with minizip: its members by name, each as a source. One member is read at a time. */
#ifndef INGEST_ZIP_H
#define INGEST_ZIP_H
#include "miner/base/str.h"
#include "miner/ingest/source.h"

enum { ZIP_MEMBERS_MAX = 20000 };

struct zip_member {
    struct str name; /* as stored: any bytes but NUL; "/" between folders and "\" as well in some archives */
    uint64_t packed, size; /* as the archive says */
    bool encrypted;
};

struct zip;
bool zip_begins(const unsigned char *head, size_t n);
/* Reads the archive's directory. The source is borrowed, is then at its end, and may be closed before the
 * archive; its path must stay. NULL with STATUS_DATA: no archive, cut off, too many members. */
struct zip *zip_open(struct source *packed, struct err *err);
void zip_close(struct zip *z);
const struct zip_member *zip_members(const struct zip *z, size_t *count);
/* Number of the member of that name, letter case apart (ASCII), "\" being "/"; SIZE_MAX when there is none.
 */
size_t zip_find(const struct zip *z, struct str name);
/* Opens a member; `path` is for messages. The source ends with `damage` where the archive is broken. Closed
 * before the next is opened. */
int source_open_member(struct source *s, struct zip *z, size_t member, const char *path, struct err *err);
/* Bytes of the archive read so far, for progress. */
uint64_t zip_position(const struct zip *z);
#endif
