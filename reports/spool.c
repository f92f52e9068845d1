#include "reports/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "miner/base/mem.h"
#include "miner/base/str.h"

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

/* One of the library's: only as large as a sheet of ours, so that it may be in the heap. */
struct spooled {
    struct spool *spool;
    FILE *stream;
    struct spooled *next;
    struct buf bytes;
    size_t at;
};

void spool_release(struct spool *s)
{
    while (s->open) fclose(s->open->stream);
}

static ssize_t read_spooled(void *cookie, char *to, size_t size)
{
    struct spooled *f = cookie;
    if (size > f->bytes.len - f->at) size = f->bytes.len - f->at;
    if (size) memcpy(to, f->bytes.ptr + f->at, size);
    f->at += size;
    return (ssize_t)size;
}

/* The library only adds. */
static ssize_t write_spooled(void *cookie, const char *from, size_t size)
{
    struct spooled *f = cookie;
    if (f->at != f->bytes.len) return 0;
    buf_add(&f->bytes, from, size);
    f->at += size;
    return (ssize_t)size;
}

static int seek_spooled(void *cookie, off64_t *offset, int whence)
{
    struct spooled *f = cookie;
    off64_t from = whence == SEEK_SET ? 0 : (off64_t)(whence == SEEK_CUR ? f->at : f->bytes.len);
    if (*offset + from < 0 || *offset + from > (off64_t)f->bytes.len) return -1;
    f->at = (size_t)(*offset += from);
    return 0;
}

static int close_spooled(void *cookie)
{
    struct spooled *f = cookie, **at = &f->spool->open;
    while (*at != f) at = &(*at)->next;
    *at = f->next;
    buf_release(&f->bytes);
    free(f);
    return 0;
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
    buf_init(&f->bytes);
    static const cookie_io_functions_t functions = { read_spooled, write_spooled, seek_spooled,
                                                     close_spooled };
    f->stream = fopencookie(f, "w+", functions);
    if (!f->stream) {
        free(f);
        return NULL;
    }
    f->next = f->spool->open;
    f->spool->open = f;
    return f->stream;
}
