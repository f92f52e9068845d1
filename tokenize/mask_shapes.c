#include "tokenize/mask_address.h"
#include "tokenize/mask_check.h"
#include "tokenize/mask_walk.h"

#include <string.h>

/* How many digits lie ahead, over single separators: an upper bound that spares most regexes. */
static unsigned digits_ahead(struct str t, size_t i)
{
    unsigned digits = 0;

    for (size_t gap = 0; i < t.len && digits < MASK_DIGITS_AHEAD; i++) {
        if (is_digit(t.ptr[i])) {
            digits++;
            gap = 0;
        } else if (++gap > 8 || t.ptr[i] == '\n') {
            break;
        }
    }
    return digits;
}

/* mask_sign_bit of the next five bytes; of letters only the first counts. */
static unsigned signs_soon(struct str t, size_t at)
{
    size_t end = t.len - at > 6 ? at + 6 : t.len;
    unsigned signs = 0;
    bool behind_letter = false;
    for (size_t i = at + 1; i < end; i++) {
        bool letter = is_letter(t.ptr[i]);
        signs |= letter & behind_letter ? 0 : mask_sign_bit(t.ptr[i]);
        behind_letter |= letter;
    }
    return signs;
}

static char small_letter(char c)
{
    return (char)(c | (is_upper(c) ? 32 : 0));
}

/* Is one of the parts of words in `about` near bytes [from, to)? */
static bool speaks_of(struct str t, size_t from, size_t to, const char *about)
{
    enum { BEFORE = 120, BEHIND = 60 };
    char near[2][BEFORE]; /* in small letters */
    size_t length[2] = { from < BEFORE ? from : BEFORE, t.len - to < BEHIND ? t.len - to : BEHIND };

    for (size_t i = 0; i < length[0]; i++) near[0][i] = small_letter(t.ptr[from - length[0] + i]);
    for (size_t i = 0; i < length[1]; i++) near[1][i] = small_letter(t.ptr[to + i]);
    for (const char *p = about; *p;) {
        size_t n = strcspn(p, "|");
        if (memmem(near[0], length[0], p, n) || memmem(near[1], length[1], p, n)) return true;
        p += n;
        p += *p == '|';
    }
    return false;
}

/* "firmware 1.0.9.88" */
static bool is_version(struct str t, size_t at)
{
    static const char *const words[] = { "irmware", "ersi", "pdate", "uild ", "elease", "river ", NULL };
    size_t from = at > 20 ? at - 20 : 0;
    for (size_t i = from; i + 1 < at; i++) /* "sinds de update. Adres 10.20.14.8" */
        if (t.ptr[i] == '.' && t.ptr[i + 1] == ' ') from = i;
    return mask_holds_one(str_sub(t, from, at), words);
}

/* "foutcode ERR-40317", "message ORA-12541" */
static bool is_fault(struct str t, size_t at)
{
    static const char *const words[] = { "fout", "rror ", " code ", "essage ", "ogregel ", "xception", NULL };
    return mask_holds_one(str_sub(t, at > 12 ? at - 12 : 0, at), words);
}

/* "24033.811.2738" */
static bool is_dotted(struct str s)
{
    bool dot = false;
    for (size_t i = 0; i < s.len; i++) {
        if (!is_digit(s.ptr[i]) && s.ptr[i] != '.') return false;
        dot |= s.ptr[i] == '.';
    }
    return dot;
}

/* Masks of networks, and the address by which every machine calls itself. */
static bool is_nobodys(struct str ip)
{
    return str_starts(ip, STR("255.")) || str_starts(ip, STR("127.0.0.1")) || str_eq(ip, STR("0.0.0.0"));
}

/* Where the IPv6 address begins whose last part is at `at`: "::1f", "::ffff:10.0.0.1". */
static size_t ip_start(struct str t, size_t written, size_t at)
{
    size_t from = at, digits = 0;
    bool shortened = false;

    while (from > written && digits < 5 &&
           (t.ptr[from - 1] == ':' || strchr("abcdefABCDEF", t.ptr[from - 1]) || is_digit(t.ptr[from - 1]))) {
        from--;
        digits = t.ptr[from] == ':' ? 0 : digits + 1;
        shortened |= t.ptr[from] == ':' && t.ptr[from + 1] == ':';
    }
    return shortened && !(from > 0 && char_class(t.ptr[from - 1]) && char_class(t.ptr[from])) ? from : at;
}

/* Where the number at `at` begins with the letters of its series: "PB-7738210", "AUT.8812345". */
static size_t number_start(struct str t, size_t written, size_t at)
{
    size_t from = at;

    if (at < written + 2 || !t.ptr[at - 1] || !strchr("-/._", t.ptr[at - 1])) return at;
    if (t.ptr[at - 1] == '_') { /* sk_live_8fJq2 */
        while (from > written && (is_letter(t.ptr[from - 1]) || t.ptr[from - 1] == '_')) from--;
        return from;
    }
    for (from--; from > written && (is_upper(t.ptr[from - 1]) || is_digit(t.ptr[from - 1])) && at - from < 7;
         from--)
        ;
    return from + 1 < at && !(from > 0 && char_class(t.ptr[from - 1])) ? from : at;
}

/* "12 rue …", "12a, Baker …": do a number, at most a letter and a comma, and a word that may say where follow
 * each other? */
static bool word_behind_number(struct str t, size_t at)
{
    size_t i = at;

    while (i < t.len && i < at + 5 && is_digit(t.ptr[i])) i++;
    if (i < t.len && is_letter(t.ptr[i])) i++;
    if (i < t.len && t.ptr[i] == ',') i++;
    return i + 4 < t.len && t.ptr[i] == ' ' && is_letter(t.ptr[i + 3]) &&
           (may_begin_name(t.ptr[i + 1]) || (t.ptr[i + 1] && strchr("abcdiqr", t.ptr[i + 1])));
}

/* "12,50", "12 euro", "€ 12": does anything but the number say that it is money? */
static bool may_be_amount(struct str t, size_t at)
{
    size_t i = at, before = at;

    while (i < t.len && i < at + 24 && (is_digit(t.ptr[i]) || t.ptr[i] == '.' || t.ptr[i] == ' ')) i++;
    if (i < t.len && (t.ptr[i] == ',' || (t.ptr[i] | 32) == 'e' || t.ptr[i] == '\xe2' || i == at + 24))
        return true;
    while (before > 0 && t.ptr[before - 1] == ' ') before--;
    return before > 0 && strchr("Rro$\xac\xa3", t.ptr[before - 1]);
}

/* How many letters and digits stand at `at`; at most `most` are counted. */
static size_t in_a_row(struct str t, size_t at, size_t most)
{
    size_t n = 0;

    while (n < most && at + n < t.len && char_class(t.ptr[at + n])) n++;
    return n;
}

/* Two letters and the digit that ends the number of a passport, a space or two between at most; none in small
 * letters. */
static bool may_be_passport(struct str t, size_t at)
{
    if (is_digit(t.ptr[at])) return true;
    if (at + 8 >= t.len || !is_letter(t.ptr[at + 1])) return false;
    if (!is_upper(t.ptr[at])) return is_digit(t.ptr[at + 8]) && in_a_row(t, at, 9) == 9;
    return is_digit(t.ptr[at + 8]) || (at + 9 < t.len && is_digit(t.ptr[at + 9])) ||
           (at + 10 < t.len && is_digit(t.ptr[at + 10]));
}

/* Tries the table's shapes at `at`; returns where the match ends, or 0. */
static size_t take_shape(struct mask_state *s, size_t at, unsigned digits)
{
    struct str t = s->text;
    unsigned start = is_digit(t.ptr[at]) ? START_DIGIT : is_letter(t.ptr[at]) ? START_LETTER : START_SIGN;
    const struct mask_gates *gates = &s->masker->gates;
    size_t from, to;

    if (start == START_LETTER && digits >= 8) {
        if ((to = iban_end(t, at))) return mask_take(s, MASK_IBAN, at, to);
        /* "mijn rekening isNL91ABNA…" */
        size_t hump = at + 1;
        while (hump < t.len && is_letter(t.ptr[hump]) &&
               !(is_upper(t.ptr[hump]) && !is_upper(t.ptr[hump - 1])))
            hump++;
        if (hump < t.len && is_upper(t.ptr[hump]) && (to = iban_end(t, hump)))
            return mask_take(s, MASK_IBAN, hump, to);
        if (str_eq_nocase(str_sub(t, at, at + 4), STR("iban")) && (to = iban_end(t, at + 4)))
            return mask_take(s, MASK_IBAN, at + 4, to);
    }
    uint64_t starts = gates->starts[start];
    if (at > 0 && t.ptr[at - 1] == '_') starts |= gates->starts[BEHIND_UNDERSCORE];
    for (uint64_t may = starts & gates->digits[digits] & gates->signs[signs_soon(t, at)] &
                        pattern_may(pattern_mask_shapes_ahead, t, at);
         may; may &= may - 1) {
        size_t i = mask_lowest_bit(may);
        const struct mask_shape *shape = &mask_shapes[i];
        /* What costs less than the regex, of the shapes that are asked for most. */
        if ((shape->kind == MASK_ADDRESS && !word_behind_number(t, at)) ||
            (shape->kind == MASK_AMOUNT && !may_be_amount(t, at)) ||
            (shape->kind == MASK_PASSPORT && !may_be_passport(t, at)) ||
            (shape->kind == MASK_PLATE && !shape->needs &&
             in_a_row(t, at, 7) != 6)) /* as many as one without signs has */
            continue;
        if (!pattern_match(pattern_mask_shapes[i], s->match, t, at) ||
            !pattern_group(s->match, 0, &from, &to) ||
            (shape->check && !shape->check(str_sub(t, from, to))) ||
            (shape->about && !speaks_of(t, from, to, shape->about)))
            continue;
        if (shape->kind == MASK_POSTCODE && start == START_DIGIT) {
            size_t house_end, street = address_before_postcode(t, s->written, from, &house_end);
            if (street != SIZE_MAX) mask_take(s, MASK_ADDRESS, street, house_end);
        }
        if (shape->kind == MASK_IP) from = ip_start(t, s->written, from);
        if (shape->kind == MASK_CARD || shape->kind == MASK_NUMBER || shape->kind == MASK_INVOICE ||
            shape->kind == MASK_ORDER)
            to = mask_groups_rest(t, from, to);
        if (shape->kind == MASK_NUMBER) { /* a noun may say more */
            if (is_dotted(str_sub(t, from, to)) && is_version(t, from)) return to;
            if (start == START_LETTER && to - from < 11 && is_fault(t, from)) return to;
            to = mask_code_rest(t, to);
            from = number_start(t, s->written, from);
            enum mask_kind kind = mask_code_kind(t, from);
            return mask_take(s, kind == MASK_NOTHING ? MASK_NUMBER : kind, from, to);
        }
        if ((shape->kind == MASK_PHONE || shape->kind == MASK_POSTCODE) && from > s->written + 5 &&
            t.ptr[from - 1] == ' ' &&
            (t.ptr[from - 2] == ',' || t.ptr[from - 2] == '|' || shape->kind == MASK_PHONE))
            mask_take_full_name_before(s, from); /* "…, Tessel Aarts, 06-…" */
        if (shape->kind == MASK_IP && (is_version(t, from) || is_nobodys(str_sub(t, from, to)))) return to;
        if (shape->kind == MASK_ADDRESS) return mask_take_address(s, from, to);
        if (shape->kind == MASK_DATE && mask_is_birth_date(s, from, to))
            return mask_take(s, MASK_BIRTHDATE, from, to);
        return mask_take(s, shape->kind, from, to);
    }
    return 0;
}

size_t mask_take_address(struct mask_state *s, size_t from, size_t to)
{
    if (from > s->written + 3 && s->text.ptr[from - 1] == '\n') mask_take_line_before(s, from - 1);
    mask_take(s, MASK_ADDRESS, from, to);
    if (!pattern_match(pattern_mask_postcode_behind, s->match, s->text, to) ||
        !pattern_group(s->match, 1, &from, &to))
        return to;
    return mask_take(s, MASK_POSTCODE, from, to);
}

/* Four digits at `i`, no year, and the name of a place behind them? */
static bool is_place_behind(struct str t, size_t i)
{
    for (size_t k = i; k < i + 4; k++)
        if (k >= t.len || !is_digit(t.ptr[k])) return false;
    bool year = str_starts(str_sub(t, i, t.len), STR("20")) || str_starts(str_sub(t, i, t.len), STR("19"));
    return !year && i + 6 < t.len && t.ptr[i] != '0' && t.ptr[i + 4] == ' ' && is_upper(t.ptr[i + 5]) &&
           is_letter(t.ptr[i + 6]) && !is_upper(t.ptr[i + 6]);
}

/* "geldig tot 08/27", "security code 772": the end of what is printed on a card beside its number, which
 * ends at `from`; 0 when that at `i` is nothing of the kind. */
static size_t printed_end(struct str t, size_t from, size_t i)
{
    size_t end = i;

    while (end < t.len && is_digit(t.ptr[end])) end++;
    if (i - from > 30 || memchr(t.ptr + from, '\n', i - from)) return 0;
    bool code = str_find(str_sub(t, from, i), STR("code")) != SIZE_MAX;
    if (code && (end - i == 3 || end - i == 4) && !(end < t.len && char_class(t.ptr[end]))) return end;
    if (end - i != 2 || end >= t.len || (t.ptr[end] != '/' && t.ptr[end] != '-')) return 0;
    size_t year = ++end;
    while (end < t.len && is_digit(t.ptr[end])) end++;
    return (end - year == 2 || end - year == 4) &&
                   !(end < t.len && (char_class(t.ptr[end]) || t.ptr[end] == '/'))
               ? end
               : 0;
}

/* "**** 8821", "xxxx-8821": the end of what is left of a number when the rest is hidden; 0 for none. */
static size_t hidden_end(struct str t, size_t i)
{
    size_t at = i - (t.ptr[i - 1] == ' ' || t.ptr[i - 1] == '-'), end = i, hidden = 0;
    char sign = at > 0 ? lower(t.ptr[at - 1]) : 0;

    if (sign != '*' && (sign != 'x' || at == i)) return 0;
    for (; at > 0 && lower(t.ptr[at - 1]) == sign && hidden < 16; at--) hidden++;
    while (end < t.len && is_digit(t.ptr[end])) end++;
    bool alone = end == t.len || (!char_class(t.ptr[end]) && !strchr("*/-.", t.ptr[end])) ||
                 (end + 1 == t.len && t.ptr[end] == '.');
    return hidden >= 3 && end - i >= 2 && end - i <= 4 && alone ? end : 0;
}

/* "<ADRES> in Bierbeek (3360)", "<ADRES> te Deurne, 2100": the end of a Belgian postcode at `i` behind the
 * place; 0 when it is none. */
static size_t place_code_end(struct str t, size_t from, size_t i)
{
    struct str between = str_sub(t, from, i);
    size_t end = i;

    while (end < t.len && is_digit(t.ptr[end])) end++;
    return between.len > 7 && between.len < 32 && end - i == 4 && t.ptr[i] != '0' &&
                   (str_starts(between, STR(" in ")) || str_starts(between, STR(" te "))) &&
                   is_upper(between.ptr[4]) &&
                   (str_ends(between, STR(" (")) || str_ends(between, STR(", "))) &&
                   (end == t.len || strchr(").,;\n", t.ptr[end]))
               ? end
               : 0;
}

size_t mask_take_number(struct mask_state *s, size_t i)
{
    struct str t = s->text;
    unsigned digits = digits_ahead(t, i);
    size_t from, end;

    size_t first = i; /* "Kerkstraat12" */
    while (!is_digit(t.ptr[first])) first++;
    /* "Dorp 18, 2288 Bouwel" */
    if (digits >= 4 && i > s->written + 6 && t.ptr[i - 1] == ' ' && t.ptr[i - 2] == ',' &&
        is_place_behind(t, i) && (from = address_before_postcode(t, s->written, i, &end)) != SIZE_MAX) {
        mask_take(s, MASK_ADDRESS, from, end);
        return mask_take(s, MASK_POSTCODE, i, i + 4);
    }
    /* "Mw Boelens (De Wieken 31)" */
    if (first == i && s->last == MASK_NAME && i > s->written + 4 &&
        str_eq(str_sub(t, s->written, s->written + 2), STR(" (")) && is_upper(t.ptr[s->written + 2]) &&
        i - s->written < 40 && t.ptr[i - 1] == ' ') {
        for (end = i; end < t.len && char_class(t.ptr[end]); end++)
            ;
        if (end < t.len && t.ptr[end] == ')' && end - i < 6 &&
            !memchr(t.ptr + s->written + 2, ')', i - s->written - 2))
            return mask_take_address(s, s->written + 2, end);
    }
    if (first == i && (s->last == MASK_POSTCODE || s->last == MASK_ADDRESS) && i - s->written < 20 &&
        (end = address_house(t, s->written, i, s->last == MASK_POSTCODE)) != SIZE_MAX)
        return mask_take(s, MASK_ADDRESS, i, end);
    if (first == i && s->last == MASK_ADDRESS && (end = place_code_end(t, s->written, i)))
        return mask_take(s, MASK_POSTCODE, i, end);
    if (s->last == MASK_CARD && (end = printed_end(t, s->written, i))) return mask_take(s, MASK_CARD, i, end);
    if (i > s->written + 3 && (end = hidden_end(t, i))) return mask_take(s, MASK_CARD, i, end);
    if ((first == i || first > i + 5) && (from = address_at(t, s->written, first, &end)) != SIZE_MAX)
        return mask_take_address(s, from, end);
    if (first == i && s->last == MASK_ADDRESS && i - s->written < 12 &&
        (end = address_next_house(t, s->written, i)) != SIZE_MAX)
        return mask_take(s, MASK_ADDRESS, i, end);
    if (first == i && s->last == MASK_ADDRESS && i - s->written < 50 &&
        (from = address_beside(t, s->written, i, &end)) != SIZE_MAX)
        return mask_take_address(s, from, end);
    /* A code may begin before its first digit: "INC-12345", "AB-CD-12", "NL 91 ABNA", "RB 123 456 785 DE". */
    from = i;
    for (int part = 0; part < 2 && from > s->written && strchr("- _/.:", t.ptr[from - 1]); part++) {
        size_t k = from - 1;
        while (k > s->written && is_letter(t.ptr[k - 1]) && from - 1 - k < 7) k--;
        if (k == from - 1 || (k > 0 && char_class(t.ptr[k - 1]))) break;
        from = k;
        if ((end = take_shape(s, from, digits))) return end;
        if (t.ptr[from] == ' ') break;
    }
    if (i > s->written && (t.ptr[i - 1] == '+' || t.ptr[i - 1] == '(')) {
        from = i - 1;
        if ((end = take_shape(s, from, digits))) return end;
    }
    if ((end = take_shape(s, i, digits))) return end;
    if (i > s->written && t.ptr[i - 1] == '#') { /* #100234 */
        for (end = i; end < t.len && is_digit(t.ptr[end]); end++)
            ;
        if (end - i >= 5 && !(end < t.len && char_class(t.ptr[end])))
            return mask_take(s, MASK_NUMBER, i, end);
    }
    return mask_take_code(s, i);
}
