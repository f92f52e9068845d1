#include "tests/unit/tokenize_fixture.h"

#include "tokenize/analyzer.h"

static struct analyzer_shared *shared;

static struct analyzer_shared *shared_with(enum language language, bool mask)
{
    struct analyzer_options options = { language, mask };
    return analyzer_shared_new(&options);
}

static int set_up(void **unused)
{
    (void)unused;
    shared = shared_with(LANGUAGE_UNKNOWN, true);
    return shared ? 0 : -1;
}

static int tear_down(void **unused)
{
    (void)unused;
    analyzer_shared_free(shared);
    return 0;
}

static void run(struct analyzer *a, const char *subject, const char *body, const char *reply,
                struct analysis *out)
{
    const struct str parts[PART_COUNT] = { str_of(subject), str_of(body), str_of(reply) };
    analyzer_run(a, parts, out);
}

/* The terms of a part, stop words in parentheses, breaks as "/". */
static void terms_are(const struct analyzer *a, const struct analysis *r, enum part part,
                      const char *expected)
{
    size_t count;
    const struct word *words = analyzer_words(a, &count);
    struct buf out;

    buf_init(&out);
    for (size_t i = 0; i < r->word_count[part]; i++) {
        uint32_t id = r->words[part][i];
        if (i) buf_add_char(&out, ' ');
        if (id == WORD_BREAK) {
            buf_add_char(&out, '/');
            continue;
        }
        assert_true(id < count);
        assert_true(words[id].term.len > 0);
        bool stop = words[id].flags & WORD_STOP;
        buf_add_format(&out, stop ? "(%.*s)" : "%.*s", STR_ARG(words[id].term));
    }
    assert_text_is(buf_str(&out), expected);
    buf_release(&out);
}

/* What is said in a part: the words between spaces, with a letter for each flag before them; [marks]. */
static void said_is(const struct analyzer *a, const struct analysis *r, enum part part, const char *expected)
{
    static const char letters[] =
        "oc!pn#s"; /* outside, capital, shouted, placeholder, number, count, symbol */
    struct buf out;

    buf_init(&out);
    for (size_t i = 0; i < r->said_count[part]; i++) {
        const struct said *said = &r->said[part][i];
        if (i) buf_add_char(&out, ' ');
        if (said->surface == SAID_MARKS) {
            buf_add_format(&out, "[%u %u?%u!]", said->marks, said->questions, said->cries);
            continue;
        }
        for (int b = 0; letters[b]; b++)
            if (said->flags & 1 << b) buf_add_char(&out, letters[b]);
        if (said->flags & SAID_COUNT) buf_add_format(&out, "%u", said->count);
        buf_add_format(&out, ":%.*s", STR_ARG(analyzer_surface(a, said->surface)));
    }
    assert_text_is(buf_str(&out), expected);
    buf_release(&out);
}

static void test_all_that_is_said(void **unused)
{
    struct analyzer *a = analyzer_new(shared);
    struct analysis r;
    (void)unused;
    run(a, "MIJN Pakket",
        "Beste mensen,\nWaar is het? Al 3 weken kwijt!!\nIban NL91ABNA0417164300 \xF0\x9F\x98\xA1\n\n"
        "Groetjes,\nSanne",
        "d\xC3\xA1t kost \xE2\x82\xAC 12,50", &r);
    said_is(a, &r, PART_SUBJECT, "!:mijn c:pakket");
    said_is(a, &r, PART_BODY,
            "o:beste o:mensen [9 0?0!] :waar :is :het [8 1?0!] :al n#3:<getal> :weken :kwijt [8 0?2!] :iban "
            "p:<iban> s:\xF0\x9F\x98\xA1 [8 0?0!] o:groetjes [5 0?0!] op:<naam>");
    said_is(a, &r, PART_REPLY, ":d\xC3\xA1t :kost n:<bedrag>");
    terms_are(a, &r, PART_BODY, "(waar) (zijn) (het) / (al) <getal> (week) kwijt / iban <iban>");
    analyzer_free(a);
}

static void test_three_parts(void **unused)
{
    struct analyzer *a = analyzer_new(shared);
    struct analysis r;
    (void)unused;
    run(a, "Factuur 2024001",
        "Beste Karin,\n\nIk mis de factuur. Stuur hem naar a@b.nl!\n\nGroet,\nJan de Boer",
        "Beste Jan, de facturen staan klaar.", &r);
    assert_text_is(r.masked[PART_SUBJECT], "Factuur <FACTUURNUMMER>");
    assert_text_is(r.masked[PART_BODY],
                   "Beste <NAAM>,\n\nIk mis de factuur. Stuur hem naar <EMAIL>!\n\nGroet,\n<NAAM>");
    terms_are(a, &r, PART_SUBJECT, "factuur <factuurnummer>");
    terms_are(a, &r, PART_BODY, "(ik) mis (de) factuur / stuur (hem) (naar) <email>");
    terms_are(a, &r, PART_REPLY, "(de) factuur klaarstaan klaar");
    assert_int_equal(r.language, LANGUAGE_NL);
    assert_false(r.automatic);
    assert_int_equal(r.found[PART_SUBJECT], 1u << MASK_INVOICE);
    assert_int_equal(r.found[PART_BODY], 1u << MASK_EMAIL | 1u << MASK_NAME);
    assert_int_equal(analyzer_mask_counts(a)[MASK_NAME], 3);
    analyzer_free(a);
}

/* Whom one part names by context is masked in all of them, and forgotten with the next ticket. */
static void test_found_names_are_masked_everywhere(void **unused)
{
    const struct str parts[PART_COUNT] = { STR("Vraag van Vandevelde"),
                                           STR("Mijn naam is Elke Vandevelde. Wil is op vakantie."),
                                           STR("Beste mevrouw Elke Vandevelde, dat klopt.") };
    const struct str next[PART_COUNT] = { STR("Vraag van Vandevelde"), { 0 }, { 0 } };
    struct analysis r;
    (void)unused;

    struct analyzer *a = analyzer_new(shared);
    analyzer_run(a, parts, &r);
    assert_text_is(r.masked[PART_SUBJECT], "Vraag van <NAAM>");
    assert_text_is(r.masked[PART_BODY], "Mijn naam is <NAAM>. Wil is op vakantie.");
    assert_text_is(r.masked[PART_REPLY], "Beste mevrouw <NAAM>, dat klopt.");
    assert_true(r.found[PART_SUBJECT] & 1u << MASK_NAME);
    assert_int_equal(analyzer_mask_counts(a)[MASK_NAME], 3);
    analyzer_run(a, next, &r);
    assert_text_is(r.masked[PART_SUBJECT], "Vraag van Vandevelde");
    analyzer_free(a);
}

/* Tickets that are worked on together come out as each does alone; one that is long is worked on alone. */
static void test_tickets_at_once_are_as_alone(void **unused)
{
    enum { TICKETS = ANALYZER_MOST + 8, LONG = 5 };
    struct analyzer_text texts[TICKETS];
    struct analysis r[ANALYZER_MOST], one;
    struct buf long_text;
    (void)unused;

    buf_init(&long_text);
    while (long_text.len <= ANALYZER_BYTES)
        buf_add_str(&long_text, STR("Waar blijft mijn pakket van Jansen? "));
    for (size_t i = 0; i < TICKETS; i++)
        texts[i] = (struct analyzer_text){
            { STR("Vraag van Vandevelde"),
              i == LONG ? buf_str(&long_text)
                        : str_of(i % 3 ? "Ik zeg mijn abonnement op" : "Mijn naam is Elke Vandevelde. Hoi"),
              i % 2 ? STR("Dag, uw bestelling komt morgen.") : STR("Geen idee, Jansen") },
            i % 4 ? STR("") : STR("Piet Jansen")
        };
    struct analyzer *a = analyzer_new(shared), *alone = analyzer_new(shared);
    size_t from = 0, calls = 0;
    for (size_t some; from < TICKETS; from += some, calls++) {
        some = analyzer_run_some(a, texts + from, TICKETS - from, r);
        assert_true(some >= 1 && some <= ANALYZER_MOST);
        for (size_t i = 0; i < some; i++) {
            struct analysis few[ANALYZER_MOST];
            assert_int_equal(analyzer_run_some(alone, &texts[from + i], 1, few), 1);
            one = few[0];
            for (enum part p = 0; p < PART_COUNT; p++) {
                assert_true(str_eq(r[i].masked[p], one.masked[p]));
                assert_int_equal(r[i].found[p], one.found[p]);
                assert_int_equal(r[i].said_count[p], one.said_count[p]);
                assert_int_equal(r[i].word_count[p], one.word_count[p]);
            }
            assert_int_equal(r[i].language, one.language);
            analyzer_people_of(a, i);
            assert_int_equal(analyzer_people_count(a), (from + i) % 4 ? 0 : 2);
        }
    }
    assert_int_equal(from, TICKETS);
    assert_int_equal(calls, 4); /* before the long one, it, what one call takes, the rest */
    analyzer_no_people(a);
    assert_int_equal(analyzer_people_count(a), 0);
    analyzer_free(a);
    analyzer_free(alone);
    buf_release(&long_text);
}

/* A word that ends the message as a sentence of its own is its writer's name, unless it is a listed word. */
static void test_one_word_signs(void **unused)
{
    static const char *const texts[][2] = { { "Laat het maar weten! Sanneke", "Laat het maar weten! <NAAM>" },
                                            { "Laat het maar weten! Graag", "Laat het maar weten! Graag" },
                                            { "Ik kreeg niets. Mailen.", "Ik kreeg niets. Mailen." },
                                            { "Sanneke", "Sanneke" } };
    struct analysis r;
    (void)unused;

    struct analyzer *a = analyzer_new(shared);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const struct str parts[PART_COUNT] = { [PART_BODY] = str_of(texts[i][0]) };
        analyzer_run(a, parts, &r);
        assert_text_is(r.masked[PART_BODY], texts[i][1]);
    }
    analyzer_free(a);
}

static void test_words_are_numbered_once(void **unused)
{
    struct analyzer *a = analyzer_new(shared);
    struct analysis r;
    size_t before, after;
    (void)unused;
    run(a, "", "Pakket kwijt, PAKKET Kwijt pakket", "", &r);
    assert_int_equal(r.word_count[PART_BODY], 5);
    assert_int_equal(r.words[PART_BODY][0], r.words[PART_BODY][2]);
    assert_int_equal(r.words[PART_BODY][1], r.words[PART_BODY][3]);
    analyzer_words(a, &before);
    run(a, "pakket", "kwijt", "pakket kwijt", &r);
    analyzer_words(a, &after);
    assert_int_equal(before, after);
    assert_int_equal(before, 2);
    analyzer_free(a);
}

static void test_spellings_of_one_word_meet(void **unused)
{
    struct analyzer *a = analyzer_new(shared);
    struct analysis r;
    (void)unused;
    run(a, "", "e\xCC\x81\xC3\xA9n één ÉÉN ĳs ijs \xC2\xBD", "", &r);
    assert_int_equal(r.words[PART_BODY][0], r.words[PART_BODY][1]);
    assert_int_equal(r.words[PART_BODY][0], r.words[PART_BODY][2]);
    assert_int_equal(r.words[PART_BODY][3], r.words[PART_BODY][4]);
    analyzer_free(a);
}

static void test_languages_have_words_of_their_own(void **unused)
{
    struct analyzer *a = analyzer_new(shared);
    struct analysis dutch, english;
    uint32_t first;
    size_t count;
    (void)unused;
    run(a, "", "ik heb de mails niet ontvangen", "", &dutch);
    first = dutch.words[PART_BODY][3];
    run(a, "", "I did not receive the mails", "", &english);
    assert_int_equal(english.language, LANGUAGE_EN);
    assert_true(english.words[PART_BODY][5] != first);
    assert_int_equal(analyzer_words(a, &count)[first].language, LANGUAGE_NL);
    analyzer_free(a);
}

static void test_placeholders_and_numbers_are_flagged(void **unused)
{
    struct analyzer *a = analyzer_new(shared);
    struct analysis r;
    size_t count;
    const struct word *w;
    (void)unused;
    run(a, "", "iban <IBAN> en 12 of 13 dozen voor € 5,00", "", &r);
    w = analyzer_words(a, &count);
    terms_are(a, &r, PART_BODY, "iban <iban> (en) <getal> (of) <getal> doos (voor) <bedrag>");
    assert_int_equal(w[r.words[PART_BODY][1]].flags, WORD_PLACEHOLDER);
    assert_int_equal(w[r.words[PART_BODY][3]].flags, WORD_NUMBER);
    assert_int_equal(w[r.words[PART_BODY][8]].flags, WORD_NUMBER);
    assert_int_equal(w[r.words[PART_BODY][2]].flags, WORD_STOP);
    assert_int_equal(r.found[PART_BODY], 1u << MASK_IBAN | 1u << MASK_AMOUNT);
    analyzer_free(a);
}

static void test_no_mask_keeps_text(void **unused)
{
    struct analyzer_shared *open = shared_with(LANGUAGE_UNKNOWN, false);
    struct analyzer *a;
    struct analysis r;
    (void)unused;
    assert_non_null(open);
    a = analyzer_new(open);
    run(a, "", "mail mij op jan@voorbeeld.nl", "", &r);
    assert_text_is(r.masked[PART_BODY], "mail mij op jan@voorbeeld.nl");
    assert_text_is(analyzer_mask(a, STR("jan@voorbeeld.nl")), "jan@voorbeeld.nl");
    analyzer_free(a);
    analyzer_shared_free(open);
}

static void test_excerpts_are_masked_apart(void **unused)
{
    struct analyzer *a = analyzer_new(shared);
    (void)unused;
    assert_text_is(analyzer_mask(a, STR("rij 5: jan@voorbeeld.nl")), "rij 5: <EMAIL>");
    assert_int_equal(analyzer_mask_counts(a)[MASK_EMAIL], 0);
    analyzer_free(a);
}

static void test_markup_and_threads(void **unused)
{
    struct analyzer *a = analyzer_new(shared);
    struct analysis r;
    (void)unused;
    run(a, "Re: levering",
        "<p>Hallo,</p><p>Wanneer komt mijn bank?</p><blockquote type=\"cite\">Uw bank staat "
        "klaar</blockquote>",
        "", &r);
    terms_are(a, &r, PART_BODY, "(wanner) (koom) (mijn) bank");
    run(a, "Fwd: levering",
        "Zie hieronder het bericht\n-----Oorspronkelijk bericht-----\nWanneer komt mijn bank?", "", &r);
    assert_true(str_find(r.masked[PART_BODY], STR("Wanneer komt")) != SIZE_MAX);
    analyzer_free(a);
}

static void test_automatic_replies_are_flagged(void **unused)
{
    struct analyzer *a = analyzer_new(shared);
    struct analysis r;
    (void)unused;
    run(a, "Automatisch antwoord: levering", "Ik ben er niet", "", &r);
    assert_true(r.automatic);
    run(a, "levering", "Wij zijn afwezig tijdens de levering, mag het bij de buren?", "", &r);
    assert_false(r.automatic);
    run(a, "vraag", "Wanneer komt het?", "Ik ben momenteel afwezig, bij dringende zaken belt u", &r);
    assert_false(r.automatic); /* the agent's reply says nothing about the ticket */
    analyzer_free(a);
}

static void test_empty_and_odd_text(void **unused)
{
    static const char *const texts[] = { "",  " ", "\n\n", "<",     "&",        "<p>", "😀",
                                         "'", "-", "...",  "<IBAN", "\xC2\xAD", "@",   "//" };
    struct analyzer *a = analyzer_new(shared);
    struct analysis r;
    (void)unused;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        run(a, texts[i], texts[i], texts[i], &r);
        for (int p = 0; p < PART_COUNT; p++)
            if (r.word_count[p])
                assert_true(r.words[p][0] != WORD_BREAK && r.words[p][r.word_count[p] - 1] != WORD_BREAK);
    }
    run(a, "a", "b", NULL, &r);
    assert_int_equal(r.word_count[PART_REPLY], 0);
    analyzer_free(a);
}

/* A megabyte without a space, and one of short lines: neither slow nor cut. */
static void test_long_text(void **unused)
{
    struct analyzer *a = analyzer_new(shared);
    struct analysis r;
    size_t n = 1 << 20;
    char *text = mem_alloc(n + 1, 1);
    (void)unused;
    memset(text, 'x', n);
    text[n] = '\0';
    run(a, "", text, "", &r);
    assert_int_equal(r.masked[PART_BODY].len, n);
    assert_int_equal(r.word_count[PART_BODY], n / 64);
    for (size_t i = 0; i < n; i++) text[i] = "nee 1\n"[i % 6];
    run(a, "", text, "", &r);
    assert_true(r.word_count[PART_BODY] > n / 3);
    free(text);
    analyzer_free(a);
}

static void test_version_names_the_stemmer(void **unused)
{
    (void)unused;
    assert_non_null(analyzer_stemmer_version());
    assert_true(strlen(analyzer_stemmer_version()) > 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_three_parts),
        cmocka_unit_test(test_found_names_are_masked_everywhere),
        cmocka_unit_test(test_tickets_at_once_are_as_alone),
        cmocka_unit_test(test_one_word_signs),
        cmocka_unit_test(test_words_are_numbered_once),
        cmocka_unit_test(test_spellings_of_one_word_meet),
        cmocka_unit_test(test_languages_have_words_of_their_own),
        cmocka_unit_test(test_placeholders_and_numbers_are_flagged),
        cmocka_unit_test(test_no_mask_keeps_text),
        cmocka_unit_test(test_excerpts_are_masked_apart),
        cmocka_unit_test(test_markup_and_threads),
        cmocka_unit_test(test_automatic_replies_are_flagged),
        cmocka_unit_test(test_all_that_is_said),
        cmocka_unit_test(test_empty_and_odd_text),
        cmocka_unit_test(test_long_text),
        cmocka_unit_test(test_version_names_the_stemmer),
    };
    return cmocka_run_group_tests_name("analyzer", tests, set_up, tear_down);
}
