#include "tokenize/mask_check.h"
#include <string.h>

#define COMPACT_MAX 40

static bool digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool letter(char c)
{
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

/* Letters (in upper case) and digits of `s`; 0 when there are more than fit, which no identifier has. */
static size_t compact(struct str s, char out[COMPACT_MAX])
{
    size_t n = 0;

    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (c >= 'a' && c <= 'z') c = (char)(c - 'a' + 'A');
        if (!digit(c) && !(c >= 'A' && c <= 'Z')) continue;
        if (n == COMPACT_MAX) return 0;
        out[n++] = c;
    }
    return n;
}

static bool all_digits(const char *c, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!digit(c[i])) return false;
    return n > 0;
}

/* Remainder mod 97 of a string in which letters count as 10 … 35 (ISO 7064). */
static unsigned mod97(const char *c, size_t n, unsigned start)
{
    unsigned r = start;

    for (size_t i = 0; i < n; i++) {
        if (digit(c[i]))
            r = (r * 10 + (unsigned)(c[i] - '0')) % 97;
        else
            r = (r * 100 + (unsigned)(c[i] - 'A' + 10)) % 97;
    }
    return r;
}

static unsigned long long number(const char *c, size_t n)
{
    unsigned long long v = 0;
    for (size_t i = 0; i < n; i++) v = v * 10 + (unsigned)(c[i] - '0');
    return v;
}

size_t iban_length(const char *country)
{
    /* Length per country: the ISO 13616 registry. */
    static const struct {
        char country[3];
        unsigned char length;
    } lengths[] = {
        { "AD", 24 }, { "AE", 23 }, { "AL", 28 }, { "AT", 20 }, { "AZ", 28 }, { "BA", 20 }, { "BE", 16 },
        { "BG", 22 }, { "BH", 22 }, { "BR", 29 }, { "BY", 28 }, { "CH", 21 }, { "CR", 22 }, { "CY", 28 },
        { "CZ", 24 }, { "DE", 22 }, { "DK", 18 }, { "DO", 28 }, { "EE", 20 }, { "EG", 29 }, { "ES", 24 },
        { "FI", 18 }, { "FO", 18 }, { "FR", 27 }, { "GB", 22 }, { "GE", 22 }, { "GI", 23 }, { "GL", 18 },
        { "GR", 27 }, { "GT", 28 }, { "HR", 21 }, { "HU", 28 }, { "IE", 22 }, { "IL", 23 }, { "IQ", 23 },
        { "IS", 26 }, { "IT", 27 }, { "JO", 30 }, { "KW", 30 }, { "KZ", 20 }, { "LB", 28 }, { "LC", 32 },
        { "LI", 21 }, { "LT", 20 }, { "LU", 20 }, { "LV", 21 }, { "MC", 27 }, { "MD", 24 }, { "ME", 22 },
        { "MK", 19 }, { "MR", 27 }, { "MT", 31 }, { "MU", 30 }, { "NL", 18 }, { "NO", 15 }, { "PK", 24 },
        { "PL", 28 }, { "PS", 29 }, { "PT", 25 }, { "QA", 29 }, { "RO", 24 }, { "RS", 22 }, { "SA", 24 },
        { "SC", 31 }, { "SE", 24 }, { "SI", 19 }, { "SK", 24 }, { "SM", 27 }, { "TN", 24 }, { "TR", 26 },
        { "UA", 29 }, { "VA", 22 }, { "VG", 24 }, { "XK", 20 },
    };

    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++)
        if ((country[0] & ~32) == lengths[i].country[0] && (country[1] & ~32) == lengths[i].country[1])
            return lengths[i].length;
    return 0;
}

bool check_iban(struct str s)
{
    char c[COMPACT_MAX];
    size_t n = compact(s, c);

    if (n < 15 || !all_digits(c + 2, 2) || n != iban_length(c) || mod97(c, 4, mod97(c + 4, n - 4, 0)) != 1)
        return false;
    if (memcmp(c, "BE", 2) == 0) {
        if (!all_digits(c + 4, 12)) return false;
        unsigned r = (unsigned)(number(c + 4, 10) % 97);
        return number(c + 14, 2) == (r ? r : 97);
    }
    return true;
}

/* Skips what may stand between the groups of a number: up to three of " .-/_"; `i` where a letter or digit
 * does not follow. */
static size_t over_separators(struct str t, size_t i)
{
    size_t k = i;

    while (k < t.len && k < i + 3 && t.ptr[k] && strchr(" .-/_", t.ptr[k])) k++;
    return k < t.len && (digit(t.ptr[k]) || letter(t.ptr[k])) ? k : i;
}

size_t iban_end(struct str t, size_t at)
{
    size_t want, have = 2, i = at + 2;

    if (t.len < at + 15 || !letter(t.ptr[at]) || !letter(t.ptr[at + 1]) || !(want = iban_length(t.ptr + at)))
        return 0;
    while (have < want && i < t.len) {
        if (digit(t.ptr[i]) || letter(t.ptr[i])) {
            have++;
            i++;
        } else {
            size_t next = over_separators(t, i);
            if (next == i) return 0;
            i = next;
        }
    }
    /* "…0300Naam: Smit": the next label may be glued to it */
    bool label =
        i + 1 < t.len && t.ptr[i] >= 'A' && t.ptr[i] <= 'Z' && t.ptr[i + 1] >= 'a' && t.ptr[i + 1] <= 'z';
    bool longer = i < t.len && (digit(t.ptr[i]) || letter(t.ptr[i])) && !label;
    return have == want && !longer && check_iban(str_sub(t, at, i)) ? i : 0;
}

bool check_bsn(struct str s)
{
    char c[COMPACT_MAX];
    size_t n = compact(s, c);
    int sum = 0;

    if (n < 8 || n > 9 || !all_digits(c, n)) return false;
    for (size_t i = 0; i < n; i++) {
        int weight = (int)(n - i); /* … 4 3 2 1 from the left: the missing 9th digit of a short number is 0 */
        sum += (weight == 1 ? -1 : weight) * (c[i] - '0');
    }
    return sum % 11 == 0 && number(c, n) != 0;
}

bool check_be_enterprise(struct str s)
{
    char c[COMPACT_MAX];
    size_t n = compact(s, c);
    const char *d = c;

    if (n == 12 && memcmp(c, "BE", 2) == 0) {
        d += 2;
        n -= 2;
    }
    return n == 10 && all_digits(d, 10) && (d[0] == '0' || d[0] == '1') &&
           (number(d, 8) + number(d + 8, 2)) % 97 == 0 && number(d, 8) != 0;
}

bool check_vat(struct str s)
{
    char c[COMPACT_MAX];
    size_t n = compact(s, c);

    if (n < 4) return false;
    if (memcmp(c, "NL", 2) == 0)
        return n == 14 && all_digits(c + 2, 9) && c[11] == 'B' && all_digits(c + 12, 2) &&
               (check_bsn((struct str){ c + 2, 9 }) || mod97(c, 14, 0) == 1);
    if (memcmp(c, "BE", 2) == 0) return check_be_enterprise((struct str){ c, n });
    return true;
}

bool check_ean13(struct str s)
{
    int sum = 0;

    if (s.len != 13 || !all_digits(s.ptr, 13)) return false;
    for (size_t i = 0; i < 13; i++) sum += (i & 1 ? 3 : 1) * (s.ptr[i] - '0');
    return sum % 10 == 0;
}

bool check_rijksregister(struct str s)
{
    char c[COMPACT_MAX];
    size_t n = compact(s, c);

    if (n != 11 || !all_digits(c, 11)) return false;
    unsigned long long month = number(c + 2, 2) % 20, day = number(c + 4, 2), first = number(c, 9);
    /* Month + 20 or + 40 marks a BIS number; month and day may be unknown (0). */
    if (number(c + 2, 2) > 52 || month > 12 || day > 31) return false;
    unsigned long long check = number(c + 9, 2);
    return check == 97 - first % 97 || check == 97 - (first + 2000000000ULL) % 97;
}

bool check_digits_vary(struct str s)
{
    char first = 0;

    for (size_t i = 0; i < s.len; i++) {
        if (!digit(s.ptr[i])) continue;
        if (first && s.ptr[i] != first) return true;
        first = s.ptr[i];
    }
    return false;
}

bool check_card(struct str s)
{
    char c[COMPACT_MAX];
    size_t n = compact(s, c);
    int sum = 0;

    if (n < 13 || n > 19 || !all_digits(c, n) || !check_digits_vary(s)) return false;
    unsigned two = (unsigned)number(c, 2), four = (unsigned)number(c, 4);
    bool issuer = c[0] == '4' || (two >= 51 && two <= 55) || (four >= 2221 && four <= 2720) || two == 34 ||
                  two == 37 || two == 36 || two == 38 || two == 30 || two == 50 || (two >= 56 && two <= 69) ||
                  two == 35;
    if (!issuer) return false;
    for (size_t i = 0; i < n; i++) {
        int d = c[n - 1 - i] - '0';
        if (i & 1) d = d > 4 ? 2 * d - 9 : 2 * d;
        sum += d;
    }
    return sum % 10 == 0;
}

bool check_s10(struct str s)
{
    static const int weights[8] = { 8, 6, 4, 2, 3, 5, 9, 7 };
    char c[COMPACT_MAX];
    size_t n = compact(s, c);
    int sum = 0;

    if (n != 13 || !all_digits(c + 2, 9)) return false;
    for (size_t i = 0; i < 8; i++) sum += weights[i] * (c[2 + i] - '0');
    int check = 11 - sum % 11;
    return c[10] - '0' == (check == 10 ? 0 : check == 11 ? 5 : check);
}
