#include "reports/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "miner/base/mem.h"

void spool_init(struct spool *s)
{
    const char *folder = getenv("TMPDIR");
    *s = (struct spool){ .folder = folder && *folder ? folder : "/tmp" };
    snprintf(s->lxw_folder, sizeof s->lxw_folder, "%p", (void *)s);
}

int spool_open(const char *folder)
{
    int fd = memfd_create("workbook", MFD_CLOEXEC);
    return fd >= 0 ? fd : open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
}

const char *spool_advice(int failed)
{
    return failed == EMFILE || failed == ENFILE ? "allow more open files (ulimit -n 64)"
                                                : "free some space or set TMPDIR";
}

struct spooled {
    int fd;
    struct spool *spool;
    FILE *stream;
    struct spooled *next;
};

void spool_release(struct spool *s)
{
    while (s->open) fclose(s->open->stream);
}

static ssize_t note(const struct spooled *f, ssize_t result)
{
    int none = 0; /* sheets are written side by side */
    if (result < 0)
        __atomic_compare_exchange_n(&f->spool->failed, &none, errno, false, __ATOMIC_RELAXED,
                                    __ATOMIC_RELAXED);
    return result;
}

static ssize_t read_spooled(void *cookie, char *to, size_t size)
{
    const struct spooled *f = cookie;
    ssize_t got;
    do {
        got = read(f->fd, to, size);
    } while (got < 0 && errno == EINTR);
    return note(f, got);
}

static ssize_t write_spooled(void *cookie, const char *from, size_t size)
{
    const struct spooled *f = cookie;
    size_t written = 0;
    while (written < size) {
        ssize_t n = write(f->fd, from + written, size - written);
        if (n < 0 && errno == EINTR) continue;
        if (note(f, n) < 0) break;
        written += (size_t)n;
    }
    return (ssize_t)written; /* short where it failed, as stdio wants it */
}

static int seek_spooled(void *cookie, off64_t *offset, int whence)
{
    const struct spooled *f = cookie;
    off64_t at = note(f, lseek64(f->fd, *offset, whence));
    if (at < 0) return -1;
    *offset = at;
    return 0;
}

static int close_spooled(void *cookie)
{
    struct spooled *f = cookie, **at = &f->spool->open;
    int result = close(f->fd);
    while (*at != f) at = &(*at)->next;
    *at = f->next;
    free(f);
    return result;
}

/* The library's own function of this name makes a file in `place`. Called with the address of a spool, it
 * would fail: a library that does not come here is noticed. */
FILE *lxw_tmpfile(const char *place);
FILE *lxw_tmpfile(const char *place)
{
    void *spool;
    if (sscanf(place, "%p", &spool) != 1) return NULL;
    struct spooled *f = mem_zero(1, sizeof *f);
    *f = (struct spooled){ .spool = spool };
    f->fd = spool_open(f->spool->folder);
    FILE *stream = NULL;
    static const cookie_io_functions_t functions = { read_spooled, write_spooled, seek_spooled,
                                                     close_spooled };
    if (note(f, f->fd) >= 0) stream = fopencookie(f, "w+", functions);
    if (stream) {
        f->stream = stream;
        f->next = f->spool->open;
        f->spool->open = f;
        return stream;
    }
    if (f->fd >= 0) close(f->fd);
    free(f);
    return NULL;
}
