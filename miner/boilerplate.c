#include "miner/boilerplate.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/hashmap.h"
#include "miner/base/mem.h"

enum {
    ROWS = 2,
    CELLS_LEAST = 1 << 10,
    CELLS_MOST = 1 << 18,
    CELLS_A_TEXT = 16, /* more than it has lines that are counted: collisions stay rare */
    LINES_MOST = 64,   /* of one text that are looked at; a longer text is no form letter. A bit each */
    HEAD = 6,
    TAIL = BOILERPLATE_LINES - HEAD, /* lines at either end that are its edges */
    SHORTEST = 20,                   /* bytes of a line, white space squeezed */
    SUBSTANCE = 15,                  /* letters outside placeholders that make a line say something */
    LEAST_LEFT = 10,                 /* letters; as with signatures */
    DIVERSE = 16 /* different surroundings that prove enough (of 64 that are told apart) */
};

struct cell {
    atomic_uint texts;            /* that have the line at an edge */
    atomic_uint alone;            /* … in which nothing else says something */
    atomic_uint_least64_t around; /* bit per hash of the other lines */
};

struct boilerplate {
    size_t count; /* of cells in a row, a power of two */
    struct cell *cells[ROWS];
};

struct line {
    struct str text;
    uint64_t key;
    size_t letters; /* outside placeholders */
    bool says;      /* has substance */
    bool apart;     /* may be boilerplate, by itself */
};

struct boilerplate *boilerplate_new(size_t texts)
{
    struct boilerplate *b = mem_alloc(1, sizeof *b);
    b->count = CELLS_LEAST;
    while (b->count < CELLS_MOST && b->count / CELLS_A_TEXT < texts) b->count *= 2;
    for (int r = 0; r < ROWS; r++) b->cells[r] = mem_zero(b->count, sizeof(struct cell));
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
    return (unsigned char)((c | 32) - 'a') < 26 || (unsigned char)c >= 0x80;
}

/* End of the placeholder that begins at `i`, or `i`. */
static size_t placeholder_end(struct str s, size_t i)
{
    size_t j = i + 1;
    while (j < s.len && s.ptr[j] >= 'A' && s.ptr[j] <= 'Z') j++;
    return j > i + 1 && j < s.len && s.ptr[j] == '>' ? j + 1 : i;
}

/* Reads one line: its key, from small letters, digits as 0 and runs of white space as one; its letters
 * outside placeholders. FNV-1a (Fowler, Noll, Vo 1991), as it needs no copy of the line. */
static struct line read_line(struct str s)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    size_t bytes = 0, letters = 0, inside = 0; /* a placeholder that ends there */
    bool asks = false, label = false;
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (is_letter(c)) {
            letters += i >= inside;
            c |= (unsigned char)c < 0x80 ? 32 : 0;
        } else if (c >= '0' && c <= '9') {
            c = '0';
        } else if (c == ' ') {
            if (s.ptr[i - 1] == ' ') continue; /* the line is trimmed: never the first */
        } else {
            asks |= c == '?';
            label |= c == ':'; /* "E-mail: <EMAIL>", of a form */
            if (c == '<') inside = placeholder_end(s, i);
        }
        hash = (hash ^ (unsigned char)c) * UINT64_C(0x100000001b3);
        bytes++;
    }
    hash ^= hash >> 32;
    bool says = letters >= SUBSTANCE;
    /* A line that ends in a comma is a greeting or closing, or goes on. */
    bool apart = bytes >= SHORTEST && (says || label) && !asks && s.ptr[s.len - 1] != ',';
    return (struct line){ s, hash | 1, letters, says, apart };
}

/* The lines of a text that are not blank; 0 when it has too many. `sum` identifies those that say something,
 * together. */
static size_t split(struct str text, struct line lines[LINES_MOST], uint64_t *sum, size_t *saying)
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
        lines[n] = read_line(line);
        if (lines[n].says) *sum += lines[n].key;
        *saying += lines[n].says;
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
    return &b->cells[row][(row ? key >> 40 : key) & (b->count - 1)];
}

size_t boilerplate_read(struct str text, struct boilerplate_line found[BOILERPLATE_LINES])
{
    struct line lines[LINES_MOST];
    uint64_t sum;
    size_t saying, n = split(text, lines, &sum, &saying), count = 0;

    for (size_t i = 0; i < n; i++) {
        if (!lines[i].apart || !at_edge(i, n)) continue;
        bool again = false;
        for (size_t k = 0; k < i && !again; k++) again = lines[k].key == lines[i].key;
        uint64_t rest = sum - (lines[i].says ? lines[i].key : 0), hash = hash_bytes(&rest, sizeof rest);
        found[count++] = (struct boilerplate_line){ .key = lines[i].key,
                                                    .rest = (uint32_t)hash,
                                                    .number = (uint8_t)i,
                                                    .around = (uint8_t)(hash >> 58),
                                                    .alone = saying <= lines[i].says,
                                                    .again = again };
    }
    return count;
}

void boilerplate_count(struct boilerplate *b, const struct boilerplate_line *lines, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (lines[i].again) continue;
        for (int r = 0; r < ROWS; r++) {
            struct cell *cell = cell_of(b, r, lines[i].key);
            atomic_fetch_add_explicit(&cell->texts, 1, memory_order_relaxed);
            if (lines[i].alone) atomic_fetch_add_explicit(&cell->alone, 1, memory_order_relaxed);
            atomic_fetch_or_explicit(&cell->around, UINT64_C(1) << lines[i].around, memory_order_relaxed);
        }
    }
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

bool boilerplate_recurs(const struct boilerplate *b, const struct boilerplate_line *lines, size_t count,
                        uint32_t least)
{
    for (size_t i = 0; i < count; i++)
        if (recurs(b, lines[i].key, least)) return true;
    return false;
}

/* A line of one of a sender's texts. */
struct sent {
    const struct boilerplate_line *line;
    uint32_t text;
};

static int by_line(const void *a, const void *b)
{
    const struct sent *x = a, *y = b;
    const struct boilerplate_line *l = x->line, *m = y->line;
    if (l->key != m->key) return l->key < m->key ? -1 : 1;
    if (l->rest != m->rest) return l->rest < m->rest ? -1 : 1;
    if (x->text != y->text) return x->text < y->text ? -1 : 1;
    return l->number < m->number ? -1 : l->number > m->number;
}

void boilerplate_of_sender(const struct boilerplate_text *texts, uint32_t n, uint64_t *own)
{
    size_t count = 0, all_lines = 0;
    for (uint32_t t = 0; t < n; t++) all_lines += texts[t].count;
    struct sent *all = mem_alloc(all_lines, sizeof *all);
    for (uint32_t t = 0; t < n; t++) {
        own[t] = 0;
        for (size_t i = 0; i < texts[t].count; i++) all[count++] = (struct sent){ &texts[t].lines[i], t };
    }
    if (count) qsort(all, count, sizeof *all, by_line);
    for (size_t i = 0, end; i < count; i = end) {
        uint32_t with = 0, alone = 0, around = 0, last = UINT32_MAX;
        for (end = i; end < count && all[end].line->key == all[i].line->key; end++) {
            if (end == i || all[end].line->rest != all[end - 1].line->rest) around++;
            if (all[end].text == last) continue; /* twice in one text */
            last = all[end].text;
            with++;
            alone += all[end].line->alone;
        }
        if (with < BOILERPLATE_SENDER_LEAST || with * 2 < n || alone * 10 > with || around * 2 < with)
            continue;
        for (size_t k = i; k < end; k++) own[all[k].text] |= UINT64_C(1) << all[k].line->number;
    }
    free(all);
}

uint32_t boilerplate_cut(const struct boilerplate *b, struct str text, uint32_t least, uint64_t own,
                         struct buf *out)
{
    struct line lines[LINES_MOST];
    bool drop[LINES_MOST];
    uint64_t sum;
    size_t saying, left = 0, n = split(text, lines, &sum, &saying);
    uint32_t dropped = 0;

    /* Where too little would be left without the lines of all, those of the sender still go. */
    for (int with_all = 1; with_all >= 0 && left < LEAST_LEFT; with_all--) {
        left = dropped = 0;
        for (size_t i = 0; i < n; i++) {
            drop[i] = (own >> i & 1) ||
                      (with_all && lines[i].apart && at_edge(i, n) && recurs(b, lines[i].key, least));
            dropped += drop[i];
            if (!drop[i]) left += lines[i].letters;
        }
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
