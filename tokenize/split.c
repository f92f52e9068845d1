#include "tokenize/split.h"
#include <string.h>
#include <utf8proc.h>

enum { LONGEST = 64 };

enum kind { OTHER, LETTER = 1, DIGIT = 2, SYMBOL, COMMA, CLAUSE, POINT, CRY, QUESTION, STOP, LINE };

static const unsigned char ascii_class[256] = {
    ['\n'] = LINE,  ['.'] = POINT,  ['!'] = CRY,    ['?'] = QUESTION, [','] = COMMA,  [';'] = CLAUSE,
    [':'] = CLAUSE, ['('] = CLAUSE, [')'] = CLAUSE, ['|'] = CLAUSE,   ['0'] = DIGIT,  ['1'] = DIGIT,
    ['2'] = DIGIT,  ['3'] = DIGIT,  ['4'] = DIGIT,  ['5'] = DIGIT,    ['6'] = DIGIT,  ['7'] = DIGIT,
    ['8'] = DIGIT,  ['9'] = DIGIT,
#define BOTH(upper, lower) [upper] = LETTER, [lower] = LETTER
    BOTH('A', 'a'), BOTH('B', 'b'), BOTH('C', 'c'), BOTH('D', 'd'),   BOTH('E', 'e'), BOTH('F', 'f'),
    BOTH('G', 'g'), BOTH('H', 'h'), BOTH('I', 'i'), BOTH('J', 'j'),   BOTH('K', 'k'), BOTH('L', 'l'),
    BOTH('M', 'm'), BOTH('N', 'n'), BOTH('O', 'o'), BOTH('P', 'p'),   BOTH('Q', 'q'), BOTH('R', 'r'),
    BOTH('S', 's'), BOTH('T', 't'), BOTH('U', 'u'), BOTH('V', 'v'),   BOTH('W', 'w'), BOTH('X', 'x'),
    BOTH('Y', 'y'), BOTH('Z', 'z'),
#undef BOTH
};

/* Of an ASCII character; OTHER beyond. */
static unsigned char kind_of(struct str s, size_t at)
{
    return ascii_class[(unsigned char)s.ptr[at]];
}

/* Class of the character at `at` and its length in bytes. */
static enum kind class_at(struct str s, size_t at, size_t *n)
{
    unsigned char c = (unsigned char)s.ptr[at];
    int32_t point;
    utf8proc_ssize_t taken;

    *n = 1;
    if (c < 0x80) return (enum kind)ascii_class[c];
    taken = utf8proc_iterate((const utf8proc_uint8_t *)s.ptr + at, (utf8proc_ssize_t)(s.len - at), &point);
    if (taken <= 0) return OTHER;
    *n = (size_t)taken;
    if (point == 0x2026 || point == 0x3002) /* … 。 */
        return STOP;
    if (point == 0x2013 || point == 0x2014) /* – — */
        return COMMA;
    switch (utf8proc_category(point)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
        return LETTER;
    case UTF8PROC_CATEGORY_ND:
        return DIGIT;
    case UTF8PROC_CATEGORY_SO:
        return SYMBOL;
    default:
        return OTHER;
    }
}

static bool letter_at(struct str s, size_t at)
{
    size_t n;
    return at < s.len && class_at(s, at, &n) == LETTER;
}

static bool digit_at(struct str s, size_t at)
{
    return at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9';
}

/* Bytes of the apostrophe at `at` (' or ’), 0 when there is none. */
static size_t apostrophe_at(struct str s, size_t at)
{
    if (s.ptr[at] == '\'') return 1;
    return s.len - at >= 3 && memcmp(s.ptr + at, "\xE2\x80\x99", 3) == 0 ? 3 : 0;
}

/* The letters that follow at `at` (up to 5), in lower case; n = 0 when there are none or more. */
static size_t suffix_at(struct str s, size_t at, char suffix[6])
{
    size_t n = 0;

    memset(suffix, 0, 6);
    while (at + n < s.len && n < 6) {
        unsigned char c = (unsigned char)s.ptr[at + n];
        if (c >= 0x80 || ascii_class[c] == DIGIT || (ascii_class[c] == LETTER && n == 5)) return 0;
        if (ascii_class[c] != LETTER) return n;
        suffix[n++] = (char)(c | 32);
    }
    return n;
}

/* Is the suffix a word of the list (words separated and surrounded by spaces)? */
static bool on_list(const char *suffix, size_t n, const char *list)
{
    for (const char *p = strstr(list, suffix); p; p = strstr(p + 1, suffix))
        if (p[-1] == ' ' && p[n] == ' ') return true;
    return false;
}

static const char ordinals[] = " e de ste er x st nd rd th ";
static const char hours[] = " u uur h ";
static const char units[] =
    " mm cm dm m km g gr kg mg l ml cl w kw kwh v mah gb mb tb kb inch min sec am pm ct ";

/* What up to three ASCII digits say; -1 for other digits. */
static int16_t count_of(struct str digits)
{
    int count = 0;

    for (size_t i = 0; i < digits.len; i++) {
        if (!digit_at(digits, i)) return -1;
        count = count * 10 + digits.ptr[i] - '0';
    }
    return (int16_t)count;
}

/* Digits with single . , : / - between them, told apart by their punctuation and by what stands around them.
 */
static struct token number_at(struct str s, size_t from, size_t *at)
{
    size_t i = from, colons = 0, dashes = 0, points = 0, commas = 0, slashes = 0, decimals = 0, n, before,
           behind;
    char suffix[6];
    struct token t = { .kind = TOKEN_NUMBER, .ascii = true, .count = -1 };
    bool currency;

    while (i < s.len) {
        char c = s.ptr[i];
        if (class_at(s, i, &n) == DIGIT) {
            i += n;
            decimals += n;
            continue;
        }
        if (!(c == '.' || c == ',' || c == ':' || c == '/' || c == '-') || !digit_at(s, i + 1)) break;
        colons += c == ':';
        dashes += c == '-';
        points += c == '.';
        commas += c == ',';
        slashes += c == '/';
        decimals = 0;
        i++;
    }
    t.text = str_sub(s, from, i);
    if (decimals <= 3 && !(colons + points + commas) && dashes + slashes <= 1)
        t.count = count_of(str_sub(s, i - decimals, i));
    before = from;
    while (before > 0 && s.ptr[before - 1] == ' ') before--;
    behind = i + (i < s.len && s.ptr[i] == ' ');
    currency = (before >= 3 && memcmp(s.ptr + before - 3, "\xE2\x82\xAC", 3) == 0) ||
               (before >= 1 && (s.ptr[before - 1] == '$')) ||
               (s.len - behind >= 3 && memcmp(s.ptr + behind, "\xE2\x82\xAC", 3) == 0) ||
               (i + 1 < s.len && s.ptr[i] == ',' && s.ptr[i + 1] == '-'); /* 25,- */
    n = suffix_at(s, behind, suffix);
    if (n && on_list(suffix, n, " euro eur euros ")) currency = true;
    if (currency || (commas == 1 && decimals == 2 && !colons && !dashes && !slashes))
        t.kind = TOKEN_AMOUNT;
    else if ((colons && !dashes && !slashes) ||
             (n && on_list(suffix, n, hours) && points <= 1 && !commas && !dashes && !slashes))
        t.kind = TOKEN_TIME;
    else if ((dashes == 2 && t.text.len <= 10) || slashes == 2 ||
             (points == 2 && t.text.len <= 10 && !commas) ||
             (t.text.len <= 5 && dashes + slashes == 1 && !points && !commas))
        t.kind = TOKEN_DATE;
    n = suffix_at(s, i, suffix);
    if (n && on_list(suffix, n, ordinals)) i += n;
    *at = i;
    return t;
}

/* Do the digits at `from` stand alone, or before letters that only say what they count? */
static bool is_number(struct str s, size_t from)
{
    size_t i = from, n = 0;
    char suffix[6];

    while (i < s.len && class_at(s, i, &n) == DIGIT) i += n;
    if (!letter_at(s, i)) return true;
    n = suffix_at(s, i, suffix);
    return n && (on_list(suffix, n, ordinals) || on_list(suffix, n, hours) || on_list(suffix, n, units));
}

/* End of an abbreviation of single letters with points ("a.u.b.", "m.b.t") at `from`, or `from`. */
static size_t abbreviation_at(struct str s, size_t from)
{
    size_t i = from, letters = 0;

    while (i + 1 < s.len && (unsigned char)s.ptr[i] < 0x80 &&
           ascii_class[(unsigned char)s.ptr[i]] == LETTER && s.ptr[i + 1] == '.') {
        letters++;
        i += 2;
    }
    if (i < s.len && letter_at(s, i)) {
        if (letter_at(s, i + 1) || letters == 0)
            return letters > 1 ? i : from; /* a word begins right behind the point */
        i++;
        letters++;
    }
    return letters > 1 ? i : from;
}

/* Two letters or more, all capitals. */
static bool is_shouted(struct str word)
{
    size_t n, capitals = 0;

    for (size_t i = 0; i < word.len; i += n) {
        if (class_at(word, i, &n) != LETTER) continue;
        int32_t point = word.ptr[i];
        if (n > 1) utf8proc_iterate((const utf8proc_uint8_t *)word.ptr + i, (utf8proc_ssize_t)n, &point);
        utf8proc_category_t category = utf8proc_category(point);
        if (category == UTF8PROC_CATEGORY_LL) return false;
        capitals += category == UTF8PROC_CATEGORY_LU;
    }
    return capitals > 1;
}

static bool is_small_ascii(struct str word, size_t at)
{
    return at < word.len && word.ptr[at] >= 'a' && word.ptr[at] <= 'z';
}

/* Is one of the first two letters a capital: "Jansen", "IJsbrand", "d'Hondt", "jAN"? */
static bool is_large(struct str word)
{
    size_t n, letters = 0;

    for (size_t i = 0; i < word.len && letters < 2; i += n) {
        if (class_at(word, i, &n) != LETTER) continue;
        int32_t point = word.ptr[i];
        if (n > 1) utf8proc_iterate((const utf8proc_uint8_t *)word.ptr + i, (utf8proc_ssize_t)n, &point);
        if (utf8proc_category(point) == UTF8PROC_CATEGORY_LU) return true;
        letters++;
    }
    return false;
}

static struct token word_token(struct str text, bool ascii)
{
    /* most words say by their first letters that they are neither */
    bool small = is_small_ascii(text, 0), shouted = !small && is_shouted(text);
    bool large = !(small && is_small_ascii(text, 1)) && is_large(text);

    return (struct token){
        .kind = TOKEN_WORD, .text = text, .ascii = ascii, .shouted = shouted, .large = large, .count = -1
    };
}

static struct token word_at(struct str s, size_t from, size_t *at)
{
    size_t i = from, points = 0, n, mark;
    bool letters = false, ascii = true;

    while (i < s.len && points < LONGEST) {
        size_t most = s.len - i < LONGEST - points ? s.len : i + LONGEST - points;
        size_t run = i + str_letters(str_sub(s, 0, most), i); /* of ASCII */
        unsigned kind, kinds = run > i ? LETTER : 0;
        for (; run < most && (kind = kind_of(s, run)) - LETTER <= DIGIT - LETTER; run++) kinds |= kind;
        letters |= (kinds & LETTER) != 0;
        points += run - i;
        i = run;
        if (i == most) continue;
        if (s.ptr[i] == ' ') break; /* as behind most words */
        enum kind c = class_at(s, i, &n);
        if (c == LETTER || c == DIGIT) {
            letters |= c == LETTER;
            ascii &= n == 1;
            i += n;
            points++;
        } else if (letters && (mark = apostrophe_at(s, i)) && letter_at(s, i + mark)) {
            ascii &= mark == 1;
            i += mark;
            points++;
        } else if (s.ptr[i] == '-' && points == 1 && letters && letter_at(s, i + 1)) {
            i++;
            points++;
        } else {
            break;
        }
    }
    *at = i;
    return word_token(str_sub(s, from, i), ascii);
}

/* A point right before a small letter or a digit ends nothing: bol.com, art.5. */
static bool point_ends(struct str s, size_t next)
{
    return next == s.len || !((s.ptr[next] >= 'a' && s.ptr[next] <= 'z') || digit_at(s, next));
}

/* The end of a line ends a sentence when the next is empty or begins like a sentence; else it was only
 * broken. */
static bool line_ends(struct str s, size_t next)
{
    while (next < s.len && (s.ptr[next] == ' ' || s.ptr[next] == '\t' || s.ptr[next] == '\r')) next++;
    if (next == s.len) return true;
    char c = s.ptr[next];
    return c == '\n' || (c >= 'A' && c <= 'Z') || c == '-' || c == '*' || c == '>';
}

/* Adds what the character before `next` means as a mark: of most nothing. */
static void add_mark(struct token *t, enum kind kind, struct str s, size_t next)
{
    static const uint8_t plain[] = { [COMMA] = MARK_COMMA,  [CLAUSE] = MARK_CLAUSE, [CRY] = MARK_END,
                                     [QUESTION] = MARK_END, [STOP] = MARK_END,      [LINE] = 0 };

    t->marks |= plain[kind];
    t->cries += (kind == CRY) & (t->cries < UINT8_MAX);
    t->questions += (kind == QUESTION) & (t->questions < UINT8_MAX);
    if (kind == POINT) t->marks |= point_ends(s, next) ? MARK_END : MARK_CLAUSE;
    if (kind == LINE) t->marks |= line_ends(s, next) ? MARK_END : MARK_LINE;
}

/* The end of the placeholder at `at`, capitals between angle brackets; `at` = none. */
static size_t placeholder_at(struct str s, size_t at)
{
    size_t end = at + 1;

    while (end < s.len && s.ptr[end] >= 'A' && s.ptr[end] <= 'Z') end++;
    return end < s.len && s.ptr[end] == '>' && end > at + 1 ? end + 1 : at;
}

struct token split_next(struct str s, size_t *at)
{
    size_t i = *at, n, end = 0;
    struct token marks = { .kind = TOKEN_MARKS, .ascii = true, .count = -1 };
    enum kind c = OTHER;

    for (; i < s.len; i += n) {
        n = 1;
        c = (unsigned char)s.ptr[i] < 0x80 ? (enum kind)kind_of(s, i) : class_at(s, i, &n);
        if ((unsigned)c - LETTER <= SYMBOL - LETTER) break;
        if (s.ptr[i] == '<' && (end = placeholder_at(s, i)) > i) break;
        add_mark(&marks, c, s, i + n);
    }
    *at = i;
    if (marks.marks) return marks;
    if (i >= s.len) return (struct token){ .kind = TOKEN_END, .ascii = true, .count = -1 };
    if (c == OTHER || c == SYMBOL) {
        *at = c == OTHER ? end : i + n;
        return (struct token){ .kind = c == OTHER ? TOKEN_PLACEHOLDER : TOKEN_SYMBOL,
                               .text = str_sub(s, i, *at),
                               .ascii = c == OTHER,
                               .count = -1 };
    }
    if (c == DIGIT && is_number(s, i)) return number_at(s, i, at);
    if (c == LETTER && i + 1 < s.len && s.ptr[i + 1] == '.' && (end = abbreviation_at(s, i)) > i) {
        *at = end;
        return word_token(str_sub(s, i, end), true);
    }
    return word_at(s, i, at);
}
