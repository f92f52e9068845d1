/* The finished workbook: the parts that libxlsxwriter made, and within the sheets their rows, of which it
 * knows nothing. package.c takes the place of the functions of minizip by which libxlsxwriter writes its
 * archive: the parts stay in memory, and are compressed while it makes the next ones. Rows may be compressed
 * beforehand, in blocks.
 *
 * Deflate streams that end on a byte (a sync flush) may follow each other; their checksums combine. So blocks
 * are compressed by any thread, in any order, and the bytes of the result depend on the blocks alone.
 */
#ifndef REPORTS_PACKAGE_H
#define REPORTS_PACKAGE_H
#include "miner/base/err.h"
#include "miner/base/str.h"
#include "miner/base/workers.h"

/* Where compressed blocks wait for their turn: in a temporary file (spool.h), not in the heap. */
struct package_spool {
    int fd;
    struct package_block *blocks;
    size_t count;
    int64_t end; /* bytes used, the next block's place */
    int failed;  /* errno of the first failure; 0 = none */
};

/* For `count` blocks; −1 with *err set when there is no room for temporary files. */
int package_spool_open(struct package_spool *s, size_t count, const char *folder, struct err *err);
void package_spool_release(struct package_spool *s);

/* The parts of one workbook, packed by the threads of `w`; of one workbook at a time. */
struct package_parts;
struct package_parts *package_parts_new(const struct workers *w);
void package_parts_free(struct package_parts *p);
/* Packs block `number` of the stretch and keeps it. Threads may call it at the same time, each number once,
 * each with its own `worker`. What fails is told by package_write. */
void package_add(struct package_parts *p, struct package_spool *s, size_t number, unsigned worker,
                 struct str xml);
/* Has libxlsxwriter come here? One that has its own copy of minizip does not. */
bool package_parts_came(const struct package_parts *p);
/* The file that libxlsxwriter is to make. It makes none. */
extern const char package_path[];
/* The rows of a sheet: first `xml`, then those in blocks; NULL = none are. */
struct package_rows {
    struct str xml;
    struct package_spool *blocks;
};
/* Calls make(argument), in which libxlsxwriter makes all parts, and packs them, the `count` sheets in the
 * order of their tabs with `rows`. `rows` must last until package_write. */
void package_gather(struct package_parts *p, const struct package_rows *rows, size_t count,
                    void (*make)(void *argument), void *argument, struct workers *w);

/* Writes the parts to the file `path`. `shown` names the file in messages, `folder` the place of temporary
 * files. */
int package_write(struct package_parts *p, const char *path, const char *shown, const char *folder,
                  struct err *err);
#endif
