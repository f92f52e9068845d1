#include "miner/ingest/xlsx_parts.h"
#include "miner/base/hashmap.h"
#include "miner/base/mem.h"
#include "miner/ingest/xml.h"
#include <stdlib.h>
#include <string.h>

/* ---- relations: which part is what ---- */

struct relation {
    struct str type, target; /* type: the last step of its address; target: name of a part */
};

struct relations {
    struct arena *arena;
    struct str folder; /* that targets are relative to, "" or "xl/" */
    struct relation *all;
    size_t count, capacity;
    struct hashmap by_id;
};

/* Resolves "worksheets/sheet1.xml", "../customXml/x.xml" and "/xl/workbook.xml" to a name of the archive. */
static struct str resolve(struct arena *a, struct str folder, struct str target)
{
    struct buf b;
    buf_init(&b);
    if (!str_starts(target, STR("/"))) buf_add_str(&b, folder);
    while (target.len) {
        size_t slash = str_find(target, STR("/"));
        struct str step = str_sub(target, 0, slash);
        target = slash == SIZE_MAX ? (struct str){ NULL, 0 } : str_sub(target, slash + 1, target.len);
        if (str_eq(step, STR("..")) && b.len) {
            b.len--;
            while (b.len && b.ptr[b.len - 1] != '/') b.len--;
        } else if (step.len && !str_eq(step, STR(".")) && !str_eq(step, STR(".."))) {
            buf_add_str(&b, step);
            if (slash != SIZE_MAX) buf_add_char(&b, '/');
        }
    }
    struct str name = arena_str(a, buf_str(&b));
    buf_release(&b);
    return name;
}

static struct str last_step(struct str s)
{
    size_t at = s.len;
    while (at && s.ptr[at - 1] != '/') at--;
    return str_sub(s, at, s.len);
}

static void nothing_ends(void *user, const char *name)
{
    (void)user;
    (void)name;
}

static void relation_start(void *user, const char *name, const char **attributes)
{
    struct relations *r = user;
    const char *id = xml_attribute(attributes, "Id"), *type = xml_attribute(attributes, "Type"),
               *target = xml_attribute(attributes, "Target");
    if (strcmp(name, "Relationship") != 0 || !id || !type || !target) return;
    hashmap_at(&r->by_id, arena_str(r->arena, str_of(id)), (uint32_t)r->count, NULL, NULL);
    MEM_RESERVE(r->all, r->capacity, r->count + 1);
    r->all[r->count++] = (struct relation){ arena_str(r->arena, last_step(str_of(type))),
                                            resolve(r->arena, r->folder, str_of(target)) };
}

/* The relations of a part: those of xl/workbook.xml are in xl/_rels/workbook.xml.rels. None is no error. */
static int read_relations(struct relations *r, struct zip *z, struct str part, const char *path,
                          struct err *err)
{
    static const struct xml_handler handler = { relation_start, nothing_ends, NULL };
    struct str name = last_step(part);
    r->folder = str_sub(part, 0, part.len - name.len);
    size_t member =
        zip_find(z, str_of(arena_format(r->arena, "%.*s_rels/%.*s.rels", STR_ARG(r->folder), STR_ARG(name))));
    return member == SIZE_MAX ? 0 : xml_read(z, member, path, &handler, r, err);
}

/* The part of that id, if it is a worksheet; SIZE_MAX when there is none. */
static size_t worksheet(const struct relations *r, const struct zip *z, struct str id)
{
    const uint32_t *found = hashmap_find(&r->by_id, id);
    if (!found || !str_eq(r->all[*found].type, STR("worksheet"))) return SIZE_MAX;
    return zip_find(z, r->all[*found].target);
}

/* The first part of that type or, where there are no relations at all, the one of the name that programs use.
 */
static size_t related(const struct relations *r, const struct zip *z, const char *type, const char *usual)
{
    for (size_t i = 0; i < r->count; i++)
        if (str_eq(r->all[i].type, str_of(type))) return zip_find(z, r->all[i].target);
    return r->count ? SIZE_MAX : zip_find(z, str_of(usual));
}

/* ---- the workbook: its sheets ---- */

struct listed {
    struct str name, id;
    bool hidden;
};

struct workbook_part {
    struct arena *arena;
    struct listed *sheets;
    size_t count, capacity;
    bool epoch_1904, is_workbook;
    struct xlsx_constant *constants;
    size_t constant_count, constant_capacity;
    struct str defined; /* name of the <definedName> that is read, empty = none */
    struct buf text;    /* what it stands for */
};
enum { CONSTANT_MAX = 256 };

static void workbook_start(void *user, const char *name, const char **attributes)
{
    struct workbook_part *w = user;
    if (strcmp(name, "workbook") == 0) w->is_workbook = true;
    if (strcmp(name, "workbookPr") == 0) w->epoch_1904 = xml_true(xml_attribute(attributes, "date1904"));
    if (strcmp(name, "definedName") == 0) {
        w->defined = arena_str(w->arena, str_of(xml_attribute(attributes, "name")));
        buf_clear(&w->text);
    }
    if (strcmp(name, "sheet") != 0) return;
    const char *title = xml_attribute(attributes, "name"), *id = xml_attribute(attributes, "id"),
               *state = xml_attribute(attributes, "state");
    if (!title) return;
    MEM_RESERVE(w->sheets, w->capacity, w->count + 1);
    w->sheets[w->count++] =
        (struct listed){ arena_str(w->arena, str_of(title)), arena_str(w->arena, str_of(id)),
                         state && (strcmp(state, "hidden") == 0 || strcmp(state, "veryHidden") == 0) };
}

static void workbook_text(void *user, const char *s, size_t n)
{
    struct workbook_part *w = user;
    if (w->defined.len && w->text.len <= CONSTANT_MAX) buf_add(&w->text, s, n);
}

/* Keeps a name that stands for a short text: ="…". */
static void workbook_end(void *user, const char *name)
{
    struct workbook_part *w = user;
    struct str text = buf_str(&w->text);
    if (strcmp(name, "definedName") != 0 || !w->defined.len) return;
    if (text.len >= 2 && text.len <= CONSTANT_MAX && text.ptr[0] == '"' && text.ptr[text.len - 1] == '"') {
        MEM_RESERVE(w->constants, w->constant_capacity, w->constant_count + 1);
        w->constants[w->constant_count++] =
            (struct xlsx_constant){ w->defined, arena_str(w->arena, str_sub(text, 1, text.len - 1)) };
    }
    w->defined = (struct str){ NULL, 0 };
}

static void list_sheets(struct xlsx_book *book, struct arena *a, struct zip *z, const struct workbook_part *w,
                        const struct relations *r)
{
    book->epoch_1904 = w->epoch_1904;
    book->constant_count = w->constant_count;
    book->constants = arena_zero(a, w->constant_count + 1, sizeof *book->constants);
    if (w->constant_count) memcpy(book->constants, w->constants, w->constant_count * sizeof *book->constants);
    book->sheet_count = w->count;
    book->sheets = arena_zero(a, w->count + 1, sizeof *book->sheets);
    book->members = arena_zero(a, w->count + 1, sizeof *book->members);
    for (size_t i = 0; i < w->count; i++) {
        size_t member = r->count ? worksheet(r, z, w->sheets[i].id)
                                 : zip_find(z, str_of(arena_format(a, "xl/worksheets/sheet%zu.xml", i + 1)));
        book->members[i] = member;
        book->sheets[i] = (struct xlsx_sheet){ w->sheets[i].name, w->sheets[i].hidden, member != SIZE_MAX };
    }
}

/* ---- styles: number formats ---- */

struct styles_part {
    struct arena *arena;
    struct hashmap codes; /* id → enum number_kind */
    unsigned char *formats;
    size_t count, capacity;
    bool inside; /* cellXfs */
};

static unsigned number_of(const char *s)
{
    unsigned long n = s ? strtoul(s, NULL, 10) : 0;
    return n > UINT32_MAX ? 0 : (unsigned)n;
}

static void styles_start(void *user, const char *name, const char **attributes)
{
    struct styles_part *s = user;
    if (strcmp(name, "cellXfs") == 0) s->inside = true;
    if (strcmp(name, "numFmt") == 0) {
        const char *id = xml_attribute(attributes, "numFmtId"),
                   *code = xml_attribute(attributes, "formatCode");
        if (!id || !code) return;
        *hashmap_at(&s->codes, arena_str(s->arena, str_of(id)), 0, NULL, NULL) =
            (uint32_t)number_kind_of_code(str_of(code));
    }
    if (s->inside && strcmp(name, "xf") == 0) {
        const char *id = xml_attribute(attributes, "numFmtId");
        const uint32_t *own = hashmap_find(&s->codes, str_of(id)); /* goes before what is built in */
        MEM_RESERVE(s->formats, s->capacity, s->count + 1);
        s->formats[s->count++] = (unsigned char)(own ? *own : number_kind_builtin(number_of(id)));
    }
}

static void styles_end(void *user, const char *name)
{
    struct styles_part *s = user;
    if (strcmp(name, "cellXfs") == 0) s->inside = false;
}

static int read_styles(struct xlsx_book *book, struct arena *a, struct zip *z, const char *path,
                       struct err *err)
{
    static const struct xml_handler handler = { styles_start, styles_end, NULL };
    struct styles_part s = { .arena = a };
    hashmap_init(&s.codes);
    int failed = book->styles == SIZE_MAX ? 0 : xml_read(z, book->styles, path, &handler, &s, err);
    book->formats = arena_zero(a, s.count + 1, 1);
    if (s.count) memcpy(book->formats, s.formats, s.count);
    book->format_count = s.count;
    free(s.formats);
    hashmap_release(&s.codes);
    return failed;
}

int xlsx_read_book(struct xlsx_book *book, struct arena *a, struct zip *z, const char *path, struct err *err)
{
    static const struct xml_handler handler = { workbook_start, workbook_end, workbook_text };
    struct relations package = { .arena = a }, own = { .arena = a };
    struct workbook_part w = { .arena = a };
    struct str part = STR("xl/workbook.xml");
    int failed = -1;
    hashmap_init(&package.by_id);
    hashmap_init(&own.by_id);
    if (read_relations(&package, z, (struct str){ "", 0 }, path, err)) goto out;
    for (size_t i = 0; i < package.count; i++)
        if (str_eq(package.all[i].type, STR("officeDocument"))) part = package.all[i].target;
    size_t member = zip_find(z, part);
    if (member == SIZE_MAX) {
        err_set(err, STATUS_DATA, "%s: is no workbook, or one without its main part; save or export it again",
                path);
        goto out;
    }
    if (xml_read(z, member, path, &handler, &w, err)) goto out;
    if (!w.is_workbook || w.count == 0) {
        err_set(err, STATUS_DATA,
                "%s: is no workbook, or one without sheets; export the tickets as .xlsx or CSV", path);
        goto out;
    }
    if (read_relations(&own, z, part, path, err)) goto out;
    list_sheets(book, a, z, &w, &own);
    book->styles = related(&own, z, "styles", "xl/styles.xml");
    book->texts = related(&own, z, "sharedStrings", "xl/sharedStrings.xml");
    failed = read_styles(book, a, z, path, err);
out:
    hashmap_release(&package.by_id);
    hashmap_release(&own.by_id);
    free(package.all);
    free(own.all);
    free(w.sheets);
    free(w.constants);
    buf_release(&w.text);
    return failed;
}

/* ---- texts ---- */

void xlsx_rich_start(struct xlsx_rich *r, const char *name)
{
    if (strcmp(name, "rPh") == 0)
        r->phonetic++;
    else if (name[0] == 't' && name[1] == '\0')
        r->inside = r->phonetic == 0;
}

void xlsx_rich_end(struct xlsx_rich *r, const char *name)
{
    if (strcmp(name, "rPh") == 0)
        r->phonetic -= r->phonetic > 0;
    else if (name[0] == 't' && name[1] == '\0')
        r->inside = false;
}

/* The four digits of _x000D_ at s, or -1. */
static int32_t escaped(const char *s, const char *end)
{
    int32_t value = 0;
    if (end - s < 7 || s[0] != '_' || s[1] != 'x' || s[6] != '_') return -1;
    for (int i = 2; i < 6; i++) {
        char c = s[i];
        int digit = c >= '0' && c <= '9'   ? c - '0'
                    : c >= 'A' && c <= 'F' ? c - 'A' + 10
                    : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                           : -1;
        if (digit < 0) return -1;
        value = value * 16 + digit;
    }
    return value;
}

void xlsx_unescape(struct buf *b, size_t from)
{
    if (str_find(str_sub(buf_str(b), from, b->len), STR("_x")) == SIZE_MAX) return;
    struct str raw = str_sub(buf_str(b), from, b->len);
    struct buf out;
    buf_init(&out);
    const char *end = raw.ptr + raw.len;
    for (const char *s = raw.ptr; s < end;) {
        int32_t point = escaped(s, end);
        if (point < 0) {
            buf_add_char(&out, *s++);
            continue;
        }
        s += 7;
        if (point >= 0xD800 && point < 0xDC00) {
            int32_t low = escaped(s, end);
            if (low >= 0xDC00 && low < 0xE000) {
                point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
                s += 7;
            }
        }
        if (point >= 0xD800 && point < 0xE000) point = 0xFFFD;
        /* Control characters mean nothing in a text. */
        if (point >= 0x20 || point == '\t' || point == '\n' || point == '\r')
            buf_add_point(&out, (uint32_t)point);
    }
    b->len = from;
    buf_add_str(b, buf_str(&out));
    buf_release(&out);
}

struct texts_part {
    struct xlsx_texts *texts;
    struct xlsx_rich rich;
    bool full;
};

static void texts_start(void *user, const char *name, const char **attributes)
{
    (void)attributes;
    xlsx_rich_start(&((struct texts_part *)user)->rich, name);
}

static void texts_end(void *user, const char *name)
{
    struct texts_part *p = user;
    struct xlsx_texts *t = p->texts;
    xlsx_rich_end(&p->rich, name);
    if (strcmp(name, "si") != 0 || p->full) return;
    xlsx_unescape(&t->bytes, t->count ? t->ends[t->count - 1] : 0);
    if (t->bytes.len > UINT32_MAX || t->count == UINT32_MAX) {
        p->full = true;
        return;
    }
    MEM_RESERVE(t->ends, t->capacity, t->count + 1);
    t->ends[t->count++] = (uint32_t)t->bytes.len;
    p->rich = (struct xlsx_rich){ 0 };
}

static void texts_text(void *user, const char *s, size_t n)
{
    struct texts_part *p = user;
    if (p->rich.inside && p->texts->bytes.len <= UINT32_MAX) buf_add(&p->texts->bytes, s, n);
}

int xlsx_read_texts(struct xlsx_texts *t, struct zip *z, size_t member, const char *path, struct err *err)
{
    static const struct xml_handler handler = { texts_start, texts_end, texts_text };
    struct texts_part p = { .texts = t };
    *t = (struct xlsx_texts){ .count = 0 };
    if (member == SIZE_MAX) return 0;
    if (xml_read(z, member, path, &handler, &p, err)) return -1;
    if (p.full || t->bytes.len > UINT32_MAX)
        return err_set(err, STATUS_DATA, "%s: holds more than 4 GiB of text; export it in parts, or as CSV",
                       path);
    return 0;
}

void xlsx_texts_release(struct xlsx_texts *t)
{
    buf_release(&t->bytes);
    free(t->ends);
    *t = (struct xlsx_texts){ .count = 0 };
}
