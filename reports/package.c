#include "reports/package.h"

#include <dlfcn.h>
#include <errno.h>
#include <isa-l.h>
#include <minizip/zip.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#include "miner/base/mem.h"
#include "reports/deflate.h"
#include "reports/spool.h"

struct package_block {
    int64_t at;              /* in the spool */
    size_t size, whole_size; /* compressed, and not */
    uint32_t crc;
};

enum { CHUNK = 1 << 16 };

static int no_room(const char *folder, int failed, struct err *err)
{
    return err_set(err, STATUS_IO, "%s: cannot make temporary files: %s; %s", folder, strerror(failed),
                   spool_advice(failed));
}

/* What packs, for one thread. */
struct packer {
    struct deflate deflate;
    struct buf joined, packed;
};

/* A part of the workbook. */
struct part {
    char *name;
    struct buf whole, packed;        /* once packed, only a part with blocks is kept as it was made */
    const struct package_rows *rows; /* they come before byte `gap`; NULL = none do */
    size_t gap;
    size_t size; /* of all of it */
    uint32_t crc;
    bool taken; /* somebody packs it, or has packed it */
    bool cut;   /* it was cut short */
};

struct package_parts {
    pthread_mutex_t lock;
    pthread_cond_t more;
    struct part **list;
    size_t count, capacity;
    size_t complete; /* parts that are made */
    bool ended;
    const struct package_rows *rows;
    size_t row_count;
    struct packer **packers; /* per worker */
    unsigned packer_count;
    void (*make)(void *argument);
    void *argument;
};

/* The worker's, made when it is first needed. */
static struct packer *packer_of(struct package_parts *all, unsigned worker)
{
    if (!all->packers[worker]) all->packers[worker] = mem_zero(1, sizeof **all->packers);
    return all->packers[worker];
}

static uint32_t checksum(struct str text)
{
    return crc32_gzip_refl(0, (const unsigned char *)text.ptr, text.len);
}

int package_spool_open(struct package_spool *s, size_t count, const char *folder, struct err *err)
{
    *s = (struct package_spool){ .fd = spool_open(folder), .count = count };
    if (s->fd < 0) return no_room(folder, errno, err);
    s->blocks = mem_zero(count, sizeof *s->blocks);
    return 0;
}

void package_spool_release(struct package_spool *s)
{
    if (s->fd >= 0) close(s->fd);
    free(s->blocks);
}

static int write_at(int fd, const char *bytes, size_t size, int64_t at)
{
    while (size > 0) {
        ssize_t n = pwrite(fd, bytes, size, at);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return errno;
        bytes += n;
        size -= (size_t)n;
        at += n;
    }
    return 0;
}

static void note_failure(struct package_spool *s, int failed)
{
    int none = 0;
    __atomic_compare_exchange_n(&s->failed, &none, failed, false, __ATOMIC_RELAXED, __ATOMIC_RELAXED);
}

void package_add(struct package_parts *p, struct package_spool *s, size_t number, unsigned worker,
                 struct str xml)
{
    struct packer *by = packer_of(p, worker);
    buf_clear(&by->packed);
    deflate_add(&by->deflate, xml, false, &by->packed);
    struct package_block *b = &s->blocks[number];
    b->size = by->packed.len;
    b->whole_size = xml.len;
    b->crc = checksum(xml);
    b->at = __atomic_fetch_add(&s->end, (int64_t)b->size, __ATOMIC_RELAXED);
    int failed = write_at(s->fd, by->packed.ptr, b->size, b->at);
    if (failed) note_failure(s, failed);
}

/* No folder has this name: a library that does not come here is noticed. */
const char package_path[] = "/dev/null/workbook";
/* The one that libxlsxwriter writes to. */
static struct package_parts *at_hand;

struct package_parts *package_parts_new(const struct workers *w)
{
    struct package_parts *p = mem_zero(1, sizeof *p);
    p->packer_count = workers_count(w);
    p->packers = mem_zero(p->packer_count, sizeof *p->packers);
    pthread_mutex_init(&p->lock, NULL);
    pthread_cond_init(&p->more, NULL);
    return at_hand = p;
}

void package_parts_free(struct package_parts *p)
{
    for (size_t i = 0; i < p->count; i++) {
        free(p->list[i]->name);
        buf_release(&p->list[i]->whole);
        buf_release(&p->list[i]->packed);
        free(p->list[i]);
    }
    free(p->list);
    for (unsigned i = 0; i < p->packer_count; i++) {
        if (!p->packers[i]) continue;
        buf_release(&p->packers[i]->joined);
        buf_release(&p->packers[i]->packed);
        free(p->packers[i]);
    }
    free(p->packers);
    pthread_mutex_destroy(&p->lock);
    pthread_cond_destroy(&p->more);
    free(p);
    at_hand = NULL;
}

bool package_parts_came(const struct package_parts *p)
{
    return p->count > 0;
}

static bool is_at_hand(zipFile file)
{
    return file && file == at_hand;
}

/* Sets the function at `to` to minizip's own of that name, for other archives. */
static bool find_own(const char *name, void *to)
{
    void *found = dlsym(RTLD_NEXT, name);
    memcpy(to, &found, sizeof found);
    return found != NULL;
}

/* The rows of the part of this name; NULL = it is no sheet. */
static const struct package_rows *rows_of(const struct package_parts *all, const char *name)
{
    static const char sheet[] = "xl/worksheets/sheet";
    if (strncmp(name, sheet, sizeof sheet - 1) != 0) return NULL;
    unsigned long number = strtoul(name + sizeof sheet - 1, NULL, 10);
    return number - 1 < all->row_count ? &all->rows[number - 1] : NULL;
}

zipFile zipOpen(const char *path, int append)
{
    zipFile (*own)(const char *, int);
    if (at_hand && strcmp(path, package_path) == 0) return at_hand;
    return find_own("zipOpen", &own) ? own(path, append) : NULL;
}

int zipOpenNewFileInZip4_64(zipFile file, const char *name, const zip_fileinfo *info, const void *local,
                            uInt local_size, const void *global, uInt global_size, const char *comment,
                            int method, int level, int raw, int window_bits, int mem_level, int strategy,
                            const char *password, uLong crc, uLong made_by, uLong flags, int zip64)
{
    int (*own)(zipFile, const char *, const zip_fileinfo *, const void *, uInt, const void *, uInt,
               const char *, int, int, int, int, int, int, const char *, uLong, uLong, uLong, int);
    if (!is_at_hand(file))
        return find_own("zipOpenNewFileInZip4_64", &own)
                   ? own(file, name, info, local, local_size, global, global_size, comment, method, level,
                         raw, window_bits, mem_level, strategy, password, crc, made_by, flags, zip64)
                   : ZIP_INTERNALERROR;
    struct part *part = mem_zero(1, sizeof *part);
    part->name = mem_copy_string(name);
    part->rows = rows_of(at_hand, name);
    pthread_mutex_lock(&at_hand->lock);
    MEM_RESERVE(at_hand->list, at_hand->capacity, at_hand->count + 1);
    at_hand->list[at_hand->count++] = part;
    pthread_mutex_unlock(&at_hand->lock);
    return ZIP_OK;
}

int zipWriteInFileInZip(zipFile file, const void *bytes, unsigned count)
{
    int (*own)(zipFile, const void *, unsigned);
    if (!is_at_hand(file))
        return find_own("zipWriteInFileInZip", &own) ? own(file, bytes, count) : ZIP_INTERNALERROR;
    if (at_hand->complete == at_hand->count) return ZIP_PARAMERROR;
    buf_add(&at_hand->list[at_hand->complete]->whole, bytes, count);
    return ZIP_OK;
}

int zipCloseFileInZip(zipFile file)
{
    int (*own)(zipFile);
    if (!is_at_hand(file)) return find_own("zipCloseFileInZip", &own) ? own(file) : ZIP_INTERNALERROR;
    pthread_mutex_lock(&at_hand->lock);
    at_hand->complete = at_hand->count;
    pthread_cond_signal(&at_hand->more);
    pthread_mutex_unlock(&at_hand->lock);
    return ZIP_OK;
}

int zipClose(zipFile file, const char *comment)
{
    int (*own)(zipFile, const char *);
    if (is_at_hand(file)) return ZIP_OK;
    return find_own("zipClose", &own) ? own(file, comment) : ZIP_INTERNALERROR;
}

static const char data_end[] = "</sheetData>";

/* Whether a part that libxlsxwriter made is whole: it does not look whether its writes succeed. */
static bool ends_as_xml(struct str whole, bool sheet)
{
    if (sheet) return str_ends(whole, STR("</worksheet>"));
    if (str_ends(whole, STR("\n"))) whole.len--;
    return str_ends(whole, STR(">"));
}

/* Finds where in the sheet that the library made its rows belong. */
static void find_gap(struct part *p)
{
    struct str shell = buf_str(&p->whole);
    const char *end = memmem(shell.ptr, shell.len, data_end, sizeof data_end - 1);
    if (end)
        p->gap = (size_t)(end - shell.ptr);
    else
        p->cut = true;
}

/* The sheet with its rows, in `out`. */
static struct str join(const struct part *p, struct buf *out)
{
    struct str shell = buf_str(&p->whole);
    buf_clear(out);
    buf_add_str(out, str_sub(shell, 0, p->gap));
    buf_add_str(out, p->rows->xml);
    buf_add_str(out, str_sub(shell, p->gap, shell.len));
    return buf_str(out);
}

static void pack_part(struct part *p, struct packer *by)
{
    p->cut = !ends_as_xml(buf_str(&p->whole), p->rows != NULL);
    if (p->rows) find_gap(p);
    if (p->cut || (p->rows && p->rows->blocks)) return;
    struct str whole = p->rows ? join(p, &by->joined) : buf_str(&p->whole);
    p->size = whole.len;
    p->crc = checksum(whole);
    deflate_add(&by->deflate, whole, true, &p->packed);
    buf_release(&p->whole);
}

/* How much there is to pack. */
static size_t weight(const struct part *p)
{
    return p->whole.len + (p->rows ? p->rows->xml.len : 0);
}

/* The largest part that nobody has taken, so that all end together; NULL = none is left. */
static struct part *take_part(struct package_parts *all)
{
    struct part *largest = NULL;
    pthread_mutex_lock(&all->lock);
    for (;;) {
        for (size_t i = 0; i < all->complete; i++) {
            struct part *p = all->list[i];
            if (!p->taken && (!largest || weight(p) > weight(largest))) largest = p;
        }
        if (largest || all->ended) break;
        pthread_cond_wait(&all->more, &all->lock);
    }
    if (largest) largest->taken = true;
    pthread_mutex_unlock(&all->lock);
    return largest;
}

/* The first makes the parts; all pack them. */
static void gather(void *argument, size_t number, unsigned worker)
{
    struct package_parts *all = argument;
    if (number == 0) {
        all->make(all->argument);
        pthread_mutex_lock(&all->lock);
        all->ended = true;
        pthread_cond_broadcast(&all->more);
        pthread_mutex_unlock(&all->lock);
    }
    for (struct part *p; (p = take_part(all)) != NULL;) pack_part(p, packer_of(all, worker));
}

void package_gather(struct package_parts *p, const struct package_rows *rows, size_t count,
                    void (*make)(void *argument), void *argument, struct workers *w)
{
    p->rows = rows;
    p->row_count = count;
    p->make = make;
    p->argument = argument;
    workers_run(w, workers_count(w), gather, p);
}

/* A copy in progress. The library of archives tells no more than that a call failed; errno says why. */
struct copy {
    zipFile to;
    tell64_file_func tell; /* the library's own */
    int lost;              /* errno, when the place in the new archive could not be told */
    char chunk[CHUNK];
};

/* The library takes whatever this gives for the place of a part, -1 too, and says nothing. */
static ZPOS64_T tell(voidpf user, voidpf stream)
{
    struct copy *c = user;
    ZPOS64_T at = c->tell(NULL, stream);
    if (at == (ZPOS64_T)-1) c->lost = errno;
    return at;
}

static zipFile create_archive(struct copy *c, const char *path)
{
    zlib_filefunc64_def functions;
    fill_fopen64_filefunc(&functions);
    c->tell = functions.ztell64_file;
    functions.ztell64_file = tell;
    functions.opaque = c;
    return zipOpen2_64(path, APPEND_STATUS_CREATE, NULL, &functions);
}

enum outcome { DONE, TEMPORARY_FAILED, WRITE_FAILED };

static bool begin_part(struct copy *c, const char *name, uint64_t whole_size)
{
    static const zip_fileinfo info = { .dosDate =
                                           1 << 21 | 1 << 16 }; /* 1980-01-01, the first that archives know */
    return zipOpenNewFileInZip2_64(c->to, name, &info, NULL, 0, NULL, 0, NULL, Z_DEFLATED,
                                   Z_DEFAULT_COMPRESSION, 1, whole_size >= UINT32_MAX) == ZIP_OK;
}

static enum outcome write_part(struct copy *c, const struct part *p)
{
    bool written = begin_part(c, p->name, p->size) &&
                   zipWriteInFileInZip(c->to, p->packed.ptr, (unsigned)p->packed.len) == ZIP_OK &&
                   zipCloseFileInZipRaw64(c->to, p->size, p->crc) == ZIP_OK;
    return written ? DONE : WRITE_FAILED;
}

static enum outcome write_block(struct copy *c, const struct package_spool *s, const struct package_block *b)
{
    size_t left = b->size;
    for (int64_t at = b->at; left > 0;) {
        ssize_t got = pread(s->fd, c->chunk, left < CHUNK ? left : CHUNK, at);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return TEMPORARY_FAILED;
        if (zipWriteInFileInZip(c->to, c->chunk, (unsigned)got) != ZIP_OK) return WRITE_FAILED;
        at += got;
        left -= (size_t)got;
    }
    return DONE;
}

/* A part with blocks in it. */
static enum outcome write_filled(struct copy *c, const struct part *p, struct packer *by)
{
    const struct package_spool *s = p->rows->blocks;
    struct str whole = join(p, &by->joined);
    size_t gap = p->gap + p->rows->xml.len;
    struct str head = str_sub(whole, 0, gap), tail = str_sub(whole, gap, whole.len);
    uint64_t size = whole.len;
    uLong crc = checksum(head);
    for (size_t i = 0; i < s->count; i++) {
        size += s->blocks[i].whole_size;
        crc = crc32_combine(crc, s->blocks[i].crc, (z_off_t)s->blocks[i].whole_size);
    }
    crc = crc32_combine(crc, checksum(tail), (z_off_t)tail.len);

    struct buf *ends = &by->packed;
    buf_clear(ends);
    deflate_add(&by->deflate, head, false, ends);
    size_t head_size = ends->len;
    deflate_add(&by->deflate, tail, true, ends);
    if (!begin_part(c, p->name, size) || zipWriteInFileInZip(c->to, ends->ptr, (unsigned)head_size) != ZIP_OK)
        return WRITE_FAILED;
    enum outcome outcome = DONE;
    for (size_t i = 0; i < s->count && outcome == DONE; i++) outcome = write_block(c, s, &s->blocks[i]);
    if (outcome != DONE) return outcome;
    bool written =
        zipWriteInFileInZip(c->to, ends->ptr + head_size, (unsigned)(ends->len - head_size)) == ZIP_OK &&
        zipCloseFileInZipRaw64(c->to, size, crc) == ZIP_OK;
    return written ? DONE : WRITE_FAILED;
}

static enum outcome write_parts(struct copy *c, struct package_parts *all)
{
    enum outcome outcome = DONE;
    for (size_t i = 0; i < all->count && outcome == DONE; i++) {
        const struct part *p = all->list[i];
        const struct package_spool *blocks = p->rows ? p->rows->blocks : NULL;
        if (p->cut || (blocks && blocks->failed)) {
            errno = blocks ? blocks->failed : 0;
            return TEMPORARY_FAILED;
        }
        outcome = blocks ? write_filled(c, p, packer_of(all, 0)) : write_part(c, p);
    }
    return outcome;
}

int package_write(struct package_parts *p, const char *path, const char *shown, const char *folder,
                  struct err *err)
{
    struct copy *c = mem_zero(1, sizeof *c);
    errno = 0;
    c->to = create_archive(c, path);
    enum outcome outcome = c->to ? write_parts(c, p) : WRITE_FAILED;
    int failed = errno;
    if (c->to && zipClose(c->to, NULL) != ZIP_OK && outcome == DONE) {
        outcome = WRITE_FAILED;
    } else {
        errno = failed;
    }
    if (c->lost && outcome == DONE) {
        outcome = WRITE_FAILED;
        errno = c->lost;
    }
    free(c);
    if (outcome == TEMPORARY_FAILED) return no_room(folder, errno ? errno : ENOSPC, err);
    if (outcome == DONE) return 0;
    const char *advice = errno == ENOSPC ? "; free some space or choose another disk with --output"
                         : errno == EMFILE || errno == ENFILE ? "; allow more open files (ulimit -n 64)"
                                                              : "";
    return err_set(err, STATUS_IO, "%s: cannot write the workbook: %s%s", shown,
                   strerror(errno ? errno : EIO), advice);
}
