#include "reports/cell_text.h"

enum { REPLACEMENT = 0xFFFD };

uint32_t cell_point_next(struct str text, size_t *at)
{
    const unsigned char *p = (const unsigned char *)text.ptr + *at;
    size_t left = text.len - *at;
    unsigned length = p[0] < 0x80             ? 1
                      : (p[0] & 0xE0) == 0xC0 ? 2
                      : (p[0] & 0xF0) == 0xE0 ? 3
                      : (p[0] & 0xF8) == 0xF0 ? 4
                                              : 0;
    static const uint32_t smallest[] = { 0, 0, 0x80, 0x800, 0x10000 };
    if (length == 1) {
        *at += 1;
        return p[0];
    }
    if (length == 0 || length > left) {
        *at += 1;
        return REPLACEMENT;
    }
    uint32_t point = p[0] & (0x7Fu >> length);
    for (unsigned i = 1; i < length; i++) {
        if ((p[i] & 0xC0) != 0x80) {
            *at += 1;
            return REPLACEMENT;
        }
        point = point << 6 | (p[i] & 0x3Fu);
    }
    if (point < smallest[length] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) {
        *at += 1;
        return REPLACEMENT;
    }
    *at += length;
    return point;
}

static bool is_hex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/* Spreadsheets read _x0041_ in a string as the character U+0041. */
static bool is_escape_at(struct str text, size_t at)
{
    if (text.len - at < 7) return false;
    const char *p = text.ptr + at;
    return p[0] == '_' && p[1] == 'x' && is_hex(p[2]) && is_hex(p[3]) && is_hex(p[4]) && is_hex(p[5]) &&
           p[6] == '_';
}

/* The character as it may stand in XML, or 0 to leave it out. */
static uint32_t permitted(uint32_t point)
{
    if (point == '\t' || point == '\n') return point;
    if (point < 0x20 || (point >= 0x7F && point < 0xA0)) return 0;
    if (point == 0xFFFE || point == 0xFFFF) return REPLACEMENT;
    return point;
}

static size_t utf16_units(uint32_t point)
{
    return point >= 0x10000 ? 2 : 1;
}

/* How many bytes from `at` on, at most `most`, stand for themselves: printing ASCII, which most text is, but
 * for '_'. */
static size_t plain_run(struct str text, size_t at, size_t most)
{
    size_t end = at;
    if (most > text.len - at) most = text.len - at;
    for (; end - at + 8 <= most; end += 8) {
        uint64_t bytes = str_eight(text.ptr + end), high = bytes & UINT64_C(0x8080808080808080);
        uint64_t other = str_below(bytes, ' ') | high | str_same(bytes, 0x7F) | str_same(bytes, '_');
        if (other) return end - at + (size_t)__builtin_ctzll(other) / 8;
    }
    while (end - at < most && text.ptr[end] >= ' ' && text.ptr[end] < 0x7F && text.ptr[end] != '_') end++;
    return end - at;
}

void cell_text(struct buf *out, struct str text, const char *mark)
{
    buf_clear(out);
    struct str ending = str_of(mark);
    size_t room = CELL_TEXT_LIMIT - str_points(ending);
    size_t units = 0, cut_at = 0; /* bytes of `out` that leave room for the mark */
    for (size_t at = 0; at < text.len;) {
        size_t run = units < room ? plain_run(text, at, room - units) : 0;
        if (run > 0) {
            buf_add(out, text.ptr + at, run);
            units += run;
            at += run;
            cut_at = out->len;
            continue;
        }
        bool escaped = is_escape_at(text, at);
        uint32_t point = cell_point_next(text, &at);
        if (point == '\r') { /* alone or before LF, it ends a line */
            if (at < text.len && text.ptr[at] == '\n') continue;
            point = '\n';
        }
        point = permitted(point);
        if (point == 0) continue;
        size_t more = escaped ? 7 : utf16_units(point);
        if (units + more > CELL_TEXT_LIMIT) {
            out->len = cut_at;
            buf_add_str(out, ending);
            return;
        }
        units += more;
        if (escaped)
            buf_add_str(out, STR("_x005F_"));
        else
            buf_add_point(out, point);
        if (units <= room) cut_at = out->len;
    }
    if (out->len == 0) buf_add_str(out, STR("")); /* so that ptr is a string */
}

unsigned cell_point_width(uint32_t point)
{
    if (point < 0x20 || (point >= 0x300 && point <= 0x36F) || (point >= 0x200B && point <= 0x200F) ||
        (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0x064B && point <= 0x065F) || point == 0xFEFF)
        return 0;
    if ((point >= 0x1100 && point <= 0x115F) || (point >= 0x2E80 && point <= 0xA4CF) ||
        (point >= 0xAC00 && point <= 0xD7A3) || (point >= 0xF900 && point <= 0xFAFF) ||
        (point >= 0xFE30 && point <= 0xFE6F) || (point >= 0xFF00 && point <= 0xFF60) ||
        (point >= 0xFFE0 && point <= 0xFFE6) || (point >= 0x1F300 && point <= 0x1FAFF) ||
        (point >= 0x20000 && point <= 0x3FFFD))
        return 2;
    return 1;
}

size_t cell_text_width(struct str text)
{
    size_t widest = 0, width = 0;
    for (size_t at = 0; at < text.len;) {
        size_t run = plain_run(text, at, text.len);
        if (run > 0) {
            width += run;
            at += run;
            if (width > widest) widest = width;
            continue;
        }
        uint32_t point = cell_point_next(text, &at);
        if (point == '\n')
            width = 0;
        else
            width += cell_point_width(point);
        if (width > widest) widest = width;
    }
    return widest;
}
