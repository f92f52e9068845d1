#include "miner/ingest/source.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int source_open(struct source *s, const char *path, struct err *err)
{
    *s = (struct source){ .path = path, .fd = -1 };
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
    *s = (struct source){ .path = name, .fd = -1, .memory = bytes, .memory_left = n, .size = n };
    sha256_init(&s->hash);
}

int source_read(struct source *s, void *to, size_t n, size_t *got, struct err *err)
{
    *got = 0;
    if (s->ended || n == 0) return 0;
    if (s->fd < 0) {
        *got = s->memory_left < n ? s->memory_left : n;
        if (*got) memcpy(to, s->memory, *got);
        s->memory += *got;
        s->memory_left -= *got;
    } else {
        ssize_t r;
        do {
            r = read(s->fd, to, n);
        } while (r < 0 && errno == EINTR);
        if (r < 0) return err_set(err, STATUS_IO, "%s: reading failed (%s)", s->path, strerror(errno));
        *got = (size_t)r;
    }
    if (*got == 0) s->ended = true;
    size_t room = SOURCE_HEAD - s->head_count, head = *got < room ? *got : room;
    if (head) memcpy(s->head + s->head_count, to, head);
    s->head_count += head;
    s->bytes += *got;
    sha256_update(&s->hash, *got, to);
    return 0;
}

void source_hash(struct source *s, char hex[65])
{
    static const char digits[] = "0123456789abcdef";
    uint8_t sum[SHA256_DIGEST_SIZE];
    sha256_digest(&s->hash, sizeof sum, sum);
    for (size_t i = 0; i < sizeof sum; i++) {
        hex[2 * i] = digits[sum[i] >> 4];
        hex[2 * i + 1] = digits[sum[i] & 15];
    }
    hex[64] = '\0';
}

void source_close(struct source *s)
{
    if (s->fd > STDIN_FILENO) close(s->fd);
    s->fd = -1;
}
