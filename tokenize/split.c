#include "tokenize/split.h"

#include <string.h>

#include <utf8proc.h>

enum { LONGEST = 64 };

enum class { OTHER, LETTER, DIGIT, STOP, LINE };

static enum class ascii_class(unsigned char c)
{
    if ((c | 32) >= 'a' && (c | 32) <= 'z') return LETTER;
    if (c >= '0' && c <= '9') return DIGIT;
    if (c == '\n') return LINE;
    if (c == '.' || c == '!' || c == '?' || c == ';' || c == ':' || c == '(' || c == ')') return STOP;
    return OTHER;
}

static enum class class_at(struct str s, size_t at, size_t *n)
{
    unsigned char c = (unsigned char)s.ptr[at];
    *n = 1;
    if (c < 0x80) return ascii_class(c);
    int32_t point;
    utf8proc_ssize_t taken = utf8proc_iterate((const utf8proc_uint8_t *)s.ptr + at, (utf8proc_ssize_t)(s.len - at), &point);
    if (taken <= 0) return OTHER;
    *n = (size_t)taken;
    switch (utf8proc_category(point)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC: return LETTER;
    case UTF8PROC_CATEGORY_ND: return DIGIT;
    default: return OTHER;
    }
}

static bool letter_at(struct str s, size_t at)
{
    size_t n;
    return at < s.len && class_at(s, at, &n) == LETTER;
}

static size_t apostrophe_at(struct str s, size_t at)
{
    if (s.ptr[at] == '\'') return 1;
    return s.len - at >= 3 && memcmp(s.ptr + at, "\xE2\x80\x99", 3) == 0 ? 3 : 0; /* ’ */
}

/* Digits with single . , : / - between them, told apart by their punctuation. */
static struct token number_at(struct str s, size_t from, size_t *at)
{
    size_t i = from, colons = 0, dashes = 0, points = 0, commas = 0, slashes = 0, decimals = 0, n;
    while (i < s.len) {
        if (class_at(s, i, &n) == DIGIT) {
            i += n;
            decimals += n;
            continue;
        }
        char c = s.ptr[i];
        bool inner = c == '.' || c == ',' || c == ':' || c == '/' || c == '-';
        if (!inner || i + 1 >= s.len || class_at(s, i + 1, &n) != DIGIT) break;
        colons += c == ':';
        dashes += c == '-';
        points += c == '.';
        commas += c == ',';
        slashes += c == '/';
        decimals = 0;
        i++;
    }
    *at = i;
    struct token t = { TOKEN_NUMBER, str_sub(s, from, i), true };
    size_t b = from; /* a currency sign before it, or behind it, makes an amount */
    while (b > 0 && s.ptr[b - 1] == ' ') b--;
    bool euro = b >= 3 && memcmp(s.ptr + b - 3, "\xE2\x82\xAC", 3) == 0;
    euro |= s.len - i >= 3 && memcmp(s.ptr + i, "\xE2\x82\xAC", 3) == 0;
    if (i < s.len && s.ptr[i] == ',' && i + 1 < s.len && s.ptr[i + 1] == '-') euro = true; /* 25,- */
    if (euro || (commas == 1 && decimals == 2 && !colons && !dashes && !slashes))
        t.kind = TOKEN_AMOUNT;
    else if (colons && !dashes && !slashes)
        t.kind = TOKEN_TIME;
    else if ((dashes == 2 && t.text.len <= 10) || slashes == 2 || (points == 2 && t.text.len <= 10 && !commas) ||
             (t.text.len <= 5 && (dashes == 1 || slashes == 1)))
        t.kind = TOKEN_DATE;
    return t;
}

struct token split_next(struct str s, size_t *at)
{
    size_t i = *at, n;
    bool broken = false;
    while (i < s.len) {
        if (s.ptr[i] == '<') { /* a placeholder: capitals between angle brackets */
            size_t end = i + 1;
            while (end < s.len && ((s.ptr[end] >= 'A' && s.ptr[end] <= 'Z') || s.ptr[end] == '_')) end++;
            if (end < s.len && s.ptr[end] == '>' && end > i + 1) {
                if (broken) {
                    *at = i;
                    return (struct token){ TOKEN_BREAK, { NULL, 0 }, true };
                }
                *at = end + 1;
                return (struct token){ TOKEN_PLACEHOLDER, str_sub(s, i, end + 1), true };
            }
        }
        enum class c = class_at(s, i, &n);
        if (c == LETTER || c == DIGIT) break;
        broken |= c == LINE || c == STOP;
        i += n;
    }
    if (broken && i < s.len) {
        *at = i;
        return (struct token){ TOKEN_BREAK, { NULL, 0 }, true };
    }
    if (i >= s.len) {
        *at = i;
        return (struct token){ TOKEN_END, { NULL, 0 }, true };
    }
    size_t from = i, points = 0;
    bool letters = false, ascii = true;
    while (i < s.len && points < LONGEST) {
        enum class c = class_at(s, i, &n);
        if (c == LETTER || c == DIGIT) {
            letters |= c == LETTER;
            ascii &= n == 1;
            i += n;
            points++;
            continue;
        }
        size_t mark = letters ? apostrophe_at(s, i) : 0;
        if (mark && letter_at(s, i + mark)) {
            ascii &= mark == 1;
            i += mark;
            points++;
            continue;
        }
        if (s.ptr[i] == '-' && points == 1 && letters && letter_at(s, i + 1)) {
            i++;
            points++;
            continue;
        }
        break;
    }
    if (!letters) return number_at(s, from, at);
    *at = i;
    return (struct token){ TOKEN_WORD, str_sub(s, from, i), ascii };
}
