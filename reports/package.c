#include "reports/package.h"

#include <dlfcn.h>
#include <errno.h>
#include <minizip/unzip.h>
#include <minizip/zip.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#include "miner/base/mem.h"
#include "reports/spool.h"

struct package_block {
    int64_t at;              /* in the spool */
    size_t size, whole_size; /* compressed, and not */
    uint32_t crc;
};

/* The fastest level: the next one takes half as long again and saves a twentieth. More memory than zlib takes
 * by itself makes it slower and the result no smaller. */
enum { LEVEL = 1, MEMORY = 8, CHUNK = 1 << 16 };

static int no_room(const char *folder, int failed, struct err *err)
{
    return err_set(err, STATUS_IO, "%s: cannot make temporary files: %s; %s", folder, strerror(failed),
                   spool_advice(failed));
}

/* What compresses, for one thread. */
struct package_packer {
    z_stream stream;
    struct buf out;
    unsigned char chunk[CHUNK];
};

int package_spool_open(struct package_spool *s, size_t count, const struct workers *w, const char *folder,
                       struct err *err)
{
    *s = (struct package_spool){ .fd = spool_open(folder), .count = count };
    if (s->fd < 0) return no_room(folder, errno, err);
    s->blocks = mem_zero(count, sizeof *s->blocks);
    s->packer_count = workers_count(w);
    s->packers = mem_zero(s->packer_count, sizeof *s->packers);
    return 0;
}

void package_spool_release(struct package_spool *s)
{
    if (s->fd >= 0) close(s->fd);
    for (unsigned i = 0; i < s->packer_count; i++) {
        if (!s->packers[i]) continue;
        deflateEnd(&s->packers[i]->stream);
        buf_release(&s->packers[i]->out);
        free(s->packers[i]);
    }
    free(s->packers);
    free(s->blocks);
}

/* The worker's packer, ready to begin; NULL without memory. */
static struct package_packer *packer_of(struct package_spool *s, unsigned worker)
{
    struct package_packer *p = s->packers[worker];
    if (p) return deflateReset(&p->stream) == Z_OK ? p : NULL;
    p = mem_zero(1, sizeof *p);
    if (deflateInit2(&p->stream, LEVEL, Z_DEFLATED, -MAX_WBITS, MEMORY, Z_DEFAULT_STRATEGY) == Z_OK)
        return s->packers[worker] = p;
    free(p);
    return NULL;
}

/* Appends the text to `out` as raw deflate; `last` ends the stream, else it ends on a byte. */
static int compress_to(struct buf *out, struct str text, bool last, struct package_packer *p)
{
    if (!p) return ENOMEM;
    z_stream *z = &p->stream;
    z->next_in = (Bytef *)(uintptr_t)text.ptr;
    size_t left = text.len;
    do {
        z->avail_in = left > INT32_MAX ? INT32_MAX : (uInt)left;
        left -= z->avail_in;
        int flush = left > 0 ? Z_NO_FLUSH : last ? Z_FINISH : Z_SYNC_FLUSH;
        do {
            z->next_out = p->chunk;
            z->avail_out = CHUNK;
            deflate(z, flush);
            buf_add(out, p->chunk, CHUNK - z->avail_out);
        } while (z->avail_out == 0);
    } while (left > 0);
    return 0;
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

void package_add(struct package_spool *s, size_t number, unsigned worker, struct str xml)
{
    struct package_packer *p = packer_of(s, worker);
    if (!p) {
        note_failure(s, ENOMEM);
        return;
    }
    buf_clear(&p->out);
    compress_to(&p->out, xml, false, p);
    struct package_block *b = &s->blocks[number];
    b->size = p->out.len;
    b->whole_size = xml.len;
    b->crc = (uint32_t)crc32_z(0, (const Bytef *)xml.ptr, xml.len);
    b->at = __atomic_fetch_add(&s->end, (int64_t)b->size, __ATOMIC_RELAXED);
    int failed = write_at(s->fd, p->out.ptr, b->size, b->at);
    if (failed) note_failure(s, failed);
}

/* The library's archive is only made to be read here. It stores the parts, all threads compress them. */
int zipOpenNewFileInZip4_64(zipFile file, const char *name, const zip_fileinfo *info, const void *local,
                            uInt local_size, const void *global, uInt global_size, const char *comment,
                            int method, int level, int raw, int window_bits, int mem_level, int strategy,
                            const char *password, uLong crc, uLong made_by, uLong flags, int zip64)
{
    void *found = dlsym(RTLD_NEXT, "zipOpenNewFileInZip4_64");
    int (*open_new)(zipFile, const char *, const zip_fileinfo *, const void *, uInt, const void *, uInt,
                    const char *, int, int, int, int, int, int, const char *, uLong, uLong, uLong, int);
    if (!found) return ZIP_INTERNALERROR;
    memcpy(&open_new, &found, sizeof open_new);
    return open_new(file, name, info, local, local_size, global, global_size, comment, raw ? method : 0,
                    level, raw, window_bits, mem_level, strategy, password, crc, made_by, flags, zip64);
}

/* A copy in progress. The library of archives tells no more than that a call failed; errno says why. */
struct copy {
    unzFile from;
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

/* A part of the library's archive. */
struct part {
    char name[256];
    struct buf whole, packed;
    uint32_t crc;
    int failed; /* errno */
};

static bool read_part(struct copy *c, struct part *p)
{
    unz_file_info64 info;
    int got;
    if (unzGetCurrentFileInfo64(c->from, &info, p->name, sizeof p->name - 1, NULL, 0, NULL, 0) != UNZ_OK ||
        unzOpenCurrentFile(c->from) != UNZ_OK)
        return false;
    while ((got = unzReadCurrentFile(c->from, c->chunk, CHUNK)) > 0)
        buf_add(&p->whole, c->chunk, (size_t)got);
    return unzCloseCurrentFile(c->from) == UNZ_OK && got == 0;
}

struct pack_job {
    struct part *parts;
    struct package_spool *spool;
};

static void pack_part(void *argument, size_t number, unsigned worker)
{
    const struct pack_job *job = argument;
    struct part *p = &job->parts[number];
    p->crc = (uint32_t)crc32_z(0, (const Bytef *)p->whole.ptr, p->whole.len);
    p->failed = compress_to(&p->packed, buf_str(&p->whole), true, packer_of(job->spool, worker));
}

static enum outcome write_part(struct copy *c, const struct part *p)
{
    if (p->failed) return TEMPORARY_FAILED;
    bool written = begin_part(c, p->name, p->whole.len) &&
                   zipWriteInFileInZip(c->to, p->packed.ptr, (unsigned)p->packed.len) == ZIP_OK &&
                   zipCloseFileInZipRaw64(c->to, p->whole.len, p->crc) == ZIP_OK;
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

/* The part with the blocks in it. */
static enum outcome write_filled(struct copy *c, const char *name, struct str whole, size_t gap,
                                 struct package_spool *s)
{
    struct str head = str_sub(whole, 0, gap), tail = str_sub(whole, gap, whole.len);
    uint64_t size = whole.len;
    uLong crc = crc32_z(0, (const Bytef *)head.ptr, head.len);
    for (size_t i = 0; i < s->count; i++) {
        size += s->blocks[i].whole_size;
        crc = crc32_combine(crc, s->blocks[i].crc, (z_off_t)s->blocks[i].whole_size);
    }
    crc = crc32_combine(crc, crc32_z(0, (const Bytef *)tail.ptr, tail.len), (z_off_t)tail.len);

    struct buf ends;
    buf_init(&ends);
    enum outcome outcome = DONE;
    if (compress_to(&ends, head, false, packer_of(s, 0)) != 0) outcome = TEMPORARY_FAILED;
    size_t head_size = ends.len;
    if (outcome == DONE && compress_to(&ends, tail, true, packer_of(s, 0)) != 0) outcome = TEMPORARY_FAILED;
    if (outcome == DONE &&
        (!begin_part(c, name, size) || zipWriteInFileInZip(c->to, ends.ptr, (unsigned)head_size) != ZIP_OK))
        outcome = WRITE_FAILED;
    for (size_t i = 0; i < s->count && outcome == DONE; i++) outcome = write_block(c, s, &s->blocks[i]);
    if (outcome == DONE &&
        (zipWriteInFileInZip(c->to, ends.ptr + head_size, (unsigned)(ends.len - head_size)) != ZIP_OK ||
         zipCloseFileInZipRaw64(c->to, size, crc) != ZIP_OK))
        outcome = WRITE_FAILED;
    buf_release(&ends);
    return outcome;
}

/* Whether a part that libxlsxwriter made is whole: a temporary file that was cut short leaves it cut short.
 */
static bool ends_as_xml(struct str whole, const char *name)
{
    if (strncmp(name, "xl/worksheets/sheet", 19) == 0) return str_ends(whole, STR("</worksheet>"));
    if (str_ends(whole, STR("\n"))) whole.len--;
    return str_ends(whole, STR(">"));
}

/* All parts of the library's archive, each whole. */
static bool read_parts(struct copy *c, struct part **parts, size_t *count)
{
    size_t capacity = 0;
    int step = unzGoToFirstFile(c->from);
    for (; step == UNZ_OK; step = unzGoToNextFile(c->from)) {
        MEM_RESERVE(*parts, capacity, *count + 1);
        struct part *p = &(*parts)[(*count)++];
        memset(p, 0, sizeof *p);
        if (!read_part(c, p) || !ends_as_xml(buf_str(&p->whole), p->name)) return false;
    }
    return step == UNZ_END_OF_LIST_OF_FILE;
}

static enum outcome write_parts(struct copy *c, const struct part *parts, size_t count, const char *part,
                                struct str before, struct package_spool *s)
{
    enum outcome outcome = DONE;
    for (size_t i = 0; i < count && outcome == DONE; i++) {
        if (part && strcmp(parts[i].name, part) == 0) {
            struct str whole = buf_str(&parts[i].whole);
            const char *gap = memmem(whole.ptr, whole.len, before.ptr, before.len);
            outcome =
                gap ? write_filled(c, parts[i].name, whole, (size_t)(gap - whole.ptr), s) : TEMPORARY_FAILED;
        } else {
            outcome = write_part(c, &parts[i]);
        }
    }
    return outcome;
}

int package_write(const char *from, const char *path, const char *part, struct str before,
                  struct package_spool *s, struct workers *w, const char *shown, const char *folder,
                  struct err *err)
{
    if (part && s->failed) return no_room(folder, s->failed, err);
    struct copy *c = mem_zero(1, sizeof *c);
    struct part *parts = NULL;
    size_t count = 0;
    errno = 0;
    enum outcome outcome = TEMPORARY_FAILED;
    c->from = unzOpen64(from);
    if (c->from && read_parts(c, &parts, &count)) {
        struct pack_job job = { parts, s };
        workers_run(w, count, pack_part, &job);
        errno = 0;
        c->to = create_archive(c, path);
        outcome = c->to ? write_parts(c, parts, count, part, before, s) : WRITE_FAILED;
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
    }
    if (c->from) {
        int failed = errno;
        unzClose(c->from);
        errno = failed;
    }
    for (size_t i = 0; i < count; i++) {
        buf_release(&parts[i].whole);
        buf_release(&parts[i].packed);
    }
    free(parts);
    free(c);
    if (outcome == TEMPORARY_FAILED) return no_room(folder, errno ? errno : ENOSPC, err);
    if (outcome == DONE) return 0;
    return err_set(err, STATUS_IO, "%s: cannot write the workbook: %s%s", shown,
                   strerror(errno ? errno : EIO),
                   errno == ENOSPC ? "; free some space or choose another disk with --output" : "");
}
