#include <string.h>

#include "miner/insight/lexicon.h"

enum { RUN = 32 }; /* letters that are read together */

/* U+00C0 … U+00FF without accents; a blank is no letter. */
static const char *const plain[] = {
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "t", "ss",
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "t", "y",
};

/* Letters and digits of ASCII, in lower case. */
static const char plain_ascii[256] = {
    ['0'] = '0', ['1'] = '1', ['2'] = '2', ['3'] = '3', ['4'] = '4', ['5'] = '5', ['6'] = '6', ['7'] = '7',
    ['8'] = '8', ['9'] = '9', ['A'] = 'a', ['a'] = 'a', ['B'] = 'b', ['b'] = 'b', ['C'] = 'c', ['c'] = 'c',
    ['D'] = 'd', ['d'] = 'd', ['E'] = 'e', ['e'] = 'e', ['F'] = 'f', ['f'] = 'f', ['G'] = 'g', ['g'] = 'g',
    ['H'] = 'h', ['h'] = 'h', ['I'] = 'i', ['i'] = 'i', ['J'] = 'j', ['j'] = 'j', ['K'] = 'k', ['k'] = 'k',
    ['L'] = 'l', ['l'] = 'l', ['M'] = 'm', ['m'] = 'm', ['N'] = 'n', ['n'] = 'n', ['O'] = 'o', ['o'] = 'o',
    ['P'] = 'p', ['p'] = 'p', ['Q'] = 'q', ['q'] = 'q', ['R'] = 'r', ['r'] = 'r', ['S'] = 's', ['s'] = 's',
    ['T'] = 't', ['t'] = 't', ['U'] = 'u', ['u'] = 'u', ['V'] = 'v', ['v'] = 'v', ['W'] = 'w', ['w'] = 'w',
    ['X'] = 'x', ['x'] = 'x', ['Y'] = 'y', ['y'] = 'y', ['Z'] = 'z', ['z'] = 'z',
};

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* A line ends a sentence when the next is empty or begins like a sentence; else it was only broken. */
static bool line_ends_sentence(struct str text, size_t next)
{
    while (next < text.len && (text.ptr[next] == ' ' || text.ptr[next] == '\t' || text.ptr[next] == '\r'))
        next++;
    if (next == text.len) return true;
    char c = text.ptr[next];
    return c == '\n' || is_upper(c) || c == '-' || c == '*' || c == '>';
}

/* Bytes of a placeholder for masked data ("<EMAIL>") at the start of `s`; 0 = none. */
static size_t placeholder(struct str s)
{
    size_t n = 1;
    while (n < s.len && (is_upper(s.ptr[n]) || s.ptr[n] == '_' || s.ptr[n] == '-')) n++;
    return n > 2 && n < s.len && s.ptr[n] == '>' ? n + 1 : 0;
}

/* One character of a text. */
struct character {
    size_t bytes;
    char mark;         /* what it separates: see struct lexicon_token; ' ' = words only; 0 = nothing */
    bool upper, alone; /* alone: a word by itself (an emoji) */
    bool joins;        /* an apostrophe or accent: left out, but the word goes on */
    char letter[3];    /* as folded; empty: the bytes as they are */
};

static struct character read_character(struct str text, size_t at)
{
    const unsigned char *p = (const unsigned char *)text.ptr + at;
    size_t left = text.len - at;
    struct character c = { .bytes = 1 };
    if (*p < 0x80) {
        char a = text.ptr[at];
        if (is_upper(a)) {
            c.upper = true;
            c.letter[0] = (char)(a | 32);
        } else if ((a >= 'a' && a <= 'z') || (a >= '0' && a <= '9')) {
            c.letter[0] = a;
        } else if (a == '\'') {
            c.joins = true;
        } else if (a == '.') { /* within a number or an abbreviation it separates nothing */
            c.mark =
                left == 1 || is_space((char)p[1]) || p[1] == '.' || p[1] == '!' || p[1] == '?' ? '.' : ' ';
        } else if (a == '\n') {
            c.mark = line_ends_sentence(text, at + 1) ? '.' : ' ';
        } else {
            c.mark = a == '!' || a == '?'                                       ? a
                     : a == ',' || a == ';' || a == ':' || a == '(' || a == ')' ? ','
                                                                                : ' ';
        }
        return c;
    }
    c.bytes = *p >= 0xF0 ? 4 : *p >= 0xE0 ? 3 : *p >= 0xC0 ? 2 : 1;
    if (c.bytes > left) c.bytes = left;
    if (*p == 0xC3 && left > 1) {
        unsigned point = p[1] & 0x3F;
        strcpy(c.letter, plain[point]);
        c.upper = point < 0x1F && point != 0x17;
        if (!*c.letter) c.mark = ' ';
    } else if (*p == 0xC2) {
        c.mark = ' ';
    } else if (*p == 0xCC || (*p == 0xCD && left > 1 && p[1] < 0xB0)) {
        c.joins = true; /* an accent apart from its letter */
    } else if (*p == 0xE2 && left > 2 && p[1] == 0x80) {
        c.joins = p[2] == 0x98 || p[2] == 0x99;
        if (!c.joins) c.mark = p[2] == 0xA6 ? '.' : p[2] == 0x93 || p[2] == 0x94 ? ',' : ' ';
    } else if (*p == 0xEF && left > 2 && p[1] == 0xB8) {
        c.joins = true; /* the style of an emoji */
    } else if (*p == 0xE2) {
        c.alone = true;
    }
    c.alone |= *p >= 0xF0;
    return c;
}

/* Where the next `n` bytes of the buffer go, which has room for them. */
static char *room(struct buf *b, size_t n)
{
    static const char none[RUN];
    if (b->cap - b->len <= n) {
        size_t length = b->len;
        buf_add(b, none, n);
        b->len = length;
    }
    return b->ptr + b->len;
}

struct lexicon_token lexicon_next(struct str text, size_t *at, struct buf *word)
{
    struct lexicon_token t = { .kind = TOKEN_END };
    unsigned letters = 0, upper = 0;
    buf_clear(word);
    size_t i = *at;
    while (i < text.len) {
        size_t run = text.len - i < RUN ? text.len - i : RUN,
               n = 0; /* of letters and digits: most of a text */
        char *out = room(word, RUN), a;
        for (; n < run && (a = plain_ascii[(unsigned char)text.ptr[i + n]]) != 0; n++) {
            upper += a != text.ptr[i + n];
            letters += a > '9';
            out[n] = a;
        }
        if (n) {
            word->len += n;
            i += n;
            continue;
        }
        if (text.ptr[i] == ' ') { /* between most words */
            if (word->len) break;
            i++;
            continue;
        }
        size_t masked = text.ptr[i] == '<' ? placeholder(str_sub(text, i, text.len)) : 0;
        if (masked) {
            if (word->len) break;
            i += masked;
            t.kind = TOKEN_OTHER;
            break;
        }
        struct character c = read_character(text, i);
        if (word->len && (c.mark || c.alone)) break; /* read again as what comes next */
        i += c.bytes;
        if (c.joins || c.mark == ' ') continue;
        if (c.mark) {
            t.kind = TOKEN_MARK;
            t.mark = c.mark;
            break;
        }
        if (*c.letter)
            buf_add(word, c.letter, strlen(c.letter));
        else
            buf_add(word, text.ptr + i - c.bytes, c.bytes);
        letters += *c.letter < '0' || *c.letter > '9';
        upper += c.upper;
        if (c.alone) break;
    }
    *at = i;
    if (word->len) {
        t.kind = TOKEN_WORD;
        t.shouted = upper > 1 && upper == letters;
    }
    return t;
}
