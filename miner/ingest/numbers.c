#include "miner/ingest/dates.h"
#include <string.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Removes what stands between groups of three: spaces, NBSP, narrow NBSP, apostrophes. `to` holds s.len
 * bytes. */
static size_t without_grouping(struct str s, char *to)
{
    size_t n = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] == ' ' || s.ptr[i] == '\'') continue;
        if (str_starts(str_sub(s, i, s.len), STR("\xC2\xA0"))) {
            i += 1;
            continue;
        }
        if (str_starts(str_sub(s, i, s.len), STR("\xE2\x80\xAF"))) {
            i += 2;
            continue;
        }
        to[n++] = s.ptr[i];
    }
    return n;
}

bool number_parse(struct str s, double *out)
{
    char text[48];
    s = str_trim(s);
    if (s.len == 0 || s.len >= sizeof text) return false;
    size_t n = without_grouping(s, text), i = 0;
    bool negative = n && text[0] == '-';
    if (n && (text[0] == '-' || text[0] == '+')) i++;
    size_t points = 0, commas = 0, last_point = 0, last_comma = 0;
    for (size_t k = i; k < n; k++) {
        if (text[k] == '.') {
            points++;
            last_point = k;
        } else if (text[k] == ',') {
            commas++;
            last_comma = k;
        } else if (!is_digit(text[k])) {
            return false;
        }
    }
    /* With both signs the last is the decimal one; one alone is decimal; a repeated one groups. */
    char decimal = '\0';
    if (points && commas)
        decimal = last_point > last_comma ? '.' : ',';
    else if (points == 1)
        decimal = '.';
    else if (commas == 1)
        decimal = ',';
    double digits = 0, scale = 1; /* divided once, at the end: 5,8 is then the number nearest to 5.8 */
    bool after = false, any = false;
    for (; i < n; i++) {
        if (text[i] == decimal) {
            if (after) return false;
            after = true;
        } else if (!is_digit(text[i])) {
            if (after) return false;
        } else if (after) {
            scale *= 10;
            digits = digits * 10 + (text[i] - '0');
            any = true;
        } else {
            digits = digits * 10 + (text[i] - '0');
            any = true;
        }
    }
    if (!any) return false;
    *out = (negative ? -digits : digits) / scale;
    return true;
}

/* Minutes of a unit's name; 0 when it is none. */
static double unit_minutes(struct str word)
{
    static const struct {
        const char *names[10];
        double minutes;
    } units[] = {
        { { "s", "sec", "secs", "second", "seconds", "seconde", "seconden", "sek" }, 1.0 / 60 },
        { { "m", "min", "mins", "minute", "minutes", "minuut", "minuten" }, 1 },
        { { "h", "u", "hr", "hrs", "hour", "hours", "uur", "uren", "std" }, 60 },
        { { "d", "day", "days", "dag", "dagen", "tag", "tage" }, 24 * 60 },
        { { "w", "wk", "week", "weeks", "weken" }, 7 * 24 * 60 },
    };
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        for (size_t k = 0; k < 10 && units[i].names[k]; k++)
            if (str_eq_nocase(word, str_of(units[i].names[k]))) return units[i].minutes;
    return 0;
}

/* [days ]HH:MM[:SS[.fraction]] at the end of `s`. */
static bool parse_clock(struct str s, double *minutes)
{
    double part[3] = { 0, 0, 0 };
    size_t parts = 0, i = 0;
    while (parts < 3) {
        size_t from = i;
        while (i < s.len && is_digit(s.ptr[i])) i++;
        if (i == from || i - from > 9 || (parts && i - from > 2)) return false;
        for (size_t k = from; k < i; k++) part[parts] = part[parts] * 10 + (s.ptr[k] - '0');
        parts++;
        if (i == s.len || s.ptr[i] != ':') break;
        i++;
    }
    if (i < s.len && parts == 3 && (s.ptr[i] == '.' || s.ptr[i] == ',')) {
        for (i++; i < s.len && is_digit(s.ptr[i]);) i++;
    }
    if (i != s.len || parts < 2 || part[1] > 59 || part[2] > 59) return false;
    *minutes = part[0] * 60 + part[1] + part[2] / 60;
    return true;
}

/* "2 u 15 min", "1d 3h", "1 day, 2:15:00", "PT2H15M": numbers, each with a unit. */
static bool parse_units(struct str s, double *minutes)
{
    double sum = 0;
    bool any = false;
    size_t i = 0;
    if (str_starts(s, STR("P"))) i++; /* ISO 8601 */
    while (i < s.len) {
        char c = s.ptr[i];
        if (c == ' ' || c == ',' || c == 'T') {
            i++;
            continue;
        }
        if (str_starts(str_sub(s, i, s.len), STR("en ")) || str_starts(str_sub(s, i, s.len), STR("and"))) {
            i += 3;
            continue;
        }
        double rest;
        if (any && parse_clock(str_sub(s, i, s.len), &rest)) {
            sum += rest;
            break;
        }
        size_t from = i;
        while (i < s.len && (is_digit(s.ptr[i]) || ((s.ptr[i] == ',' || s.ptr[i] == '.') && i > from))) i++;
        double number;
        if (i == from || !number_parse(str_sub(s, from, i), &number)) return false;
        while (i < s.len && s.ptr[i] == ' ') i++;
        size_t word = i;
        while (i < s.len && (s.ptr[i] | 0x20) >= 'a' && (s.ptr[i] | 0x20) <= 'z' && s.ptr[i] != 'T') i++;
        double unit = i > word ? unit_minutes(str_sub(s, word, i)) : 0;
        if (unit <= 0) return false;
        if (i < s.len && s.ptr[i] == '.') i++; /* "min." */
        sum += number * unit;
        any = true;
    }
    if (any) *minutes = sum;
    return any;
}

int answer_parse(struct str s)
{
    static const char *const yes[] = { "ja", "yes", "true", "waar", "oui" };
    static const char *const no[] = { "nee", "no", "false", "onwaar", "non", "nein" };
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
        if (str_eq_nocase(s, str_of(yes[i]))) return 1;
    for (size_t i = 0; i < sizeof no / sizeof *no; i++)
        if (str_eq_nocase(s, str_of(no[i]))) return 0;
    return -1;
}

bool duration_parse(struct str s, double unit, double *minutes, bool *has_unit)
{
    s = str_trim(s);
    if (has_unit) *has_unit = false;
    if (s.len == 0 || s.len > 64) return false;
    double number;
    if (number_parse(s, &number)) {
        if (number < 0) return false;
        *minutes = number * unit;
        return true;
    }
    if (has_unit) *has_unit = true;
    return parse_clock(s, minutes) || parse_units(s, minutes);
}
