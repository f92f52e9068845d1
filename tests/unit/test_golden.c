/* Golden texts: every file of tests/golden is text as customers write it and what the analyser makes of it.
 *
 * A file holds cases, separated by empty lines; lines that begin with '#' explain. A case has `text:` (and
 * may have `subject:`), with \n for a line break, then any of `language:`, `masked:`, `automatic:` (yes, no)
 * and `terms:` (the terms of the text without stop words, breaks as "/").
 */
#include "tests/unit/tokenize_fixture.h"

#include <dirent.h>

#include "tokenize/analyzer.h"

#define FOLDER "tests/golden"

struct expected {
    struct buf subject, text, language, masked, automatic, terms;
};

static struct analyzer_shared *shared;
static unsigned case_count;

static void add_unescaped(struct buf *b, const char *s)
{
    for (; *s; s++) {
        if (s[0] == '\\' && s[1] == 'n') {
            buf_add_char(b, '\n');
            s++;
        } else {
            buf_add_char(b, *s);
        }
    }
}

static void each(struct expected *e, void (*act)(struct buf *))
{
    act(&e->subject);
    act(&e->text);
    act(&e->language);
    act(&e->masked);
    act(&e->automatic);
    act(&e->terms);
}

static struct str terms_of(const struct analyzer *a, const struct analysis *r, struct buf *out)
{
    size_t count;
    const struct word *words = analyzer_words(a, &count);
    bool broken = true;

    for (size_t i = 0; i < r->word_count[PART_BODY]; i++) {
        uint32_t id = r->words[PART_BODY][i];
        if (id != WORD_BREAK && words[id].flags & WORD_STOP) continue;
        if (id == WORD_BREAK && broken) continue;
        if (out->len) buf_add_char(out, ' ');
        buf_add_str(out, id == WORD_BREAK ? STR("/") : words[id].term);
        broken = id == WORD_BREAK;
    }
    struct str s = buf_str(out);
    return broken && s.len >= 2 ? str_sub(s, 0, s.len - 2) : s;
}

static void compare(const char *file, unsigned line, const char *what, const struct buf *expected,
                    struct str got)
{
    if (!expected->ptr || str_eq(buf_str(expected), got)) return;
    fail_msg("%s, case that ends at line %u: %s is \"%.*s\", not \"%s\"", file, line, what, STR_ARG(got),
             expected->ptr);
}

static void check_case(const char *file, unsigned line, const struct expected *e)
{
    const struct str parts[PART_COUNT] = { buf_str(&e->subject), buf_str(&e->text), { NULL, 0 } };
    struct analyzer *a = analyzer_new(shared);
    struct analysis r;
    struct buf out;

    analyzer_run(a, parts, &r);
    buf_init(&out);
    compare(file, line, "language", &e->language, str_of(language_code(r.language)));
    compare(file, line, "masked", &e->masked, r.masked[PART_BODY]);
    compare(file, line, "automatic", &e->automatic, str_of(r.automatic ? "yes" : "no"));
    compare(file, line, "terms", &e->terms, terms_of(a, &r, &out));
    buf_release(&out);
    analyzer_free(a);
    case_count++;
}

static void read_line(const char *file, unsigned number, const char *line, struct expected *e)
{
    const struct {
        const char *key;
        struct buf *value;
    } keys[] = { { "subject: ", &e->subject },     { "text: ", &e->text },
                 { "language: ", &e->language },   { "masked: ", &e->masked },
                 { "automatic: ", &e->automatic }, { "terms: ", &e->terms } };

    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        size_t n = strlen(keys[i].key);
        if (strncmp(line, keys[i].key, n) != 0) continue;
        buf_add_str(keys[i].value, STR("")); /* present, if empty */
        add_unescaped(keys[i].value, line + n);
        return;
    }
    fail_msg("%s: line %u: begins with no known word: %s", file, number, line);
}

static void check_file(const char *name)
{
    char path[512], *line = NULL;
    size_t capacity = 0;
    struct expected e = { 0 };
    unsigned number = 0;
    FILE *f;

    snprintf(path, sizeof path, FOLDER "/%s", name);
    f = fopen(path, "r");
    assert_non_null(f);
    each(&e, buf_init);
    for (bool more = true; more;) {
        more = getline(&line, &capacity, f) >= 0;
        if (more) {
            number++;
            line[strcspn(line, "\n")] = '\0';
            if (line[0] == '#') continue;
            if (line[0]) {
                read_line(path, number, line, &e);
                continue;
            }
        }
        if (e.text.len || e.subject.len) check_case(path, number, &e);
        each(&e, buf_release);
        each(&e, buf_init);
    }
    free(line);
    fclose(f);
}

static int is_text(const struct dirent *entry)
{
    struct str name = str_of(entry->d_name);
    return name.ptr[0] != '.' && str_ends(name, STR(".txt"));
}

static void test_golden(void **unused)
{
    struct analyzer_options options = { LANGUAGE_UNKNOWN, true };
    struct dirent **entries;
    int n = scandir(FOLDER, &entries, is_text, alphasort);

    (void)unused;
    assert_true(n > 0);
    shared = analyzer_shared_new(&options);
    for (int i = 0; i < n; i++) {
        unsigned before = case_count;
        check_file(entries[i]->d_name);
        if (case_count == before) fail_msg("%s holds no case", entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
    analyzer_shared_free(shared);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_golden) };
    return cmocka_run_group_tests_name("golden", tests, NULL, NULL);
}
