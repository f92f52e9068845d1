#include "tokenize/people.h"

#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "tokenize/word_list.h"

enum { SHORTEST = 3, WORDS_MOST = 64 };

void people_init(struct people *p)
{
    memset(p, 0, sizeof *p);
    buf_init(&p->text);
}

void people_release(struct people *p)
{
    buf_release(&p->text);
    free(p->words);
    free(p->behind);
    people_init(p);
}

static bool letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

static struct str text_of_word(const struct people *p, struct person_word w)
{
    return str_sub(buf_str(&p->text), w.from, w.from + w.len);
}

struct str people_word(const struct people *p, size_t i)
{
    return text_of_word(p, p->words[i]);
}

static bool holds(const struct people *p, const struct person_word *words, size_t count, struct str folded)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(text_of_word(p, words[i]), folded)) return true;
    return false;
}

static bool is_among(const struct people *p, const struct person_word *words, size_t count, struct str word)
{
    char folded[MASK_FOLD_MAX];
    size_t n = mask_fold(word, folded);

    return n && holds(p, words, count, (struct str){ folded, n });
}

bool people_has(const struct people *p, struct str word)
{
    return is_among(p, p->words, p->count, word);
}

/* What stands in columns of people without naming one. */
static bool is_general(struct str folded)
{
    static const char *const words[32] = {
        BY('a', "admin administratie anoniem anonymous agent automatisch afdeling and"),
        BY('b', "bestelling bot bedrijf bvba"),
        BY('c', "customer client contact chatbot company"),
        BY('d', "desk dhr"),
        BY('e', "email"),
        BY('f', "familie fam factuur facturen finance"),
        BY('g', "gast guest groep group gemeente"),
        BY('h', "helpdesk heer holding"),
        BY('i', "info inkoop"),
        BY('k', "klant klanten klantenservice"),
        BY('m', "mail medewerker mevrouw mevr mrs"),
        BY('n', "noreply nvt none null"),
        BY('o', "office onbekend order"),
        BY('p', "planning"),
        BY('r', "reply receptie"),
        BY('s', "support service sales system systeem servicedesk shop stichting school"),
        BY('t', "team test the"),
        BY('u', "user unknown"),
        BY('v', "verkoop vereniging"),
        BY('w', "web website webshop winkel"),
    };
    return is_listed(folded, words);
}

static void add_word(struct people *p, struct str word, const struct stopwords *stopwords)
{
    char folded[MASK_FOLD_MAX];
    size_t n = mask_fold(word, folded);
    struct str w = { folded, n };

    const struct person_word at = { (uint32_t)p->text.len, (uint32_t)n };

    if (str_points(w) < SHORTEST || is_general(w)) return;
    if (stopwords_find(stopwords, w)) {
        if (p->behind_count == WORDS_MOST || holds(p, p->behind, p->behind_count, w)) return;
        MEM_RESERVE(p->behind, p->behind_capacity, p->behind_count + 1);
        p->behind[p->behind_count++] = at;
    } else {
        if (p->count == WORDS_MOST || holds(p, p->words, p->count, w)) return;
        MEM_RESERVE(p->words, p->capacity, p->count + 1);
        p->words[p->count++] = at;
        unsigned char first = (unsigned char)w.ptr[0];
        p->initials |= first < 0x80 ? UINT32_C(1) << (first & 31) : UINT32_MAX;
    }
    buf_add_str(&p->text, w);
}

void people_set(struct people *p, struct str cells, const struct stopwords *stopwords)
{
    buf_clear(&p->text);
    p->count = p->behind_count = 0;
    p->initials = 0;
    while (cells.len) {
        size_t stop = str_find(cells, STR("\n")), at;
        struct str cell = str_sub(cells, 0, stop == SIZE_MAX ? cells.len : stop);
        cells = str_sub(cells, cell.len + 1, cells.len);
        /* Of "Jan <j.dewit@example.org>" the host says nothing about a person. */
        if ((at = str_find(cell, STR("@"))) != SIZE_MAX) cell = str_sub(cell, 0, at);
        for (size_t i = 0, j; i < cell.len; i = j + 1) {
            while (i < cell.len && !letter(cell.ptr[i])) i++;
            for (j = i; j < cell.len && letter(cell.ptr[j]); j++)
                ;
            struct str word = str_sub(cell, i, j);
            add_word(p, word, stopwords);
            /* "jdewit@": an initial and a surname */
            if (at != SIZE_MAX && i == 0 && word.len >= 6 && (unsigned char)word.ptr[0] < 0x80 &&
                (unsigned char)word.ptr[1] < 0x80)
                add_word(p, str_sub(word, 1, word.len), stopwords);
        }
    }
}

/* The end of the word at `i`. */
static size_t end_of(struct str t, size_t i)
{
    while (i < t.len && letter(t.ptr[i])) i++;
    return i;
}

static bool capital(char c)
{
    return (c >= 'A' && c <= 'Z') || ((unsigned char)c >= 0xC3 && (unsigned char)c <= 0xC5);
}

/* The start of the next word on the same line, over what stands between parts of a name; `j` when there is
 * none. */
static size_t next_start(struct str t, size_t j)
{
    size_t i = j;

    while (i < t.len && i < j + 2 && strchr(" -.", t.ptr[i])) i++;
    return i > j && i < t.len && letter(t.ptr[i]) ? i : j;
}

/* "Jan de Wit" for the word "jandewit": where the words from `i` on that spell it end, else 0. */
static size_t spelled_apart(struct str t, size_t i, struct str word)
{
    char folded[MASK_FOLD_MAX];
    size_t done = 0, parts = 0;

    while (done < word.len) {
        size_t j = end_of(t, i), n = mask_fold(str_sub(t, i, j), folded), next;
        if (!n || n > word.len - done || memcmp(word.ptr + done, folded, n) != 0) return 0;
        done += n;
        parts++;
        if (done == word.len) return parts > 1 ? j : 0;
        next = next_start(t, j);
        if (next == j) return 0;
        i = next;
    }
    return 0;
}

static bool is_particle(struct str word)
{
    static const char *const particles[] = { "van", "de", "der", "den", "het", "ten", "ter",
                                             "te",  "el", "al",  "la",  "le",  "du",  "von",
                                             "da",  "di", "dos", "bin", "vd",  "v" };
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++)
        if (str_eq_nocase(word, str_of(particles[i]))) return true;
    return false;
}

size_t people_find(const struct people *p, const struct mask_lexicon *l, struct str text, size_t i, size_t j)
{
    if (!(p->initials >> (text.ptr[i] & 31) & 1)) return 0; /* as of most words */
    bool known = people_has(p, str_sub(text, i, j)), large = capital(text.ptr[i]);
    size_t last = known ? j : 0, end = j;
    unsigned found = known;

    for (size_t k = 0; k < p->count && !known; k++) {
        struct str word = people_word(p, k);
        if (word.len >= 2 * SHORTEST && (text.ptr[i] | 32) == word.ptr[0] &&
            (end = spelled_apart(text, i, word)))
            return end;
    }
    if (!known) return 0;
    /* The words of the name that follow, particles between them. */
    for (int words = 0; words < 5; words++) {
        size_t next = next_start(text, end);
        if (next == end) break;
        end = end_of(text, next);
        struct str word = str_sub(text, next, end);
        if (people_has(p, word) || (capital(word.ptr[0]) && is_among(p, p->behind, p->behind_count, word))) {
            last = end;
            found++;
        } else if (!is_particle(word)) {
            break;
        }
    }
    return large || found > 1 || mask_is_given_name(l, str_sub(text, i, j)) ? last : 0;
}

bool people_named(const struct people *p, struct str text)
{
    bool asked[256] = { false }; /* whether a word here begins with this byte as a name does */

    for (size_t i = 0; i < p->count && text.len; i++) {
        unsigned char first = (unsigned char)people_word(p, i).ptr[0];
        if (first < 0x80) first &= (unsigned char)~32u;
        if (asked[first] || !capital((char)first)) continue;
        asked[first] = true;
        for (const char *at = text.ptr, *end = text.ptr + text.len;
             (at = memchr(at, first, (size_t)(end - at))); at++) {
            size_t from = (size_t)(at - text.ptr);
            if ((from == 0 || !letter(at[-1])) && people_has(p, str_sub(text, from, end_of(text, from))))
                return true;
        }
    }
    return false;
}
