/* Addresses of mail and of sites, as they are written and as people spell them. */
#include "tokenize/mask_walk.h"

#include <string.h>

bool mask_url_char(char c)
{
    return (unsigned char)c > ' ' && c != '<' && c != '>' && c != '"' && c != 0x7f;
}

size_t mask_url_end(struct str t, size_t i)
{
    size_t start = i;

    while (i < t.len && mask_url_char(t.ptr[i])) i++;
    while (i > start && strchr(".,;:!?)]}'*", t.ptr[i - 1])) i--;
    return i;
}

/* The ends of host names that customers write; not all there are: much text has their shape. */
static bool is_top_domain(struct str label)
{
    static const char *const domains[] = { "nl", "be",   "com", "org", "net", "eu",  "de",
                                           "fr", "info", "io",  "co",  "uk",  "app", "shop" };
    for (size_t i = 0; i < sizeof domains / sizeof *domains; i++)
        if (str_eq_nocase(label, str_of(domains[i]))) return true;
    return false;
}

/* Is the label in front of the slash at `at` the end of a host name? A rarer one of two letters or three is
 * where a digit or capital in the path says that it names no word: "bit.ly/3xKq9Ab". */
static bool is_domain_of_path(struct str t, struct str label, size_t at)
{
    enum { LONGEST = 80 }; /* looked at of a path */
    size_t end = at + 1;
    bool mixed = false;

    if (is_top_domain(label)) return true;
    if (label.len < 2 || label.len > 4) return false;
    for (size_t i = 0; i < label.len; i++)
        if (!is_letter(label.ptr[i])) return false;
    for (; end < t.len && end < at + LONGEST && mask_url_char(t.ptr[end]); end++)
        mixed |= is_digit(t.ptr[end]) || is_upper(t.ptr[end]);
    return mixed && end > at + 4;
}

static bool mail_char(char c)
{
    return char_class(c) || (c && strchr("._%+-", c));
}

static bool host_char(char c)
{
    return is_letter(c) || is_digit(c) || c == '-';
}

size_t mask_take_email(struct mask_state *s, size_t at, size_t behind, bool spaced)
{
    struct str t = s->text;
    size_t from = at, to = behind;
    bool dot = false;

    while (from > s->written && mail_char(t.ptr[from - 1])) from--;
    while (from < at && !char_class(t.ptr[from])) from++;
    while (to < t.len && (char_class(t.ptr[to]) || t.ptr[to] == '-' || t.ptr[to] == '.')) to++;
    while (to > behind && !char_class(t.ptr[to - 1])) to--;
    if (to + 2 < t.len && t.ptr[to] == ',') { /* shop,nl */
        size_t end = to + 1;
        while (end < t.len && host_char(t.ptr[end])) end++;
        if (is_top_domain(str_sub(t, to + 1, end))) to = end;
    }
    if (spaced && to + 4 < t.len && memcmp(t.ptr + to, " . ", 3) == 0) { /* shop . nl */
        size_t end = to + 3;
        while (end < t.len && host_char(t.ptr[end])) end++;
        if (is_top_domain(str_sub(t, to + 3, end))) {
            to = end;
            dot = true;
        }
    }
    for (size_t i = behind; i + 2 < to; i++) dot |= t.ptr[i] == '.' && is_letter(t.ptr[i + 1]);
    /* "2 @ 5 euro" and "@shop" are no addresses. */
    if (from == at || to < behind + 2 || (spaced && !dot)) return 0;
    if (from + 1 == at && !dot && to - behind < 4) return 0; /* F@st */
    if (from > s->written && t.ptr[from - 1] == '<' && to < t.len && t.ptr[to] == '>') {
        from--;
        to++;
    }
    return mask_take(s, MASK_EMAIL, from, to);
}

/* Skips a dot between the labels of a host, as it is said or written apart: "." " punt " "(dot)"; 0 when
 * there is none. */
static size_t spelled_dot(struct str t, size_t i)
{
    static const char *const dots[] = { ".",       " punt ", " dot ", "(dot)",    " (dot) ", "[dot]",
                                        " [dot] ", "[.]",    "(.)",   " (punt) ", "(punt)" };
    for (size_t k = 0; k < sizeof dots / sizeof *dots; k++) {
        struct str dot = str_of(dots[k]);
        if (str_eq_nocase(str_sub(t, i, i + dot.len), dot)) return i + dot.len;
    }
    return 0;
}

/* The bytes of the word for a sign in a name, with a space on both sides, that ends at `end`; 0 for none. */
static size_t spelled_sign(struct str t, size_t end)
{
    static const char *const signs[] = {
        " punt ", " dot ", " (punt) ", " streepje ", " underscore ", " min "
    };

    for (size_t k = 0; k < sizeof signs / sizeof *signs; k++) {
        struct str sign = str_of(signs[k]);
        if (end >= sign.len && str_eq_nocase(str_sub(t, end - sign.len, end), sign)) return sign.len;
    }
    return 0;
}

/* A Dutch word before "jan at shop.nl" tells it from the English "look at shop.nl". */
static bool behind_dutch(struct str t, size_t from)
{
    static const char *const words[] = { " naar ", " op ",  " via ", " aan ", " is ",
                                         ": ",     " met ", " mij ", " me " };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct str word = str_of(words[i]);
        if (from >= word.len && str_eq_nocase(str_sub(t, from - word.len, from), word)) return true;
    }
    return false;
}

/* "jan punt smit at shop punt nl", "jan (at) shop.nl": a word for the sign stands at [at, behind), spaces and
 * brackets included. `bare`: no bracket says that it is one, and the dots have to be spelled too, or a word
 * that speaks of mail to stand before. */
static size_t take_spelled(struct mask_state *s, size_t at, size_t behind, bool bare)
{
    struct str t = s->text;
    size_t from = at, to = behind, label, dots = 0, dot;
    bool spelled = false;

    for (;;) {
        label = to;
        while (to < t.len && host_char(t.ptr[to])) to++;
        if (to == label) return 0;
        dot = spelled_dot(t, to);
        if (!dot || dot >= t.len || !is_letter(t.ptr[dot])) break;
        spelled |= dot > to + 1;
        dots++;
        to = dot;
    }
    if (!dots || !is_top_domain(str_sub(t, label, to))) return 0;
    for (;;) { /* jan punt smit */
        size_t word = from;
        while (word > s->written && (mail_char(t.ptr[word - 1]))) word--;
        if (word == from) return 0;
        from = word;
        size_t gap = spelled_sign(t, from);
        if (!gap || from - gap <= s->written || !char_class(t.ptr[from - gap - 1])) break;
        from -= gap;
    }
    while (from < at && !char_class(t.ptr[from])) from++;
    if (from == at) return 0;
    if (bare && !spelled) {
        struct str around = str_sub(t, from > 40 ? from - 40 : 0, to + 20);
        if (str_find(around, STR("mail")) == SIZE_MAX && str_find(around, STR("adres")) == SIZE_MAX &&
            !behind_dutch(t, from))
            return 0;
    }
    return mask_take(s, MASK_EMAIL, from, to);
}

size_t mask_take_spelled_at(struct mask_state *s, size_t i, size_t j)
{
    struct str t = s->text;
    bool bracket = i > 0 && j < t.len && strchr("([_", t.ptr[i - 1]) && strchr(")]_", t.ptr[j]);
    size_t from = i - bracket, to = j + bracket;

    if (i == 0 || to >= t.len) return 0;
    bool before = from > 0 && t.ptr[from - 1] == ' ', behind = t.ptr[to] == ' ';
    if (!bracket && !(before && behind)) return 0;
    return take_spelled(s, from - before, to + behind, !bracket && j - i == 2);
}

/* The letters at `from`: of a handle up to its first sign or digit. */
static struct str first_part(struct str t, size_t from)
{
    size_t end = from;
    while (end < t.len && is_letter(t.ptr[end])) end++;
    return str_sub(t, from, end);
}

/* The end of the handle behind the at sign at `at`, if a digit or sign stands in it and a space or nothing
 * before the sign; else 0. */
static size_t handle_end(struct str t, size_t at)
{
    size_t end = at + 1;
    bool sign = false;

    if (at > 0 && (unsigned char)t.ptr[at - 1] > ' ' && !strchr("(:\"'", t.ptr[at - 1])) return 0;
    if (end >= t.len || !is_letter(t.ptr[end])) return 0;
    while (end < t.len && (is_letter(t.ptr[end]) || is_digit(t.ptr[end]) || t.ptr[end] == '_' ||
                           (t.ptr[end] == '.' && end + 1 < t.len && is_letter(t.ptr[end + 1])))) {
        sign |= !is_letter(t.ptr[end]);
        end++;
    }
    size_t dot = end;
    while (dot > at && is_letter(t.ptr[dot - 1])) dot--;
    bool host = t.ptr[dot - 1] == '.' && is_top_domain(str_sub(t, dot, end));
    return sign && !host && end - at > 4 ? end : 0;
}

size_t mask_take_at_sign(struct mask_state *s, size_t at)
{
    struct str t = s->text;
    size_t end;

    if (at > 0 && at + 1 < t.len && t.ptr[at - 1] == ' ' && t.ptr[at + 1] == ' ')
        return mask_take_email(s, at - 1, at + 2, true);
    if (at > 0 && at + 1 < t.len && strchr("([", t.ptr[at - 1]) && strchr(")]", t.ptr[at + 1]))
        return take_spelled(s, at - 1, at + 2, false);
    /* "@jasper kun je bellen": a colleague */
    if (at + 1 < t.len && is_letter(t.ptr[at + 1]) && (at == 0 || !char_class(t.ptr[at - 1]))) {
        end = at + 1;
        while (end < t.len && char_class(t.ptr[end])) end++;
        bool whole =
            end == t.len || !mail_char(t.ptr[end]) || end + 1 == t.len || !char_class(t.ptr[end + 1]);
        if (whole && mask_is_given_name(&s->masker->lexicon, str_sub(t, at + 1, end)))
            return mask_take(s, MASK_NAME, at + 1, end);
    }
    /* "@m_oosterhof", "@piet.84": names of shops have no such sign or digit within */
    if ((end = handle_end(t, at)) && !mask_is_organisation(&s->masker->lexicon, t, first_part(t, at + 1)))
        return mask_take(s, MASK_NAME, at + 1, end);
    /* "jan.smit @shop.nl"; but in "volg ons @shop" the word before is none of it */
    if (at > 1 && at + 1 < t.len && (t.ptr[at - 1] == ' ') != (t.ptr[at + 1] == ' ')) {
        bool apart = t.ptr[at - 1] == ' ', sign = false;
        for (size_t i = at - apart; i > s->written && mail_char(t.ptr[i - 1]); i--)
            sign |= !is_letter(t.ptr[i - 1]);
        return sign || !apart ? mask_take_email(s, at - apart, at + 2 - apart, true) : 0;
    }
    bool twice = at + 1 < t.len && t.ptr[at + 1] == '@';
    return mask_take_email(s, at, at + 1 + twice, false);
}

bool mask_before_email(struct str t, size_t j)
{
    size_t k = j;

    while (k < t.len && k < j + 64 && mail_char(t.ptr[k])) k++;
    if (k + 3 < t.len && memcmp(t.ptr + k, " @ ", 3) == 0 && char_class(t.ptr[k + 3])) return true;
    return k + 1 < t.len && t.ptr[k] == '@' && char_class(t.ptr[k + 1]);
}

size_t mask_take_bare_url(struct mask_state *s, size_t at)
{
    struct str t = s->text;
    size_t from = at, dot = 0;

    while (from > s->written && ((char_class(t.ptr[from - 1]) && (unsigned char)t.ptr[from - 1] < 0x80) ||
                                 t.ptr[from - 1] == '.' || t.ptr[from - 1] == '-')) {
        from--;
        if (t.ptr[from] == '.' && !dot) dot = from;
    }
    if (dot <= from) return 0;
    return is_domain_of_path(t, str_sub(t, dot + 1, at), at) && dot > from + 1
               ? mask_take(s, MASK_URL, from, mask_url_end(t, at))
               : 0;
}
