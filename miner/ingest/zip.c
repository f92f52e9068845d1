#include "miner/ingest/zip.h"
#include "miner/base/arena.h"
#include "miner/base/hashmap.h"
#include "miner/base/mem.h"
#include <errno.h>
#include <minizip/unzip.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NAME_MAX_BYTES = 65535, FLAG_ENCRYPTED = 1, STORED = 0, DEFLATED = 8 };

struct zip {
    const char *path;
    int fd;
    uint64_t size, at, taken; /* of the file: bytes, position, bytes read so far */
    unzFile archive;
    struct zip_member *members;
    unz64_file_pos *places;
    uint16_t *methods;
    size_t count, capacity;
    struct arena names;
    struct hashmap by_name;
    bool open;  /* a member is being read */
    int failed; /* errno of a read that failed; 0 = none. minizip cannot tell it from damage */
};

bool zip_begins(const unsigned char *head, size_t n)
{
    return n >= 4 && head[0] == 'P' && head[1] == 'K' &&
           ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6) ||
            (head[2] == 7 && head[3] == 8));
}

/* ---- minizip's view of the file ---- */

static voidpf open_file(voidpf opaque, const void *name, int mode)
{
    (void)name;
    (void)mode;
    return opaque;
}

static uLong read_file(voidpf opaque, voidpf stream, void *to, uLong n)
{
    struct zip *z = opaque;
    (void)stream;
    uLong got = 0;
    while (got < n) {
        ssize_t r = pread(z->fd, (char *)to + got, n - got, (off_t)z->at);
        if (r < 0 && errno == EINTR) continue;
        if (r < 0) z->failed = errno;
        if (r <= 0) break;
        got += (uLong)r;
        z->at += (uint64_t)r;
    }
    z->taken += got;
    return got;
}

static ZPOS64_T tell_file(voidpf opaque, voidpf stream)
{
    (void)stream;
    return ((struct zip *)opaque)->at;
}

static long seek_file(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
    struct zip *z = opaque;
    (void)stream;
    uint64_t base = origin == ZLIB_FILEFUNC_SEEK_CUR ? z->at : origin == ZLIB_FILEFUNC_SEEK_END ? z->size : 0;
    if (offset > z->size || base + offset > z->size) return -1;
    z->at = base + offset;
    return 0;
}

static int nothing(voidpf opaque, voidpf stream)
{
    (void)opaque;
    (void)stream;
    return 0;
}

static int read_failed(const struct zip *z, const char *path, struct err *err)
{
    return err_set(err, STATUS_IO, "%s: reading failed (%s)", path, strerror(z->failed));
}

/* ---- the directory ---- */

static char plain(char c)
{
    return c == '\\' ? '/' : c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* The form in which names are looked up. */
static struct str name_key(struct arena *a, struct str name)
{
    char *key = arena_text(a, name.len);
    for (size_t i = 0; i < name.len; i++) key[i] = plain(name.ptr[i]);
    return (struct str){ key, name.len };
}

static int read_directory(struct zip *z, struct err *err)
{
    char *name = mem_alloc(NAME_MAX_BYTES + 1, 1);
    int r = unzGoToFirstFile(z->archive), failed = 0;
    for (; r == UNZ_OK && !failed; r = unzGoToNextFile(z->archive)) {
        unz_file_info64 info;
        unz64_file_pos place;
        if (unzGetCurrentFileInfo64(z->archive, &info, name, NAME_MAX_BYTES, NULL, 0, NULL, 0) != UNZ_OK ||
            unzGetFilePos64(z->archive, &place) != UNZ_OK)
            break;
        if (z->count == ZIP_MEMBERS_MAX) {
            failed = err_set(err, STATUS_DATA, "%s: holds more than %d files; pack only the exports", z->path,
                             ZIP_MEMBERS_MAX);
            break;
        }
        size_t capacity = z->capacity;
        MEM_RESERVE(z->members, capacity, z->count + 1);
        if (capacity != z->capacity) {
            z->places = mem_resize(z->places, capacity, sizeof *z->places);
            z->methods = mem_resize(z->methods, capacity, sizeof *z->methods);
            z->capacity = capacity;
        }
        size_t length = info.size_filename < NAME_MAX_BYTES ? info.size_filename : NAME_MAX_BYTES;
        struct str own = arena_str(&z->names, (struct str){ name, strnlen(name, length) });
        z->members[z->count] = (struct zip_member){ own, info.compressed_size, info.uncompressed_size,
                                                    (info.flag & FLAG_ENCRYPTED) != 0 };
        z->places[z->count] = place;
        z->methods[z->count] = (uint16_t)info.compression_method;
        hashmap_at(&z->by_name, name_key(&z->names, own), (uint32_t)z->count, NULL, NULL);
        z->count++;
    }
    free(name);
    if (z->failed) return read_failed(z, z->path, err);
    if (!failed && r != UNZ_OK && r != UNZ_END_OF_LIST_OF_FILE && z->count == 0)
        failed = err_set(err, STATUS_DATA, "%s: is a damaged zip archive; copy or export it again", z->path);
    return failed;
}

struct zip *zip_open(struct source *packed, struct err *err)
{
    int fd;
    uint64_t size;
    if (source_as_file(packed, &fd, &size, err)) return NULL;
    struct zip *z = mem_zero(1, sizeof *z);
    z->path = packed->path;
    z->fd = fd;
    z->size = size;
    arena_init(&z->names);
    hashmap_init(&z->by_name);
    zlib_filefunc64_def functions = { .zopen64_file = open_file,
                                      .zread_file = read_file,
                                      .ztell64_file = tell_file,
                                      .zseek64_file = seek_file,
                                      .zclose_file = nothing,
                                      .zerror_file = nothing,
                                      .opaque = z };
    z->archive = unzOpen2_64("", &functions);
    if (!z->archive && z->failed)
        read_failed(z, z->path, err);
    else if (!z->archive)
        err_set(err, STATUS_DATA,
                "%s: is a zip archive or workbook that is cut off or damaged (the list of its contents at "
                "its end "
                "is missing); copy or export it again",
                z->path);
    else if (read_directory(z, err) == 0)
        return z;
    zip_close(z);
    return NULL;
}

void zip_close(struct zip *z)
{
    if (!z) return;
    if (z->archive) unzClose(z->archive);
    close(z->fd);
    free(z->members);
    free(z->places);
    free(z->methods);
    hashmap_release(&z->by_name);
    arena_release(&z->names);
    free(z);
}

const struct zip_member *zip_members(const struct zip *z, size_t *count)
{
    *count = z->count;
    return z->members;
}

size_t zip_find(const struct zip *z, struct str name)
{
    struct arena scratch;
    arena_init(&scratch);
    const uint32_t *found = hashmap_find(&z->by_name, name_key(&scratch, name));
    size_t member = found ? *found : SIZE_MAX;
    arena_release(&scratch);
    return member;
}

uint64_t zip_position(const struct zip *z)
{
    return z->taken < z->size ? z->taken : z->size;
}

/* ---- a member ---- */

static void close_member(struct source *s)
{
    struct zip *z = s->state;
    if (!z->open) return;
    z->open = false;
    if (unzCloseCurrentFile(z->archive) == UNZ_CRCERROR && !s->damage) s->damage = "is damaged";
}

static int fill_from_member(struct source *s, void *to, size_t n, size_t *got, struct err *err)
{
    struct zip *z = s->state;
    if (!z->open) return 0;
    int r = unzReadCurrentFile(z->archive, to, n < INT32_MAX ? (unsigned)n : INT32_MAX);
    if (z->failed) return read_failed(z, s->path, err);
    if (r > 0)
        *got = (size_t)r;
    else if (r < 0 || !unzeof(z->archive))
        s->damage = "is damaged";
    if (r <= 0) close_member(s);
    return 0;
}

int source_open_member(struct source *s, struct zip *z, size_t member, const char *path, struct err *err)
{
    *s = (struct source){
        .path = path, .fd = -1, .fill = fill_from_member, .finish = close_member, .state = z
    };
    const struct zip_member *m = &z->members[member];
    if (m->encrypted)
        return err_set(err, STATUS_DATA, "%s: is protected by a password; unpack it, or save it without one",
                       path);
    if (z->methods[member] != STORED && z->methods[member] != DEFLATED)
        return err_set(
            err, STATUS_DATA,
            "%s: is packed in an unusual way (method %d); pack it again as an ordinary zip, or unpack it",
            path, z->methods[member]);
    /* minizip gives no more than the size that the archive says. */
    if (source_check_growth(s, m->packed < z->size ? m->packed : z->size, m->size, err)) return -1;
    if (unzGoToFilePos64(z->archive, &z->places[member]) != UNZ_OK ||
        unzOpenCurrentFile(z->archive) != UNZ_OK)
        return z->failed ? read_failed(z, path, err)
                         : err_set(err, STATUS_DATA, "%s: is damaged; copy or export it again", path);
    z->open = true;
    return 0;
}
