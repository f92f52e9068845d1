#include "miner/ingest/source.h"
#include "miner/base/mem.h"
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 256 * 1024 };

static int fill_from_file(struct source *s, void *to, size_t n, size_t *got, struct err *err)
{
    ssize_t r;
    do {
        r = read(s->fd, to, n);
    } while (r < 0 && errno == EINTR);
    if (r < 0) return err_set(err, STATUS_IO, "%s: reading failed (%s)", s->path, strerror(errno));
    *got = (size_t)r;
    if (*got && s->hashed) sha256_update(&s->hash, *got, to);
    return 0;
}

static int fill_from_memory(struct source *s, void *to, size_t n, size_t *got, struct err *err)
{
    (void)err;
    *got = s->memory_left < n ? s->memory_left : n;
    if (*got == 0) return 0;
    memcpy(to, s->memory, *got);
    s->memory += *got;
    s->memory_left -= *got;
    if (s->hashed) sha256_update(&s->hash, *got, to);
    return 0;
}

int source_open(struct source *s, const char *path, struct err *err)
{
    *s = (struct source){ .path = path, .fd = -1, .fill = fill_from_file, .hashed = true };
    sha256_init(&s->hash);
    if (strcmp(path, "-") == 0) {
        s->path = "standard input";
        s->fd = STDIN_FILENO;
    } else {
        s->fd = open(path, O_RDONLY | O_CLOEXEC);
        if (s->fd < 0)
            return err_set(err, STATUS_IO, "%s: cannot be opened (%s); check the name and the permissions",
                           path, strerror(errno));
    }
    struct stat st;
    int failed = 0;
    if (fstat(s->fd, &st) != 0)
        failed = err_set(err, STATUS_IO, "%s: cannot be read (%s)", s->path, strerror(errno));
    else if (S_ISDIR(st.st_mode))
        failed = err_set(err, STATUS_IO, "%s: is a folder; name the export files in it", s->path);
    else if (S_ISREG(st.st_mode))
        s->size = (uint64_t)st.st_size;
    if (failed) source_close(s);
    return failed;
}

void source_open_memory(struct source *s, const char *name, const void *bytes, size_t n)
{
    *s = (struct source){ .path = name,
                          .fd = -1,
                          .fill = fill_from_memory,
                          .memory = bytes,
                          .memory_left = n,
                          .size = n,
                          .hashed = true };
    sha256_init(&s->hash);
}

int source_read(struct source *s, void *to, size_t n, size_t *got, struct err *err)
{
    *got = 0;
    if (n == 0) return 0;
    size_t ahead = s->head_count - s->head_given;
    if (ahead) {
        *got = ahead < n ? ahead : n;
        memcpy(to, s->head + s->head_given, *got);
        s->head_given += *got;
    } else if (!s->ended) {
        if (s->fill(s, to, n, got, err)) return -1;
        s->ended = *got == 0;
    }
    s->bytes += *got;
    return 0;
}

int source_peek(struct source *s, struct err *err)
{
    assert(s->bytes == 0);
    while (s->head_count < SOURCE_HEAD && !s->ended) {
        size_t got = 0;
        if (s->fill(s, s->head + s->head_count, SOURCE_HEAD - s->head_count, &got, err)) return -1;
        s->head_count += got;
        s->ended = got == 0;
    }
    return 0;
}

static int copy_to_memory(struct source *s, int fd, uint64_t *size, struct err *err)
{
    char *chunk = mem_alloc(CHUNK, 1);
    size_t got;
    int failed;
    *size = 0;
    while ((failed = source_read(s, chunk, CHUNK, &got, err)) == 0 && got) {
        for (size_t at = 0; at < got && !failed;) {
            ssize_t w = write(fd, chunk + at, got - at);
            if (w < 0 && errno == EINTR) continue;
            if (w <= 0)
                failed = err_set(err, STATUS_IO, "%s: cannot be held in memory (%s); name a file instead",
                                 s->path, strerror(errno));
            else
                at += (size_t)w;
        }
        if (failed) break;
        *size += got;
    }
    free(chunk);
    return failed;
}

int source_as_file(struct source *s, int *fd, uint64_t *size, struct err *err)
{
    assert(s->bytes == 0);
    struct stat st;
    if (s->fd >= 0 && s->fill == fill_from_file && fstat(s->fd, &st) == 0 && S_ISREG(st.st_mode) &&
        lseek(s->fd, 0, SEEK_CUR) == (off_t)s->head_count) {
        *fd = fcntl(s->fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
        if (*fd < 0) return err_set(err, STATUS_IO, "%s: cannot be read (%s)", s->path, strerror(errno));
        *size = (uint64_t)st.st_size;
        s->bytes = *size;
        s->head_given = s->head_count;
        s->ended = true;
        return 0;
    }
    *fd = memfd_create("ticketminer", MFD_CLOEXEC);
    if (*fd < 0)
        return err_set(err, STATUS_IO, "%s: cannot be held in memory (%s); name a file instead", s->path,
                       strerror(errno));
    if (copy_to_memory(s, *fd, size, err) == 0) return 0;
    close(*fd);
    *fd = -1;
    return -1;
}

int source_hash(struct source *s, char hex[65], struct err *err)
{
    static const char digits[] = "0123456789abcdef";
    uint8_t sum[SHA256_DIGEST_SIZE];
    char *chunk = mem_alloc(CHUNK, 1);
    size_t got = 1;
    int failed = 0;
    while (got && !failed) failed = s->fill(s, chunk, CHUNK, &got, err);
    free(chunk);
    if (failed) return -1;
    hex[0] = '\0';
    if (!s->hashed) return 0;
    sha256_digest(&s->hash, sizeof sum, sum);
    for (size_t i = 0; i < sizeof sum; i++) {
        hex[2 * i] = digits[sum[i] >> 4];
        hex[2 * i + 1] = digits[sum[i] & 15];
    }
    hex[64] = '\0';
    return 0;
}

void source_close(struct source *s)
{
    if (s->finish) s->finish(s);
    s->finish = NULL;
    if (s->fd > STDIN_FILENO) close(s->fd);
    s->fd = -1;
}

int source_check_growth(struct source *s, uint64_t packed, uint64_t expanded, struct err *err)
{
    if (expanded <= SOURCE_FREE) return 0;
    if (expanded <= SOURCE_BYTES_MAX && expanded / SOURCE_RATIO_MAX <= packed) return 0;
    s->is_bomb = true;
    return err_set(
        err, STATUS_DATA,
        "%s: %llu bytes unpack to more than %llu MiB, as those of a zip bomb do, and are not read; unpack "
        "it and look at what it holds",
        s->path, (unsigned long long)packed, (unsigned long long)(expanded >> 20));
}
