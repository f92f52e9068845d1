#include "miner/insight/lexicon.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "miner/base/lines.h"
#include "miner/base/mem.h"
#include "tokenize/normalize.h"
#include "tokenize/split.h"

/* Made from the TSV files by the Makefile. */
extern const char *const lexicon_nl[], *const lexicon_en[], *const lexicon_de[], *const lexicon_fr[];

static const struct {
    const char *code;
    const char *const *lines;
} languages[LEXICON_LANGUAGES] = {
    { "nl", lexicon_nl }, { "en", lexicon_en }, { "de", lexicon_de }, { "fr", lexicon_fr }
};

enum weight_of { NO_WEIGHT, MOOD, TROUBLE, WANTED, FACTOR };

static const struct {
    const char *name;
    uint32_t role;
    enum weight_of weight;
    bool may_lack_weight;
} kinds[] = {
    { "none", 0, NO_WEIGHT, true },
    { "not", LEXICON_NOT, NO_WEIGHT, true },
    { "if", LEXICON_IF, NO_WEIGHT, true },
    { "ask", LEXICON_ASK, NO_WEIGHT, true },
    { "number", LEXICON_NUMBER, NO_WEIGHT, true },
    { "more", 0, FACTOR, false },
    { "less", 0, FACTOR, false },
    { "mood", 0, MOOD, false },
    { "trouble", 0, TROUBLE, false },
    { "wanted", 0, WANTED, false },
    { "complaint", 1 << TONE_COMPLAINT, MOOD, true },
    { "escalation", 1 << TONE_ESCALATION, MOOD, true },
    { "churn", 1 << TONE_CHURN, MOOD, true },
    { "legal", 1 << TONE_LEGAL, MOOD, true },
    { "publicity", 1 << TONE_PUBLICITY, MOOD, true },
    { "urgency", 1 << TONE_URGENCY, MOOD, true },
    { "uncertainty", 1 << TONE_UNCERTAINTY, MOOD, true },
    { "bereavement", 1 << TONE_BEREAVEMENT, MOOD, true },
    { "safety", 1 << TONE_SAFETY, MOOD, true },
    { "judgement", 1 << TONE_JUDGEMENT, MOOD, true },
    { "own", 1 << TONE_OWN, MOOD, true },
};
enum { KINDS = sizeof kinds / sizeof *kinds };

/* One list while it is read. */
struct reader {
    struct lexicon_list *list;
    struct arena *arena;
    struct hashmap known; /* term as written in numbers → its place in list->terms */
    size_t term_capacity;
    struct buf normal, word;
    const char *path; /* NULL: ours */
    size_t line;
    struct err *err;
};

static int complain(const struct reader *r, const char *what, struct str about)
{
    return err_set(r->err, STATUS_USAGE,
                   "%s:%zu: %s \"%.*s\"; a line is kind, term, weight, with tabs between", r->path, r->line,
                   what, STR_ARG(about));
}

static uint32_t word_number(struct reader *r, struct hashmap *words, struct str word)
{
    bool fresh;
    struct str *key;
    uint32_t *at = hashmap_at(words, word, r->list->word_count, &fresh, &key);
    if (fresh) {
        *key = arena_str(r->arena, word);
        r->list->word_count++;
        starts_add(words == &r->list->whole ? &r->list->whole_starts : &r->list->beginning_starts, word);
    }
    return *at;
}

enum { TERM_WORDS = 12 };

/* The next word of a part of a term, as in texts; false at its end, and at what is no word. */
static bool next_word(struct reader *r, struct str part, size_t *at, struct str *word)
{
    if (*at == part.len) return false;
    struct token t = split_next(part, at);
    buf_clear(&r->normal);
    if (t.count >= 0)
        buf_add_whole(&r->normal, (uint64_t)t.count);
    else if (t.kind == TOKEN_SYMBOL)
        buf_add_str(&r->normal, t.text);
    else if (t.kind == TOKEN_WORD)
        normalize_word(t.text, &r->normal);
    normalize_plain(buf_str(&r->normal), &r->word);
    *word = arena_str(r->arena, buf_str(&r->word));
    return word->len > 0;
}

/* The words of a term; −1 when it is none. */
static int read_term(struct reader *r, struct str term, uint32_t *words)
{
    int count = 0;
    for (size_t at = 0; at < term.len;) {
        size_t end = at;
        while (end < term.len && term.ptr[end] != ' ') end++;
        struct str part = str_sub(term, at, end), word;
        at = end + 1;
        if (part.len == 0) continue;
        if (str_eq(part, STR("#"))) {
            if (count == TERM_WORDS) return -1;
            words[count++] = r->list->number;
            continue;
        }
        bool open = str_ends(part, STR("*"));
        if (open) part.len--;
        if (memchr(part.ptr, '*', part.len) || memchr(part.ptr, '#', part.len)) return -1;
        size_t i = 0;
        bool more = next_word(r, part, &i, &word);
        if (!more) return -1;
        while (more) { /* "test-aankoop" is two */
            struct str next;
            if (count == TERM_WORDS) return -1;
            more = next_word(r, part, &i, &next);
            words[count++] = word_number(r, !more && open ? &r->list->beginning : &r->list->whole, word);
            word = next;
        }
        if (i < part.len) return -1;
    }
    return count ? count : -1;
}

static struct lexicon_term *term_at(struct reader *r, const uint32_t *words, uint32_t length)
{
    bool fresh;
    struct str *key, name = { (const char *)words, length * sizeof *words };
    uint32_t *at = hashmap_at(&r->known, name, r->list->term_count, &fresh, &key);
    if (!fresh) return &r->list->terms[*at];
    uint32_t *own = arena_alloc(r->arena, name.len);
    memcpy(own, words, name.len);
    *key = (struct str){ (const char *)own, name.len };
    MEM_RESERVE(r->list->terms, r->term_capacity, r->list->term_count + 1);
    struct lexicon_term *t = &r->list->terms[r->list->term_count++];
    *t = (struct lexicon_term){ .factor = 1,
                                .next = UINT32_MAX,
                                .length = length,
                                .second = length > 1 ? own[1] : UINT32_MAX,
                                .words = own };
    return t;
}

/* A decimal number with a point; NAN when it is none. */
static double read_weight(struct str s)
{
    bool minus = str_starts(s, STR("-"));
    size_t i = minus || str_starts(s, STR("+")), digits = 0;
    double value = 0, scale = 1;
    bool point = false;
    for (; i < s.len; i++) {
        if (s.ptr[i] == '.' && !point) {
            point = true;
            continue;
        }
        if (s.ptr[i] < '0' || s.ptr[i] > '9' || ++digits > 9) return NAN;
        value = value * 10 + (s.ptr[i] - '0');
        if (point) scale *= 10;
    }
    value /= scale;
    return digits ? minus ? -value : value : NAN;
}

/* Where a term stands twice, the stronger weight counts. */
static void keep_stronger(float *kept, double weight)
{
    if (fabs(weight) > fabs((double)*kept)) *kept = (float)weight;
}

static int read_line(struct reader *r, struct str line)
{
    struct str field[4] = { { NULL, 0 } };
    size_t count = 0;
    for (size_t at = 0; at <= line.len; count++) {
        size_t end = at;
        while (end < line.len && line.ptr[end] != '\t') end++;
        if (count < 4) field[count] = str_trim(str_sub(line, at, end));
        at = end + 1;
    }
    if (count == 1 && (field[0].len == 0 || field[0].ptr[0] == '#')) return 0;
    if (field[0].len && field[0].ptr[0] == '#') return 0;
    size_t kind = 0;
    while (kind < KINDS && !str_eq(field[0], str_of(kinds[kind].name))) kind++;
    if (kind == KINDS) return complain(r, "unknown kind", field[0]);
    if (count > 3) return complain(r, "more than three fields, the last", field[3]);
    uint32_t words[TERM_WORDS];
    int length = read_term(r, field[1], words);
    if (length < 0) return complain(r, "no term of words:", field[1]);
    enum weight_of of = kinds[kind].weight;
    double weight = 0, low = of == FACTOR ? 0.1 : -1, high = of == FACTOR ? 3 : of == MOOD ? 1 : 0;
    if (field[2].len) {
        weight = read_weight(field[2]);
        if (of == NO_WEIGHT) return complain(r, "a weight where none belongs:", field[2]);
        if (!(weight >= low && weight <= high)) return complain(r, "no weight of this kind:", field[2]);
    } else if (!kinds[kind].may_lack_weight) {
        return complain(r, "no weight behind", field[1]);
    }
    struct lexicon_term *t = term_at(r, words, (uint32_t)length);
    t->roles |= kinds[kind].role;
    if (of == MOOD) keep_stronger(&t->mood, weight);
    if (of == TROUBLE) keep_stronger(&t->trouble, weight);
    if (of == WANTED) keep_stronger(&t->wanted, weight);
    if (of == FACTOR) t->factor = (float)weight;
    return 0;
}

static int take_line(void *argument, struct str line, size_t number, struct err *err)
{
    struct reader *r = argument;
    r->line = number;
    r->err = err;
    return read_line(r, line);
}

/* Chains the terms by their first word, longest first, then in order of the file. */
static void chain(struct lexicon_list *l, struct arena *arena)
{
    l->first = arena_alloc(arena, ((size_t)l->word_count + 1) * sizeof *l->first);
    l->seconds = arena_zero(arena, (size_t)l->word_count + 1, sizeof *l->seconds);
    l->alone = arena_alloc(arena, ((size_t)l->word_count + 1) * sizeof *l->alone);
    for (uint32_t i = 0; i < l->word_count; i++) l->first[i] = l->alone[i] = UINT32_MAX;
    for (uint32_t length = 1; length <= TERM_WORDS; length++) { /* each goes before those that are there */
        for (uint32_t i = l->term_count; i-- > 0;) {
            struct lexicon_term *t = &l->terms[i];
            if (t->length != length) continue;
            if (length == 1)
                l->alone[t->words[0]] = i;
            else
                l->seconds[t->words[0]] |= lexicon_bit(t->second);
            t->next = l->first[t->words[0]];
            l->first[t->words[0]] = i;
        }
    }
}

static int read_list(struct lexicon *l, int number, const char *path, struct err *err)
{
    struct lexicon_list *list = &l->list[number];
    struct reader r = { .list = list, .arena = &l->arena, .path = path, .err = err };
    hashmap_init(&r.known);
    buf_init(&r.normal);
    buf_init(&r.word);
    list->number = list->word_count++;
    int result = 0;
    if (path)
        result = lines_read(path, "word list", take_line, &r, err);
    else
        for (const char *const *line = languages[number].lines; *line && result == 0; line++)
            result = read_line(&r, str_of(*line));
    chain(list, &l->arena);
    buf_release(&r.normal);
    buf_release(&r.word);
    hashmap_release(&r.known);
    return result;
}

/* The path of a list in a folder; NULL where there is none of the name. */
static const char *list_in(const char *folder, const char *name, struct arena *arena)
{
    const char *path = arena_format(arena, "%s/%s.tsv", folder, name);
    return access(path, F_OK) == 0 || errno != ENOENT ? path : NULL;
}

int lexicon_init(struct lexicon *l, const char *folder, struct err *err)
{
    memset(l, 0, sizeof *l);
    arena_init(&l->arena);
    int result = 0, found = 0;
    for (int i = 0; i < LEXICON_LANGUAGES; i++) {
        hashmap_init(&l->list[i].whole);
        hashmap_init(&l->list[i].beginning);
    }
    for (int i = 0; i < LEXICON_LANGUAGES && result == 0; i++) {
        const char *path = folder ? list_in(folder, languages[i].code, &l->arena) : NULL;
        found += path != NULL;
        result = read_list(l, i, path, err);
    }
    if (result == 0 && folder && !found && !list_in(folder, "meanings", &l->arena) &&
        !list_in(folder, "questions", &l->arena))
        result = err_set(err, STATUS_IO,
                         "%s: holds no word list: none of nl.tsv, en.tsv, de.tsv, fr.tsv, meanings.tsv, "
                         "questions.tsv",
                         folder);
    if (result != 0) lexicon_release(l);
    return result;
}

void lexicon_release(struct lexicon *l)
{
    for (int i = 0; i < LEXICON_LANGUAGES; i++) {
        free(l->list[i].terms);
        hashmap_release(&l->list[i].whole);
        hashmap_release(&l->list[i].beginning);
    }
    arena_release(&l->arena);
    memset(l, 0, sizeof *l);
}

const struct lexicon_list *lexicon_of(const struct lexicon *l, const char *code)
{
    for (int i = 0; i < LEXICON_LANGUAGES; i++)
        if (strcmp(languages[i].code, code) == 0) return l->list[i].term_count ? &l->list[i] : NULL;
    return NULL;
}

/* A word of digits alone is a count. */
static bool is_count(struct str word)
{
    size_t digits = 0;
    while (digits < word.len && word.ptr[digits] >= '0' && word.ptr[digits] <= '9') digits++;
    return digits > 0 && digits == word.len;
}

unsigned lexicon_words(const struct lexicon_list *list, struct str word, uint32_t *numbers)
{
    unsigned count = 0;
    bool number = is_count(word);
    const uint32_t *found =
        starts_may_have(&list->whole_starts, word) ? hashmap_find(&list->whole, word) : NULL;
    if (found) {
        numbers[count++] = *found;
        for (uint32_t t = list->first[*found]; t != UINT32_MAX; t = list->terms[t].next)
            number |= list->terms[t].length == 1 && list->terms[t].roles & LEXICON_NUMBER;
    }
    for (struct str w = word; w.len > 0 && count < LEXICON_WORD_TERMS - 1; w.len--)
        if (starts_may_have(&list->beginning_starts, w) &&
            (found = hashmap_find(&list->beginning, w)) != NULL)
            numbers[count++] = *found;
    if (number) numbers[count++] = list->number;
    return count;
}
