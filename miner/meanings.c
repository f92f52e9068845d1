#include "miner/meanings.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "miner/base/lines.h"
#include "miner/base/mem.h"

static const enum language columns[] = { LANGUAGE_NL, LANGUAGE_EN, LANGUAGE_DE, LANGUAGE_FR };
enum { COLUMNS = sizeof columns / sizeof *columns };

/* What the lines say. */
struct reader {
    struct arena arena;
    struct hashmap keys; /* key → its meaning */
    struct str *key;     /* per meaning */
    struct member {
        struct str text; /* one word or two */
        uint32_t meaning;
        enum language language;
    } * members;
    uint32_t meanings, count;
    size_t key_capacity, capacity;
    const char *path;
};

static void add_member(struct reader *r, uint32_t meaning, enum language language, struct str text)
{
    MEM_RESERVE(r->members, r->capacity, (size_t)r->count + 1);
    r->members[r->count++] = (struct member){ arena_str(&r->arena, text), meaning, language };
}

static bool is_short(struct str member)
{
    unsigned blanks = 0;
    for (size_t i = 0; i < member.len; i++) blanks += member.ptr[i] == ' ' && member.ptr[i - 1] != ' ';
    return blanks < 2;
}

/* The members of one field, with commas between. Returns the first that has too many words, if there is one.
 */
static struct str read_members(struct reader *r, uint32_t meaning, enum language language, struct str field)
{
    for (size_t at = 0; at < field.len;) {
        size_t end = at;
        while (end < field.len && field.ptr[end] != ',') end++;
        struct str member = str_trim(str_sub(field, at, end));
        if (!is_short(member)) return member;
        if (member.len) add_member(r, meaning, language, member);
        at = end + 1;
    }
    return (struct str){ NULL, 0 };
}

static int take_line(void *argument, struct str line, size_t number, struct err *err)
{
    struct reader *r = argument;
    struct str trimmed = str_trim(line), field[1 + COLUMNS] = { { NULL, 0 } };
    if (trimmed.len == 0 || trimmed.ptr[0] == '#') return 0;
    size_t count = lines_fields(line, field, 1 + COLUMNS);
    if (count < 2 || count > 1 + COLUMNS)
        return err_set(
            err, STATUS_USAGE,
            "%s:%zu: %zu field%s; a line is a key and words in nl, en, de and fr, with tabs between", r->path,
            number, count, count == 1 ? "" : "s");
    if (field[0].len == 0)
        return err_set(err, STATUS_USAGE, "%s:%zu: no key before the words", r->path, number);
    bool fresh;
    struct str *key;
    uint32_t meaning = *hashmap_at(&r->keys, field[0], r->meanings, &fresh, &key);
    if (fresh) {
        *key = arena_str(&r->arena, field[0]);
        MEM_RESERVE(r->key, r->key_capacity, (size_t)meaning + 1);
        r->key[r->meanings++] = *key;
    }
    for (int i = 0; i < COLUMNS; i++) {
        struct str wrong = read_members(r, meaning, columns[i], field[1 + i]);
        if (wrong.len)
            return err_set(err, STATUS_USAGE,
                           "%s:%zu: \"%.*s\": more than two words; members have commas between", r->path,
                           number, STR_ARG(wrong));
    }
    return 0;
}

/* Reads the file, where there is one; `path` is NULL where there is none. */
static int read_lines(struct reader *r, const char *folder, struct err *err)
{
    memset(r, 0, sizeof *r);
    arena_init(&r->arena);
    hashmap_init(&r->keys);
    r->path = arena_format(&r->arena, "%s/meanings.tsv", folder);
    if (access(r->path, F_OK) == 0) return lines_read(r->path, "table of meanings", take_line, r, err);
    r->path = NULL;
    return 0;
}

static void release_lines(struct reader *r)
{
    free(r->key);
    free(r->members);
    hashmap_release(&r->keys);
    arena_release(&r->arena);
}

/* A member's first or second word. */
struct member_word {
    struct str term;
    uint8_t language;
    uint32_t member;
    bool second;
};

static int by_term(const void *a, const void *b)
{
    const struct member_word *x = a, *y = b;
    if (x->language != y->language) return x->language < y->language ? -1 : 1;
    return str_cmp(x->term, y->term);
}

/* The words of the members, each in its language. A member of none says nothing. */
static struct member_word *words_of_members(const struct reader *r, const struct analyzer_shared *shared,
                                            struct arena *arena, size_t *count)
{
    struct analyzer *a = analyzer_new(shared);
    struct member_word *out = mem_alloc((size_t)r->count * 2, sizeof *out);
    *count = 0;
    for (uint32_t i = 0; i < r->count; i++) {
        const struct member *m = &r->members[i];
        size_t n, known;
        const uint32_t *words = analyzer_words_of(a, m->text, m->language, &n);
        const struct word *of = analyzer_words(a, &known);
        if (n == 0 || words[0] == WORD_BREAK || words[n - 1] == WORD_BREAK) continue;
        for (size_t second = 0; second < (n > 1 ? 2 : 1); second++)
            out[(*count)++] = (struct member_word){ arena_str(arena, of[words[second ? n - 1 : 0]].term),
                                                    (uint8_t)m->language, i, second };
    }
    analyzer_free(a);
    qsort(out, *count, sizeof *out, by_term);
    return out;
}

static uint32_t add_text(struct buf *text, struct str s)
{
    uint32_t at = (uint32_t)text->len;
    buf_add_str(text, s);
    buf_add_char(text, '\0');
    return at;
}

static void make_table(const struct reader *r, const struct analyzer_shared *shared, struct meaning_table *t)
{
    struct arena scratch;
    struct buf text;
    size_t count;
    arena_init(&scratch);
    arena_init(&t->arena);
    buf_init(&text);
    struct member_word *words = words_of_members(r, shared, &scratch, &count);
    uint32_t *key = arena_alloc(&t->arena, r->meanings * sizeof *key),
             *term = arena_alloc(&t->arena, count * sizeof *term);
    uint8_t *language = arena_alloc(&t->arena, count);
    struct meaning_member *members = arena_alloc(&t->arena, r->count * sizeof *members);
    for (uint32_t m = 0; m < r->meanings; m++) key[m] = add_text(&text, r->key[m]);
    for (uint32_t i = 0; i < r->count; i++)
        members[i] = (struct meaning_member){ MEANING_NO_TERM, MEANING_NO_TERM, r->members[i].meaning };
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || by_term(&words[i], &words[i - 1]) != 0) {
            language[t->terms] = words[i].language;
            term[t->terms++] = add_text(&text, words[i].term);
        }
        struct meaning_member *m = &members[words[i].member];
        *(words[i].second ? &m->second : &m->first) = t->terms - 1;
    }
    for (uint32_t i = 0; i < r->count; i++)
        if (members[i].first != MEANING_NO_TERM) members[t->count++] = members[i];
    t->meanings = r->meanings;
    t->text = arena_str(&t->arena, buf_str(&text)).ptr;
    t->key = key;
    t->term = term;
    t->language = language;
    t->members = members;
    free(words);
    buf_release(&text);
    arena_release(&scratch);
}

int meaning_table_init(struct meaning_table *t, const char *folder, const struct analyzer_shared *shared,
                       struct err *err)
{
    *t = meaning_table_compiled;
    if (!folder) return 0;
    struct reader r;
    int result = read_lines(&r, folder, err);
    if (result != 0 || r.path) memset(t, 0, sizeof *t);
    if (result == 0 && r.path) make_table(&r, shared, t);
    release_lines(&r);
    return result;
}

int meaning_table_check(const char *folder, struct err *err)
{
    struct reader r;
    int result = read_lines(&r, folder, err);
    release_lines(&r);
    return result;
}

void meaning_table_release(struct meaning_table *t)
{
    arena_release(&t->arena);
    memset(t, 0, sizeof *t);
}

struct str meaning_key(const struct meaning_table *t, uint32_t meaning)
{
    return str_of(t->text + t->key[meaning]);
}

struct str meaning_term(const struct meaning_table *t, uint32_t term)
{
    return str_of(t->text + t->term[term]);
}

uint32_t meaning_find(const struct meaning_table *t, struct str term, enum language language)
{
    uint32_t low = 0, high = t->terms;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = (int)t->language[middle] - (int)language;
        if (order == 0) order = str_cmp(meaning_term(t, middle), term);
        if (order == 0) return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return MEANING_NO_TERM;
}

/* Per term of the table its number in the corpus, MEANING_NO_TERM = it is not there. */
static uint32_t *find_terms(const struct meaning_table *t, const struct corpus *c)
{
    uint32_t *place = mem_alloc(t->terms, sizeof *place);
    bool *seen = mem_zero(c->term_count, sizeof *seen);
    for (uint32_t i = 0; i < t->terms; i++) place[i] = MEANING_NO_TERM;
    for (uint32_t w = 0; w < c->word_count; w++) { /* by descending frequency */
        const struct corpus_word *word = &c->words[w];
        if (word->df == 0 || seen[word->term]) continue;
        seen[word->term] = true;
        uint32_t number = meaning_find(t, c->terms[word->term].text, word->language);
        if (number != MEANING_NO_TERM) place[number] = word->term;
    }
    free(seen);
    return place;
}

void meaning_table_apply(const struct meaning_table *t, const struct corpus *c, struct meanings *out)
{
    meanings_init(out, c->term_count);
    uint32_t *place = find_terms(t, c);
    for (uint32_t i = 0; i < t->count; i++) {
        const struct meaning_member *m = &t->members[i];
        if (place[m->first] == MEANING_NO_TERM) continue;
        if (m->second == MEANING_NO_TERM)
            meanings_add(out, place[m->first], m->meaning);
        else if (place[m->second] != MEANING_NO_TERM)
            meanings_add_pair(out, place[m->first], place[m->second], m->meaning);
    }
    free(place);
}
