#include "miner/boilerplate.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/hashmap.h"
#include "miner/base/mem.h"

enum {
    ROWS = 2,
    CELLS = 1 << 19,
    LINES_MOST = 64, /* of one text that are looked at; a longer text is no form letter */
    HEAD = 6,
    TAIL = 8,        /* lines at either end that are its edges */
    SHORTEST = 20,   /* bytes of a line, white space squeezed */
    SUBSTANCE = 15,  /* letters outside placeholders that make a line say something */
    LEAST_LEFT = 10, /* letters; as with signatures */
    DIVERSE = 16     /* different surroundings that prove enough (of 64 that are told apart) */
};

struct cell {
    atomic_uint texts;            /* that have the line at an edge */
    atomic_uint alone;            /* … in which nothing else says something */
    atomic_uint_least64_t around; /* bit per hash of the other lines */
};

struct boilerplate {
    struct cell *cells[ROWS];
};

struct line {
    struct str text;
    uint64_t key; /* 0: too short to be known again */
    bool says;    /* has substance */
};

struct boilerplate *boilerplate_new(void)
{
    struct boilerplate *b = mem_alloc(1, sizeof *b);
    for (int r = 0; r < ROWS; r++) b->cells[r] = mem_zero(CELLS, sizeof(struct cell));
    return b;
}

void boilerplate_free(struct boilerplate *b)
{
    if (!b) return;
    for (int r = 0; r < ROWS; r++) free(b->cells[r]);
    free(b);
}

static bool is_letter(char c)
{
    return ((c | 32) >= 'a' && (c | 32) <= 'z') || (unsigned char)c >= 0x80;
}

/* What a line says: its letters outside placeholders; and whether it asks something. */
static size_t letters_of(struct str s, bool *asks)
{
    size_t n = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] == '<') {
            size_t j = i + 1;
            while (j < s.len && s.ptr[j] >= 'A' && s.ptr[j] <= 'Z') j++;
            if (j > i + 1 && j < s.len && s.ptr[j] == '>') i = j;
        }
        n += is_letter(s.ptr[i]);
        *asks |= s.ptr[i] == '?';
    }
    return n;
}

/* Hash of the line in small letters, digits as 0, runs of white space as one. */
static uint64_t key_of(struct str s, struct buf *scratch)
{
    buf_clear(scratch);
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (c == ' ' && scratch->len && scratch->ptr[scratch->len - 1] == ' ') continue;
        if (c >= '0' && c <= '9') c = '0';
        buf_add_char(scratch, c >= 'A' && c <= 'Z' ? (char)(c | 32) : c);
    }
    if (scratch->len < SHORTEST) return 0;
    uint64_t key = hash_bytes(scratch->ptr, scratch->len);
    return key ? key : 1;
}

/* The lines of a text that are not blank; 0 when it has only one or too many. `sum` identifies them all
 * together. */
static size_t split(struct str text, struct line lines[LINES_MOST], struct buf *scratch, uint64_t *sum,
                    size_t *saying)
{
    size_t n = 0;
    *sum = 0;
    *saying = 0;
    while (text.len) {
        const char *lf = memchr(text.ptr, '\n', text.len);
        struct str line = str_trim(str_sub(text, 0, lf ? (size_t)(lf - text.ptr) : text.len));
        text = lf ? str_sub(text, (size_t)(lf - text.ptr) + 1, text.len) : str_sub(text, text.len, text.len);
        if (!line.len) continue;
        if (n == LINES_MOST) return 0;
        bool asks = false, says = letters_of(line, &asks) >= SUBSTANCE;
        /* A line that ends in a comma is a greeting or closing, or goes on. */
        bool label = memchr(line.ptr, ':', line.len) != NULL; /* "E-mail: <EMAIL>", of a form */
        bool apart = (says || label) && !asks && line.ptr[line.len - 1] != ',';
        lines[n] = (struct line){ line, apart ? key_of(line, scratch) : 0, says };
        if (says) *sum += apart ? lines[n].key : key_of(line, scratch);
        *saying += says;
        n++;
    }
    return n;
}

static bool at_edge(size_t i, size_t n)
{
    return i < HEAD || i + TAIL >= n;
}

static struct cell *cell_of(const struct boilerplate *b, int row, uint64_t key)
{
    return &b->cells[row][(row ? key >> 40 : key) & (CELLS - 1)];
}

void boilerplate_count(struct boilerplate *b, struct str text)
{
    struct line lines[LINES_MOST];
    struct buf scratch;
    uint64_t sum;
    size_t saying;

    buf_init(&scratch);
    size_t n = split(text, lines, &scratch, &sum, &saying);
    for (size_t i = 0; i < n; i++) {
        if (!lines[i].key || !at_edge(i, n)) continue;
        bool again = false;
        for (size_t k = 0; k < i && !again; k++) again = lines[k].key == lines[i].key;
        if (again) continue;
        uint64_t rest = sum - (lines[i].says ? lines[i].key : 0), bit = hash_bytes(&rest, sizeof rest) >> 58;
        for (int r = 0; r < ROWS; r++) {
            struct cell *cell = cell_of(b, r, lines[i].key);
            atomic_fetch_add_explicit(&cell->texts, 1, memory_order_relaxed);
            if (saying <= lines[i].says) atomic_fetch_add_explicit(&cell->alone, 1, memory_order_relaxed);
            atomic_fetch_or_explicit(&cell->around, UINT64_C(1) << bit, memory_order_relaxed);
        }
    }
    buf_release(&scratch);
}

static bool recurs(const struct boilerplate *b, uint64_t key, uint32_t least)
{
    for (int r = 0; r < ROWS; r++) {
        struct cell *cell = cell_of(b, r, key);
        unsigned texts = atomic_load_explicit(&cell->texts, memory_order_relaxed);
        unsigned alone = atomic_load_explicit(&cell->alone, memory_order_relaxed);
        uint64_t around = atomic_load_explicit(&cell->around, memory_order_relaxed);
        unsigned different = (unsigned)__builtin_popcountll(around);
        if (texts < least || alone * 10 > texts || (different < DIVERSE && different * 2 < texts))
            return false;
    }
    return true;
}

uint32_t boilerplate_cut(const struct boilerplate *b, struct str text, uint32_t least, struct buf *out)
{
    struct line lines[LINES_MOST];
    bool drop[LINES_MOST] = { false }, asks = false;
    struct buf scratch;
    uint64_t sum;
    size_t saying, left = 0;
    uint32_t dropped = 0;

    buf_init(&scratch);
    size_t n = split(text, lines, &scratch, &sum, &saying);
    buf_release(&scratch);
    for (size_t i = 0; i < n; i++) {
        drop[i] = lines[i].key && at_edge(i, n) && recurs(b, lines[i].key, least);
        dropped += drop[i];
        if (!drop[i]) left += letters_of(lines[i].text, &asks);
    }
    if (!dropped || left < LEAST_LEFT) return 0;
    /* What stands between the lines, blank lines included, stays as it is. */
    struct str rest = text;
    for (size_t i = 0; i < n; i++) {
        size_t from = (size_t)(lines[i].text.ptr - rest.ptr), to = from + lines[i].text.len;
        if (!drop[i]) {
            buf_add_str(out, str_sub(rest, 0, to));
        } else {
            buf_add_str(out, str_sub(rest, 0, from));
            if (to < rest.len && rest.ptr[to] == '\n') to++;
        }
        rest = str_sub(rest, to, rest.len);
    }
    buf_add_str(out, rest);
    return dropped;
}
