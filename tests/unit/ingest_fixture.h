/* Files of a test and what was read of them. */
#ifndef INGEST_FIXTURE_H
#define INGEST_FIXTURE_H
#include "miner/base/mem.h"
#include "miner/ingest/ingest.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FIXTURE_FILES = 4 };

/* All tickets of all inputs: each batch is kept as it was given. */
struct fixture {
    char *paths[FIXTURE_FILES];
    size_t files;
    size_t input_count; /* expected; 0 = as many as files */
    struct ingest *ingest;
    struct batch *batches;
    size_t batch_count, batch_capacity;
    struct raw_ticket *tickets; /* malloced; their text is in the batches */
    size_t count;
    const struct input *inputs;
    const struct rejected *rejected;
    size_t rejected_count;
    struct err err;
    int result; /* of the last ingest_next; -1 too when ingest_new failed */
};

static inline void fixture_add(struct fixture *f, const void *bytes, size_t n)
{
    assert_true(f->files < FIXTURE_FILES);
    char *path = f->paths[f->files++] = mem_copy_string("/tmp/test_ingest-XXXXXX");
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    assert_int_equal(write(fd, bytes, n), n);
    close(fd);
}

static inline void fixture_read(struct fixture *f, const struct ingest_options *options, size_t limit)
{
    const char *paths[FIXTURE_FILES];
    for (size_t i = 0; i < f->files; i++) paths[i] = f->paths[i];
    f->result = -1;
    f->ingest = ingest_new(paths, f->files, options, &f->err);
    if (!f->ingest) return;
    for (;;) {
        MEM_RESERVE(f->batches, f->batch_capacity, f->batch_count + 1);
        struct batch *b = &f->batches[f->batch_count++];
        batch_init(b);
        f->result = ingest_next(f->ingest, b, limit, &f->err);
        if (f->result <= 0) break;
        assert_true(b->count > 0 && b->count <= limit);
        f->tickets = mem_resize(f->tickets, f->count + b->count, sizeof *f->tickets);
        for (size_t i = 0; i < b->count; i++) {
            assert_int_equal(b->tickets[i].input, b->tickets[0].input); /* a batch never mixes inputs */
            f->tickets[f->count++] = b->tickets[i];
        }
    }
    size_t n;
    f->inputs = ingest_inputs(f->ingest, &n);
    assert_int_equal(n, f->input_count ? f->input_count : f->files);
    f->rejected = ingest_rejected(f->ingest, &f->rejected_count);
}

static inline void fixture_release(struct fixture *f)
{
    for (size_t i = 0; i < f->batch_count; i++) batch_release(&f->batches[i]);
    free(f->batches);
    free(f->tickets);
    ingest_free(f->ingest);
    err_release(&f->err);
    for (size_t i = 0; i < f->files; i++) {
        unlink(f->paths[i]);
        free(f->paths[i]);
    }
    *f = (struct fixture){ .files = 0 };
}
#endif
