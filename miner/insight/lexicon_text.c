#include <string.h>

#include "miner/insight/lexicon.h"

/* U+00C0 … U+00FF without accents; a blank is no letter. */
static const char *const plain[] = {
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "t", "ss",
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "t", "y",
};

/* Letters and digits of ASCII. */
static const bool plain_ascii[256] = {
    ['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1, ['4'] = 1, ['5'] = 1, ['6'] = 1, ['7'] = 1, ['8'] = 1,
    ['9'] = 1, ['A'] = 1, ['B'] = 1, ['C'] = 1, ['D'] = 1, ['E'] = 1, ['F'] = 1, ['G'] = 1, ['H'] = 1,
    ['I'] = 1, ['J'] = 1, ['K'] = 1, ['L'] = 1, ['M'] = 1, ['N'] = 1, ['O'] = 1, ['P'] = 1, ['Q'] = 1,
    ['R'] = 1, ['S'] = 1, ['T'] = 1, ['U'] = 1, ['V'] = 1, ['W'] = 1, ['X'] = 1, ['Y'] = 1, ['Z'] = 1,
    ['a'] = 1, ['b'] = 1, ['c'] = 1, ['d'] = 1, ['e'] = 1, ['f'] = 1, ['g'] = 1, ['h'] = 1, ['i'] = 1,
    ['j'] = 1, ['k'] = 1, ['l'] = 1, ['m'] = 1, ['n'] = 1, ['o'] = 1, ['p'] = 1, ['q'] = 1, ['r'] = 1,
    ['s'] = 1, ['t'] = 1, ['u'] = 1, ['v'] = 1, ['w'] = 1, ['x'] = 1, ['y'] = 1, ['z'] = 1,
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

struct lexicon_token lexicon_next(struct str text, size_t *at, struct buf *word)
{
    struct lexicon_token t = { .kind = TOKEN_END };
    unsigned letters = 0, upper = 0;
    buf_clear(word);
    size_t i = *at;
    while (i < text.len) {
        size_t run = 0; /* most of a text */
        unsigned capitals = 0, digits = 0;
        while (i + run < text.len && plain_ascii[(unsigned char)text.ptr[i + run]]) {
            unsigned char a = (unsigned char)text.ptr[i + run++];
            capitals += a >= 'A' && a <= 'Z';
            digits += a <= '9';
        }
        if (run) {
            buf_add(word, text.ptr + i, run);
            for (char *c = word->ptr + word->len - run; capitals && c < word->ptr + word->len; c++)
                if (is_upper(*c)) *c = (char)(*c | 32);
            i += run;
            letters += (unsigned)run - digits;
            upper += capitals;
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
