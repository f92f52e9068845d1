#include "miner/ingest/encoding.h"
#include "miner/base/mem.h"
#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK = 64 * 1024, LONG_LINE = 1024 * 1024, REPLACEMENT = 0xFFFD };

uint32_t cp1252_point(unsigned char byte)
{
    static const uint16_t high[32] = { 0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                       0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178 };
    return byte >= 0x80 && byte < 0xA0 ? high[byte - 0x80] : byte;
}

int decoder_init(struct decoder *d, struct source *source, const char *encoding, struct err *err)
{
    static const struct {
        const char *name;
        enum encoding encoding;
    } names[] = {
        { "utf-8", ENCODING_UTF8 },          { "utf8", ENCODING_UTF8 },
        { "windows-1252", ENCODING_CP1252 }, { "cp1252", ENCODING_CP1252 },
        { "iso-8859-1", ENCODING_CP1252 },   { "latin1", ENCODING_CP1252 },
        { "latin-1", ENCODING_CP1252 },      { "ansi", ENCODING_CP1252 },
        { "utf-16le", ENCODING_UTF16LE },    { "utf-16", ENCODING_UTF16LE },
        { "utf16", ENCODING_UTF16LE },       { "utf-16be", ENCODING_UTF16BE },
        { "auto", ENCODING_AUTO },
    };
    *d = (struct decoder){ .source = source, .encoding = ENCODING_AUTO };
    buf_init(&d->raw);
    buf_init(&d->scratch);
    if (!encoding) return 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_eq_nocase(str_of(encoding), str_of(names[i].name))) {
            d->encoding = names[i].encoding;
            return 0;
        }
    iconv_t cd = iconv_open("UTF-8", encoding);
    if (cd == (iconv_t)-1)
        return err_set(
            err, STATUS_USAGE,
            "--encoding %s: no such encoding; utf-8, windows-1252, utf-16le and utf-16be are the usual ones",
            encoding);
    d->encoding = ENCODING_OTHER;
    d->iconv = cd;
    d->name = encoding;
    return 0;
}

void decoder_release(struct decoder *d)
{
    if (d->iconv) iconv_close(d->iconv);
    free(d->text);
    buf_release(&d->raw);
    buf_release(&d->scratch);
    *d = (struct decoder){ 0 };
}

void decoder_drop(struct decoder *d, size_t n)
{
    if (n == 0) return;
    memmove(d->text, d->text + n, d->length - n + d->undecided);
    d->length -= n;
}

const char *decoder_encoding(const struct decoder *d)
{
    switch (d->encoding) {
    case ENCODING_UTF16LE:
        return "utf-16le";
    case ENCODING_UTF16BE:
        return "utf-16be";
    case ENCODING_CP1252:
        return "windows-1252";
    case ENCODING_OTHER:
        return d->name;
    case ENCODING_UTF8:
        return "utf-8";
    case ENCODING_AUTO:
        break;
    }
    return d->cp1252_lines > d->utf8_lines ? "windows-1252" : "utf-8";
}

static void reserve(struct decoder *d, size_t more)
{
    MEM_RESERVE(d->text, d->capacity, d->length + d->undecided + more);
}

static void append(struct decoder *d, const void *bytes, size_t n)
{
    reserve(d, n);
    if (n) memcpy(d->text + d->length, bytes, n);
    d->length += n;
}

static void append_point(struct decoder *d, uint32_t point)
{
    if (point == 0) {
        d->nuls++;
        return;
    }
    reserve(d, 4);
    unsigned char *to = (unsigned char *)d->text + d->length;
    if (point < 0x80) {
        to[0] = (unsigned char)point;
        d->length += 1;
    } else if (point < 0x800) {
        to[0] = (unsigned char)(0xC0 | point >> 6);
        to[1] = (unsigned char)(0x80 | (point & 0x3F));
        d->length += 2;
    } else if (point < 0x10000) {
        to[0] = (unsigned char)(0xE0 | point >> 12);
        to[1] = (unsigned char)(0x80 | (point >> 6 & 0x3F));
        to[2] = (unsigned char)(0x80 | (point & 0x3F));
        d->length += 3;
    } else {
        to[0] = (unsigned char)(0xF0 | point >> 18);
        to[1] = (unsigned char)(0x80 | (point >> 12 & 0x3F));
        to[2] = (unsigned char)(0x80 | (point >> 6 & 0x3F));
        to[3] = (unsigned char)(0x80 | (point & 0x3F));
        d->length += 4;
    }
}

static void append_replacement(struct decoder *d, size_t bytes)
{
    d->repairs += bytes;
    append_point(d, REPLACEMENT);
}

static void convert_cp1252(struct decoder *d, const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        uint32_t point = cp1252_point((unsigned char)s[i]);
        if (point == REPLACEMENT) d->repairs++;
        append_point(d, point);
    }
}

static void repair_utf8(struct decoder *d, const char *s, size_t n)
{
    while (n) {
        size_t good = utf8_valid_prefix(s, n);
        append(d, s, good);
        if (good < n) {
            append_replacement(d, 1);
            good++;
        }
        s += good;
        n -= good;
    }
}

static bool has_high_byte(const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if ((unsigned char)s[i] >= 0x80) return true;
    return false;
}

/* Is a line that is not valid UTF-8 a damaged one, and not one of an encoding of single bytes? In those,
 * letters beyond ASCII hardly ever happen to make characters of UTF-8. */
static bool is_damaged_utf8(const char *s, size_t n)
{
    size_t sound = 0, stray = 0;
    while (n) {
        size_t good = utf8_valid_prefix(s, n);
        for (size_t i = 0; i < good; i++) sound += (unsigned char)s[i] >= 0xC0;
        if (good < n) {
            stray++;
            good++;
        }
        s += good;
        n -= good;
    }
    return sound > stray;
}

/* Text that is not all valid UTF-8, decided line by line. */
static void convert_lines(struct decoder *d, const char *s, size_t n)
{
    while (n) {
        const char *lf = memchr(s, '\n', n);
        size_t line = lf ? (size_t)(lf - s) + 1 : n;
        const char *cr = memchr(s, '\r', line);
        if (cr) line = (size_t)(cr - s) + 1;
        if (d->encoding == ENCODING_UTF8) {
            repair_utf8(d, s, line);
        } else if (utf8_valid_prefix(s, line) == line) {
            if (has_high_byte(s, line)) d->utf8_lines++;
            append(d, s, line);
        } else if (is_damaged_utf8(s, line)) {
            d->utf8_lines++;
            repair_utf8(d, s, line);
        } else {
            d->cp1252_lines++;
            convert_cp1252(d, s, line);
        }
        s += line;
        n -= line;
    }
}

static void remove_nuls(struct decoder *d, size_t from)
{
    char *nul = memchr(d->text + from, '\0', d->length - from);
    if (!nul) return;
    char *to = nul;
    const char *end = d->text + d->length;
    for (const char *s = nul; s < end; s++)
        if (*s) *to++ = *s;
    size_t gone = (size_t)(end - to);
    memmove(to, end, d->undecided);
    d->nuls += gone;
    d->length -= gone;
}

/* Up to where the raw bytes after the window can be decided: their last line end, as a character or a line
 * may be cut at the end of a chunk. A last CR waits for its LF. */
static size_t decidable(const char *s, size_t n, bool ended)
{
    if (ended) return n;
    const char *lf = memrchr(s, '\n', n);
    const char *cr = n ? memrchr(s, '\r', n - 1) : NULL;
    const char *end = !lf || (cr && cr > lf) ? cr : lf;
    if (end) return (size_t)(end - s) + 1;
    if (n < LONG_LINE) return 0;
    size_t cut = n; /* give up on the line, but not on its last character */
    while (cut > n - 4 && ((unsigned char)s[cut - 1] & 0xC0) == 0x80) cut--;
    return (unsigned char)s[cut - 1] >= 0xC0 ? cut - 1 : n;
}

/* Reads one chunk behind the window and decides what it can of it: in place when it is valid UTF-8. */
static int more_bytes(struct decoder *d, struct err *err)
{
    size_t got;
    reserve(d, CHUNK);
    if (source_read(d->source, d->text + d->length + d->undecided, CHUNK, &got, err)) return -1;
    d->ended = got == 0;
    size_t raw = d->undecided + got, from = d->length;
    char *s = d->text + from;
    size_t n = decidable(s, raw, d->ended);
    d->undecided = raw - n;
    if (n == 0) return 0;
    if (d->encoding != ENCODING_CP1252 && utf8_valid_prefix(s, n) == n) {
        d->length += n;
        if (d->utf8_lines == 0 && has_high_byte(s, n)) d->utf8_lines = 1;
    } else {
        buf_clear(&d->scratch);
        buf_add(&d->scratch, s, raw);
        size_t undecided = d->undecided;
        d->undecided = 0;
        if (d->encoding == ENCODING_CP1252)
            convert_cp1252(d, d->scratch.ptr, n);
        else
            convert_lines(d, d->scratch.ptr, n);
        append(d, d->scratch.ptr + n, undecided);
        d->length -= undecided;
        d->undecided = undecided;
    }
    remove_nuls(d, from);
    return 0;
}

static void convert_utf16(struct decoder *d)
{
    const unsigned char *s = (const unsigned char *)d->raw.ptr;
    size_t n = d->raw.len, i = 0;
    bool big = d->encoding == ENCODING_UTF16BE;
#define UNIT(at) ((uint32_t)(big ? s[at] << 8 | s[(at) + 1] : s[(at) + 1] << 8 | s[at]))
    while (n - i >= 2) {
        uint32_t unit = UNIT(i);
        if (unit >= 0xD800 && unit < 0xDC00) {
            if (n - i < 4 && !d->ended) break;
            uint32_t low = n - i >= 4 ? UNIT(i + 2) : 0;
            if (low >= 0xDC00 && low < 0xE000) {
                append_point(d, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
                i += 4;
                continue;
            }
        }
        if (unit >= 0xD800 && unit < 0xE000)
            append_replacement(d, 2);
        else
            append_point(d, unit);
        i += 2;
    }
#undef UNIT
    if (d->ended && i < n) {
        append_replacement(d, n - i);
        i = n;
    }
    if (i < n) memmove(d->raw.ptr, d->raw.ptr + i, n - i);
    d->raw.len = n - i;
}

static void convert_other(struct decoder *d)
{
    char *in = d->raw.ptr;
    size_t left = d->raw.len;
    char out[4096];
    while (left) {
        char *to = out;
        size_t room = sizeof out;
        size_t r = iconv(d->iconv, &in, &left, &to, &room);
        int reason = errno;
        size_t from = d->length;
        append(d, out, (size_t)(to - out));
        remove_nuls(d, from);
        if (r != (size_t)-1 || reason == E2BIG) continue;
        if (reason == EINVAL && !d->ended) break; /* a character cut at the end of the chunk */
        append_replacement(d, 1);
        in++;
        left--;
    }
    if (left) memmove(d->raw.ptr, in, left);
    d->raw.len = left;
}

static int more_converted(struct decoder *d, struct err *err)
{
    char chunk[CHUNK];
    size_t got;
    if (source_read(d->source, chunk, sizeof chunk, &got, err)) return -1;
    d->ended = got == 0;
    buf_add(&d->raw, chunk, got);
    if (d->encoding == ENCODING_OTHER)
        convert_other(d);
    else
        convert_utf16(d);
    return 0;
}

/* UTF-16 without a mark: text of western languages has NULs at every other byte. */
static enum encoding nul_pattern(const unsigned char *s, size_t n)
{
    size_t even = 0, odd = 0, pairs = n / 2;
    for (size_t i = 0; i + 1 < n; i += 2) {
        even += s[i] == 0;
        odd += s[i + 1] == 0;
    }
    if (pairs >= 2 && odd > pairs / 2 && even <= pairs / 20) return ENCODING_UTF16LE;
    if (pairs >= 2 && even > pairs / 2 && odd <= pairs / 20) return ENCODING_UTF16BE;
    return ENCODING_AUTO;
}

/* UTF-16 that was asked for and that this is not: a line break or a space of it has a NUL. */
static int check_utf16(const struct decoder *d, struct str head, struct err *err)
{
    if (d->encoding != ENCODING_UTF16LE && d->encoding != ENCODING_UTF16BE) return 0;
    enum encoding shown = nul_pattern((const unsigned char *)head.ptr, head.len);
    bool has_nul = head.len && memchr(head.ptr, '\0', head.len);
    if (head.len < 2 || (has_nul && (shown == ENCODING_AUTO || shown == d->encoding))) return 0;
    return err_set(err, STATUS_DATA, "%s: is not %s; give another --encoding, or none to have it found out",
                   d->source->path, decoder_encoding(d));
}

/* The first chunk: a mark or the pattern of NULs settles an encoding that was not asked for. */
static int start(struct decoder *d, struct err *err)
{
    d->started = true;
    size_t n = 0, got = 1;
    char *s = mem_alloc(CHUNK, 1);
    while (n < CHUNK && got) {
        if (source_read(d->source, s + n, CHUNK - n, &got, err)) {
            free(s);
            return -1;
        }
        n += got;
    }
    struct str head = { s, n };
    size_t mark = 0;
    bool open = d->encoding == ENCODING_AUTO;
    if (str_starts(head, STR("\xEF\xBB\xBF")) && (open || d->encoding == ENCODING_UTF8)) {
        mark = 3;
    } else if (str_starts(head, STR("\xFF\xFE")) && (open || d->encoding == ENCODING_UTF16LE)) {
        mark = 2;
        d->encoding = ENCODING_UTF16LE;
    } else if (str_starts(head, STR("\xFE\xFF")) && (open || d->encoding >= ENCODING_UTF16LE) &&
               d->encoding != ENCODING_OTHER) {
        mark = 2;
        d->encoding = ENCODING_UTF16BE;
    } else if (open) {
        d->encoding = nul_pattern((const unsigned char *)s, n);
    }
    if (!open && mark == 0 && check_utf16(d, head, err) != 0) {
        free(s);
        return -1;
    }
    /* A mark that a tool read as Windows-1252 and wrote again as UTF-8: literally "ï»¿". */
    if (d->encoding == ENCODING_AUTO)
        while (str_starts(str_sub(head, mark, n), STR("\xC3\xAF\xC2\xBB\xC2\xBF"))) mark += 6;
    if (d->encoding == ENCODING_OTHER || d->encoding == ENCODING_UTF16LE || d->encoding == ENCODING_UTF16BE) {
        buf_add(&d->raw, s + mark, n - mark);
    } else {
        reserve(d, n - mark);
        if (n > mark) memcpy(d->text, s + mark, n - mark);
        d->undecided = n - mark;
    }
    free(s);
    return 0;
}

int decoder_more(struct decoder *d, struct err *err)
{
    if (!d->started && start(d, err)) return -1;
    size_t before = d->length;
    while (d->length == before && !d->ended) {
        bool converted = d->encoding == ENCODING_OTHER || d->encoding == ENCODING_UTF16LE ||
                         d->encoding == ENCODING_UTF16BE;
        if (converted ? more_converted(d, err) : more_bytes(d, err)) return -1;
    }
    return d->length > before;
}
