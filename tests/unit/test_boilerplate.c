#include "tests/unit/tokenize_fixture.h"

#include "miner/boilerplate.h"

#define FOOTER "Dit bericht is verzonden vanaf het webformulier van de winkel."
#define PHRASE "Waar blijft mijn bestelling, ik wacht al dagen"

static void count_text(struct boilerplate *b, struct str text)
{
    struct boilerplate_line lines[BOILERPLATE_LINES];
    boilerplate_count(b, lines, boilerplate_read(text, lines));
}

static void count(struct boilerplate *b, int n, const char *format)
{
    for (int i = 0; i < n; i++) {
        char text[400];
        /* letters, as digits do not tell lines apart */
        snprintf(text, sizeof text, format, 'a' + i % 26, 'a' + i / 26 % 26, 'a' + i * 7 % 26);
        count_text(b, str_of(text));
    }
}

/* By its lines alone: does one recur? */
static bool recurs(const struct boilerplate *b, uint32_t least, struct str text)
{
    struct boilerplate_line lines[BOILERPLATE_LINES];
    return boilerplate_recurs(b, lines, boilerplate_read(text, lines), least);
}

static void check(const struct boilerplate *b, uint32_t least, const char *text, uint32_t dropped,
                  const char *left)
{
    struct buf out;
    struct str s = exact_copy(text);
    buf_init(&out);
    assert_int_equal(boilerplate_cut(b, s, least, 0, &out), dropped);
    if (dropped) assert_true(recurs(b, least, s));
    assert_text_is(buf_str(&out), left);
    buf_release(&out);
    exact_free(s);
}

static void test_a_footer_goes(void **unused)
{
    struct boilerplate *b = boilerplate_new(100);
    (void)unused;
    count(b, 40, "Vraag over iets met de kleur %c%c%c van het artikel\n" FOOTER);
    check(b, 10, "De kraan lekt en ik wil een monteur\n\n" FOOTER, 1,
          "De kraan lekt en ik wil een monteur\n\n");
    check(b, 10,
          "Naam\n  dit BERICHT is verzonden vanaf het webformulier van  de winkel.\nDe kraan lekt en ik wil "
          "een monteur",
          1, "Naam\n  De kraan lekt en ik wil een monteur");
    check(b, 50, "De kraan lekt en ik wil een monteur\n" FOOTER, 0, ""); /* too few for this threshold */
    check(b, 10, "kort\n" FOOTER, 0, "");                                /* nothing would be left */
    check(b, 10, FOOTER, 0, "");
    boilerplate_free(b);
}

static void test_what_many_people_write_stays(void **unused)
{
    struct boilerplate *b = boilerplate_new(100);
    (void)unused;
    count(b, 40, "Hallo team %c%c%c\n" PHRASE); /* all there is in the text */
    count(b, 10, "Ik heb op die dag iets besteld %c%c%c in de winkel\n" PHRASE);
    check(b, 10, "Ik heb al twee keer naar jullie gebeld\n" PHRASE, 0, "");
    boilerplate_free(b);
}

static void test_questions_and_macros_stay(void **unused)
{
    struct boilerplate *b = boilerplate_new(100);
    (void)unused;
    count(b, 40, "Er is iets met de kleur %c%c%c van het artikel\nKunnen jullie mij hierover terugbellen?");
    check(b, 10, "De kraan lekt en ik wil een monteur\nKunnen jullie mij hierover terugbellen?", 0, "");
    for (int i = 0; i < 40; i++)
        count_text(b, STR("Uw pakket is opgespoord en komt morgen bij u aan.\nU kunt het volgen met "
                          "de code in de mail."));
    check(b, 10,
          "Uw pakket is opgespoord en komt morgen bij u aan.\nU kunt het volgen met de code in de mail.", 0,
          "");
    boilerplate_free(b);
}

#define SIGNATURE "Administratie van de bakkerij aan de overkant"

/* A line that stands twice in a text counts once. */
static void test_a_text_counts_once(void **unused)
{
    struct boilerplate *b = boilerplate_new(100);
    (void)unused;
    count(b, 16, "Vraag over iets met de kleur %c%c%c van het artikel\n" FOOTER "\n" FOOTER);
    check(b, 16, "De kraan lekt en ik wil een monteur\n" FOOTER, 1, "De kraan lekt en ik wil een monteur\n");
    check(b, 17, "De kraan lekt en ik wil een monteur\n" FOOTER, 0, "");
    boilerplate_free(b);
}

static void of_sender(const struct str *texts, uint32_t n, uint64_t *own)
{
    struct boilerplate_line lines[8][BOILERPLATE_LINES];
    struct boilerplate_text of[8];
    assert_true(n <= 8);
    for (uint32_t i = 0; i < n; i++)
        of[i] = (struct boilerplate_text){ lines[i], boilerplate_read(texts[i], lines[i]) };
    boilerplate_of_sender(of, n, own);
}

static void test_a_senders_signature_goes(void **unused)
{
    enum { N = 8 };
    char text[N][400];
    struct str texts[N];
    uint64_t own[N];
    (void)unused;
    for (int i = 0; i < N; i++) {
        snprintf(text[i], sizeof text[i], "De factuur van levering %c%c klopt niet met de bon\n\n%s", 'a' + i,
                 'b' + i, i < 6 ? SIGNATURE : "tot zover");
        texts[i] = str_of(text[i]);
    }
    of_sender(texts, N, own);
    for (int i = 0; i < N; i++)
        assert_int_equal(own[i], i < 6 ? 2 : 0); /* the second line that is not blank */
    struct boilerplate *b = boilerplate_new(100);
    struct buf out;
    buf_init(&out);
    assert_int_equal(boilerplate_cut(b, texts[0], 10, own[0], &out), 1);
    assert_text_is(buf_str(&out), "De factuur van levering ab klopt niet met de bon\n\n");
    buf_release(&out);
    boilerplate_free(b);

    of_sender(texts + 2, N - 2, own); /* in four of six: too few to be sure */
    for (int i = 0; i < N - 2; i++) assert_int_equal(own[i], 0);
    for (int i = 0; i < N; i++) texts[i] = STR("De levering is weer te laat gekomen vandaag\n" SIGNATURE);
    of_sender(texts, N, own); /* the same message again and again */
    for (int i = 0; i < N; i++) assert_int_equal(own[i], 0);
    of_sender(texts, 0, own);
}

static void test_odd_texts(void **unused)
{
    struct boilerplate *b = boilerplate_new(100);
    struct buf out, text;
    (void)unused;
    buf_init(&out);
    buf_init(&text);
    for (int i = 0; i < 200; i++) buf_add_str(&text, STR("een regel die steeds terugkomt in de tekst\n"));
    struct boilerplate_line lines[BOILERPLATE_LINES];
    assert_int_equal(boilerplate_read(buf_str(&text), lines), 0); /* no form letter is so long */
    assert_int_equal(boilerplate_read((struct str){ NULL, 0 }, lines), 0);
    assert_int_equal(boilerplate_read(STR("\n\n \n"), lines), 0);
    assert_false(recurs(b, 1, STR("een regel die nergens anders staat")));
    assert_int_equal(boilerplate_cut(b, buf_str(&text), 1, 0, &out), 0);
    assert_int_equal(boilerplate_cut(b, (struct str){ NULL, 0 }, 1, 0, &out), 0);
    buf_release(&out);
    buf_release(&text);
    boilerplate_free(b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_footer_goes),
        cmocka_unit_test(test_what_many_people_write_stays),
        cmocka_unit_test(test_questions_and_macros_stay),
        cmocka_unit_test(test_a_text_counts_once),
        cmocka_unit_test(test_a_senders_signature_goes),
        cmocka_unit_test(test_odd_texts),
    };
    return cmocka_run_group_tests_name("boilerplate", tests, NULL, NULL);
}
