#include "reports/package.h"

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

/* The fastest level: the next one takes half as long again and saves a twentieth. */
enum { LEVEL = 1, CHUNK = 1 << 16 };

static int no_room(const char *folder, int failed, struct err *err)
{
    return err_set(err, STATUS_IO, "%s: cannot make temporary files: %s; free some space or set TMPDIR",
                   folder, strerror(failed));
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

/* Appends the text to `out` as raw deflate; `last` ends the stream, else it ends on a byte. */
static int compress_to(struct buf *out, struct str text, bool last)
{
    z_stream z = { .next_in = (Bytef *)(uintptr_t)text.ptr };
    if (deflateInit2(&z, LEVEL, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
        return ENOMEM;
    unsigned char *chunk = mem_alloc(CHUNK, 1);
    size_t left = text.len;
    do {
        z.avail_in = left > INT32_MAX ? INT32_MAX : (uInt)left;
        left -= z.avail_in;
        int flush = left > 0 ? Z_NO_FLUSH : last ? Z_FINISH : Z_SYNC_FLUSH;
        do {
            z.next_out = chunk;
            z.avail_out = CHUNK;
            deflate(&z, flush);
            buf_add(out, chunk, CHUNK - z.avail_out);
        } while (z.avail_out == 0);
    } while (left > 0);
    deflateEnd(&z);
    free(chunk);
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

void package_add(struct package_spool *s, size_t number, struct str xml)
{
    struct buf out;
    buf_init(&out);
    int failed = compress_to(&out, xml, false);
    struct package_block *b = &s->blocks[number];
    b->size = out.len;
    b->whole_size = xml.len;
    b->crc = (uint32_t)crc32_z(0, (const Bytef *)xml.ptr, xml.len);
    b->at = __atomic_fetch_add(&s->end, (int64_t)out.len, __ATOMIC_RELAXED);
    if (!failed) failed = write_at(s->fd, out.ptr, out.len, b->at);
    int none = 0;
    if (failed)
        __atomic_compare_exchange_n(&s->failed, &none, failed, false, __ATOMIC_RELAXED, __ATOMIC_RELAXED);
    buf_release(&out);
}

/* A copy in progress. The library of archives tells no more than that a call failed; errno says why. */
struct copy {
    unzFile from;
    zipFile to;
    char chunk[CHUNK];
};

enum outcome { DONE, TEMPORARY_FAILED, WRITE_FAILED };

static bool begin_part(struct copy *c, const char *name, uint64_t whole_size)
{
    static const zip_fileinfo info = { .dosDate =
                                           1 << 21 | 1 << 16 }; /* 1980-01-01, the first that archives know */
    return zipOpenNewFileInZip2_64(c->to, name, &info, NULL, 0, NULL, 0, NULL, Z_DEFLATED,
                                   Z_DEFAULT_COMPRESSION, 1, whole_size >= UINT32_MAX) == ZIP_OK;
}

/* The part as it is, compressed. */
static enum outcome copy_part(struct copy *c, const char *name, const unz_file_info64 *info)
{
    if (unzOpenCurrentFile2(c->from, &(int){ 0 }, &(int){ 0 }, 1) != UNZ_OK) return TEMPORARY_FAILED;
    enum outcome outcome = begin_part(c, name, info->uncompressed_size) ? DONE : WRITE_FAILED;
    int got = 0;
    while (outcome == DONE && (got = unzReadCurrentFile(c->from, c->chunk, CHUNK)) > 0)
        if (zipWriteInFileInZip(c->to, c->chunk, (unsigned)got) != ZIP_OK) outcome = WRITE_FAILED;
    if (outcome == DONE && got < 0) outcome = TEMPORARY_FAILED;
    if (outcome == DONE && zipCloseFileInZipRaw64(c->to, info->uncompressed_size, info->crc) != ZIP_OK)
        outcome = WRITE_FAILED;
    unzCloseCurrentFile(c->from);
    return outcome;
}

static bool read_part(struct copy *c, struct buf *whole)
{
    if (unzOpenCurrentFile(c->from) != UNZ_OK) return false;
    int got;
    while ((got = unzReadCurrentFile(c->from, c->chunk, CHUNK)) > 0) buf_add(whole, c->chunk, (size_t)got);
    return unzCloseCurrentFile(c->from) == UNZ_OK && got == 0;
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
                                 const struct package_spool *s)
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
    if (compress_to(&ends, head, false) != 0) outcome = TEMPORARY_FAILED;
    size_t head_size = ends.len;
    if (outcome == DONE && compress_to(&ends, tail, true) != 0) outcome = TEMPORARY_FAILED;
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

static enum outcome copy_parts(struct copy *c, const char *part, struct str before,
                               const struct package_spool *s)
{
    struct buf whole;
    buf_init(&whole);
    enum outcome outcome = DONE;
    int step = unzGoToFirstFile(c->from);
    for (; outcome == DONE && step == UNZ_OK; step = unzGoToNextFile(c->from)) {
        char name[256] = "";
        unz_file_info64 info;
        buf_clear(&whole);
        if (unzGetCurrentFileInfo64(c->from, &info, name, sizeof name - 1, NULL, 0, NULL, 0) != UNZ_OK ||
            !read_part(c, &whole) || !ends_as_xml(buf_str(&whole), name)) {
            outcome = TEMPORARY_FAILED;
        } else if (part && strcmp(name, part) == 0) {
            const char *gap = memmem(whole.ptr, whole.len, before.ptr, before.len);
            outcome =
                gap ? write_filled(c, name, buf_str(&whole), (size_t)(gap - whole.ptr), s) : TEMPORARY_FAILED;
        } else {
            outcome = copy_part(c, name, &info);
        }
    }
    if (outcome == DONE && step != UNZ_END_OF_LIST_OF_FILE) outcome = TEMPORARY_FAILED;
    buf_release(&whole);
    return outcome;
}

int package_write(const char *from, const char *path, const char *part, struct str before,
                  struct package_spool *s, const char *shown, const char *folder, struct err *err)
{
    if (part && s->failed) return no_room(folder, s->failed, err);
    struct copy *c = mem_zero(1, sizeof *c);
    errno = 0;
    enum outcome outcome = TEMPORARY_FAILED;
    c->from = unzOpen64(from);
    if (c->from) {
        c->to = zipOpen64(path, APPEND_STATUS_CREATE);
        outcome = c->to ? copy_parts(c, part, before, s) : WRITE_FAILED;
        int failed = errno;
        if (c->to && zipClose(c->to, NULL) != ZIP_OK && outcome == DONE) {
            outcome = WRITE_FAILED;
        } else {
            errno = failed;
        }
        unzClose(c->from);
    }
    free(c);
    if (outcome == TEMPORARY_FAILED) return no_room(folder, errno ? errno : ENOSPC, err);
    if (outcome == DONE) return 0;
    return err_set(err, STATUS_IO, "%s: cannot write the workbook: %s%s", shown,
                   strerror(errno ? errno : EIO),
                   errno == ENOSPC ? "; free some space or choose another disk with --output" : "");
}
