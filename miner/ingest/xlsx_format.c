#include "miner/ingest/xlsx_format.h"
#include "miner/base/calendar.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    DAYS_MAX = 2958466, /* 10000-01-01, where spreadsheets stop */
    EPOCH_1900 = 25569, /* days from 1899-12-30 to 1970-01-01 */
    EPOCH_1904 = 24107, /* from 1904-01-01 */
    MARCH_1900 = 61,    /* before this day the calendar of 1900 has a day that never was: 29 February */
    TIME_STAMP_FROM =
        1000 /* more days than that are no span of time but a time stamp shown without its date */
};

enum number_kind number_kind_builtin(unsigned id)
{
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
        return NUMBER_DATE;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return NUMBER_SPAN;
    return NUMBER_PLAIN;
}

static bool is_one_of(char c, const char *set)
{
    return c && strchr(set, c);
}

/* Length of what is text in a format's code: quoted, escaped, a filler, a colour, condition or locale in
 * brackets. 0 when c[0] is none of these. */
static size_t literal_length(struct str c)
{
    size_t n = 0;
    switch (c.ptr[0]) {
    case '"':
        n = 1;
        while (n < c.len && c.ptr[n] != '"') n++;
        return n + 1;
    case '\\':
    case '_':
    case '*':
        return 2;
    case '[':
        while (n < c.len && c.ptr[n] != ']') n++;
        return n + 1;
    default:
        return 0;
    }
}

/* [h], [mm], [ss], [uu]: elapsed time. */
static bool is_elapsed(struct str bracket)
{
    if (bracket.len < 3) return false;
    for (size_t i = 1; i + 1 < bracket.len; i++)
        if (!is_one_of(bracket.ptr[i], "hHmMsSuU") || bracket.ptr[i] != bracket.ptr[1]) return false;
    return true;
}

enum number_kind number_kind_of_code(struct str code)
{
    bool day = false, clock = false, month = false;
    for (size_t i = 0; i < code.len;) {
        struct str rest = str_sub(code, i, code.len);
        size_t literal = literal_length(rest);
        if (literal) {
            if (rest.ptr[0] == '[' && is_elapsed(str_sub(rest, 0, literal))) clock = true;
            i += literal;
            continue;
        }
        char c = rest.ptr[0];
        if (c == ';') break; /* the first section tells */
        if (str_eq_nocase(str_sub(rest, 0, 5), STR("AM/PM"))) {
            clock = true;
            i += 5;
            continue;
        }
        if (str_eq_nocase(str_sub(rest, 0, 3), STR("A/P"))) {
            clock = true;
            i += 3;
            continue;
        }
        if (is_one_of(c, "yYjJdDtTaA"))
            day = true; /* year, jaar, jour; day, dag; Tag; année */
        else if (is_one_of(c, "hHuUsS"))
            clock = true; /* hour, uur; second */
        else if (is_one_of(c, "mM"))
            month = true; /* or minute */
        else if (clock && (c == '.' || c == ',') && i + 1 < code.len && code.ptr[i + 1] == '0')
            while (i + 1 < code.len && code.ptr[i + 1] == '0') i++; /* fractions of a second */
        else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_one_of(c, "0#?@%"))
            return NUMBER_PLAIN; /* a number, or a word such as General or Standaard */
        i++;
    }
    if (day || (month && !clock)) return NUMBER_DATE;
    return clock ? NUMBER_SPAN : NUMBER_PLAIN;
}

bool number_read(struct str digits, double *out)
{
    static const double powers[] = { 1,   1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                     1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };
    uint64_t whole = 0;
    size_t i = digits.len && digits.ptr[0] == '-', count = 0, decimals = 0;
    bool point = false;
    for (; i < digits.len; i++) {
        char c = digits.ptr[i];
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9') break;
        whole = whole * 10 + (uint64_t)(c - '0');
        decimals += point;
        if (++count > 15) break;
    }
    if (i == digits.len && count > 0) { /* 15 digits: the quotient is the double nearest to it */
        double x = (double)whole / powers[decimals];
        *out = digits.ptr[0] == '-' ? -x : x;
        return true;
    }
    char text[64], *end;
    if (digits.len == 0 || digits.len >= sizeof text) return false;
    for (i = 0; i < digits.len; i++)
        if (!is_one_of(digits.ptr[i], "0123456789.eE+-")) return false;
    memcpy(text, digits.ptr, digits.len);
    text[digits.len] = '\0';
    *out = strtod(text, &end);
    return *end == '\0' && isfinite(*out);
}

static void add_digits(char *to, unsigned value, size_t n)
{
    while (n--) {
        to[n] = (char)('0' + value % 10);
        value /= 10;
    }
}

static void add_date(struct buf *out, double serial, bool epoch_1904)
{
    double whole = floor(serial);
    int64_t day = (int64_t)whole, second = (int64_t)((serial - whole) * 86400 + 0.5);
    if (second == 86400) {
        second = 0;
        day++;
    }
    if (epoch_1904)
        day -= EPOCH_1904;
    else
        day -= EPOCH_1900 - (day < MARCH_1900);
    struct calendar_date d = calendar_date(day);
    char text[] = "0000-00-00 00:00:00";
    add_digits(text, (unsigned)d.year, 4);
    add_digits(text + 5, (unsigned)d.month, 2);
    add_digits(text + 8, (unsigned)d.day, 2);
    add_digits(text + 11, (unsigned)(second / 3600), 2);
    add_digits(text + 14, (unsigned)(second / 60 % 60), 2);
    add_digits(text + 17, (unsigned)(second % 60), 2);
    buf_add(out, text, second ? sizeof text - 1 : 10);
}

/* As spreadsheets show it: 15 digits, no exponent where a person would write none. */
static void add_number(struct buf *out, double x)
{
    if (fabs(x) < 1e15 && x == floor(x))
        buf_add_format(out, "%.0f", x);
    else
        buf_add_format(out, "%.15g", x);
}

void number_text(struct buf *out, struct str digits, enum number_kind kind, bool epoch_1904)
{
    double x;
    bool whole = true;
    for (size_t i = 0; i < digits.len && whole; i++) whole = digits.ptr[i] >= '0' && digits.ptr[i] <= '9';
    if ((kind == NUMBER_PLAIN && whole) || !number_read(digits, &x)) {
        buf_add_str(out, digits);
        return;
    }
    if (kind == NUMBER_DATE && x >= 1 && x < DAYS_MAX - (epoch_1904 ? EPOCH_1900 - EPOCH_1904 : 0)) {
        add_date(out, x, epoch_1904);
    } else if (kind != NUMBER_PLAIN && x >= TIME_STAMP_FROM && x < DAYS_MAX - (EPOCH_1900 - EPOCH_1904)) {
        add_date(out, x, epoch_1904);
    } else if (kind != NUMBER_PLAIN && x >= 0 && x < TIME_STAMP_FROM) {
        unsigned seconds = (unsigned)(x * 86400 + 0.5);
        buf_add_format(out, "%02u:%02u:%02u", seconds / 3600, seconds / 60 % 60, seconds % 60);
    } else {
        add_number(out, x);
    }
}
