#include "miner/base/json_out.h"

#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/calendar.h"

void json_add_string(struct buf *b, struct str s)
{
    static const char hex[] = "0123456789abcdef";
    size_t from = 0;

    buf_add_char(b, '"');
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        char escape[6] = { '\\', 'u', '0', '0', '0', '0' };
        size_t length = 2;

        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f) continue;
        buf_add(b, s.ptr + from, i - from);
        from = i + 1;
        switch (c) {
        case '"':
        case '\\':
            escape[1] = (char)c;
            break;
        case '\n':
            escape[1] = 'n';
            break;
        case '\r':
            escape[1] = 'r';
            break;
        case '\t':
            escape[1] = 't';
            break;
        default:
            escape[4] = hex[c >> 4];
            escape[5] = hex[c & 15];
            length = 6;
        }
        buf_add(b, escape, length);
    }
    if (from < s.len) buf_add(b, s.ptr + from, s.len - from);
    buf_add_char(b, '"');
}

/* A share, from 0.001 on and below 1, with as few of 15 to 17 digits as are read back as it: printf's,
 * without looking for them by printing and reading. Exact: v = m / 2^e, m of 53 bits. False where a rounding
 * is too near to call. */
static bool add_share(struct buf *b, double v)
{
    static const uint64_t tenths[] = { 1, 10, 100, 1000 };
    const uint64_t scale_15 = UINT64_C(1000000000000000);
    __extension__ typedef unsigned __int128 wide;
    int exponent;
    uint64_t m = (uint64_t)ldexp(frexp(v, &exponent), 53), digits = 0, scale = 0;
    unsigned e = (unsigned)(53 - exponent), zeros = v < 0.01 ? 2 : v < 0.1 ? 1 : 0, count = 15;
    if (m == UINT64_C(1) << 52) return false; /* its neighbours are not as far on both sides */
    for (;; count++) {
        scale = scale_15 * tenths[count - 15] * tenths[zeros];
        wide scaled = (wide)m * scale;
        uint64_t rest = (uint64_t)(scaled & ((UINT64_C(1) << e) - 1)), half = UINT64_C(1) << (e - 1);
        digits = (uint64_t)(scaled >> e);
        bool up = rest > half || (rest == half && digits & 1);
        digits += up;
        uint64_t off =
            up ? (UINT64_C(1) << e) - rest : rest; /* by off / scale of the distance of two numbers */
        if (2 * off < scale || count == 17) break;
        if (2 * off == scale) return false;
    }
    if (digits == scale / tenths[zeros]) return false; /* rounded up to one digit more */
    char text[24] = "0.00";
    size_t end = 2 + zeros + count;
    for (size_t i = end; i > 2 + zeros; i--, digits /= 10) text[i - 1] = (char)('0' + digits % 10);
    while (text[end - 1] == '0') end--;
    buf_add(b, text, end);
    return true;
}

void json_add_number(struct buf *b, double v)
{
    char text[32];

    if (!isfinite(v)) {
        buf_add(b, "null", 4);
        return;
    }
    if (v >= 0 && v < 1e15 && v == floor(v)) { /* -0 too, as 0 */
        buf_add_whole(b, (uint64_t)v);
        return;
    }
    if (v >= 0.001 && v < 1 && add_share(b, v)) return;
    /* Whatever 15 digits can say, %.15g says with the fewest; 17 digits tell all doubles apart. Reading back
     * happens in the same locale as writing, so the comparison is sound whatever the locale's point is. */
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, v);
        if (strtod(text, NULL) == v) break;
    }
    for (char *p = text; *p; p++)
        if (!strchr("0123456789+-e", *p)) *p = '.';
    buf_add_str(b, str_of(text));
}

void json_init(struct json *j, FILE *out)
{
    *j = (struct json){ .out = out, .fresh = true };
    buf_init(&j->text);
}

static void flush(struct json *j)
{
    if (!j->failed && fwrite(j->text.ptr, 1, j->text.len, j->out) != j->text.len) j->failed = errno;
    buf_clear(&j->text);
}

int json_finish(struct json *j)
{
    buf_add_char(&j->text, '\n');
    if (!j->out) return 0;
    flush(j);
    if (!j->failed && fflush(j->out) != 0) j->failed = errno;
    buf_release(&j->text);
    return j->failed;
}

void json_begin(struct json *j)
{
    enum { MUCH = 1 << 16 };
    if (j->out && j->text.len > MUCH) flush(j);
    if (!j->fresh) buf_add_char(&j->text, ',');
    j->fresh = false;
}

void json_key_of(struct json *j, struct str name)
{
    json_begin(j);
    json_add_string(&j->text, name);
    buf_add_char(&j->text, ':');
}

void json_key(struct json *j, const char *name)
{
    json_key_of(j, str_of(name));
}

void json_open(struct json *j, char bracket)
{
    buf_add_char(&j->text, bracket);
    j->fresh = true;
}

void json_close(struct json *j, char bracket)
{
    buf_add_char(&j->text, bracket);
    j->fresh = false;
}

void json_text(struct json *j, const char *name, struct str value)
{
    json_key(j, name);
    json_add_string(&j->text, value);
}

void json_text_or_null(struct json *j, const char *name, struct str value)
{
    if (value.len > 0) {
        json_text(j, name, value);
        return;
    }
    json_key(j, name);
    buf_add_str(&j->text, STR("null"));
}

void json_number(struct json *j, const char *name, double value)
{
    json_key(j, name);
    json_add_number(&j->text, value);
}

void json_count(struct json *j, const char *name, uint64_t value)
{
    json_key(j, name);
    buf_add_whole(&j->text, value);
}

void json_count_or_null(struct json *j, const char *name, uint64_t value, bool known)
{
    if (known) {
        json_count(j, name, value);
        return;
    }
    json_key(j, name);
    buf_add_str(&j->text, STR("null"));
}

void json_day(struct json *j, const char *name, int64_t seconds)
{
    json_key(j, name);
    if (seconds == INT64_MIN) {
        buf_add_str(&j->text, STR("null"));
        return;
    }
    struct calendar_date d = calendar_date(calendar_day_of(seconds));
    buf_add_format(&j->text, "\"%04" PRId64 "-%02d-%02d\"", d.year, d.month, d.day);
}

void json_texts(struct json *j, const char *name, const struct str *list, uint32_t count)
{
    json_key(j, name);
    json_open(j, '[');
    for (uint32_t i = 0; i < count; i++) {
        json_begin(j);
        json_add_string(&j->text, list[i]);
    }
    json_close(j, ']');
}
