/* Tickets that ask more than one thing, in a corpus whose types are known. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "cluster/several.h"
#include "tests/unit/words_fixture.h"

enum { TYPES = 3, PLAIN = 60, MOST = PLAIN + 1 };

/* What each type's tickets say and get as answer; the third is of the second's theme. */
static const char *const asked[TYPES] = {
    "factuur downloaden pdf bedrag btw boekhouding rekening kopie",
    "pakket kwijt bezorger straat onderweg vertraagd buren moment",
    "bezorging avond tijdvak verzetten dinsdag kiezen later thuis",
};
static const char *const answered[TYPES] = {
    "bestellingen knop jaaroverzicht",
    "zoekactie gestart koerier",
    "planning gewijzigd chauffeur",
};
static const uint32_t themes[TYPES] = { 0, 1, 1 };

static uint32_t word_number(struct corpus *c, struct str word)
{
    return corpus_word(c, word, word, word.ptr[0] == '<' ? CORPUS_PLACEHOLDER : 0, 1);
}

static void add(struct corpus *c, const char *text, const char *reply)
{
    add_words(c, text, reply, word_number);
}

/* The other type that is found in one more ticket, of type `own`. */
static uint32_t other(uint32_t own, const char *text, const char *reply)
{
    struct corpus c;
    uint32_t type[MOST], also[MOST], theme[TYPES];
    corpus_init(&c);
    for (uint32_t d = 0; d < PLAIN; d++) {
        type[d] = d % TYPES;
        add(&c, asked[type[d]], answered[type[d]]);
    }
    type[PLAIN] = own;
    add(&c, text, reply);
    corpus_finish(&c, NULL);
    memcpy(theme, themes, sizeof theme);
    struct group g = { .docs = MOST, .k = TYPES, .type = type, .theme = theme, .themes = 2 };
    struct workers *w = workers_new(2);
    features_plain(&c, FEATURES_ALL, w, &g.rows);
    several_find(&c, &g, w, also);
    workers_free(w);
    for (uint32_t d = 0; d < PLAIN; d++) assert_int_equal(also[d], GROUP_REST);
    csr_release(&g.rows);
    corpus_release(&c);
    return also[PLAIN];
}

static void two_questions_with_two_answers(void **state)
{
    (void)state;
    static const char text[] = "factuur downloaden pdf bedrag btw . pakket kwijt bezorger straat onderweg";
    static const char reply[] = "bestellingen knop jaaroverzicht . zoekactie gestart koerier";
    assert_int_equal(other(0, text, reply), 1);
    assert_int_equal(other(1, text, reply), 0); /* whichever of them counts */
    /* in any order */
    assert_int_equal(
        other(0, "pakket kwijt bezorger straat onderweg . factuur downloaden pdf bedrag btw", reply), 1);
}

static void told_at_length_is_not_asked(void **state)
{
    (void)state;
    /* the same question, but the answer is about one thing only */
    static const char text[] = "factuur downloaden pdf bedrag btw . pakket kwijt bezorger straat onderweg";
    assert_int_equal(other(0, text, "bestellingen knop jaaroverzicht"), GROUP_REST);
    assert_int_equal(other(0, text, "bestellingen knop jaaroverzicht . groeten"), GROUP_REST);
    /* and an answer about two to a question about one */
    assert_int_equal(other(0, "factuur downloaden pdf . bedrag btw boekhouding rekening",
                           "bestellingen knop jaaroverzicht . zoekactie gestart koerier"),
                     GROUP_REST);
}

static void without_an_answer_it_takes_more(void **state)
{
    (void)state;
    assert_int_equal(other(0, "factuur downloaden pdf . pakket kwijt bezorger", ""), GROUP_REST);
    struct buf text;
    buf_init(&text);
    buf_add_format(&text, "%s . %s", asked[0], asked[1]);
    assert_int_equal(other(0, text.ptr, ""), 1);
    buf_release(&text);
}

static void related_types_are_one_question(void **state)
{
    (void)state;
    assert_int_equal(
        other(1, "pakket kwijt bezorger straat onderweg . bezorging avond tijdvak verzetten dinsdag",
              "zoekactie gestart koerier . planning gewijzigd chauffeur"),
        GROUP_REST);
}

static void what_cannot_be_two(void **state)
{
    (void)state;
    static const char reply[] = "bestellingen knop jaaroverzicht . zoekactie gestart koerier";
    assert_int_equal(other(0, "", reply), GROUP_REST);
    assert_int_equal(
        other(0, "factuur downloaden pdf bedrag btw pakket kwijt bezorger straat onderweg", reply),
        GROUP_REST); /* one sentence */
    assert_int_equal(other(0, "factuur downloaden pdf bedrag btw . <BESTELNUMMER> <POSTCODE>", reply),
                     GROUP_REST);
    assert_int_equal(other(GROUP_REST, "factuur downloaden pdf . pakket kwijt bezorger straat", reply),
                     GROUP_REST);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_questions_with_two_answers),
        cmocka_unit_test(told_at_length_is_not_asked),
        cmocka_unit_test(without_an_answer_it_takes_more),
        cmocka_unit_test(related_types_are_one_question),
        cmocka_unit_test(what_cannot_be_two),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
