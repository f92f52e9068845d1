#include "miner/meanings.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "miner/base/lines.h"
#include "miner/base/mem.h"

/* Made from the TSV file by the Makefile. */
extern const char *const lexicon_meanings[];

static const enum language columns[] = { LANGUAGE_NL, LANGUAGE_EN, LANGUAGE_DE, LANGUAGE_FR };
enum { COLUMNS = sizeof columns / sizeof *columns };

struct reader {
    struct meaning_table *table;
    struct hashmap keys; /* key → its meaning */
    size_t capacity, key_capacity;
    const char *path; /* NULL: ours */
};

static void add_member(struct reader *r, uint32_t meaning, enum language language, struct str text)
{
    struct meaning_table *t = r->table;
    MEM_RESERVE(t->members, r->capacity, t->count + 1);
    t->members[t->count++] = (struct meaning_member){ arena_str(&t->arena, text), meaning, language };
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
    uint32_t meaning = *hashmap_at(&r->keys, field[0], r->table->meanings, &fresh, &key);
    if (fresh) {
        *key = arena_str(&r->table->arena, field[0]);
        MEM_RESERVE(r->table->keys, r->key_capacity, (size_t)meaning + 1);
        r->table->keys[r->table->meanings++] = *key;
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

int meaning_table_init(struct meaning_table *t, const char *folder, struct err *err)
{
    memset(t, 0, sizeof *t);
    arena_init(&t->arena);
    struct reader r = { .table = t };
    hashmap_init(&r.keys);
    if (folder) r.path = arena_format(&t->arena, "%s/meanings.tsv", folder);
    int result = 0;
    if (r.path && access(r.path, F_OK) == 0)
        result = lines_read(r.path, "table of meanings", take_line, &r, err);
    else
        for (const char *const *line = lexicon_meanings; *line; line++)
            take_line(&r, str_of(*line), (size_t)(line - lexicon_meanings) + 1, err);
    hashmap_release(&r.keys);
    if (result != 0) meaning_table_release(t);
    return result;
}

void meaning_table_release(struct meaning_table *t)
{
    free(t->members);
    free(t->keys);
    arena_release(&t->arena);
    memset(t, 0, sizeof *t);
}

/* A member as terms: one, or two where `second` is not empty. */
struct member_terms {
    uint32_t first, second; /* numbers of distinct terms */
};
#define NO_TERM UINT32_MAX

/* The terms of the members, by their letters, and where they stand in the corpus. */
struct terms {
    struct hashmap index; /* term → number */
    uint32_t count;
};

static uint32_t term_number(struct terms *t, struct str text)
{
    bool fresh;
    struct str *key;
    uint32_t number = *hashmap_at(&t->index, text, t->count, &fresh, &key);
    if (fresh) {
        *key = text;
        t->count++;
    }
    return number;
}

/* The words of a member in its language; of one with hyphens, which is several, the first and the last. One
 * of none says nothing. */
static struct member_terms terms_of(struct analyzer *a, const struct meaning_member *m, struct terms *t)
{
    size_t n, known;
    const uint32_t *words = analyzer_words_of(a, m->text, m->language, &n);
    const struct word *of = analyzer_words(a, &known);
    if (n == 0 || words[0] == WORD_BREAK || words[n - 1] == WORD_BREAK)
        return (struct member_terms){ NO_TERM, NO_TERM };
    return (struct member_terms){ term_number(t, of[words[0]].term),
                                  n > 1 ? term_number(t, of[words[n - 1]].term) : NO_TERM };
}

/* Per distinct term of the members its number in the corpus (NO_TERM = not there) and the language of its
 * most frequent word there: the same letters may be another word in another language. */
static void find_terms(const struct terms *t, const struct corpus *c, uint32_t *place, uint8_t *language)
{
    for (uint32_t i = 0; i < t->count; i++) place[i] = NO_TERM;
    for (uint32_t w = 0; w < c->word_count; w++) { /* by descending frequency */
        const struct corpus_word *word = &c->words[w];
        if (word->df == 0) continue;
        const uint32_t *number = hashmap_find(&t->index, c->terms[word->term].text);
        if (!number || place[*number] != NO_TERM) continue;
        place[*number] = word->term;
        language[*number] = word->language;
    }
}

void meaning_table_apply(const struct meaning_table *t, const struct analyzer_shared *shared,
                         unsigned languages, const struct corpus *c, struct meanings *out)
{
    meanings_init(out, c->term_count);
    if (languages & 1u << LANGUAGE_UNKNOWN) languages |= 1u << LANGUAGE_NL; /* as which such words count */
    struct analyzer *a = analyzer_new(shared);
    struct terms terms = { .count = 0 };
    hashmap_init(&terms.index);
    struct member_terms *of = mem_alloc(t->count, sizeof *of);
    for (size_t i = 0; i < t->count; i++)
        of[i] = languages >> t->members[i].language & 1 ? terms_of(a, &t->members[i], &terms)
                                                        : (struct member_terms){ NO_TERM, NO_TERM };
    uint32_t *place = mem_alloc(terms.count, sizeof *place);
    uint8_t *language = mem_alloc(terms.count, sizeof *language);
    find_terms(&terms, c, place, language);
    for (size_t i = 0; i < t->count; i++) {
        const struct meaning_member *m = &t->members[i];
        uint32_t first = of[i].first, second = of[i].second;
        if (first == NO_TERM || place[first] == NO_TERM || language[first] != m->language) continue;
        if (second == NO_TERM)
            meanings_add(out, place[first], m->meaning);
        else if (place[second] != NO_TERM && language[second] == m->language)
            meanings_add_pair(out, place[first], place[second], m->meaning);
    }
    free(place);
    free(language);
    free(of);
    hashmap_release(&terms.index);
    analyzer_free(a);
}
