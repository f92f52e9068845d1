#include "tokenize/signoff.h"

#include <string.h>

#include <utf8proc.h>

#include "tokenize/clause.h"
#include "tokenize/mask.h"
#include "tokenize/normalize.h"
#include "tokenize/word_list.h"

enum { LINES = 2, LONGEST = 60, MOST_WORDS = 5 };

static bool is_particle(struct str w)
{
    static const char *const particles[32] = { BY('d', "de der den di da dos"),
                                               BY('e', "el"),
                                               BY('h', "het"),
                                               BY('l', "la le"),
                                               BY('t', "ter ten te"),
                                               BY('v', "van von vande vander"),
                                               BY('\'', "'t") };
    return is_listed(w, particles);
}

/* "Ingrid", "O'Neill", "Anne-Marie", "J.": a capital, then letters with a small one among them. */
static bool is_name_word(struct str w)
{
    size_t at = 0, points = 0, small = 0;
    while (at < w.len) {
        int32_t c = (unsigned char)w.ptr[at];
        if (c < 0x80) { /* as most */
            bool large = c >= 'A' && c <= 'Z', little = c >= 'a' && c <= 'z';
            if (points == 0 && !large) return false;
            if (!large && !little && c != '\'' && c != '-' && c != '.') return false;
            small += little;
            points++;
            at++;
            continue;
        }
        utf8proc_ssize_t n =
            utf8proc_iterate((const utf8proc_uint8_t *)w.ptr + at, (utf8proc_ssize_t)(w.len - at), &c);
        if (n <= 0) return false;
        utf8proc_category_t kind = utf8proc_category(c);
        bool mark = c == 0x2019;
        if (points == 0 && kind != UTF8PROC_CATEGORY_LU) return false;
        if (kind != UTF8PROC_CATEGORY_LU && kind != UTF8PROC_CATEGORY_LL && !mark) return false;
        small += kind == UTF8PROC_CATEGORY_LL;
        points++;
        at += (size_t)n;
    }
    return small > 0 || (points == 2 && w.ptr[w.len - 1] == '.');
}

/* What normalize_word makes of a short ASCII word, without its tables; false for others. */
static bool plain_word(struct str word, char out[LONGEST], struct str *plain)
{
    size_t n = 0;
    if (word.len > LONGEST) return false;
    for (size_t i = 0; i < word.len; i++) {
        unsigned char c = (unsigned char)word.ptr[i];
        if (c >= 0x80) return false;
        bool letter = (unsigned char)((c | 32) - 'a') < 26, digit = (unsigned char)(c - '0') < 10;
        if (letter || digit || c == '\'' || c == '-') out[n++] = (char)(letter ? c | 32 : c);
    }
    *plain = (struct str){ out, n };
    return true;
}

static bool on_a_list(const struct stopwords *stopwords, struct str word)
{
    while (word.len && (word.ptr[word.len - 1] == '.' || word.ptr[word.len - 1] == ',')) word.len--;
    char small[LONGEST];
    struct str plain;
    if (plain_word(word, small, &plain)) return stopwords_find(stopwords, plain) != 0;
    struct buf folded;
    buf_init(&folded);
    normalize_word(word, &folded);
    bool listed = stopwords_find(stopwords, buf_str(&folded)) != 0;
    buf_release(&folded);
    return listed;
}

/* Bytes of the name that a line consists of, or 0. `least`: capitalised words that it takes. */
static size_t name_length(const struct stopwords *stopwords, struct str line, unsigned least)
{
    if (line.len == 0 || line.len > LONGEST) return 0;
    size_t at = 0, end = 0;
    unsigned words = 0, capitals = 0,
             own = 0; /* own: capitalised and on no stop list ("Wil de Boer" has one) */
    while (at < line.len && words <= MOST_WORDS) {
        size_t stop = at;
        while (stop < line.len && line.ptr[stop] != ' ' && line.ptr[stop] != ',' && line.ptr[stop] != '(')
            stop++;
        struct str w = str_sub(line, at, stop);
        bool capital = is_name_word(w);
        if (words == 0 && !capital) return 0;
        if (!capital && !is_particle(w)) break;
        capitals += capital;
        own += capital && !on_a_list(stopwords, w);
        words++;
        end = stop;
        at = stop;
        while (at < line.len && line.ptr[at] == ' ') at++;
        if (stop < line.len && line.ptr[stop] != ' ') break;
    }
    struct str rest = str_trim(str_sub(line, end, line.len));
    bool place = rest.len > 2 && rest.ptr[0] == ',' && !(rest.ptr[2] >= 'a' && rest.ptr[2] <= 'z');
    for (size_t i = 1; place && i < rest.len; i++) place = !(rest.ptr[i] >= '0' && rest.ptr[i] <= '9');
    bool age = rest.len >= 3 && rest.len <= 5 && rest.ptr[0] == '(' && rest.ptr[rest.len - 1] == ')';
    return own > 0 && capitals >= least && (rest.len == 0 || str_eq(rest, STR(".")) || place || age) ? end
                                                                                                     : 0;
}

/* Bytes at the start of a line that are listed words and commas: "Met dank, ". */
static size_t courtesy_length(const struct stopwords *stopwords, struct str line)
{
    size_t at = 0;
    while (at < line.len) {
        size_t stop = at;
        while (stop < line.len && line.ptr[stop] != ' ' && line.ptr[stop] != ',') stop++;
        if (stop == at || !on_a_list(stopwords, str_sub(line, at, stop))) break;
        at = stop;
        while (at < line.len && (line.ptr[at] == ' ' || line.ptr[at] == ',')) at++;
    }
    return at;
}

bool signoff_find(const struct stopwords *stopwords, struct str message, size_t *from, size_t *to)
{
    size_t end = message.len;
    bool found = false;
    for (int row = 0; row < LINES; row++) {
        while (end > 0 && (message.ptr[end - 1] == '\n' || message.ptr[end - 1] == ' ')) end--;
        const char *lf = end ? memrchr(message.ptr, '\n', end) : NULL;
        size_t start = lf ? (size_t)(lf - message.ptr) + 1 : 0;
        size_t line = start;
        for (size_t i = end; i > start + 4 && line == start;
             i--) { /* "Alvast dank. Els Debruyne": the last sentence of the line */
            uint64_t ends = i >= start + 12 ? clause_ends(message.ptr + i - 9) : UINT64_MAX;
            i -= ends ? (size_t)__builtin_clzll(ends) / 8 : 7;
            char c = message.ptr[i - 2];
            if (message.ptr[i - 1] == ' ' && (c == '.' || c == '!' || c == '?')) line = i;
        }
        size_t whole = start;
        bool inside = line > start;
        start = line;
        if (str_trim(str_sub(message, 0, start)).len == 0) break; /* the only line is the message itself */
        /* "Laat maar weten! Sanneke": one word that ends the message, without a point, is enough. */
        bool word = row == 0 && end - start > 3 && message.ptr[end - 1] != '.' &&
                    !memchr(message.ptr + start, ' ', end - start);
        /* "<NAAM>\nTeam Klantcontact": who that is stands above it. */
        if (row == 0 && !inside &&
            str_ends(str_trim(str_sub(message, 0, start)), str_of(mask_placeholder(MASK_NAME))))
            break;
        unsigned least = inside && !word ? 2 : 1;
        size_t n = name_length(stopwords, str_sub(message, start, end), least);
        if (!n && str_capital(str_sub(message, 0, end), start + 1) < end) {
            size_t skip = courtesy_length(stopwords, str_sub(message, start, end));
            if (skip) n = name_length(stopwords, str_sub(message, start + skip, end), least);
            if (n) start += skip;
        }
        if (!n && row == 0 && end > start && message.ptr[start] >= 'a' && message.ptr[start] <= 'z') break;
        if (n) { /* name and place on two lines are one */
            if (!found) *to = start + n;
            *from = start;
            found = true;
        }
        end = whole;
    }
    return found;
}
