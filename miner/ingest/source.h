/* A stream of bytes, read once from front to back: a file, standard input, memory, or what is packed in one
 * of these (gzip.h, zip.h). Readers of formats take a source and do not know which.
 */
#ifndef INGEST_SOURCE_H
#define INGEST_SOURCE_H
#include "miner/base/err.h"
#include <nettle/sha2.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SOURCE_HEAD = 4096 };
/* What is packed may grow to so many bytes, and beyond the first SOURCE_FREE bytes to so many times its
 * packed size: more is a zip bomb. Exports reach a ratio of 10 to 60. */
enum { SOURCE_RATIO_MAX = 200, SOURCE_FREE = 64 * 1024 * 1024 };
#define SOURCE_BYTES_MAX ((uint64_t)64 << 30)

struct source {
    const char *path; /* for messages; borrowed */
    uint64_t bytes;   /* read so far */
    uint64_t size;    /* of a regular file; 0 when unknown */
    bool ended;
    const char *damage; /* once ended: why the bytes stop before their end ("is cut off", "is damaged"),
                         * static; NULL when they are whole. What came before was given. */
    bool is_bomb;       /* an error was that it grows past all bounds */

    /* Below: of the sources themselves. */
    int (*fill)(struct source *s, void *to, size_t n, size_t *got, struct err *err);
    void (*finish)(struct source *s); /* may be NULL */
    void *state;
    int fd;
    const unsigned char *memory;
    size_t memory_left;
    unsigned char head[SOURCE_HEAD]; /* read ahead by source_peek, not yet given from head_given on */
    size_t head_count, head_given;
    bool hashed; /* what is read goes into `hash`; to be changed before anything is read */
    struct sha256_ctx hash;
};

/* "-" is standard input. 0, or -1 with STATUS_IO: missing, no permission, a folder. */
int source_open(struct source *s, const char *path, struct err *err);
/* The same over bytes in memory, which must stay; for tests. `name` stands in for the path. */
void source_open_memory(struct source *s, const char *name, const void *bytes, size_t n);
/* Reads up to `n` bytes; *got is 0 only at the end. */
int source_read(struct source *s, void *to, size_t n, size_t *got, struct err *err);
/* The first bytes, SOURCE_HEAD of them if there are so many, without taking them: s->head, s->head_count.
 * They tell what the source holds. Before anything is read. */
int source_peek(struct source *s, struct err *err);
/* All of a source of which nothing is read yet, as a file for random access, which the caller closes: the
 * file itself, or a copy in anonymous memory, so that no unmasked text is left on a disk. The source is then
 * at its end. */
int source_as_file(struct source *s, int *fd, uint64_t *size, struct err *err);
/* SHA-256 of all bytes, those not yet read included, as 64 hexadecimal digits and a NUL. Once, for a file,
 * standard input or memory; empty when it was not to be hashed. */
int source_hash(struct source *s, char hex[65], struct err *err);
void source_close(struct source *s);

/* Is `expanded` too much for `packed` bytes? Then -1 with STATUS_DATA. */
int source_check_growth(struct source *s, uint64_t packed, uint64_t expanded, struct err *err);
#endif
