/* The bytes of one input file: a path or standard input, read once from front to back, hashed on the way. */
#ifndef INGEST_SOURCE_H
#define INGEST_SOURCE_H
#include "miner/base/err.h"
#include <nettle/sha2.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SOURCE_HEAD = 64 };

struct source {
    const char *path; /* borrowed; "-" is standard input */
    int fd;           /* -1 when the bytes come from memory */
    const unsigned char *memory;
    size_t memory_left;
    uint64_t bytes; /* read so far */
    uint64_t size;  /* of a regular file; 0 when unknown */
    unsigned char head[SOURCE_HEAD]; /* the first bytes as they stand in the file: they tell its kind */
    size_t head_count;
    bool ended;
    struct sha256_ctx hash;
};

/* 0, or -1 with STATUS_IO: missing, no permission, a folder. */
int source_open(struct source *s, const char *path, struct err *err);
/* The same over bytes in memory, which must stay; for tests. `name` stands in for the path. */
void source_open_memory(struct source *s, const char *name, const void *bytes, size_t n);
/* Reads up to `n` bytes; *got is 0 only at the end. */
int source_read(struct source *s, void *to, size_t n, size_t *got, struct err *err);
/* SHA-256 of all bytes read, as 64 hexadecimal digits and a NUL. Once. */
void source_hash(struct source *s, char hex[65]);
void source_close(struct source *s);
#endif
