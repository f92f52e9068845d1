#include "miner/ingest/dates.h"

#include <string.h>

#include "miner/base/calendar.h"

enum { LONGEST = 64, NUMBERS = 6 };

int64_t date_seconds(int year, int month, int day)
{
    return calendar_days(year, month, day) * 86400;
}

static int days_in_month(int year, int month)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap);
}

static bool is_day(int year, int month, int day)
{
    return year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 &&
           day <= days_in_month(year, month);
}

int64_t ingest_swap_day_month(int64_t time)
{
    int64_t day = calendar_day_of(time);
    struct calendar_date d = calendar_date(day);
    if (d.day > 12) return time; /* not swappable */
    return date_seconds((int)d.year, d.day, d.month) + time - day * 86400;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* `n` digits at p as a number, or -1. */
static int digits(const char *p, size_t n)
{
    int value = 0;
    for (size_t i = 0; i < n; i++) {
        if (!is_digit(p[i])) return -1;
        value = value * 10 + (p[i] - '0');
    }
    return value;
}

/* Seconds since midnight. The end of a day (24:00) and a leap second stay within it, as the day is what
 * counts; -1 when it is no time. */
static int clock_seconds(int hour, int minute, int second)
{
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || second < 0 || second > 60) return -1;
    if (hour == 24) return minute || second ? -1 : 86399;
    int seconds = hour * 3600 + minute * 60 + second;
    return seconds < 86400 ? seconds : 86399;
}

/* 2026-03-31, 2026-03-31 10:17, 2026-03-31T10:17:05 and no more: most exports, without the general parser. */
static bool parse_iso(struct str s, struct date *out)
{
    const char *p = s.ptr;
    if (s.len != 10 && s.len != 16 && s.len != 19) return false;
    if (p[4] != '-' || p[7] != '-') return false;
    int year = digits(p, 4), month = digits(p + 5, 2), day = digits(p + 8, 2), h = 0, m = 0, sec = 0;
    if (!is_day(year, month, day)) return false;
    if (s.len >= 16) {
        if ((p[10] != ' ' && p[10] != 'T') || p[13] != ':') return false;
        h = digits(p + 11, 2);
        m = digits(p + 14, 2);
    }
    if (s.len == 19) {
        if (p[16] != ':') return false;
        sec = digits(p + 17, 2);
    }
    int clock = clock_seconds(h, m, sec);
    if (clock < 0) return false;
    *out = (struct date){ .time = date_seconds(year, month, day) + clock,
                          .order = DATE_ORDER_YMD,
                          .zone = DATE_NO_ZONE };
    return true;
}

struct word {
    const char *text;
    int month; /* 1–12, or one of the kinds below */
};
enum { NOISE = 0, AM = -1, PM = -2, CLOCK = -3, UNKNOWN = -4, ZONE = 10000 }; /* ZONE + minutes east */

/* Lower case; months of Dutch, English, German, French, and what stands around dates. */
static const struct word words[] = {
    { "jan", 1 },           { "januari", 1 },       { "january", 1 },       { "januar", 1 },
    { "janvier", 1 },       { "janv", 1 },          { "jänner", 1 },        { "feb", 2 },
    { "februari", 2 },      { "february", 2 },      { "februar", 2 },       { "février", 2 },
    { "fevrier", 2 },       { "févr", 2 },          { "fév", 2 },           { "fevr", 2 },
    { "mar", 3 },           { "march", 3 },         { "maart", 3 },         { "mrt", 3 },
    { "märz", 3 },          { "mär", 3 },           { "mrz", 3 },           { "maerz", 3 },
    { "mars", 3 },          { "apr", 4 },           { "april", 4 },         { "avril", 4 },
    { "avr", 4 },           { "may", 5 },           { "mei", 5 },           { "mai", 5 },
    { "jun", 6 },           { "juni", 6 },          { "june", 6 },          { "juin", 6 },
    { "jul", 7 },           { "juli", 7 },          { "july", 7 },          { "juillet", 7 },
    { "juil", 7 },          { "aug", 8 },           { "augustus", 8 },      { "august", 8 },
    { "août", 8 },          { "aout", 8 },          { "sep", 9 },           { "sept", 9 },
    { "september", 9 },     { "septembre", 9 },     { "oct", 10 },          { "okt", 10 },
    { "oktober", 10 },      { "october", 10 },      { "octobre", 10 },      { "nov", 11 },
    { "november", 11 },     { "novembre", 11 },     { "dec", 12 },          { "december", 12 },
    { "dez", 12 },          { "dezember", 12 },     { "déc", 12 },          { "décembre", 12 },
    { "decembre", 12 },     { "am", AM },           { "pm", PM },           { "vm", AM },
    { "nm", PM },           { "a.m", AM },          { "p.m", PM },          { "uur", CLOCK },
    { "uhr", CLOCK },       { "u", CLOCK },         { "h", CLOCK },         { "om", NOISE },
    { "at", NOISE },        { "à", NOISE },         { "um", NOISE },        { "t", NOISE },
    { "z", ZONE },          { "of", NOISE },        { "the", NOISE },       { "de", NOISE },
    { "den", NOISE },       { "le", NOISE },        { "st", NOISE },        { "nd", NOISE },
    { "rd", NOISE },        { "th", NOISE },        { "er", NOISE },        { "op", NOISE },
    { "on", NOISE },        { "utc", ZONE },        { "gmt", ZONE },        { "cet", ZONE + 60 },
    { "cest", ZONE + 120 }, { "mez", ZONE + 60 },   { "mesz", ZONE + 120 }, { "est", ZONE - 300 },
    { "edt", ZONE - 240 },  { "pst", ZONE - 480 },  { "pdt", ZONE - 420 },  { "bst", ZONE + 60 },
    { "wet", ZONE },        { "ma", NOISE },        { "di", NOISE },        { "wo", NOISE },
    { "do", NOISE },        { "vr", NOISE },        { "za", NOISE },        { "zo", NOISE },
    { "mon", NOISE },       { "tue", NOISE },       { "wed", NOISE },       { "thu", NOISE },
    { "fri", NOISE },       { "sat", NOISE },       { "sun", NOISE },       { "mo", NOISE },
    { "mi", NOISE },        { "fr", NOISE },        { "sa", NOISE },        { "so", NOISE },
    { "lun", NOISE },       { "mer", NOISE },       { "jeu", NOISE },       { "ven", NOISE },
    { "sam", NOISE },       { "dim", NOISE },       { "maandag", NOISE },   { "dinsdag", NOISE },
    { "woensdag", NOISE },  { "donderdag", NOISE }, { "vrijdag", NOISE },   { "zaterdag", NOISE },
    { "zondag", NOISE },    { "monday", NOISE },    { "tuesday", NOISE },   { "wednesday", NOISE },
    { "thursday", NOISE },  { "friday", NOISE },    { "saturday", NOISE },  { "sunday", NOISE },
    { "montag", NOISE },    { "dienstag", NOISE },  { "mittwoch", NOISE },  { "donnerstag", NOISE },
    { "freitag", NOISE },   { "samstag", NOISE },   { "sonntag", NOISE },   { "lundi", NOISE },
    { "mardi", NOISE },     { "mercredi", NOISE },  { "jeudi", NOISE },     { "vendredi", NOISE },
    { "samedi", NOISE },    { "dimanche", NOISE },
};

static int word_kind(struct str s)
{
    char low[24];
    if (s.len >= sizeof low) return UNKNOWN;
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        bool after_c3 = i > 0 && s.ptr[i - 1] == '\xC3';
        if ((c >= 'A' && c <= 'Z') || (after_c3 && (unsigned char)c < 0x9F)) c = (char)(c | 0x20);
        low[i] = c;
    }
    struct str word = { low, s.len };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_eq(word, str_of(words[i].text))) return words[i].month;
    return UNKNOWN;
}

/* What the general parser gathers. */
struct parts {
    int number[NUMBERS];    /* of the date, in order of reading */
    size_t length[NUMBERS]; /* their digits */
    size_t count;
    int month_name;  /* 0 = none */
    size_t month_at; /* numbers before the name */
    int hour, minute, second;
    int zone; /* minutes east of Greenwich; DATE_NO_ZONE */
    bool has_time, am, pm;
};

/* A clock time at s[i]: 10:17, 10:17:05.123, 10h17, 10u17; with `uur` behind it also 10.17. Returns the bytes
 * it takes, 0 when it is none. */
static size_t clock_at(struct str s, size_t i, struct parts *p)
{
    size_t start = i, n = 0;
    while (i + n < s.len && is_digit(s.ptr[i + n])) n++;
    if (n < 1 || n > 2 || i + n + 1 >= s.len) return 0;
    char sep = s.ptr[i + n];
    bool letter = sep == 'h' || sep == 'u' || sep == 'H';
    if (sep != ':' && !letter && sep != '.') return 0;
    int hour = digits(s.ptr + i, n);
    i += n + 1;
    n = 0;
    while (i + n < s.len && is_digit(s.ptr[i + n])) n++;
    if (n < 1 || n > 2) return 0;
    int minute = digits(s.ptr + i, n), second = 0;
    i += n;
    if (sep == '.') { /* a date such as 3.12.2026, unless it says that it is a time */
        struct str rest = str_trim(str_sub(s, i, s.len));
        if (!str_starts(rest, STR("uur")) && !str_starts(rest, STR("Uhr")) && !str_starts(rest, STR("u.")))
            return 0;
    }
    if (sep == ':' && i + 1 < s.len && s.ptr[i] == ':' && is_digit(s.ptr[i + 1])) {
        n = 0;
        while (i + 1 + n < s.len && is_digit(s.ptr[i + 1 + n])) n++;
        if (n > 2) return 0;
        second = digits(s.ptr + i + 1, n);
        i += n + 1;
        if (i + 1 < s.len && (s.ptr[i] == '.' || s.ptr[i] == ',') && is_digit(s.ptr[i + 1])) {
            i++;
            while (i < s.len && is_digit(s.ptr[i])) i++;
        }
    }
    if (hour > 24 || minute > 59 || second > 60) return 0;
    p->hour = hour;
    p->minute = minute;
    p->second = second;
    p->has_time = true;
    return i - start;
}

/* A zone behind a time, +01:00, -0500, +02, to p->zone. Returns its bytes, 0 when there is none. */
static size_t zone_at(struct str s, size_t i, struct parts *p)
{
    if (s.ptr[i] != '+' && s.ptr[i] != '-') return 0;
    size_t n = 1, count = 0;
    int figures = 0;
    for (; i + n < s.len && (is_digit(s.ptr[i + n]) || s.ptr[i + n] == ':'); n++) {
        if (s.ptr[i + n] == ':') continue;
        if (count++ < 4) figures = figures * 10 + (s.ptr[i + n] - '0');
    }
    if (count != 2 && count != 4) return 0;
    int minutes = count == 2 ? figures * 60 : figures / 100 * 60 + figures % 100;
    if (minutes <= 14 * 60) p->zone = s.ptr[i] == '-' ? -minutes : minutes;
    return n;
}

static bool gather(struct str s, struct parts *p)
{
    size_t i = 0;
    while (i < s.len) {
        char c = s.ptr[i];
        size_t used;
        if (is_digit(c)) {
            if (!p->has_time && (used = clock_at(s, i, p)) != 0) {
                i += used;
                while (i < s.len && s.ptr[i] == ' ') i++;
                if (i < s.len) i += zone_at(s, i, p);
                continue;
            }
            size_t n = 0;
            while (i + n < s.len && is_digit(s.ptr[i + n])) n++;
            if (n > 8 || p->count == NUMBERS) return false;
            p->number[p->count] = digits(s.ptr + i, n);
            p->length[p->count++] = n;
            i += n;
        } else if (c && strchr(" -/.,()'\t", c)) {
            i++;
        } else if (str_starts(str_sub(s, i, s.len), STR("\xC2\xA0"))) {
            i += 2;
        } else if (str_starts(str_sub(s, i, s.len), STR("\xE2\x80\xAF"))) {
            i += 3;
        } else {
            size_t n = 0;
            while (i + n < s.len && ((unsigned char)s.ptr[i + n] >= 0x80 || (s.ptr[i + n] | 0x20) >= 'a') &&
                   !str_starts(str_sub(s, i + n, s.len), STR("\xC2\xA0")) &&
                   !str_starts(str_sub(s, i + n, s.len), STR("\xE2\x80\xAF")))
                n++;
            if (n == 1 && i + 2 < s.len && s.ptr[i + 1] == '.' && (s.ptr[i + 2] | 0x20) == 'm')
                n = 3; /* a.m. */
            if (n == 0) return false;
            int kind = word_kind(str_sub(s, i, i + n));
            if (kind == UNKNOWN) return false;
            if (kind > ZONE / 2) {
                if (p->has_time) p->zone = kind - ZONE;
            } else if (kind > 0) {
                if (p->month_name) return false;
                p->month_name = kind;
                p->month_at = p->count;
            }
            p->am |= kind == AM;
            p->pm |= kind == PM;
            i += n;
        }
    }
    return true;
}

static int full_year(int year, size_t length)
{
    if (length == 4) return year;
    if (length != 2) return -1;
    return year < 70 ? 2000 + year : 1900 + year;
}

static bool assemble(struct parts *p, enum date_order order, struct date *out)
{
    int year, month, day;
    enum date_order proof = DATE_ORDER_AUTO;
    bool swappable = false;
    if (p->count >= 1 && p->length[0] == 8 && !p->month_name) { /* 20260303T101700 */
        year = p->number[0] / 10000;
        month = p->number[0] / 100 % 100;
        day = p->number[0] % 100;
        proof = DATE_ORDER_YMD;
        if (p->count == 2 && !p->has_time && (p->length[1] == 6 || p->length[1] == 4)) {
            int clock = p->length[1] == 6 ? p->number[1] : p->number[1] * 100;
            p->hour = clock / 10000;
            p->minute = clock / 100 % 100;
            p->second = clock % 100;
        } else if (p->count != 1) {
            return false;
        }
    } else if (p->month_name) {
        if (p->count != 2) return false;
        bool year_first = p->length[0] == 4;
        size_t y = year_first ? 0 : 1;
        if (p->length[1 - y] > 2) return false;
        year = full_year(p->number[y], p->length[y]);
        month = p->month_name;
        day = p->number[1 - y];
    } else if (p->count == 3 &&
               (p->length[0] == 4 || (order == DATE_ORDER_YMD && p->length[0] == 2 && p->length[2] == 2))) {
        year = full_year(p->number[0], p->length[0]);
        month = p->number[1];
        day = p->number[2];
        proof = DATE_ORDER_YMD;
    } else if (p->count == 3 && p->length[0] <= 2 && p->length[1] <= 2) {
        int a = p->number[0], b = p->number[1];
        year = full_year(p->number[2], p->length[2]);
        if (a > 12)
            proof = DATE_ORDER_DMY;
        else if (b > 12)
            proof = DATE_ORDER_MDY;
        else if (a != b)
            swappable = order != DATE_ORDER_DMY && order != DATE_ORDER_MDY;
        bool month_first = proof == DATE_ORDER_MDY || (proof == DATE_ORDER_AUTO && order == DATE_ORDER_MDY);
        day = month_first ? b : a;
        month = month_first ? a : b;
    } else {
        return false;
    }
    if (!is_day(year, month, day)) return false;
    if (p->pm && p->hour < 12) p->hour += 12;
    if (p->am && p->hour == 12) p->hour = 0;
    int since_midnight = clock_seconds(p->hour, p->minute, p->second);
    if (since_midnight < 0) return false;
    *out = (struct date){ .time = date_seconds(year, month, day) + since_midnight,
                          .swappable = swappable,
                          .order = proof,
                          .zone = (int16_t)p->zone };
    return true;
}

/* A bare number: spreadsheet serial (45982, 45982,4285), Unix seconds or milliseconds, 20260303,
 * 202603031017. */
static bool parse_bare(struct str s, struct date *out)
{
    size_t n = 0;
    while (n < s.len && is_digit(s.ptr[n])) n++;
    if (n == 0) return false;
    bool fraction = n < s.len;
    if (fraction && s.ptr[n] != '.' && s.ptr[n] != ',') return false;
    double rest = 0, scale = 1;
    for (size_t i = n + 1; i < s.len; i++) {
        if (!is_digit(s.ptr[i])) return false;
        scale /= 10;
        rest += (s.ptr[i] - '0') * scale;
    }
    int64_t whole = 0;
    for (size_t i = 0; i < n && n <= 14; i++) whole = whole * 10 + (s.ptr[i] - '0');
    *out = (struct date){ .bare = true, .zone = DATE_NO_ZONE };
    if (n == 5 && whole >= 20000 && whole < 80000) { /* 1954 … 2119; day 0 is 1899-12-30 */
        out->time = (whole - 25569) * 86400 + (int64_t)(rest * 86400 + 0.5);
        return true;
    }
    if (n == 10 || n == 9) {
        out->time = whole;
        out->zone = 0;
        return true;
    }
    if (n == 13 && !fraction) {
        out->time = whole / 1000;
        out->zone = 0;
        return true;
    }
    if (fraction || (n != 8 && n != 12 && n != 14)) return false;
    int year = digits(s.ptr, 4), month = digits(s.ptr + 4, 2), day = digits(s.ptr + 6, 2);
    int hour = n >= 12 ? digits(s.ptr + 8, 2) : 0, minute = n >= 12 ? digits(s.ptr + 10, 2) : 0;
    int second = n == 14 ? digits(s.ptr + 12, 2) : 0;
    if (!is_day(year, month, day) || hour > 23 || minute > 59 || second > 59) return false;
    out->time = date_seconds(year, month, day) + hour * 3600 + minute * 60 + second;
    out->order = DATE_ORDER_YMD;
    return true;
}

int64_t date_in_zone(const struct date *d, int16_t zone)
{
    bool known = d->zone != DATE_NO_ZONE && zone != DATE_NO_ZONE;
    return known ? d->time + (zone - d->zone) * 60 : d->time;
}

bool date_parse(struct str s, enum date_order order, struct date *out)
{
    s = str_trim(s);
    if (s.len < 5 || s.len > LONGEST) return false;
    if (parse_iso(s, out)) return true;
    if (parse_bare(s, out)) return true;
    bool number = false; /* words alone need not be looked up */
    for (size_t i = 0; i < s.len; i++) number |= is_digit(s.ptr[i]);
    struct parts p = { .zone = DATE_NO_ZONE };
    return number && gather(s, &p) && assemble(&p, order, out);
}
