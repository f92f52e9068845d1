#include "miner/base/large.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "miner/base/mem.h"
#include "miner/base/stop.h"

/* Below SMALL it is not worth a file, nor a place in the table. */
enum { SMALL = 1 << 20, EASE_MILLISECONDS = 50 };
#define TMPFS 0x01021994 /* statfs(2): a file there is memory, too */
#define RAMFS 0x858458F6

struct region {
    void *at;
    size_t bytes;
    int fd; /* −1: memory */
};

/* What the process has of this kind: one table, as it has one memory. */
static struct {
    pthread_mutex_t lock;
    struct region *regions;
    size_t count, capacity;
    size_t in_memory, in_files; /* bytes */
    atomic_size_t memory_limit, resident_limit;
    bool easing; /* the thread is there */
} all = { .lock = PTHREAD_MUTEX_INITIALIZER,
          .memory_limit = (size_t)3 << 29,
          .resident_limit = (size_t)4 << 30 };

void large_limits(size_t memory, size_t resident)
{
    all.memory_limit = memory;
    all.resident_limit = resident;
}

size_t large_in_files(void)
{
    pthread_mutex_lock(&all.lock);
    size_t bytes = all.in_files;
    pthread_mutex_unlock(&all.lock);
    return bytes;
}

/* Bytes of the process in memory, and those of them that are of files. */
static bool resident(int fd, size_t *bytes, size_t *of_files)
{
    char text[128], *at = text;
    ssize_t n = pread(fd, text, sizeof text - 1, 0);
    if (n <= 0) return false;
    text[n] = '\0';
    strtoull(at, &at, 10); /* of the address space */
    unsigned long long held = strtoull(at, &at, 10), shared = strtoull(at, &at, 10);
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    *bytes = (size_t)held * page;
    *of_files = (size_t)shared * page;
    return true;
}

/* Looks, a few times a second, how much there is in memory. Giving up pages of a file loses nothing: whoever
 * reads or writes them next gets them back from the system's own copy, or from the disk. */
static void *ease(void *unused)
{
    (void)unused;
    int fd = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    while (fd >= 0) {
        struct timespec pause = { 0, EASE_MILLISECONDS * 1000000L };
        nanosleep(&pause, NULL);
        size_t bytes, of_files;
        if (!resident(fd, &bytes, &of_files)) break;
        if (bytes < all.resident_limit || of_files < all.resident_limit / 8) continue;
        pthread_mutex_lock(&all.lock);
        for (size_t i = 0; i < all.count; i++)
            if (all.regions[i].fd >= 0) madvise(all.regions[i].at, all.regions[i].bytes, MADV_DONTNEED);
        pthread_mutex_unlock(&all.lock);
    }
    if (fd >= 0) close(fd);
    return NULL;
}

/* With the lock held. Without the thread more stays in memory, and that is all. */
static void start_easing(void)
{
    if (all.easing) return;
    sigset_t before;
    pthread_t thread;
    stop_hold(&before); /* signals are the first thread's */
    all.easing = pthread_create(&thread, NULL, ease, NULL) == 0;
    if (all.easing) pthread_detach(thread);
    stop_allow(&before);
}

/* A file without a name, on a disk: TMPDIR, else /var/tmp, which unlike /tmp is none of the places that are
 * made of memory. Its room is taken at once, so that a full disk shows here and not where a page of it is
 * written. −1: there is none. */
static int make_file(size_t bytes)
{
    const char *folder = getenv("TMPDIR");
    struct statfs system;
    int fd = open(folder && *folder ? folder : "/var/tmp", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (fd < 0) return -1;
    bool disk = fstatfs(fd, &system) == 0 && (unsigned long)system.f_type != TMPFS &&
                (unsigned long)system.f_type != RAMFS;
    if (disk && fallocate(fd, 0, 0, (off_t)bytes) == 0) return fd;
    close(fd);
    return -1;
}

/* With the lock held: memory, or beyond the limit a file; `r` gets what it is. */
static void take(struct region *r, size_t bytes)
{
    *r = (struct region){ NULL, bytes, -1 };
    if (all.in_memory + bytes > all.memory_limit && bytes <= PTRDIFF_MAX) r->fd = make_file(bytes);
    if (r->fd >= 0) {
        r->at = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, r->fd, 0);
        if (r->at != MAP_FAILED) {
            all.in_files += bytes;
            start_easing();
            return;
        }
        close(r->fd);
        r->fd = -1;
    }
    r->at = mem_alloc(bytes, 1);
    all.in_memory += bytes;
}

static void give_back(const struct region *r)
{
    if (r->fd < 0) {
        free(r->at);
        all.in_memory -= r->bytes;
        return;
    }
    munmap(r->at, r->bytes);
    close(r->fd);
    all.in_files -= r->bytes;
}

/* With the lock held: its place in the table; `count` when it is not there. */
static size_t find(const void *p)
{
    size_t i = all.count;
    while (i > 0 && all.regions[i - 1].at != p) i--;
    return i > 0 ? i - 1 : all.count;
}

void *large_resize(void *old, size_t old_count, size_t count, size_t size)
{
    size_t bytes, old_bytes = old ? old_count * size : 0;
    if (__builtin_mul_overflow(count, size, &bytes)) return mem_alloc(count, size); /* ends the program */
    if (bytes < SMALL && old_bytes < SMALL) return mem_resize(old, count, size);
    if (bytes < SMALL) bytes = SMALL; /* what is in the table stays there */
    pthread_mutex_lock(&all.lock);
    size_t place = old ? find(old) : all.count;
    struct region *was = place < all.count ? &all.regions[place] : NULL, now = { NULL, 0, -1 };
    if (was && was->fd >= 0 && bytes > was->bytes && fallocate(was->fd, 0, 0, (off_t)bytes) == 0) {
        void *at = mremap(was->at, was->bytes, bytes, MREMAP_MAYMOVE);
        if (at != MAP_FAILED) {
            all.in_files += bytes - was->bytes;
            now = (struct region){ at, bytes, was->fd };
        }
    }
    if (!now.at && was && was->fd < 0 && all.in_memory - was->bytes + bytes <= all.memory_limit) {
        now = (struct region){ mem_resize(was->at, bytes, 1), bytes, -1 };
        all.in_memory += bytes - was->bytes;
    }
    if (!now.at) {
        take(&now, bytes);
        if (old) memcpy(now.at, old, old_bytes < bytes ? old_bytes : bytes);
        if (was)
            give_back(was);
        else
            free(old);
    }
    if (!was) {
        MEM_RESERVE(all.regions, all.capacity, all.count + 1);
        was = &all.regions[all.count++];
    }
    *was = now;
    pthread_mutex_unlock(&all.lock);
    return now.at;
}

void *large_alloc(size_t count, size_t size)
{
    return large_resize(NULL, 0, count, size);
}

void large_free(void *p)
{
    if (!p) return;
    pthread_mutex_lock(&all.lock);
    size_t place = find(p);
    if (place < all.count) {
        give_back(&all.regions[place]);
        all.regions[place] = all.regions[--all.count];
        if (all.count == 0) { /* nothing is left for whoever counts */
            free(all.regions);
            all.regions = NULL;
            all.capacity = 0;
        }
        p = NULL;
    }
    pthread_mutex_unlock(&all.lock);
    free(p);
}
