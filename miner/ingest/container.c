#include "miner/ingest/container.h"
#include "miner/base/mem.h"
#include "miner/base/utf8.h"
#include "miner/ingest/gzip.h"
#include <stdlib.h>
#include <string.h>

int container_open(struct container *c, const char *path, bool hashed, struct err *err)
{
    *c = (struct container){ .next = 0 };
    if (source_open(&c->file, path, err)) return -1;
    c->file.hashed = hashed;
    c->stream = &c->file;
    return 0;
}

const char *container_foreign_office(const struct zip *z)
{
    static const struct {
        const char *part, *what;
    } kinds[] = {
        { "xl/workbook.bin", "is a binary Excel workbook (.xlsb); save it as .xlsx or CSV" },
        { "word/document.xml", "is a Word document; export the tickets as .xlsx or CSV" },
        { "ppt/presentation.xml", "is a presentation; export the tickets as .xlsx or CSV" },
        { "META-INF/manifest.xml", "is an OpenDocument file (such as .ods); save it as .xlsx or CSV" },
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (zip_find(z, str_of(kinds[i].part)) != SIZE_MAX) return kinds[i].what;
    return NULL;
}

static bool is_workbook(const struct zip *z)
{
    return zip_find(z, STR("[Content_Types].xml")) != SIZE_MAX ||
           zip_find(z, STR("xl/workbook.xml")) != SIZE_MAX;
}

/* Goes through gzip, if there is any, into `unpacked`. */
static int unpack(struct container *c, struct source *unpacked, struct err *err)
{
    if (source_peek(c->stream, err)) return -1;
    if (!gzip_begins(c->stream->head, c->stream->head_count)) return 0;
    source_open_gzip(unpacked, c->stream);
    c->stream = unpacked;
    return source_peek(unpacked, err);
}

/* The stream is a zip archive: of exports or a workbook. */
static int open_zip(struct container *c, struct err *err)
{
    struct zip *z = zip_open(c->stream, err);
    if (!z) return -1;
    const char *foreign = container_foreign_office(z);
    if (foreign) {
        err_set(err, STATUS_DATA, "%s: %s", c->stream->path, foreign);
    } else if (is_workbook(z)) {
        c->workbook = z;
        return 0;
    } else if (c->archive) {
        err_set(err, STATUS_DATA, "%s: is a zip archive within a zip archive; unpack it first",
                c->stream->path);
    } else {
        c->archive = z;
        return 0;
    }
    zip_close(z);
    return -1;
}

/* What operating systems put into archives beside the files. */
static bool is_rubbish(struct str name)
{
    size_t at = name.len;
    while (at && name.ptr[at - 1] != '/' && name.ptr[at - 1] != '\\') at--;
    return at == name.len || name.ptr[at] == '.' || str_starts(name, STR("__MACOSX/"));
}

static void set_member_name(struct container *c, struct str name)
{
    struct buf b;
    buf_init(&b);
    utf8_repair(name, &b);
    free(c->name);
    c->name = mem_copy_string(b.ptr);
    buf_clear(&b);
    buf_add_format(&b, "%s/%s", c->file.path, c->name);
    free(c->path);
    c->path = b.ptr;
    c->member = c->name;
}

static void close_member(struct container *c)
{
    zip_close(c->workbook);
    c->workbook = NULL;
    source_close(&c->within);
    source_close(&c->inner);
    c->within = c->inner = (struct source){ .fd = -1 };
}

static int next_member(struct container *c, struct err *err)
{
    size_t count;
    const struct zip_member *members = zip_members(c->archive, &count);
    close_member(c);
    while (c->next < count && (members[c->next].size == 0 || is_rubbish(members[c->next].name))) c->next++;
    if (c->next == count) return 0;
    set_member_name(c, members[c->next].name);
    c->stream = &c->inner;
    if (source_open_member(&c->inner, c->archive, c->next++, c->path, err) || unpack(c, &c->within, err))
        return -1;
    if (zip_begins(c->stream->head, c->stream->head_count) && open_zip(c, err)) return -1;
    return 1;
}

int container_next(struct container *c, struct err *err)
{
    if (c->archive) return next_member(c, err);
    if (c->begun) return 0;
    c->begun = true;
    if (unpack(c, &c->around, err)) return -1;
    if (!zip_begins(c->stream->head, c->stream->head_count)) return 1;
    if (open_zip(c, err)) return -1;
    return c->archive ? next_member(c, err) : 1;
}

/* By the end of its name, what packs it apart. */
static bool is_table_name(struct str name)
{
    static const char *const ends[] = { ".csv", ".tsv", ".tab", ".xlsx", ".json", ".ndjson", ".jsonl" };
    if (name.len > 3 && str_eq_nocase(str_sub(name, name.len - 3, name.len), STR(".gz")))
        name = str_sub(name, 0, name.len - 3);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        struct str end = str_of(ends[i]);
        if (name.len > end.len && str_eq_nocase(str_sub(name, name.len - end.len, name.len), end))
            return true;
    }
    return false;
}

bool container_has_better(const struct container *c)
{
    size_t count;
    const struct zip_member *members = zip_members(c->archive, &count);
    if (is_table_name(str_of(c->member))) return false;
    for (size_t i = 0; i < count; i++)
        if (members[i].size && !is_rubbish(members[i].name) && is_table_name(members[i].name)) return true;
    return false;
}

uint64_t container_position(const struct container *c)
{
    const struct zip *z = c->archive ? c->archive : c->workbook;
    return z ? zip_position(z) : c->file.bytes;
}

void container_close(struct container *c)
{
    close_member(c);
    zip_close(c->archive);
    source_close(&c->around);
    source_close(&c->file);
    free(c->path);
    free(c->name);
    *c = (struct container){ .next = 0 };
}
